"""Ways of watching an address, best first; each is only looked for when the ones before it fail."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from urllib.parse import urlsplit

from model.errors import FetchError, ParseError
from model.item import Listing
from model.record import BlockType, Record
from model.snapshot import Snapshot
from model.source import Source, SourceType
from monitor import propose as p
from monitor.adding.eyes import Look
from monitor.adding.tries import Words
from monitor.judge import trouble_of
from monitor.looks.reading import read_record
from monitor.parse import PageFacts, facts_of, read_listing, reading_for

MOST_HOPS = 2  # other pages of the site that are looked at when this one lists nothing
_LEAST_TEXT = 400  # characters of a page that is watched by itself, whatever else there is
_LEAST_AT_ALL = 60  # characters of one that is watched when nothing is listed anywhere


@dataclass(frozen=True, kw_only=True, slots=True)
class Candidate:
    """`page` is what the page says of itself from which a feed was found; None: the source's own address tells."""

    source: Source
    why: tuple[Words, ...]
    page: PageFacts | None = None


def candidates_of(page: Snapshot, facts: PageFacts, seen: Look, *, hops: int) -> Iterator[Candidate]:
    """Ways of watching, best first; each is only tried when the ones before it fail."""
    source = p.draft(page.final_url)
    if facts.type is not SourceType.HTML_LIST:
        yield _by_type(source, facts)
        return
    yield from _as_known_site(source, facts)
    listing = _listing(page, source, seen)
    yield from _as_feed(page, facts, listing, seen)
    if listing:
        yield from _as_list(source, listing)
        return
    yield from _as_requests(source, facts, seen)
    record = _as_document(page, source, seen)
    document = Candidate(source=replace(source, type=SourceType.PAGE), why=(_KINDS[SourceType.PAGE],))
    is_text = record is not None and _letters(record) >= _LEAST_TEXT and not _is_front(page)
    if is_text:
        yield document
    yield from _elsewhere(facts, seen, hops=hops)
    if record and not is_text and _letters(record) >= (_LEAST_TEXT if _is_front(page) else _LEAST_AT_ALL):
        yield document


def _by_type(source: Source, facts: PageFacts) -> Candidate:
    kind = facts.type or SourceType.PAGE
    return Candidate(source=replace(source, type=kind), why=(_KINDS[kind],))


def _as_known_site(source: Source, facts: PageFacts) -> Iterator[Candidate]:
    known = reading_for(source)
    if known is not source:
        yield Candidate(source=source, why=(("Die Website ist uns bekannt.", "The site is known to us."),))
    for name in facts.sites:
        why = (f"Die Seite ist gebaut wie {name}.", f"The page is built like {name}.")
        yield Candidate(source=replace(source, site=name), why=(why,))


def _listing(page: Snapshot, source: Source, seen: Look) -> Listing | None:
    try:
        listing: Listing = seen.workers.call(read_listing, page, source)
    except ParseError:
        return None
    return listing if listing.items else None


def _as_feed(page: Snapshot, facts: PageFacts, listing: Listing | None, seen: Look) -> Iterator[Candidate]:
    """The feed that carries what the page lists; of a page that lists nothing the first feed it names that has entries."""
    for url in p.feeds_to_try(_named_feeds(facts, seen), page.final_url):
        if (found := _feed(url, seen)) and (listing is None or p.is_better(found[1], listing)):
            yield replace(_feed_candidate(*found, listing, _NAMED), page=facts)
    if listing is None or facts.feeds:
        return
    for url in p.usual_feeds(page.final_url, facts.generator):
        if (found := _feed(url, seen)) and p.is_better(found[1], listing):
            yield replace(_feed_candidate(*found, listing, _USUAL), page=facts)


def _named_feeds(facts: PageFacts, seen: Look) -> tuple[str, ...]:
    """Those of the page, else those of the page about feeds it links."""
    if facts.feeds or not facts.hubs:
        return facts.feeds
    try:
        hub: PageFacts = seen.workers.call(facts_of, seen.fetcher.get(facts.hubs[0]))
    except (FetchError, ParseError):
        return ()
    return hub.feeds


