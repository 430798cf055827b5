"""Is what stands at an address foreign to it: neither what stood there nor what its listing names?"""

import re
from itertools import pairwise

from model.fingerprint import folded
from model.record import Record
from model.retraction import retraction
from monitor.judge.replaced import shares_title

KEPT = 0.3  # of the pairs of words that follow each other: any two German texts share some
SAME = 0.7  # of them; the rest may be a waiting time, a day or a rotating teaser

_WORD = re.compile(r"\w+")
_GREETING = re.compile(r"(?:herzlich )?willkommen\b.*|welcome to\b.*|startseite|home(?:page)?", re.IGNORECASE)


def is_foreign(read: Record, *, held: Record | None, listed: str | None) -> bool:
    """Neither title nor text of what we hold, and not the title by which its listing calls it now.

    `held` None: it was never read, and only the listing says what should stand there. What takes a release back is never foreign.
    """
    if retraction(read) is not None or (listed and shares_title(listed, read.title)):
        return False
    if held is None:
        return bool(listed)
    return not shares_title(held.title, read.title) and not _keeps_text(held, read)


def is_same_page(one: Record, other: Record) -> bool:
    """One title, and one text but for some words."""
    if folded(one.title).casefold() != folded(other.title).casefold():
        return False
    here, there = _pairs(one), _pairs(other)
    return len(here & there) >= SAME * max(len(here), len(there))


def greets(record: Record) -> bool:
    """A title as home pages have it, and no day."""
    return _GREETING.fullmatch(folded(record.title)) is not None and not has_own_day(record)


def has_own_day(record: Record) -> bool:
    """It says itself when it was published."""
    return record.published is not None and dict(record.found).get("published") != "index"


def _keeps_text(held: Record, read: Record) -> bool:
    old, new = _pairs(held), _pairs(read)
    return len(old & new) > KEPT * min(len(old), len(new))


def _pairs(record: Record) -> frozenset[tuple[str, str]]:
    words = _WORD.findall(folded(record.text).casefold())
    return frozenset(pairwise(words))
