"""How far each entry reaches in a flat listing, where its date or teaser stands beside it and not in it."""

from collections.abc import Mapping, Sequence
from itertools import takewhile
from typing import Literal

from selectolax.lexbor import LexborNode

from monitor.parse.index import html_words as words
from monitor.parse.index.html_days import (
    HEADINGS,
    Kind,
    days_above,
    is_day,
    is_day_of_rubric,
    is_heading,
    kind_of,
    leads_on,
    says_day,
    says_state,
)
from monitor.parse.index.html_neighbours import (
    FARTHEST,
    LEAST_TITLE,
    counts,
    elements_before,
    gap_behind,
    hrefs_of,
    is_other_title,
    words_of,
)
from monitor.parse.index.html_votes import Place, outvoted

_ANY_HEADING = "h1,h2,h3,h4,h5,h6"
_FAR = 500  # elements behind a lead among which a day like its own may stand
_LONGEST = 500  # letters between two entries, on average; more is a text with links in it

Extent = list[LexborNode]  # the elements of an entry in page order


def extents(entries: Sequence[LexborNode]) -> list[Extent]:
    """The elements of each entry: itself, and its neighbours up to the next entry (<dt> date <dd> link, heading and paragraphs).

    In each box for itself: a listing may be parted into boxes of a year, a month, a day.
    """
    boxes: dict[int, list[LexborNode]] = {}
    for entry in entries:
        boxes.setdefault(entry.parent.mem_id if entry.parent else 0, []).append(entry)
    read = _read(boxes)
    found = [(entry, extent) for key, box in boxes.items() for entry, extent in zip(box, read[key], strict=True)]
    model = next(((entry, extent) for entry, extent in found if len(extent) > 1), None)
    lone = {box[0].mem_id for box in boxes.values() if model and len(box) == 1}
    extent_by_entry = {
        entry.mem_id: _like(*model, entry) if model and entry.mem_id in lone else extent for entry, extent in found
    }
    return [extent_by_entry[entry.mem_id] for entry in entries]


def _read(boxes: Mapping[int, list[LexborNode]]) -> dict[int, list[Extent]]:
    """Each box for itself, unless most of the others tell that it is to be read another way."""
    read = {key: _of_box(box) for key, box in boxes.items()}
    for key, place in outvoted(boxes, read).items():
        if not all(map(_leads_to_more, boxes[key])):
            read[key] = _of_box_with_days(boxes[key], place)
    return read


def extent_of_lead(entry: LexborNode) -> Extent:
    """An entry that has no like, above those of a listing: with the day and text beside it. Alone, where these may be of others."""
    behind = list(takewhile(lambda node: not _leads_elsewhere(node, entry), gap_behind(entry, set())))
    below = _above_heading(entry, behind, set())
    before = [node for node in elements_before(entry, 1) if is_day(node) and not leads_on(node)]
    day = next((node for node in (*below, *before) if is_day(node)), None)
    if day is None or _comes_again(day):
        return [entry]
    return [entry, *below] if day in below else [*before, entry, *below]


def _leads_elsewhere(node: LexborNode, entry: LexborNode) -> bool:
    return not hrefs_of(node) <= hrefs_of(entry)


def _comes_again(day: LexborNode) -> bool:
    """Such days stand above or below others as well."""
    behind, before = _siblings(day, "next"), _siblings(day, "prev")
    is_far = len(behind) == _FAR
    return is_far or any(kind_of(node) == kind_of(day) and is_day(node) for node in (*behind, *before))


def _siblings(node: LexborNode, way: Literal["next", "prev"]) -> list[LexborNode]:
    found: list[LexborNode] = []
    one = node.next if way == "next" else node.prev
    while one is not None and len(found) < _FAR:
        found.append(one)
        one = one.next if way == "next" else one.prev
    return found


def _of_box_with_days(entries: Sequence[LexborNode], place: Place) -> list[Extent]:
    own = {entry.mem_id for entry in entries}
    gaps = _without_state([gap_behind(entry, own) for entry in entries])
    if place is Place.BELOW:
        return _opened(entries, gaps)
    days = [[node for node in nodes[-1:] if is_day(node)] for nodes in (elements_before(entries[0], 1), *gaps[:-1])]
    texts = [_without_next_day(gap) for gap in gaps[:-1]]
    last = list(takewhile(lambda node: not is_day(node), gaps[-1]))
    below = [*texts, last[: max(map(len, texts))]]
    return [[*day, entry, *text] for day, entry, text in zip(days, entries, below, strict=True)]


