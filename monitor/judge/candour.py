"""Does a page own up to an edit? Read from the words that came, and from its own "Stand:" or "Aktualisiert am"."""

from datetime import date, datetime

from model.change import Candour, Comparison, Operation
from model.record import Record

_HINTS = (
    "korrig",
    "korrektur",
    "berichtig",
    "richtigstell",
    "richtig gestellt",
    "aktualisier",
    "geändert am",
    "nachtrag",
    "corrected",
    "correction",
    "updated",
    "amended",
)
_TOLD = frozenset({"title", "subtitle", "body"})


def candour_of(record: Record, comparison: Comparison, *, now: datetime) -> Candour | None:
    """None where it cannot be said: no text was read, or words of correction stood there before this edit."""
    if not record.body:
        return None
    if _hints(_came(comparison)):
        return Candour.HINT
    if record.updated is not None:
        return Candour.REVISED if _is_renewed(record, comparison, now) else Candour.STALE
    return None if _hints(f"{record.title} {record.subtitle} {record.text}") else Candour.SILENT


def _came(comparison: Comparison) -> str:
    return " ".join(
        piece.text
        for edit in comparison.edits
        if edit.place in _TOLD
        for piece in edit.pieces
        if piece.operation is Operation.INSERT
    )


def _is_renewed(record: Record, comparison: Comparison, now: datetime) -> bool:
    updated = record.updated
    assert updated is not None
    day: date = updated.date() if isinstance(updated, datetime) else updated
    return day >= now.date() or any(edit.place == "updated" for edit in comparison.edits)


def _hints(text: str) -> bool:
    low = text.lower()
    return any(hint in low for hint in _HINTS)
