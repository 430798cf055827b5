"""An address is made from the title: when that is put right, the release stands elsewhere from then on."""

import pytest

from tests.pipeline.pages import NEW, STOCK, listing, plain, publish, release
from tests.pipeline.runner import Monitor, text
from tests.pipeline.site import World

RETITLED = ("/presse/radwege", "Wege für das Rad werden ausgebaut")
AGAIN = ("/presse/radwegenetz", "Das Netz der Radwege wächst")


@pytest.fixture
def known(watched: Monitor, world: World) -> Monitor:
    """NEW was told, half an hour ago."""
    publish(world, NEW, *STOCK)
    watched.look()
    return watched


def _move(world: World, old: str, new: tuple[str, str], *, redirect: bool) -> None:
    """The same text under another title."""
    world.show(new[0], release(new[1], *plain(NEW[1])))
    world.show("/presse/", listing([new, *STOCK]))
    world.redirect(old, new[0]) if redirect else world.hide(old)


def _kinds(monitor: Monitor) -> list[str]:
    return [entry["kind"] for entry in monitor.history()]


@pytest.mark.parametrize("redirect", [True, False])
def test_a_corrected_title_that_changes_the_address_is_an_edit_and_no_withdrawal(
    known: Monitor, world: World, redirect: bool
) -> None:
    _move(world, NEW[0], RETITLED, redirect=redirect)

    known.look(5, hours=3)

    assert sorted(_kinds(known)) == ["moved", "new", "updated"]
    said = " ".join(text(known.told()[-1]).split())
    assert f"Titel geändert: „{NEW[1]}“ → „{RETITLED[1]}“" in said
    assert len(known.told()) == 2


def test_a_figure_edited_while_the_old_address_is_gone_is_told_as_an_edit(known: Monitor, world: World) -> None:
    world.show("/presse/neu", release(NEW[1]).replace("851", "815"))
    world.show("/presse/", listing([("/presse/neu", NEW[1]), *STOCK]))
    world.hide(NEW[0])

    known.look(5, hours=3)

    assert _kinds(known) == ["new", "moved", "updated"]
    assert known.history()[1]["summary"] == "Neue Adresse"


def test_a_release_that_moves_twice_is_followed_from_where_it_stood_last(known: Monitor, world: World) -> None:
    _move(world, NEW[0], RETITLED, redirect=False)
    known.look(3, hours=3)
    _move(world, RETITLED[0], AGAIN, redirect=False)

    known.look(5, hours=3)

    assert _kinds(known) == ["new", "moved", "updated", "moved", "updated"]


def test_a_release_that_moves_twice_with_its_text_as_it_was_is_not_withdrawn(known: Monitor, world: World) -> None:
    for before, now in ((NEW[0], "/presse/a"), ("/presse/a", "/presse/b")):
        world.show(now, release(NEW[1]))
        world.show("/presse/", listing([(now, NEW[1]), *STOCK]))
        world.hide(before)
        known.look(5, hours=3)

    assert _kinds(known) == ["new", "moved", "moved"]
    assert known.history()[-1]["old_url"] == world.url("/presse/a")


def test_a_notice_of_one_pattern_is_another_release_while_the_old_address_answers(known: Monitor, world: World) -> None:
    world.show(RETITLED[0], release(RETITLED[1], *plain(NEW[1])).replace("851", "340"))
    world.show("/presse/", listing([RETITLED, NEW, *STOCK]))

    known.look(5, hours=3)

    assert _kinds(known) == ["new", "new"]


def test_a_notice_of_one_pattern_and_another_day_is_another_release_though_the_old_one_is_gone(
    known: Monitor, world: World
) -> None:
    world.show(RETITLED[0], release(RETITLED[1], *plain(NEW[1]), day="19.11.2026"))
    world.show("/presse/", listing([RETITLED, *STOCK]))
    world.hide(NEW[0])

    known.look(5, hours=3)

    assert _kinds(known) == ["new", "new", "withdrawn"]
