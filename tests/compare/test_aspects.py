"""What changed is said as a person would say it: what kind of thing, how heavy, in one sentence."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta, timezone

import pytest

from model.change import Aspect, Operation, Weight
from model.record import Attachment, Block, BlockType, Contact, Event, Link, Phone, Record
from monitor.compare import compare
from monitor.compare.clauses import COUNTED, SINGLE
from monitor.compare.marks import What
from monitor.compare.weigh import RULES
from tests.compare.releases import CONTACT, PASSAGES, edited, release

CASES = {
    "an amount": (edited(0, "46", "38"), {Aspect.FIGURE}, "Betrag geändert: 46 → 38 Millionen Euro"),
    "millions to billions": (
        edited(0, "Millionen", "Milliarden"),
        {Aspect.FIGURE},
        "Betrag geändert: 46 Millionen → 46 Milliarden Euro",
    ),
    "a count": (edited(1, "120", "140"), {Aspect.FIGURE}, "Zahl geändert: 120 → 140 Kilometer"),
    "a day": (
        edited(4, "12. Januar", "19. Januar"),
        {Aspect.DATE},
        "Datum geändert: 12. → 19. Januar 2027",
    ),
    "a month": (edited(4, "Januar", "Februar"), {Aspect.DATE}, "Datum geändert: 12. Januar → 12. Februar 2027"),
    "a time": (edited(4, "10 Uhr", "11 Uhr"), {Aspect.DATE}, "Uhrzeit geändert: 10 → 11 Uhr"),
    "a weekday": (edited(3, "Freitag", "Montag"), {Aspect.DATE}, "Datum geändert: Freitag → Montag"),
    "a quotation": (edited(3, "guter", "schwerer"), {Aspect.QUOTE}, "Zitat geändert: „guter“ → „schwerer“"),
    "who is quoted": (
        edited(3, "Wirtschaftsminister Martin Muster", "Staatssekretärin Petra Beispiel"),
        {Aspect.NAME, Aspect.QUOTE},
        "Zitat jetzt Staatssekretärin Petra Beispiel statt Wirtschaftsminister Martin Muster zugeschrieben",
    ),
    "a negation": (edited(2, "ist gesichert", "ist nicht gesichert"), {Aspect.TEXT}, "Verneinung ergänzt: nicht"),
    "a paragraph struck": (release(*PASSAGES[:2], *PASSAGES[3:]), {Aspect.TEXT}, "Ein Absatz gestrichen"),
    "a paragraph added": (
        release(*PASSAGES, "Weitere Auskünfte gibt das Amt für Leitungsbau."),
        {Aspect.TEXT},
        "Ein Absatz ergänzt",
    ),
    "a sentence struck": (
        edited(2, " Der Bund beteiligt sich an den Kosten.", ""),
        {Aspect.TEXT},
        "Ein Satz gestrichen",
    ),
    "an issuer renamed": (
        release(issuer="Ministerium für Wirtschaft und Arbeit"),
        {Aspect.ISSUER},
        "Herausgeber geändert: Ministerium für Wirtschaft → Ministerium für Wirtschaft und Arbeit",
    ),
    "the date of publication": (
        release(published=date(2026, 11, 21)),
        {Aspect.DATE},
        "Veröffentlichungsdatum geändert: 20.11.2026 → 21.11.2026",
    ),
    "the title": (
        release(title="Musterland streicht Wasserstoffnetz"),
        {Aspect.TITLE},
        "Titel geändert: „Musterland fördert Wasserstoffnetz“ → „Musterland streicht Wasserstoffnetz“",
    ),
}


@pytest.mark.parametrize("name", CASES)
def test_a_change_a_reader_must_know_is_major_and_named(name: str) -> None:
    read, aspects, summary = CASES[name]

    comparison = compare(release(), read)

    assert comparison is not None
    assert comparison.weight is Weight.MAJOR
    assert set(comparison.aspects) == aspects
    assert comparison.summary[0] == summary
    assert all(comparison.reason)
    assert comparison.summary[1] != comparison.summary[0]


def test_the_silent_edit_of_the_manual_reads_like_the_manual() -> None:
    held = release(title="Musterland fördert Netz mit 46 Millionen Euro")
    read = release(
        PASSAGES[0].replace("46", "38"),
        PASSAGES[1],
        *PASSAGES[3:],
        title="Musterland fördert Netz mit 38 Millionen Euro",
    )

    comparison = compare(held, read)

    assert comparison is not None
    assert comparison.summary == (
        "Betrag geändert: 46 → 38 Millionen Euro; ein Absatz gestrichen",
        "Amount changed: 46 → 38 Millionen Euro; one paragraph removed",
    )
    assert comparison.aspects == (Aspect.FIGURE, Aspect.TITLE, Aspect.TEXT)
    assert comparison.unchanged == 3
    assert [edit.place for edit in comparison.edits] == ["title", "body", "body"]


MINOR = {
    "a word": (edited(0, "stellt", "gibt"), "Wortlaut geändert: „stellt“ → „gibt“"),
    "a spelling": (edited(2, "Finanzierung", "Finanzirung"), "Schreibweise geändert: Finanzierung → Finanzirung"),
    "a spelling of the title": (
        release(title="Musterland fördert Waserstoffnetz"),
        "Schreibweise geändert: Wasserstoffnetz → Waserstoffnetz",
    ),
    "a phone": (
        release(
            contacts=(
                replace(
                    CONTACT,
                    phones=(Phone(number="+4935100080700", printed="0351 000-80700"),),
                ),
            )
        ),
        "Kontakt geändert: Maria Muster, 0351 000-80600 → 0351 000-80700",
    ),
    "another contact": (
        release(contacts=(CONTACT, Contact(name="Jens Beispiel", emails=("jens@ministerium.example",)))),
        "Kontakt ergänzt: Jens Beispiel",
    ),
    "a link added": (
        release(links=(Link(text="Netzplan", url="https://ministerium.example/plan"),)),
        "Link ergänzt: Netzplan",
    ),
    "a paragraph moved": (release(PASSAGES[1], PASSAGES[2], PASSAGES[0], *PASSAGES[3:]), "Ein Absatz verschoben"),
}


@pytest.mark.parametrize("name", MINOR)
def test_wording_spelling_and_contacts_are_minor(name: str) -> None:
    read, summary = MINOR[name]

    comparison = compare(release(), read)

    assert comparison is not None
    assert comparison.weight is Weight.MINOR
    assert comparison.summary[0] == summary


RESPELT = {
    "a date": ("Am 5. Mai 2026 öffnet das Amt.", "Am 05.05.2026 öffnet das Amt."),
    "a date and an hour": ("Am 5. Mai um 10 Uhr öffnet das Amt.", "Am 5.5. um 10.00 Uhr öffnet das Amt."),
    "an hour": ("Beginn ist um 9 Uhr im Rathaus.", "Beginn ist um 09:00 Uhr im Rathaus."),
    "a short month": ("Vom 1. Jan. 2026 an gilt das Gesetz.", "Vom 1. Januar 2026 an gilt das Gesetz."),
    "a weekday's day": ("Am Montag, 5. Mai, öffnet das Amt.", "Am Montag, dem 5. Mai, öffnet das Amt."),
    "a date in English": ("The bridge opens on 5 May 2026.", "The bridge opens on May 5, 2026."),
    "a share": ("Die Förderung steigt um 3 Prozent im Jahr.", "Die Förderung steigt um 3 % im Jahr."),
    "an amount": ("Das Land gibt 3 Millionen Euro dazu.", "Das Land gibt 3,0 Mio. EUR dazu."),
    "an amount in full": ("Das Land gibt 12,5 Mio. € dazu.", "Das Land gibt 12.500.000 € dazu."),
    "an amount in full in English": ("The state adds €12.5 million to it.", "The state adds €12,500,000 to it."),
    "a sign of money": ("Das Land gibt 12,5 Mio. Euro dazu.", "Das Land gibt 12,5 Mio. € dazu."),
    "a share in a quotation": ("„Das sind 5 % mehr“, sagte sie.", "„Das sind 5 Prozent mehr“, sagte sie."),
    "a date and an hour side by side": (
        "Los geht es am 20. November 2026 um 10 Uhr.",
        "Los geht es am 20.11.2026 um 10:00 Uhr.",
    ),
    "a date at the end": ("Los geht es am 20. November.", "Los geht es am 20.11."),
    "a number in words": ("Es kamen drei Betriebe zu Wort.", "Es kamen 3 Betriebe zu Wort."),
    "a slash in a number to call": ("Auskunft gibt 0351 564-80600.", "Auskunft gibt 0351/564-80600."),
    "the country of a number to call": ("Auskunft gibt 0351/564-80600.", "Auskunft gibt +49 (0)351 56480600."),
    "a hidden mail address": ("Auskunft gibt presse(at)amt.example gern.", "Auskunft gibt presse@amt.example gern."),
    "a hidden mail address with spaces": (
        "Auskunft gibt presse [at] amt.example gern.",
        "Auskunft gibt presse@amt.example gern.",
    ),
}


@pytest.mark.parametrize("name", RESPELT)
def test_the_same_figure_date_or_number_in_another_notation_is_no_news(name: str) -> None:
    held, read = (replace(release(text), language="en" if "English" in name else "de") for text in RESPELT[name])

    comparison = compare(held, read)

    assert comparison is not None
    assert comparison.aspects == (Aspect.TEXT,)
    assert comparison.weight is Weight.COSMETIC


def test_a_title_with_its_amount_in_another_notation_is_no_news() -> None:
    comparison = compare(release(title="Land gibt 12,5 Mio. Euro"), release(title="Land gibt 12.500.000 Euro"))

    assert comparison is not None
    assert comparison.weight is Weight.COSMETIC


@pytest.mark.parametrize(
    ("held", "read", "summary"),
    [
        ("Das Land gibt 12,53 Mio. € dazu.", "Das Land gibt 12,5 Mio. € dazu.", "Betrag geändert: 12,53 → 12,5 Mio. €"),
        (
            "Das Land gibt 12,5 Mio. € dazu.",
            "Das Land gibt 12.500.001 € dazu.",
            "Betrag geändert: 12,5 Mio. → 12.500.001 €",
        ),
        (
            "Das Land gibt 5 Mio. Euro dazu.",
            "Das Land gibt 5.000.000 Dollar dazu.",
            "Betrag geändert: 5 Mio. Euro → 5.000.000 Dollar",
        ),
        (
            "Auskunft gibt 0351 564-80600.",
            "Auskunft gibt 0351/564-80601.",
            "Kontaktangabe geändert: 0351 564-80600 → 0351/564-80601",
        ),
        (
            "Es entstehen 120 Arbeitsplätze.",
            "Es entstehen 120 Ausbildungsplätze.",
            "Wortlaut geändert: „Arbeitsplätze“ → „Ausbildungsplätze“",
        ),
        (
            "Am 5. Mai um 10 Uhr gibt das Land 5 % mehr.",
            "Am 5.5. um 10:00 Uhr gibt das Land 6 Prozent mehr.",
            "Anteil geändert: 5 % → 6 Prozent",
        ),
        (
            "Das Land gibt 12,5 Mio. Euro.",
            "Das Land gibt 12.500.000 €. Davon gehen 3 Millionen Euro an die Gemeinden im Norden.",
            "Betrag ergänzt: 3 Millionen Euro",
        ),
        ("Das Land gibt 12,5 Mio. Euro dazu.", "Das Land gibt heuer 12.500.000 € dazu.", "Wortlaut geändert"),
    ],
)
def test_what_is_not_the_same_is_told_beside_another_notation(held: str, read: str, summary: str) -> None:
    comparison = compare(release(held), release(read))

    assert comparison is not None
    assert comparison.weight is not Weight.COSMETIC
    assert comparison.summary[0].startswith(summary)


@pytest.mark.parametrize(
    ("held", "read"),
    [
        ("Am 5. Mai 2026 öffnet das Amt.", "Am 06.05.2026 öffnet das Amt."),
        ("Am 5. Mai öffnet das Amt.", "Am 5.6. öffnet das Amt."),
        ("Beginn ist um 10 Uhr im Rathaus.", "Beginn ist um 10.30 Uhr im Rathaus."),
        ("Am 5. Mai und am 7. Juni öffnet das Amt.", "Am 7.6. und am 5.5. öffnet das Amt."),
    ],
)
def test_another_date_spelt_otherwise_is_another_date(held: str, read: str) -> None:
    comparison = compare(release(held), release(read))

    assert comparison is not None
    assert comparison.aspects == (Aspect.DATE,)
    assert comparison.weight is Weight.MAJOR


COSMETIC = {
    "a full stop": edited(0, "bereit.", "bereit"),
    "a capital": edited(0, "Der Freistaat", "der Freistaat"),
    "how a figure is printed": edited(0, "46 Millionen Euro", "46 Mio. €"),
    "the note of update": release(updated=date(2026, 11, 21)),
}


def test_a_column_in_which_nothing_stands_is_cosmetic() -> None:
    narrow, wide = (
        replace(release(), body=tuple(Block(type=BlockType.TABLE_ROW, text=" | ".join(one), cells=one) for one in rows))
        for rows in ((("Kreis", "Bäche"), ("Nord", "12")), (("Kreis", "", "Bäche"), ("Nord", "", "12")))
    )

    comparison = compare(narrow, wide)

    assert comparison is not None
    assert comparison.weight is Weight.COSMETIC


@pytest.mark.parametrize("name", COSMETIC)
def test_punctuation_print_and_notes_of_update_are_cosmetic(name: str) -> None:
    comparison = compare(release(), COSMETIC[name])

    assert comparison is not None
    assert comparison.weight is Weight.COSMETIC


def test_another_target_of_a_link_is_cosmetic() -> None:
    held = release(links=(Link(text="Netzplan", url="https://ministerium.example/plan"),))
    read = release(links=(Link(text="Netzplan", url="https://ministerium.example/neu/plan"),))

    comparison = compare(held, read)

    assert comparison is not None
    assert comparison.weight is Weight.COSMETIC
    assert comparison.aspects == (Aspect.LINK,)


def _as(kind: BlockType, record: Record, level: int | None = None) -> Record:
    return replace(record, body=tuple(Block(type=kind, text=block.text, level=level) for block in record.body))


NOTHING = {
    "soft hyphens, no-break spaces and quotation marks": release(
        *(
            text.replace("Leitung", "Lei\u00adtung").replace(" ", "\u00a0", 1).replace("„", "»").replace("“", "«")
            for text in PASSAGES
        )
    ),
    "another kind of passage": _as(BlockType.LIST_ITEM, release()),
    "another level of heading": _as(BlockType.HEADING, release(), 3),
    "how a field was found": release(found=(("title", "json_ld"),)),
    "a date that became an instant": release(
        published=datetime(2026, 11, 20, 10, 15, tzinfo=timezone(timedelta(hours=1)))
    ),
    "a paragraph cut in two": release(
        *PASSAGES[:2],
        *PASSAGES[2].split(". ", 1)[0:0],
        "Die Finanzierung des dritten Abschnitts ist gesichert.",
        "Der Bund beteiligt sich an den Kosten.",
        *PASSAGES[3:],
    ),
    "two paragraphs joined": release(f"{PASSAGES[0]} {PASSAGES[1]}", *PASSAGES[2:]),
    "kind, topics and language": release(topics=("Energie",), language="de"),
}


@pytest.mark.parametrize("name", NOTHING)
def test_what_no_reader_calls_content_is_no_difference(name: str) -> None:
    assert compare(release(), NOTHING[name]) is None


def test_a_session_id_or_tracking_in_a_link_is_no_difference() -> None:
    held = release(links=(Link(text="Plan", url="https://ministerium.example/plan"),))
    read = release(links=(Link(text="Plan", url="http://www.ministerium.example/plan;jsessionid=1A2B?utm_source=x"),))

    assert compare(held, read) is None


def test_one_instant_printed_in_summer_and_in_universal_time_is_the_same() -> None:
    held = release(published=datetime(2026, 10, 25, 0, 30, tzinfo=timezone(timedelta(hours=2))))
    read = release(published=datetime(2026, 10, 24, 22, 30, tzinfo=UTC))

    assert compare(held, read) is None


ATTACHMENT = Attachment(title="Karte", url="https://ministerium.example/karte.pdf", size=1000, sha256="a" * 64)
ATTACHMENTS = {
    "another file under the same address": (
        replace(ATTACHMENT, sha256="b" * 64),
        Weight.MAJOR,
        "Anlage ausgetauscht: Karte",
    ),
    "another name": (replace(ATTACHMENT, title="Trassenkarte"), Weight.MINOR, "Anlage heißt jetzt: Trassenkarte"),
    "another address, nobody knows with which file": (
        replace(ATTACHMENT, url="https://ministerium.example/neu.pdf", sha256=None),
        Weight.MINOR,
        "Anlage unter neuer Adresse: Karte",
    ),
    "the same file at another address": (
        replace(ATTACHMENT, url="https://ministerium.example/karte.pdf?v=2"),
        Weight.COSMETIC,
        "Anlage unter neuer Adresse: Karte",
    ),
    "the same file under another name at another address": (
        replace(ATTACHMENT, title="Plan", url="https://ministerium.example/plan.pdf"),
        Weight.MINOR,
        "Anlage heißt jetzt: Plan",
    ),
}


@pytest.mark.parametrize("name", ATTACHMENTS)
def test_an_attachment_that_is_another_is_told(name: str) -> None:
    read, weight, summary = ATTACHMENTS[name]

    comparison = compare(release(attachments=(ATTACHMENT,)), release(attachments=(read,)))

    assert comparison is not None
    assert comparison.aspects == (Aspect.ATTACHMENT,)
    assert (comparison.weight, comparison.summary[0]) == (weight, summary)


def test_an_attachment_that_was_not_fetched_is_no_difference() -> None:
    unknown = replace(ATTACHMENT, sha256=None, size=1024)

    assert compare(release(attachments=(ATTACHMENT,)), release(attachments=(unknown,))) is None


def test_an_event_that_was_put_off_is_told() -> None:
    held = release(event=Event(starts="2026-12-01", place="Nordstadt"))

    comparison = compare(held, release(event=Event(starts="2026-12-08", place="Nordstadt")))

    assert comparison is not None
    assert comparison.summary[0] == "Termin geändert: 01.12.2026 → 08.12.2026, Nordstadt"
    assert comparison.weight is Weight.MAJOR


@pytest.mark.timeout(20)
def test_a_place_of_a_hundred_thousand_words_is_compared_soon() -> None:
    held, read = (
        release(event=Event(starts="2026-12-01", place=town + " Halle" * 100_000)) for town in ("Nordstadt", "Südstadt")
    )

    comparison = compare(held, read)

    assert comparison is not None
    assert comparison.summary[0].startswith("Termin geändert: Nordstadt → Südstadt Halle Halle")


def test_a_change_within_a_paragraph_that_was_split_shows_the_word_only() -> None:
    first, second = PASSAGES[2].split(" Der ")
    read = release(*PASSAGES[:2], first, f"Der {second.replace('Kosten', 'Gewinnen')}", *PASSAGES[3:])

    comparison = compare(release(), read)

    assert comparison is not None
    (edit,) = comparison.edits
    changed = [piece.text for piece in edit.pieces if piece.operation is not Operation.EQUAL]
    assert changed == ["Kosten", "Gewinnen"]


def test_a_paragraph_that_moved_and_was_edited_is_one_edit() -> None:
    read = release(PASSAGES[1], PASSAGES[2], PASSAGES[3], PASSAGES[0].replace("46", "38"), PASSAGES[4])

    comparison = compare(release(), read)

    assert comparison is not None
    (edit,) = comparison.edits
    assert (edit.old_at, edit.new_at, edit.operation) == (0, 3, Operation.REPLACE)
    assert comparison.summary[0] == "Betrag geändert: 46 → 38 Millionen Euro; ein Absatz verschoben"


def test_a_reordered_list_is_cosmetic() -> None:
    items = ("Netzausbau in Nordstadt", "Speicher in Südhafen", "Forschung an der Hochschule")
    held = replace(release(), body=tuple(Block(type=BlockType.LIST_ITEM, text=item) for item in items))

    comparison = compare(held, replace(held, body=(held.body[2], *held.body[:2])))

    assert comparison is not None
    assert comparison.weight is Weight.COSMETIC


def test_many_changes_are_counted_after_the_weightiest() -> None:
    read = replace(
        release(
            *(
                text.replace("46", "38").replace("120", "140").replace("Freitag", "Montag").replace("10 Uhr", "11 Uhr")
                for text in PASSAGES
            )
        ),
        issuer="Ministerium für Energie",
        contacts=(),
    )

    comparison = compare(release(), read)

    assert comparison is not None
    assert comparison.summary[0].startswith("Betrag geändert: 46 → 38 Millionen Euro; Zahl geändert")
    assert comparison.summary[0].endswith("weitere Änderungen")


def test_an_issuer_that_is_first_stated_later_is_minor() -> None:
    comparison = compare(release(issuer=None), release())

    assert comparison is not None
    assert (comparison.weight, comparison.aspects) == (Weight.MINOR, (Aspect.ISSUER,))


def test_every_kind_of_change_has_its_weight_and_its_words() -> None:
    unsaid = [what for what in What if what not in RULES or (what not in SINGLE and what not in COUNTED)]

    assert unsaid == []


def test_a_line_that_holds_nothing_but_a_figure_or_a_date_is_told_by_it() -> None:
    figure = compare(release("Stellen", "46 Millionen Euro"), release("Stellen", "38 Millionen Euro"))
    day = compare(release("Stand", "03.10.2026 - 08:59"), release("Stand", "05.10.2026 - 11:32"))

    assert figure is not None
    assert day is not None
    assert figure.summary[0] == "Betrag geändert: 46 → 38 Millionen Euro"
    assert day.aspects == (Aspect.DATE,)
