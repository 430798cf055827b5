"""Who wants which changes, where, in which language, at what pace."""

from dataclasses import dataclass
from datetime import time
from enum import StrEnum

from model.change import ChangeKind, Weight

TOLD_BY_DEFAULT = (ChangeKind.NEW, ChangeKind.UPDATED, ChangeKind.WITHDRAWN, ChangeKind.RESTORED)


class Pace(StrEnum):
    AT_ONCE = "at_once"
    HOURLY = "hourly"
    DAILY = "daily"
    WEEKLY = "weekly"


@dataclass(frozen=True, kw_only=True, slots=True)
class QuietHours:
    """No mail from `starts` to `ends` in the subscription's time zone; may cross midnight."""

    starts: time
    ends: time


@dataclass(frozen=True, kw_only=True, slots=True)
class Subscription:
    """Empty filters let everything through; several filters must all let a change through."""

    id: str
    to: tuple[str, ...]
    name: str | None = None  # "Energie in Sachsen"; None: the id
    sources: tuple[str, ...] = ()
    regions: tuple[str, ...] = ()
    tags: tuple[str, ...] = ()
    words: tuple[str, ...] = ()  # any of them, in title or text, word beginnings, case folded
    kinds: tuple[ChangeKind, ...] = TOLD_BY_DEFAULT
    weight: Weight = Weight.MINOR  # of an update, at least
    language: str = "de"
    timezone: str = "Europe/Berlin"
    pace: Pace = Pace.AT_ONCE
    at: time = time(7, 30)  # when a daily or weekly digest is sent, in its time zone (weekly: Mondays)
    quiet: QuietHours | None = None
