"""A raw record made into the record we keep: dates, numbers, names, addresses and text in one form."""

import re
from collections.abc import Iterable
from datetime import datetime

from model.raw import RawContact, RawRecord
from model.record import BlockType, Contact, Day, Record, RecordKind
from model.source import Source
from model.urls import canonical, path_of
from monitor.normalize.addresses import read_addresses
from monitor.normalize.contacts import read_contacts
from monitor.normalize.dates import day_of
from monitor.normalize.event import read_event
from monitor.normalize.kind import may_be_event, read_kind
from monitor.normalize.language import read_language
from monitor.normalize.links import read_attachments, read_links
from monitor.normalize.text import clean_block, line

__all__ = ["day_of", "normalize"]

_REFERENCE = re.compile(
    r"(?<!\d)(?<!\d\.)(20\d\d\s?[|/–-]\s?\d{1,4}|\d{1,5}\s?(?:[|/]\s?(?:\d{4}|\d{2})|[–-]\s?20\d\d)|\d{3}\.20\d\d)(?!\d)"
)
_NUMBER = re.compile(
    r"(?:nr\.?|nummer|no\.?|information|mitteilung|meldung)\s*:?\s*(\d{1,5}(?:-\d{2,4})?)(?![\d.])", re.IGNORECASE
)
_NO_ISSUER = re.compile(
    r"^(?:(?:presse|medien)?-?(?:mitteilung|information|meldung)(?:en)?|presse|aktuelles|nachrichten|news|admin\w*|redaktion|webmaster|editor|autor|(?-i:[a-z0-9_.-]+)|https?:.*|.*@.*|referat\b.*)$",
    re.IGNORECASE,
)
_MIDNIGHT = re.compile(r"\d{4}-\d{2}-\d{2}T00:00(?::00(?:\.0+)?)?(?:[+-]\d{2}:?\d{2})?$")
_MONTH_FIRST = re.compile(r"(?<![\d/])(\d{1,2})/(\d{1,2})/(\d{4})(?!\d)")
_CROATIAN = ("hr", "bs")
_SALUTATION = re.compile(
    r"(?:sehr\s(?:geehrte|verehrte)[rns]?|liebe[rns]?|meine\s(?:sehr\s(?:geehrten|verehrten)\s)?damen)\b[^.?]{0,200}[!,]$",
    re.IGNORECASE,
)
_NOTE = re.compile(
    r"(?:korrektur|korrigiert|berichtig(?:ung|t)|erg(?:ä|ae)nz(?:ung|t)|aktualisier(?:ung|t)|update)\b[^.:]{0,12}\d[^:]{0,30}:|"
    r"(?:redaktioneller\s+hinweis|(?:hinweis|anmerkung)\s+der\s+redaktion)\b",
    re.IGNORECASE,
)  # "Korrektur vom 3. November 2026: …"
_EMBARGO = re.compile(r"(?:achtung\W{0,3})?sperrfrist\b|es\sgilt\sdas\sgesprochene\swort", re.IGNORECASE)
_HEADING = BlockType.HEADING
_SENTENCE = 60  # letters; shorter lines are "Ort: …" and the like


def normalize(raw: RawRecord, *, url: str, source: Source | None = None) -> Record:
    """Pure. What is not said stays None or empty; only issuer and language fall back on what the source says of itself."""
    zone = source.timezone if source else "Europe/Berlin"
    published = None if _is_home(url) else _day(raw.published, zone, raw.language)
    updated = _day(raw.updated, zone, raw.language)
    kind = read_kind(raw, url, published=published is not None)
    body = tuple([block for block in map(clean_block, raw.body) if block.text])
    title, subtitle = line(raw.title) or "", line(raw.subtitle)
    contacts, addresses = _contacts(raw.contacts, raw.addresses)
    event = read_event(
        starts=raw.event_starts, ends=raw.event_ends, place=raw.event_place,
        title=title, subtitle=subtitle, body=body, kind=kind, zone=zone,
    )  # fmt: skip
    if event and event.starts and event.place and may_be_event(kind, raw.kicker):
        kind = RecordKind.EVENT
    issuer, issuer_found = _issuer(raw.issuer, source)
    language = read_language(raw.language, [block.text for block in body[:8]])
    texts = [block.text for block in body if block.type is not _HEADING]
    sentences = (text for text in texts if len(text) >= _SENTENCE and not _is_beside(text))
    first = next(sentences, texts[0] if texts else None)
    return Record(
        url=url,
        kind=kind,
        title=title,
        subtitle=subtitle,
        reference=_reference(raw.reference),
        issuer=issuer,
        published=published,
        updated=updated,
        event=event,
        language=language or (source.language if source else None),
        lead=line(raw.lead) or line(first),
        body=body,
        contacts=contacts,
        addresses=addresses,
        links=read_links(raw.links, raw.base_url),
        attachments=read_attachments(raw.attachments, raw.base_url),
        topics=tuple(dict.fromkeys(filter(None, map(line, raw.topics)))),
        canonical_url=_canonical(raw, url),
        found=raw.found
        if issuer_found is None
        else (*(pair for pair in raw.found if pair[0] != "issuer"), issuer_found),
    )


