"""A change is confirmed by a second look, a broken reading is held, and releases are looked at again for a year."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from model.fingerprint import fingerprint
from model.page import Page, PageRole
from model.record import Record
from model.source import SourceType
from model.verdict import Decision, Verdict
from monitor.compare import compare
from monitor.judge import judge_new, judge_update, next_look
from tests.judge.pages import NOW, SENTENCE, SOURCE, URL, release

PAGE = Page(source_id=SOURCE.id, url=URL, role=PageRole.DOCUMENT, first_seen_at=NOW, next_check_at=NOW)
HELD = release("Netz mit 46 Millionen Euro", SENTENCE * 4, SENTENCE * 3 + "Das kostet 46 Millionen Euro.")
READ = replace(HELD, title="Netz mit 38 Millionen Euro")


def _judged(read: Record, *, pending: str | None = None, recent: tuple[str, ...] = ()) -> Verdict:
    return judge_update(
        compare(HELD, read),
        HELD,
        read,
        page=replace(PAGE, pending=pending),
        fingerprint=fingerprint(read),
        source=SOURCE,
        now=NOW,
        recent=recent,
    )


def test_a_change_is_looked_at_again_before_it_is_news() -> None:
    verdict = _judged(READ)

    assert verdict.decision is Decision.CONFIRM
    assert verdict.again_at == NOW + SOURCE.trust.confirm_after


def test_a_change_seen_twice_is_news() -> None:
    assert _judged(READ, pending=fingerprint(READ)).decision is Decision.PUBLISH


def test_another_change_at_the_second_look_is_looked_at_again() -> None:
    assert _judged(READ, pending="something else").decision is Decision.CONFIRM


def test_a_change_that_is_gone_at_the_second_look_is_dropped() -> None:
    verdict = _judged(HELD, pending=fingerprint(READ))

    assert verdict.decision is Decision.DROP
    assert "wieder der bekannte Text" in verdict.reason[0]


def test_a_cosmetic_difference_makes_no_version() -> None:
    verdict = _judged(replace(HELD, updated=NOW))

    assert verdict.decision is Decision.DROP
    assert verdict.reason[0]


@pytest.mark.parametrize(
    ("read", "said"),
    [
        (replace(HELD, title=""), "Überschrift"),
        (replace(HELD, body=()), "Text wird nicht mehr gefunden"),
        (replace(HELD, body=HELD.body[:1] and release("x", SENTENCE).body), "% kürzer"),
        (release("Netz mit 46 Millionen Euro", *(block.text.replace("ü", "Ã¼") for block in HELD.body)), "verstümmelt"),
    ],
)
def test_a_reading_that_lost_something_is_held_even_when_seen_twice(read: Record, said: str) -> None:
    for pending in (None, fingerprint(read)):
        verdict = _judged(read, pending=pending)

        assert verdict.decision is Decision.HOLD
        assert said in verdict.reason[0]


def test_a_short_text_may_lose_its_half() -> None:
    held, read = release("Netz", SENTENCE, SENTENCE), release("Netz", SENTENCE)

    verdict = judge_update(
        compare(held, read), held, read, page=PAGE, fingerprint=fingerprint(read), source=SOURCE, now=NOW
    )

    assert verdict.decision is Decision.CONFIRM


def test_a_true_return_to_the_earlier_text_is_news() -> None:
    recent = (fingerprint(READ), fingerprint(HELD))

    assert _judged(READ, pending=fingerprint(READ), recent=recent).decision is Decision.PUBLISH


def test_a_server_that_keeps_switching_is_held() -> None:
    recent = (fingerprint(HELD), fingerprint(READ), fingerprint(HELD))

    verdict = _judged(READ, pending=fingerprint(READ), recent=recent)

    assert verdict.decision is Decision.HOLD
    assert "hin und her" in verdict.reason[0]


def test_a_new_release_is_news_and_an_empty_page_is_held() -> None:
    assert judge_new(HELD).decision is Decision.PUBLISH
    assert judge_new(replace(HELD, body=())).decision is Decision.PUBLISH
    assert judge_new(Record(url=URL)).decision is Decision.HOLD


def test_a_new_release_with_garbled_umlauts_is_held() -> None:
    read = release("FÃ¶rderung fÃ¼r das Netz", "Die StraÃŸe wird gebaut.")

    assert judge_new(read).decision is Decision.HOLD


def _looks(page: Page = PAGE, first: datetime = NOW) -> list[datetime]:
    looks, now = [], first
    while (due := next_look(page, source=SOURCE, release_first_seen=first, now=now)) is not None:
        assert due > now
        looks.append(due)
        now = due
    return looks


def test_a_release_is_looked_at_soon_then_ever_more_rarely_for_a_year() -> None:
    ages = [look - NOW for look in _looks()]

    assert timedelta(minutes=15) <= ages[0] <= timedelta(minutes=20)
    assert sum(age < timedelta(days=1) for age in ages) == 4
    assert sum(age < timedelta(days=8) for age in ages) == 7
    assert timedelta(days=365) <= ages[-1] <= timedelta(days=370)
    assert 19 <= len(ages) <= 21


def test_pages_of_one_minute_are_not_all_due_in_one_minute_again() -> None:
    dues = {_looks(replace(PAGE, url=f"{URL}/{n}"))[-1] for n in range(50)}

    assert len(dues) == 50
    assert _looks() == _looks()


def test_a_look_that_came_late_is_not_made_up_for() -> None:
    due = next_look(PAGE, source=SOURCE, release_first_seen=NOW, now=NOW + timedelta(days=10))

    assert due is not None
    assert due > NOW + timedelta(days=29)


def test_failures_back_off_to_a_day_and_the_server_may_say_when() -> None:
    waits = []
    for failures in (1, 2, 3, 20):
        due = next_look(replace(PAGE, failures=failures), source=SOURCE, release_first_seen=NOW, now=NOW)
        assert due is not None
        waits.append(due - NOW)

    assert waits == sorted(waits)
    assert timedelta(minutes=27) <= waits[0] <= SOURCE.every
    assert timedelta(hours=21) <= waits[-1] <= timedelta(hours=24)
    asked = next_look(
        replace(PAGE, failures=20), source=SOURCE, release_first_seen=NOW, now=NOW, retry_after=timedelta(minutes=5)
    )
    assert asked == NOW + timedelta(minutes=5)


def test_a_standing_page_is_looked_at_for_ever() -> None:
    standing = replace(SOURCE, type=SourceType.PAGE)

    due = next_look(PAGE, source=standing, release_first_seen=NOW - timedelta(days=900), now=NOW)

    assert due is not None
    assert due <= NOW + SOURCE.every


def test_clock_changes_do_not_move_the_looks() -> None:
    first = datetime(2026, 10, 25, 1, 50, tzinfo=ZoneInfo("Europe/Berlin"))

    due = next_look(PAGE, source=SOURCE, release_first_seen=first.astimezone(UTC), now=first.astimezone(UTC))

    assert due is not None
    assert timedelta(minutes=15) <= due - first.astimezone(UTC) <= timedelta(minutes=20)


def test_a_text_cut_to_the_sentence_that_takes_it_back_is_an_edit_like_any_other() -> None:
    taken_back = release(HELD.title, "Diese Pressemitteilung wurde zurückgezogen.")
    cut = release(HELD.title, "Diese Pressemitteilung wurde gekürzt.")

    assert _judged(taken_back).decision is Decision.CONFIRM
    assert _judged(cut).decision is Decision.HOLD
