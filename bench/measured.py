"""What a command costs: processor time of it and all its descendants, time passed, and memory."""

import os
import subprocess
import threading
import time
from collections.abc import Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

_GLANCE = 0.1  # seconds between two looks at the memory


@dataclass(frozen=True, kw_only=True, slots=True)
class Spent:
    """`cpu` and `wall` in seconds; `memory` is the most bytes that all its processes held together (what they share, once)."""

    cpu: float
    wall: float
    memory: int
    output: str


def measured(command: Sequence[str], *, environment: Mapping[str, str], folder: Path) -> Spent:
    """Raises: RuntimeError, when the command fails."""
    out = folder / "output.txt"
    started = time.monotonic()
    with out.open("wb") as stream:
        process = subprocess.Popen(command, env=dict(environment), cwd=folder, stdout=stream, stderr=subprocess.STDOUT)
        watch = _Memory(process.pid)
        _, status, usage = os.wait4(process.pid, 0)
    wall = time.monotonic() - started
    process.returncode = os.waitstatus_to_exitcode(status)
    said = out.read_text("utf-8", "replace")
    if process.returncode:
        raise RuntimeError(f"{' '.join(command)}: exit code {process.returncode}\n{said[-3000:]}")
    return Spent(cpu=usage.ru_utime + usage.ru_stime, wall=wall, memory=watch.most(), output=said)


class _Memory(threading.Thread):
    """Adds up the proportional memory of a process and its descendants ten times a second."""

    def __init__(self, pid: int) -> None:
        super().__init__(daemon=True)
        self._pid, self._most, self._ended = pid, 0, threading.Event()
        self.start()

    def run(self) -> None:
        while not self._ended.wait(_GLANCE):
            self._most = max(self._most, sum(map(_proportional, _family(self._pid))))

    def most(self) -> int:
        self._ended.set()
        self.join()
        return self._most


def _family(pid: int) -> list[int]:
    found = [pid]
    with suppress(OSError):
        for task in Path(f"/proc/{pid}/task").iterdir():
            for child in (task / "children").read_text().split():
                found += _family(int(child))
    return found


def _proportional(pid: int) -> int:
    with suppress(OSError):
        for line in Path(f"/proc/{pid}/smaps_rollup").read_text().splitlines():
            if line.startswith("Pss:"):
                return int(line.split()[1]) * 1024
    return 0
