"""Migrations by Alembic; imported only when there is something to migrate."""

from itertools import chain, count
from pathlib import Path

from alembic import command
from alembic.config import Config
from sqlalchemy.engine import Engine

from storage.database import writing
from storage.housekeeping import backup

MIGRATIONS = Path(__file__).parent / "migrations"


def migrate(engine: Engine, revision: str) -> None:
    """All steps from `revision` on in one transaction. Raises: StorageError; then nothing has changed."""
    if engine.dialect.name == "sqlite":
        backup(engine, backup_before(engine, revision))
    with writing(engine) as connection:
        config = Config()
        config.set_main_option("script_location", str(MIGRATIONS))
        config.attributes["connection"] = connection
        command.upgrade(config, "head")


def backup_before(engine: Engine, revision: str) -> Path:
    """Beside the database: monitor.db.schema-0001, or the next free number behind it."""
    database = Path(engine.url.database or "")
    names = (f"{database.name}.schema-{revision}{number}" for number in chain([""], (f".{n}" for n in count(2))))
    return next(path for name in names if not (path := database.with_name(name)).exists())
