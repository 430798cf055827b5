"""How one finding is written: called inside one transaction, by `Archive.save` only."""

from collections.abc import Callable, Iterable, Sequence

import sqlalchemy as sa
from sqlalchemy.engine import Connection

from model.finding import Capture, Finding
from model.page import Page
from model.release import Release, Version
from model.run import Run
from model.snapshot import Snapshot
from storage import alike, rows, search
from storage.bodies import LONGEST, Base, Damaged, against, base_of, chain_statement, read_chain, unrolled
from storage.conflict import insert
from storage.contents import Contents
from storage.queries import KNOWN
from storage.source_keys import source_key
from storage.tables import (
    captures,
    pages,
    releases,
    runs,
    snapshots,
    versions,
)
from storage.telling import keep_alerts, keep_changes, keep_owed


class Outdated(Exception):
    """Somebody else has kept a look at this page meanwhile: nothing of this finding may be kept."""


def keep(connection: Connection, finding: Finding, contents: Contents) -> None:
    """Raises: Outdated."""
    keep_releases(connection, finding.releases)
    page_key = _keep_own_page(connection, finding.page)
    _keep_pages(connection, finding.pages)
    number = finding.versions[0].number if finding.versions else None
    for part, snapshot in enumerate(finding.snapshots):
        _keep_snapshot(connection, snapshot, page_key=page_key, part=part, version=number)
    for version in finding.rewritten:
        _rewrite(connection, version)
    grown = {version.release_id: _keep_version(connection, version, contents) for version in finding.versions}
    keep_changes(connection, finding.changes, grown)
    keep_alerts(connection, finding.alerts)
    keep_owed(connection, finding.owed)
    _keep_captures(connection, finding.captures, page_key, finding.run)
    _keep_run(connection, finding.run, page_key)


def keep_looks(connection: Connection, findings: Sequence[Finding]) -> tuple[bool, ...]:
    """Looks at pages known before that brought nothing but the page as it shall stand, and the run."""
    kept = _update_pages(connection, [finding.page for finding in findings])
    done = [_run_values(one.run, one.page.id) for one, is_kept in zip(findings, kept, strict=True) if is_kept]
    if done:
        connection.execute(_ADD_RUN, done)
    return kept


# ---- statements, built once

_ADD_RELEASE = insert(releases)
_ADD_RELEASE = _ADD_RELEASE.on_conflict_do_update(
    index_elements=["id"], set_={"withdrawn_at": _ADD_RELEASE.excluded.withdrawn_at}
)
_RELEASE_OF_PAGE = sa.select(releases.c.key).where(releases.c.id == sa.bindparam("release_id")).scalar_subquery()
_ADD_PAGE = insert(pages).values(release_key=_RELEASE_OF_PAGE, revision=1)
_ADD_PAGE = _ADD_PAGE.on_conflict_do_nothing(index_elements=["url", "source_key"])
_ADD_OWN_PAGE = _ADD_PAGE.returning(pages.c.key)
_UPDATE_PAGE = (
    sa.update(pages)
    .where(pages.c.key == sa.bindparam("b_key"), pages.c.revision == sa.bindparam("b_revision"))
    .values(release_key=_RELEASE_OF_PAGE, revision=pages.c.revision + 1)
)
_GIVE_PAGE = sa.update(pages).where(
    pages.c.key == sa.bindparam("b_key"), pages.c.source_key != sa.bindparam("b_source_key")
)
_SNAPSHOT_BEFORE = (
    sa.select(sa.func.max(snapshots.c.key))
    .where(snapshots.c.page_key == sa.bindparam("page_key"), snapshots.c.part == sa.bindparam("part"))
    .scalar_subquery()
)
_SNAPSHOTS_BEFORE = chain_statement(snapshots, _SNAPSHOT_BEFORE)
_ADD_SNAPSHOT = sa.insert(snapshots)
_ADD_VERSION = (
    insert(versions).on_conflict_do_nothing(index_elements=["release_key", "number"]).returning(versions.c.key)
)
_VERSION = (
    sa.select(versions.c.key, versions.c.release_key)
    .join(releases, releases.c.key == versions.c.release_key)
    .where(releases.c.id == sa.bindparam("release_id"), versions.c.number == sa.bindparam("number"))
)
_VERSION_BEFORE = (
    sa.select(versions.c.key)
    .where(versions.c.release_key == sa.bindparam("release_key"), versions.c.number < sa.bindparam("number"))
    .order_by(versions.c.number.desc())
    .limit(1)
)
_REWRITE = (
    sa.update(versions)
    .where(versions.c.key == sa.bindparam("b_key"))
    .values({name: sa.bindparam(name) for name in ("fingerprint", "base", "depth", "frame")})
)
_NEWEST = sa.update(releases).where(releases.c.key == sa.bindparam("b_key"))
_ADD_CAPTURE = insert(captures).on_conflict_do_nothing(index_elements=["id"])
_SOURCE_OF_PAGE = sa.select(pages.c.source_key).where(pages.c.key == sa.bindparam("b_page_key")).scalar_subquery()
_ADD_RUN = insert(runs).values(source_key=_SOURCE_OF_PAGE)
_ADD_RUN = _ADD_RUN.on_conflict_do_nothing(index_elements=["source_key", "started_at", "page_key"])


# ---- sources, releases, pages


def keep_releases(connection: Connection, kept: Iterable[Release]) -> None:
    for release in kept:
        values = {
            "id": release.id,
            "source_key": source_key(connection, release.source_id),
            "first_seen_at": release.first_seen_at,
            "withdrawn_at": release.withdrawn_at,
        }
        connection.execute(_ADD_RELEASE, values)


