"""Does a source still read as it used to, and publish as often? Measured against its own past."""

from collections.abc import Sequence
from datetime import datetime, timedelta
from itertools import pairwise

from model.past import MEASURED, Past

ENOUGH = 10  # releases before there is a past to speak of
MOST = 20  # older ones say nothing any more
USUAL = 0.9  # share of the past in which a field is filled
IN_A_ROW = 3  # releases that differ before it is no chance
SHORT, LONG = 0.2, 4  # times the shortest, or longest, text of the past
SHORT_TEXT, LONG_TEXT = "short", "long"
DAYS = 8  # on which something appeared, before there is a rhythm
PATIENCE = 3  # times the longest pause so far
AT_LEAST = timedelta(days=14)  # a pause over Christmas is none


def drifted(past: Sequence[Past]) -> frozenset[str]:
    """What the newest three releases all lack of what those before them had; "short" and "long" are of their texts.

    `past` is newest first.
    """
    recent, before = past[:IN_A_ROW], past[IN_A_ROW : IN_A_ROW + MOST]
    if len(before) < ENOUGH:
        return frozenset()
    return frozenset.intersection(*(_unlike(one, before) for one in recent))


def is_as_before(past: Sequence[Past], drifted_at: datetime) -> bool:
    """Is the newest release again like those that were read before the source drifted?"""
    earlier = [one for one in past if one.first_seen_at < drifted_at]
    return not _unlike(past[0], earlier[IN_A_ROW - 1 :][:MOST])


def is_scrap(length: int, past: Sequence[Past]) -> bool:
    """Is a new text so short that, at this source, it can only be misread?"""
    return len(past) >= ENOUGH and length < SHORT * min(one.length for one in past[:MOST])


def silent_for(appeared: Sequence[datetime], now: datetime) -> tuple[timedelta, timedelta] | None:
    """How long nothing new has appeared and what the longest pause was before; None while that is nothing unusual."""
    days = sorted({one.date() for one in appeared})
    if len(days) < DAYS:
        return None
    longest = max(later - earlier for earlier, later in pairwise(days))
    waiting = now.date() - days[-1]
    return (waiting, longest) if waiting > max(PATIENCE * longest, AT_LEAST) else None


def _unlike(one: Past, before: Sequence[Past]) -> frozenset[str]:
    lengths = [other.length for other in before]
    if not lengths:
        return frozenset()
    lost = {name for name in MEASURED if name not in one.filled and _is_usual(name, before)}
    if one.length < SHORT * min(lengths):
        lost.add(SHORT_TEXT)
    if one.length > LONG * max(lengths):
        lost.add(LONG_TEXT)
    return frozenset(lost)


def _is_usual(name: str, before: Sequence[Past]) -> bool:
    return sum(name in one.filled for one in before) >= USUAL * len(before)
