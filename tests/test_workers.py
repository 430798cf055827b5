"""Reading in processes that may be killed."""

import contextlib
import os
import signal
import subprocess
import sys
import textwrap
import threading
import time
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from demo.letterhead import Letter, letterhead_pdf
from model.errors import ConfigError, NothingFound, ParserKilled, ServerTrouble
from model.snapshot import Snapshot
from monitor.parse import read_document
from monitor.workers import Direct, Workers
from tests import calls

ROOT = Path(__file__).parent.parent


def make(*, processes: int = 1, wall: float = 20, cpu: float = 10, calls_per_worker: int = 200) -> Workers:
    return Workers(
        processes=processes,
        wall=timedelta(seconds=wall),
        cpu=timedelta(seconds=cpu),
        memory=200 * 2**20,
        calls_per_worker=calls_per_worker,
        preload=(),
    )


@pytest.fixture(scope="module")
def workers() -> Iterator[Workers]:
    with make() as workers:
        yield workers


def test_a_call_gives_what_the_function_gives(workers: Workers):
    assert workers.call(calls.length, b"x" * 50_000) == 50_000


def test_a_call_runs_in_another_process(workers: Workers):
    assert workers.call(calls.process) != os.getpid()


def test_nothing_is_started_before_the_first_call():
    with make() as workers:
        assert workers._nursery is None


def test_an_error_of_ours_arrives_as_it_was_raised(workers: Workers):
    with pytest.raises(NothingFound, match="nothing matches 'article'"):
        workers.call(calls.find_nothing)


def test_an_error_keeps_its_attributes(workers: Workers):
    with pytest.raises(ConfigError) as configuration:
        workers.call(calls.misconfigure)
    with pytest.raises(ServerTrouble) as trouble:
        workers.call(calls.be_in_trouble)

    assert configuration.value.problems == ("line 3: unknown key", "line 9: bad URL")
    assert (trouble.value.status, trouble.value.retry_after) == (503, timedelta(seconds=30))


def test_a_fault_of_our_own_arrives_with_the_place_it_came_from(workers: Workers):
    with pytest.raises(ValueError, match="a fault of our own") as fault:
        workers.call(calls.be_wrong)

    assert "be_wrong" in "".join(fault.value.__notes__)


def test_a_call_that_hangs_is_stopped_and_the_next_one_is_served():
    with make(wall=0.5) as workers:
        begun = time.monotonic()
        with pytest.raises(ParserKilled, match=r"longer than 0\.5 s"):
            workers.call(calls.sleep, 60)

        assert time.monotonic() - begun < 3
        assert workers.call(calls.length, b"abc") == 3


def test_a_call_that_computes_without_end_is_stopped():
    with make(cpu=0.3) as workers, pytest.raises(ParserKilled, match=r"0\.3 s of computing time"):
        workers.call(calls.compute_for_ever)


def test_computing_time_is_counted_for_each_call_anew():
    with make(cpu=0.5) as workers:
        processes = {workers.call(calls.compute, 0.2) for _ in range(4)}

    assert len(processes) == 1


def test_a_call_that_swells_is_stopped_and_the_next_one_is_served(workers: Workers):
    with pytest.raises(ParserKilled, match="more than 200 MiB"):
        workers.call(calls.swell, 2**30)

    assert workers.call(calls.swell, 50 * 2**20) == 50 * 2**20


def test_a_crash_is_told_and_the_next_call_is_served(workers: Workers):
    with pytest.raises(ParserKilled, match="SIGSEGV"):
        workers.call(calls.crash)

    assert workers.call(calls.length, b"abc") == 3


def test_endless_recursion_is_told_as_such(workers: Workers):
    with pytest.raises(ParserKilled, match="nested"):
        workers.call(calls.nest)


def test_a_worker_writes_no_file(workers: Workers, tmp_path: Path):
    with pytest.raises(OSError, match="File too large"):
        workers.call(calls.write, str(tmp_path / "file"))


def test_a_worker_is_replaced_after_so_many_calls():
    with make(calls_per_worker=3) as workers:
        processes = [workers.call(calls.process) for _ in range(7)]

    assert len(set(processes)) == 3


def test_a_nursery_that_was_killed_is_replaced():
    with make() as workers:
        workers.call(calls.process)
        assert workers._nursery is not None
        workers._nursery._process.kill()
        workers._nursery._process.wait()

        assert workers.call(calls.length, b"abc") == 3


def test_a_worker_that_was_killed_while_it_rested_is_not_held_against_the_next_page():
    with make() as workers:
        os.kill(workers.call(calls.process), signal.SIGKILL)
        time.sleep(0.05)

        assert workers.call(calls.length, b"abc") == 3


def test_threads_may_share_workers():
    with make(processes=2) as workers:
        lengths: list[int] = []
        threads = [
            threading.Thread(target=lambda: lengths.extend(workers.call(calls.length, b"x" * 9) for _ in range(50)))
            for _ in range(6)
        ]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()

    assert lengths == [9] * 300


def test_two_processes_work_at_the_same_time():
    with make(processes=2) as workers:
        begun = time.monotonic()
        threads = [threading.Thread(target=workers.call, args=(calls.sleep, 1)) for _ in range(2)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()

    assert time.monotonic() - begun < 1.9


def test_closing_ends_the_processes():
    workers = make()
    pid = workers.call(calls.process)
    workers.close()

    assert _is_gone(pid)
    with pytest.raises(RuntimeError, match="closed"):
        workers.call(calls.process)


@pytest.mark.parametrize("number", [signal.SIGKILL, signal.SIGTERM])
def test_no_worker_survives_its_parent(number: signal.Signals):
    parent = _parent_with_a_busy_worker()
    assert parent.stdout
    pid = int(parent.stdout.readline())

    parent.send_signal(number)

    _, said = parent.communicate(timeout=20)
    assert _is_gone(pid)
    assert said == ""


def test_signals_to_all_do_not_make_a_worker_speak():
    with make() as workers:
        pid = workers.call(calls.process)
        for number in (signal.SIGINT, signal.SIGTERM):
            os.kill(pid, number)

        assert workers.call(calls.process) == pid


def test_directly_called_a_function_runs_here():
    with Direct() as direct:
        assert direct.call(calls.process) == os.getpid()


def _parent_with_a_busy_worker() -> subprocess.Popen[str]:
    program = textwrap.dedent("""
        import sys, threading
        from tests import calls
        from tests.test_workers import make
        workers = make(processes=1)
        print(workers.call(calls.process), flush=True)
        workers.call(calls.compute_for_ever)
    """)
    return subprocess.Popen(
        [sys.executable, "-c", program], cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    )


def _is_gone(pid: int) -> bool:
    ends = time.monotonic() + 5
    while time.monotonic() < ends:
        with contextlib.suppress(ProcessLookupError):
            os.kill(pid, 0)
            time.sleep(0.02)
            continue
        return True
    return False


def test_a_document_is_read_in_a_worker_as_it_is_here():
    page = Snapshot(
        url="https://musterland.example/mi.pdf",
        final_url="https://musterland.example/mi.pdf",
        status=200,
        headers=(("content-type", "application/pdf"),),
        body=letterhead_pdf(
            Letter(issuer="Ministerium für Handwerk", date="12.03.2026", title="Titel", paragraphs=["Text."])
        ),
        fetched_at=datetime(2026, 3, 12, tzinfo=UTC),
        elapsed=timedelta(),
    )
    limits = timedelta(seconds=20)
    with Workers(wall=limits, cpu=limits, memory=512 * 2**20) as workers:
        assert workers.call(read_document, page, None) == read_document(page, None)
