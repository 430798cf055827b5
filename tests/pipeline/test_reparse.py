"""`monitor reparse`: the whole history read again with a better reading."""

from collections.abc import Callable
from datetime import UTC, datetime
from typing import Any
from unittest.mock import patch

import pytest

from model.source import Source
from monitor.reparse import Reread, reparse
from monitor.sources import load
from monitor.workers import Direct
from storage import History, Rereading, open_database
from tests.pipeline.pages import NEW, STOCK, listing, release
from tests.pipeline.runner import Monitor
from tests.pipeline.site import World

HINT = '<p class="hinweis">Bitte beachten Sie die neuen Öffnungszeiten im Haus am Markt.</p>'


@pytest.fixture
def edited(watched: Monitor, world: World) -> Monitor:
    """A fourth release, with a hint that is no part of its text, which was edited an hour later."""
    world.show(NEW[0], release(NEW[1], tail=HINT))
    world.show("/presse/", listing((NEW, *STOCK)))
    watched.check()
    watched.later(hours=1)
    world.show(NEW[0], release(NEW[1], "Damit stehen 38 Kilometer Radweg im Plan.", tail=HINT))
    watched.check()
    watched.later(hours=1)
    assert [row["kind"] for row in watched.history()] == ["new", "updated"]
    return watched


def test_a_better_reading_rewrites_all_versions_tells_nobody_and_stands_in_the_history(edited: Monitor) -> None:
    mails, before = len(edited.mails()), _versions(edited)
    assert all("Öffnungszeiten" in version["record"]["text"] for version in before)

    edited.sources[0]["document"] = {"remove": [".hinweis"]}
    edited.write()
    ran = edited.run("reparse", "--json")

    assert ran.rows == [
        ran.rows[0] | {"read": 5, "changed": 2, "current": 0, "fields": {"body": 2, "lead": 1}, "failed": []}
    ]
    assert [example["summary"] for example in ran.rows[0]["examples"]] == ["One paragraph removed"]
    after = _versions(edited)
    assert not any("Öffnungszeiten" in version["record"]["text"] for version in after)
    assert [(one["number"], one["seen_at"]) for one in after] == [(one["number"], one["seen_at"]) for one in before]
    newest = edited.run("history", "--json").rows[0]
    assert (newest["cause"], newest["kind"], newest["summary"]) == ("reparse", "updated", "Ein Absatz gestrichen")
    assert len(edited.mails()) == mails


def test_after_a_better_reading_the_same_pages_are_no_news(edited: Monitor, world: World) -> None:
    edited.sources[0]["document"] = {"remove": [".hinweis"]}
    edited.write()
    edited.run("reparse")
    mails, told = len(edited.mails()), edited.history()

    world.show(NEW[0], release(NEW[1], "Damit stehen 38 Kilometer Radweg im Plan.", tail=HINT, counter="<p>7</p>"))
    edited.check()

    assert edited.history() == told
    assert len(edited.mails()) == mails


def test_what_was_read_with_todays_parser_is_not_read_again_unless_all_is_asked_for(edited: Monitor) -> None:
    assert edited.run("reparse", "--json").rows[0]["read"] == 0
    assert edited.run("reparse", "--json").rows[0]["current"] == 5

    ran = edited.run("reparse", "--all", "--json").rows[0]

    assert (ran["read"], ran["changed"]) == (5, 0)


def test_an_interrupted_run_keeps_what_it_has_read_and_the_next_one_does_the_rest(edited: Monitor) -> None:
    def stop(behind: int, _of: int) -> None:
        if behind >= 2:
            raise KeyboardInterrupt

    with patch("monitor.parse.PARSER_VERSION", "next"):
        first = _reread(edited, report=stop)
        second = _reread(edited)

    assert first.interrupted
    assert (first.read, second.read) == (2, 3)
    assert (second.current, second.interrupted) == (2, False)


def test_a_reading_that_finds_the_text_no_more_is_a_failure_and_changes_nothing(edited: Monitor) -> None:
    before = _versions(edited)
    edited.sources[0]["document"] = {"body": ".gibt-es-nicht"}
    edited.write()

    ran = edited.run("reparse", "--json")

    assert ran.code == 1
    assert len(ran.rows[0]["failed"]) == 5
    assert _versions(edited) == before


def test_it_says_in_a_sentence_what_it_did(edited: Monitor) -> None:
    edited.sources[0]["document"] = {"remove": [".hinweis"]}
    edited.write()

    said = edited.run("reparse").out.splitlines()

    assert said == [
        "5 Fassungen neu gelesen, 2 anders, niemand benachrichtigt.",
        "Text 2, Vorspann 1",
        "  Radnetz wird ausgebaut: Ein Absatz gestrichen",
    ]


def _reread(monitor: Monitor, *, report: Callable[[int, int], None] = lambda _behind, _of: None) -> Reread:
    sources: dict[str, Source] = {source.id: source for source in load(monitor.yaml).sources}
    engine = open_database(monitor.settings["MONITOR_DATABASE_URL"])
    try:
        return reparse(Rereading(engine), Direct(), sources, now=lambda: datetime.now(UTC), report=report)
    finally:
        engine.dispose()


def _versions(monitor: Monitor) -> list[dict[str, Any]]:
    """Of the release that was edited."""
    engine = open_database(monitor.settings["MONITOR_DATABASE_URL"])
    try:
        name = monitor.history()[0]["release"]
        kept = History(engine).versions(name)
        return [
            {
                "number": one.number,
                "seen_at": one.seen_at,
                "record": {"text": one.record.text},
                "parser": one.parser_version,
            }
            for one in kept
        ]
    finally:
        engine.dispose()
