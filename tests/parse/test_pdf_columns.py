"""Papers set in columns: each sentence is read to its end, nothing of the page is lost, and tables stay tables."""

import io
import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import product

import pypdfium2
import pytest
from reportlab.lib.pagesizes import A4
from reportlab.pdfbase.pdfmetrics import stringWidth
from reportlab.pdfgen.canvas import Canvas

from model.record import Record
from monitor.normalize import normalize
from monitor.parse.document.pdf import read_pdf
from tests.parse.test_pdf import URL, snapshot

TITLE = "Mooswald bekommt seine Bäche zurück"
HEAD = "Presseinformation"
TEXT = [
    ("Nach vierzig Jahren in Rohren fließen drei Bäche im Mooswald wieder unter freiem Himmel. Das Forstministerium hat die "
    "Arbeiten am Montag abgeschlossen, ein Jahr früher als geplant und um zwei Millionen Euro billiger."),
    ("Die Rohre stammen aus einer Zeit, in der jeder Hektar für Fichten gebraucht wurde. Heute vertrocknen die Fichten, weil "
    "ihnen das Wasser fehlt, das damals abgeleitet wurde."),
    ("»Wir geben dem Wald zurück, was wir ihm genommen haben«, sagte Forstministerin Almut Quell. Sie will bis 2031 weitere "
    "neun Bäche öffnen lassen."),
    ("Im nassen Boden wachsen wieder Erlen und Moorbirken, die das Forstamt in den vergangenen zwei Wintern gepflanzt hat. Von "
    "18.000 jungen Bäumen sind 16.500 angewachsen."),
    ("Wanderer erreichen die Bäche über einen Steg aus Eichenholz, den die Gemeinden am Rand des Waldes bezahlt haben. Er ist "
    "auch für Rollstühle breit genug."),
    "Das Landesamt misst an sieben Stellen, wie hoch das Wasser im Boden steht. Die Zahlen veröffentlicht es jeden Monat.",
]  # fmt: skip
CELLS = [
    ("Bach", "Was bisher galt", "Was künftig gilt"),
    ("Erlbach", "Das Wasser wird in Rohren zum Fluss geleitet.", "Das Wasser fließt offen und darf über die Ufer treten."),
    ("Quellgrund", "Am Ufer stehen Fichten, die alle zehn Jahre gefällt werden.", "Am Ufer wachsen Erlen, die niemand fällt."),
    ("Moosbach", "Der Weg führt über den Bach hinweg.", "Ein Steg führt am Bach entlang bis zum Rand des Waldes."),
]  # fmt: skip


@dataclass(frozen=True)
class Layout:
    columns: int = 2
    gutter: float = 28
    rows: bool = False  # drawn line by line over all columns, as some printers do
    full: bool = False  # set to full measure: wide gaps between the words
    headline: str = "over"  # all columns; or "first": narrower than the first column
    height: int = 0  # lines of a column; 0: as many as make the columns even
    size: float = 10

    @property
    def width(self) -> float:
        return (475 - (self.columns - 1) * self.gutter) / self.columns

    def wrapped(self, text: str) -> Iterator[str]:
        line = ""
        for word in text.split():
            if line and stringWidth(f"{line} {word}", "Helvetica", self.size) > self.width:
                yield line
                line = word
            else:
                line = f"{line} {word}".strip()
        yield line


