"""What kind of document a record is, by what the markup, the words round the title and the address say."""

import re

from model.raw import RawContact, RawRecord
from model.record import BlockType, RecordKind
from model.urls import path_of
from monitor.normalize.event import ANNOUNCED, EVENT_WORD, REVIEW

# Looked for in lower case, as those of events.
_PRESS = re.compile(
    r"presse-?(?:mitteilung|information|meldung|aussendung|erklärung|einladung)|medien-?(?:mitteilung|information|einladung)|press-?release|pressemitteilungen|medieninfo|medienservice"
)
_PRESS_URL = re.compile(r"(?<!im)press|medieninfo|medienservice|/medien/")
_SPEECH = re.compile(r"(?:rede|grußwort|ansprache|speech|statement|regierungserklärung)\b", re.IGNORECASE)
_PUBLICATION = re.compile(r"\b(?:broschüre|publikation|faltblatt|flyer|studie|jahresbericht|leitfaden)\b")
_SERVICE_URL = re.compile(r"/(?:impressum|datenschutz)(?:\.\w+)?/?$")
_NO_POLICY_URL = re.compile(r"(?:impressum|datenschutz|kontakt)(?:\.\w+)?/?$")
_EVENT_URL = re.compile(r"/(?:veranstaltung(?:en)?|termine?|events?|kalender)(?:/|-|\.|$)")
_EVENT_RUBRIC = re.compile(r"(?:veranstaltung|termin|event)(?:s?hinweis|e|en|s)?", re.IGNORECASE)
_REPORTED = re.compile(
    r"\b(?:fand|fanden|kam|kamen|war|waren|diskutierten|trafen|nutzten|stellten|übernahm|folgte|tauschten|begrüßte|eröffnete|zog|gab|erlaubte|ermöglichte|blickten|informierten|besuchten)\b"
)
_ARTICLE_TYPES = ("news", "article", "blogposting", "reportage", "pressrelease", "press")
_HEADING = BlockType.HEADING
_LONG = 400  # letters of text a policy page has at least


def read_kind(raw: RawRecord, url: str, *, published: bool) -> RecordKind:
    said = (raw.kind or "").lower()
    path = path_of(url)
    if path in ("", "/") and not raw.reference:
        return RecordKind.OTHER
    if "pressrelease" in said or _PRESS.search(f"{raw.kicker or ''} {raw.reference or ''} {said}".lower()):
        return RecordKind.PRESS_RELEASE
    if _SPEECH.match(raw.title) or _SPEECH.match(raw.kicker or "") or said == "speech":
        return RecordKind.SPEECH
    if event := _event_kind(raw, said, path, published=published):
        return event
    if published and not _SERVICE_URL.search(path.lower()):
        is_press = _is_of_press(url.lower()) or _names_press(raw.contacts)
        return RecordKind.PRESS_RELEASE if is_press else _publication(raw) or RecordKind.NEWS
    return _standing(raw, said, path)


def may_be_event(kind: RecordKind, kicker: str | None) -> bool:
    """When the text tells day and place: a page of no other kind, or news in the rubric of events."""
    is_rubric = kind is RecordKind.NEWS and kicker is not None and _EVENT_RUBRIC.fullmatch(kicker) is not None
    return kind is RecordKind.OTHER or is_rubric


def _is_of_press(address: str) -> bool:
    return _PRESS_URL.search(address) is not None


def _names_press(contacts: tuple[RawContact, ...]) -> bool:
    first = " ".join(line for contact in contacts for line in contact.lines[:1])
    return _PRESS.search(first.lower()) is not None


def _text(raw: RawRecord) -> str:
    return "\n".join([block.text for block in raw.body])


def _event_kind(raw: RawRecord, said: str, path: str, *, published: bool) -> RecordKind | None:
    heading = f"{raw.title} {raw.subtitle or ''}".lower()
    around = f"{raw.kicker.lower()} {heading}" if raw.kicker else heading
    if REVIEW.search(around):
        return RecordKind.EVENT_REPORT
    if raw.event_starts or said.endswith("event"):
        return RecordKind.EVENT
    if published:
        return None
    is_about_event, is_in_events = EVENT_WORD.search(heading), _EVENT_URL.search(path.lower())
    reported = len(_REPORTED.findall(_text(raw)[:3000])) if is_about_event or is_in_events else 0
    if is_about_event and reported >= 3 and re.search(r"\b(?:19|20)\d\d\b", heading):
        return RecordKind.EVENT_REPORT
    if is_in_events or (is_about_event and ANNOUNCED.search(around)):
        return RecordKind.EVENT_REPORT if reported >= 4 else RecordKind.EVENT
    return None


def _publication(raw: RawRecord) -> RecordKind | None:
    said = f"{raw.kicker or ''} {raw.kind or ''}".lower()
    return RecordKind.PUBLICATION if raw.attachments and _PUBLICATION.search(said) else None


def _standing(raw: RawRecord, said: str, path: str) -> RecordKind:
    """A page without a publication date: policy when it is long and ordered by headings, or names the office in charge."""
    letters = len(_text(raw))
    headings = len([block for block in raw.body if block.type is _HEADING])
    has_office = any(re.match(r"\s*Referat\b", line) for contact in raw.contacts for line in contact.lines)
    if (headings >= 2 or has_office) and letters >= _LONG and not _NO_POLICY_URL.search(path.lower()):
        return RecordKind.POLICY_PAGE
    if letters > 200 and _is_of_press(path.lower()):
        return RecordKind.PRESS_RELEASE
    if said.startswith(_ARTICLE_TYPES) or said.endswith("article"):
        return RecordKind.NEWS
    return _publication(raw) or RecordKind.OTHER
