"""What commands say to a name that is not there, to a file with nothing in it, and beside a daemon that runs."""

import os
from pathlib import Path

from monitor.lock import sole
from tests.pipeline.pages import NEW, STOCK, publish
from tests.pipeline.runner import Monitor
from tests.pipeline.site import Answer, World


def test_a_mistyped_source_or_release_is_not_taken_for_one_without_changes(watched: Monitor) -> None:
    ran = watched.run("history", "--source", "musterlnad", "--json")
    assert ran.code == 2
    assert "No source is called 'musterlnad'" in ran.err
    assert "No release is called 'r0'" in watched.run("history", "--release", "r0").err


def test_a_source_without_such_changes_is_not_called_without_any(watched: Monitor) -> None:
    watched.environ |= {"MONITOR_LANGUAGE": "en"}

    assert watched.run("history", "--kind", "withdrawn").out == "No changes found.\n"


def test_a_change_that_nobody_was_told_of_is_not_called_unknown(watched: Monitor) -> None:
    baseline = watched.run("history", "--json").rows[0]["id"]

    assert f"No message tells of change '{baseline}'" in watched.run("alerts", "preview", baseline).err
    assert "No message or change is called 'nothing'" in watched.run("alerts", "preview", "nothing").err


def test_a_test_message_goes_to_a_mail_address_only_and_its_file_is_named_with_its_folder(watched: Monitor) -> None:
    assert "--to: 'desk' is not a mail address" in watched.run("alerts", "test", "--to", "desk").err

    watched.environ |= {"MONITOR_SMTP_URL": ""}
    answer = watched.run("alerts", "test", "--to", "desk@example.org").out
    assert Path(answer.split()[-1]).parent.name == "mail"


def test_a_document_is_printed_for_people_unless_json_is_asked_for(watched: Monitor, world: World) -> None:
    publish(world, NEW, *STOCK)
    empty = watched.folder / "empty.html"
    empty.write_bytes(b"")

    read = watched.run("parse", world.url(NEW[0])).out
    assert "{" not in read
    assert "is empty" in watched.run("parse", str(empty)).err


def test_what_ails_a_source_stands_in_its_list_in_the_language_of_the_reader(watched: Monitor, world: World) -> None:
    world.hide("/presse/")
    watched.run("check", "--all")

    german = watched.run("sources").out
    watched.environ |= {"MONITOR_LANGUAGE": "en"}

    assert "wird verweigert oder ist nicht mehr da" in german
    assert "answers 404" in watched.run("sources").out


def test_a_server_that_asks_once_to_come_back_later_is_not_said_to_keep_asking(watched: Monitor, world: World) -> None:
    world.show("/presse/", Answer(status=429, headers=(("Retry-After", "7200"),)))
    watched.run("check", "--all")

    german = watched.run("sources").out

    assert "Der Server bittet, später wiederzukommen." in german
    assert "seit Längerem" not in german


def test_who_switches_a_source_is_told_how_a_running_daemon_takes_it(watched: Monitor) -> None:
    watched.environ |= {"MONITOR_LANGUAGE": "en"}

    assert "kill" not in watched.run("sources", "disable", "s1").out
    with sole(watched.folder / "data"):
        assert f"kill -HUP {os.getpid()}" in watched.run("sources", "enable", "s1").out
        assert "kill" not in watched.run("sources", "enable", "s1").out


def test_what_fits_of_a_source_is_said_in_the_language_of_the_reader(watched: Monitor) -> None:
    german = watched.run("sources", "check").out
    watched.environ |= {"MONITOR_LANGUAGE": "en"}
    english = watched.run("sources", "check").out

    assert "3 von 3 mit Titel" in german and "2 Absätze, " in german and "keine" in german
    assert "3 of 3 have a title" in english and "2 blocks, " in english and "none" in english


def test_a_source_without_a_list_says_so_in_german_from_its_first_look(monitor: Monitor, world: World) -> None:
    world.show("/presse/", "<html><body><h1>Amt</h1></body></html>")
    world.show("/feed", Answer(body=b"<rss version='2.0'><channel><title>Amt</title></channel></rss>", type="text/xml"))
    monitor.watch(world.url("/presse/"))
    monitor.watch(world.url("/feed"))
    monitor.write()

    said = monitor.run("check", "--all").err

    assert "Auf der Seite findet sich keine Liste von Meldungen" in said
    assert "type: page" in said
    assert "In der Liste steht noch kein Eintrag, oder sie wird nicht richtig gelesen." in said
