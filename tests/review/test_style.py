"""What can be said of the looks without looking."""

import re
from pathlib import Path

import pytest

STYLE = Path("review/static/style.css").read_text("utf-8")
LIGHT, DARK = (
    dict(re.findall(r"--([\w-]+): (#\w{6})", part)) for part in STYLE.split("@media (prefers-color-scheme: dark)")[:2]
)
PAIRS = [
    *((ink, ground) for ink in ("ink", "strong", "quiet", "link") for ground in ("paper", "soft")),
    *((f"{name}-ink", name) for name in ("gone", "come", "amber", "blue")),
]


def luminance(colour: str) -> float:
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


@pytest.mark.parametrize("colours", [LIGHT, DARK], ids=["light", "dark"])
@pytest.mark.parametrize(("ink", "ground"), PAIRS)
def test_every_text_stands_out_from_its_ground_by_four_and_a_half(ink: str, ground: str, colours: dict[str, str]):
    one, other = sorted((luminance(colours[ink]), luminance(colours[ground])))

    assert (other + 0.05) / (one + 0.05) >= 4.5


def test_the_keyboard_focus_is_always_visible():
    assert ":focus-visible" in STYLE
    assert "outline: none" not in STYLE
    assert "outline: 0" not in STYLE
