"""How far each entry reaches in a flat listing, where its date or teaser stands beside it and not in it."""

from collections.abc import Sequence

from selectolax.lexbor import LexborNode

_FARTHEST = 6  # elements that may stand between two entries

_LONGEST = 500  # letters between two entries, on average; more is a text with links in it


def extents(entries: Sequence[LexborNode]) -> list[list[LexborNode]]:
    """The elements of each entry: itself, and its neighbours up to the next entry (<dt> date <dd> link, heading and paragraphs)."""
    alone = [[entry] for entry in entries]
    if len(entries) < 2 or not _are_siblings(entries):
        return alone
    own = {entry.mem_id for entry in entries}
    gaps = [_gap(entry, own) for entry in entries]
    between = [gap for gap in gaps[:-1] if gap]
    if len(between) < (len(entries) - 1) / 2 or _letters(between) > _LONGEST * len(between):
        return alone
    before = _before(entries[0], max(map(len, gaps[:-1])))
    if (
        before
        and _kind(before[0]) == _kind(next(gap for gap in gaps if gap)[0])
        and entries[0].tag not in ("h2", "h3", "h4", "dt")
    ):
        return [[*gap, entry] for gap, entry in zip([before, *gaps[:-1]], entries, strict=True)]
    longest = max(map(len, gaps[:-1]))
    return [[entry, *gap[:longest]] for entry, gap in zip(entries, gaps, strict=True)]


def _letters(gaps: Sequence[Sequence[LexborNode]]) -> int:
    return sum(len(node.text().strip()) for gap in gaps for node in gap)


def _are_siblings(entries: Sequence[LexborNode]) -> bool:
    parents = {entry.parent.mem_id if entry.parent else 0 for entry in entries}
    return len(parents) == 1 and 0 not in parents


def _gap(entry: LexborNode, others: set[int]) -> list[LexborNode]:
    """The elements behind an entry up to the next one, or one like it."""
    gap: list[LexborNode] = []
    own = _kind(entry)
    node = entry.next
    while node is not None and len(gap) < _FARTHEST:
        if _is_element(node):
            if node.mem_id in others or _kind(node) == own:
                break
            gap.append(node)
        node = node.next
    return gap


def _before(entry: LexborNode, most: int) -> list[LexborNode]:
    before: list[LexborNode] = []
    node = entry.prev
    while node is not None and len(before) < most:
        if _is_element(node):
            before.insert(0, node)
        node = node.prev
    return before


def _kind(node: LexborNode) -> tuple[str, str]:
    return node.tag or "", (node.attributes.get("class") or "").partition(" ")[0]


def _is_element(node: LexborNode) -> bool:
    return (node.tag or "-")[0] != "-"
