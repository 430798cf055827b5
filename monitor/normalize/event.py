"""When and where something takes place: from labels, from the title, from the sentence that says so."""

import re
from collections.abc import Iterator
from datetime import datetime
from itertools import islice
from typing import NamedTuple

from model.months import MONTHS
from model.record import Block, BlockType, Event, RecordKind
from monitor.normalize.dates import day_of
from monitor.normalize.event_line import hours_of, parts_of_line
from monitor.normalize.text import line

# Looked for in lower case, which is five times as fast as to ignore case.
EVENT_WORD = re.compile(
    r"(?:treffen|dialoge?s?|konferenz|tagung|kongress|forum|messe|gipfel|workshop|symposium|veranstaltung|"
    r"seminar|preisverleihung|auftakt|festakt|"
    r"roadshow|infotag|industrietag|branchentag|stammtisch|webinar|pressekonferenz|medieneinladung|"
    r"presseeinladung|besuch|fachtag|summit|barcamp|messeauftritt)\b"
)
REVIEW = re.compile(r"\b(?:rückblick|rueckblick|nachbericht|veranstaltungsbericht|nachlese|review|das war)\b")
ANNOUNCED = re.compile(
    r"\b(?:einladung|medieneinladung|presseeinladung|termin(?:hinweis|ankündigung)?|veranstaltungshinweis|"
    r"save the date|ankündigung|anmeldung)\b"
)
_LABELS = (
    "wann|termin|datum|zeit|uhrzeit|zeitpunkt|beginn|veranstaltungs(?:datum|termin)|when|date",
    "wo|ort|veranstaltungsort|tagungsort|location|adresse|where|venue",
    "ende|bis|endet|end|until",
)
_BARE = re.compile("|".join(_LABELS), re.IGNORECASE)
_IS = r"\s*(?::|\s\|(?=[^|\n]+$))\s*(.+)$"  # behind a label on its line, or in the other of two cells
_WHEN, _WHERE, _UNTIL = (re.compile(rf"(?:{names}){_IS}", re.IGNORECASE | re.MULTILINE) for names in _LABELS)
_CLOCK = re.compile(r"\d\s*Uhr|\d:\d\d", re.IGNORECASE)
_LINE = re.compile(r"\n")
_HEADING = BlockType.HEADING
_EVENTS = (RecordKind.EVENT, RecordKind.EVENT_REPORT)
_NEAR = 3  # lines above the text
_LONGEST_LABEL = 40  # letters
_LONGEST_FACT = 120  # letters behind a label on a line of its own
_DAYS_AND_PLACE = re.compile(r"(\d{1,2}\.[^,|\n]{3,40}?\d{4})(?:\s*[,|]\s+([^\n.!?]{3,80}))?")
_MONTH = "|".join(sorted(MONTHS, key=len, reverse=True))
_RANGE = re.compile(
    rf"(\d{{1,2}})\.?\s?(?:({_MONTH})|(\d{{1,2}})\.)?\s?(?:(\d{{4}})\s?)?(?:bis(?:\s+zum)?|und|[-–—])\s?(?=(\d{{1,2}})\.\s?(?:({_MONTH})|(\d{{1,2}})\.)\s?(\d{{4}}))",
    re.IGNORECASE,
)
_CLOCKS = re.compile(
    r"\d{1,2}(?:[:.]\d{2})?\s*(?:Uhr\s*)?(?:bis|[-–—])\s*(\d{1,2})(?:[:.](\d{2}))?\s*Uhr", re.IGNORECASE
)
_YEAR = re.compile(r"(?<![\d.])(?:20[0-4]\d|19[89]\d)(?![\d.]\d)")
_WORD = r"[A-ZÄÖÜ0-9][\wÄÖÜäöüß.&’'-]*"
_PLACE = rf"(?:(?:[„»\"][^“«\"\n]{{3,60}}[“«\"])|{_WORD}(?:\s(?:(?:am|an der|der|des|für|von|zu|in)\s(?={_WORD}))?{_WORD}){{0,5}})"
_AFTER_DATE = re.compile(
    rf"\d{{4}},?\s(?:um\s\d[\d:.]*\sUhr,?\s)?((?:in\s(?:der|den|dem)|im|in|auf\s(?:der|dem)|am|bei\s(?:der|dem)|beim|an\s(?:der|dem))\s)({_PLACE})"
)
_FAIR = re.compile(
    r"(?:zur|auf\sder|bei\sder|während\sder|Rande\sder|im\sRahmen\sder)\s((?:[A-ZÄÖÜ][\wäöü]+-)+[Mm]esse|"
    r"[A-ZÄÖÜ][\wäöü]+\s(?:Messe|Fair)|[A-ZÄÖÜ][\wäöü]*messe(?:\s[A-ZÄÖÜ][\wäöüß]+)?)"
)
_NEUTER = re.compile(
    r"(?:haus|zentrum|center|schloss|theater|museum|gebäude|forum|werk|studio|institut|kolleg|ministerium|"
    r"gymnasium|stadion|gelände|palais|kino|hotel|foyer|atrium|gewandhaus)$",
    re.IGNORECASE,
)
_MASCULINE = re.compile(
    r"(?:saal|hof|bahnhof|landtag|park|turm|platz|campus|hafen|speicher|markt|raum|garten|palast|keller)$",
    re.IGNORECASE,
)


