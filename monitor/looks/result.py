"""What every look leaves behind: the run, and the page as it shall stand."""

from dataclasses import replace
from datetime import datetime, timedelta

from model.page import Page, Validators
from model.run import Outcome, Run
from model.snapshot import Snapshot

NEVER_READ = "NeverRead"  # the trouble of a run that found a listed page not there, which nobody could read yet
SENT_AWAY = "RetryAfter"  # the trouble of a run that ended with a server's wish to be left alone until `next_check_at`
BELIEVE_304_FOR = timedelta(hours=24)  # some servers answer 304 whatever happened: then we ask without conditions


def run(
    page: Page,
    now: datetime,
    outcome: Outcome,
    *,
    items: int | None = None,
    changes: tuple[str, ...] = (),
    error: str | None = None,
    trouble: str | None = None,
    german: str | None = None,
) -> Run:
    """The run without its time: check() measures that."""
    return Run(
        source_id=page.source_id,
        url=page.url,
        role=page.role,
        started_at=now,
        elapsed=timedelta(0),
        outcome=outcome,
        items=items,
        changes=changes,
        error=error,
        trouble=trouble,
        german=german,
    )


def offered(page: Page, now: datetime) -> Validators:
    """What a conditional request may offer; nothing when the last whole body is a day old."""
    if page.read_at is None or now - page.read_at >= BELIEVE_304_FOR:
        return Validators()
    return page.validators


def is_unchanged(page: Page, snapshot: Snapshot) -> bool:
    return snapshot.status == 304 or (page.body_sha256 is not None and snapshot.sha256 == page.body_sha256)


def answered(page: Page, snapshot: Snapshot, now: datetime) -> Page:
    """The page after an answer that was read and believed."""
    if snapshot.status == 304:
        # RFC 9111 4.3.4: a 304 may carry newer validators
        return replace(page, checked_at=now, failures=0, validators=_validators(snapshot, page.validators))
    return replace(
        page,
        checked_at=now,
        read_at=now,
        failures=0,
        validators=_validators(snapshot, Validators()),
        body_sha256=snapshot.sha256,
    )


def _validators(snapshot: Snapshot, before: Validators) -> Validators:
    return Validators(
        etag=snapshot.header("etag") or before.etag,
        last_modified=snapshot.header("last-modified") or before.last_modified,
    )
