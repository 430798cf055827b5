"""Teasers of other pages inside a page: a heading that is nothing but a link, and the few lines below it."""

from dataclasses import replace

from monitor.parse.document.html_day import DATE
from monitor.parse.document.html_main import weight
from monitor.parse.document.html_page import CONTENT, TEASER, Page, Passage

_GROUP = 2  # such headings; a single one may be the page's own title, linked to itself
_LINES = 3  # passages below the heading that may belong to it
_LONGEST = 500  # letters of such a passage
_REST = 250  # letters of prose that must be left on the page; a page of nothing but teasers is read as it is


def without_teasers(page: Page, page_title: str) -> Page | None:
    """Teasers come in groups; they are moved to a zone of their own, in which nobody looks for text. None: there are none."""
    linked = [at for at, passage in enumerate(page.passages) if passage.level > 1 and passage.linked]
    heads = [at for at in linked if _is_head(page.passages[at], page_title)]
    if len(heads) < _GROUP:
        heads = [head for head in heads if _leads_on(page, head)]
    if not heads:
        return None
    teasers = {at for head in heads for at in (*_above(page, head), head, *_below(page, head))}
    passages = [passage.in_zone(TEASER) if at in teasers else passage for at, passage in enumerate(page.passages)]
    is_text_left = sum(map(weight, passages)) >= _REST
    return replace(page, passages=passages) if is_text_left else None


def _is_head(passage: Passage, page_title: str) -> bool:
    return (
        passage.zone == CONTENT
        and passage.linked >= 0.9 * len(passage.text) > 10
        and not any(not href or href.startswith("#") for _, href in passage.links)
        and passage.text not in page_title
    )


def _leads_on(page: Page, head: int) -> bool:
    """The lines below end with a link to where the heading leads, too."""
    target = page.passages[head].links[0][1]
    return any(href == target for at in _below(page, head) for _, href in page.passages[at].links)


def _above(page: Page, head: int) -> list[int]:
    """The day above the heading, in the box that holds both and nothing before them."""
    scope = page.boxes.parents[page.passages[head].box]
    above = head - 1
    if (
        above < 0
        or not scope <= page.passages[above].box < page.ends[scope]
        or not DATE.fullmatch(page.passages[above].text)
    ):
        return []
    is_first = above == 0 or page.passages[above - 1].box < scope or page.passages[above - 1].box >= page.ends[scope]
    return [above] if is_first else []


def _below(page: Page, head: int) -> list[int]:
    """The passages behind the heading in the box that holds it, when they are few and short."""
    scope = page.boxes.parents[page.passages[head].box]
    found: list[int] = []
    for at in range(head + 1, len(page.passages)):
        passage = page.passages[at]
        if passage.level or not scope <= passage.box < page.ends[scope]:
            break
        if len(found) == _LINES or len(passage.text) > _LONGEST:
            return []
        found.append(at)
    return found
