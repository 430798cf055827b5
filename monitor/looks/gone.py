"""A look that finds nothing: evidence is gathered until it is certain that a release was withdrawn."""

from collections.abc import Collection, Sequence
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
from monitor.looks import changes, notices
from monitor.looks.copies import copy_gone
from monitor.looks.result import run
from monitor.looks.telling import tell
from monitor.tools import Tools

MANY_GONE, GONE_SHARE = 5, 0.25  # so many at once, and this share of those looked at, are the site's doing
LOOK_FOR_RETURN = timedelta(days=1)  # how often a withdrawn release is looked for
_ANSWERS = {Outcome.UNCHANGED, Outcome.CHANGED, Outcome.BASELINE, Outcome.COSMETIC, Outcome.PENDING}


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
    finding = Finding(
        run=run(page, now, Outcome.GONE, error=f"{page.url}: {verdict.reason[1]}"),
        page=replace(page, checked_at=now, gone=looks, pending=None, next_check_at=verdict.again_at),
    )
    gone = many_gone(page, runs, now)
    return _with_notice(finding, source, gone + 1, tools) if gone and _index_answers(page, runs, now) else finding


def siblings_answer(page: Page, runs: Sequence[Run], now: datetime) -> bool:
    """Do the other pages of the source answer? Not when its index fails, nor when many of its releases vanish at once."""
    return _index_answers(page, runs, now) and not many_gone(page, runs, now)


def _index_answers(page: Page, runs: Sequence[Run], now: datetime) -> bool:
    return all(one.outcome in _ANSWERS for one in _latest(page, runs, now) if one.role is PageRole.INDEX)


def many_gone(page: Page, runs: Sequence[Run], now: datetime) -> int:
    """How many of the other releases were gone at the last look of the day; 0 when they are so few that each is taken down by itself."""
    documents = [one for one in _latest(page, runs, now) if one.role is PageRole.DOCUMENT]
    gone = sum(
        one.outcome is Outcome.GONE and one.error is not None for one in documents
    )  # not those withdrawn long ago
    looked_at = gone + sum(one.outcome in _ANSWERS for one in documents)
    is_mass = (gone >= 3 and 2 * gone > looked_at) or (gone >= MANY_GONE and GONE_SHARE * looked_at <= gone)
    return gone if is_mass else 0


def _latest(page: Page, runs: Sequence[Run], now: datetime) -> Collection[Run]:
    latest = {
        one.url: one for one in reversed(runs) if one.url != page.url and now - one.started_at < timedelta(days=1)
    }
    return latest.values()


def _with_notice(finding: Finding, source: Source, gone: int, tools: Tools) -> Finding:
    change = notices.many_gone(source, gone, now=finding.run.started_at, tools=tools)
    if change is None:
        return finding
    return replace(finding, changes=(change,), alerts=(notices.mail(change, source, tools, now=change.detected_at),))


def _never_seen(page: Page, source: Source, answer: str, now: datetime) -> Finding:
    failures = page.failures + 1
    again_at = next_after_failure(source, failures, now) if failures < 10 else None
    return Finding(
        run=run(page, now, Outcome.GONE, error=f"{page.url}: listed, but answers {answer}; it was never read."),
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
