"""What the operator reads: what stopped working, what that means, what to do. Nothing in it may mislead."""

import gzip

import pytest

from tests.pipeline.pages import LOGIN, STOCK, listing, publish, release
from tests.pipeline.runner import OPERATOR, Monitor, text
from tests.pipeline.site import Answer, World

PATH = STOCK[0][0]


def said(monitor: Monitor, number: int = -1) -> str:
    """A notice without its line breaks."""
    return " ".join(text(monitor.told(OPERATOR)[number]).split())


@pytest.mark.parametrize("reading", [{}, {"type": "html_list", "list": {"item": "li.meldung"}}])
def test_an_emptied_listing_says_how_many_entries_it_had(
    monitor: Monitor, world: World, reading: dict[str, object]
) -> None:
    publish(world, *STOCK)
    monitor.watch(world.url("/presse/"), **reading)
    monitor.check()
    monitor.later(minutes=30)
    world.show("/presse/", listing([]))

    ran = monitor.check()

    assert f"Auf {world.url('/presse/')} findet sich kein Eintrag mehr (zuvor 3)." in said(monitor)
    assert "findet sich kein Eintrag mehr (zuvor 3)" in ran.err


def test_an_emptied_listing_says_so_in_english_too(watched: Monitor, world: World) -> None:
    watched.environ |= {"MONITOR_LANGUAGE": "en"}
    world.show("/presse/", listing([]))

    watched.check()

    assert f"{world.url('/presse/')}: had 3 entries, now none" in said(watched)


def test_a_redirect_to_a_private_address_is_told_as_what_it_is(watched: Monitor, world: World) -> None:
    world.redirect("/presse/", "http://10.0.0.1/presse/")

    ran = watched.check()

    assert (
        f"{world.url('/presse/')}: 10.0.0.1 liegt nicht im öffentlichen Internet und wurde nicht angewählt." in ran.err
    )
    assert "robots.txt" not in ran.err
    assert "leitet dorthin um; sie wurde nicht angewählt" in said(watched)


def test_a_login_page_in_place_of_one_release_is_told_of_that_page_and_not_of_the_source(
    watched: Monitor, world: World
) -> None:
    world.show(PATH, LOGIN)
    for _ in range(4):
        ran = watched.check()
        watched.later(hours=2)
    publish(world, *STOCK)
    watched.check()

    failing, back = watched.told(OPERATOR)
    assert failing["Subject"] == "Eine Seite der Quelle „Quelle1 Musterland“ liest sich nicht mehr"
    assert f"{world.url(PATH)}: Statt des Inhalts kommt eine Anmeldeseite." in said(watched, 0)
    assert "die übrigen Seiten werden weiter gelesen" in said(watched, 0)
    assert back["Subject"] == "Eine Seite der Quelle „Quelle1 Musterland“ liest sich wieder"
    assert f"s1: {world.url(PATH)}: Statt des Inhalts kommt eine Anmeldeseite." in ran.err


def test_several_pages_that_are_held_are_told_once_with_an_address_and_their_number(
    monitor: Monitor, world: World
) -> None:
    for path, title in STOCK:
        world.show(path, release(title, *(f"Absatz {number}: {title}, sagt das Ministerium." for number in range(20))))
    world.show("/presse/", listing(STOCK))
    monitor.watch(world.url("/presse/"))
    monitor.check()
    for path, title in STOCK:
        world.show(path, release(title, f"Nur noch ein Satz zu „{title}“."))

    for _ in range(5):
        monitor.later(hours=2)
        monitor.check()

    (notice,) = monitor.told(OPERATOR)
    assert notice["Subject"] == "3 Seiten der Quelle „Quelle1 Musterland“ sind angehalten oder nicht lesbar"
    assert any(world.url(path) in said(monitor) for path, _ in STOCK)
    assert "Auch bei 2 weiteren Seiten der Quelle" in said(monitor)
    assert "übrigen Seiten" not in said(monitor)


def test_a_release_that_lost_its_text_is_not_called_a_listing_without_entries(watched: Monitor, world: World) -> None:
    world.show(PATH, "<html><body></body></html>")

    for _ in range(4):
        watched.check()
        watched.later(hours=2)

    assert "Eintrag" not in said(watched)
    assert world.url(PATH) in said(watched)


def test_that_a_source_is_read_again_answers_the_notice_that_it_was_not(watched: Monitor, world: World) -> None:
    for down in (Answer(status=500), None, Answer(status=403), None):
        world.down = down
        watched.check()
        watched.later(hours=2)

    first, well, second, well_again = watched.told(OPERATOR)
    assert (well["In-Reply-To"], well_again["In-Reply-To"]) == (first["Message-ID"], second["Message-ID"])
    assert second["In-Reply-To"] is None


def test_a_circle_of_redirects_is_told_as_one(watched: Monitor, world: World) -> None:
    world.redirect("/presse/", world.url("/presse/neu"))
    world.redirect("/presse/neu", world.url("/presse/"))

    watched.check()

    assert "leitet im Kreis um" in said(watched)


def test_a_transfer_that_was_cut_is_told_as_one(watched: Monitor, world: World) -> None:
    half = gzip.compress(listing(STOCK).encode())[:-40]
    world.show("/presse/", Answer(body=half, headers=(("Content-Encoding", "gzip"),)))

    watched.check()

    assert "abgerissen" in said(watched)


def test_a_robots_txt_that_cannot_be_had_is_named(watched: Monitor, world: World) -> None:
    world.show("/robots.txt", Answer(status=503))
    watched.later(hours=25)

    watched.check()

    assert f"{world.url('/robots.txt')}: Der Server antwortet 503" in said(watched)


def test_a_page_that_is_held_is_told_at_the_second_look_with_what_decides_it(monitor: Monitor, world: World) -> None:
    publish(world, *STOCK)
    world.show(PATH, release(STOCK[0][1], *(f"Absatz {number}: Das Ministerium berichtet." for number in range(20))))
    monitor.watch(world.url("/presse/"))
    monitor.check()
    world.show(PATH, release(STOCK[0][1], "Nur noch ein Satz."))

    monitor.look(2, hours=2)

    (notice,) = monitor.told(OPERATOR)
    (held,) = monitor.run("hold", "list", "--json").rows
    assert notice["Subject"] == "Eine Seite der Quelle „Quelle1 Musterland“ ist angehalten"
    assert f"Sie entscheiden: „monitor hold release {held['id']}“ lässt es gelten" in said(monitor)
    assert "nachgeholt" not in said(monitor)
