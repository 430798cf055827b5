"""Which of a page's headings is the release's, where the site has a sign of its own."""
# ruff: noqa: E501

import pytest

from tests.parse.looks import FIRST, SECOND, TEXT, TITLE
from tests.parse.test_html import read, texts

OFFICE = "Ministerium für Umwelt Bergland"


@pytest.mark.parametrize(
    ("head", "body"),
    [
        pytest.param(f"<title>{TITLE} - Presse - Ministerium Bergland</title>", f"<div id='wrapper'><header id='banner' role='banner'><h1 class='site-title'>Ministerium Bergland</h1></header><section id='content'><div class='journal-content-article'><h2>{TITLE}</h2><p>12.11.2026</p>{TEXT}</div></section></div>", id="liferay"),
        pytest.param(f"<title>Presse - {OFFICE}</title>", f"<header><h1>{OFFICE}</h1></header><div id='main'><h2>{TITLE}</h2><p class='date'>12.11.2026</p>{TEXT}</div>", id="gsb"),
        pytest.param(f"<title>{OFFICE}</title>", f"<header><h1><a href='/'>{OFFICE}</a></h1></header><main><h2>{TITLE}</h2><p class='date'>12.11.2026</p>{TEXT}</main>", id="plone"),
        pytest.param(f"<title>{OFFICE}</title><meta property='og:title' content='{OFFICE}'>", f"<header><h1>{OFFICE}</h1></header><main><h2>{TITLE}</h2><p>12.11.2026</p>{TEXT}<h2>Hintergrund</h2><p>{SECOND}</p></main>", id="two headings"),
        pytest.param(f"<title>{OFFICE}</title><meta property='og:title' content='{TITLE}'>", f"<div class='header'><h1>{OFFICE}</h1></div><div id='main'><p class='hl'>{TITLE}</p><p class='date'>12.11.2026</p>{TEXT}</div>", id="only og:title"),
        pytest.param(f"<title>{OFFICE} | {TITLE}</title>", f"<header><div><h1>{OFFICE}</h1></div></header><main><h2>{TITLE}</h2><p>12.11.2026</p>{TEXT}</main>", id="typo3, the site first"),
        pytest.param(f"<title>{TITLE} - {OFFICE}</title>", f"<header><h1>{OFFICE}</h1></header><main><h2>Pressemitteilungen</h2><h3>{TITLE}</h3><p>12.11.2026</p>{TEXT}</main>", id="drupal, below the section"),
        pytest.param(f"<title>{OFFICE}</title>", f"<div class='top'><h1>{OFFICE}</h1></div><div class='content'><h2>{TITLE}</h2><p>12.11.2026</p>{TEXT}</div>", id="no header"),
        pytest.param(f"<title>{TITLE} – Bergland Blog</title>", f"<header class='site-header'><h1 class='site-title'><a href='https://bergland.example/'>Bergland Blog</a></h1></header><main><article><h2 class='entry-title'>{TITLE}</h2><p>12.11.2026</p>{TEXT}</article></main>", id="wordpress"),
    ],
)  # fmt: skip
def test_the_sign_of_a_site_is_neither_title_nor_kicker(head: str, body: str) -> None:
    record = read(f"<html lang='de'><head>{head}</head><body>{body}<footer>Impressum</footer></body></html>")

    assert (record.title, record.subtitle) == (TITLE, None)
    assert record.kicker in (None, "Pressemitteilungen")
    assert texts(record)[:2] == [FIRST, SECOND]


def test_a_title_in_the_header_of_the_page_is_the_title() -> None:
    record = read(f"<html lang='de'><head><title>{TITLE} – Bergland</title></head><body><header><h1>{TITLE}</h1></header><div id='text'>{TEXT}<h2>Hintergrund</h2><p>{SECOND}</p></div></body></html>")  # fmt: skip

    assert record.title == TITLE


def test_a_page_about_the_office_is_called_as_the_office() -> None:
    record = read(f"<html lang='de'><head><title>{OFFICE}</title></head><body><header><h1>{OFFICE}</h1></header><main>{TEXT}<h2>Aufgaben</h2><p>{SECOND} Mehr.</p></main></body></html>")  # fmt: skip

    assert record.title == OFFICE


def test_a_heading_for_readers_of_screens_alone_is_not_the_title() -> None:
    record = read(f"<html lang='de'><head><title>Inhalt - {OFFICE}</title></head><body><section id='content'><h1 class='hide-accessible'>Inhalt</h1><div class='journal-content-article'><h2>{TITLE}</h2>{TEXT}</div></section></body></html>")  # fmt: skip

    assert record.title == TITLE


@pytest.mark.parametrize(
    "lines",
    [
        f"<h2>{TITLE}</h2>",
        f"<font size='5'><b>{TITLE}</b></font>",
        f"<font size='2'>Forstamt Bergland, Montag, 9. November</font><br><font size='5'><b>{TITLE}</b></font>",
        f"<font size='2'>Forstamt Bergland, 09.11.2026</font><br><font size='5'><b>{TITLE}</b></font>",
    ],
    ids=["heading", "line", "below a day", "below a date"],
)
def test_a_link_to_a_section_is_no_title_though_the_head_is_called_alike(lines: str) -> None:
    menu = "<a href='start.htm'>Start</a><br><a href='wald.htm'>Der Wald</a><br><a href='presse.htm'>Presse</a>"
    page = f"<html><head><title>Pressetexte</title></head><body><table><tr><td>{menu}</td><td>{lines}{TEXT}</td></tr></table></body></html>"
    record = read(page)

    assert record.title == TITLE
    assert texts(record) == [FIRST, SECOND]


@pytest.mark.parametrize(
    "kicker",
    [
        "<h2 class='dachzeile'>Bergland</h2>",
        "<h2 class='kicker'><span>Bergland</span></h2>",
        "<h2>Land und Leute <small>Bergland</small></h2>",
    ],
)
def test_a_heading_above_the_title_takes_none_of_its_words_away(kicker: str) -> None:
    record = read(f"<title>Ministerium</title><main>{kicker}<h1>{TITLE}</h1><p>12.11.2026</p>{TEXT}</main>")

    assert (record.title, record.published) == (TITLE, "12.11.2026")


def test_a_kicker_inside_the_heading_of_the_title_is_none_of_it() -> None:
    record = read(
        f"<title>Ministerium</title><main><h1><small>Energie</small> {TITLE}</h1><p>12.11.2026</p>{TEXT}</main>"
    )

    assert (record.title, record.kicker) == (TITLE, "Energie")
