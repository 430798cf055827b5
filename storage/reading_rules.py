"""By which rules a listing is read: where they have changed, it is read again though it stands as it was."""

import zlib
from collections.abc import Iterable
from datetime import datetime

import sqlalchemy as sa
from sqlalchemy.engine import Connection

from model.page import TO_BE_READ_AGAIN, PageRole
from model.source import Source
from storage.tables import pages, sources

_RULES = sa.select(sources.c.id, sources.c.key, sources.c.rules)
_KEEP = sa.update(sources).where(sources.c.key == sa.bindparam("b_key"))
_READ_AGAIN = (
    sa.update(pages)
    .where(
        pages.c.source_key == sa.bindparam("b_key"),
        pages.c.role == PageRole.INDEX,
        pages.c.body_sha256.is_not(None),
        pages.c.next_check_at.is_not(None),
    )
    .values(
        etag=None,
        last_modified=None,
        body_sha256=TO_BE_READ_AGAIN,
        next_check_at=sa.bindparam("now", type_=pages.c.next_check_at.type),
        revision=pages.c.revision + 1,
    )
)


def read_by_rules(connection: Connection, configured: Iterable[Source], *, anew: bool, now: datetime) -> None:
    """Keep the rules of the sources; what was read by others, or everything `anew`, is due now."""
    known = {row.id: row for row in connection.execute(_RULES)}
    for source in configured:
        row, rules = known[source.id], _rules_of(source)
        if anew or row.rules not in (None, rules):
            connection.execute(_READ_AGAIN, {"b_key": row.key, "now": now})
        if row.rules != rules:
            connection.execute(_KEEP.values(rules=rules), {"b_key": row.key})


def _rules_of(source: Source) -> str:
    return f"{zlib.crc32(repr((source.type, source.site, source.index)).encode()):08x}"
