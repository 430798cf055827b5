"""A page that differs at every request: what two looks share is an edit, what differs between them never comes to rest.

And a spot that readers were told of again and again: it must stand for a day before they hear of it once more.
"""

import hashlib
import re
from collections import defaultdict
from collections.abc import Mapping, Sequence, Set
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from model.change import Comparison, Edit, Operation
from model.fingerprint import folded
from model.page import Stirring
from model.record import Record

RESTLESS = 2  # turns after which a spot is known not to rest
STEADY = 2  # looks in a row that must find the same; at a restless spot one more for each turn
STEADIEST = 8  # more are never asked for
LINE = 60  # characters; a shorter passage may be the heading of what stands below it
OFTEN = 3  # times told within a day
TWICE = 2  # told on one page within a day, so that other pages with its like count too
PROSE = 120  # characters from which on a passage is no counter, no weather and no teaser
STANDS_FOR = timedelta(days=1)  # what was told too often, before it is told again
REMEMBERED = timedelta(days=7)  # that it was
BEGINNING = 4  # words by which a passage is known to be of the same kind as others
MOST = 400  # edits of a page that are remembered; of a page with more none is told by itself


@dataclass(frozen=True, slots=True)
class Stirred:
    """A comparison with the records it was made of: what differs, and at which spot."""

    comparison: Comparison
    held: Record
    read: Record
    now: datetime
    worn_kinds: Set[str] = frozenset()  # told of too many pages of the source of late

    @property
    def is_all_or_nothing(self) -> bool:
        """More differs than is remembered: what of it comes to rest cannot be said."""
        return len(self.comparison.edits) > MOST

    def observed(self, before: Sequence[Stirring]) -> tuple[Stirring, ...]:
        """What stirs on the page after this look. A known restless spot that is as it was held keeps its turns."""
        was: dict[str, dict[str, Stirring]] = defaultdict(dict)
        for one in before:
            was[one.spot][one.shown] = one
        shown: dict[str, set[str]] = defaultdict(set)
        for edit in self.comparison.edits[:MOST]:
            shown[self._spot(edit)].add(_shown(edit))
        stirs = [
            _seen(spot, one, found, was.get(spot, {}), self.now)
            for spot, found in shown.items()
            for one in sorted(found)
        ]
        rests = [_gone(one) for spot in sorted(was.keys() - shown.keys()) for one in was[spot].values()]
        return (*stirs, *dict.fromkeys(one for one in rests if one.turns or one.told))[:MOST]

    def steady(self, stirring: Sequence[Stirring]) -> tuple[Edit, ...]:
        """The edits that stood there at enough looks in a row; of too many none.

        What went from where something else keeps changing may be one state of that, and a line that came there its heading:
        they are not among them.
        """
        if self.is_all_or_nothing:
            return ()
        firm = {(one.spot, one.shown): one for one in stirring if one.looks >= _enough(one.turns)}
        edits = self.comparison.edits
        standing = [edit for edit in edits if self._is_firm(edit, firm.get((self._spot(edit), _shown(edit))))]
        unsteady = {self._below(edit) for edit in edits if edit not in standing}
        unsteady |= {one.spot for one in stirring if not one.shown}
        return tuple(edit for edit in standing if not _may_be_part(edit) or self._below(edit) not in unsteady)

    def stands(self, stirring: Sequence[Stirring]) -> tuple[Edit, ...]:
        """The edits that this look found as the one before did."""
        again = {(one.spot, one.shown) for one in stirring if one.looks > 1}
        return tuple(edit for edit in self.comparison.edits if (self._spot(edit), _shown(edit)) in again)

    def restless(self, stirring: Sequence[Stirring]) -> tuple[Edit, ...]:
        """The edits at spots that are known not to rest."""
        spots = {one.spot for one in stirring if one.turns >= RESTLESS}
        worn = self.worn(stirring)
        return tuple(edit for edit in self.comparison.edits if self._spot(edit) in spots or edit in worn)

    def worn(self, stirring: Sequence[Stirring]) -> tuple[Edit, ...]:
        """The edits that readers were told the like of too often to be told again today."""
        worn = {one.spot for one in stirring if _is_worn(one, self.now)}
        return tuple(
            edit for edit in self.comparison.edits if self._spot(edit) in worn or self.kind(edit) in self.worn_kinds
        )

    def kind(self, edit: Edit) -> str | None:
        """The same for what keeps changing on many pages: how it begins, or the heading it stands under. None: it cannot be said."""
        if edit.place != "body" or edit.operation is Operation.DELETE or _is_prose(edit):
            return None
        if edit.old and edit.new:
            old, new = _beginning(edit.old), _beginning(edit.new)
            return _digest("begins", *new) if old == new and len(new) == BEGINNING else None
        above = self._above(edit)
        return _digest("below", above) if 0 < len(above) < LINE and self._takes_a_place(edit) else None

    def _takes_a_place(self, edit: Edit) -> bool:
        """Something went where it came."""
        below = self._below(edit)
        return any(one.operation is Operation.DELETE and self._below(one) == below for one in self.comparison.edits)

    def _is_firm(self, edit: Edit, one: Stirring | None) -> bool:
        if one is None:
            return False
        stands = one.since is not None and self.now - one.since >= STANDS_FOR
        return stands or not (_is_worn(one, self.now) or self.kind(edit) in self.worn_kinds)

    def told(self, stirring: Sequence[Stirring], edits: Sequence[Edit]) -> tuple[Stirring, ...]:
        """After `edits` were told: each spot keeps its turns, and when it was told, under what is held there from now on."""
        by_spot = {self._spot(edit): edit for edit in edits}
        kept = [one for one in stirring if one.spot not in by_spot]
        renamed = [self._told(one, by_spot[one.spot]) for one in stirring if one.spot in by_spot]
        return (*kept, *(one for one in dict.fromkeys(renamed) if one.turns or one.told))[:MOST]

    def _told(self, one: Stirring, edit: Edit) -> Stirring:
        """What only came, and took nothing's place, is no spot that keeps changing: a page that is continued. Nor is a long passage."""
        is_turn = bool(edit.old and edit.new) or (edit.old is None and self._takes_a_place(edit))
        told = (*one.told, self.now)[-OFTEN:] if is_turn and not _is_prose(edit) else one.told
        return replace(_resting(one), spot=self._spot_of_new(edit), told=told, kind=self.kind(edit) or one.kind)

    def _spot(self, edit: Edit) -> str:
        """What is held there; where something came, what stands above it."""
        return self._below(edit) if edit.old is None else _digest(edit.place, folded(edit.old))

    def _spot_of_new(self, edit: Edit) -> str:
        return _digest(edit.place, folded(edit.new)) if edit.new and edit.old else self._spot(edit)

    def _below(self, edit: Edit) -> str:
        """The spot below what stands above the edit: all that comes or goes there shares it."""
        return _digest(edit.place, "", self._above(edit))

    def _above(self, edit: Edit) -> str:
        """The last passage above it that stayed."""
        if edit.place != "body":
            return ""
        record, at = (self.held, edit.old_at) if edit.new_at is None else (self.read, edit.new_at)
        touched = {one.old_at if record is self.held else one.new_at for one in self.comparison.edits}
        above = next((k for k in range((at or 0) - 1, -1, -1) if k not in touched), None)
        return "" if above is None else folded(record.body[above].text)


