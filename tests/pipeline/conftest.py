"""A ministry, a mail server and a monitor that watches the one and writes to the other."""

from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

from storage import database, open_database
from tests.alerts import mailserver
from tests.alerts.mailserver import MailServer
from tests.pipeline import site
from tests.pipeline.pages import STOCK, publish
from tests.pipeline.runner import Monitor
from tests.pipeline.site import World


@pytest.fixture
def world() -> Iterator[World]:
    with site.serving(World()) as served:
        yield served


@pytest.fixture
def neighbour() -> Iterator[World]:
    """A second ministry, on a host of its own."""
    with site.serving(World(host="127.0.0.2")) as served:
        yield served


@pytest.fixture
def mail() -> Iterator[MailServer]:
    with mailserver.serving(MailServer()) as served:
        yield served


@pytest.fixture
def one_engine(monkeypatch: pytest.MonkeyPatch) -> None:
    """The commands of a test share what is compiled for the database, which would take a quarter of their time each time."""
    monkeypatch.setattr(database, "_engine", cache(database._engine))


@pytest.fixture
def monitor(tmp_path: Path, mail: MailServer, database_url: str, one_engine: None) -> Monitor:
    del one_engine
    (tmp_path / "data").mkdir(exist_ok=True)
    if not database_url.startswith("sqlite"):
        open_database(database_url, migrate=True).dispose()
    return Monitor(tmp_path, mail, environ={"MONITOR_DATABASE_URL": database_url})


@pytest.fixture
def watched(monitor: Monitor, world: World) -> Monitor:
    """A press office with three releases, looked at once half an hour ago."""
    publish(world, *STOCK)
    monitor.watch(world.url("/presse/"))
    ran = monitor.check()
    assert ran.code == 0, ran.err
    monitor.later(minutes=30)
    return monitor
