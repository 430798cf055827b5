"""What a passage with a date in it says: the words of its line, the label before it and its markup together."""

import re
from typing import NamedTuple

from monitor.parse.document import html_words as words
from monitor.parse.document.html_dateline import Said, opens_with_day, said_in
from monitor.parse.document.html_day import DATE, DAY, DIGITS, MONTHS, date_in
from monitor.parse.document.html_page import Page, Passage, named

_DAYS = re.compile(
    rf"^\W*\d{{1,2}}\.?\s?(?:{MONTHS}|\d{{1,2}}\.)?\s*(?:bis(?:\s+zum)?|und|[–—-])\s*{DAY}\W*$", re.IGNORECASE
)
_WHEN = re.compile(r"(?:wann|termin|datum|tag|veranstaltungs(?:datum|termin|tag)|when|date)\s*:", re.IGNORECASE)
_FACT = re.compile(
    r"(?:ort|veranstaltungsort|uhrzeit|zeit|beginn|einlass|anmeldeschluss|anmeldung|wo|treffpunkt|place|venue|location)\s*(?::|$)",
    re.IGNORECASE,
)  # of an event
_TOLD = re.compile(
    r"ffentlicht|erschienen|publi|posted|mitteilung|information|(?<!an)(?<!ab)meldung|\bvom\s", re.IGNORECASE
)
_SMALL = re.compile(r"\b[a-zäöüß]{3}|: ")  # words of a sentence, a label; a row of author and rubric has none
_NUMBERS = re.compile(r"\d+")
_ISO = re.compile(r"\d{4}-\d{2}-\d{2}")
_NOON = ("T12:00:00Z", "T12:00:00+00:00")
_LONGEST_LABEL = 40  # letters
_MOST_BESIDE = 80  # letters of a line that is asked for the days of an event
_MOST_UNPRINTED = 40  # letters of a line that says in words when a page was published


class About(NamedTuple):
    """What is known of the page when its lines are read."""

    title: str
    language: str | None
    is_event: bool
    head: range  # the passages round the title


class Told(NamedTuple):
    published: str | None = None
    updated: str | None = None
    takes_place: str | None = None
    claimed: frozenset[int] = frozenset()  # the passage and its label, when they say nothing else


def told_by(page: Page, at: int, about: About) -> Told:
    text = page.passages[at].text
    if about.is_event and len(text) < _MOST_BESIDE and _DAYS.search(text):
        return Told(takes_place=text, claimed=frozenset((at,)))
    label_is = label_at(page, at)
    label = page.passages[label_is].text.rstrip(" :") if label_is >= 0 else ""
    said = _said(page, at, label, about)
    if _is_event_day(page, at, f"{label}: {text}" if label else text, about):
        return Told(updated=said.updated, takes_place=_to_its_hours(text, said.published or opens_with_day(text)))
    claimed = frozenset({at, label_is} - {-1}) if said.is_all else frozenset[int]()
    if about.is_event and said.published and not _TOLD.search(text):
        return Told(updated=said.updated, takes_place=_to_its_hours(text, said.published), claimed=claimed)
    return Told(said.published, said.updated, None, claimed)


def _to_its_hours(text: str, day: str | None) -> str:
    """The day with what follows it in a short line: "– 16 Uhr"."""
    at = text.find(day) if day else 0
    return text[at:] if at >= 0 and len(text) < _MOST_BESIDE else day or text


def has_facts(page: Page, head: range) -> bool:
    """Lines round the title say a place, an hour, until when one can register."""
    return any(_FACT.match(page.passages[at].text) for at in head)


def label_at(page: Page, at: int) -> int:
    """The passage before this one that says what this one is; -1: none."""
    if not 0 < at < len(page.passages):
        return -1
    label, own = page.passages[at - 1], page.passages[at]
    if len(label.text) > _LONGEST_LABEL or label.level or DIGITS.search(label.text):
        return -1
    is_label = label.text.endswith(":") or label.tag in ("dt", "th") or 0 <= label.row == own.row
    names = page.boxes.names[label.box]
    return at - 1 if is_label or ("label" in names and "hidden" not in names) else -1


def _is_event_day(page: Page, at: int, line: str, about: About) -> bool:
    """ "Datum: 3. Dezember 2026", where other lines say the place or the hour; and what is named for an event."""
    text = page.passages[at].text
    if not date_in(text):
        return False
    if named(page, at, words.EVENT) or (about.is_event and opens_with_day(text) and not said_in(text).published):
        return True
    return _WHEN.match(line) is not None and (about.is_event or has_facts(page, about.head))


def _said(page: Page, at: int, label: str, about: About) -> Said:
    """What the line says; what the markup says of its date counts more."""
    passage = page.passages[at]
    found = date_in(passage.text)
    if not found:
        return _unprinted(passage)
    said = said_in(passage.text, label, language=about.language)
    if passage.changed and not passage.time:
        return Said(updated=passage.changed, is_all=said.is_all)
    if said.published and named(page, at, words.CHANGE) and not named(page, at, words.PUBLICATION):
        return Said(updated=passage.time or said.published, is_all=said.is_all)
    if not said.published or found[1] in about.title:
        return said._replace(published=None)
    is_exact = (
        passage.time
        and not _is_of_other(passage, found)
        and passage.time[:4] in passage.text
        and not _is_noon_of_day(passage.time, found)
    )
    return said._replace(
        published=passage.time if is_exact else said.published,
        updated=said.updated or passage.changed,
        is_all=said.is_all or (named(page, at, words.DATE) and not _SMALL.search(DATE.sub(" ", passage.text))),
    )


def _is_of_other(passage: Passage, found: re.Match[str]) -> bool:
    """The element tells another one of several days that are printed."""
    if passage.changed or not (later := DATE.search(passage.text, found.end())) or later[1] == found[1]:
        return False
    return (
        int((passage.time or "")[8:10] or 0) not in map(int, _NUMBERS.findall(found[1]))
        if _ISO.match(passage.time or "")
        else False
    )


def _is_noon_of_day(told: str, printed: re.Match[str]) -> bool:
    """Some systems tell noon of a day that has no hour, and print none."""
    return told.endswith(_NOON) and not printed[2]


def _unprinted(passage: Passage) -> Said:
    """ "vor drei Tagen" """
    if len(passage.text) >= _MOST_UNPRINTED:
        return Said()
    return Said(published=passage.time, updated=passage.changed, is_all=bool(passage.time or passage.changed))
