"""Entries of the same shape beside a listing that are no releases: what a page offers besides, below a heading of its own."""

from collections import Counter
from collections.abc import Sequence
from typing import NamedTuple

from selectolax.lexbor import LexborNode

from monitor.parse.index import html_words as words
from monitor.parse.index.html_days import HEADINGS, head_above, leads_on
from monitor.parse.index.html_links import folder_of

_LEVELS = 3  # boxes round an entry above which its heading may stand
_MOST_BESIDE = 0.5  # of the entries
_NEARLY = 0.8  # of the others have a day


class Placed(NamedTuple):
    """An entry of a listing: its elements and where it leads."""

    nodes: list[LexborNode]
    href: str


def of_service(entries: Sequence[Placed]) -> set[int]:
    """The places among the entries of those that stand below "Service", have no day, and lead to another part of the site."""
    heads = _heads(entries)
    beside = {at for at, head in enumerate(heads) if head and words.SERVICE.fullmatch(head)}
    if not beside or len(beside) > _MOST_BESIDE * len(entries):
        return set()
    others = [entry for at, entry in enumerate(entries) if at not in beside]
    parts = _parts_of_releases(others)
    return {at for at in beside if parts and not _is_dated(entries[at]) and _part_of(entries[at].href) not in parts}


def _parts_of_releases(others: Sequence[Placed]) -> set[str]:
    """The parts of the site to which they lead; where they have no days, nearly all to one. Empty, where that tells nothing."""
    count_by_part = Counter(_part_of(entry.href) for entry in others)
    if sum(map(_is_dated, others)) >= _NEARLY * len(others):
        return {part for part in count_by_part if part} or {"-"}
    return set(count_by_part) if max(count_by_part.values()) >= _NEARLY * len(others) else set()


def _part_of(href: str) -> str:
    """The part of the site into which a link leads: the last name of its folder, "meldungen" of "/bau/meldungen/2026/"."""
    return next((name for name in reversed(folder_of(href).split("/")) if name.strip("#-_")), "")


def _is_dated(entry: Placed) -> bool:
    return any(words.find_date(node.text(separator=" ")) for node in entry.nodes)


def _heads(entries: Sequence[Placed]) -> list[str]:
    """The nearest heading above each of them that is no part of another; "" where there is none."""
    own = {node.mem_id for entry in entries for node in entry.nodes}
    boxes: dict[int, dict[int, LexborNode]] = {}
    heads = (head_above(entry.nodes[0], boxes, lambda box: _heads_in(box, own), _LEVELS) for entry in entries)
    return [" ".join(head.text().split()) if head else "" for head in heads]


def _heads_in(box: LexborNode, own: set[int]) -> dict[int, LexborNode]:
    """The last heading before each element of a box that leads nowhere itself."""
    heads: dict[int, LexborNode] = {}
    last = None
    for node in box.iter():
        if last is not None:
            heads[node.mem_id] = last
        if node.tag in HEADINGS and node.mem_id not in own and not leads_on(node):
            last = node
    return heads
