"""A page that differs at every request: what two looks share is an edit, what differs between them never comes to rest."""

import hashlib
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from model.change import Comparison, Edit, Operation
from model.fingerprint import folded
from model.page import Stirring
from model.record import Record

RESTLESS = 2  # turns after which a spot is known not to rest
STEADY = 2  # looks in a row that must find the same; at a restless spot one more for each turn
STEADIEST = 8  # more are never asked for
LINE = 60  # characters; a shorter passage may be the heading of what stands below it
MOST = 100  # spots of a page that are remembered


@dataclass(frozen=True, slots=True)
class Stirred:
    """A comparison with the records it was made of: what differs, and at which spot."""

    comparison: Comparison
    held: Record
    read: Record

    def observed(self, before: Sequence[Stirring]) -> tuple[Stirring, ...]:
        """What stirs on the page after this look. A known restless spot that is as it was held keeps its turns."""
        was: dict[str, dict[str, Stirring]] = defaultdict(dict)
        for one in before:
            was[one.spot][one.shown] = one
        shown: dict[str, set[str]] = defaultdict(set)
        for edit in self.comparison.edits[:MOST]:
            shown[self._spot(edit)].add(_shown(edit))
        stirs = [_seen(spot, one, found, was.get(spot, {})) for spot, found in shown.items() for one in sorted(found)]
        rests = [_gone(one) for spot in sorted(was.keys() - shown.keys()) for one in was[spot].values()]
        return (*stirs, *dict.fromkeys(one for one in rests if one.turns))[:MOST]

    def steady(self, stirring: Sequence[Stirring]) -> tuple[Edit, ...]:
        """The edits that stood there at enough looks in a row.

        What went from where something else keeps changing may be one state of that, and a line that came there its heading:
        they are not among them.
        """
        firm = {(one.spot, one.shown) for one in stirring if one.looks >= _enough(one.turns)}
        edits = self.comparison.edits
        standing = [edit for edit in edits if (self._spot(edit), _shown(edit)) in firm]
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
        return tuple(edit for edit in self.comparison.edits if self._spot(edit) in spots)

    def told(self, stirring: Sequence[Stirring], edits: Sequence[Edit]) -> tuple[Stirring, ...]:
        """After `edits` were told: a spot keeps its turns under what is held there from now on."""
        now_held = {self._spot(edit): self._spot_of_new(edit) for edit in edits}
        kept = [one for one in stirring if one.spot not in now_held]
        renamed = [replace(_resting(one), spot=now_held[one.spot]) for one in stirring if one.spot in now_held]
        return (*kept, *(one for one in dict.fromkeys(renamed) if one.turns))

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


def calmed(stirring: Sequence[Stirring]) -> tuple[Stirring, ...]:
    """After a look that found the page as it is held."""
    return tuple(replace(_resting(one), turns=one.turns - 1) for one in stirring if one.turns > 1)


def _seen(spot: str, shown: str, together: set[str], was: Mapping[str, Stirring]) -> Stirring:
    turned = bool(was.keys() - together) and bool(together - was.keys())
    turns = max((one.turns for one in was.values()), default=0) + turned
    return Stirring(spot=spot, shown=shown, looks=was[shown].looks + 1 if shown in was else 1, turns=turns)


def _resting(one: Stirring) -> Stirring:
    return replace(one, shown="", looks=0)


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


def _digest(*parts: str) -> str:
    return hashlib.blake2b("\0".join(parts).encode("utf-8", "surrogatepass"), digest_size=6).hexdigest()
