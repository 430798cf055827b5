"""The first tables."""

import sqlalchemy as sa
from alembic import op

from storage import search

revision = "0001"
down_revision = None

KEY = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    op.create_table(
        "alerts",
        sa.Column("key", KEY, nullable=False),
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("address", sa.Text(), nullable=False),
        sa.Column("subscription_id", sa.Text(), nullable=True),
        sa.Column("change_ids", sa.Text(), nullable=False),
        sa.Column("message_id", sa.Text(), nullable=False),
        sa.Column("subject", sa.Text(), nullable=False),
        sa.Column("content", sa.LargeBinary(), nullable=False),
        sa.Column("created_at", sa.BigInteger(), nullable=False),
        sa.Column("due_at", sa.BigInteger(), nullable=False),
        sa.Column("state", sa.SmallInteger(), nullable=False),
        sa.Column("attempts", sa.Integer(), nullable=False),
        sa.Column("answer", sa.Text(), nullable=True),
        sa.Column("accepted_at", sa.BigInteger(), nullable=True),
        sa.Column("token", sa.Integer(), nullable=False),
        sa.Column("leased_until", sa.BigInteger(), nullable=True),
        sa.PrimaryKeyConstraint("key"),
        sa.UniqueConstraint("id"),
    )
    op.create_index("alerts_by_state", "alerts", ["state", "due_at"], unique=False)
    op.create_index("alerts_by_address", "alerts", ["address", "created_at"], unique=False)
    op.create_table(
        "owed",
        sa.Column("key", KEY, nullable=False),
        sa.Column("subscription_id", sa.Text(), nullable=False),
        sa.Column("address", sa.Text(), nullable=False),
        sa.Column("change_id", sa.Text(), nullable=False),
        sa.Column("due_at", sa.BigInteger(), nullable=False),
        sa.PrimaryKeyConstraint("key"),
    )
    op.create_index("ix_owed_due_at", "owed", ["due_at"], unique=False)
    op.create_index("owed_once", "owed", ["subscription_id", "address", "change_id"], unique=True)
    op.create_table(
        "sources",
        sa.Column("key", KEY, nullable=False),
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("enabled", sa.Boolean(), nullable=False),
        sa.Column("root_url", sa.Text(), nullable=True),
        sa.PrimaryKeyConstraint("key"),
        sa.UniqueConstraint("id"),
    )
    op.create_table(
        "unsubscribed",
        sa.Column("subscription_id", sa.Text(), nullable=False),
        sa.Column("address", sa.Text(), nullable=False),
        sa.Column("at", sa.BigInteger(), nullable=False),
        sa.PrimaryKeyConstraint("subscription_id", "address"),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "furniture",
        sa.Column("source_key", KEY, autoincrement=False, nullable=False),
        sa.Column("frame", sa.LargeBinary(), nullable=False),
        sa.ForeignKeyConstraint(
            ["source_key"],
            ["sources.key"],
        ),
        sa.PrimaryKeyConstraint("source_key"),
    )
    op.create_table(
        "releases",
        sa.Column("key", KEY, nullable=False),
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("source_key", KEY, nullable=False),
        sa.Column("first_seen_at", sa.BigInteger(), nullable=False),
        sa.Column("withdrawn_at", sa.BigInteger(), nullable=True),
        sa.Column("newest", sa.Integer(), nullable=True),
        sa.Column("likeness", sa.LargeBinary(), nullable=True),
        sa.Column("attachments", sa.SmallInteger(), nullable=True),
        sa.Column("filled", sa.String(), nullable=True),
        sa.Column("length", sa.Integer(), nullable=True),
        sa.ForeignKeyConstraint(
            ["source_key"],
            ["sources.key"],
        ),
        sa.PrimaryKeyConstraint("key"),
        sa.UniqueConstraint("id"),
    )
    op.create_index("ix_releases_likeness", "releases", ["likeness"], unique=False)
    op.create_index("ix_releases_source_key", "releases", ["source_key"], unique=False)
    op.create_table(
        "changes",
        sa.Column("key", KEY, nullable=False),
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("detected_at", sa.BigInteger(), nullable=False),
        sa.Column("kind", sa.SmallInteger(), nullable=False),
        sa.Column("cause", sa.SmallInteger(), nullable=False),
        sa.Column("weight", sa.SmallInteger(), nullable=False),
        sa.Column("aspects", sa.String(), nullable=False),
        sa.Column("candour", sa.SmallInteger(), nullable=True),
        sa.Column("source_key", KEY, nullable=False),
        sa.Column("release_key", KEY, nullable=True),
        sa.Column("topic", sa.Text(), nullable=True),
        sa.Column("about", sa.Text(), nullable=True),
        sa.Column("old_version", sa.Integer(), nullable=True),
        sa.Column("new_version", sa.Integer(), nullable=True),
        sa.Column("base", KEY, nullable=True),
        sa.Column("frame", sa.LargeBinary(), nullable=False),
        sa.ForeignKeyConstraint(
            ["release_key"],
            ["releases.key"],
        ),
        sa.ForeignKeyConstraint(
            ["source_key"],
            ["sources.key"],
        ),
        sa.PrimaryKeyConstraint("key"),
        sa.UniqueConstraint("id"),
    )
    op.create_index("ix_changes_release_key", "changes", ["release_key"], unique=False)
    op.create_index(
        "notices_by_source",
        "changes",
        ["source_key", "about", "key"],
        unique=False,
        sqlite_where=sa.text("kind = 6"),
        postgresql_where=sa.text("kind = 6"),
    )
    op.create_table(
        "marks",
        sa.Column("mark", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("release_key", KEY, autoincrement=False, nullable=False),
        sa.ForeignKeyConstraint(
            ["release_key"],
            ["releases.key"],
        ),
        sa.PrimaryKeyConstraint("mark", "release_key"),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "pages",
        sa.Column("key", KEY, nullable=False),
        sa.Column("source_key", KEY, nullable=False),
        sa.Column("url", sa.Text(), nullable=False),
        sa.Column("role", sa.SmallInteger(), nullable=False),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.Column("first_seen_at", sa.BigInteger(), nullable=False),
        sa.Column("next_check_at", sa.BigInteger(), nullable=True),
        sa.Column("checked_at", sa.BigInteger(), nullable=True),
        sa.Column("etag", sa.Text(), nullable=True),
        sa.Column("last_modified", sa.Text(), nullable=True),
        sa.Column("body_sha256", sa.LargeBinary(), nullable=True),
        sa.Column("read_at", sa.BigInteger(), nullable=True),
        sa.Column("failures", sa.Integer(), nullable=False),
        sa.Column("baseline", sa.Boolean(), nullable=False),
        sa.Column("release_key", KEY, nullable=True),
        sa.Column("item", sa.Text(), nullable=True),
        sa.Column("pending", sa.Text(), nullable=True),
        sa.Column("pending_edit", sa.Text(), nullable=True),
        sa.Column("gone", sa.Text(), nullable=True),
        sa.Column("withdrawn", sa.Boolean(), nullable=False),
        sa.Column("is_copy", sa.Boolean(), nullable=False),
        sa.ForeignKeyConstraint(
            ["release_key"],
            ["releases.key"],
        ),
        sa.ForeignKeyConstraint(
            ["source_key"],
            ["sources.key"],
        ),
        sa.PrimaryKeyConstraint("key"),
    )
    op.create_index("ix_pages_next_check_at", "pages", ["next_check_at"], unique=False)
    op.create_index("ix_pages_release_key", "pages", ["release_key"], unique=False)
    op.create_index(
        "pages_by_edit",
        "pages",
        ["pending_edit"],
        unique=False,
        sqlite_where=sa.text("pending_edit IS NOT NULL"),
        postgresql_where=sa.text("pending_edit IS NOT NULL"),
    )
    op.create_index("pages_by_source", "pages", ["source_key"], unique=False)
    op.create_index("pages_by_url", "pages", ["url", "source_key"], unique=True)
    op.create_table(
        "threads",
        sa.Column("release_key", KEY, autoincrement=False, nullable=False),
        sa.Column("address", sa.Text(), nullable=False),
        sa.Column("alert_key", KEY, autoincrement=False, nullable=False),
        sa.ForeignKeyConstraint(
            ["alert_key"],
            ["alerts.key"],
        ),
        sa.ForeignKeyConstraint(
            ["release_key"],
            ["releases.key"],
        ),
        sa.PrimaryKeyConstraint("release_key", "address", "alert_key"),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "versions",
        sa.Column("key", KEY, nullable=False),
        sa.Column("release_key", KEY, nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("seen_at", sa.BigInteger(), nullable=False),
        sa.Column("cause", sa.SmallInteger(), nullable=False),
        sa.Column("fingerprint", sa.LargeBinary(), nullable=False),
        sa.Column("base", KEY, nullable=True),
        sa.Column("depth", sa.SmallInteger(), nullable=False),
        sa.Column("frame", sa.LargeBinary(), nullable=False),
        sa.ForeignKeyConstraint(
            ["release_key"],
            ["releases.key"],
        ),
        sa.PrimaryKeyConstraint("key"),
    )
    op.create_index("versions_by_number", "versions", ["release_key", "number"], unique=True)
    op.create_table(
        "captures",
        sa.Column("key", KEY, nullable=False),
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("page_key", KEY, nullable=False),
        sa.Column("source_key", KEY, nullable=False),
        sa.Column("snapshot_sha256", sa.LargeBinary(), nullable=True),
        sa.Column("frame", sa.LargeBinary(), nullable=False),
        sa.Column("held_at", sa.BigInteger(), nullable=False),
        sa.Column("decided_at", sa.BigInteger(), nullable=True),
        sa.Column("decision", sa.Text(), nullable=True),
        sa.ForeignKeyConstraint(
            ["page_key"],
            ["pages.key"],
        ),
        sa.ForeignKeyConstraint(
            ["source_key"],
            ["sources.key"],
        ),
        sa.PrimaryKeyConstraint("key"),
        sa.UniqueConstraint("id"),
    )
    op.create_table(
        "runs",
        sa.Column("source_key", KEY, autoincrement=False, nullable=False),
        sa.Column("started_at", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("page_key", KEY, autoincrement=False, nullable=False),
        sa.Column("elapsed", sa.BigInteger(), nullable=False),
        sa.Column("outcome", sa.SmallInteger(), nullable=False),
        sa.Column("item_count", sa.Integer(), nullable=True),
        sa.Column("error", sa.Text(), nullable=True),
        sa.Column("trouble", sa.Text(), nullable=True),
        sa.ForeignKeyConstraint(
            ["page_key"],
            ["pages.key"],
        ),
        sa.ForeignKeyConstraint(
            ["source_key"],
            ["sources.key"],
        ),
        sa.PrimaryKeyConstraint("source_key", "started_at", "page_key"),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "snapshots",
        sa.Column("key", KEY, nullable=False),
        sa.Column("page_key", KEY, nullable=False),
        sa.Column("part", sa.SmallInteger(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=True),
        sa.Column("fetched_at", sa.BigInteger(), nullable=False),
        sa.Column("elapsed", sa.BigInteger(), nullable=False),
        sa.Column("status", sa.SmallInteger(), nullable=False),
        sa.Column("size", sa.Integer(), nullable=False),
        sa.Column("sha256", sa.LargeBinary(), nullable=False),
        sa.Column("base", KEY, nullable=True),
        sa.Column("depth", sa.SmallInteger(), nullable=False),
        sa.Column("frame", sa.LargeBinary(), nullable=False),
        sa.ForeignKeyConstraint(
            ["page_key"],
            ["pages.key"],
        ),
        sa.PrimaryKeyConstraint("key"),
    )
    op.create_index("ix_snapshots_page_key", "snapshots", ["page_key"], unique=False)
    search.create(op.get_bind())
