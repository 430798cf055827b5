"""`monitor sources add`: look at an address and propose, or write, the source that would watch it."""

import sys
from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from model.errors import ConfigError, FetchError
from model.plain import record_to_plain
from model.record import Record
from model.source import Source
from model.urls import authority_of, canonical
from monitor import app, scalars
from monitor.cli.output import clean, complain, is_terminal, print_json, say, table
from monitor.cli.words import counted, word

if TYPE_CHECKING:
    from monitor.adding import NothingFits, Proposal
    from monitor.settings import Settings
    from monitor.sources import Configuration


def add(
    url: Annotated[str, typer.Argument(metavar="URL", help="A list of releases, a feed, or one standing page.")],
    id: Annotated[str | None, typer.Option(help="Its id; default: from the host.")] = None,  # noqa: A002
    name: Annotated[str | None, typer.Option(help="Its name; default: from the titles of its pages.")] = None,
    issuer: Annotated[str | None, typer.Option(help="Who publishes there; default: from its releases.")] = None,
    write: Annotated[bool, typer.Option("--write", "--yes", "-y", help="Write it into sources.yaml.")] = False,
    as_json: Annotated[bool, typer.Option("--json", help="One JSON object.")] = False,
) -> None:
    """Look at an address, read a few releases and propose the lines for sources.yaml."""
    from monitor.adding import NothingFits, look, no_answer
    from monitor.sources import load_or_begin

    settings = app.settings()
    language = settings.language
    wishes = {key: value for key, value in (("id", id), ("name", name), ("issuer", issuer)) if value}
    known = load_or_begin(settings.sources, settings.subscriptions)
    url = _checked(url, wishes, known, settings.sources)
    tell = (lambda _: None) if as_json or not sys.stderr.isatty() else _tell
    try:
        with app.eyes_of(settings) as eyes:
            proposal = look(url, eyes, taken=[source.id for source in known.sources], wishes=wishes, tell=tell)
        _refuse_known(proposal.source, known, settings.sources)
    except NothingFits as error:
        _print_nothing(url, error, language, as_json=as_json)
        raise typer.Exit(1) from None
    except FetchError as error:
        _print_nothing(url, no_answer(error), language, as_json=as_json)
        raise typer.Exit(1) from None
    if not as_json:
        _print(proposal, known, language)
        write = write or (is_terminal() and sys.stdin.isatty() and _asked(settings.sources, language))
    if write:
        _write(proposal, settings)
    if as_json:
        print_json(_plain(proposal, written=write))
    elif write:
        _say_written(proposal.source, settings.sources, language)
        say_how_it_is_taken(settings)
    else:
        say(word(("Schreiben: dasselbe mit --write.", "To write it: the same with --write."), language))


def _checked(url: str, wishes: dict[str, str], known: "Configuration", path: Path) -> str:
    """The address with its scheme.

    Raises: ConfigError.
    """
    from monitor.sources import check_entry

    try:
        url = scalars.web_url(url if "://" in url else f"https://{url}")
    except ValueError as error:
        raise ConfigError((str(error),)) from None
    check_entry(wishes, where="monitor sources add")
    wanted = wishes.get("id")
    if wanted in {source.id for source in known.sources}:
        raise ConfigError((f"--id {wanted!r} is used already in {path} — take another one",))
    _refuse_known(Source(id="", name="", issuer="", url=url), known, path)
    return url


def _refuse_known(source: Source, known: "Configuration", path: Path) -> None:
    same = next((one for one in known.sources if canonical(one.url) == canonical(source.url)), None)
    if same and same.index.request == source.index.request:
        what = "it is watched" if same.enabled else f"switch it on by `monitor sources enable {same.id}`"
        raise ConfigError((f"{path} has {source.url} already, as source {same.id!r} — {what}",))


def _tell(url: str) -> None:
    complain(f"… {clean(url)}")


