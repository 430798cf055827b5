"""Alerts to rows and back."""

from model.alert import Alert
from storage.bodies import expand, squeeze
from storage.rows.texts import Found, Values


def alert_values(alert: Alert) -> Values:
    return {
        "id": alert.id,
        "address": alert.to,
        "subscription_id": alert.subscription_id,
        "change_ids": " ".join(alert.change_ids),
        "message_id": alert.message_id,
        "subject": alert.subject,
        "content": squeeze(alert.content),
        "created_at": alert.created_at,
        "due_at": alert.due_at,
        "state": alert.state,
        "attempts": alert.attempts,
        "answer": alert.answer,
        "accepted_at": alert.accepted_at,
        "token": 0,
    }


def alert_of(row: Found) -> Alert:
    return Alert(
        id=row.id,
        to=row.address,
        subscription_id=row.subscription_id,
        change_ids=tuple(row.change_ids.split()),
        message_id=row.message_id,
        subject=row.subject,
        content=expand(row.content),
        created_at=row.created_at,
        due_at=row.due_at,
        state=row.state,
        attempts=row.attempts,
        answer=row.answer,
        accepted_at=row.accepted_at,
    )
