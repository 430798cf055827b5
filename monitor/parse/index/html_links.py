"""The links of a page, each with where it stands: the elements around it, its zone and its shape."""

import re
from functools import lru_cache
from typing import NamedTuple

from selectolax.lexbor import LexborHTMLParser, LexborNode

from model.urls import host_of
from monitor.parse.index import html_words as words
from monitor.parse.index.html_clickable import MARK

MAIN, BODY, ASIDE, FURNITURE, PAGER = 3, 2, 1, 0, -1
_NOT_A_LINK = ("#", "mailto:", "tel:", "javascript:", "data:", "sms:", "fax:", "webcal:", "whatsapp:", "file:", "ftp:")
_KEPT = frozenset(("body", "html", "main", "article", "-document", "h1", "h2", "h3", "h4"))
_OF_A_MENU = frozenset(("li", "span", "p", "h2", "h3", "h4", "svg"))  # never open a pager
_ZONE_OF_ROLE = {
    "navigation": FURNITURE,
    "banner": FURNITURE,
    "contentinfo": FURNITURE,
    "search": FURNITURE,
    "menu": FURNITURE,
    "main": MAIN,
}
_LONGEST_FORM = 30  # letters of "Druckversion", "Meldung versenden"
_DIGITS = re.compile(r"\d+")


class Box(NamedTuple):
    """An element around a link."""

    node: LexborNode
    parent: int  # its box; -1 above the document
    zone: int
    shape: int  # the same for elements with the same tags above them; only valid within one reading
    names: str  # class and id in lower case


class Link(NamedTuple):
    """`at` is its place on the page."""

    at: int
    node: LexborNode
    href: str  # as written
    text: str
    box: int  # of its parent
    zone: int
    attributes: dict[str, str | None]


class Links(NamedTuple):
    boxes: list[Box]
    links: list[Link]


def find_links(tree: LexborHTMLParser) -> Links:
    """All links of a page that lead to some page, in page order. Elements around them are looked at once, without recursion."""
    boxes: list[Box] = []
    box_by_id: dict[int, int] = {}
    links: list[Link] = []
    for at, node in enumerate(tree.css("[href]")):
        tag = node.tag or ""
        attributes = node.attributes
        if tag != "a" and ("-" not in tag or tag.startswith("amp-")) and MARK not in attributes:
            continue
        href = (attributes["href"] or "").strip()
        if not href or href.lower().startswith(_NOT_A_LINK):
            continue
        box = _box(node.parent, boxes, box_by_id)
        zone = boxes[box].zone if box >= 0 else BODY
        text = (
            "" if zone == FURNITURE and not _DIGITS.search(href) else " ".join(node.text().split())
        )  # nobody asks for it
        if zone != FURNITURE and _leads_to_other_form(node, text):
            continue
        links.append(Link(at, node, href, text, box, zone, attributes))
    return Links(boxes, links)


def _leads_to_other_form(node: LexborNode, text: str) -> bool:
    """To the same release for the printer, as a file, for somebody else: no entry of its own."""
    if text:
        return len(text) <= _LONGEST_FORM and words.OTHER_FORM.match(text) is not None
    picture = node.css_first("img[alt]")
    return picture is not None and words.OTHER_FORM.match((picture.attributes["alt"] or "").strip()) is not None


def names_of(attributes: dict[str, str | None]) -> str:
    return f"{attributes.get('class') or ''} {attributes.get('id') or ''}".strip().lower()


def first_name(attributes: dict[str, str | None]) -> str:
    """The first class, without the numbers that tell one entry from the next."""
    return _DIGITS.sub("", (attributes.get("class") or "").strip().partition(" ")[0])


def folder_of(href: str) -> str:
    """Where a link leads, without its last part and with all numbers alike: releases of one list mostly share it."""
    path = _DIGITS.sub("#", href.partition("?")[0].partition("#")[0].rstrip("/"))
    return (
        path.rpartition("/")[0].rpartition("://")[2].partition("/")[2]
        if "://" in path
        else path.rpartition("/")[0].lstrip("/")
    )


def is_same_site(href: str, base: str) -> bool:
    """The link stays on its host; www. makes no difference."""
    if "://" not in href[:10] and not href.startswith("//"):
        return True
    host = host_of("https:" + href if href.startswith("//") else href)
    return host.removeprefix("www.") == host_of(base).removeprefix("www.")


def _box(node: LexborNode | None, boxes: list[Box], box_by_id: dict[int, int]) -> int:
    new: list[LexborNode] = []
    at = -1
    while node is not None:
        known = box_by_id.get(node.mem_id)
        if known is not None:
            at = known
            break
        new.append(node)
        node = node.parent
    for one in reversed(new):
        boxes.append(_opened(one, at, boxes))
        at = len(boxes) - 1
        box_by_id[one.mem_id] = at
    return at


def _opened(node: LexborNode, parent: int, boxes: list[Box]) -> Box:
    tag = node.tag or ""
    above = boxes[parent] if parent >= 0 else None
    if above is not None and above.zone == FURNITURE and tag in _OF_A_MENU:
        return Box(node, parent, FURNITURE, hash((above.shape, tag)), "")
    attributes = node.attributes
    names = names_of(attributes) if attributes else ""
    zone = _zone(node, tag, attributes, names, above.zone if above else BODY)
    return Box(node, parent, zone, hash((above.shape if above else 0, tag)), names)


def _zone(node: LexborNode, tag: str, attributes: dict[str, str | None], names: str, around: int) -> int:
    if around == PAGER:
        return PAGER
    if tag == "main" or attributes.get("role") == "main":
        return MAIN
    if names and tag not in _KEPT and _kinds(names).pager and not _holds_text(node):
        return PAGER
    if around == FURNITURE:
        return FURNITURE
    by_tag = _zone_of_tag(tag, attributes, around)
    if by_tag != around or not names or tag in _KEPT:
        return by_tag
    return _zone_of_names(node, names, around)


def _zone_of_tag(tag: str, attributes: dict[str, str | None], around: int) -> int:
    if tag == "nav":
        label = (attributes.get("aria-label") or "").lower()
        return PAGER if "seite" in label or "paginat" in label or "pager" in label else FURNITURE
    if tag in ("header", "footer"):
        return FURNITURE if around == BODY else around
    if tag in ("template", "dialog", "select"):
        return FURNITURE
    if tag == "aside":
        return ASIDE
    if tag == "article" and around == BODY:
        return MAIN
    role = attributes.get("role")
    return _ZONE_OF_ROLE.get(role, around) if role else around


def _zone_of_names(node: LexborNode, names: str, around: int) -> int:
    kinds = _kinds(names)
    if kinds.furniture and not _holds_text(node):
        return FURNITURE
    if kinds.aside and not node.css_first("h1,main"):
        return ASIDE
    if around == BODY and kinds.main:
        return MAIN
    return around


class _Kinds(NamedTuple):
    """What class and id say an element is."""

    furniture: bool
    aside: bool
    main: bool
    pager: bool


@lru_cache(maxsize=2048)  # the names of one entry come back in the next
def _kinds(names: str) -> _Kinds:
    return _Kinds(
        furniture=bool(words.FURNITURE.search(names)) and not words.OF_A_CARD.search(names),
        aside=bool(words.ASIDE.search(names)),
        main=bool(words.MAIN.search(names)),
        pager=bool(words.PAGER.search(names)),
    )


def _holds_text(node: LexborNode) -> bool:
    return node.css_first("h1,main,article,h2 a,h3 a") is not None
