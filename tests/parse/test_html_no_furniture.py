"""Sentences and short lines that look like furniture, a signature, a caption or a list of links, and are text."""

from time import process_time

import pytest

from monitor.parse.document.html_opening import opening_day
from tests.parse.looks import FIRST, SECOND
from tests.parse.looks_whole import LAST
from tests.parse.test_html import read, texts
from tests.parse.test_html_days import told
from tests.parse.test_html_news import article

TEXT = f"<p>{FIRST}</p><p>{SECOND}</p>"


@pytest.mark.parametrize(
    "line",
    [
        "Ihr Newsletter war das Vorbild für andere Länder.",
        "Kostenlose Newsletter bietet auch die Förderbank an.",
        "Dieser Text wurde mit Hilfe der Fachverbände erarbeitet.",
        "Dieser Beitrag ist automatisch Teil der Versicherung.",
        "Diese Seite wurde am Mittwoch freigeschaltet.",
        "Diese Seite wurde zuletzt von 4.000 Betrieben im Monat besucht.",
        "Ihr Browser unterstützt die elektronische Unterschrift, wenn er neu ist.",
        "Videokonferenz mit dem Kabinett, 18:00",
        "Zum Vergrößern der Deponie ist ein Verfahren nötig",
        "Eingereicht von 340 Betrieben wurden Anträge über zwölf Millionen Euro.",
        "Eingereicht am 12.03.2026",
        "Gespeichert in Erdkavernen wird der Wasserstoff bis zum Winter.",
        "Drei Monate lang für 9 Euro testen konnten Fahrgäste das Ticket.",
        "Danach 12,50 Euro je Monat mehr bekommen Auszubildende im Handwerk.",
        "Jederzeit kündbar sind nach dem Entwurf künftig alle Verträge.",
        "Sie können diesen Vorgang bei der Polizei mit einem Klick anzeigen.",
        "Sie haben Fehler bemerkt und gemeldet, lobte die Ministerin die Prüfer.",
        "Laden Sie die Warn-App auf Ihr Telefon und prüfen Sie die Einstellungen.",
        "Zur mobilen Version des Ausweises äußerte sich das Ministerium nicht.",
        "Wie gefällt Ihnen das Leben in Bergland, fragten wir 4.000 Menschen.",
        "Wir brauchen Ihre Zustimmung, um die Inhalte des Programms zu ändern, sagte die Ministerin im Landtag.",
    ],
)
def test_sentences_that_begin_as_calls_of_players_shops_and_scripts_are_text(line: str) -> None:
    assert texts(read(article(f"{TEXT}<p>{line}</p><p>{LAST}</p>"))) == [FIRST, SECOND, line, LAST]


@pytest.mark.parametrize("end", ["hier spenden", "jetzt freischalten", "hier anhören"])
def test_a_sentence_that_ends_with_a_call_keeps_its_link(end: str) -> None:
    record = read(article(f"{TEXT}<p>Wer helfen will, kann <a href='/s'>{end}</a>.</p><p>{LAST}</p>"))

    assert texts(record) == [FIRST, SECOND, f"Wer helfen will, kann {end}.", LAST]
    assert [link.text for link in record.links] == [end]


@pytest.mark.parametrize(
    ("name", "about"),
    [
        ("Das Programm", "Das Programm ist ein Erfolg, schreibt das Landesamt in seinem Bericht."),
        ("Anna Muster", "Anna Muster ist Präsidentin des Landesamts und war Autorin der Studie."),
        ("Anna Muster", "ist Ministerin und schreibt über ihre Arbeit im Blog des Landes."),
    ],
)
def test_a_last_section_that_speaks_of_writing_is_text(name: str, about: str) -> None:
    assert texts(read(article(f"{TEXT}<p>{LAST}</p><h3>{name}</h3><p>{about}</p>")))[-2:] == [name, about]


