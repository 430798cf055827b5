"""robots.txt of 53 real hosts: every decision is the one RFC 9309 asks for, told by an oracle that shares no code with ours."""

import re
from datetime import timedelta
from pathlib import Path

import pytest

from monitor.fetch.robots import Rules
from tests.fetch.rfc9309 import agents, allowed, patterns
from tests.reference import FOLDER, needs_reference

pytestmark = [needs_reference, pytest.mark.reference]
OURS = "ministrymonitor"
_USUAL = (
    "/",
    "/robots.txt",
    "/presse/meldung-1.html",
    "/SiteGlobals/Forms/Suche.html?x=1",
    "/datei.pdf",
    "/media/über/uns?page=2",
)


def files() -> list[Path]:
    hosts = (path for path in (FOLDER / "robots/protego_de").iterdir() if path.name != "LICENSE")
    return sorted([*hosts, *(FOLDER / "robots").glob("*-robots.txt")]) if FOLDER.is_dir() else []


def paths(text: str) -> list[str]:
    """Addresses that a file's patterns are about: those they match, and those they just miss."""
    made = list(_USUAL)
    for said in patterns(text):
        plain = said.rstrip("$")
        for star in ("", "x", "a/b"):
            path = plain.replace("*", star)
            path = path if path.startswith("/") else f"/{path}"
            made += [path, f"{path}more", path[:-1] or "/"]
    return [path for path in dict.fromkeys(made) if not re.search(r"[\s#]", path)]


def test_all_the_files_are_there() -> None:
    assert len(files()) == 53


@pytest.mark.parametrize("path", files(), ids=lambda path: path.name)
def test_every_decision_is_the_one_of_the_rfc(path: Path) -> None:
    text = path.read_bytes().decode("utf-8", "replace")
    said = "" if re.match(r"\ufeff?\s*<", text) else text
    wrong = []

    for token in [OURS, *agents(said)[:12]]:
        rules = Rules(text, token=token, most=timedelta(minutes=10))
        wrong += [
            (token, one)
            for one in paths(said)
            if rules.allow(f"https://musterland.example{one}") != allowed(said, token, one)
        ]

    assert not wrong, wrong[:10]


def test_an_error_page_in_place_of_robots_txt_forbids_nothing() -> None:
    pages = [text for path in files() if re.match(r"\s*<", text := path.read_bytes().decode("utf-8", "replace"))]

    assert len(pages) == 1
    rules = Rules(pages[0], token=OURS, most=timedelta(minutes=10))
    assert all(rules.allow(f"https://musterland.example{one}") for one in _USUAL)
    assert rules.delay == timedelta(0)
