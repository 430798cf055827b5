"""What we hold, and the one door through which a finding is kept."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import datetime
from typing import Any

import sqlalchemy as sa
from sqlalchemy.engine import Connection, Engine

from model.alert import Alert
from model.change import Change, ChangeKind
from model.finding import Capture, Decided, Finding, Held
from model.furniture import Furniture
from model.page import Page, PageRole
from model.past import Past
from model.release import Release, Version
from model.run import Outcome, Run
from model.snapshot import Snapshot
from model.source import Source, SourceType
from storage import alike, furniture, rows
from storage.bodies import Damaged, read
from storage.conflict import insert
from storage.database import reading, writing
from storage.keeping import Outdated, keep, keep_alerts, keep_changes, keep_looks
from storage.queries import CHANGES, PAGES, RUNS
from storage.reading_rules import read_by_rules
from storage.tables import captures, changes, pages, releases, runs, snapshots, sources, versions

_MANY = 500  # parameters a statement takes at once
_MOST = 1_000_000  # counted
_LOOKED_AT = PAGES.where(sources.c.enabled, pages.c.next_check_at.is_not(None))
_DUE = _LOOKED_AT.where(pages.c.next_check_at <= sa.bindparam("now")).order_by(pages.c.next_check_at, pages.c.key)
_NEXT_DUE = (
    sa.select(sa.func.min(pages.c.next_check_at))
    .join(sources, sources.c.key == pages.c.source_key)
    .where(sources.c.enabled)
)
_OF_SOURCE = sa.select(sources.c.key).where(sources.c.id == sa.bindparam("source_id")).scalar_subquery()
_OF_LATE = (
    sa.select(pages.c.key)
    .where(
        pages.c.role == PageRole.DOCUMENT,
        pages.c.release_key.is_not(None),
        pages.c.next_check_at.is_not(None),
        pages.c.checked_at > sa.bindparam("since"),
        pages.c.failures == 0,
        pages.c.gone.is_(None),
        pages.c.withdrawn.is_(False),
    )
    .limit(sa.bindparam("most", type_=sa.BigInteger))
)
# The sign keeps SQLite, which has no figures about its tables, from looking through all pages of the source.
_WITH_EDIT = _OF_LATE.where(
    sa.literal_column("+pages.source_key") == _OF_SOURCE, pages.c.pending_edit == sa.bindparam("edit")
)
_OF_LATE = _OF_LATE.where(pages.c.source_key == _OF_SOURCE)
_COUNT_OF_LATE = sa.select(sa.func.count()).select_from(_OF_LATE.subquery())
_COUNT_WITH_EDIT = sa.select(sa.func.count()).select_from(_WITH_EDIT.subquery())
_PAGE = PAGES.where(pages.c.key == sa.bindparam("key"))
_owner = sources.alias("owner")
_HELD = (
    _PAGE.add_columns(
        releases.c.withdrawn_at,
        _owner.c.id.label("owner_id"),
        versions.c.key.label("version_key"),
        versions.c.number,
        versions.c.seen_at,
        versions.c.cause,
        versions.c.fingerprint,
    )
    .outerjoin(_owner, _owner.c.key == releases.c.source_key)
    .outerjoin(versions, sa.and_(versions.c.release_key == releases.c.key, versions.c.number == releases.c.newest))
)
_PAGES_AT = PAGES.where(pages.c.url.in_(sa.bindparam("urls", expanding=True))).order_by(
    sources.c.enabled, pages.c.is_copy.desc(), pages.c.key.desc()
)
_PAGES_OF = PAGES.where(sources.c.enabled, releases.c.id == sa.bindparam("release_id")).order_by(
    pages.c.is_copy, pages.c.key
)
_ENABLED = sa.select(sources.c.id).where(sources.c.enabled)
_RUNS = RUNS.where(sources.c.id == sa.bindparam("source_id")).order_by(runs.c.started_at.desc(), runs.c.page_key.desc())
_OUTCOMES = (
    sa.select(runs.c.outcome)
    .where(
        runs.c.source_key == sa.select(pages.c.source_key).where(pages.c.key == sa.bindparam("key")).scalar_subquery()
    )
    .where(runs.c.page_key == sa.bindparam("key"))
    .order_by(runs.c.started_at.desc())
)
_GOOD = (Outcome.UNCHANGED, Outcome.CHANGED, Outcome.BASELINE, Outcome.COSMETIC)
_COUNTS = (
    sa.select(runs.c.item_count)
    .join(sources, sources.c.key == runs.c.source_key)
    .where(sources.c.id == sa.bindparam("source_id"), runs.c.item_count.is_not(None), runs.c.outcome.in_(_GOOD))
    .order_by(runs.c.started_at.desc())
)
_NOTICES = (
    CHANGES.where(sources.c.id == sa.bindparam("source_id"), sa.literal_column("changes.kind = 6"))
    .order_by(changes.c.key.desc())
    .limit(1)
)
_PAST = (
    sa.select(releases.c.first_seen_at, releases.c.filled, releases.c.length)
    .join(sources, sources.c.key == releases.c.source_key)
    .where(sources.c.id == sa.bindparam("source_id"), releases.c.newest.is_not(None))
    .order_by(releases.c.key.desc())
)
_APPEARED = (
    sa.select(pages.c.first_seen_at)
    .join(sources, sources.c.key == pages.c.source_key)
    .where(sources.c.id == sa.bindparam("source_id"), pages.c.item.is_not(None))
    .order_by(pages.c.key.desc())
)
_TOLD_AT = (
    sa.select(changes.c.detected_at)
    .join(sources, sources.c.key == changes.c.source_key)
    .where(
        sources.c.id == sa.bindparam("source_id"),
        sa.literal_column("changes.kind = 6"),
        changes.c.about == sa.bindparam("url"),
    )
    .order_by(changes.c.key.desc())
    .limit(1)
)
_SPREAD = sa.select(_TOLD_AT.scalar_subquery(), _COUNT_WITH_EDIT.scalar_subquery())
_FINGERPRINTS = (
    sa.select(versions.c.fingerprint)
    .join(releases, releases.c.key == versions.c.release_key)
    .where(releases.c.id == sa.bindparam("release_id"), versions.c.seen_at >= sa.bindparam("since"))
    .order_by(versions.c.number)
)
_SNAPSHOTS = (
    sa.select(snapshots)
    .where(snapshots.c.page_key == sa.bindparam("key"), snapshots.c.part == 0)
    .order_by(snapshots.c.key.desc())
    .limit(1)
)
_BELIEVED = _SNAPSHOTS.where(snapshots.c.sha256 == sa.bindparam("sha256"))
_CAPTURES = (
    sa.select(captures, pages.c.url, sources.c.id.label("source_id"))
    .join(pages, pages.c.key == captures.c.page_key)
    .join(sources, sources.c.key == captures.c.source_key)
    .order_by(captures.c.key)
)
_DECIDE = (
    sa.update(captures)
    .where(captures.c.id == sa.bindparam("b_id"), captures.c.decided_at.is_(None))
    .values(decided_at=sa.bindparam("at"), decision=sa.bindparam("word"))
)
_DECIDE_ANEW = (
    sa.update(captures).where(captures.c.id == sa.bindparam("b_id"), captures.c.decision == sa.bindparam("before"))
).values(decision=sa.bindparam("word"))
_REGISTER = insert(sources).on_conflict_do_update(index_elements=["id"], set_={"enabled": True})
_RELIEVE = (
    sa.update(pages)
    .where(pages.c.source_key == sa.bindparam("b_key"), pages.c.url == sa.bindparam("b_url"))
    .values(next_check_at=None, revision=pages.c.revision + 1)
)


class Archive:
    """A check asks it twice: what do you hold? before, keep this after."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine
        self._settle: Callable[[], None] = _nothing

    # ---- which pages

    def register(self, configured: Iterable[Source], now: datetime) -> None:
        """Look at the root pages of the enabled sources, and at nothing of the others; no history is touched.

        A listing is read again when its rules have changed, and every listing when a source is watched no more: it may list
        what that one leaves.
        """
        enabled = [source for source in configured if source.enabled]
        with writing(self._engine) as connection:
            before = set(connection.execute(_ENABLED).scalars())
            connection.execute(sa.update(sources).where(sources.c.enabled).values(enabled=False))
            for source in enabled:
                _register(connection, source, now)
            read_by_rules(connection, enabled, anew=bool(before - {source.id for source in enabled}), now=now)

    def due(self, now: datetime, limit: int, source_ids: Sequence[str] | None = None) -> tuple[Page, ...]:
        """The longest overdue first."""
        return self._pages(_among(_DUE, source_ids).limit(limit), {"now": now})

    def next_due_at(self) -> datetime | None:
        with reading(self._engine) as connection:
            return connection.execute(_NEXT_DUE).scalar()

    def pages(self, source_ids: Sequence[str] | None = None, role: PageRole | None = None) -> tuple[Page, ...]:
        """All that are looked at, listings first."""
        statement = _among(_LOOKED_AT, source_ids).order_by(pages.c.role, pages.c.key)
        return self._pages(statement if role is None else statement.where(pages.c.role == role))

    def page(self, page_id: int) -> Page | None:
        return next(iter(self._pages(_PAGE, {"key": page_id})), None)

    def known(self, urls: Sequence[str]) -> dict[str, Page]:
        """The pages at these URLs, whatever their source; of several one that is watched, the oldest that is not a copy."""
        found: dict[str, Page] = {}
        for start in range(0, len(urls), _MANY):
            at = self._pages(_PAGES_AT, {"urls": list(urls[start : start + _MANY])})
            found |= {page.url: page for page in at}
        return found

    def watched(self) -> frozenset[str]:
        """The ids of the enabled sources."""
        with reading(self._engine) as connection:
            return frozenset(connection.execute(_ENABLED).scalars())

    def pages_of(self, release_id: str) -> tuple[Page, ...]:
        """Of enabled sources: at the others nobody looks."""
        return self._pages(_PAGES_OF, {"release_id": release_id})

    # ---- what we hold

    def held(self, page: Page) -> Held:
        """The page as it stands now, its release and that release's newest version. Raises: StorageError."""
        with reading(self._engine) as connection:
            return _held(connection, page.id) or Held(page=page)

    def like(self, likeness: str) -> tuple[Held, ...]:
        """The releases whose newest version has this title and text, the oldest first, each with its first page."""
        with reading(self._engine) as connection:
            return _with_first_pages(connection, alike.like(connection, likeness))

    def near(self, found: Sequence[int], *, most: int = 5) -> tuple[Page, ...]:
        """The first pages of the releases that share most of these marks: candidates, to be held and compared."""
        with reading(self._engine) as connection:
            return tuple(map(rows.page_of, alike.near(connection, found, most)))

    def fingerprints(self, release_id: str, *, since: datetime) -> tuple[str, ...]:
        """Of the versions seen since, the oldest first; the one that stood before them is not among them."""
        with reading(self._engine) as connection:
            values = {"release_id": release_id, "since": since}
            return tuple(connection.execute(_FINGERPRINTS, values).scalars())

    def last_snapshot(self, page: Page) -> Snapshot | None:
        """The last answer that was read and believed; where none was, the last one at all."""
        with reading(self._engine) as connection:
            row = connection.execute(_BELIEVED, {"key": page.id, "sha256": page.body_sha256}).first()
            row = row or connection.execute(_SNAPSHOTS, {"key": page.id}).first()
            return None if row is None else checked_snapshot(connection, row)

    def last_body(self, page: Page) -> bytes | None:
        snapshot = self.last_snapshot(page)
        return None if snapshot is None else snapshot.body

    # ---- what its pages have in common

    def furniture(self, source_id: str) -> Furniture:
        with reading(self._engine) as connection:
            return furniture.held(connection, source_id)

    def keep_furniture(self, source_id: str, learned: Furniture) -> None:
        with writing(self._engine) as connection:
            furniture.keep(connection, source_id, learned)

    # ---- how it went

    def last_notice(self, source_id: str, *, url: str | None = None) -> Change | None:
        """The newest notice about a source, or about one URL of it."""
        statement = _NOTICES if url is None else _NOTICES.where(changes.c.about == url)
        with reading(self._engine) as connection:
            row = connection.execute(statement, {"source_id": source_id}).first()
            return None if row is None else rows.change_of(row)

    def settle_before_runs(self, settle: Callable[[], None]) -> None:
        """Who keeps looks many at a time is asked to keep them all before runs, or pages with one edit, are counted."""
        self._settle = settle

    def recent_runs(self, source_id: str, limit: int) -> tuple[Run, ...]:
        """Newest first."""
        self._settle()
        with reading(self._engine) as connection:
            return tuple(map(rows.run_of, connection.execute(_RUNS.limit(limit), {"source_id": source_id})))

    def recent_outcomes(self, page: Page, limit: int) -> tuple[Outcome, ...]:
        """Of the last looks at one page, newest first."""
        self._settle()
        with reading(self._engine) as connection:
            return tuple(connection.execute(_OUTCOMES.limit(limit), {"key": page.id}).scalars())

    def item_counts(self, source_id: str, limit: int) -> tuple[int, ...]:
        """How many items the last good looks at its listing found, newest first."""
        with reading(self._engine) as connection:
            return tuple(connection.execute(_COUNTS.limit(limit), {"source_id": source_id}).scalars())

    def past(self, source_id: str, limit: int) -> tuple[Past, ...]:
        """Its releases as they stand now, the newest first."""
        with reading(self._engine) as connection:
            return tuple(map(rows.past_of, connection.execute(_PAST.limit(limit), {"source_id": source_id})))

    def appeared(self, source_id: str, limit: int) -> tuple[datetime, ...]:
        """When its listing first named a page, the newest first; copies of other sources' releases among them."""
        with reading(self._engine) as connection:
            return tuple(connection.execute(_APPEARED.limit(limit), {"source_id": source_id}).scalars())

    def looked_at(self, source_id: str, *, since: datetime, edit: str | None = None, most: int = _MOST) -> int:
        """How many releases of a source were looked at since and stood there, up to `most`; with `edit`, those on which it is pending."""
        statement = _COUNT_OF_LATE if edit is None else _COUNT_WITH_EDIT
        values = {"source_id": source_id, "since": since, "most": most, "edit": edit}
        with reading(self._engine) as connection:
            return int(connection.execute(statement, values).scalar_one())

    def spread(self, source_id: str, edit: str, *, since: datetime, notice_url: str) -> tuple[datetime | None, int]:
        """When a notice about this URL was last told, and on how many releases looked at since this edit is pending."""
        self._settle()
        values = {"source_id": source_id, "edit": edit, "since": since, "url": notice_url, "most": _MOST}
        with reading(self._engine) as connection:
            told_at, pending = connection.execute(_SPREAD, values).one()
            return told_at, pending

    # ---- keeping

    def save(self, finding: Finding) -> bool:
        """Keep everything in one transaction, or nothing.

        False: the page has moved on since it was held (another look was kept meanwhile, or this one already): nothing was kept.

        Raises: StorageError, when nothing could be kept.
        """
        try:
            with writing(self._engine) as connection:
                keep(connection, finding)
        except Outdated:
            return False
        return True

    def save_looks(self, findings: Sequence[Finding]) -> tuple[bool, ...]:
        """Keep looks that found nothing new, all in one transaction; which of them were not outdated.

        Raises: StorageError, when nothing could be kept.
        """
        with writing(self._engine) as connection:
            return keep_looks(connection, findings)

    def save_notice(self, change: Change, *alerts: Alert) -> None:
        """A change that no look at a page brought, with the alerts that tell it."""
        if change.kind is not ChangeKind.NOTICE:
            raise ValueError(f"{change.id} is no notice: what a look found is kept by save()")
        with writing(self._engine) as connection:
            keep_changes(connection, (change,))
            keep_alerts(connection, alerts)

    # ---- what is held for a person

    def captures(self, source_id: str | None = None, *, decided: bool = False) -> tuple[Capture, ...]:
        """Those that wait for a decision, the oldest first; `decided`: those that were decided."""
        statement = _CAPTURES.where(captures.c.decided_at.is_not(None) if decided else captures.c.decided_at.is_(None))
        if source_id is not None:
            statement = statement.where(sources.c.id == source_id)
        with reading(self._engine) as connection:
            return tuple(map(rows.capture_of, connection.execute(statement)))

    def decide(self, capture_id: str, decision: Decided, now: datetime) -> bool:
        """False: there is none, or it was decided before."""
        with writing(self._engine) as connection:
            values = {"b_id": capture_id, "at": now, "word": decision}
            return connection.execute(_DECIDE, values).rowcount == 1

    def decide_anew(self, capture_id: str, before: Decided, decision: Decided) -> bool:
        """False: there is none, or it was decided otherwise before."""
        with writing(self._engine) as connection:
            values = {"b_id": capture_id, "before": before, "word": decision}
            return connection.execute(_DECIDE_ANEW, values).rowcount == 1

    def _pages(
        self, statement: sa.Select[*tuple[Any, ...]], values: Mapping[str, object] | None = None
    ) -> tuple[Page, ...]:
        with reading(self._engine) as connection:
            return tuple(map(rows.page_of, connection.execute(statement, values or {})))


