"""The words that stayed, went and came between two passages; words and sentences stay whole."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise
from unicodedata import is_normalized

from rapidfuzz.distance import Indel, Postfix, Prefix

from model.change import Operation, Piece
from model.fingerprint import folded

EFFORT = 100_000_000  # cells of the word matrix; about 30 ms. Beyond that a passage is told as a whole
FOREIGN = 0.2  # with a smaller share of common words two passages have nothing to do with each other

_INSIDE = r"\w\u00ad\u200b-\u200d\u2060\u0300-\u036f"
_WORD_OR_SIGN = (
    rf"\d+(?:[.,:/]\d+)*(?![{_INSIDE}])"  # 1.234,5 · 20.11.2026 · 10:15
    rf"|[{_INSIDE}]+(?:[-'’‐‑][{_INSIDE}]+)*"
    r"|[^\w\s]"
)
_TOKEN = re.compile(_WORD_OR_SIGN)
_TOKEN_OR_ADDRESS = re.compile(
    rf"[\w.+-]{{1,64}}@[\w-]{{1,64}}(?:\.[\w-]{{1,64}}){{1,4}}|https?://[^\s<>\"]+|{_WORD_OR_SIGN}"
)
_SENTENCE_ENDS = frozenset(".!?:")


@dataclass(frozen=True, kw_only=True, slots=True)
class Hunk:
    """A run of words that went and the run that came in its place, with their positions in the two texts."""

    old: str
    new: str
    old_from: int
    new_from: int

    @property
    def old_to(self) -> int:
        return self.old_from + len(self.old)

    @property
    def new_to(self) -> int:
        return self.new_from + len(self.new)


@dataclass(frozen=True, kw_only=True, slots=True)
class _Words:
    """A text cut at the beginning of each word or sign; `texts` joined are the text, `keys` are what is compared."""

    texts: tuple[str, ...]
    keys: tuple[str, ...]


_Region = tuple[int, int, int, int]  # old from, old to, new from, new to


def pieces(old: str, new: str, *, effort: int = EFFORT) -> tuple[Piece, ...]:
    """The pieces of an edit. What differs only in typography is EQUAL and stands in the new spelling.

    EQUAL and INSERT joined are exactly `new`; EQUAL and DELETE joined are `old` in the new typography.
    """
    start, end = _same_words(old, new)
    left, right = _words(old[start : len(old) - end]), _words(new[start : len(new) - end])
    if len(left.keys) * len(right.keys) > effort:
        return whole(old, new)
    regions = _regions(left.keys, right.keys)
    if _are_foreign(regions, left, right, around=start + end):
        return whole(old, new)
    regions = list(_all_slid(_merged(regions, left, right), left, right))
    return tuple(_tidied(_within(new[:start], _laid_out(regions, left, right), new[len(new) - end :])))


def whole(old: str | None, new: str | None) -> tuple[Piece, ...]:
    """All of the old went and all of the new came."""
    went = (Piece(operation=Operation.DELETE, text=old),) if old else ()
    came = (Piece(operation=Operation.INSERT, text=new),) if new else ()
    return went + came


def hunks(edit_pieces: Sequence[Piece]) -> list[Hunk]:
    """What went and came, with its place in the joined texts."""
    found: list[Hunk] = []
    old_from = new_from = 0
    old = new = ""
    for piece in (*edit_pieces, Piece(operation=Operation.EQUAL, text="")):
        if piece.operation is Operation.DELETE:
            old += piece.text
        elif piece.operation is Operation.INSERT:
            new += piece.text
        else:
            if old or new:
                found.append(Hunk(old=old, new=new, old_from=old_from, new_from=new_from))
            old_from += len(old) + len(piece.text)
            new_from += len(new) + len(piece.text)
            old = new = ""
    return found


def old_and_new(edit_pieces: Sequence[Piece]) -> tuple[str, str]:
    old = "".join(piece.text for piece in edit_pieces if piece.operation is not Operation.INSERT)
    new = "".join(piece.text for piece in edit_pieces if piece.operation is not Operation.DELETE)
    return old, new


def same_ends(old: str, new: str) -> tuple[int, int]:
    """How many characters at the beginning, and of the rest at the end, are the same."""
    start = Prefix.similarity(old, new)
    return start, min(Postfix.similarity(old, new), len(old) - start, len(new) - start)


def _same_words(old: str, new: str) -> tuple[int, int]:
    """The same, but back to the last end of a sentence (or space), and on to the next space: words are not cut."""
    start, end = same_ends(old, new)
    if start == len(old) == len(new):
        return start, 0
    sentence = old.rfind(". ", 0, start) + 2
    start = sentence if sentence > 1 else old.rfind(" ", 0, start) + 1
    space = old.find(" ", len(old) - end)
    return start, len(old) - space if space >= 0 and end else 0


def _words(text: str) -> _Words:
    starts, keys = [], []
    pattern = _TOKEN_OR_ADDRESS if "@" in text or "://" in text else _TOKEN
    for match in pattern.finditer(text):
        core = match.group()
        key = core if _is_plain(core) else _folded_sign(core) if len(core) == 1 else folded(core)
        if key:
            starts.append(match.start())
            keys.append(key)
    if not starts:
        return _Words(texts=(text,) if text else (), keys=("",) if text else ())
    cuts = [0, *starts[1:], len(text)]
    return _Words(texts=tuple(text[a:b] for a, b in pairwise(cuts)), keys=tuple(keys))


@lru_cache(maxsize=512)
def _folded_sign(sign: str) -> str:
    return folded(sign)


def _is_plain(core: str) -> bool:
    """Nothing in it to fold."""
    return core != "`" if core.isascii() else core.isalnum() and is_normalized("NFKC", core)


def _regions(left: Sequence[str], right: Sequence[str]) -> list[_Region]:
    """The stretches that differ, in order."""
    numbers: dict[str, int] = {}
    a = [numbers.setdefault(key, len(numbers)) for key in left]
    b = [numbers.setdefault(key, len(numbers)) for key in right]
    regions: list[_Region] = []
    for code in Indel.opcodes(a, b):
        if code.tag == "equal":
            continue
        i1, i2, j1, j2 = code.src_start, code.src_end, code.dest_start, code.dest_end
        if regions and regions[-1][1] == i1 and regions[-1][3] == j1:
            i1, j1 = regions[-1][0], regions[-1][2]
            regions.pop()
        regions.append((i1, i2, j1, j2))
    return regions


def _are_foreign(regions: Sequence[_Region], left: _Words, right: _Words, *, around: int) -> bool:
    """Have they too little in common to be told word by word? `around`: characters that are the same before and behind."""
    if around:
        return False
    went = sum(i2 - i1 for i1, i2, _, _ in regions)
    came = sum(j2 - j1 for _, _, j1, j2 in regions)
    total = len(left.keys) + len(right.keys)
    return (went and came and (total - went - came) < FOREIGN * total) is True


def _merged(regions: Sequence[_Region], left: _Words, right: _Words) -> list[_Region]:
    """Join what is parted only by spaces and punctuation, or by a word or two in the middle of a rewording."""
    merged: list[_Region] = []
    for region in regions:
        if merged and _belong_together(merged[-1], region, left, right):
            merged[-1] = (merged[-1][0], region[1], merged[-1][2], region[3])
        else:
            merged.append(region)
    return merged


def _belong_together(one: _Region, two: _Region, left: _Words, right: _Words) -> bool:
    between = left.keys[one[1] : two[0]]
    if len(between) > 6:
        return False
    island = _count_words(between)
    if island == 0:
        return not _SENTENCE_ENDS.intersection(between)
    return island <= 2 and _size(one, left, right) + _size(two, left, right) >= 4 * island + 1


def _size(region: _Region, left: _Words, right: _Words) -> int:
    i1, i2, j1, j2 = region
    return max(_count_words(left.keys[i1:i2][:40]), _count_words(right.keys[j1:j2][:40]))


def _count_words(keys: Sequence[str]) -> int:
    return sum(key[0].isalnum() for key in keys)


def _all_slid(regions: Sequence[_Region], left: _Words, right: _Words) -> Iterator[_Region]:
    """Each within the words that stay before it: never into the region before."""
    old_from = new_from = 0
    for region in regions:
        yield _slid(region, left, right, old_from=old_from, new_from=new_from)
        old_from, new_from = region[1], region[3]


def _slid(region: _Region, left: _Words, right: _Words, *, old_from: int, new_from: int) -> _Region:
    """A pure deletion or insertion may be read at several places: prefer the one that is a whole sentence, then a clause."""
    i1, i2, j1, j2 = region
    if i1 == i2:
        shift = _best_shift(right.keys, j1, j2, floor=new_from)
    elif j1 == j2:
        shift = _best_shift(left.keys, i1, i2, floor=old_from)
    else:
        return region
    return i1 - shift, i2 - shift, j1 - shift, j2 - shift


def _best_shift(keys: Sequence[str], start: int, end: int, *, floor: int) -> int:
    """How far to the left the run may be read so that it begins behind the end of a sentence."""
    best, best_score, shift = 0, _boundary(keys, start, end), 0
    while start - shift > floor and shift < 60 and keys[start - shift - 1] == keys[end - shift - 1]:
        shift += 1
        score = _boundary(keys, start - shift, end - shift)
        if score > best_score:
            best, best_score = shift, score
    return best


def _boundary(keys: Sequence[str], start: int, end: int) -> int:
    if start == 0 or keys[start - 1] in _SENTENCE_ENDS or (keys[start - 1] == '"' and end and keys[end - 1] == '"'):
        return 2
    return 1 if keys[start - 1] in {",", ";"} else 0


def _laid_out(regions: Sequence[_Region], left: _Words, right: _Words) -> Iterator[tuple[str, str, str]]:
    """What stays, what goes and what comes, in turn."""
    at = 0
    for i1, i2, j1, j2 in regions:
        stays, goes, comes = "".join(right.texts[at:j1]), "".join(left.texts[i1:i2]), "".join(right.texts[j1:j2])
        if i1 and j1:
            before, after = _space_behind(left.texts[i1 - 1]), _space_behind(right.texts[j1 - 1])
            if before and not after:
                goes = before + goes if goes else goes
            elif after and not before and comes:
                stays, comes = stays[: -len(after)], after + comes
        yield stays, goes, comes
        at = j2
    yield "".join(right.texts[at:]), "", ""


def _within(before: str, laid_out: Iterator[tuple[str, str, str]], behind: str) -> Iterator[tuple[str, str, str]]:
    yield before, "", ""
    yield from laid_out
    yield behind, "", ""


def _space_behind(text: str) -> str:
    return text[len(text.rstrip()) :]


def _tidied(laid_out: Iterator[tuple[str, str, str]]) -> Iterator[Piece]:
    """Without empty pieces; the space behind a replaced word belongs to what follows; typography alone is equal."""
    equal = ""
    for stays, goes, comes in laid_out:
        equal += stays
        if goes == comes or folded(goes) == folded(comes):
            equal += comes
            continue
        behind = _space_behind(comes) if goes and comes else ""
        if equal:
            yield Piece(operation=Operation.EQUAL, text=equal)
        yield from whole(goes.rstrip() if goes and comes else goes, comes.removesuffix(behind))
        equal = behind
    if equal:
        yield Piece(operation=Operation.EQUAL, text=equal)
