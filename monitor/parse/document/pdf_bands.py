"""The grid of a table: pieces of text in bands across the page, and the columns they stand in."""

from collections.abc import Sequence
from typing import NamedTuple

from monitor.parse.document.pdf_lines import Line

MOST_CELLS = 60  # of a row; only a hostile file has more
_NEAR = 4.0  # points by which the beginnings or ends of cells may differ
_ONE_BASE = 0.3  # of the size
_OVERLAP = 0.9  # of the size: lines of one column stand further from each other, so nearer ones are of one row
Columns = list[tuple[float, float]]  # where each begins and ends


class Band(NamedTuple):
    """Pieces on one baseline; and those half a line above or below it, where a cell of one line stands beside one of two."""

    begin: int  # index of its first piece
    pieces: list[Line]

    @property
    def end(self) -> int:
        return self.begin + len(self.pieces)


def bands_of(lines: Sequence[Line]) -> list[Band]:
    bands: list[Band] = []
    for at, line in enumerate(lines):
        last = bands[-1].pieces if bands else []
        if last and last[0].page == line.page and (_is_level(last[0], line) or _is_beside(last, line)):
            last.append(line)
        else:
            bands.append(Band(at, [line]))
    return bands


def _is_level(first: Line, line: Line) -> bool:
    return abs(first.base - line.base) < _ONE_BASE * line.size


def _is_beside(pieces: Sequence[Line], line: Line) -> bool:
    """Nearer than two lines of one column can be to the last piece, and above or below none that is as near."""
    lowest = pieces[-1].base
    near = [piece for piece in pieces[-MOST_CELLS:] if abs(piece.base - line.base) < _OVERLAP * line.size]
    return 0 <= lowest - line.base < _OVERLAP * line.size and not any(_is_above(piece, line) for piece in near)


def _is_above(piece: Line, line: Line) -> bool:
    return piece.left < line.right and line.left < piece.right


def step(upper: Band, lower: Band) -> float:
    """From the last line of one to the first of the other."""
    return min(piece.base for piece in upper.pieces) - max(piece.base for piece in lower.pieces)


def are_one_column(cell: Line, other: Line) -> bool:
    return abs(cell.left - other.left) < _NEAR or abs(cell.right - other.right) < _NEAR


def columns_of(bands: Sequence[Band]) -> Columns:
    """Those of the band with most pieces on one baseline, made wider by what stands below and above them."""
    widest = max((_on_one_base(band) for band in bands), key=len)
    columns = [(piece.left, piece.right) for piece in sorted(widest, key=lambda piece: piece.left)]
    for piece in (piece for band in bands for piece in band.pieces):
        at = column_of(piece, columns)
        if at is not None:
            wider = min(columns[at][0], piece.left), max(columns[at][1], piece.right)
            if not any(_overlap(wider, other) for other in (*columns[:at], *columns[at + 1 :])):
                columns[at] = wider
    return columns


def _on_one_base(band: Band) -> list[Line]:
    return [piece for piece in band.pieces if _is_level(band.pieces[0], piece)]


def _overlap(one: tuple[float, float], other: tuple[float, float]) -> bool:
    return one[0] < other[1] and other[0] < one[1]


def column_of(piece: Line, columns: Columns) -> int | None:
    """None: it stands in none of them, or across several."""
    over = [at for at, column in enumerate(columns) if _overlap((piece.left, piece.right), column)]
    if not over:
        over = [
            at
            for at, (left, right) in enumerate(columns)
            if abs(piece.left - left) < _NEAR or abs(piece.right - right) < _NEAR
        ]
    return over[0] if len(over) == 1 else None


def places_of(band: Band, columns: Columns) -> list[int]:
    """The column of each piece; none where one stands across several, or two stand side by side in the same."""
    if len(band.pieces) > MOST_CELLS:
        return []
    places = [column_of(piece, columns) for piece in band.pieces]
    placed = list(zip(places, band.pieces, strict=True))
    is_crowded = any(
        at == other and _is_level(piece, fellow)
        for number, (at, piece) in enumerate(placed)
        for other, fellow in placed[number + 1 :]
    )
    return [] if is_crowded or None in places else [at for at in places if at is not None]
