"""The tables. A version of a page must cost little: integer keys, few indexes, texts in compressed frames.

`key` is a row's number inside the database, `id` the stable name the outside knows it by.
"""

import sqlalchemy as sa

from model.alert import AlertState
from model.change import Candour, Cause, ChangeKind, Weight
from model.page import PageRole
from model.run import Outcome
from storage.types import Aspects, Code, Digest, Duration, Filled, Key, UtcDateTime, Words

ROLES = {PageRole.INDEX: 1, PageRole.DOCUMENT: 2}
KINDS = {
    ChangeKind.NEW: 1,
    ChangeKind.UPDATED: 2,
    ChangeKind.WITHDRAWN: 3,
    ChangeKind.RESTORED: 4,
    ChangeKind.MOVED: 5,
    ChangeKind.NOTICE: 6,
}
CAUSES = {Cause.SOURCE: 1, Cause.BASELINE: 2, Cause.REPARSE: 3}
WEIGHTS = {Weight.COSMETIC: 1, Weight.MINOR: 2, Weight.MAJOR: 3}
CANDOURS = {Candour.SILENT: 1, Candour.HINT: 2, Candour.REVISED: 3, Candour.STALE: 4}
STATES = {
    AlertState.DUE: 1,
    AlertState.LEASED: 2,
    AlertState.ACCEPTED: 3,
    AlertState.FAILED: 4,
    AlertState.SHUNTED: 5,
}
OUTCOMES = {
    Outcome.UNCHANGED: 1,
    Outcome.CHANGED: 2,
    Outcome.BASELINE: 3,
    Outcome.COSMETIC: 4,
    Outcome.PENDING: 5,
    Outcome.HELD: 6,
    Outcome.GONE: 7,
    Outcome.FAILED: 8,
    Outcome.SKIPPED: 9,
}

metadata = sa.MetaData()

sources = sa.Table(
    "sources",
    metadata,
    sa.Column("key", Key, primary_key=True),
    sa.Column("id", Words, nullable=False, unique=True),
    sa.Column("enabled", sa.Boolean, nullable=False),
    sa.Column("root_url", Words),
    sa.Column("rules", Words),  # by which its listing is read, see reading_rules.py
)

furniture = sa.Table(
    "furniture",
    metadata,
    sa.Column("source_key", Key, sa.ForeignKey("sources.key"), primary_key=True, autoincrement=False),
    sa.Column("frame", sa.LargeBinary, nullable=False),  # see furniture.py
)

releases = sa.Table(
    "releases",
    metadata,
    sa.Column("key", Key, primary_key=True),
    sa.Column("id", Words, nullable=False, unique=True),
    sa.Column("source_key", Key, sa.ForeignKey("sources.key"), nullable=False, index=True),
    sa.Column("first_seen_at", UtcDateTime, nullable=False),
    sa.Column("withdrawn_at", UtcDateTime),
    sa.Column("newest", sa.Integer),  # number of the newest version
    sa.Column("likeness", Digest, index=True),  # of the newest version
    sa.Column("attachments", sa.SmallInteger),  # how many the newest version has
    sa.Column("filled", Filled),  # fields of the newest version
    sa.Column("length", sa.Integer),  # characters of its text
)

marks = sa.Table(
    "marks",  # by which near-copies are found, see model/nearness.py
    metadata,
    sa.Column("mark", sa.Integer, primary_key=True, autoincrement=False),
    sa.Column("release_key", Key, sa.ForeignKey("releases.key"), primary_key=True, autoincrement=False),
    sqlite_with_rowid=False,
)

