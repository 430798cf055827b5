"""The last resort for a date: an element that is named for one, also in what is furniture otherwise."""

import re

from selectolax.lexbor import LexborHTMLParser, LexborNode

from monitor.parse.document.html_counters import is_counter
from monitor.parse.document.html_dateline import Said, said_in
from monitor.parse.document.html_day import date_in
from monitor.parse.document.html_words import is_of_change
from monitor.parse.elements import elements, holds

_DATE_ELEMENTS = (
    "time,[class*=publish],[class*=date],[class*=Date],[id*=date],[class*=datum],[class*=posted],[class*=byline]"
)
_ISO = re.compile(r"\d{4}-\d{2}-\d{2}")
_MOST_ELEMENTS = 12
_LIST = 3  # different days on a page without a main heading: those of a list's entries
_LONGEST = 80  # letters
_LONGEST_LABEL = 40
_MOST_OF_CLOCK = 320
_LONGEST_TEASER = 300  # letters
_LEAST_BESIDE = 6  # letters
_LINKED_HEADINGS = "h3 a,h4 a,h5 a,a h3,a h4,a h5"
_LINES = 3  # elements round a date that may hold its label


def leftover(tree: LexborHTMLParser) -> Said:
    """When it was published and when it was changed, as far as such elements say."""
    told = [
        said
        for node in elements(tree.root, _DATE_ELEMENTS)[:_MOST_ELEMENTS]
        if (said := _said_by(node)) and not (_is_clock(node) or _is_in_teaser(node))
    ]
    changed = [said.updated for said in told if said.updated]
    days = [said.published for said in told if said.published and said.published not in changed]
    is_list = len(set(days)) >= _LIST and not holds(tree.root, "h1")
    return Said(published=days[0] if days and not is_list else None, updated=changed[0] if changed else None)


def _said_by(node: LexborNode) -> Said | None:
    attributes = node.attributes
    told = attributes.get("datetime") or attributes.get("title") or ""
    text = _text(node)
    if len(text) > _LONGEST:
        return None
    printed = date_in(text)
    found = printed or date_in(told)
    if not (found or _ISO.match(told)):
        return None
    day = told if found is None or _ISO.match(told) else found[0]
    if is_of_change(f"{attributes.get('class') or ''} {attributes.get('id') or ''}", attributes.get("itemprop")):
        return Said(updated=day)
    said = said_in(_with_label(node, text)) if printed else Said(published=day)
    return Said(published=day if said.published else None, updated=day if said.updated and not said.published else None)


def _with_label(node: LexborNode, text: str) -> str:
    """The date with the words before it."""
    above = node.parent
    for _ in range(_LINES):
        wider = _text(above) if above is not None else text
        if wider != text:
            start = wider.find(text)
            return wider[:start] + text if 0 <= start < _LONGEST_LABEL else text
        above = above.parent if above is not None else None
    return text


def _text(node: LexborNode) -> str:
    return " ".join(node.text(separator=" ").split())


def _is_in_teaser(node: LexborNode) -> bool:
    """With the heading of another page, which is a link, or with a link in an entry of a list."""
    size, above = len(_text(node)), node.parent
    for _ in range(_LINES):
        if above is None or len(text := _text(above)) > _LONGEST_TEASER:
            return False
        leads_on = above.tag == "a" or (above.tag == "li" and holds(above, "a"))
        if (leads_on and len(text) > size + _LEAST_BESIDE) or holds(above, _LINKED_HEADINGS):
            return True
        above = above.parent
    return False


def _is_clock(node: LexborNode) -> bool:
    """ "Heute ist der …", said by the element itself or by the line it stands in."""
    lines = (one.text() for one in (node, node.parent) if one is not None)
    return any(is_counter(" ".join(line.split())) for line in lines if len(line) < _MOST_OF_CLOCK)
