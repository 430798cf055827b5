"""The tags a page shows its readers: links that are marked as such, and boxes of links that are named so.

Boxes in the navigation, and in the foot of the whole site, are not looked into: those are the tags of the site.
"""

from collections.abc import Sequence

from selectolax.lexbor import LexborNode

from monitor.parse.document.html_marks import Marks
from monitor.parse.elements import elements

_NAMES = frozenset(("tags", "tag-list", "taglist"))
_NAMED_IN_PART = ("field-tags", "schlagw")  # Drupal's fields; "schlagwortliste"
_BOXES = "[class*=tag],[class*=schlagw]"
_PROPERTIES = frozenset(("keywords", "about", "articleSection"))
_MOST_MARKED = 40  # links and boxes that are looked into
_MOST = 15


def may_hold_tags(names: str) -> bool:
    """Said of furniture by its class and id, lower case."""
    return "tag" in names or ("footer" in names and ("article" in names or "entry" in names or "post" in names))


def tags_of(marks: Marks, holders: Sequence[LexborNode]) -> tuple[str, ...]:
    """`holders`: what may hold tags, of what stands in the text or beside it."""
    marked = [link for link in marks.links if _is_tag(link)][:_MOST_MARKED]
    boxes = [box for one in holders[:_MOST_MARKED] for box in elements(one, _BOXES) if _is_box_of_tags(box)]
    links = [*marked, *(link for box in boxes[:_MOST_MARKED] for link in elements(box, "a"))]
    texts = (" ".join(node.text().split()).strip(" #,") for node in links[:_MOST_MARKED])
    return tuple(dict.fromkeys(text for text in texts if 1 < len(text) < 60))[:_MOST]


def _is_tag(link: LexborNode) -> bool:
    attributes = link.attributes
    properties = (attributes.get("itemprop") or "").split()
    return "tag" in (attributes.get("rel") or "").lower().split() or not _PROPERTIES.isdisjoint(properties)


def _is_box_of_tags(node: LexborNode) -> bool:
    classes = (node.attributes.get("class") or "").lower()
    return not _NAMES.isdisjoint(classes.split()) or any(part in classes for part in _NAMED_IN_PART)
