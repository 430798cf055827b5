"""The whole pipeline on one screen: one look at one page, from fetching to one transaction."""

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime, timedelta
from functools import partial

from model.errors import MonitorError, ServerTrouble, Stopping, StorageError, Unfit
from model.finding import Finding
from model.fingerprint import likeness
from model.nearness import marks
from model.page import Page, PageRole
from model.run import Outcome, Run
from model.source import Source
from monitor.due import next_after_failure
from monitor.log import log
from monitor.looks.document import look_at_document
from monitor.looks.doubting import Doubted
from monitor.looks.holding import HeldLook, overtake
from monitor.looks.index import look_at_index
from monitor.looks.notices import with_notice
from monitor.looks.result import SENT_AWAY, run
from monitor.looks.trouble_notices import PATIENCE, transition
from monitor.tools import Tools

LOOKS = {PageRole.INDEX: look_at_index, PageRole.DOCUMENT: look_at_document}


def check(page: Page, source: Source, tools: Tools) -> Finding:
    """Look at one page and keep what was found.

    Raises: StorageError, when nothing could be kept, Stopping when the program ends: the page is still due.
    """
    return keep(look(page, source, tools), page, source, tools)


def look(page: Page, source: Source, tools: Tools) -> Finding:
    """Whatever goes wrong ends in a run with a sentence. Raises: StorageError, Stopping."""
    now = tools.clock()
    attempt = partial(LOOKS[page.role], page, source, tools, now=now)
    return _or_failed(lambda: _looked(attempt, page, source, tools, now), page, source, tools, now)


def keep(finding: Finding, page: Page, source: Source, tools: Tools) -> Finding:
    """In one transaction, or not at all; what cannot be written is a failed look. Raises: StorageError, Stopping."""
    kept = _or_failed(lambda: _kept(finding, page, source, tools), page, source, tools, finding.run.started_at)
    if kept.run is not finding.run and kept.run.outcome is Outcome.FAILED:
        kept = _saved(kept, tools)
    if page.failures and not kept.page.failures:
        overtake(page, source, tools, now=kept.run.started_at)
    log_run(kept.run)
    return kept


def _or_failed(attempt: Callable[[], Finding], page: Page, source: Source, tools: Tools, now: datetime) -> Finding:
    try:
        return attempt()
    except (StorageError, Stopping):
        raise
    except Exception as error:  # noqa: BLE001 - the one place: a page that breaks our own code must not stop the others
        log.exception("internal_error", source=source.id, url=page.url)
        return _with_notice(_failed(_fresh(page, tools), source, error, now), page, source, tools, None)


def _kept(finding: Finding, page: Page, source: Source, tools: Tools) -> Finding:
    if not _is_newcomer(finding):
        return _saved(finding, tools)
    with tools.newcomers.turn():
        if _is_known_meanwhile(finding, tools):
            finding = _judged_again(finding, page, source, tools)
        saved = _saved(finding, tools)
        for release in saved.releases:
            tools.newcomers.kept(release.id, tools.clock())
        return saved


def _is_newcomer(finding: Finding) -> bool:
    return bool(finding.snapshots) and [version.number for version in finding.versions] == [1]


def _is_known_meanwhile(finding: Finding, tools: Tools) -> bool:
    """Has a release like it been kept while it was looked at?"""
    meanwhile = tools.newcomers.since(finding.run.started_at)
    if not meanwhile:
        return False
    record = finding.versions[0].record
    same = {held.page.release_id for held in tools.archive.like(likeness(record))}
    return not meanwhile.isdisjoint(same | {one.release_id for one in tools.archive.near(marks(record))})


def _judged_again(finding: Finding, page: Page, source: Source, tools: Tools) -> Finding:
    """The same answer, now that a release like it is held."""
    now = finding.run.started_at
    again = partial(look_at_document, page, source, tools, now=now, snapshot=finding.snapshots[0])
    return _timed(_looked(again, page, source, tools, now), finding.run.elapsed.total_seconds())


