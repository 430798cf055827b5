"""Marks by which an index finds near-copies: minhash by one permutation, in bands.

Each run of three words falls into one of 24 bins, each bin keeps its smallest; two bins make a mark. Texts that share seven
tenths of their runs share some marks almost surely, unrelated ones none. What is found is only a candidate.
"""

import re
import zlib
from functools import lru_cache

from model.fingerprint import folded
from model.record import Record

MOST = 12  # marks of one text
ENOUGH = 100_000  # characters: a longer text is known by its beginning
_ROWS = 2
_BINS = MOST * _ROWS
_WORD = re.compile(r"\w+")
_MASK = 0xFFFFFFFF
_FIRST, _SECOND = 0x9E3779B1, 0x85EBCA6B  # odd: multiplying by them mixes 32 bits and loses none


def marks(record: Record) -> tuple[int, ...]:
    """Of the running text, the title apart: at most twelve numbers below 2**31, none for fewer than three words."""
    return _marks_of(record.text[:ENOUGH])


@lru_cache(maxsize=32)
def _marks_of(text: str) -> tuple[int, ...]:
    """Asked for when a release is looked for, and again when it is kept."""
    least = _least_by_bin(folded(text).casefold())
    if not least:
        return ()
    filled = [_value(least, at) for at in range(_BINS)]
    bands = (filled[at : at + _ROWS] for at in range(0, _BINS, _ROWS))
    return tuple(sorted({zlib.crc32(repr((number, band)).encode()) >> 1 for number, band in enumerate(bands)}))


def _least_by_bin(text: str) -> dict[int, int]:
    words = [zlib.crc32(word.encode("utf-8", "surrogatepass")) for word in _WORD.findall(text)]
    least: dict[int, int] = {}
    for one, two, three in zip(words, words[1:], words[2:], strict=False):
        value, at = divmod(((one * _FIRST ^ two) * _SECOND ^ three) * _FIRST & _MASK, _BINS)
        if value < least.get(at, _MASK):
            least[at] = value
    return least


def _value(least: dict[int, int], at: int) -> int:
    """An empty bin, as a short text leaves some, borrows from the next one that is filled."""
    return next(least[near % _BINS] for near in range(at, at + _BINS) if near % _BINS in least)
