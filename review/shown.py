"""Cleaned text, dates and addresses as our pages show them."""

import re
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from urllib.parse import quote
from zoneinfo import ZoneInfo

from alerts import formats
from alerts.clean import one_line
from alerts.phrases import choose
from alerts.view import web_address
from model.record import Day
from review.phrases import MONTHS, WEEKDAYS, WORDS

ZONE = ZoneInfo("Europe/Berlin")
_TAG = re.compile(r"[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}")


@dataclass(frozen=True, kw_only=True, slots=True)
class Anchor:
    """Text, and where it leads; None: nowhere."""

    text: str
    url: str | None = None


def anchor(text: str, url: str | None) -> Anchor:
    """Only http and https may stand behind a link; without a text the address is shown."""
    return Anchor(text=one_line(text, 300) or one_line(url or "", 300), url=web_address(url))


def moment(at: Day | None, language: str) -> str:
    """ "20.11.2026, 10:15" in Berlin."""
    return formats.day(at, language, ZONE) if at else ""


def clock_time(at: datetime) -> str:
    return f"{at.astimezone(ZONE):%H:%M}"


def day_of(at: datetime) -> date:
    return at.astimezone(ZONE).date()


def long_day(on: date, today: date, language: str) -> tuple[str, str]:
    """("Heute", "Freitag, 20. November 2026"); the first is empty for other days than today and yesterday."""
    near = {today: "today", today - timedelta(days=1): "yesterday"}.get(on)
    weekday, month = choose(WEEKDAYS[on.weekday()], language), choose(MONTHS[on.month - 1], language)
    point = "." if language == "de" else ""
    return (WORDS[language][near] if near else "", f"{weekday}, {on.day}{point} {month} {on.year}")


def language_tag(tag: str | None) -> str:
    """Of scraped text; "" where it is unknown or no such tag."""
    return tag if tag and _TAG.fullmatch(tag) else ""


def release_path(release_id: str) -> str:
    return f"/releases/{quote(release_id, safe='')}"


def comparison_path(release_id: str, old: int | None, new: int | None) -> str | None:
    if old is None or new is None or old == new:
        return None
    return f"{release_path(release_id)}/{old}..{new}"
