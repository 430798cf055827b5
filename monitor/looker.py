"""Looks at many pages at once: hosts side by side, the pages of one host one after the other at its pace."""

import heapq
import itertools
import threading
from collections import defaultdict
from collections.abc import Callable, Iterable
from concurrent.futures import Future, ThreadPoolExecutor

from model.page import Page, PageRole
from model.urls import authority_of

Look = Callable[[Page], Iterable[Page]]
"""Looks at one page and names pages that are to be looked at next."""


class Looker:
    """A page that is already waiting or under way is not taken a second time.

    `pace` gives the seconds between two looks at one host; `stopwatch` runs in the same seconds.
    """

    def __init__(
        self, look: Look, *, threads: int, pace: Callable[[Page], float], stopwatch: Callable[[], float]
    ) -> None:
        self._look, self._pace, self._stopwatch = look, pace, stopwatch
        lock = threading.RLock()
        self._work = threading.Condition(lock)  # a host is ready, or will be
        self._rest = threading.Condition(lock)  # nothing is left, or a thread has ended
        self._queues: dict[str, list[tuple[int, int, Page]]] = defaultdict(list)
        self._ready: list[tuple[float, int, str]] = []  # (not before, order, host); a host is in it at most once
        self._busy: set[str] = set()  # hosts that are in _ready or being looked at
        self._taken: set[tuple[str, str]] = set()
        self._order = itertools.count()
        self._stopped = False
        self._raised: BaseException | None = None  # by a look, until somebody who waits was told
        self._pool = ThreadPoolExecutor(threads, thread_name_prefix="look")
        self._most = threads
        self._threads: list[
            Future[None]
        ] = []  # started with the first page: who only makes a Looker can end without stopping it

    def offer(self, pages: Iterable[Page]) -> int:
        """Queue these; says how many were not waiting already."""
        with self._work:
            fresh = [page for page in pages if (page.source_id, page.url) not in self._taken and not self._stopped]
            for page in fresh:
                self._enqueue(page)
            if fresh and not self._threads:
                self._threads = [self._pool.submit(self._run) for _ in range(self._most)]
            self._work.notify(len(fresh))
            return len(fresh)

    def wait(self) -> None:
        """Until nothing waits and nothing is under way; raises what a look raised."""
        with self._rest:
            self._rest.wait_for(lambda: not self._taken or self._raised)
            raised, self._raised = self._raised, None
        if raised:
            raise raised

    def stop(self) -> None:
        """Finish what is under way, start nothing more."""
        with self._work:
            self._stopped = True
            self._work.notify_all()
        self._pool.shutdown(wait=True)

    def _enqueue(self, page: Page) -> None:
        host = authority_of(page.url)
        self._taken.add((page.source_id, page.url))
        rank = 0 if page.role is PageRole.INDEX else 1
        heapq.heappush(self._queues[host], (rank, next(self._order), page))
        if host not in self._busy:
            self._busy.add(host)
            heapq.heappush(self._ready, (0.0, next(self._order), host))

    def _run(self) -> None:
        try:
            while page := self._take():
                following: Iterable[Page] = ()
                try:
                    following = self._look(page)
                except BaseException as error:
                    self._raised = error
                    raise
                finally:
                    self._give_back(page, authority_of(page.url), following)
        finally:
            with self._rest:
                if not self._stopped:  # a look raised: its thread ends with it, another takes its place
                    self._threads.append(self._pool.submit(self._run))
                self._rest.notify_all()

    def _take(self) -> Page | None:
        """The next page of the host that has waited longest; one thread at a time watches for the host that is ready next."""
        with self._work:
            while not self._stopped:
                wait = self._ready[0][0] - self._stopwatch() if self._ready else None
                if wait is not None and wait <= 0:
                    _, _, host = heapq.heappop(self._ready)
                    if self._ready:
                        self._work.notify()
                    return heapq.heappop(self._queues[host])[2]
                self._work.wait(wait)
        return None

    def _give_back(self, page: Page, host: str, following: Iterable[Page]) -> None:
        """Wakes nobody for the host itself: who gives it back takes next."""
        pages = list(following)
        with self._work:
            self._taken.discard((page.source_id, page.url))
            if not self._queues[host]:
                self._busy.discard(host)
                del self._queues[host]
            else:
                heapq.heappush(self._ready, (self._stopwatch() + self._pace(page), next(self._order), host))
            self.offer(pages)
            if not self._taken:
                self._rest.notify_all()
