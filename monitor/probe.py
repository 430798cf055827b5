"""Fetch a source once and say, field by field, what fits and what does not. Nothing is kept, nobody is told."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum
from functools import reduce

from model.errors import MonitorError, NothingFound
from model.item import Item, Listing
from model.page import Page, PageRole
from model.record import Record
from model.source import Source, SourceType
from model.urls import host_of
from monitor.judge import trouble_of
from monitor.looks.index import fetch_index, with_items
from monitor.looks.reading import read_record
from monitor.other_hosts import key_for, on_other_hosts
from monitor.parse import is_xml_index
from monitor.tools import Eyes

SAMPLES = 2  # documents of a listing that are read


class Fit(StrEnum):
    FITS = "fits"
    LOOK = "look"  # may be right, somebody should look
    FAILS = "fails"


@dataclass(frozen=True, kw_only=True, slots=True)
class Found:
    """One field of one page. `hint` is the line of sources.yaml to change, where one is known."""

    url: str
    field: str
    fit: Fit
    text: str
    hint: str = ""
    german: str = ""  # `text` in German, where it is a whole sentence


@dataclass(frozen=True, kw_only=True, slots=True)
class Probe:
    """All that was found, and the documents that could be read."""

    found: tuple[Found, ...]
    records: tuple[Record, ...] = ()

    def __add__(self, other: "Probe") -> "Probe":
        return Probe(found=self.found + other.found, records=self.records + other.records)


def probe(source: Source, tools: Eyes) -> tuple[Found, ...]:
    """Every way it can go wrong ends in a Found, none raises."""
    return look_through(source, tools).found


def not_asked(source: Source, why: tuple[str, str]) -> tuple[Found, ...]:
    """In place of a probe: its server has asked to be left alone. `why` is German and English."""
    return (Found(url=source.url, field="url", fit=Fit.LOOK, text=why[1], german=why[0]),)


def look_through(source: Source, tools: Eyes, *, samples: int = SAMPLES) -> Probe:
    """As `probe`, with the records of the documents that were read: at most `samples` of a listing."""
    page = _root(source, tools.clock())
    try:
        return (
            _probe_document(source.url, source, tools, None)
            if page.role is PageRole.DOCUMENT
            else _probe_index(page, source, tools, samples)
        )
    except MonitorError as error:
        return _failed(source.url, "url", str(error), _hint(error), error.said("de"))


def _failed(url: str, field: str, text: str, hint: str = "", german: str = "") -> Probe:
    return Probe(found=(Found(url=url, field=field, fit=Fit.FAILS, text=text, hint=hint, german=german),))


def _root(source: Source, now: datetime) -> Page:
    role = PageRole.DOCUMENT if source.type is SourceType.PAGE else PageRole.INDEX
    return Page(source_id=source.id, url=source.url, role=role, first_seen_at=now, next_check_at=now)


def _probe_index(page: Page, source: Source, tools: Eyes, samples: int) -> Probe:
    snapshot = fetch_index(page, source, tools, now=tools.clock())
    trouble = trouble_of(snapshot, None, source=source, known_document=False)
    if trouble:
        return _failed(snapshot.final_url, "url", trouble.sentence[1], german=trouble.sentence[0])
    said = f"{snapshot.status}, {len(snapshot.body)} bytes"
    reached = Probe(found=(Found(url=snapshot.final_url, field="url", fit=Fit.FITS, text=said),))
    try:
        listing = with_items(snapshot, source, tools)
    except NothingFound:
        if source.type is not SourceType.AUTO or is_xml_index(snapshot):
            raise
        return reached + _probe_document(source.url, source, tools, None)
    left_out = _judge_left_out(on_other_hosts(listing, snapshot, source, tools), source)
    judged = reached + Probe(found=(*_judge_listing(listing, source), *left_out))
    return reduce(Probe.__add__, _probe_samples(listing, source, tools, samples), judged)


def _judge_listing(listing: Listing, source: Source) -> tuple[Found, ...]:
    number, url = len(listing.items), source.url
    dated = sum(item.published is not None for item in listing.items)
    titled = sum(bool(item.title) for item in listing.items)
    enough = Fit.FITS if number >= source.trust.min_items else Fit.FAILS
    found = [
        Found(
            url=url,
            field="list",
            fit=enough,
            text=f"{number} entries as {listing.type} ({listing.how})",
            german=f"{number} Einträge, gelesen als {listing.type} ({listing.how})",
            hint=f"type: {listing.type}",
        ),
        Found(
            url=url,
            field="list.title",
            fit=Fit.FITS if titled == number else Fit.LOOK,
            text=f"{titled} of {number} have a title",
            german=f"{titled} von {number} mit Titel",
            hint="" if titled == number else "list: {title: <selector inside an entry>}",
        ),
        Found(
            url=url,
            field="list.date",
            fit=Fit.FITS if dated == number else Fit.LOOK,
            text=f"{dated} of {number} have a date",
            german=f"{dated} von {number} mit Datum",
            hint="" if dated == number else "list: {date: <selector inside an entry>}",
        ),
    ]
    if listing.next_url:
        found.append(Found(url=url, field="list.next_page", fit=Fit.FITS, text=listing.next_url))
    return tuple(found)


def _judge_left_out(others: Sequence[Item], source: Source) -> tuple[Found, ...]:
    if not others:
        return ()
    number, hosts = len(others), ", ".join(sorted({host_of(item.url) for item in others}))
    entries, said = ("entry leads", "Eintrag führt") if number == 1 else ("entries lead", "Einträge führen")
    left, out = ("is", "wird") if number == 1 else ("are", "werden")
    return (
        Found(
            url=source.url,
            field="list.link_pattern",
            fit=Fit.LOOK,
            text=f"{number} {entries} to another host and {left} left out: {hosts}",
            hint=key_for(source),
            german=f"{number} {said} zu einem anderen Host und {out} ausgelassen: {hosts}",
        ),
    )


def _probe_samples(listing: Listing, source: Source, tools: Eyes, samples: int) -> Iterator[Probe]:
    for item in listing.items[:samples]:
        try:
            yield _probe_document(item.url, source, tools, item)
        except MonitorError as error:
            yield _failed(item.url, "document", str(error), _hint(error), error.said("de"))


def _probe_document(url: str, source: Source, tools: Eyes, item: Item | None) -> Probe:
    snapshot = tools.fetcher.get(url, source=source)
    if snapshot.is_gone:
        hint = "url: <the page's new address>"
        return _failed(url, "url", f"answers {snapshot.status}", hint, f"antwortet {snapshot.status}")
    record: Record = tools.workers.call(read_record, snapshot, source, item)
    trouble = trouble_of(snapshot, record, source=source, known_document=False)
    if trouble:
        return _failed(url, "document", trouble.sentence[1], german=trouble.sentence[0])
    read = replace(record, url=url)
    return Probe(found=_judge_record(read, source), records=(read,))


def _judge_record(record: Record, source: Source) -> tuple[Found, ...]:
    how = dict(record.found)
    needs_date = source.type is not SourceType.PAGE
    rows = (
        ("title", record.title, True, "document: {title: <selector>}"),
        ("published", str(record.published or ""), needs_date, "document: {published: <selector>}"),
        (
            "body",
            f"{len(record.body)} blocks, {len(record.text)} characters" if record.body else "",
            True,
            "document: {body: <selector>}",
        ),
        ("contacts", ", ".join(filter(None, (contact.name for contact in record.contacts))), False, ""),
        ("attachments", ", ".join(attachment.title for attachment in record.attachments), False, ""),
    )
    return tuple(
        Found(
            url=record.url,
            field=field,
            fit=Fit.FITS if text or not needed else Fit.LOOK if field != "body" else Fit.FAILS,
            text=f"{text} (by {how[field]})" if text and field in how else text or "none",
            hint="" if text or not needed else hint,
            german=_in_german(field, text, record, how.get(field)),
        )
        for field, text, needed, hint in rows
    )


def _in_german(field: str, text: str, record: Record, how: str | None) -> str:
    said = f"{len(record.body)} Absätze, {len(record.text)} Zeichen" if field == "body" and text else text
    return f"{said} (nach {how})" if said and how else said or "keine Angabe"


def _hint(error: MonitorError) -> str:
    name = type(error).__name__
    return {
        "NothingFound": "list: {item: <selector of an entry>} or type: page",
        "Unreachable": "url: <is the host still right?>",
        "Refused": "url: <the page's new address>",
        "Disallowed": "ignore_robots: <who permitted it>",
    }.get(name, "")
