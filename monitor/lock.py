"""One daemon for each data folder, and one sender at a time."""

import errno
import fcntl
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO

from model.errors import StorageError

_ADVICE = {
    errno.ENOSPC: "make room on its disk",
    errno.EDQUOT: "make room, or have the quota raised",
    errno.EROFS: "mount it writable",
    errno.EACCES: "let this user write to it",
    errno.EPERM: "let this user write to it",
}


@contextmanager
def sole(folder: Path) -> Iterator[None]:
    """Hold the folder. The lock goes with the process, however it ends.

    Raises: StorageError, when another daemon holds it, or nothing can be written there.
    """
    with _opened(folder, "monitor") as file:
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            raise StorageError(
                f"Another monitor (process {_signed(folder)}) is running on {folder}; stop it first, or set MONITOR_DATA to another folder."
            ) from None
        _sign(file, folder)
        yield


def holder(folder: Path) -> str | None:
    """The process of the daemon that holds the folder; None: there is none."""
    try:
        with (folder / "monitor.lock").open("rb") as file:
            fcntl.flock(file, fcntl.LOCK_SH | fcntl.LOCK_NB)
    except BlockingIOError:
        return _signed(folder)
    except OSError:
        return None
    return None


@contextmanager
def turn(folder: Path, name: str) -> Iterator[None]:
    """Wait until no other process of this machine holds `name`; a process that dies lets go of it.

    Raises: StorageError, when nothing can be written there.
    """
    with _opened(folder, name) as file:
        fcntl.flock(file, fcntl.LOCK_EX)
        yield


def _opened(folder: Path, name: str) -> BinaryIO:
    """Without a buffer: what a full disk refuses is not tried again when the file is closed."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
        return (folder / f"{name}.lock").open("a+b", buffering=0)
    except OSError as error:
        raise _unwritable(folder, error) from error


def _signed(folder: Path) -> str:
    return (folder / "monitor.lock").read_text("ascii", "replace").strip() or "unknown"


def _sign(file: BinaryIO, folder: Path) -> None:
    try:
        file.truncate(0)
        file.write(str(os.getpid()).encode())
    except OSError as error:
        raise _unwritable(folder, error) from error


def _unwritable(folder: Path, error: OSError) -> StorageError:
    advice = _ADVICE.get(error.errno or 0, "check it")
    return StorageError(
        f"The data folder {folder} cannot be written ({error.strerror}): {advice}, or set MONITOR_DATA to another folder."
    )
