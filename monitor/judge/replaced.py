"""Is it an edit that stands at an address, or another release: one address that always shows the newest?"""

import re

from model.change import Comparison, Operation
from model.fingerprint import folded
from model.record import Record, RecordKind

STAYED = 0.3  # of the words of a text; a release of which more is left was edited
OF_THE_TITLE = 0.5  # of the words of the shorter title
ENOUGH = 200  # characters: shorter texts are alike, or not, by chance

_WORD = re.compile(r"\w+")


def is_another_release(
    held: Record, read: Record, comparison: Comparison, *, is_standing: bool, listed: str | None = None
) -> bool:
    """Title and text have next to nothing in common, and day or number is another.

    `listed`: the title by which its listing calls the page now; where it is the new one, a short text is enough.
    A standing page changes wholesale and stays what it is, unless it says of itself both times that it is a press release.
    """
    if is_standing and not held.kind is read.kind is RecordKind.PRESS_RELEASE:
        return False
    return (
        _is_of_another_day(held, read)
        and not shares_title(held.title, read.title)
        and _is_rewritten(held, read, comparison, enough=0 if _is_called(read, listed) else ENOUGH)
    )


def _is_of_another_day(held: Record, read: Record) -> bool:
    if held.reference and read.reference and folded(held.reference) != folded(read.reference):
        return True
    return (
        held.published is not None and read.published is not None and f"{held.published:%F}" != f"{read.published:%F}"
    )


def shares_title(held: str, read: str) -> bool:
    """More than half of the words of the shorter one."""
    old, new = (set(_WORD.findall(folded(title).casefold())) for title in (held, read))
    return len(old & new) > OF_THE_TITLE * min(len(old), len(new))


def _is_called(read: Record, listed: str | None) -> bool:
    return bool(listed) and folded(read.title).casefold() == folded(listed or "").casefold()


def _is_rewritten(held: Record, read: Record, comparison: Comparison, *, enough: int) -> bool:
    if min(len(held.text), len(read.text)) < enough:
        return False
    went, came = (
        sum(
            len(piece.text)
            for edit in comparison.edits
            if edit.place == "body"
            for piece in edit.pieces
            if piece.operation is what
        )
        for what in (Operation.DELETE, Operation.INSERT)
    )
    return went > (1 - STAYED) * len(held.text) and came > (1 - STAYED) * len(read.text)
