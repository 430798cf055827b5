"""What a line with a date in it says, in the looks of six systems: published, changed, or neither; and that nothing of it is lost."""
# ruff: noqa: E501

from collections.abc import Callable

import pytest

from model.record import Record
from monitor.normalize import normalize
from tests.parse.looks import FIRST, LOOKS, SECOND, drupal, gsb, liferay, plone, typo3, wordpress
from tests.parse.test_html import read, texts

Look = Callable[..., str]
EVENT = "https://www.bergland.example/service/fachtag"
every_look = pytest.mark.parametrize("look", LOOKS, ids=lambda look: look.__name__)


def record(page: str, url: str = "https://www.bergland.example/presse/1.html") -> Record:
    return normalize(read(page, url), url=url)


@every_look
@pytest.mark.parametrize(
    "line",
    [
        "Antragsfrist: 31.05.2027", "Gültig ab 1. Januar 2027", "Termin: 3. Dezember 2026", "Bewerbungsschluss 15. Januar 2027", "Inkrafttreten: 01.01.2027",
        "Anmeldung bis 20.11.2026", "Donnerstag, 3. Dezember 2026, 10 Uhr", "3. Dezember 2026, 10:00 bis 16:00 Uhr, Musterstadt", "Stichtag: 31.05.2027",
        "Fertigstellung: 31.05.2027", "Abgabefrist 31.05.2027, 12:00 Uhr", "Veranstaltung am 3. Dezember 2026", "Einsendeschluss ist der 15. Januar 2027.",
        "Laufzeit: 01.01.2027 bis 31.12.2029", "Haushalt 2027 beschlossen am 11. November 2026", "Mit Sperrfrist: 12.11.2026, 10:00 Uhr",
        "31.05.2027 (Antragsfrist)", "Am 3. Dezember 2026", "Bis 31.05.2027", "Neu ab 1. Januar 2027", "Kabinettsbeschluss: 12.11.2026", "Rede der Ministerin am 11. November 2026 im Landtag", "Antragsfrist: 2027-05-31",
    ],
)  # fmt: skip
def test_a_deadline_or_the_day_of_an_event_is_text_and_no_day_of_publication(look: Look, line: str) -> None:
    found = record(look(line))

    assert (found.published, found.updated, found.subtitle) == (None, None, None)
    assert [block.text for block in found.body] == [line, FIRST, SECOND]
    assert all(block.level is None for block in found.body)


@every_look
@pytest.mark.parametrize(
    ("line", "reference"),
    [
        ("12.11.2026", None), ("Bergstadt, den 12. November 2026", None), ("Freitag, 12. November 2026", None), ("Veröffentlicht am 12.11.2026", None),
        ("12.11.2026 | Presse", None), ("12.11.2026 · Lesezeit: 3 Minuten", None), ("Autor: Referat Presse, 12.11.2026", None), ("Online seit 12.11.2026", None),
        ("Nr. 117/2026 | Ministerium für Wirtschaft und Energie | 12.11.2026", "117/2026"), ("Nr. 117 – 12.11.2026 – Wirtschaft", "117"),
        ("Pressemitteilung 117/2026 vom 12. November 2026", "117/2026"), ("PM 117/2026 – 12.11.2026", "117/2026"), ("12.11.2026, PM 117/2026", "117/2026"),
        ("Pressemitteilung | 12.11.2026 | Nr. 117", "117"), ("Pressemitteilung Nummer 117 | 12. November 2026", "117"), ("Nr. 117 / 12. November 2026", "117"),
        ("Presseinformation Nr. 117 / 2026 vom 12.11.2026", "117/2026"), ("117/2026 – 12.11.2026", "117/2026"), ("Nr. 117 vom 12.11.2026", "117"), ("PI 117/2026, 12.11.2026", "117/2026"), ("Pressemitteilung 117/2026 Bergstadt, 12. November 2026", "117/2026"), ("Bergstadt (PM) 12.11.2026", None), ("Erscheinungstermin: 12.11.2026", None), ("Von Ina Beispiel am 12.11.2026", None), ("PM Nr. 117-2026 vom 12.11.2026", "117-2026"),
        ("Medieninformation 117/2026, Bergstadt, 12. November 2026", "117/2026"), ("Pressemitteilung | 117/2026 | 12.11.2026", "117/2026"),
        ("Pressemeldung Nr.: 2026/045 vom 12.11.2026", "2026/045"), ("Nr. 117 - 2026 | 12.11.2026", "117-2026"), ("Presse-Info 117/26 vom 12.11.2026", "117/26"),
        ("Presseinformation 117.2026 | 12.11.2026", "117.2026"),
    ],
)  # fmt: skip
def test_a_line_of_date_number_issuer_and_place_is_read_out_whole(look: Look, line: str, reference: str | None) -> None:
    found = record(look(line))

    assert (str(found.published), found.reference, found.subtitle) == ("2026-11-12", reference, None)
    assert [block.text for block in found.body] == [FIRST, SECOND]


