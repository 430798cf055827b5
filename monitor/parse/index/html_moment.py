"""The moment that an element tells machines, where people read "gestern" or "vor 3 Stunden"."""

import re
from collections.abc import Callable, Mapping, Sequence
from datetime import UTC, datetime

from selectolax.lexbor import LexborNode

from monitor.parse.index import html_words as words

_EXACT = ("datetime", "data-datetime", "data-date", "data-time", "data-timestamp", "content")
_TELLING = ",".join(f"[{name}]:not(meta)" for name in _EXACT)  # a <meta> may tell of an end
_SPOKEN = ("title", "aria-label", "data-original-title", "data-bs-original-title")
_NAMES = frozenset((*_EXACT, *_SPOKEN))
_SECONDS = re.compile(r"(1\d{9})(?:\d{3}|\.\d+)?")  # since 1970, from 2001 to 2033
_MOST_BEHIND = 14  # letters behind a day: "14:30 Uhr"
_DAY_OF_RELEASE = re.compile(r"date-?published|dc\.date|article:published|pubdate|datecreated", re.IGNORECASE)

Attributes = Mapping[str, str | None]


def moment_of(attributes: Attributes) -> str | None:
    """A whole day, as its attributes tell it."""
    if _NAMES.isdisjoint(attributes):
        return None
    return _first(attributes, _EXACT, _exact) or _first(attributes, _SPOKEN, _spoken)


def moment_beside(nodes: Sequence[LexborNode], *, is_relative: bool) -> str | None:
    """What the elements of an entry tell besides what they print: its day of publication.

    Where "gestern" is printed, any day, if they tell but one.
    """
    metas = (_of_release(meta.attributes) for node in nodes for meta in node.css("meta[content]"))
    if moment := next((moment for moment in metas if moment), None):
        return moment
    if not is_relative:
        return None
    named = [one for node in nodes for one in (node, *node.css(_TELLING))]
    told = {moment for one in named if (moment := _first(one.attributes, _EXACT, _exact))}
    return told.pop() if len(told) == 1 else None


def _of_release(attributes: Attributes) -> str | None:
    """Of a <meta> in an entry: the day of publication."""
    says_so = _DAY_OF_RELEASE.fullmatch(attributes.get("itemprop") or attributes.get("property") or "")
    return _exact(attributes.get("content") or "") if says_so else None


def _first(attributes: Attributes, names: Sequence[str], read: Callable[[str], str | None]) -> str | None:
    return next((moment for name in names if (moment := read(attributes.get(name) or ""))), None)


def _exact(said: str) -> str | None:
    said = said.strip()
    if seconds := _SECONDS.fullmatch(said):
        return datetime.fromtimestamp(int(seconds[1]), UTC).isoformat()
    return said if words.ONLY_DAY.match(said) and len(said) <= words.LONGEST_DATE else None


def _spoken(said: str) -> str | None:
    """A day behind its label at most: nothing that is to happen on it."""
    said = " ".join(said.split())
    behind = words.behind_day(said) if len(said) <= words.LONGEST_DATE else None
    found = words.find_date(said) if behind is not None and len(behind) < _MOST_BEHIND else None
    return found[0].strip() if found else None
