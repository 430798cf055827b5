"""Two texts that are much alike: one release at two places, or two releases made from one template?

Told twice is a nuisance, not told at all is a loss: where it is not certain, they are two.
"""

import re
from collections.abc import Callable, Sequence
from datetime import date, datetime, timedelta

from model.change import Comparison, Edit, Operation
from model.fingerprint import folded
from model.record import Day, Record

STAYED = 0.85  # of the words of the shorter text stand in the longer one as well
OF_THE_LONGER = 0.6  # what is added is a line or two, not another release
ALIKE = 0.5  # share of the words of a title from which on it is the same title, reworded
ONE_STORY = timedelta(days=30)  # between the days on which two publishers bring it
ENDING = 2  # letters by which two forms of one word differ
SENTENCE = 8  # words; less is a line

_WORD = re.compile(r"\w+")
_FIGURE = re.compile(
    r"\d+(?:[.,:]\d+)*|\b(?:zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn|elf|zwölf|two|three|four|five|six|seven|eight|nine|ten)\b",
    re.IGNORECASE,
)


def is_one_release(held: Record, read: Record, comparison: Comparison | None, *, by_one_publisher: bool) -> bool:
    """The same story with another contact, another headline, a line more or less; never with another figure or name.

    At one publisher it must carry the same title and number too: there a second text of one pattern is the next release.
    """
    if comparison is None:
        return True
    body = [edit for edit in comparison.edits if edit.place == "body"]
    return (
        _is_one_story(held, read, comparison)
        and not _exchanged(_figures(held.text), _figures(read.text))
        and not any(_is_renamed(edit) for edit in body if edit.operation is Operation.REPLACE)
        and not _is_other_passage(body)
        and _stays(body, held, read)
        and _same_title(comparison, by_one_publisher=by_one_publisher)
        and not (by_one_publisher and _differs(held.reference, read.reference))
    )


def is_next_of_series(held: Record, read: Record, *, at_one_place: bool) -> bool:
    """Title and text are the same, the day is not: next month's notice, which is a release of its own.

    A copy, at another publisher or as a PDF, may bear another day than its original. Without a day it is no series.
    """
    if held.published is None or read.published is None:
        return False
    apart = abs(_date(held.published) - _date(read.published))
    return apart > (timedelta(0) if at_one_place else ONE_STORY)


def may_be_edited(held: Record, read: Record, comparison: Comparison) -> bool:
    """Of the same day, and most words stayed: this release edited, or another one of a pattern. Its old address tells."""
    if held.published is None or read.published is None or _date(held.published) != _date(read.published):
        return False
    body = [edit for edit in comparison.edits if edit.place == "body"]
    return _stays(body, held, read) and not _differs(held.reference, read.reference)


def is_edited_slightly(held: Record, read: Record, comparison: Comparison) -> bool:
    """So, and under its title, or with half of its passages as they were: of a pattern, names and figures differ in nearly all."""
    is_titled = folded(held.title) == folded(read.title)
    return may_be_edited(held, read, comparison) and (is_titled or 2 * comparison.unchanged >= len(held.body))


def words_exchanged(comparison: Comparison | None) -> int:
    """By which the likeliest of several is found."""
    pieces = (piece for edit in (comparison.edits if comparison else ()) for piece in edit.pieces)
    return sum(_words(piece.text) for piece in pieces if piece.operation is not Operation.EQUAL)


def follows(comparison: Comparison, original: Record) -> bool:
    """Has a copy only caught up with its original: does what came stand there, and what went not any more?"""
    there = folded(f"{original.title}\n{original.subtitle}\n{original.text}")
    edits = [edit for edit in comparison.edits if edit.place != "updated"]
    passages = [edit for edit in edits if edit.place in ("body", "title", "subtitle")]
    return len(passages) == len(edits) and all(
        (not edit.new or folded(edit.new) in there) and (bool(edit.new) or folded(edit.old or "") not in there)
        for edit in passages
    )


def _is_one_story(held: Record, read: Record, comparison: Comparison) -> bool:
    if any(edit.place == "event" and edit.operation is Operation.REPLACE for edit in comparison.edits):
        return False
    return not is_next_of_series(held, read, at_one_place=False)


def _stays(body: Sequence[Edit], held: Record, read: Record) -> bool:
    went = sum(_words(piece.text) for edit in body for piece in edit.pieces if piece.operation is Operation.DELETE)
    before, after = _words(held.text), _words(read.text)
    stayed = before - went
    return stayed >= STAYED * min(before, after) and stayed >= OF_THE_LONGER * max(before, after)


def _same_title(comparison: Comparison, *, by_one_publisher: bool) -> bool:
    """At another publisher it may read otherwise, unless it is the same sentence about something else."""
    edit = next((edit for edit in comparison.edits if edit.place == "title"), None)
    if edit is None:
        return True
    if by_one_publisher or _exchanged(_figures(edit.old or ""), _figures(edit.new or "")):
        return False
    kept = sum(_words(piece.text) for piece in edit.pieces if piece.operation is Operation.EQUAL)
    return kept < ALIKE * min(_words(edit.old or ""), _words(edit.new or "")) or not _is_renamed(edit)


def _is_renamed(edit: Edit) -> bool:
    """Is a word with a capital, which in German names something, exchanged for another one?"""
    gone, come = (
        {word for piece in edit.pieces if piece.operation is operation for word in _named(piece.text)}
        for operation in (Operation.DELETE, Operation.INSERT)
    )
    return any(map(_is_not_among(come), gone)) and any(map(_is_not_among(gone), come))


def _named(text: str) -> list[str]:
    return [word for word in _WORD.findall(text) if word[0].isupper()]


def _is_not_among(others: set[str]) -> Callable[[str], bool]:
    return lambda word: not any(_are_forms_of_one(word, other) for other in others)


def _are_forms_of_one(one: str, other: str) -> bool:
    """For instance “Freistaat”, “Freistaates”."""
    shorter, longer = sorted((one.casefold(), other.casefold()), key=len)
    return longer.startswith(shorter) and len(longer) - len(shorter) <= ENDING


def _is_other_passage(body: Sequence[Edit]) -> bool:
    """A whole sentence went and another one came; short lines apart, for every place has its own "Source:"."""
    came_and_went = {edit.operation for edit in body if _words(edit.old or edit.new or "") >= SENTENCE}
    return {Operation.DELETE, Operation.INSERT} <= came_and_went


def _figures(text: str) -> set[str]:
    return {figure.casefold() for figure in _FIGURE.findall(text)}


def _exchanged(before: set[str], after: set[str]) -> bool:
    return bool(before - after) and bool(after - before)


def _differs(one: str | None, other: str | None) -> bool:
    return one is not None and other is not None and folded(one) != folded(other)


def _words(text: str) -> int:
    return len(_WORD.findall(text))


def _date(day: Day) -> date:
    return day.date() if isinstance(day, datetime) else day
