"""A release as its parser found it, before normalizing: strings as printed, URLs as written."""

from dataclasses import dataclass

from model.record import Block


@dataclass(frozen=True, kw_only=True, slots=True)
class RawLink:
    text: str
    href: str  # as written, may be relative to the document


@dataclass(frozen=True, kw_only=True, slots=True)
class RawContact:
    """The lines of one contact block as printed, with the hrefs of the mailto: and tel: links that stand in it."""

    lines: tuple[str, ...]
    hrefs: tuple[str, ...] = ()


@dataclass(frozen=True, kw_only=True, slots=True)
class RawRecord:
    """What `monitor.parse` returns for a document and `monitor.normalize` turns into a Record.

    Texts are decoded and stripped of markup but otherwise as printed (soft hyphens, doubled spaces, quotation marks).
    """

    base_url: str  # what relative hrefs are resolved against
    title: str = ""
    subtitle: str | None = None
    kicker: str | None = None
    reference: str | None = None  # as printed: "Medieninformation Nr. 501|26"
    issuer: str | None = None
    published: str | None = None  # as printed or as in the attribute
    updated: str | None = None
    event_starts: str | None = None
    event_ends: str | None = None
    event_place: str | None = None
    kind: str | None = None  # what the markup says it is: a schema.org type, an og:type, a dateline word
    language: str | None = None
    lead: str | None = None
    body: tuple[Block, ...] = ()
    contacts: tuple[RawContact, ...] = ()
    addresses: tuple[str, ...] = ()  # lines of one address joined by newlines
    links: tuple[RawLink, ...] = ()
    attachments: tuple[RawLink, ...] = ()
    topics: tuple[str, ...] = ()
    canonical: str | None = None
    found: tuple[tuple[str, str], ...] = ()
