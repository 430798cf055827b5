"""Dates as they are printed, read without guessing: no year is added, no time is made up."""

import re
from datetime import UTC, date, datetime, time, timedelta, timezone
from email.utils import parsedate_to_datetime
from zoneinfo import ZoneInfo

from model.months import ALL_MONTHS
from model.record import Day

_ISO = re.compile(
    r"(?<!\d)(\d{4})-(\d{1,2})-(\d{1,2})(?:[T ]\s?(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,]\d+)?)?\s?(Z|UTC|[+-]\d{2}:?\d{2}|[+-]\d{2}(?!\d))?)?",
    re.IGNORECASE,
)
_COMPACT = re.compile(r"^(\d{4})(\d{2})(\d{2})(?:T?(\d{2})(\d{2})(\d{2})?)?(Z|[+-]\d{2}:?\d{2})?$")
_SECONDS = re.compile(r"^(1\d{9})(?:\d{3})?$")  # since 1970, some with thousandths
_NUMERIC = re.compile(r"(?<![\d.])(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4}|\d{2})(?!\d)")
_DASHED = re.compile(r"(?<![\d.-])(\d{1,2})-(\d{1,2})-(\d{4})(?![\d-])")
_OF = r"(?:del?\s|d['’]|of\s)?"
# Any word may be a month until it is looked up.
_NAMED = re.compile(
    rf"(?<!\d)(\d{{1,2}})\s?(?:\.[ºª]?|st|nd|rd|th|er|[º°])?[\s/-]?{_OF}([^\W\d_]{{3,12}})\.?,?[\s/-]?{_OF}(\d{{4}})(?!\d)",
    re.IGNORECASE,
)
_NAMED_FIRST = re.compile(r"\b([^\W\d_]{3,12}+)\.?\s(\d{1,2})(?:st|nd|rd|th)?,?\s(?:de\s)?(\d{4})(?!\d)", re.IGNORECASE)
_YEAR_NAMED = re.compile(r"(?<!\d)(\d{4})(?:\.|\sm\.)?\s([^\W\d_]{3,12})\.?\s(\d{1,2})(?!\d)")
_YEAR_NUMERIC = re.compile(r"(?<![\d.])(\d{4})(?:\.\s?|\s?[年년]\s?)(\d{1,2})(?:\.\s?|\s?[月월]\s?)(\d{1,2})(?!\d)")
_DAY_LAST = re.compile(r"(?<!\d)(\d{4})\.\sgada\s(\d{1,2})\.\s([^\W\d_]{4,12})", re.IGNORECASE)
_SLASHED = re.compile(r"(?<!\d)(\d{4})/(\d{1,2})/(\d{1,2})(?!\d)|(?<!\d)(\d{1,2})/(\d{1,2})/(\d{4})(?!\d)")
_CLOCK = re.compile(r"(?<![\d.])(\d{1,2})[:.](\d{2})(?::(\d{2}))?(?![\d.]\d)\s*(Uhr|h\b|[ap]\.?m\.?)?", re.IGNORECASE)
_FULL_HOUR = re.compile(
    r"(?<!\d)(\d{1,2})\s*(?:(?:bis|[–—-])\s*\d{1,2}(?:[:.]\d{2})?\s*)?(Uhr)\b", re.IGNORECASE
)  # also of "13 bis 17 Uhr"
_OFFSET = re.compile(
    r"\s*\(?(Z|UTC|GMT|[+-]\d{2}:?\d{2})(?![\w-])"
)  # right behind the time: "-5603" may end a phone number
_RFC2822 = re.compile(r"^(?:\w{2,3},?\s+)?\d{1,2}\s+\w{3}\s+\d{4}\s+\d{2}:\d{2}")


_ORDERS = (  # the groups of year, month and day
    (_NUMERIC, (3, 2, 1)), (_DASHED, (3, 2, 1)), (_NAMED, (3, 2, 1)), (_NAMED_FIRST, (3, 1, 2)), (_YEAR_NAMED, (1, 2, 3)),
    (_YEAR_NUMERIC, (1, 2, 3)), (_DAY_LAST, (1, 3, 2)),
)  # fmt: skip


