"""Killable worker processes: a page that would eat minutes or gigabytes costs one worker, never the monitor."""

import contextlib
import json
import os
import pickle
import select
import signal
import socket
import subprocess
import sys
import threading
from collections.abc import Callable
from datetime import timedelta
from multiprocessing.connection import Connection
from typing import Any, Self

from model.errors import ParserKilled
from monitor.nursery import ANSWER, FORK, REQUEST, WAIT, rebuilt

CALLS_PER_WORKER = 2000  # then it is replaced: a reader that leaks leaks little; a new one is slow at first
PRELOAD = ("monitor.parse.document.html", "monitor.parse.document.pdf")  # loaded once, shared by all workers

_START = "import sys, json; sys.path[:] = json.loads(sys.argv[1]); from monitor.nursery import serve; serve(*json.loads(sys.argv[2]))"


class Workers:
    """Calls module-level functions in processes of their own. Threads may share it; processes are started when first needed.

    `wall` and `cpu` are per call; `memory` is in bytes, beyond what a resting worker has mapped. The function is found by its
    module and name, so it cannot be one of `__main__`.
    """

    def __init__(
        self,
        *,
        processes: int = 1,
        wall: timedelta,
        cpu: timedelta,
        memory: int,
        calls_per_worker: int = CALLS_PER_WORKER,
        preload: tuple[str, ...] = PRELOAD,
    ) -> None:
        self._wall = wall
        self._cpu = cpu
        self._memory = memory
        self._calls_per_worker = calls_per_worker
        self._preload = preload
        self._places = threading.BoundedSemaphore(processes)
        self._lock = threading.Lock()
        self._idle: list[_Worker] = []
        self._nursery: _Nursery | None = None
        self._closed = False

    def call(self, function: Callable[..., Any], *arguments: object) -> Any:
        """What the function returns or raises.

        Raises:
            ParserKilled: it took more time or memory than allowed, or its process crashed. The sentence says which; what was
                being read is for the caller to add.
        """
        message = pickle.dumps((function, arguments), pickle.HIGHEST_PROTOCOL)
        with self._places:
            worker = self._take()
            try:
                fine, value = worker.ask(message, self._wall.total_seconds())
            except _Gone as gone:
                raise ParserKilled(self._sentence(gone, worker)) from None
            except BaseException:  # the caller was interrupted while waiting: that worker's answer is nobody's
                worker.kill()
                raise
            self._give_back(worker, spent=not fine and issubclass(value[0], MemoryError))
        if fine:
            return value
        raise self._translated(rebuilt(value))

    def close(self) -> None:
        """End all processes. Calls under way in other threads end as ParserKilled."""
        with self._lock:
            self._closed = True
            self._forget()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def _take(self) -> "_Worker":
        with self._lock:
            if self._closed:
                raise RuntimeError("These workers are closed.")
            if self._nursery and not self._nursery.is_alive():
                self._forget()
            while self._idle:
                worker = self._idle.pop()
                if worker.is_resting():
                    return worker
                worker.ending()  # ended by somebody while it rested: not the fault of what is read next
            self._nursery = self._nursery or _Nursery(self._cpu.total_seconds(), self._memory, self._preload)
            return _Worker(self._nursery)

    def _forget(self) -> None:
        """Close what belongs to the nursery; the next call starts another."""
        idle, self._idle = self._idle, []
        nursery, self._nursery = self._nursery, None
        for worker in idle:
            worker.ending()
        if nursery:
            nursery.close()

    def _give_back(self, worker: "_Worker", *, spent: bool) -> None:
        with self._lock:
            if not spent and not self._closed and worker.calls < self._calls_per_worker:
                self._idle.append(worker)
                return
        worker.ending()

    def _sentence(self, gone: "_Gone", worker: "_Worker") -> str:
        if gone.too_slow:
            worker.kill()
            return f"reading took longer than {self._wall.total_seconds():g} s and was stopped."
        match worker.ending():
            case signal.SIGPROF:
                return f"reading took more than {self._cpu.total_seconds():g} s of computing time and was stopped."
            case int() as number:
                name = signal.Signals(number).name
                return f"the reader crashed ({name}), perhaps at its limit of {_mebibytes(self._memory)} of memory."
            case _:
                return "the reader ended without an answer."

    def _translated(self, error: BaseException) -> BaseException:
        match error:
            case MemoryError():
                return ParserKilled(f"reading needed more than {_mebibytes(self._memory)} of memory and was stopped.")
            case RecursionError():
                return ParserKilled("the page is nested more deeply than can be read.")
        return error


