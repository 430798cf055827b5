"""`monitor parse`: documents to records, without a database."""

import json
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from model.errors import ConfigError, FetchError, MonitorError, ParserKilled
from model.plain import record_to_plain
from model.record import Record
from model.snapshot import Snapshot
from model.source import Source
from monitor import app
from monitor.cli.output import clean, complain, print_json, read_out, say

if TYPE_CHECKING:
    from monitor.workers import Workers

TYPES = {
    ".html": "text/html",
    ".htm": "text/html",
    ".xhtml": "application/xhtml+xml",
    ".pdf": "application/pdf",
}


@dataclass(frozen=True, kw_only=True, slots=True)
class Wanted:
    """One document to read. `file` None: it is fetched from its URL."""

    file: Path | None
    url: str
    source: Source | None


def register(cli: typer.Typer) -> None:
    cli.command("parse")(parse)


def parse(
    files: Annotated[
        list[str] | None, typer.Argument(metavar="FILE|URL...", help="Local files or http(s) URLs.")
    ] = None,
    url: Annotated[
        list[str] | None, typer.Option(help="The URL a file came from; may be repeated in file order.")
    ] = None,
    source: Annotated[str | None, typer.Option(help="Read as a document of this source of sources.yaml.")] = None,
    manifest: Annotated[
        str | None, typer.Option(help="JSON lines {file, url, source} instead of arguments; - for standard input.")
    ] = None,
    as_json: Annotated[bool, typer.Option("--json", help="One JSON object for each document, in order.")] = False,
) -> None:
    """Read documents and print their records; needs no source and no database."""
    settings = app.settings()
    sources = _sources(settings, needed=bool(source or manifest))
    wanted = _from_manifest(manifest, sources) if manifest else _from_arguments(files or [], url or [], source, sources)
    failed = False
    with _reading(settings) as (workers, fetch):
        for one in wanted:
            failed |= not _print_one(one, workers, fetch, settings.language, as_json=as_json)
    if failed:
        raise typer.Exit(1)


def _print_one(wanted: Wanted, workers: "Workers", fetch: Any, language: str, *, as_json: bool) -> bool:
    from monitor.looks.reading import read_record

    try:
        snapshot = _from_file(wanted) if wanted.file else fetch(wanted.url, wanted.source)
        record = workers.call(read_record, snapshot, wanted.source)
    except (MonitorError, OSError) as error:
        told = f"{wanted.url}: {error}" if isinstance(error, ParserKilled) else str(error)
        if as_json:
            print_json({"url": wanted.url, "error": told})
        complain(error.said(language) if isinstance(error, FetchError) else told)
        return False
    if as_json:
        print_json(plain(record, wanted.url, wanted.source))
    else:
        _print_text(record)
    return True


def plain(record: Record, url: str, source: Source | None) -> dict[str, Any]:
    from monitor.parse import PARSER_VERSION

    return {**record_to_plain(record), "url": url, "source": source.id if source else None, "parser": PARSER_VERSION}


def _print_text(record: Record) -> None:
    shown = record_to_plain(record)
    for key in (
        "kind",
        "title",
        "subtitle",
        "reference",
        "issuer",
        "published",
        "updated",
        "language",
        "topics",
    ):
        if shown[key]:
            value = shown[key] if isinstance(shown[key], str) else ", ".join(shown[key])
            say(f"{key:12}{clean(value)}", style="bold" if key == "title" else None)
    for key, line in _beside(record):
        say(f"{key:12}{clean(line)}")
    say("")
    for block in record.body:
        read_out(clean(block.text), style="bold" if block.type == "heading" else None)
        say("")


def _beside(record: Record) -> Iterator[tuple[str, str]]:
    """What stands beside the text, as lines to read."""
    if record.event:
        days = " – ".join(str(day) for day in (record.event.starts, record.event.ends) if day)
        yield "event", _line(days, record.event.place)
    for contact in record.contacts:
        numbers = [phone.printed for phone in contact.phones] + [f"Fax {fax.printed}" for fax in contact.faxes]
        yield "contact", _line(contact.name, contact.role, contact.organisation, *numbers, *contact.emails)
    yield from (("address", address) for address in record.addresses)
    yield from (("link", f"{link.text}  {link.url}".strip()) for link in record.links)
    yield from (("attachment", f"{one.title}  {one.url}".strip()) for one in record.attachments)


