"""A listing that says itself that it is empty: "Keine Einträge gefunden"."""

import re

from selectolax.lexbor import LexborHTMLParser, LexborNode

from monitor.parse.index import html_words as words

_HINTS = ("keine ", "Keine ", "KEINE ", " 0 ", ">0 ", "No ", "no ")
_UNSEEN = frozenset(
    ("script", "style", "template", "noscript", "nav", "aside", "footer", "header", "head", "select", "dialog")
)
_OF_EVENTS = re.compile(r"veranstaltung|termin|event", re.IGNORECASE)


def says_empty(html: str, tree: LexborHTMLParser, *, url: str, has_list: bool) -> str | None:
    """The words in which the page says that nothing was found; None when it does not.

    On a page that shows a list of something else, a calendar without dates is no matter.
    """
    if not any(hint in html for hint in _HINTS) or not words.NOTHING.search(html) or tree.body is None:
        return None
    for node in tree.body.traverse(include_text=True):
        found = words.NOTHING.search(node.text_content or "") if node.tag == "-text" else None
        if found and not (has_list and _OF_EVENTS.search(found[0]) and not _OF_EVENTS.search(url)) and _is_seen(node):
            return found[0]
    return None


def _is_seen(node: LexborNode) -> bool:
    above = node.parent
    for _ in range(64):
        if above is None:
            return True
        attributes = above.attributes
        style = (attributes.get("style") or "").replace(" ", "")
        if (
            above.tag in _UNSEEN
            or "hidden" in attributes
            or "display:none" in style
            or attributes.get("aria-hidden") == "true"
        ):
            return False
        if re.search(
            r"(?<![a-z])(?:hidden|d-none|hide|is-hidden|visually-hidden)(?![a-z])", attributes.get("class") or ""
        ):
            return False
        above = above.parent
    return True
