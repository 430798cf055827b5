"""Room for another release at the address of one we hold."""

from dataclasses import replace
from datetime import datetime

from model.change import Change
from model.finding import Finding, Held
from model.fingerprint import folded, likeness
from model.item import Item
from model.page import Page, PageRole
from model.record import Record
from model.release import short_id
from model.run import Outcome
from model.source import Source
from monitor.looks import changes
from monitor.looks.result import run
from monitor.tools import Tools


def mark_of_another(record: Record) -> str:
    """By title, day and number: a rotating teaser in its text must not keep it waiting."""
    return f"replaced {short_id(folded(record.title), str(record.published), record.reference or '')}"


def stands_about(record: Record, page: Page, tools: Tools) -> bool:
    """At two other addresses of its source already: then it is shown in place of what should be there.

    At one it may well stand too; and it may have stood at this address before.
    """
    return any(
        len([one for one in tools.archive.pages_of(held.release.id) if _shows(one, page)]) > 1
        for held in tools.archive.like(likeness(record))
        if held.release
    )


def _shows(one: Page, page: Page) -> bool:
    return one.source_id == page.source_id and one.url != page.url and one.next_check_at is not None


def make_room(held: Held, source: Source, tools: Tools, *, title: str, now: datetime) -> Finding:
    """The page of the old release is put aside under its address and day, and a fresh one, due at once, takes its place."""
    page, twin = held.page, _twin(held, tools)
    told = () if twin or page.is_copy or page.withdrawn else (_replaced(held, source, title, now),)
    aside = replace(
        page,
        url=f"{page.url}#{now:%Y-%m-%dT%H:%M:%S}",
        checked_at=now,
        next_check_at=None,
        failures=0,
        pending=None,
        pending_edit=None,
        stirring=(),
        settled_since=None,
        gone=(),
    )
    return Finding(
        run=run(page, now, Outcome.CHANGED, changes=tuple(change.id for change in told)),
        page=aside,
        pages=(_fresh(page, title, now), *((replace(twin, is_copy=False, next_check_at=now),) if twin else ())),
        changes=told,
    )


def _fresh(page: Page, title: str, now: datetime) -> Page:
    return Page(
        source_id=page.source_id,
        url=page.url,
        role=PageRole.DOCUMENT,
        first_seen_at=now,
        next_check_at=now,
        item=_listed(page, title),
    )


def _listed(page: Page, title: str) -> Item:
    """Day and teaser in the listing were those of the old release."""
    return replace(page.item, published=None, teaser=None) if page.item else Item(url=page.url, title=title)


def _replaced(held: Held, source: Source, title: str, now: datetime) -> Change:
    assert held.version is not None
    return changes.replaced(held.version, source, url=held.page.url, by=title, now=now)


def _twin(held: Held, tools: Tools) -> Page | None:
    """Another place of the same source where the old release still stands."""
    assert held.release is not None
    if held.page.is_copy:
        return None
    return next(
        (
            one
            for one in tools.archive.pages_of(held.release.id)
            if one.id != held.page.id and one.is_copy and one.source_id == held.page.source_id and one.next_check_at
        ),
        None,
    )