def _like(model: LexborNode, its: Extent, entry: LexborNode) -> Extent:
    """The elements of an entry that stands alone in its box, as those of another that does not."""
    at = next((at for at, node in enumerate(its) if node.mem_id == model.mem_id), 0)
    before = elements_before(entry, at)
    is_alike = list(map(kind_of, before)) == list(map(kind_of, its[:at]))
    behind = _above_heading(entry, gap_behind(entry, set()), set())
    return [*(before if is_alike else []), entry, *behind[: len(its) - at - 1]]


def _of_box(entries: Sequence[LexborNode]) -> list[Extent]:
    alone = [[entry] for entry in entries]
    if len(entries) < 2 or entries[0].parent is None:
        return alone
    own = {entry.mem_id for entry in entries}
    gaps = _without_state([gap_behind(entry, own) for entry in entries])
    between = [gap for gap in gaps[:-1] if gap]
    if len(between) < (len(entries) - 1) / 2 or _letters(between) > _LONGEST * len(between):
        return alone
    gaps = _without_days(entries, gaps)
    if not any(gaps[:-1]):
        return alone
    return _ended_by(entries, gaps) or _below_days(entries, gaps) or _opened_by(entries, gaps)


def _without_state(gaps: list[Extent]) -> list[Extent]:
    """The last entry ends above the state of the page: "Stand: 22.11.2026", which stands below none of the others.

    Above the day of the entry it is only left out.
    """
    if any(says_state(node) for gap in gaps[:-1] for node in gap):
        return gaps
    last = list(takewhile(lambda node: not says_state(node), gaps[-1]))
    behind = [node for node in gaps[-1][len(last) :] if not says_state(node)]
    return [*gaps[:-1], last + behind if any(map(says_day, behind)) else last]


def _without_days(entries: Sequence[LexborNode], gaps: list[Extent]) -> list[Extent]:
    """Days that stand above several entries belong to none of them alone. Where one stands below the last entry, so do all."""
    days = days_above(entries, levels=1)
    if not days or days[0].is_rubric:
        return gaps
    told = [day for day in days if not day.is_rubric]
    is_partly = is_heading(days[0]) and len(told) < len(days)  # then a heading that says no day opens another part
    kept = [[node for node in gap if kind_of(node) != days[0].kind or not (is_partly or is_day(node))] for gap in gaps]
    is_of_one_rank = is_heading(days[0]) and len({day.kind for day in days}) == 1
    is_parted = len(set(told)) < len(told) or is_of_one_rank
    return kept if is_parted and len(kept[-1]) == len(gaps[-1]) else gaps


def _ended_by(entries: Sequence[LexborNode], gaps: Sequence[Extent]) -> list[Extent]:
    """Where each link only says "more", what it leads on from stands before it. [] where the links say what they lead to."""
    if not all(map(_leads_to_more, entries)):
        return []
    heads = [head for entry in entries if (head := _head(entry))]
    if len(heads) == len(entries) and len(set(map(words_of, heads))) > 0.5 * len(heads):
        return _of_box(heads)
    if not all(map(_only_says_more, entries)):
        return []
    first = _behind_heading(elements_before(entries[0], _longest(gaps)), is_own=2 * len(heads) > len(entries))
    return [[*gap, entry] for gap, entry in zip([first, *gaps[:-1]], entries, strict=True)]


def _behind_heading(nodes: Extent, *, is_own: bool) -> Extent:
    """What stands behind the last heading, which is the first entry's own or that of the whole list."""
    at = max((at for at, node in enumerate(nodes) if node.tag in HEADINGS), default=-1)
    return nodes[at:] if is_own and at >= 0 else nodes[at + 1 :]


def _below_days(entries: Sequence[LexborNode], gaps: Sequence[Extent]) -> list[Extent]:
    """Where the day of each entry is printed above it: above the first one too, and below the last one no more; else []."""
    own = {entry.mem_id for entry in entries}
    are_mixed = [_ends_at_other(entry, gap, own) for entry, gap in zip(entries, gaps, strict=True)]
    days = [*elements_before(entries[0], 1), *_last_before(entries, gaps, are_mixed)]
    is_above = len(days) == len(gaps) and len(set(map(kind_of, days))) == 1 and _are_days(days)
    if not is_above or (any(are_mixed) and not _is_day_first(entries[0])):
        return []
    last = _without_next_day(gaps[-1]) if are_mixed[-1] else gaps[-1]
    if any(says_day(node) and kind_of(node) == kind_of(days[0]) for node in last):
        return []
    above = zip(gaps[:-1], are_mixed, strict=False)
    texts = [_without_next_day(gap) if is_mixed else gap[:-1] for gap, is_mixed in above]
    below = [*texts, last[: _longest(gaps) - 1]]
    return [[day, entry, *texts] for day, entry, texts in zip(days, entries, below, strict=True)]


