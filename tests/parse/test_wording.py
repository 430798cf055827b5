"""Many patterns asked at once: asked by their first signs, they fit what they would fit one by one."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from monitor.parse.document.html_wording import COMMENTS, CONSENT, EMBARGO, END, NOISE
from monitor.parse.document.wording import Wording, beginnings

PATTERNS = (
    r"(?:ä|ae)hnliche\s+artikel|weiterlesen",
    r"(?:diesen\s+|den\s+)?(?:beitrag|artikel)\s+teilen",
    r"\d+\s+kommentare",
    r"[(\[]?bild\s*:|©",
    r"(?:\.{3}|…)?mehr$",
    r"https?|(?!x)",
    r"a{0,2}b",
    r"(?:teilen|x)+7|x{1,2}7|\s*den\s[ab]",
    r"de*n?[ab]x|\d[(]",
)
PIECES = ("ähnliche", "aehnliche", " ", "\xa0", "artikel", "weiterlesen", "diesen", "den", "beitrag", "teilen", "7", "kommentare", "(", "[",
          "bild", ":", "©", "...", "…", "mehr", "https", "x", "a", "b", "W", "Ä")  # fmt: skip


@given(st.lists(st.sampled_from(PIECES), max_size=5).map("".join))
def test_a_wording_fits_what_one_of_its_patterns_fits(text: str) -> None:
    wording = Wording(*PATTERNS)

    one_by_one = any(re.match(pattern, text.lower()) for pattern in PATTERNS)

    assert wording.match(text) == one_by_one


@pytest.mark.parametrize(
    ("pattern", "begins"),
    [
        ("teilen|share", {"te", "sh"}),
        ("(?:ä|ae)hnliche", {"äh", "ae"}),
        ("(?:den )?artikel", {"de", "ar"}),
        (r"\(?foto", {"(f", "fo"}),
        ("x$", {"x"}),
        (r"[ab]\w+foto", {"a", "b"}),
        ("(?:a|bc)+d", {"a", "bc"}),
        ("ab*c", {"ab", "ac"}),
        (r"\w+foto", {""}),
        ("[a-z]+", {""}),
        ("a{0,2}b", {""}),
        ("a{2,3}b", {"a"}),
        ("(?:alle)?", {"al", ""}),
    ],
)
def test_the_signs_with_which_a_text_may_begin_are_found_where_they_can_be_said(pattern: str, begins: set[str]) -> None:
    assert beginnings(pattern) == begins


@pytest.mark.parametrize("wording", [COMMENTS, CONSENT, EMBARGO, END, NOISE])
def test_a_text_that_no_wording_begins_as_is_not_asked_at_all(wording: Wording) -> None:
    assert not wording.match("Qz")
    assert wording._ready["Qz"] is None
