"""What a source shows on many pages, as one small row of it: digests, a few kilobytes."""

import sqlalchemy as sa
from sqlalchemy.engine import Connection

from model.furniture import Furniture, Passages, Shown
from storage.bodies import expand, squeeze
from storage.conflict import insert
from storage.rows.texts import bytes_of, value_of
from storage.source_keys import source_key
from storage.tables import furniture, sources

_DIGEST = 6  # bytes
_HELD = (
    sa.select(furniture.c.frame)
    .join(sources, sources.c.key == furniture.c.source_key)
    .where(sources.c.id == sa.bindparam("source_id"))
)
_KEEP = insert(furniture)
_KEEP = _KEEP.on_conflict_do_update(index_elements=["source_key"], set_={"frame": _KEEP.excluded.frame})


def held(connection: Connection, source_id: str) -> Furniture:
    """Of a source that was never learned: none."""
    frame = connection.execute(_HELD, {"source_id": source_id}).scalar()
    return Furniture() if frame is None else _furniture_of(expand(frame))


def keep(connection: Connection, source_id: str, learned: Furniture) -> None:
    frame = squeeze(_content(learned))
    connection.execute(_KEEP, {"source_key": source_key(connection, source_id), "frame": frame})


def _content(learned: Furniture) -> bytes:
    shown = [[one.page.hex(), _joined(one.passages)] for one in learned.shown]
    return bytes_of({"shown": shown, "known": _joined(learned.known)})


def _furniture_of(content: bytes) -> Furniture:
    stored = value_of(content)
    shown = (Shown(page=bytes.fromhex(page), passages=_parted(passages)) for page, passages in stored["shown"])
    return Furniture(shown=tuple(shown), known=_parted(stored["known"]))


def _joined(passages: Passages) -> str:
    return b"".join(sorted(passages)).hex()


def _parted(joined: str) -> Passages:
    content = bytes.fromhex(joined)
    return frozenset(content[at : at + _DIGEST] for at in range(0, len(content), _DIGEST))
