"""Titles compared by their letters: what stands between them, and how they are set, differs from place to place."""

import re
from functools import lru_cache

_LETTERS = re.compile(r"[^\W_]+")
_REMEMBERED = 128  # titles; each is compared with several


@lru_cache(maxsize=_REMEMBERED)
def letters_of(text: str) -> str:
    return "".join(_LETTERS.findall(text)).casefold()
