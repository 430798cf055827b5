"""The elements of a page that are asked for again and again, found in one pass: each pass over all elements costs a tenth of a page."""

from typing import NamedTuple

from selectolax.lexbor import LexborHTMLParser, LexborNode

_TAG_BOXES = ("tags", "tag-list", "taglist")
_WANTED = (
    "meta[content],[itemprop],script[type='application/ld+json'],h1,h2,main,article,footer,a[rel~=tag],"
    ".tags,.tag-list,.taglist,[class*=field-tags],[class*=schlagw]"
)
_MOST = 2000  # elements; only a hostile page has more


class Marks(NamedTuple):
    """All in document order."""

    metas: list[LexborNode]
    islands: list[LexborNode]  # of JSON-LD
    headings: list[LexborNode]  # h1 and h2
    texts: list[LexborNode]  # what holds the main heading or the text as far as the markup says
    footers: list[LexborNode]
    properties: list[LexborNode]  # of microdata
    tags: list[LexborNode]  # links to what else has a tag, or boxes of such links


def find_marks(tree: LexborHTMLParser) -> Marks:
    marks = Marks([], [], [], [], [], [], [])
    for node in tree.css(_WANTED)[:_MOST]:
        _sort(node, marks)
    return marks


def _sort(node: LexborNode, marks: Marks) -> None:
    tag, attributes = node.tag or "", node.attributes
    if tag == "meta":
        marks.metas.append(node)
    elif tag == "script":
        marks.islands.append(node)
    elif tag == "footer":
        marks.footers.append(node)
    elif tag in ("h1", "h2"):
        marks.headings.append(node)
    if tag in ("h1", "main", "article"):
        marks.texts.append(node)
    if name := attributes.get("itemprop"):
        marks.properties.append(node)
        if name == "articleBody":
            marks.texts.append(node)
    if tag == "a" or ((classes := attributes.get("class")) and _is_tag_box(classes)):
        marks.tags.append(node)


def _is_tag_box(classes: str) -> bool:
    return "field-tags" in classes or "schlagw" in classes or any(name in _TAG_BOXES for name in classes.split())
