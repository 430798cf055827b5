"""Releases and their versions to rows and back."""

from model.fingerprint import likeness
from model.past import Past, filled
from model.plain import record_from_stored, record_to_stored
from model.record import Record
from model.release import Release, Version
from storage.rows.texts import Found, Values, bytes_of, value_of


def release_of(row: Found) -> Release:
    return Release(id=row.id, source_id=row.source_id, first_seen_at=row.first_seen_at, withdrawn_at=row.withdrawn_at)


def version_values(version: Version) -> Values:
    return {
        "number": version.number,
        "seen_at": version.seen_at,
        "cause": version.cause,
        "fingerprint": version.fingerprint,
    }


def newest_values(version: Version) -> Values:
    """What a release's row says of its newest version."""
    record = version.record
    return {
        "newest": version.number,
        "likeness": likeness(record),
        "attachments": len(record.attachments),
        "filled": filled(record),
        "length": len(record.text),
    }


def past_of(row: Found) -> Past:
    return Past(first_seen_at=row.first_seen_at, filled=row.filled or frozenset(), length=row.length or 0)


def version_content(version: Version) -> bytes:
    return bytes_of({"parser": version.parser_version, "record": record_to_stored(version.record)})


def version_of(row: Found, release_id: str, content: bytes) -> Version:
    stored = value_of(content)
    return Version(
        release_id=release_id,
        number=row.number,
        record=record_from_stored(stored["record"]),
        fingerprint=row.fingerprint,
        seen_at=row.seen_at,
        parser_version=stored["parser"],
        cause=row.cause,
    )


def record_of(content: bytes) -> Record:
    return record_from_stored(value_of(content)["record"])
