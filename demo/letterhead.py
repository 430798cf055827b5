"""Press releases as a ministry prints them: PDF with a letterhead, a sidebar beside the text, page turns.

The same arguments give the same bytes. Fonts are the standard ones of every reader (WinAnsi: umlauts, »«, dashes), so nothing is
embedded and no font file is needed.
"""

import io
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Literal

from reportlab.lib.pagesizes import A4
from reportlab.pdfbase.pdfmetrics import stringWidth
from reportlab.pdfgen.canvas import Canvas

PLAIN, BOLD = "Helvetica", "Helvetica-Bold"
BODY_SIZE, BODY_LEADING = 10, 14
TITLE_SIZE, TITLE_LEADING = 14, 18
SIDE_SIZE, SIDE_LEADING = 7.5, 9.5
PARAGRAPH_GAP = 8
TOP, BOTTOM = 690, 90  # of the running text, in points from the lower edge
SIDE_WIDTH, BODY_WIDTH = 122, 340
_LEFT, _RIGHT = 62, 428  # where the wide column and the sidebar on the right begin

# A word may be divided before a consonant that a vowel follows, with three letters or more on either side.
_DIVISION = re.compile(r"(?<=[a-zäöüß]{3})(?=[bcdfghjklmnpqrstvwxz][aeiouäöü][a-zäöüß]{2})")


@dataclass(frozen=True, slots=True)
class Heading:
    """A bold line between the paragraphs."""

    text: str


@dataclass(frozen=True, kw_only=True, slots=True)
class Letter:
    """What stands on the paper. `contact`, `address` and `directions` are printed line by line as they are given."""

    issuer: str
    date: str
    title: str
    paragraphs: Sequence[str | Heading]
    subtitles: Sequence[str] = ()
    kicker: str = "Medieninformation"
    contact: Sequence[str] = ()  # name, telephone, telefax, mail
    house: Sequence[str] = ()  # the ministry's name as the sidebar prints it
    address: Sequence[str] = ()  # street; postcode and town
    website: str = ""
    directions: Sequence[str] = ()  # how to get there, and the footnote
    links: Sequence[tuple[str, str]] = ()  # title and URL


@dataclass(frozen=True, slots=True)
class _Line:
    x: float
    y: float
    text: str
    font: str = PLAIN
    size: float = BODY_SIZE
    url: str = ""


@dataclass(slots=True)
class _Column:
    """The running text as it fills page after page."""

    x: float
    hyphenate: bool
    pages: list[list[_Line]] = field(default_factory=lambda: [[]])
    y: float = TOP

    def write(self, text: str, font: str, size: float, leading: float, url: str = "") -> None:
        for part in _wrapped(text, font, size, BODY_WIDTH, hyphenate=self.hyphenate and font == PLAIN):
            if self.y - leading < BOTTOM:
                self.pages.append([])
                self.y = TOP + 60
            self.y -= leading
            self.pages[-1].append(_Line(self.x, self.y, part, font, size, url))
        self.y -= PARAGRAPH_GAP


def letterhead_pdf(
    letter: Letter, *, sidebar: Literal["left", "right"] = "right", sidebar_after: int = 20, hyphenate: bool = False
) -> bytes:
    """The letter as PDF. In the content of page 1 the sidebar is written after so many lines of the running text."""
    body_x, side_x = (_LEFT, _RIGHT) if sidebar == "right" else (A4[0] - _LEFT - BODY_WIDTH, _LEFT - 10)
    pages = _running_text(letter, body_x, hyphenate=hyphenate)
    side = list(_sidebar(letter, side_x))
    file = io.BytesIO()
    canvas = Canvas(file, pagesize=A4, invariant=True)
    canvas.setTitle(letter.title)
    for number, lines in enumerate(pages, 1):
        first = number == 1
        _draw(canvas, list(_head(letter, body_x, side_x)) if first else [])
        _draw(canvas, lines[:sidebar_after])
        _draw(canvas, side if first else [])
        _draw(canvas, lines[sidebar_after:])
        _draw(canvas, [_Line(body_x, 50, f"Seite {number} von {len(pages)}", PLAIN, 8)])
        canvas.showPage()
    canvas.save()
    return file.getvalue()


