"""What nobody would call news: footers, counters, markup, charsets, templates."""

from collections.abc import Callable

import pytest

from tests.pipeline.pages import STOCK, listing, publish, release
from tests.pipeline.runner import OPERATOR, Monitor, text
from tests.pipeline.site import Answer, World

PATH, TITLE = STOCK[0]

EDITS: dict[str, Callable[[str], Answer]] = {
    "footer": lambda page: Answer(body=page.replace("Am Markt 1", "Neue Straße 7").encode()),
    "counter": lambda page: Answer(body=page.replace("</footer>", "<p>Besucher: 4711</p></footer>").encode()),
    "session id in links": lambda page: Answer(
        body=page.replace('href="/amt/"', 'href="/amt/;jsessionid=8A7F00"').encode()
    ),
    "markup": lambda page: Answer(
        body=page.replace("<p>", '<p class="text"><span>').replace("</p>", "</span></p>").encode()
    ),
    "charset": lambda page: Answer(
        body=page.replace("utf-8", "iso-8859-1").encode("cp1252"), type="text/html; charset=iso-8859-1"
    ),
    "quotation marks": lambda page: Answer(body=page.replace("„", "»").replace("“", "«").encode()),
    "soft hyphens": lambda page: Answer(body=page.replace("Ministerium", "Minis\u00adterium").encode()),
    "consent layer": lambda page: Answer(
        body=page.replace(
            "<header>",
            '<div id="cookie-banner" role="dialog"><p>Wir verwenden Cookies.</p><button>Zustimmen</button></div><header>',
        ).encode()
    ),
    "related releases": lambda page: Answer(
        body=page.replace(
            "</main>", '<aside><h2>Weitere Meldungen</h2><ul><li><a href="/presse/9">Neun</a></li></ul></aside></main>'
        ).encode()
    ),
    "share bar": lambda page: Answer(
        body=page.replace(
            "</article>",
            '<ul class="share"><li><a href="https://netz.example/share?u=1">Teilen</a></li></ul></article>',
        ).encode()
    ),
}


@pytest.mark.parametrize("edit", EDITS)
def test_what_no_reader_calls_content_makes_no_version_and_tells_nobody(
    watched: Monitor, world: World, edit: str
) -> None:
    world.show(PATH, EDITS[edit](release(TITLE)))

    ran = watched.check()

    assert ran.of(PATH)["outcome"] in ("cosmetic", "unchanged"), ran.of(PATH)
    assert watched.history("--operator") == []
    assert watched.mails() == []


def test_a_counter_that_changes_at_every_look_tells_nobody(watched: Monitor, world: World) -> None:
    for visitors in range(3):
        for path, title in STOCK:
            world.show(path, release(title, counter=f"<p>Besucher heute: {visitors * 17}</p>"))
        world.show("/presse/", listing(STOCK).replace("</footer>", f"<p>Stand {visitors}</p></footer>"))
        watched.check()
        watched.later(hours=2)

    assert watched.told() == []


def test_a_footer_changed_on_every_page_is_one_notice_to_the_operator(monitor: Monitor, world: World) -> None:
    stock = tuple((f"/presse/{number}", f"Förderung Nummer {number} beschlossen") for number in range(12))
    publish(world, *stock)
    monitor.watch(world.url("/presse/"))
    monitor.check()
    monitor.later(hours=2)
    monitor.check()
    monitor.later(hours=2)
    for path, title in stock:
        world.show(
            path, release(title, footer="Freistaat Musterland, Staatskanzlei, Schlossplatz 2, 01000 Musterstadt")
        )

    for _ in range(3):
        monitor.check()
        monitor.later(hours=2)

    assert monitor.told() == []
    (notice,) = monitor.told(OPERATOR)
    assert "Seitenvorlage geändert" in notice["Subject"]


def test_the_same_sentence_added_to_every_release_is_one_notice_to_the_operator(monitor: Monitor, world: World) -> None:
    stock = tuple((f"/presse/{number}", f"Förderung Nummer {number} beschlossen") for number in range(8))
    publish(world, *stock)
    monitor.watch(world.url("/presse/"))
    monitor.check()
    monitor.later(hours=2)
    for path, title in stock:
        world.show(
            path,
            release(title, tail="<p>Diese Meldung wurde aus dem früheren Angebot des Ministeriums übernommen.</p>"),
        )

    ran = monitor.check()
    monitor.later(hours=2)
    again = monitor.check()

    assert (ran.code, again.code) == (0, 0)
    assert monitor.told() == []
    (notice,) = monitor.told(OPERATOR)
    assert "Seitenvorlage" in notice["Subject"]
    assert "benachrichtigt" in text(notice)


CONTACTS = {
    "in one line": "<p>Ansprechpartner: Jens Groß, Tel. 0351 564-1000, gross@amt.example</p>",
    "below one another": "<p>Pressekontakt<br>Jens Groß<br>Tel. 0351 564-1000<br>gross@amt.example</p>",
}


@pytest.mark.parametrize("contact", CONTACTS)
def test_a_new_date_of_the_last_change_below_the_contact_tells_nobody(
    watched: Monitor, world: World, contact: str
) -> None:
    world.show(PATH, release(TITLE, tail=f"{CONTACTS[contact]}<p>Stand: 02.03.2026</p>"))
    watched.check()
    (told,) = watched.told()

    watched.later(hours=2)
    world.show(PATH, release(TITLE, tail=f"{CONTACTS[contact]}<p>Stand: 03.03.2026</p>"))
    watched.check()

    assert "Jens Groß" in text(told)
    assert len(watched.told()) == 1


def test_counters_and_clocks_inside_a_standing_page_tell_nobody(monitor: Monitor, world: World) -> None:
    def show(number: int) -> None:
        lines = (
            f"Heute ist der {number}. März 2026, 8:{number}5 Uhr",
            f"Besucher heute: {number}0",
            f"{number}000 mal gelesen",
            f"{number}.000 Aufrufe",
            f"Seite erzeugt in 0,{number}2 Sekunden",
        )
        world.show("/foerderung", release("Förderung", tail="".join(f"<p>{line}</p>" for line in lines)))

    show(1)
    monitor.watch(world.url("/foerderung"))
    monitor.check()
    for number in (2, 3):
        monitor.later(hours=2)
        show(number)
        ran = monitor.check()
        assert ran.of("/foerderung")["outcome"] in ("cosmetic", "unchanged")

    assert monitor.mails() == []