@every_look
@pytest.mark.parametrize(
    ("line", "reference"),
    [
        ("Nr. 2026/045", "2026/045"), ("Pressemeldung Nr.: 2026/045", "2026/045"), ("Presseinformation 045.2026", "045.2026"), ("(45/2026)", "45/2026"),
        ("Nr. 45 - 2026", "45-2026"), ("Pressemitteilung 45-2026", "45-2026"), ("Pressemitteilung | 45/2026", "45/2026"), ("Presse-Info 45/26", "45/26"),
    ],
)  # fmt: skip
def test_a_line_that_is_only_a_number_is_the_number_in_any_writing(look: Look, line: str, reference: str) -> None:
    found = record(look(line))

    assert (found.reference, found.published, found.subtitle) == (reference, None, None)
    assert [block.text for block in found.body] == [FIRST, SECOND]


@pytest.mark.parametrize("look", [gsb, plone, liferay], ids=lambda look: look.__name__)
@pytest.mark.parametrize(
    "line",
    [
        "12.11.2026 – Antragsfrist verlängert", "Gemeinsame Pressemitteilung vom 12.11.2026 mit dem Landkreis Bergtal",
        "12.11.2026 Förderprogramm Wärme startet",
    ],
)  # fmt: skip
def test_a_line_that_says_more_than_its_date_stays_text(look: Look, line: str) -> None:
    found = record(look(line))

    assert str(found.published) == "2026-11-12"
    assert [block.text for block in found.body] == [line, FIRST, SECOND]


@every_look
@pytest.mark.parametrize(
    "line",
    [
        "Korrektur vom 14. November 2026: Der Betrag war falsch.", "Ergänzt am 14.11.2026: Die Antragsfrist ist verlängert.",
        "Korrektur vom 14. November 2026: In einer früheren Fassung dieser Mitteilung stand, das Land stelle zehn Millionen Euro bereit. Richtig sind zwölf Millionen Euro.",
    ],
)  # fmt: skip
def test_a_note_of_a_correction_is_text_and_the_day_it_was_changed(look: Look, line: str) -> None:
    found = record(look(line, text=f"<p>Bergstadt, 12. November 2026. {FIRST}</p><p>{SECOND}</p>"))

    assert (str(found.published), str(found.updated)) == ("2026-11-12", "2026-11-14")
    assert found.body[0].text == line
    assert str(found.lead).startswith("Bergstadt, 12. November 2026.")


@every_look
@pytest.mark.parametrize("line", ["Korrektur vom 14.11.2026", "Aktualisierter Hinweis (14.11.2026)", "[Update vom 14.11.2026]", "Berichtigt am 14. November 2026", "Letzte Änderung: 14.11.2026", "Redaktionsstand: 14.11.2026", "Bearbeitungsstand 14.11.2026"])  # fmt: skip
def test_a_mark_of_the_last_change_is_no_day_of_publication_and_no_text(look: Look, line: str) -> None:
    found = record(look(line))

    assert (found.published, str(found.updated)) == (None, "2026-11-14")
    assert [block.text for block in found.body] == [FIRST, SECOND]