def _running_text(letter: Letter, x: float, *, hyphenate: bool) -> list[list[_Line]]:
    column = _Column(x, hyphenate)
    column.write(letter.title, BOLD, TITLE_SIZE, TITLE_LEADING)
    for subtitle in letter.subtitles:
        column.write(subtitle, BOLD, BODY_SIZE, BODY_LEADING)
    for paragraph in letter.paragraphs:
        if isinstance(paragraph, Heading):
            column.write(paragraph.text, BOLD, BODY_SIZE, BODY_LEADING)
        else:
            column.write(paragraph, PLAIN, BODY_SIZE, BODY_LEADING)
    if letter.links:
        column.write("Links:", BOLD, BODY_SIZE, BODY_LEADING)
    for title, url in letter.links:
        column.write(title, PLAIN, BODY_SIZE, BODY_LEADING, url)
    return column.pages


def _head(letter: Letter, body_x: float, side_x: float) -> Iterator[_Line]:
    yield _Line(body_x, 780, letter.kicker, BOLD, 18)
    for number, part in enumerate(_wrapped(letter.issuer, PLAIN, 9, BODY_WIDTH, hyphenate=False)):
        yield _Line(body_x, 756 - 12 * number, part, PLAIN, 9)
    y = 770.0
    if letter.contact:
        name, *numbers = letter.contact
        yield _Line(side_x, y, "Ihr Ansprechpartner", BOLD, SIDE_SIZE)
        yield _Line(side_x, y - SIDE_LEADING, name, PLAIN, SIDE_SIZE)
        yield _Line(side_x, y - 2.5 * SIDE_LEADING, "Durchwahl", BOLD, SIDE_SIZE)
        for number, text in enumerate(numbers):
            yield _Line(side_x, y - (3.5 + number) * SIDE_LEADING, text, PLAIN, SIDE_SIZE)
    yield _Line(side_x, 690, letter.date, PLAIN, 9)


def _sidebar(letter: Letter, x: float) -> Iterator[_Line]:
    y = 420.0
    blocks = [
        ([*(["Hausanschrift:"] if letter.address else [])], BOLD),
        (letter.house, BOLD),
        (letter.address, PLAIN),
        ([letter.website] if letter.website else [], PLAIN),
        (letter.directions, PLAIN),
    ]
    for lines, font in blocks:
        for text in lines:
            url = f"https://{text}" if text == letter.website else ""
            yield _Line(x, y, text, font, SIDE_SIZE, url)
            y -= SIDE_LEADING
        y -= 5 if lines else 0


def _draw(canvas: Canvas, lines: Sequence[_Line]) -> None:
    for line in lines:
        canvas.setFont(line.font, line.size)
        canvas.drawString(line.x, line.y, line.text)
        if line.url:
            width = stringWidth(line.text, line.font, line.size)
            canvas.linkURL(line.url, (line.x, line.y - 2, line.x + width, line.y + line.size))


def _wrapped(text: str, font: str, size: float, width: float, *, hyphenate: bool) -> Iterator[str]:
    line = ""
    for word in text.split():
        longer = f"{line} {word}".strip()
        if stringWidth(longer, font, size) <= width:
            line = longer
            continue
        head, rest = _divided(line, word, font, size, width) if hyphenate else ("", word)
        yield f"{line} {head}".strip()
        line = rest
    if line:
        yield line


def _divided(line: str, word: str, font: str, size: float, width: float) -> tuple[str, str]:
    """As much of the word, with its hyphen, as still fits on the line; and the rest."""
    for place in sorted((match.start() for match in _DIVISION.finditer(word)), reverse=True):
        head = f"{word[:place]}-"
        if stringWidth(f"{line} {head}", font, size) <= width:
            return head, word[place:]
    return "", word
