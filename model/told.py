"""A change with everything its telling needs."""

from dataclasses import dataclass

from model.change import Change, Comparison
from model.record import Record
from model.source import Source


@dataclass(frozen=True, kw_only=True, slots=True)
class Told:
    """`record` is the release as it stands after the change (for a withdrawal: as it last stood)."""

    change: Change
    source: Source
    record: Record | None = None  # None for a notice
    comparison: Comparison | None = None  # for an update
