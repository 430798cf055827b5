"""A day as it is printed: which letters and figures are one."""

import re
from functools import lru_cache

from monitor.parse.document.html_months import ANY_MONTH, NEAR_MONTHS, YEARS_MONTH

_OF = r"(?:del?\s|d['’]|of\s)?"
_NUMERIC = r"\d{1,2}\.\s?\d{1,2}\.\s?(?:\d{4}|\d{2})(?!\d)|\d{1,2}/\d{1,2}/\d{4}|(?:[0-2]?\d|3[01])-(?:0?\d|1[0-2])-20\d\d(?![\d-])"
# "2020/06/05", "2020.06.05", "2020. 6. 5.", "2020年6月5日", "2020. június 5.", "2020 m. birželio 5 d.", "2020. gada 5. jūnijs"
_YEAR_FIRST = (
    r"\d{4}-\d{2}-\d{2}|(?:19|20)\d\d(?:/[01]\d/[0-3]\d(?!\d)|\.(?:\s\d{1,2}\.\s\d{1,2}|[01]\d\.[0-3]\d)(?!\d)\.?|"
    r"\s?[年년]\s?\d{1,2}\s?[月월]\s?\d{1,2}\s?[日일]?|"
    rf"(?=\.?\s[^\W\d])(?:(?:\.|\sm\.)?\s{YEARS_MONTH}\s\d{{1,2}}(?!\d)(?:\sd)?\.?|\.\sgada\s\d{{1,2}}\.\s[^\W\d_]{{4,12}}))"
)


def _day(month: str) -> str:
    """The signs ahead are looked at first, since it takes long to see that no month begins at a letter."""
    return (
        rf"(?:(?=\d)(?:{_NUMERIC}|{_YEAR_FIRST}|\d{{1,2}}(?:\.[ºª]?|st|nd|rd|th|er|[º°])?[\s/-]?{_OF}{month},?[\s/-]?{_OF}\d{{4}})|"
        rf"(?=[^\W\d]{{1,12}}+\.?\s+\d){month}\s+\d{{1,2}}(?:st|nd|rd|th)?,?\s+(?:de\s)?\d{{4}})"
    )


MONTHS = NEAR_MONTHS
DAY = _day(NEAR_MONTHS)  # within other patterns, which take the longer to be made the more names there are
_REMEMBERED = 128  # lines
_LINE = 300  # letters; longer texts are not kept in memory
# In all dates. It begins with ten signs and not with the digits of all scripts, so that it is found in half the time.
DIGITS = re.compile(r"[0-9](?:[0-9]{3}|\.\s?[0-9]{1,2}\.)")
_CLOCK = r"(?:\s*(?:[,|–—/-]|um|at|T)?\s*(\d{1,2}[:.]\d{2})(?!\.?\d)(?::\d{2})?\s*(?:Uhr|h\b)?)?"
DATE = re.compile(rf"(?<![\d.])({_day(ANY_MONTH)}){_CLOCK}", re.IGNORECASE)


def date_in(text: str) -> re.Match[str] | None:
    if not DIGITS.search(text):  # many times as fast as to look for a day
        return None
    return _in_line(text) if len(text) <= _LINE else DATE.search(text)


@lru_cache(maxsize=_REMEMBERED)
def _in_line(text: str) -> re.Match[str] | None:
    """Several ask one after the other for the date of the same few lines."""
    return DATE.search(text)
