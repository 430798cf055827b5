"""What `monitor doctor` says of an installation that is not well."""

import os

import pytest

from tests.pipeline.runner import Monitor


def _found(monitor: Monitor, *options: str) -> dict[str, dict[str, object]]:
    return {row["examined"]: row for row in monitor.run("doctor", "--json", *options).rows}


def test_a_mistake_in_the_file_of_sources_is_one_line(watched: Monitor) -> None:
    watched.yaml.unlink()

    found = _found(watched)["sources"]

    assert not found["ok"]
    assert str(found["text"]).endswith("there is no such file — write one")


def test_a_folder_that_cannot_be_written_is_not_called_full(watched: Monitor, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "access", lambda *_: False)

    found = _found(watched)["folder"]

    assert not found["ok"]
    assert "check its owner and permissions" in str(found["hint"])


def test_no_log_in_is_claimed_where_there_is_none(watched: Monitor) -> None:
    assert "names no user" in str(_found(watched, "--mail")["mail"]["text"])
