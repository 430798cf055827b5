"""One release read again: which of its versions, from which answers, and what they become. Pure."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, fields, replace
from datetime import datetime

from model.change import Cause, Change
from model.errors import MonitorError
from model.fingerprint import fingerprint
from model.item import Item
from model.record import Record
from model.release import Version, short_id
from model.snapshot import Snapshot
from model.source import Source
from monitor.compare import compare
from monitor.looks import changes
from storage import Rewritten, ToReadAgain, Witnessed

FIELDS = tuple(one.name for one in fields(Record) if one.name != "found")  # how a field was found is no news

Reading = Record | MonitorError
"""Of one version: its record as it is read today, or why it cannot be read."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Task:
    """A version to be read, and from what."""

    number: int
    snapshot: Snapshot
    item: Item | None


def tasks(again: ToReadAgain, parser: str | None) -> Iterator[Task]:
    """Of the versions that `parser` has not read yet (None: of all), those of which an answer is kept.

    When only an attachment was another one, the page itself was not kept again: it is read from its last answer.
    """
    page: Witnessed | None = None
    for one in again.versions:
        if one.snapshot is not None and not _is_file(one):
            page = one
        if one.snapshot is None or page is None or page.snapshot is None or one.version.parser_version == parser:
            continue
        yield Task(number=one.version.number, snapshot=page.snapshot, item=page.page.item if page.page else None)


def rewritten(
    again: ToReadAgain, readings: Mapping[int, Reading], source: Source, *, parser: str, now: datetime
) -> Rewritten | None:
    """The versions of a release with what was read of them, by number. None: nothing was."""
    before = tuple(one.version for one in again.versions)
    after = tuple(_reread(version, readings.get(version.number), parser) for version in before)
    if all(old is new for old, new in zip(before, after, strict=True)):
        return None
    return Rewritten(key=again.key, before=before, after=after, change=change_of(before[-1], after[-1], source, now))


def troubles(again: ToReadAgain, readings: Mapping[int, Reading]) -> list[str]:
    """A sentence for each version that stays as it was though it should not."""
    found = [f"{again.release.id}: {again.trouble}"] if again.trouble else []
    for one in again.versions:
        reading = readings.get(one.version.number)
        if one.trouble:
            found.append(f"{one.version.record.url}, version {one.version.number}: {one.trouble}")
        elif isinstance(reading, MonitorError):
            found.append(f"{one.version.record.url}, version {one.version.number}: {reading}")
        elif reading is not None and _is_lost(one.version.record, reading):
            found.append(f"{one.version.record.url}, version {one.version.number}: {_LOST}")
    return found


def differing(before: Version, after: Version) -> list[str]:
    """Names of the fields."""
    return [name for name in FIELDS if getattr(before.record, name) != getattr(after.record, name)]


_LOST = "today's reading finds its title or its text no more; the version stays as it was read before."


def _is_file(one: Witnessed) -> bool:
    assert one.snapshot is not None
    url = one.snapshot.url
    return (one.page is None or url != one.page.url) and any(url == file.url for file in one.version.record.attachments)


def _reread(version: Version, reading: Reading | None, parser: str) -> Version:
    if reading is None or isinstance(reading, MonitorError) or _is_lost(version.record, reading):
        return version
    record = with_measures(reading, version.record)
    return replace(version, record=record, fingerprint=fingerprint(record), parser_version=parser)


def _is_lost(held: Record, read: Record) -> bool:
    return bool((held.title.strip() and not read.title.strip()) or (held.body and not read.body))


def change_of(before: Version, after: Version, source: Source, now: datetime) -> Change | None:
    """What a reader would see differ; None: nothing."""
    comparison = compare(before.record, after.record)
    if comparison is None:
        return None
    change = changes.updated(before, after.record, source, comparison, cause=Cause.REPARSE, now=now)
    name = short_id(before.release_id, "reparse", str(after.number), after.fingerprint)
    return replace(change, id=name, new_version=after.number)


def with_measures(record: Record, held: Record) -> Record:
    """Sizes and digests of attachments were measured when they were fetched; reading the page again knows nothing of them."""
    before = {attachment.url: attachment for attachment in held.attachments}
    return replace(
        record,
        attachments=tuple(
            replace(one, size=before[one.url].size, sha256=before[one.url].sha256) if one.url in before else one
            for one in record.attachments
        ),
    )


def found_in(kept: Sequence[Rewritten]) -> Iterator[tuple[Version, Version]]:
    """Each version that was read, as it stood and as it stands."""
    for one in kept:
        yield from ((old, new) for old, new in zip(one.before, one.after, strict=True) if old is not new)
