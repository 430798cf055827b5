"""By which rules a source's listing was read, so that others make it be read again."""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"


def upgrade() -> None:
    op.add_column("sources", sa.Column("rules", sa.Text(), nullable=True))
