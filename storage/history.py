"""What happened, for reading: changes, releases, versions, evidence, words, figures."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from itertools import islice
from typing import Any

import sqlalchemy as sa
from sqlalchemy.engine import Engine

from model.change import Change, ChangeKind
from model.page import Page
from model.release import Release, Version
from model.run import Outcome, Run
from model.snapshot import Snapshot
from storage import queries, rows, search
from storage.archive import checked_snapshot
from storage.database import reading
from storage.tables import changes, pages, releases, runs, snapshots, sources

_AT_ONCE = 500  # rows a stream takes from the database in one go

_CHANGE = queries.CHANGES.where(changes.c.id == sa.bindparam("id"))
_NEWEST_FIRST = queries.CHANGES.order_by(changes.c.key.desc()).limit(_AT_ONCE)
_BEFORE = changes.c.key < sa.bindparam("last")
_RELEASE = queries.RELEASES.where(releases.c.id == sa.bindparam("id"))
_RELEASE_BY_KEY = queries.RELEASES.where(releases.c.key == sa.bindparam("key"))
_PAGES_OF = queries.PAGES.where(releases.c.id == sa.bindparam("id")).order_by(pages.c.is_copy, pages.c.key)
_PAGE = queries.PAGES.where(pages.c.key == sa.bindparam("key"))
_EVIDENCE = (
    sa.select(snapshots, pages.c.url)
    .join(pages, pages.c.key == snapshots.c.page_key)
    .join(releases, releases.c.key == pages.c.release_key)
    .where(releases.c.id == sa.bindparam("id"))
    .order_by(snapshots.c.fetched_at, snapshots.c.key)
)
_SNAPSHOT = sa.select(snapshots).where(snapshots.c.key == sa.bindparam("key"))
_GOOD = tuple(outcome for outcome in Outcome if outcome not in (Outcome.FAILED, Outcome.SKIPPED, Outcome.HELD))
_LOOKS = (
    sa.select(
        sources.c.id,
        sa.func.max(runs.c.started_at).label("last_run_at"),
        sa.func.max(sa.case((runs.c.outcome.in_(_GOOD), runs.c.started_at))).label("last_success_at"),
    )
    .join(runs, runs.c.source_key == sources.c.key)
    .group_by(sources.c.id)
)
_RELEASES = (
    sa.select(sources.c.id, sa.func.count().label("number"))
    .join(releases, releases.c.source_key == sources.c.key)
    .group_by(sources.c.id)
)
_LAST_NEW = (
    sa.select(sources.c.id, sa.func.max(changes.c.detected_at).label("at"))
    .join(changes, changes.c.source_key == sources.c.key)
    .where(changes.c.kind == ChangeKind.NEW)
    .group_by(sources.c.id)
)
_LAST_NOTICES = (
    sa.select(sa.func.max(changes.c.key))
    .where(sa.literal_column("changes.kind = 6"))
    .group_by(changes.c.source_key, changes.c.about)
)
_TOLD = (
    sa.select(sources.c.id, changes.c.topic)
    .join(changes, changes.c.source_key == sources.c.key)
    .where(changes.c.key.in_(_LAST_NOTICES))
)
_ROOTS = queries.PAGES.where(pages.c.url == sources.c.root_url)
_LAST_RUN = queries.RUNS.where(runs.c.page_key == pages.c.key, pages.c.url == sources.c.root_url)
_LAST_RUN = _LAST_RUN.where(sources.c.id == sa.bindparam("id")).order_by(runs.c.started_at.desc()).limit(1)


@dataclass(frozen=True, kw_only=True, slots=True)
class Evidence:
    """A snapshot without its bytes: `History.snapshot(id)` has them."""

    id: int
    page_id: int
    url: str
    status: int
    fetched_at: datetime
    size: int  # bytes
    sha256: str
    version: int | None  # number of the version that was read from it


@dataclass(frozen=True, kw_only=True, slots=True)
class Figures:
    """What a source's runs add up to, for its health. Of a source never looked at all is None and zero."""

    source_id: str
    last_run_at: datetime | None = None
    last_success_at: datetime | None = None
    failures: int = 0  # failed looks at its root page in a row
    root: Run | None = None  # the last run of its root page
    releases: int = 0
    last_new_at: datetime | None = None  # the last new release, the baseline's included
    told: frozenset[str] = frozenset()  # topics of notices that nothing has closed, "drifting" and "silent" among them


