"""Rows of plain tables: pieces on one baseline, at the same places as those of another row, with all lines of each cell."""

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise
from typing import NamedTuple

from monitor.parse.document.pdf_bands import (
    MOST_CELLS,
    Band,
    Columns,
    are_one_column,
    bands_of,
    columns_of,
    places_of,
    step,
)
from monitor.parse.document.pdf_lines import Line

_FAR = 3.2  # of the size, from one row to the next
_ROWS = 2  # on either side that may be neighbours: between two of them the rest of one cell may stand
_MOST_LINES = 12  # of a cell, when nothing stands below the first column
_CLOSE = 1.6  # of the size, between the lines of a cell
_APART = 1.2  # of the distance of lines: rows with white space between them are further from each other
_OPEN = re.compile(
    r"(?:[-,/&]|\b(?:und|oder|sowie|der|die|das|des|dem|den|im|in|am|an|für|von|vom|zu|zum|zur|mit|bei|auf|aus|je))$"
)


class Row(NamedTuple):
    end: int  # index behind its last piece
    cells: tuple[tuple[Line, ...], ...]  # from left to right, the empty ones too


class _Placed(NamedTuple):
    """A band of a table, and the column of each of its pieces."""

    band: Band
    places: list[int]


def table_rows(lines: Sequence[Line]) -> dict[int, Row]:
    """Index of the first piece of each row -> the row."""
    bands = bands_of(lines)
    found: dict[int, Row] = {}
    for at, behind in _tables(bands):
        columns = columns_of(bands[at:behind])
        begin, end = _widened(bands, at, behind, columns)
        found.update(_rows_of(bands[begin:end], columns))
    return found


def _rows_of(table: Sequence[Band], columns: Columns) -> Iterator[tuple[int, Row]]:
    """A band that does not fit the columns is a row as it stands, or none, and parts the others."""
    leading = _leading(table)
    run: list[_Placed] = []
    for band in table:
        if places := places_of(band, columns):
            run.append(_Placed(band, places))
            continue
        yield from _told(run, columns, leading)
        run = []
        if len(band.pieces) > 1:
            yield band.begin, Row(band.end, tuple((piece,) for piece in band.pieces))
    yield from _told(run, columns, leading)


def _tables(bands: Sequence[Band]) -> Iterator[tuple[int, int]]:
    """The first band of each table and the one behind its last."""
    begin = end = -1
    for at, reach in ((at, _reach(bands, at)) for at in range(len(bands))):
        if not reach:
            continue
        if at >= end:
            if begin >= 0:
                yield begin, end
            begin = at
        end = max(end, reach + 1)
    if begin >= 0:
        yield begin, end


def _reach(bands: Sequence[Band], at: int) -> int:
    """The next band that is a row like this one; 0: none is."""
    row = bands[at]
    if not 1 < len(row.pieces) <= MOST_CELLS:
        return 0
    for other in range(at + 1, min(at + 1 + _MOST_LINES, len(bands))):
        is_near = other - at <= _ROWS and _is_within(row, bands[other], _FAR)
        is_close = _is_within(bands[other - 1], bands[other], _FAR) and _is_inner(row, bands[at + 1 : other])
        if not (is_near or is_close):
            return 0
        if _are_alike(row, bands[other]):
            return other
    return 0


def _is_within(upper: Band, lower: Band, share: float) -> bool:
    size = upper.pieces[0].size
    return upper.pieces[0].page == lower.pieces[0].page and abs(step(upper, lower)) < share * size


def _is_inner(row: Band, between: Sequence[Band]) -> bool:
    """Lines of the cells beside the first one."""
    second = sorted(piece.left for piece in row.pieces)[1]
    is_beside = all(piece.left > second - 1 for band in between for piece in band.pieces)
    return is_beside and all(_is_within(one, other, _CLOSE) for one, other in pairwise(between))


def _are_alike(row: Band, other: Band) -> bool:
    first, second = (sorted(band.pieces, key=lambda piece: piece.left) for band in (row, other))
    return 1 < len(second) <= MOST_CELLS and any(are_one_column(a, b) for a in first[1:] for b in second[1:])