def _last_before(entries: Sequence[LexborNode], gaps: Sequence[Extent], are_mixed: Sequence[bool]) -> Extent:
    """What stands right above each entry but the first: the end of the gap, unless entries of another kind stand between."""
    return [
        node
        for gap, is_mixed, following in zip(gaps, are_mixed, entries[1:], strict=False)
        for node in (elements_before(following, 1) if is_mixed else gap[-1:])
    ]


def _without_next_day(gap: Extent) -> Extent:
    """Without the day of the entry of another kind that stands below."""
    return gap[:-1] if gap and is_day(gap[-1]) else gap


def _is_day_first(entry: LexborNode) -> bool:
    """Of the days and titles that stand above in turn, a day comes first."""
    node, awaits_day = elements_before(entry, 1), True
    while node and (is_day(node[0]) if awaits_day else leads_on(node[0])):
        node, awaits_day = elements_before(node[0], 1), not awaits_day
    return not awaits_day


def _ends_at_other(entry: LexborNode, gap: Extent, own: set[int]) -> bool:
    node = (gap[-1] if gap else entry).next
    while node is not None and not counts(node):
        node = node.next
    return node is not None and node.mem_id not in own and is_other_title(entry, node, gap)


def _are_days(nodes: Sequence[LexborNode]) -> bool:
    return all(map(is_day, nodes)) or all(map(is_day_of_rubric, nodes))


def _opened_by(entries: Sequence[LexborNode], gaps: Sequence[Extent]) -> list[Extent]:
    """What stands between two entries belongs to the first, unless the like of it, of a kind of its own, opens the list."""
    longest = _longest(gaps)
    before = elements_before(entries[0], longest)
    first = next(gap for gap in gaps if gap)[0]
    may_open = entries[0].tag not in ("h2", "h3", "h4", "dt") and kind_of(first) != kind_of(entries[0])
    if before and may_open and kind_of(before[0]) == kind_of(first) and is_day(before[0]) == is_day(first):
        return [[*gap, entry] for gap, entry in zip([before, *gaps[:-1]], entries, strict=True)]
    return _opened(entries, gaps)


def _opened(entries: Sequence[LexborNode], gaps: Sequence[Extent]) -> list[Extent]:
    longest = _longest(gaps)
    if _say_titles(entries):
        below = set.intersection(*({kind_of(node) for node in gap} for gap in gaps))
        gaps = [_above_heading(entry, gap, below) for entry, gap in zip(entries, gaps, strict=True)]
    return [[entry, *gap[:longest]] for entry, gap in zip(entries, gaps, strict=True)]


def _say_titles(entries: Sequence[LexborNode]) -> bool:
    """The links of at least half of the entries are as long as titles."""
    longest = (max(len(words_of(link)) for link in entry.css("[href]") or [entry]) for entry in entries)
    return sum(length >= LEAST_TITLE for length in longest) >= 0.5 * len(entries)


def _above_heading(entry: LexborNode, gap: Extent, below: set[Kind]) -> Extent:
    """Up to a heading, which opens what follows, unless its like stands below each entry.

    Below a title that is a heading, one of lower rank is its second line.
    """
    own = entry.tag if entry.tag in HEADINGS else "h6"
    opens = (at for at, node in enumerate(gap) if "" < _rank(node) <= own and kind_of(node) not in below)
    return gap[: next(opens, len(gap))]


def _rank(node: LexborNode) -> str:
    """Of a heading, also one that is all a box holds; else ""."""
    heading = node if node.tag in HEADINGS else node.css_first(_ANY_HEADING)
    return heading.tag or "" if heading is not None and words_of(heading) == words_of(node) else ""


def _leads_to_more(entry: LexborNode) -> bool:
    """It has no title: its links only say that there is more."""
    return not entry.css_first(_ANY_HEADING) and all(map(_only_says_more, entry.css("[href]") or [entry]))


def _only_says_more(node: LexborNode) -> bool:
    return words.MORE.match(words_of(node)) is not None


def _head(entry: LexborNode) -> LexborNode | None:
    """The heading above the entry, with no other link between them; one that says a day, where no other does."""
    day = None
    for node in reversed(elements_before(entry, FARTHEST)):
        if node.tag in HEADINGS and not is_day(node):
            return node if node.tag != "h1" else day
        if leads_on(node):
            break
        day = day or (node if node.tag in HEADINGS else None)
    return day


def _longest(gaps: Sequence[Extent]) -> int:
    return max(map(len, gaps[:-1]))


def _letters(gaps: Sequence[Extent]) -> int:
    return sum(len(node.text().strip()) for gap in gaps for node in gap)
