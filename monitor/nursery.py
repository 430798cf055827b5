"""Where worker processes come from: a small process that has the parsers loaded and forks itself for each worker.

It is started by `monitor.workers` and by nobody else; `__main__` of the program is not imported in it. It needs no temporary
folder (a read-only container has none). Signals for the whole group are for the parent to act on: nursery and workers ignore
SIGINT and SIGTERM. When the parent goes, however it goes, its end of the channel closes, the nursery leaves and the kernel takes
the workers with it.
"""

import contextlib
import ctypes
import gc
import importlib
import math
import os
import pickle
import resource
import signal
import socket
import struct
import sys
import traceback
from multiprocessing.connection import Connection
from typing import Any

REQUEST = struct.Struct("!ci")  # what is asked, and about which process
ANSWER = struct.Struct("!i")
FORK, WAIT = b"F", b"W"

MAX_OPEN_FILES = 64
_PR_SET_PDEATHSIG = 1

Fault = tuple[type[BaseException], tuple[Any, ...], dict[str, Any], str]
"""An exception taken apart: its class need not take its arguments by position to be put together again."""


def serve(descriptor: int, cpu: float, memory: int, preload: list[str]) -> None:
    """Answer until the parent's end of the channel closes."""
    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, signal.SIG_IGN)
    for module in preload:
        with contextlib.suppress(ImportError):  # the call that needs it will say so
            importlib.import_module(module)
    gc.freeze()  # what is loaded stays shared between the workers
    channel = socket.socket(fileno=descriptor)
    with contextlib.suppress(ConnectionError):
        while True:
            message, descriptors, _, _ = socket.recv_fds(channel, REQUEST.size, 1)
            if not message:
                return
            what, pid = REQUEST.unpack(message)
            answer = _fork(channel, descriptors[0], cpu, memory) if what == FORK else os.waitpid(pid, 0)[1]
            channel.sendall(ANSWER.pack(answer))


def _fork(channel: socket.socket, descriptor: int, cpu: float, memory: int) -> int:
    nursery = os.getpid()
    pid = os.fork()
    if pid:
        os.close(descriptor)
        return pid
    try:
        channel.close()
        _die_with(nursery)
        _limit(memory)
        with contextlib.suppress(EOFError, ConnectionError):
            _work(Connection(descriptor), cpu)
    finally:
        os._exit(0)


def _die_with(parent: int) -> None:
    if sys.platform == "linux":
        ctypes.CDLL(None).prctl(_PR_SET_PDEATHSIG, signal.SIGKILL)
    if os.getppid() != parent:  # it went before we asked
        os._exit(0)


def _limit(memory: int) -> None:
    """`memory` is what calls may take beyond what the resting worker has mapped."""
    mapped = 0
    if sys.platform == "linux":
        with open("/proc/self/statm", "rb") as statm:  # noqa: PTH123 - pathlib is not needed otherwise
            mapped = int(statm.read().split()[0]) * resource.getpagesize()
    resource.setrlimit(resource.RLIMIT_AS, (mapped + memory, mapped + memory))
    resource.setrlimit(resource.RLIMIT_NOFILE, (MAX_OPEN_FILES, MAX_OPEN_FILES))
    resource.setrlimit(resource.RLIMIT_FSIZE, (0, 0))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


def _work(connection: Connection, cpu: float) -> None:
    """One call after the other. The CPU clock runs from the arrival of a call; the kernel ends us with SIGPROF when it is up."""
    while True:
        message = connection.recv_bytes()
        _start_clock(cpu)
        answer = _answer(message)
        _start_clock(0)
        connection.send_bytes(answer)


def _start_clock(seconds: float) -> None:
    signal.setitimer(signal.ITIMER_PROF, 0 if math.isinf(seconds) else seconds)


def _answer(message: bytes) -> bytes:
    try:
        function, arguments = pickle.loads(message)  # noqa: S301 - from our own parent, through a socket nobody else holds
        return pickle.dumps((True, function(*arguments)), pickle.HIGHEST_PROTOCOL)
    except BaseException as error:  # noqa: BLE001 - nothing is swallowed: it is raised again on the other side
        return _packed(error)


def _packed(error: BaseException) -> bytes:
    trail = "".join(traceback.format_exception(error))
    try:
        fault: Fault = (type(error), error.args, getattr(error, "__dict__", {}), trail)
        return pickle.dumps((False, fault), pickle.HIGHEST_PROTOCOL)
    except (pickle.PicklingError, TypeError, AttributeError):  # it holds something that cannot travel
        return pickle.dumps((False, (RuntimeError, (str(error),), {}, trail)), pickle.HIGHEST_PROTOCOL)


def rebuilt(fault: Fault) -> BaseException:
    """The exception as it was raised, with its attributes; where it came from stands in a note."""
    kind, arguments, attributes, trail = fault
    error = kind.__new__(kind, *arguments)
    error.args = arguments
    error.__dict__.update(attributes)
    error.add_note(f"In a worker process:\n{trail}")
    return error
