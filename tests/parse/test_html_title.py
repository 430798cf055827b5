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
