"""Titles compared by their letters: what stands between them, and how they are set, differs from place to place."""

import re

_BETWEEN = re.compile(r"[\W_]+")


def letters_of(text: str) -> str:
    return _BETWEEN.sub("", text).casefold()
