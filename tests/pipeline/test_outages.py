"""A listing that cannot be read: a failed or held run, one notice, no withdrawal, and everything made up for afterwards."""

import pytest

from tests.pipeline.pages import LOGIN, NEW, STOCK, listing, publish, release
from tests.pipeline.runner import OPERATOR, Monitor
from tests.pipeline.site import Answer, World

TROUBLES: dict[str, Answer] = {
    "server error": Answer(status=500),
    "not there any more": Answer(status=404),
    "refused": Answer(status=403),
    "emptied": Answer(body=listing([]).encode()),
    "login page with 200": Answer(body=LOGIN.encode()),
    "error page with 200": Answer(
        body=b"<html><head><title>Fehler</title></head><body><h1>Interner Serverfehler</h1></body></html>"
    ),
    "empty body": Answer(body=b""),
    "its entries are called something else now": Answer(body=listing(STOCK, kind="teaser").encode()),
}


@pytest.fixture
def selecting(monitor: Monitor, world: World) -> Monitor:
    """A listing that is read by a selector."""
    publish(world, *STOCK)
    monitor.watch(world.url("/presse/"), type="html_list", list={"item": "li.meldung"})
    monitor.check()
    monitor.later(minutes=30)
    return monitor


@pytest.mark.parametrize("trouble", TROUBLES)
def test_a_listing_in_trouble_is_one_notice_and_one_recovery_and_what_appeared_is_told(
    selecting: Monitor, world: World, trouble: str
) -> None:
    world.show(NEW[0], release(NEW[1]))
    world.show("/presse/", TROUBLES[trouble])

    during = []
    for _ in range(8):
        during.append(selecting.check())
        selecting.later(hours=3)
    told_during = selecting.told()
    publish(world, NEW, *STOCK)
    after = selecting.check()
    selecting.later(hours=1)
    selecting.check()

    assert [ran.code for ran in during] == [1] * 8
    assert {ran.of("/presse/")["outcome"] for ran in during} <= {"failed", "held"}
    assert all(world.url("/presse/") in ran.of("/presse/")["error"] for ran in during)
    assert told_during == []
    assert after.code == 0
    assert [NEW[1] in mail["Subject"] for mail in selecting.told()] == [True]
    failing, recovered = selecting.told(OPERATOR)
    assert "liest sich nicht mehr" in failing["Subject"]
    assert "liest sich wieder" in recovered["Subject"]
    assert [entry["kind"] for entry in selecting.history()] == ["new"]


def test_a_broken_listing_stays_broken_when_its_bytes_do_not_change(selecting: Monitor, world: World) -> None:
    """The page is redesigned and then nothing is published for weeks: that is no reason to call it well."""
    world.etags = True
    selecting.check()
    world.show("/presse/", listing(STOCK, kind="teaser"))

    outcomes = set()
    for _ in range(8):
        selecting.later(hours=1)
        outcomes.add(selecting.check().of("/presse/")["outcome"])

    assert outcomes == {"failed"}
    assert len(selecting.told(OPERATOR)) == 1


def test_a_listing_that_lost_most_of_its_entries_is_held(monitor: Monitor, world: World) -> None:
    stock = [(f"/presse/{number}", f"Förderung Nummer {number} beschlossen") for number in range(12)]
    publish(world, *stock)
    monitor.watch(world.url("/presse/"))
    monitor.check()
    monitor.later(hours=1)
    world.show("/presse/", listing(stock[:2]))

    held = monitor.check()
    monitor.later(hours=1)
    world.show("/presse/", listing(stock))
    back = monitor.check()

    assert (held.code, held.of("/presse/")["outcome"]) == (1, "held")
    assert (back.code, back.of("/presse/")["outcome"]) == (0, "unchanged")
    assert len(monitor.told(OPERATOR)) == 2
    assert monitor.history() == []


def test_an_outage_before_the_first_look_leaves_the_baseline_to_the_first_good_one(
    monitor: Monitor, world: World
) -> None:
    publish(world, *STOCK)
    world.down = Answer(status=503)
    monitor.watch(world.url("/presse/"))
    monitor.check()
    monitor.later(hours=1)
    world.down = None

    monitor.check()
    monitor.later(hours=1)
    monitor.check()

    assert monitor.told() == []
    assert len(monitor.run("history", "--json").rows) == len(STOCK)


