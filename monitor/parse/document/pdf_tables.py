"""Rows of plain tables: pieces on one baseline, at the same places as those of a neighbouring row."""

from collections.abc import Sequence

from monitor.parse.document.pdf_lines import Line

_NEAR = 4.0  # points by which the beginnings or ends of cells may differ
_FAR = 3.2  # of the size, from one row to the next
_ROWS = 2  # on either side that may be neighbours: between two of them the rest of one cell may stand


def table_rows(lines: Sequence[Line]) -> dict[int, int]:
    """Index of the first piece of each row -> index behind its last one."""
    rows = _rows(lines)
    found: dict[int, int] = {}
    for at, (begin, end) in enumerate(rows):
        neighbours = rows[max(at - _ROWS, 0) : at] + rows[at + 1 : at + 1 + _ROWS]
        row = lines[begin:end]
        if len(row) > 1 and any(_are_alike(row, lines[first:last]) for first, last in neighbours):
            found[begin] = end
    return found


def _rows(lines: Sequence[Line]) -> list[tuple[int, int]]:
    rows: list[tuple[int, int]] = []
    for at, line in enumerate(lines):
        first = lines[rows[-1][0]] if rows else None
        if first and first.page == line.page and abs(first.base - line.base) < 0.3 * line.size:
            rows[-1] = (rows[-1][0], at + 1)
        else:
            rows.append((at, at + 1))
    return rows


def _are_alike(row: Sequence[Line], other: Sequence[Line]) -> bool:
    near = row[0].page == other[0].page and abs(row[0].base - other[0].base) < _FAR * row[0].size
    return near and len(other) > 1 and any(_are_one_column(a, b) for a in row[1:] for b in other[1:])


def _are_one_column(cell: Line, other: Line) -> bool:
    return abs(cell.left - other.left) < _NEAR or abs(cell.right - other.right) < _NEAR
