import re
import sqlite3
import subprocess
import sys
from pathlib import Path
from types import SimpleNamespace

import pytest
import sqlalchemy as sa
from alembic import command
from alembic.config import Config
from alembic.script import ScriptDirectory
from sqlalchemy.engine import Engine

from model.errors import ConfigError, StorageError
from storage import Archive, backup, check, open_database, upgrade
from storage.database import REVISIONS, _engine, translated, writing
from storage.migrating import MIGRATIONS, migrate
from storage.tables import revisions, sources
from tests.storage.making import NOW, SOURCE


def embedded(path: Path) -> str:
    return f"sqlite:///{path}/deep/monitor.db"


def test_an_embedded_database_is_made_with_its_folder_on_first_use(tmp_path: Path) -> None:
    engine = open_database(embedded(tmp_path))

    assert (tmp_path / "deep" / "monitor.db").exists()
    assert check(engine, thoroughly=True) == ()


def test_an_embedded_database_is_safe_by_its_settings(tmp_path: Path) -> None:
    with open_database(embedded(tmp_path)).connect() as connection:
        found = {
            name: connection.exec_driver_sql(f"PRAGMA {name}").scalar()
            for name in ("journal_mode", "synchronous", "busy_timeout", "foreign_keys")
        }

    assert found == {"journal_mode": "wal", "synchronous": 2, "busy_timeout": 10_000, "foreign_keys": 1}


def test_opening_a_database_in_order_does_not_load_the_migrations(tmp_path: Path) -> None:
    open_database(embedded(tmp_path)).dispose()
    code = f"import sys; from storage import open_database; open_database({embedded(tmp_path)!r}); print('alembic' in sys.modules)"

    said = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, timeout=60)

    assert said.stdout.strip() == "False"


def test_a_database_of_a_newer_program_is_refused(engine: Engine) -> None:
    with writing(engine) as connection:
        connection.execute(revisions.update().values(version_num="9999"))

    with pytest.raises(StorageError, match="newer version of this program"):
        open_database(engine.url.render_as_string(hide_password=False))


def test_the_migrations_end_where_the_program_stands() -> None:
    steps = ScriptDirectory(str(MIGRATIONS)).walk_revisions()

    assert tuple(reversed([step.revision for step in steps])) == REVISIONS


def test_the_migrations_make_the_same_tables_as_the_program(engine: Engine) -> None:
    made = shape(engine)
    engine = emptied(engine)

    with writing(engine) as connection:
        config = Config()
        config.set_main_option("script_location", str(MIGRATIONS))
        config.attributes["connection"] = connection
        command.upgrade(config, "head")

    assert shape(engine) == made


def shape(engine: Engine) -> object:
    if engine.dialect.name == "sqlite":
        with engine.connect() as connection:
            found = connection.exec_driver_sql(
                "SELECT name, sql FROM sqlite_master WHERE sql IS NOT NULL ORDER BY name"
            )
            return [(row.name, sorted(re.findall(r"\w+", row.sql))) for row in found]  # in whatever order
    inspector = sa.inspect(engine)
    return {
        table: (
            [
                (column["name"], str(column["type"]), column["nullable"], column["default"])
                for column in inspector.get_columns(table)
            ],
            inspector.get_pk_constraint(table)["constrained_columns"],
            sorted(
                (str(index["name"]), index["column_names"], index["unique"]) for index in inspector.get_indexes(table)
            ),
            sorted(key["constrained_columns"] for key in inspector.get_foreign_keys(table)),
        )
        for table in inspector.get_table_names()
    }


def emptied(engine: Engine) -> Engine:
    if engine.dialect.name == "sqlite":
        return _engine(f"sqlite:///{engine.url.database}.empty")
    with writing(engine) as connection:
        connection.exec_driver_sql("DROP SCHEMA public CASCADE")
        connection.exec_driver_sql("CREATE SCHEMA public")
    return engine


def test_an_embedded_database_is_backed_up_before_it_is_migrated(tmp_path: Path) -> None:
    engine = open_database(embedded(tmp_path))
    Archive(engine).register([SOURCE], NOW)

    migrate(engine, REVISIONS[-1])
    migrate(engine, REVISIONS[-1])

    kept = sorted(path.name for path in (tmp_path / "deep").glob("*.schema-*"))
    assert kept == [f"monitor.db.schema-{REVISIONS[-1]}", f"monitor.db.schema-{REVISIONS[-1]}.2"]
    assert len(Archive(open_database(f"sqlite:///{tmp_path}/deep/{kept[0]}")).pages()) == 1


