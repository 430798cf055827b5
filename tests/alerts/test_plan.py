from dataclasses import replace
from datetime import UTC, datetime, time

import pytest

from alerts import Composed, compose
from alerts.due import due_at, quiet_until
from model.change import Cause, ChangeKind, Weight
from model.subscription import Pace, QuietHours, Subscription
from model.told import Told
from tests.alerts.examples import (
    DESK,
    ENERGY,
    LETTERHEAD,
    MOVED,
    NEW,
    RECORD,
    RESTORED,
    SEEN,
    SOURCE,
    UPDATED,
    WITHDRAWN,
    parsed,
    told,
)


def plan(one: Told, *subscriptions: Subscription, **more: object) -> Composed:
    return compose([one], subscriptions, letterhead=LETTERHEAD, now=SEEN, threads={}, **more)  # type: ignore[arg-type]


def is_told(one: Told, **filters: object) -> bool:
    return bool(plan(one, replace(ENERGY, **filters)).alerts)  # type: ignore[arg-type]


def test_new_updated_withdrawn_and_restored_releases_are_told_by_default() -> None:
    assert all(is_told(one) for one in (NEW, UPDATED, WITHDRAWN, RESTORED))


def test_a_move_stands_in_the_history_only_unless_asked_for() -> None:
    assert not is_told(MOVED)
    assert is_told(MOVED, kinds=(ChangeKind.MOVED,))


@pytest.mark.parametrize("cause", [Cause.BASELINE, Cause.REPARSE])
def test_what_no_source_did_is_never_told(cause: Cause) -> None:
    assert not is_told(told(cause=cause))


def test_a_notice_is_never_told_to_readers() -> None:
    assert not is_told(told(kind=ChangeKind.NOTICE), kinds=tuple(ChangeKind))


def test_an_update_lighter_than_asked_for_is_not_told() -> None:
    light = replace(UPDATED, change=replace(UPDATED.change, weight=Weight.COSMETIC))

    assert not is_told(light)
    assert is_told(light, weight=Weight.COSMETIC)


def test_the_weight_asked_for_is_that_of_updates_only() -> None:
    assert is_told(told(weight=Weight.MINOR), weight=Weight.MAJOR)


@pytest.mark.parametrize(
    ("filters", "expected"),
    [
        ({"sources": ("mwm",)}, True),
        ({"sources": ("other",)}, False),
        ({"regions": ("musterland",)}, True),
        ({"regions": ("Nachbarland",)}, False),
        ({"tags": ("Energie", "verkehr")}, True),
        ({"tags": ("verkehr",)}, False),
        ({"words": ("wasserstoff",)}, True),
        ({"words": ("WASSERSTOFFNETZ mit",)}, True),
        ({"words": ("stoffnetz",)}, False),  # not at the beginning of a word
        ({"words": ("Lithium", "Netzbetreiber")}, True),
        ({"words": ("Lithium",)}, False),
        ({"words": ("netz.*",)}, False),  # a word, not a pattern
        ({"sources": ("mwm",), "words": ("Lithium",)}, False),
    ],
)
def test_all_filters_must_let_a_change_through(filters: dict[str, tuple[str, ...]], expected: bool) -> None:
    assert is_told(NEW, **filters) is expected


def test_a_word_that_an_update_struck_still_counts() -> None:
    assert is_told(UPDATED, words=("Finanzierung",))


def test_a_digest_is_owed_and_not_rendered() -> None:
    composed = plan(NEW, replace(ENERGY, pace=Pace.DAILY))

    assert not composed.alerts
    (owed,) = composed.owed
    assert (owed.subscription_id, owed.to, owed.change_id) == ("energie", DESK, NEW.change.id)
    assert owed.due_at == datetime(2026, 11, 21, 6, 30, tzinfo=UTC)


def test_each_address_gets_a_message_of_its_own() -> None:
    composed = plan(NEW, replace(ENERGY, to=("a@example.org", "b@example.org")))

    assert [alert.to for alert in composed.alerts] == ["a@example.org", "b@example.org"]
    assert len({alert.message_id for alert in composed.alerts}) == 2
    assert all(parsed(alert.content)["To"] == alert.to for alert in composed.alerts)


def test_an_address_with_two_subscriptions_gets_one_mail() -> None:
    composed = plan(NEW, ENERGY, replace(ENERGY, id="all", to=("DESK@example.org",)))

    assert [alert.subscription_id for alert in composed.alerts] == ["energie"]


