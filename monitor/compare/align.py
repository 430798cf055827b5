"""Which passage of the old text became which of the new: paragraphs that stayed, changed, moved, were split or merged."""

import re
from bisect import bisect_left
from collections import defaultdict, deque
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial

from rapidfuzz import fuzz
from rapidfuzz.distance import Indel

from model.fingerprint import folded
from monitor.compare.words import same_ends

EFFORT = 50_000_000  # cells of the passage matrix; beyond that only passages that occur once on both sides are matched
ALL_PAIRS = 400  # up to so many pairs are all weighed; beyond that only those that share a rare word
LIKE = 0.4  # share of common words from which on two passages are versions of one
LIKE_ELSEWHERE = 0.6  # where they stand in different places
FEW = 5  # different words; a line of fewer, elsewhere and not the same, is another line: the day of another entry
LIKE_ALONE = 0.25  # where there is nothing else it could have become
CONTAINED = 0.7

_WORD = re.compile(r"\w+")


@dataclass(frozen=True, kw_only=True, slots=True)
class Passage:
    """Passages of the old text (by index) and what became of them. An empty range: came, or went. `moved`: stands elsewhere now."""

    old: range
    new: range
    moved: bool = False


@dataclass(frozen=True, kw_only=True, slots=True)
class Alignment:
    """`changed` in the order of the new text, removals where they stood; everything else stayed."""

    changed: tuple[Passage, ...]
    unchanged: int  # passages of the new text


@dataclass(frozen=True, kw_only=True, slots=True)
class _Gap:
    """A stretch between two passages that stayed."""

    old: range
    new: range


def align(old: Sequence[str], new: Sequence[str]) -> Alignment:
    """Pair the passages of two texts. Typography does not part them; a mere split or merge is no change."""
    gaps = [gap for one in _gaps(old, new) for gap in _refined(one, old, new) if not _reads_the_same(gap, old, new)]
    changed = _in_reading_order(list(_passages(old, new, gaps)), gaps)
    touched = sum(len(passage.new) for passage in changed)
    return Alignment(changed=tuple(changed), unchanged=len(new) - touched)


def _refined(gap: _Gap, old: Sequence[str], new: Sequence[str]) -> list[_Gap]:
    """Parted once more by passages that differ in typography only. Folding costs, so it is done only where passages differ."""
    if len(gap.old) <= 1 and len(gap.new) <= 1:
        return [gap]
    inner = _gaps([folded(old[i]) for i in gap.old], [folded(new[j]) for j in gap.new])
    i, j = gap.old.start, gap.new.start
    return [
        _Gap(old=range(one.old.start + i, one.old.stop + i), new=range(one.new.start + j, one.new.stop + j))
        for one in inner
    ]


def _gaps(left: Sequence[str], right: Sequence[str]) -> list[_Gap]:
    start, end = _common_ends(left, right)
    a, b = _numbered(left[start : len(left) - end], right[start : len(right) - end])
    if not a and not b:
        return []
    matches = _anchors(a, b) if len(a) * len(b) > EFFORT else _common(a, b)
    gaps, i, j = [], 0, 0
    for i2, j2, size in [*matches, (len(a), len(b), 0)]:
        if i < i2 or j < j2:
            gaps.append(_Gap(old=range(start + i, start + i2), new=range(start + j, start + j2)))
        i, j = i2 + size, j2 + size
    return gaps


def _numbered(left: Sequence[str], right: Sequence[str]) -> tuple[list[int], list[int]]:
    """A number for each different text."""
    numbers: dict[str, int] = {}
    return [numbers.setdefault(text, len(numbers)) for text in left], [
        numbers.setdefault(text, len(numbers)) for text in right
    ]


def _common_ends(left: Sequence[str], right: Sequence[str]) -> tuple[int, int]:
    shortest = min(len(left), len(right))
    start = next((n for n in range(shortest) if left[n] != right[n]), shortest)
    end = next((n for n in range(shortest - start) if left[-1 - n] != right[-1 - n]), shortest - start)
    return start, end


def _common(a: Sequence[int], b: Sequence[int]) -> list[tuple[int, int, int]]:
    codes = Indel.opcodes(a, b)
    return [(code.src_start, code.dest_start, code.src_end - code.src_start) for code in codes if code.tag == "equal"]