def _nothing() -> None:
    """Nobody keeps looks back."""


def checked_snapshot(connection: Connection, row: rows.Found) -> Snapshot:
    """Raises: Damaged, when the bytes are not those that were received."""
    snapshot = rows.snapshot_of(row, read(connection, snapshots, row.key))
    if snapshot.sha256 != row.sha256:
        raise Damaged(f"{snapshot.url}: the kept body is not the one that was received; restore the last backup")
    return snapshot


def _with_first_pages(connection: Connection, found: Sequence[rows.Found]) -> tuple[Held, ...]:
    firsts = [connection.execute(_PAGES_OF, {"release_id": row.id}).first() for row in found]
    held = [_held(connection, first.key) for first in firsts if first is not None]
    return tuple(one for one in held if one is not None)


def _held(connection: Connection, page_key: int | None) -> Held | None:
    row = connection.execute(_HELD, {"key": page_key}).first()
    if row is None:
        return None
    page = rows.page_of(row)
    if page.release_id is None:
        return Held(page=page)
    release = Release(
        id=page.release_id,
        source_id=row.owner_id,
        first_seen_at=row.release_seen_at,
        withdrawn_at=row.withdrawn_at,
    )
    return Held(page=page, release=release, version=_newest(connection, row))


def _newest(connection: Connection, row: rows.Found) -> Version | None:
    if row.version_key is None:
        return None
    return rows.version_of(row, row.release_id, read(connection, versions, row.version_key))


