"""Which lines of a page are running text, in reading order, and which stand beside, above or below it."""

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Sequence
from statistics import median
from typing import NamedTuple

from monitor.parse.document.pdf_columns import Parted, column_parts, filled, parts_at
from monitor.parse.document.pdf_lines import Line, Sheets
from monitor.parse.document.pdf_notes import notes_of
from monitor.parse.document.pdf_running import MARGIN, without_running
from monitor.parse.document.pdf_words import SIDE_WORDS

Box = tuple[float, float, float, float]  # left, bottom, right, top

_MOST_EDGES = 16  # a page of a gazette has fewer columns, a hostile one more
_NEAR = 3  # points
_DEEPEST = 4  # columns within columns, a sidebar beside them
_BULLETS = frozenset("•●▪◦■□‣∙➢✓")
_WIDEST_INDENT = 4  # of the size, from a bullet to its text


class Layout(NamedTuple):
    body: list[Line]  # in reading order
    side: list[Line]  # sidebars and footers, from top to bottom
    size: float  # of the running text
    how: str  # by which rule the body was found
    notes: list[Line]  # footnotes


def arrange(sheets: Sheets, box: Box | None) -> Layout:
    """`box` is the body column where the finding-out errs: all that stands outside of it is letterhead."""
    size = _usual_size(sheets.lines)
    lines = without_running(sheets)
    if box:
        everything = [line for page in lines.values() for line in page]
        inside = [line for line in everything if _is_inside(line, box)]
        outside = [line for line in everything if not _is_inside(line, box)]
        notes: list[Line] = []
        for page in lines:
            notes += notes_of([line for line in inside if line.page == page], size, notes)
        return Layout(_sorted(_without(inside, notes)), _sorted(outside), size, "letterhead", notes)
    body: list[Line] = []
    side: list[Line] = []
    notes = []
    how = "flow"
    edge = 0
    for page in range(len(sheets.sizes)):
        below = notes_of(lines[page], size, notes)
        notes += below
        flow, foot = _parted(_without(lines[page], below), sheets.sizes[page][1], size)
        columns = _columns(flow, size, edge)
        edge = columns.edge
        how = columns.how if columns.how != "flow" and how == "flow" else how
        body += columns.body
        side += [*columns.side, *foot]
    return Layout(body, side, size, how, notes)


def _without(lines: list[Line], others: Sequence[Line]) -> list[Line]:
    taken = set(others)
    return [line for line in lines if line not in taken] if taken else lines


def _usual_size(lines: Iterable[Line]) -> float:
    sizes: Counter[float] = Counter()
    for line in lines:
        sizes[round(line.size * 4) / 4] += len(line.text)
    return sizes.most_common(1)[0][0] if sizes else 0.0


def _is_inside(line: Line, box: Box) -> bool:
    left, bottom, right, top = box
    return left <= (line.left + line.right) / 2 <= right and bottom <= line.base <= top


def _sorted(lines: Iterable[Line]) -> list[Line]:
    """From top to bottom; pieces of one baseline from left to right."""
    rows: list[list[Line]] = []
    for line in sorted(lines, key=lambda line: (line.page, -line.base, line.left)):
        first = rows[-1][0] if rows else None
        if first and first.page == line.page and first.base - line.base < 0.3 * min(first.size, line.size):
            rows[-1].append(line)
        else:
            rows.append([line])
    return [line for row in rows for line in _joined(sorted(row, key=lambda line: line.left))]


def _joined(row: list[Line]) -> list[Line]:
    """Pieces that follow each other closely are one line, drawn in several strokes."""
    joined = row[:1]
    for line in row[1:]:
        last = joined[-1]
        gap = line.left - last.right
        is_bullet = len(joined) == 1 and last.text in _BULLETS
        if gap > (_WIDEST_INDENT if is_bullet else 1.2) * last.size or gap < -last.size:
            joined.append(line)
            continue
        space = " " if gap > 0.12 * last.size else ""
        joined[-1] = last._replace(
            text=f"{last.text}{space}{line.text}", right=line.right, bold=last.bold and line.bold, hyphen=line.hyphen
        )
    return joined


def _parted(lines: list[Line], height: float, size: float) -> tuple[list[Line], list[Line]]:
    """The page without its footer: small print at the lower edge."""
    foot = [line for line in lines if line.base < MARGIN * height and line.size < 0.9 * size]
    if not foot:
        return lines, foot
    edge = max(line.base for line in foot)
    lower = [line for line in lines if line.base <= edge + 1]
    if any(line.size >= 0.9 * size for line in lower):
        return lines, []
    return [line for line in lines if line.base > edge + 1], lower


class _Split(NamedTuple):
    """A page parted at an edge."""

    worth: float
    body: list[Line]
    side: list[Line]
    how: str
    edge: int


class _Columns(NamedTuple):
    body: list[Line]
    side: list[Line]
    how: str
    edge: int  # where the right one of two columns of text begins; 0: there are none

    def beside(self, side: list[Line]) -> "_Columns":
        return _Columns(self.body, [*side, *self.side], "sidebar", self.edge)


