"""What the archive asks the database, each statement built once."""

import sqlalchemy as sa

from model.page import PageRole
from model.run import STANDS, Outcome
from storage.queries import CHANGES, PAGES
from storage.queries import RUNS as ALL_RUNS
from storage.tables import captures, changes, pages, releases, runs, snapshots, sources, versions

LOOKED_AT = PAGES.where(sources.c.enabled, pages.c.next_check_at.is_not(None))
DUE = LOOKED_AT.where(pages.c.next_check_at <= sa.bindparam("now")).order_by(pages.c.next_check_at, pages.c.key)
NEXT_DUE = (
    sa.select(sa.func.min(pages.c.next_check_at))
    .join(sources, sources.c.key == pages.c.source_key)
    .where(sources.c.enabled)
)
_OF_SOURCE = sa.select(sources.c.key).where(sources.c.id == sa.bindparam("source_id")).scalar_subquery()
_OF_LATE = (
    sa.select(pages.c.key)
    .where(
        pages.c.role == PageRole.DOCUMENT,
        pages.c.release_key.is_not(None),
        pages.c.next_check_at.is_not(None),
        pages.c.checked_at > sa.bindparam("since"),
        pages.c.failures == 0,
        pages.c.gone.is_(None),
        pages.c.withdrawn.is_(False),
    )
    .limit(sa.bindparam("most", type_=sa.BigInteger))
)
# The sign keeps SQLite, which has no figures about its tables, from looking through all pages of the source.
_PENDING = _OF_LATE.where(sa.literal_column("+pages.source_key") == _OF_SOURCE, pages.c.pending_edit.is_not(None))
_WITH_EDIT = _PENDING.where(pages.c.pending_edit.in_(sa.bindparam("edits", expanding=True)))
_AT_SPOT = _PENDING.where(
    pages.c.pending_edit.like("% " + sa.bindparam("spot", type_=sa.String))
)  # looks through all that wait
_OF_LATE = _OF_LATE.where(pages.c.source_key == _OF_SOURCE)
COUNT_OF_LATE = sa.select(sa.func.count()).select_from(_OF_LATE.subquery())
COUNT_WITH_EDIT = sa.select(sa.func.count()).select_from(_WITH_EDIT.subquery())
PAGE = PAGES.where(pages.c.key == sa.bindparam("key"))
_owner = sources.alias("owner")
HELD = (
    PAGE.add_columns(
        releases.c.withdrawn_at,
        _owner.c.id.label("owner_id"),
        versions.c.key.label("version_key"),
        versions.c.number,
        versions.c.seen_at,
        versions.c.cause,
        versions.c.fingerprint,
        versions.c.frame.label("version_frame"),
    )
    .outerjoin(_owner, _owner.c.key == releases.c.source_key)
    .outerjoin(versions, sa.and_(versions.c.release_key == releases.c.key, versions.c.number == releases.c.newest))
)
PAGES_AT = PAGES.where(pages.c.url.in_(sa.bindparam("urls", expanding=True))).order_by(
    sources.c.enabled, pages.c.is_copy.desc(), pages.c.key.desc()
)
RELEASE = sa.select(releases.c.key).where(releases.c.id == sa.bindparam("id"))
PAGES_OF = PAGES.where(sources.c.enabled, releases.c.id == sa.bindparam("release_id")).order_by(
    pages.c.is_copy, pages.c.key
)
RUNS = ALL_RUNS.where(sources.c.id == sa.bindparam("source_id")).order_by(
    runs.c.started_at.desc(), runs.c.page_key.desc()
)
_SOURCE_OF_PAGE = sa.select(pages.c.source_key).where(pages.c.key == sa.bindparam("key")).scalar_subquery()
OUTCOMES = (
    sa.select(runs.c.outcome)
    .where(runs.c.source_key == _SOURCE_OF_PAGE, runs.c.page_key == sa.bindparam("key"))
    .order_by(runs.c.started_at.desc())
)
_GOOD = (Outcome.UNCHANGED, Outcome.CHANGED, Outcome.BASELINE, Outcome.COSMETIC)
COUNTS = (
    sa.select(runs.c.item_count)
    .join(sources, sources.c.key == runs.c.source_key)
    .where(sources.c.id == sa.bindparam("source_id"), runs.c.item_count.is_not(None), runs.c.outcome.in_(_GOOD))
    .order_by(runs.c.started_at.desc())
)
_OF_PAGE = sa.and_(runs.c.source_key == _SOURCE_OF_PAGE, runs.c.page_key == sa.bindparam("key"))
_STOOD_AT = sa.select(sa.func.max(runs.c.started_at)).where(_OF_PAGE, runs.c.outcome.in_(STANDS)).scalar_subquery()
AILING_SINCE = sa.select(sa.func.min(runs.c.started_at)).where(
    _OF_PAGE, sa.or_(_STOOD_AT.is_(None), runs.c.started_at > _STOOD_AT)
)
NOTICES_SINCE = CHANGES.where(
    sources.c.id == sa.bindparam("source_id"),
    sa.literal_column("changes.kind = 6"),
    changes.c.detected_at >= sa.bindparam("since"),
).order_by(changes.c.key.desc())
NOTICES = (
    CHANGES.where(sources.c.id == sa.bindparam("source_id"), sa.literal_column("changes.kind = 6"))
    .order_by(changes.c.key.desc())
    .limit(1)
)
PAST = (
    sa.select(releases.c.first_seen_at, releases.c.filled, releases.c.length)
    .join(sources, sources.c.key == releases.c.source_key)
    .where(sources.c.id == sa.bindparam("source_id"), releases.c.newest.is_not(None))
    .order_by(releases.c.key.desc())
)
APPEARED = (
    sa.select(pages.c.first_seen_at)
    .join(sources, sources.c.key == pages.c.source_key)
    .where(sources.c.id == sa.bindparam("source_id"), pages.c.item.is_not(None))
    .order_by(pages.c.key.desc())
)
_TOLD_AT = (
    sa.select(changes.c.detected_at)
    .join(sources, sources.c.key == changes.c.source_key)
    .where(
        sources.c.id == sa.bindparam("source_id"),
        sa.literal_column("changes.kind = 6"),
        changes.c.about == sa.bindparam("url"),
    )
    .order_by(changes.c.key.desc())
    .limit(1)
)
SPREAD = sa.select(_TOLD_AT.scalar_subquery(), COUNT_WITH_EDIT.scalar_subquery())
SPREAD_AT_SPOT = sa.select(
    _TOLD_AT.scalar_subquery(), sa.select(sa.func.count()).select_from(_AT_SPOT.subquery()).scalar_subquery()
)
FINGERPRINTS = (
    sa.select(versions.c.fingerprint)
    .join(releases, releases.c.key == versions.c.release_key)
    .where(releases.c.id == sa.bindparam("release_id"), versions.c.seen_at >= sa.bindparam("since"))
    .order_by(versions.c.number)
)
SNAPSHOTS = (
    sa.select(snapshots)
    .where(snapshots.c.page_key == sa.bindparam("key"), snapshots.c.part == 0)
    .order_by(snapshots.c.key.desc())
    .limit(1)
)
WITH_DIGEST = (
    sa.select(snapshots)
    .where(snapshots.c.page_key == sa.bindparam("key"), snapshots.c.sha256 == sa.bindparam("sha256"))
    .order_by(snapshots.c.key.desc())
    .limit(1)
)
BELIEVED = SNAPSHOTS.where(snapshots.c.sha256 == sa.bindparam("sha256"))
CAPTURES = (
    sa.select(captures, pages.c.url, sources.c.id.label("source_id"))
    .join(pages, pages.c.key == captures.c.page_key)
    .join(sources, sources.c.key == captures.c.source_key)
    .order_by(captures.c.key)
)
DECIDE = (
    sa.update(captures)
    .where(captures.c.id == sa.bindparam("b_id"), captures.c.decided_at.is_(None))
    .values(decided_at=sa.bindparam("at"), decision=sa.bindparam("word"))
)
DECIDE_ANEW = (
    sa.update(captures).where(captures.c.id == sa.bindparam("b_id"), captures.c.decision == sa.bindparam("before"))
).values(decision=sa.bindparam("word"))
WEIGH = sa.update(changes).where(changes.c.id == sa.bindparam("b_id")).values(weight=sa.bindparam("b_weight"))
STIRRING = (
    sa.select(pages.c.stirring)
    .join(sources, sources.c.key == pages.c.source_key)
    .where(sources.c.id == sa.bindparam("source_id"), pages.c.stirring.is_not(None))
)
LISTED_ELSEWHERE = (
    sa.select(sa.func.max(pages.c.read_at))
    .join(sources, sources.c.key == pages.c.source_key)
    .where(
        sources.c.id == sa.bindparam("source_id"),
        pages.c.role == PageRole.INDEX,
        pages.c.url != sa.bindparam("url"),
    )
)
