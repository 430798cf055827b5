"""The pages of releases that a look at their listing touches: new ones, and known ones that are to be looked at now."""

from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from dataclasses import replace
from datetime import datetime

from model.fingerprint import folded
from model.item import Item, Listing
from model.page import Page, PageRole
from model.source import Source
from monitor.due import WEEKLY
from monitor.tools import Tools


def passed_on(known: Iterable[Page], source: Source, tools: Tools, now: datetime) -> tuple[Page, ...]:
    """Pages of a source that was renamed or switched off: with all that is held of them they pass to the one that lists them."""
    watched = tools.archive.watched()
    left = (page for page in known if page.source_id not in watched)
    return tuple(
        replace(page, source_id=source.id, next_check_at=now)
        for page in left
        if page.role is PageRole.DOCUMENT and page.next_check_at
    )


def vanished(earlier: Sequence[str], source: Source, tools: Tools, listing: Listing, now: datetime) -> tuple[Page, ...]:
    """Releases that stood between others which are still listed, and are listed no more: looked at now.

    A reason to look, never evidence: what has scrolled off the end is not among them.
    """
    shown = {item.url for item in listing.items}
    last = max((i for i, url in enumerate(earlier) if url in shown), default=0)
    missing = tools.archive.known([url for url in earlier[:last] if url not in shown]).values()
    return tuple(replace(gone, next_check_at=now) for gone in missing if _is_watched(gone, source))


def retitled(items: Iterable[Item], known: Mapping[str, Page], source: Source, now: datetime) -> Iterator[Page]:
    """Releases that the listing calls otherwise today: edited, or another one at the same address. They are looked at now."""
    for item in items:
        page = known.get(item.url)
        if page is None or page.item is None or page.role is not PageRole.DOCUMENT or not _is_watched(page, source):
            continue
        if item.title and page.item.title and folded(item.title) != folded(page.item.title):
            yield replace(page, next_check_at=now, item=replace(page.item, title=item.title))


def given_up(known: Iterable[Page], source: Source, now: datetime) -> Iterator[Page]:
    """Pages that could never be read and are asked for no more, though they are still listed: once a week."""
    for page in known:
        if page.source_id != source.id or page.role is not PageRole.DOCUMENT or page.was_read or page.next_check_at:
            continue
        if page.checked_at is None or now - page.checked_at >= WEEKLY:
            yield replace(page, next_check_at=now)


def _is_watched(page: Page, source: Source) -> bool:
    return page.source_id == source.id and page.next_check_at is not None and not (page.withdrawn or page.gone)


def new_page(item: Item, source: Source, now: datetime, old: Set[str]) -> Page:
    return Page(
        source_id=source.id,
        url=item.url,
        role=PageRole.DOCUMENT,
        first_seen_at=now,
        next_check_at=now,
        baseline=item.url in old,
        item=item,
    )
