"""Looks that could not be kept: the disk is full, the database locked. Their pages are still due, but not asked for again at once."""

import threading
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from model.errors import StorageError
from model.finding import Finding
from model.page import Page
from monitor.log import log

SHORTEST, LONGEST = 60.0, 900.0  # seconds to the next look at such a page; each further loss doubles them


@dataclass(frozen=True, kw_only=True, slots=True)
class _Loss:
    wait: float
    until: float  # by the stopwatch
    why: str


class Unkept:
    """Shared by all threads."""

    def __init__(self, stopwatch: Callable[[], float]) -> None:
        self._stopwatch = stopwatch
        self._lock = threading.Lock()
        self._losses: dict[tuple[str, str], _Loss] = {}

    def lost(self, page: Page, error: StorageError) -> None:
        log.error("not_kept", url=page.url, error=str(error))
        with self._lock:
            before = self._losses.get(_key(page))
            wait = min(2 * before.wait, LONGEST) if before else SHORTEST
            self._losses[_key(page)] = _Loss(wait=wait, until=self._stopwatch() + wait, why=str(error))

    def kept(self, finding: Finding) -> None:
        with self._lock:
            self._losses.pop(_key(finding.page), None)

    def without(self, pages: Iterable[Page]) -> list[Page]:
        """Those that may be looked at now."""
        now = self._stopwatch()
        with self._lock:
            put_off = {key for key, loss in self._losses.items() if now < loss.until}
        return [page for page in pages if _key(page) not in put_off]

    def problem(self) -> str | None:
        """Why the last looks were not kept; None: all were. A page that nobody looks at any more is no problem for long."""
        now = self._stopwatch()
        with self._lock:
            recent = [loss.why for loss in self._losses.values() if now < loss.until + SHORTEST]
        return f"What was seen could not be kept, {len(recent)} page(s): {recent[-1]}." if recent else None


def _key(page: Page) -> tuple[str, str]:
    return page.source_id, page.url
