"""What a listing is and who reads it: by the source's type, or by its first bytes."""

import re
from collections.abc import Callable
from dataclasses import replace

from selectolax.lexbor import LexborHTMLParser

from model.errors import NothingFound
from model.item import Listing
from model.snapshot import Snapshot
from model.source import Source, SourceType
from monitor.parse.charset import decode
from monitor.parse.index.feed import read_feed
from monitor.parse.index.html_feeds import feeds_named
from monitor.parse.index.html_list import base_of, read_html_list
from monitor.parse.index.json_list import read_json_list
from monitor.parse.index.sitemap import read_sitemap
from monitor.parse.sites import tidy

_ROOT = re.compile(
    rb"(?:\s|<\?[^>]*\?>|<!--.*?-->|<!DOCTYPE[^\[>]*(?:\[.*?\]\s*)?>)*<([A-Za-z_][\w:.-]*)", re.DOTALL | re.IGNORECASE
)
_TYPE_BY_ROOT = {
    "rss": SourceType.FEED,
    "feed": SourceType.FEED,
    "rdf": SourceType.FEED,
    "channel": SourceType.FEED,
    "urlset": SourceType.SITEMAP,
    "sitemapindex": SourceType.SITEMAP,
}
_HEAD = 64 * 1024
_MOST_NAMED = 5

# One line for each type of index.
READERS: dict[SourceType, Callable[[Snapshot, Source], Listing]] = {
    SourceType.FEED: lambda snapshot, _: read_feed(snapshot),
    SourceType.HTML_LIST: read_html_list,
    SourceType.JSON_LIST: read_json_list,
    SourceType.SITEMAP: read_sitemap,
}


def read_listing(snapshot: Snapshot, source: Source) -> Listing:
    """One page of an index, read by the source's type; with type auto by what it turns out to be.

    Raises:
        NothingFound: the page lists nothing; with type auto also a page that is one document.
        ParseError: it cannot be read as what it should be.
    """
    if source.type is SourceType.PAGE:
        raise NothingFound(f"{snapshot.final_url}: the source is a standing page and lists nothing.")
    seen = type_of(snapshot)
    wanted = seen if source.type is SourceType.AUTO else source.type
    if wanted is None:
        raise NothingFound(
            f"{snapshot.final_url}: this is a document ({snapshot.content_type or 'of unknown type'}) and no listing."
        )
    if wanted is SourceType.FEED and seen is SourceType.HTML_LIST:
        raise _html_at_feed(snapshot)
    listing = READERS[wanted](snapshot, source)
    return replace(listing, items=tidy(listing.items, source, snapshot.final_url))


def type_of(snapshot: Snapshot) -> SourceType | None:
    """What the first bytes are, whatever the server calls them; None for a PDF and other things that are no listing."""
    head = (
        snapshot.body[:_HEAD]
        .replace(b"\0", b"")
        .removeprefix(b"\xef\xbb\xbf")
        .removeprefix(b"\xff\xfe")
        .removeprefix(b"\xfe\xff")
        .lstrip()
    )
    if head.startswith(b"\x1f\x8b"):
        return SourceType.SITEMAP
    if head[:1] in (b"{", b"["):
        return SourceType.JSON_LIST
    if head.startswith((b"%PDF", b"PK\x03\x04", b"\x89PNG", b"\xff\xd8")):
        return None
    root = _ROOT.match(head)
    name = root[1].decode("ascii", "replace").lower().rpartition(":")[2] if root else ""
    return _TYPE_BY_ROOT.get(name, SourceType.HTML_LIST)


def is_xml_index(snapshot: Snapshot) -> bool:
    """A feed or sitemap: it lists, or it is broken; nobody reads it as a page."""
    return type_of(snapshot) in (SourceType.FEED, SourceType.SITEMAP)


def feeds_of(snapshot: Snapshot) -> tuple[str, ...]:
    """The feeds an HTML page names, those of its head first."""
    if type_of(snapshot) is not SourceType.HTML_LIST:
        return ()
    tree = LexborHTMLParser(decode(snapshot.body, snapshot.content_type))
    return feeds_named(tree, base_of(tree, snapshot.final_url))


def _html_at_feed(snapshot: Snapshot) -> NothingFound:
    feeds = [url for url in feeds_of(snapshot) if url != snapshot.final_url][:_MOST_NAMED]
    named = f"It names these feeds: {', '.join(feeds)}." if feeds else "It names no feed."
    return NothingFound(f"{snapshot.final_url}: expected a feed, got an HTML page. {named}")
