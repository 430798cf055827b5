"""The date texts of a page: when it was published, when it was changed; never when something takes place."""

import re
from typing import NamedTuple

from selectolax.lexbor import LexborHTMLParser, LexborNode

from monitor.parse.document import html_words as words
from monitor.parse.document.html_counters import is_counter
from monitor.parse.document.html_metadata import Metadata
from monitor.parse.document.html_page import CAPTION, Page, Passage

_MONTHS = (
    r"(?:jan(?:uar|uary|vier|\.)?|jänner|enero|gennaio|stycznia|janeiro|januari|feb(?:ruar|ruary|braio|rero|ruari|\.)?|févr(?:ier|\.)|lutego|fevereiro|"
    r"m(?:ä|ae)rz|mrz\.?|mar(?:ch|s|zo|ço|ca|\.)?|maart|apr(?:il|ile|\.)?|avr(?:il|\.)|abril|kwietnia|ma[iy]o?|maggio|maja|mei|"
    r"juni?e?|jun\.|juin|junio|junho|giugno|czerwca|juli?y?|jul\.|juill?(?:et|\.)|julio|julho|luglio|lipca|aug(?:ust|ustus|\.)?|août|agosto|sierpnia|"
    r"sept?(?:ember|embre|iembre|\.)?|settembre|setembro|września|o[ck]t(?:ober|obre|ubre|\.)?|ottobre|outubro|października|"
    r"nov(?:ember|embre|iembre|embro|\.)?|listopada|de[cz](?:ember|embro|\.)?|décembre|diciembre|dicembre|grudnia)"
)
_DAY = (
    r"(?:\d{1,2}\.\s?\d{1,2}\.\s?(?:\d{4}|\d{2})(?!\d)|\d{4}-\d{2}-\d{2}|\d{1,2}/\d{1,2}/\d{4}|"
    rf"\d{{1,2}}(?:\.|st|nd|rd|th|er)?\s?(?:de\s)?{_MONTHS},?\s?(?:de\s)?\d{{4}}|{_MONTHS}\s+\d{{1,2}}(?:st|nd|rd|th)?,?\s+\d{{4}})"
)
_DIGITS = re.compile(r"\d(?:\d{3}|\.\s?\d{1,2}\.)")  # begins with one kind of letter: found in half the time
_CLOCK = r"(?:\s*(?:[,|–—/-]|um|at|T)?\s*(\d{1,2}[:.]\d{2})(?::\d{2})?\s*(?:Uhr|h\b)?)?"
DATE = re.compile(rf"(?<![\d.])({_DAY}){_CLOCK}", re.IGNORECASE)
_SAYS_UPDATED = (
    r"\b(?:stand|(?:korrigierte|berichtigte|aktualisierte)\s+(?:fassung|version)(?:\s+vom)?|zuletzt\s+(?:aktualisiert|(?:ge|ver)(?:ä|ae)ndert)|"
    r"letzte\s+(?:(?:ä|ae)nderung|aktualisierung)|aktualisiert|ge(?:ä|ae)ndert\s+am|last\s+(?:updated|modified)|updated|update)"
    r"\b[\s:]*(?:(?:am|on)\b[\s:]*)?"
)
_UPDATED = re.compile(_SAYS_UPDATED + "$", re.IGNORECASE)
_UPDATED_ON = re.compile(_SAYS_UPDATED, re.IGNORECASE)
_CHANGED = re.compile(r"stand|korrigiert|berichtigt|aktualisier|änder|aender|modified|update")  # in lower case
_PUBLISHED = re.compile(
    r"\b(?:ver(?:ö|oe)ffentlicht|erschienen|publiziert|published|posted|pressemitteilung|medieninformation|presseinformation|vom|erstellt|ausgabe|datum)\b[^.]{0,25}$",
    re.IGNORECASE,
)
_POSTED = re.compile(
    r"^[^.]{0,40}?\b(?:gepostet|ver(?:ö|oe)ffentlicht|geschrieben|publiziert|eingestellt|verfasst|erschienen|posted|published|publié|publicado|pubblicato)\b",
    re.IGNORECASE,
)
_SAYS_POSTED = re.compile(
    r"\b(?:gepostet|ver(?:ö|oe)ffentlicht|publiziert|eingestellt|verfasst|erschienen|posted|published|publié|publicado|pubblicato)"
    r"\b[^.]{0,20}$",
    re.IGNORECASE,
)
_MAY_POST = re.compile(r"post|ffentlich|publi|pubbli|schrieb|eingestellt|verfa|erschien")  # in lower case
_DATE_ELEMENTS = (
    "time[datetime],abbr.published,[class*=publish],[class*=date],[class*=Date],[id*=date],"
    "[class*=datum],[class*=posted],[class*=byline]"
)
_MOST_ELEMENTS = 12
_TAKES_PLACE = re.compile(
    r"\b(?:termin|wann|beginn|uhrzeit|findet|fand|statt|veranstaltung(?:sdatum|szeitraum)?|einlass|anmeldung|anmeldeschluss|bis\s+(?:zum)?|von|am|zeit|frist|gültig|bewerbungsschluss)\b\s*:?\s*(?:\w+(?:tag|woch),?\s*)?(?:den\s+)?(?:\d{1,2}[.:]?\s*)?$",
    re.IGNORECASE,
)
_DATELINE = re.compile(
    r"^\(?(?:[A-ZÄÖÜ][\wäöüß./()-]*(?:[ /][A-ZÄÖÜ(][\wäöüß./()-]*){0,4})\s*,?"
    rf"\s*(?:\([\w\s]{{1,15}}\)\s*)?(?:den\s+|am\s+)?({_DAY})\)?\s*(?:[.:–—_|*-]|\+\+)",
    re.IGNORECASE,
)
_RANGE = re.compile(r"\d{1,2}\.?\s*(?:bis|und|[–—-])\s*(?:zum\s+)?$", re.IGNORECASE)  # "10. bis" before the date
_DAYS = re.compile(
    rf"^\W*\d{{1,2}}\.?\s?(?:{_MONTHS}|\d{{1,2}}\.)?\s*(?:bis(?:\s+zum)?|und|[–—-])\s*{_DAY}\W*$", re.IGNORECASE
)
_URL = re.compile(r"/(20[0-4]\d)[/-](0[1-9]|1[0-2])[/-](0[1-9]|[12]\d|3[01])(?=[/_-]|$)")
_EVENT_PATH = re.compile(r"/(?:veranstaltung(?:en)?|termine?|events?|kalender)(?:/|-|\.|$)", re.IGNORECASE)
_HEAD = 8  # passages above the title, or below the first prose, that may say the date
_LONGEST = 160  # letters of a line that is asked for a date
_LIST = 3  # different days on a page without a main heading: those of a list's entries
_MOST_BESIDE = 80  # letters that may stand beside a date that nothing calls the day of publication


