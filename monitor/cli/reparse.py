"""`monitor reparse`: read everything again from its stored bytes."""

import os
from collections.abc import Callable
from contextlib import AbstractContextManager, nullcontext
from typing import TYPE_CHECKING, Annotated

import typer

from monitor import app
from monitor.cli.output import complain, is_terminal, print_json, say
from monitor.cli.words import counted, word

if TYPE_CHECKING:
    from monitor.reparse import Reread

Report = Callable[[int, int], None]
INTERRUPTED = 130  # as shells say it


def register(cli: typer.Typer) -> None:
    cli.command("reparse")(reparse)


def reparse(
    everything: Annotated[
        bool, typer.Option("--all", help="Also what was read by today's parser, with today's settings, before.")
    ] = False,
    as_json: Annotated[bool, typer.Option("--json", help="One JSON object.")] = False,
) -> None:
    """Read everything again from its stored bytes, with today's reading; nobody is told. Ctrl-C stops it, the next call goes on."""
    from monitor.reparse import reparse as read_again
    from monitor.workers import Workers

    settings = app.settings()
    configuration = app.configuration(settings)
    cores = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
    with (
        app.memory_of(settings) as memory,
        Workers(
            processes=cores, wall=settings.parse_wall, cpu=settings.parse_cpu, memory=settings.parse_memory
        ) as workers,
        _progress(settings.language) as report,
    ):
        sources = {source.id: source for source in configuration.sources}
        done = read_again(
            memory.rereading,
            workers,
            sources,
            now=app.clock_of(settings),
            known={name: memory.archive.furniture(name).known for name in sources},
            at_once=cores,
            everything=everything,
            report=report,
        )
    if as_json:
        print_json(_plain(done))
    else:
        _say(done, settings.language)
    if done.interrupted or done.failed:
        raise typer.Exit(INTERRUPTED if done.interrupted else 1)


def _plain(done: "Reread") -> dict[str, object]:
    return {
        "read": done.read,
        "changed": done.changed,
        "current": done.current,
        "fields": dict(done.fields.most_common()),
        "examples": [{"title": one.title, "url": one.url, "summary": one.summary[1]} for one in done.examples],
        "failed": done.failed,
        "interrupted": done.interrupted,
    }


def _say(done: "Reread", language: str) -> None:
    read = counted(done.read, ("Fassung", "version"), ("Fassungen", "versions"), language)
    german = f"{read} neu gelesen, {done.changed} anders, niemand benachrichtigt."
    english = f"{read} read again, {done.changed} differ, nobody was told."
    say(word((german, english), language))
    if done.current:
        passed = counted(done.current, ("Fassung", "version"), ("Fassungen", "versions"), language)
        german, english = f"{passed} schon auf dem heutigen Stand.", f"{passed} up to date already."
        say(word((german, english), language))
    if done.fields:
        say(", ".join(f"{_field(name, language)} {number}" for name, number in done.fields.most_common()))
    for one in done.examples:
        say(f"  {one.title}: {word(one.summary, language)}")
    for line in done.failed:
        complain(line)
    if done.interrupted:
        german, english = (
            "Unterbrochen; der nächste Aufruf macht hier weiter.",
            "Interrupted; the next call goes on here.",
        )
        complain(word((german, english), language))


def _field(name: str, language: str) -> str:
    return word(_FIELDS.get(name, (name, name)), language)


_FIELDS = {
    "kind": ("Art", "kind"),
    "title": ("Überschrift", "title"),
    "subtitle": ("Unterzeile", "subtitle"),
    "reference": ("Nummer", "reference"),
    "issuer": ("Herausgeber", "issuer"),
    "published": ("Datum", "date"),
    "updated": ("Stand", "updated"),
    "event": ("Termin", "event"),
    "language": ("Sprache", "language"),
    "lead": ("Vorspann", "lead"),
    "body": ("Text", "text"),
    "contacts": ("Kontakte", "contacts"),
    "addresses": ("Anschriften", "addresses"),
    "links": ("Links", "links"),
    "attachments": ("Anlagen", "attachments"),
    "topics": ("Themen", "topics"),
    "canonical_url": ("Adresse", "address"),
    "url": ("URL", "URL"),
}


def _progress(language: str) -> AbstractContextManager[Report]:
    """A bar on a terminal, nothing in a pipe."""
    return (
        _Bar(word(("Lese neu", "Reading again"), language)) if is_terminal() else nullcontext(lambda _done, _of: None)
    )


class _Bar(AbstractContextManager[Report]):
    def __init__(self, what: str) -> None:
        from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

        columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn())
        self._progress = Progress(*columns, transient=True, refresh_per_second=4)
        self._task = self._progress.add_task(what, total=None)

    def __enter__(self) -> Report:
        self._progress.start()
        return lambda done, of: self._progress.update(self._task, completed=done, total=of)

    def __exit__(self, *_: object) -> None:
        self._progress.stop()
