"""A page or a text written anew is told as that, with its measure, and not by whatever figures it holds."""

from dataclasses import replace

from model.change import Weight
from model.record import RecordKind
from monitor.compare import compare
from tests.compare.releases import PASSAGES, release

ANEW = (
    "Im Bergland stehen so viele gesunde Bäume wie seit zehn Sommern nicht mehr, sagt der Bericht des Forstamts.",
    "Geholfen haben nasse Monate, junge Buchen und Tannen sowie Menschen, die auf eigene Kosten nachgepflanzt haben.",
    "Wer mitmachen will, meldet sich bei seiner Gemeinde; Werkzeug und Setzlinge werden dort bis Ostern ausgegeben.",
    "Auskunft gibt jedes Rathaus, und wer selbst Wald besitzt, bekommt auf Wunsch Besuch von einer Försterin.",
)


def test_a_page_written_anew_is_said_so_with_its_measures() -> None:
    held = release(kind=RecordKind.POLICY_PAGE)

    comparison = compare(held, replace(release(*ANEW, PASSAGES[4]), kind=RecordKind.POLICY_PAGE))

    assert comparison is not None
    assert comparison.weight is Weight.MAJOR
    assert comparison.summary == (
        "Seite neu gefasst: fünf Absätze, einer davon unverändert",
        "Page rewritten: five paragraphs, one of them unchanged",
    )


def test_a_release_written_anew_says_its_new_title_too() -> None:
    held = release(kind=RecordKind.PRESS_RELEASE)

    comparison = compare(held, release(*ANEW, title="Mehr gesunde Bäume", kind=RecordKind.PRESS_RELEASE))

    assert comparison is not None
    assert comparison.summary[0] == (
        "Text neu gefasst: vier statt fünf Absätze; Titel geändert: „Musterland fördert Wasserstoffnetz“ → „Mehr gesunde Bäume“"
    )


def test_a_text_of_which_a_third_stays_is_told_passage_by_passage() -> None:
    comparison = compare(release(), release(*ANEW[:2], *PASSAGES[2:]))

    assert comparison is not None
    assert "neu gefasst" not in comparison.summary[0]
