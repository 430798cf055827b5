"""Which releases may be the same: those with one likeness, and those that share marks."""

from collections.abc import Sequence

import sqlalchemy as sa
from sqlalchemy.engine import Connection

from model.nearness import MOST
from model.nearness import marks as marks_of
from model.record import Record
from storage import rows
from storage.conflict import insert
from storage.queries import PAGES, RELEASES
from storage.tables import marks, pages, releases

_NEWEST_OF_ONE = 200  # releases with one mark: a template of which thousands were made must not make a look slow
_LEAST = 2  # marks in common

_ALIKE = RELEASES.where(releases.c.likeness == sa.bindparam("likeness")).order_by(releases.c.key)


def _newest_with(number: int) -> sa.Select[tuple[int]]:
    with_mark = sa.select(marks.c.release_key).where(marks.c.mark == sa.bindparam(f"mark{number}"))
    return sa.select(with_mark.order_by(marks.c.release_key.desc()).limit(_NEWEST_OF_ONE).subquery())


_MARKED = sa.union_all(*map(_newest_with, range(MOST))).subquery()
_NEAREST = (
    sa.select(_MARKED.c.release_key)
    .group_by(_MARKED.c.release_key)
    .having(sa.func.count() >= _LEAST)
    .order_by(sa.func.count().desc(), _MARKED.c.release_key.desc())
    .limit(sa.bindparam("most", type_=sa.BigInteger))
    .subquery()
)
_NEAR = (
    PAGES.join(_NEAREST, _NEAREST.c.release_key == pages.c.release_key)
    .where(~pages.c.is_copy)
    .order_by(releases.c.key, pages.c.key)
)
_ADD_MARKS = insert(marks).on_conflict_do_nothing()


def like(connection: Connection, likeness: str) -> Sequence[rows.Found]:
    """Rows of RELEASES, the oldest first."""
    return connection.execute(_ALIKE, {"likeness": likeness}).all()


def near(connection: Connection, found: Sequence[int], most: int) -> Sequence[rows.Found]:
    """Rows of PAGES: the first of each release that shares most of these marks, the oldest first."""
    values = {f"mark{number}": found[number] if number < len(found) else None for number in range(MOST)}
    by_release: dict[int, rows.Found] = {}
    for row in connection.execute(_NEAR, values | {"most": most}):
        by_release.setdefault(row.release_key, row)
    return tuple(by_release.values())


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
