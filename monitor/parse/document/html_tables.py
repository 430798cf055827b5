"""Tables of figures: which passages are their entries, of which a single sign says something, and which cells a row has."""

import re
from itertools import groupby
from typing import NamedTuple

from monitor.parse.document.html_grid import children_of, grid, table_of
from monitor.parse.document.html_links import is_file
from monitor.parse.document.html_page import Page

_LONGEST = 160  # letters of an entry; tables that lay a page out hold prose
_OF_A_FILE = re.compile(
    r"\d+(?:[.,]\d+)?\s?(?:[KMG]i?B|Bytes?)|pdf|docx?|xlsx?|datei(?:name|typ|größe)?|größe|dateien|dokumente?|format|downloads?",
    re.IGNORECASE,
)  # what stands beside a file and above it
_LEAST_ROWS = 2  # a table of one row may be a bar of buttons


class Tables(NamedTuple):
    """Those in which more than one row of several cells has only short entries."""

    entries: frozenset[int]  # passages
    cells_by_row: dict[int, tuple[int, ...]]  # boxes, also empty ones, but for columns without any entry


_NONE = Tables(frozenset(), {})


def find_tables(page: Page) -> Tables:
    cells = [at for at, passage in enumerate(page.passages) if passage.row >= 0]
    if not cells:
        return _NONE
    tables: dict[int, list[list[int]]] = {}
    for row, members in groupby(cells, key=lambda at: page.passages[at].row):
        entries = list(members)
        is_entry = _is_lone if len(entries) == 1 else _is_row
        if is_entry(page, entries):
            tables.setdefault(table_of(page, row), []).append(entries)
    kept = [rows for rows in tables.values() if sum(_is_short(page, row) for row in rows) >= _LEAST_ROWS]
    wide = sorted(page.spans) if kept else []
    return Tables(
        frozenset(at for rows in kept for row in rows for at in row),
        {row: cells for rows in kept for row, cells in _cells(page, rows, wide)},
    )


def _cells(page: Page, rows: list[list[int]], wide: list[int]) -> list[tuple[int, tuple[int, ...]]]:
    """Each row of a table with its cells. A column in which no row says anything only keeps others apart."""
    cells = grid(page, [page.passages[row[0]].row for row in rows], wide)
    told = {page.passages[at].cell for row in rows for at in row}
    columns = {at for inside in cells.values() for at, cell in enumerate(inside) if cell in told}
    return [(row, tuple(cell for at, cell in enumerate(inside) if at in columns)) for row, inside in cells.items()]


def is_about_a_file(text: str) -> bool:
    """In a row that only offers a file."""
    return len(text) < _LONGEST and _OF_A_FILE.fullmatch(text) is not None


def _is_short(page: Page, row: list[int]) -> bool:
    return len(row) > 1 and all(len(page.passages[at].text) <= _LONGEST for at in row)


def _is_lone(page: Page, row: list[int]) -> bool:
    """One short entry beside cells in which nothing stands."""
    entry = page.passages[row[0]]
    is_plain = len(entry.text) <= _LONGEST and not entry.level and entry.linked < 0.5 * len(entry.text)
    return is_plain and len(children_of(page, entry.row)) > 1


def _is_row(page: Page, row: list[int]) -> bool:
    """Several cells; not all of them links as in a bar of navigation, nor links to files and what they are."""
    entries = [page.passages[at] for at in row]
    if entries[0].cell == entries[-1].cell or any(one.level for one in entries):
        return False
    if len(entries) != len({one.cell for one in entries}) and any(len(one.text) > _LONGEST for one in entries):
        return False  # paragraphs in a cell: layout
    told = [one for one in entries if one.linked < 0.5 * len(one.text)]
    if any(not is_about_a_file(one.text) for one in told):
        return True
    return bool(told) and not any(is_file(*link) for one in entries for link in one.links)
