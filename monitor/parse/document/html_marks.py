"""The elements of a page that are asked for again and again: by tag where that will do, as a pass by selectors costs ten times as much."""

from typing import NamedTuple

from selectolax.lexbor import LexborHTMLParser, LexborNode

from monitor.parse.document.html_zones import Attributes

_TAG_BOXES = ("tags", "tag-list", "taglist")
_WANTED = "[itemprop],script[type='application/ld+json']"
_TAGS = "a[rel~=tag],a[itemprop],[class*=tag],[class*=schlagw]"  # sieved: parts of names are asked faster than names
_MOST = 2000  # elements; only a hostile page has more


class Marks(NamedTuple):
    metas: list[Attributes]
    islands: list[LexborNode]  # of JSON-LD
    headings: list[LexborNode]  # h1 and h2
    texts: list[LexborNode]  # what holds the main heading or the text as far as the markup says
    footers: list[LexborNode]
    properties: list[tuple[str, LexborNode]]  # of microdata, by name


def find_marks(tree: LexborHTMLParser) -> Marks:
    wanted = tree.css(_WANTED)[:_MOST]
    properties = [(name, node) for node in wanted if (name := node.attributes.get("itemprop"))]
    mains = _tagged(tree, "h1")
    bodies = [node for name, node in properties if name == "articleBody"]
    return Marks(
        metas=[attributes for node in _tagged(tree, "meta") if "content" in (attributes := node.attributes)],
        islands=[node for node in wanted if node.tag == "script"],
        headings=[*mains, *_tagged(tree, "h2")],
        texts=[*mains, *_tagged(tree, "main"), *_tagged(tree, "article"), *bodies],
        footers=_tagged(tree, "footer"),
        properties=properties,
    )


def _tagged(tree: LexborHTMLParser, tag: str) -> list[LexborNode]:
    return tree.tags(tag)[:_MOST]


def find_tags(tree: LexborHTMLParser) -> list[LexborNode]:
    """Links to what else has a tag, or boxes of such links; a pass of its own, as many pages tell their topics in the head."""
    return [node for node in tree.css(_TAGS)[:_MOST] if _is_tag(node)]


def _is_tag(node: LexborNode) -> bool:
    attributes = node.attributes
    classes = attributes.get("class") or ""
    if node.tag == "a" and ("itemprop" in attributes or "tag" in (attributes.get("rel") or "").lower().split()):
        return True
    return "field-tags" in classes or "schlagw" in classes or any(name in _TAG_BOXES for name in classes.split())
