"""Every release with its versions and the answers they were read from, to be read again and rewritten where they stand."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby

import sqlalchemy as sa
from sqlalchemy.engine import Connection, Engine

from model.change import Change
from model.errors import StorageError
from model.page import Page
from model.release import Release, Version
from model.snapshot import Snapshot
from storage import alike, rows, search
from storage.bodies import Damaged, against, base_of, expand
from storage.database import reading, writing
from storage.queries import PAGES, RELEASES
from storage.tables import pages, releases, snapshots, versions
from storage.telling import keep_changes

_AT_ONCE = 100  # releases taken from the database in one go

_COUNT = sa.select(sa.func.count()).select_from(versions)
_RELEASES = (
    RELEASES.where(releases.c.key > sa.bindparam("after"), releases.c.newest.is_not(None))
    .order_by(releases.c.key)
    .limit(_AT_ONCE)
)
_VERSIONS = (
    sa.select(versions)
    .where(versions.c.release_key.in_(sa.bindparam("keys", expanding=True)))
    .order_by(versions.c.release_key, versions.c.number)
)
_ANSWERS = (
    sa.select(snapshots)
    .join(pages, pages.c.key == snapshots.c.page_key)
    .where(pages.c.release_key == sa.bindparam("key"), ~pages.c.is_copy, snapshots.c.part == 0)
    .order_by(snapshots.c.page_key, snapshots.c.key)
)
_PAGES = PAGES.where(releases.c.key == sa.bindparam("key"))
_LOCK = sa.select(pages.c.key).where(pages.c.release_key == sa.bindparam("key")).with_for_update()
_NEWEST = sa.select(releases.c.newest).where(releases.c.key == sa.bindparam("key"))
_KEYS = (
    sa.select(versions.c.number, versions.c.key)
    .where(versions.c.release_key == sa.bindparam("key"))
    .order_by(versions.c.number)
)
_REWRITE = (
    sa.update(versions)
    .where(versions.c.key == sa.bindparam("b_key"))
    .values({name: sa.bindparam(name) for name in ("fingerprint", "base", "depth", "frame")})
)
_ABOUT = sa.update(releases).where(releases.c.key == sa.bindparam("b_key"))
_MOVE_ON = sa.update(pages).where(pages.c.release_key == sa.bindparam("b_key")).values(revision=pages.c.revision + 1)


@dataclass(frozen=True, kw_only=True, slots=True)
class Witnessed:
    """A version and the answer it was read from; None: that answer was not kept, or cannot be read back (`trouble` says so)."""

    version: Version
    page: Page | None = None
    snapshot: Snapshot | None = None
    trouble: str | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class ToReadAgain:
    """A release with all its versions; none where all of them are current, or are not to be read (`trouble` says why)."""

    key: int
    release: Release
    count: int  # of its versions
    versions: tuple[Witnessed, ...] = ()
    trouble: str | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class Rewritten:
    """All versions of a release as they stood and as they shall stand."""

    key: int
    before: tuple[Version, ...]
    after: tuple[Version, ...]
    change: Change | None = None


class Rereading:
    """What `monitor reparse` reads and writes."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    def count(self) -> int:
        """Versions of all releases."""
        with reading(self._engine) as connection:
            return int(connection.execute(_COUNT).scalar_one())

    def releases(self, parsers: Mapping[str, str | None]) -> Iterator[ToReadAgain]:
        """In the order of their keeping; each kept frame is unpacked once.

        `parsers`: by the id of a source, what its versions are to be read with; those read with it already are current. None:
        none is. The releases of a source that is not named are current too.
        """
        after = 0
        while found := self._batch(after):
            for release, kept in found:
                yield self._to_read_again(release, kept, parsers)
            after = found[-1][0].key

    def keep(self, rewritten: Sequence[Rewritten]) -> tuple[bool, ...]:
        """In one transaction; False where the release has moved on since it was read: it stays as it is.

        Raises: StorageError, when nothing could be kept.
        """
        with writing(self._engine) as connection:
            return tuple(_keep(connection, one) for one in rewritten)

    def _batch(self, after: int) -> list[tuple[rows.Found, list[rows.Found]]]:
        with reading(self._engine) as connection:
            found = connection.execute(_RELEASES, {"after": after}).all()
            frames = connection.execute(_VERSIONS, {"keys": [row.key for row in found]}).all()
        by_release = {key: list(kept) for key, kept in groupby(frames, key=lambda row: row.release_key)}
        return [(row, by_release.get(row.key, [])) for row in found]

    def _to_read_again(
        self, release: rows.Found, kept: list[rows.Found], parsers: Mapping[str, str | None]
    ) -> ToReadAgain:
        plain = ToReadAgain(key=release.key, release=rows.release_of(release), count=len(kept))
        if release.source_id not in parsers:
            return plain
        try:
            found = [rows.version_of(row, release.id, content) for row, content in _unpacked(kept)]
        except StorageError as error:
            return ToReadAgain(key=plain.key, release=plain.release, count=plain.count, trouble=str(error))
        if all(version.parser_version == parsers[release.source_id] for version in found):
            return plain
        witnessed = tuple(self._witnessed(release.key, found))
        return ToReadAgain(key=plain.key, release=plain.release, count=plain.count, versions=witnessed)

    def _witnessed(self, release_key: int, found: Sequence[Version]) -> Iterator[Witnessed]:
        with reading(self._engine) as connection:
            answers = connection.execute(_ANSWERS, {"key": release_key}).all()
            places = {row.key: rows.page_of(row) for row in connection.execute(_PAGES, {"key": release_key})}
        by_number = _documents(answers, places)
        for version in found:
            page, answer = by_number.get(version.number, (None, None))
            match answer:
                case Snapshot():
                    yield Witnessed(version=version, page=page, snapshot=answer)
                case _:
                    yield Witnessed(version=version, trouble=answer)


