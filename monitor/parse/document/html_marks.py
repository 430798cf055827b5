"""The elements of a page that are asked for again and again, found in one pass: each pass over all elements costs a tenth of a page."""

from typing import NamedTuple

from selectolax.lexbor import LexborHTMLParser, LexborNode

from monitor.parse.document.html_zones import Attributes

_TAG_BOXES = ("tags", "tag-list", "taglist")
_WANTED = "meta[content],[itemprop],script[type='application/ld+json'],h1,h2,main,article,footer"
_TAGS = "a[rel~=tag],a[itemprop],[class*=tag],[class*=schlagw]"  # sieved: parts of names are asked faster than names
_TEXTS = frozenset(("h1", "main", "article"))
_MOST = 2000  # elements; only a hostile page has more


class Marks(NamedTuple):
    """All in document order."""

    metas: list[Attributes]
    islands: list[LexborNode]  # of JSON-LD
    headings: list[LexborNode]  # h1 and h2
    texts: list[LexborNode]  # what holds the main heading or the text as far as the markup says
    footers: list[LexborNode]
    properties: list[tuple[str, LexborNode]]  # of microdata, by name


def find_marks(tree: LexborHTMLParser) -> Marks:
    marks = Marks([], [], [], [], [], [])
    of_tag = {"script": marks.islands, "h1": marks.headings, "h2": marks.headings, "footer": marks.footers}
    for node in tree.css(_WANTED)[:_MOST]:
        tag, attributes = node.tag or "", node.attributes
        if tag == "meta":
            marks.metas.append(attributes)
        elif tag in of_tag:
            of_tag[tag].append(node)
        if tag in _TEXTS:
            marks.texts.append(node)
        if name := attributes.get("itemprop"):
            marks.properties.append((name, node))
            if name == "articleBody":
                marks.texts.append(node)
    return marks


def find_tags(tree: LexborHTMLParser) -> list[LexborNode]:
    """Links to what else has a tag, or boxes of such links; a pass of its own, as many pages tell their topics in the head."""
    return [node for node in tree.css(_TAGS)[:_MOST] if _is_tag(node)]


def _is_tag(node: LexborNode) -> bool:
    attributes = node.attributes
    classes = attributes.get("class") or ""
    if node.tag == "a" and ("itemprop" in attributes or "tag" in (attributes.get("rel") or "").lower().split()):
        return True
    return "field-tags" in classes or "schlagw" in classes or any(name in _TAG_BOXES for name in classes.split())