def _leading(bands: Sequence[Band]) -> float:
    """The least distance of lines that stand below each other."""
    return min(step(one, other) for one, other in pairwise(bands))


def _widened(bands: Sequence[Band], begin: int, end: int, columns: Columns) -> tuple[int, int]:
    """With lines of cells above the first row and below the last."""
    leading = _leading(bands[begin:end])
    while begin > 0 and _is_rest(bands[begin - 1], columns) and _is_next(bands[begin - 1], bands[begin], leading):
        begin -= 1
    while end < len(bands) and _is_rest(bands[end], columns) and _is_next(bands[end - 1], bands[end], leading):
        end += 1
    return begin, end


def _is_next(upper: Band, lower: Band, leading: float) -> bool:
    return _is_within(upper, lower, _CLOSE) and step(upper, lower) <= _APART * leading


def _is_rest(band: Band, columns: Columns) -> bool:
    places = places_of(band, columns)
    return bool(places) and 0 not in places


def _told(run: Sequence[_Placed], columns: Columns, leading: float) -> Iterator[tuple[int, Row]]:
    """The rows of a run; what stands alone in the first column is a heading between them, or a paragraph."""
    for row in _rows(run, columns, leading):
        if any(place for one in row for place in one.places):
            yield row[0].band.begin, Row(row[-1].band.end, _cells(row, len(columns)))


def _cells(row: Sequence[_Placed], count: int) -> tuple[tuple[Line, ...], ...]:
    pieces = [(place, piece) for one in row for place, piece in zip(one.places, one.band.pieces, strict=True)]
    return tuple(tuple(piece for place, piece in pieces if place == at) for at in range(count))


def _rows(run: Sequence[_Placed], columns: Columns, leading: float) -> Iterator[list[_Placed]]:
    """White space parts rows; where there is none between them, or too much is left, each is told by what it begins with."""
    groups: list[list[_Placed]] = []
    for one in run:
        if groups and step(groups[-1][-1].band, one.band) <= _APART * leading:
            groups[-1].append(one)
        else:
            groups.append([one])
    for group in groups:
        if len(groups) > 1 and _is_one_row(group):
            yield group
        else:
            yield from _one_by_one(group, len(columns))


def _is_one_row(group: Sequence[_Placed]) -> bool:
    """Only one line of it has a beginning and more, and no figures stand below others."""
    whole = [at for at, one in enumerate(group) if 0 in one.places and len(set(one.places)) > 1]
    begins = next((at for at, one in enumerate(group) if 0 in one.places), 0)
    return len(whole) <= 1 and (not whole or begins == whole[0]) and not any(map(_is_figures, group[1:]))


def _one_by_one(group: Sequence[_Placed], count: int) -> Iterator[list[_Placed]]:
    row: list[_Placed] = []
    above: dict[int, Line] = {}
    for one in group:
        if row and not _goes_on(above, one, count):
            yield row
            row, above = [], {}
        row.append(one)
        above.update(_by_place(one))
    if row:
        yield row


def _by_place(one: _Placed) -> dict[int, Line]:
    return dict(zip(one.places, one.band.pieces, strict=True))


def _goes_on(above: Mapping[int, Line], one: _Placed, count: int) -> bool:
    """Without a beginning it does, unless it fills all other columns, or with figures; else where a word or sentence goes on.

    `above`: the last line of each cell of the row so far.
    """
    pieces = _by_place(one)
    if 0 in pieces:
        return 0 in above and _runs_on(above[0], pieces[0])
    if any(place in above and _runs_on(above[place], piece) for place, piece in pieces.items()):
        return True
    return not _is_figures(one) and (count == 2 or len(pieces) < count - 1)


def _runs_on(piece: Line, below: Line) -> bool:
    return below.text[:1].islower() or _OPEN.search(piece.text) is not None


def _is_figures(one: _Placed) -> bool:
    return all(not piece.text[:1].isalpha() for piece in one.band.pieces)
