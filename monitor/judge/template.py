"""One edit of a template is one notice, not four hundred changes."""

import hashlib
import re
from collections.abc import Callable

from model.change import Comparison, Edit, Operation
from model.fingerprint import folded
from model.verdict import Decision, Verdict
from monitor.judge.spots import AT_ONE_SPOT, SPOTS, spot_of

PRINTED_EVERYWHERE = frozenset({"published", "updated", "reference", "contacts", "addresses", "subtitle", "issuer"})
DATES = frozenset({"published", "updated"})  # a site that moves house dates its releases anew
MANY = 5  # releases with the same edit
SHARE = 0.5  # of those looked at in the pass
PRINTED = "printed"  # the key where fields alone came or went: a relaunch prints some here, some there
MANY_PRINTED, SHARE_PRINTED = 3, 0.2  # readers miss little where contacts go from a fifth of all releases at once
SHARE_AT_A_SPOT = 0.75  # where each page shows words of its own there

_NUMBER = re.compile(r"\d+")
_SENTENCE = re.compile(r"[.!?]\W*$|.{80}")


def same_edit_key(comparison: Comparison, is_furniture: Callable[[str], bool] = lambda _: False) -> str:
    """Equal for two comparisons in which the same words went and came in the same fields, wherever in the text they stand.

    Of a few words that only came, or only went, the numbers are each page's own: "Nr. 22/2026:", "Lesezeit: 3 Minuten".
    PRINTED for all in which nothing but such fields came or went. Which date a release got does not count; nor does what went, where it
    or what came is furniture of the source: of a box that changes everywhere, pages may hold different older states.
    """
    if all(map(_is_printed, comparison.edits)):
        return PRINTED
    edits = sorted({_signature(edit, is_furniture) for edit in comparison.edits})
    return hashlib.sha256("\1".join(edits).encode("utf-8", "surrogatepass")).hexdigest()[:20]


def keys_of(comparison: Comparison, is_furniture: Callable[[str], bool] = lambda _: False) -> tuple[str, ...]:
    """That of its words; and that of the one spot at which all of them stand, if there is one."""
    key = same_edit_key(comparison, is_furniture)
    spot = None if key == PRINTED else spot_of(comparison, PRINTED_EVERYWHERE)
    return (key, spot) if spot else (key,)


def kept_as(key: str) -> tuple[str, ...]:
    """As which the key of an edit's words is kept: alone, or before that of a spot."""
    return (key, *(f"{key} {spot}" for spot in SPOTS))


def says_no_words(key: str) -> bool:
    """It is the same for edits that say different things: each page may show it once for the template, and again for itself."""
    return key == PRINTED or key.startswith(AT_ONE_SPOT)


def template_edit(*, same: int, looked_at: int, key: str = "") -> Verdict:
    """HOLD when the same edit stands on many releases of a source at once, else PUBLISH.

    `same` of the `looked_at` releases of one source in one pass show the same edit (or other bytes and the same record).
    """
    many, share = (MANY_PRINTED, SHARE_PRINTED) if key == PRINTED else (MANY, SHARE)
    share = SHARE_AT_A_SPOT if key.startswith(AT_ONE_SPOT) else share
    if same < many or same < share * looked_at:
        return Verdict(decision=Decision.PUBLISH)
    return Verdict(
        decision=Decision.HOLD,
        reason=(
            f"Dieselbe Änderung auf {same} von {looked_at} geprüften Meldungen: Die Vorlage der Website hat sich geändert.",
            f"The same edit on {same} of {looked_at} releases looked at: the site changed its template, not the releases.",
        ),
    )


def _is_printed(edit: Edit) -> bool:
    return edit.place in PRINTED_EVERYWHERE and (edit.old is None or edit.new is None)


def _signature(edit: Edit, is_furniture: Callable[[str], bool]) -> str:
    if _is_printed(edit) or edit.place in DATES:
        return f"{edit.place}\0{edit.operation}"  # what a template prints no more, or for the first time, differs from release to release
    if edit.old and any(is_furniture(text) for text in (edit.old, edit.new) if text):
        return "\0".join((edit.place, "", folded(edit.new or ""), ""))
    went = "\2".join(folded(piece.text) for piece in edit.pieces if piece.operation is Operation.DELETE)
    came = "\2".join(folded(piece.text) for piece in edit.pieces if piece.operation is Operation.INSERT)
    if (not went or not came) and not _SENTENCE.search(went + came):
        went, came = _NUMBER.sub("#", went), _NUMBER.sub("#", came)
    moved = folded(edit.new or "") if not went and not came else ""
    return "\0".join((edit.place, went, came, moved))