def _anchors(a: Sequence[int], b: Sequence[int]) -> list[tuple[int, int, int]]:
    """Passages that occur once on both sides, as far as their order agrees; in n log n."""
    here, there = _once(a), _once(b)
    pairs = sorted((i, there[key]) for key, i in here.items() if key in there)
    tails: list[int] = []
    last: list[int] = []
    before: list[int] = []
    for number, (_, j) in enumerate(pairs):
        at = bisect_left(tails, j)
        before.append(last[at - 1] if at else -1)
        tails[at : at + 1] = [j]
        last[at : at + 1] = [number]
    chain, number = [], last[-1] if last else -1
    while number >= 0:
        chain.append((*pairs[number], 1))
        number = before[number]
    return chain[::-1]


def _once(keys: Sequence[int]) -> dict[int, int]:
    first: dict[int, int] = {}
    twice = set()
    for at, key in enumerate(keys):
        if first.setdefault(key, at) != at:
            twice.add(key)
    return {key: at for key, at in first.items() if key not in twice}


def _reads_the_same(gap: _Gap, old: Sequence[str], new: Sequence[str]) -> bool:
    if not gap.old or not gap.new or len(gap.old) == len(gap.new) == 1:
        return False
    return _flow(old, gap.old) == _flow(new, gap.new)


def _flow(texts: Sequence[str], at: Iterable[int]) -> str:
    return folded(" ".join(texts[index] for index in at))


def _passages(old: Sequence[str], new: Sequence[str], gaps: Sequence[_Gap]) -> Iterator[Passage]:
    gap_of_old = {i: number for number, gap in enumerate(gaps) for i in gap.old}
    gap_of_new = {j: number for number, gap in enumerate(gaps) for j in gap.new}
    same = _moved([(i, old[i]) for i in gap_of_old], [(j, new[j]) for j in gap_of_new])
    moved = [(i, j) for i, j in same if gap_of_old[i] != gap_of_new[j]]
    for i, j in moved:
        yield Passage(old=range(i, i + 1), new=range(j, j + 1), moved=True)
    left = _Side(old, gap_of_old, taken={i for i, _ in same})
    right = _Side(new, gap_of_new, taken={j for _, j in same})
    for i, j in _alike(left, right, gaps):
        yield _grown(i, j, left, right)
    yield from (Passage(old=range(i, i + 1), new=range(0)) for i in left.free())
    yield from (Passage(old=range(0), new=range(j, j + 1)) for j in right.free())


class _Side:
    """The passages of one text that have found no partner yet, with their words."""

    def __init__(self, texts: Sequence[str], gap_of: Mapping[int, int], *, taken: set[int]) -> None:
        self.texts, self.gap_of, self.taken = texts, gap_of, taken
        self._words: dict[int, frozenset[str]] = {}

    def words(self, at: int) -> frozenset[str]:
        if at not in self._words:
            self._words[at] = frozenset(_WORD.findall(self.texts[at].lower()))
        return self._words[at]

    def free(self) -> list[int]:
        return [i for i in self.gap_of if i not in self.taken]

    def neighbours(self, at: int, step: int) -> Iterator[int]:
        """The free passages next to this one, outwards, in its gap."""
        while (at := at + step) in self.gap_of and at not in self.taken:
            yield at


def _moved(left: Sequence[tuple[int, str]], right: Sequence[tuple[int, str]]) -> list[tuple[int, int]]:
    """Those that are the same but stand elsewhere."""
    waiting: dict[str, deque[int]] = defaultdict(deque)
    for j, text in right:
        waiting[text].append(j)
    return [(i, waiting[text].popleft()) for i, text in left if waiting.get(text)]


def _alike(left: _Side, right: _Side, gaps: Sequence[_Gap]) -> list[tuple[int, int]]:
    """The best partner for each, the likest first; every passage is taken once."""
    pairs = list(_alone(left, right, gaps))
    weighed = sorted(
        (
            (
                -_likeness(left, right, i, j),
                abs((i - gaps[left.gap_of[i]].old.start) - (j - gaps[right.gap_of[j]].new.start)),
                i,
                j,
            )
        )
        for i, j in _candidates(left, right)
    )
    for likeness, _, i, j in weighed:
        if i in left.taken or j in right.taken or -likeness < _enough(i, j, left, right):
            continue
        left.taken.add(i)
        right.taken.add(j)
        pairs.append((i, j))
    return sorted(pairs)


