"""A page taken apart in one walk without recursion.

Python is what costs here, not the parser: an element is asked for nothing that its tag makes superfluous, text that is only white
space between blocks is passed over at once, and what nine of ten elements need stands before what the tenth needs.
"""

import re
from collections.abc import Sequence

from selectolax.lexbor import LexborNode

from monitor.parse.document import html_words as words
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
from monitor.parse.document.html_names import CALLED, FURNITURE, HIDDEN, looked_up
from monitor.parse.document.html_page import CAPTION, CONTENT, Box, Page, Passage
from monitor.parse.document.html_tags import may_hold_tags
from monitor.parse.document.html_zones import HEADINGS, KEPT, MAY_HIDE, SECTIONS, Attributes, Place, is_hidden, zone_of

_LEVELS = {**HEADINGS, "button": 3}
_TOGGLE = {"aria-expanded", "aria-controls"}  # of a link that folds a part of the page
_NUMBER = re.compile(r"\s*\d{1,2}\s*[.)]?\s*")
_HEADING = ",".join(HEADINGS)
_TITLED = frozenset((*HEADINGS, "summary", "dt"))
_ARTICLES = frozenset(("article", "main"))
_NEAR = 12  # boxes above that may be an article
_MOST_TEXTS = 200  # main headings and texts; only a hostile page, or a list, has more
Links = tuple[tuple[str, str], ...]


def take_apart(body: LexborNode, texts: Sequence[LexborNode] = (), *, wide: bool = False) -> Page:
    """The passages and boxes below a body element; scripts, navigation and other furniture are not entered.

    `texts`: elements that hold the main heading or the text; what is around them is no furniture.
    `wide`: whatever is called furniture or hidden is entered too, for pages whose markup calls their text that.
    """
    walk = _Walk(wide=wide, around_text=_around(texts), folds=Folds(body))
    walk.open("body", {}, "", CONTENT, PLAIN)
    walk.through(body)
    walk.leave(PLAIN)
    return Page(walk.boxes, walk.passages, walk.ends, sorted(walk.pictures), walk.spans, walk.typed, walk.tags)


