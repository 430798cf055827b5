"""Many patterns asked at once: asked by first letter, they fit what they would fit one by one."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from monitor.parse.document.wording import Wording, beginnings

PATTERNS = (
    r"(?:ä|ae)hnliche\s+artikel|weiterlesen",
    r"(?:diesen\s+|den\s+)?(?:beitrag|artikel)\s+teilen",
    r"\d+\s+kommentare",
    r"[(\[]?bild\s*:|©",
    r"(?:\.{3}|…)?mehr$",
    r"https?|(?!x)",
    r"a{0,2}b",
)
PIECES = ("ähnliche", "aehnliche", " ", "artikel", "weiterlesen", "diesen", "den", "beitrag", "teilen", "7", "kommentare", "(", "[",
          "bild", ":", "©", "...", "…", "mehr", "https", "x", "a", "b", "W", "Ä")  # fmt: skip


@given(st.lists(st.sampled_from(PIECES), max_size=5).map("".join))
def test_a_wording_fits_what_one_of_its_patterns_fits(text: str) -> None:
    wording = Wording(*PATTERNS)

    one_by_one = any(re.match(pattern, text.lower()) for pattern in PATTERNS)

    assert wording.match(text) == one_by_one


@pytest.mark.parametrize(
    ("pattern", "letters"),
    [
        ("teilen|share", "st"),
        ("(?:ä|ae)hnliche", "aä"),
        ("(?:den )?artikel", "ad"),
        (r"\(?foto", "(f"),
        (r"\s+foto", None),
        ("[a-z]+", None),
        ("a{0,2}b", None),
        ("(?:alle)?", None),
    ],
)
def test_the_letters_with_which_a_pattern_may_begin_are_found_where_they_can_be_said(
    pattern: str, letters: str | None
) -> None:
    found = beginnings(pattern)

    assert (found if found is None else "".join(sorted(set(found)))) == letters
