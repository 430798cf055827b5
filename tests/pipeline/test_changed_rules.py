"""Other rules for a listing take effect at the next look, though the listing stands as it was; that is no news."""

import pytest

from tests.pipeline.pages import NEW, STOCK, listing, publish, release
from tests.pipeline.runner import Monitor
from tests.pipeline.site import World

HIDDEN = ("/archiv/9", "Meldung aus dem Archiv")


@pytest.fixture
def narrow(monitor: Monitor, world: World) -> Monitor:
    """Only addresses below /presse/ are taken for releases."""
    publish(world, *STOCK)
    world.show(HIDDEN[0], release(HIDDEN[1]))
    world.show("/presse/", listing([*STOCK, HIDDEN]))
    monitor.watch(world.url("/presse/"), list={"link_pattern": "/presse/[0-9]"})
    assert monitor.check().code == 0
    monitor.later(minutes=30)
    return monitor


def _widen(monitor: Monitor) -> None:
    monitor.sources[0]["list"] = {"link_pattern": "/(presse|archiv)/[0-9]"}


@pytest.mark.parametrize("etags", [False, True])
def test_what_other_rules_find_in_a_listing_that_stands_as_it_was_is_watched_and_no_news(
    narrow: Monitor, world: World, etags: bool
) -> None:
    world.etags = etags
    narrow.check()
    narrow.later(minutes=30)
    _widen(narrow)

    ran = narrow.check()
    narrow.later(minutes=30)
    world.show(HIDDEN[0], release(HIDDEN[1], "Das Archiv zieht im kommenden Jahr für 158 Millionen Euro um."))
    narrow.check()
    narrow.later(minutes=30)
    narrow.check()

    assert ran.of(HIDDEN[0])["outcome"] == "baseline"
    assert [(entry["kind"], entry["title"]) for entry in narrow.history()] == [("updated", HIDDEN[1])]


def test_what_came_since_is_news_by_other_rules_too(narrow: Monitor, world: World) -> None:
    _widen(narrow)
    world.show(NEW[0], release(NEW[1]))
    world.show("/presse/", listing([NEW, *STOCK, HIDDEN]))

    narrow.check()

    assert [(entry["kind"], entry["title"]) for entry in narrow.history()] == [("new", NEW[1])]


def test_a_listing_that_is_short_by_other_rules_has_not_shrunk(monitor: Monitor, world: World) -> None:
    many = [(f"/presse/{number}", f"Bescheid Nummer {number} übergeben") for number in range(20, 0, -1)]
    publish(world, *many)
    monitor.watch(world.url("/presse/"))
    monitor.check()
    monitor.later(minutes=30)
    monitor.sources[0]["list"] = {"link_pattern": "/presse/1[0-9]?$"}

    narrowed = monitor.check()
    monitor.later(minutes=30)
    publish(world, ("/presse/100", "Radnetz wird ausgebaut"), *many)
    later = monitor.check()

    assert (narrowed.code, later.code) == (0, 0)
    assert monitor.history() == []


def test_a_listing_whose_rules_stay_is_read_once(narrow: Monitor) -> None:
    ran = narrow.check()

    assert ran.of("/presse/")["outcome"] == "unchanged"


def test_a_source_that_is_left_off_makes_the_others_read_their_listings_again_and_tell_nothing(
    narrow: Monitor, world: World
) -> None:
    narrow.watch(world.url("/presse/?alle"))
    world.show("/presse/?alle", world.pages["/presse/"])  # type: ignore[arg-type]
    narrow.check()
    narrow.later(minutes=30)
    del narrow.sources[0]

    narrow.check()

    assert narrow.page(STOCK[0][0]).source_id == "s2"
    assert narrow.history() == narrow.told() == []
