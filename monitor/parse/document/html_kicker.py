"""The kicker that stands in the heading of the title, told by its name or by being a line of its own."""

import re
from typing import NamedTuple

from selectolax.lexbor import LexborNode

from monitor.parse.document.html_day import DATE
from monitor.parse.document.html_letters import letters_of
from monitor.parse.elements import elements

_KICKERS = "[class*=kicker],[class*=dachzeile],[class*=topline],small"
_MOST_HEADINGS = 20
_LONGEST = 100  # letters
_LONGEST_UNNAMED = 60
_MOST_LINES = 4
_BESIDE = " ,()|·•–-"  # a day in small letters behind the title
_SHORTEST = 10  # letters
_MOST_ELEMENTS = 8
_PARTS = re.compile(r"\s+(?:[|–—·•»«:]|::|-)\s+")
_NUMERIC = re.compile(r"\d{1,2}\.\s?\d")  # "12.11.2026"; a day in words is one that is spoken of
_BETWEEN = " :|–\n"


class Parted(NamedTuple):
    title: str
    kicker: str | None = None
    subtitle: str | None = None


def part_kicker(headings: list[LexborNode], title: str, page_title: str) -> Parted:
    """The title without what else stands in its heading."""
    likely = [heading for heading in headings[:_MOST_HEADINGS] if _has_parts(heading) and _holds(heading.text(), title)]
    whole = " ".join(title.split())
    for node in (node for heading in likely for node in elements(heading, _KICKERS)):
        kicker = " ".join(node.text(separator=" ").split())
        rest = whole.removeprefix(kicker).lstrip(_BETWEEN)
        if rest == whole and DATE.fullmatch(kicker.strip(_BESIDE)):
            return Parted(whole.removesuffix(kicker).rstrip(_BESIDE), kicker.strip(_BESIDE))
        if kicker and len(kicker) < _LONGEST and len(rest) > 2 and rest != whole:
            return Parted(rest, kicker)
    if part := _beside_told(title, whole, page_title):
        return part
    parts = (_in_lines(lines, whole, page_title) for heading in likely if (lines := _lines(heading)))
    part = next((part for part in parts if part), None)
    return part or _as_told(likely, whole, page_title) or Parted(_with_colon(title, page_title))


def _has_parts(heading: LexborNode) -> bool:
    """Elements, or several runs of text; most headings are a single one."""
    first = heading.first_child
    return first is not None and (first.next is not None or first.text_content is None)


def _holds(heading: str, title: str) -> bool:
    """A heading that only begins as the title does is a kicker above it."""
    first = title.partition(" ")[0].partition("\n")[0]
    return first in heading and letters_of(title) in letters_of(heading)


def _beside_told(title: str, whole: str, page_title: str) -> Parted | None:
    """Without a day before what the title of the page tells, or a second line behind it."""
    first, _, rest = title.partition("\n")
    second = " ".join(rest.split())
    if second and second not in page_title and len(first) >= _SHORTEST and _is_told(first, page_title):
        return Parted(first, second) if DATE.fullmatch(second) else Parted(first, None, second)
    day = DATE.match(whole)
    behind = whole[day.end() :].lstrip(_BETWEEN + _BESIDE) if day and _NUMERIC.match(day[0]) else ""
    return Parted(behind, day[0]) if day and len(behind) >= _SHORTEST and _is_told(behind, page_title) else None


def _as_told(headings: list[LexborNode], whole: str, page_title: str) -> Parted | None:
    """Without what the title of the page lacks, where it is an element of its own: a badge, an anchor, "Bearbeiten", a second line."""
    if whole in page_title or len(page_title) < _SHORTEST:
        return None
    for node in (node for heading in headings for node in elements(heading, "*")[1:_MOST_ELEMENTS]):
        text = " ".join(node.text().split())
        before, behind = whole.removesuffix(text).rstrip(_BESIDE), whole.removeprefix(text).lstrip(_BESIDE)
        if len(behind) >= _SHORTEST and behind != whole and _is_told(behind, page_title):
            return Parted(behind, text)
        if len(before) >= _SHORTEST and before != whole and _is_told(before, page_title):
            return Parted(before, None, text if len(text.split()) > 2 else None)
    return None


def _is_told(title: str, page_title: str) -> bool:
    """All of it, or a part before or behind which the name of a site stands."""
    return page_title == title or title in _PARTS.split(page_title)


def _with_colon(title: str, page_title: str) -> str:
    """Some hide the colon behind the first words, as these stand on a line of their own."""
    first, colon, rest = page_title.partition(": ")
    is_hidden = colon and title.startswith(f"{first} ") and rest.startswith(title[len(first) + 1 :])
    return f"{first}: {title[len(first) + 1 :]}" if is_hidden else title


def _lines(heading: LexborNode) -> list[str]:
    """The elements that a heading consists of; none where text stands beside them."""
    node, children = heading, [heading]
    while len(children) == 1:
        node = children[0]
        if node.text(deep=False, strip=True):
            return []
        children = list(node.iter())
    texts = [" ".join(child.text().split()) for child in children[: _MOST_LINES + 1]]
    return [text for text in texts if text] if len(texts) <= _MOST_LINES else []


def _in_lines(lines: list[str], whole: str, page_title: str) -> Parted | None:
    """The first of the lines is a kicker when nothing parts it from the others, or a colon does in the title of the page."""
    kicker = lines[0].rstrip(_BETWEEN)
    rest = whole.removeprefix(lines[0]).lstrip(_BETWEEN)
    if rest == whole or len(lines) < 2 or not rest.endswith(lines[-1]):
        return None
    if f"{kicker} {rest}" in page_title:
        return Parted(f"{kicker} {rest}")
    if rest[:1].islower():
        return None
    is_line = not whole.removeprefix(lines[0]).startswith(" ") or f"{kicker}: {rest}" in page_title
    is_short = 2 < len(kicker) < min(len(rest), _LONGEST_UNNAMED) and " " in rest
    return Parted(rest, kicker) if is_line and is_short else None
