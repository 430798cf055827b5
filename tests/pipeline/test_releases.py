"""Releases that appear, are edited, scroll off."""

import pytest

from tests.pipeline.pages import NEW, STOCK, listing, publish, release
from tests.pipeline.runner import READER, Monitor, text
from tests.pipeline.site import World


def test_the_first_look_is_a_baseline_and_nobody_is_mailed(watched: Monitor) -> None:
    rows = watched.run("history", "--json").rows

    assert [row["title"] for row in rows if row["cause"] == "baseline"] != []
    assert len(rows) == len(STOCK)
    assert watched.mails() == []


def test_a_release_that_appears_is_mailed_once_with_one_history_entry(watched: Monitor, world: World) -> None:
    publish(world, NEW, *STOCK)

    ran = watched.check()
    watched.later(minutes=30)
    again = watched.check()

    assert (ran.code, again.code) == (0, 0)
    (told,) = watched.told()
    assert NEW[1] in told["Subject"]
    (entry,) = watched.history()
    assert (entry["kind"], entry["url"], entry["title"]) == ("new", world.url(NEW[0]), NEW[1])
    assert entry["id"] in [change for row in ran.rows for change in row["changes"]]


def test_looking_twice_in_a_row_tells_nothing_new(watched: Monitor, world: World) -> None:
    publish(world, NEW, *STOCK)
    watched.check()

    again = watched.check()

    assert {row["outcome"] for row in again.rows} == {"unchanged"}
    assert len(watched.mails()) == len(watched.history()) == 1


def test_a_silent_edit_of_a_figure_names_the_old_and_the_new_figure(watched: Monitor, world: World) -> None:
    path, title = STOCK[0]
    world.show(path, release(title).replace("851", "815"))

    ran = watched.check()

    assert ran.code == 0
    (entry,) = watched.history()
    assert entry["kind"] == "updated"
    assert "figure" in entry["aspects"]
    assert "851" in entry["summary"] and "815" in entry["summary"]
    (told,) = watched.told(READER)
    assert "851" in text(told) and "815" in text(told)


def test_an_edit_waits_for_its_second_look_when_it_may(watched: Monitor, world: World) -> None:
    path, title = STOCK[0]
    world.show(path, release(title).replace("851", "815"))
    watched.later(hours=4)

    first = watched.check(everything=False)
    watched.later(minutes=3)
    second = watched.check(everything=False)

    assert first.of(path)["outcome"] == "pending"
    assert second.of(path)["outcome"] == "changed"
    assert len(watched.mails()) == 1


def test_an_edit_that_is_taken_back_between_two_looks_tells_nobody(watched: Monitor, world: World) -> None:
    path, title = STOCK[0]
    before = world.pages[path]
    world.show(path, release(title).replace("851", "815"))
    watched.check("--all", everything=False)
    world.pages[path] = before
    watched.later(minutes=30)

    watched.check()
    watched.later(minutes=30)
    watched.check()

    assert watched.history() == []
    assert watched.mails() == []


def test_a_release_that_scrolled_off_the_listing_is_nothing(watched: Monitor, world: World) -> None:
    world.show("/presse/", listing([NEW, *STOCK[:-1]]))
    world.show(NEW[0], release(NEW[1]))

    for _ in range(4):
        watched.check()
        watched.later(hours=4)

    assert [entry["kind"] for entry in watched.history()] == ["new"]
    assert len(watched.mails()) == 1


@pytest.mark.parametrize(
    ("listed", "published"), [("12.11.2026", "2026-11-12"), ("12.11.2062", None)], ids=["listed rightly", "misprinted"]
)
def test_a_day_of_publication_decades_ahead_is_none_and_the_one_of_the_listing_counts(
    watched: Monitor, world: World, listed: str, published: str | None
) -> None:
    world.show(NEW[0], release(NEW[1], day="12.11.2062"))
    world.show("/presse/", listing([NEW, *STOCK], day=listed))

    watched.check()

    (entry,) = watched.history()
    assert entry["published"] == published
    assert "2062" not in text(watched.told()[0]).partition("Das Ministerium")[0]


def test_a_day_of_publication_a_month_ahead_stays(watched: Monitor, world: World) -> None:
    world.show(NEW[0], release(NEW[1], day="24.12.2026"))
    world.show("/presse/", listing([NEW, *STOCK]))

    watched.check()

    assert watched.history()[0]["published"] == "2026-12-24"
