"""Columns of running text: beside a gutter that no line crosses, sentences run down on either side of it.

Lines of both columns may stand at the same heights as the cells of a table do. A table is drawn row by row, columns one after the
other; where they are not, only lines that are full and go on in the next one tell them from a table.
"""

from collections import Counter
from collections.abc import Sequence
from itertools import groupby, pairwise
from statistics import median
from typing import NamedTuple

from monitor.parse.document.pdf_lines import Line
from monitor.parse.document.pdf_words import SIDE_WORDS, ends_sentence
from monitor.parse.document.pdf_zones import Zone, zones_at

_MOST_EDGES = 16  # a page of a gazette has fewer columns, a hostile one more
_LEAST_ROWS = 6  # of both columns
_LONG_RUN = 3  # rows drawn one after the other in one column
_ONE_BASE = 0.3  # of the size
_FEW = 0.1  # of the rows go on in small letters in columns drawn one after the other,
_MANY = 0.4  # and in those drawn row by row
_AS_WIDE, _BOX = 0.7, 0.35  # of the width of the other column; a box of the same print beside the text may be narrower
_NEAR = 3  # points
_LETTERS = 15  # of a usual row; figures and names in a table have fewer


class _Row(NamedTuple):
    """The pieces on one baseline of a column: text set to full measure has wide gaps."""

    pieces: list[Line]

    @property
    def text(self) -> str:
        return " ".join(piece.text for piece in self.pieces)

    @property
    def width(self) -> float:
        return self.pieces[-1].right - self.pieces[0].left


class Part(NamedTuple):
    lines: list[Line]
    is_column: bool


class Parted(NamedTuple):
    parts: list[Part]  # what is read one after the other, from top to bottom each; empty: there are no columns
    edge: int  # where the right column begins


def column_parts(lines: Sequence[Line], known: int = 0) -> Parted:
    """`known`: where the right column begins on the page before; there a few lines are columns, too."""
    best = Parted([], known)
    most = 0
    for edge in dict.fromkeys([*([known] if known else []), *_edges(lines)]):
        zones = [(zone, _are_columns(zone, is_known=abs(edge - known) <= _NEAR)) for zone in zones_at(lines, edge)]
        count = sum(len(zone.left) + len(zone.right) for zone, is_parted in zones if is_parted)
        if count > most:
            most = count
            best = Parted([part for zone in zones for part in _parts(*zone) if part.lines], edge)
    return best


def parts_at(lines: Sequence[Line], edge: int) -> list[Part]:
    """As if all between two lines that reach over the edge were columns."""
    return [
        part for zone in zones_at(lines, edge) for part in _parts(zone, bool(zone.left and zone.right)) if part.lines
    ]


def filled(lines: Sequence[Line]) -> list[Line]:
    """The lines of a column from top to bottom; one set to full measure as one line, however wide the gaps in it."""
    rows = _rows(lines)
    left, right = min(line.left for line in lines), max(line.right for line in lines)
    told: list[Line] = []
    for at, row in enumerate(rows):
        beside = [len(other.pieces) for other in (*rows[max(0, at - 1) : at], *rows[at + 1 : at + 2])]
        first, last = row.pieces[0], row.pieces[-1]
        is_full = first.left - left < first.size and right - last.right < 0.3 * last.size
        is_drawn = last.order - first.order == len(row.pieces) - 1
        told += [_whole(row)] if is_full and is_drawn and beside and max(beside) < len(row.pieces) else row.pieces
    return told


def _whole(row: _Row) -> Line:
    last = row.pieces[-1]
    bold = all(piece.bold for piece in row.pieces)
    return row.pieces[0]._replace(text=row.text, right=last.right, bold=bold, hyphen=last.hyphen)


def _parts(zone: Zone, has_columns: bool) -> list[Part]:  # noqa: FBT001
    """A box to the left of the text is told behind it."""
    if not has_columns:
        return [Part([*zone.over, *zone.left, *zone.right], is_column=False)]
    left, right = _widths(zone)
    columns = (
        (zone.right, zone.left) if len(zone.left) >= _LONG_RUN and left < _AS_WIDE * right else (zone.left, zone.right)
    )
    return [Part(zone.over, is_column=False), *(Part(column, is_column=True) for column in columns)]


