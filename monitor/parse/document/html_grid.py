"""The cells of table rows in their columns, those that reach over several columns or rows among them."""

from bisect import bisect_right
from collections.abc import Sequence

from monitor.parse.document.html_page import Page

_AROUND = 4  # boxes between a row and its table
_MOST_COLUMNS, _MOST_ROWS = 40, 200  # that a cell reaches over; more is a mistake, or hostile
_COVERED = -2  # and below: places without a box of their own


def grid(page: Page, rows: Sequence[int], wide: Sequence[int]) -> dict[int, list[int]]:
    """The boxes of each of these rows of one table, from left to right. A place that a cell reaches over has a number below zero.

    `wide`: the cells of the page that reach over others, in order.
    """
    table = table_of(page, rows[0])
    first = bisect_right(wide, table)
    if first == len(wide) or wide[first] >= page.ends[table]:
        return {row: children_of(page, row) for row in rows}
    wanted = set(rows)
    covered: dict[int, int] = {}  # column -> rows that are left of a cell from above
    found: dict[int, list[int]] = {}
    for row in _rows(page, table):
        cells, covered = _laid_out(page, row, covered)
        if row in wanted:
            found[row] = cells
    return found


def children_of(page: Page, box: int) -> list[int]:
    """The boxes right inside a box: of a row, its cells."""
    boxes: list[int] = []
    at, end = box + 1, page.ends[box]
    while at < end:
        boxes.append(at)
        at = page.ends[at]
    return boxes


def table_of(page: Page, row: int) -> int:
    at = page.boxes.parents[row]
    for _ in range(_AROUND):
        if at <= 0 or page.boxes.tags[at] == "table":
            break
        at = page.boxes.parents[at]
    return at


def _rows(page: Page, table: int) -> list[int]:
    inside = range(table + 1, page.ends[table])
    return [at for at in inside if page.boxes.tags[at] == "tr" and table_of(page, at) == table]


def _laid_out(page: Page, row: int, covered: dict[int, int]) -> tuple[list[int], dict[int, int]]:
    """The places of a row, and what its cells and those from above cover of the next one."""
    places: list[int] = []
    left = {column: rows - 1 for column, rows in covered.items() if rows > 1}
    for cell in children_of(page, row):
        _pass_over(places, covered)
        columns, rows = _span(page, cell)
        left.update(dict.fromkeys(range(len(places), len(places) + columns), rows - 1) if rows > 1 else {})
        places.append(cell)
        places.extend(_COVERED - len(places) - more for more in range(columns - 1))
    _pass_over(places, covered)
    return places, left


def _pass_over(places: list[int], covered: dict[int, int]) -> None:
    while covered.get(len(places), 0):
        places.append(_COVERED - len(places))


def _span(page: Page, cell: int) -> tuple[int, int]:
    columns, rows = page.spans.get(cell, ("", ""))
    return _number(columns, _MOST_COLUMNS), _number(rows, _MOST_ROWS)


def _number(printed: str, most: int) -> int:
    return min(max(int(printed), 1), most) if printed.isascii() and printed.isdigit() and len(printed) < 9 else 1
