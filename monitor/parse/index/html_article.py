"""Is this HTML page a document rather than a listing? Asked of sources that do not say what they are."""

import re

from selectolax.lexbor import LexborHTMLParser, LexborNode

from monitor.parse.index import html_words as words
from monitor.parse.index.html_groups import Group

_ARTICLE_TYPE = re.compile(
    r'"@type"\s*:\s*\[?\s*"(?:News|Blog|Report|Press|Scholarly|Tech)?(?:Article|Posting|Release)"'
)
_SHORT_TITLE = 25  # letters on average; names and archives, not titles
_PARAGRAPH = 80  # letters; shorter ones are labels and teasers


def is_document(tree: LexborHTMLParser, group: Group) -> bool:
    """More speaks for one text with links beside it than for a list of releases."""
    return _for_document(tree, group) > _for_listing(tree, group)


def _for_document(tree: LexborHTMLParser, group: Group) -> float:
    prose, listed = _prose(tree, group.entries)
    points = 2.0 if _says_article(tree) else 0.0
    points += min(prose / 400, 3.0)
    points += 2.0 if prose > 300 and prose > 1.5 * listed else 0.0
    points += 1.5 if group.dated < 0.3 and _mean_title(group) < _SHORT_TITLE else 0.0
    return points + (3.0 if group.is_related else 0.0)


def _for_listing(tree: LexborHTMLParser, group: Group) -> float:
    count = len(group.links)
    points = 2.0 * group.dated + (0.5 if count >= 3 else -1.0) + min(count / 8, 2.0)
    heading = tree.css_first("h1")
    title = tree.css_first("title")
    name = (heading.text() if heading else "") + " " + (title.text() if title else "")
    return points + (1.0 if words.PRESS.search(name[:200]) else 0.0)


def _mean_title(group: Group) -> float:
    return sum(len(link.text) for link in group.links) / len(group.links)


def _says_article(tree: LexborHTMLParser) -> bool:
    kind = tree.css_first('meta[property="og:type"]')
    if kind and (kind.attributes.get("content") or "").strip().lower() in ("article", "news"):
        return True
    if tree.css_first('meta[property="article:published_time"],[itemprop="articleBody"]'):
        return True
    return any(_ARTICLE_TYPE.search(script.text()[:4000]) for script in tree.css('script[type="application/ld+json"]'))


def _prose(tree: LexborHTMLParser, entries: list[list[LexborNode]]) -> tuple[int, int]:
    """Letters in paragraphs outside of the entries and of what is around the page, and letters inside the entries."""
    whole = sum(_sizes(tree.css("p"))) + sum(_sizes(_of_lines(tree)))
    around = sum(_sizes(tree.css(":is(footer,nav,aside,[class*=cookie],[id*=cookie],dialog) p")))
    nodes = [node for entry in entries for node in entry]
    listed = sum(sum(_sizes(node.css("p"))) for node in nodes)
    return max(whole - around - listed, 0), sum(len(node.text()) for node in nodes)


def _sizes(nodes: list[LexborNode]) -> list[int]:
    return [size for node in nodes if (size := len(node.text().strip())) >= _PARAGRAPH]


def _of_lines(tree: LexborHTMLParser) -> list[LexborNode]:
    """Elements that hold running text broken by <br> and are not paragraphs."""
    parents = {
        br.parent.mem_id: br.parent for br in tree.css("div > br, td > br, article > br, section > br") if br.parent
    }
    return [node for node in parents.values() if len(node.css("a")) < 5]
