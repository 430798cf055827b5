"""Whom to ask is read as a contact in whatever shape it is printed, and is no text then."""

import pytest

from model.record import Contact
from monitor.normalize import normalize
from tests.parse.looks_whole import FIRST, LAST, LOOKS, SECOND, TEXT, Look
from tests.parse.test_html import URL, read

ALL = f"{TEXT}<p>{LAST}</p>"
ASKED = [
    "<div>Pressesprecher: Dieter Muster</div><div>Telefon: 0351 555-2333</div>",
    "<div class='x7f3'>Pressesprecher: Dieter Muster<br>Tel.: 0351 555-2333</div>",
    "<p>Pressesprecher: Dieter Muster, Tel.: 0351 555-2333</p>",
    "<p><strong>Pressesprecher:</strong> Dieter Muster, Tel.: 0351 555-2333</p>",
    "<table><tr><td>Pressesprecher: Dieter Muster, Tel.: 0351 555-2333</td></tr></table>",
    "<h3>Pressesprecher</h3><p>Dieter Muster<br>Tel.: 0351 555-2333</p>",
    "<p>V.i.S.d.P.<br>Dieter Muster<br>Telefon 0351 555-2333</p>",
    "<p>V. i. S. d. P.: Dieter Muster, Telefon 0351 555-2333</p>",
    "<p>Verantwortlich im Sinne des Presserechts: Dieter Muster, Tel. 0351 555-2333</p>",
    "<h3>Pressekontakt</h3><p>Dieter Muster<br>Telefonnummer: 0351 55-52333</p>",
    "<h3>Pressekontakt</h3><p>Dieter Muster<br>Rufnummer: 0351 55-52333</p>",
    "<h2>5. Ansprechpartner</h2><p>Dieter Muster<br>Telefon: 0351 555-2333</p>",
    "<h3>Pressekontakt</h3><p>Dieter Muster</p><p>Tel.: 0351 555-2333</p>",
    "<table><tr><th>Ansprechpartner</th><td>Dieter Muster</td></tr><tr><th>Telefon</th><td>0351 555-2333</td></tr></table>",
    "<table><tr><th>Name</th><th>Telefon</th></tr><tr><td>Dieter Muster</td><td>0351 555-2333</td></tr></table>",
]

every_look = pytest.mark.parametrize("look", LOOKS.values(), ids=list(LOOKS))


def shown(page: str) -> tuple[list[str], list[Contact]]:
    record = normalize(read(page), url=URL)
    return [block.text for block in record.body], list(record.contacts)


@every_look
@pytest.mark.parametrize("inside", ASKED)
def test_whom_to_ask_is_a_contact_and_not_text(look: Look, inside: str) -> None:
    text, contacts = shown(look(f"{ALL}{inside}", ""))

    assert text == [FIRST, SECOND, LAST]
    assert [(one.name, [phone.number for phone in one.phones]) for one in contacts] == [
        ("Dieter Muster", ["+493515552333"])
    ]


@every_look
@pytest.mark.parametrize("box", ["<div class='css-1x7'>{}</div>", "<div class='kontaktbox'><h2>Kontakt</h2>{}</div>"])
def test_it_is_one_below_the_text_too(look: Look, box: str) -> None:
    text, contacts = shown(look(ALL, box.format("<p>Pressesprecher: Dieter Muster, Tel.: 0351 555-2333</p>")))

    assert text == [FIRST, SECOND, LAST]
    assert [(one.name, one.role) for one in contacts] == [("Dieter Muster", "Pressesprecher")]


ANSWERING = {
    "V.i.S.d.P.: Erika Muster": ("Erika Muster", "V.i.S.d.P.", None),
    "V. i. S. d. P. Dr. Erika Muster": ("Dr. Erika Muster", "V. i. S. d. P.", None),
    "ViSdP: Erika von Muster (Pressesprecherin)": ("Erika von Muster", "Pressesprecherin", None),
    "V.i.S.d.P.<br>Erika Muster<br>Pressesprecherin": ("Erika Muster", "Pressesprecherin", None),
    "V.i.S.d.P.:</p><p>Erika Muster, Musterministerium für Umwelt": ("Erika Muster", "V.i.S.d.P.", "Musterministerium für Umwelt"),
    "V.i.S.d.P.: Pressestelle des Musterministeriums": ("Pressestelle des Musterministeriums", "V.i.S.d.P.", None),
    "Verantwortlich im Sinne des Presserechts: Erika Muster": ("Erika Muster", "Verantwortlich im Sinne des Presserechts", None),
    "Verantwortlich gemäß § 18 Abs. 2 MStV: Erika Muster": ("Erika Muster", "Verantwortlich gemäß § 18 Abs. 2 MStV", None),
    "<strong>Verantwortlich:</strong> Erika Muster, Pressesprecherin": ("Erika Muster", "Pressesprecherin", None),
    "Verantwortlich: Pressesprecherin Erika Muster": ("Erika Muster", "Pressesprecherin", None),
}  # fmt: skip


