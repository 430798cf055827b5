"""What one system prints as a subtitle or a contact, and another as a passage of the text, is no change."""

import pytest

from model.record import Record
from monitor.compare import compare
from tests.compare.releases import CONTACT, PASSAGES, release

SUBTITLE = "Das Programm gilt für drei Jahre"
LINE = "Pressesprecherin Maria Muster, Telefon: 0351 / 000 80 600, presse@ministerium.example"
PRINTS = {
    "subtitle": (release(subtitle=SUBTITLE), release(SUBTITLE, *PASSAGES)),
    "subtitle below a line": (
        release("Nordstadt", *PASSAGES, subtitle=SUBTITLE),
        release("Nordstadt", SUBTITLE, *PASSAGES),
    ),
    "contact": (release(), release(*PASSAGES, LINE, contacts=())),
    "contact above a last line": (release(*PASSAGES, "Ende"), release(*PASSAGES, LINE, "Ende", contacts=())),
}


@pytest.mark.parametrize(("one", "other"), PRINTS.values(), ids=PRINTS)
def test_the_same_words_in_another_field_are_no_change(one: Record, other: Record) -> None:
    assert compare(one, other) is None
    assert compare(other, one) is None


def test_an_edit_beside_them_is_told_alone() -> None:
    changed = PASSAGES[0].replace("46", "38")

    found = compare(
        release(subtitle=SUBTITLE), release(SUBTITLE, changed, *PASSAGES[1:-1], PASSAGES[-1], LINE, contacts=())
    )

    assert found is not None
    assert [(edit.place, edit.new) for edit in found.edits] == [("body", changed)]


def test_a_subtitle_that_goes_for_good_is_told() -> None:
    found = compare(release(subtitle=SUBTITLE), release())

    assert found is not None
    assert [edit.place for edit in found.edits] == ["subtitle"]


def test_a_passage_that_says_more_than_the_contact_goes_for_good() -> None:
    more = f"{LINE}. Anträge nimmt bis zum 31. Mai die Förderbank entgegen, Auskunft gibt das Referat für Netze im Haus am Markt 1."

    found = compare(release(*PASSAGES, more, contacts=()), release())

    assert found is not None
    assert {edit.place for edit in found.edits} == {"body", "contacts"}


def test_another_number_of_the_contact_is_told_wherever_it_is_printed() -> None:
    found = compare(release(contacts=(CONTACT,)), release(*PASSAGES, LINE.replace("600", "601"), contacts=()))

    assert found is not None
