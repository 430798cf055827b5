"""Whether a page owns up to an edit is read from what came with it and from its own date of revision."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from model.change import Candour
from model.record import Record
from monitor.compare import compare
from monitor.judge import candour_of
from tests.judge.pages import NOW, SENTENCE, release

HELD = release("Netz", SENTENCE, "Es sind 46 Millionen Euro.")
READ = release("Netz", SENTENCE, "Es sind 38 Millionen Euro.")
YESTERDAY = NOW.date() - timedelta(days=1)


def candour(read: Record, held: Record = HELD) -> Candour | None:
    comparison = compare(held, read)
    assert comparison is not None
    return candour_of(read, comparison, now=NOW)


def test_an_edit_that_nothing_speaks_of_is_silent() -> None:
    assert candour(READ) is Candour.SILENT


@pytest.mark.parametrize(
    "line",
    [
        "Korrektur: Es sind 38, nicht 46 Millionen.",
        "Berichtigung vom Freitag.",
        "Nachtrag: Frist bis Mai.",
        "Updated.",
        "Anmerkung der Redaktion: In einer früheren Fassung stand ein anderer Betrag.",
        "Update vom 12. Mai: Der Betrag wurde angepasst.",
        "In einer ersten Version war von 46 Millionen die Rede.",
        "Erratum",
        "Diese Mitteilung wurde am 12. Mai geändert.",
        "Überarbeitete Fassung",
        "Wir bitten den Fehler zu entschuldigen.",
        "Editor's note: an earlier version gave another amount.",
    ],
)
def test_a_line_that_comes_with_the_edit_is_a_hint(line: str) -> None:
    assert candour(release("Netz", SENTENCE, "Es sind 38 Millionen Euro.", line)) is Candour.HINT


@pytest.mark.parametrize(
    "line", ["Der Nachtragshaushalt folgt im Mai.", "Die Karte wird laufend aktualisiert.", "Die Satzung ist geändert."]
)
def test_a_sentence_about_something_else_is_no_hint(line: str) -> None:
    assert candour(release("Netz", SENTENCE, "Es sind 38 Millionen Euro.", line)) is not Candour.HINT


def test_a_note_that_grows_by_a_word_is_seen_whole() -> None:
    held = release("Netz", SENTENCE, "Die Meldung wurde am Montag verschickt. Es sind 46 Millionen Euro.")
    read = release("Netz", SENTENCE, "Die Meldung wurde am Montag geändert. Es sind 38 Millionen Euro.")

    assert candour(read, held) is Candour.HINT


def test_a_hint_that_stood_there_before_is_neither_credited_nor_denied() -> None:
    line = "Diese Seite wird laufend aktualisiert."
    held = release("Netz", SENTENCE, "Es sind 46 Millionen Euro.", line)

    assert candour(release("Netz", SENTENCE, "Es sind 38 Millionen Euro.", line), held) is None


def test_a_date_of_revision_counts_when_it_is_new_and_is_named_when_it_is_old() -> None:
    stood = replace(HELD, updated=YESTERDAY)

    assert candour(replace(READ, updated=NOW.date()), stood) is Candour.REVISED
    assert candour(replace(READ, updated=YESTERDAY)) is Candour.REVISED
    assert candour(replace(READ, updated=YESTERDAY), stood) is Candour.STALE
    assert candour(replace(READ, updated=NOW), replace(HELD, updated=NOW)) is Candour.REVISED


def test_of_a_page_without_text_nothing_can_be_said() -> None:
    assert candour(replace(HELD, body=(), published=date(2026, 11, 3))) is None
