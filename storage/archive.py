"""What we hold, and the one door through which a finding is kept."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import datetime
from typing import Any

import sqlalchemy as sa
from sqlalchemy.engine import Connection, Engine

from model.alert import Alert, Owed
from model.change import Change, ChangeKind
from model.finding import Capture, Decided, Finding, Held
from model.furniture import Furniture
from model.page import Page, PageRole, Stirring
from model.past import Past
from model.run import Outcome, Run
from model.snapshot import Snapshot
from model.source import Source
from storage import ahead, alike, furniture, questions, rows
from storage.bodies import Damaged, read
from storage.contents import Contents
from storage.database import reading, writing
from storage.holdings import held, with_first_pages
from storage.keeping import Outdated, keep, keep_looks
from storage.registering import ENABLED, register
from storage.tables import captures, changes, pages, snapshots, sources
from storage.telling import keep_alerts, keep_changes, keep_owed

_MANY = 500  # parameters a statement takes at once
_MOST = 1_000_000  # counted


class Archive:
    """A check asks it twice: what do you hold? before, keep this after."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine
        self._settle: Callable[[], None] = _nothing
        self._contents = Contents()

    # ---- which pages

    def register(self, configured: Iterable[Source], now: datetime) -> None:
        """Look at the root pages of the enabled sources, and at nothing of the others; no history is touched."""
        with writing(self._engine) as connection:
            register(connection, configured, now)

    def due(self, now: datetime, limit: int, source_ids: Sequence[str] | None = None) -> tuple[Page, ...]:
        """The longest overdue first."""
        return self._pages(_among(questions.DUE, source_ids).limit(limit), {"now": now})

    def newest_ahead(self, now: datetime) -> datetime | None:
        """The newest look, where it lies in the future: a clock ran ahead, and its pages are asleep until then."""
        with reading(self._engine) as connection:
            return ahead.newest_ahead(connection, now)

    def wake(self, now: datetime) -> tuple[str, ...]:
        """What was looked at in the future is due now; the ids of the sources it is of."""
        if self.newest_ahead(now) is None:
            return ()
        with writing(self._engine) as connection:
            return ahead.wake(connection, now)

    def next_due_at(self) -> datetime | None:
        with reading(self._engine) as connection:
            return connection.execute(questions.NEXT_DUE).scalar()

    def pages(self, source_ids: Sequence[str] | None = None, role: PageRole | None = None) -> tuple[Page, ...]:
        """All that are looked at, listings first."""
        statement = _among(questions.LOOKED_AT, source_ids).order_by(pages.c.role, pages.c.key)
        return self._pages(statement if role is None else statement.where(pages.c.role == role))

    def page(self, page_id: int) -> Page | None:
        return next(iter(self._pages(questions.PAGE, {"key": page_id})), None)

    def known(self, urls: Sequence[str]) -> dict[str, Page]:
        """The pages at these URLs, whatever their source; of several one that is watched, the oldest that is not a copy."""
        found: dict[str, Page] = {}
        for start in range(0, len(urls), _MANY):
            at = self._pages(questions.PAGES_AT, {"urls": list(urls[start : start + _MANY])})
            found |= {page.url: page for page in at}
        return found

    def watched(self) -> frozenset[str]:
        """The ids of the enabled sources."""
        with reading(self._engine) as connection:
            return frozenset(connection.execute(ENABLED).scalars())

    def pages_of(self, release_id: str) -> tuple[Page, ...]:
        """Of enabled sources: at the others nobody looks."""
        return self._pages(questions.PAGES_OF, {"release_id": release_id})

    # ---- what we hold

    def held(self, page: Page) -> Held:
        """The page as it stands now, its release and that release's newest version. Raises: StorageError."""
        with reading(self._engine) as connection:
            return held(connection, page.id, self._contents) or Held(page=page)

    def has_release(self, release_id: str) -> bool:
        with reading(self._engine) as connection:
            return connection.execute(questions.RELEASE, {"id": release_id}).first() is not None

    def like(self, likeness: str) -> tuple[Held, ...]:
        """The releases whose newest version has this title and text, the oldest first, each with its first page."""
        with reading(self._engine) as connection:
            return with_first_pages(connection, alike.like(connection, likeness), self._contents)

    def near(self, found: Sequence[int], *, most: int = 5) -> tuple[Page, ...]:
        """The first pages of the releases that share most of these marks: candidates, to be held and compared."""
        with reading(self._engine) as connection:
            return tuple(map(rows.page_of, alike.near(connection, found, most)))

    def listed_elsewhere(self, source_id: str, *, url: str) -> datetime | None:
        """When a source was last read at another address than this one."""
        with reading(self._engine) as connection:
            values = {"source_id": source_id, "url": url}
            return connection.execute(questions.LISTED_ELSEWHERE, values).scalar()

    def stirring(self, source_id: str) -> tuple[tuple[Stirring, ...], ...]:
        """What stirs on each of the pages of a source, and was told of late."""
        with reading(self._engine) as connection:
            found = connection.execute(questions.STIRRING, {"source_id": source_id}).scalars().all()
        return tuple(map(rows.stirring_of, found))

    def fingerprints(self, release_id: str, *, since: datetime) -> tuple[str, ...]:
        """Of the versions seen since, the oldest first; the one that stood before them is not among them."""
        with reading(self._engine) as connection:
            values = {"release_id": release_id, "since": since}
            return tuple(connection.execute(questions.FINGERPRINTS, values).scalars())

    def last_snapshot(self, page: Page) -> Snapshot | None:
        """The last answer that was read and believed; where none was, the last one at all."""
        with reading(self._engine) as connection:
            row = connection.execute(questions.BELIEVED, {"key": page.id, "sha256": page.body_sha256}).first()
            row = row or connection.execute(questions.SNAPSHOTS, {"key": page.id}).first()
            return None if row is None else checked_snapshot(connection, row)

    def last_body(self, page: Page) -> bytes | None:
        snapshot = self.last_snapshot(page)
        return None if snapshot is None else snapshot.body

    def kept_body(self, page: Page, sha256: str) -> bytes | None:
        """Of the page or of a file that hangs on it; None where it was not kept."""
        with reading(self._engine) as connection:
            row = connection.execute(questions.WITH_DIGEST, {"key": page.id, "sha256": sha256}).first()
            return None if row is None else checked_snapshot(connection, row).body

    # ---- what its pages have in common

    def furniture(self, source_id: str) -> Furniture:
        with reading(self._engine) as connection:
            return furniture.held(connection, source_id)

    def keep_furniture(self, source_id: str, learned: Furniture) -> None:
        with writing(self._engine) as connection:
            furniture.keep(connection, source_id, learned)

    # ---- how it went

    def last_notice(self, source_id: str, *, url: str | None = None) -> Change | None:
        """The newest notice about a source, or about one URL of it."""
        statement = questions.NOTICES if url is None else questions.NOTICES.where(changes.c.about == url)
        with reading(self._engine) as connection:
            row = connection.execute(statement, {"source_id": source_id}).first()
            return None if row is None else rows.change_of(row)

    def notices(self, source_id: str, *, since: datetime) -> tuple[Change, ...]:
        """Newest first."""
        with reading(self._engine) as connection:
            found = connection.execute(questions.NOTICES_SINCE, {"source_id": source_id, "since": since})
            return tuple(map(rows.change_of, found))

    def ailing_since(self, page: Page) -> datetime | None:
        """The first look of those in a row that did not find it as it should be; None when the last one did."""
        self._settle()
        with reading(self._engine) as connection:
            return connection.execute(questions.AILING_SINCE, {"key": page.id}).scalar()

    def settle_before_runs(self, settle: Callable[[], None]) -> None:
        """Who keeps looks many at a time is asked to keep them all before runs, or pages with one edit, are counted."""
        self._settle = settle

    def recent_runs(self, source_id: str, limit: int) -> tuple[Run, ...]:
        """Newest first."""
        self._settle()
        with reading(self._engine) as connection:
            return tuple(map(rows.run_of, connection.execute(questions.RUNS.limit(limit), {"source_id": source_id})))

    def recent_outcomes(self, page: Page, limit: int) -> tuple[Outcome, ...]:
        """Of the last looks at one page, newest first."""
        self._settle()
        with reading(self._engine) as connection:
            return tuple(connection.execute(questions.OUTCOMES.limit(limit), {"key": page.id}).scalars())

    def item_counts(self, source_id: str, limit: int) -> tuple[int, ...]:
        """How many items the last good looks at its listing found, newest first."""
        with reading(self._engine) as connection:
            return tuple(connection.execute(questions.COUNTS.limit(limit), {"source_id": source_id}).scalars())

    def past(self, source_id: str, limit: int) -> tuple[Past, ...]:
        """Its releases as they stand now, the newest first."""
        with reading(self._engine) as connection:
            return tuple(map(rows.past_of, connection.execute(questions.PAST.limit(limit), {"source_id": source_id})))

    def appeared(self, source_id: str, limit: int) -> tuple[datetime, ...]:
        """When its listing first named a page, the newest first; copies of other sources' releases among them."""
        with reading(self._engine) as connection:
            return tuple(connection.execute(questions.APPEARED.limit(limit), {"source_id": source_id}).scalars())

    def looked_at(self, source_id: str, *, since: datetime, edit: str | None = None, most: int = _MOST) -> int:
        """How many releases of a source were looked at since and stood there, up to `most`; with `edit`, those on which it is pending."""
        statement = questions.COUNT_OF_LATE if edit is None else questions.COUNT_WITH_EDIT
        values = {"source_id": source_id, "since": since, "most": most, "edits": [edit]}
        with reading(self._engine) as connection:
            return int(connection.execute(statement, values).scalar_one())

    def spread(
        self, source_id: str, edits: Sequence[str], *, since: datetime, notice_url: str
    ) -> tuple[datetime | None, int]:
        """When a notice about this URL was last told, and on how many releases looked at since one of these edits is pending."""
        return self._spread(questions.SPREAD, {"edits": list(edits)}, source_id, since, notice_url)

    def spread_at_spot(
        self, source_id: str, spot: str, *, since: datetime, notice_url: str
    ) -> tuple[datetime | None, int]:
        """So, and where an edit at this spot is pending, whatever its words."""
        return self._spread(questions.SPREAD_AT_SPOT, {"spot": spot}, source_id, since, notice_url)

    def _spread(
        self, statement: sa.Select[Any], wanted: dict[str, Any], source_id: str, since: datetime, notice_url: str
    ) -> tuple[datetime | None, int]:
        self._settle()
        values = wanted | {"source_id": source_id, "since": since, "url": notice_url, "most": _MOST}
        with reading(self._engine) as connection:
            told_at, pending = connection.execute(statement, values).one()
            return told_at, pending

    # ---- keeping

    def save(self, finding: Finding) -> bool:
        """Keep everything in one transaction, or nothing.

        False: the page has moved on since it was held (another look was kept meanwhile, or this one already): nothing was kept.

        Raises: StorageError, when nothing could be kept.
        """
        try:
            with writing(self._engine) as connection:
                keep(connection, finding, self._contents)
        except Outdated:
            return False
        return True

    def save_looks(self, findings: Sequence[Finding]) -> tuple[bool, ...]:
        """Keep looks that found nothing new, all in one transaction; which of them were not outdated.

        Raises: StorageError, when nothing could be kept.
        """
        with writing(self._engine) as connection:
            return keep_looks(connection, findings)

    def save_notice(self, change: Change, *alerts: Alert) -> None:
        """A change that no look at a page brought, with the alerts that tell it."""
        if change.kind is not ChangeKind.NOTICE:
            raise ValueError(f"{change.id} is no notice: what a look found is kept by save()")
        with writing(self._engine) as connection:
            keep_changes(connection, (change,))
            keep_alerts(connection, alerts)

    def tell_after_all(
        self, notice: Change, quiet: Sequence[Change], alerts: Sequence[Alert], owed: Sequence[Owed]
    ) -> None:
        """Changes that were kept and told to nobody weigh what they weigh; with the alerts that tell them, in one transaction."""
        with writing(self._engine) as connection:
            keep_changes(connection, (notice,))
            for change in quiet:
                connection.execute(questions.WEIGH, {"b_id": change.id, "b_weight": change.weight})
            keep_alerts(connection, alerts)
            keep_owed(connection, owed)

    # ---- what is held for a person

    def captures(self, source_id: str | None = None, *, decided: bool = False) -> tuple[Capture, ...]:
        """Those that wait for a decision, the oldest first; `decided`: those that were decided."""
        statement = questions.CAPTURES.where(
            captures.c.decided_at.is_not(None) if decided else captures.c.decided_at.is_(None)
        )
        if source_id is not None:
            statement = statement.where(sources.c.id == source_id)
        with reading(self._engine) as connection:
            return tuple(map(rows.capture_of, connection.execute(statement)))

    def decide(self, capture_id: str, decision: Decided, now: datetime) -> bool:
        """False: there is none, or it was decided before."""
        with writing(self._engine) as connection:
            values = {"b_id": capture_id, "at": now, "word": decision}
            return connection.execute(questions.DECIDE, values).rowcount == 1

    def decide_anew(self, capture_id: str, before: Decided, decision: Decided) -> bool:
        """False: there is none, or it was decided otherwise before."""
        with writing(self._engine) as connection:
            values = {"b_id": capture_id, "before": before, "word": decision}
            return connection.execute(questions.DECIDE_ANEW, values).rowcount == 1

    def _pages(
        self, statement: sa.Select[*tuple[Any, ...]], values: Mapping[str, object] | None = None
    ) -> tuple[Page, ...]:
        with reading(self._engine) as connection:
            return tuple(map(rows.page_of, connection.execute(statement, values or {})))


def _nothing() -> None:
    """Nobody keeps looks back."""


def checked_snapshot(connection: Connection, row: rows.Found) -> Snapshot:
    """Raises: Damaged, when the bytes are not those that were received."""
    snapshot = rows.snapshot_of(row, read(connection, snapshots, row.key))
    if snapshot.sha256 != row.sha256:
        raise Damaged(f"{snapshot.url}: the kept body is not the one that was received; restore the last backup")
    return snapshot


def _among(statement: sa.Select[*tuple[Any, ...]], source_ids: Sequence[str] | None) -> sa.Select[*tuple[Any, ...]]:
    return statement if source_ids is None else statement.where(sources.c.id.in_(source_ids))
