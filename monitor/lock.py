"""One daemon for each data folder, and one sender at a time."""

import fcntl
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from model.errors import StorageError


@contextmanager
def sole(folder: Path) -> Iterator[None]:
    """Hold the folder. The lock goes with the process, however it ends.

    Raises: StorageError, when another daemon holds it.
    """
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / "monitor.lock"
    with path.open("a+") as file:
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            file.seek(0)
            holder = file.read().strip() or "unknown"
            raise StorageError(
                f"Another monitor (process {holder}) is running on {folder}; stop it first, or set MONITOR_DATA to another folder."
            ) from None
        file.truncate(0)
        file.write(str(os.getpid()))
        file.flush()
        yield


@contextmanager
def turn(folder: Path, name: str) -> Iterator[None]:
    """Wait until no other process of this machine holds `name`; a process that dies lets go of it."""
    folder.mkdir(parents=True, exist_ok=True)
    with (folder / f"{name}.lock").open("a") as file:
        fcntl.flock(file, fcntl.LOCK_EX)
        yield
