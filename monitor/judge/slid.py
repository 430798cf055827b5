"""Entries that stood behind the end of a listing and have come up: they are old, whoever sees them first."""

from collections.abc import Sequence, Set
from datetime import datetime

from model.item import Item
from monitor.judge.listing import day_of

MORE = 3  # so many at once that nobody had put there by hand: a page of the listing shows more entries than it did


def slid_up(items: Sequence[Item], *, known: Set[str], before: Sequence[str], watched_since: datetime) -> Set[str]:
    """The URLs of unknown entries below all known ones, dated before the source was watched. `before`: all of the last look.

    As many as others have gone, or many at once: a listing may be sorted by day, and one old release be put into it. One without
    a date must have come for an entry that stood between others: where the oldest stand first, the last one is the newest.
    """
    shown = {item.url for item in items}
    last = max((number for number, item in enumerate(items) if item.url in known), default=len(items))
    tail = [item for item in items[last + 1 :] if _is_old(item, watched_since)]
    gone = [number for number, url in enumerate(before) if url not in shown]
    if all(day_of(item) for item in tail):
        is_slid = len(tail) >= MORE or len(tail) <= len(gone)
    else:
        first = next((number for number, url in enumerate(before) if url in shown), len(before))
        is_slid = len(tail) <= sum(number > first for number in gone)
    return {item.url for item in tail} if is_slid else frozenset()


def _is_old(item: Item, watched_since: datetime) -> bool:
    day = day_of(item)
    return day is None or day < watched_since.date()
