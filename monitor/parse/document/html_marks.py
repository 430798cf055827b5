"""The elements of a page that are asked for again and again, found in one pass: each pass over all elements costs a tenth of a page."""

from typing import NamedTuple

from selectolax.lexbor import LexborHTMLParser, LexborNode

from monitor.parse.document.html_zones import Attributes
from monitor.parse.elements import elements

_WANTED = "meta[content],[itemprop],script[type='application/ld+json'],h1,h2,main,article,footer,a[rel~=tag]"
_TEXTS = frozenset(("h1", "main", "article"))
_MOST = 2000  # elements; only a hostile page has more


class Marks(NamedTuple):
    """All in document order."""

    metas: list[Attributes]
    islands: list[LexborNode]  # of JSON-LD
    headings: list[LexborNode]  # h1 and h2
    texts: list[LexborNode]  # what holds the main heading or the text as far as the markup says
    footers: list[LexborNode]
    links: list[LexborNode]  # to what else has a tag, and others that are marked for machines
    properties: list[tuple[str, LexborNode]]  # of microdata, by name


def find_marks(tree: LexborHTMLParser) -> Marks:
    marks = Marks([], [], [], [], [], [], [])
    of_tag = {
        "script": marks.islands, "h1": marks.headings, "h2": marks.headings, "footer": marks.footers, "a": marks.links
    }  # fmt: skip
    for node in elements(tree.root, _WANTED)[:_MOST]:
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
