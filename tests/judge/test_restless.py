"""What two looks share is believed; a spot that keeps turning must stand for longer."""

from datetime import UTC, datetime

from model.page import Stirring
from model.record import Block, BlockType, Record
from monitor.compare import compare
from monitor.judge import Stirred, calmed

NOW = datetime(2026, 11, 20, 9, 0, tzinfo=UTC)
TEXT = ("Das Land fördert den Ausbau der Netze mit 46 Millionen Euro.", "Der Bau beginnt im Frühjahr in Nordstadt.")


def record(*passages: str) -> Record:
    return Record(
        url="https://ministerium.example/1",
        title="Netz",
        body=tuple(Block(type=BlockType.PARAGRAPH, text=text) for text in passages),
    )


def stirred(*passages: str, held: tuple[str, ...] = TEXT) -> Stirred:
    comparison = compare(record(*held), record(*passages))
    assert comparison is not None
    return Stirred(comparison, record(*held), record(*passages), NOW)


def shown(*looks: tuple[str, ...]) -> tuple[list[str | None], tuple[Stirring, ...]]:
    """What is believed after these looks, and what stirs."""
    stirring: tuple[Stirring, ...] = ()
    for passages in looks:
        last = stirred(*passages)
        stirring = last.observed(stirring)
    return [edit.new for edit in last.steady(stirring)], stirring


def likes(count: int, *more: str) -> tuple[str, ...]:
    return TEXT[0], f"{count} Menschen aus dem ganzen Land gefällt diese Meldung bisher sehr.", TEXT[1], *more


def test_what_one_look_found_is_not_believed() -> None:
    assert shown((TEXT[0].replace("46", "38"), TEXT[1]))[0] == []


def test_of_two_looks_that_share_an_edit_only_that_is_believed() -> None:
    note = "Nachtrag: Auch die Gemeinden des Landes beteiligen sich an den Kosten."

    assert shown(likes(12, note), likes(13, note))[0] == [note]


def test_a_spot_that_turned_often_is_believed_only_when_it_stands_for_long() -> None:
    turning = [likes(count) for count in range(12, 16)]

    assert shown(*turning, likes(15))[0] == []
    assert shown(*turning, *[likes(15)] * 8)[0] == [likes(15)[1]]


def test_two_edits_of_a_passage_in_a_row_make_no_restless_spot() -> None:
    edits = [(TEXT[0].replace("46", figure), TEXT[1]) for figure in ("45", "44", "44")]

    assert shown(*edits)[0] == [edits[-1][0]]


def test_what_went_where_another_text_comes_and_goes_may_be_one_state_of_it() -> None:
    assert shown((TEXT[0], "Interessierte finden alles dazu im Amtsblatt."), TEXT[:1])[0] == []


def test_a_line_that_came_above_something_that_turns_is_its_heading() -> None:
    teasers = [
        (TEXT[0], "Auch lesenswert", text, TEXT[1])
        for text in (
            "Neue Brücken für Elmsbach: Die Verwaltung schreibt den ersten Abschnitt aus.",
            "Museen in Altenfels öffnen wieder ihre Türen für Gäste aus aller Welt.",
        )
    ]

    assert shown(*teasers)[0] == []


def test_the_memory_of_a_restless_spot_fades_while_the_page_rests() -> None:
    _, stirring = shown(*[likes(count) for count in range(12, 16)])

    for _ in range(4):
        stirring = calmed(stirring, NOW)

    assert stirring == ()


def paragraphs(many: int) -> list[str]:
    return [f"In Gemeinde {number} entstehen {number * 3} Säulen; der Bau beginnt im Herbst." for number in range(many)]


def test_three_hundred_paragraphs_that_came_beside_what_turns_are_believed_together() -> None:
    came = paragraphs(300)

    assert shown(likes(12, *came), likes(13, *came))[0] == came


def test_of_more_edits_than_are_remembered_none_is_believed_by_itself() -> None:
    came = paragraphs(600)

    assert shown(likes(12, *came), likes(13, *came))[0] == []
