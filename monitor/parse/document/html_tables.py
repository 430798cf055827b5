"""Which passages are the entries of a table of figures: there a single sign says something."""

import re
from itertools import groupby

from monitor.parse.document.html_links import is_file
from monitor.parse.document.html_page import Page, Passage

_LONGEST = 160  # letters of an entry; tables that lay a page out hold prose
_OF_A_FILE = re.compile(
    r"\d+(?:[.,]\d+)?\s?(?:[KMG]i?B|Bytes?)|pdf|docx?|xlsx?|datei(?:name|typ|größe)?|größe|dateien|dokumente?|format|downloads?",
    re.IGNORECASE,
)  # what stands beside a file and above it
_LEAST_ROWS = 2  # a table of one row may be a bar of buttons
_AROUND = 4  # boxes between a row and its table


def table_entries(page: Page) -> frozenset[int]:
    """The entries of all rows of several cells, in tables in which more than one of them has only short ones."""
    cells = [at for at, passage in enumerate(page.passages) if passage.row >= 0]
    tables: dict[int, list[list[int]]] = {}
    for row, members in groupby(cells, key=lambda at: page.passages[at].row):
        entries = list(members)
        if _is_row([page.passages[at] for at in entries]):
            tables.setdefault(table_of(page, row), []).append(entries)
    kept = (rows for rows in tables.values() if sum(_is_short(page, row) for row in rows) >= _LEAST_ROWS)
    return frozenset(at for rows in kept for row in rows for at in row)


def is_about_a_file(text: str) -> bool:
    """In a row that only offers a file."""
    return len(text) < _LONGEST and _OF_A_FILE.fullmatch(text) is not None


def _is_short(page: Page, row: list[int]) -> bool:
    return all(len(page.passages[at].text) <= _LONGEST for at in row)


def _is_row(entries: list[Passage]) -> bool:
    """Several cells; not all of them links as in a bar of navigation, nor links to files and what they are."""
    if entries[0].cell == entries[-1].cell or any(one.level for one in entries):
        return False
    if len(entries) != len({one.cell for one in entries}) and any(len(one.text) > _LONGEST for one in entries):
        return False  # paragraphs in a cell: layout
    told = [one for one in entries if one.linked < 0.5 * len(one.text)]
    is_offer = any(is_file(*link) for one in entries for link in one.links)
    return any(not (is_offer and is_about_a_file(one.text)) for one in told)


def table_of(page: Page, row: int) -> int:
    at = page.boxes[row].parent
    for _ in range(_AROUND):
        if at <= 0 or page.boxes[at].tag == "table":
            break
        at = page.boxes[at].parent
    return at