def _keep_own_page(connection: Connection, page: Page) -> int:
    if page.id is not None:
        if not _update_page(connection, page):
            raise Outdated(page.url)
        return page.id
    key = connection.execute(_ADD_OWN_PAGE, _new_page(connection, page)).scalar()
    if key is None:
        raise Outdated(page.url)
    return int(key)


def _keep_pages(connection: Connection, kept: Sequence[Page]) -> None:
    """Others than the one looked at: new ones unless their URL is known, changed ones unless they have moved on.

    One that nobody looked at any more may have passed to another source.
    """
    fresh = [_new_page(connection, page) for page in kept if page.id is None]
    if fresh:
        connection.execute(_ADD_PAGE, fresh)
    for page in kept:
        if page.id is not None and _update_page(connection, page):
            key = source_key(connection, page.source_id)
            connection.execute(_GIVE_PAGE.values(source_key=key), {"b_key": page.id, "b_source_key": key})


def _new_page(connection: Connection, page: Page) -> rows.Values:
    key = source_key(connection, page.source_id)
    return rows.page_values(page) | {"source_key": key, "release_id": page.release_id}


def _update_page(connection: Connection, page: Page) -> bool:
    return connection.execute(_UPDATE_PAGE, _as_it_shall_stand(page)).rowcount == 1


def _update_pages(connection: Connection, kept: Sequence[Page]) -> tuple[bool, ...]:
    """At one go, which counts the rows only together; one by one where some are outdated."""
    if connection.dialect.supports_sane_multi_rowcount:
        with connection.begin_nested() as attempt:
            if connection.execute(_UPDATE_PAGE, [_as_it_shall_stand(page) for page in kept]).rowcount == len(kept):
                return (True,) * len(kept)
            attempt.rollback()
    return tuple(_update_page(connection, page) for page in kept)


def _as_it_shall_stand(page: Page) -> rows.Values:
    return rows.page_values(page) | {"b_key": page.id, "b_revision": page.revision, "release_id": page.release_id}


# ---- snapshots and versions


def _keep_snapshot(
    connection: Connection, snapshot: Snapshot, *, page_key: int, part: int, version: int | None
) -> None:
    values = {"page_key": page_key, "part": part}
    found = connection.execute(_SNAPSHOTS_BEFORE, values).all()
    chain = _chain(lambda: unrolled(snapshots, found)) if found else []
    based = _based(rows.snapshot_content(snapshot), base_of(chain))
    connection.execute(_ADD_SNAPSHOT, rows.snapshot_values(snapshot) | values | {"version": version} | based)


def _keep_version(connection: Connection, version: Version, contents: Contents) -> rows.Found:
    """Its release, as a row of KNOWN."""
    release = connection.execute(KNOWN, {"id": version.release_id}).one()
    before, base = _before(connection, release, contents)
    based = _based(rows.version_content(version), base)
    key = connection.execute(_ADD_VERSION, rows.version_values(version) | based | {"release_key": release.key}).scalar()
    if key is None:
        raise Outdated(version.release_id)
    connection.execute(_NEWEST, rows.newest_values(version) | {"b_key": release.key})
    previous = rows.record_of(before) if before else None
    search.add(connection, key, version.record, previous)
    alike.mark(connection, release.key, version.record, previous)
    return release


def _before(connection: Connection, release: rows.Found, contents: Contents) -> tuple[bytes | None, Base | None]:
    """The content of the newest version of a row of KNOWN, and what the next one is based on."""
    key = release.version
    if key is None:
        return None, None
    content = contents.get(key, release.version_frame)
    if content is not None and release.version_depth < LONGEST:
        return content, Base(key=key, depth=release.version_depth + 1, content=content)
    chain = _chain(lambda: read_chain(connection, versions, key))
    return chain[-1][1] if chain else None, base_of(chain)


def _rewrite(connection: Connection, version: Version) -> None:
    """The newest version of a release, read anew: nothing is based on it yet."""
    row = connection.execute(_VERSION, {"release_id": version.release_id, "number": version.number}).one()
    chain = _chain(lambda: read_chain(connection, versions, row.key))
    was = rows.record_of(chain[-1][1]) if chain else None
    before = connection.execute(_VERSION_BEFORE, {"release_key": row.release_key, "number": version.number}).scalar()
    base = base_of(_chain(lambda: read_chain(connection, versions, before))) if before else None
    based = _based(rows.version_content(version), base)
    connection.execute(_REWRITE, based | {"b_key": row.key, "fingerprint": version.fingerprint})
    connection.execute(_NEWEST, rows.newest_values(version) | {"b_key": row.release_key})
    search.add(connection, row.key, version.record, was)
    alike.mark(connection, row.release_key, version.record, was)


def _chain(read: Callable[[], list[tuple[int, bytes]]]) -> list[tuple[int, bytes]]:
    try:
        return read()
    except Damaged:  # what is new must be kept all the same, and begins a new chain
        return []


def _based(content: bytes, on: Base | None) -> rows.Values:
    base, depth, frame = against(content, on)
    return {"base": base, "depth": depth, "frame": frame}


# ---- captures and the run


def _keep_captures(connection: Connection, kept: Iterable[Capture], page_key: int, run: Run) -> None:
    for capture in kept:
        values = rows.capture_values(capture) | {"page_key": page_key}
        values["source_key"] = source_key(connection, capture.source_id)
        values["held_at"] = capture.held_at or run.started_at
        connection.execute(_ADD_CAPTURE, values)


def _keep_run(connection: Connection, run: Run, page_key: int) -> None:
    connection.execute(_ADD_RUN, _run_values(run, page_key))


def _run_values(run: Run, page_key: int | None) -> rows.Values:
    return rows.run_values(run) | {"page_key": page_key, "b_page_key": page_key}
