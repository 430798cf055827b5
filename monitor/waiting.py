"""Looks that tell nobody anything are kept many at a time: one transaction for fifty costs little more than for one.

Nobody is told that such a look was made before it is kept. When the program is killed meanwhile, its pages are still due.
"""

import threading
from collections.abc import Callable
from dataclasses import replace

from model.errors import StorageError
from model.finding import Finding
from model.page import Page, PageRole
from model.run import Outcome
from monitor.check import log_run, overtaken
from storage import Archive

_QUIET = (Outcome.UNCHANGED, Outcome.PENDING)
MANY = 50
LINGER = 0.5  # seconds the first of them waits at the most while looks go on


def can_wait(finding: Finding, page: Page) -> bool:
    """Nothing but a page that is as it was, or that is to be looked at a second time."""
    if finding.run.outcome not in _QUIET or finding.run.role is not PageRole.DOCUMENT or page.failures:
        return False
    return finding.page.id is not None and finding == Finding(run=finding.run, page=finding.page)


class Waiting:
    """Shared by all threads. `report` takes what was kept, `lost` what could not be."""

    def __init__(
        self,
        archive: Archive,
        *,
        stopwatch: Callable[[], float],
        report: Callable[[Finding], None],
        lost: Callable[[Finding, StorageError], None],
    ) -> None:
        self._archive, self._stopwatch = archive, stopwatch
        self._report, self._lost = report, lost
        self._lock = threading.Lock()
        self._findings: list[Finding] = []
        self._since = 0.0
        archive.settle_before_runs(self.settle)

    def add(self, finding: Finding) -> None:
        with self._lock:
            if not self._findings:
                self._since = self._stopwatch()
            self._findings.append(finding)
            is_time = len(self._findings) >= MANY or self._stopwatch() - self._since >= LINGER
        if is_time:
            self.settle()

    def settle(self) -> None:
        """Keep all that wait."""
        with self._lock:
            findings, self._findings = self._findings, []
        if not findings:
            return
        try:
            kept = self._archive.save_looks(findings)
            done = [one if is_kept else self._again(one) for one, is_kept in zip(findings, kept, strict=True)]
        except StorageError as error:
            for finding in findings:
                self._lost(finding, error)
            return
        for finding in done:
            log_run(finding.run)
            self._report(finding)

    def _again(self, finding: Finding) -> Finding:
        """A page whose schedule was touched during the look, and nothing else of it, was looked at all the same."""
        page = self._archive.page(finding.page.id) if finding.page.id is not None else None
        if page is not None and (page.body_sha256, page.pending) == (finding.page.body_sha256, None) and not page.gone:
            renewed = replace(finding, page=replace(finding.page, revision=page.revision, is_copy=page.is_copy))
            if self._archive.save(renewed):
                return renewed
        return overtaken(finding)
