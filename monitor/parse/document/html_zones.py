"""Which elements of a page are entered, and as what: content, header, aside, caption; furniture and what is hidden are not."""

from collections.abc import Sequence
from dataclasses import dataclass

from selectolax.lexbor import LexborNode

from monitor.parse.document.html_names import ASIDE as ASIDE_NAME
from monitor.parse.document.html_names import FURNITURE, TEXT, may_hide
from monitor.parse.document.html_names import HEADER as HEADER_NAME
from monitor.parse.document.html_page import ASIDE, CAPTION, CONTENT, HEADER, Boxes
from monitor.parse.elements import holds

HEADINGS = {"h1": 1, "h2": 2, "h3": 3, "h4": 4, "h5": 5, "h6": 6}
KEPT = frozenset(("body", "html", "main", "article"))  # whatever they are called
_FURNITURE_ROLES = frozenset(
    ("navigation", "search", "contentinfo", "dialog", "alertdialog", "menu", "menubar", "toolbar", "banner")
)
MAY_HIDE = frozenset(("hidden", "style", "aria-hidden"))
SECTIONS = frozenset(("footer", "aside", "header", "form"))
_OUT_OF_FIGURE = frozenset(("table", "blockquote", "ul", "ol"))
_ARTICLES = frozenset(("article", "main"))
_MOST_TEXTS = 200  # main headings and texts; only a hostile page, or a list, has more
_NEAR = 12  # boxes above that may be an article
Attributes = dict[str, str | None]


@dataclass(slots=True)
class Where:
    """What is round the elements of a page that may be entered."""

    boxes: Boxes
    texts: frozenset[int]  # elements round the main heading or the text, as far as the markup says
    is_wide: bool  # whatever it is called, it is entered

    def holds_text(self, node: LexborNode) -> bool:
        return node.mem_id in self.texts

    def is_in_article(self, at: int) -> bool:
        """The box, or one near round it, is an article, or the main element."""
        for _ in range(_NEAR):
            if at < 0:
                break
            if self.boxes.tags[at] in _ARTICLES:
                return True
            at = self.boxes.parents[at]
        return False


def elements_round(texts: Sequence[LexborNode]) -> frozenset[int]:
    """The elements that hold one of these."""
    found: set[int] = set()
    for node in texts[:_MOST_TEXTS]:
        above = node.parent
        while above is not None and above.mem_id not in found:
            found.add(above.mem_id)
            above = above.parent
    return frozenset(found)


def is_hidden(attributes: Attributes, names: str) -> bool:
    """Collapsed accordions are hidden and yet text."""
    style = attributes.get("style")
    says_so = (
        "hidden" in attributes
        or attributes.get("aria-hidden") == "true"
        or (style is not None and "none" in style and "display:none" in style.replace(" ", "").lower())
    )
    return says_so and may_hide(f"{names} {attributes.get('role') or ''}")


def zone_of(node: LexborNode, tag: str, role: str, sort: str, *, at: int, where: Where) -> int | None:
    """The zone that a block opens in the box `at`; None when it is not entered."""
    around = where.boxes.zones[at]
    if tag in ("figure", "figcaption") or around == CAPTION:
        return _zone_of_figure(tag, around)
    if where.is_wide or tag in KEPT or tag in HEADINGS:
        return around
    zone = _zone_by_tag(node, tag, at, where) if tag in SECTIONS else around
    if zone is None or (role in _FURNITURE_ROLES and not where.holds_text(node)):
        return None
    return _zone_by_name(node, sort, zone, where) if sort else zone


def _zone_of_figure(tag: str, around: int) -> int | None:
    if tag == "figcaption":
        return None
    if tag == "figure":
        return CAPTION if around == CONTENT else around
    return CONTENT if tag in _OUT_OF_FIGURE else around


def _zone_by_tag(node: LexborNode, tag: str, at: int, where: Where) -> int | None:
    around = where.boxes.zones[at]
    if tag == "footer":
        return ASIDE if around == CONTENT and where.is_in_article(at) else None
    if tag == "header":
        if around != CONTENT or where.is_in_article(at):
            return around
        return HEADER if where.holds_text(node) or holds(node, "p") else None
    if where.holds_text(node):
        return around
    return ASIDE if tag == "aside" else None


def _zone_by_name(node: LexborNode, sort: str, zone: int, where: Where) -> int | None:
    """A box that holds the title or the main text is no furniture whatever it is called."""
    if sort == TEXT or (sort == HEADER_NAME and zone != CONTENT) or where.holds_text(node):
        return zone
    if sort == FURNITURE:
        return None
    if sort == ASIDE_NAME:
        return ASIDE
    return zone if holds(node, "p") else HEADER
