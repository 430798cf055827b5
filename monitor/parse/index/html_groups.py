"""Links of the same shape, gathered into groups: each group may be the list we look for, its members the entries."""

import math
import re
from collections import Counter
from collections.abc import Sequence
from typing import NamedTuple
from urllib.parse import urlsplit

from selectolax.lexbor import LexborNode

from monitor.parse.index import html_words as words
from monitor.parse.index.html_days import days_above
from monitor.parse.index.html_extent import extents
from monitor.parse.index.html_links import ASIDE, BODY, MAIN, Box, Link, Links, first_name, folder_of
from monitor.parse.index.html_rubrics import without_archives, without_rubrics

_TRIED = 8  # groups that are looked at closely
_SAMPLE = 40  # entries of a group that are looked at to judge it
_SHORT = 20  # letters; a title is mostly longer
_OFTEN = 3  # entries with a link of the same words
_LONE_STEPS = 5  # how far up the entry of a single link may reach
_ENTRY_TAGS = frozenset(("li", "article", "tr", "dd", "dt", "section"))
_NUMBER = re.compile(r"\d+")


class Group(NamedTuple):
    """Links of one shape, in page order, each URL once. `entries` are the elements that belong to each of them."""

    links: list[Link]
    entries: list[list[LexborNode]]
    score: float
    dated: float  # share of the entries that show a date
    is_related: bool  # a box of "more of this", beside or below something else


class _Shaped(NamedTuple):
    """Links whose boxes are of one shape, each place once. Labels are short, and stand again and again: rubrics."""

    shape: int
    links: list[Link]
    are_labels: bool


def find_groups(found: Links, links: Sequence[Link], base: str, *, most: int = _TRIED) -> list[Group]:
    """The groups among some of the links, the likeliest list first; `most` of them are looked at closely."""
    shaped = [without_archives(_without_labels(group)) for group in _merged(_by_shape(links, found.boxes), found.boxes)]
    rough = _each_target_once(sorted(shaped, key=_rough, reverse=True))[:most]
    return sorted((_judged(group, found.boxes, base) for group in rough), key=lambda group: -group.score)


def main_folder(links: Sequence[Link]) -> str:
    return Counter(folder_of(link.href) for link in links).most_common(1)[0][0]


def _by_shape(links: Sequence[Link], boxes: list[Box]) -> list[_Shaped]:
    shaped: dict[tuple[int, int, str, str], list[Link]] = {}
    for link in links:
        box = boxes[link.box]
        key = (link.zone, box.shape, first_name(link.attributes), _NUMBER.sub("", box.names.partition(" ")[0]))
        shaped.setdefault(key, []).append(link)
    return [_shaped(hash(key[:3]), without_rubrics(group, boxes)) for key, group in shaped.items()]


def _shaped(shape: int, links: list[Link]) -> _Shaped:
    places = _longest_of_each(links)
    recurs = len({link.box for link in links}) >= 2 * len(places)
    return _Shaped(shape, places, recurs and sum(len(link.text) for link in places) < _SHORT * len(places))


def _longest_of_each(links: list[Link]) -> list[Link]:
    """Of the links to one place that with the longest text, in page order."""
    by_url: dict[str, Link] = {}
    for link in links:
        url = link.href.partition("#")[0]
        if url not in by_url or len(link.text) > len(by_url[url].text):
            by_url[url] = link
    return sorted(by_url.values(), key=lambda link: link.at)


def _merged(groups: list[_Shaped], boxes: list[Box]) -> list[list[Link]]:
    """Entries that stand side by side belong to one list even when a class tells their kinds apart."""
    merged: dict[tuple[int, int], list[Link]] = {}
    for number, (shape, links, are_labels) in enumerate(groups):
        around = {boxes[link.box].parent for link in links}
        tag = boxes[links[0].box].node.tag
        is_row = len(around) == 1 and not are_labels and (len(links) > 1 or tag in _ENTRY_TAGS)
        merged.setdefault((shape, around.pop() if is_row else -2 - number), []).extend(links)
    return [_each_once(links) for links in merged.values()]


def _without_labels(links: list[Link]) -> list[Link]:
    """Without the rubric before each title and the "PDF" behind it, where these are links as well: they say the same each time."""
    said = Counter(link.text for link in links)
    kept = [link for link in links if said[link.text] < _OFTEN and not words.MORE.match(link.text)]
    boxes = {link.box for link in links}
    is_one_each = len(kept) == len({link.box for link in kept}) == len(boxes) >= _OFTEN
    return kept if is_one_each else links