class Page:
    def __init__(self, layout: Layout) -> None:
        self.layout = layout
        self.file = io.BytesIO()
        self.canvas = Canvas(self.file, pagesize=A4, invariant=True)
        self.y = 790.0

    def headed(self) -> "Page":
        self.text(HEAD)
        size = 18 if self.layout.headline == "over" else 12
        return self.text(TITLE if size == 18 else TITLE[:15].strip(), size=size).down(10)

    def text(self, text: str, *, size: float | None = None, x: float = 60) -> "Page":
        self.canvas.setFont("Helvetica", size or self.layout.size)
        self.canvas.drawString(x, self.y, text)
        return self.down(1.6 * (size or self.layout.size))

    def down(self, points: float) -> "Page":
        self.y -= points
        return self

    def columns(self, paragraphs: list[str]) -> "Page":
        lines = [(line, at == 0) for text in paragraphs for at, line in enumerate(self.layout.wrapped(text))]
        height = self.layout.height or -(-len(lines) // self.layout.columns)
        drawn: list[tuple[float, int, str, bool]] = []
        lowest = top = self.y
        for number in range(self.layout.columns):
            y = top
            own = lines[number * height : (number + 1) * height]
            for at, (line, is_first) in enumerate(own):
                y -= 12 + (6 if at and is_first else 0)
                is_last = at + 1 == len(own) or own[at + 1][1]
                drawn.append((y, number, line, self.layout.full and not is_last))
            lowest = min(lowest, y)
        for y, number, line, is_full in sorted(drawn, key=lambda one: (-one[0], one[1])) if self.layout.rows else drawn:
            self._line(line, 60 + number * (self.layout.width + self.layout.gutter), y, is_full=is_full)
        self.y = lowest - 20
        return self

    def _line(self, line: str, x: float, y: float, *, is_full: bool) -> None:
        self.canvas.setFont("Helvetica", self.layout.size)
        room = self.layout.width - stringWidth(line, "Helvetica", self.layout.size)
        spaces = line.count(" ")
        self.canvas.drawString(x, y, line, wordSpace=room / spaces if is_full and spaces else 0)

    def table(self) -> "Page":
        for row in CELLS:
            cells = [list(Layout(columns=3).wrapped(cell)) for cell in row]
            for at, cell in enumerate(cells):
                for number, line in enumerate(cell):
                    self._line(line, 60 + at * (Layout(columns=3).width + 28), self.y - 12 * number, is_full=False)
            self.down(12 * max(map(len, cells)) + 8)
        return self.down(20)

    def turn(self) -> "Page":
        self.canvas.showPage()
        self.y = 790
        return self

    def content(self) -> bytes:
        self.canvas.save()
        return self.file.getvalue()


def read(page: Page) -> Record:
    return normalize(read_pdf(snapshot(page.content()), None), url=URL)


def texts(record: Record) -> list[str]:
    return [block.text for block in record.body]


@pytest.mark.parametrize("full", [False, True], ids=["ragged", "full measure"])
@pytest.mark.parametrize("gutter", [14, 28, 45])
@pytest.mark.parametrize("columns", [2, 3])
def test_columns_are_read_one_after_the_other(columns: int, gutter: float, full: bool) -> None:
    record = read(Page(Layout(columns=columns, gutter=gutter, full=full)).headed().columns(TEXT))

    assert record.title == TITLE
    assert texts(record) == TEXT


def test_columns_that_are_drawn_line_by_line_are_no_table() -> None:
    long = [text for _ in range(2) for text in TEXT]

    assert texts(read(Page(Layout(rows=True)).headed().columns(long))) == long


def test_a_headline_over_both_columns_stands_above_them_though_a_short_line_is_above_it() -> None:
    page = Page(Layout(height=14)).text("Presseinformation vom 3. März 2026").text(TITLE, size=18).columns(TEXT)

    record = read(page)

    assert record.title == TITLE
    assert texts(record) == TEXT


def test_a_few_lines_in_the_second_column_end_the_sentence_of_the_first() -> None:
    lines = sum(len(list(Layout().wrapped(text))) for text in TEXT)

    assert texts(read(Page(Layout(height=lines - 2)).headed().columns(TEXT))) == TEXT


def test_a_page_that_goes_on_in_the_columns_of_the_one_before_may_hold_a_few_lines() -> None:
    page = Page(Layout()).headed().columns(TEXT).turn().columns([TEXT[2]])

    assert texts(read(page)) == [*TEXT, TEXT[2]]


def test_a_heading_across_the_page_parts_the_columns_above_from_those_below() -> None:
    heading = "Was in den kommenden fünf Jahren am Rand des Waldes geschieht"
    page = Page(Layout()).headed().columns(TEXT).text(heading, size=13).columns(TEXT[::-1])

    assert texts(read(page)) == [*TEXT, heading, *TEXT[::-1]]


def test_a_table_between_columns_is_a_table() -> None:
    record = read(Page(Layout()).headed().columns(TEXT).table().columns(TEXT[::-1]))

    assert texts(record) == [*TEXT, *(" | ".join(row) for row in CELLS), *TEXT[::-1]]


def test_a_table_of_sentences_is_a_table() -> None:
    assert texts(read(Page(Layout()).headed().table())) == [" | ".join(row) for row in CELLS]


def test_a_column_that_ends_with_whom_to_ask_is_text() -> None:
    contact = ["Pressekontakt:", "Jana Beispiel", "Telefon 0391 5550100", "presse@forst.example"]
    lines = sum(len(list(Layout().wrapped(text))) for text in TEXT)
    page = Page(Layout(height=lines - 3)).headed()
    top = page.y
    page.columns(TEXT)
    page.y = top - 12 * 6
    for line in contact:
        page.text(line, x=60 + page.layout.width + page.layout.gutter)

    record = read(page)

    assert texts(record) == TEXT
    assert [person.emails for person in record.contacts] == [("presse@forst.example",)]


@pytest.mark.parametrize("side", ["left", "right"])
def test_a_narrow_box_beside_the_text_is_told_behind_it(side: str) -> None:
    wide, narrow = Layout(gutter=-140), Layout(columns=3)  # 307 and 140 points
    page = Page(wide).headed()
    top, text = page.y, " ".join(TEXT[:3])
    first, second = ((narrow, TEXT[4]), (wide, text)) if side == "left" else ((wide, text), (narrow, TEXT[4]))
    for (layout, told), x in ((first, 60), (second, 60 + first[0].width + 28)):
        page.y = top
        for line in layout.wrapped(told):
            page.text(line, x=x)

    assert texts(read(page)) == [text, TEXT[4]]


@pytest.mark.parametrize(
    "layout",
    [
        Layout(columns, gutter, rows, full, headline, height)
        for columns, gutter, rows, full, headline, height in product(
            (1, 2, 3), (10, 20, 60), (False, True), (False, True), ("over", "first"), (0, 17)
        )
    ],
    ids=repr,
)
@pytest.mark.parametrize("has_table", [False, True])
def test_no_word_of_a_page_is_lost(layout: Layout, has_table: bool) -> None:
    page = Page(layout).headed().columns(TEXT)
    content = (page.table() if has_table else page).turn().columns(TEXT[:2]).content()

    record = normalize(read_pdf(snapshot(content), None), url=URL)

    told = Counter(words(" ".join((record.title, record.subtitle or "", *texts(record)))))
    assert told == Counter(words(printed(content).replace(HEAD, "")))


def words(text: str) -> list[str]:
    return re.findall(r"\w+", text)


def printed(content: bytes) -> str:
    with pypdfium2.PdfDocument(content) as document:
        return "\n".join(document[number].get_textpage().get_text_range() for number in range(len(document)))
