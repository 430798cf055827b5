"""A page taken apart once, in one walk without recursion: its passages in reading order, each in its box."""

from functools import lru_cache
from typing import NamedTuple

from selectolax.lexbor import LexborNode

from monitor.parse.document import html_words as words

CONTENT, HEADER, ASIDE, CAPTION = 0, 1, 2, 3
_SKIPPED = words.words_of(
    "script style noscript template svg iframe object video audio canvas map select option datalist input textarea "
    "nav head dialog meta link embed picture img math progress source param track area base -comment -doctype"
)
_INLINE = words.words_of(
    "a abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd label mark nobr q rp rt ruby s samp small "
    "span strike strong sub sup time tt u var wbr o:p"
)
_BOLD = frozenset(("b", "strong"))
_KEPT = frozenset(("body", "html", "main", "article"))
_FURNITURE_ROLES = frozenset(
    ("navigation", "search", "contentinfo", "dialog", "alertdialog", "menu", "menubar", "toolbar")
)
_LONGEST_NAMES = 300  # letters of class and id that are looked at
_MOST_LOOKS = 1000  # into boxes; only a hostile page has more
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

    def __init__(self) -> None:
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
        self.looks = 0
        self.by_names = True
        self.item = self.quote = self.row = self.cell = -1

    def open(self, tag: str, attributes: dict[str, str | None], names: str, zone: int) -> None:
        if self.buffer or self.anchor is not None:
            self.flush()
        box = Box(
            self.stack[-1] if self.stack else -1,
            tag,
            names,
            zone,
            attributes.get("itemprop") or "",
            attributes.get("role") or "",
        )
        self.stack.append(len(self.boxes))
        self.boxes.append(box)
        self.ends.append(0)
        at = self.stack[-1]
        if tag == "li":
            self.item = at
        elif tag == "blockquote":
            self.quote = at
        elif tag == "tr":
            self.row = at
        elif tag in ("td", "th"):
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

    def enter_link(self, href: str | None) -> None:
        self.anchor, self.anchor_at = href or "", len(self.buffer)

    def leave_link(self) -> None:
        if self.anchor is not None and (text := " ".join("".join(self.buffer[self.anchor_at :]).split())):
            self.links.append((text, self.anchor))
        self.anchor = None

    def flush(self) -> None:
        if self.buffer:
            if self.anchor is not None:
                href = self.anchor
                self.leave_link()
                self.anchor, self.anchor_at = href, 0
            whole = "".join(self.buffer)
            self.buffer.clear()
            if not whole.isspace():
                self._passages(whole)
            self.links.clear()
            self.bold_size = 0
            self.time = None
        if self.anchor is not None:
            self.anchor_at = 0

    def _passages(self, whole: str) -> None:
        lines = [" ".join(line.split()) for line in whole.split("\v")] if "\v" in whole else [" ".join(whole.split())]
        bold = self.bold_size >= 0.9 * len(whole.replace("\v", "").strip())
        links, at = tuple(self.links), self.stack[-1]
        box = self.boxes[at]
        tag = box.tag
        if self.item >= 0 and tag not in _HEADINGS:
            tag = "li"
        elif self.quote >= 0:
            tag = "blockquote"
        groups = _groups(lines)
        if links and len(groups[-1]) > 1 and groups[-1][-1] == links[-1][0]:
            groups.append([groups[-1].pop()])  # a link on a line of its own below the text leads on from it
        texts = ["\n".join(group) for group in groups]
        for text in texts:
            own = links if len(texts) == 1 else tuple(link for link in links if link[0] in text)
            linked = sum(len(link[0]) for link in own)
            level = _HEADINGS.get(tag, 0)
            self.passages.append(
                Passage(text, tag, level, at, box.zone, linked, own, bold, self.time, self.row, self.cell)
            )


def take_apart(body: LexborNode, *, by_names: bool = True) -> Page:
    """The passages and boxes below a body element; scripts, navigation and other furniture are not entered.

    Without `by_names` only tags and roles say what furniture is: for pages that call their text a sidebar.
    """
    walk = _Walk()
    walk.by_names = by_names
    walk.open("body", {}, "", CONTENT)
    path: list[tuple[LexborNode, str]] = []  # entered elements
    node = body.first_child
    while True:
        while node is None:
            if not path:
                walk.close()
                return Page(walk.boxes, walk.passages, walk.ends)
            node, tag = path.pop()
            _leave(walk, tag)
            node = node.next
        tag = node.tag or ""
        if tag == "-text":
            text = node.text_content or ""
            walk.buffer.append(text)
            if walk.bold:
                walk.bold_size += len(text.strip())
        elif tag == "br":
            walk.buffer.append("\v")
        elif tag not in _SKIPPED and _enter(walk, node, tag):
            if child := node.first_child:
                path.append((node, tag))
                node = child
                continue
            _leave(walk, tag)
        elif tag not in _SKIPPED or tag == "img":
            walk.buffer.append(" ")
        node = node.next