def _alone(left: _Side, right: _Side, gaps: Sequence[_Gap]) -> Iterator[tuple[int, int]]:
    """One passage between two that stayed: what is there now is what became of it, if it is at all like it."""
    for gap in gaps:
        i, j = gap.old.start, gap.new.start
        if len(gap.old) != 1 or len(gap.new) != 1 or i in left.taken or j in right.taken:
            continue
        if _is_alike(left, right, i, j):
            left.taken.add(i)
            right.taken.add(j)
            yield i, j


def _is_alike(left: _Side, right: _Side, i: int, j: int) -> bool:
    """The cheapest question first: most edits leave nearly all letters where they were."""
    old, new = left.texts[i], right.texts[j]
    if sum(same_ends(old, new)) > max(len(old), len(new)) / 2:
        return True
    return _likeness(left, right, i, j) >= LIKE_ALONE or folded(old) == folded(new)


def _enough(i: int, j: int, left: _Side, right: _Side) -> float:
    if left.gap_of[i] == right.gap_of[j]:
        return LIKE
    return LIKE_ELSEWHERE if min(len(left.words(i)), len(right.words(j))) >= FEW else 1.0


def _candidates(left: _Side, right: _Side) -> Iterable[tuple[int, int]]:
    olds, news = left.free(), right.free()
    if len(olds) * len(news) <= ALL_PAIRS:
        return [(i, j) for i in olds for j in news]
    here, there = _rare(left, olds), _rare(right, news)
    return {(i, j) for word in here.keys() & there.keys() for i in here[word] for j in there[word]}


def _rare(side: _Side, indexes: Sequence[int]) -> dict[str, list[int]]:
    places: dict[str, list[int]] = defaultdict(list)
    for i in indexes:
        for word in side.words(i):
            places[word].append(i)
    return {word: found for word, found in places.items() if len(found) <= 3}


def _likeness(left: _Side, right: _Side, i: int, j: int) -> float:
    """Share of words in common, 0 to 1; of short lines also of letters."""
    a, b = left.words(i), right.words(j)
    common = 2 * len(a & b) / (len(a) + len(b)) if a or b else 0.0
    if max(len(left.texts[i]), len(right.texts[j])) > 60:
        return common
    letters = fuzz.ratio(left.texts[i], right.texts[j]) / 100
    return max(common, letters if letters >= 0.7 else 0.0)


def _grown(i: int, j: int, left: _Side, right: _Side) -> Passage:
    """A pair, with the neighbours that were split off it or merged into it."""
    moved = left.gap_of[i] != right.gap_of[j]
    new = _with_parts(j, right, whole=partial(left.words, i))
    old = _with_parts(i, left, whole=partial(right.words, j)) if len(new) == 1 else range(i, i + 1)
    return Passage(old=old, new=new, moved=moved)


def _with_parts(at: int, side: _Side, *, whole: Callable[[], frozenset[str]]) -> range:
    ends = [at, at]
    for end, step in ((0, -1), (1, 1)):
        for neighbour in side.neighbours(at, step):
            words = side.words(neighbour)
            if len(words) < 3 or len(words & whole()) < CONTAINED * len(words):
                break
            side.taken.add(neighbour)
            ends[end] = neighbour
    return range(ends[0], ends[1] + 1)


def _in_reading_order(passages: list[Passage], gaps: Sequence[_Gap]) -> list[Passage]:
    """By place in the new text; what went stands behind what stood before it."""
    gap_of = {i: gap for gap in gaps for i in gap.old}
    stayed = {one.old.start: one for one in passages if one.old and one.new and not one.moved}
    starts = sorted(stayed)

    def place(passage: Passage) -> tuple[int, int, int]:
        if passage.new:
            return passage.new.start, 1, 0
        i = passage.old.start
        at = bisect_left(starts, i) - 1
        if at >= 0 and starts[at] in gap_of[i].old:
            return stayed[starts[at]].new.stop - 1, 2, i
        return gap_of[i].new.start, 0, i

    return sorted(passages, key=place)
