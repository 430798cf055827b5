"""When an edit was noticed is said only as far as the record knows."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from alerts.formats import seen, size, span
from alerts.sentences import headline, note, sentence
from model.change import Candour, ChangeKind
from model.record import Day
from tests.alerts import examples
from tests.alerts.examples import SEEN, UPDATED

BERLIN = ZoneInfo("Europe/Berlin")


def note_on(published: Day | None, after: timedelta = timedelta(hours=3), **more: object) -> str:
    printed = published.isoformat() if published else None
    change = replace(UPDATED.change, detected_at=SEEN + after, published=printed, **more)  # type: ignore[arg-type]
    return note(change, "de", BERLIN)


@pytest.mark.parametrize(
    ("published", "after", "expected"),
    [
        (SEEN, timedelta(hours=3), "Bemerkt drei Stunden nach Veröffentlichung, ohne Hinweis auf eine Korrektur."),
        (SEEN, timedelta(minutes=1), "Bemerkt eine Minute nach Veröffentlichung, ohne Hinweis auf eine Korrektur."),
        (date(2026, 11, 20), timedelta(0), "Bemerkt am Tag der Veröffentlichung, ohne Hinweis auf eine Korrektur."),
        (date(2026, 11, 19), timedelta(0), "Bemerkt einen Tag nach Veröffentlichung, ohne Hinweis auf eine Korrektur."),
        (SEEN, timedelta(days=40), "Bemerkt fünf Wochen nach Veröffentlichung, ohne Hinweis auf eine Korrektur."),
        (SEEN + timedelta(days=9), timedelta(0), ""),
        (None, timedelta(0), ""),
    ],
)
def test_it_says_how_long_after_publication_an_edit_was_noticed(
    published: Day | None, after: timedelta, expected: str
) -> None:
    assert note_on(published, after) == expected


@pytest.mark.parametrize(
    ("candour", "expected"),
    [
        (Candour.SILENT, "Bemerkt drei Stunden nach Veröffentlichung, ohne Hinweis auf eine Korrektur."),
        (Candour.HINT, "Bemerkt drei Stunden nach Veröffentlichung, mit Hinweis auf eine Korrektur."),
        (Candour.REVISED, "Bemerkt drei Stunden nach Veröffentlichung; die Seite nennt als Stand 20.11.2026."),
        (Candour.STALE, "Bemerkt drei Stunden nach Veröffentlichung; die Seite nennt als Stand noch immer 20.11.2026."),
        (None, "Bemerkt drei Stunden nach Veröffentlichung."),
    ],
)
def test_it_says_whether_the_page_owns_up_to_the_edit(candour: Candour | None, expected: str) -> None:
    assert note_on(SEEN, candour=candour, revised="2026-11-20") == expected


def test_a_withdrawal_without_evidence_still_says_since_when() -> None:
    told = examples.told(kind=ChangeKind.WITHDRAWN)

    assert headline(told, "de", BERLIN) == "Zurückgezogen: seit 20.11.2026, 10:19 nicht mehr abrufbar."
    assert headline(told, "en", BERLIN) == "Withdrawn: not to be had since 20 November 2026, 10:19."


def test_a_restored_release_says_how_much_has_changed() -> None:
    told = replace(examples.RESTORED, comparison=examples.COMPARISON)

    assert headline(told, "de", BERLIN) == "Wieder da: mit 3 Änderungen."


def test_a_word_already_said_is_not_said_twice() -> None:
    told = examples.told(kind=ChangeKind.WITHDRAWN, reason=("Zurückgezogen: seit gestern fort.", ""))

    assert headline(told, "de", BERLIN) == "Zurückgezogen: seit gestern fort."


def test_a_sentence_has_a_capital_and_one_full_stop() -> None:
    assert sentence("ein Absatz gestrichen") == "Ein Absatz gestrichen."
    assert sentence("Fertig.") == "Fertig."


def test_an_address_at_the_beginning_of_a_sentence_keeps_its_small_letter() -> None:
    assert (
        sentence("https://musterland.example/ wird wieder gelesen")
        == "https://musterland.example/ wird wieder gelesen."
    )


@pytest.mark.parametrize(
    ("count", "german", "english"),
    [
        (900, "1 kB", "1 kB"),
        (340_000, "340 kB", "340 kB"),
        (1_234_567, "1,2 MB", "1.2 MB"),
        (25_400_000, "25 MB", "25 MB"),
    ],
)
def test_sizes_are_written_as_readers_write_them(count: int, german: str, english: str) -> None:
    assert (size(count, "de"), size(count, "en")) == (german, english)


def test_spans_are_spoken() -> None:
    assert span(timedelta(hours=1), "de") == "eine Stunde"
    assert span(timedelta(minutes=47), "de") == "47 Minuten"
    assert span(timedelta(days=90), "en") == "three months"


def test_only_the_time_is_said_on_the_day_of_publication() -> None:
    moment = datetime(2026, 11, 20, 9, 19, tzinfo=UTC)

    assert seen(moment, moment, "de", BERLIN) == "10:19"
    assert seen(moment, date(2026, 11, 20), "de", BERLIN) == "20.11.2026, 10:19"
