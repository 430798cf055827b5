"""What a check works with; put together in app.py, handed in by the door."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime
from typing import Protocol

from alerts import Letterhead
from model.page import Validators
from model.snapshot import Snapshot
from model.source import Source
from model.subscription import Subscription
from monitor.fetch import Fetcher
from monitor.furnishing import Furnishing
from monitor.lately import Lately
from monitor.newcomers import Newcomers
from monitor.own_line import OwnLine
from monitor.readings import Readings
from monitor.workers import Direct, Workers
from storage import Archive, Outbox


class Fetches(Protocol):
    def get(self, url: str, *, validators: Validators = ..., source: Source | None = None) -> Snapshot: ...


class Eyes(Protocol):
    """What looking needs, without a memory. Tools have it all."""

    @property
    def fetcher(self) -> Fetches: ...
    @property
    def workers(self) -> Workers | Direct: ...
    @property
    def clock(self) -> Callable[[], datetime]: ...


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
    furnishing: Furnishing
    mails_per_hour: int = 60  # to one address; what is more comes together
    mails_per_source: int = 20  # to one address within a quarter of an hour; what is more comes together
    readings: Readings = field(default_factory=Readings)
    lately: Lately = field(default_factory=Lately)
    newcomers: Newcomers = field(default_factory=Newcomers)
    own_line: OwnLine = field(default_factory=OwnLine)
