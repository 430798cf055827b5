"""Every test that asks for `engine` or `database_url` runs on SQLite; with scripts/test --postgres on PostgreSQL instead."""

import os
import uuid
from collections.abc import Iterator
from pathlib import Path

import pytest
import sqlalchemy as sa
from sqlalchemy.engine import Engine

from storage import Archive, History, Outbox, open_database

POSTGRES = "MONITOR_TEST_POSTGRES"


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    if "backend" in metafunc.fixturenames:
        backends: list[object] = ["sqlite"]
        if os.environ.get(POSTGRES):
            backends.append(pytest.param("postgresql", marks=pytest.mark.postgres))
        metafunc.parametrize("backend", backends)


@pytest.fixture
def database_url(backend: str, tmp_path: Path) -> Iterator[str]:
    """An empty database of its own."""
    if backend == "sqlite":
        yield f"sqlite:///{tmp_path}/data/monitor.db"
        return
    server = sa.make_url(os.environ[POSTGRES]).set(drivername="postgresql+psycopg")
    name = f"test_{uuid.uuid4().hex[:12]}"
    root = sa.create_engine(server, isolation_level="AUTOCOMMIT", poolclass=sa.NullPool)
    with root.connect() as connection:
        connection.exec_driver_sql(f"CREATE DATABASE {name} TEMPLATE template0 ENCODING 'UTF8'")
    yield server.set(database=name).render_as_string(hide_password=False).replace("postgresql+psycopg:", "postgresql:")
    with root.connect() as connection:
        connection.exec_driver_sql(f"DROP DATABASE {name} WITH (FORCE)")


@pytest.fixture
def engine(database_url: str) -> Iterator[Engine]:
    opened = open_database(database_url, migrate=True)
    yield opened
    opened.dispose()


@pytest.fixture
def archive(engine: Engine) -> Archive:
    return Archive(engine)


@pytest.fixture
def outbox(engine: Engine) -> Outbox:
    return Outbox(engine)


@pytest.fixture
def history(engine: Engine) -> History:
    return History(engine)
