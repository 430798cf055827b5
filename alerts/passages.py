"""What changed, as a reader would mark it in the text: edits with their context cut short."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from alerts.clean import one_line
from alerts.phrases import BLOCKS, PARAGRAPHS, PLACES, SAME_WORDS, choose
from model.change import Edit, Operation, Piece
from model.record import Record

_CONTEXT = 6  # words kept on each side of a mark
_BEHIND = frozenset({"contacts", "addresses", "links", "attachments", "updated"})  # the text
_WHOLE = 1500  # characters; a longer deletion or insertion is cut, the history has it whole


@dataclass(frozen=True, kw_only=True, slots=True)
class Mark:
    """A run of words: `old` was struck, `new` came, neither: context."""

    text: str
    old: bool = False
    new: bool = False


@dataclass(frozen=True, kw_only=True, slots=True)
class Passage:
    """One edit: where it stands, and its marks, which joined give the line a reader sees."""

    label: str
    marks: tuple[Mark, ...]
    came_at: int | None = None  # number of a paragraph that is new in the text


def passages(edits: Sequence[Edit], record: Record | None, language: str) -> tuple[Passage, ...]:
    """In the order of the comparison, but the text before what hangs on it."""
    found = ((edit, _marks(edit)) for edit in sorted(edits, key=lambda edit: edit.place in _BEHIND))
    return tuple(
        Passage(
            label=label(edit, record, language) if any(map(_changed, marks)) else _unseen(edit, language),
            marks=marks,
            came_at=_came_at(edit, record),
        )
        for edit, marks in found
        if marks
    )


def together(found: Sequence[Passage], language: str) -> tuple[Passage, ...]:
    """New paragraphs that follow each other bear one label: "Absätze 4–9"."""
    return tuple(one for run in _runs(found) for one in _as_one(run, language))


def _runs(found: Sequence[Passage]) -> Iterator[list[Passage]]:
    run: list[Passage] = []
    for one in found:
        if run and (one.came_at is None or run[-1].came_at is None or one.came_at != run[-1].came_at + 1):
            yield run
            run = []
        run.append(one)
    if run:
        yield run


def _as_one(run: Sequence[Passage], language: str) -> Sequence[Passage]:
    if len(run) == 1:
        return run
    label = f"{choose(PARAGRAPHS, language)} {run[0].came_at}–{run[-1].came_at}"
    return [replace(one, label=label) for one in run]


def _came_at(edit: Edit, record: Record | None) -> int | None:
    if edit.place != "body" or edit.operation is not Operation.INSERT or edit.new_at is None:
        return None
    blocks = record.body if record else ()
    is_named = edit.new_at < len(blocks) and blocks[edit.new_at].type in BLOCKS
    return None if is_named else edit.new_at + 1


def in_text(passage: Passage) -> str:
    """ "… mit [-46-] {+38+} Millionen Euro"."""
    return "".join(_brackets(mark) for mark in passage.marks)


def label(edit: Edit, record: Record | None, language: str) -> str:
    if edit.place != "body":
        return choose(PLACES.get(edit.place, (edit.place, edit.place)), language)
    at = edit.new_at if edit.new_at is not None else edit.old_at
    blocks = record.body if record else ()
    if edit.new_at is not None and edit.new_at < len(blocks) and blocks[edit.new_at].type in BLOCKS:
        return choose(BLOCKS[blocks[edit.new_at].type], language)
    name = choose(PLACES["body"], language)
    return name if at is None else f"{name} {at + 1}"


def _unseen(edit: Edit, language: str) -> str:
    """Of an edit that its words do not show: the same name, another file."""
    return choose(SAME_WORDS.get(edit.place) or PLACES.get(edit.place, (edit.place, edit.place)), language)


def _marks(edit: Edit) -> tuple[Mark, ...]:
    """Marks and the single spaces between them; what went and what came never touch each other."""
    pieces = edit.pieces or _whole(edit)
    marks: list[Mark] = []
    loose = False  # the piece before ended with a space
    for at, piece in enumerate(pieces):
        mark = _mark(piece, first=at == 0, last=at == len(pieces) - 1)
        loose = loose or piece.text[:1].isspace()
        if not mark.text:
            loose = loose or bool(piece.text)
            continue
        if marks and (loose or (_changed(marks[-1]) and _changed(mark))):
            marks.append(_SPACE)
        marks.append(mark)
        loose = piece.text[-1:].isspace()
    return tuple(marks)


def _whole(edit: Edit) -> tuple[Piece, ...]:
    sides = ((Operation.DELETE, edit.old), (Operation.INSERT, edit.new))
    return tuple(Piece(operation=operation, text=text) for operation, text in sides if text)


def _mark(piece: Piece, *, first: bool, last: bool) -> Mark:
    if piece.operation is Operation.EQUAL:
        return Mark(text=_context(one_line(piece.text), first=first, last=last))
    text = one_line(piece.text, _WHOLE)
    return Mark(text=text, old=piece.operation is Operation.DELETE, new=piece.operation is Operation.INSERT)


def _changed(mark: Mark) -> bool:
    return mark.old or mark.new


def _context(line: str, *, first: bool, last: bool) -> str:
    words = line.split(" ")
    if first and last:
        return line
    if first and len(words) > _CONTEXT + 2:
        return "… " + " ".join(words[-_CONTEXT:])
    if last and len(words) > _CONTEXT + 2:
        return " ".join(words[:_CONTEXT]) + " …"
    if not first and not last and len(words) > 2 * _CONTEXT + 2:
        return " ".join(words[:_CONTEXT]) + " … " + " ".join(words[-_CONTEXT:])
    return line


def _brackets(mark: Mark) -> str:
    if mark.old:
        return f"[-{mark.text}-]"
    return f"{{+{mark.text}+}}" if mark.new else mark.text


_SPACE = Mark(text=" ")