pages = sa.Table(
    "pages",
    metadata,
    sa.Column("key", Key, primary_key=True),
    sa.Column("source_key", Key, sa.ForeignKey("sources.key"), nullable=False),
    sa.Column("url", Words, nullable=False),
    sa.Column("role", Code(ROLES), nullable=False),
    sa.Column("revision", sa.Integer, nullable=False),  # counts the saves: an outdated look is refused
    sa.Column("first_seen_at", UtcDateTime, nullable=False),
    sa.Column("next_check_at", UtcDateTime, index=True),
    sa.Column("checked_at", UtcDateTime),
    sa.Column("etag", Words),
    sa.Column("last_modified", Words),
    sa.Column("body_sha256", Digest),
    sa.Column("read_at", UtcDateTime),
    sa.Column("failures", sa.Integer, nullable=False),
    sa.Column("baseline", sa.Boolean, nullable=False),
    sa.Column("release_key", Key, sa.ForeignKey("releases.key"), index=True),
    sa.Column("item", Words),  # JSON
    sa.Column("pending", Words),
    sa.Column("pending_edit", Words),
    sa.Column("gone", Words),  # JSON
    sa.Column("withdrawn", sa.Boolean, nullable=False),
    sa.Column("is_copy", sa.Boolean, nullable=False),
    sa.Column("stirring", Words),  # JSON; last, as migration 0003 adds it
    sa.Index("pages_by_url", "url", "source_key", unique=True),
    sa.Index("pages_by_source", "source_key"),
)

snapshots = sa.Table(
    "snapshots",
    metadata,
    sa.Column("key", Key, primary_key=True),
    sa.Column("page_key", Key, sa.ForeignKey("pages.key"), nullable=False, index=True),
    sa.Column("part", sa.SmallInteger, nullable=False),  # 0, 1, 2 … of the answers of one look
    sa.Column("version", sa.Integer),  # number of the version that was read from it
    sa.Column("fetched_at", UtcDateTime, nullable=False),
    sa.Column("elapsed", Duration, nullable=False),
    sa.Column("status", sa.SmallInteger, nullable=False),
    sa.Column("size", sa.Integer, nullable=False),  # bytes of the body
    sa.Column("sha256", Digest, nullable=False),  # of the body
    sa.Column("base", Key),  # the snapshot whose content is this frame's dictionary
    sa.Column("depth", sa.SmallInteger, nullable=False),
    sa.Column("frame", sa.LargeBinary, nullable=False),  # see bodies.py
)

versions = sa.Table(
    "versions",
    metadata,
    sa.Column("key", Key, primary_key=True),
    sa.Column("release_key", Key, sa.ForeignKey("releases.key"), nullable=False),
    sa.Column("number", sa.Integer, nullable=False),
    sa.Column("seen_at", UtcDateTime, nullable=False),
    sa.Column("cause", Code(CAUSES), nullable=False),
    sa.Column("fingerprint", Digest, nullable=False),
    sa.Column("base", Key),
    sa.Column("depth", sa.SmallInteger, nullable=False),
    sa.Column("frame", sa.LargeBinary, nullable=False),
    sa.Index("versions_by_number", "release_key", "number", unique=True),
)

changes = sa.Table(
    "changes",
    metadata,
    sa.Column("key", Key, primary_key=True),
    sa.Column("id", Words, nullable=False, unique=True),
    sa.Column("detected_at", UtcDateTime, nullable=False),
    sa.Column("kind", Code(KINDS), nullable=False),
    sa.Column("cause", Code(CAUSES), nullable=False),
    sa.Column("weight", Code(WEIGHTS), nullable=False),
    sa.Column("aspects", Aspects, nullable=False),
    sa.Column("candour", Code(CANDOURS)),  # of an edit
    sa.Column("source_key", Key, sa.ForeignKey("sources.key"), nullable=False),
    sa.Column("release_key", Key, sa.ForeignKey("releases.key"), index=True),
    sa.Column("topic", Words),
    sa.Column("about", Words),  # URL of a notice
    sa.Column("old_version", sa.Integer),
    sa.Column("new_version", sa.Integer),
    sa.Column("base", Key),  # the release's first change: its texts are this frame's dictionary
    sa.Column("frame", sa.LargeBinary, nullable=False),
)