def _saved(finding: Finding, tools: Tools) -> Finding:
    return finding if tools.archive.save(finding) else overtaken(finding)


def _looked(attempt: Callable[[], Finding], page: Page, source: Source, tools: Tools, now: datetime) -> Finding:
    started, reason = tools.stopwatch(), None
    try:
        finding = attempt()
    except (StorageError, Stopping):
        raise
    except Unfit as error:
        finding, reason = _unfit(_fresh(page, tools), source, error, now), error.reason
    except MonitorError as error:
        finding = _failed(_fresh(page, tools), source, error, now)
    return _timed(_with_notice(finding, page, source, tools, reason), tools.stopwatch() - started)


def _fresh(page: Page, tools: Tools) -> Page:
    """The page as it stands now: since it was queued another look may have been kept."""
    return (tools.archive.page(page.id) if page.id is not None else None) or page


def overtaken(finding: Finding) -> Finding:
    """Another look at the page was kept while this one was under way: this one never was."""
    return Finding(run=replace(finding.run, outcome=Outcome.SKIPPED, changes=()), page=finding.page)


def _unfit(page: Page, source: Source, error: Unfit, now: datetime) -> Finding:
    outcome = Outcome.HELD if error.kind == "held" else Outcome.FAILED
    missed = _missed(
        page, source, run(page, now, outcome, error=str(error), german=error.said("de"), trouble=error.kind), now
    )
    if isinstance(error, HeldLook):
        return replace(missed, captures=(error.capture,))
    if isinstance(error, Doubted):
        return replace(missed, captures=(error.capture,), pages=error.fresh)
    return missed


def _failed(page: Page, source: Source, error: Exception, now: datetime) -> Finding:
    told, german = (_sentence(page, error, language) for language in ("en", "de"))
    wait = error.retry_after if isinstance(error, ServerTrouble) else None
    outcome = Outcome.SKIPPED if wait and page.failures < PATIENCE else Outcome.FAILED
    trouble = SENT_AWAY if wait else type(error).__name__
    return _missed(page, source, run(page, now, outcome, error=told, german=german, trouble=trouble), now, wait)


def _sentence(page: Page, error: Exception, language: str) -> str:
    """It names the page also where a redirect, or a worker that was killed, knows nothing of it."""
    if not isinstance(error, MonitorError):
        what = f"{type(error).__name__}: {error}"
        german = f"{page.url}: Fehler im Programm, {what}; bitte melden."
        return german if language == "de" else f"{page.url}: internal error, {what}; please report it."
    told = error.said(language)
    return told if page.url in told else f"{page.url}: {told}"


def _missed(page: Page, source: Source, failed: Run, now: datetime, wait: timedelta | None = None) -> Finding:
    """Validators and digest stay: the next look must not take an error for the state of things."""
    failures = page.failures + 1
    next_at = next_after_failure(source, failures, now, retry_after=wait)
    return Finding(run=failed, page=replace(page, checked_at=now, failures=failures, next_check_at=next_at))


def _with_notice(finding: Finding, page: Page, source: Source, tools: Tools, reason: tuple[str, str] | None) -> Finding:
    seen = finding.page if finding.page.failures else page
    asked = finding.captures[0] if finding.captures else None
    return with_notice(finding, transition(seen, finding.run, reason, source, tools, asked=asked), source, tools)


def _timed(finding: Finding, seconds: float) -> Finding:
    return replace(finding, run=replace(finding.run, elapsed=timedelta(seconds=seconds)))


def log_run(one: Run) -> None:
    log.info(
        "checked",
        source=one.source_id,
        url=one.url,
        outcome=one.outcome.value,
        items=one.items,
        changes=len(one.changes),
        seconds=round(one.elapsed.total_seconds(), 3),
        error=one.error,
    )
