"""The key of a source."""

import sqlalchemy as sa
from sqlalchemy.engine import Connection

from storage.conflict import insert
from storage.tables import sources

SOURCE_KEY = sa.select(sources.c.key).where(sources.c.id == sa.bindparam("id"))
_ADD_SOURCE = insert(sources).on_conflict_do_nothing(index_elements=["id"])


def source_key(connection: Connection, source_id: str) -> int:
    """A source that was never registered is known but not enabled."""
    key = connection.execute(SOURCE_KEY, {"id": source_id}).scalar()
    if key is None:
        connection.execute(_ADD_SOURCE, {"id": source_id, "enabled": False})
        key = connection.execute(SOURCE_KEY, {"id": source_id}).scalar_one()
    return int(key)
