"""Which passages are the entries of a table of figures: there a single sign says something."""

from itertools import groupby

from monitor.parse.document.html_links import is_file
from monitor.parse.document.html_page import Page, Passage

_LONGEST = 160  # letters of an entry; tables that lay a page out hold prose
_LEAST_ROWS = 2  # a table of one row may be a bar of buttons
_AROUND = 4  # boxes between a row and its table


def table_entries(page: Page) -> frozenset[int]:
    """The entries of all rows of several short cells, in tables with more than one of them."""
    cells = [at for at, passage in enumerate(page.passages) if passage.row >= 0]
    tables: dict[int, list[list[int]]] = {}
    for row, members in groupby(cells, key=lambda at: page.passages[at].row):
        entries = list(members)
        if _is_row([page.passages[at] for at in entries]):
            tables.setdefault(table_of(page, row), []).append(entries)
    kept = (rows for rows in tables.values() if len(rows) >= _LEAST_ROWS)
    return frozenset(at for rows in kept for row in rows for at in row)


def _is_row(entries: list[Passage]) -> bool:
    """Several cells, each short; not all of them links as in a bar of navigation, and none a file to be had."""
    if entries[0].cell == entries[-1].cell or any(one.level or len(one.text) > _LONGEST for one in entries):
        return False
    is_told = any(one.linked < 0.5 * len(one.text) for one in entries)
    return is_told and not any(is_file(*link) for one in entries for link in one.links)


def table_of(page: Page, row: int) -> int:
    at = page.boxes[row].parent
    for _ in range(_AROUND):
        if at <= 0 or page.boxes[at].tag == "table":
            break
        at = page.boxes[at].parent
    return at
