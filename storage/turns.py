"""One process at a time among all that work with a database on a server; on an embedded one a lock file does it."""

import zlib
from collections.abc import Iterator
from contextlib import contextmanager

import sqlalchemy as sa
from sqlalchemy.engine import Engine

from storage.database import translated

_TAKE = sa.select(sa.func.pg_advisory_lock(sa.bindparam("name", type_=sa.BigInteger)))
_LEAVE = sa.select(sa.func.pg_advisory_unlock(sa.bindparam("name", type_=sa.BigInteger)))


@contextmanager
def turn(engine: Engine, name: str) -> Iterator[None]:
    """Wait until no other process holds `name`; the server takes it from one that dies. Raises: StorageError."""
    number = {"name": zlib.crc32(f"ministry-monitor {name}".encode())}
    with translated(engine), engine.connect() as connection:
        alone = connection.execution_options(isolation_level="AUTOCOMMIT")  # no transaction is open meanwhile
        alone.execute(_TAKE, number)
        try:
            yield
        finally:
            alone.execute(_LEAVE, number)
