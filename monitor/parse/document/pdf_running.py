"""What the paper prints on its pages anew, and no text: running heads and page numbers in their margins."""

import re
from collections import Counter, defaultdict
from collections.abc import Mapping

from monitor.parse.document.pdf_lines import Line, Sheets
from monitor.parse.document.pdf_words import date_of, is_page_number

MARGIN = (
    0.12  # of the height: page numbers, running heads and footers stand in it; and the first and last rows of tables
)
_DIGITS = re.compile(r"\d+")
_Places = Mapping[tuple[str, int], set[int]]  # what stands where, on which pages


def without_running(sheets: Sheets) -> dict[int, list[Line]]:
    """The lines of each page without page numbers and words that stand at the same place on pages before."""
    marginal = {line for line in sheets.lines if _is_marginal(line, sheets)}
    places: defaultdict[tuple[str, int], set[int]] = defaultdict(set)
    for line in marginal:
        if _is_said(line.text):
            places[_place(line)].add(line.page)
    beside = Counter(_row(line) for line in marginal if len(places.get(_place(line), ())) < 2)
    kept: dict[int, list[Line]] = {page: [] for page in range(len(sheets.sizes))}
    for line in sheets.lines:
        is_number = _is_number(line, is_marginal=line in marginal, is_alone=beside[_row(line)] < 2)
        if not (is_number or (line in marginal and _is_repeated(line, places))):
            kept[line.page].append(line)
    return kept


def _is_marginal(line: Line, sheets: Sheets) -> bool:
    height = sheets.sizes[line.page][1]
    return not MARGIN * height < line.base < (1 - MARGIN) * height


def _is_said(text: str) -> bool:
    """Words or a date: figures that stand at the same place on two pages may be those of a table."""
    return any(map(str.isalpha, text)) or date_of(text) is not None


def _is_repeated(line: Line, places: _Places) -> bool:
    return line.page > min(places.get(_place(line), {line.page}))


def _is_number(line: Line, *, is_marginal: bool, is_alone: bool) -> bool:
    """ "Seite 2" wherever it stands; a bare number in a margin where nothing but a running head stands beside it, or its page's own."""
    if not is_page_number(line.text):
        return False
    figures = _DIGITS.findall(line.text)
    return line.text[0].isalpha() or (is_marginal and (is_alone or int(figures[0]) == line.page + 1))


def _place(line: Line) -> tuple[str, int]:
    return _DIGITS.sub("#", line.text), round(line.base / 4)


def _row(line: Line) -> tuple[int, int]:
    return line.page, round(line.base / 4)
