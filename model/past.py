"""A release of a source as far as the source's past is measured by it."""

from dataclasses import dataclass
from datetime import datetime

from model.record import Record

MEASURED = {"published": "p", "reference": "r", "subtitle": "s", "contacts": "c", "topics": "t"}
"""Fields that a source fills on every release or on none, and the letter each is kept under."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Past:
    first_seen_at: datetime
    filled: frozenset[str]  # of the fields above
    length: int  # characters of the text


def filled(record: Record) -> frozenset[str]:
    """What its own page says: a date that only the listing knows is none of it."""
    named = {name for name in MEASURED if getattr(record, name)}
    return frozenset(named - {"published"} if ("published", "index") in record.found else named)
