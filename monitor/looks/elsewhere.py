"""A new address with a text we know: moved there, or published a second time."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from urllib.parse import urlsplit

from model.change import Change, Comparison
from model.errors import FetchError
from model.finding import Finding, Held
from model.fingerprint import fingerprint, folded, likeness
from model.nearness import marks
from model.page import TO_BE_READ_AGAIN, Page, Validators
from model.record import Record
from model.run import Outcome
from model.snapshot import Snapshot
from model.source import Source
from model.told import Told
from model.urls import canonical
from monitor.compare import compare
from monitor.judge import (
    is_edited_slightly,
    is_next_of_series,
    is_one_release,
    may_be_edited,
    next_look,
    words_exchanged,
)
from monitor.looks import changes
from monitor.looks.alike import edit_key
from monitor.looks.only_here import new_here
from monitor.looks.result import answered, run
from monitor.looks.telling import tell
from monitor.tools import Tools

LEAST_TEXT = 200  # characters: shorter texts are alike by chance


@dataclass(frozen=True, kw_only=True, slots=True)
class Place:
    """A new address and what was read there."""

    page: Page
    record: Record
    whole: str | None  # likeness of the record with the furniture of its source, where some was left out
    source: Source
    tools: Tools
    snapshot: Snapshot
    now: datetime


def known_elsewhere(place: Place) -> Finding | None:
    """The finding for a page whose text is a release we hold under another address; None when it is new to us.

    What we hold may have been read before the furniture of its source was known.
    """
    if len(place.record.text) < LEAST_TEXT:
        return None
    known = place.tools.archive.like(likeness(place.record))
    known = known or (place.tools.archive.like(place.whole) if place.whole else ())
    if not known:
        return _nearly(place)
    held = min(known, key=lambda one: (_is_next(one, place), one.page.source_id != place.source.id))
    held = _where_it_stands(held, place)
    if held.page.withdrawn or _is_gone(held.page, place):
        return _moved_here(place, held)
    return _nearly(place) if _is_next(held, place) else _second_place(place, held, None)


def _is_next(held: Held, place: Place) -> bool:
    assert held.version is not None
    at_one_place = not _may_be_copy(place, held.page)
    return is_next_of_series(held.version.record, place.record, at_one_place=at_one_place)


def _nearly(place: Place) -> Finding | None:
    """The same release with another contact, another headline, a line more: never taken for back again."""
    near = place.tools.archive.near(marks(place.record))
    return _edited_at_home(place, near) or _copied(place, near)


def _copied(place: Place, near: Sequence[Page]) -> Finding | None:
    for page in near:
        if page.withdrawn or not _may_be_copy(place, page):
            continue
        held = place.tools.archive.held(page)
        if held.version is None:
            continue
        comparison = compare(held.version.record, place.record)
        by_one_publisher = page.source_id == place.source.id
        if is_one_release(held.version.record, place.record, comparison, by_one_publisher=by_one_publisher):
            return _second_place(place, held, comparison)
    return None


def _edited_at_home(place: Place, near: Sequence[Page]) -> Finding | None:
    """At one publisher only what reads the same, or whose old address leads here or is gone; the least edited first."""
    pages = (_standing(page, place) for page in near if not _may_be_copy(place, page) and _may_stand_here(page, place))
    known = (place.tools.archive.held(page) for page in pages if not page.withdrawn)
    compared = [(held, compare(held.version.record, place.record)) for held in known if held.version]
    for held, comparison in sorted(compared, key=lambda pair: words_exchanged(pair[1])):
        if comparison is None:
            return _moved_here(place, held) if _is_gone(held.page, place) else _second_place(place, held, None)
        if _has_moved(held, comparison, place):
            return _edited(_moved_here(place, held, is_edited=True), held, comparison, place)
    return None


def _may_stand_here(page: Page, place: Place) -> bool:
    """At the first look at a source nothing has moved yet: there only what is called the same is compared."""
    return not place.page.baseline or _is_called_so(page, place.record.title)


def _is_called_so(page: Page, title: str) -> bool:
    """In its listing, which may cut a title short."""
    called = folded(page.item.title or "").rstrip("… .") if page.item else ""
    return bool(called) and folded(title).startswith(called)


def _where_it_stands(held: Held, place: Place) -> Held:
    standing = _standing(held.page, place)
    return held if standing is held.page else place.tools.archive.held(standing)


def _standing(page: Page, place: Place) -> Page:
    """Where its release stands today, if it has left this page."""
    if page.next_check_at or page.release_id is None:
        return page
    others = place.tools.archive.pages_of(page.release_id)
    return next((one for one in others if one.next_check_at and not (one.is_copy or _may_be_copy(place, one))), page)


def _has_moved(held: Held, comparison: Comparison, place: Place) -> bool:
    """Only a release that may be this one is asked for at its old address: one that leads here says more than one that is gone."""
    assert held.version is not None
    before, record = held.version.record, place.record
    if folded(before.title) != folded(record.title) and not may_be_edited(before, record, comparison):
        return False
    snapshot = _at_old_address(held.page, place)
    if snapshot is None:
        return False
    is_gone = snapshot.is_gone and is_edited_slightly(before, record, comparison)
    return is_gone or _is_led_here(snapshot, place)


def _edited(moved: Finding, held: Held, comparison: Comparison, place: Place) -> Finding:
    """The next look tells the edit: until then what stood at the old address is kept as what was read here."""
    before = place.tools.archive.last_snapshot(held.page)
    known = place.tools.furnishing.known(place.source.id)
    page = replace(
        moved.page,
        body_sha256=TO_BE_READ_AGAIN,
        validators=Validators(),
        pending=fingerprint(place.record),
        pending_edit=edit_key(comparison, known),
        next_check_at=place.now + place.source.trust.confirm_after,
    )
    waits = replace(moved.run, outcome=Outcome.PENDING)
    snapshots = (replace(before, url=page.url),) if before else ()
    return replace(moved, run=waits, page=page, snapshots=snapshots)


def _may_be_copy(place: Place, first: Page) -> bool:
    """One publisher brings a release twice as a page and as a PDF; what else is alike there is another release."""
    return first.source_id != place.source.id or _is_pdf(place.page.url) != _is_pdf(first.url)


def _is_pdf(url: str) -> bool:
    return urlsplit(url).path.lower().endswith(".pdf")


def _is_gone(page: Page, place: Place) -> bool:
    """One look at the old address: gone, or leading to the new one."""
    snapshot = _at_old_address(page, place)
    return snapshot is not None and (snapshot.is_gone or _is_led_here(snapshot, place))


def _at_old_address(page: Page, place: Place) -> Snapshot | None:
    try:
        return place.tools.fetcher.get(page.url, source=place.source)
    except FetchError:
        return None


def _is_led_here(snapshot: Snapshot, place: Place) -> bool:
    return bool(snapshot.redirects) and canonical(snapshot.final_url) == place.page.url


def _moved_here(place: Place, held: Held, *, is_edited: bool = False) -> Finding:
    assert held.version is not None and held.release is not None
    change: Change
    page, source, now = place.page, place.source, place.now
    if held.page.withdrawn:
        change = changes.restored(held.version, held.version.record, page, source, None, now=now)
        change = replace(change, old_url=held.page.url)
    else:
        old_url, new_url = held.page.url, page.url
        change = changes.moved(held.version, source, old_url=old_url, new_url=new_url, now=now, is_edited=is_edited)
    composed = tell((Told(change=change, source=source, record=held.version.record),), place.tools, now=now)
    old = replace(held.page, next_check_at=None, withdrawn=False, gone=(), pending=None)
    found = _joined(page, held, place)
    return replace(
        found,
        run=replace(found.run, outcome=Outcome.CHANGED, changes=(change.id,)),
        pages=(old,),
        releases=(replace(held.release, withdrawn_at=None),),
        changes=(change,),
        alerts=composed.alerts,
        owed=composed.owed,
    )


def _second_place(place: Place, held: Held, comparison: Comparison | None) -> Finding:
    """A copy at the same source (two listings, two addresses) is no news at all; at another one it stands in the history.

    Who watches only this source, and so was never told of the release, is told of it as new.
    """
    assert held.version is not None
    page, source = place.page, place.source
    is_back = held.page.url.partition("#")[0] == page.url  # where another release stood meanwhile
    found = _joined(replace(page, is_copy=not is_back), held, place)
    if held.page.source_id == source.id or page.baseline:
        return found
    change = changes.copied(
        held.version, source, old_url=held.page.url, new_url=page.url, comparison=comparison, now=place.now
    )
    named = replace(change, title=place.record.title)
    composed = new_here(named, place.record, original=held.page, source=source, tools=place.tools, now=place.now)
    return replace(
        found,
        run=replace(found.run, outcome=Outcome.CHANGED, changes=(change.id,)),
        changes=(change,),
        alerts=composed.alerts,
        owed=composed.owed,
    )


def _joined(page: Page, held: Held, place: Place) -> Finding:
    assert held.release is not None
    joined = replace(answered(page, place.snapshot, place.now), release_id=held.release.id)
    first_seen = held.release.first_seen_at
    next_at = next_look(joined, source=place.source, release_first_seen=first_seen, now=place.now)
    return Finding(
        run=run(page, place.now, Outcome.BASELINE if page.baseline else Outcome.UNCHANGED),
        page=replace(joined, next_check_at=next_at),
        snapshots=(replace(place.snapshot, url=page.url),),
    )
