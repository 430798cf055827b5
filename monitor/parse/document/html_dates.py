"""The date texts of a page: when it was published, when it was changed; never when something takes place."""

import re
from datetime import datetime
from typing import NamedTuple

from monitor.parse.document import html_words as words
from monitor.parse.document.html_dated import About, Told, has_facts, told_by
from monitor.parse.document.html_dateline import is_note, opens_with_day, said_in, updated_in
from monitor.parse.document.html_day import DATE, DAY, DIGITS
from monitor.parse.document.html_letters import letters_of
from monitor.parse.document.html_main import weight
from monitor.parse.document.html_metadata import Metadata
from monitor.parse.document.html_opening import bare_day, opening_day
from monitor.parse.document.html_page import CAPTION, CONTENT, HEADER, TEASER, Page, Passage, named
from monitor.parse.document.html_signature import is_byline
from monitor.parse.document.html_url import day_in_url
from monitor.parse.document.html_zones import HEADINGS

_POSTED = re.compile(
    r"^[^.]{0,40}?\b(?:gepostet|ver(?:ö|oe)ffentlicht|geschrieben|publiziert|eingestellt|verfasst|erschienen|posted|published|publié|publicado|pubblicato)\b",
    re.IGNORECASE,
)
_SAYS_POSTED = re.compile(
    r"\b(?:gepostet|ver(?:ö|oe)ffentlicht|publiziert|geschrieben|eingestellt|verfasst|erschienen|posted|published|publié|publicado|pubblicato|autor(?:in)?\b[^.]{0,40}\bdatum)"
    r"\b[^.]{0,20}$",
    re.IGNORECASE,
)
_MAY_POST = re.compile(r"post|ffentlich|publi|pubbli|schrieb|eingestellt|verfa|erschien|autor")  # in lower case
_AT_END = re.compile(rf"(?:\s[|–—-]|,)\s+({DAY})\s*$", re.IGNORECASE)  # of the page's title
_EVENT_PATH = re.compile(r"/(?:veranstaltung(?:en)?|termine?|events?|kalender)(?:/|-|\.|$)", re.IGNORECASE)
_HEAD = 8  # passages above the title, or below the first prose, that may say the date
_LONGEST = 160  # letters of a line that is asked for a date
_LIST = 3  # different days on a page without a main heading: those of a list's entries
_PROSE = 80  # letters
_SIGNED = re.compile(r"(?:gez\.?|Ihre?)\s[^.:?!]{2,60}")  # between the text and its day
_OF_ELSE = re.compile(
    r"\W*(?:foto|bild|quelle|grafik|video|geboren|photo|image|picture|credit|source|fuente|fonte|zdroj|źródło|crédit|источник|bron)\b|[*†©]",
    re.IGNORECASE,
)
_LONGEST_CLOSING = 80  # letters
_LINES_BELOW_LEAD = 3  # author, town, day
_HOUR_FIRST = re.compile(r"(?:ab |um |von )?\d{1,2}(?:[.:]\d\d)?\s?(?:Uhr|[–-]|bis\b)", re.IGNORECASE)
_SITES = frozenset(("header", "site-header", "siteheader", "masthead", "topbar", "top-bar"))  # the head of all pages
_CLOCK = re.compile(r"\d[:.h]\d\d(?![\d.])")
_BOXES = 6  # round a date that may be named for what it is of
_NOTES = 3  # passages above the dateline that may be notes of a correction, and that itself


class Dates(NamedTuple):
    published: str | None
    updated: str | None
    how: str
    takes_place: str | None  # a bare date on an event's page, or one among the facts of an event
    claimed: frozenset[int]


def undated(metadata: Metadata) -> Dates:
    """Of a page that shows several releases: their days are not its own."""
    return Dates(None, metadata.updated, "", None, frozenset())


