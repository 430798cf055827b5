"""Which releases may be the same: those with one likeness, and those that share marks."""

from collections.abc import Sequence

import sqlalchemy as sa
from sqlalchemy.engine import Connection

from model.nearness import marks as marks_of
from model.record import Record
from storage import rows
from storage.conflict import insert
from storage.queries import RELEASES
from storage.tables import marks, releases

_LOOKED_THROUGH = 2_000  # rows: a template of which thousands of releases were made must not make a look slow
_LEAST = 2  # marks in common

_ALIKE = RELEASES.where(releases.c.likeness == sa.bindparam("likeness")).order_by(releases.c.key)
_MARKED = (
    sa.select(marks.c.release_key)
    .where(marks.c.mark.in_(sa.bindparam("marks", expanding=True)))
    .limit(_LOOKED_THROUGH)
    .subquery()
)
_NEAREST = (
    sa.select(_MARKED.c.release_key)
    .group_by(_MARKED.c.release_key)
    .having(sa.func.count() >= _LEAST)
    .order_by(sa.func.count().desc(), _MARKED.c.release_key.desc())
    .limit(sa.bindparam("most", type_=sa.BigInteger))
    .subquery()
)
_NEAR = RELEASES.join(_NEAREST, _NEAREST.c.release_key == releases.c.key).order_by(releases.c.key)
_ADD_MARKS = insert(marks).on_conflict_do_nothing()


def like(connection: Connection, likeness: str) -> Sequence[rows.Found]:
    """Rows of RELEASES, the oldest first."""
    return connection.execute(_ALIKE, {"likeness": likeness}).all()


def near(connection: Connection, found: Sequence[int], most: int) -> Sequence[rows.Found]:
    """Those that share most of these marks, the oldest first."""
    return connection.execute(_NEAR, {"marks": list(found), "most": most}).all() if found else ()


def mark(connection: Connection, release_key: int, record: Record, previous: Record | None) -> None:
    """A new release, and one of whose text less than half stayed: marks outlive small edits.

    Earlier marks stay: a copy may be of an earlier text.
    """
    if previous is not None and not _is_rewritten(record, previous):
        return
    found = [{"mark": one, "release_key": release_key} for one in marks_of(record)]
    if found:
        connection.execute(_ADD_MARKS, found)


def _is_rewritten(record: Record, previous: Record) -> bool:
    stayed = {block.text for block in record.body} & {block.text for block in previous.body}
    return 2 * len(stayed) < len(record.body)
