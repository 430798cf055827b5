"""Addresses in the one form in which they are kept: what is plain is left as it is, and that in a tenth of the time."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from model.urls import _plain, _respelt, canonical

BASE = "https://ministerium.example/presse/2026/meldung.html?x=1"
BASES = (
    None,
    BASE,
    "https://amt.example/",
    "https://amt.example",
    "https://amt.example/a/../b/c",
    "https://amt.example//a/b;c?d=/e#/f",
)
PIECES = (
    "https://ministerium.example", "http://www.amt.example", "https://Amt.example", "//amt.example", "/", "/", "presse", "..", ".",
    "a.html", "?", "&", "id=5", "utm_source=x", "fbclid", "sid=7", "=", "%20", "ä", ";jsessionid=1", "#top", "b=c,d", " ", ":", "@",
    "http:", "+", "(x)", "utm%5Fsource", "%26", "#",
)  # fmt: skip


@given(st.lists(st.sampled_from(PIECES), max_size=7).map("".join), st.sampled_from(BASES))
def test_an_address_taken_for_plain_is_spelt_as_any_other(url: str, base: str | None) -> None:
    plain = _plain(url.strip(), base)

    assert plain is None or plain == _respelt(url.strip(), base)


@pytest.mark.parametrize(
    ("url", "spelt"),
    [
        ("/presse/a.html", "https://ministerium.example/presse/a.html"),
        ("/suche?q=netz&seite=2", "https://ministerium.example/suche?q=netz&seite=2"),
        ("/suche?q=netz&utm_source=mail", "https://ministerium.example/suche?q=netz"),
        ("/a/../b.html#top", "https://ministerium.example/b.html"),
        ("b.html", "https://ministerium.example/presse/2026/b.html"),
        ("//amt.example/x", "https://amt.example/x"),
        ("https://amt.example/x?sid=1", "https://amt.example/x"),
        ("https://amt.example/x?utm%5Fsource=mail", "https://amt.example/x"),
        ("https://amt.example/x?f%5Bjahr%5D=2026#liste", "https://amt.example/x?f%5Bjahr%5D=2026"),
        ("/a.html;jsessionid=1A.live", "https://ministerium.example/a.html"),
    ],
)
def test_an_address_loses_session_tracking_and_fragment_and_nothing_else(url: str, spelt: str) -> None:
    assert canonical(url, BASE) == spelt