def _columns(lines: list[Line], size: float, known: int, depth: int = _DEEPEST) -> _Columns:
    """`known`: the edge of the page before."""
    best = _best(lines, size)
    parted = column_parts(lines, known) if depth else Parted([], known)
    if best and depth and best.how == "sidebar" and _is_narrow(best.side, best.body) and not _is_at(best.edge, parted):
        return _columns(best.body, size, known, depth - 1).beside(_sorted(best.side))
    if parted.parts:
        return _one_by_one(parted, size, depth - 1)
    if best is None:
        return _Columns(_sorted(lines), [], "flow", known)
    if best.how == "columns":
        return _Columns(_by_columns(lines, best.edge), [], best.how, known)
    return _Columns(_sorted(best.body), _sorted(best.side), best.how, known)


def _is_at(edge: int, parted: Parted) -> bool:
    """What may be a sidebar is a column of the text that ends with whom to ask."""
    return bool(parted.parts) and abs(edge - parted.edge) <= _NEAR


def _best(lines: list[Line], size: float) -> _Split | None:
    splits = (split for edge in _edges(lines) if (split := _split(lines, edge, size)))
    return max(splits, key=lambda split: split.worth, default=None)


def _one_by_one(parted: Parted, size: float, depth: int) -> _Columns:
    body: list[Line] = []
    side: list[Line] = []
    for part in parted.parts:
        read = _columns(part.lines, size, 0, depth)
        body += filled(read.body) if part.is_column and read.how == "flow" else read.body
        side += read.side
    return _Columns(body, side, "columns", parted.edge)


def _is_narrow(side: Sequence[Line], body: Sequence[Line]) -> bool:
    wide, narrow = (median(line.right - line.left for line in lines) for lines in (body, side))
    return narrow < 0.7 * wide


def _edges(lines: list[Line]) -> list[int]:
    """Where a column may begin: places at which several lines begin; every place when the wording tells of a sidebar."""
    begins = Counter(round(line.left) for line in lines)
    often = {left for left, count in begins.items() if count + begins[left + 1] + begins[left - 1] >= 3}
    if SIDE_WORDS.search("\n".join(line.text for line in lines)):
        often |= {round(line.left) for line in lines if SIDE_WORDS.match(line.text)}
    often.discard(min(begins, default=0))
    return sorted(often, key=lambda left: -begins[left])[:_MOST_EDGES]


def _split(lines: list[Line], edge: int, size: float) -> _Split | None:
    """The page parted at `edge`, if nothing that stands beside the right part reaches into it."""
    right = [line for line in lines if line.left >= edge - 2]
    left = [line for line in lines if line.left < edge - 2]
    bases = sorted(line.base for line in right)
    beside = [line for line in left if _is_near(bases, line)]
    if len(beside) < 3 or len(right) < 3:
        return None
    crossing = sum(line.right > edge - 3 for line in beside)
    if crossing > 0.04 * len(beside):
        return None
    whole = [line for line in left if line.right > edge - 3]
    narrow = [line for line in left if line.right <= edge - 3]
    weight_right, weight_left = _weight(right), _weight(narrow)
    side, body = (right, left) if weight_right < weight_left else (narrow, right + whole)
    how = _what(
        side, body if side is right else right, min(size, _size_beside(side, beside if side is right else right))
    )
    return _Split(min(weight_right, weight_left), body, side, how, edge) if how else None


def _size_beside(side: list[Line], others: list[Line]) -> float:
    """Of what stands at the height of the lighter part: both parts of a table are as small."""
    bases = sorted(line.base for line in side)
    return median([line.size for line in others if _is_near(bases, line)] or [line.size for line in others])


def _is_near(bases: Sequence[float], line: Line) -> bool:
    reach = 1.3 * line.size
    at = bisect_left(bases, line.base - reach)
    return at < len(bases) and bases[at] <= line.base + reach


def _weight(lines: list[Line]) -> int:
    return sum(len(line.text) for line in lines)


def _what(side: list[Line], body: list[Line], size: float) -> str:
    """Whether the lighter part is a sidebar, a second column of the text, or (empty) no column but part of a table or a list."""
    if any(SIDE_WORDS.search(line.text) for line in side):
        return "sidebar"
    if _weight(side) < 12 * len(side) and len(side) < 8:
        return ""
    bases = {round(line.base) for line in body}
    aligned = sum(not bases.isdisjoint((round(line.base) - 1, round(line.base), round(line.base) + 1)) for line in side)
    smaller = sum(line.size < 0.94 * size for line in side) > 0.7 * len(side)
    if smaller and aligned < 0.9 * len(side):
        return "sidebar"
    is_column = len(side) > 7 or (len(side) > 3 and _reads_on(side) and _weight(side) > 30 * len(side))
    if _weight(side) > 0.4 * _weight(body) and is_column and _weight(side) > 25 * len(side):
        return "columns"
    return "" if aligned > 0.7 * len(side) or not smaller else "sidebar"


def _reads_on(lines: list[Line]) -> bool:
    """Sentences run over the ends of the lines, which the cells of a table do not."""
    return sum(not line.text.endswith((".", ":", "!", "?")) for line in lines) > 0.6 * len(lines) and any(
        line.text[:1].islower() for line in lines
    )


def _by_columns(lines: Sequence[Line], edge: int) -> list[Line]:
    """What stands over both columns, then the left one, then the right one, then what stands under both."""
    return [line for part in parts_at(lines, edge) for line in _sorted(part.lines)]
