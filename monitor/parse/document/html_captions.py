"""What stands below a picture: a line that shares a box with one and with nothing else."""

import re
from bisect import bisect_left
from dataclasses import replace
from functools import lru_cache

from monitor.parse.document import html_words as words
from monitor.parse.document.html_page import CAPTION, CONTENT, HEADER, Page, Passage, named

_NAMES = re.compile(
    r"(?:^|[\s_-])(?:pictures?|pics?|images?|img|figure|bild(?:er)?|foto|photo|wp-caption)(?=$|[\s_-])|bildtext|legende|image-?container"
)
_REMEMBERED = 32768  # names; the same few recur all over a site
_LONGEST = 250  # letters of a caption with its credit
_SHORTEST_BESIDE, _LONGEST_BESIDE = 15, 120
_ENDS = frozenset(".!?:;,“«…")
_CLOSING = ")]\"'”’‹›»"  # may stand behind the end of a sentence
_ABOVE = 3  # boxes round a line that may be that of the picture
_NEAR = 3  # passages of a caption
_NO_PICTURES = frozenset(("main", "article", "body", "td", "li", "tr"))


def without_captions(page: Page) -> Page:
    """What is called so is moved to a zone of its own, in which nobody looks for text."""
    if not page.pictures:
        return page
    short = [at for at, one in enumerate(page.passages) if not one.linked and len(one.text) <= _LONGEST]
    captions = {at for at in short if _is_called_so(page, at) and is_caption(page, at)}
    boxes = frozenset(page.pictures)
    captions.update([at for at in short if page.passages[at].box in boxes and _is_beside(page, at, boxes)])
    if not captions:
        return page
    passages = [one.in_zone(CAPTION) if at in captions else one for at, one in enumerate(page.passages)]
    return replace(page, passages=passages)


def _is_beside(page: Page, at: int, boxes: frozenset[int]) -> bool:
    """A line that is no sentence, and all that its paragraph holds beside the picture; several are points behind drawn bullets."""
    one = page.passages[at]
    is_line = one.tag == "p" and one.row < 0 and _SHORTEST_BESIDE <= len(one.text) <= _LONGEST_BESIDE
    if not is_line or one.text.rstrip(_CLOSING)[-1:] in _ENDS or " " not in one.text or one.level or one.bold:
        return False
    near = (*page.passages[max(0, at - 1) : at], *page.passages[at + 1 : at + 2])
    return not any(other.box == one.box or (other.tag == "p" and other.box in boxes) for other in near)


def is_caption(page: Page, at: int) -> bool:
    """A line that shares a box with a picture and little else."""
    if not _may_be_caption(page.passages[at]):
        return False
    is_of_picture = _says_picture(page.boxes.names[page.passages[at].box])  # "picture__subline"
    if not is_of_picture and (named(page, at, words.SUBTITLE) or named(page, at, words.LEAD)):
        return False
    picture = _picture_round(page, page.passages[at].box)
    return picture >= 0 and _holds_little(page, picture, at)


def _may_be_caption(passage: Passage) -> bool:
    is_short = len(passage.text) <= _LONGEST and not passage.linked
    return is_short and passage.zone in (CONTENT, HEADER) and passage.level != 1 and passage.row < 0


def _is_called_so(page: Page, at: int) -> bool:
    boxes, box = page.boxes, page.passages[at].box
    return _says_picture(boxes.names[box]) or (
        boxes.parents[box] > 0 and _says_picture(boxes.names[boxes.parents[box]])
    )


@lru_cache(maxsize=_REMEMBERED)
def _says_picture(names: str) -> bool:
    return _NAMES.search(names) is not None


def _picture_round(page: Page, box: int) -> int:
    """The next box round a line in which there is a picture; -1: none is near."""
    for _ in range(_ABOVE):
        if box <= 0 or page.boxes.tags[box] in _NO_PICTURES:
            return -1
        next_picture = bisect_left(page.pictures, box)
        if next_picture < len(page.pictures) and page.pictures[next_picture] < page.ends[box]:
            return box
        box = page.boxes.parents[box]
    return -1


def _holds_little(page: Page, box: int, at: int) -> bool:
    around = [other for other in range(max(0, at - _NEAR), at + _NEAR + 1) if other < len(page.passages)]
    inside = [page.passages[other] for other in around if box <= page.passages[other].box < page.ends[box]]
    return (
        len(inside) <= _NEAR
        and sum(len(passage.text) for passage in inside) <= _LONGEST
        and not any(one.level == 1 for one in inside)
    )
