"""The same words filed otherwise: a relaunch, or a better reader, makes a subtitle of the first passage, or a contact of the last."""

import re
from dataclasses import replace

from model.fingerprint import folded
from model.record import Block, BlockType, Contact, Record

_TOP, _FOOT = 3, 4  # passages at either end that may be a subtitle, or a contact


def filed_alike(read: Record, held: Record) -> Record:
    """`read` with its words filed as in `held`, where they are the same words."""
    return _contacts_as_in(held, _subtitle_as_in(held, read))


def _subtitle_as_in(held: Record, read: Record) -> Record:
    if folded(held.subtitle or "") == folded(read.subtitle or ""):
        return read
    if read.subtitle and not held.subtitle:
        at = _place_of(read.subtitle, held.body[:_TOP])
        if at is None or _place_of(read.subtitle, read.body[:_TOP]) is not None:
            return read
        passage = Block(type=held.body[at].type, text=read.subtitle, level=held.body[at].level)
        return replace(read, subtitle=None, body=(*read.body[:at], passage, *read.body[at:]))
    at = _place_of(held.subtitle, read.body[:_TOP]) if held.subtitle and not read.subtitle else None
    if at is None or _place_of(held.subtitle, held.body[:_TOP]) is not None:
        return read
    return replace(read, subtitle=held.subtitle, body=(*read.body[:at], *read.body[at + 1 :]))


def _place_of(text: str | None, passages: tuple[Block, ...]) -> int | None:
    wanted = folded(text or "")
    return next((at for at, block in enumerate(passages) if folded(block.text) == wanted), None)


def _contacts_as_in(held: Record, read: Record) -> Record:
    """A passage at the foot that says no more than a contact beside it does is that contact."""
    if held.contacts == read.contacts:
        return read
    for contact in read.contacts:
        at = _line_of(contact, held)
        if at is not None and contact not in held.contacts and _line_of(contact, read) is None:
            others = tuple(one for one in read.contacts if one is not contact)
            read = replace(read, contacts=others, body=(*read.body[:at], held.body[at], *read.body[at:]))
    for contact in held.contacts:
        at = _line_of(contact, read)
        if at is not None and contact not in read.contacts and _line_of(contact, held) is None:
            read = replace(read, contacts=(*read.contacts, contact), body=(*read.body[:at], *read.body[at + 1 :]))
    return read


def _line_of(contact: Contact, record: Record) -> int | None:
    """Where the text says the name and all numbers of a contact in one short passage."""
    printed = [phone.printed for phone in (*contact.phones, *contact.faxes)]
    said = [_signs(one) for one in (contact.name or "", *printed, *contact.emails) if one]
    if len(said) < 2:
        return None
    first = max(0, len(record.body) - _FOOT)
    for at, block in enumerate(record.body[first:], first):
        text = _signs(block.text)
        if (
            block.type is not BlockType.TABLE_ROW
            and len(text) < 2 * len("".join(said))
            and all(one in text for one in said)
        ):
            return at
    return None


def _signs(text: str) -> str:
    """Letters and digits alone: a number is printed with spaces, slashes and hyphens."""
    return re.sub(r"[\W_]+", "", text.casefold())
