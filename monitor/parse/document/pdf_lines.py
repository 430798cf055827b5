"""What stands where on the pages of a PDF: lines with their place, size and weight, and links. Knows pypdfium2, as pdf_likeness.py does.

Positions of single characters cost more than the reading itself, so pdfium's own lines are taken, and only where one holds a wide
gap (two columns on one baseline, a table row) is it taken apart.
"""

import ctypes
import re
from collections.abc import Iterator
from typing import Any, NamedTuple

import pypdfium2
from pypdfium2 import raw

from model.errors import ParseError

MAX_PAGES = 500

_BOLD = re.compile(r"bold|black|heavy|demi|[-,]bd\b", re.IGNORECASE)
_BREAK = re.compile(r"[\r\n]+|(?<=[\ufffe\x02])")  # pdfium writes the hyphen at the end of a line as one of these
_GAP = 1.6  # of the size: a wider gap parts a line


class Line(NamedTuple):
    """A run of text on one baseline. Points from the lower left corner of the page."""

    page: int
    order: int  # where it stands in the content of its page
    text: str
    left: float
    right: float
    base: float  # the lower edge of its line, the same for all lines of one font
    size: float
    bold: bool
    hyphen: bool  # pdfium says that its last word goes on in the next line


class Anchor(NamedTuple):
    """The area of a link."""

    page: int
    href: str
    left: float
    bottom: float
    right: float
    top: float
    text: str  # what stands in it


class Sheets(NamedTuple):
    """All pages of a document."""

    lines: list[Line]
    anchors: list[Anchor]
    sizes: list[tuple[float, float]]  # width and height of each page
    pages: int  # as many as the file has, read or not
    title: str
    language: str


def read_sheets(content: bytes, *, url: str) -> Sheets:
    """Raises ParseError for a file that is broken or locked."""
    try:
        document = pypdfium2.PdfDocument(content)
    except pypdfium2.PdfiumError as error:
        raise ParseError(*_why(url, error)) from error
    with document:
        return _sheets(document, url)


def _why(url: str, error: Exception) -> tuple[str, str]:
    if "password" in str(error).lower():
        return (
            f"{url}: the PDF is locked with a password; ask the publisher for an open one or leave this document out.",
            f"{url}: Das PDF ist mit einem Passwort gesperrt; den Herausgeber um ein offenes bitten oder es auslassen.",
        )
    return (
        f"{url}: expected a PDF but it cannot be opened ({error}); look whether the file is complete.",
        f"{url}: Das PDF lässt sich nicht öffnen ({error}); bitte prüfen, ob die Datei vollständig ist.",
    )


def _sheets(document: Any, url: str) -> Sheets:
    lines: list[Line] = []
    anchors: list[Anchor] = []
    sizes: list[tuple[float, float]] = []
    fonts = _Fonts()
    count = len(document)
    for number in range(min(count, MAX_PAGES)):
        try:
            page = document[number]
            text = page.get_textpage()
        except pypdfium2.PdfiumError as error:
            raise ParseError(
                f"{url}: page {number + 1} of the PDF is broken ({error}).",
                f"{url}: Seite {number + 1} des PDF ist beschädigt ({error}).",
            ) from error
        sizes.append(page.get_size())
        lines.extend(_Page(text, number, fonts).lines())
        anchors.extend(_anchors(document, page, text, number))
        text.close()
        page.close()
    title = document.get_metadata_value("Title").strip("\ufeff\x00 ")
    return Sheets(lines, anchors, sizes, count, title, _language(document))


class _Fonts:
    """Asks for the font of a character through one buffer."""

    def __init__(self) -> None:
        self._name = ctypes.create_string_buffer(128)
        self._flags = ctypes.c_int()
        self._bold: dict[bytes, bool] = {}

    def is_bold(self, page: Any, index: int) -> bool:
        raw.FPDFText_GetFontInfo(page, index, self._name, 128, self._flags)
        name = self._name.value
        bold = self._bold.get(name)
        if bold is None:
            heavy = raw.FPDFText_GetFontWeight(page, index) >= 650
            bold = self._bold[name] = bool(_BOLD.search(name.decode("utf-8", "replace"))) or heavy
        return bold


_AREA = raw.FS_RECTF()
_LEFT, _TOP, _RIGHT, _BOTTOM = (ctypes.c_double() for _ in range(4))


