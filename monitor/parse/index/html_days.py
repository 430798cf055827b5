"""Listings that are parted by days: each day stands once, above all entries of that day."""

import re
from collections.abc import Callable, Sequence
from itertools import groupby
from typing import NamedTuple

from selectolax.lexbor import LexborNode

from monitor.parse.index import html_words as words
from monitor.parse.index.html_moment import moment_of

HEADINGS = frozenset(("h1", "h2", "h3", "h4", "h5", "h6"))
_LEVELS = 5  # boxes round an entry beside which its day may stand
_FEWEST = 2  # days; a single one above all entries is that of the page
_LONGEST_DAY = 80  # letters
_SHORT = 14  # letters behind a day
_OF_OTHERS = re.compile(r"weitere|ältere|frühere|archiv|termin|veranstaltung|mehr\b", re.IGNORECASE)

Kind = tuple[str, str]  # tag and first class of an element


class Day(NamedTuple):
    """As it is printed, and the element in which it stands.

    "" where it cannot be told: "gestern", or below a heading that is a rubric and no day.
    """

    text: str
    kind: Kind
    is_rubric: bool = False


def days_above(entries: Sequence[LexborNode], others: Sequence[LexborNode] = (), *, levels: int = _LEVELS) -> list[Day]:
    """The day above each entry; [] where one has none, where all have the same, or where a day comes again below another.

    A day that is a heading may come again, below another rubric; entries below a rubric that is no day have none.
    `others` are entries, or parts of them, as well: no day of another entry. `levels` is how far up a day may stand: 1 for
    beside the entries themselves.
    """
    own = {node.mem_id for node in (*entries, *others)}
    days: list[Day] = []
    boxes: dict[int, dict[int, LexborNode]] = {}
    for entry in entries:
        head = head_above(entry, boxes, lambda box: _heads(box, own), levels)
        day = _day_of(head) if head else None
        if day is None:
            return []
        days.append(day)
    return days if _are_parted(days) else []


def _are_parted(days: Sequence[Day]) -> bool:
    told = [day for day in days if day.text]
    if len({day.kind for day in days if not day.is_rubric}) != 1 or len({day.text for day in told}) < _FEWEST:
        return False
    runs = [text for text, _ in groupby(day.text for day in days) if text]
    may_recur = len(set(runs)) == len(runs) or is_heading(told[0])
    return may_recur and _are_above(days, told)


def _are_above(days: Sequence[Day], told: Sequence[Day]) -> bool:
    """They are no days that stand below each entry; the heading of the whole list, above the first one, is no rubric of it."""
    is_beside = is_heading(told[0]) and days[0].kind[0] == told[0].kind[0]
    return not days[0].is_rubric or (is_beside and len({day.text for day in told}) < len(told))


def is_heading(day: Day) -> bool:
    return day.kind[0] in HEADINGS


def head_above(
    entry: LexborNode,
    boxes: dict[int, dict[int, LexborNode]],
    heads_in: Callable[[LexborNode], dict[int, LexborNode]],
    levels: int,
) -> LexborNode | None:
    """The nearest head above an entry, in the boxes round it.

    `boxes`: what is known of those round the entries before; `heads_in` tells for each element in a box the last head before it.
    """
    node = entry
    for _ in range(levels):
        box = node.parent
        if box is None:
            break
        if box.mem_id not in boxes:
            boxes[box.mem_id] = heads_in(box)
        if head := boxes[box.mem_id].get(node.mem_id):
            return head
        node = box
    return None


def _heads(box: LexborNode, own: set[int]) -> dict[int, LexborNode]:
    """For each element in the box the last day or heading before it, but for the rubrics below a day."""
    heads: dict[int, LexborNode] = {}
    last = None
    for node in box.iter(include_text=True):
        if last is not None:
            heads[node.mem_id] = last
        if node.mem_id not in own and _is_head(node) and not (last is not None and _is_below(last, node)):
            last = node
    return heads


def _is_below(day: LexborNode, node: LexborNode) -> bool:
    """A rubric of that day, or "gestern" in a line below a heading that says when."""
    is_relative_line = day.tag in HEADINGS and node.tag not in HEADINGS and is_relative(node)
    return (is_relative_line and is_day(day)) or _is_rubric_below(day, node)


