"""The two Saxon releases this project began from, set by several generators and read back."""

from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta

import pytest

from model.raw import RawRecord
from model.record import BlockType, RecordKind
from model.snapshot import Snapshot
from monitor.normalize import normalize
from monitor.parse.document.pdf import read_pdf
from tests.parse import letters
from tests.parse.letters import Words
from tests.reference import FOLDER, needs_reference

URL = "https://www.medienservice.sachsen.example/medien/news/1.pdf"

pytestmark = [
    pytest.mark.reference,
    needs_reference,
]

LAYOUTS: dict[str, Callable[[Words], bytes]] = {
    "demo, sidebar right": letters.demo_letter,
    "demo, sidebar left, hyphenated": lambda words: letters.demo_letter(
        words, sidebar="left", hyphenate=True, sidebar_after=30
    ),
    "one column": letters.one_column,
    "one column, sidebar in small print": lambda words: letters.one_column(words, side="side", font="Vera"),
    "one column, links that lead nowhere": lambda words: letters.one_column(words, live=False),
    "one column, sidebar over the whole width": letters.one_column_wrapped,
    "frames, sidebar right": letters.frames,
    "frames, sidebar left, wide second page": lambda words: letters.frames(
        words, sidebar="left", font="Helvetica", narrow_later=False
    ),
    "rows across both columns": letters.canvas_rows,
    "rows, sidebar left": lambda words: letters.canvas_rows(words, sidebar="left", leading=15),
}
SIDEBAR = (
    "Hausanschrift",
    "Wilhelm-Buck",
    "Zu erreichen",
    "Straßenbahn",
    "Carolaplatz",
    "Kein Zugang",
    "eSignatur",
    "Seite ",
)

layouts = pytest.mark.parametrize("layout", LAYOUTS.values(), ids=LAYOUTS)


def seed(number: str) -> Words:
    (file,) = FOLDER.glob(f"seeds/{number}_*.txt")
    return letters.words_of(file.read_text(encoding="utf-8"))


def read(body: bytes) -> RawRecord:
    at = datetime(2026, 1, 1, tzinfo=UTC)
    return read_pdf(
        Snapshot(url=URL, final_url=URL, status=200, headers=(), body=body, fetched_at=at, elapsed=timedelta()), None
    )


@layouts
@pytest.mark.parametrize("number", ["000", "002"])
def test_head_and_letterhead_are_read(number: str, layout: Callable[[Words], bytes]):
    words = seed(number)
    record = read(layout(words))

    assert record.title == words.title
    assert record.subtitle == " ".join(words.subtitles)
    assert record.issuer == "Sächsisches Staatsministerium für Wirtschaft, Arbeit, Energie und Klimaschutz"
    assert record.published == {"000": "07.04.2021", "002": "08.09.2023"}[number]
    assert record.addresses == ("Wilhelm-Buck-Straße 2\n01097 Dresden",)
    assert [contact.lines for contact in record.contacts] == [
        ("Jens Jungmann", "Telefon +49 351 564 80600", "Telefax +49 351 564 80680", "presse@smwa.sachsen.de")
    ]


@layouts
@pytest.mark.parametrize("number", ["000", "002"])
def test_no_word_of_the_sidebar_stands_in_the_text(number: str, layout: Callable[[Words], bytes]):
    text = "\n".join(block.text for block in read(layout(seed(number))).body)

    assert [word for word in SIDEBAR if word in text] == []


@layouts
def test_the_ministers_statement_is_one_passage(layout: Callable[[Words], bytes]):
    record = read(layout(seed("000")))

    statement = next(block.text for block in record.body if "Suez-Kanals" in block.text)
    assert "fairen Welthandel angewiesen. Umgekehrt dürfen wir" in statement
    assert statement.endswith("aus Fernost importieren!«")


@layouts
def test_the_link_to_the_project_is_found(layout: Callable[[Words], bytes]):
    record = read(layout(seed("000")))

    assert "https://www.industrie.sachsen.de/zukunftswerkstatt.html" in [link.href for link in record.links]
    assert record.links[-1].text == "ZukunftsWerkstatt INDUSTRIE"


@layouts
def test_the_text_is_whole_across_page_turns(layout: Callable[[Words], bytes]):
    words = seed("002")
    record = read(layout(words))

    expected = " ".join(part.removeprefix("### ") for part in words.passages)
    assert any("Im Länder-Ranking belegte Japan Platz 17." in block.text for block in record.body)
    assert " ".join(block.text for block in record.body) == " ".join(expected.split())


@layouts
def test_headings_and_links_of_the_journey(layout: Callable[[Words], bytes]):
    words = seed("002")
    record = read(layout(words))

    assert [block.text for block in record.body if block.type is BlockType.HEADING] == [
        "Sachsens Außenhandel mit Japan und Südkorea",
        "Hinweis für Redaktionen",
    ]
    assert [link.text for link in record.links] == words.links


@layouts
def test_the_records_are_what_the_desk_expects(layout: Callable[[Words], bytes]):
    first = normalize(read(layout(seed("000"))), url=URL)
    second = normalize(read(layout(seed("002"))), url=URL)

    (contact,) = first.contacts
    assert (first.kind, first.published) == (RecordKind.PRESS_RELEASE, date(2021, 4, 7))
    assert (contact.name, contact.emails) == ("Jens Jungmann", ("presse@smwa.sachsen.de",))
    assert [phone.number for phone in (*contact.phones, *contact.faxes)] == ["+4935156480600", "+4935156480680"]
    assert first.addresses == ("Wilhelm-Buck-Straße 2, 01097 Dresden",)
    assert (second.kind, second.published, len(second.links)) == (RecordKind.PRESS_RELEASE, date(2023, 9, 8), 3)
    assert second.subtitle
    assert second.subtitle.startswith("Schwerpunktt Themen vom 10. bis 20. September 2023: Mikroelektronik")