@pytest.mark.parametrize(
    "lines",
    [
        ["Mobil bleiben", "Telefon behalten", "Wärme sparen"],
        ["E-Mail statt Fax nutzen nun alle Behörden", "Telefon und Fax sind abgeschafft"],
        ["Polizei", "Telefon 110", "Feuerwehr", "Telefon 112"],
    ],
)
def test_short_last_lines_by_which_nobody_can_be_reached_sign_nothing(lines: list[str]) -> None:
    record = read(article(f"{TEXT}<p>{LAST}</p>" + "".join(f"<p>{line}</p>" for line in lines)))

    assert (texts(record)[3:], record.contacts) == (lines, ())


@pytest.mark.parametrize("line", ["Eintritt frei", "Für Fragen steht die Hotline bereit", "Der Preis geht an"])
def test_a_line_that_tells_something_above_who_signs_is_text(line: str) -> None:
    signed = "<p>Förderbank Bergland</p><p>Telefon: 0123 4567</p><p>E-Mail: presse@berg.example</p>"
    record = read(article(f"{TEXT}<p>{line}</p>{signed}"))

    assert (texts(record), len(record.contacts)) == ([FIRST, SECOND, line], 1)


def test_a_section_below_a_contact_is_no_other_contact_for_the_word_phone_in_it() -> None:
    steps = "<h3>So läuft der Antrag ab</h3><p>Antrag stellen</p><p>Mail an alle</p>"
    record = read(article(f"{TEXT}<h2>Kontakt</h2><h3>Anna Muster</h3><p>Telefon: 0123 4567</p>{steps}"))

    assert texts(record)[2:] == ["So läuft der Antrag ab", "Antrag stellen", "Mail an alle"]


@pytest.mark.parametrize("line", ["Mehr folgt im Mai. (Einzelheiten in Kürze.)", 'Sie sagte: "Wir handeln jetzt."'])
def test_a_sentence_beside_a_picture_is_text_also_where_a_bracket_closes_it(line: str) -> None:
    assert line in texts(read(article(f"{TEXT}<p><img src='1.jpg'> {line}</p><p>{LAST}</p>")))


def test_points_behind_drawn_bullets_are_no_captions() -> None:
    points = ["Zuschüsse für kleine Betriebe", "Kredite für große Betriebe", "Beratung für alle im Land"]
    drawn = "".join(f"<p><img src='bullet.gif'> {point}</p>" for point in points)

    assert [text for text in texts(read(article(f"{TEXT}{drawn}<p>{LAST}</p>"))) if text in points] == points


def test_towns_with_days_are_a_programme_also_when_each_is_a_link() -> None:
    stops = "".join(f"<li>{day}.03.2026 – <a href='/{day}'>Musterstadt</a></li>" for day in (12, 13, 14))

    assert "12.03.2026 – Musterstadt" in texts(read(article(f"{TEXT}<ul>{stops}</ul><p>{LAST}</p>")))


def test_a_weekday_above_hours_below_an_intro_begins_a_programme() -> None:
    programme = "<p>Donnerstag, 12. März 2026</p><p>10 Uhr: Besuch im Werk am Ufer</p>"

    assert told(article(f"<p><b>{FIRST}</b></p>{programme}<p>{SECOND}</p><p>{LAST}</p>"))[0] == "None"


def test_a_text_that_opens_with_many_towns_is_read_at_once() -> None:
    begun = process_time()

    opening_day("A1/2026/" * 60)

    assert process_time() - begun < 0.5


def test_a_sign_with_links_to_the_imprint_behind_it_is_a_contact() -> None:
    sign = "<p>Förderbank Bergland</p><p>Telefon: 0123 4567</p><p>E-Mail: presse@berg.example</p>"
    record = read(article(f"{TEXT}{sign}<p><a href='/i'>Hinweise rechtlich</a></p>"))

    assert (texts(record), len(record.contacts)) == ([FIRST, SECOND], 1)


def test_the_latest_releases_with_their_days_below_a_text_are_none_of_its_links() -> None:
    latest = "<ul><li><a href='/1'>Netze im Tal</a> (10.03.2026)</li><li>09.03.2026: <a href='/2'>Speicher am Berg</a></li></ul>"
    record = read(article(f"{TEXT}<p>{LAST}</p><h2>Aktuelle Meldungen</h2>{latest}"))

    assert (texts(record), record.links) == ([FIRST, SECOND, LAST], ())
