"""The tags a page shows its readers: links that are marked as such, and boxes of links that are named so."""

from collections.abc import Sequence

from selectolax.lexbor import LexborHTMLParser, LexborNode

from monitor.parse.document.html_marks import Marks

_NAMES = frozenset(("tags", "tag-list", "taglist"))
_NAMED_IN_PART = ("field-tags", "schlagw")  # Drupal's fields; "schlagwortliste"
_MAY_HOLD = ("tag", "schlagw", "foot")
_BOXES = "[class*=tag],[class*=schlagw]"
_PROPERTIES = frozenset(("keywords", "about", "articleSection"))
_MOST_MARKED = 40  # links and boxes that are looked into
_MOST = 15


def may_hold_tags(names: str) -> bool:
    """Said of furniture by its class and id, lower case."""
    return any(part in names for part in _MAY_HOLD)


def tags_of(tree: LexborHTMLParser, marks: Marks, furniture: Sequence[LexborNode]) -> tuple[str, ...]:
    """`furniture`: what may hold tags of what stands in the text or beside it."""
    marked = tree.css("a[rel~=tag]")[:_MOST_MARKED]
    properties = [node for name, node in marks.properties if name in _PROPERTIES and node.tag == "a"]
    boxes = [box for one in furniture[:_MOST_MARKED] for box in one.css(_BOXES) if _is_box_of_tags(box)]
    links = [*marked, *properties, *(link for box in boxes[:_MOST_MARKED] for link in box.css("a"))]
    texts = (" ".join(node.text().split()).strip(" #,") for node in links[:_MOST_MARKED])
    return tuple(dict.fromkeys(text for text in texts if 1 < len(text) < 60))[:_MOST]


def _is_box_of_tags(node: LexborNode) -> bool:
    classes = (node.attributes.get("class") or "").lower()
    return not _NAMES.isdisjoint(classes.split()) or any(part in classes for part in _NAMED_IN_PART)