def _print(proposal: "Proposal", known: "Configuration", language: str) -> None:
    say(clean(proposal.source.url), style="bold")
    for why in proposal.why:
        say(f"  {clean(word(why, language))}")
    for near in _near(proposal.source, known):
        said = ("Von dieser Website gibt es schon", "Of this site there is already")
        state = word(("aus", "off"), language) if not near.enabled else word(("ein", "on"), language)
        say(f"  {word(said, language)}: {near.id} ({state}), {clean(near.url)}")
    if proposal.records:
        say("")
        number = counted(len(proposal.records), ("Meldung", "release"), ("Meldungen", "releases"), language)
        say(word((f"Zur Probe gelesen: {number}", f"Read as a sample: {number}"), language))
        table([_row(record, language) for record in proposal.records])
    say("")
    say(word(("Vorschlag für sources.yaml:", "Proposal for sources.yaml:"), language))
    say("")
    say("\n".join(clean(line) for line in _as_item(proposal.source)))
    say("")


def _as_item(source: Source) -> list[str]:
    from monitor.propose import lines_of

    lines = lines_of(source).splitlines()
    return [f"  - {lines[0]}", *(f"    {line}" for line in lines[1:])]


def _near(source: Source, known: "Configuration") -> Sequence[Source]:
    return [one for one in known.sources if authority_of(one.url) == authority_of(source.url)][:3]


def _row(record: Record, language: str) -> tuple[str, ...]:
    blocks = counted(len(record.body), ("Absatz", "block"), ("Absätze", "blocks"), language)
    names = ", ".join(contact.name or contact.organisation or "?" for contact in record.contacts)
    contacts = f"{word(('Kontakt', 'contact'), language)}: {names}" if names else ""
    day = str(record.published)[:10] if record.published else word(("ohne Datum", "no date"), language)
    return f"  {day}", blocks, record.title, contacts


def _asked(path: Path, language: str) -> bool:
    question = word((f"In {path} schreiben?", f"Write it into {path}?"), language)
    return typer.confirm(question, default=False)


def _write(proposal: "Proposal", settings: "Settings") -> None:
    from monitor.propose import entry_of, lines_of
    from monitor.sources import add_entry

    day = date.today() if settings.now is None else settings.now.date()  # noqa: DTZ011 - the day on the operator's wall
    comment = f"Added by `monitor sources add` on {day}: {' '.join(why[1] for why in proposal.why)}"
    source = proposal.source
    add_entry(
        settings.sources, settings.subscriptions, entry_of(source), lines=lines_of(source), comment=clean(comment)
    )


def _say_written(source: Source, path: Path, language: str) -> None:
    german = f"In {path} geschrieben als {source.id}. Der erste Blick (niemand bekommt Post): monitor check {source.id}"
    english = f"Written to {path} as {source.id}. The first look (nobody is mailed): monitor check {source.id}"
    say(word((german, english), language))


def say_how_it_is_taken(settings: "Settings") -> None:
    """A daemon that runs does not look at the file by itself."""
    from monitor.lock import holder

    if process := holder(settings.data):
        german = f"Der laufende Monitor übernimmt es mit: kill -HUP {process}"
        english = f"The running monitor takes it with: kill -HUP {process}"
        say(word((german, english), settings.language))


def _print_nothing(url: str, error: "NothingFits", language: str, *, as_json: bool) -> None:
    if as_json:
        print_json({"url": url, "error": error.reason[1], "try": [one[1] for one in error.tries]})
    complain(clean(word(error.reason, language)))
    if error.tries:
        complain(word(("Was Sie versuchen können:", "What you can try:"), language))
    for one in error.tries:
        complain(f"  - {clean(word(one, language))}")


def _plain(proposal: "Proposal", *, written: bool) -> dict[str, Any]:
    from monitor.propose import entry_of

    return {
        "url": proposal.source.url,
        "source": entry_of(proposal.source),
        "yaml": "\n".join(_as_item(proposal.source)) + "\n",
        "why": [why[1] for why in proposal.why],
        "records": [{**record_to_plain(record), "url": record.url} for record in proposal.records],
        "check": [
            {"url": one.url, "field": one.field, "fit": one.fit.value, "text": one.text, "hint": one.hint}
            for one in proposal.check
        ],
        "written": written,
    }
