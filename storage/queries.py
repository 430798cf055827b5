"""The selects that several readers begin with, built once."""

import sqlalchemy as sa
from sqlalchemy.engine import Connection

from model.release import Version
from storage import rows
from storage.bodies import read
from storage.tables import changes, pages, releases, runs, sources, versions

_first = changes.alias("first_change")

PAGES = (
    sa.select(
        pages,
        sources.c.id.label("source_id"),
        releases.c.id.label("release_id"),
        releases.c.first_seen_at.label("release_seen_at"),
        releases.c.newest,
        releases.c.attachments,
    )
    .join(sources, sources.c.key == pages.c.source_key)
    .outerjoin(releases, releases.c.key == pages.c.release_key)
)
RELEASES = sa.select(releases, sources.c.id.label("source_id")).join(sources, sources.c.key == releases.c.source_key)
CHANGES = (
    sa.select(
        changes,
        sources.c.id.label("source_id"),
        releases.c.id.label("release_id"),
        _first.c.frame.label("base_frame"),
    )
    .join(sources, sources.c.key == changes.c.source_key)
    .outerjoin(releases, releases.c.key == changes.c.release_key)
    .outerjoin(_first, _first.c.key == changes.c.base)
)
RUNS = (
    sa.select(runs, pages.c.url, pages.c.role, sources.c.id.label("source_id"))
    .join(sources, sources.c.key == runs.c.source_key)
    .join(pages, pages.c.key == runs.c.page_key)
)
_first_change = (
    sa.select(sa.func.min(changes.c.key)).where(changes.c.release_key == releases.c.key).correlate(releases)
).scalar_subquery()
KNOWN = (  # a release, with what its next version and its next change are based on
    sa.select(
        releases.c.key,
        versions.c.key.label("version"),
        versions.c.frame.label("version_frame"),
        versions.c.depth.label("version_depth"),
        changes.c.key.label("change"),
        changes.c.frame,
        sources.c.key.label("source_key"),
        sources.c.id.label("source_id"),
    )
    .join(sources, sources.c.key == releases.c.source_key)
    .outerjoin(versions, sa.and_(versions.c.release_key == releases.c.key, versions.c.number == releases.c.newest))
    .outerjoin(changes, changes.c.key == _first_change)
    .where(releases.c.id == sa.bindparam("id"))
)
_VERSION = sa.select(
    versions.c.key, versions.c.number, versions.c.seen_at, versions.c.cause, versions.c.fingerprint
).where(versions.c.release_key == sa.bindparam("release_key"))
_ONE_VERSION = _VERSION.where(versions.c.number == sa.bindparam("number"))
_ALL_VERSIONS = _VERSION.order_by(versions.c.number)


def newest_version(connection: Connection, release: rows.Found) -> Version | None:
    return version(connection, release, release.newest)


def version(connection: Connection, release: rows.Found, number: int) -> Version | None:
    """`release` is a row of RELEASES. Raises: StorageError, when what is kept is damaged."""
    row = connection.execute(_ONE_VERSION, {"release_key": release.key, "number": number}).first()
    return None if row is None else rows.version_of(row, release.id, read(connection, versions, row.key))


def all_versions(connection: Connection, release: rows.Found) -> tuple[Version, ...]:
    found = connection.execute(_ALL_VERSIONS, {"release_key": release.key}).all()
    return tuple(rows.version_of(row, release.id, read(connection, versions, row.key)) for row in found)
