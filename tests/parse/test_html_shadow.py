"""What a browser shows of templates is read; a line that names a file behind its link offers it."""

import pytest

from monitor.normalize import normalize
from monitor.parse.document.html_shadow import with_shadows
from tests.parse.looks import FIRST, SECOND, TITLE
from tests.parse.test_html import URL, read, texts

_TEXT = f"<h1>{TITLE}</h1><p>12.03.2026</p><p>{FIRST}</p><p>{SECOND}</p>"


def _page(inside: str) -> str:
    return f"<html lang='de'><head><title>{TITLE} | Bergland</title></head><body><main>{inside}</main></body></html>"


def test_the_text_in_the_template_of_a_shadow_root_is_read() -> None:
    record = read(_page(f"<my-article><template shadowrootmode='open'>{_TEXT}</template></my-article>"))

    assert (record.title, record.published, texts(record)) == (TITLE, "12.03.2026", [FIRST, SECOND])


def test_a_template_that_no_browser_shows_is_not() -> None:
    hidden = "<template><p>Dieser Satz steht in einer Vorlage, die erst ein Skript an ihren Platz setzt.</p></template>"
    root = f"<template shadowrootmode='open'>{hidden}{_TEXT}</template>"

    assert texts(read(_page(f"<my-article>{root}</my-article>{hidden}"))) == [FIRST, SECOND]


def test_what_is_printed_behind_a_link_says_that_it_leads_to_a_file() -> None:
    line = "<h3>Zum Herunterladen</h3><ul><li><a href='/dl?id=3'>Liste der Orte</a> [xlsx, 12 kB]</li></ul>"
    record = normalize(read(_page(_TEXT + line)), url=URL)

    assert [(one.title, one.size) for one in record.attachments] == [("Liste der Orte", 12000)]
    assert not record.links


def test_in_a_sentence_too() -> None:
    line = "<p>Alle Orte nennt die <a href='/dl?id=3'>Liste der Orte</a> (PDF, 12 KB), die das Land fortschreibt.</p>"
    record = normalize(read(_page(_TEXT + line)), url=URL)

    assert [one.title for one in record.attachments] == ["Liste der Orte"]
    assert not record.links


@pytest.mark.parametrize(
    "said", ["<script>x = 'shadowrootmode=open'</script>", "<p>Was shadowrootmode=open heißt.</p>"]
)
def test_a_page_that_only_speaks_of_shadow_roots_is_read_as_any_other(said: str) -> None:
    assert read(_page(f"<h1>{TITLE}</h1><p>{FIRST}</p>{said}")).title == TITLE


def test_templates_that_never_end_are_read_in_no_time() -> None:
    assert with_shadows("<template shadowrootmode=open>" * 20_000) == "<div>" * 20_000
