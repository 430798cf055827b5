"""A look at a document: fetch, read, compare with what is held, judge."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime, timedelta
from functools import partial

from model.change import Comparison
from model.finding import Finding, Held
from model.fingerprint import fingerprint
from model.page import Page
from model.record import Record
from model.snapshot import Snapshot
from model.source import Source
from model.urls import canonical
from model.verdict import Decision, Verdict
from monitor.compare import compare
from monitor.judge import (
    SWITCHES,
    Stirred,
    is_another_release,
    judge_update,
)
from monitor.looks import publish
from monitor.looks.alike import common, read_alike
from monitor.looks.attachments import look_at_attachments
from monitor.looks.believing import believe, believed, read_with, reading_of
from monitor.looks.confirming import Unsettled, shared, waits
from monitor.looks.copies import Copy, look_at_copy
from monitor.looks.elsewhere import Place, known_elsewhere
from monitor.looks.foreign import doubt
from monitor.looks.gone import look_gone
from monitor.looks.holding import hold, is_released, judged_as_taught
from monitor.looks.publish import Read
from monitor.looks.reading import Reading
from monitor.looks.replaced import look_replaced
from monitor.looks.result import is_unchanged, offered
from monitor.looks.seen import Seen
from monitor.looks.worn import with_worn
from monitor.readings import Remembered
from monitor.tools import Tools

REPLACED = "redirect to another release"
A_DAY = timedelta(days=1)  # in which a page that goes back and forth between its versions is held


def look_at_document(
    page: Page, source: Source, tools: Tools, *, now: datetime, snapshot: Snapshot | None = None
) -> Finding:
    """Raises: FetchError, ParseError; a page that is not what it should be, or a change that is held, raises Unfit."""
    held = None if page.settled_since else _held(page, tools)
    page = held.page if held else page
    snapshot = snapshot or tools.fetcher.get(page.url, validators=offered(page, now), source=source)
    if page.settled_since and publish.is_as_it_was(page, snapshot):
        return publish.as_it_was(page, source, snapshot, release_seen_at=page.settled_since, now=now)
    held = held or _held_as_known(page, tools)
    seen = Seen(held=held, source=source, tools=tools, snapshot=snapshot, now=now)
    gone = str(snapshot.status) if snapshot.is_gone else REPLACED if _is_replaced(seen) else None
    return look_gone(held, source, tools, gone, now=now) if gone else _read_or_again(seen)


def _read_or_again(seen: Seen) -> Finding:
    if seen.held.version is None:
        return _first(seen)
    if seen.held.page.is_copy:
        return _copy(seen)
    return _again(seen, seen.held.version.record) if is_unchanged(seen.held.page, seen.snapshot) else _read_again(seen)


def _is_replaced(seen: Seen) -> bool:
    """Its address leads to another release that we hold: what is read there is no edit of this one."""
    if not seen.snapshot.redirects or seen.held.version is None:
        return False
    target = canonical(seen.snapshot.final_url)
    there = seen.tools.archive.known([target]).get(target)
    return there is not None and there.release_id not in (None, seen.held.page.release_id)


def _held(page: Page, tools: Tools) -> Held:
    held = tools.archive.held(page)
    return held if held.page.role is page.role else replace(held, page=replace(held.page, role=page.role))


def _held_as_known(page: Page, tools: Tools) -> Held:
    """When another look was kept meanwhile, the page stays as we knew it: the archive then refuses ours."""
    held = _held(page, tools)
    return held if held.page.checked_at == page.checked_at else replace(held, page=page)


def _copy(seen: Seen) -> Finding:
    if is_unchanged(seen.held.page, seen.snapshot):
        assert seen.held.version is not None
        return publish.unchanged(_read(seen, seen.held.version.record))
    reading = believed(seen, *reading_of(seen), seen.held.version)
    if isinstance(reading, Finding):
        return reading
    doubt(seen, reading.record)
    return look_at_copy(
        Copy(
            held=seen.held,
            source=seen.source,
            tools=seen.tools,
            snapshot=seen.snapshot,
            record=reading.record,
            known=seen.known,
            now=seen.now,
        )
    )


def _first(seen: Seen) -> Finding:
    reading = believed(seen, *reading_of(seen))
    if isinstance(reading, Finding):
        return reading
    doubt(seen, reading.record)
    believe(seen, reading.record)
    place = Place(
        page=seen.held.page,
        record=reading.record,
        whole=reading.whole,
        source=seen.source,
        tools=seen.tools,
        snapshot=seen.snapshot,
        now=seen.now,
    )
    return known_elsewhere(place) or publish.new(_attached(seen, reading.record, reading))


def _read_again(seen: Seen) -> Finding:
    """What waits for a second look is remembered: it mostly finds the same bytes."""
    remembered = seen.tools.readings.take(seen.snapshot, seen.source, seen.known)
    reading, unread = (remembered.reading, None) if remembered else reading_of(seen)
    alike = seen
    if reading:
        alike, reading = _alike(seen, reading)
    taken = reading if remembered else believed(seen, reading, unread, alike.held.version)
    if isinstance(taken, Finding):
        return taken
    assert taken is not None
    return _again(alike, taken.record, taken, remembered)


def _alike(seen: Seen, reading: Reading) -> tuple[Seen, Reading]:
    """With what we hold as it is read today, and what was read in the same way."""
    found = read_alike(seen.held, reading, seen.source, seen.tools, known=seen.known, now=seen.now)
    if found is None:
        return seen, reading
    version = found.reread.version if found.reread else seen.held.version
    assert version is not None
    both = common(version.record, reading, seen.known, found.shown)
    alike = replace(seen, held=replace(seen.held, version=version), reread=found.reread)
    return alike, reading if both is None else read_with(seen, both)


def _again(seen: Seen, record: Record, reading: Reading | None = None, remembered: Remembered | None = None) -> Finding:
    """What is there, against what we hold: the same, a change to be confirmed, a change to be told, or one that is held.

    `reading` None: it was not read again.
    """
    assert seen.held.version is not None
    before = seen.held.version.record
    read = _attached(seen, record, reading)
    comparison, mark = _compared(read, before, remembered)
    item = seen.held.page.item
    listed = item.title if item else None
    if comparison and is_another_release(before, read.record, comparison, is_standing=item is None, listed=listed):
        doubt(seen, read.record, is_another=True, whole=reading.whole if reading else None)
        return look_replaced(read, mark)
    if comparison:
        doubt(seen, read.record, whole=reading.whole if reading else None)
    if seen.held.page.withdrawn:
        return _back(read, mark)
    if comparison is None:
        return publish.unchanged(read)
    judged = _judged(seen, read, comparison, mark)
    page = seen.held.page
    match judged.decision:
        case Decision.HOLD if not is_released(page, seen.source, seen.tools, mark):
            sha256 = seen.snapshot.sha256
            raise hold(page, seen.source, mark=mark, verdict=judged, record=read.record, sha256=sha256)
        case Decision.DROP:
            return publish.unchanged(read)
    stirred = with_worn(Stirred(comparison, before, read.record, seen.now), page, seen.source, seen.tools)
    stirring = stirred.observed(page.stirring)
    is_whole = stirred.is_all_or_nothing or not stirred.restless(stirring)
    if judged.decision is not Decision.CONFIRM and is_whole:
        return publish.updated(read, comparison, stirring=stirred.told(stirring, comparison.edits))
    unsettled = Unsettled(read=read, stirred=stirred, stirring=stirring, fingerprint=mark)
    return shared(unsettled, partial(_judged, seen)) or waits(unsettled)


def _judged(seen: Seen, read: Read, comparison: Comparison, mark: str, *, is_seen_again: bool = False) -> Verdict:
    assert seen.held.version is not None
    before, recent = seen.held.version.record, _recent(seen, mark)
    page = replace(seen.held.page, pending=mark) if is_seen_again else seen.held.page

    def judged(source: Source) -> Verdict:
        return judge_update(
            comparison, before, read.record, page=page, fingerprint=mark, source=source, now=seen.now, recent=recent
        )

    return judged_as_taught(judged, seen.source, seen.tools)


def _compared(read: Read, before: Record, remembered: Remembered | None) -> tuple[Comparison | None, str]:
    """With the fingerprint. Remembered is what was read but for the files that hang on it."""
    if remembered and read.record is remembered.reading.record and read.version.number == remembered.version:
        return remembered.comparison, remembered.fingerprint
    return compare(before, read.record), fingerprint(read.record)


def _recent(seen: Seen, mark: str) -> Sequence[str]:
    """The fingerprints of the day, where there can be enough of them; a second look has been asked already."""
    version, release = seen.held.version, seen.held.release
    assert version is not None and release is not None
    if version.number < SWITCHES or version.seen_at < seen.now - A_DAY or seen.held.page.pending == mark:
        return ()
    return seen.tools.archive.fingerprints(release.id, since=seen.now - A_DAY)


def _back(read: Read, mark: str) -> Finding:
    """A withdrawn release can be read again; like every change it is believed at the second look."""
    wanted = f"restored {mark}"
    if read.held.page.pending != wanted:
        return publish.pending(read, wanted, edit=None, again_at=read.now + read.source.trust.confirm_after)
    return publish.restored(read)


def _attached(seen: Seen, record: Record, reading: Reading | None) -> Read:
    before = seen.held.version.record if seen.held.version else None
    attached = look_at_attachments(record, before, seen.held.page, seen.source, seen.tools, now=seen.now)
    read = _read(seen, attached.record)
    return replace(read, reading=reading, files=attached.pages, file_snapshots=attached.snapshots)


def _read(seen: Seen, record: Record) -> Read:
    return Read(
        held=seen.held,
        source=seen.source,
        tools=seen.tools,
        snapshot=seen.snapshot,
        record=record,
        now=seen.now,
        reread=seen.reread,
    )