def _edges(lines: Sequence[Line]) -> list[int]:
    begins = Counter(round(line.left) for line in lines)
    begins.pop(min(begins, default=0), None)
    return [left for left, _ in begins.most_common(_MOST_EDGES)]


def _rows(lines: Sequence[Line]) -> list[_Row]:
    rows: list[_Row] = []
    for line in sorted(lines, key=lambda line: (-line.base, line.left)):
        if rows and rows[-1].pieces[0].base - line.base < _ONE_BASE * line.size:
            rows[-1].pieces.append(line)
        else:
            rows.append(_Row([line]))
    return [_Row(sorted(row.pieces, key=lambda piece: piece.left)) for row in rows]


def _are_columns(zone: Zone, *, is_known: bool) -> bool:
    left, right = _rows(zone.left), _rows(zone.right)
    fewest = min(len(left), len(right))
    if not fewest or len(left) + len(right) < (_LONG_RUN if is_known else _LEAST_ROWS):
        return False
    if not (_are_of_one_size(left, right) and _stand_beside(left, right)):
        return False
    share = min(_widths(zone)) / max(_widths(zone))
    if fewest >= _LONG_RUN and share < _AS_WIDE and (share < _BOX or _is_letterhead(zone)):
        return False
    if _is_one_after_the_other(left, right):
        is_few = fewest < _LONG_RUN
        return is_known or (_goes_over(left, right) if is_few else _read_on(left, right, _FEW))
    is_full = share >= _AS_WIDE and _are_full(left, right)
    return fewest >= _LEAST_ROWS and _read_on(left, right, _MANY) and is_full


def _widths(zone: Zone) -> tuple[float, float]:
    return max(line.right - line.left for line in zone.left), max(line.right - line.left for line in zone.right)


def _is_letterhead(zone: Zone) -> bool:
    return any(SIDE_WORDS.search(line.text) for line in (*zone.left, *zone.right))


def _are_of_one_size(left: Sequence[_Row], right: Sequence[_Row]) -> bool:
    sizes = [median(piece.size for row in side for piece in row.pieces) for side in (left, right)]
    is_text = all(median(len(row.text) for row in side) >= _LETTERS for side in (left, right) if len(side) >= _LONG_RUN)
    return is_text and min(sizes) > 0.93 * max(sizes)


def _stand_beside(left: Sequence[_Row], right: Sequence[_Row]) -> bool:
    return left[0].pieces[0].base >= right[-1].pieces[0].base and right[0].pieces[0].base >= left[-1].pieces[0].base


def _is_one_after_the_other(left: Sequence[_Row], right: Sequence[_Row]) -> bool:
    """In the file the rows of one stand before those of the other, but for a few (a heading, a number)."""
    drawn = sorted([(row.pieces[0].order, "left") for row in left] + [(row.pieces[0].order, "right") for row in right])
    runs = [(side, len(list(run))) for side, run in groupby(side for _, side in drawn)]
    least = min(_LONG_RUN, len(left), len(right))
    long = [side for side, _ in groupby(side for side, count in runs if count >= least)]
    in_long = sum(count for _, count in runs if count >= least)
    return len(long) == 2 and in_long >= 0.8 * len(drawn)


def _goes_over(left: Sequence[_Row], right: Sequence[_Row]) -> bool:
    """A few last lines in the second column: the sentence went on there, or they are a sentence."""
    own = [row for row in right if len(row.text) >= _LETTERS]
    ends = bool(own) and ends_sentence(right[-1].text) and ends_sentence(left[-1].text)
    return _share_read_on(left) >= _FEW and (right[0].text[:1].islower() or left[-1].text.endswith("-") or ends)


def _read_on(left: Sequence[_Row], right: Sequence[_Row], share: float) -> bool:
    return min(_share_read_on(left), _share_read_on(right)) >= share


def _share_read_on(rows: Sequence[_Row]) -> float:
    """Of the rows, that go on where a sentence or word was begun in the one above."""
    on = sum(row.text[:1].islower() or above.text.endswith("-") for above, row in pairwise(rows))
    return on / len(rows)


def _are_full(left: Sequence[_Row], right: Sequence[_Row]) -> bool:
    """Three of four rows; the cells of a table end with a short one each."""
    for side in (left, right):
        width = max(row.width for row in side)
        if sum(row.width > 0.75 * width for row in side) < 0.75 * len(side):
            return False
    return True
