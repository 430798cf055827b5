"""The lock on the data folder says in a sentence why it cannot be had."""

import errno
import os
from pathlib import Path

import pytest

from model.errors import StorageError
from monitor.lock import holder, sole, turn


def test_a_second_daemon_on_the_same_folder_is_told_which_process_holds_it(tmp_path: Path) -> None:
    with (
        sole(tmp_path),
        pytest.raises(StorageError, match=rf"process {os.getpid()}\) is running on {tmp_path}"),
        sole(tmp_path),
    ):
        pass


def test_who_holds_a_folder_can_be_asked_without_taking_it(tmp_path: Path) -> None:
    assert holder(tmp_path) is None
    with sole(tmp_path):
        assert holder(tmp_path) == str(os.getpid())
    assert holder(tmp_path) is None
    with sole(tmp_path):
        pass


def test_a_folder_that_cannot_be_made_is_named_with_what_is_wrong_and_what_to_do(tmp_path: Path) -> None:
    (tmp_path / "data").write_text("a file stands where the folder should be")

    for lock in (sole(tmp_path / "data"), turn(tmp_path / "data", "sending")):
        with pytest.raises(StorageError, match=rf"{tmp_path}/data cannot be written \(.+\): .+MONITOR_DATA"), lock:
            pass


@pytest.mark.parametrize(
    ("number", "advice"), [(errno.ENOSPC, "make room"), (errno.EROFS, "mount it writable"), (errno.EACCES, "this user")]
)
def test_each_reason_why_nothing_can_be_written_has_its_advice(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, number: int, advice: str
) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise OSError(number, os.strerror(number))

    monkeypatch.setattr(Path, "open", refuse)

    with pytest.raises(StorageError, match=f"{os.strerror(number)}.*{advice}"), sole(tmp_path):
        pass


def test_a_fault_of_the_daemon_itself_is_no_fault_of_the_folder(tmp_path: Path) -> None:
    with pytest.raises(OSError, match="of the daemon"), sole(tmp_path):
        raise OSError("of the daemon")
