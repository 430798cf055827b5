"""Looks at many pages at once: a look that raises takes no thread and no page with it."""

import threading
from collections.abc import Sequence
from datetime import UTC, datetime

import pytest

from model.page import Page, PageRole
from monitor.looker import Looker

NOW = datetime(2026, 11, 20, 9, tzinfo=UTC)


class Broken(Exception):
    pass


def page(number: int, host: str = "musterland.example") -> Page:
    return Page(
        source_id="musterland",
        url=f"https://{host}/{number}",
        role=PageRole.DOCUMENT,
        first_seen_at=NOW,
        next_check_at=NOW,
    )


class Looks:
    """Breaks at the URLs it is told to break at, writes down the others."""

    def __init__(self, *broken: str) -> None:
        self.broken = set(broken)
        self.seen: list[str] = []
        self.all_seen = threading.Event()
        self.wanted = 0

    def look(self, one: Page) -> Sequence[Page]:
        self.seen.append(one.url)
        if len(self.seen) >= self.wanted:
            self.all_seen.set()
        if one.url in self.broken:
            raise Broken(one.url)
        return ()


def looker_of(looks: Looks, threads: int = 2) -> Looker:
    return Looker(looks.look, threads=threads, pace=lambda _: 0.0, stopwatch=lambda: 1.0)


def test_a_look_that_raises_leaves_its_host_and_its_thread_to_the_pages_behind_it() -> None:
    """More looks break than there are threads."""
    pages = [page(number) for number in range(12)]
    looks = Looks(*(one.url for one in pages[:6]))
    looks.wanted = 12
    looker = looker_of(looks)

    looker.offer(pages)
    all_seen = looks.all_seen.wait(10)
    looker.stop()

    assert all_seen
    assert sorted(looks.seen) == sorted(one.url for one in pages)


def test_a_page_whose_look_raised_may_be_offered_again() -> None:
    looks = Looks(page(1).url)
    looks.wanted = 2
    looker = looker_of(looks)
    looker.offer([page(1)])
    with pytest.raises(Broken):
        looker.wait()

    taken = looker.offer([page(1)])
    again = looks.all_seen.wait(10)
    looker.stop()

    assert (taken, again) == (1, True)


def test_who_waits_hears_of_a_look_that_raised() -> None:
    looks = Looks(page(2, "zwei.example").url)
    looker = looker_of(looks)

    looker.offer([page(1, "eins.example"), page(2, "zwei.example")])

    with pytest.raises(Broken, match=r"zwei\.example"):
        looker.wait()
    looker.stop()
