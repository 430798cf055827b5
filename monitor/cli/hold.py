"""`monitor hold`: looks that are held, until somebody says what they are."""

from datetime import timedelta
from typing import TYPE_CHECKING, Annotated, Any

import typer

from model.errors import ConfigError
from model.finding import Capture, Finding
from model.page import Page
from model.run import Outcome
from model.source import Source
from monitor import app
from monitor.cli.output import moment, print_json, say, table
from monitor.cli.words import counted, word

if TYPE_CHECKING:
    from monitor.tools import Tools


def register(cli: typer.Typer) -> None:
    room = typer.Typer(help="Looks that are held: list, release, drop.", no_args_is_help=True)
    room.command("list")(list_)
    room.command("release")(release)
    room.command("drop")(drop)
    cli.add_typer(room, name="hold")


def list_(
    source: Annotated[str | None, typer.Option(help="Only of this source.")] = None,
    as_json: Annotated[bool, typer.Option("--json", help="One JSON object for each.")] = False,
) -> None:
    """What waits for a decision, the oldest first, each with its reason."""
    settings = app.settings()
    with app.memory_of(settings) as memory:
        waiting = memory.archive.captures(source)
    if as_json:
        for capture in waiting:
            print_json(_plain(capture))
        return
    rows = [
        (one.id, moment(one.held_at) if one.held_at else "", one.page_url, word(one.reason, settings.language))
        for one in waiting
    ]
    table(rows)
    if not waiting:
        say(word(("Nichts wartet auf eine Entscheidung.", "Nothing waits for a decision."), settings.language))


def release(capture: Annotated[str, typer.Argument(help="Id of a held look.")]) -> None:
    """It is right: tell it now, late but once. The page is looked at again; what stands there otherwise by now is judged anew."""
    settings = app.settings()
    configuration = app.configuration(settings)
    with app.memory_of(settings) as memory, app.tools_of(settings, configuration, memory) as tools:
        held = _waiting(memory, capture)
        page = memory.archive.known([held.page_url]).get(held.page_url)
        source = next((one for one in configuration.sources if one.id == held.source_id), None)
        if page is None or source is None:
            raise ConfigError((f"The source of {capture} is not configured any more; `monitor hold drop {capture}`.",))
        memory.archive.decide(capture, "release", tools.clock())
        found = _look(page, source, tools)
        app.deliver_due(settings, memory, tools)
    changes = counted(found, ("Änderung", "change"), ("Änderungen", "changes"), settings.language)
    say(word((f"Freigegeben: {changes}.", f"Released: {changes}."), settings.language))


def drop(capture: Annotated[str, typer.Argument(help="Id of a held look.")]) -> None:
    """It is no news: nobody is told, and the same reading does not come back into the queue."""
    settings = app.settings()
    with app.memory_of(settings) as memory:
        _waiting(memory, capture)
        memory.archive.decide(capture, "drop", app.clock_of(settings)())
    say(word(("Verworfen; niemand wird benachrichtigt.", "Dropped; nobody is told."), settings.language))


def _look(page: Page, source: Source, tools: "Tools") -> int:
    """At the page, at what it leads to, and a second time at what waits for it; says how many changes there were."""
    from monitor.schedule import Looks

    findings: list[Finding] = []
    looks = Looks(sources={source.id: source}, tools=tools, pace=timedelta(0), report=findings.append)
    for following in looks.look(page):
        looks.look(following)
    for pending in [one.page for one in findings if one.run.outcome is Outcome.PENDING]:
        looks.look(pending)
    return sum(len(one.run.changes) for one in findings)


def _waiting(memory: app.Memory, capture: str) -> Capture:
    found = next((one for one in memory.archive.captures() if one.id == capture), None)
    if found is None:
        raise ConfigError((f"No held look is called {capture!r}; `monitor hold list` lists those that wait.",))
    return found


def _plain(capture: Capture) -> dict[str, Any]:
    return {
        "id": capture.id,
        "source": capture.source_id,
        "url": capture.page_url,
        "title": capture.record.title if capture.record else None,
        "reason": list(capture.reason),
        "held_at": capture.held_at.isoformat() if capture.held_at else None,
    }
