"""Footnotes of papers are told behind the text, each as a paragraph, and part no sentence."""

import pytest

from tests.pages.papers import Paper
from tests.parse.test_pdf_tables import FIRST, LAST, TITLE, headed, read, texts

BORNE = "Gefördert wird nach der Richtlinie für Gewässer{} und nach dem Plan, den das Kabinett beschlossen hat.{}"
GUIDELINE = "Richtlinie vom 2. Februar 2026, Amtsblatt Seite 14, zuletzt geändert durch das Gesetz zur"
GUIDELINE_ON = "Änderung der Richtlinien."
PLAN = "Beschluss des Kabinetts vom 3. März 2026, www.plan.example/2026"


def noted(paper: Paper, y: float, first: str, second: str) -> Paper:
    paper.at(70, y + 12, "_" * 30)
    return paper.at(70, y, f"{first}{GUIDELINE}").at(70, y - 10, GUIDELINE_ON).at(70, y - 20, f"{second}{PLAN}")


@pytest.mark.parametrize("y", [80, 180])
@pytest.mark.parametrize(
    ("marks", "signs"),
    [(("1", "2"), ("1 ", "2 ")), (("1", "2"), ("1) ", "2) ")), (("¹", "²"), ("¹ ", "²")), (("*", "**"), ("* ", "** "))],
    ids=["numbers", "brackets", "raised", "stars"],
)
def test_footnotes_stand_behind_the_text(marks: tuple[str, str], signs: tuple[str, str], y: float) -> None:
    record = read(noted(headed().write(FIRST).write(BORNE.format(*marks)).write(LAST), y, *signs))

    assert record.title == TITLE
    assert texts(record) == [
        FIRST, BORNE.format(*marks), LAST, f"{signs[0]}{GUIDELINE} {GUIDELINE_ON}", f"{signs[1]}{PLAN}",
    ]  # fmt: skip
    assert [link.url for link in record.links] == ["https://www.plan.example/2026"]


def test_a_sentence_goes_on_over_the_footnotes_of_its_page() -> None:
    begun = "Der letzte Satz auf der ersten Seite geht auf der zweiten weiter, denn diese Seite ist zu Ende, und der Satz ist es noch"
    paper = noted(headed().write(FIRST).write(BORNE.format("1", "2")).write(begun), 150, "1 ", "2 ")

    told = texts(read(paper.turn().write("nicht, wie man hier sieht.").write(LAST)))

    assert told[2:4] == [f"{begun} nicht, wie man hier sieht.", LAST]
    assert told[4:] == [f"1 {GUIDELINE} {GUIDELINE_ON}", f"2 {PLAN}"]


def test_the_numbers_of_footnotes_go_on_over_the_pages() -> None:
    paper = noted(headed().write(FIRST).write(BORNE.format("1", "2")), 90, "1 ", "2 ").turn()
    paper.write(f"{LAST}3").at(70, 70, "3 Gesetz über die Gewässer des Landes.")
    other = headed().write(FIRST).write(f"{LAST}3").at(70, 70, "3 Wehre und Brücken.")

    assert texts(read(paper))[-1] == "3 Gesetz über die Gewässer des Landes."
    assert texts(read(other)) == [FIRST, f"{LAST}3"]


def test_the_foot_of_a_letter_is_no_footnote() -> None:
    paper = headed().write(FIRST).write(BORNE.format("1", "2"))
    noted(paper, 110, "1 ", "2 ").at(70, 60, "Musterministerium für Umwelt").at(
        70, 50, "Musterallee 1, 01097 Musterstadt"
    )

    assert texts(read(paper))[2:] == [f"1 {GUIDELINE} {GUIDELINE_ON}", f"2 {PLAN}"]


@pytest.mark.parametrize(
    "small", ["12 Wehre, 8 Brücken und 3 Stege", "* Kein Zugang für verschlüsselte elektronische Dokumente"]
)
def test_small_print_whose_mark_the_text_does_not_bear_is_no_footnote(small: str) -> None:
    paper = headed().write(FIRST).write(LAST).write("Pressekontakt: Erika Muster, presse@mu.example*")

    assert texts(read(paper.at(70, 60, small))) == [FIRST, LAST]