def test_a_release_that_failed_at_the_first_look_is_still_baseline_later(monitor: Monitor, world: World) -> None:
    publish(world, *STOCK)
    world.show(STOCK[1][0], Answer(status=500))
    monitor.watch(world.url("/presse/"))
    monitor.check()
    monitor.later(hours=1)
    world.show(STOCK[1][0], release(STOCK[1][1]))

    monitor.check()

    assert monitor.told() == []
    assert len(monitor.run("history", "--json").rows) == len(STOCK)


def test_a_failing_source_breaks_no_other(watched: Monitor, world: World, neighbour: World) -> None:
    publish(neighbour, *[(path, f"{title} im Nachbarland") for path, title in STOCK])
    watched.watch(neighbour.url("/presse/"))
    watched.check()
    watched.later(hours=1)
    neighbour.down = Answer(status=500)
    publish(world, NEW, *STOCK)

    ran = watched.check()

    assert ran.code == 1
    assert [mail["Subject"].count(NEW[1]) for mail in watched.told()] == [1]
    assert "s2" in ran.err


def test_a_standing_page_in_trouble_is_one_notice_and_one_recovery(monitor: Monitor, world: World) -> None:
    world.show("/amt/", release("Industriepolitik im Freistaat"))
    monitor.watch(world.url("/amt/"), type="page")
    monitor.check()
    world.down = Answer(status=500)
    for _ in range(4):
        monitor.later(hours=2)
        monitor.check()
    world.down = None

    for _ in range(2):
        monitor.later(hours=2)
        monitor.check()

    assert [notice["kind"] for notice in monitor.notices()] == ["notice", "notice"]
    assert monitor.told() == []


def test_recovery_is_told_also_when_the_page_wavered_in_between(monitor: Monitor, world: World) -> None:
    """Back with an edit that the next look does not confirm: it is read again, and the operator hears of it."""
    page = release("Industriepolitik im Freistaat")
    world.show("/amt/", page)
    monitor.watch(world.url("/amt/"), type="page")
    monitor.check()
    world.down = Answer(status=500)
    monitor.later(hours=2)
    monitor.check()
    world.down = None
    world.show("/amt/", page.replace("851", "815"))
    monitor.later(hours=2)
    monitor.check("--all", everything=False)
    world.show("/amt/", page)
    monitor.later(hours=2)

    monitor.check()

    assert ["wieder" in mail["Subject"] for mail in monitor.told(OPERATOR)] == [False, True]


def test_many_releases_that_appeared_during_an_outage_are_all_told(watched: Monitor, world: World) -> None:
    world.down = Answer(status=503)
    watched.check()
    watched.later(days=2)
    world.down = None
    fresh = [(f"/presse/n{number}", f"Vorhaben Nummer {number} beginnt") for number in range(6)]
    publish(world, *fresh, *STOCK)

    watched.check()
    watched.later(hours=1)
    watched.check()

    assert sorted(entry["url"] for entry in watched.history()) == sorted(world.url(path) for path, _ in fresh)
    assert len(watched.told()) == len(fresh)


def test_a_source_that_wavers_is_told_of_twice_a_day_and_not_at_every_turn(watched: Monitor, world: World) -> None:
    for turn in range(8):
        world.down = None if turn % 2 else Answer(status=500)
        watched.look()

    subjects = [mail["Subject"].rpartition(" liest sich ")[2] for mail in watched.told(OPERATOR)]
    assert subjects == ["nicht mehr", "wieder"] * 2


def test_a_source_that_wavered_and_stays_down_is_told_of_a_day_later(watched: Monitor, world: World) -> None:
    for turn in range(5):
        world.down = None if turn % 2 else Answer(status=500)
        watched.look()

    watched.look(10, hours=3)

    assert len(watched.told(OPERATOR)) == 5
    assert "liest sich nicht mehr" in watched.told(OPERATOR)[-1]["Subject"]
