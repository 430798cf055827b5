"""A version as it is kept: one function for all who found one."""

from datetime import datetime

from model.change import Cause
from model.fingerprint import fingerprint
from model.record import Record
from model.release import Version
from model.source import Source
from monitor.looks.reading import parser_of


def version_of(
    release_id: str, number: int, record: Record, source: Source, *, cause: Cause, seen_at: datetime
) -> Version:
    return Version(
        release_id=release_id,
        number=number,
        record=record,
        fingerprint=fingerprint(record),
        seen_at=seen_at,
        parser_version=parser_of(source),
        cause=cause,
    )
