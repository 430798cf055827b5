"""A change that waits for another look: what the looks have in common is told, whatever else keeps changing on the page."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime

from model.change import Comparison, Edit
from model.finding import Finding
from model.fingerprint import fingerprint
from model.furniture import Passages
from model.page import Stirring
from model.verdict import Decision, Verdict
from monitor.compare import compare, partly
from monitor.judge import Stirred
from monitor.looks import publish, restless, worn
from monitor.looks.alike import edit_key
from monitor.looks.publish import Read
from monitor.readings import Remembered


@dataclass(frozen=True, kw_only=True, slots=True)
class Unsettled:
    """A page that reads otherwise than what we hold."""

    read: Read
    stirred: Stirred
    stirring: tuple[Stirring, ...]  # after this look
    fingerprint: str  # of what was read

    @property
    def known(self) -> Passages:
        return self.read.tools.furnishing.known(self.read.source.id)


def shared(one: Unsettled, judged: Callable[..., Verdict]) -> Finding | None:
    """What stood there at enough looks is told and held from now on; None: nothing did, or it is no news."""
    edits = one.stirred.steady(one.stirring)
    if not edits:
        return None
    read, comparison = _with_only(one, edits)
    if comparison is None or len(comparison.edits) != len(edits):  # what is told must be what is held
        return None
    if judged(read, comparison, fingerprint(read.record), is_seen_again=True).decision is not Decision.PUBLISH:
        return None
    stirring, key = one.stirred.told(one.stirring, edits), edit_key(comparison, one.known)
    found = publish.updated(read, comparison, edit=key, stirring=stirring)
    left = tuple(edit for edit in one.stirred.comparison.edits if edit not in edits)
    if not left:
        return found
    edit, again_at = _again(one, left)
    return publish.left_waiting(found, one.fingerprint, edit=edit, again_at=again_at)


def waits(one: Unsettled) -> Finding:
    """For another look."""
    read, page = one.read, one.read.held.page
    _remember(one)
    edit, again_at = _again(one, one.stirred.comparison.edits)
    found = publish.pending(read, one.fingerprint, edit=edit, again_at=again_at, stirring=one.stirring)
    if worn_edits := one.stirred.worn(one.stirring):
        return worn.with_notice(found, page, worn_edits, read.source, read.tools)
    turning = one.stirred.restless(one.stirring)
    return restless.with_notice(found, page, read.source, read.tools, turning=turning)


def _again(one: Unsettled, edits: tuple[Edit, ...]) -> tuple[str | None, datetime | None]:
    """The key of what may come to rest, and when it is looked at: soon, unless nothing stirs but what never does."""
    read, stirred = one.read, one.stirred
    turning, standing = stirred.restless(one.stirring), stirred.stands(one.stirring)
    rest = tuple(edit for edit in edits if edit not in turning)
    worn_edits = stirred.worn(one.stirring)
    is_soon = rest or any(edit in standing and edit not in worn_edits for edit in edits)
    key = edit_key(replace(stirred.comparison, edits=rest), one.known) if rest else None
    return key, read.now + read.source.trust.confirm_after if is_soon else publish.next_look_at(read)


def _with_only(one: Unsettled, edits: tuple[Edit, ...]) -> tuple[Read, Comparison | None]:
    held, read, comparison = one.stirred.held, one.read, one.stirred.comparison
    if len(edits) == len(comparison.edits):
        return read, comparison
    record = partly(held, read.record, comparison, edits.__contains__)
    return replace(read, record=record), compare(held, record)


def _remember(one: Unsettled) -> None:
    read = one.read
    if read.reading:
        number, comparison = read.version.number, one.stirred.comparison
        kept = Remembered(reading=read.reading, fingerprint=one.fingerprint, version=number, comparison=comparison)
        read.tools.readings.keep(read.snapshot, read.source, one.known, kept)
