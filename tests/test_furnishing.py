"""The furniture of a source is read once, learned in memory and kept when a pass is over."""

from model.errors import StorageError
from model.furniture import Furniture, Passages
from monitor.furnishing import Furnishing

BOX = b"box   "


class Kept:
    """An archive that counts how often it is asked."""

    def __init__(self) -> None:
        self.kept: dict[str, Furniture] = {}
        self.asked: list[str] = []
        self.is_full = False

    def furniture(self, source_id: str) -> Furniture:
        self.asked.append(source_id)
        return self.kept.get(source_id, Furniture())

    def keep_furniture(self, source_id: str, furniture: Furniture) -> None:
        if self.is_full:
            raise StorageError("the disk is full")
        self.kept[source_id] = furniture


def page(number: int) -> tuple[str, Passages]:
    return f"https://www.musterland.example/{number}", frozenset({BOX, b"text %d" % number})


def learned(furnishing: Furnishing, source_id: str, pages: int) -> None:
    for number in range(pages):
        furnishing.learn(source_id, *page(number))


def test_a_source_is_read_once_and_written_when_the_pass_is_over() -> None:
    archive = Kept()
    furnishing = Furnishing(archive)

    learned(furnishing, "musterland", pages=4)
    before = dict(archive.kept)
    furnishing.settle()

    assert before == {}
    assert archive.asked == ["musterland"]
    assert archive.kept["musterland"].known == {BOX} == furnishing.known("musterland")


def test_what_could_not_be_written_is_written_the_next_time() -> None:
    archive = Kept()
    furnishing = Furnishing(archive)
    learned(furnishing, "musterland", pages=4)

    archive.is_full = True
    furnishing.settle()
    archive.is_full = False
    furnishing.settle()

    assert archive.kept["musterland"].known == {BOX}


def test_of_many_sources_none_is_forgotten_before_it_is_written() -> None:
    archive = Kept()
    furnishing = Furnishing(archive, most=2)
    names = [f"land-{number}" for number in range(6)]

    for name in names:
        learned(furnishing, name, pages=4)
    furnishing.settle()

    assert {name: archive.kept[name].known for name in names} == dict.fromkeys(names, frozenset({BOX}))


def test_no_more_than_a_bounded_number_of_sources_is_remembered() -> None:
    archive = Kept()
    furnishing = Furnishing(archive, most=2)

    for name in ("a", "b", "c", "a"):
        furnishing.known(name)

    assert archive.asked == ["a", "b", "c", "a"]
