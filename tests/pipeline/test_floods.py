"""More new entries at once than one page of the listing shows."""

from tests.pipeline.pages import listing, release
from tests.pipeline.runner import OPERATOR, Monitor, text
from tests.pipeline.site import Answer, World

A_PAGE = 10
OLD = [(f"/presse/{number}", f"Bescheid {number} übergeben") for number in range(20, 0, -1)]
NEWS = [(f"/presse/{number}", f"Radnetz Abschnitt {number} wird ausgebaut") for number in range(45, 20, -1)]


def publish(world: World, entries: list[tuple[str, str]], day: str = "12.11.2026") -> None:
    """The releases and their listing, ten a page."""
    for path, title in entries:
        world.show(path, release(title))
    starts = range(0, len(entries), A_PAGE)
    for page, start in enumerate(starts):
        older = f"/presse/?seite={page + 1}" if start + A_PAGE < len(entries) else ""
        path = f"/presse/?seite={page}" if page else "/presse/"
        world.show(path, listing(entries[start : start + A_PAGE], day=day, older=older))


def watch(monitor: Monitor, world: World) -> None:
    publish(world, OLD)
    monitor.watch(world.url("/presse/"))
    monitor.check()
    monitor.later(hours=1)


def new(monitor: Monitor) -> set[str]:
    return {entry["url"] for entry in monitor.history("--kind", "new")}


def test_every_new_release_is_told_though_they_fill_three_pages(monitor: Monitor, world: World) -> None:
    watch(monitor, world)
    publish(world, NEWS + OLD)

    monitor.check()

    assert new(monitor) == {world.url(path) for path, _ in NEWS}
    assert monitor.told(OPERATOR) == []


def test_a_look_stops_at_the_first_page_that_holds_a_known_entry(monitor: Monitor, world: World) -> None:
    watch(monitor, world)
    publish(world, NEWS[-3:] + OLD)

    monitor.check()

    assert len(new(monitor)) == 3
    assert world.count("/presse/?seite=1") == 0


def test_where_nothing_known_turns_up_only_news_of_today_is_told_and_the_operator_hears_of_it(
    monitor: Monitor, world: World
) -> None:
    watch(monitor, world)
    archive = [(f"/archiv/{number}", f"Jahresbericht {number} vorgelegt") for number in range(130)]
    publish(world, archive, day="03.02.2024")
    world.show("/presse/", listing(NEWS[:8], older="/presse/?seite=1"))
    for path, title in NEWS[:8]:
        world.show(path, release(title))

    monitor.check()

    assert new(monitor) == {world.url(path) for path, _ in NEWS[:8]}
    (notice,) = monitor.told(OPERATOR)
    said = " ".join(text(notice).split())
    assert f"Auf 10 Seiten von {world.url('/presse/')} war kein Eintrag bekannt; weiter wurde nicht gelesen." in said
    assert world.count("/presse/?seite=10") == 0


def test_a_second_page_that_cannot_be_had_keeps_nothing_of_the_first_back(monitor: Monitor, world: World) -> None:
    watch(monitor, world)
    publish(world, NEWS + OLD)
    world.show("/presse/?seite=1", Answer(status=500))

    monitor.check()

    assert len(new(monitor)) == A_PAGE
    assert "Auf einer Seite" in " ".join(text(monitor.told(OPERATOR)[0]).split())


def test_a_rebuilt_archive_stays_held_and_is_walked_once_to_count_it(monitor: Monitor, world: World) -> None:
    watch(monitor, world)
    archive = [(f"/archiv/{number}", f"Jahresbericht {number} vorgelegt") for number in range(30)]
    publish(world, archive, day="03.02.2024")
    monitor.check()
    walked = world.count("/presse/?seite=1")

    monitor.later(hours=3)
    monitor.check()

    assert new(monitor) == set()
    (held,) = monitor.run("hold", "list", "--json").rows
    assert "zusammen 30" in held["reason"][0]
    assert world.count("/presse/?seite=1") == walked == 1
