"""The last resort for a date: an element that is named for one, also in what is furniture otherwise."""

import re

from selectolax.lexbor import LexborHTMLParser, LexborNode

from monitor.parse.document.html_counters import is_counter
from monitor.parse.document.html_dateline import Said, said_in
from monitor.parse.document.html_day import date_in
from monitor.parse.document.html_words import COMMENTS, END, OF_ELSE, is_of_change
from monitor.parse.document.html_zones import HEADINGS, Attributes
from monitor.parse.elements import elements, holds

_DATE_ELEMENTS = (
    "time,[class*=publish],[class*=date i],[id*=date],[class*=datum],[class*=posted],[class*=byline],[class*=timestamp]"
)
_EXACT = re.compile(r"\d{4}-\d{2}-\d{2}|1\d{9}(?:\d{3})?$")  # the latter in seconds since 1970, some with thousandths
_FOR_SCRIPTS = ("data-date", "data-datetime", "data-time", "data-timestamp", "data-utime", "data-published")
_MOST_BESIDE = 40  # elements before it
_OTHERS = re.compile(
    r"\W*(?:\d+\s+)?(?:(?:[ck]om+ent|ком+ент)\w*\W*\d*\W*$|σχόλια|reacties|hozzászólás|další|související|súvisiace|podobné|читайте|похожие|также|другие|читати|інші|"
    r"σχετικά|διαβάστε|povezan|ostale|kapcsolódó|citește|articole|ilgili|diğer|läs\s+(?:mer|också)|læs\s+også|les\s+også|lue\s+myös)",
    re.IGNORECASE,
)  # answers of readers and other texts, in other languages
_BOXES = 8  # elements round a date that may be named for what it is of
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
        if (said := _said_by(node))
        and not (_is_clock(node) or _is_in_teaser(node) or _is_of_else(node) or _is_below_comments(node))
    ]
    changed = [said.updated for said in told if said.updated]
    days = [said.published for said in told if said.published and said.published not in changed]
    is_list = len(set(days)) >= _LIST and not holds(tree.root, "h1")
    return Said(published=days[0] if days and not is_list else None, updated=changed[0] if changed else None)


def _said_by(node: LexborNode) -> Said | None:
    attributes = node.attributes
    told = attributes.get("datetime") or attributes.get("title") or _for_scripts(attributes)
    text = _text(node)
    if len(text) > _LONGEST:
        return None
    printed = date_in(text)
    found = printed or date_in(told)
    if not (found or _EXACT.match(told)):
        return None
    day = told if found is None or _EXACT.match(told) else found[0]
    if is_of_change(_names(node), attributes.get("itemprop")) or is_of_change(_names(node.parent)):
        return Said(updated=day)
    said = said_in(_with_label(node, text)) if printed else Said(published=day)
    return Said(published=day if said.published else None, updated=day if said.updated and not said.published else None)


def _for_scripts(attributes: Attributes) -> str:
    """What scripts are told, which print it as "two days ago"."""
    return next((told for name in _FOR_SCRIPTS if (told := attributes.get(name))), "")


def _names(node: LexborNode | None) -> str:
    return f"{node.attributes.get('class') or ''} {node.attributes.get('id') or ''}" if node is not None else ""


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


def _is_of_else(node: LexborNode) -> bool:
    """In what is named for an answer, an event, an offer, and does not hold the whole page; in the head of the site."""
    above: LexborNode | None = node
    for _ in range(_BOXES):
        if above is None or above.tag == "body":
            return False
        if OF_ELSE.fits(_names(above).lower()):
            return not holds(above, "h1")
        if above.attributes.get("id") == "header":
            return not holds(above, "h1,h2,h3")
        above = above.parent
    return False


def _is_below_comments(node: LexborNode) -> bool:
    """The next heading above it says that readers' answers or other texts follow."""
    above: LexborNode | None = node
    for _ in range(_LINES):
        before = above.prev if above is not None else None
        for _ in range(_MOST_BESIDE):
            if before is None:
                break
            if before.tag in HEADINGS:
                return before.tag != "h1" and _says_others_follow(_text(before))
            before = before.prev
        above = above.parent if above is not None else None
    return False


def _says_others_follow(heading: str) -> bool:
    return COMMENTS.match(heading) or END.match(heading) or _OTHERS.match(heading) is not None


def _is_clock(node: LexborNode) -> bool:
    """ "Heute ist der …", said by the element itself or by the line it stands in."""
    lines = (one.text() for one in (node, node.parent) if one is not None)
    return any(is_counter(" ".join(line.split())) for line in lines if len(line) < _MOST_OF_CLOCK)
