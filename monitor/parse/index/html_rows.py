"""Tables in which the day of several rows stands once: in a cell that spans them, or above cells that are blank."""

import re
from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from selectolax.lexbor import LexborNode

from monitor.parse.index.html_days import day_said, kind_of, leads_on
from monitor.parse.index.html_links import names_of

_LEVELS = 3  # elements between a row and what is taken for the entry
_MOST_SPANNED = 9999
_MOST_COLUMNS = 50
_FEW_TOLD = 0.75  # of the rows print a day, where blanks stand for it; a day may only be missing where more do
_DEADLINE = re.compile(
    r"frist|(?:einsende|melde|anmelde|bewerbungs)schluss|gültig|\b(?:ende|ablauf|beginn|termin|bis)\b", re.IGNORECASE
)  # heads a column
_DAY = re.compile(
    r"^\s*datum\b|\bdatum\s*$|veröffentlich|erschein", re.IGNORECASE
)  # heads that of the entries themselves
_CELL_NAME = re.compile(
    r"(?<![a-z])(?:cell|td|col|column|spalte|zelle|tabelle|table)(?![a-z])"
)  # of no table by its tags
_CELL_ROLES = frozenset(("cell", "gridcell", "rowheader"))


class RowDay(NamedTuple):
    """The day of a row; `stands_in_for` are days in it that are deadlines, and none of publication."""

    text: str | None
    stands_in_for: tuple[str, ...] = ()


class _Cell(NamedTuple):
    node: LexborNode
    column: int
    spans: int  # rows, its own among them


class _Printed(NamedTuple):
    """A day, and where it stands."""

    text: str
    column: int
    cells: int  # of its row
    until: int  # the first row that its cell does not span


_NONE = RowDay(None)


def days_of_rows(entries: Sequence[LexborNode]) -> list[RowDay]:
    """The day of the row in which each entry stands; none for what stands in no table."""
    known: dict[int, dict[int, RowDay]] = {}
    days: list[RowDay] = []
    for entry in entries:
        row = _row_of(entry)
        box = row.parent if row is not None else None
        if row is None or box is None:
            days.append(_NONE)
            continue
        if box.mem_id not in known:
            known[box.mem_id] = _days(box) if row.tag == "tr" else _days_of_boxes(box)
        days.append(known[box.mem_id].get(row.mem_id, _NONE))
    return days


def _row_of(entry: LexborNode) -> LexborNode | None:
    """Its <tr>, or the box of cells that it is or stands in."""
    node: LexborNode | None = entry
    box = None
    for _ in range(_LEVELS):
        if node is None or node.tag == "tr":
            return node
        box = box or (node if _is_row(node) else None)
        node = node.parent
    return box


def _is_row(node: LexborNode) -> bool:
    """All that it holds calls itself a cell."""
    first = node.first_child
    while first is not None and first.tag in ("-text", "-comment"):
        first = first.next
    return first is not None and _is_cell(first) and all(_is_cell(cell) for cell in node.iter())


def _is_cell(node: LexborNode) -> bool:
    attributes = node.attributes
    return attributes.get("role") in _CELL_ROLES or _CELL_NAME.search(names_of(attributes)) is not None


def _days(table: LexborNode) -> dict[int, RowDay]:
    days: dict[int, RowDay] = {}
    last: _Printed | None = None
    heads = _heads(table)
    for at, (row, cells) in enumerate(_placed(table)):
        printed = _printed(cells, heads, at)
        spanning = last if last and at < last.until else None
        if printed and not (spanning and printed.column > spanning.column and not _is_called_day(printed, heads)):
            last = printed
        elif not spanning and not (last and _is_blank(cells, last)):
            last = None
        others = _deadlines(cells, heads)
        if spanning and last is spanning:
            others = (*others, *_said(cells))
        days[row.mem_id] = RowDay(last.text if last else None, others)
    return days


def _placed(table: LexborNode) -> list[tuple[LexborNode, list[_Cell]]]:
    """Each row with its cells, those of rows above that span it left out, in the columns in which they stand."""
    rows: list[tuple[LexborNode, list[_Cell]]] = []
    until: dict[int, int] = {}  # the first row that is not covered, by column
    for at, row in enumerate(row for row in table.iter() if row.tag == "tr"):
        column, placed = 0, []
        for node in _cells(row):
            while until.get(column, 0) > at and column < _MOST_COLUMNS:
                column += 1
            cell = _Cell(node, column, _number(node, "rowspan"))
            placed.append(cell)
            behind = column + _number(node, "colspan")
            until.update(dict.fromkeys(range(column, min(behind, _MOST_COLUMNS)), at + cell.spans))
            column = behind
        rows.append((row, placed))
    return rows


