"""A page taken apart once, in one walk without recursion: its passages in reading order, each in its box."""

from collections.abc import Sequence
from typing import NamedTuple

from selectolax.lexbor import LexborNode

from monitor.parse.document import html_words as words
from monitor.parse.document.html_names import ASIDE as ASIDE_NAME
from monitor.parse.document.html_names import FURNITURE, HIDDEN, TEXT, looked_up, may_hide
from monitor.parse.document.html_names import HEADER as HEADER_NAME

CONTENT, HEADER, ASIDE, CAPTION, TEASER = 0, 1, 2, 3, 4
_SKIP, _TEXT, _BREAK, _IMAGE, _INLINE, _LINK, _BOLD, _TIME, _BUTTON, _BLOCK = range(10)
_new = tuple.__new__  # half the time of a named tuple's own constructor
_SIGN = _IMAGE  # kinds up to this one are not entered
_KINDS = {
    **dict.fromkeys(
        words.words_of(
            "script style noscript template svg iframe object video audio canvas map select option datalist input textarea "
            "nav head dialog meta link embed math progress source param track area base rt rp -comment -doctype"
        ),
        _SKIP,
    ),
    **dict.fromkeys(
        words.words_of(
            "abbr acronym bdi bdo big cite code data del dfn em font i ins kbd label mark nobr q ruby s samp small "
            "span strike sub sup tt u var wbr o:p"
        ),
        _INLINE,
    ),
    "-text": _TEXT,
    "a": _LINK,
    "b": _BOLD,
    "strong": _BOLD,
    "time": _TIME,
    "br": _BREAK,
    "img": _IMAGE,
    "picture": _IMAGE,
    "button": _BUTTON,
}
_WIDE_KINDS = {tag: kind for tag, kind in _KINDS.items() if tag != "noscript"}
_KEPT = frozenset(("body", "html", "main", "article"))
_FURNITURE_ROLES = frozenset(
    ("navigation", "search", "contentinfo", "dialog", "alertdialog", "menu", "menubar", "toolbar", "banner")
)
_PLAIN = words.words_of(
    "p div li ul ol h1 h2 h3 h4 h5 h6 section article table tbody thead tr td th blockquote dl dt dd"
)
_MAY_HIDE = frozenset(("hidden", "style", "aria-hidden"))
_NOTED = frozenset(("li", "blockquote", "tr", "td", "th"))
_ZONED = frozenset(("footer", "aside", "header", "form"))
_OUT_OF_FIGURE = frozenset(("table", "blockquote", "ul", "ol"))
_MOST_TEXTS = 200  # main headings and texts; only a hostile page, or a list, has more
_HEADINGS = {"h1": 1, "h2": 2, "h3": 3, "h4": 4, "h5": 5, "h6": 6}
_TITLED = frozenset((*_HEADINGS, "summary", "dt"))


class Passage(NamedTuple):
    """One run of text between block borders. `linked` counts its letters inside links."""

    text: str  # lines broken by <br> are separated by "\n"
    tag: str  # of the block it stands in; "li" and "blockquote" win over a paragraph inside them
    level: int  # of a heading, else 0
    box: int
    zone: int
    linked: int
    links: tuple[tuple[str, str], ...]  # (text, href)
    bold: bool
    time: str | None  # datetime attribute of a <time> in it
    row: int  # box of the table row, -1 outside of tables
    cell: int


class Box(NamedTuple):
    """A block element. Boxes stand in document order, so the boxes inside a box follow it without a gap."""

    parent: int
    tag: str
    names: str  # class and id, lower case
    zone: int
    itemprop: str
    role: str


class Page(NamedTuple):
    boxes: list[Box]
    passages: list[Passage]
    ends: list[int]  # box -> first box behind it


