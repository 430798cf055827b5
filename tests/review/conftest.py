"""The pages over a database filled with the life of a Freistaat Musterland."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from sqlalchemy.engine import Engine
from starlette.applications import Starlette

from alerts import Letterhead
from model.subscription import Subscription
from monitor.compare import compare
from review import application
from storage import Archive, History, Outbox, open_database
from tests.review import life
from tests.review.browser import Browser

DESK = Subscription(id="desk", to=("redaktion@leser.example",), name="Energie in Musterland")
LETTERHEAD = Letterhead(
    mail_from="monitor@monitor.example",
    contact="betrieb@monitor.example",
    base_url="https://monitor.example",
    secret=b"for the tests only",
)


@pytest.fixture
def engine(tmp_path: Path) -> Iterator[Engine]:
    opened = open_database(f"sqlite:///{tmp_path}/monitor.db", migrate=True)
    yield opened
    opened.dispose()


@pytest.fixture
def archive(engine: Engine) -> Archive:
    return Archive(engine)


@pytest.fixture
def filled(archive: Archive) -> Archive:
    life.fill(archive)
    return archive


@pytest.fixture
def make_pages(engine: Engine) -> Callable[..., Starlette]:
    def make(**changed: object) -> Starlette:
        usual = {
            "history": History(engine),
            "outbox": Outbox(engine),
            "letterhead": LETTERHEAD,
            "sources": lambda: life.SOURCES,
            "subscriptions": lambda: (DESK,),
            "compare": compare,
            "is_alive": lambda: True,
            "problems": list,
            "is_private": True,
            "clock": lambda: life.NOW,
        }
        return application(**(usual | changed))  # type: ignore[arg-type]

    return make


@pytest.fixture
def browser(make_pages: Callable[..., Starlette]) -> Browser:
    return Browser(make_pages())
