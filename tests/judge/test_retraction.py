"""A text that takes its release back is told from one about something else that is withdrawn."""

import pytest

from model.retraction import retraction
from tests.compare.releases import release

TAKEN_BACK = (
    "Diese Pressemitteilung wurde zurückgezogen.",
    "Die Pressemitteilung Nr. 12/2026 vom 2. Oktober 2026 wurde zurückgezogen.",
    "Achtung: Diese Medieninformation ist ungültig.",
    "Diese Meldung ist nicht mehr gültig, bitte vernichten.",
    "Das Ministerium zieht die Pressemitteilung hiermit zurück.",
    "Zurückgezogen!",
    "This press release has been withdrawn.",
    "This statement is no longer valid.",
)
NOT_TAKEN_BACK = (
    "Diese Pressemitteilung wurde nicht zurückgezogen.",
    "Der Bescheid wurde zurückgezogen.",
    "Das Angebot für die Brücke ist ungültig, teilte das Amt mit.",
    "Die Mitteilung ist angekommen. Der Antrag wurde zurückgezogen.",
    "The application has been withdrawn.",
    "Diese Pressemitteilung wurde zurückgezogen. " + "Das Land fördert den Ausbau der Netze im ganzen Land. " * 8,
)


@pytest.mark.parametrize("text", TAKEN_BACK)
def test_a_text_that_says_no_more_takes_its_release_back(text: str) -> None:
    assert retraction(release(text)) == text


@pytest.mark.parametrize("text", NOT_TAKEN_BACK)
def test_a_text_that_says_something_else_takes_nothing_back(text: str) -> None:
    assert retraction(release(text)) is None


def test_a_day_above_it_and_a_request_below_it_are_no_other_text() -> None:
    read = release("02.10.2026", "Diese Pressemitteilung wurde zurückgezogen. Bitte vernichten Sie sie.")

    assert retraction(read) == "Diese Pressemitteilung wurde zurückgezogen."
