"""What a digest says of a release that several things happened to."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta

from alerts import digest
from model.alert import Alert
from model.subscription import Pace
from model.told import Told
from tests.alerts import examples
from tests.alerts.examples import DESK, ENERGY, LETTERHEAD, SEEN, text_of


def _digest(tolds: Sequence[Told], language: str = "de") -> Alert:
    daily = replace(ENERGY, pace=Pace.DAILY, language=language)
    return digest(tolds, subscription=daily, to=DESK, letterhead=LETTERHEAD, now=SEEN + timedelta(days=1))


def _back(hours: int) -> Told:
    return replace(
        examples.RESTORED, change=replace(examples.RESTORED.change, detected_at=SEEN + timedelta(hours=hours))
    )


def test_a_release_that_is_back_is_not_called_withdrawn() -> None:
    text = text_of(_digest([examples.WITHDRAWN, _back(15)]))

    assert "Zurückgezogen. Wieder da: unverändert." in text
    assert "nicht mehr abrufbar" not in text
    assert "1 zurückgezogen, 1 wieder da" in text


def test_a_release_that_is_withdrawn_again_is_called_withdrawn() -> None:
    assert "nicht mehr abrufbar" in text_of(_digest([_back(5), examples.WITHDRAWN]))


def test_an_edited_release_is_called_new_where_its_reader_has_not_heard_of_it() -> None:
    assert "Neu. Betrag geändert: 46 → 38" in text_of(_digest([examples.UPDATED, examples.NEW]))
    assert "New. Amount changed: 46 → 38" in text_of(_digest([examples.UPDATED, examples.NEW], "en"))


def test_what_becomes_of_one_release_is_not_said_of_another() -> None:
    other = replace(examples.UPDATED, change=replace(examples.UPDATED.change, id="other", release_id="r9"))

    assert "Neu." not in text_of(_digest([examples.NEW, other]))
