"""`monitor history`, `show`, `diff`, `search`: what was seen, newest first."""

from collections.abc import Iterator
from datetime import datetime
from typing import Annotated, Any

import typer

from model.change import Change, ChangeKind
from model.errors import ConfigError
from model.plain import record_to_plain
from model.release import Version
from monitor import app
from monitor.cli.diff import ZONE, diff, why
from monitor.cli.output import clean, moment, print_json, read_out, say, table
from monitor.cli.words import CAUSE, KIND, word
from monitor.settings import Settings

STYLES = {
    "neu": "green",
    "new": "green",
    "zurückgezogen": "red",
    "withdrawn": "red",
    "geändert": "yellow",
    "updated": "yellow",
}


def register(cli: typer.Typer) -> None:
    cli.command("history")(history)
    cli.command("show")(show)
    cli.command("diff")(diff)
    cli.command("search")(search)


def history(
    source: Annotated[str | None, typer.Option(help="Only this source.")] = None,
    since: Annotated[str | None, typer.Option(help="ISO 8601 date or instant.")] = None,
    kind: Annotated[str | None, typer.Option(help="new, updated, withdrawn, restored, moved or notice.")] = None,
    release: Annotated[str | None, typer.Option(help="Only this release.")] = None,
    operator: Annotated[bool, typer.Option("--operator", help="Operator notices too.")] = False,
    limit: Annotated[int | None, typer.Option(min=1, help="At most so many rows.")] = None,
    as_json: Annotated[bool, typer.Option("--json", help="One JSON object for each change.")] = False,
) -> None:
    """The changes, newest first."""
    settings = app.settings()
    wanted, from_ = _kind(kind), _instant(since)
    with app.memory_of(settings) as memory:
        changes = memory.history.changes(
            source=source,
            since=from_,
            kind=wanted,
            release=release,
            operator=operator or wanted is ChangeKind.NOTICE,
            limit=limit,
        )
        number = _print(changes, settings.language, as_json=as_json)
        if not number:
            _must_be_known(settings, memory, source, release)
    if not number and not as_json:
        none = ("Keine Änderungen gefunden.", "No changes found.")
        yet = ("Noch keine Änderungen.", "No changes yet.")
        say(word(none if source or since or kind or release else yet, settings.language))


def _print(changes: Iterator[Change], language: str, *, as_json: bool) -> int:
    """How many there are. As JSON they are a stream: there may be many."""
    number, rows = 0, []
    for change in changes:
        number += 1
        if as_json:
            print_json(plain(change, language))
        else:
            rows.append(_row(change, language))
    table(rows, styles=STYLES)
    return number


def _must_be_known(settings: Settings, memory: app.Memory, source: str | None, release: str | None) -> None:
    """Nothing is found of what is not there, and its name may be mistyped.

    Raises: ConfigError.
    """
    if release and not memory.history.versions(release):
        raise ConfigError((f"No release is called {release!r}; `monitor history` lists them.",))
    if source and not any(memory.history.changes(source=source, operator=True, limit=1)):
        app.enabled(app.configuration(settings), (source,))


def plain(change: Change, language: str) -> dict[str, Any]:
    return {
        "id": change.id,
        "detected_at": change.detected_at.isoformat(),
        "kind": change.kind.value,
        "cause": change.cause.value,
        "weight": change.weight.value,
        "aspects": [aspect.value for aspect in change.aspects],
        "source": change.source_id,
        "issuer": change.issuer,
        "title": change.title,
        "url": change.url,
        "old_url": change.old_url,
        "release": change.release_id,
        "published": change.published,
        "summary": _sentence(change, language),
        "reason": why(change, language),
    }


def _sentence(change: Change, language: str) -> str:
    said = word(change.summary, language)
    evidence = word(change.reason, language) if change.kind in (ChangeKind.WITHDRAWN, ChangeKind.NOTICE) else ""
    return ": ".join(filter(None, (said.rstrip(".:"), evidence))) if evidence else said


