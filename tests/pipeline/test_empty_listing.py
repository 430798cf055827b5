"""A listing that says in words that it is empty is the baseline of nothing; what appears there afterwards is news."""

import pytest

from tests.pipeline.pages import NEW, STOCK, listing, publish, release
from tests.pipeline.runner import OPERATOR, Monitor, text
from tests.pipeline.site import World

READINGS: dict[str, dict[str, object]] = {"found out": {}, "a listing": {"type": "html_list"}}


def nothing(world: World, counter: str = "") -> None:
    said = "<p>Derzeit liegen keine Pressemitteilungen vor.</p>"
    world.show("/presse/", listing([]).replace("</main>", f"{said}{counter}</main>"))


@pytest.mark.parametrize("reading", READINGS)
def test_the_first_release_of_a_listing_that_said_it_was_empty_is_told(
    monitor: Monitor, world: World, reading: str
) -> None:
    nothing(world)
    monitor.watch(world.url("/presse/"), **READINGS[reading])
    first = monitor.check()
    monitor.later(hours=1)
    nothing(world, counter="<p>Stand: 11 Uhr</p>")
    second = monitor.check()
    monitor.later(hours=1)
    publish(world, NEW)
    monitor.check()

    assert [first.of("/presse/")["outcome"], second.of("/presse/")["outcome"]] == ["baseline", "unchanged"]
    assert (first.code, second.code) == (0, 0)
    assert [NEW[1] in mail["Subject"] for mail in monitor.told()] == [True]


def test_the_operator_hears_once_what_an_empty_listing_says(monitor: Monitor, world: World) -> None:
    nothing(world)
    monitor.watch(world.url("/presse/"))
    for _ in range(3):
        monitor.check()
        monitor.later(hours=1)
    publish(world, NEW)
    monitor.check()

    (notice,) = monitor.told(OPERATOR)
    assert notice["Subject"] == "Quelle „Quelle1 Musterland“ listet noch nichts"
    assert "keine Pressemitteilungen vor“; das ist der Ausgangsstand." in " ".join(text(notice).split())


def test_what_is_dated_before_an_empty_listing_was_watched_is_no_news(monitor: Monitor, world: World) -> None:
    nothing(world)
    monitor.watch(world.url("/presse/"))
    monitor.check()
    monitor.later(hours=1)
    for path, title in STOCK:
        world.show(path, release(title, day="03.11.2026"))
    world.show("/presse/", listing(STOCK, day="03.11.2026"))

    monitor.check()

    assert monitor.told() == []
    assert len(monitor.run("history", "--json").rows) == len(STOCK)


def test_a_listing_that_had_entries_and_says_that_it_has_none_is_still_a_failure(
    watched: Monitor, world: World
) -> None:
    nothing(world)

    ran = watched.check()

    assert ran.code == 1
    assert "liest sich nicht mehr" in watched.told(OPERATOR)[0]["Subject"]
