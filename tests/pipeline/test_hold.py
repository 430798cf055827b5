"""What is held waits in a queue; released it is told late but once, dropped it is told to nobody."""

from tests.pipeline.pages import STOCK, publish, release
from tests.pipeline.runner import Monitor
from tests.pipeline.site import World

PATH, TITLE = STOCK[1]
LONG = tuple(
    f"Passage {number}: Das Ministerium berichtet über den Stand der Arbeiten am Netz im Land." for number in range(12)
)


def _cut(monitor: Monitor, world: World) -> str:
    """A long release is cut to its first passage; says which held look that is."""
    publish(world, *STOCK)
    world.show(PATH, release(TITLE, *LONG))
    monitor.watch(world.url("/presse/"))
    monitor.check()
    world.show(PATH, release(TITLE, LONG[0]))
    for _ in range(2):
        monitor.later(hours=1)
        monitor.check()
    (held,) = monitor.run("hold", "list", "--json").rows
    assert held["url"] == world.url(PATH) and "kürzer" in held["reason"][0]
    return str(held["id"])


def test_a_release_cut_by_its_publisher_is_told_once_when_a_person_says_so(monitor: Monitor, world: World) -> None:
    held = _cut(monitor, world)
    assert monitor.told() == []

    ran = monitor.run("hold", "release", held)
    monitor.later(hours=1)
    again = monitor.check()

    assert (ran.code, again.code) == (0, 0)
    assert len(monitor.told()) == 1
    assert monitor.run("hold", "list", "--json").rows == []


def test_what_is_dropped_is_told_to_nobody_and_does_not_come_back(monitor: Monitor, world: World) -> None:
    held = _cut(monitor, world)

    assert monitor.run("hold", "drop", held).code == 0
    monitor.later(hours=1)
    monitor.check()

    assert monitor.told() == []
    assert monitor.run("hold", "list", "--json").rows == []
    assert monitor.run("hold", "drop", held).code == 2


def test_a_page_that_is_well_again_leaves_the_queue(monitor: Monitor, world: World) -> None:
    _cut(monitor, world)

    world.show(PATH, release(TITLE, *LONG))
    monitor.later(hours=1)
    monitor.check()

    assert monitor.run("hold", "list", "--json").rows == []
    assert monitor.told() == []


def test_a_rebuilt_archive_is_told_when_a_person_says_that_it_is_new(monitor: Monitor, world: World) -> None:
    publish(world, *((f"/presse/{number}", f"Bescheid {number} übergeben") for number in range(1, 13)))
    monitor.watch(world.url("/presse/"))
    monitor.check()
    monitor.later(hours=1)
    publish(world, *((f"/archiv/{number}", f"Jahresbericht {number} vorgelegt") for number in range(1, 13)))
    monitor.later(days=-30)
    monitor.check()
    (held,) = monitor.run("hold", "list", "--json").rows

    ran = monitor.run("hold", "release", held["id"])

    assert ran.code == 0, ran.err
    assert len(monitor.history("--kind", "new")) == 12