def test_a_note_of_a_correction_above_the_title_is_text_too() -> None:
    note = "Korrektur vom 14. November 2026: Der Betrag war falsch."
    page = gsb("12.11.2026").replace("<h1", f"<p>{note}</p><h1")
    found = record(page)

    assert (str(found.published), str(found.updated), found.subtitle) == ("2026-11-12", "2026-11-14", None)
    assert [block.text for block in found.body] == [note, FIRST, SECOND]


def test_a_line_may_tell_both_days() -> None:
    found = record(gsb("Pressemitteilung vom 12.11.2026, korrigiert am 14.11.2026"))

    assert (str(found.published), str(found.updated)) == ("2026-11-12", "2026-11-14")


@pytest.mark.parametrize(
    "mark", ["Stand: November 2026", "(Stand: November 2026)", "Stand 11/2026", "Redaktionsstand: November 2026"]
)
@every_look
def test_a_version_mark_of_a_month_is_neither_text_nor_subtitle(look: Look, mark: str) -> None:
    below, above = record(look("", text=f"<p>{FIRST}</p><p>{SECOND}</p><p>{mark}</p>")), record(look(mark))

    assert [block.text for block in below.body] == [block.text for block in above.body] == [FIRST, SECOND]
    assert (above.subtitle, above.updated) == (None, None)


@pytest.mark.parametrize(
    "facts",
    [
        "<dl><dt>Datum</dt><dd>3. Dezember 2026</dd><dt>Ort</dt><dd>Musterstadt</dd><dt>Anmeldeschluss</dt><dd>20. November 2026</dd></dl>",
        "<dl><dt>Datum:</dt><dd>03.12.2026</dd><dt>Ort:</dt><dd>Musterstadt</dd><dt>Anmeldeschluss:</dt><dd>20.11.2026</dd></dl>",
        "<div class='event-meta'><p class='event-date'>03.12.2026</p><p>Musterstadt</p></div>",
    ],
)
def test_the_day_of_an_event_among_its_facts_is_when_it_begins(facts: str) -> None:
    found = record(plone(facts, title="Fachtag Wärme im Betrieb"), EVENT)

    assert found.published is None
    assert found.event is not None and found.event.starts == "2026-12-03"
    assert found.kind.value == "event"


def test_the_facts_of_an_event_stay_text_where_they_stand_above_it() -> None:
    found = record(plone("<dl><dt>Datum</dt><dd>3. Dezember 2026</dd><dt>Ort</dt><dd>Musterstadt</dd></dl>"), EVENT)

    assert [block.text for block in found.body] == ["Datum", "3. Dezember 2026", "Ort", "Musterstadt", FIRST, SECOND]


def test_what_stands_beside_the_facts_of_an_event_is_text_and_no_subtitle() -> None:
    lines = ["10:00 - 16:00 Uhr", "Kongresshaus Musterstadt", "Anmeldeschluss: 20.11.2026"]
    facts = "".join(f"<p>{line}</p>" for line in ("Donnerstag, 3. Dezember 2026", *lines))
    found = record(liferay(f"<div class='event-info'>{facts}</div>"), "https://www.bergland.example/termine/fachtag")

    assert (found.published, found.subtitle) == (None, None)
    assert found.event is not None and found.event.starts == "2026-12-03T10:00:00+01:00"
    assert [block.text for block in found.body] == [*lines, FIRST, SECOND]


@every_look
def test_a_sentence_that_tells_of_a_correction_stays_text_and_tells_its_day(look: Look) -> None:
    line = "Diese Pressemitteilung wurde am 14.11.2026 korrigiert."
    found = record(look(f"12.11.2026</p><p>{line}"))

    assert (str(found.published), str(found.updated)) == ("2026-11-12", "2026-11-14")
    assert found.body[0].text == line


def test_of_a_call_the_day_of_publication_is_read_out_and_the_rest_is_text() -> None:
    facts = "<p><strong>Veröffentlichung:</strong> 12.11.2026</p><p><strong>Frist:</strong> 31.05.2027</p><p><strong>Budget:</strong> 12 Mio. Euro</p>"
    found = record(liferay(f"<div class='call'>{facts}</div>"))

    assert str(found.published) == "2026-11-12"
    assert [block.text for block in found.body] == ["Frist: 31.05.2027", "Budget: 12 Mio. Euro", FIRST, SECOND]


