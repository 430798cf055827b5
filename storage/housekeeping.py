"""What keeps a database small, whole and safe: pruning, backup, check."""

from datetime import datetime, timedelta
from pathlib import Path

import sqlalchemy as sa
from sqlalchemy.engine import Connection, Engine

from model.errors import StorageError
from model.page import PageRole
from storage.archive import checked_snapshot
from storage.bodies import read
from storage.database import aside, name_of, reading, revision_of, writing
from storage.tables import pages, runs, snapshots, sources, versions

KEEP_RUNS_OF_DOCUMENTS = timedelta(days=14)
KEEP_RUNS_OF_LISTINGS = timedelta(days=400)  # what a source usually lists in a week like this one


def prune(
    engine: Engine,
    now: datetime,
    *,
    documents: timedelta = KEEP_RUNS_OF_DOCUMENTS,
    listings: timedelta = KEEP_RUNS_OF_LISTINGS,
) -> int:
    """Drop runs that nobody asks for any more; says how many. Snapshots, versions and changes are never dropped."""
    listing = sa.select(pages.c.key).where(sa.or_(pages.c.role == PageRole.INDEX, pages.c.url == _root()))
    old = sa.delete(runs).where(runs.c.started_at < now - listings)
    old_documents = sa.delete(runs).where(runs.c.started_at < now - documents, runs.c.page_key.not_in(listing))
    with writing(engine) as connection:
        return connection.execute(old).rowcount + connection.execute(old_documents).rowcount


def tidy(engine: Engine) -> None:
    """Let the embedded database move its journal into the file and refresh its statistics."""
    if engine.dialect.name != "sqlite":
        return
    with aside(engine) as connection:
        connection.exec_driver_sql("PRAGMA wal_checkpoint(TRUNCATE)")
        connection.exec_driver_sql("PRAGMA optimize")


def backup(engine: Engine, target: Path) -> None:
    """A whole and consistent copy while others go on working. Raises: StorageError."""
    if engine.dialect.name != "sqlite":
        raise StorageError(f"{name_of(engine)} is backed up by its server: use pg_dump")
    if target.exists():
        raise StorageError(f"{target} is there already: name a file that is not")
    partial = target.with_name(target.name + ".partial")
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        partial.unlink(missing_ok=True)
        with aside(engine) as connection:
            connection.exec_driver_sql("VACUUM INTO ?", (str(partial),))
        partial.replace(target)
    except OSError as error:
        raise StorageError(f"{target} cannot be written: {error}") from error


def check(engine: Engine, *, thoroughly: bool = False) -> tuple[str, ...]:
    """Sentences about what is not right; none: all is well. `thoroughly` reads every kept body and version back."""
    try:
        with reading(engine) as connection:
            found = _damage(connection) if engine.dialect.name == "sqlite" else []
            if thoroughly:
                found += _unreadable(connection)
        revision_of(engine)
    except StorageError as error:
        return (str(error),)
    return tuple(found)


def _damage(connection: Connection) -> list[str]:
    said = [row[0] for row in connection.exec_driver_sql("PRAGMA integrity_check(10)")]
    found = [f"the file is damaged ({line}): restore the last backup" for line in said if line != "ok"]
    loose = connection.exec_driver_sql("PRAGMA foreign_key_check").all()
    return found + ([f"{len(loose)} rows point to rows that are not there: restore the last backup"] if loose else [])


def _unreadable(connection: Connection) -> list[str]:
    found = []
    for row in connection.execute(sa.select(snapshots)).all():
        try:
            checked_snapshot(connection, row)
        except StorageError as error:
            found.append(f"snapshot {row.key}: {error}")
    for key in connection.execute(sa.select(versions.c.key)).scalars().all():
        try:
            read(connection, versions, key)
        except StorageError as error:
            found.append(f"version {key}: {error}")
    return found


def _root() -> sa.ScalarSelect[str]:
    return sa.select(sources.c.root_url).where(sources.c.key == pages.c.source_key).correlate(pages).scalar_subquery()