class _Page:
    """One page on its way into lines."""

    def __init__(self, text: Any, number: int, fonts: _Fonts) -> None:
        self._text = text
        self._raw = text.raw
        self._number = number
        self._fonts = fonts
        self._order = 0

    def lines(self) -> Iterator[Line]:
        content = self._text.get_text_range()
        same = len(content) == self._text.count_chars()  # else some characters have no place on the page
        begins = 0
        for ends, after in [*((match.start(), match.end()) for match in _BREAK.finditer(content)), (len(content),) * 2]:
            printed = content[begins:ends].rstrip()
            first, last = begins + len(printed) - len(printed.lstrip()), begins + len(printed) - 1
            begins = after
            if last < first:
                continue
            if not same:
                first = raw.FPDFText_GetCharIndexFromTextIndex(self._raw, first)
                last = raw.FPDFText_GetCharIndexFromTextIndex(self._raw, last)
            yield from self._parts(first, last, printed.lstrip())

    def _parts(self, first: int, last: int, printed: str) -> Iterator[Line]:
        whole = self._line(first, last, printed)
        gap = whole.size * _GAP
        count = raw.FPDFText_CountRects(self._raw, first, last - first + 1)
        if count > 1 and last - first + 1 == len(printed) and self._has_gap(count, gap):
            self._order -= 1
            for begin, end in self._runs(first, printed, gap):
                yield self._line(first + begin, first + end, printed[begin : end + 1])
        else:
            yield whole

    def _line(self, first: int, last: int, printed: str) -> Line:
        left, right, bottom, top = self._box(first)
        right = max(right, self._right(first, last))
        hyphen = printed[-1] in "\ufffe\x02"
        if hyphen:
            printed, last = f"{printed[:-1]}-", max(first, last - 1)
        bold = self._fonts.is_bold(self._raw, first) and self._fonts.is_bold(self._raw, last)
        self._order += 1
        return Line(self._number, self._order - 1, printed, left, right, bottom, max(top - bottom, 1.0), bold, hyphen)

    def _box(self, index: int) -> tuple[float, float, float, float]:
        """Left, right, bottom and top of a character, as high as its font."""
        raw.FPDFText_GetLooseCharBox(self._raw, index, _AREA)
        return _AREA.left, _AREA.right, _AREA.bottom, _AREA.top

    def _right(self, first: int, last: int) -> float:
        for index in range(last, max(first, last - 2) - 1, -1):  # a hyphen put in by pdfium has no place of its own
            left, right, _, _ = self._box(index)
            if right > left:
                return right
        return 0.0

    def _has_gap(self, count: int, gap: float) -> bool:
        """Between the areas pdfium has just counted."""
        before = None
        for index in range(count):
            raw.FPDFText_GetRect(self._raw, index, _LEFT, _TOP, _RIGHT, _BOTTOM)
            left = _LEFT.value
            if before is not None and _parts_text(left - before, gap):
                return True
            before = _RIGHT.value
        return False

    def _runs(self, first: int, printed: str, gap: float) -> Iterator[tuple[int, int]]:
        """From and to of the pieces of a line between wide gaps, white space at their ends left out."""
        begin: int | None = None
        end, before = 0, 0.0
        for offset, character in enumerate(printed):
            if character.isspace():
                continue
            left, right, _, _ = self._box(first + offset)
            if begin is not None and _parts_text(left - before, gap):
                yield begin, end
                begin = None
            begin = offset if begin is None else begin
            end, before = offset, right
        if begin is not None:
            yield begin, end


def _parts_text(step: float, gap: float) -> bool:
    """A wide gap, or a jump back to a column further left."""
    return step > gap or step < -3 * gap


def _anchors(document: Any, page: Any, text: Any, number: int) -> Iterator[Anchor]:
    position, link = ctypes.c_int(0), raw.FPDF_LINK()
    while raw.FPDFLink_Enumerate(page.raw, position, link):
        href = _target(document, link)
        if href and raw.FPDFLink_GetAnnotRect(link, _AREA):
            left, right = sorted((_AREA.left, _AREA.right))
            bottom, top = sorted((_AREA.bottom, _AREA.top))
            yield Anchor(number, href, left, bottom, right, top, _text_in(text, left, bottom, right, top))


def _text_in(text: Any, left: float, bottom: float, right: float, top: float) -> str:
    """The words of a link, without what only touches its area from above or below."""
    inset = 0.2 * (top - bottom)
    printed: str = text.get_text_bounded(left, bottom + inset, right, top - inset)
    return _BREAK.sub(" ", printed.replace("\ufffe", "-").replace("\x02", "-")).strip()


def _target(document: Any, link: Any) -> str:
    """The URL of a link, "#" when it leads to a place in the document."""
    action = raw.FPDFLink_GetAction(link)
    if not action:
        return "#" if raw.FPDFLink_GetDest(document.raw, link) else ""
    kind = raw.FPDFAction_GetType(action)
    if kind == raw.PDFACTION_GOTO:
        return "#"
    size = raw.FPDFAction_GetURIPath(document.raw, action, None, 0)
    if kind != raw.PDFACTION_URI or size < 2:
        return ""
    buffer = ctypes.create_string_buffer(size)
    raw.FPDFAction_GetURIPath(document.raw, action, buffer, size)
    return buffer.value.decode("utf-8", "replace").strip()


def _language(document: Any) -> str:
    size = raw.FPDFCatalog_GetLanguage(document.raw, None, 0)
    if size <= 2:
        return ""
    buffer = (ctypes.c_ushort * (size // 2))()
    raw.FPDFCatalog_GetLanguage(document.raw, buffer, size)
    return bytes(buffer).decode("utf-16-le", "replace").rstrip("\0").strip()
