"""Listings that are parted by days: each day stands once, above all entries of that day."""

import re
from collections.abc import Sequence
from itertools import groupby, islice
from typing import NamedTuple

from selectolax.lexbor import LexborNode

from monitor.parse.index import html_words as words

HEADINGS = frozenset(("h1", "h2", "h3", "h4", "h5", "h6"))
_LEVELS = 5  # boxes round an entry beside which its day may stand
_FEWEST = 2  # days; a single one above all entries is that of the page
_MOST = 500  # elements of a box
_LONGEST_DAY = 80  # letters
_SHORT = 14  # letters behind a day
_OF_A_CHANGE = re.compile(r"\b(?:stand|aktualisiert|update[dt]?|geändert)\b", re.IGNORECASE)

Kind = tuple[str, str]  # tag and first class of an element


class Day(NamedTuple):
    """As it is printed, and the element in which it stands."""

    text: str
    kind: Kind


def days_above(entries: Sequence[LexborNode]) -> list[Day]:
    """The day above each entry; [] where one has none, where all have the same, or where a day comes again below another."""
    days: list[Day] = []
    boxes: dict[int, dict[int, LexborNode]] = {}
    for entry in entries:
        day = _day_above(entry, boxes)
        if day is None or (days and day.kind != days[0].kind):
            return []
        days.append(day)
    runs = [text for text, _ in groupby(day.text for day in days)]
    return days if len(set(runs)) == len(runs) >= _FEWEST else []


def _day_above(entry: LexborNode, boxes: dict[int, dict[int, LexborNode]]) -> Day | None:
    """`boxes`: what is known of those round the entries before."""
    node = entry
    for _ in range(_LEVELS):
        box = node.parent
        if box is None:
            break
        if box.mem_id not in boxes:
            boxes[box.mem_id] = _heads(box)
        if head := boxes[box.mem_id].get(node.mem_id):
            return _day_of(head)
        node = box
    return None


def _heads(box: LexborNode) -> dict[int, LexborNode]:
    """For each element in the box the last day or heading before it."""
    heads: dict[int, LexborNode] = {}
    last = None
    for node in islice(box.iter(include_text=True), _MOST):
        if last is not None:
            heads[node.mem_id] = last
        if _is_head(node):
            last = node
    return heads


def _is_head(node: LexborNode) -> bool:
    """What leads on is an entry, but for the heading of a day that leads to all of that day."""
    if node.tag in HEADINGS:
        return is_day(node) or not leads_on(node)
    return is_day(node) and not leads_on(node)


def _day_of(node: LexborNode) -> Day | None:
    """None for a heading that says something else."""
    found = words.find_date(_text(node)) if is_day(node) else None
    return Day(found[0].strip(), kind_of(node)) if found else None


def is_day(node: LexborNode) -> bool:
    """A line that says a day and little else: a place, a rubric behind a stroke."""
    text = _text(node)
    behind = words.behind_day(text) if len(text) <= _LONGEST_DAY and not _OF_A_CHANGE.search(text) else None
    rest = (behind or "").lstrip(" ):")
    return behind is not None and (len(rest) < _SHORT or rest[0] in "|·•")


def says_day(node: LexborNode) -> bool:
    text = _text(node)
    return words.find_date(text) is not None and not _OF_A_CHANGE.search(text)


def leads_on(node: LexborNode) -> bool:
    return node.tag == "a" or node.css_first("a[href]") is not None


def kind_of(node: LexborNode) -> Kind:
    return node.tag or "", (node.attributes.get("class") or "").partition(" ")[0]


def _text(node: LexborNode) -> str:
    """As much of it as tells whether it is a day."""
    whole = (node.text_content if node.tag == "-text" else node.text()) or ""
    return " ".join(whole[: 2 * _LONGEST_DAY].split())
