"""A listing that says itself that it is empty: "Keine Einträge gefunden"."""

import re

from selectolax.lexbor import LexborHTMLParser, LexborNode

from monitor.parse.index import html_words as words

_HINTS = ("keine ", "no ", "0 ")
_WINDOW = 160  # letters around a hint that are looked at
_MOST_HINTS = 300
_UNSEEN = frozenset(
    ("script", "style", "template", "noscript", "nav", "aside", "footer", "header", "head", "select", "dialog")
)
_OF_EVENTS = re.compile(r"veranstaltung|termin|event", re.IGNORECASE)


def says_empty(html: str, tree: LexborHTMLParser, *, url: str, has_list: bool) -> str | None:
    """The words in which the page says that nothing was found; None when it does not.

    On a page that shows a list of something else, a calendar without dates is no matter.
    """
    if tree.body is None or not _may_say(html):
        return None
    for node in tree.body.traverse(include_text=True):
        found = words.NOTHING.search(node.text_content or "") if node.tag == "-text" else None
        if found and not (has_list and _OF_EVENTS.search(found[0]) and not _OF_EVENTS.search(url)) and _is_seen(node):
            return found[0]
    return None


def _may_say(html: str) -> bool:
    """The words stand somewhere in the source; looked for around their rarest parts only."""
    lower = html.lower()
    for hint in _HINTS:
        at = lower.find(hint)
        for _ in range(_MOST_HINTS):
            if at < 0:
                break
            if not lower[at - 1 : at].isalnum() and words.NOTHING.search(html[max(at - _WINDOW, 0) : at + _WINDOW]):
                return True
            at = lower.find(hint, at + len(hint))
    return False


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
