"""Bytes to a record, as it runs in a worker process."""

import zlib
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from model.fingerprint import likeness
from model.furniture import Passages
from model.item import Item
from model.raw import RawRecord
from model.record import Day, Record
from model.snapshot import Snapshot
from model.source import DocumentReading, Source
from model.urls import canonical
from monitor import parse
from monitor.normalize import day_of, normalize
from monitor.parse import passages_of, read_document, without_furniture


def parser_of(source: Source) -> str:
    """The parser and, where they are not the usual ones, a digest of the settings by which it reads a source's documents."""
    settings = (source.document, source.site, source.timezone, source.language)
    if settings == _USUAL:
        return parse.PARSER_VERSION
    return f"{parse.PARSER_VERSION}+{zlib.crc32(repr(settings).encode()):08x}"


AHEAD = timedelta(days=366)  # of the day of a look; a release of a later day is misprinted

_USUAL = (DocumentReading(), None, "Europe/Berlin", "de")


@dataclass(frozen=True, kw_only=True, slots=True)
class Reading:
    """A page of a source as it was read."""

    record: Record
    shown: Passages | None = None  # all that the page shows, where some of it may have been left out
    whole: str | None = None  # likeness of the record with its furniture, where some was left out

    @property
    def passages(self) -> Passages:
        """All that the page shows, furniture included; looked through only where somebody asks."""
        return passages_of(self.record.body) if self.shown is None else self.shown


def read_page(snapshot: Snapshot, source: Source, item: Item | None = None, known: Passages = frozenset()) -> Reading:
    """The record of a document without the furniture `known` of its source.

    Raises: ParseError.
    """
    raw = read_document(snapshot, source)
    own = without_furniture(raw, known)
    return Reading(
        record=_record(own, snapshot, source, item),
        shown=passages_of(raw.body) if known else None,
        whole=None if own is raw else likeness(_record(raw, snapshot, source, item)),
    )


def read_record(snapshot: Snapshot, source: Source | None, item: Item | None = None) -> Record:
    """The record of a lone document, completed by what only its index says of it.

    Raises: ParseError.
    """
    return _record(read_document(snapshot, source), snapshot, source, item)


def _record(raw: RawRecord, snapshot: Snapshot, source: Source | None, item: Item | None) -> Record:
    record = normalize(raw, url=canonical(snapshot.final_url), source=source)
    return _completed(_without_misprint(record, snapshot.fetched_at), item, source, seen_at=snapshot.fetched_at)


def _without_misprint(record: Record, seen_at: datetime) -> Record:
    if not _is_far_ahead(record.published, seen_at):
        return record
    return replace(record, published=None, found=tuple(pair for pair in record.found if pair[0] != "published"))


def _is_far_ahead(day: Day | None, seen_at: datetime) -> bool:
    """12.11.2062: nothing is published so long before its day."""
    if day is None:
        return False
    return (day.date() if isinstance(day, datetime) else day) > (seen_at + AHEAD).date()


def _completed(record: Record, item: Item | None, source: Source | None, *, seen_at: datetime) -> Record:
    """Some ministries print the date, or the issuer, in the listing only."""
    if item is None:
        return record
    found = dict(record.found)
    published = record.published
    if item.published and (published is None or found.get("published") == "closing"):
        listed = day_of(item.published, timezone=source.timezone if source else "Europe/Berlin")
        if listed and not _is_far_ahead(listed, seen_at):
            published, found = listed, found | {"published": "index"}
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
