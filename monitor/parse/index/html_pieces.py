"""An entry taken apart: its texts in reading order, each with the field its markup says it is."""

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

from selectolax.lexbor import LexborNode

from monitor.parse.index import html_words as words
from monitor.parse.index.html_links import names_of
from monitor.parse.index.html_moment import moment_of

_INLINE = frozenset((
    "a", "abbr", "b", "bdi", "bdo", "cite", "code", "data", "dfn", "em", "font", "i", "kbd", "label", "mark", "q", "s",
    "small", "span", "strong", "sub", "sup", "u", "var", "wbr",
))  # fmt: skip
_SKIPPED = frozenset(
    ("script", "style", "noscript", "svg", "template", "button", "select", "form", "iframe", "figcaption", "-comment")
)
_HEADINGS = frozenset(("h1", "h2", "h3", "h4", "h5", "h6"))
_UNNAMED = frozenset(("a", "li", "article", "tr", "section", "ul", "ol", "table", "tbody", "body", "main", "dl"))
_BLOCK_OF_BEM = re.compile(r"\S*__")
_REST = 4  # letters behind a day
_MOST_PIECES = 200  # of one entry
_FEW_TEXTS = 8  # in a line before a day that is parted from it


class Piece(NamedTuple):
    """`field` is heading, title, date, issuer, teaser, kicker, strong or "" where the markup says nothing."""

    text: str
    field: str
    tag: str  # of its block
    linked: bool
    moment: str | None = None  # the datetime attribute of a <time>, or the day told to machines where none is printed


class _State(NamedTuple):
    """What holds for the text inside an open element."""

    field: str
    tag: str
    linked: bool
    moment: str | None
    is_block: bool


def take_apart(nodes: Sequence[LexborNode], link: LexborNode) -> list[Piece]:
    """The pieces of the elements of one entry. What stands in `link`, or in another link to the same place, stands for itself."""
    walk = _Walk(link.attributes.get("href"))
    for node in nodes:
        walk.over(node)
        walk.flush()
    return _joined(walk.pieces)


class _Walk:
    """The state of one walk in reading order, without recursion; lives only inside `take_apart`."""

    __slots__ = ("asked", "buffer", "href", "pieces", "states")

    def __init__(self, href: str | None) -> None:
        self.href = href
        self.pieces: list[Piece] = []
        self.buffer: list[str] = []
        self.asked = 0  # elements whose words were looked at
        self.states = [_State("", "", False, None, True)]

    def over(self, top: LexborNode) -> None:
        path: list[LexborNode] = []
        node = top
        while len(self.pieces) < _MOST_PIECES:
            if self.is_opened(node):
                if child := node.first_child:
                    path.append(node)
                    node = child
                    continue
                self.close()
            while path and node.next is None:
                node = path.pop()
                self.close()
            if not path:
                return
            node = node.next or node

    def may_ask(self) -> bool:
        """Elements that stand in one another by the thousand are not all asked for their words."""
        self.asked += 1
        return self.asked <= _MOST_PIECES

    def is_opened(self, node: LexborNode) -> bool:
        tag = node.tag or ""
        if tag == "-text":
            self.said(node.text_content or "", node)
            return False
        if tag in _SKIPPED and not (tag == "button" and self.states[-1].field == "heading"):
            return False
        if tag == "br":
            self.flush()
            return False
        around = self.states[-1]
        attributes = node.attributes
        field = _inner(
            _field(tag, attributes) if attributes or tag not in _INLINE or tag in ("b", "strong") else "", around.field
        )
        moment = attributes.get("datetime") if tag == "time" else around.moment
        if (
            attributes
            and (said_to_machines := moment_of(attributes))
            and self.may_ask()
            and _is_unprinted_day(node, field)
        ):
            field, moment = "date", said_to_machines
        is_block = tag not in _INLINE or field != around.field or moment != around.moment
        is_block = is_block or (tag == "a" and attributes.get("href") == self.href)
        if is_block:
            self.flush()
        elif tag == "span" and node.prev is not None and node.prev.tag == "span" and self.may_ask():
            self.part(node.text())
        elif field == "date":  # day, month and year in elements of their own
            self.buffer.append(" ")
        if tag == "time" and self.may_ask() and not node.text().strip():
            self.buffer.append(moment or "")
        block = tag if tag not in _INLINE else around.tag
        self.states.append(_State(field, block, around.linked or tag == "a", moment, is_block))
        return True

    def close(self) -> None:
        if self.states[-1].is_block:
            self.flush()
        self.states.pop()

    def said(self, text: str, node: LexborNode) -> None:
        """A day right behind the link to a rubric that opens the line is no part of it."""
        before = _before(node) if 0 < len(self.buffer) <= _FEW_TEXTS and _is_dated(text) else None
        if before is not None and before.tag == "a" and self.is_rubric(" ".join(before.text().split())):
            self.flush()
        self.buffer.append(text)

    def is_rubric(self, text: str) -> bool:
        """It is all that the line says, and ends with a name: no "Anmeldung bis zum"."""
        return (
            bool(text) and " ".join("".join(self.buffer).split()) == text and not text.rpartition(" ")[2][0].islower()
        )

    def part(self, behind: str) -> None:
        """A day beside a title may be parted from it by the looks only."""
        if _is_dated(behind) or _is_dated("".join(self.buffer)):
            self.flush()

    def flush(self) -> None:
        if not self.buffer:
            return
        text = " ".join("".join(self.buffer).split())
        self.buffer.clear()
        if text:
            field, tag, linked, moment, _ = self.states[-1]
            self.pieces.append(Piece(text, field, tag, linked, moment))