def day_of(text: str, timezone: str = "Europe/Berlin") -> Day | None:
    """The first date in a text; with a time printed beside it an instant, in `timezone` where no offset is printed.

    None when there is no complete date: a day without a year is not completed.
    """
    text = " ".join(text.replace("\u00ad", "").split())
    if compact := _COMPACT.match(text):
        return _compact(compact, timezone)
    if seconds := _SECONDS.match(text):
        return datetime.fromtimestamp(int(seconds[1]), UTC)
    if _RFC2822.match(text) and (instant := _rfc2822(text, timezone)):
        return instant
    if (found := _ISO.search(text)) and (day := _date(*map(int, found.group(1, 2, 3)))):
        return _iso(found, day, timezone)
    if not (located := _find(text)):
        return None
    day, end = located
    return _with_clock(day, text[end : end + 30], timezone)


def _find(text: str) -> tuple[date, int] | None:
    """The leftmost complete date that is not ISO 8601, and where it ends."""
    candidates: list[tuple[int, int, date]] = []
    for pattern, order in _ORDERS:
        for found in pattern.finditer(text):
            year, month, day = (found[group] for group in order)
            number = int(month) if month.isdigit() else ALL_MONTHS.get(month.lower(), 0)
            if value := _date(int(year) + (2000 if len(year) == 2 else 0), number, int(day)):
                candidates.append((found.start(), found.end(), value))
                break
    if slashed := _SLASHED.search(text):
        parts = slashed.group(1, 2, 3) if slashed[1] else slashed.group(6, 5, 4)
        year, month, day = (int(part) for part in parts)
        if value := _date(year, month, day) or _date(year, day, month):  # "3/28/2026"
            candidates.append((slashed.start(), slashed.end(), value))
    if not candidates:
        return None
    _, end, value = min(candidates)
    return value, end


def _date(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day) if 1900 <= year <= 2200 else None
    except ValueError:
        return None


def _iso(found: re.Match[str], day: date, zone: str) -> Day:
    if found[4] is None or not (clock := _time(found[4], found[5], found[6])):
        return day
    return datetime.combine(day, clock, _offset(found[7]) or ZoneInfo(zone))


def _compact(found: re.Match[str], zone: str) -> Day | None:
    day = _date(*map(int, found.group(1, 2, 3)))
    if day is None or found[4] is None:
        return day
    clock = _time(found[4], found[5], found[6])
    return datetime.combine(day, clock, _offset(found[7]) or ZoneInfo(zone)) if clock else day


def _rfc2822(text: str, zone: str) -> datetime | None:
    try:
        instant = parsedate_to_datetime(text)
    except (ValueError, TypeError):
        return None
    return instant if instant.tzinfo else instant.replace(tzinfo=ZoneInfo(zone))


def _with_clock(day: date, behind: str, zone: str) -> Day:
    clocks = filter(None, (_CLOCK.search(behind), _FULL_HOUR.search(behind)))
    found = min(clocks, key=lambda clock: clock.start(), default=None)
    if not found or len(behind[: found.start()].strip(" ,|–—-/•·um()at")) > 0:
        return day
    minutes = found[2] if found.re is _CLOCK else "0"
    clock = _time(found[1], minutes, None, found.group(found.re.groups))
    offset = _OFFSET.match(behind, found.end())
    return datetime.combine(day, clock, (_offset(offset[1]) if offset else None) or ZoneInfo(zone)) if clock else day


def _time(hour: str, minute: str, second: str | None, half: str | None = None) -> time | None:
    hours = int(hour)
    if half and half[0] in "aApP" and hours <= 12:
        hours = hours % 12 + (12 if half[0] in "pP" else 0)
    try:
        return time(hours, int(minute), int(second or 0))
    except ValueError:
        return None


def _offset(text: str | None) -> timezone | None:
    if not text:
        return None
    if text.upper() in ("Z", "UTC", "GMT"):
        return UTC
    digits = text[1:].replace(":", "").ljust(4, "0")
    span = timedelta(hours=int(digits[:2]), minutes=int(digits[2:]))
    return timezone(-span if text[0] == "-" else span) if span < timedelta(hours=24) else None