class _Said(NamedTuple):
    when: str | None = None
    where: str | None = None
    until: str | None = None


def read_event(
    *,
    starts: str | None,
    ends: str | None,
    place: str | None,
    title: str,
    subtitle: str | None,
    body: tuple[Block, ...],
    kind: RecordKind,
    zone: str,
) -> Event | None:
    """The title and opening sentences of a record about an event may be asked; labels count anyway."""
    expected = kind in _EVENTS
    opening = list(islice(_with_labels([block.text for block in islice(body, 12) if block.type is not _HEADING]), 6))
    said = _labelled(opening, zone)
    if not any(said) and (expected or (kind is RecordKind.OTHER and EVENT_WORD.search(title.lower()))):
        said = _in_one_line(opening, starts or "", zone)
    if not (starts or expected or (said.when and said.where)):
        return None
    begin, end = _exact(starts, zone), _exact(ends, zone)
    if begin and starts and not ends:
        begin, end = _with_range(starts, begin, zone)
    if begin and "T" not in begin and not end and (hours := hours_of(opening[:_NEAR])):
        begin, end = _with_range(
            f"{_printed(begin)}, {hours}", _exact(f"{_printed(begin)}, {hours}", zone) or begin, zone
        )
    begin_at, end_at = _from_text(said.when, title, subtitle, opening, expected=expected, zone=zone)
    if begin and not (begin_at or "").startswith(begin):  # the text may tell the hour of the same day
        begin_at, end_at = begin, None
    end_at = end or end_at or _end(said.until, begin_at, zone)
    venue = line(place) or line(said.where) or (_venue(title, subtitle, opening) if expected else None)
    return (
        Event(starts=begin_at, ends=end_at if end_at != begin_at else None, place=venue) if begin_at or venue else None
    )


def _with_labels(lines: list[str]) -> Iterator[str]:
    """ "Ort" on a line of its own, as in a list of definitions, stands before what the next one says."""
    label = ""
    for text in lines:
        if _BARE.fullmatch(text):
            label = text  # one behind another: the first says nothing
        else:
            yield f"{label}: {text}" if label and len(text) < _LONGEST_FACT else text
            label = ""


def _labelled(opening: list[str], zone: str) -> _Said:
    text = "\n".join(opening)
    lines = [0, *[line.end() for line in _LINE.finditer(text)]]
    labelled = [at for at in lines if _has_label(text, at)]
    if not labelled:
        return _Said()
    whens = [found[1] for at in labelled if (found := _WHEN.match(text, at))]
    is_dated = any(map(str.isdigit, "".join(whens)))  # not the head of a column beside that of places
    wheres = [found for at in labelled if (found := _WHERE.match(text, at)) and (is_dated or "|" not in found[0])]
    until = next((found[1] for at in labelled if (found := _UNTIL.match(text, at))), None)
    return _Said(_joined(whens, zone), wheres[0][1] if wheres else None, until)


def _has_label(text: str, at: int) -> bool:
    end = at + _LONGEST_LABEL
    return text.find(":", at, end) >= 0 or text.find(" |", at, end) >= 0


def _joined(whens: list[str], zone: str) -> str | None:
    """ "Datum: 15. April 2026" and "Beginn: 13 Uhr" are told apart from each other."""
    day = next((when for when in whens if day_of(when, zone)), None)
    if day is None or _CLOCK.search(day):
        return day or (whens[0] if whens else None)
    clock = next((when for when in whens if _CLOCK.search(when) and not day_of(when, zone)), None)
    return f"{day}, {clock.removeprefix('ab ').removeprefix('um ')}" if clock else day