@every_look
@pytest.mark.parametrize("line", ANSWERING)
def test_who_answers_for_the_text_is_a_contact_without_a_number(look: Look, line: str) -> None:
    text, contacts = shown(look(f"{ALL}<p>{line}</p>", ""))

    assert text == [FIRST, SECOND, LAST]
    assert [(one.name, one.role, one.organisation) for one in contacts] == [ANSWERING[line]]


@pytest.mark.parametrize(
    "line",
    [
        "Verantwortlich: alle.",
        "Verantwortlich: Land Musterland",
        "Verantwortlich im Sinne des Gesetzes sind die Gemeinden und ihre Verbände.",
        "V.i.S.d.P.: Erika Muster, die seit dem Jahr 2020 im Amt ist.",
    ],
)
def test_a_line_that_names_nobody_plainly_stays_text(line: str) -> None:
    text, contacts = shown(LOOKS["typo3"](f"{TEXT}<p>{line}</p><p>{LAST}</p>", ""))

    assert (text, contacts) == ([FIRST, SECOND, line, LAST], [])


def test_who_answers_and_can_be_reached_is_told_once() -> None:
    inside = "<p>Pressekontakt: Erika Muster, Tel. 0351 555-2333</p><p>V.i.S.d.P.: Erika Muster</p>"
    other = "<p>Pressekontakt: Erika Muster, Tel. 0351 555-2333</p><p>V.i.S.d.P.: Jens Probe</p>"

    assert [one.name for one in shown(LOOKS["gsb"](f"{ALL}{inside}", ""))[1]] == ["Erika Muster"]
    assert [one.name for one in shown(LOOKS["gsb"](f"{ALL}{other}", ""))[1]] == ["Erika Muster", "Jens Probe"]


def test_each_row_of_a_table_of_people_is_one_of_them() -> None:
    table = """<table><tr><th>Name</th><th>Telefon</th><th>Telefax</th><th>E-Mail</th></tr>
    <tr><td>Dieter Muster</td><td>0351 555-2333</td><td>0351 555-2339</td><td>d@mu.example</td></tr>
    <tr><td>Erika Probe</td><td>0351 555-2334</td><td>0351 555-2338</td><td>e@mu.example</td></tr></table>"""

    _, contacts = shown(LOOKS["drupal"](f"{ALL}{table}", ""))

    assert [(one.name, one.phones[0].number, one.faxes[0].number, one.emails) for one in contacts] == [
        ("Dieter Muster", "+493515552333", "+493515552339", ("d@mu.example",)),
        ("Erika Probe", "+493515552334", "+493515552338", ("e@mu.example",)),
    ]


def test_a_whole_contact_between_commas_is_read_part_by_part() -> None:
    line = (
        "Pressesprecherin: Dr. Erika Muster, Musterministerium für Umwelt, Musterallee 1, 01097 Musterstadt, "
        "Telefon: 0351 555-2333, E-Mail: presse@mu.example"
    )

    _, contacts = shown(LOOKS["gsb"](f"{ALL}<p>{line}</p>", ""))

    assert [(one.name, one.role, one.organisation, one.emails) for one in contacts] == [
        ("Dr. Erika Muster", "Pressesprecherin", "Musterministerium für Umwelt", ("presse@mu.example",))
    ]


@pytest.mark.parametrize(
    ("inside", "expected"),
    [
        (
            "<p>Sprecherin des Ministeriums: Erika Probe, Tel.: 0351 555-2334</p>",
            [("Erika Probe", "Sprecherin des Ministeriums")],
        ),
        (
            "<p>Pressesprecher*in: Erika Probe, Tel.: 0351 555-2334</p><p>Ansprechpartner/-in: Dieter Muster, 0351 555-2333</p>",
            [("Erika Probe", "Pressesprecher*in"), ("Dieter Muster", None)],
        ),
        (
            "<p>Rückfragen bitte an: Dieter Muster, Tel. 0351 555-2333</p><p>Für Rückfragen: Erika Probe, e@mu.example</p>",
            [("Dieter Muster", None), ("Erika Probe", None)],
        ),
    ],
)
def test_each_person_is_a_contact_of_their_own(inside: str, expected: list[tuple[str, str | None]]) -> None:
    for name, look in LOOKS.items():
        text, contacts = shown(look(f"{ALL}{inside}", ""))

        assert (text, [(one.name, one.role) for one in contacts]) == ([FIRST, SECOND, LAST], expected), name


