"""Two versions as rows: what stayed, went, came or was reworded, each beside its counterpart. Pure."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from alerts.clean import printable
from alerts.phrases import PLACES, choose
from model.change import Comparison, Edit, Operation, Piece
from model.fingerprint import folded
from model.record import Block, Record
from review.reading import Group, grouped, running
from review.shown import language_tag

_TOGETHER = 12  # passages of an older cut that a newer one may have joined
_AROUND = 1  # unchanged passages shown beside a change; more are folded away
_FOLD_FROM = 3  # so many at least


@dataclass(frozen=True, kw_only=True, slots=True)
class Mark:
    """A run of words: `old` was struck, `new` came, neither: both versions have it."""

    text: str
    old: bool = False
    new: bool = False


@dataclass(frozen=True, kw_only=True, slots=True)
class Row:
    """One passage in both versions. With `marks` it differs; without, `left` and `right` read alike."""

    label: str = ""
    left: tuple[Group, ...] = ()
    right: tuple[Group, ...] = ()
    marks: tuple[Mark, ...] = ()


@dataclass(frozen=True, kw_only=True, slots=True)
class Stretch:
    """Rows that follow one another; `folded` says how many unchanged ones can be unfolded, 0: all of them are open."""

    rows: tuple[Row, ...]
    folded: int = 0


@dataclass(frozen=True, kw_only=True, slots=True)
class Aligned:
    language: str
    fields: tuple[Row, ...]
    stretches: tuple[Stretch, ...]


def align(old: Record, new: Record, comparison: Comparison | None, language: str) -> Aligned:
    edits = comparison.edits if comparison else ()
    fields = tuple(_field(edit, language) for edit in edits if edit.place != "body")
    rows = _rows(old.body, new.body, [edit for edit in edits if edit.place == "body"])
    if not edits:
        rows = (Row(left=grouped([one]), right=grouped([one])) for one in running(new))
    return Aligned(language=language_tag(new.language), fields=fields, stretches=tuple(_folded(rows)))


def _field(edit: Edit, language: str) -> Row:
    return Row(label=choose(PLACES.get(edit.place, (edit.place, edit.place)), language), marks=_marks(edit))


# ---- pairing the passages


@dataclass(frozen=True, slots=True)
class _Span:
    edit: Edit
    old: range
    new: range


def _rows(old: Sequence[Block], new: Sequence[Block], edits: Sequence[Edit]) -> Iterator[Row]:
    """In the order of the newer version; a passage that moved stands where it is now."""
    spans = [_Span(edit, _range(old, edit.old_at, edit.old), _range(new, edit.new_at, edit.new)) for edit in edits]
    came = {span.new.start: span for span in spans if span.new}
    went = {span.old.start: span for span in spans if span.old}
    at_old = at_new = 0
    while at_old < len(old) or at_new < len(new):
        if span := went.get(at_old):
            at_old = span.old.stop
            if not span.new:
                yield Row(marks=_marks(span.edit))
        elif span := came.get(at_new):
            at_new = span.new.stop
            yield Row(marks=_marks(span.edit))
        else:
            left, right = _same(old[at_old : at_old + _TOGETHER], new[at_new : at_new + _TOGETHER])
            at_old, at_new = at_old + len(left), at_new + len(right)
            yield Row(left=grouped(left), right=grouped(right))


def _range(blocks: Sequence[Block], at: int | None, text: str | None) -> range:
    """The passages an edit covers: those from its place on whose texts together are as long as its text."""
    if at is None or text is None:
        return range(0)
    wanted, end = len("".join(text.split())), at
    while end < len(blocks) and (wanted > 0 or end == at):
        wanted -= len("".join(blocks[end].text.split()))
        end += 1
    return range(at, end)


def _same(old: Sequence[Block], new: Sequence[Block]) -> tuple[Sequence[Block], Sequence[Block]]:
    """The fewest passages of both that read the same: usually one of each, more where a paragraph is cut elsewhere."""
    if not old or not new:
        return old[:1], new[:1]
    left, right = 1, 1
    while True:
        one, other = _joined(old[:left]), _joined(new[:right])
        if one == other:
            return old[:left], new[:right]
        if len(one) < len(other) and left < len(old):
            left += 1
        elif len(other) < len(one) and right < len(new):
            right += 1
        else:
            return old[:1], new[:1]


def _joined(blocks: Iterable[Block]) -> str:
    return "".join(folded(block.text).replace(" ", "") for block in blocks)


# ---- marks


def _marks(edit: Edit) -> tuple[Mark, ...]:
    """What went and what came never touch each other."""
    marks: list[Mark] = []
    for piece in edit.pieces or _whole(edit):
        mark = _mark(piece)
        if not mark.text:
            continue
        if marks and _touch(marks[-1], mark):
            marks.append(Mark(text=" "))
        marks.append(mark)
    return tuple(marks)


def _whole(edit: Edit) -> Iterator[Piece]:
    for operation, text in ((Operation.DELETE, edit.old), (Operation.INSERT, edit.new)):
        if text:
            yield Piece(operation=operation, text=text)


def _mark(piece: Piece) -> Mark:
    text = "\n".join(printable(line) for line in piece.text.split("\n"))
    return Mark(text=text, old=piece.operation is Operation.DELETE, new=piece.operation is Operation.INSERT)


def _touch(one: Mark, other: Mark) -> bool:
    differ = (one.old and other.new) or (one.new and other.old)
    return differ and not one.text[-1].isspace() and not other.text[0].isspace()


# ---- folding what stayed


def _folded(rows: Iterable[Row]) -> Iterator[Stretch]:
    """Long runs of unchanged passages are folded but for those next to a change."""
    run: list[Row] = []
    is_first = True
    for row in rows:
        if not row.marks:
            run.append(row)
            continue
        yield from _run(run, before=0 if is_first else _AROUND, after=_AROUND)
        yield Stretch(rows=(row,))
        run, is_first = [], False
    yield from _run(run, before=0 if is_first else _AROUND, after=0)


def _run(run: Sequence[Row], *, before: int, after: int) -> Iterator[Stretch]:
    inner = run[before : len(run) - after]
    if len(inner) < _FOLD_FROM:
        yield from ([Stretch(rows=tuple(run))] if run else [])
        return
    yield from ([Stretch(rows=tuple(run[:before]))] if before else [])
    yield Stretch(rows=tuple(inner), folded=len(inner))
    yield from ([Stretch(rows=tuple(run[len(run) - after :]))] if after else [])
