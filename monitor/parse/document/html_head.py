"""The lines round the title: kicker above, subtitle and number below, the lead; none of them but the lead is text."""

import re
from itertools import takewhile
from typing import NamedTuple

from monitor.parse.document import html_words as words
from monitor.parse.document.html_captions import is_caption
from monitor.parse.document.html_dated import label_at
from monitor.parse.document.html_dateline import is_fact, is_mark
from monitor.parse.document.html_day import DATE, date_in
from monitor.parse.document.html_page import CAPTION, CONTENT, HEADER, Page, Passage, named
from monitor.parse.document.html_sentences import is_sentence
from monitor.parse.document.html_sign import in_header
from monitor.parse.document.naming import Naming

_DIGIT = re.compile(r"\d")
_BULLET = re.compile(r"[•‣▪●◦∙■►▶–-]\s")
_REFERENCE_LINE = re.compile(
    rf"^(?:{words.RELEASE}[\s|-]*)?(?:lfd\.\s*)?\(?"
    rf"(?:(?:nr\.?|nummer)?\s*:?\s*{words.NUMBER_OF_YEAR}\b.{{0,60}}|(?:nr\.?|nummer)\s*:?\s*\d{{1,4}}$|"
    rf"(?:nr\.?|nummer)?\s*:?\s*{words.LABELLED_NUMBER}$)",
    re.IGNORECASE,
)
_ISSUED_BY = re.compile(r"(?:erstellt von|herausgeber(?:in)?:|herausgegeben von)\s+([^|•\n]{3,80})", re.IGNORECASE)
_MAY_ISSUE = re.compile("rstellt von|erausge|RSTELLT VON|ERAUSGE")  # asked first
_OF_THE_PRESS = re.compile(
    r"(?:Presse|Medien)-?(?:stelle|büro|referat)(?:\s(?:des|der|im|beim)\s[^.!?:]{3,80}|\s[A-ZÄÖÜ]{2,8})?"
)
_BESIDE = " \t,;–-"
_MAY_NAME_OFFICE = re.compile("inisterium|Behörde|Senat|kanzlei|amt")  # asked first, since it costs nothing
_PARTS = re.compile(r"\s*[|•·]\s*|\s:\s")
_LOOSE = re.compile(r"(?:von|by|in|unter)\W{0,2}", re.IGNORECASE)  # a word of a byline in an element of its own
_SHORT_LINE = 60  # letters; an intro that is longer is text though it is no sentence
_WAY = re.compile(
    r"(?:(?:sie\s+sind\s+hier|you\s+are\s+here)\b|(?:startseite|home)(?:\s*[›»>/→]\s*|\s+[|–-]\s+)\S)|(?:[^.!?›»→]{2,40}\s[›»→]\s){2}",
    re.IGNORECASE,
)
_RUBRIC = re.compile(
    r"(?:thema|themenfeld|themenbereich|rubrik|kategorie|ressort|schlagwort|politikfeld)\s*:\s*\S.{0,60}$",
    re.IGNORECASE,
)
_MAY_CREDIT = re.compile(r"[/:©(]|\d{4} \d")  # asked first
_MEDIA = Naming("media medien pictures? images? bild(?:er)? foto")
_HOURS = re.compile(r"\d{1,2}(?:[:.]\d{2})?\s*(?:Uhr\b|[–-]|bis\b)")
_HOUR = re.compile(r"\d\s?Uhr\b|\d:\d\d")
_SHORTEST_CAPTION = 20  # letters; beside icons stand shorter ones
_BEHIND_DATE = re.compile(r"\s+(?=[A-ZÄÖÜ„])([^|•·/–—:]{20,160})$")
_TERMINAL = (".", "!", "?", ":", ";", ",")


class Head(NamedTuple):
    kicker: str | None
    subtitle: str | None
    reference: str | None
    lead: str | None
    issuer: str | None
    place: str | None  # what is named for one
    claimed: frozenset[int]


