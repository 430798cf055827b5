"""`monitor diff`: what differs between two versions, or between two places of a release, word for word."""

from typing import Annotated
from zoneinfo import ZoneInfo

import typer

from model.change import Change, Comparison, Operation, Piece
from model.errors import ConfigError
from model.release import Version
from monitor import app
from monitor.cli.output import clean, console, is_terminal, print_json, read_out, say
from monitor.cli.publishers import edits_plain, elsewhere, print_elsewhere, show_elsewhere
from monitor.cli.words import counted, word

ZONE = ZoneInfo("Europe/Berlin")


def diff(
    of: Annotated[str, typer.Argument(metavar="CHANGE|RELEASE", help="Id of a change or of a release.")],
    from_: Annotated[int | None, typer.Option("--from", help="Number of the older version.")] = None,
    to: Annotated[int | None, typer.Option("--to", help="Number of the newer version.")] = None,
    publishers: Annotated[bool, typer.Option("--publishers", help="How it reads at its other places.")] = False,
    as_json: Annotated[bool, typer.Option("--json", help="One JSON object for each edit.")] = False,
) -> None:
    """What differs between two versions, or between two places of a release, word for word."""
    from monitor.compare import compare

    settings = app.settings()
    if publishers:
        found = elsewhere(settings, of)
        if as_json:
            print_elsewhere(found)
        else:
            show_elsewhere(found, settings.language)
        return
    with app.memory_of(settings) as memory:
        change = memory.history.change(of)
        old, new = _versions(memory, of, from_, to)
    comparison = compare(old.record, new.record)
    if as_json:
        for row in edits_plain(comparison):
            print_json(row)
    elif comparison is None:
        say(word(("Kein Unterschied.", "No difference."), settings.language))
    else:
        show_edits(comparison, settings.language)
        if change and (change.old_version, change.new_version) == (old.number, new.number):
            say(why(change, settings.language), style="dim")


def _versions(memory: app.Memory, of: str, from_: int | None, to: int | None) -> tuple[Version, Version]:
    change = memory.history.change(of)
    release = change.release_id if change else of
    versions = {version.number: version for version in memory.history.versions(release or "")}
    if not versions:
        raise ConfigError((f"No change or release is called {of!r}; `monitor history` lists them.",))
    newer = to or (change.new_version if change and change.new_version else max(versions))
    older = from_ or (change.old_version if change and change.old_version else newer - 1)
    if len(versions) == 1 and from_ is None and to is None:
        newer = older = max(versions)
    missing = [number for number in (older, newer) if number not in versions]
    if missing:
        known = f"{min(versions)} to {max(versions)}" if len(versions) > 1 else f"only version {max(versions)}"
        raise ConfigError((f"Release {release} has no version {missing[0]}; it has {known}. Say --from and --to.",))
    return versions[older], versions[newer]


def show_edits(comparison: Comparison, language: str) -> None:
    from alerts.passages import label

    read_out(word(comparison.summary, language), style="bold")
    for edit in comparison.edits:
        _show_pieces(label(edit, None, language), edit.pieces)
    if comparison.unchanged:
        stands = counted(comparison.unchanged, ("Absatz", "paragraph"), ("Absätze", "paragraphs"), language)
        say(word((f"{stands} unverändert", f"{stands} unchanged"), language), style="dim")


def _show_pieces(place: str, pieces: tuple[Piece, ...]) -> None:
    marks = {
        Operation.DELETE: ("[-", "-]", "red strike"),
        Operation.INSERT: ("{+", "+}", "green underline"),
        Operation.EQUAL: ("", "", ""),
    }
    if not is_terminal():
        text = "".join(f"{marks[p.operation][0]}{clean(p.text)}{marks[p.operation][1]}" for p in pieces)
        say(f"{place:12}  {text}")
        return
    from rich.text import Text

    line = Text(f"{place:12}  ", style="dim")
    for piece in pieces:
        before, after, style = marks[piece.operation]
        line.append(f"{before}{clean(piece.text)}{after}", style=style or "not dim")
    console().print(line)


def why(change: Change, language: str) -> str:
    """The rule behind the weight, or the evidence; of an edit also when it was noticed and whether the page owns up to it."""
    from alerts.sentences import note

    return " ".join(filter(None, (word(change.reason, language), note(change, language, ZONE))))
