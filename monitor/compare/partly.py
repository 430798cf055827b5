"""Some of the edits between two records: the held one with these made, and the others left as they were."""

from collections import defaultdict, deque
from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Any

from model.change import Comparison, Edit
from model.fingerprint import folded
from model.record import Block, Record
from monitor.compare.align import Passage, align
from monitor.compare.lists import LISTS, paired_in

FIELDS = ("title", "subtitle", "reference", "issuer", "published", "updated", "event")


def partly(held: Record, read: Record, comparison: Comparison, is_made: Callable[[Edit], bool]) -> Record:
    """What no edit speaks of is as it was read; an edit that is not made leaves what was held."""
    refused = [edit for edit in comparison.edits if not is_made(edit)]
    places = {edit.place for edit in refused}
    undone: dict[str, Any] = {name: getattr(held, name) for name in FIELDS if name in places}
    undone |= {name: _list(name, held, read, is_made) for name in LISTS if name in places}
    if "body" in places:
        undone["body"] = _body(held.body, read.body, {(edit.old_at, edit.new_at) for edit in refused})
        undone["lead"] = _lead(held, read, undone["body"])
    return replace(read, **undone)


def _list(name: str, held: Record, read: Record, is_made: Callable[[Edit], bool]) -> tuple[Any, ...]:
    """Order means nothing in it."""
    items = list(getattr(read, name))
    for old, new, edits in paired_in(name, held, read):
        if all(map(is_made, edits)):
            continue
        if new is not None:
            items.remove(new)
        if old is not None:
            items.append(old)
    return tuple(items)


def _lead(held: Record, read: Record, body: Sequence[Block]) -> str | None:
    texts = [block.text for block in body]
    went = read.lead in [block.text for block in read.body] and read.lead not in texts
    return held.lead if went else read.lead


def _body(
    held: Sequence[Block], read: Sequence[Block], refused: set[tuple[int | None, int | None]]
) -> tuple[Block, ...]:
    """The text as it was read, the refused passages as they were held: in their place, or behind what stood before them."""
    changed = align([block.text for block in held], [block.text for block in read]).changed
    undone = [passage for passage in changed if _at(passage) in refused]
    dropped = {j for passage in undone for j in passage.new}
    place = _places(held, read, changed)
    behind: dict[int, list[int]] = defaultdict(list)
    for i in sorted(i for passage in undone for i in passage.old):
        behind[place(i)].append(i)
    body = [held[i] for i in behind[-1]]
    for j, block in enumerate(read):
        body += [] if j in dropped else [block]
        body += [held[i] for i in behind[j]]
    return tuple(body)


def _at(passage: Passage) -> tuple[int | None, int | None]:
    return passage.old.start if passage.old else None, passage.new.start if passage.new else None


def _places(held: Sequence[Block], read: Sequence[Block], changed: Sequence[Passage]) -> Callable[[int], int]:
    """Behind which passage of the new text one of the old text stands, or stood; -1: before all."""
    there = _unchanged(held, read, changed)
    there |= {i: passage.new[-1] for passage in changed if passage.new and not passage.moved for i in passage.old}

    def place(i: int) -> int:
        return next((there[k] for k in range(i, -1, -1) if k in there), -1)

    return place


def _unchanged(held: Sequence[Block], read: Sequence[Block], changed: Sequence[Passage]) -> dict[int, int]:
    gone, come = {i for one in changed for i in one.old}, {j for one in changed for j in one.new}
    waiting: dict[str, deque[int]] = defaultdict(deque)
    for j, block in enumerate(read):
        if j not in come:
            waiting[folded(block.text)].append(j)
    found = ((i, waiting[folded(block.text)]) for i, block in enumerate(held) if i not in gone)
    return {i: left.popleft() for i, left in found if left}
