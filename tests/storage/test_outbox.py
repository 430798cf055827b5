from dataclasses import replace
from datetime import datetime, timedelta
from unittest.mock import Mock

import pytest

from model.alert import Alert, AlertState, Thread
from model.change import Change, ChangeKind
from model.finding import Finding
from model.run import Outcome
from storage import Archive, History, Outbox
from tests.storage.making import (
    NOW,
    SOURCE,
    alert_of,
    change_of,
    finding_of,
    owed_of,
    page_of,
    record_of,
    release_id,
    run_of,
    url_of,
)

MINUTE = timedelta(minutes=1)


@pytest.fixture
def told(archive: Archive) -> list[str]:
    """Three releases, each with one alert, due a minute apart; the alerts' ids."""
    archive.register([SOURCE], NOW)
    root = archive.pages()[0]
    archive.save(Finding(run=run_of(root, NOW, Outcome.BASELINE), page=root, pages=tuple(map(page_of, range(3)))))
    ids = []
    for number, page in enumerate(archive.known([url_of(n) for n in range(3)]).values()):
        del page
        held = archive.known([url_of(number)])[url_of(number)]
        finding = finding_of(held, number, 1, NOW)
        alert = replace(finding.alerts[0], due_at=NOW + number * MINUTE)
        assert archive.save(replace(finding, alerts=(alert,)))
        ids.append(alert.id)
    return ids


def notice_of(now: datetime) -> tuple[Change, Alert]:
    """That a mail could not be delivered."""
    change = replace(
        change_of(7, 1, record_of(7), now),
        kind=ChangeKind.NOTICE,
        topic="undelivered",
        release_id=None,
        new_version=None,
        published=None,
    )
    return change, replace(alert_of(change, now, to="betrieb@monitor.example"), subscription_id=None)


def test_alerts_are_leased_in_the_order_in_which_they_are_due(outbox: Outbox, told: list[str]) -> None:
    assert [one.alert.id for one in outbox.lease(NOW + MINUTE, 10, MINUTE)] == told[:2]


def test_a_leased_alert_goes_to_nobody_else_until_its_lease_runs_out(outbox: Outbox, told: list[str]) -> None:
    outbox.lease(NOW, 10, MINUTE)

    assert outbox.lease(NOW + MINUTE / 2, 10, MINUTE) == ()
    (again, _) = outbox.lease(NOW + MINUTE, 10, MINUTE)
    assert (again.alert.id, again.alert.attempts) == (told[0], 2)


def test_an_accepted_alert_is_never_sent_again(outbox: Outbox, told: list[str]) -> None:
    (leased,) = outbox.lease(NOW, 10, MINUTE)

    assert outbox.accept(leased, "250 ok", NOW + MINUTE / 2)

    kept = outbox.alert(told[0])
    assert kept is not None
    assert (kept.state, kept.answer, kept.accepted_at) == (AlertState.ACCEPTED, "250 ok", NOW + MINUTE / 2)
    assert told[0] not in [one.alert.id for one in outbox.lease(NOW + 1000 * MINUTE, 10, MINUTE)]
    assert not outbox.retry(told[0], NOW)


def test_who_lost_his_lease_cannot_write_over_the_next_one(outbox: Outbox, told: list[str]) -> None:
    (slow,) = outbox.lease(NOW, 1, MINUTE)
    (quick,) = outbox.lease(NOW + MINUTE, 1, MINUTE)
    assert slow.alert.id == quick.alert.id

    assert not outbox.postpone(slow, "451 later", NOW)
    assert not outbox.refuse(slow, "550 no")
    assert outbox.accept(quick, "250 ok", NOW + MINUTE)
    assert not outbox.accept(slow, "250 too", NOW + 2 * MINUTE)

    kept = outbox.alert(told[0])
    assert kept is not None
    assert kept.answer == "250 ok"


def test_every_attempt_sends_the_same_bytes(outbox: Outbox, told: list[str]) -> None:
    (first,) = outbox.lease(NOW, 1, MINUTE)
    outbox.postpone(first, "451 later", NOW + MINUTE)
    (second,) = outbox.lease(NOW + MINUTE, 1, MINUTE)

    assert second.alert.content == first.alert.content == alert_of(change_of(0, 1, record_of(0, 851), NOW), NOW).content
    assert second.alert.message_id == first.alert.message_id


@pytest.mark.parametrize(("end", "state"), [("refuse", AlertState.FAILED), ("shunt", AlertState.SHUNTED)])
def test_what_failed_is_kept_and_can_be_tried_again(
    end: str, state: AlertState, outbox: Outbox, told: list[str]
) -> None:
    (leased,) = outbox.lease(NOW, 1, MINUTE)
    getattr(outbox, end)(leased, "550 unknown")

    assert [alert.id for alert in outbox.alerts(state)] == told[:1]
    assert outbox.counts() == {other: {state: 1, AlertState.DUE: 2}.get(other, 0) for other in AlertState}
    assert outbox.retry(told[0], NOW + 2 * MINUTE)
    assert outbox.oldest_due() == NOW + MINUTE


class Killed(BaseException):
    """As if the process had ended here."""


