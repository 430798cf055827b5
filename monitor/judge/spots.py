"""Where a template prints, on every page, words of its own: a dateline, a summary, a file of each release."""

from model.change import Comparison, Edit, Operation

AT_ONE_SPOT = "spot:"
_LISTS = frozenset({"attachments", "links"})
_WORDED = ("title", "event", "body")
_INSERT, _DELETE, _REPLACE = Operation.INSERT, Operation.DELETE, Operation.REPLACE
SPOTS = tuple(
    f"{AT_ONE_SPOT}{place}{side}{sign}"
    for places, sides in ((sorted(_LISTS), ("",)), (_WORDED, "<>"))
    for place in places
    for side in sides
    for sign in "+-"
)


def spot_of(comparison: Comparison, beside: frozenset[str]) -> str | None:
    """The one spot at which all that came, or all that went, stands; None where anything else differs but the fields `beside`.

    Before or behind a title or the text, or among files or links.
    """
    edits = [edit for edit in comparison.edits if edit.place not in beside]
    in_text = [edit for edit in edits if edit.place == "body"]
    length = comparison.unchanged + len(in_text)
    spots = {_spot(edit, in_text, length) for edit in edits}
    spot = spots.pop() if len(spots) == 1 else None
    return f"{AT_ONE_SPOT}{spot}" if spot else None


def _spot(edit: Edit, in_text: list[Edit], length: int) -> str | None:
    if edit.place in _LISTS:
        return None if edit.operation is _REPLACE else f"{edit.place}{_sign(edit.operation)}"
    if edit.place == "body" and edit.operation is not _REPLACE:
        side = _side(edit, in_text, length)
    else:
        side = _end_of(edit) if edit.place != "body" or _is_outermost(edit, length) else None
    return f"{edit.place}{side}" if side else None


def _side(edit: Edit, in_text: list[Edit], length: int) -> str | None:
    """All passages that came or went stand one below the other, at the beginning or at the end."""
    places = sorted(_at(one) for one in in_text if one.operation is edit.operation)
    if len(places) != len(in_text) or places[-1] - places[0] != len(places) - 1:
        return None
    end = "<" if places[0] == 0 else ">" if places[-1] == length - 1 else None
    return f"{end}{_sign(edit.operation)}" if end else None


def _is_outermost(edit: Edit, length: int) -> bool:
    return (_at(edit) == 0 and (_end_of(edit) or "").startswith("<")) or (
        _at(edit) == length - 1 and (_end_of(edit) or "").startswith(">")
    )


def _end_of(edit: Edit) -> str | None:
    """Words came, or went, before or behind all others."""
    changed = [number for number, piece in enumerate(edit.pieces) if piece.operation is not Operation.EQUAL]
    if len(changed) != 1 or len(edit.pieces) != 2:
        return None
    return f"{'<' if changed[0] == 0 else '>'}{_sign(edit.pieces[changed[0]].operation)}"


def _at(edit: Edit) -> int:
    return (edit.old_at if edit.operation is _DELETE else edit.new_at) or 0


def _sign(operation: Operation) -> str:
    return "+" if operation is _INSERT else "-"
