"""Many releases of a source gone at once: one notice with their number, and one when they are back."""

from collections.abc import Mapping, Sequence
from datetime import datetime

from model.change import Change
from model.finding import Finding
from model.page import PageRole
from model.run import STANDS, Run
from model.source import Source
from monitor.looks import notices, wave_notices
from monitor.looks.wave import index_answers, is_gone, latest, wave_of
from monitor.tools import Tools

RUNS = 2000  # of a source: the last look at each of its pages, also where it has many


def notice_waves(findings: Sequence[Finding], sources: Mapping[str, Source], tools: Tools) -> None:
    """At the end of a pass: only then it is known how many are gone, and that the last one is back."""
    now = tools.clock()
    looked_at = {one.run.source_id for one in findings if one.run.role is PageRole.DOCUMENT}
    for source_id in sorted(looked_at & sources.keys()):
        change = _notice(sources[source_id], tools, now)
        if change:
            tools.archive.save_notice(change, notices.mail(change, sources[source_id], tools, now=now))


def _notice(source: Source, tools: Tools, now: datetime) -> Change | None:
    runs = tools.archive.recent_runs(source.id, limit=RUNS)
    of_late = latest(runs, now)
    if not index_answers(of_late):
        return None
    wave = wave_of(_still_watched(of_late, source, tools))
    if wave.is_mass:
        return wave_notices.many_gone(source, wave, now=now, tools=tools)
    told = wave_notices.open_wave(source, tools)
    if told is None or wave.gone:
        return None
    back, withdrawn = _fates(runs, told.detected_at, source, tools)
    return wave_notices.many_back(source, back, withdrawn, now=now, tools=tools) if back + withdrawn else None


def _still_watched(runs: Sequence[Run], source: Source, tools: Tools) -> Sequence[Run]:
    """Without those of pages that were let go meanwhile: a release that was found at its new address is not gone."""
    if not any(map(is_gone, runs)):
        return runs
    watched = {page.url for page in tools.archive.pages([source.id], PageRole.DOCUMENT)}
    return [one for one in runs if one.url in watched]


def _fates(runs: Sequence[Run], since: datetime, source: Source, tools: Tools) -> tuple[int, int]:
    """Of the releases that were gone since: how many answer again, and how many were withdrawn after all."""
    missed = {one.url for one in runs if is_gone(one) and one.started_at >= since}
    withdrawn = {one.url for one in tools.archive.pages([source.id], PageRole.DOCUMENT) if one.withdrawn}
    answering = {one.url for one in latest(runs, tools.clock()) if one.outcome in STANDS}
    return len(missed & answering - withdrawn), len(missed & withdrawn)