def test_of_two_subscriptions_the_faster_one_tells() -> None:
    composed = plan(NEW, replace(ENERGY, id="weekly", pace=Pace.WEEKLY), ENERGY)

    assert [alert.subscription_id for alert in composed.alerts] == ["energie"]
    assert not composed.owed


def test_who_unsubscribed_is_told_nothing() -> None:
    assert plan(NEW, ENERGY, unsubscribed={("energie", DESK)}) == Composed()


def test_who_left_one_subscription_keeps_the_other() -> None:
    composed = plan(NEW, ENERGY, replace(ENERGY, id="all"), unsubscribed={("energie", DESK)})

    assert [alert.subscription_id for alert in composed.alerts] == ["all"]


def test_two_changes_of_a_release_in_one_check_join_one_thread() -> None:
    first, second = compose([NEW, UPDATED], [ENERGY], letterhead=LETTERHEAD, now=SEEN, threads={}).alerts

    assert second.subject == f"Re: {first.subject}"
    assert parsed(second.content)["In-Reply-To"] == first.message_id


def test_composing_twice_gives_the_same_bytes() -> None:
    assert plan(NEW, ENERGY) == plan(NEW, ENERGY)


def test_a_region_is_asked_of_the_source() -> None:
    assert not is_told(told(RECORD, replace(SOURCE, region=None)), regions=("Musterland",))


BERLIN_NIGHT = QuietHours(starts=time(20), ends=time(7))


@pytest.mark.parametrize(
    ("now", "expected"),
    [
        ("2026-11-20T18:59+00:00", "2026-11-20T18:59+00:00"),  # 19:59 in Berlin
        ("2026-11-20T19:00+00:00", "2026-11-21T06:00+00:00"),  # 20:00: until 7:00 of the next day
        ("2026-11-21T05:59+00:00", "2026-11-21T06:00+00:00"),
        ("2026-11-21T06:00+00:00", "2026-11-21T06:00+00:00"),
        ("2026-10-24T20:00+00:00", "2026-10-25T06:00+00:00"),  # summer time ends in this night
        ("2026-03-28T21:00+00:00", "2026-03-29T05:00+00:00"),  # and begins in this one
    ],
)
def test_nothing_is_sent_in_quiet_hours_and_nothing_is_dropped(now: str, expected: str) -> None:
    subscription = replace(ENERGY, quiet=BERLIN_NIGHT)

    assert due_at(subscription, datetime.fromisoformat(now)) == datetime.fromisoformat(expected)


@pytest.mark.parametrize(
    ("now", "expected"),
    [
        ("2026-11-20T18:59+00:00", None),
        ("2026-11-20T19:00+00:00", datetime(2026, 11, 21, 6, tzinfo=UTC)),
        ("2026-11-21T06:00+00:00", None),
    ],
)
def test_what_comes_to_be_sent_in_quiet_hours_waits_for_their_end(now: str, expected: datetime | None) -> None:
    assert quiet_until(replace(ENERGY, quiet=BERLIN_NIGHT), datetime.fromisoformat(now)) == expected
    assert quiet_until(ENERGY, datetime.fromisoformat(now)) is None


def test_quiet_hours_within_a_day_end_on_the_same_day() -> None:
    noon = replace(ENERGY, quiet=QuietHours(starts=time(12), ends=time(13)))

    assert due_at(noon, datetime(2026, 11, 20, 11, 30, tzinfo=UTC)) == datetime(2026, 11, 20, 12, tzinfo=UTC)


@pytest.mark.parametrize(
    ("pace", "now", "expected"),
    [
        (Pace.HOURLY, "2026-11-20T09:19+00:00", "2026-11-20T10:00+00:00"),
        (Pace.DAILY, "2026-11-20T06:29+00:00", "2026-11-20T06:30+00:00"),
        (Pace.DAILY, "2026-11-20T06:30+00:00", "2026-11-21T06:30+00:00"),
        (Pace.WEEKLY, "2026-11-20T09:19+00:00", "2026-11-23T06:30+00:00"),  # Friday -> Monday
        (Pace.WEEKLY, "2026-11-23T06:31+00:00", "2026-11-30T06:30+00:00"),
        (Pace.DAILY, "2026-03-28T12:00+00:00", "2026-03-29T05:30+00:00"),  # 7:30 by the clock, whatever the season
    ],
)
def test_a_digest_comes_at_its_hour_in_the_readers_zone(pace: Pace, now: str, expected: str) -> None:
    subscription = replace(ENERGY, pace=pace)

    assert due_at(subscription, datetime.fromisoformat(now)) == datetime.fromisoformat(expected)
