"""A listing is believed, or a person is asked; what scrolled off it is nothing."""

from datetime import datetime, timedelta

import pytest

from model.item import Item, Listing
from model.source import Trust
from model.verdict import Decision, Verdict
from monitor.judge import judge_listing
from tests.judge.pages import NOW, SOURCE


def _listing(count: int, *, published: str | None = None) -> Listing:
    items = tuple(Item(url=f"{SOURCE.url}{n}", title=f"Meldung {n}", published=published) for n in range(count))
    return Listing(items=items)


def _judged(
    count: int,
    *,
    known: int,
    past: tuple[int, ...] = (20, 20, 20),
    published: str | None = None,
    now: datetime = NOW,
    since: datetime | None = None,
) -> Verdict:
    listing = _listing(count, published=published)
    return judge_listing(listing, source=SOURCE, past_counts=past, known=known, now=now, since=since)


@pytest.mark.parametrize("past", [(), (20, 20)])
def test_an_empty_listing_is_held(past: tuple[int, ...]) -> None:
    verdict = _judged(0, known=0, past=past)

    assert verdict.decision is Decision.HOLD
    assert "kein Eintrag" in verdict.reason[0]


def test_a_listing_with_fewer_entries_than_the_source_must_have_is_held() -> None:
    trusted = Trust(min_items=5)
    source = type(SOURCE)(id="m", name="M", issuer="M", url=SOURCE.url, trust=trusted)

    verdict = judge_listing(_listing(4), source=source, past_counts=(), known=4, now=NOW)

    assert verdict.decision is Decision.HOLD


def test_a_listing_that_lost_more_than_half_is_held_and_says_what_is_usual() -> None:
    verdict = _judged(9, known=9)

    assert verdict.decision is Decision.HOLD
    assert "9 Einträge statt üblicher 20" in verdict.reason[0]
    assert "usual 20" in verdict.reason[1]


@pytest.mark.parametrize(("count", "known"), [(20, 19), (20, 20), (12, 12), (25, 16)])
def test_entries_that_scroll_off_or_appear_are_daily_bread(count: int, known: int) -> None:
    assert _judged(count, known=known).decision is Decision.PUBLISH


def test_a_short_listing_may_lose_an_entry_or_two() -> None:
    assert _judged(1, known=1, past=(3, 3, 3)).decision is Decision.PUBLISH


def test_the_first_look_believes_everything_it_finds() -> None:
    assert _judged(500, known=0, past=()).decision is Decision.PUBLISH


def test_an_archive_whose_entries_are_all_unknown_at_once_is_held() -> None:
    verdict = _judged(20, known=1)

    assert verdict.decision is Decision.HOLD
    assert "Archiv" in verdict.reason[0]


def test_a_small_listing_may_be_all_new() -> None:
    assert _judged(5, known=0, past=(5, 5)).decision is Decision.PUBLISH


def test_after_a_long_sleep_entries_dated_since_then_are_news() -> None:
    slept = NOW - timedelta(days=30)

    assert _judged(20, known=0, published="12.11.2026", since=slept).decision is Decision.PUBLISH
    assert _judged(20, known=0, published="12. November 2026", since=slept).decision is Decision.PUBLISH
    assert _judged(20, known=0, published="Thu, 12 Nov 2026 10:00:00 +0100", since=slept).decision is Decision.PUBLISH
    assert _judged(20, known=0, published="12.10.2026", since=slept).decision is Decision.HOLD
    assert _judged(20, known=0, published="31.02.2026", since=slept).decision is Decision.HOLD


def test_a_year_archive_starts_again_in_january() -> None:
    january = NOW.replace(year=2027, month=1, day=4)

    assert _judged(1, known=0, published="04.01.2027", now=january).decision is Decision.PUBLISH
    assert _judged(1, known=0, published="04.01.2027", now=NOW).decision is Decision.HOLD
    assert _judged(1, known=1, published="30.12.2026", now=january).decision is Decision.HOLD
