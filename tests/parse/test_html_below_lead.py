"""The day that stands below the intro, and the lines round a title that say who put a release there and when."""
# ruff: noqa: E501

import pytest

from monitor.normalize import normalize
from tests.parse.looks import FIRST, SECOND, TITLE
from tests.parse.looks_whole import LAST
from tests.parse.test_html import URL, read, texts
from tests.parse.test_html_days import page, told

BOLD = f"<p><strong>{FIRST}</strong></p>"
REST = f"<p>{SECOND}</p><p>{LAST}</p>"
TOLD = [FIRST, SECOND, LAST]


@pytest.mark.parametrize("lead", [BOLD, f"<div class='lead'>{FIRST}</div>", f"<h2>{FIRST}</h2>", f"<p>{FIRST}</p><p>Von Anna Muster</p>"])  # fmt: skip
@pytest.mark.parametrize("line", ["12.03.2026", "12. März 2026, 10:15 Uhr", "<p>Musterstadt</p><p>Veröffentlicht: 12.03.2026</p>", "<p>Von Anna Muster</p><p>12.03.2026 | 3 Min. Lesezeit</p>"])  # fmt: skip
def test_a_day_below_an_intro_is_that_of_the_publication(lead: str, line: str) -> None:
    markup = page(text=f"{lead}<div>{line}</div>{REST}")

    assert told(markup)[0] == "2026-03-12"
    assert [text for text in texts(read(markup)) if text != "Musterstadt"] == TOLD


def test_what_was_changed_below_an_intro_is_told_too() -> None:
    line = "<p>Veröffentlicht: 12.03.2026 | Zuletzt geändert: 14.03.2026</p>"

    assert told(page(text=f"{BOLD}{line}{REST}")) == ("2026-03-12", "2026-03-14")
    assert texts(read(page(text=f"{BOLD}{line}{REST}"))) == TOLD


@pytest.mark.parametrize(
    "text",
    [
        f"{BOLD}<p>12.03.2026</p><p>{SECOND}</p><p>14.03.2026</p><p>{LAST}</p>",  # a chronicle
        f"<p>{FIRST}</p><p>12.03.2026</p>{REST}",  # nothing marks the intro
        f"<p>Ort: Rathaus</p>{BOLD}<p>12.03.2026, 10 Uhr</p>{REST}",
    ],
)
def test_a_day_below_other_paragraphs_is_not(text: str) -> None:
    assert told(page(text=text))[0] == "None"


@pytest.mark.parametrize(
    "line",
    [
        "Gespeichert von redaktion am Do., 12.03.2026 - 10:15", "Eingereicht von Anna Muster am 12. März 2026", "Submitted by redaktion on Thu, 2026-03-12 10:15",
        "Online seit dem 12. März 2026", "Herausgegeben am 12.03.2026", "Freigegeben: 12.03.2026", "Pressemeldung der Stadt Musterstadt vom 12.03.2026",
        "12.03.2026 // Energie", "Energie/Antwort - 12.03.2026 (hib 612/2026)", "12. März 2026 / Kommentare (0)",
    ],
)  # fmt: skip
def test_such_lines_tell_the_day_and_are_not_text(line: str) -> None:
    markup = page(below=f"<p>{line}</p>", text=f"<p>{FIRST}</p>{REST}")

    assert (told(markup)[0], texts(read(markup))) == ("2026-03-12", TOLD)


def test_a_day_in_brackets_behind_the_town_opens_the_text() -> None:
    assert told(page(text=f"<p>Musterstadt (12.03.2026) – {FIRST}</p>{REST}"))[0] == "2026-03-12"


@pytest.mark.parametrize(
    "facts",
    [
        "<dl><dt>Typ:</dt><dd>Pressemitteilung</dd><dt>Datum:</dt><dd>12.03.2026</dd></dl>",
        "<dl class='article-info'><dt class='article-info-term'>Details</dt><dd class='createdby'>Geschrieben von <span>Anna Muster</span></dd><dd>Veröffentlicht: 12. März 2026</dd></dl>",
    ],
)  # fmt: skip
def test_the_label_of_a_line_that_is_no_text_is_none_either(facts: str) -> None:
    markup = page(below=facts, text=f"<p>{FIRST}</p>{REST}")

    assert (told(markup)[0], texts(read(markup))) == ("2026-03-12", TOLD)


def test_the_title_stays_where_the_day_stands_below_the_intro() -> None:
    assert read(page(text=f"{BOLD}<p>12.03.2026</p>{REST}")).title == TITLE


@pytest.mark.parametrize("line", ["Datum der Veröffentlichung: 12.03.2026", "Veröffentlichungsdatum: 12. März 2026"])
def test_the_day_of_publication_below_a_text_is_told_and_is_not_text(line: str) -> None:
    markup = page(text=f"<p>{FIRST}</p>{REST}<p>{line}</p>")

    assert (told(markup)[0], texts(read(markup))) == ("2026-03-12", TOLD)


def test_noon_that_is_not_printed_is_no_hour() -> None:
    line = "<p><time datetime='2026-03-12T12:00:00Z'>12. März 2026</time></p>"

    assert str(normalize(read(page(below=line)), url=URL).published) == "2026-03-12"


@pytest.mark.parametrize("lines", [f"<p><b>{TITLE}</b><br>12.03.2026</p>", f"<p>12.03.2026<br><b>{TITLE}</b></p>"])
def test_a_day_in_the_paragraph_of_the_title_is_read(lines: str) -> None:
    record = read(f"<title>{TITLE}</title><div>{lines}<p>{FIRST}</p>{REST}</div>")

    assert (record.title, record.subtitle, record.published) == (TITLE, None, "12.03.2026")


def test_the_first_question_of_an_interview_is_no_subtitle() -> None:
    asked = ["Frau Muster, wer bekommt das Geld?", "Und wann kommt es?"]
    record = read(
        page(text=f"<p><b>{asked[0]}</b></p><p>{FIRST}</p><p><b>{asked[1]}</b></p><p>{SECOND}</p><p>{LAST}</p>")
    )

    assert (record.subtitle, texts(record)) == (None, [asked[0], FIRST, asked[1], SECOND, LAST])


@pytest.mark.parametrize("call", ["Jetzt reinhören", "Hier abonnieren"])
def test_a_line_that_calls_to_listen_or_subscribe_is_not_text(call: str) -> None:
    line = f"<p>Jede Woche sprechen wir mit Leuten, die umbauen. <a href='/p'>{call}</a></p>"

    assert texts(read(page(text=f"<p>{FIRST}</p>{line}{REST}"))) == TOLD
