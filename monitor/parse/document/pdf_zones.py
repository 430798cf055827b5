"""A page cut into zones by the lines that reach over a gutter: what stands above each, and on either side below it."""

from bisect import bisect_left
from collections.abc import Sequence
from statistics import median
from typing import NamedTuple

from monitor.parse.document.pdf_lines import Line

_NEAR = 3  # points
_CLOSE = 1.3  # of the size, from one line to the next


class Zone(NamedTuple):
    """What stands between two lines that reach over the gutter, these above it."""

    over: list[Line]
    left: list[Line]
    right: list[Line]


def zones_at(lines: Sequence[Line], edge: int) -> list[Zone]:
    right = [line for line in lines if line.left >= edge - 2]
    left = [line for line in lines if line.left < edge - 2 and line.right < edge - 2]
    over = [line for line in lines if line.left < edge - 2 <= line.right]
    over += _cells_below(over, left, right)
    over += [*_beside(over, left), *_beside(over, right), *_lone_headings(left, right), *_lone_headings(right, left)]
    return _parted(list(dict.fromkeys(over)), left, right)


def _cells_below(over: Sequence[Line], left: Sequence[Line], right: Sequence[Line]) -> list[Line]:
    """In columns of a table of which other cells reach over the gutter."""
    bases = sorted(line.base for line in (*left, *right))
    begins = {round(line.left) for line in over if _stands_at(line.base, bases)}
    begins -= {round(min(line.left for line in left))} if left else set()
    return [line for line in (*left, *right) if round(line.left) in begins]


def _stands_at(base: float, bases: Sequence[float]) -> bool:
    at = bisect_left(bases, base - _NEAR)
    return at < len(bases) and bases[at] <= base + _NEAR


def _beside(over: Sequence[Line], lines: Sequence[Line]) -> list[Line]:
    """On one baseline with what reaches over the gutter, and close below it: the other cells of a table."""
    bases = sorted(line.base for line in over)
    found: list[Line] = []
    for line in sorted(lines, key=lambda line: -line.base):
        is_below = (
            bool(found) and found[-1].base - line.base < _CLOSE * line.size and found[-1].left - line.left < _NEAR
        )
        if is_below or _stands_at(line.base, bases):
            found.append(line)
    return found


def _lone_headings(lines: Sequence[Line], others: Sequence[Line]) -> list[Line]:
    """Larger or bold, with nothing beside them in the other column, but above and below."""
    if not others:
        return []
    bases, usual = sorted(line.base for line in others), median(line.size for line in others)
    display = [line for line in lines if line.bold or line.size > 1.08 * usual]
    return [line for line in display if bases[0] < line.base < bases[-1] and not _has_beside(line, bases)]


def _has_beside(line: Line, bases: Sequence[float]) -> bool:
    reach = 1.3 * line.size
    at = bisect_left(bases, line.base - reach)
    return at < len(bases) and bases[at] <= line.base + reach


def _parted(over: list[Line], left: list[Line], right: list[Line]) -> list[Zone]:
    apart = set(over)
    beside = sorted((line.base for line in (*left, *right) if line not in apart), reverse=True)
    zones: list[Zone] = []
    above: list[Line] = []
    for line in sorted(over, key=lambda line: -line.base):
        if above and any(line.base + _NEAR < base <= above[-1].base + _NEAR for base in beside):
            zones.append(_zone(above, line.base, left, right, apart))
            above = []
        elif not above and not zones and beside and beside[0] > line.base + _NEAR:
            zones.append(_zone([], line.base, left, right, apart))
        above.append(line)
    return [*zones, _zone(above, float("-inf"), left, right, apart)]


def _zone(over: list[Line], bottom: float, left: list[Line], right: list[Line], apart: set[Line]) -> Zone:
    top = over[-1].base if over else float("inf")
    own, others = (
        [line for line in side if bottom < line.base - _NEAR <= top and line not in apart] for side in (left, right)
    )
    return Zone(over, own, others)
