"""RSS and Atom -> Items, through feedparser."""

import html
import io
import re
from collections import Counter
from typing import Any

from model.errors import NothingFound, ParseError, Unfit
from model.item import Item, Listing
from model.snapshot import Snapshot
from model.source import SourceType
from model.urls import canonical, host_of, resolved

_ENTITY = re.compile(
    rb"<!ENTITY\s+(?:%|\S+\s+(?:(?P<outside>SYSTEM|PUBLIC)\b|\"(?P<double>[^\"]*)|'(?P<single>[^']*)|(?P<other>\S))?)",
    re.IGNORECASE,
)
_CHARACTER = re.compile(rb"&#?\w+;")
_LONGEST_ENTITY = 200  # bytes; what is longer is no abbreviation
_MOST_ENTITIES = 300  # HTML itself has 253
_MARKUP = re.compile(r"<[a-zA-Z/!][^>]*>")
_BLOCK_END = re.compile(r"<(?:br|/p|/div|/li|/h\d|/td)\b[^>]*>", re.IGNORECASE)
_MANY = 3  # entries that lead to one address: no accident
_HEADERS = ("content-type", "content-language", "content-location")
# What feedparser raises on broken input, besides telling of it by `bozo`.
_BREAKS = (ValueError, LookupError, TypeError, AttributeError, AssertionError, ArithmeticError, RecursionError)


def read_feed(snapshot: Snapshot) -> Listing:
    """A valid feed may have no entries: then the listing is empty.

    Raises: NothingFound, ParseError; Unfit, when its entries lead nowhere, or all to one address: what they tell cannot be had.
    """
    entries = read_entries(snapshot)
    items = tuple(item for item in entries if host_of(item.url) and item.url.startswith(("http:", "https:")))
    if entries and not items:
        raise _without_links(snapshot.final_url, len(entries))
    once = {item.url: item for item in reversed(items)}
    if len(once) == 1 and len(items) >= _MANY:
        raise _with_one_link(snapshot.final_url, len(items), items[0].url)
    unique = tuple(item for item in items if once[item.url] is item)
    return Listing(items=unique, type=SourceType.FEED.value, how=f"feed with {len(entries)} entries")


def _without_links(url: str, number: int) -> Unfit:
    entries = ("1 Eintrag", "1 entry") if number == 1 else (f"{number} Einträge", f"{number} entries")
    return Unfit(
        "unlinked",
        (
            (
                f"{url}: Der Feed hat {entries[0]}, keiner davon mit einer Adresse (link). "
                "Nächster Schritt: die Seite mit der Liste als Quelle nehmen (monitor sources add)."
            ),
            (
                f"{url}: the feed has {entries[1]}, none has a link. "
                "Next step: take the page with the list as the source (monitor sources add)."
            ),
        ),
    )


def _with_one_link(url: str, number: int, link: str) -> Unfit:
    return Unfit(
        "unlinked",
        (
            (
                f"{url}: Der Feed hat {number} Einträge, die alle zu derselben Adresse führen: {link}. Neue wären nicht zu erkennen. "
                "Nächster Schritt: diese Seite als Quelle nehmen (monitor sources add; type: page, wenn alles auf ihr selbst steht)."
            ),
            (
                f"{url}: the feed has {number} entries that all lead to the same address: {link}. New ones could not be told. "
                "Next step: take that page as the source (monitor sources add; type: page, where all stands on the page itself)."
            ),
        ),
    )


def read_entries(snapshot: Snapshot) -> tuple[Item, ...]:
    """All entries of a feed in its order, also those without a link (their `url` is empty).

    An id counts only when no other entry of the feed has it.

    Raises: ParseError.
    """
    refuse_entities(snapshot.body, snapshot.final_url)
    parsed = _parsed(snapshot)
    if not parsed.get("version") and not parsed["entries"] and not parsed["feed"]:
        raise NothingFound(
            f"{snapshot.final_url}: this is not a feed; expected RSS or Atom, got {snapshot.content_type or 'no type'}.",
            f"{snapshot.final_url}: ist kein Feed; RSS oder Atom wurde erwartet, es kam {snapshot.content_type or 'etwas ohne Typ'}.",
        )
    counts = Counter(_text(entry, "id") for entry in parsed["entries"])
    return tuple(_item(entry, counts, snapshot.final_url) for entry in parsed["entries"])


