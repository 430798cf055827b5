"""Examine an installation: what would keep it from working, and what to do about it."""

import os
import shutil
import sqlite3
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import timedelta

from model.errors import ConfigError, MonitorError
from monitor import app
from monitor.settings import Settings, advice

LEAST_FREE = 200 * 1024 * 1024  # bytes on the disk of the data folder

PATIENCE = timedelta(minutes=5)  # with a message that was put off: greylisting takes as long


@dataclass(frozen=True, kw_only=True, slots=True)
class Examined:
    what: str
    fine: bool
    text: str
    hint: str = ""


def examine(settings: Settings, *, send: bool) -> tuple[Examined, ...]:
    """All examinations, whatever each comes to."""
    examinations: list[Callable[[Settings], Iterator[Examined]]] = [
        _python,
        _settings,
        _folder,
        _sources,
        _database,
        _outbox,
    ]
    if send:
        examinations.append(_mail)
    return tuple(found for examination in examinations for found in _guarded(examination, settings))


def _guarded(examination: Callable[[Settings], Iterator[Examined]], settings: Settings) -> list[Examined]:
    try:
        return list(examination(settings))
    except (MonitorError, OSError) as error:
        return [Examined(what=examination.__name__.strip("_"), fine=False, text=_in_short(error))]


def _in_short(error: Exception) -> str:
    """Each problem in a line, without the example below it."""
    problems = error.problems if isinstance(error, ConfigError) else (str(error),)
    return "; ".join(problem.partition("\n")[0].removesuffix(", for example:") for problem in problems)


def _python(_: Settings) -> Iterator[Examined]:
    yield Examined(what="python", fine=sys.version_info >= (3, 11), text=sys.version.split()[0])
    yield Examined(
        what="sqlite",
        fine=sqlite3.sqlite_version_info >= (3, 35),
        text=sqlite3.sqlite_version,
        hint="" if sqlite3.sqlite_version_info >= (3, 35) else "3.35 or newer is needed",
    )


def _settings(settings: Settings) -> Iterator[Examined]:
    for name, value in settings.shown:
        if value:
            yield Examined(what=name, fine=True, text=value)


def _folder(settings: Settings) -> Iterator[Examined]:
    settings.data.mkdir(parents=True, exist_ok=True)
    free = shutil.disk_usage(settings.data).free
    writable = os.access(settings.data, os.W_OK)
    yield Examined(
        what="folder",
        fine=writable and free > LEAST_FREE,
        text=f"{settings.data}, {free // 1024**2} MiB free",
        hint=_hint(free=free, writable=writable),
    )


def _hint(*, free: int, writable: bool) -> str:
    if not writable:
        return "may not be written: check its owner and permissions, and whether the disk is mounted read-only"
    return "" if free > LEAST_FREE else "make room: nothing can be kept on a full disk"


def _sources(settings: Settings) -> Iterator[Examined]:
    configuration = app.configuration(settings)
    enabled = app.enabled(configuration)
    yield Examined(
        what="sources", fine=True, text=f"{len(enabled)} of {len(configuration.sources)} enabled in {settings.sources}"
    )
    addresses = [address for subscription in configuration.subscriptions for address in subscription.to]
    yield Examined(
        what="subscriptions",
        fine=bool(addresses),
        text=f"{len(configuration.subscriptions)}, to {len(set(addresses))} address(es)",
        hint="" if addresses else "nobody is told anything: add a subscription to sources.yaml",
    )
    for _, line in advice(settings, urls=[source.url for source in enabled], addresses=addresses):
        yield Examined(what="advice", fine=True, text=line)


def _database(settings: Settings) -> Iterator[Examined]:
    from storage import check

    with app.memory_of(settings) as memory:
        found = check(memory.engine)
        yield Examined(what="database", fine=not found, text="; ".join(found) or settings.database_url.split("@")[-1])
        yield from _clock(settings, memory)


def _clock(settings: Settings, memory: app.Memory) -> Iterator[Examined]:
    now = app.clock_of(settings)()
    looked = memory.archive.newest_ahead(now)
    newest = next(iter(memory.history.changes(limit=1)), None)
    hint = ""
    if looked:
        hint = (
            f"the newest look is dated {looked:%Y-%m-%d %H:%M} UTC: if the clock is right now, the next check mends it"
        )
    elif newest is not None and settings.now is None and newest.detected_at > now:
        hint = "the newest change lies in the future: is the clock right?"
    yield Examined(what="clock", fine=not hint, text=f"{now:%Y-%m-%d %H:%M} UTC", hint=hint)


def _outbox(settings: Settings) -> Iterator[Examined]:
    with app.memory_of(settings) as memory:
        counts = memory.outbox.counts()
        waiting = memory.outbox.put_off(app.clock_of(settings)() - PATIENCE)
    bad = sum(number for state, number in counts.items() if state in ("failed", "shunted"))
    text = ", ".join(f"{number} {state.value}" for state, number in counts.items() if number) or "empty"
    hints = ["monitor alerts list --state failed"] if bad else []
    if waiting:
        hints.append(f"waiting since {waiting.created_at:%Y-%m-%d %H:%M} UTC: {waiting.answer}")
    yield Examined(what="outbox", fine=not hints, text=text, hint="; ".join(hints))


def _mail(settings: Settings) -> Iterator[Examined]:
    from alerts.channels.smtp import SmtpChannel

    with app.channel_of(settings) as channel:
        if not isinstance(channel, SmtpChannel):
            yield Examined(what="mail", fine=True, text="mails go to a folder")
            return
        channel.knock()
        logged_in = "the mail server takes our log-in"
        text = logged_in if channel.logs_in else "the mail server answers; MONITOR_SMTP_URL names no user to log in"
        yield Examined(what="mail", fine=True, text=text)
