"""A passage that only begins one below it: content systems print the first words of a text above it."""

import re
from collections.abc import Sequence

from model.fingerprint import folded
from model.record import Block

LEAST = 40  # characters; shorter lines begin alike by chance
BELOW = 3  # passages in which its text begins, at the most

_CUT = re.compile(r"(?<!\s)\s*(?:\.{3}|\[\.{3}\]|\(\.{3}\))$")  # folding writes "…" so


def is_teaser(blocks: Sequence[Block], at: range) -> bool:
    """Is the passage there the beginning of a longer one right below it?"""
    if len(at) != 1 or len(blocks[at.start].text) < LEAST:
        return False
    begins = _CUT.sub("", folded(blocks[at.start].text))
    below = (folded(block.text) for block in blocks[at.stop : at.stop + BELOW])
    return len(begins) >= LEAST and any(len(text) > len(begins) and text.startswith(begins) for text in below)
