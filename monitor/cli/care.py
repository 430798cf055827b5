"""`monitor doctor`, `backup`, `db upgrade`, `demo`: looking after an installation."""

from pathlib import Path
from typing import Annotated

import typer

from monitor import app
from monitor.cli.output import print_json, say, table
from monitor.cli.words import word


def register(cli: typer.Typer) -> None:
    cli.command("doctor")(doctor)
    cli.command("backup")(backup)
    cli.command("demo")(demo)
    database = typer.Typer(help="The database: upgrade.", no_args_is_help=True)
    database.command("upgrade")(upgrade)
    database.callback()(_database)
    cli.add_typer(database, name="db")


def _database() -> None:
    """The database."""


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