class History:
    """The read side: nothing here writes."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    # ---- changes

    def changes(
        self,
        *,
        source: str | None = None,
        since: datetime | None = None,
        kind: ChangeKind | None = None,
        release: str | None = None,
        operator: bool = False,
        before: str | None = None,
        limit: int | None = None,
    ) -> Iterator[Change]:
        """Newest first: what was kept last comes first. Notices only when `operator` asks.

        `before` is the id of a change: only what is older than it, and nothing where there is no such change.

        A stream: it may be long, and holds no lock while its reader thinks.
        """
        statement = _NEWEST_FIRST
        for condition in _conditions(source, since, kind, release, operator=operator):
            statement = statement.where(condition)
        if before is not None:
            statement = statement.where(_older_than(before))
        found = self._stream(statement)
        return found if limit is None else islice(found, limit)

    def _stream(self, statement: sa.Select[*tuple[Any, ...]]) -> Iterator[Change]:
        last = None
        while True:
            batch = statement if last is None else statement.where(_BEFORE)
            values: rows.Values = {} if last is None else {"last": last.key}
            with reading(self._engine) as connection:
                found = connection.execute(batch, values).all()
            yield from map(rows.change_of, found)
            if len(found) < _AT_ONCE:
                return
            last = found[-1]

    def change(self, change_id: str) -> Change | None:
        with reading(self._engine) as connection:
            row = connection.execute(_CHANGE, {"id": change_id}).first()
            return None if row is None else rows.change_of(row)

    # ---- releases

    def release(self, release_id: str) -> Release | None:
        with reading(self._engine) as connection:
            row = connection.execute(_RELEASE, {"id": release_id}).first()
            return None if row is None else rows.release_of(row)

    def versions(self, release_id: str) -> tuple[Version, ...]:
        """First to last."""
        with reading(self._engine) as connection:
            row = connection.execute(_RELEASE, {"id": release_id}).first()
            return () if row is None else queries.all_versions(connection, row)

    def version(self, release_id: str, number: int) -> Version | None:
        with reading(self._engine) as connection:
            row = connection.execute(_RELEASE, {"id": release_id}).first()
            return None if row is None else queries.version(connection, row, number)

    def pages(self, release_id: str) -> tuple[Page, ...]:
        """Where it stands or stood, its own page first."""
        with reading(self._engine) as connection:
            return tuple(map(rows.page_of, connection.execute(_PAGES_OF, {"id": release_id})))

    def evidence(self, release_id: str) -> tuple[Evidence, ...]:
        """Every answer we keep of its pages, oldest first."""
        with reading(self._engine) as connection:
            return tuple(map(_evidence, connection.execute(_EVIDENCE, {"id": release_id})))

    def snapshot(self, snapshot_id: int) -> Snapshot | None:
        """Raises: StorageError, when the kept bytes are not those that were received."""
        with reading(self._engine) as connection:
            row = connection.execute(_SNAPSHOT, {"key": snapshot_id}).first()
            return None if row is None else checked_snapshot(connection, row)

    def search(self, words: str, limit: int = 50) -> tuple[Version, ...]:
        """The newest versions of the releases that hold, or once held, all the words or words beginning with them."""
        with reading(self._engine) as connection:
            keys = search.find(connection, words, limit)
            found = [connection.execute(_RELEASE_BY_KEY, {"key": key}).one() for key in keys]
            versions = [queries.newest_version(connection, row) for row in found]
        return tuple(version for version in versions if version is not None)

    # ---- figures

    def figures(self, source_ids: Sequence[str]) -> dict[str, Figures]:
        with reading(self._engine) as connection:
            looks = {row.id: row for row in connection.execute(_LOOKS)}
            counted = {row.id: row.number for row in connection.execute(_RELEASES)}
            last_new = {row.id: row.at for row in connection.execute(_LAST_NEW)}
            told = [(row.id, row.topic) for row in connection.execute(_TOLD)]
            failures = {row.source_id: row.failures for row in connection.execute(_ROOTS)}
            roots = {name: connection.execute(_LAST_RUN, {"id": name}).first() for name in source_ids}
        return {
            name: Figures(
                source_id=name,
                last_run_at=looks[name].last_run_at if name in looks else None,
                last_success_at=looks[name].last_success_at if name in looks else None,
                failures=failures.get(name, 0),
                root=_run_or_none(roots[name]),
                releases=counted.get(name, 0),
                last_new_at=last_new.get(name),
                told=frozenset(topic for source_id, topic in told if source_id == name),
            )
            for name in source_ids
        }


def _conditions(
    source: str | None, since: datetime | None, kind: ChangeKind | None, release: str | None, *, operator: bool
) -> Iterator[sa.ColumnElement[bool]]:
    if source is not None:
        yield changes.c.source_key == sa.select(sources.c.key).where(sources.c.id == source).scalar_subquery()
    if since is not None:
        yield changes.c.detected_at >= since
    if kind is not None:
        yield changes.c.kind == kind
    if release is not None:
        yield changes.c.release_key == sa.select(releases.c.key).where(releases.c.id == release).scalar_subquery()
    if not operator and kind is not ChangeKind.NOTICE:
        yield changes.c.kind != ChangeKind.NOTICE


def _older_than(change_id: str) -> sa.ColumnElement[bool]:
    last = changes.alias("last")
    return changes.c.key < sa.select(last.c.key).where(last.c.id == change_id).scalar_subquery()


def _evidence(row: rows.Found) -> Evidence:
    return Evidence(
        id=row.key,
        page_id=row.page_key,
        url=row.url,
        status=row.status,
        fetched_at=row.fetched_at,
        size=row.size,
        sha256=row.sha256,
        version=row.version,
    )


def _run_or_none(row: rows.Found | None) -> Run | None:
    return None if row is None else rows.run_of(row)