class Direct:
    """Calls in this process and without limits: for tests, and for `monitor parse` on a trusted file."""

    def call(self, function: Callable[..., Any], *arguments: object) -> Any:
        return function(*arguments)

    def close(self) -> None:
        pass

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        pass


class _Gone(Exception):
    """No answer came: out of time, or the process is no more."""

    def __init__(self, *, too_slow: bool) -> None:
        super().__init__()
        self.too_slow = too_slow


class _Nursery:
    """Our end of the process that forks the workers."""

    def __init__(self, cpu: float, memory: int, preload: tuple[str, ...]) -> None:
        self._lock = threading.Lock()
        self._channel, theirs = socket.socketpair()
        arguments = [theirs.fileno(), cpu, memory, list(preload)]
        command = [sys.executable, "-c", _START, json.dumps(sys.path), json.dumps(arguments)]
        with theirs:
            # A session of its own: Ctrl-C on the terminal is not for it.
            self._process = subprocess.Popen(  # noqa: S603 - ourselves
                command, pass_fds=[theirs.fileno()], stdin=subprocess.DEVNULL, start_new_session=True
            )

    def is_alive(self) -> bool:
        return self._process.poll() is None

    def fork(self, descriptor: int) -> int:
        return self._ask(REQUEST.pack(FORK, 0), [descriptor])

    def wait(self, pid: int) -> int:
        """The wait status of a worker that has ended or is about to; 0 when the nursery itself is no more."""
        try:
            return self._ask(REQUEST.pack(WAIT, pid), [])
        except (OSError, EOFError):
            return 0

    def close(self) -> None:
        self._channel.close()
        with contextlib.suppress(subprocess.TimeoutExpired):
            self._process.wait(timeout=5)
            return
        self._process.kill()
        self._process.wait()

    def _ask(self, message: bytes, descriptors: list[int]) -> int:
        with self._lock:
            socket.send_fds(self._channel, [message], descriptors)
            answer = self._channel.recv(ANSWER.size, socket.MSG_WAITALL)
        if len(answer) < ANSWER.size:
            raise EOFError
        number: int = ANSWER.unpack(answer)[0]
        return number


class _Worker:
    """Our end of one worker process."""

    def __init__(self, nursery: _Nursery) -> None:
        self._nursery = nursery
        ours, theirs = socket.socketpair()
        try:
            self.pid = nursery.fork(theirs.fileno())
        except (OSError, EOFError) as error:
            ours.close()
            raise ParserKilled("no process to read in could be started.") from error
        finally:
            theirs.close()
        self.connection = Connection(ours.detach())
        self.calls = 0
        self._heard = select.poll()  # made once: Connection.poll makes a selector at each call
        self._heard.register(self.connection.fileno(), select.POLLIN)

    def is_resting(self) -> bool:
        """Nothing to read from it: it has neither ended nor said what was not asked."""
        return not self._heard.poll(0)

    def ask(self, message: bytes, wall: float) -> tuple[bool, Any]:
        """Raises `_Gone` when there is no answer in time or at all."""
        self.calls += 1
        try:
            self.connection.send_bytes(message)
            if not self._heard.poll(1000 * wall):
                raise _Gone(too_slow=True)
            answer: tuple[bool, Any] = pickle.loads(self.connection.recv_bytes())  # noqa: S301 - our own child
        except (EOFError, OSError):
            raise _Gone(too_slow=False) from None
        return answer

    def kill(self) -> None:
        with contextlib.suppress(ProcessLookupError):
            os.kill(self.pid, signal.SIGKILL)  # not reaped before `ending`, so the number is still its own
        self.ending()

    def ending(self) -> int | None:
        """The signal that ended the process, None for an orderly end. Closes our end first, so that it does end."""
        self.connection.close()
        status = self._nursery.wait(self.pid)
        return os.WTERMSIG(status) if os.WIFSIGNALED(status) else None


def _mebibytes(size: int) -> str:
    return f"{size // 2**20} MiB"