def find_dates(page: Page, metadata: Metadata, url: str, *, title_at: int, text_at: int, first_prose: int) -> Dates:
    """Metadata, then the lines round the title, then a dateline that opens the text, then the address.

    `text_at` is the first passage of the main box, `first_prose` the first one behind the title that is prose.
    """
    behind = min(max(first_prose + 1, text_at), first_prose + _HEAD, len(page.passages))
    head = range(max(0, min(title_at if title_at >= 0 else text_at, first_prose) - _HEAD), behind)
    is_event = bool(metadata.event_starts or _EVENT_PATH.search(url))
    about = About(
        page.passages[title_at].text if title_at >= 0 else metadata.title or "",
        metadata.language,
        is_event,
        head,
    )
    order = (
        *(at for at in head if at > title_at),
        *(at for at in reversed(head) if at < title_at),
        *_marked(page, head),
    )
    lines = {at: told_by(page, at, about) for at in order if at != title_at and _may_tell(page.passages[at])}
    lines = {at: line for at, line in lines.items() if not (line.published and _is_of_site(page, at, title_at))}
    lines |= {
        at: Told(claimed=one.claimed)
        for at, one in lines.items()
        if at not in head and _is_of_else(page, page.passages[at])
    }
    if first_prose in lines and not page.passages[first_prose].time:  # its dateline is looked for below
        lines[first_prose] = Told(updated=lines[first_prose].updated)
    if not any(line.published for line in lines.values()):
        lines |= _below_lead(page, first_prose + 1, about)
    days = [line.published for line in lines.values() if line.published]
    if len(set(days)) >= _LIST and not (title_at >= 0 and page.passages[title_at].level == 1):
        days, lines = [], {at: line for at, line in lines.items() if not line.published}
    seen = days[0] if days and not _is_change(days[0], metadata) else _opened(page, first_prose, about)
    seen = seen or _above_in_title(page, title_at)
    published, how = _decided(page, metadata, seen, url if not is_event else "")
    if not published and not is_event and (closing := _closing(page, first_prose)):
        published, how = closing, "closing"  # the weakest evidence: what the listing tells counts more
    return Dates(
        published,
        metadata.updated
        or next((line.updated for line in lines.values() if line.updated), None)
        or _last_updated(page),
        how,
        next((line.takes_place for line in lines.values() if line.takes_place), None),
        frozenset().union(*(line.claimed for line in lines.values())),
    )


def _below_lead(page: Page, at: int, about: About) -> dict[int, Told]:
    """ "Musterstadt, 3. März 2026" on a line of its own between an intro and the text; a weekday there begins a programme."""
    if at >= len(page.passages):
        return {}
    if _may_tell(page.passages[at]) and not opens_with_day(page.passages[at].text):
        told = told_by(page, at, about)
        if told.published and told.claimed and "," in page.passages[at].text:
            return {at: told}
    return {} if about.is_event or has_facts(page, about.head) else _below_marked_lead(page, at, about)


def _below_marked_lead(page: Page, at: int, about: About) -> dict[int, Told]:
    """A line with nothing but a day, and of no programme: below an intro that is marked as one, or below the byline."""
    is_lead = _is_marked_lead(page, at - 1)
    for below in range(at, min(at + _LINES_BELOW_LEAD, len(page.passages))):
        passage = page.passages[below]
        if passage.level or weight(passage) > _PROSE:
            break
        is_lead = is_lead or is_byline(page.passages[below - 1], page)
        if is_lead and _may_tell(passage) and not _begins_programme(page, below):
            told = told_by(page, below, about)
            return {below: told} if told.claimed and _is_only_day(page, below) else {}
    return {}


def _is_marked_lead(page: Page, at: int) -> bool:
    passage = page.passages[at]
    return passage.bold or page.boxes.tags[passage.box] in HEADINGS or named(page, at, words.LEAD)


def _begins_programme(page: Page, at: int) -> bool:
    """A weekday above hours: "Donnerstag, 12. März 2026", "10 Uhr: Besuch im Werk"."""
    below = page.passages[at + 1].text if at + 1 < len(page.passages) else ""
    return _HOUR_FIRST.match(below) is not None and opens_with_day(page.passages[at].text) is not None


def _is_only_day(page: Page, at: int) -> bool:
    """Several lines like this one are those of a chronicle."""
    return not any(_closed_with(passage) for passage in page.passages[at + 1 :])


def _may_tell(passage: Passage) -> bool:
    if (
        passage.level == 1
        or passage.zone in (CAPTION, TEASER)
        or (len(passage.text) > _LONGEST and not is_note(passage.text))
    ):
        return False
    return bool(passage.time or passage.changed or DIGITS.search(passage.text))


def _is_change(day: str, metadata: Metadata) -> bool:
    """The very second at which the page was changed, as its head tells, and nothing tells another one of its publication."""
    if metadata.published or metadata.created or ":" not in (metadata.updated or ""):
        return False
    try:
        return datetime.fromisoformat(day) == datetime.fromisoformat(metadata.updated or "")
    except (ValueError, TypeError):
        return False


def _above_in_title(page: Page, title_at: int) -> str | None:
    """The line above the title, where both stand in one paragraph."""
    text = page.passages[title_at].text if title_at >= 0 else ""
    line = text.partition("\n")[0]
    return line if line != text and DATE.fullmatch(line) else None


def _opened(page: Page, first_prose: int, about: About) -> str | None:
    """The day of the dateline that opens the text, also below a note of a correction."""
    for at in range(first_prose, min(first_prose + _NOTES, len(page.passages))):
        if not is_note(page.passages[at].text):
            text = page.passages[at].text
            return opening_day(text) or (None if about.is_event or has_facts(page, about.head) else bare_day(text))
    return None


def _decided(page: Page, metadata: Metadata, line: str | None, url: str) -> tuple[str | None, str]:
    """The strongest evidence first; the weaker kinds are looked for only when it is needed."""
    if metadata.published:
        return metadata.published, dict(metadata.found).get("published", "meta")
    if day := line or _posted(page):
        return day, "dateline"
    if metadata.created:
        return metadata.created, "meta"
    if day := day_in_url(url):
        return day, "url"
    day = _of_page_title(page, metadata.page_title or metadata.title or "")
    return day, "title" if day else ""