def _is_beside(text: str) -> bool:
    """A salutation, a note of a correction or an embargo, a row of number, date and issuer."""
    is_row = text.count(" | ") >= 2 and not text.endswith((".", "!", "?"))
    return is_row or bool(_SALUTATION.match(text) or _NOTE.match(text) or _EMBARGO.match(text))


def _day(text: str | None, zone: str, language: str | None) -> Day | None:
    """A machine's midnight is no time: the attribute of a date that is printed without one."""
    if not text:
        return None
    if "listopada" in text.lower() and language and language[:2].lower() in _CROATIAN:
        text = re.sub("listopada", "oktobra", text, flags=re.IGNORECASE)  # in Polish it is November
    is_month_first = "/" in text and language and language.lower().replace("_", "-") == "en-us"
    day = day_of(_MONTH_FIRST.sub(r"\2/\1/\3", text) if is_month_first else text, zone)
    return day.date() if isinstance(day, datetime) and _MIDNIGHT.search(text) else day


def _is_home(url: str) -> bool:
    """A home page is as old as its newest teaser and was published on no day."""
    return path_of(url) in ("", "/") and "?" not in url


def _contacts(raws: tuple[RawContact, ...], postal: tuple[str, ...]) -> tuple[tuple[Contact, ...], tuple[str, ...]]:
    contacts: list[Contact] = []
    addresses = [one for text in postal for one in _postal(text)]
    for raw in raws:
        people, places = read_contacts(raw)
        contacts.extend(people)
        addresses.extend(places)
    return _told_once(dict.fromkeys(contacts)), tuple(dict.fromkeys(addresses))


def _told_once(contacts: Iterable[Contact]) -> tuple[Contact, ...]:
    """Somebody who is only named is left out where the same person can be reached."""
    told = tuple(contacts)
    reached = {one.name for one in told if _is_reached(one)}
    return tuple(one for one in told if _is_reached(one) or one.name not in reached)


def _is_reached(contact: Contact) -> bool:
    return bool(contact.phones or contact.faxes or contact.emails)


def _postal(text: str) -> tuple[str, ...]:
    """The street and town of printed lines; the lines themselves joined where no town is recognised."""
    lines = tuple(filter(None, map(line, text.split("\n"))))
    return read_addresses(lines).addresses or ((", ".join(lines),) if lines else ())


def _issuer(said: str | None, source: Source | None) -> tuple[str | None, tuple[str, str] | None]:
    """What the page says, unless it is a login or an editor; then what the source says of itself."""
    text = line(said)
    if text and not _NO_ISSUER.match(text):
        return text, None
    return (source.issuer, ("issuer", "source")) if source else (None, None)


def _reference(text: str | None) -> str | None:
    """The number without its words: "Medieninformation Nr. 501|26" -> "501|26"."""
    if not text:
        return None
    found = _REFERENCE.search(text) or _NUMBER.search(text)
    return re.sub(r"\s", "", found[1]) if found else None


def _canonical(raw: RawRecord, url: str) -> str | None:
    """A page that calls the home page its canonical address is not believed."""
    if not raw.canonical:
        return None
    told = canonical(raw.canonical, raw.base_url)
    if path_of(told) in ("", "/") and path_of(url) not in ("", "/"):
        return None
    return told if told.startswith(("http://", "https://")) else None
