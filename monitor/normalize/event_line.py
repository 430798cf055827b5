"""Day, hours and place of an event in lines without labels: "3. Dezember 2026 | 10:00–16:00 Uhr | Kongresshalle"."""

import re

from monitor.normalize.dates import day_of

_PARTS = re.compile(r"\s*(?:\s[|·•]\s|\n)\s*")
_DAY = re.compile(r"(?:[^\W\d]{2,10}\.?,?\s)?(?:den\s)?\d{1,2}\.")
_CLOCK = r"\d{1,2}(?:[:.]\d{2})?"
_HOURS = re.compile(
    rf"(?:ab\s|um\s|von\s)?(?:\d{{1,2}}[:.]\d{{2}}|{_CLOCK}(?=\s?Uhr|\s?(?:bis|[–—-])\s?{_CLOCK}\s?Uhr))\s?(?:Uhr\s?)?(?:(?:bis|[–—-])\s?{_CLOCK}\s?)?(?:Uhr)?",
    re.IGNORECASE,
)
_NO_PLACE = re.compile(
    r"anmeld|kosten|gebühr|frei\b|teilnahme|euro|(?:seminar|tagung|kongress|workshop|messe|termin)\b", re.IGNORECASE
)
_LONGEST = 160  # letters of a line
_LONGEST_PLACE = 80


def hours_of(opening: list[str]) -> str | None:
    """A line that is nothing else."""
    return next((text for text in opening if len(text) < _LONGEST_PLACE and _HOURS.fullmatch(text)), None)


def parts_of_line(opening: list[str], zone: str) -> tuple[str, str | None] | None:
    """When and where, of the first line that begins with a day and has parts."""
    for text in opening:
        day, *others = _PARTS.split(text) if len(text) <= _LONGEST and _DAY.match(text) else ("",)
        if others and day_of(day, zone):
            hours = next(filter(_HOURS.fullmatch, others), None)
            place = next((part for part in others if _is_place(part)), None)
            return (f"{day}, {hours}" if hours else day), place
    return None


def _is_place(part: str) -> bool:
    is_said = len(part) <= _LONGEST_PLACE and part[:1].isupper() and not part.endswith((".", "!", "?"))
    return is_said and not (_HOURS.fullmatch(part) or _NO_PLACE.search(part))