def test_upgrading_what_is_up_to_date_changes_nothing(engine: Engine) -> None:
    before = shape(engine)

    upgrade(engine)

    assert shape(engine) == before


def test_a_database_on_a_server_is_not_migrated_unless_asked(database_url: str) -> None:
    if database_url.startswith("sqlite"):
        open_database(database_url).dispose()
        return

    with pytest.raises(StorageError, match="monitor db upgrade"):
        open_database(database_url)


@pytest.mark.parametrize("url", ["mysql://x/y", "no url at all", "sqlite://", "sqlite:///:memory:"])
def test_a_url_that_names_no_database_is_a_mistake_in_the_settings(url: str) -> None:
    with pytest.raises(ConfigError, match="MONITOR_DATABASE_URL"):
        open_database(url)


def test_a_server_that_is_not_there_is_said_so() -> None:
    with pytest.raises(StorageError, match="not to be reached"):
        open_database("postgresql://nobody:secret@127.0.0.1:1/none")


def test_the_password_of_a_server_is_not_told() -> None:
    with pytest.raises(StorageError) as raised:
        open_database("postgresql://nobody:secret@127.0.0.1:1/none")

    assert "secret" not in str(raised.value)


def test_a_file_that_is_no_database_is_said_so(tmp_path: Path) -> None:
    (tmp_path / "monitor.db").write_text("a letter, not a database. " * 100)

    with pytest.raises(StorageError, match="not a database"):
        open_database(f"sqlite:///{tmp_path}/monitor.db")


def test_the_file_of_another_program_is_left_as_it_is(tmp_path: Path) -> None:
    with sqlite3.connect(tmp_path / "books.db") as other:
        other.execute("CREATE TABLE books (title)")

    with pytest.raises(StorageError, match=r"another program \(books\)"):
        open_database(f"sqlite:///{tmp_path}/books.db")

    assert other.execute("SELECT name FROM sqlite_master").fetchall() == [("books",)]
    other.close()


def test_a_locked_database_is_said_so(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("storage.database._BUSY_TIMEOUT", 50)
    monkeypatch.setattr("storage.database._PRAGMAS", {})
    engine = open_database(f"sqlite:///{tmp_path}/monitor.db")
    other = sqlite3.connect(tmp_path / "monitor.db", isolation_level=None)
    other.execute("BEGIN IMMEDIATE")

    with pytest.raises(StorageError, match="another program has been writing"):
        Archive(engine).register([SOURCE], NOW)

    other.close()


def test_a_full_disk_is_said_so_and_keeps_nothing(tmp_path: Path) -> None:
    engine = open_database(f"sqlite:///{tmp_path}/monitor.db")
    sa.event.listen(engine, "begin", lambda c: c.exec_driver_sql("PRAGMA max_page_count=1"))

    many = [{"id": f"source {number}" * 20, "enabled": True} for number in range(10_000)]
    with pytest.raises(StorageError, match="the disk is full"), writing(engine) as connection:
        connection.execute(sources.insert(), many)

    with engine.connect() as connection:
        assert connection.execute(sa.select(sa.func.count()).select_from(sources)).scalar() == 0


@pytest.mark.parametrize(("free", "said"), [(4096, "the disk is full"), (10**12, "the disk reports errors")])
def test_an_error_of_the_disk_is_only_called_one_where_there_is_room(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, free: int, said: str
) -> None:
    engine = open_database(embedded(tmp_path))
    monkeypatch.setattr("shutil.disk_usage", lambda _: SimpleNamespace(free=free))

    with pytest.raises(StorageError, match=said), translated(engine):
        raise sqlite3.OperationalError("disk I/O error")


def test_a_backup_is_whole_and_names_no_file_that_is_there(tmp_path: Path) -> None:
    engine = open_database(embedded(tmp_path))
    Archive(engine).register([SOURCE], NOW)

    backup(engine, tmp_path / "copies" / "one.db")

    assert len(Archive(open_database(f"sqlite:///{tmp_path}/copies/one.db")).pages()) == 1
    with pytest.raises(StorageError, match="there already"):
        backup(engine, tmp_path / "copies" / "one.db")


def test_a_server_is_backed_up_by_its_own_means(engine: Engine, tmp_path: Path) -> None:
    if engine.dialect.name == "sqlite":
        backup(engine, tmp_path / "b.db")
        return

    with pytest.raises(StorageError, match="pg_dump"):
        backup(engine, tmp_path / "b.db")