def _among(statement: sa.Select[*tuple[Any, ...]], source_ids: Sequence[str] | None) -> sa.Select[*tuple[Any, ...]]:
    return statement if source_ids is None else statement.where(sources.c.id.in_(source_ids))


def _register(connection: Connection, source: Source, now: datetime) -> None:
    connection.execute(_REGISTER, {"id": source.id, "enabled": True})
    row = connection.execute(sa.select(sources.c.key, sources.c.root_url).where(sources.c.id == source.id)).one()
    if row.root_url not in (None, source.url):
        connection.execute(_RELIEVE, {"b_key": row.key, "b_url": row.root_url})
    root = connection.execute(PAGES.where(pages.c.source_key == row.key, pages.c.url == source.url)).first()
    if root is None:
        _add_root(connection, source, row.key, now)
    else:
        _keep_root(connection, source, rows.page_of(root), now)
    connection.execute(sa.update(sources).where(sources.c.key == row.key).values(root_url=source.url))


def _add_root(connection: Connection, source: Source, source_key: int, now: datetime) -> None:
    role = PageRole.DOCUMENT if source.type is SourceType.PAGE else PageRole.INDEX
    page = Page(source_id=source.id, url=source.url, role=role, first_seen_at=now, next_check_at=now)
    values = rows.page_values(page) | {"source_key": source_key, "revision": 1}
    connection.execute(sa.insert(pages).values(**values))


def _keep_root(connection: Connection, source: Source, page: Page, now: datetime) -> None:
    """A root that was let go is looked at again; one whose role the source now says takes that role, `auto` keeps what was found out."""
    said = PageRole.DOCUMENT if source.type is SourceType.PAGE else PageRole.INDEX
    role = page.role if source.type is SourceType.AUTO else said
    kept = replace(page, role=role, next_check_at=page.next_check_at or now)
    if kept != page:
        values = {"role": kept.role, "next_check_at": kept.next_check_at, "revision": pages.c.revision + 1}
        connection.execute(sa.update(pages).where(pages.c.key == page.id).values(**values))
