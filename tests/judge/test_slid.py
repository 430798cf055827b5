"""Which unknown entries of a listing are old, because they have only come up from behind its end."""

from datetime import UTC, datetime

import pytest

from model.item import Item
from monitor.judge import slid_up

WATCHED_SINCE = datetime(2026, 3, 1, 9, tzinfo=UTC)


def item(name: str, day: str | None) -> Item:
    return Item(url=name, title=name, published=day)


NEWEST_FIRST = (item("d", "05.03.2026"), item("c", "26.02.2026"), item("b", "20.02.2026"), item("a", "10.02.2026"))


def old(items: tuple[Item, ...], before: str, unknown: str) -> set[str]:
    known = {one.url for one in items} - set(unknown)
    return set(slid_up(items, known=known, before=tuple(before), watched_since=WATCHED_SINCE))


def test_an_entry_that_fills_the_place_of_one_taken_down_is_old() -> None:
    assert old(NEWEST_FIRST, before="dcxb", unknown="a") == {"a"}


def test_an_old_release_put_into_a_listing_that_lost_none_is_news() -> None:
    assert old(NEWEST_FIRST, before="dcb", unknown="a") == set()


def test_a_page_that_shows_more_entries_than_it_did_shows_old_ones() -> None:
    assert old(NEWEST_FIRST, before="d", unknown="cba") == {"a", "b", "c"}


def test_what_stands_above_a_known_entry_is_news_whatever_its_date() -> None:
    assert old(NEWEST_FIRST, before="dxba", unknown="c") == set()


def test_what_is_dated_since_the_source_is_watched_is_news_wherever_it_stands() -> None:
    assert old((*NEWEST_FIRST, item("e", "06.03.2026")), before="dcxba", unknown="e") == set()


@pytest.mark.parametrize(
    ("before", "unknown", "slid"), [("abxc", "d", {"d"}), ("xabc", "d", set()), ("a", "bcd", set())]
)
def test_without_dates_only_the_place_of_an_entry_between_others_counts(
    before: str, unknown: str, slid: set[str]
) -> None:
    """Where the oldest stand first, the newest is the last, and the first one makes room for it."""
    assert old(tuple(item(name, None) for name in "abcd"), before, unknown) == slid
