"""Is a listing to be believed? What scrolled off it is never a removal."""

import re
from collections.abc import Sequence
from datetime import date, datetime, timedelta
from email.utils import parsedate_to_datetime
from statistics import median

from model.item import Item, Listing
from model.source import Source
from model.verdict import Decision, Lesson, Verdict
from monitor.judge.lessons import few_items, shrinking

MASS = 10  # so many unknown releases at once are looked at twice
MASS_SHARE = 0.8  # when they are more than this share of the listing
FEW = 3  # a listing that lost fewer entries than this has not shrunk
SETTLED_AFTER = timedelta(hours=24)  # a shrunken listing of known entries that stays so has another paging
SETTLED_LOOKS = 3

_GERMAN = re.compile(r"\b(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4})\b")
_ISO = re.compile(r"\b(\d{4})-(\d{2})-(\d{2})")
_MONTHS = (
    "januar",
    "februar",
    "märz",
    "april",
    "mai",
    "juni",
    "juli",
    "august",
    "september",
    "oktober",
    "november",
    "dezember",
)
_WRITTEN = re.compile(rf"\b(\d{{1,2}})\.\s?({'|'.join(_MONTHS)})\s(\d{{4}})\b", re.IGNORECASE)


def judge_listing(
    listing: Listing,
    *,
    source: Source,
    past_counts: Sequence[int],
    known: int,
    now: datetime,
    since: datetime | None = None,
    held_looks: int = 0,
) -> Verdict:
    """PUBLISH, or HOLD for an empty or shrunken listing and for one in which nearly everything is unknown.

    `past_counts` are the entries of earlier looks, empty at the first; `known` of the entries are known. `since`, the last look that was
    believed, lets many new entries pass when they are dated after it: then we were asleep, and it is news. A listing that is shorter
    since then, at `held_looks` looks, but of entries we know, is believed after a day: its paging has changed.
    """
    count = len(listing.items)
    if count == 0 or count < source.trust.min_items:
        return _hold(*_too_few(count, source, past_counts), lesson=few_items(count))
    shrunk = past_counts and _has_shrunk(count, source, past_counts) and not _is_new_year(listing.items, now)
    settled = since is not None and now - since >= SETTLED_AFTER and held_looks >= SETTLED_LOOKS and known * 2 >= count
    if shrunk and not settled:
        usual = round(median(past_counts))
        return _hold(
            f"Nur {count} Einträge statt üblicher {usual}: Die Liste ist geschrumpft oder wird nicht mehr ganz gelesen.",
            f"Only {count} entries instead of the usual {usual}: the listing has shrunk or is not read completely any more.",
            lesson=shrinking(min(median(past_counts), past_counts[0]), count),
        )
    unknown = count - known
    if (
        past_counts
        and unknown >= MASS
        and unknown > MASS_SHARE * count
        and not _is_fresh(listing.items, known, since, now)
    ):
        return _hold(
            f"{unknown} von {count} Einträgen sind auf einmal unbekannt: Das Archiv ist vermutlich umgezogen oder neu gebaut.",
            f"{unknown} of {count} entries are unknown at once: the archive has probably moved or was rebuilt.",
        )
    return Verdict(decision=Decision.PUBLISH)


def _hold(german: str, english: str, *, lesson: Lesson | None = None) -> Verdict:
    return Verdict(decision=Decision.HOLD, reason=(german, english), lesson=lesson)


def _too_few(count: int, source: Source, past_counts: Sequence[int]) -> tuple[str, str]:
    usual = round(median(past_counts)) if past_counts else source.trust.min_items
    before = (f" (zuvor {usual})", f" (before: {usual})") if past_counts else ("", "")
    if count == 0 and not past_counts:
        return (
            "In der Liste steht noch kein Eintrag, oder sie wird nicht richtig gelesen.",
            "The listing has no entry yet, or is not read correctly.",
        )
    if count == 0:
        return (
            f"In der Liste findet sich kein Eintrag mehr{before[0]}: Die Seite wurde vermutlich umgebaut.",
            f"The listing has no entries any more{before[1]}: the page was probably rebuilt.",
        )
    return (
        f"Nur {count} Einträge, verlangt sind mindestens {source.trust.min_items}{before[0]}.",
        f"Only {count} entries where at least {source.trust.min_items} are required{before[1]}.",
    )


def _has_shrunk(count: int, source: Source, past_counts: Sequence[int]) -> bool:
    """Against what is usual, and against the last look that was believed."""
    usual = min(median(past_counts), past_counts[0])
    return usual - count >= FEW and count < usual * (1 - source.trust.hold_drop)


def _is_new_year(items: Sequence[Item], now: datetime) -> bool:
    """In January an archive by years starts again: few entries, all of this year."""
    days = [day_of(item) for item in items]
    return now.month == 1 and all(day is not None and day.year == now.year for day in days)


def _is_fresh(items: Sequence[Item], known: int, since: datetime | None, now: datetime) -> bool:
    """Are the unknown entries dated between the last believed look and now?"""
    if since is None:
        return False
    fresh = sum(is_dated_since(item, since, now) for item in items)
    return fresh >= MASS_SHARE * (len(items) - known)


def is_dated_since(item: Item, since: datetime | None, now: datetime) -> bool:
    day = day_of(item)
    return since is not None and day is not None and since.date() <= day <= now.date()


def day_of(item: Item) -> date | None:
    """As it is printed, in whatever spelling; None where it is none, or is said in words."""
    text = item.published or ""
    try:
        if found := _ISO.search(text):
            return date(int(found[1]), int(found[2]), int(found[3]))
        if found := _GERMAN.search(text):
            return date(int(found[3]), int(found[2]), int(found[1]))
        if found := _WRITTEN.search(text):
            return date(int(found[3]), _MONTHS.index(found[2].lower()) + 1, int(found[1]))
        return parsedate_to_datetime(text).date() if "," in text else None
    except ValueError:
        return None
