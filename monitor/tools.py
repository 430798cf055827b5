"""What a check works with; put together in app.py, handed in by the door."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from alerts import Letterhead
from model.subscription import Subscription
from monitor.fetch import Fetcher
from monitor.workers import Direct, Workers
from storage import Archive, Outbox


@dataclass(frozen=True, kw_only=True, slots=True)
class Tools:
    archive: Archive
    outbox: Outbox
    fetcher: Fetcher
    workers: Workers | Direct
    clock: Callable[[], datetime]
    stopwatch: Callable[[], float]  # monotonic seconds
    subscriptions: tuple[Subscription, ...]
    letterhead: Letterhead
    operator: str  # the address operator notices go to
    language: str  # of operator notices