def _enter(walk: _Walk, node: LexborNode, tag: str) -> bool:
    """False when the element is furniture, hidden or a caption."""
    attributes = node.attributes
    names = _names(attributes) if attributes else ""
    if attributes and tag not in _KEPT and _is_hidden(attributes, names):
        return False
    if tag in _INLINE:
        if tag == "a":
            walk.enter_link(attributes.get("href"))
        elif tag in _BOLD:
            walk.bold += 1
        elif tag == "time" and attributes.get("datetime"):
            walk.time = attributes["datetime"]
        return True
    if tag == "button":
        return walk.boxes[walk.stack[-1]].tag in _TITLED
    zone = _zone_by_tag(walk, tag)
    if attributes and zone is not None and tag not in _KEPT and tag not in _HEADINGS:
        zone = None if attributes.get("role") in _FURNITURE_ROLES else _zone_by_name(walk, node, names, zone)
    if zone is None:
        return False
    walk.open(tag, attributes, names, zone)
    return True


def _leave(walk: _Walk, tag: str) -> None:
    if tag == "a":
        walk.leave_link()
    elif tag in _BOLD:
        walk.bold -= 1
    elif tag not in _INLINE and tag != "button":
        walk.close()


def _names(attributes: dict[str, str | None]) -> str:
    """Class and id in lower case; "" where there is neither."""
    names, own = attributes.get("class"), attributes.get("id")
    return f"{names or ''} {own or ''}".strip().lower()[:_LONGEST_NAMES] if names or own else ""


def _is_hidden(attributes: dict[str, str | None], names: str) -> bool:
    """Collapsed accordions are hidden and yet text."""
    if "hidden" in attributes or attributes.get("aria-hidden") == "true" or _is_undisplayed(attributes.get("style")):
        return not words.COLLAPSED.search(f"{names} {attributes.get('role') or ''}")
    return bool(names) and sort_of(names) == "hidden"


def _is_undisplayed(style: str | None) -> bool:
    return style is not None and "display" in style and "display:none" in style.replace(" ", "").lower()


@lru_cache(maxsize=8192)
def sort_of(names: str) -> str:
    """What the class and id of an element call it: hidden, furniture, aside, header, or "". The same few recur all over a site."""
    if words.HIDDEN.search(names) and not words.COLLAPSED.search(names):
        return "hidden"
    if words.FURNITURE.search(names):
        return "furniture"
    if words.ASIDE.search(names):
        return "aside"
    return "header" if words.HEADER.search(names) else ""


def _zone_by_tag(walk: _Walk, tag: str) -> int | None:
    """The zone a block opens as far as its tag says; None when it is not entered."""
    around = walk.boxes[walk.stack[-1]].zone
    if tag == "footer":
        return ASIDE if around == CONTENT and _inside(walk, "article", "main") else None
    if tag == "figcaption":
        return None
    if tag == "figure":
        return CAPTION if around == CONTENT else around
    if tag == "aside":
        return ASIDE
    if tag == "header" and around == CONTENT and not _inside(walk, "article", "main"):
        return HEADER
    return CONTENT if around == CAPTION and tag in ("table", "blockquote", "ul", "ol") else around


def _zone_by_name(walk: _Walk, node: LexborNode, names: str, zone: int) -> int | None:
    """As `_zone_by_tag`, by class and id; a box that holds the title or the main text is none of these whatever it is called."""
    sort = sort_of(names) if names and walk.by_names else ""
    if sort in ("", "hidden") or (sort == "header" and zone != CONTENT):
        return zone
    walk.looks += 1
    if walk.looks > _MOST_LOOKS or node.css_first("h1,main,article,[itemprop=articleBody]"):
        return zone
    if sort == "furniture":
        return None
    if sort == "aside":
        return ASIDE
    return zone if node.css_first("p") else HEADER


def _inside(walk: _Walk, *tags: str) -> bool:
    return any(walk.boxes[at].tag in tags for at in walk.stack[-12:])


def _groups(lines: list[str]) -> list[list[str]]:
    """Lines between empty lines belong together: two <br> in a row end a paragraph."""
    groups: list[list[str]] = [[]]
    for line in lines:
        if line:
            groups[-1].append(line)
        elif groups[-1]:
            groups.append([])
    return [group for group in groups if group]
