"""Contacts without a label of their own: who signs a release, the person a page is about, the second card below a label."""
# ruff: noqa: E501

import pytest

from monitor.normalize import normalize
from tests.parse.looks import FIRST, SECOND, TITLE
from tests.parse.looks_whole import LAST
from tests.parse.test_html import URL, read, texts
from tests.parse.test_html_days import page

TEXT = f"<p>{FIRST}</p><p>{SECOND}</p><p>{LAST}</p>"
TOLD = [FIRST, SECOND, LAST]


def reached(markup: str) -> list[tuple[str | None, tuple[str, ...], tuple[str, ...]]]:
    contacts = normalize(read(markup), url=URL).contacts
    return [(one.name, tuple(phone.printed for phone in one.phones), one.emails) for one in contacts]


@pytest.mark.parametrize(
    "lines",
    [
        "<p>Förderbank Bergland<br>Ufer 1, 12345 Musterstadt<br>Telefon: 0123 4567<br>presse@bergland.example</p>",
        "<p>---<br>Förderbank Bergland<br>Telefon: 0123 4567<br>presse@bergland.example</p>",
        "<hr><div>Förderbank Bergland</div><div>Tel: 0123 4567</div><div>E-Mail: presse@bergland.example</div>",
        "<p>12. März 2026</p><p>Förderbank Bergland</p><p>Fon 0123 4567</p><p>presse@bergland.example</p><p><a href='/start'>Start</a></p>",
    ],
)  # fmt: skip
def test_the_lines_that_sign_a_release_are_a_contact(lines: str) -> None:
    markup = page(text=TEXT + lines)

    assert reached(markup) == [("Förderbank Bergland", ("0123 4567",), ("presse@bergland.example",))]
    assert [text for text in texts(read(markup)) if "2026" not in text] == TOLD


@pytest.mark.parametrize(
    "lines",
    [
        "<p>Anmeldung: bis 3. Mai</p><p>Ort: Rathaus</p><p>Tel: 0123 4567</p>",  # one way, among facts
        "<p>Fragen beantwortet die Förderbank unter Telefon 0123 4567 oder per E-Mail an rat@bank.example.</p>",
        "<ul><li>Telefon: 0123 4567</li><li>E-Mail: rat@bank.example</li></ul>",
    ],
)
def test_other_last_lines_with_a_number_are_text(lines: str) -> None:
    assert len(texts(read(page(text=TEXT + lines)))) > len(TOLD)


@pytest.mark.parametrize("name", ["Dr. Anna Muster", "Prof. Dr.-Ing. Bert von Beispiel"])
def test_the_page_of_a_person_tells_how_to_reach_them(name: str) -> None:
    lines = "<p>Leiterin des Referats Wärme</p><p>Telefon: 0123 4567-11<br>E-Mail: a.muster@b.example</p>"
    markup = f"<html lang='de'><head><title>{name}</title></head><body><main><h1>{name}</h1>{lines}<h2>Zur Arbeit</h2>{TEXT}</main></body></html>"

    assert reached(markup) == [(name, ("0123 4567-11",), ("a.muster@b.example",))]


def test_each_card_below_a_label_is_a_contact() -> None:
    cards = "".join(f"<div class='card'><h3>{name}</h3><p>Referat Wärme</p><p>Tel.: {phone}</p></div>" for name, phone in (("Anna Muster", "0123 4567-11"), ("Bert Beispiel", "0123 4567-12"), ("Cem Probe", "0123 4567-13")))  # fmt: skip
    markup = page(
        text=f"{TEXT}<section><div><h2>Ihre Ansprechpartner</h2></div>{cards}</section><h2>Ausblick</h2><p>{FIRST} {LAST}</p>"
    )

    assert [name for name, _, _ in reached(markup)] == ["Anna Muster", "Bert Beispiel", "Cem Probe"]
    assert texts(read(markup)) == [*TOLD, "Ausblick", f"{FIRST} {LAST}"]


def test_the_office_in_charge_is_a_contact() -> None:
    office = "<h2>Zuständige Stelle</h2><p>Förderbank Bergland<br>Ufer 1<br>12345 Musterstadt<br>Telefon: 0123 4567</p>"

    assert reached(page(text=TEXT + office)) == [("Förderbank Bergland", ("0123 4567",), ())]


def test_a_title_in_two_capitals_is_no_person_without_numbers() -> None:
    markup = f"<html lang='de'><head><title>Neue Wege</title></head><body><main><h1>Neue Wege</h1><p>Pressemitteilung</p>{TEXT}</main></body></html>"

    assert (reached(markup), texts(read(markup)), TITLE in markup) == ([], TOLD, False)
