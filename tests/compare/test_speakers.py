"""A quotation that is given to somebody else is told as that; who is only mentioned beside it is not quoted."""

import pytest

from model.change import Aspect, Weight
from monitor.compare import compare
from tests.compare.releases import release

QUOTED = {
    "behind the quotation": "„Gut so“, sagte {}.",
    "going on": "„Gut so“, sagte {} weiter.",
    "behind a place": "„Gut so“, sagte am Freitag in Nordstadt {}.",
    "with so": "„Gut so“, so {} in Nordstadt.",
    "before the verb": "{} sagte: „Gut so, das hilft allen.“",
    "before a colon": "{}: „Gut so, das hilft allen.“",
    "with his party": "{} (SPD): „Gut so, das hilft allen.“",
    "in English": "“This helps us all,” said {} in Northtown.",
    "according to": "“This helps us all,” according to {}.",
}
BESIDE = {
    "met by the speaker": "„Gut so“, sagte Karl Kurz bei einem Treffen mit {} im Rathaus.",
    "in the next sentence": "„Gut so“, sagte Karl Kurz. Am Abend besuchte er {} im Rathaus.",
}


@pytest.mark.parametrize("name", QUOTED)
def test_a_quotation_given_to_somebody_else_says_who_and_instead_of_whom(name: str) -> None:
    frame = QUOTED[name]

    comparison = compare(
        release(frame.format("Minister Karl Muster")), release(frame.format("Staatssekretärin Eva Probe"))
    )

    assert comparison is not None
    assert comparison.aspects == (Aspect.NAME, Aspect.QUOTE)
    assert comparison.summary == (
        "Zitat jetzt Staatssekretärin Eva Probe statt Minister Karl Muster zugeschrieben",
        "Quotation now attributed to Staatssekretärin Eva Probe instead of Minister Karl Muster",
    )


@pytest.mark.parametrize("name", BESIDE)
def test_a_name_that_is_not_quoted_is_only_a_name(name: str) -> None:
    frame = BESIDE[name]

    comparison = compare(release(frame.format("Eva Probe")), release(frame.format("Ina Beispiel")))

    assert comparison is not None
    assert comparison.summary[0] == "Name geändert: Eva Probe → Ina Beispiel"


def test_an_office_that_speaks_in_place_of_another_is_quoted_as_printed() -> None:
    comparison = compare(release("„Gut so“, so der Minister."), release("„Gut so“, so die Staatssekretärin."))

    assert comparison is not None
    assert comparison.weight is Weight.MAJOR
    assert comparison.summary == (
        "Zitat jetzt „die Staatssekretärin“ statt „der Minister“ zugeschrieben",
        "Quotation now attributed to “die Staatssekretärin” instead of “der Minister”",
    )


def test_when_somebody_spoke_is_nobody_who_speaks() -> None:
    comparison = compare(release("„Gut so“, sagte er am Freitag."), release("„Gut so“, sagte er am Montag."))

    assert comparison is not None
    assert comparison.aspects == (Aspect.DATE,)


def test_a_speaker_without_his_office_is_the_same() -> None:
    comparison = compare(release("„Gut so“, sagte Minister Karl Muster."), release("„Gut so“, sagte Karl Muster."))

    assert comparison is not None
    assert comparison.summary[0] == "Wortlaut gekürzt um „Minister“"
