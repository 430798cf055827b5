"""Which elements of a page are entered, and as what: content, header, aside, caption; furniture and what is hidden are not."""

from dataclasses import dataclass

from selectolax.lexbor import LexborNode

from monitor.parse.document.html_names import ASIDE as ASIDE_NAME
from monitor.parse.document.html_names import FURNITURE, TEXT, may_hide
from monitor.parse.document.html_names import HEADER as HEADER_NAME
from monitor.parse.document.html_page import ASIDE, CAPTION, CONTENT, HEADER

HEADINGS = {"h1": 1, "h2": 2, "h3": 3, "h4": 4, "h5": 5, "h6": 6}
KEPT = frozenset(("body", "html", "main", "article"))  # whatever they are called
_FURNITURE_ROLES = frozenset(
    ("navigation", "search", "contentinfo", "dialog", "alertdialog", "menu", "menubar", "toolbar", "banner")
)
MAY_HIDE = frozenset(("hidden", "style", "aria-hidden"))
SECTIONS = frozenset(("footer", "aside", "header", "form"))
_OUT_OF_FIGURE = frozenset(("table", "blockquote", "ul", "ol"))
Attributes = dict[str, str | None]


@dataclass(slots=True)
class Place:
    """Where an element stands that may be entered."""

    around: int  # zone of the box it stands in
    is_in_article: bool  # or in main; asked only of elements in SECTIONS
    holds_text: bool  # the main heading or the text, as far as the markup says
    is_wide: bool  # whatever it is called, it is entered


def is_hidden(attributes: Attributes, names: str) -> bool:
    """Collapsed accordions are hidden and yet text."""
    style = attributes.get("style")
    says_so = (
        "hidden" in attributes
        or attributes.get("aria-hidden") == "true"
        or (style is not None and "none" in style and "display:none" in style.replace(" ", "").lower())
    )
    return says_so and may_hide(f"{names} {attributes.get('role') or ''}")


def zone_of(node: LexborNode, tag: str, attributes: Attributes, sort: str, place: Place) -> int | None:
    """The zone a block opens; None when it is not entered."""
    if tag in ("figure", "figcaption") or place.around == CAPTION:
        return _zone_of_figure(tag, place.around)
    if place.is_wide or tag in KEPT or tag in HEADINGS:
        return place.around
    zone = _zone_by_tag(node, tag, place) if tag in SECTIONS else place.around
    if not attributes or zone is None:
        return zone
    if attributes.get("role") in _FURNITURE_ROLES and not place.holds_text:
        return None
    return _zone_by_name(node, sort, zone, place) if sort else zone


def _zone_of_figure(tag: str, around: int) -> int | None:
    if tag == "figcaption":
        return None
    if tag == "figure":
        return CAPTION if around == CONTENT else around
    return CONTENT if tag in _OUT_OF_FIGURE else around


def _zone_by_tag(node: LexborNode, tag: str, place: Place) -> int | None:
    if tag == "footer":
        return ASIDE if place.around == CONTENT and place.is_in_article else None
    if tag == "header":
        if place.around != CONTENT or place.is_in_article:
            return place.around
        return HEADER if place.holds_text or node.css_first("p") else None
    if place.holds_text:
        return place.around
    return ASIDE if tag == "aside" else None


def _zone_by_name(node: LexborNode, sort: str, zone: int, place: Place) -> int | None:
    """A box that holds the title or the main text is no furniture whatever it is called."""
    if sort == TEXT or (sort == HEADER_NAME and zone != CONTENT) or place.holds_text:
        return zone
    if sort == FURNITURE:
        return None
    if sort == ASIDE_NAME:
        return ASIDE
    return zone if node.css_first("p") else HEADER