def _closing(page: Page, first_prose: int) -> str | None:
    """ "Musterstadt, den 3. März 2026" below the last paragraph of the text, or below who signs it."""
    beside = _beside(page, first_prose)
    last = max((at for at, one in enumerate(beside) if weight(one) > _PROSE), default=len(beside))
    below = beside[last + 1 :]
    if below and not _closed_with(below[0]) and _SIGNED.fullmatch(below[0].text):
        below = below[1:]
    day = _closed_with(below[0]) if below and not any(one.links for one in below[1:2]) else None
    if not day or _is_of_else(page, below[0]) or words.is_of_change(page.boxes.names[below[0].box]):
        return None
    days = set(filter(None, map(_closed_with, page.passages[first_prose:])))
    return day if len(days) == 1 else None  # several are those of a list's entries


def _beside(page: Page, at: int) -> list[Passage]:
    """The passage and those behind it in the same box."""
    around = page.boxes.parents[page.passages[at].box] if at < len(page.passages) else -1
    return [one for one in page.passages[at:] if page.boxes.parents[one.box] == around]


def _closed_with(passage: Passage) -> str | None:
    """A weekday before the day begins a programme."""
    text = passage.text
    if (
        passage.level
        or passage.linked
        or passage.zone != CONTENT
        or len(text) > _LONGEST_CLOSING
        or _OF_ELSE.match(text)
    ):
        return None
    said, is_bare = said_in(text), text[0].isdigit()
    return said.published if said.is_all and (is_bare or not opens_with_day(text)) else None


def _posted(page: Page) -> str | None:
    """A line anywhere on the page that says "wurde am 19. Mai 2010 gepostet" or "Veröffentlicht am …"."""
    texts = (passage.text for passage in page.passages if len(passage.text) < 2 * _LONGEST)
    for text in texts:
        if DIGITS.search(text) and _MAY_POST.search(text.lower()) and (found := DATE.search(text)):
            before, behind = text[: found.start()], text[found.end() :]
            if not updated_in(text[: found.end()]) and (_POSTED.match(behind) or _SAYS_POSTED.search(before)):
                return found[0]
    return None


def _marked(page: Page, head: range) -> list[int]:
    """Passages outside the head whose box is named for a date, or that are marked as one."""
    boxes, is_named = page.boxes, words.DATE.fits
    marked = (
        at
        for at, one in enumerate(page.passages)
        if one.zone == CONTENT and len(one.text) < 60 and (one.time is not None or is_named(boxes.names[one.box]))
    )
    dated = [at for at in marked if at not in head and _has_day(page.passages[at])]
    return [at for at in dated if not _is_of_teaser(page, at)][:5]


def _is_of_site(page: Page, at: int, title_at: int) -> bool:
    """The day of today in the head of all pages of a site, without an hour; one of several headings of a chronicle."""
    own = page.passages[at]
    if own.level:
        return any(one.level == own.level and one is not own and DATE.fullmatch(one.text) for one in page.passages[at:])
    box, boxes, title = own.box, page.boxes, page.passages[title_at].box
    while own.zone == HEADER and at < title_at and box > 0:
        if not _SITES.isdisjoint(boxes.names[box].split()):
            return not (box <= title < page.ends[box] or _CLOCK.search(own.text))
        box = boxes.parents[box]
    return False


def _is_of_else(page: Page, passage: Passage) -> bool:
    """In what is named for an answer, an event, an offer."""
    box, boxes = passage.box, page.boxes
    for _ in range(_BOXES):
        if box <= 0:
            return False
        if boxes.names[box] and words.OF_ELSE.fits(boxes.names[box]):
            return True
        box = boxes.parents[box]
    return False


def _is_of_teaser(page: Page, at: int) -> bool:
    """Beside a heading that leads to another page, or in a list of such."""
    own, beside = page.passages[at], page.passages[max(0, at - 1) : at + 2]
    is_entry = own.tag == "li" and own.linked > 0
    return any(
        (one.level > 1 and one.linked >= 0.9 * len(one.text))
        or (is_entry and one is not own and one.tag == "li" and one.linked > 0)
        for one in beside
    )


def _has_day(passage: Passage) -> bool:
    return bool(passage.time) or DIGITS.search(passage.text) is not None


def _last_updated(page: Page) -> str | None:
    dated = [one.text for one in page.passages[-40:] if len(one.text) < 100 and DIGITS.search(one.text)]
    return next((date for text in reversed(dated) if (date := updated_in(text))), None)


def _of_page_title(page: Page, title: str) -> str | None:
    """ "Land fördert Höfe – Musterblatt – 14.09.2026": a day that no heading has is no event's."""
    found = _AT_END.search(title)
    if not found:
        return None
    headings = (one.text for one in page.passages if one.level and found[1] in one.text)
    return None if any(letters_of(heading) in letters_of(title) for heading in headings) else found[1]
