"""Opening a database, its transactions, its errors."""

import shutil
import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import sqlalchemy as sa
from sqlalchemy.engine import URL, Connection, Engine, make_url

from model.errors import ConfigError, StorageError
from storage import search
from storage.tables import metadata, revisions

REVISIONS = ("0001", "0002", "0003")
"""All revisions of migrations/versions in order; the last one is what this program works with."""

_BUSY_TIMEOUT = 10_000  # milliseconds a writer waits for another one
_CACHE = 16_000  # KiB of the file that a connection remembers at the most
_PRAGMAS = {"journal_mode": "wal", "synchronous": 2, "busy_timeout": _BUSY_TIMEOUT, "foreign_keys": 1}  # 2: FULL
_REVISION = sa.select(revisions.c.version_num)


def open_database(url: str, migrate: bool | None = None) -> Engine:  # noqa: FBT001 - one switch, named by every caller
    """The engine on a database that has the tables this program works with.

    An embedded (SQLite) database and its folder are created, and migrated after a backup, on first use; one on a server
    only when `migrate` says so, since others may be working with it.

    Raises: StorageError (unreachable, newer, not migrated); ConfigError (not a database URL).
    """
    engine = _engine(url)
    try:
        _make_ready(engine, may_migrate=engine.dialect.name == "sqlite" if migrate is None else migrate)
    except BaseException:
        engine.dispose()
        raise
    return engine


def _make_ready(engine: Engine, *, may_migrate: bool) -> None:
    with translated(engine):
        revision = revision_of(engine)
    if revision == REVISIONS[-1]:
        return
    _refuse_newer(engine, revision)
    if not may_migrate:
        raise StorageError(f"{name_of(engine)} has no up-to-date tables: run `monitor db upgrade`")
    upgrade(engine)


def _refuse_newer(engine: Engine, revision: str | None) -> None:
    if revision is not None and revision not in REVISIONS:
        raise StorageError(
            f"{name_of(engine)} was made by a newer version of this program (schema {revision}, known up to "
            f"{REVISIONS[-1]}): upgrade the program, or restore the backup made before the upgrade"
        )


def _refuse_foreign(engine: Engine, names: Sequence[str]) -> None:
    """On a server, several programs may share a database; a file belongs to one."""
    if names and engine.dialect.name == "sqlite":
        raise StorageError(f"{name_of(engine)} holds the tables of another program ({names[0]}): name another file")


def upgrade(engine: Engine) -> None:
    """Bring the tables to the newest revision in one transaction; an embedded database with tables is backed up first."""
    with translated(engine):
        revision = revision_of(engine)
        _refuse_newer(engine, revision)
        if revision is None:
            _create(engine)
        elif revision != REVISIONS[-1]:
            from storage.migrating import migrate

            migrate(engine, revision)


def revision_of(engine: Engine) -> str | None:
    """None: there are no tables yet."""
    with engine.connect() as connection:
        if not sa.inspect(connection).has_table(revisions.name):
            return None
        return connection.execute(_REVISION).scalar()


@contextmanager
def reading(engine: Engine) -> Iterator[Connection]:
    """One consistent view. Raises: StorageError."""
    with translated(engine), engine.connect() as connection:
        _begin(connection, "BEGIN")
        yield connection


@contextmanager
def writing(engine: Engine) -> Iterator[Connection]:
    """One transaction: everything in it is kept, or nothing. Raises: StorageError."""
    with translated(engine), engine.connect() as connection:
        # a writer that begins as a reader is refused at its first write when another one wrote meanwhile
        _begin(connection, "BEGIN IMMEDIATE")
        with connection.begin():
            yield connection


@contextmanager
def aside(engine: Engine) -> Iterator[Connection]:
    """An embedded database outside of any transaction, for what refuses to run in one. Raises: StorageError."""
    with translated(engine), engine.connect() as connection:
        yield connection


@contextmanager
def translated(engine: Engine) -> Iterator[None]:
    """Errors of the database become a sentence for the operator."""
    try:
        yield
    except (sa.exc.SQLAlchemyError, sqlite3.Error) as error:
        cause = str(getattr(error, "orig", None) or error).strip()
        advice = _DISK_IS_FULL if _has_no_room(engine, cause) else _advice(cause)
        raise StorageError(f"{name_of(engine)}: {advice} ({cause})") from error


def name_of(engine: Engine) -> str:
    """The database as an operator knows it, without its password."""
    if engine.dialect.name == "sqlite":
        return f"the database {engine.url.database}"
    return f"the database {engine.url.render_as_string(hide_password=True)}"


