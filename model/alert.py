"""One message owed to one address."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


class AlertState(StrEnum):
    DUE = "due"
    LEASED = "leased"
    ACCEPTED = "accepted"  # the server has taken it
    FAILED = "failed"  # refused for good, or given up after five days; the operator is told
    SHUNTED = "shunted"  # could not be sent as it is (it raises), three times; the operator is told


@dataclass(frozen=True, kw_only=True, slots=True)
class Alert:
    """`content` is the whole message as it will travel: every attempt sends the same bytes with the same Message-ID."""

    id: str
    to: str
    subscription_id: str | None  # None: to the operator
    change_ids: tuple[str, ...]
    message_id: str
    subject: str
    content: bytes
    created_at: datetime
    due_at: datetime
    state: AlertState = AlertState.DUE
    attempts: int = 0
    answer: str | None = None  # the server's last words
    accepted_at: datetime | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class Owed:
    """A change that waits for a digest: it is rendered with its fellows when `due_at` comes."""

    subscription_id: str
    to: str
    change_id: str
    due_at: datetime


@dataclass(frozen=True, kw_only=True, slots=True)
class Thread:
    """What an address has been told about a release before: later mails keep the subject and point to these messages."""

    subject: str  # of the first one, without "Re: "
    message_ids: tuple[str, ...]  # with their angle brackets, oldest first
