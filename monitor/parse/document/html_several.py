"""Several whole releases on one page: the one that the page is called after, or all of them as a page that stands."""

from collections.abc import Iterator
from dataclasses import replace
from typing import NamedTuple

from monitor.parse.document.html_day import date_in
from monitor.parse.document.html_grid import children_of
from monitor.parse.document.html_main import Main, find_main, weight
from monitor.parse.document.html_metadata import Metadata
from monitor.parse.document.html_page import CONTENT, TEASER, Page, Passage
from monitor.parse.document.html_title import agrees

_ENTRIES = ("div", "section", "li")
_MOST = 12  # more are a list of teasers
_PROSE = 120  # letters of the text of a release
_TOP = 5  # passages of a release among which stand its heading and its date
_LONGEST_LINE = 80  # letters of the line that tells its date


class Shown(NamedTuple):
    page: Page
    main: Main
    metadata: Metadata
    entries_at: int = -1  # the first passage of several releases: the page has a name of its own and no day


def parted(page: Page, main: Main, metadata: Metadata) -> Shown:
    """The page as it is, unless it shows several; of a release that it is called after, the others are left out."""
    several = next((alike for alike in _alike(page) if len(alike) > 1), [])
    if not several:
        return Shown(page, main, metadata)
    told = _of_page(metadata)
    inside = {at for box in several for at in _passages(page, box)}
    called = [at for at, one in enumerate(page.passages) if 0 < one.level <= 3 and agrees(one.text, told)]
    own = [box for box in several if any(at in called for at in _passages(page, box))]
    if len(own) == 1 and inside.issuperset(called):
        others = inside - set(_passages(page, own[0]))
        left = [one.in_zone(TEASER) if at in others else one for at, one in enumerate(page.passages)]
        lean = replace(page, passages=left)
        return Shown(lean, find_main(lean), told)
    if own or told.published or metadata.event_starts:
        return Shown(page, main, metadata)
    return Shown(page, _around(page, several), told, min(inside))


def _of_page(metadata: Metadata) -> Metadata:
    """Without what structured data tells: it may be about any of the releases."""
    of_one = {field for field, how in metadata.found if how in ("json_ld", "microdata")}
    return replace(
        metadata,
        title=None if "title" in of_one else metadata.title,
        published=None if "published" in of_one else metadata.published,
        updated=None if "updated" in of_one else metadata.updated,
        text=None,
        found=tuple(pair for pair in metadata.found if pair[0] not in of_one),
    )


def _alike(page: Page) -> Iterator[list[int]]:
    """The articles that are releases, then the boxes of one name beside one another that are."""
    headed = _headed(page)
    articles = [box for box in sorted(headed) if page.boxes.tags[box] == "article"]
    if len(articles) > 1 and page.boxes.tags.count("article") <= _MOST:
        yield [box for box in articles if _is_release(page, box)]
    siblings: dict[tuple[int, str], list[int]] = {}
    boxes = page.boxes
    for at in sorted(headed):
        if boxes.names[at] and boxes.tags[at] in _ENTRIES:
            siblings.setdefault((boxes.parents[at], boxes.names[at]), []).append(at)
    for (parent, names), alike in siblings.items():
        if len(alike) > 1 and _count(page, parent, names) <= _MOST:
            yield [box for box in alike if _is_release(page, box)]


def _headed(page: Page) -> set[int]:
    """The boxes in which there is a heading that leads nowhere else: each release has one."""
    found: set[int] = set()
    headings = [one for one in page.passages if one.level and _is_heading(one)]
    for one in headings if len(headings) > 1 else ():
        box = one.box
        while box > 0 and box not in found:
            found.add(box)
            box = page.boxes.parents[box]
    return found


def _is_heading(passage: Passage) -> bool:
    return 0 < passage.level <= 3 and passage.zone == CONTENT and passage.linked < 0.5 * len(passage.text)


def _count(page: Page, parent: int, names: str) -> int:
    boxes = page.boxes
    return sum([boxes.names[at] == names and boxes.tags[at] in _ENTRIES for at in children_of(page, parent)])


def _is_release(page: Page, box: int) -> bool:
    """A heading that leads nowhere else, a line with a date, a text; not inside another one."""
    at = page.boxes.parents[box]
    while at > 0:
        if page.boxes.tags[at] == "article":
            return False
        at = page.boxes.parents[at]
    passages = [page.passages[at] for at in _passages(page, box)]
    top = passages[:_TOP]
    if not any(map(_is_heading, top)) or sum(map(weight, passages)) < _PROSE:
        return False
    return any(one.time or (len(one.text) <= _LONGEST_LINE and date_in(one.text)) for one in top)


def _passages(page: Page, box: int) -> list[int]:
    end = page.ends[box]
    return [at for at, passage in enumerate(page.passages) if box <= passage.box < end]


def _around(page: Page, several: list[int]) -> Main:
    """The box round all of them."""
    box = page.boxes.parents[several[0]]
    while box > 0 and page.ends[box] <= several[-1]:
        box = page.boxes.parents[box]
    inside = [page.passages[at] for at in _passages(page, max(box, 0))]
    return Main(max(box, 0), sum(map(weight, inside)))