def _in_one_line(opening: list[str], starts: str, zone: str) -> _Said:
    """ "15.–17. April 2026, Messe Bergstadt" above the text."""
    lines = (found for text in opening[:2] if (found := _DAYS_AND_PLACE.fullmatch(text)))
    said = next((_Said(found[1], found[2]) for found in lines if _RANGE.match(found[1])), None)
    return said or _Said(*(parts_of_line([*opening[:_NEAR], starts], zone) or ()))


def _printed(day: str) -> str:
    return f"{day[8:10]}.{day[5:7]}.{day[:4]}"


def _end(until: str | None, begins: str | None, zone: str) -> str | None:
    """ "Ende: Donnerstag, 16.04.2026, 17:30 Uhr", or the hour alone."""
    if not (until and begins):
        return None
    begun = _printed(begins)
    day = day_of(until, zone) or (day_of(f"{begun}, {until}", zone) if "T" in begins else None)
    end = day.isoformat() if day else None
    return end if end and end > begins else None


def _exact(text: str | None, zone: str) -> str | None:
    if not text:
        return None
    day = day_of(text, zone)
    return day.isoformat() if day else (found[0] if (found := _YEAR.search(text)) else None)


def _from_text(
    when: str | None, title: str, subtitle: str | None, opening: list[str], *, expected: bool, zone: str
) -> tuple[str | None, str | None]:
    """The label, else the title and subtitle, else a day that the opening sentences repeat the place of; a year is better than nothing."""
    for text in filter(None, (when, title, subtitle)):
        if day := day_of(text, zone):
            return _with_range(text, day.isoformat(), zone)
    if not expected:
        return None, None
    for text in opening[:1]:
        if _AFTER_DATE.search(text) and (day := day_of(text, zone)):
            return _with_range(text, day.isoformat(), zone)
    for text in filter(None, (title, subtitle)):
        if found := _YEAR.search(text):
            return found[0], None
    return None, None


def _with_range(text: str, day: str, zone: str) -> tuple[str, str | None]:
    """ "10. bis 12. September 2023": the first day takes month and year from the last."""
    found = _RANGE.search(text)
    if not found:
        return day, _until(text, day)
    month = found[2] or found[3] or found[6] or found[7]
    last = day_of(f"{found[5]}. {found[6]} {found[8]}" if found[6] else f"{found[5]}.{found[7]}.{found[8]}", zone)
    number = MONTHS[month.lower()] if not month.isdigit() else int(month)
    first = day_of(f"{found[1]}.{number}.{found[4] or found[8]}", zone)
    return (first.isoformat(), last.isoformat()) if first and last and first <= last else (day, None)


def _until(text: str, begins: str) -> str | None:
    """ "9:00 bis 16:30 Uhr": the same day, at the later time."""
    found = _CLOCKS.search(text)
    if not found or "T" not in begins:
        return None
    start = datetime.fromisoformat(begins)
    hour, minute = int(found[1]), int(found[2] or 0)
    end = start.replace(hour=hour, minute=minute) if hour < 24 and minute < 60 else start
    return end.isoformat() if end > start else None


def _venue(title: str, subtitle: str | None, opening: list[str]) -> str | None:
    for text in (title, subtitle or "", *opening[:2]):
        if found := _AFTER_DATE.search(text):
            return _nominative(found[1].strip(), found[2].rstrip(" .,"))
        if found := _FAIR.search(text):
            return found[1]
    return None


def _nominative(preposition: str, place: str) -> str:
    """ "in der Gläsernen Manufaktur Dresden" -> "Gläserne Manufaktur Dresden"; the printed form where the gender is not known."""
    first, _, rest = place.partition(" ")
    if not rest or not first.endswith("en") or first.endswith("ungen"):
        return place
    noun = rest.split()[0]
    if preposition.rsplit(maxsplit=1)[-1] == "der":
        return f"{first[:-1]} {rest}"
    if preposition in ("im", "am", "beim") or preposition.endswith("dem"):
        if _NEUTER.search(noun):
            return f"{first[:-1]}s {rest}"
        if _MASCULINE.search(noun):
            return f"{first[:-1]}r {rest}"
    return place
