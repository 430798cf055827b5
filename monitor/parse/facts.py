"""What a page, feed or JSON answer says of itself: its names, who runs it, and where its releases may be listed."""

import html
import json
import re
from dataclasses import dataclass
from urllib.parse import urljoin, urlsplit

from selectolax.lexbor import LexborHTMLParser, LexborNode

from model.snapshot import Snapshot
from model.source import SourceType
from model.urls import canonical, host_of
from monitor.parse.charset import decode
from monitor.parse.index.find import type_of
from monitor.parse.index.html_feeds import feeds_named
from monitor.parse.index.html_list import base_of
from monitor.parse.sites import SITES

_NAMES = ("og:site_name", "application-name", "apple-mobile-web-app-title")
_PUBLISHERS = ("dc.publisher", "dcterms.publisher", "publisher", "copyright", "dc.rights", "dcterms.rights")
_COPYRIGHT = re.compile(
    r"(?:©|\(c\)|copyright)\s*(?:\d{4}(?:\s*[-–]\s*\d{4})?)?[\s:,|-]*([^|•·©\n]{4,120})", re.IGNORECASE
)
_YEARS = re.compile(r"\b(?:19|20)\d\d\b|alle rechte vorbehalten\.?|all rights reserved\.?", re.IGNORECASE)
_PICTURE = re.compile(r"(?:foto|bild|grafik|photo|picture|illustration|abbildung)\w*\b", re.IGNORECASE)  # its author
_NO_BRAND = re.compile(
    r"\b(?:(?:(?:zurück )?zur |link zur |zum )?(?:startseite|homepage|home)|logo|wappen)\b(?:\s+(?:der|vo[nm])\b)?",
    re.IGNORECASE,
)
_LISTS = re.compile(
    r"presse(?:mitteilung|meldung|information|service|bereich|portal|archiv)?(?:en)?\b|medien(?:information|mitteilung|service|raum)(?:en)?\b"
    r"|\baktuelle(?:s|\s+meldungen)\b|\bmeldungen\b|\bnachrichten\b|\bnews(?:room)?\b|\bveranstaltungen\b|\bpress(?:\s+releases)?\b"
    r"|\bmedia\s+releases\b|\btiskov(?:é|á)\s+zpráv|\baktuality\b|\bpro\s+média\b",
    re.IGNORECASE,
)
_FIRST = re.compile(
    r"(?:presse|medien)(?:mitteilung|meldung|information)|(?:press|media)[ -]releases|tiskov[éáe][ -]zpr[aá]v",
    re.IGNORECASE,
)
_HUB = re.compile(r"\brss\b|newsfeed|\bfeeds?\b", re.IGNORECASE)
_REQUEST = re.compile(
    r"""["'](/?[\w./~-]{0,200}(?:\.json|/api/[\w./-]{1,200}|searchJson)(?:\?[^"'\s<>]{0,200})?)["']""", re.IGNORECASE
)
_LIST_API = re.compile(  # SharePoint's: with quotes, brackets and spaces
    r""""(/[\w./~-]{0,120}\b_api/[^"<>\n]{1,400})"|'(/[\w./~-]{0,120}\b_api/[^'<>\n]{1,400})'|`(/[\w./~-]{0,120}\b_api/[^`<>\n$]{1,400})`"""
)
_DATA = ("data-url", "data-src", "data-api", "data-endpoint", "data-json", "data-source", "data-feed")
_ENTRY = re.compile(r"<(?:\w+:)?(?:item|entry)\b", re.IGNORECASE)
_TITLE = re.compile(r"<title\b[^>]*>(.*?)</title>", re.IGNORECASE | re.DOTALL)
_MARKUP = re.compile(r"<[a-zA-Z/!][^>]*>")
_HEAD = 64 * 1024
_MOST = 6


@dataclass(frozen=True, kw_only=True, slots=True)
class PageFacts:
    """`type` is None for a PDF and other things that list nothing. All addresses are absolute."""

    type: SourceType | None
    title: str = ""  # of the page, with all its parts, or of the feed
    heading: str = ""  # its first heading
    site: str | None = None  # what the site calls itself
    publisher: str | None = None  # who is named as the one who answers for it
    brand: str | None = None  # what the logo, the link to the home page, says
    generator: str | None = None
    language: str | None = None
    feeds: tuple[str, ...] = ()
    hubs: tuple[str, ...] = ()  # pages that present feeds
    frames: tuple[str, ...] = ()  # what a page of frames is made of
    lists: tuple[str, ...] = ()  # pages that may list releases, likeliest first
    requests: tuple[str, ...] = ()  # JSON that the page's scripts ask for
    sites: tuple[str, ...] = ()  # of monitor/parse/sites: those whose landing page looks so


def facts_of(snapshot: Snapshot) -> PageFacts:
    kind = type_of(snapshot)
    match kind:
        case SourceType.HTML_LIST:
            return _of_html(snapshot)
        case SourceType.FEED:
            return PageFacts(type=kind, title=_feed_title(snapshot))
        case SourceType.JSON_LIST:
            return PageFacts(type=kind, title=_json_title(snapshot))
        case _:
            return PageFacts(type=kind)


def _of_html(snapshot: Snapshot) -> PageFacts:
    text = decode(snapshot.body, snapshot.content_type)
    tree = LexborHTMLParser(text)
    base = base_of(tree, snapshot.final_url)
    meta = _meta(tree)
    feeds = feeds_named(tree, base)
    return PageFacts(
        type=SourceType.HTML_LIST,
        title=_text(tree.css_first("head title")),
        heading=next(
            (said for node in tree.css("main h1, #content h1, [role=main] h1, h1") if (said := _text(node))), ""
        ),
        site=next((meta[name] for name in _NAMES if meta.get(name)), None),
        publisher=_publisher(tree, meta),
        brand=_brand(tree, base),
        generator=meta.get("generator"),
        language=_language(tree),
        feeds=feeds,
        hubs=_linked(tree, base, _HUB, skip=feeds),
        frames=_frames(tree, base),
        lists=_lists(tree, base),
        requests=_requests(text, tree, base),
        sites=tuple(name for name, site in SITES.items() if site.index.carry and _carries(tree, site.index.carry)),
    )


