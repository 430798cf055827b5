"""How far behind the first page of a listing a look reads on."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from model.change import Change
from model.errors import FetchError, ParseError
from model.item import Item, Listing
from model.page import Page
from model.source import Source
from monitor.judge import is_dated_since
from monitor.looks.notices import about, was_told
from monitor.parse import read_listing
from monitor.tools import Tools

MAX_PAGES = 50  # of one listing in one look, whatever the source asks for
REACH = 10  # pages that are read where nothing known turns up, though the source asks for fewer
A_DAY = timedelta(days=1)


@dataclass(frozen=True, kw_only=True, slots=True)
class Walk:
    """`lost`: so many pages were read and none of their entries was known; what stands behind them is not read."""

    items: tuple[Item, ...]
    lost: int = 0


def walk(page: Page, source: Source, tools: Tools, first: Listing, url: str, *, now: datetime) -> Walk:
    """The pages of a listing as long as they hold something unknown, as many as the source asks for.

    Where none of their entries is known there may be more news behind them: it is looked for up to the next known entry.
    """
    asked = {url}
    pages = _asked_for(page, source, tools, first, asked)
    if page.body_sha256 is None or not pages[-1].next_url or any(_knows(one, tools) for one in pages):
        return Walk(items=_items(pages))
    more = _up_to_known(source, tools, pages, asked)
    walked = _items(pages + more)
    if more and _knows(more[-1], tools):
        return Walk(items=walked)
    dated = [item for item in _items(more) if is_dated_since(item, page.read_at, now)]
    items = _unique([*_items(pages), *dated])
    is_whole = more and not more[-1].next_url and len(items) == len(walked)
    return Walk(items=items, lost=0 if is_whole else len(pages + more))


def read_on(page: Page, source: Source, tools: Tools, first: Listing, url: str) -> Walk:
    """All pages up to the next known entry, whatever their dates: what a person is asked about, and what is told when they agree."""
    asked = {url}
    pages = _asked_for(page, source, tools, first, asked)
    if any(_knows(one, tools) for one in pages):
        return Walk(items=_items(pages))
    more = _up_to_known(source, tools, pages, asked)
    is_whole = not (pages + more)[-1].next_url or (more and _knows(more[-1], tools))
    return Walk(items=_items(pages + more), lost=0 if is_whole else len(pages + more))


def _asked_for(page: Page, source: Source, tools: Tools, first: Listing, asked: set[str]) -> list[Listing]:
    pages = [first]
    while (url := pages[-1].next_url) and url not in asked and len(pages) < min(source.index.pages, MAX_PAGES):
        if page.body_sha256 and _all_known(pages[-1], tools):
            break
        asked.add(url)
        pages.append(_read(url, source, tools))
    return pages


def _up_to_known(source: Source, tools: Tools, before: list[Listing], asked: set[str]) -> list[Listing]:
    """A page that cannot be had ends it: what stands before it is news all the same."""
    more: list[Listing] = []
    last = before[-1]
    while last.next_url and last.next_url not in asked and len(before) + len(more) < REACH:
        asked.add(last.next_url)
        try:
            last = _read(last.next_url, source, tools)
        except (FetchError, ParseError):
            break
        more.append(last)
        if _knows(last, tools):
            break
    return more


def _read(url: str, source: Source, tools: Tools) -> Listing:
    listing: Listing = tools.workers.call(read_listing, tools.fetcher.get(url, source=source), source)
    return listing


def _items(pages: list[Listing]) -> tuple[Item, ...]:
    return _unique([item for listing in pages for item in listing.items])


def _unique(items: list[Item]) -> tuple[Item, ...]:
    """The first of each address."""
    found: dict[str, Item] = {}
    for item in items:
        found.setdefault(item.url, item)
    return tuple(found.values())


def _knows(listing: Listing, tools: Tools) -> bool:
    return bool(tools.archive.known([item.url for item in listing.items]))


def _all_known(listing: Listing, tools: Tools) -> bool:
    urls = {item.url for item in listing.items}
    return bool(urls) and urls <= tools.archive.known(sorted(urls)).keys()


def lost_track(source: Source, pages: int, *, now: datetime, tools: Tools) -> Change | None:
    """One notice a day of looks that met nothing known: some news may stand where they did not read."""
    url = f"{source.url}#unknown"
    if was_told(source, url, A_DAY, tools, now=now):
        return None
    count = (f"{pages} Seiten", f"{pages} pages") if pages > 1 else ("einer Seite", "one page")
    return about(
        source,
        url,
        now,
        topic="unknown",
        title=(
            f"Quelle „{source.name}“: kein bekannter Eintrag mehr in der Liste",
            f"Source “{source.name}”: no known entry in the listing any more",
        ),
        summary=(
            f"Auf {count[0]} von {source.url} war kein Eintrag bekannt; weiter wurde nicht gelesen.",
            f"On {count[1]} of {source.url} no entry was known; no further page was read.",
        ),
        reason=(
            "Gemeldet wird die erste Seite und, was danach seit der letzten Prüfung datiert ist. Ältere Einträge bitte selbst ansehen.",
            "The first page is told, and behind it what is dated since the last look. Please look at older entries yourself.",
        ),
        tools=tools,
    )