class _Walk:
    """The state of one walk; lives only inside `take_apart`."""

    def __init__(self, *, wide: bool, around_text: frozenset[int]) -> None:
        self.around_text = around_text
        self.boxes: list[Box] = []
        self.ends: list[int] = []
        self.passages: list[Passage] = []
        self.stack: list[int] = []  # open boxes
        self.buffer: list[str] = []
        self.links: list[tuple[str, str]] = []
        self.anchor: str | None = None
        self.anchor_at = 0
        self.bold = self.bold_size = 0
        self.time: str | None = None
        self.wide = wide
        self.item = self.quote = self.row = self.cell = -1

    def open(self, tag: str, attributes: dict[str, str | None], names: str, zone: int) -> None:
        if self.buffer or self.anchor is not None:
            self.flush()
        at = len(self.boxes)
        parent = self.stack[-1] if at else -1
        itemprop = role = ""
        if "itemprop" in attributes or "role" in attributes:
            itemprop, role = attributes.get("itemprop") or "", attributes.get("role") or ""
        self.stack.append(at)
        self.boxes.append(_new(Box, (parent, tag, names, zone, itemprop, role)))
        self.ends.append(0)
        if tag in _NOTED:
            self._note(tag, at)

    def _note(self, tag: str, at: int) -> None:
        if tag == "li":
            self.item = at
        elif tag == "blockquote":
            self.quote = at
        elif tag == "tr":
            self.row = at
        else:
            self.cell = at

    def close(self) -> None:
        if self.buffer or self.anchor is not None:
            self.flush()
        at = self.stack.pop()
        self.ends[at] = len(self.boxes)
        if at == self.item:
            self.item = -1
        elif at == self.quote:
            self.quote = -1
        elif at == self.row:
            self.row = self.cell = -1

    def say(self, node: LexborNode, kind: int) -> None:
        if kind == _TEXT:
            text = node.text_content or ""
            if self.buffer or not text.isspace():
                self.buffer.append(text)
                if self.bold:
                    self.bold_size += len(text.strip())
        elif kind == _BREAK:
            self.buffer.append("\v")
        elif kind == _IMAGE:
            self.buffer.append(" ")

    def leave_link(self) -> None:
        if self.anchor is not None and (text := " ".join("".join(self.buffer[self.anchor_at :]).split())):
            self.links.append((text, self.anchor))
        self.anchor = None

    def flush(self) -> None:
        if self.buffer:
            if self.anchor is not None:
                href = self.anchor
                self.leave_link()
                self.anchor = href
            whole = "".join(self.buffer)
            self.buffer.clear()
            if not whole.isspace():
                self._passages(whole)
            self.links.clear()
            self.bold_size = 0
            self.time = None
        self.anchor_at = 0

    def _passages(self, whole: str) -> None:
        links, at = tuple(self.links), self.stack[-1]
        box = self.boxes[at]
        tag, level = box.tag, _HEADINGS.get(box.tag, 0)
        bold = self.bold_size > 0 and self.bold_size >= 0.9 * len(whole.replace("\v", "").strip())
        if self.item >= 0 and not level:
            tag = "li"
        elif self.quote >= 0:
            tag = "blockquote"
        rest = (bold, self.time, self.row, self.cell)
        if "\v" not in whole:
            linked = sum(len(link[0]) for link in links) if links else 0
            text = " ".join(whole.split())
            self.passages.append(_new(Passage, (text, tag, level, at, box.zone, linked, links, *rest)))
            return
        for text in _paragraphs(whole, links):
            own = tuple(link for link in links if link[0] in text)
            linked = sum(len(link[0]) for link in own)
            self.passages.append(Passage(text, tag, level, at, box.zone, linked, own, *rest))


def take_apart(body: LexborNode, texts: Sequence[LexborNode] = (), *, wide: bool = False) -> Page:
    """The passages and boxes below a body element; scripts, navigation and other furniture are not entered.

    `texts`: elements that hold the main heading or the text; what is around them is no furniture.
    `wide`: whatever is called furniture or hidden is entered too, for pages whose markup calls their text that.
    """
    walk = _Walk(wide=wide, around_text=_around(texts))
    walk.open("body", {}, "", CONTENT)
    kinds = _WIDE_KINDS if wide else _KINDS
    path: list[tuple[LexborNode, int]] = []  # entered elements
    node = body.first_child
    while True:
        while node is None:
            if not path:
                walk.close()
                return Page(walk.boxes, walk.passages, walk.ends)
            node, kind = path.pop()
            if kind == _BLOCK:
                walk.close()
            else:
                _leave(walk, kind)
            node = node.next
        tag = node.tag or ""
        kind = kinds.get(tag, _BLOCK)
        if kind <= _SIGN:
            walk.say(node, kind)
        elif _enter(walk, node, tag, kind):
            if child := node.first_child:
                path.append((node, kind))
                node = child
                continue
            _leave(walk, kind)
        elif walk.buffer:
            walk.buffer.append(" ")
        node = node.next


def _enter(walk: _Walk, node: LexborNode, tag: str, kind: int) -> bool:
    """False when the element is furniture, hidden or a caption."""
    attributes = node.attributes
    names, sort = "", ""
    if attributes:
        names, sort = looked_up(attributes.get("class"), attributes.get("id"))
        if tag in _KEPT or walk.wide:
            sort = ""
        elif sort == HIDDEN or (not _MAY_HIDE.isdisjoint(attributes) and _is_hidden(attributes, names)):
            return False
    elif kind == _INLINE:
        return True
    if kind != _BLOCK:
        return _enter_inline(walk, kind, attributes, sort)
    around = walk.boxes[walk.stack[-1]].zone
    if not sort and tag in _PLAIN and around != CAPTION and "role" not in attributes:  # nine of ten
        walk.open(tag, attributes, names, around)
        return True
    zone = _zone(walk, node, tag, attributes, sort)
    if zone is not None:
        walk.open(tag, attributes, names, zone)
    return zone is not None


