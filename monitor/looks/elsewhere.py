"""A new address with a text we know: moved there, or published a second time."""

from dataclasses import replace
from datetime import datetime

from model.change import Change
from model.errors import FetchError
from model.finding import Finding, Held
from model.fingerprint import likeness
from model.page import Page
from model.record import Record
from model.run import Outcome
from model.snapshot import Snapshot
from model.source import Source
from model.told import Told
from model.urls import canonical
from monitor.judge import next_look
from monitor.looks import changes
from monitor.looks.only_here import new_here
from monitor.looks.result import answered, run
from monitor.looks.telling import tell
from monitor.tools import Tools

LEAST_TEXT = 200  # characters: shorter texts are alike by chance


def known_elsewhere(
    page: Page, record: Record, source: Source, tools: Tools, snapshot: Snapshot, *, now: datetime
) -> Finding | None:
    """The finding for a page whose text is a release we hold under another address; None when it is new to us."""
    if len(record.text) < LEAST_TEXT:
        return None
    known = tools.archive.like(likeness(record))
    if not known:
        return None
    held = next((one for one in known if one.page.source_id == source.id), known[0])
    assert held.version is not None
    if held.page.withdrawn or _is_gone(held.page, page.url, source, tools):
        return _moved_here(page, held, source, tools, snapshot, now)
    return _second_place(page, held, source, tools, snapshot, now)


def _is_gone(page: Page, new_url: str, source: Source, tools: Tools) -> bool:
    """One look at the old address: gone, or leading to the new one."""
    try:
        snapshot = tools.fetcher.get(page.url, source=source)
    except FetchError:
        return False
    return snapshot.status in (404, 410) or (bool(snapshot.redirects) and canonical(snapshot.final_url) == new_url)


def _moved_here(page: Page, held: Held, source: Source, tools: Tools, snapshot: Snapshot, now: datetime) -> Finding:
    assert held.version is not None and held.release is not None
    change: Change
    if held.page.withdrawn:
        change = changes.restored(held.version, held.version.record, page, source, None, now=now)
        change = replace(change, old_url=held.page.url)
    else:
        change = changes.moved(held.version, source, old_url=held.page.url, new_url=page.url, now=now)
    composed = tell((Told(change=change, source=source, record=held.version.record),), tools, now=now)
    old = replace(held.page, next_check_at=None, withdrawn=False, gone=(), pending=None)
    found = _joined(page, held, source, snapshot, now)
    return replace(
        found,
        run=replace(found.run, outcome=Outcome.CHANGED, changes=(change.id,)),
        pages=(old,),
        releases=(replace(held.release, withdrawn_at=None),),
        changes=(change,),
        alerts=composed.alerts,
        owed=composed.owed,
    )


def _second_place(page: Page, held: Held, source: Source, tools: Tools, snapshot: Snapshot, now: datetime) -> Finding:
    """A copy at the same source (two listings, two addresses) is no news at all; at another one it stands in the history.

    Who watches only this source, and so was never told of the release, is told of it as new.
    """
    assert held.version is not None
    found = _joined(replace(page, is_copy=True), held, source, snapshot, now)
    if held.page.source_id == source.id or page.baseline:
        return found
    change = changes.copied(held.version, source, old_url=held.page.url, new_url=page.url, now=now)
    composed = new_here(change, held.version.record, original=held.page, source=source, tools=tools, now=now)
    return replace(
        found,
        run=replace(found.run, outcome=Outcome.CHANGED, changes=(change.id,)),
        changes=(change,),
        alerts=composed.alerts,
        owed=composed.owed,
    )


def _joined(page: Page, held: Held, source: Source, snapshot: Snapshot, now: datetime) -> Finding:
    assert held.release is not None
    joined = replace(answered(page, snapshot, now), release_id=held.release.id)
    next_at = next_look(joined, source=source, release_first_seen=held.release.first_seen_at, now=now)
    return Finding(
        run=run(page, now, Outcome.BASELINE if page.baseline else Outcome.UNCHANGED),
        page=replace(joined, next_check_at=next_at),
        snapshots=(replace(snapshot, url=page.url),),
    )
