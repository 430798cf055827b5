"""An answer with any bytes in it, and the source it is of."""

from datetime import UTC, datetime, timedelta

from model.snapshot import Snapshot
from model.source import IndexReading, Source, SourceType

URL = "https://www.ministerium.example/presse/meldung-1.html"
AT = datetime(2026, 11, 20, 9, 0, tzinfo=UTC)


def answered(body: bytes, content_type: str = "") -> Snapshot:
    headers = (("content-type", content_type),) if content_type else ()
    return Snapshot(
        url=URL, final_url=URL, status=200, headers=headers, body=body, fetched_at=AT, elapsed=timedelta(seconds=0.1)
    )


def source_of(kind: SourceType, **reading: object) -> Source:
    index = IndexReading(**reading)  # type: ignore[arg-type]
    return Source(id="m", name="M", issuer="Musterministerium", url=URL, type=kind, index=index)
