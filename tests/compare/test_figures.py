"""A figure is one in words as in digits, with its unit, in German print and in English."""

import pytest

from model.change import Aspect, Weight
from model.record import Record
from monitor.compare import compare
from monitor.compare.numerals import number_of
from tests.compare.releases import release


def _said(held: str, read: str, *, language: str = "de") -> tuple[str, str]:
    comparison = compare(_release(held, language), _release(read, language))
    assert comparison is not None
    return comparison.summary


def _release(text: str, language: str) -> Record:
    return release(text, language=language)


WORDS = {
    "Zwei Millionen Euro fließen. Drei Millionen Euro fließen.": "Betrag geändert: Zwei → Drei Millionen Euro",
    "Zwölf Projekte werden gefördert. Vierzehn Projekte werden gefördert.": "Zahl geändert: Zwölf → Vierzehn Projekte",
    "Einhundert Betriebe suchen Leute. Zweihundert Betriebe suchen Leute.": "Zahl geändert: Einhundert → Zweihundert Betriebe",
    "Das Land gibt eine Million Euro. Das Land gibt zwei Millionen Euro.": "Betrag geändert: eine Million → zwei Millionen Euro",
    "Das Land gibt eine Million Euro. Das Land gibt eine Milliarde Euro.": "Betrag geändert: eine Million → eine Milliarde Euro",
    "Das Land gibt anderthalb Millionen. Das Land gibt zweieinhalb Millionen.": "Zahl geändert: anderthalb → zweieinhalb Millionen",
    "Rund ein Dutzend Betriebe kam. Rund zwei Dutzend Betriebe kam.": "Zahl geändert: ein → zwei Dutzend Betriebe",
    "Die Hälfte der Betriebe klagt. Ein Drittel der Betriebe klagt.": "Zahl geändert: Hälfte → Drittel",
}
UNITS = {
    "Die Halle misst 500 m² Fläche. Die Halle misst 500 m³ Fläche.": "Zahl geändert: 500 m² → 500 m³",
    "Sie misst 500 Quadratmeter. Sie misst 500 Kubikmeter.": "Zahl geändert: 500 Quadratmeter → 500 Kubikmeter",
    "Die Leitung ist 12 km lang. Die Leitung ist 12 m lang.": "Zahl geändert: 12 km → 12 m",
    "Die Leitung ist 12km lang. Die Leitung ist 14km lang.": "Zahl geändert: 12km → 14km",
    "Der Speicher fasst 10 MWh. Der Speicher fasst 10 GWh.": "Zahl geändert: 10 MWh → 10 GWh",
    "Das Land gibt 2 Millionen Euro. Das Land gibt 2 Millionen Dollar.": "Betrag geändert: 2 Millionen Euro → 2 Millionen Dollar",
    "Das Land gibt 2 Millionen Euro. Das Land gibt 2 Milliarden Euro.": "Betrag geändert: 2 Millionen → 2 Milliarden Euro",
    "Der Wert steigt um 3 Prozent. Der Wert steigt um 3 Promille.": "Anteil geändert: 3 Prozent → 3 Promille",
    "Es kostet 46 Euro je Tonne. Es kostet 46 Euro je Kilogramm.": "Betrag geändert: 46 Euro je Tonne → 46 Euro je Kilogramm",
    "Es gilt ein Tempo von 30 km/h. Es gilt ein Tempo von 50 km/h.": "Zahl geändert: 30 → 50 km/h",
    "Es kostet unter 5 Millionen Euro. Es kostet über 5 Millionen Euro.": "Betrag geändert: unter 5 → über 5 Millionen Euro",
    "Es gibt bis zu 50 Prozent dazu. Es gibt mindestens 50 Prozent dazu.": "Anteil geändert: bis zu 50 → mindestens 50 Prozent",
    "Gebaut wird im Viertel am Fluss. Gebaut wird im Zentrum am Fluss.": "Wortlaut geändert: „Viertel“ → „Zentrum“",
    "Es kamen im April 12 Betriebe. Es kamen im April 14 Betriebe.": "Zahl geändert: 12 → 14 Betriebe",
    "Es steht in § 23 Absatz 2. Es steht in § 24 Absatz 2.": "Paragraf geändert: § 23 → § 24",
    "Das 49-Euro-Ticket bleibt. Das 58-Euro-Ticket bleibt.": "Betrag geändert: 49-Euro-Ticket → 58-Euro-Ticket",
    "Der Anteil liegt bei 3,5 v. H. Der Anteil liegt bei 4,5 v. H.": "Anteil geändert: 3,5 → 4,5 v. H.",
    "Das Land gibt 12 T€ dazu. Das Land gibt 14 T€ dazu.": "Betrag geändert: 12 → 14 T€",
    "Das Land gibt 12.500,- Euro. Das Land gibt 14.500,- Euro.": "Betrag geändert: 12.500,- → 14.500,- Euro",
}
ENGLISH = {
    "It provides 1,200,000 euros. It provides 1,300,000 euros.": "Amount changed: 1,200,000 → 1,300,000 euros",
    "It provides €12.5m a year. It provides €13.5m a year.": "Amount changed: €12.5m → €13.5m",
    "It provides €12.5m a year. It provides €12.5bn a year.": "Amount changed: €12.5m → €12.5bn",
    "The fund holds $3bn today. The fund holds $4bn today.": "Amount changed: $3bn → $4bn",
    "It provides EUR 12.5 million. It provides EUR 13.5 million.": "Amount changed: EUR 12.5 → EUR 13.5 million",
    "Exports grew by 3.5 per cent. Exports grew by 3.7 per cent.": "Share changed: 3.5 → 3.7 per cent",
    "It provides 1,200 million euros. It provides 1.2 million euros.": "Amount changed: 1,200 → 1.2 million euros",
    "It provides 1.200 euros a month. It provides 1200 euros a month.": "Amount changed: 1.200 → 1200 euros",
    "It covers 40 acres of land. It covers 40 hectares of land.": "Figure changed: 40 acres → 40 hectares",
    "The office opens at 5 p.m. today. The office opens at 6 p.m. today.": "Time changed: 5 → 6 p.m.",
    "It is open since July 12, she says. It is open since July 19, she says.": "Date changed: July 12 → July 19",
    "The debt is $2 trillion now. The debt is $3 trillion now.": "Amount changed: $2 → $3 trillion",
    "Twenty-five firms took part. Thirty firms took part.": "Figure changed: Twenty-five → Thirty firms",
    "In all 18 states sent help. In all 19 states sent help.": "Figure changed: 18 → 19 states",
}


