"""What was read becomes a finding: nothing new, to be confirmed, or a change with its version and its alerts."""

from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from model.change import Cause, Change, ChangeKind, Comparison, Weight
from model.finding import Finding, Held
from model.page import TO_BE_READ_AGAIN, Page, Stirring, Validators
from model.record import Record
from model.release import Release, Version, short_id
from model.run import Outcome
from model.snapshot import Snapshot
from model.source import Source
from model.told import Told
from model.urls import canonical
from monitor.compare import compare
from monitor.judge import calmed, next_look
from monitor.looks import changes
from monitor.looks.alike import Rereading, edit_key, is_of_furniture
from monitor.looks.notices import with_notice
from monitor.looks.reading import Reading
from monitor.looks.result import answered, is_unchanged, run
from monitor.looks.siblings import siblings_due
from monitor.looks.telling import tell
from monitor.looks.template_notices import TEMPLATE_REASON, is_settled, repeated_edit
from monitor.looks.versions import version_of
from monitor.templates import template_edit_of
from monitor.tools import Tools

A_PASS = timedelta(hours=1)  # pages looked at so long before an edit was seen may show it too


@dataclass(frozen=True, kw_only=True, slots=True)
class Read:
    """A document as it was read, with what we held before."""

    held: Held
    source: Source
    tools: Tools
    snapshot: Snapshot
    record: Record
    now: datetime
    reading: Reading | None = None  # None: it was not read again
    reread: Rereading | None = None  # what we held, as it is read today; `held` has it then
    files: tuple[Page, ...] = ()  # of its attachments
    file_snapshots: tuple[Snapshot, ...] = ()

    @property
    def version(self) -> Version:
        assert self.held.version is not None
        return self.held.version

    @property
    def release(self) -> Release:
        assert self.held.release is not None
        return self.held.release

    @property
    def snapshots(self) -> tuple[Snapshot, ...]:
        """Those worth keeping, under the URLs of their pages."""
        page, url = self.snapshot, self.held.page.url
        own = page if page.url == url else replace(page, url=url)
        return (*((own,) if page.status == 200 else ()), *self.file_snapshots)

    @property
    def rewritten(self) -> tuple[Version, ...]:
        return (self.reread.version,) if self.reread else ()

    @property
    def reread_changes(self) -> tuple[Change, ...]:
        return (self.reread.change,) if self.reread else ()

    def learn(self) -> None:
        """What the page shows, as one of the pages of its source."""
        if self.reading is not None:
            self.tools.furnishing.learn(self.source.id, self.held.page.url, self.reading.passages)


def new(read: Read) -> Finding:
    """Version one. What the first look at a source finds, and a standing page when it is first seen, is nobody's news."""
    page, source, now = read.held.page, read.source, read.now
    read.learn()
    cause = Cause.BASELINE if page.baseline or page.item is None else Cause.SOURCE
    release = Release(id=_free_id(source, page, read.tools, now), source_id=source.id, first_seen_at=now)
    change = changes.new(release, read.record, source, cause=cause, now=now)
    told = tell((Told(change=change, source=source, record=read.record),), read.tools, now=now)
    done = replace(answered(page, read.snapshot, now), release_id=release.id, gone=())
    return Finding(
        run=run(page, now, Outcome.BASELINE if cause is Cause.BASELINE else Outcome.CHANGED, changes=(change.id,)),
        page=replace(done, next_check_at=next_look(done, source=source, release_first_seen=now, now=now)),
        snapshots=read.snapshots,
        pages=_owned(read.files, release.id),
        releases=(release,),
        versions=(version_of(release.id, 1, read.record, source, cause=cause, seen_at=now),),
        changes=(change,),
        alerts=told.alerts,
        owed=told.owed,
    )


def _free_id(source: Source, page: Page, tools: Tools, now: datetime) -> str:
    """Its address makes it, unless another release stood there before."""
    made = short_id(source.id, page.url)
    return short_id(source.id, page.url, now.isoformat()) if tools.archive.has_release(made) else made


def is_as_it_was(page: Page, snapshot: Snapshot) -> bool:
    """The same answer at the same place: neither the text that is held nor anything else is needed to say so."""
    return is_unchanged(page, snapshot) and not snapshot.redirects and not page.withdrawn


def as_it_was(page: Page, source: Source, snapshot: Snapshot, *, release_seen_at: datetime, now: datetime) -> Finding:
    done = _at_rest(answered(page, snapshot, now), now)
    done = replace(done, next_check_at=next_look(done, source=source, release_first_seen=release_seen_at, now=now))
    return Finding(run=run(page, now, Outcome.UNCHANGED), page=done)


def unchanged(read: Read) -> Finding:
    """Other bytes, or another address, perhaps, but nothing a reader calls content: no version."""
    moved = _moved(read)
    same = is_unchanged(read.held.page, read.snapshot)
    outcome = Outcome.CHANGED if moved else Outcome.UNCHANGED if same else Outcome.COSMETIC
    return Finding(
        run=run(read.held.page, read.now, outcome, changes=(moved.id,) if moved else ()),
        page=_settled(read, moved),
        pages=_owned(read.files, read.release.id),
        rewritten=read.rewritten,
        changes=(*read.reread_changes, *((moved,) if moved else ())),
    )


