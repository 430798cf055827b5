"""Rebuild every version from the answer it was read from, where it stands; nobody is told."""

from __future__ import annotations

from collections import Counter, deque
from collections.abc import Callable, Iterator, Mapping
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass, field
from datetime import datetime
from types import MappingProxyType

from model.change import Change
from model.errors import MonitorError
from model.furniture import Passages
from model.source import Source
from monitor.looks.reading import parser_of, read_page
from monitor.reread import Reading, Task, differing, found_in, rewritten, tasks, troubles
from monitor.workers import Direct, Workers
from storage import Rereading, Rewritten, ToReadAgain

TOGETHER = 200  # versions kept in one transaction; so many are read twice after a kill, and for so long a daemon waits
EXAMPLES = 5
_AHEAD = 8  # calls that wait for each worker

_Calls = list[tuple[Task, "Future[Reading]"]]


@dataclass(slots=True)
class Reread:
    """What a run has done. All counts are versions."""

    read: int = 0
    changed: int = 0  # of them, with another record than before
    current: int = 0  # passed over: read by today's parser before, or nothing they could be read from
    fields: Counter[str] = field(default_factory=Counter)  # in how many each is another one
    examples: list[Change] = field(default_factory=list)
    failed: list[str] = field(default_factory=list)
    interrupted: bool = False


def reparse(
    rereading: Rereading,
    workers: Workers | Direct,
    sources: Mapping[str, Source],
    *,
    now: Callable[[], datetime],
    known: Mapping[str, Passages] = MappingProxyType({}),
    at_once: int = 1,
    everything: bool = False,
    report: Callable[[int, int], None] = lambda _done, _of: None,
) -> Reread:
    """Read every version again that today's parser, with today's settings of its source, has not read; `at_once` at a time.

    Number, day and cause of a version stay, its record becomes what is read today. What a reader would see differ in the newest
    version of a release stands in the history, with the cause reparse. A run after one that was interrupted goes on where that
    one stopped, unless `everything` is to be read. `report` hears how many versions of how many are behind us. `known` is the
    furniture of each source.
    """
    run = _Run(rereading, workers, sources, now=now, known=known, everything=everything)
    of, behind = rereading.count(), 0
    pool = ThreadPoolExecutor(at_once)
    try:
        for again, calls in run.ahead(pool, most=at_once * _AHEAD):
            run.take(again, {task.number: call.result() for task, call in calls})
            behind += again.count
            report(behind, of)
    except KeyboardInterrupt:
        run.done.interrupted = True
    finally:
        pool.shutdown(wait=False, cancel_futures=True)
        run.settle()  # what was read is kept, whatever happened
    return run.done


class _Run:
    """Releases go in, versions read again are kept many at a time."""

    def __init__(
        self,
        rereading: Rereading,
        workers: Workers | Direct,
        sources: Mapping[str, Source],
        *,
        now: Callable[[], datetime],
        known: Mapping[str, Passages],
        everything: bool,
    ) -> None:
        self.done = Reread()
        self._rereading, self._workers, self._sources, self._now = rereading, workers, sources, now
        self._known = known
        self._parsers = {name: parser_of(source) for name, source in sources.items()}
        self._unless = dict.fromkeys(self._parsers) if everything else self._parsers
        self._waiting: list[Rewritten] = []

    def ahead(self, pool: ThreadPoolExecutor, *, most: int) -> Iterator[tuple[ToReadAgain, _Calls]]:
        """Each release with its calls, in order, while those behind it are being read already."""
        waiting: deque[tuple[ToReadAgain, _Calls]] = deque()
        for again in self._rereading.releases(self._unless):
            name = again.release.source_id
            found = tasks(again, self._unless.get(name))
            waiting.append((again, [(task, pool.submit(self._read, task, self._sources[name])) for task in found]))
            while len(waiting) > most or sum(len(calls) for _, calls in waiting) > most:
                yield waiting.popleft()
        yield from waiting

    def take(self, again: ToReadAgain, readings: Mapping[int, Reading]) -> None:
        failed = troubles(again, readings)
        self.done.failed += failed
        name = again.release.source_id
        one = (
            rewritten(again, readings, self._sources[name], parser=self._parsers[name], now=self._now())
            if readings
            else None
        )
        self.done.current += again.count - len(failed) - (len(list(found_in([one]))) if one else 0)
        self._waiting += [one] if one else []
        if sum(len(one.after) for one in self._waiting) >= TOGETHER:
            self.settle()

    def settle(self) -> None:
        together, self._waiting = self._waiting, []
        kept = self._rereading.keep(together) if together else ()
        self._count([one for one, is_kept in zip(together, kept, strict=True) if is_kept])

    def _count(self, kept: list[Rewritten]) -> None:
        names = [differing(old, new) for old, new in found_in(kept)]
        self.done.read += len(names)
        self.done.changed += sum(bool(differ) for differ in names)
        self.done.fields.update(name for differ in names for name in differ)
        room = EXAMPLES - len(self.done.examples)
        self.done.examples += [one.change for one in kept if one.change][:room]

    def _read(self, task: Task, source: Source) -> Reading:
        try:
            known = self._known.get(source.id, frozenset())
            record: Reading = self._workers.call(read_page, task.snapshot, source, task.item, known).record
        except MonitorError as error:
            return error
        return record
