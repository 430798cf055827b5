"""What stands beside the text, above its title or in the margins of a page is not lost."""

import pytest

from tests.pages.papers import Paper
from tests.parse.test_pdf_tables import FIRST, LAST, TITLE, headed, read, texts

BOX = [
    "Seit 1998 hat das Land", "41 Bäche von Beton befreit.", "Dafür hat es 63 Millionen", "Euro ausgegeben, und die",
    "Gemeinden haben weitere", "12 Millionen Euro bezahlt,", "das meiste für die Pflege", "der Ufer und der Wege.",
]  # fmt: skip
MORE = "Im vergangenen Jahr haben neun Gemeinden einen Antrag gestellt, und sieben davon haben ihn nach einem Gespräch ergänzt. "


def beside(paper: Paper, lines: list[str], *, y: float, heading: str = "") -> Paper:
    for at, line in enumerate([heading, *lines] if heading else lines):
        paper.at(430, y - 10 * at, line, bold=line == heading)
    return paper


def test_a_box_of_facts_beside_the_text_is_text() -> None:
    paper = headed(width=330)
    for text in (FIRST, 4 * MORE, LAST):
        paper.write(text, width=330)

    record = read(beside(paper, BOX, y=680, heading="Zahlen und Fakten"))

    assert texts(record) == [FIRST, (4 * MORE).strip(), LAST, "Zahlen und Fakten", " ".join(BOX)]


def test_the_telephone_of_a_house_is_a_contact_where_no_person_is_named() -> None:
    letterhead = [
        "Musterministerium",
        "Am Bach 3",
        "99999 Musterstadt",
        "Telefon 0391 5550100",
        "presse@mu.example",
        "www.mu.example",
    ]
    paper = headed(width=330)
    for text in (FIRST, 4 * MORE, LAST):
        paper.write(text, width=330)

    record = read(beside(paper, letterhead, y=680))

    (contact,) = record.contacts
    assert [phone.printed for phone in contact.phones] == ["0391 5550100"]
    assert contact.emails == ("presse@mu.example",)
    assert record.addresses == ("Am Bach 3, 99999 Musterstadt",)


def test_a_sentence_above_the_title_is_text() -> None:
    lead = "Zwölf Gemeinden dürfen ihre Bäche vom Beton befreien, und das Land bezahlt ihnen vier Fünftel davon."
    record = read(Paper().write(lead).write(TITLE, size=15, bold=True).write(FIRST).write(LAST))

    assert record.title == TITLE
    assert texts(record) == [lead, FIRST, LAST]


def test_the_figures_of_a_table_that_fills_two_pages_are_none_of_their_numbers() -> None:
    paper = headed().write(FIRST)
    rows = [(f"Ort am Bach {name}", str(number), str(number + 3)) for number, name in enumerate("ABCDEFGHIJKLMNOP", 11)]
    for part in (rows[:8], rows[8:]):
        paper.y = 60 + 16.0 * len(part)
        for row in part:
            for x, cell in zip((70, 300, 400), row, strict=True):
                paper.at(x, paper.y, cell, size=10)
            paper.y -= 16
        paper.turn().write(LAST)

    assert [text for text in texts(read(paper)) if "|" in text] == [" | ".join(row) for row in rows]


@pytest.mark.parametrize("number", ["{}", "- {} -", "Seite {}", "{} / 3"])
@pytest.mark.parametrize("head", ["", "Musterministerium für Umwelt, Referat 4"])
def test_page_numbers_are_no_text(number: str, head: str) -> None:
    paper = headed()
    for page, text in enumerate((FIRST, MORE.strip(), LAST), 1):
        paper.write(text).at(400, 30, number.format(page), size=10)
        if head:
            paper.at(70, 30, head, size=10)
        if page < 3:
            paper.turn()

    assert [text for text in texts(read(paper)) if text != head] == [FIRST, MORE.strip(), LAST]