def _is_unprinted_day(node: LexborNode, field: str) -> bool:
    """It tells people "gestern", or a day without its year."""
    said = " ".join(node.text()[: 2 * words.LONGEST_DATE].split())
    is_part = field == "date" and words.PARTIAL.fullmatch(said)
    return bool(is_part or words.RELATIVE.fullmatch(said))


def _before(text: LexborNode) -> LexborNode | None:
    """The element before a text, or before the one that it fills."""
    before = text.prev if text.prev is not None or text.parent is None else text.parent.prev
    is_blank = before is not None and before.tag == "-text" and not (before.text_content or "").strip()
    return before.prev if before is not None and is_blank else before


def _is_dated(text: str) -> bool:
    """A day, with little round it."""
    if words.RELATIVE.fullmatch(text.strip()):
        return True
    behind = words.behind_day(text) if len(text) <= words.LONGEST_DATE else None
    return behind is not None and len(behind) <= _REST


def _inner(field: str, around: str) -> str:
    """The nearest markup counts; what stands in a heading stays heading unless it says it is something else."""
    if not field or (field == "strong" and around):
        return around
    if around in ("heading", "title") and field not in ("date", "issuer", "kicker"):
        return around
    return field


def _field(tag: str, attributes: dict[str, str | None]) -> str:
    if tag in _HEADINGS or attributes.get("role") == "heading":
        return "heading"
    if tag == "time":
        return "date"
    if tag in _UNNAMED:
        return ""
    names = names_of(attributes) if attributes else ""
    return (_field_of_names(names) if names else "") or ("strong" if tag in ("strong", "b") else "")


@lru_cache(maxsize=2048)  # the names of one entry come back in the next
def _field_of_names(names: str) -> str:
    own = _BLOCK_OF_BEM.sub("", names) if "__" in names else names
    return next((field for field, pattern in _FIELDS if pattern.search(own)), "")


_FIELDS = (
    ("date", words.DATE_NAME),
    ("title", words.TITLE_NAME),
    ("issuer", words.ISSUER_NAME),
    ("teaser", words.TEASER_NAME),
    ("kicker", words.KICKER_NAME),
)


def _joined(pieces: list[Piece]) -> list[Piece]:
    """A date printed in three elements, day, month, year, is one."""
    joined: list[Piece] = []
    for piece in pieces:
        last = joined[-1] if joined else None
        if last and piece.field == last.field == "date" and len(last.text) < 14 and not words.find_date(last.text):
            joined[-1] = last._replace(text=f"{last.text} {piece.text}", moment=last.moment or piece.moment)
        else:
            joined.append(piece)
    return joined