def _each_once(links: list[Link]) -> list[Link]:
    by_url: dict[str, Link] = {}
    for link in links:
        by_url.setdefault(link.href.partition("#")[0], link)
    return sorted(by_url.values(), key=lambda link: link.at)


def _each_target_once(groups: list[list[Link]]) -> list[list[Link]]:
    """Without the pictures, or "more", of entries whose titles are links as well."""
    by_targets: dict[frozenset[str], list[Link]] = {}
    for links in groups:
        by_targets.setdefault(frozenset(link.href.partition("#")[0] for link in links), links)
    return list(by_targets.values())


def _rough(links: list[Link]) -> float:
    """Before anything else is looked at: many links, long texts, in the main content."""
    zone = links[0].zone
    return sum(min(len(link.text), 80) + 10 for link in links) * (2.0 if zone == MAIN else 1.0 if zone == BODY else 0.3)


def _judged(links: list[Link], boxes: list[Box], base: str) -> Group:
    holders, container = _holders(links, boxes)
    entries = extents(holders)
    texts = [" ".join(node.text(separator=" ") for node in nodes) for nodes in entries[:_SAMPLE]]
    dated = sum(1 for text in texts if words.find_date(text)) / len(texts)
    if not dated and (days := days_above(holders)):
        dated = sum(1 for day in days if day.text) / len(days)
    is_related = links[0].zone == ASIDE or _is_under_related(holders[0]) or _is_under_related(container)
    score = _size(len(links)) + _wording(links, texts) + 3 * dated + _targets(links, base)
    score += 1.5 if links[0].zone == MAIN else 0
    return Group(links, entries, score - (3 if is_related else 0), dated, is_related)


def _holders(links: list[Link], boxes: list[Box]) -> tuple[list[LexborNode], LexborNode | None]:
    """The highest element around each link that holds no other link of the group, and what is around them all."""
    if len(links) == 1:
        entry = lone_entry(links[0].node, links[0].href)
        return [entry], entry.parent
    level = [link.box for link in links]
    if len(set(level)) < len(level):  # bare links side by side
        return [link.node for link in links], boxes[level[0]].node
    while True:
        above = [boxes[box].parent for box in level]
        if -1 in above or len(set(above)) < len(above):
            break
        level = above
    return [boxes[box].node for box in level], boxes[boxes[level[0]].parent].node


def lone_entry(link: LexborNode, href: str) -> LexborNode:
    """What belongs to a link that has no like: the elements around it, as long as they lead nowhere else."""
    node, url = link, href.partition("#")[0]
    for _ in range(_LONE_STEPS):
        above = node.parent
        if above is None or above.tag in ("body", "main", "html", "-document"):
            break
        targets = {(other.attributes["href"] or "").partition("#")[0] for other in above.css("a[href]")}
        if not targets <= {url, ""}:
            break
        node = above
    return node


def _size(count: int) -> float:
    return math.sqrt(min(count, 24))


def _wording(links: list[Link], texts: list[str]) -> float:
    """Titles are long, entries are longer; labels of a menu are neither."""
    title = sum(min(len(link.text), 90) for link in links) / len(links)
    whole = sum(min(len(text), 300) for text in texts) / len(texts)
    return title / 30 + whole / 150


def _targets(links: list[Link], base: str) -> float:
    """Releases lie in one folder, often below the listing, and have speaking or numbered addresses."""
    folders = Counter(folder_of(link.href) for link in links)
    shared = folders.most_common(1)[0][1] / len(links)
    try:
        own = _NUMBER.sub("#", urlsplit(base).path).strip("/").rpartition(".")[0] or urlsplit(base).path.strip("/")
    except ValueError:
        own = ""
    below = sum(1 for link in links if own and own in folder_of(link.href)) / len(links)
    speaking = sum(1 for link in links if _is_speaking(link.href)) / len(links)
    return shared * 0.5 + below + 1.5 * speaking


def _is_speaking(href: str) -> bool:
    last = href.partition("?")[0].rstrip("/").rpartition("/")[2]
    return last.count("-") >= 2 or len(last) >= 30 or sum(letter.isdigit() for letter in href) >= 4


def _is_under_related(container: LexborNode | None) -> bool:
    """The nearest heading above the entries says that they are more of the same."""
    node = container
    for _ in range(3):
        if node is None:
            return False
        heading = _heading_before(node)
        if heading:
            return bool(words.RELATED.match(heading))
        node = node.parent
    return False


def _heading_before(node: LexborNode) -> str:
    before = node.prev
    for _ in range(6):
        if before is None:
            return ""
        tag = before.tag or ""
        if len(tag) == 2 and tag[0] == "h" and tag[1] in "123456":
            return " ".join(before.text().split())
        before = before.prev
    return ""
