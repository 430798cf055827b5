"""A page taken apart in one walk without recursion.

Python is what costs here, not the parser: an element is asked for nothing that its tag makes superfluous, text that is only white
space between blocks is passed over at once, and what nine of ten elements need stands before what the tenth needs.
"""

import re
from collections.abc import Sequence

from selectolax.lexbor import LexborNode

from monitor.parse.document import html_words as words
from monitor.parse.document.html_day import DATE
from monitor.parse.document.html_folds import Folds
from monitor.parse.document.html_kinds import (
    BLOCK,
    BOLD,
    BREAK,
    BUTTON,
    IMAGE,
    INLINE,
    LINK,
    NOTED,
    PLAIN,
    SIGN,
    TIME,
    USUAL,
    WIDE,
)
from monitor.parse.document.html_names import CALLED, FURNITURE, HIDDEN, TAGS, looked_up
from monitor.parse.document.html_page import CAPTION, CONTENT, Boxes, Page, Passage
from monitor.parse.document.html_runs import folded, has_gaps, paragraphs, without_gaps
from monitor.parse.document.html_tags import may_hold_tags
from monitor.parse.document.html_zones import (
    HEADINGS,
    KEPT,
    MAY_HIDE,
    Attributes,
    Where,
    elements_round,
    is_hidden,
    zone_of,
)
from monitor.parse.elements import holds

_LEVELS = {**HEADINGS, "button": 3}
_NAMED = frozenset(("name", "id"))
_TOGGLE = {"aria-expanded", "aria-controls"}  # of a link that folds a part of the page
_NUMBER = re.compile(r"\s*\d{1,2}\s*[.)]?\s*")
_HEADING = ",".join(HEADINGS)
_TITLED = frozenset((*HEADINGS, "summary", "dt"))
_TITLE = 400  # letters


def take_apart(body: LexborNode, texts: Sequence[LexborNode] = (), *, wide: bool = False) -> Page:
    """The passages and boxes below a body element; scripts, navigation and other furniture are not entered.

    `texts`: elements that hold the main heading or the text; what is around them is no furniture.
    `wide`: whatever is called furniture or hidden is entered too, for pages whose markup calls their text that.
    """
    walk = _Walk(wide=wide, around_text=elements_round(texts), folds=Folds(body))
    walk.open("body", "", CONTENT)
    walk.through(body)
    walk.leave(PLAIN)
    return Page(walk.boxes, walk.passages, walk.ends, sorted(walk.pictures), walk.spans, walk.typed, walk.tags)


