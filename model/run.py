"""One check of one page, and what a source's checks add up to."""

from dataclasses import dataclass, field
from datetime import datetime, timedelta
from enum import StrEnum

from model.page import PageRole


class Outcome(StrEnum):
    UNCHANGED = "unchanged"
    CHANGED = "changed"  # something was published: see the changes
    BASELINE = "baseline"  # first look, kept, nobody told
    COSMETIC = "cosmetic"  # other bytes, same record: no version
    PENDING = "pending"  # a change that waits for its second look
    HELD = "held"  # a person is asked
    GONE = "gone"  # not there at this look
    FAILED = "failed"
    SKIPPED = "skipped"  # not asked: robots.txt, Retry-After, a host that is being left alone


STANDS = frozenset({Outcome.UNCHANGED, Outcome.CHANGED, Outcome.BASELINE, Outcome.COSMETIC, Outcome.PENDING})
"""Of a look that found the page where it was, and readable."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Run:
    source_id: str
    url: str
    role: PageRole
    started_at: datetime
    elapsed: timedelta
    outcome: Outcome
    items: int | None = None  # of an index
    changes: tuple[str, ...] = ()  # ids
    error: str | None = None  # a sentence an operator understands
    trouble: str | None = None  # the kind of trouble: name of the error class
    german: str | None = field(default=None, compare=False)  # `error` in German, for who looks on; not kept


class Condition(StrEnum):
    OK = "ok"
    FAILING = "failing"
    LATE = "late"
    SILENT = "silent"
    DRIFTING = "drifting"
    UNKNOWN = "unknown"  # never looked at


@dataclass(frozen=True, kw_only=True, slots=True)
class Health:
    """Computed from a source's runs, never stored."""

    source_id: str
    condition: Condition
    since: datetime | None = None
    last_success_at: datetime | None = None
    releases: int = 0
    error: str | None = None
