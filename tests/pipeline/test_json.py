"""`--json` prints one object a line and nothing else, also where a command sends, reads again or shows a mail."""

import json

from tests.pipeline.pages import NEW, STOCK, publish
from tests.pipeline.runner import OPERATOR, READER, Monitor
from tests.pipeline.site import World


def test_a_preview_holds_both_parts_of_the_message_by_its_own_id_and_by_that_of_its_change(
    watched: Monitor, world: World
) -> None:
    publish(world, NEW, *STOCK)
    watched.check()
    (listed,) = watched.run("alerts", "list", "--json").rows

    by_alert = watched.run("alerts", "preview", listed["id"], "--json")
    by_change = watched.run("alerts", "preview", watched.history()[0]["id"], "--json")

    (shown,) = by_alert.rows
    assert by_alert.out == by_change.out
    assert listed.items() <= shown.items()
    assert (shown["to"], shown["state"]) == (READER, "accepted")
    assert NEW[1] in shown["text"]
    assert f"<title>{shown['subject']}</title>" in shown["html"]


def test_a_test_message_is_sent_and_says_what_the_server_answered(watched: Monitor) -> None:
    ran = watched.run("alerts", "test", "--json")

    (sent,) = ran.rows
    assert (ran.code, ran.err, sent["to"]) == (0, "", OPERATOR)
    assert sent["message_id"] == watched.told(OPERATOR)[0]["Message-ID"]
    assert "250" in sent["answer"]


def test_a_test_message_that_no_server_takes_is_an_error_and_no_object(watched: Monitor) -> None:
    watched.environ |= {"MONITOR_SMTP_URL": "smtp+plain://127.0.0.1:1"}

    ran = watched.run("alerts", "test", "--json")

    assert (ran.code, ran.out) == (1, "")
    assert "127.0.0.1:1" in ran.err
    assert "Traceback" not in ran.err


def test_reading_everything_again_says_in_one_object_how_much_was_read_and_changed(watched: Monitor) -> None:
    watched.guarded = True

    ran = watched.run("reparse", "--all", "--json")

    told = {
        "read": len(STOCK),
        "changed": 0,
        "current": 0,
        "fields": {},
        "examples": [],
        "failed": [],
        "interrupted": False,
    }
    assert (ran.code, ran.rows) == (0, [told])


def test_what_is_wrong_is_said_in_words_and_no_object_is_printed(watched: Monitor) -> None:
    ran = watched.run("alerts", "preview", "unbekannt", "--json")

    assert (ran.code, ran.out) == (2, "")
    assert "unbekannt" in ran.err
    assert json.dumps({}) not in ran.err
