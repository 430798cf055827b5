"""Entries of the same shape beside a listing that are no releases: what a page offers besides, below a heading of its own."""

from collections import Counter
from collections.abc import Sequence
from typing import NamedTuple

from selectolax.lexbor import LexborNode

from monitor.parse.index import html_words as words
from monitor.parse.index.html_days import HEADINGS, leads_on
from monitor.parse.index.html_links import folder_of

_LEVELS = 3  # boxes round an entry above which its heading may stand
_MOST_BESIDE = 0.5  # of the entries
_NEARLY = 0.8  # of the others have a day


class Placed(NamedTuple):
    """An entry of a listing: its elements and where it leads."""

    nodes: list[LexborNode]
    href: str


def of_service(entries: Sequence[Placed]) -> set[int]:
    """The places among the entries of those that stand below "Service", lead elsewhere or have no day as the others have."""
    heads = _heads([entry.nodes[0] for entry in entries])
    beside = {at for at, head in enumerate(heads) if head and words.SERVICE.fullmatch(head)}
    if not beside or len(beside) > _MOST_BESIDE * len(entries):
        return set()
    others = [entry for at, entry in enumerate(entries) if at not in beside]
    folders = Counter(folder_of(entry.href) for entry in others)
    are_dated = sum(map(_is_dated, others)) >= _NEARLY * len(others)
    return {
        at for at in beside if not _is_dated(entries[at]) and (are_dated or folder_of(entries[at].href) not in folders)
    }


def _is_dated(entry: Placed) -> bool:
    return any(words.find_date(node.text(separator=" ")) for node in entry.nodes)


def _heads(nodes: Sequence[LexborNode]) -> list[str]:
    """The nearest heading above each of them; "" where there is none."""
    boxes: dict[int, dict[int, LexborNode]] = {}
    return [_head(node, boxes) for node in nodes]


def _head(node: LexborNode, boxes: dict[int, dict[int, LexborNode]]) -> str:
    for _ in range(_LEVELS):
        box = node.parent
        if box is None:
            break
        if box.mem_id not in boxes:
            boxes[box.mem_id] = _heads_in(box)
        if head := boxes[box.mem_id].get(node.mem_id):
            return " ".join(head.text().split())
        node = box
    return ""


def _heads_in(box: LexborNode) -> dict[int, LexborNode]:
    """The last heading before each element of a box that leads nowhere itself."""
    heads: dict[int, LexborNode] = {}
    last = None
    for node in box.iter():
        if last is not None:
            heads[node.mem_id] = last
        if node.tag in HEADINGS and not leads_on(node):
            last = node
    return heads