def read_head(
    page: Page, title: str, *, title_at: int, begin: int, first: int, end: int, claimed: frozenset[int]
) -> Head:
    """`begin` is the first passage behind the title, `first` the first prose."""
    between = [
        at for at in range(begin, min(first, end)) if at not in claimed and page.passages[at].zone in (CONTENT, HEADER)
    ]
    taken: set[int] = set()
    around = [*range(max(0, title_at - 5), title_at), *range(begin, min(first, end))]  # also beside the date
    reference = _reference(page, around, taken)
    above = [
        page.passages[at].text
        for at in range(max(0, title_at - 4), max(0, title_at))
        if at not in taken and _is_kicker(page, at)
    ]
    kicker = above[-1] if above else None
    kicker = kicker or next(
        (page.passages[at].text for at in between if words.PRESS.fullmatch(page.passages[at].text)), None
    )
    taken.update(at for at in between if at not in taken and _is_head_line(page, at, title))
    taken.update({label_at(page, at) for at in between if at in taken} & set(between))  # "Typ:" of "Pressemitteilung"
    issuer = _issuer(page, range(max(0, title_at - 5), min(first + 2, end)), taken)
    subtitles = _subtitles(page, between, taken | claimed, first, end)
    taken.update(subtitles)
    lead = next(
        (
            page.passages[at].text
            for at in (*between, first)
            if at < end
            and at not in taken
            and named(page, at, words.LEAD)
            and not words.EMBARGO.match(page.passages[at].text)
        ),
        None,
    )
    subtitle = "\n".join(page.passages[at].text for at in subtitles) or _behind_date(
        page, range(begin, min(first, end)), taken
    )
    return Head(
        kicker,
        subtitle,
        reference,
        lead,
        issuer,
        next((page.passages[at].text for at in between if at in taken and _is_place(page, at)), None),
        frozenset(taken),
    )


def _behind_date(page: Page, lines: range, taken: set[int]) -> str | None:
    """ "12.04.2026 Land fördert Lastwagen für Höfe": some print the subtitle on the line of the date."""
    for at in lines:
        text = page.passages[at].text
        date = DATE.match(text)
        rest = _BEHIND_DATE.fullmatch(text, date.end()) if date and page.passages[at].zone == CONTENT else None
        if rest and len(rest[1].split()) > 3 and not text.endswith(_TERMINAL) and not _is_label(rest[1]):
            taken.add(at)
            return rest[1]
    return None


def _is_label(text: str) -> bool:
    """What kind of page it is, who wrote it, how long it takes to read."""
    labels = (words.PRESS, words.REFERENCE, words.OFFICE, DATE)
    return words.NOISE.match(text) or words.BYLINE.match(text) or any(label.search(text) for label in labels)


def _reference(page: Page, indexes: list[int], taken: set[int]) -> str | None:
    """The line that tells the number, without its date; it is text no more when it tells nothing else."""
    for at in indexes:
        printed = page.passages[at].text
        if len(printed) >= 120 or not _DIGIT.search(printed):
            continue
        day = date_in(printed)
        text = DATE.sub(" ", printed) if day else printed
        if _DIGIT.search(text) and words.REFERENCE.search(text):
            if not day and _REFERENCE_LINE.match(text):
                taken.update({at, label_at(page, at)} - {-1})
            return text
    return None


def _issuer(page: Page, head: range, taken: set[int]) -> str | None:
    """ "Erstellt von Wirtschaftsministerium" round the title, or a line that is only the name of an office."""
    texts = {at: page.passages[at].text for at in head if len(page.passages[at].text) < 160}
    if _MAY_ISSUE.search("\n".join(texts.values())):
        for at, text in texts.items():
            if said := _ISSUED_BY.search(text):
                taken.update([at] if said[0] == text else ())
                return said[1].strip()
    for at in head:
        passage = page.passages[at]
        if passage.zone not in (CONTENT, HEADER) or passage.level or passage.links or len(passage.text) > 200:
            continue
        if not _MAY_NAME_OFFICE.search(passage.text):
            continue
        parts = (part.strip(_BESIDE) for part in _PARTS.split(DATE.sub("", passage.text)))
        if office := next((part for part in parts if words.OFFICE.match(part)), None):
            if not date_in(passage.text):
                taken.add(at)
            return office
    return None


def _is_kicker(page: Page, at: int) -> bool:
    passage = page.passages[at]
    if (
        passage.zone == CAPTION
        or len(passage.text) > 80
        or passage.linked >= len(passage.text)
        or passage.text.endswith(_TERMINAL)
        or date_in(passage.text)
        or words.NOISE.match(passage.text)
        or words.OFFICE.match(passage.text)
    ):
        return False
    return named(page, at, words.KICKER) or not in_header(page, at)