def pending(
    read: Read, mark: str, *, edit: str | None, again_at: datetime | None, stirring: tuple[Stirring, ...] = ()
) -> Finding:
    """Validators and digest stay those of the held version, so that the second look gets the whole page again."""
    page = replace(
        read.held.page,
        checked_at=read.now,
        failures=0,
        pending=mark,
        pending_edit=edit,
        stirring=stirring,
        settled_since=None,
        next_check_at=again_at,
        gone=(),
    )
    siblings = siblings_due(page, edit, read.source, read.tools, now=read.now) if edit else ()
    return Finding(run=run(page, read.now, Outcome.PENDING), page=page, pages=siblings)


def updated(
    read: Read, comparison: Comparison, *, edit: str | None = None, stirring: tuple[Stirring, ...] = ()
) -> Finding:
    """`edit` is its key, when it is not the one that waits; `stirring` is what goes on changing on the page."""
    finding = _updated(read, comparison, edit or read.held.page.pending_edit)
    if any(change.reason == TEMPLATE_REASON for change in finding.changes):
        return finding  # nobody was told of it
    return replace(finding, page=replace(finding.page, stirring=stirring))


def left_waiting(finding: Finding, mark: str, *, edit: str | None, again_at: datetime | None) -> Finding:
    """What was told is not all that differs: the page is read again whatever its bytes are. `mark`: of all that was read."""
    again = replace(finding.page, body_sha256=TO_BE_READ_AGAIN, validators=Validators(), settled_since=None)
    return replace(finding, page=replace(again, pending=mark, pending_edit=edit, next_check_at=again_at))


def _updated(read: Read, comparison: Comparison, edit: str | None) -> Finding:
    change = changes.updated(read.version, read.record, read.source, comparison, cause=Cause.SOURCE, now=read.now)
    first_look = read.held.page.checked_at or read.now
    known = read.tools.furnishing.known(read.source.id)
    keys = edit or edit_key(comparison, known)
    key = template_edit_of(keys, read.held.page, read.source, read.tools, since=first_look - A_PASS)
    if key is None:
        return _changed(read, change, comparison)
    if is_of_furniture(comparison, known) or is_settled(read.source, key, read.tools, now=read.now):
        read.learn()  # what a template brought stands on many pages
    quiet = replace(change, weight=Weight.COSMETIC, reason=TEMPLATE_REASON)
    read_at = read.held.page.read_at
    told = repeated_edit(read.source, key, comparison, read_at=read_at, now=read.now, tools=read.tools)
    return with_notice(_changed(read, quiet, comparison), told, read.source, read.tools)


def restored(read: Read) -> Finding:
    comparison = compare(read.version.record, read.record)
    change = changes.restored(read.version, read.record, read.held.page, read.source, comparison, now=read.now)
    return _changed(read, change, comparison)


def _changed(read: Read, change: Change, comparison: Comparison | None) -> Finding:
    moved = _moved(read)
    kept = (change, moved) if moved else (change,)
    told = Told(change=change, source=read.source, record=read.record, comparison=comparison)
    composed = tell((told,), read.tools, now=read.now)
    number = read.version.number + 1
    after = version_of(read.release.id, number, read.record, read.source, cause=change.cause, seen_at=read.now)
    return Finding(
        run=run(read.held.page, read.now, Outcome.CHANGED, changes=tuple(one.id for one in kept)),
        page=_settled(read, moved),
        snapshots=read.snapshots,
        pages=_owned(read.files, read.release.id),
        releases=(replace(read.release, withdrawn_at=None),) if change.kind is ChangeKind.RESTORED else (),
        rewritten=read.rewritten,
        versions=(after,) if comparison else (),
        changes=(*read.reread_changes, *kept),
        alerts=composed.alerts,
        owed=composed.owed,
    )


def _settled(read: Read, moved: Change | None) -> Page:
    page = _at_rest(answered(read.held.page, read.snapshot, read.now), read.now)
    page = replace(page, url=moved.url) if moved else page
    return replace(page, next_check_at=next_look_at(read, page))


def next_look_at(read: Read, page: Page | None = None) -> datetime | None:
    """By the age of the release."""
    first_seen = read.release.first_seen_at
    return next_look(page or read.held.page, source=read.source, release_first_seen=first_seen, now=read.now)


def _at_rest(page: Page, now: datetime) -> Page:
    return replace(page, pending=None, pending_edit=None, stirring=calmed(page.stirring, now), gone=(), withdrawn=False)


def _moved(read: Read) -> Change | None:
    """A redirect to the same text elsewhere; where a listing has named that place already, the look at it tells the move."""
    target = canonical(read.snapshot.final_url)
    if not read.snapshot.redirects or read.held.page.url in (target, read.source.url):
        return None
    there = read.tools.archive.known([target]).get(target)
    if there is not None and there.source_id == read.source.id:
        return None
    return changes.moved(read.version, read.source, old_url=read.held.page.url, new_url=target, now=read.now)


def _owned(files: tuple[Page, ...], release_id: str) -> tuple[Page, ...]:
    return tuple(replace(page, release_id=release_id) for page in files)