def _enter_inline(walk: _Walk, kind: int, attributes: dict[str, str | None], sort: str) -> bool:
    if kind == _LINK:
        walk.anchor, walk.anchor_at = attributes.get("href") or "", len(walk.buffer)
    elif kind == _BOLD:
        walk.bold += 1
    elif kind == _TIME and attributes.get("datetime"):
        walk.time = attributes["datetime"]
    elif kind == _BUTTON:
        return walk.boxes[walk.stack[-1]].tag in _TITLED
    return kind != _INLINE or sort != FURNITURE or bool(walk.buffer)


def _leave(walk: _Walk, kind: int) -> None:
    if kind == _LINK:
        walk.leave_link()
    elif kind == _BOLD:
        walk.bold -= 1
    elif kind == _BLOCK:
        walk.close()


def _is_hidden(attributes: dict[str, str | None], names: str) -> bool:
    """Collapsed accordions are hidden and yet text."""
    style = attributes.get("style")
    is_hidden = (
        "hidden" in attributes
        or attributes.get("aria-hidden") == "true"
        or (style is not None and "none" in style and "display:none" in style.replace(" ", "").lower())
    )
    return is_hidden and may_hide(f"{names} {attributes.get('role') or ''}")


def _zone(walk: _Walk, node: LexborNode, tag: str, attributes: dict[str, str | None], sort: str) -> int | None:
    """The zone a block opens; None when it is not entered."""
    around = walk.boxes[walk.stack[-1]].zone
    if tag in ("figure", "figcaption") or around == CAPTION:
        return _zone_of_figure(tag, around)
    if walk.wide or tag in _KEPT or tag in _HEADINGS:
        return around
    zone = _zone_by_tag(walk, node, tag, around) if tag in _ZONED else around
    if not attributes or zone is None:
        return zone
    if attributes.get("role") in _FURNITURE_ROLES and not _holds_text(walk, node):
        return None
    return _zone_by_name(walk, node, sort, zone) if sort else zone


def _zone_of_figure(tag: str, around: int) -> int | None:
    if tag == "figcaption":
        return None
    if tag == "figure":
        return CAPTION if around == CONTENT else around
    return CONTENT if tag in _OUT_OF_FIGURE else around


def _zone_by_tag(walk: _Walk, node: LexborNode, tag: str, around: int) -> int | None:
    if tag == "footer":
        return ASIDE if around == CONTENT and _inside(walk, "article", "main") else None
    if tag == "header":
        if around != CONTENT or _inside(walk, "article", "main"):
            return around
        return HEADER if _holds_text(walk, node) or node.css_first("p") else None
    if _holds_text(walk, node):
        return around
    return ASIDE if tag == "aside" else None


def _zone_by_name(walk: _Walk, node: LexborNode, sort: str, zone: int) -> int | None:
    """A box that holds the title or the main text is no furniture whatever it is called."""
    if sort == TEXT or (sort == HEADER_NAME and zone != CONTENT) or _holds_text(walk, node):
        return zone
    if sort == FURNITURE:
        return None
    if sort == ASIDE_NAME:
        return ASIDE
    return zone if node.css_first("p") else HEADER


def _holds_text(walk: _Walk, node: LexborNode) -> bool:
    return node.mem_id in walk.around_text


def _around(texts: Sequence[LexborNode]) -> frozenset[int]:
    """The elements that hold one of these."""
    found: set[int] = set()
    for node in texts[:_MOST_TEXTS]:
        above = node.parent
        while above is not None and above.mem_id not in found:
            found.add(above.mem_id)
            above = above.parent
    return frozenset(found)


def _inside(walk: _Walk, *tags: str) -> bool:
    return any(walk.boxes[at].tag in tags for at in walk.stack[-12:])


def _paragraphs(whole: str, links: tuple[tuple[str, str], ...]) -> list[str]:
    """Paragraphs of a run of text: two <br> in a row end one; a link on a line of its own below the text leads on from it."""
    groups: list[list[str]] = [[]]
    for line in (" ".join(line.split()) for line in whole.split("\v")):
        if line:
            groups[-1].append(line)
        elif groups[-1]:
            groups.append([])
    groups = [group for group in groups if group]
    if links and groups and len(groups[-1]) > 1 and groups[-1][-1] == links[-1][0]:
        groups.append([groups[-1].pop()])
    return ["\n".join(group) for group in groups]
