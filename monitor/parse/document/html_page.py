"""A page taken apart: its passages in reading order, each in its box. Made by `html_walk`, read by everything behind it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from selectolax.lexbor import LexborNode

from monitor.parse.document.naming import Naming

CONTENT, HEADER, ASIDE, CAPTION, TEASER = 0, 1, 2, 3, 4
_FOLDS = "h3"  # what the title of a part that folds counts as, where it is no button by its tag


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
class Boxes:
    """The block elements, by number, in document order, so that the boxes inside a box follow it without a gap.

    A list for each thing that is told of all, as an object for each box would take longer to make than to find.
    """

    parents: list[int] = field(default_factory=list)  # -1: none
    tags: list[str] = field(default_factory=list)
    names: list[str] = field(default_factory=list)  # class and id, lower case
    zones: list[int] = field(default_factory=list)
    itemprops: dict[int, str] = field(default_factory=dict)  # of the few that have one
    roles: dict[int, str] = field(default_factory=dict)  # likewise

    def tell(self, at: int, attributes: Mapping[str, str | None]) -> None:
        """What few boxes have and few ask for."""
        if role := attributes.get("role"):
            self.roles[at] = role
            if role == "button" and "aria-expanded" in attributes:
                self.tags[at] = _FOLDS
        if itemprop := attributes.get("itemprop"):
            self.itemprops[at] = itemprop


@dataclass(slots=True)
class Page:
    boxes: Boxes
    passages: list[Passage]
    ends: list[int]  # box -> first box behind it
    pictures: Sequence[int] = ()  # boxes in which a picture stands, in order
    spans: Mapping[int, tuple[str, str]] = field(default_factory=dict)  # colspan and rowspan, of cells that have one
    typed: Mapping[str, str] = field(default_factory=dict)  # media types that links tell, by address
    tags: Sequence[
        LexborNode
    ] = ()  # boxes that may hold those of the text; elements, as hardly a page is asked for them


def named(page: Page, at: int, names: Naming) -> bool:
    """The passage's box is called so, or the one round it that holds hardly anything else."""
    boxes, box = page.boxes, page.passages[at].box
    if (own := boxes.names[box]) and names.fits(own):
        return True
    parent = boxes.parents[box]
    around = boxes.names[parent] if parent > 0 and page.ends[parent] - parent <= 3 else ""
    return around != "" and names.fits(around)
