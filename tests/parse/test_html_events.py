"""When and where an event takes place, in the shapes in which event pages print it above their text."""
# ruff: noqa: E501

import pytest

from model.record import BlockType, Event
from monitor.normalize import normalize
from tests.parse.looks import FIRST, SECOND, TEXT
from tests.parse.test_html import read

URL = "https://www.musterland.example/veranstaltungen/forum"
PLACE = "Kongresshalle, Musterstadt"
FACTS = [
    f"<p>Termin: 3. Dezember 2026, 10 bis 16 Uhr</p><p>Ort: {PLACE}</p>",
    f"<p>Ort: {PLACE}</p><p>Termin: 3. Dezember 2026, 10 bis 16 Uhr</p>",
    f"<p>Wann: 3. Dezember 2026, 10 bis 16 Uhr<br>Wo: {PLACE}</p>",
    f"<dl><dt>Datum</dt><dd>03.12.2026</dd><dt>Uhrzeit</dt><dd>10:00 – 16:00 Uhr</dd><dt>Ort</dt><dd>{PLACE}</dd></dl>",
    f"<table><tr><td>Datum</td><td>03.12.2026</td></tr><tr><td>Uhrzeit</td><td>10:00 – 16:00 Uhr</td></tr><tr><td>Ort</td><td>{PLACE}</td></tr></table>",
]


@pytest.mark.parametrize("heading", ["", "<h2>Das erwartet Sie</h2>"], ids=["no heading", "a heading"])
@pytest.mark.parametrize("facts", FACTS)
def test_hour_and_place_are_read_from_labels_in_any_shape(facts: str, heading: str) -> None:
    page = f"<html lang='de'><head><title>Forum Wasserstoff</title></head><body><main><h1>Forum Wasserstoff</h1>{facts}{heading}{TEXT}</main></body></html>"

    record = normalize(read(page, URL), url=URL)

    assert record.event == Event(starts="2026-12-03T10:00:00+01:00", ends="2026-12-03T16:00:00+01:00", place=PLACE)
    assert [block.text for block in record.body][-2:] == [FIRST, SECOND]
    assert not [block.text for block in record.body if block.type is BlockType.HEADING and PLACE in block.text]


def test_a_label_behind_another_is_no_place() -> None:
    facts = "<dl><dt>Ort</dt><dd></dd><dt>Termin</dt><dd>3. Dezember 2026</dd></dl>"
    page = f"<html lang='de'><head><title>Forum Wasserstoff</title></head><body><main><h1>Forum Wasserstoff</h1>{facts}{TEXT}</main></body></html>"

    assert normalize(read(page, URL), url=URL).event == Event(starts="2026-12-03")


def test_a_label_without_its_fact_takes_no_sentence_of_the_text() -> None:
    page = f"<html lang='de'><head><title>Forum Wasserstoff</title></head><body><main><h1>Forum Wasserstoff</h1><p>Datum: 03.12.2026</p><p>Ort</p>{TEXT}</main></body></html>"

    assert normalize(read(page, URL), url=URL).event == Event(starts="2026-12-03")


HALL = "Kongresshalle Musterstadt"


@pytest.mark.parametrize(
    "facts",
    [
        f"<p>3. Dezember 2026 | 10:00–16:00 Uhr | {HALL}</p>", f"<p>Do, 03.12.2026<br>10 bis 16 Uhr<br>{HALL}</p>",
        f"<div class='event-info'><time datetime='2026-12-03T10:00:00+01:00'>Do, 03.12.2026, 10:00</time> – <time datetime='2026-12-03T16:00:00+01:00'>16:00 Uhr</time><div class='location'>{HALL}</div></div>",
        f"<p class='event-date'>3. Dezember 2026, 10–16 Uhr</p><p class='event-location'>{HALL}</p>",
        f"<meta itemprop='startDate' content='2026-12-03T10:00'><meta itemprop='endDate' content='2026-12-03T16:00'><div itemprop='location'><span itemprop='name'>{HALL}</span></div>",
    ],
)  # fmt: skip
def test_hours_and_place_are_read_without_labels(facts: str) -> None:
    page = f"<html lang='de'><head><title>Forum Wasserstoff</title></head><body><main><h1>Forum Wasserstoff</h1>{facts}{TEXT}</main></body></html>"

    record = normalize(read(page, URL), url=URL)

    assert record.event == Event(starts="2026-12-03T10:00:00+01:00", ends="2026-12-03T16:00:00+01:00", place=HALL)
    assert (record.published, record.subtitle) == (None, None)


@pytest.mark.parametrize("beside", ["Anmeldung erforderlich", "Seminar", "Kostenfrei"])
def test_what_stands_beside_the_hours_is_not_always_a_place(beside: str) -> None:
    page = f"<html lang='de'><head><title>Forum Wasserstoff</title></head><body><main><h1>Forum Wasserstoff</h1><p>3. Dezember 2026 | 10 Uhr | {beside}</p>{TEXT}</main></body></html>"

    assert normalize(read(page, URL), url=URL).event == Event(starts="2026-12-03T10:00:00+01:00")


def test_a_town_above_a_release_is_no_place_of_an_event() -> None:
    lines = "<p class='location'>Musterstadt</p><p class='date'>12.03.2026</p>"
    page = f"<html lang='de'><head><title>Neue Heizungen</title></head><body><main><h1>Neue Heizungen</h1>{lines}{TEXT}</main></body></html>"

    assert normalize(read(page), url="https://www.musterland.example/presse/12").event is None
