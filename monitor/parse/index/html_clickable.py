"""Elements that lead on without being links: by a script at a click, or by an attribute for one."""

import re

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
_NOT_AN_ENTRY = frozenset(("button", "input", "form", "select", "option", "iframe", "body", "html", "img", "video"))


def make_links(tree: LexborHTMLParser, html: str) -> None:
    """Give each such element that holds no link the address to which it leads, as its href."""
    if not any(hint in html for hint in _HINTS):
        return
    for node in tree.css("[onclick],[data-href],[data-url],[data-link]"):
        attributes = node.attributes
        href = target_of(attributes) if node.tag not in _NOT_AN_ENTRY else None
        if href and not _is_of_link(node, attributes):
            node.attrs["href"] = href
            node.attrs[MARK] = ""


def target_of(attributes: dict[str, str | None], *, is_link: bool = False) -> str | None:
    """Where a click leads: by a script, or by an attribute of what is, or says it is, a link."""
    by_script = _BY_SCRIPT.match(attributes.get("onclick") or "")
    if by_script:
        return by_script[2]
    is_link = (
        is_link or attributes.get("role") == "link" or _NAME.search((attributes.get("class") or "").lower()) is not None
    )
    return next((href for name in _ATTRIBUTES if is_link and (href := attributes.get(name))), None)


def _is_of_link(node: LexborNode, attributes: dict[str, str | None]) -> bool:
    """It is a link, or holds one, or stands in one."""
    if _leads(attributes) or any(_leads(link.attributes) for link in node.css("a[href]")):
        return True
    above = node.parent
    while above is not None and above.tag != "a" and MARK not in above.attributes:
        above = above.parent
    return above is not None


def _leads(attributes: dict[str, str | None]) -> bool:
    href = (attributes.get("href") or "").strip().lower()
    return bool(href) and not href.startswith(("#", "javascript:"))
