"""The fields of a record: which differ, and how."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, datetime
from typing import TypeVar

from model.fingerprint import folded
from model.record import Day, Event, Record
from monitor.compare.aspects import marks_of
from monitor.compare.lists import edits_of_lists
from monitor.compare.marks import Mark, Noted, What
from monitor.compare.noting import note, noted
from monitor.compare.titles import is_reworded
from monitor.compare.words import pieces, whole

Kept = TypeVar("Kept")


def edits_of_fields(held: Record, read: Record, *, english: bool = False) -> Iterator[Noted]:
    """Field by field; the running text has its own file."""
    yield from _worded("title", held.title, read.title, What.TITLE, english=english)
    yield from _worded("subtitle", held.subtitle, read.subtitle, What.SUBTITLE, english=english)
    yield from _said("reference", held.reference, read.reference, What.REFERENCE)
    yield from _said(
        "issuer", held.issuer, read.issuer, What.ISSUER if held.issuer and read.issuer else What.ISSUER_GIVEN
    )
    yield from _published(held.published, read.published)
    if not _is_same_day(held.updated, read.updated):
        yield note("updated", _day(held.updated), _day(read.updated), What.UPDATED)
    yield from _events(held.event, read.event)
    yield from edits_of_lists(held, read)


def _worded(place: str, old: str | None, new: str | None, what: What, *, english: bool) -> Iterator[Noted]:
    """A field that is read as a sentence: what its words mean is said as well."""
    if folded(old or "") == folded(new or ""):
        return
    run = pieces(old or "", new or "")
    marks = marks_of(run, english=english)
    if not marks:
        return
    if not old or not new or any(mark.what not in _SMALL for mark in marks):
        own = Mark(what=what, old=old or None, new=new or None)
        is_new = is_reworded(run, marks)
        marks = (own, *(mark for mark in marks if _tells_more(mark, what, is_new=is_new))) if old and new else (own,)
    elif what is What.TITLE:
        marks = tuple(replace(mark, what=_OF_TITLE.get(mark.what, mark.what)) for mark in marks)
    yield noted(place, run, marks, has_old=bool(old), has_new=bool(new))


def _tells_more(mark: Mark, of: What, *, is_new: bool) -> bool:
    """A figure that only came or went with a new title is said by that title; so are the names of one that is worded anew."""
    if of is not What.TITLE or mark.what is What.NEGATION:
        return mark.what in _SPECIAL
    return mark.what in _SPECIAL and None not in (mark.old, mark.new) and not (is_new and mark.what is What.NAME)


_OF_TITLE = {What.SPELLING: What.TITLE_SPELLING}
_SMALL = frozenset({What.SPELLING, What.NOTATION, What.PUNCTUATION})
_SPECIAL = frozenset({What.FIGURE, What.DATE, What.NAME, What.NEGATION})


def _said(place: str, old: str | None, new: str | None, what: What) -> Iterator[Noted]:
    if folded(old or "") != folded(new or ""):
        yield note(place, old, new, what)


def _published(old: Day | None, new: Day | None) -> Iterator[Noted]:
    """The hour becoming known is no change: the same day printed more exactly."""
    if _is_same_day(old, new):
        if isinstance(old, datetime) and isinstance(new, datetime) and old != new:
            yield note("published", _day(old), _day(new), What.PUBLISHED_HOUR)
        return
    what = What.PUBLISHED_FOUND if old is None else What.PUBLISHED_LOST if new is None else What.PUBLISHED
    yield note("published", _day(old), _day(new), what)


def _is_same_day(old: Day | None, new: Day | None) -> bool:
    if old is None or new is None:
        return old is new
    if isinstance(old, datetime) and isinstance(new, datetime) and old == new:
        return True  # one instant, whatever offset it was printed with
    return _date(old) == _date(new)


def _date(day: Day) -> date:
    return day.date() if isinstance(day, datetime) else day


def _day(day: Day | None) -> str | None:
    if isinstance(day, datetime):
        return f"{day:%d.%m.%Y, %H:%M}"
    return f"{day:%d.%m.%Y}" if day else None


def _events(held: Event | None, read: Event | None) -> Iterator[Noted]:
    old, new = _event(held), _event(read)
    if folded(old or "") == folded(new or ""):
        return
    mark = Mark(what=What.EVENT, old=old, new=new)
    if held and read and held.place and read.place and _when(held) == _when(read):
        mark = Mark(what=What.EVENT, old=held.place, new=read.place)
    run = pieces(old, new) if old and new else whole(old, new)
    yield noted("event", run, (mark,), has_old=bool(old), has_new=bool(new))


def _event(event: Event | None) -> str | None:
    return ", ".join(filter(None, (_when(event), event.place))) or None if event else None


def _when(event: Event) -> str:
    return " – ".join(_printed(said) for said in (event.starts, event.ends) if said)


def _printed(moment: str) -> str:
    """ISO 8601 as it is printed here; a mere year or month stays as it is."""
    try:
        return _day(datetime.fromisoformat(moment) if "T" in moment else date.fromisoformat(moment)) or moment
    except ValueError:
        return moment
