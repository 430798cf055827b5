"""What a person reads on the terminal: in one language, and nothing called news that was none."""

import subprocess
from collections.abc import Sequence
from pathlib import Path

import pytest

from model.errors import StorageError
from storage import Archive
from tests.pipeline.pages import LOGIN, NEW, STOCK, publish, release
from tests.pipeline.runner import Monitor
from tests.pipeline.site import Answer, World


@pytest.fixture
def edited(watched: Monitor, world: World) -> Monitor:
    """A release that appeared, and was edited an hour later."""
    publish(world, NEW, *STOCK)
    watched.check()
    watched.later(hours=1)
    world.show(NEW[0], release(NEW[1]).replace("851", "815"))
    watched.check()
    return watched


def columns(lines: str, number: int) -> Sequence[str]:
    return [line.split("  ")[number].strip() for line in lines.splitlines()]


def test_what_the_first_look_found_is_called_the_baseline_and_not_new(edited: Monitor) -> None:
    german = edited.run("history").out
    edited.environ |= {"MONITOR_LANGUAGE": "en"}
    english = edited.run("history").out

    assert columns(german, 1) == ["geändert", "neu", "Ausgangsstand", "Ausgangsstand", "Ausgangsstand"]
    assert columns(english, 1) == ["updated", "new", "baseline", "baseline", "baseline"]


def test_a_difference_names_its_places_in_the_language_of_the_reader(edited: Monitor) -> None:
    change = edited.history()[-1]["id"]

    german = edited.run("diff", change).out.splitlines()
    edited.environ |= {"MONITOR_LANGUAGE": "en"}
    english = edited.run("diff", change).out.splitlines()

    assert german[0] == "Betrag geändert: 851 → 815 Millionen Euro"
    assert {"Absatz 1", "1 Absatz unverändert"} <= {line.split("  ")[0] for line in german}
    assert {"Para 1", "1 paragraph unchanged"} <= {line.split("  ")[0] for line in english}


def test_messages_are_listed_with_their_states_in_words(edited: Monitor) -> None:
    assert columns(edited.run("alerts", "list").out, 1) == ["zugestellt", "zugestellt"]


def test_a_source_that_cannot_be_reached_is_a_line_in_the_language_of_the_reader(
    watched: Monitor, world: World
) -> None:
    world.down = Answer(status=500)
    watched.write()

    german = watched.run("check", "--all")
    watched.environ |= {"MONITOR_LANGUAGE": "en"}
    english = watched.run("check", "--all")

    assert f"{world.url('/presse/')} meldet einen Fehler des Servers." in german.out
    assert f"{world.url('/presse/')} reports a server error." in english.out
    assert "Der Server antwortet 500" in german.err


def test_a_page_that_fails_does_not_hide_the_news_of_its_source(watched: Monitor, world: World) -> None:
    publish(world, NEW, *STOCK)
    world.show(STOCK[0][0], LOGIN)
    watched.write()

    first = watched.run("check", "--all")
    again = watched.run("check", "--all")

    assert "  1 neu, 1 Seite gestört  " in first.out
    assert f"{world.url(STOCK[0][0])}: Statt des Inhalts kommt eine Anmeldeseite." in first.out
    assert "  1 Seite gestört  " in again.out
    assert first.code == again.code == 1


def test_a_page_that_is_read_for_the_first_time_does_not_hide_the_news_of_its_source(
    monitor: Monitor, world: World
) -> None:
    publish(world, *STOCK)
    world.hide(STOCK[0][0], 500)
    monitor.watch(world.url("/presse/"))
    monitor.check()
    monitor.later(hours=1)
    publish(world, NEW, *STOCK)

    ran = monitor.run("check", "--all")

    assert "  1 neu  " in ran.out
    assert "Erster Blick: 1 Meldung als Ausgangsstand gespeichert" in ran.out


def test_a_full_disk_is_said_once_and_nothing_is_called_not_due(
    watched: Monitor, world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object) -> None:
        raise StorageError("the disk is full")

    monkeypatch.setattr(Archive, "save", full)
    monkeypatch.setattr(Archive, "save_looks", full)
    publish(world, NEW, *STOCK)

    ran = watched.run("check", "--all")

    assert ran.code == 1
    assert ran.out == ""
    assert ran.err.count("the disk is full") == 1
    assert "und 3 weitere Seiten: nicht gespeichert" in ran.err


def test_output_that_cannot_be_written_is_said_in_one_line(watched: Monitor) -> None:
    with Path("/dev/full").open("wb") as full:
        ended = subprocess.run(
            watched.command("history"), env=watched.process_environ, stdout=full, stderr=subprocess.PIPE, check=False
        )

    assert ended.returncode == 1
    assert ended.stderr.decode() == "The output cannot be written: No space left on device.\n"


def test_who_reads_only_the_first_line_gets_it_and_no_complaint(watched: Monitor) -> None:
    begun = subprocess.Popen(
        watched.command("history", "--json"),
        env=watched.process_environ,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )
    assert begun.stdout and begun.stderr

    begun.stdout.close()

    assert begun.wait(60) == 0
    assert begun.stderr.read() == b""
    begun.stderr.close()


def test_sources_takes_the_options_of_its_list(watched: Monitor) -> None:
    assert watched.run("sources", "--all").out == watched.run("sources", "list", "--all").out
    assert watched.run("sources", "--json").rows == watched.run("sources", "list", "--json").rows


def test_one_more_page_that_fails_is_one_page(watched: Monitor, world: World) -> None:
    for path, _ in STOCK[:2]:
        world.pages[path] = Answer(status=500)

    german = watched.run("check", "--all")
    watched.environ |= {"MONITOR_LANGUAGE": "en"}
    watched.later(hours=1)
    english = watched.run("check", "--all")

    assert "(und 1 weitere Seite)" in german.err
    assert "(and 1 more page of it)" in english.err