class _Walk:
    """The state of one walk; lives only inside `take_apart`."""

    def __init__(self, *, wide: bool, around_text: frozenset[int], folds: Folds) -> None:
        self.around_text, self.folds = around_text, folds
        self.boxes: list[Box] = []
        self.ends: list[int] = []
        self.pictures: list[int] = []
        self.spans: dict[int, tuple[str, str]] = {}
        self.typed: dict[str, str] = {}
        self.tags: list[LexborNode] = []
        self.passages: list[Passage] = []
        self.stack: list[int] = []  # open boxes
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
        while node is not None or path:
            if node is None:  # the innermost element has nothing more in it
                node, kind = path.pop()
                if kind > INLINE:
                    self.leave(kind)
            elif (text := node.text_content) is not None:
                if buffer or not text.isspace():
                    buffer.append(text)
            else:
                tag, kind = known.get(node.tag_id) or kinds.met(node)
                if kind <= SIGN:
                    if kind:
                        self.note_sign(kind)
                elif self.enter(node, tag, kind):
                    path.append((node, kind))
                    node = node.first_child
                    continue
                elif buffer:
                    buffer.append(" ")
            node = node.next

    def note_sign(self, kind: int) -> None:
        """A line break or a picture."""
        if kind == IMAGE:
            self.pictures.append(self.stack[-1])
        if self.buffer:
            self.buffer.append("\v" if kind == BREAK else " ")

    def enter(self, node: LexborNode, tag: str, kind: int) -> bool:
        """False when the element is furniture, hidden or a caption."""
        names, sort = "", ""
        if attributes := node.attributes:
            classes, own = attributes.get("class"), attributes.get("id")
            names, sort = looked_up(classes, own) if own else CALLED[classes or ""]
            if sort == FURNITURE and may_hold_tags(names):
                self.tags.append(node)
            if self.wide or tag in KEPT:
                sort = ""
            elif sort == HIDDEN or (
                (not names or len(attributes) > 1)  # more than a class
                and not MAY_HIDE.isdisjoint(attributes)
                and is_hidden(attributes, names)
            ):
                is_part = kind >= BLOCK and sort != FURNITURE
                if not (is_part and self.folds.opens(node, attributes, self.boxes[self.stack[-1]])):
                    return kind == INLINE and self._is_number(node)
                sort = "" if sort == HIDDEN else sort
        if kind == INLINE:
            return sort != FURNITURE or bool(self.buffer)
        if kind < BLOCK:
            is_button = kind == BUTTON or (kind == LINK and attributes.keys() >= _TOGGLE)
            return (
                self._enter_button(node, attributes, names, sort) if is_button else self._enter_inline(kind, attributes)
            )
        zone = self.boxes[self.stack[-1]].zone
        if kind == BLOCK or sort or zone == CAPTION or "role" in attributes:  # one of ten
            opened = zone_of(node, tag, attributes, sort, self._place(node, tag, zone))
            if opened is None:
                return False
            zone = opened
        self.open(tag, attributes, names, zone, kind)
        return True

    def open(self, tag: str, attributes: Attributes, names: str, zone: int, kind: int) -> None:
        if self.buffer or self.anchor is not None:
            self._flush()
        stack, at = self.stack, len(self.ends)
        itemprop = role = ""
        if attributes and ("itemprop" in attributes or "role" in attributes):
            itemprop, role = attributes.get("itemprop") or "", attributes.get("role") or ""
        self.boxes.append(Box(stack[-1] if at else -1, tag, names, zone, itemprop, role))
        stack.append(at)
        self.ends.append(0)
        if kind == NOTED:
            self._note(tag, at)
            if attributes and ("colspan" in attributes or "rowspan" in attributes):
                self.spans[at] = attributes.get("colspan") or "", attributes.get("rowspan") or ""

    def leave(self, kind: int) -> None:
        if kind >= BLOCK:
            if self.buffer or self.anchor is not None:
                self._flush()
            at = self.stack.pop()
            self.ends[at] = len(self.ends)
            if kind == NOTED:
                self._forget(at)
        elif kind in (LINK, BUTTON) and self.boxes[self.stack[-1]].tag == "button":
            self.leave(PLAIN)
        elif kind == LINK:
            self._leave_link()
        elif kind == BOLD:
            self.bold -= 1
            if not self.bold:
                self.bold_size += self._letters_behind(self.bold_at)

    def _place(self, node: LexborNode, tag: str, around: int) -> Place:
        is_in_article = tag in SECTIONS and any(self.boxes[at].tag in _ARTICLES for at in self.stack[-_NEAR:])
        return Place(around, is_in_article, node.mem_id in self.around_text, self.wide)

    def _is_number(self, node: LexborNode) -> bool:
        """ "3." before a heading is shown, though readers of screens are told the heading alone."""
        in_heading = self.boxes[self.stack[-1]].tag in HEADINGS
        return in_heading and "style" not in node.attributes and _NUMBER.fullmatch(node.text()) is not None

    def _enter_inline(self, kind: int, attributes: Attributes) -> bool:
        if kind == LINK:
            self.anchor, self.anchor_at = attributes.get("href") or "", len(self.buffer)
            if media_type := attributes.get("type"):
                self.typed[self.anchor] = media_type
        elif kind == BOLD:
            if not self.bold:
                self.bold_at = len(self.buffer)
            self.bold += 1
        elif kind == TIME and attributes.get("datetime"):
            if words.is_of_change(attributes.get("class") or "", attributes.get("itemprop")):
                self.changed = attributes["datetime"]
            else:
                self.time = attributes["datetime"]
        return True

    def _enter_button(self, node: LexborNode, attributes: Attributes, names: str, sort: str) -> bool:
        """The title of a part that folds is a button, round a heading, in one, or in its place."""
        box = self.boxes[self.stack[-1]]
        if box.tag in _TITLED or sort == FURNITURE or "aria-expanded" not in attributes:
            return box.tag in _TITLED
        if node.css_first(_HEADING) is None:
            self.open("button", attributes, names, box.zone, PLAIN)
        return True

    def _note(self, tag: str, at: int) -> None:
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
        if self.anchor is not None and (text := _folded("".join(self.buffer[self.anchor_at :]))):
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
            if not whole.isspace():
                self._end_passage(whole)
            self.links.clear()
            self.bold_size = 0
            self.time = self.changed = None
        self.anchor_at = self.bold_at = 0

    def _letters_behind(self, start: int) -> int:
        return sum([len(text.strip()) for text in self.buffer[start:]])

    def _end_passage(self, whole: str) -> None:
        links, at = tuple(self.links), self.stack[-1]
        box = self.boxes[at]
        tag, level = box.tag, _LEVELS.get(box.tag, 0)
        bold = self.bold_size > 0 and self.bold_size >= 0.9 * len(whole.replace("\v", "").strip())
        if self.item >= 0 and not level:
            tag = "li"
        elif self.quote >= 0:
            tag = "blockquote"
        for text, own in _paragraphs(whole, links) if "\v" in whole else ((_folded(whole), links),):
            linked = sum([len(link) for link, _ in own]) if own else 0
            passage = Passage(
                text, tag, level, at, box.zone, linked, own, bold, self.time, self.changed, self.row, self.cell
            )
            self.passages.append(passage)


def _folded(text: str) -> str:
    """White space folded. Rare kinds of it are left to the normalizer: to look for the common ones is cheaper than to split."""
    text = text.strip()
    if "\n" in text or "  " in text or "\xa0" in text or "\t" in text:
        return " ".join(text.split())
    return text


def _around(texts: Sequence[LexborNode]) -> frozenset[int]:
    """The elements that hold one of these."""
    found: set[int] = set()
    for node in texts[:_MOST_TEXTS]:
        above = node.parent
        while above is not None and above.mem_id not in found:
            found.add(above.mem_id)
            above = above.parent
    return frozenset(found)


def _paragraphs(whole: str, links: Links) -> list[tuple[str, Links]]:
    """Paragraphs of a run of text, each with its links.

    Two <br> in a row end one; a link on a line of its own below the text leads on from it.
    """
    groups: list[list[str]] = [[]]
    for line in (" ".join(line.split()) for line in whole.split("\v")):
        if line:
            groups[-1].append(line)
        elif groups[-1]:
            groups.append([])
    groups = [group for group in groups if group]
    if links and groups and len(groups[-1]) > 1 and groups[-1][-1] == links[-1][0]:
        groups.append([groups[-1].pop()])
    texts = ["\n".join(group) for group in groups]
    return [(text, tuple([link for link in links if link[0] in text])) for text in texts]
