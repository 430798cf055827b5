"""The sentence an editor would write: read aloud, nothing in it is cut, said twice, or left for the reader to find."""

from dataclasses import replace

import pytest

from model.change import Weight
from model.record import Block, BlockType, Contact, Event, Link, Phone, Record
from monitor.compare import compare
from tests.compare.releases import CONTACT, PASSAGES, edited, release


def _rows(*rows: str) -> Record:
    body = tuple(Block(type=BlockType.TABLE_ROW, text=row, cells=tuple(row.split(" | "))) for row in rows)
    return replace(release(), body=body)


def _said(held: Record, read: Record) -> tuple[str, str]:
    comparison = compare(held, read)
    assert comparison is not None
    return comparison.summary


SENTENCES = {
    "a company is named whole": (
        release("Den Zuschlag erhielt die Nordnetz GmbH aus Nordstadt."),
        release("Den Zuschlag erhielt die Südnetz AG aus Nordstadt."),
        "Name geändert: Nordnetz GmbH → Südnetz AG",
    ),
    "a weekday belongs to its day": (
        release("Am Montag, 23. November 2026, wird die Brücke freigegeben."),
        release("Am Dienstag, 24. November 2026, wird die Brücke freigegeben."),
        "Datum geändert: Montag, 23. → Dienstag, 24. November 2026",
    ),
    "a misspelt speaker is no other speaker": (
        release(),
        edited(3, "Martin Muster", "Martin Mustner"),
        "Name geändert: Wirtschaftsminister Martin Muster → Wirtschaftsminister Martin Mustner",
    ),
    "a new title is said, not what it no longer holds": (
        release(title="Musterland fördert Netz mit 46 Millionen Euro"),
        release(title="Freistaat unterstützt den Ausbau der Leitungen"),
        "Titel geändert: „Musterland fördert Netz mit 46 Millionen Euro“ → „Freistaat unterstützt den Ausbau der Leitungen“",
    ),
    "a word that came": (
        release(),
        edited(1, "werden 120", "werden rund 120"),
        "Wortlaut ergänzt um „rund“",
    ),
    "words that went": (release(), edited(4, " mit einem Festakt", ""), "Wortlaut gekürzt um „mit einem Festakt“"),
    "a place": (
        release(),
        edited(3, "in Nordstadt", "in Südhafen"),
        "Wortlaut geändert: „Nordstadt“ → „Südhafen“",
    ),
    "a sentence put for another, its full stop kept": (
        release(),
        edited(
            2, "Die Finanzierung des dritten Abschnitts ist gesichert", "Über die Mittel wird noch immer verhandelt"
        ),
        "Ein Satz ersetzt",
    ),
    "sentences that went are counted": (
        release(
            "Der Bau beginnt. Das Land zahlt die Hälfte der Kosten. Den Rest trägt am 5. Mai der Bund. Fertig ist er bald."
        ),
        release("Der Bau beginnt. Fertig ist er bald."),
        "Zwei Sätze gestrichen",
    ),
    "sentences that came are counted, abbreviations are none": (
        release("Der Bau beginnt. Fertig ist er bald."),
        release(
            "Der Bau beginnt. Das Land zahlt z. B. die Hälfte. Den Rest zahlt er. Das sagte Dr. Muster ihr heute. Fertig ist er bald."
        ),
        "Drei Sätze ergänzt",
    ),
    "a sentence put for another is no denial of it": (
        release("Der Bau beginnt. Die Arbeiten dauern bis zum Herbst. Fertig ist er bald."),
        release("Der Bau beginnt. Wie lange gebaut wird, weiß niemand und nicht einmal das Amt. Fertig ist er bald."),
        "Ein Satz ersetzt",
    ),
    "a figure lost with its sentence is said before it": (
        release("Dafür stehen im Haushalt 12 Millionen Euro bereit. Der Bund beteiligt sich."),
        release("Über die Mittel wird noch immer verhandelt. Der Bund beteiligt sich."),
        "Betrag gestrichen: 12 Millionen Euro; ein Satz ersetzt",
    ),
    "the number of a hall is no amount": (
        release("Der Tag findet am 28. Mai 2026 in der Stadthalle Chemnitz statt."),
        release("Der Tag findet am 28. Mai 2026 in der Messe Chemnitz, Halle 1 statt."),
        "Name geändert: Stadthalle → Messe Chemnitz",
    ),
    "figures of two sentences that say something else are no pair": (
        release(
            "Der Tag findet am 28. Mai 2026 in Chemnitz in Halle 1 mit 40 Ständen der Betriebe aus dem Umland statt."
        ),
        release("Der Tag hat am 28. Mai 2026 in Chemnitz aus allen Teilen des Landes rund 600 Gäste zusammengebracht."),
        "Zahl gestrichen: 40 Ständen; Zahl ergänzt: 600 Gäste",
    ),
    "two amounts under one word": (
        _rows("Nord | 40 km | 12 Mio. Euro", "Süd | 80 km | 34 Mio. Euro"),
        _rows("Nord | 40 km | 14 Mio. Euro", "Süd | 80 km | 36 Mio. Euro"),
        "Betrag geändert: 12 → 14 Mio. Euro, 34 → 36 Mio. Euro",
    ),
    "a figure in an empty cell": (
        _rows("Kreis | Bäche | Seen", "Nord |  | 12", "Süd | 7 | 3"),
        _rows("Kreis | Bäche | Seen", "Nord | 5 | 12", "Süd | 7 | 3"),
        "Zahl ergänzt: 5",
    ),
    "a figure in another column": (
        _rows("Kreis | Bäche | Seen", "Nord |  | 12", "Süd | 7 | 3"),
        _rows("Kreis | Bäche | Seen", "Nord | 12 | ", "Süd | 7 | 3"),
        "Wortlaut geändert: „Nord | | 12“ → „Nord | 12 |“",
    ),
    "a link's words": (
        release(links=(Link(text="Förderportal", url="https://ministerium.example/f"),)),
        release(links=(Link(text="Zum Förderportal", url="https://ministerium.example/f"),)),
        "Linktext geändert: Förderportal → Zum Förderportal",
    ),
    "another person": (
        release(),
        release(contacts=(Contact(name="Jens Beispiel", emails=("jens@ministerium.example",)),)),
        "Kontakt entfernt: Maria Muster; Kontakt ergänzt: Jens Beispiel",
    ),
    "a further number": (
        release(),
        release(contacts=(replace(CONTACT, faxes=(Phone(number="+4935100080699", printed="0351 000-80699"),)),)),
        "Kontakt geändert: Maria Muster, Fax 0351 000-80699 ergänzt",
    ),
    "a subtitle that went": (
        release(subtitle="Bau beginnt im Frühjahr"),
        release(),
        "Unterzeile gestrichen: Bau beginnt im Frühjahr",
    ),
    "a figure that went with its subtitle": (
        release(subtitle="Bescheide an drei Betreiber übergeben"),
        release(subtitle="Ministerin lobt die Beteiligten"),
        "Zahl gestrichen: drei Betreiber; Unterzeile lautet jetzt „Ministerin lobt die Beteiligten“",
    ),
    "a quotation in two places": (
        release("„Das ist ein guter Tag für das ganze Land und seine Betriebe“, sagte der Minister."),
        release("„Das ist ein schwerer Tag für das ganze Land und seine Bürger“, sagte der Minister."),
        "Zitate an zwei Stellen geändert",
    ),
    "an event elsewhere": (
        release(event=Event(starts="2026-12-01", ends="2026-12-02", place="Messe Nordstadt")),
        release(event=Event(starts="2026-12-01", ends="2026-12-02", place="Rathaus Südhafen")),
        "Termin geändert: Messe Nordstadt → Rathaus Südhafen",
    ),
    "an event at another hour": (
        release(event=Event(starts="2026-12-01T10:00:00+01:00", place="Messe")),
        release(event=Event(starts="2026-12-01T14:00:00+01:00", place="Messe")),
        "Termin geändert: 01.12.2026, 10:00 → 01.12.2026, 14:00, Messe",
    ),
}


@pytest.mark.parametrize("name", SENTENCES)
def test_a_summary_reads_as_an_editor_would_write_it(name: str) -> None:
    held, read, sentence = SENTENCES[name]

    assert _said(held, read)[0] == sentence


def test_english_units_and_money_are_understood() -> None:
    held = release("The state funds 120 kilometres of pipeline with 46 million euros.")
    read = release("The state funds 140 kilometres of pipeline with 38 million euros.")

    assert _said(held, read)[1] == ("Figure changed: 120 → 140 kilometres; Amount changed: 46 → 38 million euros")


def test_a_long_rewording_is_counted_and_left_to_the_comparison() -> None:
    assert _said(
        release(),
        edited(1, "zwischen Nordstadt und Südhafen", "auf dem gesamten Gebiet des Landes und seiner Nachbarn im Osten"),
    ) == ("Wortlaut an einer Stelle geändert", "Wording changed in one place")


def test_a_figure_that_went_with_its_title_leaves_the_change_major() -> None:
    comparison = compare(release(title=f"{PASSAGES[0]}"), release(title="Freistaat baut Leitungen"))

    assert comparison is not None
    assert comparison.weight is Weight.MAJOR
    assert comparison.reason[0] == "Die Überschrift sagt etwas anderes."
