"""The one schema every release is read into, whatever site and file format it came from."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

Day = date | datetime
"""A date that came without a time stays a `date`; an instant is aware and keeps the offset it was printed with."""


class RecordKind(StrEnum):
    PRESS_RELEASE = "press_release"
    NEWS = "news"
    SPEECH = "speech"
    EVENT = "event"
    EVENT_REPORT = "event_report"
    POLICY_PAGE = "policy_page"
    PUBLICATION = "publication"
    OTHER = "other"


class BlockType(StrEnum):
    HEADING = "heading"
    PARAGRAPH = "paragraph"
    QUOTE = "quote"
    LIST_ITEM = "list_item"
    TABLE_ROW = "table_row"


# Not frozen, as dozens are made of each page and that would take three times as long; nobody changes one, `replace` makes another.
@dataclass(unsafe_hash=True, kw_only=True, slots=True)
class Block:
    """One passage of the running text, in reading order."""

    type: BlockType
    text: str
    level: int | None = None  # of a heading, 2-6
    cells: tuple[str, ...] = ()  # of a table row


@dataclass(frozen=True, kw_only=True, slots=True)
class Phone:
    """`number` is E.164 where the printed form can be resolved, else the printed form; it is what is compared."""

    number: str
    printed: str


@dataclass(frozen=True, kw_only=True, slots=True)
class Contact:
    name: str | None = None
    role: str | None = None
    organisation: str | None = None
    phones: tuple[Phone, ...] = ()
    faxes: tuple[Phone, ...] = ()
    emails: tuple[str, ...] = ()


@dataclass(frozen=True, kw_only=True, slots=True)
class Link:
    text: str
    url: str


@dataclass(frozen=True, kw_only=True, slots=True)
class Attachment:
    title: str
    url: str
    media_type: str | None = None
    size: int | None = None  # bytes
    sha256: str | None = None  # of the file's bytes, once it has been fetched


@dataclass(frozen=True, kw_only=True, slots=True)
class Event:
    """`starts` and `ends` are as exact as the page is: ISO 8601 text of a year ("2022"), a month, a day or an instant."""

    starts: str | None = None
    ends: str | None = None
    place: str | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class Record:
    """A release as we read it. Absent is None or empty, never guessed.

    Title, subtitle and kicker are not in `body`; the lead is its first paragraph when it stands in the running text.
    Contact, address and link blocks go to their fields and not into the text.
    """

    url: str
    kind: RecordKind = RecordKind.OTHER
    title: str = ""
    subtitle: str | None = None
    reference: str | None = None  # the number without its words: "501|26"
    issuer: str | None = None
    published: Day | None = None
    updated: Day | None = None
    event: Event | None = None
    language: str | None = None
    lead: str | None = None
    body: tuple[Block, ...] = ()
    contacts: tuple[Contact, ...] = ()
    addresses: tuple[str, ...] = ()  # one line each
    links: tuple[Link, ...] = ()
    attachments: tuple[Attachment, ...] = ()
    topics: tuple[str, ...] = ()
    canonical_url: str | None = None
    found: tuple[tuple[str, str], ...] = ()  # (field, how it was found): selector, json_ld, meta, heading, letterhead …

    @property
    def text(self) -> str:
        """The blocks joined by blank lines."""
        return "\n\n".join([block.text for block in self.body])
