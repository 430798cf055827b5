"""Whatever comes in: a record, a listing, a date, a number, or a sentence why not; never a fault, never a long wait."""

import time
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.fuzz.pieces import FEED, HTML, JSON, TEXTS
from tests.fuzz.targets import TARGETS

FINDINGS = Path(__file__).parent / "findings"
_quickly = settings(max_examples=60, deadline=None)

pytestmark = pytest.mark.filterwarnings("ignore::DeprecationWarning:feedparser")


def jumble(pieces: list[str]) -> st.SearchStrategy[bytes]:
    """Pieces put together by chance, a few letters of anything between them."""
    piece = st.one_of(st.sampled_from(pieces), st.sampled_from(pieces), st.text(max_size=8))
    return st.lists(piece, max_size=60).map(lambda said: "".join(said).encode("utf-8", "surrogatepass"))


@pytest.mark.parametrize("target", ["html", "feed", "sitemap", "json", "date", "phone", "pdf", "robots"])
def test_any_bytes_are_answered(target: str) -> None:
    _quickly(given(st.binary(max_size=600))(TARGETS[target]))()


@pytest.mark.parametrize(
    ("target", "pieces"),
    [("html", HTML), ("feed", FEED), ("sitemap", FEED), ("json", JSON), ("date", TEXTS), ("phone", TEXTS)],
)
def test_any_jumble_of_what_we_look_for_is_answered(target: str, pieces: list[str]) -> None:
    _quickly(given(jumble(pieces))(TARGETS[target]))()


@pytest.mark.parametrize(
    "target", ["page", "listing", "entries", "items", "dates", "contact", "edit", "mail", "trouble"]
)
def test_any_choice_of_pieces_is_answered(target: str) -> None:
    _quickly(given(st.binary(max_size=60))(TARGETS[target]))()


@settings(max_examples=60, deadline=None)
@given(st.data())
def test_a_page_with_bytes_lost_or_changed_is_answered(data: st.DataObject) -> None:
    pages = sorted((Path(__file__).parent.parent / "pages").glob("*.html"))
    page = bytearray(data.draw(st.sampled_from(pages)).read_bytes())

    for _ in range(data.draw(st.integers(1, 4))):
        at = data.draw(st.integers(0, len(page) - 1))
        page[at : at + data.draw(st.integers(0, 40))] = data.draw(st.binary(max_size=6))

    TARGETS["document"](bytes(page))


@pytest.mark.parametrize("path", sorted(FINDINGS.glob("*-*")), ids=lambda path: path.name)
@pytest.mark.timeout(20)
def test_what_the_fuzzer_once_found_is_answered_soon(path: Path) -> None:
    began = time.process_time()

    TARGETS[path.name.partition("-")[0]](path.read_bytes())

    assert time.process_time() - began < 5
