"""Under "Links:" a PDF prints titles whose addresses it does not tell: they are read, told and shown as titles."""

import json

import pytest

from demo.letterhead import Letter, letterhead_pdf
from tests.pipeline.pages import NEW, STOCK, listing, plain
from tests.pipeline.runner import Monitor, text
from tests.pipeline.site import Answer, World

PATH = "/presse/4.pdf"


def letter(*titles: str, links: tuple[tuple[str, str], ...] = ()) -> Answer:
    paper = Letter(
        issuer="Ministerium für Netze",
        date="12. November 2026",
        title=NEW[1],
        paragraphs=(*plain(NEW[1]), "Links:", *titles) if titles else plain(NEW[1]),
        links=links,
    )
    return Answer(body=letterhead_pdf(paper), type="application/pdf")


@pytest.fixture
def linked(watched: Monitor, world: World) -> Monitor:
    """A release that ends in two titles of links, and an hour later names one of them otherwise."""
    world.show(PATH, letter("Zum Netzplan des Ministeriums", "Fragen und Antworten"))
    world.show("/presse/", listing([(PATH, NEW[1]), *STOCK]))
    watched.check()
    watched.later(hours=1)
    world.show(PATH, letter("Zum Netzplan des Landes", "Fragen und Antworten"))
    watched.check()
    return watched


def test_another_title_under_links_is_told_in_both_parts_of_the_mail(linked: Monitor) -> None:
    _, told = linked.told()
    html = told.get_body(("html",))

    assert "Zum Netzplan des [-Ministeriums-] {+Landes+}" in text(told)
    assert html is not None
    assert "Landes</ins>" in html.get_content()
    assert 'href=""' not in html.get_content()


def test_titles_without_an_address_have_an_empty_one_in_json(linked: Monitor) -> None:
    release = linked.history()[-1]["release"]

    rows = [json.loads(line) for line in linked.run("show", release, "--json").out.splitlines()]

    assert rows[-1]["record"]["links"] == [
        {"text": "Zum Netzplan des Landes", "url": ""},
        {"text": "Fragen und Antworten", "url": ""},
    ]


def test_titles_without_an_address_are_shown_as_titles(linked: Monitor) -> None:
    release = linked.history()[-1]["release"]

    shown = linked.run("show", release)
    diff = linked.run("diff", release)

    assert (shown.code, diff.code) == (0, 0)
    assert "Fragen und Antworten" in shown.out
    assert "Landes" in diff.out


def test_a_title_that_only_gets_an_address_tells_nobody(linked: Monitor, world: World) -> None:
    linked.later(hours=1)
    named = (("Zum Netzplan des Landes", world.url("/netz")), ("Fragen und Antworten", world.url("/faq")))
    world.show(PATH, letter(links=named))

    ran = linked.check()

    assert ran.code == 0
    assert len(linked.told()) == 2
