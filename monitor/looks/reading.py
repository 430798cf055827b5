"""Bytes to a record, as it runs in a worker process."""

import zlib
from dataclasses import replace

from model.item import Item
from model.record import Record
from model.snapshot import Snapshot
from model.source import DocumentReading, Source
from model.urls import canonical
from monitor import parse
from monitor.normalize import day_of, normalize
from monitor.parse import read_document


def parser_of(source: Source) -> str:
    """The parser and, where they are not the usual ones, a digest of the settings by which it reads a source's documents."""
    settings = (source.document, source.site, source.timezone, source.language)
    if settings == _USUAL:
        return parse.PARSER_VERSION
    return f"{parse.PARSER_VERSION}+{zlib.crc32(repr(settings).encode()):08x}"


_USUAL = (DocumentReading(), None, "Europe/Berlin", "de")


def read_record(snapshot: Snapshot, source: Source | None, item: Item | None = None) -> Record:
    """The record of a document, completed by what only its index says of it.

    Raises: ParseError.
    """
    raw = read_document(snapshot, source)
    return _completed(normalize(raw, url=canonical(snapshot.final_url), source=source), item, source)


def _completed(record: Record, item: Item | None, source: Source | None) -> Record:
    """Some ministries print the date, or the issuer, in the listing only."""
    if item is None:
        return record
    found = dict(record.found)
    published = record.published
    if published is None and item.published:
        published = day_of(item.published, timezone=source.timezone if source else "Europe/Berlin")
        found |= {"published": "index"} if published else {}
    if record.issuer is None and item.issuer:
        found |= {"issuer": "index"}
    if not record.title and item.title:
        found |= {"title": "index"}
    return replace(
        record,
        published=published,
        issuer=record.issuer or item.issuer,
        title=record.title or item.title,
        found=tuple(found.items()),
    )
