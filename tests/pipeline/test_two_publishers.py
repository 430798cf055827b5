"""A release at two publishers: each may edit, move or withdraw its own text, and each has readers of its own."""

import pytest

from tests.pipeline.pages import NEW, STOCK, publish, release
from tests.pipeline.runner import READER, Monitor, text
from tests.pipeline.site import World

NEIGHBOUR_READER = "nachbar@musterland.example"
OTHER = ("/amt/1", "Etwas anderes geschieht im Nachbarland")
COPY = ("/amt/2", NEW[1])
EDITED = release(NEW[1]).replace("851", "815")


@pytest.fixture
def copied(watched: Monitor, world: World, neighbour: World) -> Monitor:
    """The release NEW, told once, and its copy at the neighbour; both seen, half an hour ago."""
    publish(neighbour, OTHER)
    watched.watch(neighbour.url("/presse/"), issuer="Amt für Nachbarschaft")
    watched.check()
    watched.later(minutes=30)
    publish(world, NEW, *STOCK)
    watched.check()
    watched.later(minutes=30)
    publish(neighbour, COPY, OTHER)
    watched.check()
    watched.later(minutes=30)
    return watched


def look(monitor: Monitor, times: int = 2) -> None:
    monitor.look(times, hours=4)


def kinds(monitor: Monitor) -> list[str]:
    return [entry["kind"] for entry in monitor.history()]


def test_a_release_that_two_publishers_bring_at_the_same_moment_is_told_once(
    watched: Monitor, world: World, neighbour: World
) -> None:
    publish(neighbour, OTHER)
    watched.watch(neighbour.url("/presse/"), issuer="Amt für Nachbarschaft")
    watched.check()
    watched.later(minutes=30)
    publish(world, NEW, *STOCK)
    publish(neighbour, COPY, OTHER)

    watched.check()

    assert sorted(kinds(watched)) == ["moved", "new"]
    assert len(watched.told()) == 1


def test_releases_that_two_publishers_have_at_the_first_look_are_held_once(
    monitor: Monitor, world: World, neighbour: World
) -> None:
    publish(world, NEW, *STOCK)
    publish(neighbour, COPY, OTHER)
    monitor.watch(world.url("/presse/"))
    monitor.watch(neighbour.url("/presse/"), issuer="Amt für Nachbarschaft")

    monitor.check()
    monitor.later(hours=1)
    world.show(NEW[0], EDITED)
    neighbour.show(COPY[0], EDITED)
    look(monitor, 3)

    assert kinds(monitor) == ["updated"]


def test_an_edit_of_the_copy_is_told_once_as_a_release_of_its_own(copied: Monitor, neighbour: World) -> None:
    neighbour.show(COPY[0], EDITED)

    look(copied, 3)

    assert kinds(copied) == ["new", "moved", "updated"]
    new, moved, updated = copied.history()
    assert new["release"] == moved["release"] != updated["release"]
    assert updated["url"] == neighbour.url(COPY[0])
    _, told = copied.told()
    assert "815" in text(told)


def test_what_reads_otherwise_at_the_other_publisher_can_be_shown_from_either_side(
    copied: Monitor, world: World, neighbour: World
) -> None:
    neighbour.show(COPY[0], EDITED)
    look(copied)
    original, parted = copied.history()[0]["release"], copied.history()[-1]["release"]

    (there,) = copied.run("diff", original, "--publishers", "--json").rows
    (back,) = copied.run("diff", parted, "--publishers", "--json").rows

    assert (there["url"], back["url"]) == (neighbour.url(COPY[0]), world.url(NEW[0]))
    assert "815" in there["new"] and "851" in there["old"]
    assert (back["old"], back["new"]) == (there["new"], there["old"])


def test_a_second_edit_of_the_copy_is_an_update_of_what_parted(copied: Monitor, neighbour: World) -> None:
    neighbour.show(COPY[0], EDITED)
    look(copied)
    neighbour.show(COPY[0], EDITED.replace("815", "158"))

    look(copied)

    first, second = copied.history()[-2:]
    assert (first["kind"], second["kind"], first["release"]) == ("updated", "updated", second["release"])
    assert copied.told()[-1]["In-Reply-To"] == copied.told()[-2]["Message-ID"]


