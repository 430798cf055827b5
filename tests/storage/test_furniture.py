"""What a source shows on many pages is kept in one row."""

from model.furniture import Furniture, Shown
from storage import Archive

LEARNED = Furniture(
    shown=(
        Shown(page=b"page 1", passages=frozenset({b"box   ", b"text 1"})),
        Shown(page=b"page 2", passages=frozenset()),
    ),
    known=frozenset({b"box   "}),
)


def test_a_source_that_was_never_learned_has_none(archive: Archive) -> None:
    assert archive.furniture("musterland") == Furniture()


def test_what_was_learned_is_kept_as_it_was(archive: Archive) -> None:
    archive.keep_furniture("musterland", LEARNED)

    assert archive.furniture("musterland") == LEARNED
    assert archive.furniture("nachbarland") == Furniture()


def test_what_is_learned_later_takes_its_place(archive: Archive) -> None:
    archive.keep_furniture("musterland", LEARNED)
    archive.keep_furniture("musterland", Furniture())

    assert archive.furniture("musterland") == Furniture()