def _unpacked(kept: Sequence[rows.Found]) -> Iterator[tuple[rows.Found, bytes]]:
    """Each frame with its content: its dictionary is the content before it, or the first one of its chain. Raises: Damaged."""
    chain: list[tuple[int, bytes]] = []
    for row in kept:
        base = dict(chain[:1] + chain[-1:]).get(row.base)
        if row.base is not None and base is None:
            raise Damaged(f"{row.key}: the frame it is based on is missing; restore the last backup")
        content = expand(row.frame, base)
        chain = [*(chain[:1] if base is not None else ()), (row.key, content)]
        yield row, content


def _documents(
    answers: Sequence[rows.Found], places: Mapping[int, Page]
) -> dict[int, tuple[Page | None, Snapshot | str]]:
    """By the number of the version read from it: the page and its answer, or why that cannot be read back."""
    found: dict[int, tuple[Page | None, Snapshot | str]] = {}
    for page_key, of_page in groupby(answers, key=lambda row: row.page_key):
        kept, page = list(of_page), places.get(page_key)
        try:
            for row, content in _unpacked(kept):
                if row.version is not None:
                    found[row.version] = (page, _checked(row, content))
        except Damaged as error:
            lost = {row.version for row in kept if row.version is not None} - found.keys()
            found |= dict.fromkeys(lost, (page, str(error)))
    return found


def _checked(row: rows.Found, content: bytes) -> Snapshot | str:
    snapshot = rows.snapshot_of(row, content)
    if snapshot.sha256 != row.sha256:
        return f"{snapshot.url}: the kept body is not the one that was received; restore the last backup"
    return snapshot


def _keep(connection: Connection, one: Rewritten) -> bool:
    connection.execute(_LOCK, {"key": one.key}).all()  # who is about to keep a look at it waits, or is waited for
    if connection.execute(_NEWEST, {"key": one.key}).scalar() != one.after[-1].number:
        return False
    keys = {row.number: row.key for row in connection.execute(_KEYS, {"key": one.key})}
    connection.execute(_REWRITE, list(_frames(one.after, keys)))
    for before, after in zip(one.before, one.after, strict=True):
        if before.record != after.record:
            search.add(connection, keys[after.number], after.record, before.record)
            alike.mark(connection, one.key, after.record, before.record)
    if one.before[-1].record != one.after[-1].record:
        connection.execute(_ABOUT, rows.newest_values(one.after[-1]) | {"b_key": one.key})
        connection.execute(_MOVE_ON, {"b_key": one.key})  # a look that is under way compared with what stood there
    keep_changes(connection, (one.change,) if one.change else ())
    return True


def _frames(kept: Sequence[Version], keys: Mapping[int, int]) -> Iterator[rows.Values]:
    chain: list[tuple[int, bytes]] = []
    for version in kept:
        content, key = rows.version_content(version), keys[version.number]
        base, depth, frame = against(content, base_of(chain))
        chain = [*chain[:depth], (key, content)]
        yield {"b_key": key, "fingerprint": version.fingerprint, "base": base, "depth": depth, "frame": frame}
