"""A title that reads otherwise is told by its words, its figure by the figure."""

import pytest

from model.change import Aspect, Weight
from monitor.compare import compare
from tests.compare.releases import release

LONG = "Land öffnet Programm „Neue Kraft“ für Betriebe im ländlichen Raum und alle ihre Beschäftigten – Anträge ab {} möglich"
TITLES = {
    "reworded": (
        "Startschuss für Wasserstoff",
        "Wasserstoff: Startschuss gefallen",
        "Titel geändert: „Startschuss für Wasserstoff“ → „Wasserstoff: Startschuss gefallen“",
    ),
    "reworded with names": (
        "Minister Muster eröffnet Messe in Nordstadt",
        "Messe Nordstadt: Gute Aussichten für den Handel",
        "Titel geändert: „Minister Muster eröffnet Messe in Nordstadt“ → „Messe Nordstadt: Gute Aussichten für den Handel“",
    ),
    "only its figure": (
        "46 Millionen Euro für das Netz",
        "38 Millionen Euro für das Netz",
        "Betrag geändert: 46 → 38 Millionen Euro",
    ),
    "reworded and its figure": (
        "46 Millionen Euro für das Netz",
        "38 Millionen Euro für die Straße",
        "Betrag geändert: 46 → 38 Millionen Euro; Titel geändert: „46 Millionen Euro für das Netz“ → „38 Millionen Euro für die Straße“",
    ),
    "only who it is about": (
        "Minister Karl Muster besucht den Hafen",
        "Ministerin Eva Probe besucht den Hafen",
        "Name geändert: Minister Karl Muster → Ministerin Eva Probe",
    ),
    "denied": (
        "Land fördert Netz",
        "Land fördert Netz nicht",
        "Titel geändert: „Land fördert Netz“ → „Land fördert Netz nicht“",
    ),
    "long, in its last words": (
        LONG.format("sofort"),
        LONG.format("sofort auch online"),
        "Titel geändert: „… ab sofort möglich“ → „… ab sofort auch online möglich“",
    ),
    "long, in all its words": (
        LONG.format("sofort"),
        "Minister Muster verspricht kleinen Firmen in den Dörfern viel Geld für neue Maschinen und die Ausbildung junger Leute",
        "Titel lautet jetzt „Minister Muster verspricht kleinen Firmen in den Dörfern viel Geld für neue Maschinen und …“",
    ),
    "with a quotation in it": (
        "Land öffnet „Neue Kraft“",
        "„Neue Kraft“ beginnt",
        "Titel geändert: „Land öffnet ‚Neue Kraft‘“ → „‚Neue Kraft‘ beginnt“",
    ),
}


@pytest.mark.parametrize("name", TITLES)
def test_a_title_is_said_as_it_was_and_as_it_is(name: str) -> None:
    held, read, sentence = TITLES[name]

    comparison = compare(release(title=held), release(title=read))

    assert comparison is not None
    assert comparison.summary[0] == sentence
    assert comparison.weight is Weight.MAJOR
    assert Aspect.TITLE in comparison.aspects


def test_a_quotation_in_a_title_stands_in_english_marks_in_english() -> None:
    comparison = compare(release(title="Land öffnet „Neue Kraft“"), release(title="„Neue Kraft“ beginnt"))

    assert comparison is not None
    assert comparison.summary[1] == "Title changed: “Land öffnet ‘Neue Kraft’” → “‘Neue Kraft’ beginnt”"
