"""No alert is lost and none holds up the others, whatever the mail server does."""

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from typing import Self

import pytest

from alerts.deliver import Delivered, deliver, pause
from model.alert import Alert, AlertState
from model.errors import MailServerDown, NotDeliverable, TryDeliveryAgain

START = datetime(2026, 11, 20, 9, tzinfo=UTC)


@dataclass(frozen=True, kw_only=True)
class Leased:
    alert: Alert
    token: int


@dataclass
class Outbox:
    """In memory, with the rules of the stored one: a lease hides an alert, its token fences, an attempt is counted when leased."""

    alerts: dict[str, Alert]
    leases: dict[str, tuple[int, datetime]] = field(default_factory=dict)

    def lease(self, now: datetime, limit: int, lease_for: timedelta) -> tuple[Leased, ...]:
        free = [
            alert
            for alert in self.alerts.values()
            if (alert.state is AlertState.DUE and alert.due_at <= now)
            or (alert.state is AlertState.LEASED and self.leases[alert.id][1] <= now)
        ]
        return tuple(self._take(alert, now + lease_for) for alert in sorted(free, key=lambda one: one.due_at)[:limit])

    def _take(self, alert: Alert, until: datetime) -> Leased:
        token = self.leases.get(alert.id, (0, until))[0] + 1
        self.leases[alert.id] = (token, until)
        self.alerts[alert.id] = replace(alert, state=AlertState.LEASED, attempts=alert.attempts + 1)
        return Leased(alert=self.alerts[alert.id], token=token)

    def accept(self, leased: Leased, answer: str, now: datetime) -> bool:
        return self._settle(leased, state=AlertState.ACCEPTED, answer=answer, accepted_at=now)

    def postpone(self, leased: Leased, answer: str, due_at: datetime) -> bool:
        return self._settle(leased, state=AlertState.DUE, answer=answer, due_at=due_at)

    def refuse(self, leased: Leased, answer: str, notice: object = None) -> bool:
        return self._settle(leased, state=AlertState.FAILED, answer=answer)

    def shunt(self, leased: Leased, answer: str, notice: object = None) -> bool:
        return self._settle(leased, state=AlertState.SHUNTED, answer=answer)

    def give_back(self, leased: Leased, due_at: datetime | None = None) -> bool:
        due_at = due_at or leased.alert.due_at
        return self._settle(leased, state=AlertState.DUE, attempts=leased.alert.attempts - 1, due_at=due_at)

    def _settle(self, leased: Leased, **changes: object) -> bool:
        held = self.alerts[leased.alert.id]
        if self.leases[held.id][0] != leased.token or held.state is not AlertState.LEASED:
            return False
        self.alerts[held.id] = replace(held, **changes)  # type: ignore[arg-type]
        return True

    def states(self) -> list[str]:
        return [alert.state.value for alert in self.alerts.values()]


@dataclass
class Postbox:
    """A channel that does with each alert what the test says."""

    behave: Callable[[Alert], str] = lambda _: "250 OK"
    tried: list[str] = field(default_factory=list)
    closed: bool = False

    def send(self, alert: Alert) -> str:
        self.tried.append(alert.id)
        return self.behave(alert)

    def close(self) -> None:
        self.closed = True

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()


@dataclass
class Clock:
    now: datetime = START

    def __call__(self) -> datetime:
        return self.now


def outbox(*ids: str) -> Outbox:
    return Outbox({id_: alert(id_) for id_ in ids})


def alert(id_: str) -> Alert:
    return Alert(
        id=id_,
        to=f"{id_}@example.org",
        subscription_id="desk",
        change_ids=(id_,),
        message_id=f"<{id_}@monitor.example>",
        subject=f"Meldung {id_}",
        content=b"Subject: x\r\n\r\ny\r\n",
        created_at=START,
        due_at=START,
    )


def failing(error: Exception, *ids: str) -> Callable[[Alert], str]:
    def behave(one: Alert) -> str:
        if not ids or one.id in ids:
            raise error
        return "250 OK"

    return behave


def run(box: Outbox, channel: Postbox, clock: Clock, **more: object) -> Delivered:
    return deliver(box, channel, clock=clock, **more)  # type: ignore[arg-type]


def test_what_is_due_is_sent_and_marked_with_the_servers_words() -> None:
    box, channel = outbox("a", "b", "c"), Postbox()

    delivered = run(box, channel, Clock(), limit=2)

    assert (delivered.accepted, delivered.recipients, delivered.problems) == (3, 3, ())
    assert {(one.state, one.answer, one.accepted_at) for one in box.alerts.values()} == {
        (AlertState.ACCEPTED, "250 OK", START)
    }
    assert channel.closed


def test_what_is_not_due_yet_waits() -> None:
    box, clock = outbox("a"), Clock(START - timedelta(minutes=1))

    assert run(box, Postbox(), clock) == Delivered()


def test_a_message_the_server_puts_off_is_tried_again_and_the_others_go_out() -> None:
    box, clock = outbox("a", "b"), Clock()

    first = run(box, Postbox(failing(TryDeliveryAgain("451 greylisted"), "a")), clock)

    assert (first.accepted, first.postponed, first.problems) == (1, 1, ())
    assert timedelta(minutes=1) <= box.alerts["a"].due_at - START <= timedelta(minutes=1.25)
    clock.now += timedelta(minutes=2)
    assert run(box, Postbox(), clock).accepted == 1
    assert box.alerts["a"].attempts == 2


