"""Ways of watching an address, best first; each is only looked for when the ones before it fail."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace

from model.errors import FetchError, ParseError
from model.item import Listing
from model.record import BlockType, Record
from model.snapshot import Snapshot
from model.source import Source, SourceType
from monitor import propose as p
from monitor.adding.eyes import Look
from monitor.adding.sitemaps import folder_of_releases
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
    is_elsewhere: bool = False  # found on another page than the one that was named


def candidates_of(page: Snapshot, facts: PageFacts, seen: Look, *, hops: int) -> Iterator[Candidate]:
    """Ways of watching, best first; each is only tried when the ones before it fail."""
    source = p.draft(page.final_url)
    if facts.type is not SourceType.HTML_LIST:
        yield _by_type(source, facts)
        return
    yield from _as_known_site(source, facts)
    listing = _listing(page, source, seen)
    yield from _rather(page, facts, listing, seen, hops=hops)
    record = None if listing else _as_document(page, source, seen)
    if record and _is_text(record, page, facts):
        yield from _text(page, facts, seen, hops=hops)
        return
    yield from _as_feed(page, facts, listing, seen)
    if listing:
        yield from _as_list(source, listing)
        return
    yield from _as_requests(source, facts, seen)
    yield from _elsewhere(facts, seen, hops=hops)
    yield from _as_sitemap(source, facts, seen)
    if record and _letters(record) >= (_LEAST_TEXT if p.is_front(page.final_url) else _LEAST_AT_ALL):
        yield _document(page)


def _is_text(record: Record, page: Snapshot, facts: PageFacts) -> bool:
    """A text for itself, not the words above a list that cannot be read."""
    return (
        _letters(record) >= _LEAST_TEXT
        and not p.is_front(page.final_url)
        and not p.is_rubric(facts.heading or facts.title)
    )


def _text(page: Snapshot, facts: PageFacts, seen: Look, *, hops: int) -> Iterator[Candidate]:
    """Where the text is one of the releases that are listed nearby, the list of them; else the text."""

    def has_this(listing: Listing) -> bool:
        return p.has(listing, page.url, page.final_url)

    near = (*facts.lists[:1], *p.folders_above(page.final_url)[:1], *facts.lists[1:])
    for candidate in _elsewhere(replace(facts, lists=near), seen, hops=hops, fits=has_this):
        yield replace(candidate, why=(_ONE_OF_LISTED, *candidate.why))
    for url in p.feeds_to_try(facts.feeds, page.final_url):
        if (found := _feed(url, seen)) and has_this(found[1]):
            candidate = _feed_candidate(*found, None, _NAMED)
            yield replace(candidate, why=(_ONE_OF_LISTED, *candidate.why))
    yield _document(page)
    yield from _elsewhere(facts, seen, hops=hops)


def _rather(page: Snapshot, facts: PageFacts, listing: Listing | None, seen: Look, *, hops: int) -> Iterator[Candidate]:
    """What a home page, a page of rubrics or a list of the newest three only leads to."""
    if p.is_front(page.final_url) or (listing and not p.is_of_releases(listing) and p.has(listing, *facts.lists)):
        yield from _elsewhere(facts, seen, hops=hops, fits=p.is_of_releases)
    elif listing and p.is_short(listing):
        yield from _elsewhere(facts, seen, hops=hops, fits=lambda there: p.is_fuller(there, listing))


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


def _document(page: Snapshot) -> Candidate:
    source = replace(p.draft(page.final_url), type=SourceType.PAGE)
    return Candidate(source=source, why=(_KINDS[SourceType.PAGE],))


def _as_sitemap(source: Source, facts: PageFacts, seen: Look) -> Iterator[Candidate]:
    """The releases that a sitemap names where only scripts can draw their list."""
    if found := folder_of_releases(source, seen):
        url, pattern, count = found
        index = replace(source.index, link_pattern=pattern)
        why = (
            f"Die Liste zeichnet erst JavaScript; die Sitemap nennt {count} Adressen mit {pattern}.",
            f"Only JavaScript draws the list; the sitemap names {count} addresses with {pattern}.",
        )
        yield Candidate(source=replace(p.draft(url), type=SourceType.SITEMAP, index=index), why=(why,), page=facts)


def _elsewhere(
    facts: PageFacts, seen: Look, *, hops: int, fits: Callable[[Listing], bool] | None = None
) -> Iterator[Candidate]:
    """The pages of this site that, by their links' words, list releases: `fits` says whether a list is the one that is looked for."""
    for page, other in _pages(_ways(facts, seen, hops=hops), seen):
        listing = _listing(page, p.draft(page.final_url), seen) if fits else None
        if fits and not (listing and not p.is_for_events(page.final_url) and fits(listing)):
            yield from _elsewhere(other, seen, hops=hops - 1, fits=fits)
            continue
        for candidate in candidates_of(page, other, seen, hops=hops - 1):
            if candidate.source.type is not SourceType.PAGE:
                there = () if candidate.is_elsewhere else (_listed_at(page.final_url),)
                yield replace(candidate, why=(*there, *candidate.why), is_elsewhere=True)


def _ways(facts: PageFacts, seen: Look, *, hops: int) -> tuple[str, ...]:
    """Of a page of frames those that its frames name, and these themselves."""
    if hops < 1:
        return ()
    if not facts.frames:
        return facts.lists[:hops]
    named = [url for _, frame in _pages(facts.frames, seen) for url in frame.lists]
    return tuple(dict.fromkeys((*named, *facts.frames)))[:hops]


def _pages(urls: Iterable[str], seen: Look) -> Iterator[tuple[Snapshot, PageFacts]]:
    """Those of the addresses at which a page is."""
    for url in urls:
        try:
            page = seen.fetcher.get(url)
            facts: PageFacts = seen.workers.call(facts_of, page)
        except (FetchError, ParseError):
            continue
        if page.status == 200 and facts.type is SourceType.HTML_LIST:
            yield page, facts


def _listed_at(url: str) -> Words:
    return f"Die Meldungen stehen auf {url}.", f"The releases are listed at {url}."


_ONE_OF_LISTED: Words = (
    "Die Seite ist eine Meldung von mehreren; beobachtet wird, wo sie steht.",
    "The page is one release of several; what is watched is where they are listed.",
)
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