class _Walk:
    """The state of one walk; lives only inside `take_apart`."""

    def __init__(self, *, wide: bool, around_text: frozenset[int], folds: Folds) -> None:
        self.folds = folds
        self.boxes = Boxes()
        self.where = Where(self.boxes, around_text, wide)
        self.ends: list[int] = []
        self.pictures: list[int] = []
        self.spans: dict[int, tuple[str, str]] = {}
        self.typed: dict[str, str] = {}
        self.tags: list[LexborNode] = []
        self.passages: list[Passage] = []
        self.at = -1  # the innermost open box
        self.buffer: list[str] = []
        self.links: list[tuple[str, str]] = []
        self.anchor: str | None = None
        self.anchor_at = 0
        self.bold = self.bold_at = self.bold_size = 0
        self.time: str | None = None
        self.changed: str | None = None
        self.wide = wide
        self.item = self.quote = self.row = self.cell = -1

    def through(self, body: LexborNode) -> None:
        """All that stands below the body, which is open."""
        buffer, kinds = self.buffer, WIDE if self.wide else USUAL
        known = kinds.known
        path: list[tuple[LexborNode, int]] = []  # entered elements
        node = body.first_child
        while True:
            while node is not None:
                text = node.text_content
                if text is None:
                    tag, kind = known.get(node.tag_id) or kinds.met(node)
                    if kind > SIGN and self.enter(node, tag, kind):
                        path.append((node, kind))
                        node = node.first_child
                        continue
                    if kind:
                        self.pass_over(kind)
                elif buffer or not text.isspace():
                    buffer.append(text)
                node = node.next
            if not path:
                return
            node, kind = path.pop()  # there is nothing more in the innermost element
            if kind > INLINE:
                self.leave(kind)
            node = node.next

    def pass_over(self, kind: int) -> None:
        """A line break, a picture, or an element that is not entered."""
        if kind == IMAGE:
            self.pictures.append(self.at)
        if self.buffer:
            self.buffer.append("\v" if kind == BREAK else " ")

    def enter(self, node: LexborNode, tag: str, kind: int) -> bool:
        """False when the element is furniture, hidden or a caption."""
        names = sort = ""
        has_others = False  # attributes, beside what it is called
        if attributes := node.attributes:
            classes, own = attributes.get("class"), attributes.get("id")
            names, sort = looked_up(classes, own) if own else CALLED[classes or ""]
            has_others = len(attributes) > 1 or not names
            if sort or (has_others and not MAY_HIDE.isdisjoint(attributes)):
                told = self._told_sort(node, tag, kind, attributes, names, sort)
                if told is None:
                    return False
                sort = told
        if kind == INLINE:
            return sort != FURNITURE or bool(self.buffer)
        if kind < BLOCK:
            is_button = kind == BUTTON or (kind == LINK and attributes.keys() >= _TOGGLE)
            return (
                self._enter_button(node, attributes, names, sort) if is_button else self._enter_inline(kind, attributes)
            )
        zone, role = self.boxes.zones[self.at], attributes.get("role") if has_others else None
        if sort or role or kind == BLOCK or zone == CAPTION:  # one of ten
            opened = zone_of(node, tag, role or "", sort, at=self.at, where=self.where)
            if opened is None:
                return False
            zone = opened
        self.open(tag, names, zone)
        if has_others:
            self.boxes.tell(self.at, attributes)
        if kind == NOTED:
            self._note(tag, attributes)
        return True

    def _told_sort(
        self, node: LexborNode, tag: str, kind: int, attributes: Attributes, names: str, sort: str
    ) -> str | None:
        """What the element counts as of what it is called; None when it is hidden. What may hold tags is kept."""
        if sort == TAGS or (sort == FURNITURE and may_hold_tags(names)):
            self.tags.append(node)
        if self.wide or tag in KEPT:
            return ""
        sort = "" if sort == TAGS else sort
        if sort != HIDDEN and (MAY_HIDE.isdisjoint(attributes) or not is_hidden(attributes, names)):
            return sort
        if kind == INLINE:
            return "" if self._is_number(node) else None
        is_part = kind >= BLOCK and sort != FURNITURE
        if not (is_part and self.boxes.zones[self.at] == CONTENT):
            return None
        if not self.folds.opens(node, attributes, self.boxes.names[self.at]):
            return None
        return "" if sort == HIDDEN else sort

    def open(self, tag: str, names: str, zone: int) -> None:
        if self.buffer or self.anchor is not None:
            self._flush()
        boxes = self.boxes
        boxes.parents.append(self.at)
        self.at = len(self.ends)
        boxes.tags.append(tag)
        boxes.names.append(names)
        boxes.zones.append(zone)
        self.ends.append(0)

    def leave(self, kind: int) -> None:
        if kind >= BLOCK:
            if self.buffer or self.anchor is not None:
                self._flush()
            at = self.at
            self.at = self.boxes.parents[at]
            self.ends[at] = len(self.ends)
            if kind == NOTED:
                self._forget(at)
        elif kind in (LINK, BUTTON) and self.boxes.tags[self.at] == "button":
            self.leave(PLAIN)
        elif kind == LINK:
            self._leave_link()
        elif kind == BOLD:
            self.bold -= 1
            if not self.bold:
                self.bold_size += self._letters_behind(self.bold_at)

    def _is_number(self, node: LexborNode) -> bool:
        """ "3." before a heading is shown, though readers of screens are told the heading alone."""
        in_heading = self.boxes.tags[self.at] in HEADINGS
        return in_heading and "style" not in node.attributes and _NUMBER.fullmatch(node.text()) is not None

    def _enter_inline(self, kind: int, attributes: Attributes) -> bool:
        if kind == LINK:
            href = attributes.get("href")
            self.anchor, self.anchor_at = href or "", len(self.buffer)
            if href is None and not _NAMED.isdisjoint(attributes):
                self.anchor = None  # where a link may lead to, and none itself
            elif media_type := attributes.get("type"):
                self.typed[self.anchor] = media_type
        elif kind == BOLD:
            if not self.bold:
                self.bold_at = len(self.buffer)
            self.bold += 1
        elif kind == TIME and attributes.get("datetime"):
            is_of_change = words.is_of_change(attributes.get("class") or "", attributes.get("itemprop"))
            if is_of_change and "pubdate" not in attributes:
                self.changed = attributes["datetime"]
            else:
                self.time = attributes["datetime"]
        return True

    def _enter_button(self, node: LexborNode, attributes: Attributes, names: str, sort: str) -> bool:
        """The title of a part that folds is a button, round a heading, in one, or in its place."""
        tag = self.boxes.tags[self.at]
        if tag in _TITLED or sort == FURNITURE or "aria-expanded" not in attributes:
            return tag in _TITLED
        if not holds(node, _HEADING):
            self.open("button", names, self.boxes.zones[self.at])
        return True

    def _note(self, tag: str, attributes: Attributes) -> None:
        """What stands in the box is in that item, row or cell, until it ends."""
        at = self.at
        if "colspan" in attributes or "rowspan" in attributes:
            self.spans[at] = attributes.get("colspan") or "", attributes.get("rowspan") or ""
        if tag == "li":
            self.item = at
        elif tag == "blockquote":
            self.quote = at
        elif tag == "tr":
            self.row = at
        else:
            self.cell = at

    def _forget(self, at: int) -> None:
        if at == self.item:
            self.item = -1
        elif at == self.quote:
            self.quote = -1
        elif at == self.row:
            self.row = self.cell = -1

    def _leave_link(self) -> None:
        if self.anchor is not None and (text := folded("".join(self.buffer[self.anchor_at :]))):
            self.links.append((text, self.anchor))
        self.anchor = None

    def _flush(self) -> None:
        """What has been said becomes a passage, or several. What is a link or bold and goes on in the next block is so in both."""
        if self.buffer:
            if (href := self.anchor) is not None:
                self._leave_link()
                self.anchor = href
            if self.bold:
                self.bold_size += self._letters_behind(self.bold_at)
            whole = "".join(self.buffer)
            self.buffer.clear()
            if has_gaps(whole):
                whole = self._without_gaps(whole)
            if whole and not whole.isspace():
                self._end_passage(whole)
            self.links.clear()
            self.bold_size = 0
            self.time = self.changed = None
        self.anchor_at = self.bold_at = 0

    def _without_gaps(self, whole: str) -> str:
        """The links lose them, too; one that holds nothing else is none."""
        links = [(folded(without_gaps(text)), href) for text, href in self.links]
        self.links[:] = [link for link in links if link[0]]
        return without_gaps(whole)

    def _letters_behind(self, start: int) -> int:
        return sum([len(text.strip()) for text in self.buffer[start:]])

    def _heading(self, tag: str, holds: int, whole: str) -> str:
        """The first block in a heading is its text, unless it is a sentence: one that was never closed holds more. In an h1 all are."""
        around, text = self.boxes.tags[holds], whole.strip()
        is_first = not self.passages or self.passages[-1].box < holds
        is_its_text = not DATE.fullmatch(text) if around == "h1" else is_first and text[-1] not in ".:"
        return around if is_its_text and len(text) < _TITLE else tag

    def _end_passage(self, whole: str) -> None:
        links, at = tuple(self.links), self.at
        boxes = self.boxes
        tag, zone, holds = boxes.tags[at], boxes.zones[at], boxes.parents[at]
        if holds >= 0 and boxes.tags[holds] in HEADINGS:
            tag = self._heading(tag, holds, whole)
        level = _LEVELS.get(tag, 0)
        bold = self.bold_size > 0 and self.bold_size >= 0.9 * len(whole.replace("\v", "").strip())
        if self.item >= 0 and not level:
            tag = "li"
        elif self.quote >= 0:
            tag = "blockquote"
        for text, own in paragraphs(whole, links) if "\v" in whole else ((folded(whole), links),):
            linked = sum([len(link) for link, _ in own]) if own else 0
            passage = Passage(
                text, tag, level, at, zone, linked, own, bold, self.time, self.changed, self.row, self.cell
            )
            self.passages.append(passage)
