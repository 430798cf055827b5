"""Listings as press pages print them are read entry by entry, with address, title, day, teaser and the next page."""

import pytest

from model.item import Listing
from monitor.normalize import day_of
from monitor.parse import read_listing
from tests.parse.index.pages import absolute, page, snapshot, source, urls
from tests.parse.index.press_pages import PRESS
from tests.parse.index.press_pages_more import MORE_PRESS

ALL = PRESS | MORE_PRESS


def read(name: str) -> Listing:
    return read_listing(snapshot(page(ALL[name].markup)), source())


@pytest.mark.parametrize("name", ALL)
def test_each_release_of_a_press_page_is_an_entry_with_its_title(name: str) -> None:
    chosen = ALL[name].chosen

    found = read(name)

    assert urls(found) == [absolute(release.path) for release in chosen]
    assert [item.title for item in found.items] == [release.title for release in chosen]


@pytest.mark.parametrize("name", ALL)
def test_each_release_of_a_press_page_has_its_day(name: str) -> None:
    days = [day_of(item.published) if item.published else None for item in read(name).items]

    assert [day and day.isoformat()[:10] for day in days] == list(ALL[name].days)


@pytest.mark.parametrize("name", [name for name in ALL if ALL[name].has_teaser])
def test_each_release_of_a_press_page_has_its_teaser(name: str) -> None:
    assert [item.teaser for item in read(name).items] == [release.teaser for release in ALL[name].chosen]


@pytest.mark.parametrize("name", ALL)
def test_a_press_page_goes_on_where_it_says(name: str) -> None:
    assert read(name).next_url == ALL[name].next
