"""Alerts to a channel: lease, send, and mark only after the other side has taken the message over."""

import hashlib
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Generic, Protocol, TypeVar

from alerts.channels import Channel
from model.alert import Alert
from model.change import Change
from model.errors import MailServerDown, NotDeliverable, TryDeliveryAgain

__all__ = ["Channel", "Delivered", "LeasedAlert", "Outbox", "deliver", "pause"]

_GIVE_UP_AFTER = timedelta(days=5)  # as long as mail servers do
_TRIES_BEFORE_SHUNT = 3
_CUTS_BEFORE_STOP = 3  # connections lost in a row: then it is the server, not the message
_LONGEST_PAUSE = timedelta(minutes=60)
# What a message that cannot be written to a socket as it is raises: UnicodeError is a ValueError, smtplib parses with all of these.
_POISON = (ValueError, LookupError, TypeError, AttributeError)


class LeasedAlert(Protocol):
    """`alert.attempts` counts the attempt that is about to be made."""

    @property
    def alert(self) -> Alert: ...


L = TypeVar("L", bound=LeasedAlert)
Notice = tuple[Change, Alert]
Waits = Callable[[Alert, datetime], datetime | None]
"""Until when a message is not to be sent, though it is due; None: now is fine."""
GivenUp = Callable[[Alert, str], Notice | None]
"""What the operator is told of a message that is given up; None: nothing."""


class Outbox(Protocol[L]):
    """What `storage.Outbox` gives us."""

    def lease(self, now: datetime, limit: int, lease_for: timedelta) -> tuple[L, ...]: ...
    def accept(self, leased: L, answer: str, now: datetime) -> bool: ...
    def postpone(self, leased: L, answer: str, due_at: datetime) -> bool: ...
    def refuse(self, leased: L, answer: str, notice: Notice | None = None) -> bool: ...
    def shunt(self, leased: L, answer: str, notice: Notice | None = None) -> bool: ...
    def give_back(self, leased: L, due_at: datetime | None = None) -> bool: ...


@dataclass(frozen=True, kw_only=True, slots=True)
class Delivered:
    """What a round came to. `failed` and `shunted` are final."""

    accepted: int = 0
    recipients: int = 0
    postponed: int = 0
    failed: tuple[tuple[Alert, str], ...] = ()  # with the reason
    shunted: tuple[tuple[Alert, str], ...] = ()
    server_down: str | None = None  # why the round ended early

    @property
    def problems(self) -> tuple[str, ...]:
        """A sentence each, for the operator."""
        lost = (f"{alert.to}, “{alert.subject}”: {answer}" for alert, answer in (*self.failed, *self.shunted))
        return (*([self.server_down] if self.server_down else []), *lost)


def deliver(
    outbox: Outbox[L],
    channel: Channel,
    *,
    clock: Callable[[], datetime],
    lease_for: timedelta = timedelta(minutes=30),
    limit: int = 20,
    stop: Callable[[], bool] = lambda: False,
    waits: Waits = lambda *_: None,
    given_up: GivenUp = lambda *_: None,
) -> Delivered:
    """Send what is due until nothing is, the server is down, or `stop` says so.

    One message that is refused, or cannot be sent as it is, never holds up the others; a server that is down is left alone at once.
    Leases are taken for a few messages at a time, and no sending begins in the second half of one: the reply to a message may
    take ten minutes, and a lease that ends before it would have the message sent twice.
    """
    round_ = _Round(outbox, channel, clock, given_up)
    try:
        while not stop() and (leased := outbox.lease(clock(), limit, lease_for)):
            ends_at = clock() + lease_for / 2
            for one in leased:
                if round_.server_down or stop() or clock() > ends_at:
                    outbox.give_back(one)
                elif until := waits(one.alert, clock()):
                    outbox.give_back(one, until)
                else:
                    round_.send(one)
            if round_.server_down:
                break
    finally:
        channel.close()
    return round_.delivered()


def pause(alert: Alert) -> timedelta:
    """1, 2, 4 … 60 minutes by the number of attempts, and up to a quarter more, so that not all come back at once."""
    doubled = timedelta(minutes=2 ** min(max(alert.attempts - 1, 0), 6))
    seed = hashlib.sha256(f"{alert.id}\0{alert.attempts}".encode()).digest()
    return min(doubled, _LONGEST_PAUSE) * (1 + seed[0] / 1020)


class _Round(Generic[L]):
    """What happens to one message after the other, and what it adds up to."""

    def __init__(self, outbox: Outbox[L], channel: Channel, clock: Callable[[], datetime], given_up: GivenUp) -> None:
        self._outbox, self._channel, self._clock, self._given_up = outbox, channel, clock, given_up
        self._accepted: list[Alert] = []
        self._failed: list[tuple[Alert, str]] = []
        self._shunted: list[tuple[Alert, str]] = []
        self._postponed = 0
        self._cuts = 0
        self.server_down: str | None = None

    def send(self, leased: L) -> None:
        try:
            answer = self._channel.send(leased.alert)
        except MailServerDown as error:
            self.server_down = str(error)
            self._again_or_never(leased, str(error))
        except TryDeliveryAgain as error:
            self._cuts += isinstance(error.__cause__, OSError)
            self.server_down = str(error) if self._cuts >= _CUTS_BEFORE_STOP else None
            self._again_or_never(leased, str(error))
        except NotDeliverable as error:
            self._refused(leased, str(error))
        except _POISON as error:
            self._poisoned(leased, f"cannot be sent as it is: {type(error).__name__}: {error}")
        else:
            self._cuts = 0
            self._outbox.accept(leased, answer, self._clock())
            self._accepted.append(leased.alert)

    def delivered(self) -> Delivered:
        return Delivered(
            accepted=len(self._accepted),
            recipients=len({alert.to for alert in self._accepted}),
            postponed=self._postponed,
            failed=tuple(self._failed),
            shunted=tuple(self._shunted),
            server_down=self.server_down,
        )

    def _again_or_never(self, leased: L, answer: str) -> None:
        now = self._clock()
        if now - leased.alert.created_at >= _GIVE_UP_AFTER:
            self._refused(leased, f"given up after {_GIVE_UP_AFTER.days} days: {answer}")
        else:
            self._outbox.postpone(leased, answer, now + pause(leased.alert))
            self._postponed += 1

    def _refused(self, leased: L, answer: str) -> None:
        if self._outbox.refuse(leased, answer, self._given_up(leased.alert, answer)):
            self._failed.append((leased.alert, answer))

    def _poisoned(self, leased: L, answer: str) -> None:
        if leased.alert.attempts < _TRIES_BEFORE_SHUNT:
            self._outbox.postpone(leased, answer, self._clock() + pause(leased.alert))
            self._postponed += 1
        elif self._outbox.shunt(leased, answer, self._given_up(leased.alert, answer)):
            self._shunted.append((leased.alert, answer))
