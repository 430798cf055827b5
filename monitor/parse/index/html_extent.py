"""How far each entry reaches in a flat listing, where its date or teaser stands beside it and not in it."""

from collections.abc import Sequence

from selectolax.lexbor import LexborNode

from monitor.parse.index import html_words as words

_FARTHEST = 6  # elements that may stand between two entries
_HEADINGS = "h2,h3,h4,h5,h6"
_LONGEST_DAY = 80  # letters, with the white space around it
_LONGEST = 500  # letters between two entries, on average; more is a text with links in it


def extents(entries: Sequence[LexborNode]) -> list[list[LexborNode]]:
    """The elements of each entry: itself, and its neighbours up to the next entry (<dt> date <dd> link, heading and paragraphs)."""
    alone = [[entry] for entry in entries]
    if len(entries) < 2 or not _are_siblings(entries):
        return alone
    if heads := _heads(entries):
        return extents(heads)
    own = {entry.mem_id for entry in entries}
    gaps = [_gap(entry, own) for entry in entries]
    between = [gap for gap in gaps[:-1] if gap]
    if len(between) < (len(entries) - 1) / 2 or _letters(between) > _LONGEST * len(between):
        return alone
    longest = max(map(len, gaps[:-1]))
    if days := _days_above(entries[0], gaps):
        below = [*(gap[:-1] for gap in gaps[:-1]), gaps[-1][: longest - 1]]
        return [[day, entry, *texts] for day, entry, texts in zip(days, entries, below, strict=True)]
    before = _before(entries[0], longest)
    if (
        before
        and _kind(before[0]) == _kind(next(gap for gap in gaps if gap)[0])
        and entries[0].tag not in ("h2", "h3", "h4", "dt")
    ):
        return [[*gap, entry] for gap, entry in zip([before, *gaps[:-1]], entries, strict=True)]
    return [[entry, *gap[:longest]] for entry, gap in zip(entries, gaps, strict=True)]


def _heads(entries: Sequence[LexborNode]) -> list[LexborNode]:
    """The headings above the entries, where each has one of its own and the link is only "more" below its text."""
    own, tags = {entry.mem_id for entry in entries}, _HEADINGS.split(",")
    if entries[0].tag in tags or any(entry.css_first(_HEADINGS) for entry in entries):
        return []
    heads = [head for entry in entries if (head := _head(entry, own, tags)) is not None]
    return heads if len(heads) == len(entries) else []


def _head(entry: LexborNode, others: set[int], tags: Sequence[str]) -> LexborNode | None:
    for node in reversed(_before(entry, _FARTHEST)):
        if node.mem_id in others:
            return None
        if node.tag in tags:
            return node
    return None


def _days_above(first: LexborNode, gaps: Sequence[Sequence[LexborNode]]) -> list[LexborNode]:
    """The day of each entry, where it is printed above it: above the first one too, and below the last one no more."""
    days = [*_before(first, 1), *(gap[-1] for gap in gaps[:-1] if gap)]
    is_above = len(days) == len(gaps) and len(set(map(_kind, days))) == 1 and all(map(_is_day, days))
    return days if is_above and not any(map(_is_day, gaps[-1])) else []


def _is_day(node: LexborNode) -> bool:
    text = (node.text_content if node.tag == "-text" else node.text()) or ""
    return len(text) <= _LONGEST_DAY and words.find_date(text) is not None


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
        if _counts(node):
            if node.mem_id in others or _kind(node) == own:
                break
            gap.append(node)
        node = node.next
    return gap


def _before(entry: LexborNode, most: int) -> list[LexborNode]:
    before: list[LexborNode] = []
    node = entry.prev
    while node is not None and len(before) < most:
        if _counts(node):
            before.insert(0, node)
        node = node.prev
    return before


def _kind(node: LexborNode) -> tuple[str, str]:
    return node.tag or "", (node.attributes.get("class") or "").partition(" ")[0]


def _counts(node: LexborNode) -> bool:
    """An element, or a day that stands between links in plain text."""
    return (node.tag or "-")[0] != "-" or (node.tag == "-text" and _is_day(node))
