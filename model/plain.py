"""A record as a plain dict and back: for `--json` as users read it, for the archive without loss."""

from datetime import date, datetime
from typing import Any

from model.record import (
    Attachment,
    Block,
    BlockType,
    Contact,
    Day,
    Event,
    Link,
    Phone,
    Record,
    RecordKind,
)

Plain = dict[str, Any]

_BLOCK_TYPES = {one.value: one for one in BlockType}
_TEXTS = ("title", "subtitle", "reference", "issuer", "language", "lead", "canonical_url")


def record_to_plain(record: Record) -> Plain:
    """The keys of `--json`: every key is always there; numbers are E.164 where they can be."""
    return {
        "kind": record.kind.value,
        "title": record.title,
        "subtitle": record.subtitle,
        "reference": record.reference,
        "issuer": record.issuer,
        "published": day_to_plain(record.published),
        "updated": day_to_plain(record.updated),
        "event": _event(record.event),
        "language": record.language,
        "lead": record.lead,
        "body": [_block(block) for block in record.body],
        "text": record.text,
        "contacts": [_contact(contact) for contact in record.contacts],
        "addresses": list(record.addresses),
        "links": [{"text": link.text, "url": link.url} for link in record.links],
        "attachments": [_attachment(attachment) for attachment in record.attachments],
        "topics": list(record.topics),
        "canonical_url": record.canonical_url,
        "url": record.url,
        "found": dict(record.found),
    }


def record_to_stored(record: Record) -> Plain:
    """Lossless and without what is absent; `record_from_stored` gives the same record back."""
    stored: Plain = {"url": record.url, "kind": record.kind.value}
    stored |= {name: getattr(record, name) for name in _TEXTS}
    stored |= {"published": day_to_plain(record.published), "updated": day_to_plain(record.updated)}
    stored |= {
        "event": _event(record.event),
        "body": [[block.type.value, block.text, block.level, list(block.cells)] for block in record.body],
        "contacts": [_contact_to_stored(contact) for contact in record.contacts],
        "addresses": list(record.addresses),
        "links": [[link.text, link.url] for link in record.links],
        "attachments": [_attachment(attachment) for attachment in record.attachments],
        "topics": list(record.topics),
        "found": [list(pair) for pair in record.found],
    }
    return {key: value for key, value in stored.items() if value not in (None, [])}


def record_from_stored(stored: Plain) -> Record:
    texts = {name: stored[name] for name in _TEXTS if name in stored}
    return Record(
        url=stored["url"],
        kind=RecordKind(stored["kind"]),
        **texts,
        published=day_from_plain(stored.get("published")),
        updated=day_from_plain(stored.get("updated")),
        event=Event(**stored["event"]) if "event" in stored else None,
        body=tuple(
            Block(type=_BLOCK_TYPES[type_], text=text, level=level, cells=tuple(cells))
            for type_, text, level, cells in stored.get("body", ())
        ),
        contacts=tuple(_contact_from_stored(contact) for contact in stored.get("contacts", ())),
        addresses=tuple(stored.get("addresses", ())),
        links=tuple(Link(text=text, url=url) for text, url in stored.get("links", ())),
        attachments=tuple(Attachment(**attachment) for attachment in stored.get("attachments", ())),
        topics=tuple(stored.get("topics", ())),
        found=tuple((field, how) for field, how in stored.get("found", ())),
    )


def day_to_plain(day: Day | None) -> str | None:
    """ISO 8601: a date without time stays "2021-04-07", an instant keeps its offset."""
    return None if day is None else day.isoformat()


def day_from_plain(text: str | None) -> Day | None:
    if text is None:
        return None
    return datetime.fromisoformat(text) if "T" in text else date.fromisoformat(text)


def _event(event: Event | None) -> Plain | None:
    return None if event is None else {"starts": event.starts, "ends": event.ends, "place": event.place}


def _block(block: Block) -> Plain:
    plain: Plain = {"type": block.type.value, "level": block.level, "text": block.text}
    if block.type is BlockType.TABLE_ROW:
        plain["cells"] = list(block.cells)
    return plain


def _contact(contact: Contact) -> Plain:
    return {
        "name": contact.name,
        "role": contact.role,
        "organisation": contact.organisation,
        "phones": [phone.number for phone in contact.phones],
        "faxes": [phone.number for phone in contact.faxes],
        "emails": list(contact.emails),
    }


def _attachment(attachment: Attachment) -> Plain:
    return {
        "title": attachment.title,
        "url": attachment.url,
        "media_type": attachment.media_type,
        "size": attachment.size,
        "sha256": attachment.sha256,
    }


def _contact_to_stored(contact: Contact) -> Plain:
    numbers = {
        "phones": [[phone.number, phone.printed] for phone in contact.phones],
        "faxes": [[phone.number, phone.printed] for phone in contact.faxes],
    }
    return _contact(contact) | numbers


def _contact_from_stored(stored: Plain) -> Contact:
    phones, faxes = (
        tuple(Phone(number=number, printed=printed) for number, printed in stored[key]) for key in ("phones", "faxes")
    )
    return Contact(
        name=stored["name"],
        role=stored["role"],
        organisation=stored["organisation"],
        phones=phones,
        faxes=faxes,
        emails=tuple(stored["emails"]),
    )
