"""A page with a title and a text foreign to it, which stand elsewhere too, or greet as a home page does: no reader is told."""

from collections.abc import Iterator, Sequence
from urllib.parse import urljoin

from model.errors import FetchError, ParseError
from model.fingerprint import folded, likeness
from model.item import Item
from model.page import Page, PageRole
from model.record import Record
from model.source import SourceType
from model.urls import canonical
from model.verdict import Decision, Verdict
from monitor.judge import greets, is_foreign, is_same_page
from monitor.looks.holding import hold, is_released
from monitor.looks.reading import Reading, read_page
from monitor.looks.seen import Seen

ASKED = 3  # releases beside one that is known; one beside a release that is new


def doubt(seen: Seen, record: Record, *, is_another: bool = False, whole: str | None = None) -> None:
    """Raises: Unfit, for what stands at other addresses too, in place of what was there or of what the listing names.

    `is_another`: it looks like another release, which may well stand at an address of its own beside this one. `whole` is the likeness
    of what was read with the furniture of its source.
    """
    page, source, version = seen.held.page, seen.source, seen.held.version
    twin = _of_another(seen, record, whole, is_another=is_another)
    if twin is None and not is_foreign(record, held=version.record if version else None, listed=_listed(page)):
        return
    mark = f"foreign {record.title}"
    if is_released(page, source, seen.tools, mark):
        return
    place = twin or _stands_at(seen, record, is_another=is_another)
    if place is not None or greets(record):
        verdict = Verdict(decision=Decision.HOLD, reason=_reason(record, place, is_known=version is not None))
        raise hold(page, source, mark=mark, verdict=verdict, record=record, sha256=seen.snapshot.sha256)


def _of_another(seen: Seen, record: Record, whole: str | None, *, is_another: bool) -> str | None:
    """The address of a release of the source that has this very title and text: pages were mixed up.

    An address of the newest shows what stands at its own address too; where something else stands there, nothing is sure.
    """
    version = seen.held.version
    if version is None or folded(record.title) in map(folded, (version.record.title, _listed(seen.held.page) or "")):
        return None
    twin = next((one for one in _alike(seen, record, whole) if _stands(one, seen)), None)
    return twin.url if twin and not (is_another and _shows(twin, record, seen)) else None


def _alike(seen: Seen, record: Record, whole: str | None) -> Iterator[Page]:
    """What is held of it may have been read before the furniture of the source was known."""
    for mark in filter(None, (likeness(record), whole)):
        yield from (one.page for one in seen.tools.archive.like(mark))


def _stands(page: Page, seen: Seen) -> bool:
    is_own = page.release_id == seen.held.page.release_id
    return page.source_id == seen.source.id and page.next_check_at is not None and not (page.withdrawn or is_own)


def _shows(page: Page, record: Record, seen: Seen) -> bool:
    there = _shown_at(page.url, page.item, seen)
    return there is not None and is_same_page(there, record)


def _listed(page: Page) -> str | None:
    return page.item.title if page.item else None


def _stands_at(seen: Seen, record: Record, *, is_another: bool) -> str | None:
    """Asked of what is held first, which costs no request."""
    places = _held_places(seen, record), _general_places(seen, record), _releases(seen, record)
    return next((place for some in (places[:2] if is_another else places) for place in some), None)


def _held_places(seen: Seen, record: Record) -> Iterator[str]:
    """Where it was doubted already, and waits for a decision."""
    for one in seen.tools.archive.captures(seen.source.id):
        if one.page_url != seen.held.page.url and one.record and is_same_page(one.record, record):
            yield one.page_url


def _general_places(seen: Seen, record: Record) -> Iterator[str]:
    """The home page and the listing."""
    page, source = seen.held.page, seen.source
    if seen.held.version is None and page.baseline:
        return  # the first look at a whole source asks for nothing beside: nobody is told of what is there
    home, listing = urljoin(page.url, "/"), source.url
    for url in dict.fromkeys((home, listing) if source.type is not SourceType.PAGE else (home,)):
        there = _shown_at(url, None, seen) if canonical(url) != page.url else None
        if there and is_same_page(there, record):
            yield url


def _releases(seen: Seen, record: Record) -> Iterator[str]:
    """Other releases of the source, at whose addresses something else stood."""
    for one in _beside(seen):
        version = seen.tools.archive.held(one).version
        if version is None or not is_foreign(record, held=version.record, listed=_listed(one)):
            continue
        there = _shown_at(one.url, one.item, seen)
        if there and is_same_page(there, record):
            yield one.url


def _beside(seen: Seen) -> Sequence[Page]:
    """Those at which something is wrong first, then those of its age."""
    page, is_new = seen.held.page, seen.held.version is None
    if is_new and page.baseline:
        return ()
    others = [
        one
        for one in seen.tools.archive.pages([seen.source.id], PageRole.DOCUMENT)
        if one.url != page.url and one.release_id and one.next_check_at and not (one.is_copy or one.withdrawn)
    ]
    others.sort(key=lambda one: (not (one.failures or one.pending), abs(one.first_seen_at - page.first_seen_at)))
    return others[: 1 if is_new else ASKED]


def _shown_at(url: str, item: Item | None, seen: Seen) -> Record | None:
    """What stands there at this moment."""
    try:
        snapshot = seen.tools.fetcher.get(url, source=seen.source)
        if snapshot.status != 200:
            return None
        reading: Reading = seen.tools.workers.call(read_page, snapshot, seen.source, item, seen.known)
    except (FetchError, ParseError):
        return None
    return reading.record


def _reason(record: Record, place: str | None, *, is_known: bool) -> tuple[str, str]:
    german = "der bisherigen Meldung" if is_known else "dem Eintrag in der Liste"
    english = "the release that stood there" if is_known else "its entry in the listing"
    also = (f", ebenso unter {place}", f", and at {place} as well") if place else ("", "")
    return (
        f"Dort steht „{record.title}“{also[0]}; mit {german} hat das nichts gemein.",
        f"“{record.title}” stands there{also[1]}; it has nothing in common with {english}.",
    )