def _row(change: Change, language: str) -> tuple[str, ...]:
    what = (
        change.title
        if change.kind in (ChangeKind.NEW, ChangeKind.NOTICE)
        else f"{change.title} — {_sentence(change, language)}"
    )
    return (
        moment(change.detected_at),
        _kind_word(change, language),
        change.source_id,
        change.release_id or "",
        change.id,
        what,
    )


def _kind_word(change: Change, language: str) -> str:
    """What the first look found, and what we read otherwise ourselves, is nobody's news."""
    return word(CAUSE.get(change.cause) or KIND[change.kind], language)


def show(
    release: Annotated[str, typer.Argument(help="Id of a release.")],
    as_json: Annotated[bool, typer.Option("--json", help="One JSON object for each version.")] = False,
) -> None:
    """A release: its newest text, its versions, its changes."""
    settings = app.settings()
    with app.memory_of(settings) as memory:
        versions = memory.history.versions(release)
        changes = list(memory.history.changes(release=release))
        pages = memory.history.pages(release)
    if not versions:
        raise ConfigError((f"No release is called {release!r}; `monitor history` lists them.",))
    if as_json:
        for version in versions:
            print_json(_version_plain(version, [page.url for page in pages]))
        return
    _show(versions[-1], changes, [page.url for page in pages], settings.language)


def _version_plain(version: Version, pages: list[str]) -> dict[str, Any]:
    return {
        "release": version.release_id,
        "version": version.number,
        "seen_at": version.seen_at.isoformat(),
        "cause": version.cause.value,
        "parser": version.parser_version,
        "pages": pages,
        "record": record_to_plain(version.record),
    }


def _show(newest: Version, changes: list[Change], pages: list[str], language: str) -> None:
    from alerts.formats import day
    from alerts.view import facts

    record = newest.record
    read_out(clean(record.title), style="bold")
    published = day(record.published, language, ZONE) if record.published else None
    for line in (record.subtitle, record.issuer, record.reference, published, *pages):
        if line:
            read_out(clean(line), style="dim")
    say("")
    for block in record.body:
        read_out(clean(block.text), style="bold" if block.type == "heading" else None)
        say("")
    beside = [(fact.label, fact.text) for fact in facts(record, language, ZONE)]
    beside += [("Link", f"{link.text}  {link.url}".rstrip()) for link in record.links]
    if beside:
        table(beside)
        say("")
    table([_row(change, language) for change in changes], styles=STYLES)


def search(
    words: Annotated[list[str], typer.Argument(help="Words that must all occur.")],
    limit: Annotated[int, typer.Option(min=1, help="At most so many releases.")] = 50,
    as_json: Annotated[bool, typer.Option("--json", help="One JSON object for each release.")] = False,
) -> None:
    """Releases whose newest text holds all the words, newest first."""
    settings = app.settings()
    with app.memory_of(settings) as memory:
        found = list(memory.history.search(" ".join(words), limit=limit))
    if as_json:
        for version in found:
            print_json(_version_plain(version, [version.record.url]))
        return
    table([(moment(v.seen_at), v.release_id, v.record.title, v.record.url) for v in found])
    if not found:
        say(word(("Nichts gefunden.", "Nothing found."), settings.language))


def _kind(text: str | None) -> ChangeKind | None:
    try:
        return ChangeKind(text) if text else None
    except ValueError:
        kinds = ", ".join(ChangeKind)
        raise ConfigError((f"--kind {text!r} is not a kind of change; one of: {kinds}.",)) from None


def _instant(text: str | None) -> datetime | None:
    if not text:
        return None
    try:
        at = datetime.fromisoformat(text)
    except ValueError:
        raise ConfigError(
            (f"--since {text!r} is not a date; write 2026-11-20 or 2026-11-20T10:15:00+01:00.",)
        ) from None
    from zoneinfo import ZoneInfo

    return at if at.tzinfo else at.replace(tzinfo=ZoneInfo("Europe/Berlin"))
