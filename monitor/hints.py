"""What somebody probably meant: the nearest of the words that would have been right."""

import difflib
from collections.abc import Iterable


def nearest(written: str, known: Iterable[str]) -> str:
    """The known word that is most like it; "" when none is near."""
    words = {word.casefold(): word for word in known}
    near = difflib.get_close_matches(written.casefold(), words, n=1, cutoff=0.6)
    return words[near[0]] if near else ""


def did_you_mean(written: str, known: Iterable[str]) -> str:
    """A hint; "" when nothing known is near."""
    word = nearest(written, known)
    return f"did you mean {word!r}?" if word else ""


def one_of(written: str, known: Iterable[str]) -> str:
    """The nearest word, or all of them when none is near."""
    words = tuple(known)
    return did_you_mean(written, words) or f"write one of {', '.join(words)}"
