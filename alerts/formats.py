"""Dates, sizes and spans of time as German and English readers write them."""

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from alerts.phrases import MONTHS, counted
from model.record import Day


def zone(name: str) -> ZoneInfo:
    """UTC where there is no such zone: a mail is never lost for its clock."""
    try:
        return ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        return ZoneInfo("UTC")


def day(moment: Day, language: str, zone_: ZoneInfo) -> str:
    """A date "20.11.2026", an instant "20.11.2026, 10:15" in the reader's zone."""
    if not isinstance(moment, datetime):
        return _date(moment, language)
    local = moment.astimezone(zone_)
    return f"{_date(local.date(), language)}, {local:%H:%M}"


def seen(moment: datetime, published: Day | None, language: str, zone_: ZoneInfo) -> str:
    """Only the time where the release was published on the same day and its line says which."""
    local = moment.astimezone(zone_)
    if isinstance(published, datetime) and published.astimezone(zone_).date() == local.date():
        return f"{local:%H:%M}"
    return day(moment, language, zone_)


def size(count: int, language: str) -> str:
    """ "340 kB", "1,2 MB"; a thousand bytes to the kilobyte."""
    if count < 1_000_000:
        return f"{max(1, round(count / 1000))} kB"
    unit, divisor = ("MB", 1e6) if count < 1_000_000_000 else ("GB", 1e9)
    number = f"{count / divisor:.1f}" if count < 10 * divisor else f"{count / divisor:.0f}"
    return f"{number.replace('.', ',') if language == 'de' else number} {unit}"


def span(between: timedelta, language: str) -> str:
    """ "drei Stunden", "einen Tag", "fünf Wochen": rounded down, in the largest unit of which there are enough."""
    minutes = max(1, int(between.total_seconds() // 60))
    hours, days = minutes // 60, minutes // (60 * 24)
    if minutes < 60:
        return counted(minutes, "minute", language)
    if hours < 24:
        return counted(hours, "hour", language)
    if days < 14:
        return counted(days, "day", language)
    if days < 60:
        return counted(days // 7, "week", language)
    return counted(days // 30, "month", language)


def since_publication(published: Day, noticed_at: datetime, zone_: ZoneInfo) -> timedelta | None:
    """None where it cannot be known. Zero: on the day itself, for a release that has a date without a time."""
    if isinstance(published, datetime):
        if published.tzinfo is None:
            published = published.replace(tzinfo=UTC)
        return noticed_at - published if noticed_at > published else None
    days = (noticed_at.astimezone(zone_).date() - published).days
    return timedelta(days=days) if days >= 0 else None


def from_iso(text: str | None) -> Day | None:
    """A change keeps its publication date as text."""
    if not text:
        return None
    try:
        return date.fromisoformat(text) if len(text) <= 10 else datetime.fromisoformat(text)
    except ValueError:
        return None


def event_day(text: str | None, language: str, zone_: ZoneInfo) -> str:
    """A year or a month stay what they are."""
    moment = from_iso(text)
    return day(moment, language, zone_) if moment else text or ""


def _date(moment: date, language: str) -> str:
    if language == "de":
        return f"{moment.day:02}.{moment.month:02}.{moment.year}"
    return f"{moment.day} {MONTHS[moment.month - 1]} {moment.year}"
