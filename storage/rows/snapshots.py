"""Snapshots to rows and back: one line of JSON and the body in a frame."""

from model.snapshot import Snapshot
from storage.rows.texts import Found, Values, bytes_of, value_of

# Request ids, marks for caches and cookies of one answer say nothing about the page, cost most of a version, and cookies are
# nobody's business. The length is that of the body, which is kept.
_NOISE = frozenset(
    {
        "etag",
        "age",
        "content-length",
        "expires",
        "set-cookie",
        "x-request-id",
        "x-correlation-id",
        "x-amzn-requestid",
        "x-amzn-trace-id",
        "x-amz-cf-id",
        "cf-ray",
        "x-varnish",
        "x-trace-id",
        "traceparent",
        "report-to",
        "nel",
        "server-timing",
        "x-runtime",
        "x-timer",
    }
)


def snapshot_values(snapshot: Snapshot) -> Values:
    return {
        "fetched_at": snapshot.fetched_at,
        "elapsed": snapshot.elapsed,
        "status": snapshot.status,
        "size": len(snapshot.body),
        "sha256": snapshot.sha256,
    }


def snapshot_content(snapshot: Snapshot) -> bytes:
    """One line of JSON and the body."""
    headers = [[name, value] for name, value in snapshot.headers if name not in _NOISE]
    head: Values = {"url": snapshot.url, "headers": headers}
    if snapshot.final_url != snapshot.url:
        head["final_url"] = snapshot.final_url
    if snapshot.redirects:
        head["redirects"] = [list(redirect) for redirect in snapshot.redirects]
    return bytes_of(head) + b"\n" + snapshot.body


def snapshot_of(row: Found, content: bytes) -> Snapshot:
    line, _, body = content.partition(b"\n")
    head = value_of(line)
    return Snapshot(
        url=head["url"],
        final_url=head.get("final_url", head["url"]),
        status=row.status,
        headers=tuple((name, value) for name, value in head["headers"]),
        body=body,
        fetched_at=row.fetched_at,
        elapsed=row.elapsed,
        redirects=tuple((status, url) for status, url in head.get("redirects", ())),
    )
