"""Many patterns asked at once whether one of them fits the beginning of a text: only those that may begin with its first signs are."""

import re
from collections.abc import Callable, Iterator
from functools import cache, lru_cache

_LOOKED_AT = 200  # letters; no pattern needs more
_SIGNS = 2  # that tell of most texts that no pattern begins so
_REMEMBERED = 4096  # beginnings of texts
_ANYHOW = frozenset(("",))
_SPACES = "".join(sign for sign in map(chr, range(0x3001)) if sign.isspace())
_ESCAPED = {"s": _SPACES, "d": "0123456789", "(": "(", "[": "[", ".": ".", "|": "|", "?": "?", "+": "+", "*": "*"}


class Wording:
    """Patterns of which one must fit the beginning of a passage; they are written in lower case.

    Made ready beginning by beginning as texts begin so, since to compile them all takes longer than to read a dozen pages.
    """

    __slots__ = ("_by_begin", "_ready")

    def __init__(self, *patterns: str) -> None:
        self._by_begin: dict[str, list[str]] = {}
        for part in (part for pattern in patterns for part in _alternatives(pattern)):
            for begin in beginnings(part):
                self._by_begin.setdefault(begin, []).append(part)
        self._ready = _Ready(self._made_ready)

    def match(self, text: str) -> bool:
        ready = self._ready[text[:_SIGNS]]
        return ready is not None and ready.match(text[:_LOOKED_AT].lower()) is not None

    def _made_ready(self, begin: str) -> re.Pattern[str] | None:
        lower = begin.lower()
        begins = {lower[:size] for size in range(_SIGNS + 1)}
        parts = [part for begin in sorted(begins) for part in self._by_begin.get(begin, ())]
        return _one_of(tuple(parts)) if parts else None


class _Ready(dict[str, re.Pattern[str] | None]):
    """What may fit a text, by its first signs, None where no pattern begins so.

    It is asked hundreds of times a page, so a look into it must cost next to nothing.
    """

    def __init__(self, made_ready: Callable[[str], re.Pattern[str] | None]) -> None:
        super().__init__()
        self._made_ready = made_ready

    def __missing__(self, begin: str) -> re.Pattern[str] | None:
        if len(self) == _REMEMBERED:
            self.clear()
        ready = self[begin] = self._made_ready(begin)
        return ready


@cache
def _one_of(parts: tuple[str, ...]) -> re.Pattern[str]:
    """Compiled once for all beginnings that have the same patterns."""
    return re.compile("|".join(f"(?:{part})" for part in parts))


def beginnings(pattern: str, signs: int = _SIGNS, behind: tuple[str, ...] = ()) -> frozenset[str]:
    """The first signs of all texts that the pattern fits; fewer of them, or none, where it cannot be said how a text goes on.

    `behind`: the patterns that follow it.
    """
    if not signs or not (pattern or behind):
        return _ANYHOW
    if not pattern:
        return beginnings(behind[0], signs, behind[1:])
    return frozenset(begin for part in _alternatives(pattern) for begin in _of_part(part, signs, behind))


def _of_part(part: str, signs: int, behind: tuple[str, ...]) -> Iterator[str]:
    """What may be left out begins as what stands behind it, too; what may stand there again can go on anyhow."""
    first, rest = _first(part)
    quantity, rest = rest[:2], rest.lstrip("?*+")
    if quantity == "{0":
        yield ""  # what stands behind the brace is not looked into
        return
    if quantity[:1] in ("?", "*"):
        yield from beginnings(rest, signs, behind)
    more = () if quantity[:1] in ("*", "+", "{") else (rest, *behind)
    if first.startswith("(?:"):
        yield from beginnings(first[3:-1], signs, more)
    else:
        yield from _joined(_of_sign(first), beginnings("", signs - 1, more))


def _joined(signs: str | None, more: frozenset[str]) -> Iterator[str]:
    return (sign + begin for sign in signs for begin in more) if signs else iter(_ANYHOW)


def _of_sign(sign: str) -> str | None:
    """A letter is itself, a set of plain signs all of them; what else there is in patterns is not looked into."""
    if sign.startswith("["):
        plain = sign[1:-1].replace("\\[", "[")
        return plain if not set(plain) & set("^\\-") else None
    if sign.startswith("\\"):
        return _ESCAPED.get(sign[1:])
    return sign if len(sign) == 1 and sign not in "^$.{" else None


@lru_cache
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


@lru_cache
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
