"""The edits lead from the old text to the new, whatever the two are, and in bounded time."""

import time
from itertools import pairwise

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from model.change import Comparison, Operation
from model.fingerprint import _folded_slowly, folded
from model.record import Block, BlockType, Record
from monitor.compare import compare
from monitor.compare.align import align
from monitor.compare.words import old_and_new, pieces

WORDS = st.sampled_from(
    [
        "der",
        "die",
        "und",
        "Euro",
        "46",
        "38",
        "Millionen",
        "Netz",
        "Land",
        "„ja“",
        "»ja«",
        "nicht",
        ".",
        ",",
        "Uhr",
        "Förderung",
        "För\xadderung",
        "12.",
        "Januar",
        "a",
        "b",
        "Martin",
        "Muster",
        "\xa0",
    ]
)
PASSAGE = st.lists(WORDS, min_size=1, max_size=14).map(" ".join).filter(folded)
TEXT = st.lists(PASSAGE, max_size=8)
ANY = st.text(max_size=60)


@given(st.text(st.sampled_from("ab äß §€½²…µ´`′″„“”»«–‑'\"- \xa0\xad\t\n\u0308\u0338\u200b\u2009"), max_size=12))
@settings(max_examples=400, deadline=None)
def test_a_text_that_is_folded_in_haste_is_folded_as_well(text: str) -> None:
    assert folded(text) == _folded_slowly(text)


def _record(texts: list[str]) -> Record:
    body = tuple(Block(type=BlockType.PARAGRAPH, text=text) for text in texts)
    return Record(url="https://ministerium.example/1", title="Netz", body=body)


def _applied(texts: list[str], comparison: Comparison | None) -> list[str]:
    """What is not mentioned stays in its order and fills the places the edits leave."""
    edits = comparison.edits if comparison else ()
    came = {edit.new_at: edit.new or "" for edit in edits if edit.new_at is not None}
    went = {edit.old_at for edit in edits}
    stays = [text for at, text in enumerate(texts) if at not in went]
    result: list[str] = []
    while stays or len(result) in came:
        result.append(came[len(result)] if len(result) in came else stays.pop(0))
    return result


def _flow(texts: list[str]) -> str:
    return folded(" ".join(texts)).replace(" ", "")


@given(TEXT, st.data())
@settings(max_examples=150, deadline=None)
def test_applying_the_edits_to_the_old_text_gives_the_new(old: list[str], data: st.DataObject) -> None:
    new = [data.draw(st.one_of(st.just(text), PASSAGE)) for text in old if data.draw(st.integers(0, 5))]
    new += data.draw(st.lists(PASSAGE, max_size=2))
    comparison = compare(_record(old), _record(new))

    edits = comparison.edits if comparison else ()

    went, came = [edit.old_at for edit in edits], [edit.new_at for edit in edits]
    recut = len(old) - len(went) + went.count(None) + len(came) - came.count(None) != len(new)
    if not recut:  # where a passage was cut in two, places move on
        assert _flow(_applied(old, comparison)) == _flow(new)


@given(TEXT, TEXT)
@settings(max_examples=150, deadline=None)
def test_every_passage_of_both_texts_is_accounted_for_once(old: list[str], new: list[str]) -> None:
    changed = align(old, new).changed

    mentioned_old = [i for passage in changed for i in passage.old]
    mentioned_new = [j for passage in changed for j in passage.new]

    assert len(set(mentioned_old)) == len(mentioned_old)
    assert len(set(mentioned_new)) == len(mentioned_new)
    kept_old = [text for i, text in enumerate(old) if i not in mentioned_old]
    kept_new = [text for j, text in enumerate(new) if j not in mentioned_new]
    assert _flow(kept_old) == _flow(kept_new)


@given(st.one_of(PASSAGE, ANY), st.one_of(PASSAGE, ANY))
@example("der und der und die", "und und und die der")  # a deletion slid into the one before it
@settings(max_examples=400, deadline=None)
def test_the_pieces_of_an_edit_are_the_old_and_the_new_text(old: str, new: str) -> None:
    run = pieces(old, new)
    shown_old, shown_new = old_and_new(run)

    assert shown_new == new
    assert folded(shown_old).replace(" ", "") == folded(old).replace(" ", "")
    assert all(piece.text for piece in run)
    assert all(one.operation is not two.operation for one, two in pairwise(run))
    assert all(piece.operation is not Operation.REPLACE for piece in run)


@given(TEXT)
@settings(max_examples=60, deadline=None)
def test_a_text_does_not_differ_from_itself_in_other_typography(text: list[str]) -> None:
    other = [
        passage.replace("„", "»").replace("“", "«").replace(" ", "\u00a0 ").replace("F", "\u00adF") for passage in text
    ]

    assert compare(_record(text), _record(other)) is None


@given(TEXT, TEXT)
@settings(max_examples=60, deadline=None)
def test_no_difference_is_found_in_one_direction_only(old: list[str], new: list[str]) -> None:
    assert (compare(_record(old), _record(new)) is None) == (compare(_record(new), _record(old)) is None)


HOSTILE = {
    "quotation signs": "„" * 40_000,
    "quotations": "„a“ " * 20_000,
    "digits": "1 " * 40_000,
    "one long number": "1" * 80_000,
    "dotted number": "1." * 40_000,
    "capitals": "Aa-Aa " * 15_000,
    "hyphens": "Aa-" * 30_000,
    "at signs": "a@" * 40_000,
    "addresses": "http://" * 12_000,
    "spaces": " " * 80_000,
    "phones": "0351 " * 16_000,
    "no words": "." * 80_000,
    "invisible": "\u00ad" * 80_000,
}


@pytest.mark.parametrize("name", HOSTILE)
@pytest.mark.parametrize("cut", [1, 3, 20_000])
def test_no_text_makes_a_comparison_slow(name: str, cut: int) -> None:
    text = HOSTILE[name]
    other = text[len(text) // 2 :: cut] + " Ende 46 Millionen Euro"

    started = time.process_time()
    compare(_record([text]), _record([other]))
    compare(_record([text[i : i + 40] for i in range(0, len(text), 40)]), _record([other]))

    assert time.process_time() - started < 2