alerts = sa.Table(
    "alerts",
    metadata,
    sa.Column("key", Key, primary_key=True),
    sa.Column("id", Words, nullable=False, unique=True),
    sa.Column("address", Words, nullable=False),
    sa.Column("subscription_id", Words),
    sa.Column("change_ids", Words, nullable=False),  # joined by spaces
    sa.Column("message_id", Words, nullable=False),
    sa.Column("subject", Words, nullable=False),
    sa.Column("content", sa.LargeBinary, nullable=False),  # a frame
    sa.Column("created_at", UtcDateTime, nullable=False),
    sa.Column("due_at", UtcDateTime, nullable=False),
    sa.Column("state", Code(STATES), nullable=False),
    sa.Column("attempts", sa.Integer, nullable=False),
    sa.Column("answer", Words),
    sa.Column("accepted_at", UtcDateTime),
    sa.Column("token", sa.Integer, nullable=False),  # counts the leases: only the newest may answer
    sa.Column("leased_until", UtcDateTime),
    sa.Index("alerts_by_state", "state", "due_at"),
    sa.Index("alerts_by_address", "address", "created_at"),
)

threads = sa.Table(
    "threads",
    metadata,
    sa.Column("release_key", Key, sa.ForeignKey("releases.key"), primary_key=True, autoincrement=False),
    sa.Column("address", Words, primary_key=True),
    sa.Column("alert_key", Key, sa.ForeignKey("alerts.key"), primary_key=True, autoincrement=False),
    sqlite_with_rowid=False,
)

owed = sa.Table(
    "owed",
    metadata,
    sa.Column("key", Key, primary_key=True),
    sa.Column("subscription_id", Words, nullable=False),
    sa.Column("address", Words, nullable=False),
    sa.Column("change_id", Words, nullable=False),
    sa.Column("due_at", UtcDateTime, nullable=False, index=True),
    sa.Index("owed_once", "subscription_id", "address", "change_id", unique=True),
)

unsubscribed = sa.Table(
    "unsubscribed",
    metadata,
    sa.Column("subscription_id", Words, primary_key=True),
    sa.Column("address", Words, primary_key=True),
    sa.Column("at", UtcDateTime, nullable=False),
    sqlite_with_rowid=False,
)

runs = sa.Table(
    "runs",
    metadata,
    sa.Column("source_key", Key, sa.ForeignKey("sources.key"), primary_key=True, autoincrement=False),
    sa.Column("started_at", UtcDateTime, primary_key=True, autoincrement=False),
    sa.Column("page_key", Key, sa.ForeignKey("pages.key"), primary_key=True, autoincrement=False),
    sa.Column("elapsed", Duration, nullable=False),
    sa.Column("outcome", Code(OUTCOMES), nullable=False),
    sa.Column("item_count", sa.Integer),  # of an index
    sa.Column("error", Words),
    sa.Column("trouble", Words),
    sqlite_with_rowid=False,
)

captures = sa.Table(
    "captures",
    metadata,
    sa.Column("key", Key, primary_key=True),
    sa.Column("id", Words, nullable=False, unique=True),
    sa.Column("page_key", Key, sa.ForeignKey("pages.key"), nullable=False),
    sa.Column("source_key", Key, sa.ForeignKey("sources.key"), nullable=False),
    sa.Column("snapshot_sha256", Digest),
    sa.Column("frame", sa.LargeBinary, nullable=False),  # record and reason
    sa.Column("held_at", UtcDateTime, nullable=False),
    sa.Column("decided_at", UtcDateTime),
    sa.Column("decision", Words),
)

revisions = sa.Table(
    "alembic_version",
    metadata,
    sa.Column("version_num", sa.String(32), nullable=False),
    sa.PrimaryKeyConstraint("version_num", name="alembic_version_pkc"),
)

# Both databases read these alike; as `sa.Index` they would load the dialect of the one that is not used.
_PARTIAL = {
    pages: "CREATE INDEX pages_by_edit ON pages (pending_edit) WHERE pending_edit IS NOT NULL",
    changes: "CREATE INDEX notices_by_source ON changes (source_key, about, key) WHERE kind = 6",
}
for _table, _statement in _PARTIAL.items():
    sa.event.listen(_table, "after_create", sa.DDL(_statement))  # type: ignore[no-untyped-call]