class Dates(NamedTuple):
    published: str | None
    updated: str | None
    how: str
    takes_place: str | None  # a bare date on an event's page
    claimed: frozenset[int]


def find_dates(page: Page, metadata: Metadata, url: str, *, title_at: int, text_at: int, first_prose: int) -> Dates:
    """Metadata, then the lines round the title, then a dateline that opens the text, then the address.

    `text_at` is the first passage of the main box, `first_prose` the first one behind the title that is prose.
    """
    title = page.passages[title_at].text if title_at >= 0 else metadata.title or ""
    behind = min(max(first_prose + 1, text_at), first_prose + _HEAD, len(page.passages))
    head = range(max(0, min(title_at if title_at >= 0 else text_at, first_prose) - _HEAD), behind)
    updated, takes_place, claimed = None, None, set[int]()
    days: dict[int, str] = {}  # that may be the day of publication
    is_event = bool(metadata.event_starts or _EVENT_PATH.search(url))
    for at in (
        *(at for at in head if at > title_at),
        *(at for at in reversed(head) if at < title_at),
        *_marked(page, head),
    ):
        passage = page.passages[at]
        if at == title_at or passage.level == 1 or len(passage.text) > _LONGEST or passage.zone == CAPTION:
            continue
        if is_event and takes_place is None and len(passage.text) < _MOST_BESIDE and _DAYS.search(passage.text):
            takes_place = passage.text
            claimed.add(at)
            continue
        date, how = _date_of(passage, title)
        if how == "published" and at == first_prose and not passage.time:
            continue
        if how == "published" and is_event and not _PUBLISHED.search(passage.text.partition(date or "")[0]):
            takes_place = takes_place or date
            claimed.add(at)
            continue
        if date and how == "published":
            days[at] = date
        elif date:
            claimed.add(at)
            updated = updated or date
    if len(set(days.values())) >= _LIST and not (title_at >= 0 and page.passages[title_at].level == 1):
        days.clear()
    claimed.update(days)
    seen = next(iter(days.values()), None)
    updated = updated or _last_updated(page)
    day = seen or (_opening(page.passages[first_prose].text) if first_prose < len(page.passages) else None)
    published, how = _decided(page, metadata, day, url if not is_event else "")
    return Dates(published, metadata.updated or updated, how, takes_place, frozenset(claimed))