def _advice(cause: str) -> str:
    for sign, advice in _ADVICE.items():
        if sign in cause.lower():
            return advice
    return "the database refused; `monitor doctor` looks closer"


def _has_no_room(engine: Engine, cause: str) -> bool:
    """On a full disk SQLite also speaks of an I/O error: where it cannot make the files that stand beside the database."""
    if "disk i/o" not in cause.lower():
        return False
    try:
        return shutil.disk_usage(Path(str(engine.url.database)).parent).free < _LEAST_ROOM
    except OSError:
        return False


_LEAST_ROOM = 1024 * 1024  # bytes
_DISK_IS_FULL = "the disk is full; nothing was kept, make room"
_ADVICE = {
    "locked": "another program has been writing for more than ten seconds; nothing was kept, it is tried again",
    "disk is full": _DISK_IS_FULL,
    "disk full": _DISK_IS_FULL,
    "no space left": _DISK_IS_FULL,
    "readonly": "the file may not be written; check its owner and permissions",
    "unable to open": "the file cannot be opened; check that its folder exists and may be written",
    "not a database": "the file is not a database of this program; check MONITOR_DATABASE_URL",
    "malformed": "the file is damaged; restore the last backup",
    "disk i/o": "the disk reports errors; check it, and restore the last backup if need be",
    "connection": "the server is not to be reached; check that it runs and MONITOR_DATABASE_URL",
    "password": "the server refuses the login; check MONITOR_DATABASE_URL",
    "deadlock": "two programs waited for one another; nothing was kept, it is tried again",
}


def _engine(url: str) -> Engine:
    try:
        parsed = make_url(url)
        if parsed.drivername in ("postgresql", "postgres"):
            parsed = parsed.set(drivername="postgresql+psycopg")
        if parsed.get_backend_name() not in ("sqlite", "postgresql"):
            raise ConfigError((f"MONITOR_DATABASE_URL: {url!r} is neither sqlite:/// nor postgresql://",))
        return _embedded(parsed) if parsed.get_backend_name() == "sqlite" else _server(parsed)
    except sa.exc.ArgumentError as error:
        raise ConfigError(("MONITOR_DATABASE_URL: is not a URL like sqlite:///data/monitor.db",)) from error


def _server(url: URL) -> Engine:
    engine = sa.create_engine(
        url, pool_pre_ping=True, pool_size=5, max_overflow=20, connect_args={"connect_timeout": 10}
    )
    return engine.execution_options(isolation_level="READ COMMITTED")


def _embedded(url: URL) -> Engine:
    if not url.database or url.database == ":memory:":
        raise ConfigError(("MONITOR_DATABASE_URL: an embedded database needs a file: sqlite:///data/monitor.db",))
    try:
        Path(url.database).parent.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise StorageError(f"the folder of {url.database} cannot be created: {error}") from error
    engine = sa.create_engine(
        url, pool_size=5, max_overflow=50, pool_use_lifo=True
    )  # the connection that wrote last has what it wrote in its cache
    sa.event.listen(engine, "connect", _prepare)
    return engine


def _prepare(connection: Any, record: Any) -> None:  # noqa: ARG001 - the event's signature
    connection.isolation_level = None  # we say BEGIN ourselves: `reading` and `writing` do
    connection.execute(f"PRAGMA busy_timeout={_BUSY_TIMEOUT}")
    connection.execute("PRAGMA journal_mode=WAL")
    connection.execute("PRAGMA synchronous=FULL")
    connection.execute("PRAGMA foreign_keys=ON")
    connection.execute(f"PRAGMA cache_size=-{_CACHE}")
    for pragma, wanted in _PRAGMAS.items():
        found = connection.execute(f"PRAGMA {pragma}").fetchone()[0]
        if found != wanted:
            raise StorageError(
                f"the database cannot work safely here: {pragma} is {found}, not {wanted}; "
                "keep the file on a local disk, not on a network share"
            )


def _begin(connection: Connection, statement: str) -> None:
    """A server begins by itself. Not by the engine's event, for whose sake every statement would cost a tenth more."""
    if connection.dialect.name == "sqlite":
        bare: Any = connection.connection.dbapi_connection
        bare.execute(statement)


def _create(engine: Engine) -> None:
    with writing(engine) as connection:
        if sa.inspect(connection).has_table(revisions.name):
            return  # another process was faster
        _refuse_foreign(engine, sa.inspect(connection).get_table_names())
        metadata.create_all(connection)
        search.create(connection)
        connection.execute(revisions.insert().values(version_num=REVISIONS[-1]))
