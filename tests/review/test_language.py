"""Which language a page is in."""

import pytest

from review.language import language_of


@pytest.mark.parametrize(
    ("accepted", "language"),
    [
        (None, "de"),
        ("", "de"),
        ("de-DE,de;q=0.9,en;q=0.8", "de"),
        ("en-US,en;q=0.9,de;q=0.8", "en"),
        ("fr,en;q=0.5", "en"),
        ("fr", "de"),
        ("*", "de"),
        ("de;q=0,en;q=0.1", "en"),
        ("en;q=high", "de"),
        (",;,q=,;q;en", "de"),
        ("en" + ",x" * 10_000, "en"),
    ],
)
def test_pages_speak_german_unless_english_is_wanted_more(accepted: str | None, language: str):
    assert language_of(accepted) == language
