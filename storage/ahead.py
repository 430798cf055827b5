"""What was kept under a clock that ran ahead: once the clock is right again, it is due now.

Versions and changes keep the instants they were seen at. A page without a look in the future costs one question a source.
"""

from datetime import datetime, timedelta

import sqlalchemy as sa
from sqlalchemy.engine import Connection

from model.alert import AlertState
from storage.tables import alerts, owed, pages, runs, sources

AHEAD = timedelta(minutes=5)  # by so much the clocks of two machines may differ
_LONGEST_WAIT = timedelta(days=8)  # of a message: the next weekly digest
_MICROSECOND = timedelta(microseconds=1)

_newest = (
    sa.select(sa.func.max(runs.c.started_at))
    .where(runs.c.source_key == sources.c.key)
    .correlate(sources)
    .scalar_subquery()
)
_SOURCES = sa.select(sources.c.key, sources.c.id, _newest.label("newest")).where(
    sources.c.enabled, _newest > sa.bindparam("limit", type_=runs.c.started_at.type)
)
_WAKE = (
    sa.update(pages)
    .where(
        pages.c.source_key == sa.bindparam("b_key"),
        pages.c.checked_at > sa.bindparam("limit"),
        pages.c.next_check_at.is_not(None),
    )
    .values(
        next_check_at=sa.bindparam("now", type_=pages.c.next_check_at.type),
        checked_at=sa.bindparam("now", type_=pages.c.checked_at.type),
        read_at=sa.case(
            (pages.c.read_at > sa.bindparam("limit"), sa.bindparam("now", type_=pages.c.read_at.type)),
            else_=pages.c.read_at,
        ),
        gone=None,  # looks that found nothing, hours apart by a wrong clock, prove nothing
        revision=pages.c.revision + 1,
    )
)
_BRING_BACK = (
    sa.update(runs)
    .where(runs.c.source_key == sa.bindparam("b_key"), runs.c.started_at > sa.bindparam("limit"))
    .values(started_at=sa.type_coerce(runs.c.started_at, sa.BigInteger) - sa.bindparam("by", type_=sa.BigInteger))
)
_FAR = sa.bindparam("far", type_=alerts.c.due_at.type)
_NOW = sa.bindparam("now", type_=alerts.c.due_at.type)
_SEND = (
    sa.update(alerts).where(alerts.c.state == AlertState.DUE, alerts.c.due_at > _FAR).values(due_at=_NOW),
    sa.update(alerts)
    .where(alerts.c.state == AlertState.LEASED, alerts.c.leased_until > _FAR)
    .values(leased_until=_NOW),
    sa.update(owed).where(owed.c.due_at > _FAR).values(due_at=_NOW),
)


def newest_ahead(connection: Connection, now: datetime) -> datetime | None:
    """The newest look at an enabled source, where it lies in the future."""
    found = connection.execute(_SOURCES, {"limit": now + AHEAD}).all()
    return max((row.newest for row in found), default=None)


def wake(connection: Connection, now: datetime) -> tuple[str, ...]:
    """Pages that were looked at in the future are due now, their runs stand in order before now; the ids of their sources."""
    found = connection.execute(_SOURCES, {"limit": now + AHEAD}).all()
    for row in found:
        values = {"b_key": row.key, "limit": now + AHEAD, "now": now}
        connection.execute(_WAKE, values)
        by = (row.newest - now + _MICROSECOND) // _MICROSECOND
        connection.execute(_BRING_BACK, {"b_key": row.key, "limit": now + AHEAD, "by": by})
    if found:
        for statement in _SEND:
            connection.execute(statement, {"far": now + _LONGEST_WAIT, "now": now})
    return tuple(row.id for row in found)
