"""What went wrong with a request is said in the language of who is told, English in logs and JSON."""

import ast
import inspect
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

import monitor.fetch
from model import errors
from model.errors import FetchError, ServerTrouble, Unfit
from monitor.fetch import Limits
from monitor.fetch.addresses import parsed
from monitor.fetch.robots import Robots

FOLDER = Path(monitor.fetch.__file__).parent
NAMES = {
    name
    for name, kind in vars(errors).items()
    if inspect.isclass(kind) and issubclass(kind, FetchError) and kind is not FetchError
}


def made() -> Iterator[tuple[str, ast.Call]]:
    for path in FOLDER.glob("*.py"):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in NAMES:
                yield f"{path.name}:{node.lineno}", node


def test_every_trouble_of_a_request_has_a_german_sentence() -> None:
    found = list(made())

    assert len(found) > 20
    assert [place for place, call in found if len(call.args) < 2] == []


def test_a_sentence_is_said_in_the_language_asked_for() -> None:
    with pytest.raises(FetchError) as refused:
        parsed("ftp://www.musterland.example/")

    assert "only http:// and https://" in refused.value.said("en") == str(refused.value)
    assert "nur Adressen mit http:// oder https://" in refused.value.said("de")
    assert Unfit("login", ("Eine Anmeldung.", "A login.")).said("de") == "Eine Anmeldung."


def test_who_has_no_german_sentence_speaks_english() -> None:
    assert FetchError("nothing came").said("de") == "nothing came"


def test_a_robots_txt_that_cannot_be_had_keeps_both_sentences() -> None:
    robots = Robots(token="ministrymonitor", clock=lambda: datetime(2026, 11, 20, tzinfo=UTC), limits=Limits())

    def read(_: str) -> str:
        raise ServerTrouble("it answers 503.", "er antwortet 503.", status=503)

    with pytest.raises(ServerTrouble) as trouble:
        robots.rules("https://www.musterland.example", read)

    assert trouble.value.said("de").startswith("er antwortet 503. Solange robots.txt nicht zu haben ist")
    assert str(trouble.value).startswith("it answers 503. While robots.txt cannot be had")
