"""Who a listed release is from: an office, and never the word for what is listed."""

import pytest

from model.item import Item
from monitor.parse import PageFacts, read_listing
from monitor.propose import Evidence, draft, named
from tests.parse.index.pages import page, snapshot, source

RELEASES = (
    ("04.03.2026", "Land befreit zwölf Bäche von Beton"),
    ("03.03.2026", "Neue Brücke über die Talach freigegeben"),
    ("02.03.2026", "Schulen erhalten neue Werkräume im Herbst"),
    ("27.02.2026", "Fähre fährt wieder über die Musterau"),
)


def items(inside: str) -> tuple[Item, ...]:
    return read_listing(snapshot(page(inside)), source()).items


def table(name: str, said: str) -> str:
    rows = "".join(
        f"<tr><td>{day}</td><td class='{name}'>{said}</td><td><a href='/presse/{at}.html'>{title}</a></td></tr>"
        for at, (day, title) in enumerate(RELEASES)
    )
    return f"<table><tr><th>Datum</th><th>Art</th><th>Titel</th></tr>{rows}</table>"


@pytest.mark.parametrize("name", ["ministerium", "views-field-field-institution", "col-ressort"])
@pytest.mark.parametrize("kind", ["Mitteilungen", "Pressemitteilung", "Medieninformation", "Aktuelles"])
def test_the_word_for_what_is_listed_is_no_issuer(name: str, kind: str) -> None:
    assert [item.issuer for item in items(table(name, kind))] == [None] * 4


@pytest.mark.parametrize("name", ["ministerium", "col-ressort"])
def test_an_office_is(name: str) -> None:
    assert [item.issuer for item in items(table(name, "Umweltministerium"))] == ["Umweltministerium"] * 4


def test_the_section_that_all_titles_share_is_no_issuer_of_a_new_source() -> None:
    documents = [PageFacts(type=None, title=f"{title} | Mitteilungen") for _, title in RELEASES]
    evidence = Evidence(page=PageFacts(type=None, title="Presse | Mitteilungen"), documents=documents)

    source = named(draft("https://www.werkstaetten.example/presse/"), evidence, taken=(), wishes={})

    assert source.issuer == "werkstaetten.example"
