"""A page taken apart once, in one walk without recursion: its passages in reading order, each in its box."""

from typing import NamedTuple

from selectolax.lexbor import LexborNode

from monitor.parse.document import html_words as words

CONTENT, HEADER, ASIDE, CAPTION = 0, 1, 2, 3
_SKIPPED = frozenset(
    ["script", "style", "noscript", "template", "svg", "iframe", "object", "video", "audio", "canvas", "map", "select", "option", "datalist", "input", "textarea", "nav", "head", "dialog", "meta", "link", "embed", "picture", "img", "math", "progress", "source", "param", "track", "area", "base", "-comment", "-doctype"]
)
_INLINE = frozenset(
    ["a", "abbr", "acronym", "b", "bdi", "bdo", "big", "cite", "code", "data", "del", "dfn", "em", "font", "i", "ins", "kbd", "label", "mark", "nobr", "q", "rp", "rt", "ruby", "s", "samp", "small", "span", "strike", "strong", "sub", "sup", "time", "tt", "u", "var", "wbr", "o:p"]
)
_BOLD = frozenset(("b", "strong"))
_KEPT = frozenset(("body", "html", "main", "article", "h1"))
_HEADINGS = {"h1": 1, "h2": 2, "h3": 3, "h4": 4, "h5": 5, "h6": 6}


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

    __slots__ = (
        "anchor",
        "anchor_at",
        "bold",
        "bold_size",
        "boxes",
        "buffer",
        "cell",
        "ends",
        "item",
        "links",
        "passages",
        "quote",
        "row",
        "stack",
        "time",
    )

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
        self.item = self.quote = self.row = self.cell = -1

    def open(self, tag: str, attributes: dict[str, str | None], zone: int) -> None:
        self.flush()
        names = f"{attributes.get('class') or ''} {attributes.get('id') or ''}".strip().lower() if attributes else ""
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
        texts = ["\n".join(group) for group in _groups(lines)]
        for text in texts:
            own = links if len(texts) == 1 else tuple(link for link in links if link[0] in text)
            linked = sum(len(link[0]) for link in own)
            level = _HEADINGS.get(tag, 0)
            self.passages.append(
                Passage(text, tag, level, at, box.zone, linked, own, bold, self.time, self.row, self.cell)
            )


def take_apart(body: LexborNode) -> Page:
    """The passages and boxes below a body element; scripts, navigation and other furniture are not entered."""
    walk = _Walk()
    walk.open("body", {}, CONTENT)
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
    if attributes and tag not in _KEPT and _is_hidden(attributes):
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
        return walk.boxes[walk.stack[-1]].tag in (*_HEADINGS, "summary", "dt")
    zone = _zone(walk, node, tag, attributes)
    if zone is None:
        return False
    walk.open(tag, attributes, zone)
    return True


def _leave(walk: _Walk, tag: str) -> None:
    if tag == "a":
        walk.leave_link()
    elif tag in _BOLD:
        walk.bold -= 1
    elif tag not in _INLINE and tag != "button":
        walk.close()


def _is_hidden(attributes: dict[str, str | None]) -> bool:
    names = f"{attributes.get('class') or ''} {attributes.get('id') or ''} {attributes.get('role') or ''}".lower()
    hidden = (
        "hidden" in attributes
        or attributes.get("aria-hidden") == "true"
        or "display:none" in (attributes.get("style") or "").replace(" ", "")
    )
    if hidden:
        return not words.COLLAPSED.search(names)
    return bool(names.strip()) and bool(words.HIDDEN.search(names)) and not words.COLLAPSED.search(names)


def _zone(walk: _Walk, node: LexborNode, tag: str, attributes: dict[str, str | None]) -> int | None:
    """The zone a block opens; None when it is furniture and not entered."""
    around = walk.boxes[walk.stack[-1]].zone
    if tag == "footer":
        return ASIDE if around == CONTENT and _inside(walk, "article", "main") else None
    if tag == "figcaption":
        return None
    if tag == "figure":
        return CAPTION if around == CONTENT else around
    if around == CAPTION and tag in ("table", "blockquote", "ul", "ol", "p"):
        return CONTENT if tag != "p" else CAPTION
    if tag == "aside":
        return ASIDE
    if tag == "header" and around == CONTENT and not _inside(walk, "article", "main"):
        return HEADER
    role = attributes.get("role")
    if role in ("navigation", "search", "contentinfo", "dialog", "alertdialog", "menu", "menubar", "toolbar"):
        return None
    names = f"{attributes.get('class') or ''} {attributes.get('id') or ''}".strip().lower() if attributes else ""
    if not names or tag in _KEPT:
        return around
    return _zone_by_name(node, names, around)


def _zone_by_name(node: LexborNode, names: str, around: int) -> int | None:
    if words.FURNITURE.search(names):
        return around if node.css_first("h1,main,article,[itemprop=articleBody]") else None
    if words.ASIDE.search(names):
        return around if node.css_first("h1,main,article") else ASIDE
    if around == CONTENT and words.HEADER.search(names) and not node.css_first("main,article"):
        return HEADER if not node.css_first("p") else around
    return around


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
