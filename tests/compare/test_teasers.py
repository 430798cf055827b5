"""The first words of a text, printed once more above it, are no news."""

import pytest

from model.change import Weight
from monitor.compare import compare
from tests.compare.releases import release

TEXT = "Das Ministerium fördert Brücken in Dornau mit 36 Millionen Euro. Den Bescheid übergab die Staatssekretärin."


@pytest.mark.parametrize("teaser", [f"{TEXT[:60]} …", f"{TEXT[:60]} [...]", TEXT[:64]])
def test_the_beginning_of_a_text_printed_once_more_above_it_is_no_news(teaser: str) -> None:
    came = compare(release(TEXT), release(teaser, TEXT))
    went = compare(release(teaser, TEXT), release(TEXT))

    assert came is not None and went is not None
    assert came.weight is went.weight is Weight.COSMETIC


def test_a_figure_that_is_edited_below_its_teaser_is_told() -> None:
    comparison = compare(release(TEXT), release(f"{TEXT[:40]} …", TEXT.replace("36", "63")))

    assert comparison is not None
    assert comparison.weight is Weight.MAJOR
    assert "36 → 63 Millionen Euro" in comparison.summary[0]


def test_a_passage_that_says_something_else_is_a_passage() -> None:
    comparison = compare(release(TEXT), release(TEXT.replace("36", "63")[:66], TEXT))

    assert comparison is not None and comparison.weight is Weight.MAJOR