def _number(cell: LexborNode, name: str) -> int:
    said = (cell.attributes.get(name) or "").strip()
    return min(int(said[:4]), _MOST_SPANNED) if said.isdecimal() and int(said[:4]) else 1


def _cells(row: LexborNode) -> list[LexborNode]:
    return [cell for cell in row.iter() if cell.tag in ("td", "th")]


def _heads(table: LexborNode) -> list[str]:
    """What stands above the columns: in the first row, or in that of the head of the table."""
    before = table.prev
    while before is not None and before.tag != "thead":
        before = before.prev
    first = (before if before is not None else table).css_first("tr")
    return [cell.text() for cell in _cells(first)] if first is not None and not leads_on(first) else []


def _printed(cells: Sequence[_Cell], heads: Sequence[str], at: int) -> _Printed | None:
    """The first day in a row that is no deadline."""
    for cell in cells:
        day = None if leads_on(cell.node) or _is_deadline(cell, heads) else day_said(cell.node)
        if day:
            return _Printed(day, cell.column, len(cells), at + cell.spans)
    return None


def _is_deadline(cell: _Cell, heads: Sequence[str]) -> bool:
    head = heads[cell.column] if cell.column < len(heads) else ""
    return _DEADLINE.search(head) is not None and _DAY.search(head) is None


def _is_called_day(printed: _Printed, heads: Sequence[str]) -> bool:
    return printed.column < len(heads) and _DAY.search(heads[printed.column]) is not None


def _deadlines(cells: Sequence[_Cell], heads: Sequence[str]) -> tuple[str, ...]:
    return _said([cell for cell in cells if _is_deadline(cell, heads)])


def _said(cells: Sequence[_Cell]) -> tuple[str, ...]:
    return tuple(day for cell in cells if (day := day_said(cell.node)))


def _is_blank(cells: Sequence[_Cell], above: _Printed) -> bool:
    """The cell below the day says nothing, in a row that has as many, and stands before all links: no deadline that few entries have."""
    own = next((at for at, cell in enumerate(cells) if cell.column == above.column), None)
    return (
        own is not None
        and len(cells) == above.cells
        and not cells[own].node.text().strip()
        and not any(leads_on(cell.node) for cell in cells[:own])
        and any(leads_on(cell.node) for cell in cells[own:])
    )


def _days_of_boxes(table: LexborNode) -> dict[int, RowDay]:
    """Of rows that are no <tr>, where blank cells stand below days.

    Where a day is printed twice on end, or blanks are few, they tell nothing.
    """
    rows = [(row, list(row.iter())) for row in table.iter()]
    own = [_printed(_in_order(cells), (), 0) for _, cells in rows]
    told = [printed.text for printed in own if printed]
    is_ditto = len(told) <= _FEW_TOLD * sum(1 for _, cells in rows if cells)
    if len(told) < 2 or not is_ditto or any(one == other for one, other in pairwise(told)):
        return {}
    days: dict[int, RowDay] = {}
    last: tuple[_Printed, list[LexborNode]] | None = None
    for (row, cells), printed in zip(rows, own, strict=True):
        if printed:
            last = (printed, cells)
        elif not (last and _is_like(cells, last[1]) and _is_blank(_in_order(cells), last[0])) or _shows(cells):
            last = None
        days[row.mem_id] = RowDay(last[0].text if last else None)
    return days


def _shows(cells: Sequence[LexborNode]) -> bool:
    """A picture stands in a cell without words."""
    return any(not cell.text().strip() and cell.css_first("img,svg,picture,video") is not None for cell in cells)


def _in_order(cells: Sequence[LexborNode]) -> list[_Cell]:
    return [_Cell(node, at, 1) for at, node in enumerate(cells)]


def _is_like(cells: Sequence[LexborNode], others: Sequence[LexborNode]) -> bool:
    return list(map(kind_of, cells)) == list(map(kind_of, others))
