"""A look at a copy: a second place of a release that we hold from elsewhere. What differs there is told as its own."""

from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from model.change import Cause, Comparison
from model.errors import FetchError, ParseError, Unfit
from model.finding import Finding, Held
from model.fingerprint import fingerprint
from model.furniture import Passages
from model.page import GoneLook, Page
from model.record import Record
from model.release import Release, Version, short_id
from model.run import Outcome
from model.snapshot import Snapshot
from model.source import Source
from model.told import Told
from model.verdict import Decision
from monitor.compare import compare
from monitor.judge import follows, is_another_release, judge_update, next_look
from monitor.looks import changes
from monitor.looks.only_here import edited_here
from monitor.looks.reading import Reading, read_page, read_record
from monitor.looks.result import answered, run
from monitor.looks.room import make_room, mark_of_another, stands_about
from monitor.looks.telling import tell
from monitor.looks.versions import version_of
from monitor.tools import Tools

LOOK_FOR_RETURN = timedelta(days=1)
LOOKS = 3  # at a copy that is gone, before it is let go


@dataclass(frozen=True, kw_only=True, slots=True)
class Copy:
    held: Held
    source: Source
    tools: Tools
    snapshot: Snapshot
    record: Record
    known: Passages  # furniture of the source
    now: datetime


def look_at_copy(copy: Copy) -> Finding:
    """Compared with its own last text: the original may have moved on meanwhile, and that is no edit of the copy.

    Raises: Unfit, when its change is held.
    """
    own = _own_text(copy)
    comparison = compare(own, copy.record) if own else None
    if own is None or comparison is None:
        return _settled(copy)
    if _stands_in(_common(copy).record, copy, comparison):
        return _taken_over(copy, comparison)
    if is_another_release(own, copy.record, comparison, is_standing=copy.held.page.item is None):
        return _replaced(copy, mark_of_another(copy.record))
    return _judged(copy, own, comparison)


def _judged(copy: Copy, own: Record, comparison: Comparison) -> Finding:
    mark = fingerprint(copy.record)
    verdict = judge_update(
        comparison, own, copy.record, page=copy.held.page, fingerprint=mark, source=copy.source, now=copy.now
    )
    match verdict.decision:
        case Decision.HOLD:
            raise Unfit("held", verdict.reason)
        case Decision.DROP:
            return _settled(copy)
        case Decision.CONFIRM:
            page = replace(
                copy.held.page, checked_at=copy.now, failures=0, pending=mark, next_check_at=verdict.again_at
            )
            return Finding(run=run(page, copy.now, Outcome.PENDING), page=page)
    if _is_edited_alike(copy, comparison):
        return _settled(copy)
    return _parted(copy, own, comparison)


def _replaced(copy: Copy, mark: str) -> Finding:
    """Another release stands there now; this one stands at its own address."""
    page = copy.held.page
    if stands_about(copy.record, page, copy.tools):
        return copy_gone(page, "another release", now=copy.now)
    if page.pending != mark:
        return _pending(copy, mark)
    return make_room(copy.held, copy.source, copy.tools, title=copy.record.title, now=copy.now)


def _pending(copy: Copy, mark: str) -> Finding:
    page = replace(
        copy.held.page,
        checked_at=copy.now,
        failures=0,
        pending=mark,
        next_check_at=copy.now + copy.source.trust.confirm_after,
    )
    return Finding(run=run(page, copy.now, Outcome.PENDING), page=page)


def copy_gone(page: Page, answer: str, *, now: datetime) -> Finding:
    """The release stands elsewhere: nobody is told; after a few looks the copy is let go."""
    gone = (*page.gone, GoneLook(at=now, answer=answer))
    again_at = now + LOOK_FOR_RETURN if len(gone) < LOOKS else None
    return Finding(
        run=run(page, now, Outcome.GONE), page=replace(page, checked_at=now, gone=gone, next_check_at=again_at)
    )