def _opening(text: str) -> str | None:
    """The day of a dateline; asked only where digits stand near the beginning, since it takes long to see that there is none."""
    found = _DATELINE.match(text) if _DIGITS.search(text, 0, _LONGEST) else None
    return found[1] if found else None


def _decided(page: Page, metadata: Metadata, line: str | None, url: str) -> tuple[str | None, str]:
    """The strongest evidence first; the weaker kinds are looked for only when it is needed."""
    if metadata.published:
        return metadata.published, dict(metadata.found).get("published", "meta")
    if day := line or _posted(page):
        return day, "dateline"
    if metadata.created:
        return metadata.created, "meta"
    day = _of_url(url)
    return day, "url" if day else ""


def _posted(page: Page) -> str | None:
    """A line anywhere on the page that says "wurde am 19. Mai 2010 gepostet" or "Veröffentlicht am …"."""
    texts = (passage.text for passage in page.passages if len(passage.text) < 2 * _LONGEST)
    for text in texts:
        if _DIGITS.search(text) and _MAY_POST.search(text.lower()) and (found := DATE.search(text)):
            before, behind = text[: found.start()], text[found.end() :]
            if _POSTED.match(behind) or _SAYS_POSTED.search(before):
                return found[0]
    return None


def leftover(tree: LexborHTMLParser) -> str | None:
    """When nothing else is said: the first date in an element that is named for one, also in what is furniture otherwise."""
    days = [day for node in tree.css(_DATE_ELEMENTS)[:_MOST_ELEMENTS] if (day := _day_in(node)) and not _is_clock(node)]
    is_list = len(set(days)) >= _LIST and tree.css_first("h1") is None
    return days[0] if days and not is_list else None


def _day_in(node: LexborNode) -> str | None:
    told = node.attributes.get("datetime") or node.attributes.get("title") or ""
    text = " ".join(node.text().split())
    if len(text) > _MOST_BESIDE or _UPDATED.search(text.partition(":")[0]) or _TAKES_PLACE.search(text[:20]):
        return None
    if re.match(r"\d{4}-\d{2}-\d{2}", told):
        return told
    return found[0] if (found := date_in(text)) else None


def _is_clock(node: LexborNode) -> bool:
    """ "Heute ist der …", said by the element itself or by the line it stands in."""
    lines = (one.text() for one in (node, node.parent) if one is not None)
    return any(is_counter(" ".join(line.split())) for line in lines if len(line) < 2 * _LONGEST)


def _marked(page: Page, head: range) -> list[int]:
    """Passages outside the head whose box or the box round it is named for a date."""
    marked = []
    for at, passage in enumerate(page.passages):
        if len(passage.text) < 60 and passage.zone == 0 and at not in head:
            names = page.boxes[passage.box].names
            if passage.time or (names and _DIGITS.search(passage.text) and words.DATE.search(names)):
                marked.append(at)
    return marked[:5]


def _date_of(passage: Passage, title: str) -> tuple[str | None, str]:
    found = date_in(passage.text)
    if not found:
        return (passage.time, "published") if passage.time and len(passage.text) < 40 else (None, "")
    before, rest = passage.text[: found.start()], passage.text[found.end() :]
    if _UPDATED.search(before):
        return found[0], "updated"
    is_said = _PUBLISHED.search(before) or words.BYLINE.match(passage.text)
    if not is_said and (_TAKES_PLACE.search(before) or len(passage.text) - len(found[0]) > _MOST_BESIDE):
        return None, ""
    if found[1] in title or _RANGE.search(before) or re.match(r"\s*(?:[–—-]|bis)\s*\d", rest):
        return None, ""
    if passage.time and passage.time[:4] in passage.text:
        return passage.time, "published"
    return found[0], "published"


def date_in(text: str) -> re.Match[str] | None:
    return DATE.search(text) if _DIGITS.search(text) else None  # to look for digits is many times as fast


def _last_updated(page: Page) -> str | None:
    lines = (passage.text for passage in reversed(page.passages[-40:]) if len(passage.text) < 100)
    return next((date for text in lines if (date := updated_in(text))), None)


def updated_in(text: str) -> str | None:
    """The date behind "Stand:" or "Zuletzt aktualisiert"."""
    if not _DIGITS.search(text) or not _CHANGED.search(text.lower()):  # much cheaper than to look for dates
        return None
    dates = (DATE.match(text, said.end()) for said in _UPDATED_ON.finditer(text))
    return next((date[0] for date in dates if date), None)


def _of_url(url: str) -> str | None:
    found = _URL.search(url)
    return "-".join(found.groups()) if found else None
