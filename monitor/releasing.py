"""The same edit on many releases was news after all: it is told late, but once."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta

from model.change import Change, ChangeKind, Comparison
from model.furniture import Passages
from model.source import Source
from model.told import Told
from monitor.compare import compare
from monitor.looks.alike import edit_key
from monitor.looks.publish import A_PASS
from monitor.looks.telling import tell
from monitor.looks.template_notices import REPEATED, TEMPLATE_REASON, released, template_url
from monitor.tools import Tools
from storage import History


def is_repeated_edit(notice: Change | None) -> bool:
    return notice is not None and notice.topic == REPEATED and "#template-" in notice.url


def tell_after_all(notice: Change, source: Source, tools: Tools, history: History) -> int:
    """Of how many releases it was kept, and is told now."""
    last = tools.archive.last_notice(source.id, url=notice.url)
    if last is None or last.id != notice.id:
        return 0
    told = tuple(_told(notice, source, tools, history))
    now = tools.clock()
    composed = tell(told, tools, now=now)
    done = released(notice, source, len(told), now=now, tools=tools)
    tools.archive.tell_after_all(done, [one.change for one in told], composed.alerts, composed.owed)
    return len(told)


def _told(notice: Change, source: Source, tools: Tools, history: History) -> Iterator[Told]:
    """The quiet changes that are this edit, the oldest first, each weighing what it weighs."""
    since = notice.detected_at - A_PASS - timedelta(seconds=1)
    known = tools.furnishing.known(source.id)
    for change in reversed(list(history.changes(source=source.id, since=since, kind=ChangeKind.UPDATED))):
        if change.reason != TEMPLATE_REASON or change.release_id is None:
            continue
        versions = {one.number: one for one in history.versions(change.release_id)}
        old, new = versions.get(change.old_version or 0), versions.get(change.new_version or 0)
        comparison = compare(old.record, new.record) if old and new else None
        if new and comparison and _is_of(notice, comparison, source, known):
            weighed = replace(change, weight=comparison.weight, reason=comparison.reason)
            yield Told(change=weighed, source=source, record=new.record, comparison=comparison)


def _is_of(notice: Change, comparison: Comparison, source: Source, known: Passages) -> bool:
    """Furniture may have been learned since, of what this very edit brought."""
    keys = {*edit_key(comparison, known).split(), *edit_key(comparison, frozenset()).split()}
    return notice.url in {template_url(source, key) for key in keys}
