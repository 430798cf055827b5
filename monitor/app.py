"""The composition root: the only place that names the clock, the HTTP client, the engine and the mail channel.

Everything heavy is imported where it is put together: a command that needs no database and no network starts in a blink.
"""

from __future__ import annotations

import os
import secrets
import time
from collections.abc import Callable, Collection, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from email.utils import parseaddr
from functools import cached_property, partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from monitor.log import log
from monitor.settings import Settings, read_settings

if TYPE_CHECKING:
    from alerts import Letterhead
    from alerts.deliver import Channel, Delivered
    from model.alert import Alert
    from model.source import Source
    from model.subscription import Subscription
    from monitor.fetch import Fetcher
    from monitor.sources import Configuration
    from monitor.tools import Tools
    from monitor.workers import Workers
    from storage import Archive, History, Outbox, Rereading

_READ_OUT = 12  # sources; more are not read out in a sentence
Clock = Callable[[], datetime]


def settings() -> Settings:
    """Raises: ConfigError."""
    found = read_settings(os.environ, Path(".env"))
    log.speak(found.log)
    return found


def configuration(settings: Settings) -> Configuration:
    """sources.yaml, each source with the reading its site is known to need.

    Raises: ConfigError.
    """
    from dataclasses import replace

    from monitor.parse import reading_for
    from monitor.sources import load

    read = load(settings.sources, settings.subscriptions)
    return replace(read, sources=tuple(map(reading_for, read.sources)))


def clock_of(settings: Settings) -> Clock:
    """The machine's clock, or one that stands still at MONITOR_NOW."""
    fixed = settings.now
    return (lambda: fixed) if fixed else (lambda: datetime.now(UTC))


@dataclass(frozen=True)
class Memory:
    """The database's doors; opened together, closed together."""

    engine: Any

    @cached_property
    def archive(self) -> Archive:
        from storage import Archive

        return Archive(self.engine)

    @cached_property
    def outbox(self) -> Outbox:
        from storage import Outbox

        return Outbox(self.engine)

    @cached_property
    def history(self) -> History:
        from storage import History

        return History(self.engine)

    @cached_property
    def rereading(self) -> Rereading:
        from storage import Rereading

        return Rereading(self.engine)


@contextmanager
def memory_of(settings: Settings) -> Iterator[Memory]:
    """Raises: StorageError."""
    from storage import open_database

    engine = open_database(settings.database_url)
    try:
        yield Memory(engine)
    finally:
        engine.dispose()


@contextmanager
def tools_of(
    settings: Settings, configuration: Configuration, memory: Memory, *, clock: Clock | None = None
) -> Iterator[Tools]:
    """Everything a check works with; its connections and worker processes are gone when the block ends.

    `clock` takes the place of the one the settings name, for the demo.
    """
    from monitor.furnishing import Furnishing
    from monitor.tools import Tools
    from monitor.workers import Workers

    clock = clock or clock_of(settings)
    fetcher = fetcher_of(settings, clock=clock)
    workers = Workers(
        processes=1,
        wall=settings.parse_wall,
        cpu=settings.parse_cpu,
        memory=settings.parse_memory,
    )
    with fetcher, workers:
        yield Tools(
            archive=memory.archive,
            outbox=memory.outbox,
            fetcher=fetcher,
            workers=workers,
            clock=clock,
            stopwatch=time.monotonic,
            subscriptions=configuration.subscriptions,
            letterhead=letterhead(settings),
            operator=operator_of(settings),
            language=settings.language,
            mails_per_hour=settings.mails_per_hour,
            mails_per_source=settings.mails_per_source,
            furnishing=Furnishing(memory.archive),
        )


@dataclass(frozen=True, kw_only=True, slots=True)
class Looking:
    """Eyes without a memory: for looking at what is not configured."""

    fetcher: Fetcher
    workers: Workers
    clock: Clock


@contextmanager
def eyes_of(settings: Settings) -> Iterator[Looking]:
    from monitor.workers import Workers

    fetcher = fetcher_of(settings)
    workers = Workers(wall=settings.parse_wall, cpu=settings.parse_cpu, memory=settings.parse_memory)
    with fetcher, workers:
        yield Looking(fetcher=fetcher, workers=workers, clock=clock_of(settings))


