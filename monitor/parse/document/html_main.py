"""Where on a page the main text stands: the box that holds the weight of the prose."""

from typing import NamedTuple

from monitor.parse.document import html_words as words
from monitor.parse.document.html_page import CONTENT, Page, Passage

_CONTAINERS = frozenset(
    ("body", "main", "article", "section", "div", "td", "table", "tbody", "form", "center", "fieldset")
)
_LEAST = 0.1  # of the prose: no box with less is the main text, whatever the markup says
_SHARE = 0.8  # of the prose of a box: a child that holds as much is entered


def weight(passage: Passage) -> int:
    """Letters of prose: what links hold counts against a passage, short scraps count little."""
    if passage.zone != CONTENT or passage.level:
        return 0
    size = len(passage.text) - 2 * passage.linked
    if size >= 80 and passage.tag != "li":  # most prose
        return size
    if size < 40:
        return max(0, size) // 4 if passage.tag == "p" else 0
    return size // 2 if passage.tag == "li" or (passage.tag in ("td", "th") and size < 80) else size


class Main(NamedTuple):
    """The box of the main text and the letters of prose in it."""

    box: int
    weight: int


def find_main(page: Page) -> Main:
    """The smallest box that still holds the bulk of the prose."""
    weights, children = _weighed(page)
    at = _semantic(page, weights)
    while (
        (child := children[at]) >= 0
        and weights[child] >= _SHARE * weights[at]
        and page.boxes.tags[child] in _CONTAINERS
    ):
        at = child
    return Main(at, weights[at])


def _weighed(page: Page) -> tuple[list[int], list[int]]:
    """The weight of each box with all that is in it, and its heaviest child (-1: it has none)."""
    weights = [0] * len(page.ends)
    for passage in page.passages:
        weights[passage.box] += weight(passage)
    best = [-1] * len(page.ends)
    for at in range(len(weights) - 1, 0, -1):
        if not (own := weights[at]):
            continue
        parent = page.boxes.parents[at]
        weights[parent] += own
        if best[parent] < 0 or own >= weights[best[parent]]:
            best[parent] = at
    return weights, best


def _semantic(page: Page, weights: list[int]) -> int:
    """The box that the markup calls main text, when it holds enough of the prose to be believed; else the body."""
    at, believed = 0, _LEAST * weights[0]
    heavy = [box for box, own in enumerate(weights) if own > believed]
    for wanted, share in ((_is_main, 0.4), (_is_article, 0.5), (_is_text, 0.6)):
        least = share * weights[at]
        candidates = [box for box in heavy if at < box < page.ends[at] and weights[box] >= least and wanted(page, box)]
        if candidates:
            at = max(candidates, key=lambda box: weights[box])
    return at


def _is_main(page: Page, at: int) -> bool:
    return page.boxes.tags[at] == "main" or page.boxes.roles.get(at) == "main"


def _is_article(page: Page, at: int) -> bool:
    return page.boxes.tags[at] == "article"


def _is_text(page: Page, at: int) -> bool:
    """A paragraph is not all of the text: some systems call each of them "bodytext"."""
    boxes = page.boxes
    is_called = boxes.tags[at] in _CONTAINERS and boxes.names[at] != "" and words.ARTICLE.fits(boxes.names[at])
    return is_called or boxes.itemprops.get(at, "").lower() == "articlebody"
