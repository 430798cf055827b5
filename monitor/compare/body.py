"""The running text: which passages differ, and the words in them."""

from collections.abc import Sequence

from model.change import Edit, Operation, Piece
from model.record import Block, BlockType
from monitor.compare.align import Passage, align
from monitor.compare.aspects import aspects_of, marks_of
from monitor.compare.marks import Mark, Noted, What
from monitor.compare.plain import SENTENCE
from monitor.compare.teasers import is_teaser
from monitor.compare.words import EFFORT, old_and_new, pieces, whole

BETWEEN = "\n\n"  # stands between the passages of one that was split or merged


def edits_of_body(held: Sequence[Block], read: Sequence[Block], *, english: bool = False) -> tuple[list[Noted], int]:
    """What differs, in reading order, and how many passages stayed."""
    alignment = align([block.text for block in held], [block.text for block in read])
    noted, relaid = [], 0
    left = EFFORT + EFFORT // 2  # for all passages together
    for passage in alignment.changed:
        old, new = _text(held, passage.old), _text(read, passage.new)
        cost = len(old) * len(new) // 16
        left -= cost
        one = _noted(passage, old, new, held, read, effort=EFFORT if left > 0 else 0, english=english)
        if one is None:
            relaid += len(passage.new)
        else:
            noted.append(one)
    return noted, alignment.unchanged + relaid


def _text(blocks: Sequence[Block], at: range) -> str:
    return BETWEEN.join(blocks[index].text for index in at)


def _noted(
    passage: Passage, old: str, new: str, held: Sequence[Block], read: Sequence[Block], *, effort: int, english: bool
) -> Noted | None:
    if not passage.old or not passage.new:
        return _came_or_went(passage, old, new, held if passage.old else read)
    run = pieces(old, new, effort=effort)
    is_quote = all(block.type is BlockType.QUOTE for block in (held[passage.old.start], read[passage.new.start]))
    marks = marks_of(run, is_quote=is_quote, english=english)
    if _in_other_columns(held[passage.old.start], read[passage.new.start]):
        marks = (Mark(what=What.WORDING, old=old.strip(), new=new.strip()),)
    if passage.moved:
        marks = (*marks, _moved(read[passage.new.start], new))
    return _edit(passage, run, marks) if marks else None


def _in_other_columns(held: Block, read: Block) -> bool:
    """The entries of a row are the same, and one stands below another head; a row with more cells is only laid out otherwise."""
    is_as_wide = len(held.cells) == len(read.cells) and held.cells != read.cells
    return is_as_wide and list(filter(None, held.cells)) == list(filter(None, read.cells))


def _moved(block: Block, text: str) -> Mark:
    is_prose = block.type in {BlockType.PARAGRAPH, BlockType.QUOTE} and len(text.split()) >= SENTENCE
    return Mark(what=What.PASSAGE_MOVED if is_prose else What.LINES_REORDERED, new=text)


def _came_or_went(passage: Passage, old: str, new: str, blocks: Sequence[Block]) -> Noted | None:
    is_line = len((old or new).split()) < SENTENCE
    if is_teaser(blocks, passage.old or passage.new):
        return _edit(passage, whole(old, new), (Mark(what=What.TEASER, old=old or None, new=new or None),))
    match bool(old.strip()), bool(new.strip()):
        case True, False:
            mark = Mark(what=What.LINE_REMOVED if is_line else What.PASSAGE_REMOVED, old=old)
        case False, True:
            mark = Mark(what=What.LINE_ADDED if is_line else What.PASSAGE_ADDED, new=new)
        case _:
            return None  # an empty passage
    return _edit(passage, whole(old, new), (mark,))


def _edit(passage: Passage, run: tuple[Piece, ...], marks: tuple[Mark, ...]) -> Noted:
    old, new = old_and_new(run)
    return Noted(
        edit=Edit(
            place="body",
            operation=Operation.REPLACE
            if passage.old and passage.new
            else Operation.DELETE
            if passage.old
            else Operation.INSERT,
            old=old if passage.old else None,
            new=new if passage.new else None,
            pieces=run,
            aspects=aspects_of(marks),
            old_at=passage.old.start if passage.old else None,
            new_at=passage.new.start if passage.new else None,
        ),
        marks=marks,
    )
