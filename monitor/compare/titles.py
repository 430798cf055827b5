"""A title that reads otherwise: beyond the figure, date or name in it?"""

from collections.abc import Sequence

from model.change import Piece
from model.fingerprint import folded
from monitor.compare.marks import Mark, What
from monitor.compare.words import Hunk, hunks

_WITHIN = frozenset({What.FIGURE, What.DATE, What.NAME})


def is_reworded(pieces: Sequence[Piece], marks: Sequence[Mark]) -> bool:
    """Words went or came that belong to no figure, date or name put for another."""
    pairs = [mark for mark in marks if mark.what in _WITHIN and mark.old and mark.new]
    return not all(any(_is_within(hunk, mark) for mark in pairs) for hunk in hunks(pieces))


def _is_within(hunk: Hunk, mark: Mark) -> bool:
    return folded(hunk.old) in folded(mark.old or "") and folded(hunk.new) in folded(mark.new or "")