def _line(*parts: str | None) -> str:
    return ", ".join(part for part in parts if part)


def _from_file(wanted: Wanted) -> Snapshot:
    """A file as if it had been fetched just now."""
    assert wanted.file is not None
    try:
        body = wanted.file.read_bytes()
    except OSError as error:
        raise ConfigError((f"{wanted.file}: cannot be read ({error.strerror}); name a file that is there.",)) from error
    if not body:
        raise ConfigError((f"{wanted.file}: is empty, there is nothing to read.",))
    kind = TYPES.get(wanted.file.suffix.lower(), "")
    return Snapshot(
        url=wanted.url,
        final_url=wanted.url,
        status=200,
        headers=(("content-type", kind),) if kind else (),
        body=body,
        fetched_at=datetime.now(UTC),
        elapsed=timedelta(0),
    )


class _reading:  # noqa: N801 - reads as a word where it is used
    """Workers, and a fetch that is only made when a URL is asked for."""

    def __init__(self, settings: Any) -> None:
        from monitor.workers import Workers

        self._settings = settings
        self._fetcher: Any = None
        self._workers = Workers(wall=settings.parse_wall, cpu=settings.parse_cpu, memory=settings.parse_memory)

    def __enter__(self) -> tuple["Workers", Any]:
        return self._workers, self._fetch

    def __exit__(self, *_: object) -> None:
        self._workers.close()
        if self._fetcher:
            self._fetcher.close()

    def _fetch(self, url: str, source: Source | None) -> Snapshot:
        self._fetcher = self._fetcher or app.fetcher_of(self._settings)
        snapshot: Snapshot = self._fetcher.get(url, source=source)
        if snapshot.is_gone:
            raise ConfigError((f"{url}: answers {snapshot.status}, there is nothing to read.",))
        return snapshot


def _sources(settings: Any, *, needed: bool) -> dict[str, Source]:
    """sources.yaml, when a source is named; without one `parse` needs no configuration."""
    if not needed or not settings.sources.exists():
        return {}
    return {source.id: source for source in app.configuration(settings).sources}


def _from_arguments(
    files: list[str], urls: list[str], source: str | None, sources: dict[str, Source]
) -> Iterator[Wanted]:
    if not files:
        raise ConfigError(("Name files or URLs to read, or --manifest FILE.",))
    if len(urls) > len(files):
        raise ConfigError(
            (f"--url is given {len(urls)} times for {len(files)} file(s): at most one for each, in their order.",)
        )
    chosen = _named(source, sources, "--source")
    return (_wanted(name, urls[i] if i < len(urls) else None, chosen) for i, name in enumerate(files))


def _from_manifest(manifest: str, sources: dict[str, Source]) -> Iterator[Wanted]:
    try:
        text = sys.stdin.read() if manifest == "-" else Path(manifest).read_text("utf-8")
    except OSError as error:
        raise ConfigError((f"--manifest {manifest}: cannot be read ({error.strerror}).",)) from error
    return iter(
        [_from_line(line, f"{manifest}:{i}", sources) for i, line in enumerate(text.splitlines(), 1) if line.strip()]
    )


def _from_line(line: str, where: str, sources: dict[str, Source]) -> Wanted:
    hint = 'each line is a JSON object such as {"file": "page.html", "url": "https://…"}'
    try:
        row = json.loads(line)
    except ValueError as error:
        raise ConfigError((f"{where}: {error}; {hint}",)) from error
    if not isinstance(row, dict) or not (row.get("file") or row.get("url")):
        raise ConfigError((f"{where}: names no file and no url; {hint}",))
    chosen = sources.get(row.get("source") or "")
    return _wanted(row.get("file") or row["url"], row.get("url"), chosen)


def _wanted(name: str, url: str | None, source: Source | None) -> Wanted:
    if name.startswith(("http://", "https://")):
        return Wanted(file=None, url=name, source=source)
    path = Path(name)
    return Wanted(file=path, url=url or path.resolve().as_uri(), source=source)


def _named(name: str | None, sources: dict[str, Source], option: str) -> Source | None:
    if name is None:
        return None
    if name not in sources:
        raise ConfigError(
            (f"{option} {name!r} is not in sources.yaml; it has: {', '.join(sorted(sources)) or 'none'}.",)
        )
    return sources[name]