@pytest.mark.parametrize(
    "line",
    [
        "Application deadline: 31 May 2027", "Valid from 1 January 2027", "Event date: 3 December 2026", "Register by 20 November 2026", "Effective 1 January 2027",
        "Thursday, 3 December 2026, 10:00 to 16:00", "Apply until May 31, 2027",
    ],
)  # fmt: skip
def test_in_english_too_a_deadline_is_text_and_no_day_of_publication(line: str) -> None:
    found = record(plone(line).replace("lang='de'", "lang='en'"))

    assert (found.published, found.updated, found.body[0].text) == (None, None, line)


@pytest.mark.parametrize(
    "line",
    ["Published 12 November 2026", "November 12, 2026", "12 November 2026 | Press release", "Press release No. 117/2026, 12 November 2026"],
)  # fmt: skip
def test_in_english_too_a_line_of_date_and_number_is_read_out(line: str) -> None:
    found = record(plone(line).replace("lang='de'", "lang='en'"))

    assert (str(found.published), found.body[0].text) == ("2026-11-12", FIRST)


def test_the_label_of_a_date_in_a_list_of_facts_goes_with_it() -> None:
    issued = record(gsb("<dl><dt>Datum:</dt><dd>12.11.2026</dd><dt>Nummer:</dt><dd>117/2026</dd></dl>"))
    limited = record(
        drupal(
            "<div class='field__label'>Antragsfrist</div><div class='field__item'><time datetime='2027-05-31'>31.05.2027</time></div>"
        )
    )

    assert (str(issued.published), issued.reference, issued.body[0].text) == ("2026-11-12", "117/2026", FIRST)
    assert (limited.published, limited.subtitle) == (None, None)
    assert [block.text for block in limited.body] == ["Antragsfrist", "31.05.2027", FIRST, SECOND]


@pytest.mark.parametrize(
    "line",
    [
        "<time class='updated' datetime='2026-11-14T09:12:00+01:00'>14. November 2026</time>",
        "<time class='entry-date updated' datetime='2026-11-14T09:12:00+01:00'>14.11.2026</time>",
        "<time itemprop='dateModified' datetime='2026-11-14T09:12:00+01:00'>14.11.2026</time>",
        "<span class='updated' style='display:none'>2026-11-14T09:12:00+01:00</span>",
        "<div class='documentModified'><p>14.11.2026</p></div>",
        "<dl><dt>Letzte Änderung</dt><dd>14.11.2026</dd></dl>",
    ],
)
@every_look
def test_what_is_marked_as_the_last_change_is_never_the_day_of_publication(look: Look, line: str) -> None:
    found = record(look(line))

    assert found.published is None
    assert str(found.updated).startswith("2026-11-14")
    assert [block.text for block in found.body] == [FIRST, SECOND]


@pytest.mark.parametrize("first_is_published", [True, False])
def test_of_two_marked_times_each_is_what_it_is_marked_as(first_is_published: bool) -> None:
    times = [
        "<time class='entry-date published' datetime='2026-11-12T09:00:00+01:00'>12. November 2026</time>",
        "<time class='updated' datetime='2026-11-14T09:12:00+01:00'>14. November 2026</time>",
    ]
    found = record(wordpress(" ".join(times if first_is_published else reversed(times))))

    assert str(found.published).startswith("2026-11-12")
    assert str(found.updated).startswith("2026-11-14")


def test_the_very_second_of_the_last_change_is_not_the_day_of_publication() -> None:
    page = wordpress("<time datetime='2026-11-14T09:12:00+01:00'>14.11.2026</time>")
    found = record(
        page.replace("<head>", "<head><meta property='article:modified_time' content='2026-11-14T08:12:00+00:00'>")
    )

    assert found.published is None
    assert str(found.updated).startswith("2026-11-14")


def test_below_the_text_a_deadline_stays_text_and_a_release_keeps_its_date() -> None:
    found = read(typo3("12.11.2026", text=f"<p>{FIRST}</p><p>{SECOND}</p><p class='date'>Antragsfrist: 31.05.2027</p>"))

    assert found.published == "12.11.2026"
    assert texts(found)[-1] == "Antragsfrist: 31.05.2027"
