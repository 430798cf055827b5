"""A source that is renamed or switched off leaves its releases to the one that lists them too."""

import pytest

from tests.pipeline.pages import NEW, STOCK, publish, release
from tests.pipeline.runner import Monitor
from tests.pipeline.site import World

PATH, TITLE = STOCK[0]


def _renamed(monitor: Monitor) -> None:
    monitor.sources[0]["id"] = "neu"


def _switched_off(monitor: Monitor) -> None:
    monitor.watch(monitor.sources[0]["url"] + "?alle")
    monitor.sources[0]["enabled"] = False


@pytest.fixture(params=[_renamed, _switched_off])
def handed_over(request: pytest.FixtureRequest, watched: Monitor, world: World) -> Monitor:
    world.show("/presse/?alle", world.pages["/presse/"])  # type: ignore[arg-type]
    request.param(watched)
    ran = watched.check()
    assert ran.code == 0, ran.err
    watched.later(minutes=30)
    return watched


def test_handing_over_is_no_news(handed_over: Monitor) -> None:
    handed_over.check()

    assert handed_over.history() == handed_over.told() == []


def test_an_edit_after_the_handing_over_is_told(handed_over: Monitor, world: World) -> None:
    world.show(PATH, release(TITLE, "Das Ministerium stellt im kommenden Jahr 158 Millionen Euro bereit."))

    handed_over.check()
    handed_over.later(minutes=30)
    handed_over.check()

    (entry,) = handed_over.history()
    assert (entry["kind"], entry["source"]) == ("updated", handed_over.sources[-1]["id"])
    assert len(handed_over.told()) == 1


def test_an_edit_made_while_nobody_looked_is_told(watched: Monitor, world: World) -> None:
    world.show(PATH, release(TITLE, "Das Ministerium stellt im kommenden Jahr 158 Millionen Euro bereit."))
    _renamed(watched)

    watched.check()
    watched.later(minutes=30)
    watched.check()

    assert [entry["kind"] for entry in watched.history()] == ["updated"]


def test_what_appeared_since_the_last_look_is_told_though_the_source_is_renamed_meanwhile(
    watched: Monitor, world: World
) -> None:
    publish(world, NEW, *STOCK)
    _renamed(watched)

    watched.check()

    assert [(entry["kind"], entry["source"]) for entry in watched.history()] == [("new", "neu")]
    assert len(watched.told()) == len(watched.mails()) == 1


def test_a_source_that_is_renamed_keeps_its_history(watched: Monitor, world: World) -> None:
    publish(world, NEW, *STOCK)
    watched.check()
    _renamed(watched)
    watched.later(minutes=30)
    watched.check()

    assert [(entry["kind"], entry["source"]) for entry in watched.history()] == [("new", "neu")]


def test_a_release_that_is_gone_after_the_handing_over_is_withdrawn(handed_over: Monitor, world: World) -> None:
    world.hide(PATH)
    for _ in range(4):
        handed_over.check()
        handed_over.later(hours=3)

    assert [entry["kind"] for entry in handed_over.history()] == ["withdrawn"]


def test_a_new_release_after_the_handing_over_is_told_once(handed_over: Monitor, world: World) -> None:
    publish(world, NEW, *STOCK)
    world.show("/presse/?alle", world.pages["/presse/"])  # type: ignore[arg-type]

    handed_over.check()
    handed_over.later(minutes=30)
    handed_over.check()

    assert [entry["kind"] for entry in handed_over.history()] == ["new"]


def test_a_copy_whose_original_nobody_looks_at_any_more_speaks_for_the_release(
    watched: Monitor, world: World, neighbour: World
) -> None:
    publish(neighbour, ("/amt/3", TITLE), ("/amt/1", "Etwas anderes geschieht im Nachbarland"))
    watched.watch(neighbour.url("/presse/"))
    watched.check()
    watched.later(minutes=30)
    watched.sources[0]["enabled"] = False
    neighbour.hide("/amt/3")

    for _ in range(4):
        watched.check()
        watched.later(hours=3)

    assert [entry["kind"] for entry in watched.history()] == ["withdrawn"]
