"""A record as a mail shows it: cleaned, in the reader's language and time zone."""

from dataclasses import dataclass
from urllib.parse import urlsplit
from zoneinfo import ZoneInfo

from alerts.clean import one_line, passage, shortened
from alerts.formats import day, event_day, from_iso, seen, size
from alerts.paper import Row
from alerts.phrases import KINDS, PHRASES, choose
from model.change import ChangeKind
from model.record import Attachment, Block, BlockType, Contact, Record
from model.told import Told

_LEAD = 600  # characters
_CONTACTS, _ATTACHMENTS = 3, 8  # as many as a mail lists
_WHOLE = 100_000  # characters of a withdrawn text; no press release comes near
_MEDIA = {
    "application/pdf": "PDF",
    "application/zip": "ZIP",
    "application/msword": "Word",
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document": "Word",
    "application/vnd.ms-excel": "Excel",
    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": "Excel",
    "text/csv": "CSV",
    "image/jpeg": "JPEG",
    "image/png": "PNG",
}


@dataclass(frozen=True, kw_only=True, slots=True)
class Passage:
    """A block of the running text; `type` is a BlockType value."""

    type: str
    text: str


@dataclass(frozen=True, kw_only=True, slots=True)
class View:
    """What stands in the mail about the release, each piece cleaned; empty where the record says nothing."""

    title: str
    subtitle: str
    byline: str  # "Sächsisches Staatsministerium für Wirtschaft · Medieninformation 112|26"
    dates: str  # "veröffentlicht 20.11.2026, 10:15 · gesehen 10:19"
    language: str  # of the release, for the HTML
    lead: tuple[str, ...]
    lead_is_cut: bool
    text: tuple[Passage, ...]
    text_is_cut: bool
    facts: tuple[Row, ...]  # event, contacts, attachments
    original: str
    original_url: str | None  # None where it is no web address


def view(told: Told, *, language: str, zone: ZoneInfo) -> View:
    record = told.record or Record(url=told.change.url)
    lead, lead_is_cut = _lead(record)
    text, text_is_cut = _text(record)
    return View(
        title=title(told) or PHRASES[language]["untitled"],
        subtitle=one_line(record.subtitle or "", 300),
        byline=_byline(told, record, language),
        dates=_dates(told, record, language, zone),
        language=one_line(record.language or told.source.language, 12),
        lead=lead,
        lead_is_cut=lead_is_cut,
        text=text,
        text_is_cut=text_is_cut,
        facts=facts(record, language, zone),
        original=one_line(told.change.url),
        original_url=web_address(told.change.url),
    )


def title(told: Told) -> str:
    return one_line((told.record.title if told.record else "") or told.change.title, 300)


def web_address(url: str | None) -> str | None:
    """Only http and https may stand behind a link: nothing scraped is ever executed."""
    cleaned = one_line(url or "")
    try:
        parts = urlsplit(cleaned)
    except ValueError:
        return None
    return cleaned if parts.scheme.lower() in {"http", "https"} and parts.netloc and " " not in cleaned else None


def _byline(told: Told, record: Record, language: str) -> str:
    issuer = one_line(record.issuer or told.change.issuer or told.source.issuer, 160)
    kind = choose(KINDS[record.kind], language) if record.kind in KINDS else ""
    reference = one_line(record.reference or "", 60)
    number = " ".join(filter(None, (kind or PHRASES[language]["no"], reference))) if reference else kind
    return " · ".join(filter(None, (issuer, number)))


def _dates(told: Told, record: Record, language: str, zone: ZoneInfo) -> str:
    words = PHRASES[language]
    published = record.published or from_iso(told.change.published)
    dates = [f"{words['published']} {day(published, language, zone)}"] if published else []
    if told.change.kind is not ChangeKind.WITHDRAWN:  # its detection is not when we saw the text
        dates.append(f"{words['seen']} {seen(told.change.detected_at, published, language, zone)}")
    return " · ".join(dates)


def _lead(record: Record) -> tuple[tuple[str, ...], bool]:
    """The first passages of the text, about 600 characters of them, and whether something was left out."""
    texts = [passage(block.text) for block in record.body if block.type in {BlockType.PARAGRAPH, BlockType.QUOTE}]
    first = passage(record.lead or "")
    if first and first not in texts[:1]:
        texts.insert(0, first)
    shown: list[str] = []
    room = _LEAD
    for text in filter(None, texts):
        if shown and len(text) > room:
            return tuple(shown), True
        shown.append(shortened(text, room) if len(text) > room + 120 else text)
        if shown[-1] is not text:
            return tuple(shown), True
        room -= len(text)
    return tuple(shown), len(texts) < len(record.body)


def _text(record: Record) -> tuple[tuple[Passage, ...], bool]:
    shown: list[Passage] = []
    room = _WHOLE
    blocks = record.body
    if record.lead and (not blocks or blocks[0].text != record.lead):
        blocks = (Block(type=BlockType.PARAGRAPH, text=record.lead), *blocks)
    for block in blocks:
        text = passage(" | ".join(block.cells) if block.cells else block.text)
        room -= len(text)
        if room < 0:
            return tuple(shown), True
        if text:
            shown.append(Passage(type=block.type.value, text=text))
    return tuple(shown), False


def facts(record: Record, language: str, zone: ZoneInfo) -> tuple[Row, ...]:
    """What stands beside the text: the event, contacts, attachments."""
    words = PHRASES[language]
    rows = [Row(label=words["event"], text=text) for text in _event(record, language, zone)]
    contacts = [line for contact in record.contacts[:_CONTACTS] if (line := _contact(contact))]
    rows += [Row(label=words["contact"], text=line) for line in contacts]
    rows += [
        Row(label=words["attachments"], text=_attachment(attachment, language), url=web_address(attachment.url))
        for attachment in record.attachments[:_ATTACHMENTS]
    ]
    return tuple(rows)


def _event(record: Record, language: str, zone: ZoneInfo) -> list[str]:
    if record.event is None:
        return []
    starts, ends = (event_day(moment, language, zone) for moment in (record.event.starts, record.event.ends))
    when = f"{starts} – {ends}" if starts and ends and ends != starts else starts or ends
    line = ", ".join(filter(None, (one_line(when, 80), one_line(record.event.place or "", 120))))
    return [line] if line else []


def _contact(contact: Contact) -> str:
    who = contact.name or contact.role or contact.organisation or ""
    role = contact.role if contact.name and contact.role else ""
    phones = [phone.printed for phone in contact.phones[:2]]
    return ", ".join(one_line(part, 120) for part in (who, role, *phones, *contact.emails[:2]) if part)


def _attachment(attachment: Attachment, language: str) -> str:
    name = one_line(attachment.title, 120) or one_line(attachment.url.rpartition("/")[2], 120)
    details = [_MEDIA.get((attachment.media_type or "").partition(";")[0].strip().lower()) or _ending(attachment.url)]
    if attachment.size:
        details.append(size(attachment.size, language))
    inside = ", ".join(filter(None, details))
    return f"{name} ({inside})" if inside else name


def _ending(url: str) -> str:
    _, dot, ending = url.partition("?")[0].rpartition("/")[2].rpartition(".")
    return ending.upper() if dot and ending.isascii() and ending.isalnum() and 2 <= len(ending) <= 4 else ""
