"""What is done with a changed page once it is read: CPU microseconds of each step. `python -m bench changed`."""

import statistics
import time
from collections.abc import Callable
from datetime import UTC, datetime, timedelta

from bench.pages import path_of, release
from model.change import Comparison
from model.fingerprint import fingerprint, likeness
from model.page import Page, PageRole
from model.plain import record_from_stored, record_to_stored
from model.record import Record
from model.snapshot import Snapshot
from model.source import Source
from monitor.compare import compare
from monitor.judge import judge_update, same_edit_key
from monitor.looks.reading import read_record

_AT = datetime(2026, 11, 20, 9, 0, tzinfo=UTC)
_SOURCE = Source(id="musterland", name="Musterland", issuer="Musterland", url="https://musterland.example/presse/")


def main() -> int:
    """Print a row per step, the reading itself for comparison."""
    for name, step in _steps().items():
        print(f"{name:20} {_median_cpu(step):9.1f} µs")
    return 0


def _steps() -> dict[str, Callable[[], object]]:
    held, read = _record(0), _record(1)
    comparison, stored, digest = _comparison(held, read), record_to_stored(read), fingerprint(read)
    page = Page(source_id=_SOURCE.id, url=read.url, role=PageRole.DOCUMENT, first_seen_at=_AT, next_check_at=_AT)
    return {
        "reading": lambda: _record(1),
        "compare": lambda: compare(held, read),
        "compare, unchanged": lambda: compare(read, read),
        "same_edit_key": lambda: same_edit_key(comparison),
        "judge_update": lambda: judge_update(
            comparison, held, read, page=page, fingerprint=digest, source=_SOURCE, now=_AT
        ),
        "fingerprint": lambda: fingerprint(read),
        "likeness": lambda: likeness(read),
        "record_to_stored": lambda: record_to_stored(read),
        "record_from_stored": lambda: record_from_stored(stored),
    }


def _record(edits: int) -> Record:
    url = f"https://musterland.example{path_of(5)}"
    snapshot = Snapshot(
        url=url,
        final_url=url,
        status=200,
        headers=(("content-type", "text/html; charset=utf-8"),),
        body=release(5, edits),
        fetched_at=_AT,
        elapsed=timedelta(),
    )
    return read_record(snapshot, _SOURCE)


def _comparison(held: Record, read: Record) -> Comparison:
    comparison = compare(held, read)
    if comparison is None:
        raise RuntimeError("the two pages of this benchmark are read alike")
    return comparison


def _median_cpu(step: Callable[[], object], *, rounds: int = 25, at_once: int = 20) -> float:
    times = []
    for _ in range(rounds):
        started = time.process_time()
        for _ in range(at_once):
            step()
        times.append((time.process_time() - started) / at_once * 1_000_000)
    return statistics.median(times)


if __name__ == "__main__":
    raise SystemExit(main())
