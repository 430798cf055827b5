"""Sitemaps -> Items: <urlset> gives its addresses, <sitemapindex> leads to its newest child."""

import zlib
from collections.abc import Iterable
from typing import Any
from xml.etree.ElementTree import Element  # only its types; reading goes through defusedxml
from xml.etree.ElementTree import ParseError as XmlError

from defusedxml import DefusedXmlException
from defusedxml.ElementTree import fromstring

from model.errors import NothingFound, ParseError
from model.item import Item, Listing
from model.snapshot import Snapshot
from model.source import Source, SourceType
from model.urls import canonical
from monitor.parse.index.html_list import pattern_of

_GZIP = b"\x1f\x8b"
_MOST_BYTES = 50 * 1024 * 1024  # unpacked; the limit of sitemaps.org
_MOST_ITEMS = 50_000  # likewise


def read_sitemap(snapshot: Snapshot, source: Source) -> Listing:
    """An index has no items of its own: `next_url` is its newest child.

    Raises: NothingFound, ParseError.
    """
    root = _root(unzipped(snapshot), snapshot.final_url)
    match _name(root):
        case "urlset":
            return _listing(root, snapshot.final_url, source)
        case "sitemapindex":
            return _index(root, snapshot.final_url)
        case other:
            raise NothingFound(
                f"{snapshot.final_url}: expected a sitemap (<urlset> or <sitemapindex>), got <{other[:40]}>."
            )


def unzipped(snapshot: Snapshot) -> bytes:
    """The body, unpacked when it is gzip whatever it is called.

    Raises: ParseError.
    """
    if not snapshot.body.startswith(_GZIP):
        return snapshot.body
    reader = zlib.decompressobj(16 + zlib.MAX_WBITS)
    try:
        body = reader.decompress(snapshot.body, _MOST_BYTES)
    except zlib.error as error:
        raise ParseError(f"{snapshot.final_url}: the sitemap is packed and cannot be unpacked ({error}).") from error
    if reader.unconsumed_tail:
        raise ParseError(f"{snapshot.final_url}: the sitemap is larger than {_MOST_BYTES} bytes when unpacked.")
    return body


def _root(body: bytes, url: str) -> Element:
    try:
        return fromstring(body.strip(), forbid_dtd=True)  # type: ignore[no-any-return]
    except DefusedXmlException as error:
        raise ParseError(f"{url}: the sitemap declares a document type or entities; it is not read.") from error
    except (XmlError, ValueError, LookupError) as error:
        raise ParseError(f"{url}: the sitemap is not well-formed XML ({error}).") from error


def _listing(root: Element, url: str, source: Source) -> Listing:
    entries = [entry for entry in root if _name(entry) == "url"]
    items = {item.url: item for entry in entries[:_MOST_ITEMS] if (item := _item(_fields(entry), url)) is not None}
    if not items:
        raise NothingFound(f"{url}: the sitemap names no address.")
    pattern = pattern_of(source.index)
    kept = tuple(item for item in items.values() if pattern is None or pattern.search(item.url))
    if not kept:
        raise NothingFound(
            f"{url}: none of the {len(items)} addresses matches list.link_pattern {source.index.link_pattern!r}."
        )
    return Listing(items=kept, type=SourceType.SITEMAP.value, how=f"sitemap of {len(entries)} addresses")


def _index(root: Element, url: str) -> Listing:
    children = [fields for entry in root if _name(entry) == "sitemap" and (fields := _fields(entry)).get("loc")]
    if not children:
        raise NothingFound(f"{url}: the sitemap index names no sitemap.")
    newest = max(children, key=lambda fields: fields.get("lastmod", ""))  # the first one where no day is given
    return Listing(
        items=(),
        next_url=canonical(newest["loc"], url),
        type=SourceType.SITEMAP.value,
        how=f"index of {len(children)} sitemaps",
    )


def _item(fields: dict[str, str], base: str) -> Item | None:
    """The day of publication is that of the news extension, else the day of the last change."""
    if not fields.get("loc"):
        return None
    published = fields.get("publication_date")  # lastmod is the day of the last edit, not of publication
    return Item(url=canonical(fields["loc"], base), title=fields.get("title", ""), published=published)


def _fields(entry: Element) -> dict[str, str]:
    """The texts below an entry by their local names; the first of a name counts. <image:title> is not the page's."""
    fields: dict[str, str] = {}
    for part in _parts(entry):
        if part.text and "image" not in part.tag and "video" not in part.tag:
            fields.setdefault(_name(part), " ".join(part.text.split()))
    return fields


def _parts(entry: Element) -> Iterable[Any]:
    for part in entry:
        yield part
        yield from (deeper for deeper in part if _name(part) == "news")


def _name(element: Element) -> str:
    return str(element.tag).rpartition("}")[2].lower()
