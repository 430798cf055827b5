"""A listing that was filled anew between two looks: what came and went in between is missed, and the operator hears it."""

from tests.pipeline.pages import listing, publish, release
from tests.pipeline.runner import OPERATOR, READER, Monitor
from tests.pipeline.site import World


def _entries(first: int, last: int) -> list[tuple[str, str]]:
    """The newest first."""
    return [(f"/presse/{n}", f"Bescheid {n} in Ort {n} übergeben") for n in range(last, first - 1, -1)]


def _show(world: World, entries: list[tuple[str, str]], *, day: str, older: str = "") -> None:
    for path, title in entries:
        world.show(path, release(title, f"Das Vorhaben {path} wird mit Zuschüssen gefördert: {title}.", day=day))
    world.show("/presse/", listing(entries, day=day, older=older))


def _watched(monitor: Monitor, world: World, number: int = 5) -> None:
    _show(world, _entries(1, number), day="12.11.2026")
    monitor.watch(world.url("/presse/"))
    assert monitor.check().code == 0


def _gaps(monitor: Monitor) -> list[str]:
    return [str(row["summary"]) for row in monitor.notices() if "vielleicht Meldungen" in str(row["summary"])]


def test_when_nothing_of_a_listing_is_left_the_operator_hears_once_what_may_be_missing(
    monitor: Monitor, world: World
) -> None:
    _watched(monitor, world)
    _show(world, _entries(21, 25), day="14.11.2026")

    monitor.later(days=2)
    monitor.check()
    monitor.later(hours=1)
    monitor.check()

    (said,) = _gaps(monitor)
    assert "Zwischen 12.11.2026, 10:00 und 14.11.2026, 10:00" in said
    assert "zeigt nur 5 Einträge" in said
    assert len(monitor.told(READER)) == 5
    assert len(monitor.told(OPERATOR)) == 1


def test_one_known_entry_is_enough_to_know_that_nothing_is_missing(monitor: Monitor, world: World) -> None:
    _watched(monitor, world)
    _show(world, _entries(5, 9), day="14.11.2026")

    monitor.later(days=2)
    monitor.check()

    assert _gaps(monitor) == []


def test_where_the_pages_behind_lead_to_what_is_known_nothing_is_missing(monitor: Monitor, world: World) -> None:
    _watched(monitor, world)
    _show(world, _entries(6, 10), day="13.11.2026")
    world.show("/presse/?seite=2", listing(_entries(1, 5), day="12.11.2026"))
    world.show("/presse/", listing(_entries(6, 10), day="13.11.2026", older="/presse/?seite=2"))

    monitor.later(days=1)
    monitor.check()

    assert _gaps(monitor) == []


def test_a_listing_that_is_sorted_otherwise_shows_old_releases_and_misses_none(monitor: Monitor, world: World) -> None:
    _watched(monitor, world)
    _show(world, _entries(21, 25), day="03.05.2024")

    monitor.later(days=2)
    monitor.check()

    assert _gaps(monitor) == []


def test_the_same_titles_at_other_addresses_are_no_gap(monitor: Monitor, world: World) -> None:
    _watched(monitor, world)
    moved = [(path.replace("/presse/", "/aktuell/"), title) for path, title in _entries(1, 5)]
    publish(world, *moved)

    monitor.later(days=2)
    monitor.check()

    assert _gaps(monitor) == []
