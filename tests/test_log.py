"""Logs are events with fields, also what libraries say."""

import json
import logging
from collections.abc import Iterator

import pytest

from monitor.log import Log, configure, log


@pytest.fixture
def as_json() -> Iterator[None]:
    configure(form="json")
    yield
    configure(form="text")


def _said_by(name: str, level: int, text: str) -> logging.LogRecord:
    return logging.LogRecord(name, level, "file", 1, text, (), None)


def test_what_a_library_says_is_an_event_like_the_others(as_json: None, capsys: pytest.CaptureFixture[str]) -> None:
    log.library(_said_by("some.library", logging.WARNING, "raw words"))

    event = json.loads(capsys.readouterr().err)
    assert (event["event"], event["level"], event["logger"]) == ("library", "warning", "some.library")
    assert event["said"] == "raw words"


def test_a_job_that_is_still_running_is_no_news(as_json: None) -> None:
    assert not logging.getLogger("apscheduler.scheduler").isEnabledFor(logging.WARNING)
    assert logging.getLogger("apscheduler.executors.default").isEnabledFor(logging.WARNING)


def test_events_are_text_unless_the_settings_say_json(capsys: pytest.CaptureFixture[str]) -> None:
    quiet = Log()
    quiet.configure()

    quiet.error("not_kept", url="https://musterland.example/1")
    as_text = capsys.readouterr().err
    quiet.speak("json")
    quiet.error("not_kept", url="https://musterland.example/1")

    assert not as_text.startswith("{")
    assert "not_kept" in as_text
    assert json.loads(capsys.readouterr().err)["event"] == "not_kept"
