"""Drift: a source that reads, or publishes, otherwise than in its own past; one notice when it does, one when it is over."""

from collections.abc import Mapping, Sequence
from datetime import datetime

from model.change import Change, ChangeKind
from model.finding import Finding
from model.page import PageRole
from model.past import Past
from model.run import STANDS
from model.source import Source
from monitor.judge import drifted, is_as_before, silent_for
from monitor.looks import drift_notices, notices
from monitor.tools import Tools

RELEASES = 60  # of a source: its past


def notice_drifts(findings: Sequence[Finding], sources: Mapping[str, Source], tools: Tools) -> None:
    """At the end of a pass, for sources that brought something new."""
    brought = {one.run.source_id for one in findings if any(kept.kind is ChangeKind.NEW for kept in one.changes)}
    now = tools.clock()
    for source_id in sorted(brought & sources.keys()):
        source, past = sources[source_id], tools.archive.past(source_id, limit=RELEASES)
        _keep(_of_fields(source, past, now, tools), source, tools)
        _keep(_of_rhythm(source, now, tools), source, tools)


def notice_silence(findings: Sequence[Finding], sources: Mapping[str, Source], tools: Tools) -> None:
    """For sources whose listing was read; once a day is enough."""
    read = {one.run.source_id for one in findings if one.run.role is PageRole.INDEX and one.run.outcome in STANDS}
    now = tools.clock()
    for source_id in sorted(read & sources.keys()):
        _keep(_of_rhythm(sources[source_id], now, tools), sources[source_id], tools)


def _of_fields(source: Source, past: Sequence[Past], now: datetime, tools: Tools) -> Change | None:
    last = tools.archive.last_notice(source.id, url=drift_notices.fields_url(source))
    if last and last.topic == drift_notices.DRIFTING:
        is_over = is_as_before(past, last.detected_at)
        return drift_notices.as_before(source, now=now, tools=tools) if is_over else None
    lost = drifted(past)
    return drift_notices.drifting(source, lost, now=now, tools=tools) if lost else None


def _of_rhythm(source: Source, now: datetime, tools: Tools) -> Change | None:
    appeared = tools.archive.appeared(source.id, limit=RELEASES)
    silence = silent_for(appeared, now)
    last = tools.archive.last_notice(source.id, url=drift_notices.rhythm_url(source))
    was_silent = last is not None and last.topic == drift_notices.SILENT
    if silence and not was_silent:
        return drift_notices.silent(source, *silence, now=now, tools=tools)
    if last and was_silent and appeared[0] > last.detected_at:
        return drift_notices.news_again(source, now=now, tools=tools)
    return None


def _keep(change: Change | None, source: Source, tools: Tools) -> None:
    if change:
        tools.archive.save_notice(change, notices.mail(change, source, tools, now=change.detected_at))