def test_a_list_of_ways_to_reach_somebody_is_read_to_its_end() -> None:
    terms = """<dl><dt>Ansprechpartnerin</dt><dd>Dr. Erika Muster</dd><dt>Telefon</dt><dd>0351 555-2333</dd><dt>Telefax</dt>
    <dd>0351 555-2334</dd><dt>E-Mail</dt><dd><a href='mailto:e@mu.example'>E-Mail schreiben</a></dd></dl>"""

    text, contacts = shown(LOOKS["plone"](f"{ALL}{terms}", ""))

    assert text == [FIRST, SECOND, LAST]
    assert [(one.name, one.role, one.faxes[0].number, one.emails) for one in contacts] == [
        ("Dr. Erika Muster", None, "+493515552334", ("e@mu.example",))
    ]


def test_sentences_behind_a_contact_are_text() -> None:
    behind = ["Hinweis: Fotos gibt es auf Anfrage.", "Die Karte steht im Netz."]
    inside = "<p>Pressesprecher: Dieter Muster, Tel.: 0351 555-2333</p>" + "".join(f"<p>{line}</p>" for line in behind)

    for name, look in LOOKS.items():
        assert shown(look(f"{TEXT}{inside}", ""))[0] == [FIRST, SECOND, *behind], name


def test_an_office_and_the_person_behind_it_are_told_apart() -> None:
    line = "<p>Kontakt: Pressestelle, Petra Beispiel, Telefon 0351 555-1200, presse@musterland.example</p>"

    _, contacts = shown(LOOKS["gsb"](f"{ALL}{line}", ""))

    assert [(one.name, one.role) for one in contacts] == [("Petra Beispiel", "Pressestelle")]


@pytest.mark.parametrize(
    "inside",
    [
        "<p>Pressesprecher: Dieter Muster</p>",
        "<p>Der Pressesprecher: Dieter Muster sagte, die Arbeiten an den Bächen würden im Herbst beginnen.</p>",
        "<table><tr><td>Jahr</td><td>Anteil</td></tr><tr><td>2025</td><td>0,5</td></tr><tr><td>2026</td><td>03 120</td></tr></table>",
        "<table><tr><td>Tag</td><td>Ort</td><td>Telefon</td></tr><tr><td>Montag</td><td>Talstadt</td><td>0351 5551</td></tr></table>",
        "<table><tr><td>Weg</td><td>Anteil</td></tr><tr><td>Telefon</td><td>40</td></tr><tr><td>E-Mail</td><td>60</td></tr></table>",
    ],
)
def test_who_cannot_be_reached_and_what_are_figures_is_text(inside: str) -> None:
    text, contacts = shown(LOOKS["gsb"](f"{TEXT}{inside}<p>{LAST}</p>", ""))

    assert len(text) > 3
    assert contacts == []


@every_look
@pytest.mark.parametrize(
    "sentence",
    [
        "Für Rückfragen steht Ihnen Dieter Muster (Telefon 0351 555-2333, E-Mail d.muster@m.example) gern zur Verfügung.",
        "Fragen beantwortet Dieter Muster unter 0351 555-2333 oder d.muster@m.example.",
        "Bei weiteren Fragen wenden Sie sich bitte an Herrn Dieter Muster, Tel. 0351 555-2333, d.muster(at)m.example.",
    ],
)
def test_a_sentence_that_says_whom_to_ask_is_a_contact(look: Look, sentence: str) -> None:
    body, (contact,) = shown(look(f"{ALL}<p>{sentence}</p>"))

    assert body == [FIRST, SECOND, LAST]
    assert (contact.name, contact.emails) == ("Dieter Muster", ("d.muster@m.example",))
    assert [phone.number for phone in contact.phones] == ["+493515552333"]


def test_a_text_that_says_whom_to_ask_among_other_things_stays_text_too() -> None:
    said = "Anmelden können sich alle bis zum 3. Mai. Fragen beantwortet Dieter Muster unter 0351 555-2333."
    body, contacts = shown(LOOKS["typo3"](f"{ALL}<p>{said}</p>"))

    assert body[-1] == said
    assert [contact.name for contact in contacts] == ["Dieter Muster"]


@pytest.mark.parametrize(
    "sentence",
    [
        "In allen Fragen der Forschung berät Dieter Muster, der zuvor 12 Jahre lang das Institut geleitet hat, das Land.",
        "Für Fragen ist die Behörde unter der bekannten Nummer da.",
    ],
)
def test_a_sentence_without_a_name_and_a_number_is_no_contact(sentence: str) -> None:
    body, contacts = shown(LOOKS["typo3"](f"{ALL}<p>{sentence}</p>"))

    assert (body[-1], contacts) == (sentence, [])
