"""Bytes kept small: each content as a zstd frame whose dictionary is the content before it.

A chain is at most `LONGEST` frames deep: the next one goes back to the chain's first content, and where that does not help
any more, a new chain begins with a plain frame. So a further version of a page costs about what was changed in it.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

import sqlalchemy as sa
import zstandard
from sqlalchemy.engine import Connection

from model.errors import StorageError
from storage.tables import snapshots, versions

LONGEST = 20  # frames behind one another
_WORTH = 0.6  # a frame against a dictionary must be so much smaller than a plain one
_LEVEL_PLAIN, _LEVEL_DELTA = 9, 5  # deltas gain nothing from more
_SMALL, _LEVEL_SMALL = 2_000, 19  # so few bytes cost little at the highest level
_LONG = 20_000  # bytes from which on the fastest way of looking for what the base has is good enough
_LARGE = 1_000_000  # bytes from which on zstd must be told to remember all of the base
_LARGEST_TABLE = 26  # log2 of its entries
_WIDEST = 27  # log2 of the largest distance a frame looks back: 128 MiB

Link = sa.Row[*tuple[Any, ...]]
"""One row of a chain: key, base, frame."""

Based = tuple[int | None, int, bytes]
"""Of a new row: key of the base, depth, frame."""


class Damaged(StorageError):
    """What is kept cannot be read back as it was: restore a backup."""


def squeeze(content: bytes, base: bytes | None = None) -> bytes:
    """A frame that only `expand` with the same base can read."""
    width = max((len(content) + len(base or b"")).bit_length(), 10)
    parameters = zstandard.ZstdCompressionParameters.from_level(
        _level(content, base),
        source_size=len(content),
        dict_size=len(base or b""),
        window_log=min(width, _WIDEST),
        format=zstandard.FORMAT_ZSTD1_MAGICLESS,
        write_checksum=True,
        **_way(base, width),
        write_content_size=True,
        write_dict_id=False,
    )
    compressor = zstandard.ZstdCompressor(dict_data=_dictionary(base), compression_params=parameters)
    return compressor.compress(content)


def _level(content: bytes, base: bytes | None) -> int:
    if base is not None:
        return _LEVEL_DELTA
    return _LEVEL_SMALL if len(content) < _SMALL else _LEVEL_PLAIN


def _way(base: bytes | None, width: int) -> dict[str, int]:
    """How a long base is searched; a shorter one as the level says."""
    if base is None or len(base) < _LONG:
        return {}
    table = width if len(base) > _LARGE else width - 2
    return {"strategy": zstandard.STRATEGY_FAST, "hash_log": min(table, _LARGEST_TABLE)}


def expand(frame: bytes, base: bytes | None = None) -> bytes:
    """Raises: Damaged."""
    decompressor = zstandard.ZstdDecompressor(
        dict_data=_dictionary(base), format=zstandard.FORMAT_ZSTD1_MAGICLESS, max_window_size=2**_WIDEST
    )
    try:
        return decompressor.decompress(frame)
    except zstandard.ZstdError as error:
        raise Damaged(f"a kept frame is damaged and cannot be read ({error}); restore the last backup") from error


@dataclass(frozen=True, kw_only=True, slots=True)
class Base:
    """What the next content of a chain is based on."""

    key: int
    depth: int  # of the next frame
    content: bytes


def base_of(chain: Sequence[tuple[int, bytes]]) -> Base | None:
    """Of a chain as (key, content) from its first to its last."""
    if not chain:
        return None
    key, content = chain[-1] if len(chain) <= LONGEST else chain[0]
    return Base(key=key, depth=len(chain) if len(chain) <= LONGEST else 1, content=content)


def against(content: bytes, base: Base | None) -> Based:
    """The smallest sensible frame."""
    if base is None:
        return None, 0, squeeze(content)
    delta = squeeze(content, base.content)
    if len(delta) * 10 <= len(content):
        return base.key, base.depth, delta
    plain = squeeze(content)
    if len(delta) <= len(plain) * _WORTH:
        return base.key, base.depth, delta
    return None, 0, plain


def read_chain(connection: Connection, table: sa.Table, key: int) -> list[tuple[int, bytes]]:
    """The contents the row is based on and its own, first to last.

    Raises: Damaged.
    """
    found = connection.execute(_CHAINS[table], {"start": key}).all()
    if not found:
        raise _broken(table, key)
    return unrolled(table, found)


def unrolled(table: sa.Table, found: Sequence[Link]) -> list[tuple[int, bytes]]:
    """The contents of a chain as its statement found it. Raises: Damaged."""
    if found[0].base is not None:
        raise _broken(table, found[-1].key)
    return list(_contents((link.key, link.frame) for link in found))


def read(connection: Connection, table: sa.Table, key: int) -> bytes:
    return read_chain(connection, table, key)[-1][1]


def _broken(table: sa.Table, key: int) -> Damaged:
    return Damaged(f"{table.name} {key}: the frame it is based on is missing; restore the last backup")


def _contents(frames: Iterable[tuple[int, bytes]]) -> Iterable[tuple[int, bytes]]:
    content: bytes | None = None
    for key, frame in frames:
        content = expand(frame, content)
        yield key, content


def _dictionary(base: bytes | None) -> zstandard.ZstdCompressionDict | None:
    # zstd takes a dictionary of less than eight bytes for none
    if base is None or len(base) < 8:
        return None
    return zstandard.ZstdCompressionDict(base, dict_type=zstandard.DICT_TYPE_RAWCONTENT)


def chain_statement(table: sa.Table, start: sa.ColumnElement[int]) -> sa.Select[tuple[int, int | None, bytes]]:
    """The rows from the first of a chain to the one with the key `start`."""
    chain = sa.select(table.c.key, table.c.base, table.c.frame, table.c.depth).where(table.c.key == start)
    walk = chain.cte("chain", recursive=True)
    walk = walk.union_all(
        sa.select(table.c.key, table.c.base, table.c.frame, table.c.depth).join(walk, table.c.key == walk.c.base)
    )
    return sa.select(walk.c.key, walk.c.base, walk.c.frame).order_by(walk.c.depth)


_START = sa.bindparam("start", type_=sa.BigInteger)
_CHAINS = {table: chain_statement(table, _START) for table in (snapshots, versions)}