def calmed(stirring: Sequence[Stirring], now: datetime) -> tuple[Stirring, ...]:
    """After a look that found the page as it is held."""
    rests = (replace(_resting(one), turns=max(0, one.turns - 1)) for one in stirring)
    return tuple(one for one in rests if one.turns or (one.told and now - one.told[-1] < REMEMBERED))


def told_of(stirring: Sequence[Stirring], kind: str, now: datetime) -> bool:
    """Were readers told of such a thing on this page again and again of late?"""
    return any(one.kind == kind and sum(now - at < STANDS_FOR for at in one.told) >= TWICE for one in stirring)


def _is_worn(one: Stirring, now: datetime) -> bool:
    if len(one.told) < OFTEN or now - one.told[-1] >= REMEMBERED:
        return False
    return one.told[-1] - one.told[0] < STANDS_FOR


def _seen(spot: str, shown: str, together: set[str], was: Mapping[str, Stirring], now: datetime) -> Stirring:
    turned = bool(was.keys() - together - {""}) and bool(together - was.keys())
    turns = max((one.turns for one in was.values()), default=0) + turned
    before = was.get(shown) or next(iter(was.values()), Stirring(spot=spot, shown="", looks=0, turns=0))
    if shown not in was:
        before = replace(before, looks=0, since=now)
    return replace(before, shown=shown, looks=before.looks + 1, turns=turns, since=before.since or now)


def _resting(one: Stirring) -> Stirring:
    return replace(one, shown="", looks=0, since=None)


def _is_prose(edit: Edit) -> bool:
    return len(edit.old or edit.new or "") >= PROSE <= len(edit.new or edit.old or "")


def _may_be_part(edit: Edit) -> bool:
    """Of something that keeps changing in the same place."""
    return edit.operation is Operation.DELETE or (edit.operation is Operation.INSERT and len(edit.new or "") < LINE)


def _gone(one: Stirring) -> Stirring:
    """What is held stands there again."""
    return replace(_resting(one), turns=one.turns + bool(one.shown))


def _enough(turns: int) -> int:
    return STEADY if turns < RESTLESS else min(STEADY + turns, STEADIEST)


def _shown(edit: Edit) -> str:
    moved = "moved" if edit.place == "body" and edit.old == edit.new else ""
    return _digest(folded(edit.new or ""), moved)


def _beginning(text: str) -> tuple[str, ...]:
    return tuple(re.sub(r"\d+", "0", word) for word in folded(text).casefold().split()[:BEGINNING])


def _digest(*parts: str) -> str:
    return hashlib.blake2b("\0".join(parts).encode("utf-8", "surrogatepass"), digest_size=6).hexdigest()