def _feed(url: str, seen: Look) -> tuple[str, Listing] | None:
    """Where the feed is, and what it lists; None when there is none."""
    source = replace(p.draft(url), type=SourceType.FEED)
    try:
        snapshot = seen.fetcher.get(url)
        facts: PageFacts = seen.workers.call(facts_of, snapshot)
        if (
            facts.type is SourceType.HTML_LIST
            and snapshot.status == 200
            and "SiteGlobals" in url
            and "view=" not in url
        ):
            return _feed(p.as_feed_url(url), seen)
        listing: Listing = seen.workers.call(read_listing, snapshot, source)
    except (FetchError, ParseError):
        return None
    return (snapshot.final_url, listing) if snapshot.status == 200 and listing.items else None


def _feed_candidate(url: str, feed: Listing, listing: Listing | None, where: Words) -> Candidate:
    count = len(feed.items)
    what = (f"Feed mit {count} Einträgen, {where[0]}.", f"Feed with {count} entries, {where[1]}.")
    same = (
        (("Er führt dieselben Meldungen wie die Seite.", "It carries the same releases as the page."),)
        if listing
        else ()
    )
    return Candidate(source=replace(p.draft(url), type=SourceType.FEED), why=(what, *same))


def _as_list(source: Source, listing: Listing) -> Iterator[Candidate]:
    count = len(listing.items)
    why = (
        f"Liste mit {count} Einträgen, ohne Selektoren gelesen.",
        f"List with {count} entries, read without selectors.",
    )
    yield Candidate(source=source, why=(why,))
    if pattern := p.folder_pattern(listing.items):
        only = (f"Nur Adressen mit {pattern} sind Meldungen.", f"Only addresses with {pattern} are releases.")
        yield Candidate(source=replace(source, index=replace(source.index, link_pattern=pattern)), why=(why, only))


def _as_requests(source: Source, facts: PageFacts, seen: Look) -> Iterator[Candidate]:
    """JSON that the page's scripts would ask for."""
    for request in facts.requests[:2]:
        index = replace(source.index, request=p.page_template(request))
        found = replace(source, type=SourceType.JSON_LIST, index=index)
        try:
            listing = _listing(seen.fetcher.get(request), found, seen)
        except FetchError:
            continue
        if listing:
            why = ("Die Seite lädt ihre Liste als JSON nach.", "The page fetches its list as JSON.")
            yield Candidate(source=found, why=(why,))


def _as_document(page: Snapshot, source: Source, seen: Look) -> Record | None:
    """A page that is a text by itself, be it a short one."""
    try:
        record: Record = seen.workers.call(read_record, page, source)
    except ParseError:
        return None
    if trouble_of(page, record, source=source, known_document=False):
        return None
    return record if record.title else None


def _letters(record: Record) -> int:
    return sum(len(block.text) for block in record.body if block.type is not BlockType.LIST_ITEM)


def _elsewhere(facts: PageFacts, seen: Look, *, hops: int) -> Iterator[Candidate]:
    """The pages of this site that, by their links' words, list releases."""
    for url in facts.lists[:hops]:
        try:
            page = seen.fetcher.get(url)
            other: PageFacts = seen.workers.call(facts_of, page)
        except (FetchError, ParseError):
            continue
        if page.status == 200 and other.type is SourceType.HTML_LIST:
            there = (f"Die Meldungen stehen auf {page.final_url}.", f"The releases are listed at {page.final_url}.")
            for candidate in candidates_of(page, other, seen, hops=0):
                if candidate.source.type is not SourceType.PAGE:
                    yield replace(candidate, why=(there, *candidate.why))


def _is_front(page: Snapshot) -> bool:
    """A home page: what it tells is elsewhere."""
    return urlsplit(page.final_url).path in ("", "/")


_NAMED: Words = ("von der Seite selbst genannt", "named by the page itself")
_USUAL: Words = ("am üblichen Ort gefunden", "found at the usual place")
_KINDS: dict[SourceType, Words] = {
    SourceType.FEED: ("Die Adresse ist ein Feed.", "The address is a feed."),
    SourceType.SITEMAP: ("Die Adresse ist eine Sitemap.", "The address is a sitemap."),
    SourceType.JSON_LIST: ("Die Adresse ist eine JSON-Liste.", "The address is a JSON list."),
    SourceType.PAGE: (
        "Die Seite ist ein Text für sich; sie wird auf Änderungen beobachtet.",
        "The page is a text by itself; it is watched for changes.",
    ),
}
