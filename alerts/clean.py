"""Scraped text made safe to be mailed: nothing in it can raise, add a header, or turn the reading direction of what follows."""

import re
import unicodedata

_SPACES = re.compile(r"\s+")
# Everything but ASCII, Latin letters, dashes, quotation marks and currencies, of which each sign is harmless.
_UNUSUAL = re.compile("[^ -~\u00a0-\u00ac\u00ae-\u024f\u2010-\u2027\u2030-\u205e\u20a0-\u20bf]")
_DROPPED = frozenset("\u00ad\u200b\u200e\u200f\u2060\ufeff")  # soft hyphen, zero width spaces, weak direction marks
_DIRECTIONS = frozenset("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
_CLOSED_OFF = re.compile("\u2068([^\u202a-\u202e\u2066-\u2069]*)\u2069")
_JOINER = "\u200d"
_NOT_TEXT = frozenset(("Cc", "Cs", "Co", "Cn"))


def one_line(text: str, limit: int | None = None) -> str:
    """The text as one line of single spaces; over `limit` characters it is cut at a word, or a grapheme, and ends with "…".

    A line made by this function is left as it is.
    """
    line = _SPACES.sub(" ", _plain(text)).strip()
    return isolated(line if limit is None or len(line) <= limit else shortened(line, limit))


def passage(text: str) -> str:
    """The text with its line breaks and nothing else that is not printable."""
    lines = (
        isolated(_SPACES.sub(" ", _plain(line)).strip())
        for line in re.split(r"\r\n|[\r\n\u2028\u2029\x85\x0b\x0c]", text)
    )
    return "\n".join(lines).strip("\n")


def printable(text: str) -> str:
    """NFC, without control characters, surrogates and unassigned ones; direction overrides are shown as [U+202E]."""
    return isolated(_plain(text))


def isolated(text: str) -> str:
    """Text written from right to left is closed off (FSI … PDI), so that it cannot reorder what stands around it."""
    if _UNUSUAL.search(text) and any(unicodedata.bidirectional(char) in {"R", "AL"} for char in text):
        return f"\u2068{text}\u2069"
    return text


def _plain(text: str) -> str:
    """What is closed off already is opened, to be closed off with what stands around it."""
    normal = unicodedata.normalize("NFC", text)
    if not _UNUSUAL.search(normal):
        return normal
    return "".join(_shown(char) for char in _CLOSED_OFF.sub(r"\1", normal))


def shortened(text: str, limit: int) -> str:
    """Cut to `limit` characters with "…" at the end: at a space where one is near, never inside a grapheme."""
    if len(text) <= limit:
        return text
    cut = limit - 1
    space = text.rfind(" ", max(0, cut - 30), cut + 1)
    if space > 0:
        cut = space
    while cut > 0 and (_extends(text[cut]) or text[cut - 1] == _JOINER):
        cut -= 1
    kept = text[:cut].rstrip(" ,;:.–-") + "…"
    return kept + "\u2069" * (kept.count("\u2068") - kept.count("\u2069"))


def _shown(char: str) -> str:
    if char in _DIRECTIONS:
        return f"[U+{ord(char):04X}]"
    if char in _DROPPED:
        return ""
    category = unicodedata.category(char)
    if category in _NOT_TEXT:
        return " " if char.isspace() else ""
    return " " if category in {"Zl", "Zp"} else char


def _extends(char: str) -> bool:
    """It belongs to the character before it: an accent, a joiner, a variation selector, a skin tone, half a flag."""
    return (
        char == _JOINER
        or unicodedata.category(char) in {"Mn", "Mc", "Me"}
        or "\U0001f3fb" <= char <= "\U0001f3ff"
        or "\U0001f1e6" <= char <= "\U0001f1ff"
    )
