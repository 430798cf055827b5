"""When is each page next due."""

import zlib
from datetime import UTC, datetime, timedelta
from functools import lru_cache
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from model.source import Source

if TYPE_CHECKING:
    from apscheduler.triggers.cron import CronTrigger

PATIENT_FOR = 24  # failures in a row at the usual pace before a source is asked less often
ASKED_DAILY_FOR, ASKED_FOR = timedelta(days=30), timedelta(days=365)  # a listed page that cannot be read
WEEKLY = timedelta(days=7)
SPREAD = 0.1  # share of an interval by which sources are moved apart, so that they do not all come due at once


def next_index_look(source: Source, now: datetime) -> datetime:
    """The next instant of its cron expression, or `every` from now, moved a little by an amount fixed for each source."""
    if source.cron:
        following: datetime | None = _trigger(source.cron, source.timezone).get_next_fire_time(None, now)
        if following is not None:
            return following.astimezone(UTC)
    return now + source.every - source.every * SPREAD * _share(source.id)


def next_after_failure(
    source: Source, failures: int, now: datetime, *, retry_after: timedelta | None = None
) -> datetime:
    """Back off: a quarter of the interval, a half, the whole; after a night of failures ever longer, a day at the most.

    The server's own wish wins. An outage of an hour or two costs one interval after it has ended, not as long again.
    """
    if retry_after:
        return now + retry_after
    wait: timedelta = source.every / 4 * 2 ** min(max(failures - 1, 0), 2)
    wait *= 2 ** min(max(failures - PATIENT_FOR, 0), 8)
    return now + min(max(wait, timedelta(minutes=1)), timedelta(days=1))


def next_unread_look(source: Source, failures: int, *, now: datetime, listed_at: datetime) -> datetime | None:
    """A listed page that never was there: as after a failure, weekly after a month, and no more after a year."""
    if now - listed_at > ASKED_FOR:
        return None
    return now + WEEKLY if now - listed_at > ASKED_DAILY_FOR else next_after_failure(source, failures, now)


@lru_cache(maxsize=1024)
def _trigger(cron: str, timezone: str) -> "CronTrigger":
    from apscheduler.triggers.cron import CronTrigger

    trigger: CronTrigger = CronTrigger.from_crontab(cron, timezone=ZoneInfo(timezone))
    return trigger


def _share(text: str) -> float:
    return zlib.crc32(text.encode()) / 2**32