def _subtitles(page: Page, between: list[int], claimed: frozenset[int] | set[int], first: int, end: int) -> list[int]:
    """Lines below the title that are named so, or the only headings of their level, or short lines right above the prose."""
    lines = [at for at in between if at not in claimed and not words.EMBARGO.match(page.passages[at].text)]
    called = [at for at in lines if named(page, at, words.SUBTITLE)]
    if called:
        return called
    if first >= end or not lines:
        return []
    behind = [page.passages[at] for at in range(first + 1, end) if at not in claimed]
    subtitles: list[int] = []
    for at in lines:
        passage = page.passages[at]
        if (
            passage.tag == "li"
            or _BULLET.match(passage.text)
            or words.FACT.match(passage.text)
            or is_fact(passage.text)
            or _HOURS.match(passage.text)
            or label_at(page, at + 1) == at
            or (date_in(passage.text) and (named(page, at, words.DATE) or _HOUR.search(passage.text)))
            or (_asks(passage) and any(map(_asks, behind)))
            or len(passage.text) > 250
            or (named(page, at, words.LEAD) and not _is_short_line(passage))
        ):
            break
        is_heading = passage.level > 0 and (
            not any(_are_peers(page, passage, other) for other in takewhile(_goes_on, behind))
            or (not subtitles and _followed_by_heading(page, at, between))
        )
        is_line = not passage.level and (passage.bold or not passage.text.endswith(_TERMINAL)) and not passage.links
        if not (is_heading or is_line):
            break
        subtitles.append(at)
    are_said = all(any(map(str.isalpha, page.passages[at].text)) for at in subtitles)
    return subtitles if len(subtitles) <= 3 and are_said else []


def _asks(passage: Passage) -> bool:
    """A question in bold letters; several of them are an interview."""
    return passage.bold and not passage.level and passage.text.endswith("?")


def _are_peers(page: Page, above: Passage, below: Passage) -> bool:
    """Headings of one level, unless the one below stands in the box of the text, which the one above is not in."""
    if above.level != below.level or below.zone != CONTENT:
        return False
    round_above, round_below = _round(page, above), _round(page, below)
    return not round_above < round_below < page.ends[round_above]


def _round(page: Page, heading: Passage) -> int:
    """The box in which a heading stands, which is a box itself."""
    is_of_heading = page.boxes.tags[heading.box] == heading.tag
    return page.boxes.parents[heading.box] if is_of_heading else heading.box


def _is_short_line(passage: Passage) -> bool:
    """An intro that is no sentence."""
    return len(passage.text) < _SHORT_LINE and not passage.text.endswith((*_TERMINAL, "…"))


def _goes_on(passage: Passage) -> bool:
    return not words.END.match(passage.text)


def _followed_by_heading(page: Page, at: int, between: list[int]) -> bool:
    return any(page.passages[other].level for other in between if other > at)


def _is_head_line(page: Page, at: int, title: str) -> bool:
    """A byline, the title again, a placeholder: said elsewhere in the record or by nobody; lines with a date were judged before."""
    text = page.passages[at].text
    if date_in(text) or label_at(page, at + 1) == at:
        return False
    if (
        not any(map(str.isalnum, text))
        or is_mark(text)
        or (not page.passages[at].level and _OF_THE_PRESS.fullmatch(text))
        or text == title
        or (words.NOISE.match(text) and not is_sentence(text))
        or (words.BYLINE.match(text) and not text.endswith("."))
    ):
        return True
    if _is_junk(page, at) or _LOOSE.fullmatch(text) or (at > 0 and _LOOSE.fullmatch(page.passages[at - 1].text)):
        return True
    return _is_place(page, at) or named(page, at, words.KICKER) or (named(page, at, words.DATE) and len(text) < 100)


def _is_place(page: Page, at: int) -> bool:
    """Named for a place, by itself or within what is."""
    boxes, passage = page.boxes, page.passages[at]
    if len(passage.text) >= _SHORT_LINE or passage.level:
        return False
    return named(page, at, words.PLACE) or "location" in (
        boxes.itemprops.get(passage.box),
        boxes.itemprops.get(boxes.parents[passage.box]),
    )


def _is_junk(page: Page, at: int) -> bool:
    """A way to the page, a rubric, a call to share, a caption: what tells of the page and not of the release."""
    passage = page.passages[at]
    text = passage.text
    if len(text) < _SHORT_LINE and (
        words.SECTION.match(text)
        or (words.END.match(text) and not is_sentence(text))
        or words.CONTACT_LABEL.match(text)
    ):
        return True
    if (
        _WAY.match(text)
        or _RUBRIC.match(text)
        or (not passage.level and _MAY_CREDIT.search(text) and words.CREDIT.search(text))
    ):
        return True
    is_plain = not passage.level and not passage.bold and passage.tag != "li" and len(text) >= _SHORTEST_CAPTION
    return (is_plain or named(page, at, _MEDIA)) and is_caption(page, at)