@pytest.mark.parametrize("end", ["refuse", "shunt"])
def test_what_is_given_up_and_the_notice_of_it_are_kept_together_or_not_at_all(
    end: str, outbox: Outbox, history: History, told: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    change, alert = notice_of(NOW)
    (leased,) = outbox.lease(NOW, 1, MINUTE)
    with monkeypatch.context() as dying:
        dying.setattr("storage.outbox.keep_alerts", Mock(side_effect=Killed))
        with pytest.raises(Killed):
            getattr(outbox, end)(leased, "550 unknown", (change, alert))
    after_the_kill = outbox.counts()[AlertState.LEASED], history.change(change.id), outbox.alert(alert.id)

    assert getattr(outbox, end)(leased, "550 unknown", (change, alert))

    assert after_the_kill == (1, None, None)
    assert history.change(change.id) == change
    assert outbox.alert(alert.id) is not None


def test_who_lost_his_lease_gives_no_notice(outbox: Outbox, history: History, told: list[str]) -> None:
    change, alert = notice_of(NOW)
    (slow,) = outbox.lease(NOW, 1, MINUTE)
    outbox.lease(NOW + MINUTE, 1, MINUTE)

    assert not outbox.refuse(slow, "550 no", (change, alert))

    assert history.change(change.id) is None


def test_a_lease_that_is_taken_back_is_as_if_it_had_never_been_given(outbox: Outbox, told: list[str]) -> None:
    (left_behind,) = outbox.lease(NOW, 1, 30 * MINUTE)

    assert outbox.take_back(NOW + MINUTE) == 1

    (again,) = outbox.lease(NOW + MINUTE, 1, 30 * MINUTE)
    assert (again.alert.id, again.alert.attempts) == (told[0], 1)
    assert not outbox.accept(left_behind, "250 late", NOW + MINUTE)
    assert outbox.accept(again, "250 ok", NOW + MINUTE)
    assert outbox.take_back(NOW + MINUTE) == 0


def test_an_attempt_that_was_not_made_does_not_count(outbox: Outbox, told: list[str]) -> None:
    (leased,) = outbox.lease(NOW, 1, MINUTE)

    assert outbox.give_back(leased)

    (again,) = outbox.lease(NOW, 1, MINUTE)
    assert again.alert.attempts == 1


def test_a_message_that_is_not_wanted_yet_is_due_when_it_is(outbox: Outbox, told: list[str]) -> None:
    (first,) = outbox.lease(NOW, 1, MINUTE)

    assert outbox.give_back(first, NOW + 3 * MINUTE)

    assert [one.alert.id for one in outbox.lease(NOW + 2 * MINUTE, 9, MINUTE)] == told[1:]
    again, *_ = outbox.lease(NOW + 3 * MINUTE, 9, MINUTE)
    assert (again.alert.id, again.alert.attempts) == (told[0], 1)


def test_a_later_mail_finds_the_first_one_to_the_same_address(
    archive: Archive, outbox: Outbox, told: list[str]
) -> None:
    page = archive.known([url_of(0)])[url_of(0)]
    second = finding_of(page, 0, 2, NOW + MINUTE)
    archive.save(second)
    (first,) = [alert for alert in outbox.alerts() if alert.id == told[0]]

    threads = outbox.threads([release_id(0), "unknown"])

    ids = (first.message_id, second.alerts[0].message_id)
    assert threads == {(release_id(0), first.to): Thread(subject=first.subject, message_ids=ids)}


def test_a_digest_takes_the_place_of_what_was_owed_once(archive: Archive, outbox: Outbox, told: list[str]) -> None:
    page = archive.known([url_of(0)])[url_of(0)]
    finding = finding_of(page, 0, 2, NOW + MINUTE)
    change = finding.changes[0]
    owed = tuple(owed_of(change, NOW + MINUTE, to=to) for to in ("a@x.example", "b@x.example"))
    archive.save(replace(finding, alerts=(), owed=owed))

    assert outbox.owed_due(NOW) == ()
    first, second = outbox.owed_due(NOW + MINUTE)
    assert (first.to, first.change_ids, second.to) == ("a@x.example", (change.id,), "b@x.example")

    digest = alert_of(change, NOW + MINUTE, to="a@x.example")
    assert outbox.settle_owed(first.keys, digest)
    assert not outbox.settle_owed(first.keys, replace(digest, id="another"))
    assert outbox.alert("another") is None
    assert outbox.alert(digest.id) == digest
    assert outbox.owed_due(NOW + MINUTE) == (second,)


def test_a_digest_of_which_a_part_is_settled_already_settles_nothing(
    archive: Archive, outbox: Outbox, told: list[str]
) -> None:
    page = archive.known([url_of(0)])[url_of(0)]
    finding = finding_of(page, 0, 2, NOW)
    archive.save(replace(finding, owed=(owed_of(finding.changes[0], NOW),)))
    (group,) = outbox.owed_due(NOW)

    assert not outbox.settle_owed((*group.keys, 999_999), None)
    assert outbox.owed_due(NOW) == (group,)


def test_who_unsubscribed_gets_nothing_more_from_that_subscription(
    archive: Archive, outbox: Outbox, told: list[str]
) -> None:
    outbox.unsubscribe("desk", "desk@leser.example", NOW)
    outbox.unsubscribe("desk", "desk@leser.example", NOW + MINUTE)

    assert outbox.is_unsubscribed("desk", "desk@leser.example")
    assert outbox.unsubscribed() == {("desk", "desk@leser.example")}
    assert outbox.lease(NOW + 9 * MINUTE, 10, MINUTE) == ()
    assert not outbox.is_unsubscribed("desk", "other@leser.example")
