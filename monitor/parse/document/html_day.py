"""A day as it is printed: which letters and figures are one."""

import re
from functools import lru_cache

MONTHS = (
    r"(?:jan(?:uar|uary|vier|\.)?|jänner|enero|gennaio|stycznia|janeiro|januari|feb(?:ruar|ruary|braio|rero|ruari|\.)?|févr(?:ier|\.)|lutego|fevereiro|"
    r"m(?:ä|ae)r(?:z|\.)?|mrz\.?|mar(?:ch|s|zo|ço|ca|\.)?|maart|apr(?:il|ile|\.)?|avr(?:il|\.)|abril|kwietnia|ma[iy]o?|maggio|maja|mei|"
    r"juni?e?|jun\.|juin|junio|junho|giugno|czerwca|juli?y?|jul\.|juill?(?:et|\.)|julio|julho|luglio|lipca|aug(?:ust|ustus|\.)?|août|agosto|sierpnia|"
    r"sept?(?:ember|embre|iembre|\.)?|settembre|setembro|września|o[ck]t(?:ober|obre|ubre|\.)?|ottobre|outubro|października|"
    r"nov(?:ember|embre|iembre|embro|\.)?|listopada|de[cz](?:ember|embro|\.)?|décembre|diciembre|dicembre|grudnia)"
)
# The signs ahead are looked at first, since it takes long to see that no month begins at a letter.
DAY = (
    r"(?:(?=\d)(?:\d{1,2}\.\s?\d{1,2}\.\s?(?:\d{4}|\d{2})(?!\d)|\d{4}-\d{2}-\d{2}|(?:19|20)\d\d/[01]\d/[0-3]\d(?!\d)|\d{1,2}/\d{1,2}/\d{4}|(?:[0-2]?\d|3[01])-(?:0?\d|1[0-2])-20\d\d(?![\d-])|"
    rf"\d{{1,2}}(?:\.|st|nd|rd|th|er)?[\s-]?(?:de\s)?{MONTHS},?[\s-]?(?:de\s)?\d{{4}})|"
    rf"(?=[^\W\d]{{1,12}}+\.?\s+\d){MONTHS}\s+\d{{1,2}}(?:st|nd|rd|th)?,?\s+\d{{4}})"
)
_REMEMBERED = 128  # lines
_LINE = 300  # letters; longer texts are not kept in memory
# In all dates. It begins with ten signs and not with the digits of all scripts, so that it is found in half the time.
DIGITS = re.compile(r"[0-9](?:[0-9]{3}|\.\s?[0-9]{1,2}\.)")
_CLOCK = r"(?:\s*(?:[,|–—/-]|um|at|T)?\s*(\d{1,2}[:.]\d{2})(?!\.?\d)(?::\d{2})?\s*(?:Uhr|h\b)?)?"
DATE = re.compile(rf"(?<![\d.])({DAY}){_CLOCK}", re.IGNORECASE)


def date_in(text: str) -> re.Match[str] | None:
    if not DIGITS.search(text):  # many times as fast as to look for a day
        return None
    return _in_line(text) if len(text) <= _LINE else DATE.search(text)


@lru_cache(maxsize=_REMEMBERED)
def _in_line(text: str) -> re.Match[str] | None:
    """Several ask one after the other for the date of the same few lines."""
    return DATE.search(text)
