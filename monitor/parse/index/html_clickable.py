"""Elements that lead on without being links: by a script at a click, or by an attribute for one."""

import re
from collections import Counter

from selectolax.lexbor import LexborHTMLParser, LexborNode

MARK = "data-monitor-link"
_HINTS = ("location", "data-href", "data-url", "data-link")
_ATTRIBUTES = ("data-href", "data-url", "data-link", "data-next-url")
_BY_SCRIPT = re.compile(
    r"^\s*(?:javascript:)?(?:event\.\w+\(\);?\s*)?(?:window\.|document\.|self\.|top\.|this\.)*location(?:\.href)?"
    r"(?:\s*=\s*|\.(?:assign|replace)\(\s*)(['\"])([^'\"]+)\1"
)
_NAME = re.compile(
    r"(?<![a-z])(?:click\w*|klick\w*|linked|link-?(?:box|card|row|area|item)|(?:js|is)-link|block-?link|row-?link)(?![a-z])"
)
_NOT_AN_ENTRY = frozenset(
    ("button", "input", "form", "select", "option", "iframe", "body", "html", "img", "video", "br", "hr")
)


def make_links(tree: LexborHTMLParser, html: str) -> None:
    """Give each such element that holds no link the address to which it leads, as its href; none of a kind that mostly holds links."""
    if not any(hint in html for hint in _HINTS):
        return
    clicked = [
        (node, href)
        for node in tree.css("[onclick],[data-href],[data-url],[data-link]")
        if node.tag not in _NOT_AN_ENTRY and (href := target_of(node.attributes))
    ]
    holders = _holders(tree) if clicked else set()
    held = Counter(_kind(node) for node, _ in clicked if node.mem_id in holders)
    count = Counter(_kind(node) for node, _ in clicked)
    inside: dict[int, bool] = {}
    for node, href in clicked:
        is_mostly_held = 2 * held[_kind(node)] > count[_kind(node)]
        if not is_mostly_held and node.mem_id not in holders and not _stands_in_link(node, inside):
            node.attrs["href"] = href
            node.attrs[MARK] = ""
            inside[node.mem_id] = True


def target_of(attributes: dict[str, str | None], *, is_link: bool = False) -> str | None:
    """Where a click leads: by a script, or by an attribute of what is, or says it is, a link."""
    by_script = _BY_SCRIPT.match(attributes.get("onclick") or "")
    if by_script:
        return by_script[2]
    is_link = (
        is_link or attributes.get("role") == "link" or _NAME.search((attributes.get("class") or "").lower()) is not None
    )
    return next((href for name in _ATTRIBUTES if is_link and (href := attributes.get(name))), None)


def _kind(node: LexborNode) -> tuple[str, str]:
    return node.tag or "", (node.attributes.get("class") or "").partition(" ")[0]


def _holders(tree: LexborHTMLParser) -> set[int]:
    """What is a link, or holds one. Elements that hold many are looked at once."""
    holders: set[int] = set()
    for link in tree.css("[href]"):
        node = link if _is_link(link.tag or "") and _leads(link.attributes) else None
        while node is not None and node.mem_id not in holders:
            holders.add(node.mem_id)
            node = node.parent
    return holders


def _is_link(tag: str) -> bool:
    """Of elements with an address: no <use> in a picture."""
    return tag == "a" or "-" in tag


def _stands_in_link(node: LexborNode, inside: dict[int, bool]) -> bool:
    """`inside`: what is known of the elements above those before, in page order."""
    path: list[int] = []
    above = node.parent
    while above is not None and above.tag != "a" and above.mem_id not in inside:
        path.append(above.mem_id)
        above = above.parent
    is_inside = above is not None and (above.tag == "a" or inside[above.mem_id])
    inside.update(dict.fromkeys(path, is_inside))
    return is_inside


def _leads(attributes: dict[str, str | None]) -> bool:
    href = (attributes.get("href") or "").strip().lower()
    return bool(href) and not href.startswith(("#", "javascript:"))
