"""Does a page own up to an edit? Read from the words that came, and from its own "Stand:" or "Aktualisiert am"."""

import re
from collections.abc import Iterator
from datetime import date, datetime

from model.change import Candour, Comparison
from model.record import Record
from model.retraction import retraction

# A sentence that owns up to an edit of this very page.
_NOTE = re.compile(
    r"anmerkung der redaktion|editor[’']?s['’]? note|\berrat(?:um|a)\b|corrigend"
    r"|(?:früher|erst|vorherig|vorig|ursprünglich|vorangegangen|zunächst veröffentlicht)en? (?:fassung|version)"
    r"|(?:earlier|previous|original|first) version"
    r"|(?:überarbeitet|korrigiert|berichtigt|geändert|aktualisiert|corrected|revised|amended|updated)e? (?:fassung|version)"
    r"|\bupdates?\b(?: vom\b| am\b|:| on\b|d on\b)|\bupdated\b|\bcorrect(?:ed|ion)\b|\bamended\b"
    r"|\b(?:korrektur|korrekturhinweis|berichtigung|richtigstellung|aktualisierung|nachtrag|ergänzung)\b(?::| vom\b| am\b| zu[rm]?\b)"
    r"|\b(?:korrigiert|berichtigt|richtig ?gestellt|aktualisiert|geändert|überarbeitet|ergänzt) (?:am|um)\b"
    r"|\b(?:mitteilung|meldung|(?:presse|medien)(?:mitteilung|information)|seite|fassung|version|text|artikel|beitrag)\b"
    r" (?:wurde|ist)\b.{0,60}\b(?:geändert|ergänzt|überarbeitet|korrigiert|aktualisiert|berichtigt)\b"
    r"|\bfehler\b.{0,40}\bentschuldig|entschuldig\w{0,8}.{0,40}\bfehler\b|\bwir (?:haben|hatten)\b.{0,60}\b(?:korrigiert|berichtigt)\b"
    r"|we (?:regret|apologi[sz]e)",
    re.IGNORECASE,
)
# One of these stands in each of them: asked first, since the sentences take long to look for.
_OF_NOTES = (
    "redaktion", "editor", "errat", "corrigend", "fassung", "version", "update", "correct", "amended", "korrektur", "korrigiert",
    "berichtig", "richtigstell", "richtig gestellt", "richtiggestellt", "aktualisier", "nachtrag", "ergänz", "geändert", "überarbeitet",
    "fehler", "entschuldig", "regret", "apolog",
)  # fmt: skip
# Wherever one of these stands, it cannot be said that the page keeps silent.
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
    """None where it cannot be said: no text was read, or words of correction stood there before this edit.

    Nor where the text takes the release back: that is no secret.
    """
    if not record.body or retraction(record):
        return None
    if any(_notes(comparison)):
        return Candour.HINT
    if record.updated is not None:
        return Candour.REVISED if _is_renewed(record, comparison, now) else Candour.STALE
    return None if _hints(f"{record.title} {record.subtitle} {record.text}") else Candour.SILENT


def _notes(comparison: Comparison) -> Iterator[bool]:
    """For every edit: does a note stand there now that did not stand there before?"""
    for edit in comparison.edits:
        if edit.place in _TOLD:
            now = _count(edit.new or "")
            yield now > 0 and now > _count(edit.old or "")


def _count(text: str) -> int:
    low = text.casefold()
    return len(_NOTE.findall(text)) if any(stem in low for stem in _OF_NOTES) else 0


def _is_renewed(record: Record, comparison: Comparison, now: datetime) -> bool:
    updated = record.updated
    assert updated is not None
    day: date = updated.date() if isinstance(updated, datetime) else updated
    return day >= now.date() or any(edit.place == "updated" for edit in comparison.edits)


def _hints(text: str) -> bool:
    low = text.lower()
    return any(hint in low for hint in _HINTS)
