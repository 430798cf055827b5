"""`monitor sources`: what is watched and how it is doing; what else could be watched."""

from typing import TYPE_CHECKING, Annotated, Any

import typer

from model.run import Condition, Health, Outcome, Run
from model.source import Source
from model.urls import authority_of
from monitor import app
from monitor.cli.output import complain, moment, print_json, say, table
from monitor.cli.sources_add import add, say_how_it_is_taken
from monitor.cli.words import CONDITION, counted, word

if TYPE_CHECKING:
    from monitor.probe import Found


def register(cli: typer.Typer) -> None:
    room = typer.Typer(help="What is watched: list, check, add, enable, disable.", invoke_without_command=True)
    room.callback()(default)
    room.command("list")(list_)
    room.command("check")(check)
    room.command("add")(add)
    room.command("enable")(enable)
    room.command("disable")(disable)
    cli.add_typer(room, name="sources")


def default(
    context: typer.Context,
    as_json: Annotated[bool, typer.Option("--json", help="One JSON object for each source.")] = False,
    everything: Annotated[bool, typer.Option("--all", help="Also those that are switched off.")] = False,
) -> None:
    """What is watched and how it is doing."""
    if context.invoked_subcommand is None:
        list_(as_json=as_json, everything=everything)


def list_(
    as_json: Annotated[bool, typer.Option("--json", help="One JSON object for each source.")] = False,
    everything: Annotated[bool, typer.Option("--all", help="Also those that are switched off.")] = False,
) -> None:
    """The sources with their health."""
    from monitor.health import health

    settings = app.settings()
    configuration = app.configuration(settings)
    now = app.clock_of(settings)()
    with app.memory_of(settings) as memory:
        figures = memory.history.figures([source.id for source in configuration.sources])
    rows = [(source, health(source, figures.get(source.id), now)) for source in configuration.sources]
    if as_json:
        for source, state in rows:
            print_json(_plain(source, state))
        return
    language = settings.language
    styles = {word(CONDITION[Condition.FAILING], language): "red", word(CONDITION[Condition.OK], language): "green"}
    shown = [(source, state) for source, state in rows if source.enabled or everything]
    roots = {source_id: one.root for source_id, one in figures.items()}
    table(
        [(*_row(source, state, language), _why(state, roots.get(source.id), language)) for source, state in shown],
        styles=styles,
    )
    if off := len(rows) - len(shown):
        _say_off(off, language)


def _say_off(number: int, language: str) -> None:
    one, many = ("ausgeschaltete Quelle", "source switched off"), ("ausgeschaltete Quellen", "sources switched off")
    say(f"+ {counted(number, one, many, language)}: monitor sources list --all")


def _row(source: Source, state: Health, language: str) -> tuple[str, ...]:
    off = word(("aus", "off"), language)
    condition = word(CONDITION[state.condition], language) if source.enabled else off
    releases = counted(state.releases, ("Meldung", "release"), ("Meldungen", "releases"), language)
    last = moment(state.last_success_at) if state.last_success_at else "—"
    return source.id, source.name, condition, releases, last


def _why(state: Health, root: Run | None, language: str) -> str:
    """What ails it. Only the English words of an error are kept: in German its kind has to say it."""
    from monitor.looks.causes import cause

    if root and root.outcome is Outcome.SKIPPED and language == "de":
        return f"{root.url}: Der Server bittet, später wiederzukommen."
    said = cause(root, was_read=state.last_success_at is not None) if state.error and root else None
    return said[0] if said and language == "de" else state.error or ""


def _plain(source: Source, state: Health) -> dict[str, Any]:
    return {
        "id": source.id,
        "name": source.name,
        "issuer": source.issuer,
        "url": source.url,
        "type": source.type.value,
        "enabled": source.enabled,
        "condition": state.condition.value,
        "releases": state.releases,
        "last_success_at": state.last_success_at.isoformat() if state.last_success_at else None,
        "error": state.error,
    }


def check(
    sources: Annotated[list[str] | None, typer.Argument(help="Ids of sources; none: all that are enabled.")] = None,
    as_json: Annotated[bool, typer.Option("--json", help="One JSON object for each field.")] = False,
) -> None:
    """Fetch each source once and say what fits and what does not. Nothing is kept, nobody is told."""
    from monitor.away import away_until, left_alone
    from monitor.probe import Fit, not_asked, probe

    settings = app.settings()
    configuration = app.configuration(settings)
    chosen = app.enabled(configuration, tuple(sources or ()))
    failed = False
    with app.memory_of(settings) as memory, app.tools_of(settings, configuration, memory) as tools:
        for source in chosen:
            away = away_until(tools.archive.pages([source.id]), tools).get(authority_of(source.url))
            found = not_asked(source, left_alone(source.url, away)) if away else probe(source, tools)
            failed |= any(one.fit is Fit.FAILS for one in found)
            _print(source, found, settings.language, as_json=as_json)
    if failed:
        raise typer.Exit(1)


def _print(source: Source, found: Any, language: str, *, as_json: bool) -> None:
    from monitor.probe import Fit

    if as_json:
        for one in found:
            print_json(
                {
                    "source": source.id,
                    "url": one.url,
                    "field": one.field,
                    "fit": one.fit.value,
                    "text": one.text,
                    "hint": one.hint,
                }
            )
        return
    names = {Fit.FITS: ("passt", "fits"), Fit.LOOK: ("ansehen", "look"), Fit.FAILS: ("passt nicht", "fails")}
    styles = {
        word(names[Fit.FITS], language): "green",
        word(names[Fit.LOOK], language): "yellow",
        word(names[Fit.FAILS], language): "red",
    }
    say(f"{source.id}  {source.name}", style="bold")
    last = None
    rows = []
    for one in found:
        rows.append(
            (one.url if one.url != last else "", one.field, word(names[one.fit], language), _text(one, language))
        )
        last = one.url
        if one.hint and one.fit is not Fit.FITS:
            rows.append(("", "", "→", one.hint))
    table([("  ", *row[1:]) if not row[0] else ("  " + row[0], *row[1:]) for row in rows], styles=styles)
    for one in found:
        if one.fit is Fit.FAILS:
            complain(f"{source.id}: {one.field}: {_text(one, language)}")


def _text(one: "Found", language: str) -> str:
    return one.german if language == "de" and one.german else one.text


def enable(ids: Annotated[list[str], typer.Argument(metavar="ID...", help="Ids of sources.")]) -> None:
    """Switch sources on: from the next look on they are watched."""
    _switch(ids, enabled=True)


def disable(ids: Annotated[list[str], typer.Argument(metavar="ID...", help="Ids of sources.")]) -> None:
    """Switch sources off: they are not looked at, their history stays."""
    _switch(ids, enabled=False)


def _switch(ids: list[str], *, enabled: bool) -> None:
    from monitor.sources import set_enabled

    settings = app.settings()
    changed = set_enabled(settings.sources, settings.subscriptions, ids, enabled=enabled)
    state = word(("ein", "on") if enabled else ("aus", "off"), settings.language)
    already = word(("war schon", "was already"), settings.language)
    table([(name, state if name in changed else f"{already} {state}") for name in dict.fromkeys(ids)])
    if changed:
        say_how_it_is_taken(settings)
