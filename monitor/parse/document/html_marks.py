"""The elements of a page that are asked for again and again: by tag where that will do, as a pass by selectors costs ten times as much."""

from typing import NamedTuple

from selectolax.lexbor import LexborHTMLParser, LexborNode

from monitor.parse.document.html_zones import Attributes

_WANTED = "[itemprop],script[type='application/ld+json']"
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
