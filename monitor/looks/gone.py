"""A look that finds nothing: evidence is gathered until it is certain that a release was withdrawn."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime, timedelta

from model.finding import Finding, Held
from model.page import GoneLook, Page, PageRole
from model.run import Outcome, Run
from model.source import Source
from model.told import Told
from model.verdict import Decision
from monitor.due import next_after_failure
from monitor.judge import judge_gone
from monitor.looks import changes
from monitor.looks.result import run
from monitor.looks.telling import tell
from monitor.tools import Tools

LOOK_FOR_RETURN = timedelta(days=1)  # how often a withdrawn release is looked for
_ANSWERS = {Outcome.UNCHANGED, Outcome.CHANGED, Outcome.BASELINE, Outcome.COSMETIC, Outcome.PENDING}


def look_gone(held: Held, source: Source, tools: Tools, answer: str, *, now: datetime) -> Finding:
    """`answer` is what was answered in the release's place: "404", "410", "soft 404" …"""
    page = held.page
    if held.version is None:
        return _never_seen(page, source, answer, now)
    if page.withdrawn:
        return Finding(
            run=run(page, now, Outcome.GONE), page=replace(page, checked_at=now, next_check_at=now + LOOK_FOR_RETURN)
        )
    siblings = siblings_answer(page, tools.archive.recent_runs(source.id, limit=300), now)
    verdict = judge_gone(page, answer, siblings_answer=siblings, source=source, now=now)
    if verdict.decision is Decision.PUBLISH:
        return _withdrawn(held, source, tools, verdict.reason, now)
    looks = (*page.gone, GoneLook(at=now, answer=answer)) if siblings else page.gone
    return Finding(
        run=run(page, now, Outcome.GONE, error=f"{page.url}: {verdict.reason[1]}"),
        page=replace(page, checked_at=now, gone=looks, pending=None, next_check_at=verdict.again_at),
    )


def siblings_answer(page: Page, runs: Sequence[Run], now: datetime) -> bool:
    """Do the other pages of the source answer? Not when its index fails, nor when most of its releases vanish at once."""
    latest = {
        run.url: run for run in reversed(runs) if run.url != page.url and now - run.started_at < timedelta(days=1)
    }
    index = [run.outcome in _ANSWERS for run in latest.values() if run.role is PageRole.INDEX]
    documents = [run.outcome for run in latest.values() if run.role is PageRole.DOCUMENT]
    gone = documents.count(Outcome.GONE)
    answering = sum(outcome in _ANSWERS for outcome in documents)
    return all(index) and not (gone >= 3 and gone > answering)


def _never_seen(page: Page, source: Source, answer: str, now: datetime) -> Finding:
    failures = page.failures + 1
    again_at = next_after_failure(source, failures, now) if failures < 10 else None
    return Finding(
        run=run(page, now, Outcome.GONE, error=f"{page.url}: listed, but answers {answer}; it was never read."),
        page=replace(page, checked_at=now, failures=failures, next_check_at=again_at),
    )


def _withdrawn(held: Held, source: Source, tools: Tools, evidence: tuple[str, str], now: datetime) -> Finding:
    assert held.version is not None and held.release is not None
    page = held.page
    change = changes.withdrawn(held.version, page, source, evidence=evidence, now=now)
    composed = tell((Told(change=change, source=source, record=held.version.record),), tools, now=now)
    return Finding(
        run=run(page, now, Outcome.CHANGED, changes=(change.id,)),
        page=replace(page, checked_at=now, withdrawn=True, gone=(), next_check_at=now + LOOK_FOR_RETURN),
        releases=(replace(held.release, withdrawn_at=now),),
        changes=(change,),
        alerts=composed.alerts,
        owed=composed.owed,
    )
