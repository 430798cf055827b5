"""Tables in which the day of several rows stands once: in a cell that spans them, or above cells that are blank."""

import re
from collections.abc import Sequence
from typing import NamedTuple

from selectolax.lexbor import LexborNode

from monitor.parse.index.html_days import day_said, leads_on

_LEVELS = 3  # elements between a row and what is taken for the entry
_DEADLINE = re.compile(
    r"frist|(?:einsende|melde|anmelde|bewerbungs)schluss|gültig|\b(?:ende|ablauf|beginn|termin|bis)\b", re.IGNORECASE
)  # heads a column


class _Printed(NamedTuple):
    """A day, and where it stands."""

    text: str
    column: int
    cells: int  # of its row
    spans: int  # rows, its own among them


def days_of_rows(entries: Sequence[LexborNode]) -> list[str | None]:
    """The day of the row in which each entry stands; None for what stands in no table."""
    known: dict[int, dict[int, str]] = {}
    days: list[str | None] = []
    for entry in entries:
        row = _row_of(entry)
        box = row.parent if row is not None else None
        if row is None or box is None:
            days.append(None)
            continue
        if box.mem_id not in known:
            known[box.mem_id] = _days(box)
        days.append(known[box.mem_id].get(row.mem_id))
    return days


def _row_of(entry: LexborNode) -> LexborNode | None:
    node: LexborNode | None = entry
    for _ in range(_LEVELS):
        if node is None or node.tag == "tr":
            return node
        node = node.parent
    return None


def _days(table: LexborNode) -> dict[int, str]:
    days: dict[int, str] = {}
    last: _Printed | None = None
    covered = 0  # rows that the last day still spans
    heads = _heads(table)
    for row in table.iter():
        cells = _cells(row)
        if printed := _printed(cells, heads):
            last, covered = printed, printed.spans
        elif covered <= 0 and not (last and _is_blank(cells, last)):
            last = None
        covered -= 1
        if last:
            days[row.mem_id] = last.text
    return days


def _cells(row: LexborNode) -> list[LexborNode]:
    return [cell for cell in row.iter() if cell.tag in ("td", "th")]


def _heads(table: LexborNode) -> list[str]:
    """What stands above the columns: in the first row, or in that of the head of the table."""
    before = table.prev
    while before is not None and before.tag != "thead":
        before = before.prev
    first = (before if before is not None else table).css_first("tr")
    return [cell.text() for cell in _cells(first)] if first is not None and not leads_on(first) else []


def _printed(cells: Sequence[LexborNode], heads: Sequence[str]) -> _Printed | None:
    """The first day in a row that is no deadline."""
    for column, cell in enumerate(cells):
        is_deadline = len(heads) == len(cells) and _DEADLINE.search(heads[column])
        day = None if leads_on(cell) or is_deadline else day_said(cell)
        if day:
            spans = cell.attributes.get("rowspan") or ""
            return _Printed(day, column, len(cells), int(spans[:4]) if spans.isdecimal() else 1)
    return None


def _is_blank(cells: Sequence[LexborNode], above: _Printed) -> bool:
    """The cell below the day says nothing, in a row that has as many, and stands before all links: no deadline that few entries have."""
    own = above.column
    return (
        len(cells) == above.cells
        and not cells[own].text().strip()
        and not any(map(leads_on, cells[:own]))
        and any(map(leads_on, cells[own:]))
    )
