"""What of a page is changing, spot by spot, so that what two looks share can be believed."""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"


def upgrade() -> None:
    op.add_column("pages", sa.Column("stirring", sa.Text(), nullable=True))