def test_a_refused_message_has_failed_and_the_operator_hears_of_it() -> None:
    box = outbox("a", "b")

    delivered = run(box, Postbox(failing(NotDeliverable("550 no such user"), "a")), Clock())

    assert box.states() == ["failed", "accepted"]
    assert delivered.problems == ("a@example.org, “Meldung a”: 550 no such user",)


def test_a_server_that_is_down_is_asked_once_a_round() -> None:
    box, channel = outbox("a", "b", "c"), Postbox(failing(MailServerDown("mail.example: cannot be reached")))

    delivered = run(box, channel, Clock())

    assert channel.tried == ["a"]
    assert delivered.server_down == "mail.example: cannot be reached"
    assert box.states() == ["due"] * 3
    assert [one.attempts for one in box.alerts.values()] == [1, 0, 0]


def test_a_day_of_outage_loses_nothing_and_hammers_nobody() -> None:
    box, clock = outbox(*map(str, range(50))), Clock()
    channel = Postbox(failing(MailServerDown("down")))

    while clock.now < START + timedelta(hours=24):
        run(box, channel, clock)
        clock.now += timedelta(minutes=1)
    assert len(channel.tried) <= 24 * 60
    clock.now += timedelta(hours=2)

    assert run(box, Postbox(), clock).accepted == 50


def test_connections_cut_three_times_in_a_row_mean_the_server() -> None:
    def cut(_: Alert) -> str:
        raise TryDeliveryAgain("connection lost") from ConnectionResetError()

    box, channel = outbox("a", "b", "c", "d"), Postbox(cut)

    assert run(box, channel, Clock()).server_down == "connection lost"
    assert channel.tried == ["a", "b", "c"]


@pytest.mark.parametrize(
    "error", [UnicodeEncodeError("ascii", "ä", 0, 1, "x"), ValueError("line break"), KeyError("x")]
)
def test_a_message_that_cannot_be_sent_as_it_is_steps_aside_after_three_tries(error: Exception) -> None:
    box, clock = outbox("poison", "good"), Clock()

    rounds = []
    for _ in range(4):
        rounds.append(run(box, Postbox(failing(error, "poison")), clock))
        clock.now += timedelta(hours=2)

    assert box.states() == ["shunted", "accepted"]
    assert [len(one.shunted) for one in rounds] == [0, 0, 1, 0]
    assert "cannot be sent as it is" in rounds[2].problems[0]


def test_after_five_days_a_message_is_given_up_and_the_operator_hears_of_it() -> None:
    box, clock = outbox("a"), Clock()
    channel = Postbox(failing(TryDeliveryAgain("452 full")))

    while box.states() == ["due"]:
        last = run(box, channel, clock)
        clock.now += timedelta(minutes=30)

    assert timedelta(days=5) <= clock.now - START <= timedelta(days=5, hours=3)
    assert last.failed[0][1] == "given up after 5 days: 452 full"


def test_the_pause_doubles_up_to_an_hour_and_is_spread() -> None:
    pauses = [pause(replace(alert("a"), attempts=attempt)) / timedelta(minutes=1) for attempt in range(1, 12)]

    for found, expected in zip(pauses, [1, 2, 4, 8, 16, 32, 60, 60, 60, 60, 60], strict=True):
        assert expected <= found <= expected * 1.25
    assert len({pause(replace(alert(id_), attempts=1)) for id_ in "abcdefgh"}) > 4
    assert pause(alert("a")) == pause(alert("a"))


def test_no_sending_begins_late_in_a_lease_so_that_nobody_else_sends_it_too() -> None:
    box, clock = outbox("a", "b", "c"), Clock()
    leases = []

    def slow(one: Alert) -> str:
        leases.append(box.leases[one.id][1] - clock.now)
        clock.now += timedelta(minutes=16)
        return "250 OK"

    assert run(box, Postbox(slow), clock).accepted == 3
    assert min(leases) >= timedelta(minutes=15)


def test_who_is_asked_to_stop_gives_back_what_was_not_sent() -> None:
    box, channel = outbox("a", "b", "c"), Postbox()

    run(box, channel, Clock(), stop=lambda: len(channel.tried) >= 1)

    assert box.states() == ["accepted", "due", "due"]
    assert box.alerts["b"].attempts == 0


def test_a_message_that_comes_into_quiet_hours_waits_for_their_end_and_the_others_go_out() -> None:
    box, channel, clock = outbox("a", "b"), Postbox(), Clock()
    morning = START + timedelta(hours=9)

    def waits(one: Alert, now: datetime) -> datetime | None:
        return morning if one.id == "a" and now < morning else None

    run(box, channel, clock, waits=waits)
    assert box.states() == ["due", "accepted"]
    assert (box.alerts["a"].due_at, box.alerts["a"].attempts) == (morning, 0)

    clock.now = morning
    run(box, channel, clock, waits=waits)
    assert channel.tried == ["b", "a"]


def test_a_message_settled_by_somebody_else_is_not_reported_twice() -> None:
    box = outbox("a")

    def late(one: Alert) -> str:
        box.leases[one.id] = (99, START)
        raise NotDeliverable("550")

    assert run(box, Postbox(late), Clock(), limit=1, stop=lambda: box.leases.get("a", (0, START))[0] == 99).failed == ()
