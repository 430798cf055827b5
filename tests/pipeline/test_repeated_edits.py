"""The same edit on many releases of a source: one notice with its words, and mails when a person says that it was news."""

import re

import pytest

from tests.pipeline.pages import plain, publish, release
from tests.pipeline.runner import OPERATOR, Monitor, text
from tests.pipeline.site import World

MANY = tuple((f"/presse/{number}", f"Förderung Nummer {number} beschlossen") for number in range(12))
DEADLINE = "Anträge nimmt die Förderbank des Freistaats bis zum 31. Mai 2027 entgegen, Auskunft gibt das Referat."


@pytest.fixture
def office(monitor: Monitor, world: World) -> Monitor:
    publish(world, *MANY)
    monitor.watch(world.url("/presse/"))
    monitor.check()
    monitor.later(hours=2)
    return monitor


def said(monitor: Monitor) -> str:
    (notice,) = monitor.told(OPERATOR)
    return " ".join(text(notice).split())


def test_releases_that_are_all_dated_anew_are_one_notice(office: Monitor, world: World) -> None:
    for number, (path, title) in enumerate(MANY):
        world.show(path, release(title, day=f"{number + 1:02}.10.2026"))

    for _ in range(3):
        office.check()
        office.later(hours=2)

    assert office.told() == []
    assert "Veröffentlichungsdatum geändert" in said(office)


def test_two_releases_that_are_dated_anew_are_news(office: Monitor, world: World) -> None:
    for path, title in MANY[:2]:
        world.show(path, release(title, day="11.11.2026"))

    office.check()

    assert len(office.told()) == 2


def test_an_edit_on_all_pages_is_quoted_and_told_when_a_person_says_so(office: Monitor, world: World) -> None:
    for path, title in MANY:
        world.show(path, release(title, *plain(title), DEADLINE))
    office.check()
    office.later(hours=2)
    assert office.told() == []
    assert DEADLINE in said(office)
    found = re.search(r"monitor hold release (\w+)", said(office))
    assert found

    ran = office.run("hold", "release", found[1])

    assert "12 Änderungen" in ran.out, ran.err
    assert len(office.told()) == 12
    assert all(DEADLINE in " ".join(text(told).split()) for told in office.told())
    assert {change["weight"] for change in office.history("--kind", "updated")} == {"major"}
    assert "0 Änderungen" in office.run("hold", "release", found[1]).out
    office.later(hours=2)
    office.check()
    assert len(office.told()) == 12


def test_what_shows_a_released_edit_later_is_told_as_any_edit(office: Monitor, world: World) -> None:
    for path, title in MANY[1:]:
        world.show(path, release(title, *plain(title), DEADLINE))
    office.check()
    office.later(hours=2)
    found = re.search(r"monitor hold release (\w+)", said(office))
    assert found
    office.run("hold", "release", found[1])
    world.show(MANY[0][0], release(MANY[0][1], *plain(MANY[0][1]), DEADLINE))

    office.check()

    assert len(office.told()) == 12
    assert MANY[0][1] in office.told()[-1]["Subject"]


def test_a_deadline_on_all_pages_that_is_moved_is_told_as_moved(monitor: Monitor, world: World) -> None:
    """It stood there from the first, on so many pages that it was learned as furniture of the source."""
    publish(world, *MANY)
    for path, title in MANY:
        world.show(path, release(title, *plain(title), DEADLINE))
    monitor.watch(world.url("/presse/"))
    monitor.check()
    monitor.later(hours=2)
    for path, title in MANY:
        world.show(path, release(title, *plain(title), DEADLINE.replace("31. Mai", "30. Juni")))

    for _ in range(3):
        monitor.check()
        monitor.later(hours=2)

    assert monitor.told() == []
    assert "31. Mai → 30. Juni" in said(monitor)
    assert {change["summary"] for change in monitor.history("--kind", "updated")} == {
        "Datum geändert: 31. Mai → 30. Juni 2027"
    }
    found = re.search(r"monitor hold release (\w+)", said(monitor))
    assert found
    monitor.run("hold", "release", found[1])
    told = [" ".join(text(one).split()) for one in monitor.told()]
    assert len(told) == 12
    assert all("31. Mai → 30. Juni" in one for one in told)
