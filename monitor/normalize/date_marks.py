"""Lines that only say when a page was changed or printed: no part of a contact, wherever they stand."""

import re

from model.months import MONTHS

_MONTH = "|".join(sorted(MONTHS, key=len, reverse=True))
_DAY = (
    r"(?:\d{1,2}\.\s?\d{1,2}\.\s?(?:\d{4}|\d{2})|\d{4}-\d{2}-\d{2}|\d{1,2}/\d{1,2}/\d{4}|"
    rf"(?:\d{{1,2}}\.?\s)?(?:{_MONTH})\b\.?\s(?:\d{{1,2}},?\s)?\d{{4}}|\d{{1,2}}/\d{{4}})"
)
_CLOCK = r"(?:\s?(?:[,|–—/-]|um|at|T)?\s?\d{1,2}(?:[:.]\d{2}){0,2}(?:\s?Uhr|\s?h\b|\s?[ap]\.?m\.?)?)?"
_SAYS_WHEN = (
    r"(?:stand|(?:letzte\s)?(?:änderung|aktualisierung)|(?:zuletzt\s)?(?:aktualisiert|geändert|bearbeitet|überarbeitet)|"
    r"(?:seite\s)?(?:erstellt|gedruckt|abgerufen|veröffentlicht)|(?:page\s)?last\s(?:updated?|modified|changed|reviewed|edited)|"
    r"(?:page\s)?updated|date|datum)"
)
_MARK = re.compile(
    rf"(?:^|[\s,;|(–-]+){_SAYS_WHEN}\s?:?\s?(?:(?:am|vom|on)\b\s?:?\s?)?(?:\w{{2,10}},\s)?(?:den\s)?(?:{_DAY}{_CLOCK}|\d{{1,2}}/\d{{4}})\s?[.)]?$",
    re.IGNORECASE,
)
_BARE = re.compile(rf"^\W*(?:\w{{2,10}},\s)?{_DAY}{_CLOCK}\W*$", re.IGNORECASE)
_LABEL = re.compile(rf"^(?:{_SAYS_WHEN})\s?(?:am|vom|on)?\s?:?$", re.IGNORECASE)


def without_date_marks(line: str) -> str:
    """The line up to "Stand: 02.03.2026" or "Last updated on …" at its end; empty when it is nothing else, or a bare date."""
    if _BARE.match(line) or _LABEL.match(line):
        return ""
    found = _MARK.search(line)
    return line[: found.start()] if found else line
