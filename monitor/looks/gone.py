"""A look that finds nothing: evidence is gathered until it is certain that a release was withdrawn."""

from dataclasses import replace
from datetime import datetime, timedelta

from model.finding import Finding, Held
from model.page import GoneLook, Page
from model.run import Outcome
from model.source import Source
from model.told import Told
from model.verdict import Decision
from monitor.due import next_unread_look
from monitor.judge import judge_gone
from monitor.looks import changes
from monitor.looks.copies import copy_gone
from monitor.looks.result import NEVER_READ, run
from monitor.looks.siblings import witnesses_due
from monitor.looks.telling import tell
from monitor.looks.wave import index_answers, latest, siblings_answer
from monitor.tools import Tools

LOOK_FOR_RETURN = timedelta(days=1)  # how often a withdrawn release is looked for


def look_gone(held: Held, source: Source, tools: Tools, answer: str, *, now: datetime) -> Finding:
    """`answer` is what was answered in the release's place: "404", "410", "soft 404" …"""
    page = held.page
    if held.version is None:
        return _never_seen(page, source, answer, now)
    if page.is_copy and _has_original(held, tools):
        return copy_gone(page, answer, now=now)
    held = replace(held, page=replace(page, is_copy=False))
    page = held.page
    if page.withdrawn:
        return Finding(
            run=run(page, now, Outcome.GONE), page=replace(page, checked_at=now, next_check_at=now + LOOK_FOR_RETURN)
        )
    runs = tools.archive.recent_runs(source.id, limit=300)
    siblings = siblings_answer(page, runs, now)
    verdict = judge_gone(page, answer, siblings_answer=siblings, source=source, now=now)
    if verdict.decision is Decision.PUBLISH:
        return _withdrawn(held, source, tools, verdict.reason, now)
    looks = (*page.gone, GoneLook(at=now, answer=answer)) if siblings else page.gone
    return Finding(
        run=run(page, now, Outcome.GONE, error=f"{page.url}: {verdict.reason[1]}"),
        page=replace(page, checked_at=now, gone=looks, pending=None, next_check_at=verdict.again_at),
        pages=() if index_answers(latest(runs, now)) else witnesses_due(page, source, tools, now=now),
    )


def _never_seen(page: Page, source: Source, answer: str, now: datetime) -> Finding:
    failures = page.failures + 1
    again_at = next_unread_look(source, failures, now=now, listed_at=page.first_seen_at)
    english = f"{page.url}: listed, but answers {answer}; it was never read."
    german = f"{page.url}: steht in der Liste, antwortet aber {answer}; gelesen wurde die Seite noch nie."
    return Finding(
        run=run(page, now, Outcome.GONE, error=english, german=german, trouble=NEVER_READ),
        page=replace(page, checked_at=now, failures=failures, next_check_at=again_at),
    )


def _has_original(held: Held, tools: Tools) -> bool:
    """Is another place of the release looked at that is no copy? Its own looks tell what becomes of the release."""
    assert held.release is not None
    pages = tools.archive.pages_of(held.release.id)
    return any(one.id != held.page.id and not one.is_copy and one.next_check_at is not None for one in pages)


def _standing_twin(held: Held, tools: Tools) -> Page | None:
    """Another page of the same source on which the release still stands: then it is not withdrawn, only listed once less."""
    assert held.release is not None
    pages = tools.archive.pages_of(held.release.id)
    return next(
        (
            one
            for one in pages
            if one.id != held.page.id
            and one.is_copy
            and one.source_id == held.page.source_id
            and one.next_check_at
            and not one.gone
        ),
        None,
    )


def _withdrawn(held: Held, source: Source, tools: Tools, evidence: tuple[str, str], now: datetime) -> Finding:
    assert held.version is not None and held.release is not None
    page = held.page
    twin = _standing_twin(held, tools)
    if twin:
        return Finding(
            run=run(page, now, Outcome.GONE),
            page=replace(page, checked_at=now, next_check_at=None, gone=()),
            pages=(replace(twin, is_copy=False, next_check_at=now),),
        )
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