def fetcher_of(settings: Settings, *, clock: Clock | None = None) -> Fetcher:
    from monitor.fetch import Fetcher

    return Fetcher(
        limits=settings.limits,
        user_agent=user_agent(settings),
        contact=settings.contact,
        pace=settings.pace,
        allow=settings.allow_addresses,
        clock=clock or clock_of(settings),
    )


def user_agent(settings: Settings) -> str:
    from importlib.metadata import version

    contact = f" (+{settings.contact})" if settings.contact else ""
    return f"MinistryMonitor/{version('ministry-monitor')}{contact}"


def letterhead(settings: Settings) -> Letterhead:
    from alerts import Letterhead

    return Letterhead(
        mail_from=settings.mail_from,
        contact=settings.contact,
        base_url=settings.base_url,
        secret=_secret(settings.data / "secret"),
    )


def operator_of(settings: Settings) -> str:
    """Where operator notices go when nobody is named: to ourselves, so that they stand in the folder of mails."""
    return settings.operator or settings.contact or parseaddr(settings.mail_from)[1]


def _secret(path: Path) -> bytes:
    """What signs unsubscribe links; made once for each data folder, readable by its owner only."""
    path.parent.mkdir(parents=True, exist_ok=True)
    try:
        with os.fdopen(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb") as file:
            file.write(secrets.token_bytes(32))
    except FileExistsError:
        pass
    return path.read_bytes()


def channel_of(settings: Settings) -> Channel:
    """SMTP when a server is named, else a folder of .eml files."""
    from alerts.channels import channel

    return channel(settings.smtp_url, folder=settings.data / "mail", mail_from=settings.mail_from)


def deliver_due(
    settings: Settings, memory: Memory, tools: Tools, *, stop: Callable[[], bool] = lambda: False
) -> Delivered:
    """Send what is due; of what is given up for good the operator is told."""
    from alerts.deliver import deliver
    from monitor.undelivered import undelivered

    with _sending_alone(settings, memory, tools), channel_of(settings) as channel:
        return deliver(
            memory.outbox,
            channel,
            clock=tools.clock,
            stop=stop,
            waits=partial(_waits, {one.id: one for one in tools.subscriptions}),
            given_up=lambda alert, answer: undelivered(alert, answer, tools),
        )


def _waits(subscriptions: Mapping[str, Subscription], alert: Alert, now: datetime) -> datetime | None:
    """The end of its reader's quiet hours: a retry, or a program that slept, may have come into them."""
    from alerts.due import quiet_until

    subscription = subscriptions.get(alert.subscription_id or "")
    return quiet_until(subscription, now) if subscription else None


@contextmanager
def _sending_alone(settings: Settings, memory: Memory, tools: Tools) -> Iterator[None]:
    """One process sends at a time; so what is leased when it begins was left behind by one that died."""
    from monitor import lock
    from storage import turn

    is_embedded = settings.database_url.startswith("sqlite")
    with lock.turn(settings.data, "sending") if is_embedded else turn(memory.engine, "sending"):
        memory.outbox.take_back(tools.clock())
        yield


def register(configuration: Configuration, memory: Memory, now: datetime) -> None:
    memory.archive.register(configuration.sources, now)
    wake(memory, now)


def wake(memory: Memory, now: datetime) -> None:
    """After a clock that ran ahead: what was looked at in the future is due now."""
    if woken := memory.archive.wake(now):
        log.warning("clock_was_ahead", sources=len(woken), due_again=", ".join(woken[:10]))


def _meant(name: str, known: Collection[str]) -> str:
    """What to write instead: a catalogue is too long to be read out."""
    from monitor.hints import did_you_mean

    names = ", ".join(sorted(known)) if len(known) <= _READ_OUT else ""
    beside = f"sources.yaml has: {names}" if names else "`monitor sources list --all` names them all"
    return did_you_mean(name, known).rstrip("?") or beside


def enabled(configuration: Configuration, ids: tuple[str, ...] = ()) -> tuple[Source, ...]:
    """The enabled sources, or those named.

    Raises: ConfigError, when a name is unknown.
    """
    from model.errors import ConfigError

    by_id = {source.id: source for source in configuration.sources}
    unknown = [name for name in ids if name not in by_id]
    if unknown:
        raise ConfigError(tuple(f"No source is called {name!r}; {_meant(name, by_id)}." for name in unknown))
    return tuple(by_id[name] for name in ids) if ids else tuple(s for s in configuration.sources if s.enabled)
