"""A text written anew is told by its measure, not passage by passage."""

from collections.abc import Sequence

from model.change import Operation
from model.record import Record, RecordKind
from monitor.compare.clauses import Both, many
from monitor.compare.marks import Noted

GONE = 0.7  # of the old text went, and as much of the new came
ENOUGH = 300  # characters: of a shorter one every edit can be said

_RELEASES = frozenset({RecordKind.PRESS_RELEASE, RecordKind.NEWS, RecordKind.SPEECH})


def is_rewritten(held: Record, read: Record, of_body: Sequence[Noted]) -> bool:
    went, came = (_letters(of_body, operation) for operation in (Operation.DELETE, Operation.INSERT))
    if min(went, came) < GONE * ENOUGH:
        return False  # as nearly always: then the texts need not be measured
    before, after = (sum(len(block.text) for block in record.body) for record in (held, read))
    return min(before, after) >= ENOUGH and went > GONE * before and came > GONE * after


def said_as_rewritten(held: Record, read: Record, *, unchanged: int) -> Both:
    """ "Seite neu gefasst: acht statt fünf Absätze, einer davon unverändert"."""
    what = ("Text neu gefasst", "text rewritten") if read.kind in _RELEASES else ("Seite neu gefasst", "page rewritten")
    measures = zip(what, _passages(len(held.body), len(read.body)), _stayed(unchanged), strict=True)
    german, english = (f"{said}: {passages}{stayed}" for said, passages, stayed in measures)
    return german, english


def _passages(before: int, after: int) -> Both:
    now = many(("{n}", "{n}"), after)
    if before == after:
        return f"{now[0]} Absätze", f"{now[1]} paragraphs"
    was = many(("{n}", "{n}"), before)
    return f"{now[0]} statt {was[0]} Absätze", f"{now[1]} paragraphs instead of {was[1]}"


def _stayed(count: int) -> Both:
    if not count:
        return "", ""
    return many((", {n} davon unverändert", ", {n} of them unchanged"), count) if count > 1 else _ONE_STAYED


_ONE_STAYED = (", einer davon unverändert", ", one of them unchanged")


def _letters(of_body: Sequence[Noted], operation: Operation) -> int:
    return sum(len(piece.text) for one in of_body for piece in one.edit.pieces if piece.operation is operation)