def _meta(tree: LexborHTMLParser) -> dict[str, str]:
    """The first value of each name: a page's own second set counts for its document, not for the site."""
    named: dict[str, str] = {}
    for node in tree.css("meta[content]"):
        name = (node.attributes.get("name") or node.attributes.get("property") or "").strip().lower()
        named.setdefault(name, " ".join((node.attributes["content"] or "").split()))
    return named


def _publisher(tree: LexborHTMLParser, meta: dict[str, str]) -> str | None:
    said = next((meta[name] for name in _PUBLISHERS if meta.get(name)), None)
    if said:
        return _YEARS.sub("", said.strip(" ©")).strip(" ,|-©") or None
    for node in tree.css("footer, [class*=copyright], [id*=copyright], [id*=footer]"):
        found = _COPYRIGHT.search(node.text(separator="\n"))
        if found and not _PICTURE.match(found[1]):
            return _YEARS.sub("", found[1].strip()).strip(" ,|-") or None
    return None


def _brand(tree: LexborHTMLParser, base: str) -> str | None:
    home = urljoin(base, "/")
    for node in tree.css("a[href]"):
        if urljoin(base, node.attributes["href"] or "") not in (home, home.rstrip("/")):
            continue
        picture = node.css_first("img[alt]")
        said = (picture.attributes["alt"] if picture else None) or _text(node) or node.attributes.get("title") or ""
        plain = " ".join(_NO_BRAND.sub(" ", said).split()).strip(" -–:,|")
        if len(plain) > 3 and not plain.startswith("des "):  # a genitive is no name
            return plain
    return None


def _language(tree: LexborHTMLParser) -> str | None:
    said = ((tree.root.attributes.get("lang") or "") if tree.root else "").split("-")[0].lower()
    return said if re.fullmatch(r"[a-z]{2}", said) else None


def _frames(tree: LexborHTMLParser, base: str) -> tuple[str, ...]:
    named = [node.attributes["src"] for node in tree.css("frameset frame[src]")]
    once = dict.fromkeys(canonical(src, base) for src in named if src)
    return tuple(url for url in once if host_of(url) == host_of(base))[:_MOST]


def _lists(tree: LexborHTMLParser, base: str) -> tuple[str, ...]:
    found = _linked(tree, base, _LISTS, most=40)
    named = {canonical(node.attributes["href"] or "", base): _text(node) for node in tree.css("a[href]")}
    rank = sorted(found, key=lambda url: (not _FIRST.search(f"{named.get(url)} {url}"), len(urlsplit(url).path)))
    return tuple(rank[:_MOST])


def _linked(
    tree: LexborHTMLParser, base: str, wanted: re.Pattern[str], *, skip: tuple[str, ...] = (), most: int = _MOST
) -> tuple[str, ...]:
    """Pages of the same host that links with short, telling words lead to."""
    urls: dict[str, None] = {}
    for node in tree.css("a[href]"):
        text = _text(node) or (node.attributes.get("title") or "")
        href = node.attributes["href"] or ""
        if len(text) > 60 or not wanted.search(text) or href.startswith(("#", "mailto:", "javascript:", "tel:")):
            continue
        url = canonical(href, base)
        if host_of(url) == host_of(base) and url not in skip and url != canonical(base):
            urls[url] = None
    return tuple(urls)[:most]


def _requests(text: str, tree: LexborHTMLParser, base: str) -> tuple[str, ...]:
    told = [node.attributes[name] for name in _DATA for node in tree.css(f"[{name}]")]
    named = [*(one for one in told if one and "/" in one), *_REQUEST.findall(text)]
    if "_api/" in text:
        named += ["".join(found) for found in _LIST_API.findall(text)]
    once = dict.fromkeys(urljoin(base, one.replace("&amp;", "&").replace(" ", "%20")) for one in named)
    likely = [
        url
        for url in once
        if host_of(url) == host_of(base) and not url.endswith((".png", ".jpg", ".svg", ".js", ".css"))
    ]
    bare = {url.partition("?")[0] for url in likely if "?" in url}
    return tuple(url for url in likely if url not in bare)[:_MOST]


def _carries(tree: LexborHTMLParser, carry: tuple[tuple[str, str], ...]) -> bool:
    return all(tree.css_first(selector) is not None for _, selector in carry)


def _feed_title(snapshot: Snapshot) -> str:
    """What stands before the first entry."""
    head = _ENTRY.split(decode(snapshot.body[:_HEAD], snapshot.content_type), maxsplit=1)[0]
    found = _TITLE.search(head)
    plain = (
        html.unescape(html.unescape(_MARKUP.sub("", found[1].replace("<![CDATA[", "").replace("]]>", ""))))
        if found
        else ""
    )
    return " ".join(plain.split())


def _json_title(snapshot: Snapshot) -> str:
    try:
        said = json.loads(decode(snapshot.body, snapshot.content_type))
    except (ValueError, RecursionError):
        return ""
    title = said.get("title") if isinstance(said, dict) else None
    return title if isinstance(title, str) else ""


def _text(node: LexborNode | None) -> str:
    return " ".join(node.text(separator=" ").replace("\xad", "").split()) if node is not None else ""
