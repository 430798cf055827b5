"""What differs between two versions of a release."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


class ChangeKind(StrEnum):
    NEW = "new"
    UPDATED = "updated"
    WITHDRAWN = "withdrawn"
    RESTORED = "restored"
    MOVED = "moved"
    NOTICE = "notice"  # to the operator, about a source


class Aspect(StrEnum):
    """Ordered by what a reader wants to hear first."""

    FIGURE = "figure"
    DATE = "date"
    NAME = "name"
    QUOTE = "quote"
    ATTACHMENT = "attachment"
    TITLE = "title"
    ISSUER = "issuer"
    TEXT = "text"
    CONTACT = "contact"
    LINK = "link"


class Weight(StrEnum):
    COSMETIC = "cosmetic"
    MINOR = "minor"
    MAJOR = "major"


class Cause(StrEnum):
    SOURCE = "source"
    BASELINE = "baseline"
    REPARSE = "reparse"


class Candour(StrEnum):
    """Whether a page owns up to an edit."""

    SILENT = "silent"  # nothing on it says so
    HINT = "hint"  # words that came with the edit say so
    REVISED = "revised"  # its date of revision is new
    STALE = "stale"  # it still gives an earlier date of revision


class Operation(StrEnum):
    EQUAL = "equal"
    INSERT = "insert"
    DELETE = "delete"
    REPLACE = "replace"


@dataclass(frozen=True, kw_only=True, slots=True)
class Piece:
    """A run of words that stayed, went or came. REPLACE is never used here: it is a DELETE followed by an INSERT."""

    operation: Operation
    text: str


@dataclass(frozen=True, kw_only=True, slots=True)
class Edit:
    """One field, or one passage of the text, that differs.

    `place` names it: a field of the record ("title", "published", "contacts" …) or "body". For "body", `old_at` and `new_at` are the
    indexes of the blocks in the two versions (None where there is none). `pieces` are the words in reading order: their EQUAL and DELETE
    texts joined give `old`, their EQUAL and INSERT texts joined give `new`.
    """

    place: str
    operation: Operation  # INSERT, DELETE or REPLACE
    old: str | None
    new: str | None
    pieces: tuple[Piece, ...]
    aspects: tuple[Aspect, ...]
    old_at: int | None = None
    new_at: int | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class Comparison:
    """All that differs between two records, weighed. `reason` is the one-sentence rule behind the weight, in German and English."""

    edits: tuple[Edit, ...]
    aspects: tuple[Aspect, ...]  # weightiest first, no repeats
    weight: Weight
    reason: tuple[str, str]
    summary: tuple[str, str]  # "Betrag geändert: 851 → 815 Millionen Euro; ein Absatz gestrichen" in German and English
    unchanged: int = 0  # passages of the text that stayed


@dataclass(frozen=True, kw_only=True, slots=True)
class Change:
    """A difference a source made (or our own reading did), as kept and told."""

    id: str
    detected_at: datetime
    kind: ChangeKind
    cause: Cause
    weight: Weight
    aspects: tuple[Aspect, ...] = ()
    source_id: str
    release_id: str | None = None  # None for a notice
    topic: str | None = None  # of a notice: "failing", "offline", "recovered", "held", "template", "undelivered"
    old_version: int | None = None
    new_version: int | None = None
    title: str
    issuer: str | None = None
    url: str
    old_url: str | None = None
    published: str | None = None  # ISO 8601, of the release
    summary: tuple[str, str] = ("", "")  # German, English
    reason: tuple[str, str] = ("", "")  # of the weight, or the evidence of a withdrawal
    candour: Candour | None = None  # of an edit; None: nothing can be said
    revised: str | None = None  # ISO 8601, the date of revision the page gives
