"""`monitor reparse`, `doctor`, `backup`, `db upgrade`, `demo`: looking after an installation."""

from pathlib import Path
from typing import Annotated

import typer

from monitor import app
from monitor.cli.output import complain, is_terminal, print_json, say, table
from monitor.cli.words import counted, word


def register(cli: typer.Typer) -> None:
    cli.command("reparse")(reparse)
    cli.command("doctor")(doctor)
    cli.command("backup")(backup)
    cli.command("demo")(demo)
    database = typer.Typer(help="The database: upgrade.", no_args_is_help=True)
    database.command("upgrade")(upgrade)
    database.callback()(_database)
    cli.add_typer(database, name="db")


def _database() -> None:
    """The database."""


def reparse(as_json: Annotated[bool, typer.Option("--json", help="One JSON object.")] = False) -> None:
    """Read everything again from its stored bytes, with today's reading; nobody is told."""
    from monitor.reparse import reparse as read_again
    from monitor.workers import Workers

    settings = app.settings()
    configuration = app.configuration(settings)
    sources = {source.id: source for source in configuration.sources}
    with (
        app.memory_of(settings) as memory,
        Workers(wall=settings.parse_wall, cpu=settings.parse_cpu, memory=settings.parse_memory) as workers,
        _counter(settings.language) as report,
    ):
        done = read_again(memory.archive, memory.history, workers, sources, now=app.clock_of(settings), report=report)
    if as_json:
        print_json({"read": done.read, "changed": done.changed, "failed": list(done.failed)})
        raise typer.Exit(1 if done.failed else 0)
    meant = counted(done.read, ("Meldung", "release"), ("Meldungen", "releases"), settings.language)
    said = (
        f"{meant} neu gelesen, {done.changed} anders, niemand benachrichtigt.",
        f"{meant} read again, {done.changed} differ, nobody was told.",
    )
    say(word(said, settings.language))
    for line in done.failed:
        complain(line)
    if done.failed:
        raise typer.Exit(1)


class _counter:  # noqa: N801 - reads as a word where it is used
    """A counter in place on a terminal, nothing in a pipe."""

    def __init__(self, language: str) -> None:
        self._status = None
        if is_terminal():
            from monitor.cli.output import console

            self._status = console().status(word(("Lese neu …", "Reading again …"), language))

    def __enter__(self):  # type: ignore[no-untyped-def]
        if self._status is None:
            return lambda _: None
        self._status.start()
        return lambda number: self._status.update(f"{number} …") if number % 50 == 0 and self._status else None

    def __exit__(self, *_: object) -> None:
        if self._status:
            self._status.stop()


def doctor(
    as_json: Annotated[bool, typer.Option("--json", help="One JSON object for each examination.")] = False,
    send: Annotated[bool, typer.Option("--mail", help="Log in at the mail server too.")] = False,
) -> None:
    """Examine this installation: settings, folders, database, clock, mail, sources."""
    from monitor.doctor import examine

    settings = app.settings()
    found = examine(settings, send=send)
    if as_json:
        for one in found:
            print_json({"examined": one.what, "ok": one.fine, "text": one.text, "hint": one.hint})
    else:
        good, bad = word(("gut", "good"), settings.language), word(("schlecht", "bad"), settings.language)
        table(
            [(one.what, good if one.fine else bad, one.text, one.hint) for one in found],
            styles={good: "green", bad: "red"},
        )
    if not all(one.fine for one in found):
        raise typer.Exit(1)


def backup(target: Annotated[Path, typer.Argument(help="The file to write; it must not exist.")]) -> None:
    """A whole and consistent copy of the embedded database, while the daemon goes on working."""
    from storage import backup as write

    settings = app.settings()
    with app.memory_of(settings) as memory:
        write(memory.engine, target)
    say(word((f"Gesichert: {target}", f"Saved: {target}"), settings.language))


def upgrade() -> None:
    """Bring the database to the form this program needs; the embedded one is backed up first."""
    from storage import open_database

    settings = app.settings()
    open_database(settings.database_url, migrate=True).dispose()
    say(word(("Die Datenbank ist auf dem Stand dieses Programms.", "The database is up to date."), settings.language))


def demo(
    fast: Annotated[bool, typer.Option("--fast", help="Without pauses.")] = False,
    folder: Annotated[Path | None, typer.Option(help="Where mails and history are left; none: data/demo.")] = None,
) -> None:
    """A day in the life of four sites, in about a minute, without internet."""
    from monitor.demo import play

    settings = app.settings()
    raise typer.Exit(play(folder or settings.data / "demo", language=settings.language, fast=fast))
