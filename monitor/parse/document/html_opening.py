"""The dateline with which a text opens: "Musterstadt, 3. März 2026. Das Land …", "(Musterstadt, 3. März 2026) Das Land …"."""

import re

from monitor.parse.document.html_day import DATE, DAY, DIGITS

_PLACE = r"[A-ZÄÖÜ][\wäöüß./()-]*(?:(?:\s(?:am|an\sder|im|in|ob\sder|vor\sder))? [A-ZÄÖÜ(][\wäöüß./()-]*){0,4}"  # and no small letter
_DAY = rf"{_PLACE}(?:\s*,\s*(?:den\s+|am\s+)?|\s+(?:den\s+)?|\s*\((?=\d))(?:\([\w\s]{{1,15}}\)\s*)?((?i:{DAY}))"
_CLOSED = re.compile(rf"\({_DAY}\)(?=\W)")
_DATELINE = re.compile(rf"\(?{_DAY}\)?\s*(?:[.:–—_|*-]|\+\+)")
_BARE = re.compile(
    rf"(?:\(((?i:{DAY}))\)|((?i:{DAY}))\s?[|–—-])\s+(?=[A-ZÄÖÜ„])|((?i:{DAY}))\s(?=(?:Der|Die|Das|Den|Dem|Ein|Eine|Im|In|Am|Mit|Für)\s)"
)
_PLACE_ABROAD = re.compile(r"\(?[^\W\d_][^\d,.(]{1,40}[,(]\s?(?:(?:le|li|el|den|dne|dnia|em|a)\s)?(?=\d)")
_CLOSED_ABROAD = re.compile(r"\s?(?:r\.|г\.|р\.)?\)?\s*[.:–—_|*-]")
_LONGEST = 160  # letters in which its digits stand


def opening_day(text: str) -> str | None:
    """Asked only where digits stand near the beginning, since it takes long to see that there is none."""
    if not DIGITS.search(text, 0, _LONGEST):
        return None
    found = _CLOSED.match(text) or _DATELINE.match(text)
    return found[1] if found else _abroad(text)


def _abroad(text: str) -> str | None:
    """ "Praha, 5. června 2020 – …", "Paris, le 5 juin 2020 – …" """
    place = _PLACE_ABROAD.match(text)
    day = DATE.match(text, place.end()) if place else None
    return day[1] if day and _CLOSED_ABROAD.match(text, day.end(1)) else None


def bare_day(text: str) -> str | None:
    """ "12.03.2026 – Das Land …": of an event's page it would be the day of the event."""
    found = _BARE.match(text)
    return next(filter(None, found.groups())) if found else None