def _own_text(copy: Copy) -> Record | None:
    before = copy.tools.archive.last_snapshot(copy.held.page)
    if before is None:
        return None
    reading: Reading = copy.tools.workers.call(read_page, before, copy.source, copy.held.page.item, copy.known)
    return reading.record


def _stands_in(original: Record, copy: Copy, comparison: Comparison) -> bool:
    """The copy reads as the original does; or, where its words differ, what it changed stands there too."""
    return _say_the_same(original, copy.record) or follows(comparison, original)


def _say_the_same(one: Record, other: Record) -> bool:
    """Links, files and the name above the text are each publisher's own."""
    own = {"issuer": None, "links": (), "attachments": ()}
    return compare(replace(one, **own), replace(other, **own)) is None  # type: ignore[arg-type]


def _common(copy: Copy) -> Version:
    assert copy.held.version is not None
    return copy.held.version


def _taken_over(copy: Copy, comparison: Comparison) -> Finding:
    """The original has said so before. Who watches only the copy hears of it now."""
    version, original = _common(copy), _original(copy)
    settled = _settled(copy)
    if original is None or version.number == 1:
        return settled
    before = replace(version, number=version.number - 1)
    change = changes.updated(before, copy.record, copy.source, comparison, cause=Cause.SOURCE, now=copy.now)
    composed = edited_here(
        change, copy.record, comparison, original=original, source=copy.source, tools=copy.tools, now=copy.now
    )
    return replace(settled, alerts=composed.alerts, owed=composed.owed)


def _is_edited_alike(copy: Copy, comparison: Comparison) -> bool:
    """One look at the original: where the same edit stands there too, it is told from there, in its own time."""
    original = _original(copy)
    if original is None:
        return False
    try:
        snapshot = copy.tools.fetcher.get(original.url, source=copy.source)
        read: Record = copy.tools.workers.call(read_record, snapshot, None, original.item)
    except (FetchError, ParseError):
        return False
    return _stands_in(read, copy, comparison)


def _original(copy: Copy) -> Page | None:
    pages = copy.tools.archive.pages_of(_common(copy).release_id)
    return next((one for one in pages if not one.is_copy and one.next_check_at is not None), None)


def _settled(copy: Copy) -> Finding:
    page = _next(replace(answered(copy.held.page, copy.snapshot, copy.now), pending=None, gone=()), copy)
    return Finding(run=run(page, copy.now, Outcome.COSMETIC), page=page, snapshots=_kept(copy))


def _parted(copy: Copy, own: Record, comparison: Comparison) -> Finding:
    """From now on it is a release of its own, with the common text as its first version."""
    page, source, now = copy.held.page, copy.source, copy.now
    release = Release(id=short_id(source.id, page.url), source_id=source.id, first_seen_at=page.first_seen_at)
    first = version_of(release.id, 1, own, source, cause=Cause.BASELINE, seen_at=page.first_seen_at)
    second = version_of(release.id, 2, copy.record, source, cause=Cause.SOURCE, seen_at=now)
    change = changes.updated(first, copy.record, source, comparison, cause=Cause.SOURCE, now=now)
    told = Told(change=change, source=source, record=copy.record, comparison=comparison)
    composed = tell((told,), copy.tools, now=now)
    done = replace(answered(page, copy.snapshot, now), release_id=release.id, is_copy=False, pending=None, gone=())
    return Finding(
        run=run(page, now, Outcome.CHANGED, changes=(change.id,)),
        page=_next(done, copy),
        snapshots=_kept(copy),
        releases=(release,),
        versions=(first, second),
        changes=(change,),
        alerts=composed.alerts,
        owed=composed.owed,
    )


def _next(page: Page, copy: Copy) -> Page:
    return replace(
        page,
        next_check_at=next_look(page, source=copy.source, release_first_seen=page.first_seen_at, now=copy.now),
    )


def _kept(copy: Copy) -> tuple[Snapshot, ...]:
    return (replace(copy.snapshot, url=copy.held.page.url),) if copy.snapshot.status == 200 else ()
