"""A source is measured against its own past, and by nothing else."""

from datetime import timedelta

import pytest

from model.past import Past, filled
from model.record import Contact, Record
from model.verdict import Decision
from monitor.judge import drifted, is_as_before, judge_new, silent_for
from tests.judge.pages import NOW, release

ALL = frozenset({"published", "contacts"})


def past(*newest: tuple[frozenset[str], int], before: int = 12, usual: frozenset[str] = ALL) -> list[Past]:
    """Newest first: those given, then `before` ordinary ones, a day apart."""
    stood = [*newest, *[(usual, 1500 + 10 * number) for number in range(before)]]
    return [
        Past(first_seen_at=NOW - timedelta(days=number), filled=fields, length=length)
        for number, (fields, length) in enumerate(stood)
    ]


def test_a_field_that_three_releases_in_a_row_lack_is_lost() -> None:
    without = (ALL - {"contacts"}, 1500)

    assert drifted(past(without, without, without)) == {"contacts"}
    assert drifted(past((ALL, 1500), without, without)) == frozenset()


def test_a_field_that_was_missing_now_and_then_is_not_missed() -> None:
    without = (ALL - {"contacts"}, 1500)
    restless = [*past(without, without, without, before=10), *past(without, without, before=0)]

    assert drifted(restless) == frozenset()


def test_without_a_past_there_is_no_drift() -> None:
    assert drifted(past((frozenset(), 0), (frozenset(), 0), (frozenset(), 0), before=9)) == frozenset()
    assert drifted(()) == frozenset()


@pytest.mark.parametrize(("length", "said"), [(200, {"short"}), (9000, {"long"}), (900, set()), (4000, set())])
def test_texts_far_beyond_all_before_are_a_drift(length: int, said: set[str]) -> None:
    assert drifted(past(*[(ALL, length)] * 3)) == said


def test_a_source_is_as_before_when_its_newest_release_has_it_all_again() -> None:
    without = (ALL - {"contacts"}, 1500)
    drifted_at = NOW - timedelta(days=1)

    assert is_as_before(past((ALL, 1500), without, without, without), drifted_at)
    assert not is_as_before(past(without, without, without, without), drifted_at)


def test_a_date_that_only_the_listing_knows_is_not_filled() -> None:
    read = release("Netz", "Es geht voran.", contacts=(Contact(name="Karla Netz"),))

    assert filled(read) == {"published", "contacts"}
    assert filled(Record(url="x", published=read.published, found=(("published", "index"),))) == frozenset()


def test_a_scrap_of_text_is_held_where_all_others_had_much_more() -> None:
    scrap = release("Netz wird ausgebaut", "Mehr lesen.")

    assert judge_new(scrap).decision is Decision.PUBLISH
    assert judge_new(scrap, past=past(before=9)).decision is Decision.PUBLISH
    assert judge_new(scrap, past=past(before=10)).decision is Decision.HOLD
    assert judge_new(scrap, past=past((ALL, 40), before=10)).decision is Decision.PUBLISH


def test_a_pause_three_times_as_long_as_any_before_is_silence() -> None:
    daily = [NOW - timedelta(days=number) for number in range(10)]
    weekly = [NOW - timedelta(days=7 * number) for number in range(10)]

    assert silent_for(daily, NOW + timedelta(days=14)) is None
    assert silent_for(daily, NOW + timedelta(days=15)) == (timedelta(days=15), timedelta(days=1))
    assert silent_for(weekly, NOW + timedelta(days=21)) is None
    assert silent_for(weekly, NOW + timedelta(days=22)) == (timedelta(days=22), timedelta(days=7))
    assert silent_for(daily[:7], NOW + timedelta(days=300)) is None
