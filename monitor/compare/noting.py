"""A field that differs, noted as an edit with what there is to say of it."""

from model.change import Edit, Operation, Piece
from monitor.compare.aspects import aspects_of
from monitor.compare.marks import Mark, Noted, What
from monitor.compare.words import old_and_new, pieces, whole


def note(place: str, old: str | None, new: str | None, what: What) -> Noted:
    run = pieces(old, new) if old and new and what not in _WHOLE else whole(old, new)
    return noted(place, run, (Mark(what=what, old=old or None, new=new or None),), has_old=bool(old), has_new=bool(new))


_WHOLE = frozenset({What.PUBLISHED, What.PUBLISHED_HOUR, What.UPDATED, What.REFERENCE, What.LINK_URL})


def noted(
    place: str, run: tuple[Piece, ...], marks: tuple[Mark, ...], *, has_old: bool = True, has_new: bool = True
) -> Noted:
    old, new = old_and_new(run)
    has_old, has_new = has_old and bool(old), has_new and bool(new)
    return Noted(
        edit=Edit(
            place=place,
            operation=Operation.REPLACE if has_old and has_new else Operation.DELETE if has_old else Operation.INSERT,
            old=old if has_old else None,
            new=new if has_new else None,
            pieces=run,
            aspects=aspects_of(marks),
        ),
        marks=marks,
    )
