"""Which pages are looked at when: one pass for `monitor check`, a steady stream for the daemon."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from model.errors import Stopping, StorageError
from model.finding import Finding
from model.page import Page, PageRole
from model.run import Outcome
from model.source import Source
from model.urls import authority_of
from monitor.away import away_until, left_alone
from monitor.check import keep, look
from monitor.drifts import notice_drifts, notice_silence
from monitor.log import log
from monitor.looker import Looker
from monitor.looks.result import SENT_AWAY, run
from monitor.templates import notice_templates
from monitor.tools import Tools
from monitor.waiting import Waiting, can_wait
from monitor.waves import notice_waves

BATCH = 500  # pages taken at once
ALL = 1_000_000

Report = Callable[[Finding], None]
Lost = Callable[[Page, StorageError], None]


def not_kept(page: Page, error: StorageError) -> None:
    log.error("not_kept", url=page.url, error=str(error))


@dataclass(frozen=True, kw_only=True)
class Looks:
    """Looks at one page with the sources and tools of the day, and says what is to be looked at next."""

    sources: Mapping[str, Source]
    tools: Tools
    pace: timedelta  # between two requests to one host, where the source says nothing
    report: Report
    waiting: Waiting | None = None  # None: every look is kept by itself
    lost: Lost = not_kept  # told of a look that could not be kept, with the reason

    def look(self, page: Page) -> Sequence[Page]:
        source = self.sources.get(page.source_id)
        if source is None:
            return ()
        try:
            finding = look(page, source, self.tools)
            if self.waiting and can_wait(finding, page):
                self.waiting.add(finding)
                return ()
            finding = keep(finding, page, source, self.tools)
        except Stopping:
            return ()
        except StorageError as error:
            self.lost(page, error)
            return ()
        self.report(_light(finding))
        return self._followed(page, finding)

    def pace_of(self, page: Page) -> float:
        source = self.sources.get(page.source_id)
        pace = source.pace if source and source.pace is not None else self.pace
        return pace.total_seconds()

    def _followed(self, page: Page, finding: Finding) -> Sequence[Page]:
        """A listing's new documents are looked at in the same pass, and so is what stands now at the address of another release."""
        if not any(one.id is None and one.next_check_at for one in finding.pages) and page.role is not PageRole.INDEX:
            return ()
        if not finding.pages:
            return ()
        if self.waiting:
            self.waiting.settle()  # what waits is not due again
        return self.tools.archive.due(self.tools.clock(), limit=ALL, source_ids=[page.source_id])


def _light(finding: Finding) -> Finding:
    """Without bodies, texts and mails: they are kept, and thousands of findings are remembered for a while."""
    return replace(finding, snapshots=(), versions=(), pages=(), alerts=())


@dataclass(frozen=True, kw_only=True, slots=True)
class Passed:
    """What a pass came to."""

    findings: tuple[Finding, ...]
    lost: tuple[tuple[str, str], ...]  # URLs of looks that could not be kept, with the reason


def one_pass(
    sources: Sequence[Source],
    tools: Tools,
    *,
    everything: bool,
    confirm_now: bool,
    threads: int,
    pace: timedelta,
    report: Report = lambda _: None,
) -> Passed:
    """Look at what is due, or at everything; look a second time at what needs it when `confirm_now`."""
    findings: list[Finding] = []
    lost: list[tuple[str, str]] = []

    def lose(page: Page, error: StorageError) -> None:
        lost.append((page.url, str(error)))

    def found(finding: Finding) -> None:
        findings.append(finding)
        report(finding)

    by_id = {source.id: source for source in sources}
    waiting = Waiting(
        tools.archive,
        stopwatch=tools.stopwatch,
        report=found,
        lost=lambda finding, error: lose(finding.page, error),
    )
    looks = Looks(sources=by_id, tools=tools, pace=pace, report=found, waiting=waiting, lost=lose)
    looker = Looker(looks.look, threads=threads, pace=looks.pace_of, stopwatch=tools.stopwatch)
    first = _first(sources, tools, everything=everything)
    away = away_until(first, tools)
    for page in first:
        if authority_of(page.url) in away:
            found(_left_alone(page, away[authority_of(page.url)], tools.clock()))
    try:
        _look_at([page for page in first if authority_of(page.url) not in away], looker)
        waiting.settle()
        if confirm_now:
            _look_at([one.page for one in findings if one.run.outcome is Outcome.PENDING], looker)
    finally:
        looker.stop()
        waiting.settle()
        tools.furnishing.settle()
    notice_templates(findings, by_id, tools)
    notice_waves(findings, by_id, tools)
    notice_drifts(findings, by_id, tools)
    notice_silence(findings, by_id, tools)
    return Passed(findings=tuple(findings), lost=tuple(lost))


def _first(sources: Sequence[Source], tools: Tools, *, everything: bool) -> Sequence[Page]:
    ids = [source.id for source in sources]
    if everything:
        return tools.archive.pages(ids)
    return tools.archive.due(tools.clock(), limit=ALL, source_ids=ids)


def _left_alone(page: Page, until: datetime, now: datetime) -> Finding:
    """Said, but not kept: nobody looked."""
    german, sentence = left_alone(page.url, until)
    skipped = run(page, now, Outcome.SKIPPED, error=sentence, german=german, trouble=SENT_AWAY)
    return Finding(run=skipped, page=page)


def _look_at(pages: Iterable[Page], looker: Looker) -> None:
    looker.offer(pages)
    looker.wait()