def refuse_entities(body: bytes, url: str) -> None:
    """Entities that grow, or that lead outside of the document, are never read.

    Raises: ParseError.
    """
    head = body.replace(b"\0", b"") if b"\0" in body[:64] else body
    if b"<!ENTITY" not in head and b"<!entity" not in head:
        return
    for count, found in enumerate(_ENTITY.finditer(head), 1):
        value = found["double"] or found["single"] or b""
        plain = _CHARACTER.fullmatch(value) or (b"&" not in value and b"%" not in value)
        if (
            count > _MOST_ENTITIES
            or found["outside"]
            or found[0].rstrip().endswith(b"%")
            or len(value) > _LONGEST_ENTITY
            or not plain
        ):
            raise ParseError(
                f"{url}: the document declares entities that refer to others or to the outside; it is not read."
            )


def _parsed(snapshot: Snapshot) -> Any:
    import feedparser  # a tenth of a second

    # No base of ours: links are resolved by us, and an id is not to be taken for one.
    headers = {name: value for name in _HEADERS if (value := snapshot.header(name))}
    if "content-location" in headers:
        headers["content-location"] = resolved(snapshot.final_url, headers["content-location"])
    try:
        # From a stream: a string or bytes might be taken for an address or the name of a file.
        return feedparser.parse(io.BytesIO(snapshot.body), response_headers=headers)
    except _BREAKS as error:
        raise ParseError(
            f"{snapshot.final_url}: the feed is broken beyond reading ({type(error).__name__}).",
            f"{snapshot.final_url}: Der Feed ist so beschädigt, dass er sich nicht lesen lässt ({type(error).__name__}).",
        ) from error


def _item(entry: Any, counts: Counter[str | None], base: str) -> Item:
    identity = _text(entry, "id")
    return Item(
        url=_url(entry, base),
        title=_plain(entry, "title") or "",
        published=_text(entry, "published") or _text(entry, "updated") or _text(entry, "created"),
        teaser=_plain(entry, "summary") or None,
        issuer=_text(entry, "publisher") or _source_title(entry),
        id=_absolute(identity, base) if identity and counts[identity] == 1 else None,
    )


def _absolute(identity: str, base: str) -> str:
    """An id is kept to the letter, unless it plainly is an address without its host."""
    return resolved(base, identity) if identity.startswith("/") else identity


def _url(entry: Any, base: str) -> str:
    link = _text(entry, "link") or _alternate(entry)
    if link and dict.get(entry, "guidislink") and not link.startswith(("http:", "https:", "/")):
        return ""  # an id that only says it is one
    return canonical(link, base) if link else ""


def _alternate(entry: Any) -> str | None:
    links = dict.get(entry, "links") or []
    return next(
        (link.get("href") for link in links if link.get("rel", "alternate") in ("alternate", "enclosure")), None
    )


def _text(entry: Any, key: str) -> str | None:
    """The value itself: feedparser's own look-up warns and guesses."""
    value = dict.get(entry, key)
    return value.strip() or None if isinstance(value, str) else None


def _source_title(entry: Any) -> str | None:
    origin = dict.get(entry, "source")
    return _text(origin, "title") if origin else None


def _plain(entry: Any, key: str) -> str | None:
    """The text without markup, where the feed says or shows that it is HTML."""
    value = _text(entry, key)
    if value is None or ("<" not in value and "&" not in value):
        return value
    detail = dict.get(entry, f"{key}_detail") or {}
    if detail.get("type") == "text/plain" and not _MARKUP.search(value) and "&" not in value:
        return value
    return " ".join(html.unescape(_MARKUP.sub("", _BLOCK_END.sub(" ", value))).split())
