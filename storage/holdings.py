"""A page with its release and that release's newest version, as a look asks for them."""

from collections.abc import Sequence

from sqlalchemy.engine import Connection

from model.finding import Held
from model.release import Release, Version
from storage import questions, rows
from storage.bodies import read
from storage.contents import Contents
from storage.tables import versions


def held(connection: Connection, page_key: int | None, contents: Contents) -> Held | None:
    """None: no such page. Raises: Damaged."""
    row = connection.execute(questions.HELD, {"key": page_key}).first()
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
    return Held(page=page, release=release, version=_newest(connection, row, contents))


def with_first_pages(connection: Connection, found: Sequence[rows.Found], contents: Contents) -> tuple[Held, ...]:
    """Of rows of RELEASES. Raises: Damaged."""
    firsts = [connection.execute(questions.PAGES_OF, {"release_id": row.id}).first() for row in found]
    whole = [held(connection, first.key, contents) for first in firsts if first is not None]
    return tuple(one for one in whole if one is not None)


def _newest(connection: Connection, row: rows.Found, contents: Contents) -> Version | None:
    if row.version_key is None:
        return None
    content = contents.get(row.version_key, row.version_frame)
    if content is None:
        content = read(connection, versions, row.version_key)
        contents.keep(row.version_key, row.version_frame, content)
    return rows.version_of(row, row.release_id, content)