def test_an_edit_of_the_original_is_told_while_the_copy_stays_as_it_was(copied: Monitor, world: World) -> None:
    world.show(NEW[0], EDITED)

    look(copied, 3)

    assert kinds(copied) == ["new", "moved", "updated"]
    assert len(copied.told()) == 2


def test_an_edit_that_the_copy_takes_over_later_is_told_once(copied: Monitor, world: World, neighbour: World) -> None:
    world.show(NEW[0], EDITED)
    look(copied)
    neighbour.show(COPY[0], EDITED)

    look(copied)

    assert kinds(copied) == ["new", "moved", "updated"]
    assert len(copied.told()) == 2


def test_an_edit_that_both_make_at_the_same_time_is_told_once(copied: Monitor, world: World, neighbour: World) -> None:
    world.show(NEW[0], EDITED)
    neighbour.show(COPY[0], EDITED)

    copied.check("s2")
    look(copied, 3)

    assert kinds(copied) == ["new", "moved", "updated"]
    assert copied.history()[-1]["url"] == world.url(NEW[0])
    assert len(copied.told()) == 2


def test_another_contact_under_the_copy_alone_is_told(copied: Monitor, neighbour: World) -> None:
    with_contact = release(NEW[1], tail="<h2>Kontakt</h2><p>Nora Nachbar<br>Telefon: +49 351 5641060</p>")
    neighbour.show(COPY[0], with_contact)

    look(copied, 3)

    assert kinds(copied) == ["new", "moved", "updated"]
    assert copied.history()[-1]["aspects"] == ["contact"]


def test_a_copy_that_goes_tells_nobody(copied: Monitor, neighbour: World) -> None:
    neighbour.hide(COPY[0])

    look(copied, 6)

    assert kinds(copied) == ["new", "moved"]
    assert len(copied.told()) == 1
    assert copied.notices() == []


def test_an_original_that_goes_is_withdrawn_though_its_copy_stands(copied: Monitor, world: World) -> None:
    world.hide(NEW[0])

    look(copied, 5)

    assert kinds(copied) == ["new", "moved", "withdrawn"]
    assert copied.history()[-1]["url"] == world.url(NEW[0])


def test_a_twin_in_the_same_source_keeps_a_release_from_being_withdrawn(watched: Monitor, world: World) -> None:
    twin = ("/aktuell/4", NEW[1])
    publish(world, NEW, *STOCK)
    watched.check()
    watched.later(minutes=30)
    publish(world, twin, NEW, *STOCK)
    watched.check()
    watched.later(minutes=30)
    world.hide(NEW[0])

    look(watched, 5)
    standing = kinds(watched)
    world.hide(twin[0])
    look(watched, 5)

    assert standing == ["new"]
    assert kinds(watched) == ["new", "withdrawn"]
    assert watched.history()[-1]["url"] == world.url(twin[0])
    assert len(watched.told()) == 2


def test_who_watches_only_the_second_publisher_is_told_of_the_release_there(
    watched: Monitor, world: World, neighbour: World
) -> None:
    watched.subscriptions = [
        {"id": "desk", "to": READER, "sources": ["s1"]},
        {"id": "nachbar", "to": NEIGHBOUR_READER, "sources": ["s2"]},
    ]
    publish(neighbour, OTHER)
    watched.watch(neighbour.url("/presse/"))
    watched.look()
    publish(world, NEW, *STOCK)
    watched.look()
    publish(neighbour, COPY, OTHER)

    look(watched, 3)

    assert len(watched.told(READER)) == 1
    (told,) = watched.told(NEIGHBOUR_READER)
    assert NEW[1] in told["Subject"]
    assert neighbour.url(COPY[0]) in text(told)
    assert "Quelle2" in told["Subject"]


def test_who_watches_only_the_second_publisher_is_told_when_it_takes_over_an_edit(
    copied: Monitor, world: World, neighbour: World
) -> None:
    copied.subscriptions = [
        {"id": "desk", "to": READER, "sources": ["s1"]},
        {"id": "nachbar", "to": NEIGHBOUR_READER, "sources": ["s2"]},
    ]
    world.show(NEW[0], EDITED)
    look(copied)
    neighbour.show(COPY[0], EDITED)

    look(copied, 3)

    assert len(copied.told(READER)) == 2
    (told,) = copied.told(NEIGHBOUR_READER)
    assert "815" in text(told)
