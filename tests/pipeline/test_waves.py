"""Many releases gone at once: one notice with their number, nothing withdrawn, and one notice when they are back."""

import pytest

from tests.pipeline.pages import listing, publish, release
from tests.pipeline.runner import OPERATOR, Monitor, text
from tests.pipeline.site import World

MANY = tuple((f"/presse/{number}", f"Förderung Nummer {number} beschlossen") for number in range(12))
GONE = MANY[2:9]


@pytest.fixture
def wave(monitor: Monitor, world: World) -> Monitor:
    """Seven of twelve releases are gone since the last look, and the listing names them all."""
    publish(world, *MANY)
    monitor.watch(world.url("/presse/"))
    monitor.check()
    monitor.later(minutes=30)
    for path, _ in GONE:
        world.hide(path)
    return monitor


def look(monitor: Monitor, times: int) -> None:
    for _ in range(times):
        monitor.check()
        monitor.later(hours=4)


def test_one_notice_says_how_many_releases_are_gone_at_once(wave: Monitor) -> None:
    look(wave, 4)

    (notice,) = wave.told(OPERATOR)
    assert "viele Meldungen auf einmal nicht mehr da" in notice["Subject"]
    assert "7 der 12 zuletzt geprüften Meldungen" in " ".join(text(notice).split())
    assert wave.history() == []
    assert wave.told() == []


def test_one_notice_says_that_all_are_back(wave: Monitor, world: World) -> None:
    look(wave, 2)
    publish(world, *MANY)

    look(wave, 4)

    gone, back = wave.told(OPERATOR)
    assert "wieder da" in back["Subject"]
    assert back["In-Reply-To"] == gone["Message-ID"]
    assert "Wieder abrufbar: 7 der Meldungen" in " ".join(text(back).split())
    assert wave.told() == []


def test_while_one_is_still_gone_nothing_is_said_to_be_well(wave: Monitor, world: World) -> None:
    look(wave, 2)
    publish(world, *MANY)
    world.hide(GONE[0][0])
    wave.check()

    assert len(wave.told(OPERATOR)) == 1


def test_the_all_clear_names_those_that_were_withdrawn_after_all(wave: Monitor, world: World) -> None:
    look(wave, 2)
    publish(world, *MANY)
    world.hide(GONE[0][0])

    look(wave, 5)

    _, back = wave.told(OPERATOR)
    said = " ".join(text(back).split())
    assert "Wieder abrufbar: 6 der Meldungen" in said
    assert "1 blieb verschwunden und wurde als zurückgezogen gemeldet" in said
    assert [entry["kind"] for entry in wave.history()] == ["withdrawn"]


def test_nothing_is_said_to_be_back_where_all_were_withdrawn(wave: Monitor, world: World) -> None:
    """The source publishes so much that seven are not many any more."""
    look(wave, 1)
    publish(world, *((f"/presse/{number}", f"Anbau {number} beschlossen") for number in range(40, 70)), *MANY)
    for path, _ in GONE:
        world.hide(path)

    look(wave, 5)

    _, last = wave.told(OPERATOR)
    assert "wieder da" not in last["Subject"]
    said = " ".join(text(last).split())
    assert "Keine der Meldungen" in said
    assert "7 blieben verschwunden und wurden als zurückgezogen gemeldet" in said


def test_a_second_wave_after_the_all_clear_is_told_again(wave: Monitor, world: World) -> None:
    look(wave, 2)
    publish(world, *MANY)
    look(wave, 2)
    for path, _ in GONE:
        world.hide(path)

    look(wave, 2)

    assert len(wave.told(OPERATOR)) == 3


def test_a_changed_template_is_noticed_though_other_pages_are_gone(monitor: Monitor, world: World) -> None:
    """Of twelve releases four show the new footer, eight cannot be fetched."""
    publish(world, *MANY)
    monitor.watch(world.url("/presse/"))
    look(monitor, 2)
    for path, title in MANY[:4]:
        world.show(path, release(title, footer="Freistaat Musterland, Staatskanzlei, Schlossplatz 2"))
    for path, _ in MANY[4:]:
        world.hide(path, 500)

    look(monitor, 1)

    assert any("Seitenvorlage" in notice["Subject"] for notice in monitor.told(OPERATOR))


def test_the_same_sentence_on_every_page_that_is_left_is_a_change_of_template(monitor: Monitor, world: World) -> None:
    """Of twelve releases five show the sentence; seven were taken down and are no evidence against it."""
    publish(world, *MANY)
    monitor.watch(world.url("/presse/"))
    look(monitor, 2)
    for path, title in MANY[:5]:
        world.show(path, release(title, tail="<p>Diese Meldung stammt aus dem früheren Angebot.</p>"))
    for path, _ in MANY[5:]:
        world.hide(path)
    world.show("/presse/", listing(MANY))

    look(monitor, 2)

    assert monitor.told() == []


def test_listed_pages_that_never_were_there_are_no_releases_gone_at_once(monitor: Monitor, world: World) -> None:
    publish(world, *MANY)
    for path, _ in GONE:
        world.hide(path)
    monitor.watch(world.url("/presse/"))

    look(monitor, 2)

    assert not any("auf einmal" in notice["Subject"] for notice in monitor.told(OPERATOR))


def test_releases_that_all_got_new_addresses_are_moved_and_not_gone_at_once(monitor: Monitor, world: World) -> None:
    publish(world, *MANY)
    monitor.watch(world.url("/presse/"))
    look(monitor, 1)
    for path, _ in MANY:
        world.hide(path)
    publish(world, *((f"{path}-neu", title) for path, title in MANY))

    look(monitor, 3)

    assert {entry["kind"] for entry in monitor.history()} == {"moved"}
    assert monitor.told(OPERATOR) == []
