"""Functions the tests of the workers call in other processes."""

import os
import signal
import time
from datetime import timedelta
from pathlib import Path

from model.errors import ConfigError, NothingFound, ServerTrouble


def length(content: bytes) -> int:
    return len(content)


def process() -> int:
    return os.getpid()


def sleep(seconds: float) -> None:
    time.sleep(seconds)


def compute_for_ever() -> None:
    while True:
        pass


def compute(seconds: float) -> int:
    ends = time.process_time() + seconds
    while time.process_time() < ends:
        pass
    return os.getpid()


def swell(size: int) -> int:
    return len(b"x" * size)


def crash() -> None:
    os.kill(os.getpid(), signal.SIGSEGV)


def nest() -> None:
    nest()


def find_nothing() -> None:
    raise NothingFound("https://musterland.example/: nothing matches 'article'")


def misconfigure() -> None:
    raise ConfigError(("line 3: unknown key", "line 9: bad URL"))


def be_in_trouble() -> None:
    raise ServerTrouble("busy", status=503, retry_after=timedelta(seconds=30))


def be_wrong() -> None:
    raise ValueError("a fault of our own")


def write(path: str) -> None:
    Path(path).write_bytes(b"x")
