"""Many patterns asked at once whether one of them fits the beginning of a text: only those that may begin with its first letter are."""

import re
from collections.abc import Iterator

_LOOKED_AT = 200  # letters; no pattern needs more
_NEVER = re.compile(r"(?!)")  # no pattern begins with that letter: the text need not be looked at
_ESCAPED = {"d": "0123456789", "(": "(", "[": "[", ".": ".", "|": "|", "?": "?", "+": "+", "*": "*"}


class Wording:
    """Patterns of which one must fit the beginning of a passage; they are written in lower case.

    Made ready letter by letter as they are asked for, since to compile them all takes longer than to read a dozen pages.
    """

    __slots__ = ("_letters", "_parts", "_ready")

    def __init__(self, *patterns: str) -> None:
        self._parts = [(part, beginnings(part)) for pattern in patterns for part in _alternatives(pattern)]
        self._letters = frozenset(letter for _, begins in self._parts for letter in begins or ())
        self._ready: dict[str, re.Pattern[str]] = {}

    def match(self, text: str) -> bool:
        ready = self._ready.get(text[:1]) or self._made_ready(text[:1])
        return ready is not _NEVER and ready.match(text[:_LOOKED_AT].lower()) is not None

    def _made_ready(self, sign: str) -> re.Pattern[str]:
        """Kept for each sign as it is written, capital or not, and only once for all those that no pattern is known to begin with."""
        letter = sign.lower()[:1]
        if letter not in self._letters and not sign.isascii():
            sign = letter = ""
        if sign not in self._ready:
            parts = [part for part, begins in self._parts if begins is None or (letter and letter in begins)]
            self._ready[sign] = re.compile("|".join(f"(?:{part})" for part in parts)) if parts else _NEVER
        return self._ready[sign]


def beginnings(pattern: str) -> str | None:
    """The letters with which a text begins that the pattern fits; None where that cannot be said."""
    found = ""
    for part in _alternatives(pattern):
        first, rest = _first(part)
        begins = beginnings(first[3:-1]) if first.startswith("(?:") else _of_sign(first)
        is_optional = rest[:1] in ("?", "*", "{")
        more = beginnings(rest.lstrip("?*")) if is_optional else ""  # what stands behind "{0,9}" cannot be said
        if begins is None or more is None:
            return None
        found += begins + more
    return found


def _of_sign(sign: str) -> str | None:
    """A letter is itself, a set of plain signs all of them; what else there is in patterns is not looked into."""
    if sign.startswith("["):
        plain = sign[1:-1].replace("\\[", "[")
        return plain if not set(plain) & set("^\\-") else None
    if sign.startswith("\\"):
        return _ESCAPED.get(sign[1:])
    return sign if len(sign) == 1 and sign not in "^$.{" else None


def _first(pattern: str) -> tuple[str, str]:
    """The first group, set or sign of a pattern, and what follows."""
    depth, in_set = 0, False
    for at, sign in _signs(pattern):
        in_set = (in_set or sign == "[") and sign != "]"
        depth += (sign == "(") - (sign == ")") if not in_set else 0
        if depth == 0 and not in_set:
            end = at + len(sign)
            return pattern[:end], pattern[end:]
    return pattern, ""


def _alternatives(pattern: str) -> list[str]:
    """The parts between the bars that stand in no group."""
    parts, begin, depth, in_set = [], 0, 0, False
    for at, sign in _signs(pattern):
        in_set = (in_set or sign == "[") and sign != "]"
        depth += (sign == "(") - (sign == ")") if not in_set else 0
        if sign == "|" and depth == 0 and not in_set:
            parts.append(pattern[begin:at])
            begin = at + 1
    return [*parts, pattern[begin:]]


def _signs(pattern: str) -> Iterator[tuple[int, str]]:
    """Each sign with its place; an escaped one together with its backslash."""
    at = 0
    while at < len(pattern):
        size = 2 if pattern[at] == "\\" else 1
        yield at, pattern[at : at + size]
        at += size
