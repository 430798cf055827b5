"""How changes are written, with the alerts that tell them and what is owed."""

from collections.abc import Iterable, Mapping

import sqlalchemy as sa
from sqlalchemy.engine import Connection

from model.alert import Alert, Owed
from model.change import Change
from storage import rows
from storage.conflict import insert
from storage.queries import KNOWN
from storage.source_keys import source_key
from storage.tables import alerts, changes, owed, threads

_NONE: Mapping[str, rows.Found] = {}
_ADD_CHANGE = insert(changes).on_conflict_do_nothing(index_elements=["id"])
_ADD_ALERT = insert(alerts).on_conflict_do_nothing(index_elements=["id"]).returning(alerts.c.key)
_ADD_THREAD = (
    insert(threads)
    .from_select(
        ["release_key", "address", "alert_key"],
        sa.select(
            changes.c.release_key,
            sa.bindparam("address", type_=sa.Text),
            sa.bindparam("alert_key", type_=sa.BigInteger),
        )
        .where(changes.c.id.in_(sa.bindparam("ids", expanding=True)), changes.c.release_key.is_not(None))
        .distinct(),
    )
    .on_conflict_do_nothing()
)
_ADD_OWED = insert(owed).on_conflict_do_nothing(index_elements=["subscription_id", "address", "change_id"])


def keep_changes(connection: Connection, kept: Iterable[Change], known: Mapping[str, rows.Found] = _NONE) -> None:
    """`known`: releases that were asked for already, as rows of KNOWN."""
    for change in kept:
        connection.execute(_ADD_CHANGE, _change_values(connection, change, known))


def _change_values(connection: Connection, change: Change, known: Mapping[str, rows.Found]) -> rows.Values:
    if change.release_id is None:
        nothing = {"source_key": source_key(connection, change.source_id), "release_key": None, "base": None}
        return rows.change_values(change, None) | nothing
    release = known.get(change.release_id) or connection.execute(KNOWN, {"id": change.release_id}).one()
    by_owner = release.source_id == change.source_id
    return rows.change_values(change, release.frame) | {
        "source_key": release.source_key if by_owner else source_key(connection, change.source_id),
        "release_key": release.key,
        "base": release.change,
    }


def keep_alerts(connection: Connection, kept: Iterable[Alert]) -> None:
    """An alert that is kept already (the same id) stays as it is."""
    for alert in kept:
        key = connection.execute(_ADD_ALERT, rows.alert_values(alert)).scalar()
        if key is not None and alert.change_ids:
            connection.execute(_ADD_THREAD, {"ids": alert.change_ids, "address": alert.to, "alert_key": key})


def keep_owed(connection: Connection, kept: Iterable[Owed]) -> None:
    for one in kept:
        values = {
            "subscription_id": one.subscription_id,
            "address": one.to,
            "change_id": one.change_id,
            "due_at": one.due_at,
        }
        connection.execute(_ADD_OWED, values)
