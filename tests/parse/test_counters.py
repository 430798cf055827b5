"""Counters and clocks are neither text nor date; what a sentence, a list or a table counts is text."""

import pytest

from tests.parse.test_html import PROSE, read, texts


def page(body: str, above: str = "") -> str:
    main = f"{above}<h1>Neue Anlagen</h1><p>{PROSE}</p>{body}"
    return f"<html><head><title>Neue Anlagen</title></head><body><main>{main}</main></body></html>"


@pytest.mark.parametrize(
    "line",
    [
        "Besucher heute: 10", "Besucher: 4711", "Besucher online: 3", "Besucher seit 2010: 1.234.567", "3 Besucher online",
        "1000 mal gelesen", "Bisher 1.000-mal aufgerufen", "Diese Seite wurde bisher 1.234 mal aufgerufen.", "1.000 Aufrufe",
        "Aufrufe: 10", "Seitenaufrufe heute: 12", "Zugriffe: 1 234", "Gelesen: 17", "Heute: 10 Gestern: 20 Gesamt: 3.000",
        "Sie sind der 1.234. Besucher dieser Seite", "Besucher heute: 10 | Besucher gesamt: 200", "Besucher heute: 10<br>Aufrufe: 30",
        "Aktuell sind 10 Gäste und keine Mitglieder online", "Seite erzeugt in 0,12 Sekunden", "Seite in 0,12 s generiert",
        "Ladezeit: 120 ms", "Visitors today: 5", "1,234 views", "Viewed 1,234 times", "This page has been viewed 1,234 times.",
        "You are visitor number 1,234", "Page generated in 0.12 seconds", "Page load time: 0.12 s",
        "Heute ist der 2. März 2026, 8:15 Uhr", "Heute ist Montag, der 2. März 2026", "Heute ist Montag, 02.03.2026 - 08:15 Uhr",
        "Es ist 8:15 Uhr", "Aktuelle Uhrzeit: 08:15:30", "Today is Monday, 2 March 2026, 8:15 am", "Current time: 8:15",
    ],
)  # fmt: skip
def test_a_line_that_only_counts_or_tells_the_time_is_neither_text_nor_date(line: str) -> None:
    for record in (read(page(f"<p>{line}</p>")), read(page("", above=f"<div>{line}</div>"))):
        assert texts(record) == [PROSE]
        assert (record.title, record.subtitle, record.kicker) == ("Neue Anlagen", None, None)
        assert (record.published, record.updated) == (None, None)


@pytest.mark.parametrize(
    "clock",
    [
        "<div class='datum'>Heute ist der 2. März 2026, 8:15 Uhr</div>",
        "<div>Heute ist der <time datetime='2026-03-02'>2. März 2026</time></div>",
    ],
)
def test_a_clock_in_an_element_named_for_a_date_is_no_date(clock: str) -> None:
    for record in (read(page(clock)), read(page("", above=clock)), read(page(f"<footer>{clock}</footer>"))):
        assert record.published is None


@pytest.mark.parametrize(
    "line",
    [
        "<p>Die Seite zählte 1000 Besucher</p>",
        "<p>1.200 Besucher kamen an den beiden Tagen in die Messehallen.</p>",
        "<ul><li>Besucher: 1.200</li></ul>",
        "<ul><li>1.200 Besucher</li></ul>",
        "<p>Das Video wurde 1000 mal gelesen und kommentiert, wie das Amt mitteilte.</p>",
        "<p>Insgesamt: 500</p>",
        "<p>Gäste: 120</p>",
        "<p>Heute ist der 2. März 2026, ein guter Tag für Musterland.</p>",
        "<p>Uhrzeit: 18:00 Uhr</p>",
        "<p>12 Sekunden</p>",
    ],
)
def test_a_figure_that_is_told_of_something_stays_text(line: str) -> None:
    (told,) = texts(read(page(line)))[1:]

    assert told in line
