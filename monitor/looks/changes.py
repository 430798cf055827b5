"""Changes as they are kept and told: one function for each kind."""

from dataclasses import replace
from datetime import datetime

from model.change import Cause, Change, ChangeKind, Comparison, Weight
from model.page import Page
from model.record import Record
from model.release import Release, Version, short_id
from model.source import Source
from monitor.judge import candour_of

_ONLY_MOVED = ("Neue Adresse, Text unverändert", "New address, text unchanged")


def new(release: Release, record: Record, source: Source, *, cause: Cause, now: datetime) -> Change:
    return Change(
        id=short_id(release.id, "new"),
        kind=ChangeKind.NEW,
        cause=cause,
        weight=Weight.MAJOR,
        new_version=1,
        summary=("Neu veröffentlicht", "Newly published"),
        detected_at=now,
        source_id=source.id,
        release_id=release.id,
        title=record.title,
        issuer=record.issuer or source.issuer,
        url=record.url,
        published=_iso(record),
    )


def updated(
    held: Version, record: Record, source: Source, comparison: Comparison, *, cause: Cause, now: datetime
) -> Change:
    number = held.number + 1
    return Change(
        id=short_id(held.release_id, "updated", str(number)),
        kind=ChangeKind.UPDATED,
        cause=cause,
        weight=comparison.weight,
        aspects=comparison.aspects,
        old_version=held.number,
        new_version=number,
        summary=comparison.summary,
        reason=comparison.reason,
        candour=candour_of(record, comparison, now=now) if cause is Cause.SOURCE else None,
        revised=record.updated.isoformat() if record.updated else None,
        detected_at=now,
        source_id=source.id,
        release_id=held.release_id,
        title=record.title,
        issuer=record.issuer or source.issuer,
        url=record.url,
        published=_iso(record),
    )


def withdrawn(held: Version, page: Page, source: Source, *, evidence: tuple[str, str], now: datetime) -> Change:
    return Change(
        id=short_id(held.release_id, "withdrawn", now.isoformat()),
        kind=ChangeKind.WITHDRAWN,
        cause=Cause.SOURCE,
        weight=Weight.MAJOR,
        old_version=held.number,
        summary=("Zurückgezogen", "Withdrawn"),
        reason=evidence,
        detected_at=now,
        source_id=source.id,
        release_id=held.release_id,
        title=held.record.title,
        issuer=held.record.issuer or source.issuer,
        url=page.url,
        published=_iso(held.record),
    )


def restored(
    held: Version, record: Record, page: Page, source: Source, comparison: Comparison | None, *, now: datetime
) -> Change:
    edits = len(comparison.edits) if comparison else 0
    german = "unverändert" if not edits else "mit einer Änderung" if edits == 1 else f"mit {edits} Änderungen"
    english = "unchanged" if not edits else "with one change" if edits == 1 else f"with {edits} changes"
    return Change(
        id=short_id(held.release_id, "restored", now.isoformat()),
        kind=ChangeKind.RESTORED,
        cause=Cause.SOURCE,
        weight=Weight.MAJOR,
        aspects=comparison.aspects if comparison else (),
        old_version=held.number,
        new_version=held.number + 1 if comparison else held.number,
        summary=(f"Wieder da: {german}", f"Back again: {english}"),
        detected_at=now,
        source_id=source.id,
        release_id=held.release_id,
        title=record.title,
        issuer=record.issuer or source.issuer,
        url=page.url,
        published=_iso(record),
    )


def moved(
    held: Version, source: Source, *, old_url: str, new_url: str, now: datetime, is_edited: bool = False
) -> Change:
    """`is_edited`: the text is another one too, of which another change tells."""
    return Change(
        id=short_id(held.release_id, "moved", new_url),
        kind=ChangeKind.MOVED,
        cause=Cause.SOURCE,
        weight=Weight.COSMETIC,
        old_version=held.number,
        new_version=held.number,
        summary=("Neue Adresse", "New address") if is_edited else _ONLY_MOVED,
        detected_at=now,
        source_id=source.id,
        release_id=held.release_id,
        title=held.record.title,
        issuer=held.record.issuer or source.issuer,
        url=new_url,
        old_url=old_url,
        published=_iso(held.record),
    )


def replaced(held: Version, source: Source, *, url: str, by: str, now: datetime) -> Change:
    """Its address shows another release now: it stands in the history only, and is not withdrawn."""
    change = moved(held, source, old_url=url, new_url=url, now=now)
    return replace(
        change,
        id=short_id(held.release_id, "replaced", now.isoformat()),
        summary=(
            f"Unter dieser Adresse steht jetzt eine andere Mitteilung: „{by}“",
            f"Another release stands at this address now: “{by}”",
        ),
    )


def copied(
    held: Version, source: Source, *, old_url: str, new_url: str, comparison: Comparison | None, now: datetime
) -> Change:
    """The same release at a second publisher: it stands in the history only. `comparison`: what reads otherwise there."""
    change = moved(held, source, old_url=old_url, new_url=new_url, now=now)
    german, english = f"Auch veröffentlicht bei {source.name}", f"Also published at {source.name}"
    if comparison is not None:
        german = f"{german}; dort anders: {comparison.summary[0]}"
        english = f"{english}; different there: {comparison.summary[1]}"
    return replace(change, id=short_id(held.release_id, "copied", new_url), summary=(german, english))


def _iso(record: Record) -> str | None:
    return record.published.isoformat() if record.published else None