def _is_head(node: LexborNode) -> bool:
    """What leads on is an entry, but for a day that leads to all of that day."""
    if node.tag in HEADINGS:
        return is_day(node) or not leads_on(node)
    return is_day(node) and (not leads_on(node) or words.ONLY_DAY.fullmatch(_text(node)) is not None)


def _is_rubric_below(day: LexborNode, node: LexborNode) -> bool:
    """A heading of a lower rank than that of the day."""
    is_lower = HEADINGS.issuperset((day.tag, node.tag)) and (day.tag or "") < (node.tag or "")
    return is_lower and is_day(day) and not is_day(node) and not _OF_OTHERS.match(_text(node))


def _day_of(node: LexborNode) -> Day | None:
    """None for a span of days, and for a heading that says nothing."""
    text = day_said(node)
    is_rubric = bool(_text(node)) and not is_day(node)
    return Day(text or "", kind_of(node), is_rubric) if text or is_rubric or is_relative(node) else None


def is_relative(node: LexborNode) -> bool:
    """ "gestern", "vor 3 Stunden" """
    return words.RELATIVE.fullmatch(_text(node)) is not None


def day_said(node: LexborNode) -> str | None:
    """The day that a line says, in print or to machines; None for one that says something else, or from when to when."""
    text = _text(node)
    if words.RELATIVE.fullmatch(text):
        return _first_moment(node)
    found = words.find_date(text) if is_day(node) and not words.SPAN.search(text) else None
    return found[0].strip() if found else None


def _first_moment(node: LexborNode) -> str | None:
    moments = (moment_of(one.attributes) for one in (node, *node.css("*")) if one.tag != "-text")
    return next((moment for moment in moments if moment), None)


def is_day(node: LexborNode) -> bool:
    """A line that says a day and little else: a place, a rubric behind a stroke."""
    text = _text(node)
    behind = words.behind_day(text) if len(text) <= _LONGEST_DAY and not words.OF_A_CHANGE.search(text) else None
    rest = (behind or "").lstrip(" ):")
    if behind is None:
        return words.RELATIVE.fullmatch(text) is not None
    return len(rest) < _SHORT or rest[0] in "|·•"


def says_day(node: LexborNode) -> bool:
    text = _text(node)
    return words.find_date(text) is not None and not words.OF_A_CHANGE.search(text)


def is_day_of_rubric(node: LexborNode) -> bool:
    """A short line that ends with a day, behind a name: "Energie und Klima 18.11.2026", and no "Anmeldung bis zum 18.11.2026"."""
    text = _text(node)
    found = words.find_date(text) if len(text) <= _LONGEST_DAY else None
    if found is None or len(text) - found.end() >= _SHORT or words.OF_A_CHANGE.search(text):
        return False
    name = text[: found.start()].rstrip(" |·•:,(–—-").rpartition(" ")[2]
    return bool(name) and not name[0].islower()


def says_state(node: LexborNode) -> bool:
    """A line with the day of the last change behind its label; "18.11.2026 (aktualisiert)" is the day of an entry."""
    text = _text(node)
    found = words.find_date(text) if len(text) <= _LONGEST_DAY else None
    return found is not None and bool(words.OF_A_CHANGE.search(text, 0, found.start()))


def is_same_day(one: str, other: str) -> bool:
    """As far as numbers tell, with or without a clock: "20.03.2026" and "20. März 2026"."""
    return _numbers(one) == _numbers(other)


def _numbers(day: str) -> tuple[int, int]:
    """Day and year."""
    numbers = [int(number) for number in re.findall(r"\d+", day)[:3]]
    year = max(numbers, default=0)
    if numbers and numbers[0] == year:  # "2026-03-20"
        return numbers[-1], year
    return (numbers[0] if numbers else 0), year


def leads_on(node: LexborNode) -> bool:
    return node.tag == "a" or node.css_first("a[href]") is not None


def kind_of(node: LexborNode) -> Kind:
    return node.tag or "", (node.attributes.get("class") or "").partition(" ")[0]


def _text(node: LexborNode) -> str:
    """As much of it as tells whether it is a day."""
    whole = (node.text_content if node.tag == "-text" else node.text()) or ""
    return " ".join(whole[: 2 * _LONGEST_DAY].split())
