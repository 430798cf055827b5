"""A page taken apart: its passages in reading order, each in its box. Made by `html_walk`, read by everything behind it."""

from collections.abc import Mapping, Sequence, Set
from dataclasses import dataclass, field

from selectolax.lexbor import LexborNode

from monitor.parse.document.naming import Naming

CONTENT, HEADER, ASIDE, CAPTION, TEASER = 0, 1, 2, 3, 4


# Not frozen, as hundreds are made of each page and that would take four times as long; nobody changes one, `replace` makes another.
@dataclass(slots=True)
class Passage:
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
    changed: str | None  # the same of a <time> that is marked as that of the last change
    row: int  # box of the table row, -1 outside of tables
    cell: int

    def in_zone(self, zone: int) -> "Passage":
        """A copy of it. Written out, as `replace` takes ten times as long and a page of teasers has many."""
        return Passage(
            self.text,
            self.tag,
            self.level,
            self.box,
            zone,
            self.linked,
            self.links,
            self.bold,
            self.time,
            self.changed,
            self.row,
            self.cell,
        )


@dataclass(slots=True)
class Box:
    """A block element. Boxes stand in document order, so the boxes inside a box follow it without a gap."""

    parent: int
    tag: str
    names: str  # class and id, lower case
    zone: int
    itemprop: str
    role: str


@dataclass(slots=True)
class Page:
    boxes: list[Box]
    passages: list[Passage]
    ends: list[int]  # box -> first box behind it
    pictures: Sequence[int] = ()  # boxes in which a picture stands, in order
    spans: Mapping[int, tuple[str, str]] = field(default_factory=dict)  # colspan and rowspan, of cells that have one
    typed: Mapping[str, str] = field(default_factory=dict)  # media types that links tell, by address
    roles: Set[str] = frozenset()  # of all boxes
    tags: Sequence[
        LexborNode
    ] = ()  # boxes that may hold those of the text; elements, as hardly a page is asked for them


def named(page: Page, at: int, names: Naming) -> bool:
    """The passage's box is called so, or the one round it that holds hardly anything else."""
    box = page.boxes[page.passages[at].box]
    if box.names and names.fits(box.names):
        return True
    parent = page.boxes[box.parent] if box.parent > 0 else None
    alone = parent and page.ends[box.parent] - box.parent <= 3
    return bool(alone and parent and parent.names and names.fits(parent.names))
