"""Some of the edits made, the others not: what comes out differs from the old text by just those that were made."""

from collections import Counter

from hypothesis import given, settings
from hypothesis import strategies as st

from model.fingerprint import folded
from model.record import Link, Record
from monitor.compare import compare, partly
from tests.compare.releases import CONTACT, PASSAGES, release
from tests.compare.test_correctness import PASSAGE, TEXT, _record


def made(held: Record, read: Record, *places: str) -> Record:
    comparison = compare(held, read)
    assert comparison is not None
    return partly(held, read, comparison, lambda edit: edit.place in places)


def said(held: Record, read: Record) -> list[tuple[str, str | None, str | None]]:
    comparison = compare(held, read)
    return sorted((one.place, one.old, one.new) for one in comparison.edits) if comparison else []


@given(TEXT, st.data())
@settings(max_examples=150, deadline=None)
def test_all_edits_made_give_the_new_text_and_none_the_old(old: list[str], data: st.DataObject) -> None:
    new = [data.draw(st.one_of(st.just(text), PASSAGE)) for text in old if data.draw(st.integers(0, 5))]
    new += data.draw(st.lists(PASSAGE, max_size=2))
    held, read = _record(old), _record(new)
    comparison = compare(held, read)

    if comparison:
        assert compare(read, partly(held, read, comparison, lambda _: True)) is None
        undone = partly(held, read, comparison, lambda _: False)
        assert _letters(undone) == _letters(held)  # of passages that are the same the order may be another


def _letters(record: Record) -> Counter[str]:
    return Counter(folded(record.text).replace(" ", ""))


def test_an_edit_beside_another_one_is_made_alone() -> None:
    held = release()
    read = release(PASSAGES[0].replace("46", "38"), *PASSAGES[1:4], "Heute regnet es in Nordstadt bei zwölf Grad.")
    comparison = compare(held, read)
    assert comparison is not None

    only = partly(held, read, comparison, lambda edit: "38" in (edit.new or ""))

    assert [block.text for block in only.body] == [PASSAGES[0].replace("46", "38"), *PASSAGES[1:]]


def test_what_came_is_left_out_and_what_went_is_put_back_where_it_stood() -> None:
    held = release()
    read = release(
        PASSAGES[0], PASSAGES[2], "Lesen Sie auch, was der Minister über die Brücken sagt.", *PASSAGES[3:], title="Neu"
    )

    only = made(held, read, "title")

    assert only.title == "Neu"
    assert [block.text for block in only.body] == list(PASSAGES)


def test_of_the_links_only_the_one_that_stays_is_taken_over() -> None:
    a, b, c = (Link(text=name, url=f"https://ministerium.example/{name}") for name in ("alt", "neu", "morgen"))
    held, read = release(links=(a,)), release(links=(b, c), contacts=())
    comparison = compare(held, read)
    assert comparison is not None

    only = partly(held, read, comparison, lambda edit: edit.new == "neu")

    assert set(only.links) == {a, b}
    assert only.contacts == (CONTACT,)
    assert said(held, only) == [("links", None, "neu")]
