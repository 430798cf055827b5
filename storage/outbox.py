"""What is owed to whom until a server has taken it.

An alert is leased before it is sent and marked after it was accepted. Each lease has a token that counts up: a sender that was
asleep while its lease ran out cannot overwrite what the next one did.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from itertools import groupby

import sqlalchemy as sa
from sqlalchemy.engine import Engine

from model.alert import Alert, AlertState, Thread
from model.change import Change
from storage import rows
from storage.conflict import insert
from storage.database import reading, writing
from storage.tables import alerts, changes, owed, releases, sources, threads, unsubscribed
from storage.telling import keep_alerts, keep_changes

_TO_LEASE = (
    sa.select(alerts)
    .where(
        sa.or_(
            sa.and_(alerts.c.state == AlertState.DUE, alerts.c.due_at <= sa.bindparam("now")),
            sa.and_(alerts.c.state == AlertState.LEASED, alerts.c.leased_until <= sa.bindparam("now")),
        )
    )
    .order_by(alerts.c.created_at, alerts.c.key)  # a release is told before what became of it, whatever was postponed
    .with_for_update(skip_locked=True)
)
_LEASE = (
    sa.update(alerts)
    .where(alerts.c.key == sa.bindparam("b_key"))
    .values(
        state=AlertState.LEASED,
        token=alerts.c.token + 1,
        attempts=alerts.c.attempts + 1,
        leased_until=sa.bindparam("until"),
    )
)
_SETTLE = sa.update(alerts).where(
    alerts.c.id == sa.bindparam("b_id"),
    alerts.c.token == sa.bindparam("b_token"),
    alerts.c.state == AlertState.LEASED,
)
_OWED = sa.select(owed).where(owed.c.due_at <= sa.bindparam("now"))
_OWED = _OWED.order_by(owed.c.subscription_id, owed.c.address, owed.c.key)
_NEXT_DUE = sa.select(sa.func.min(alerts.c.due_at)).where(alerts.c.state == AlertState.DUE)
_THREADS = (
    sa.select(
        releases.c.id.label("release_id"),
        threads.c.address,
        alerts.c.message_id,
        alerts.c.subject,
        alerts.c.change_ids,
    )
    .join(releases, releases.c.key == threads.c.release_key)
    .join(alerts, alerts.c.key == threads.c.alert_key)
    .where(releases.c.id.in_(sa.bindparam("ids", expanding=True)))
    .order_by(threads.c.release_key, threads.c.address, threads.c.alert_key)
)
_CROWDED = (
    sa.select(alerts.c.address)
    .where(alerts.c.address.in_(sa.bindparam("addresses", expanding=True)), alerts.c.created_at > sa.bindparam("since"))
    .group_by(alerts.c.address)
    .having(sa.func.count() >= sa.bindparam("most"))
)
_CROWDED_BY_SOURCE = (
    _CROWDED.join_from(alerts, changes, changes.c.id == alerts.c.change_ids)  # of a message about one change
    .join(sources, sources.c.key == changes.c.source_key)
    .where(sources.c.id == sa.bindparam("source_id"))
)
_UNSUBSCRIBE = insert(unsubscribed).on_conflict_do_nothing()
_CANCELLED = "unsubscribed before it was sent"

Notice = tuple[Change, Alert]


@dataclass(frozen=True, kw_only=True, slots=True)
class Leased:
    """`alert.attempts` counts this attempt too."""

    alert: Alert
    token: int


@dataclass(frozen=True, kw_only=True, slots=True)
class OwedTogether:
    """What one address is owed in one digest; `keys` are for `settle_owed`."""

    subscription_id: str
    to: str
    keys: tuple[int, ...]
    change_ids: tuple[str, ...]


class Outbox:
    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    # ---- sending

    def lease(self, now: datetime, limit: int, lease_for: timedelta) -> tuple[Leased, ...]:
        """The longest due alerts, which nobody else gets until `lease_for` has passed."""
        with writing(self._engine) as connection:
            found = connection.execute(_TO_LEASE.limit(limit), {"now": now}).all()
            for row in found:
                connection.execute(_LEASE, {"b_key": row.key, "until": now + lease_for})
        return tuple(_leased(row) for row in found)

    def take_back(self, now: datetime) -> int:
        """Leases of a sender that is known to be no more are due again at once, as if it had not tried; says how many there were."""
        with writing(self._engine) as connection:
            left = sa.update(alerts).where(alerts.c.state == AlertState.LEASED)
            return connection.execute(
                left.values(state=AlertState.DUE, leased_until=None, due_at=now, attempts=alerts.c.attempts - 1)
            ).rowcount

    # The four ends of an attempt. False: the lease was lost meanwhile, and nothing was written.

    def accept(self, leased: Leased, answer: str, now: datetime) -> bool:
        return self._settle(leased, state=AlertState.ACCEPTED, answer=answer, accepted_at=now)

    def postpone(self, leased: Leased, answer: str, due_at: datetime) -> bool:
        return self._settle(leased, state=AlertState.DUE, answer=answer, due_at=due_at)

    def refuse(self, leased: Leased, answer: str, notice: Notice | None = None) -> bool:
        """For good: the server does not want it, or it was tried long enough. `notice` says so to the operator."""
        return self._settle(leased, notice, state=AlertState.FAILED, answer=answer)

    def shunt(self, leased: Leased, answer: str, notice: Notice | None = None) -> bool:
        """It cannot be sent as it is."""
        return self._settle(leased, notice, state=AlertState.SHUNTED, answer=answer)

    def give_back(self, leased: Leased, due_at: datetime | None = None) -> bool:
        """Not tried after all: due as before (we are being stopped, the server is known to be down), or at `due_at` (quiet hours)."""
        later = {} if due_at is None else {"due_at": due_at}
        return self._settle(leased, state=AlertState.DUE, attempts=alerts.c.attempts - 1, **later)

    def _settle(self, leased: Leased, notice: Notice | None = None, /, **values: object) -> bool:
        """With the notice in one transaction: what is given up is never given up in silence."""
        with writing(self._engine) as connection:
            at = {"b_id": leased.alert.id, "b_token": leased.token}
            is_ours = connection.execute(_SETTLE.values(leased_until=None, **values), at).rowcount == 1
            if is_ours and notice is not None:
                change, alert = notice
                keep_changes(connection, (change,))
                keep_alerts(connection, (alert,))
            return is_ours

    # ---- digests

    def owed_due(self, now: datetime) -> tuple[OwedTogether, ...]:
        """What has to be told by now, by subscription and address, in the order in which it was found."""
        with reading(self._engine) as connection:
            found = connection.execute(_OWED, {"now": now}).all()
        return tuple(_together(found))

    def settle_owed(self, keys: Sequence[int], alert: Alert | None) -> bool:
        """The digest takes the place of what was owed, in one transaction; None: it is not to be told any more.

        False: part of it was settled meanwhile; nothing was written.
        """
        with writing(self._engine) as connection:
            transaction = connection.begin_nested()
            settled = connection.execute(sa.delete(owed).where(owed.c.key.in_(keys))).rowcount
            if settled != len(keys):
                transaction.rollback()
                return False
            if alert is not None:
                keep_alerts(connection, (alert,))
            transaction.commit()
            return True

    # ---- looking

    def counts(self) -> dict[AlertState, int]:
        """Every state has its number."""
        statement = sa.select(alerts.c.state, sa.func.count().label("number")).group_by(alerts.c.state)
        with reading(self._engine) as connection:
            found = {row.state: row.number for row in connection.execute(statement)}
        return {state: found.get(state, 0) for state in AlertState}

    def oldest_due(self) -> datetime | None:
        """When the alert that waits longest was due."""
        with reading(self._engine) as connection:
            return connection.execute(_NEXT_DUE).scalar()

    def put_off(self, before: datetime) -> Alert | None:
        """The oldest that was made before this instant and still waits, though it was tried."""
        statement = (
            sa.select(alerts)
            .where(alerts.c.state == AlertState.DUE, alerts.c.attempts > 0, alerts.c.answer.is_not(None))
            .where(alerts.c.created_at < before)
            .order_by(alerts.c.created_at, alerts.c.key)
            .limit(1)
        )
        with reading(self._engine) as connection:
            row = connection.execute(statement).first()
            return None if row is None else rows.alert_of(row)

    def alerts(self, state: AlertState | None = None, limit: int | None = None) -> tuple[Alert, ...]:
        """Newest first."""
        statement = sa.select(alerts).order_by(alerts.c.key.desc()).limit(limit)
        if state is not None:
            statement = statement.where(alerts.c.state == state)
        with reading(self._engine) as connection:
            return tuple(map(rows.alert_of, connection.execute(statement)))

    def alert(self, alert_id: str) -> Alert | None:
        with reading(self._engine) as connection:
            row = connection.execute(sa.select(alerts).where(alerts.c.id == alert_id)).first()
            return None if row is None else rows.alert_of(row)

    def retry(self, alert_id: str, now: datetime) -> bool:
        """Due again at once, whatever became of it; not one that was accepted or is being sent."""
        states = (AlertState.DUE, AlertState.FAILED, AlertState.SHUNTED)
        again = sa.update(alerts).where(alerts.c.id == alert_id, alerts.c.state.in_(states))
        with writing(self._engine) as connection:
            values = {"state": AlertState.DUE, "due_at": now, "attempts": 0}
            return connection.execute(again.values(**values)).rowcount == 1

    def threads(self, release_ids: Sequence[str]) -> dict[tuple[str, str], Thread]:
        """What each address has been sent about these releases, by (release id, address); empty where it was a digest."""
        with reading(self._engine) as connection:
            found = connection.execute(_THREADS, {"ids": list(release_ids)}).all() if release_ids else []
        return {at: _thread(list(mails)) for at, mails in groupby(found, key=lambda row: (row.release_id, row.address))}

    def crowded(
        self, addresses: Iterable[str], *, since: datetime, most: int, source_id: str | None = None
    ) -> frozenset[str]:
        """Those of the addresses for which so many messages were written since; with `source_id`, about changes of that source."""
        wanted = {"addresses": sorted(set(addresses)), "since": since, "most": most}
        if not wanted["addresses"]:
            return frozenset()
        statement = _CROWDED if source_id is None else _CROWDED_BY_SOURCE
        with reading(self._engine) as connection:
            return frozenset(connection.execute(statement, wanted | {"source_id": source_id}).scalars())

    # ---- unsubscribing

    def unsubscribe(self, subscription_id: str, address: str, now: datetime) -> None:
        """At once and for good: what is still owed or due to that address from that subscription is not sent."""
        values = {"subscription_id": subscription_id, "address": address}
        with writing(self._engine) as connection:
            connection.execute(_UNSUBSCRIBE, values | {"at": now})
            connection.execute(sa.delete(owed).where(*_equal(owed, values)))
            waiting = sa.update(alerts).where(*_equal(alerts, values), alerts.c.state == AlertState.DUE)
            connection.execute(waiting.values(state=AlertState.FAILED, answer=_CANCELLED))

    def is_unsubscribed(self, subscription_id: str, address: str) -> bool:
        return (subscription_id, address) in self.unsubscribed()

    def unsubscribed(self) -> frozenset[tuple[str, str]]:
        """(subscription id, address)"""
        with reading(self._engine) as connection:
            found = connection.execute(sa.select(unsubscribed.c.subscription_id, unsubscribed.c.address))
            return frozenset((row.subscription_id, row.address) for row in found)


def _leased(row: rows.Found) -> Leased:
    alert = rows.alert_of(row)
    return Leased(alert=replace(alert, state=AlertState.LEASED, attempts=alert.attempts + 1), token=row.token + 1)


def _together(found: Sequence[rows.Found]) -> Iterator[OwedTogether]:
    for (subscription_id, to), group in groupby(found, key=lambda row: (row.subscription_id, row.address)):
        fellows = list(group)
        yield OwedTogether(
            subscription_id=subscription_id,
            to=to,
            keys=tuple(row.key for row in fellows),
            change_ids=tuple(row.change_id for row in fellows),
        )


def _thread(mails: list[rows.Found]) -> Thread:
    """Empty where the release was only told among others: a digest begins no thread."""
    own = [mail for mail in mails if " " not in mail.change_ids]
    return Thread(subject=own[0].subject if own else "", message_ids=tuple(mail.message_id for mail in own))


def _equal(table: sa.Table, values: dict[str, str]) -> list[sa.ColumnElement[bool]]:
    return [table.c[name] == value for name, value in values.items()]
