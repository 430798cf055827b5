"""The held text as its bytes are read today: furniture learned since, or a mended parser, makes another reading, not news."""

from dataclasses import dataclass, replace
from datetime import datetime

from model.change import Change, Comparison, Operation
from model.errors import ParseError
from model.finding import Held
from model.fingerprint import fingerprint
from model.furniture import Passages
from model.record import Record
from model.release import Version
from model.snapshot import Snapshot
from model.source import Source
from monitor.compare import compare
from monitor.judge import keys_of
from monitor.looks.reading import Reading, parser_of, read_page
from monitor.parse import left_out, passages_of_text
from monitor.reread import change_of, with_measures
from monitor.tools import Tools


@dataclass(frozen=True, kw_only=True, slots=True)
class Rereading:
    """A held version, read again: it takes the place of the one that was; nobody is told."""

    version: Version
    change: Change


@dataclass(frozen=True, kw_only=True, slots=True)
class Alike:
    """What we hold, read as the page was now. `reread` None: it would be the same; `shown`: all that the page showed then."""

    reread: Rereading | None
    shown: Passages


def read_alike(
    held: Held, reading: Reading, source: Source, tools: Tools, *, known: Passages, now: datetime
) -> Alike | None:
    """None: it is read alike already, or cannot be.

    Furniture that the page no longer shows counts as its text: whatever is edited or taken away here alone is told.
    """
    version = held.version
    if version is None or not _is_read_otherwise(version, reading.record, source):
        return None
    snapshot = tools.archive.last_snapshot(held.page)
    again = _alike(snapshot, held, source, tools, known and known & reading.passages) if snapshot else None
    return (
        Alike(reread=_read_otherwise(version, again.record, source, now=now), shown=again.passages) if again else None
    )


def common(held: Record, reading: Reading, known: Passages, then: Passages) -> Passages | None:
    """The furniture that a page shows and has shown, where something went and furniture came that was not there before.

    A box, or a deadline, that is worded anew on all pages would else read as one that was taken away. None: there is no such thing.
    """
    if not (known & reading.passages) - then:
        return None
    comparison = compare(held, reading.record)
    edits = comparison.edits if comparison else ()
    went = any(edit.place == "body" and edit.operation is Operation.DELETE for edit in edits)
    return known & reading.passages & then if went else None


def _read_otherwise(held: Version, record: Record, source: Source, *, now: datetime) -> Rereading | None:
    """The held version, as it is read today, with what its look measured; None: a reader would find no difference."""
    record = with_measures(record, held.record)
    version = replace(held, record=record, fingerprint=fingerprint(record), parser_version=parser_of(source))
    change = change_of(held, version, source, now)
    return Rereading(version=version, change=change) if change else None


def is_of_furniture(comparison: Comparison, known: Passages) -> bool:
    """It takes the place of something that stood on many pages."""
    return bool(known) and any(edit.old and passages_of_text(edit.old) <= known for edit in comparison.edits)


def edit_key(comparison: Comparison, known: Passages) -> str:
    """Keys, one or two, of which one is the same for all pages on which one template changed what it shows."""
    return " ".join(keys_of(comparison, lambda text: bool(known) and passages_of_text(text) <= known))


def _is_read_otherwise(held: Version, record: Record, source: Source) -> bool:
    """Without other furniture, or by a parser of another day, which matters only when its text is another."""
    if left_out(held.record.found) != left_out(record.found):
        return True
    return held.parser_version != parser_of(source) and (
        compare(held.record, with_measures(record, held.record)) is not None
    )


def _alike(snapshot: Snapshot, held: Held, source: Source, tools: Tools, known: Passages) -> Reading | None:
    """None: the source is read by other selectors than it was then."""
    try:
        reading: Reading = tools.workers.call(read_page, snapshot, source, held.page.item, known)
    except ParseError:
        return None
    return reading
