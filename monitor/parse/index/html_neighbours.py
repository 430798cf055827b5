"""The elements beside an entry of a flat listing, behind it and before, up to where another entry begins."""

from selectolax.lexbor import LexborNode

from monitor.parse.index import html_words as words
from monitor.parse.index.html_days import HEADINGS, is_day, kind_of, leads_on

FARTHEST = 6  # elements that may stand between two entries
LEAST_TITLE = 20  # letters


def words_of(node: LexborNode) -> str:
    return " ".join(node.text().split())


def gap_behind(entry: LexborNode, others: set[int]) -> list[LexborNode]:
    """The elements behind an entry up to the next one, one like it, or the title of another kind of entry."""
    gap: list[LexborNode] = []
    own = kind_of(entry)
    node = entry.next
    while node is not None and len(gap) < FARTHEST:
        if counts(node):
            if node.mem_id in others or (kind_of(node) == own and leads_on(node)) or is_other_title(entry, node, gap):
                break
            gap.append(node)
        node = node.next
    return gap


def is_other_title(entry: LexborNode, node: LexborNode, above: list[LexborNode]) -> bool:
    """A title that leads elsewhere: in a heading, or right below a day."""
    if node.tag not in HEADINGS and not (above and is_day(above[-1])):
        return False
    link = node.css_first("a[href]")
    said = words_of(link) if link else ""
    is_title = len(said) >= LEAST_TITLE and not words.LEADS_ON.search(said)
    return is_title and link is not None and link.attributes["href"] not in hrefs_of(entry)


def hrefs_of(entry: LexborNode) -> set[str | None]:
    return {link.attributes["href"] for link in (entry, *entry.css("[href]")) if "href" in link.attributes}


def elements_before(entry: LexborNode, most: int) -> list[LexborNode]:
    before: list[LexborNode] = []
    node = entry.prev
    while node is not None and len(before) < most:
        if counts(node):
            before.insert(0, node)
        node = node.prev
    return before


def counts(node: LexborNode) -> bool:
    """An element that says something, or a day that stands between links in plain text."""
    tag = node.tag or "-"
    return is_day(node) if tag == "-text" else tag[0] != "-" and bool(node.text().strip())