def _halves(both: str) -> tuple[str, str]:
    """Two sentences of one length, or nearly."""
    at = min((abs(2 * at - len(both)), at) for at in range(len(both)) if both[at : at + 2] == ". ")[1]
    return both[: at + 1], both[at + 2 :]


@pytest.mark.parametrize("both", [*WORDS, *UNITS])
def test_a_number_in_words_and_another_unit_are_other_figures(both: str) -> None:
    assert _said(*_halves(both))[0] == (WORDS | UNITS)[both]


@pytest.mark.parametrize("both", ENGLISH)
def test_english_figures_are_read_as_they_are_printed_there(both: str) -> None:
    assert _said(*_halves(both), language="en")[1] == ENGLISH[both]


@pytest.mark.parametrize(
    ("held", "read", "language"),
    [
        ("It provides 1,200 euros a month.", "It provides 1200 euros a month.", "en"),
        ("It provides €12.5m a year.", "It provides 12.5 million euros a year.", "en"),
        ("Exports grew by 3.5 per cent.", "Exports grew by 3.5%.", "en"),
        ("Das Land gibt 1.200 Euro dazu.", "Das Land gibt 1200 Euro dazu.", "de"),
        ("Das Land gibt 1.200.000,50 Euro dazu.", "Das Land gibt 1 200 000,50 € dazu.", "de"),
        ("Es kamen fünfundzwanzig Betriebe.", "Es kamen 25 Betriebe.", "de"),
    ],
)
def test_the_same_figure_in_other_print_is_no_other_figure(held: str, read: str, language: str) -> None:
    comparison = compare(_release(held, language), _release(read, language))

    assert comparison is not None
    assert Aspect.FIGURE not in comparison.aspects
    assert comparison.weight is not Weight.MAJOR


@pytest.mark.parametrize(
    ("held", "read", "language"),
    [
        ("Der Wert liegt bei 1,200 Tonnen.", "Der Wert liegt bei 1200 Tonnen.", "de"),
        ("The price is 1.200 dollars.", "The price is 1200 dollars.", "en"),
    ],
)
def test_what_is_a_thousand_in_one_language_is_a_decimal_in_the_other(held: str, read: str, language: str) -> None:
    comparison = compare(_release(held, language), _release(read, language))

    assert comparison is not None
    assert comparison.aspects == (Aspect.FIGURE,)


@pytest.mark.parametrize(
    ("word", "number"),
    [
        ("Zwei", 2),
        ("siebzehn", 17),
        ("fünfundzwanzig", 25),
        ("hundert", 100),
        ("dreihundertvierzehn", 314),
        ("twenty-five", 25),
        ("Bund", None),
        ("rund", None),
        ("zwanzigste", None),
    ],
)
def test_a_number_in_words_is_a_number(word: str, number: int | None) -> None:
    assert number_of(word) == number


def test_a_figure_before_two_forms_of_a_word_is_said_once_and_leaves_room_for_the_next_one() -> None:
    held = "Das Land stellt 140 Anwärterinnen und Anwärter ein.", "Der Umbau kostet 12 Millionen Euro."
    read = "Das Land stellt 120 Anwärterinnen und Anwärter ein.", "Der Umbau kostet 9 Millionen Euro."

    comparison = compare(release(*held, title="140 Anwärter"), release(*read, title="120 Anwärter"))

    assert comparison is not None
    assert comparison.summary[0].count("140 → 120") == 1
    assert "12 → 9 Millionen Euro" in comparison.summary[0]
