"""Listings as press pages print them are read entry by entry, with address, title, day, teaser and the next page."""

import time
from collections.abc import Callable

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


def entry(number: int) -> tuple[str, str]:
    return (
        f"/presse/meldungen/2026/{number}-meldung-des-landes.html",
        f"Meldung des Landes über die Lage Nummer {number}",
    )


def clicked(number: int) -> str:
    return "<tr class=clickable data-href='{}'><td>20.11.2026</td><td>{}</td></tr>".format(*entry(number))


def spanned(number: int) -> str:
    return "<tr><td rowspan=9999 colspan=40>20.11.2026</td><td><a href='{}'>{}</a></td></tr>".format(*entry(number))


def disagreeing(number: int) -> str:
    one, other = ("<p>20.11.2026</p><h3><a href='{}'>{}</a></h3>".format(*entry(at)) for at in (number, -number))
    return f"<section>{one}{other}{'<p>21.11.2026</p>' * (number % 3)}</section>"


def of_service(number: int) -> str:
    head = "Service" if number % 3 else "Presse"
    return "<section><h2>{}</h2><ul><li><a href='{}'>{}</a></li></ul></section>".format(head, *entry(number))


def relative(number: int) -> str:
    return "<p data-date='2026-11-20'>gestern</p><h3><a href='{}'>{}</a></h3>".format(*entry(number))


@pytest.mark.parametrize("shape", [clicked, spanned, disagreeing, of_service, relative])
def test_long_press_pages_are_read_in_time(shape: Callable[[int], str]) -> None:
    markup = "".join(map(shape, range(1, 4001)))
    began = time.process_time()

    read_listing(snapshot(page(f"<table>{markup}</table>" if "<tr" in markup else markup)), source())

    assert time.process_time() - began < 6
