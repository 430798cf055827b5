"""Rebuild records from the snapshots they came from; nobody is told."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import datetime

from model.change import Cause
from model.errors import MonitorError
from model.finding import Finding
from model.fingerprint import fingerprint
from model.record import Record
from model.release import Version
from model.run import Outcome
from model.source import Source
from monitor.compare import compare
from monitor.looks import changes
from monitor.looks.reading import read_record
from monitor.looks.result import run
from monitor.parse import PARSER_VERSION
from monitor.workers import Direct, Workers
from storage import Archive, History, ToReadAgain


@dataclass(frozen=True, kw_only=True, slots=True)
class Reread:
    read: int = 0
    changed: int = 0
    failed: tuple[str, ...] = ()


def reparse(
    archive: Archive,
    history: History,
    workers: Workers | Direct,
    sources: Mapping[str, Source],
    *,
    now: Callable[[], datetime],
    report: Callable[[int], None] = lambda _: None,
) -> Reread:
    """Read the newest version of every release again from its bytes; a better reading becomes a version of cause reparse.

    What reads as before makes no version, so an interrupted run may simply be started again.
    """
    read = changed = 0
    failed: list[str] = []
    for one in history.documents_for_reparse():
        read += 1
        report(read)
        try:
            changed += _read_again(one, archive, workers, sources, now())
        except MonitorError as error:
            failed.append(f"{one.snapshot.url}: {error}")
    return Reread(read=read, changed=changed, failed=tuple(failed))


def _read_again(
    one: ToReadAgain, archive: Archive, workers: Workers | Direct, sources: Mapping[str, Source], now: datetime
) -> bool:
    held, source = one.held, sources.get(one.held.page.source_id)
    if held.version is None or held.release is None or source is None:
        return False
    record = _with_measures(workers.call(read_record, one.snapshot, source, held.page.item), held.version.record)
    comparison = compare(held.version.record, record)
    if comparison is None:
        return False
    change = changes.updated(held.version, record, source, comparison, cause=Cause.REPARSE, now=now)
    version = Version(
        release_id=held.release.id,
        number=held.version.number + 1,
        record=record,
        fingerprint=fingerprint(record),
        seen_at=now,
        parser_version=PARSER_VERSION,
        cause=Cause.REPARSE,
    )
    found = run(held.page, now, Outcome.COSMETIC, changes=(change.id,))
    return archive.save(Finding(run=found, page=held.page, versions=(version,), changes=(change,)))


def _with_measures(record: Record, held: Record) -> Record:
    """Sizes and digests of attachments were measured when they were fetched; reading the page again knows nothing of them."""
    before = {attachment.url: attachment for attachment in held.attachments}
    return replace(
        record,
        attachments=tuple(
            replace(one, size=before[one.url].size, sha256=before[one.url].sha256) if one.url in before else one
            for one in record.attachments
        ),
    )
