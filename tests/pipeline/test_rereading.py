"""A mended parser reads old pages otherwise; that is nobody's news, whether or not they were read again before."""

from dataclasses import replace
from typing import Any
from unittest.mock import patch

import pytest

from monitor.parse import read_document
from tests.pipeline.pages import STOCK, listing, plain, publish, release
from tests.pipeline.runner import Monitor, text
from tests.pipeline.site import World

PATH, TITLE = STOCK[0]


def read_by_halves(*arguments: Any) -> Any:
    """A parser that knew only the first paragraph of a page."""
    raw = read_document(*arguments)
    return replace(raw, body=raw.body[:1])


@pytest.fixture
def upgraded(monitor: Monitor, world: World) -> Monitor:
    publish(world, *STOCK)
    world.show("/presse/", listing(STOCK))
    monitor.watch(world.url("/presse/"))
    with (
        patch("monitor.looks.reading.read_document", read_by_halves),
        patch("monitor.parse.PARSER_VERSION", "0"),
    ):
        monitor.check()
    monitor.later(minutes=30)
    return monitor


def test_what_a_mended_parser_reads_more_of_a_page_is_no_news_when_only_a_counter_moved(
    upgraded: Monitor, world: World
) -> None:
    world.show(PATH, release(TITLE, counter="<p>Besucher: 4711</p>"))

    ran = upgraded.check()

    assert ran.of(PATH)["outcome"] == "cosmetic"
    assert upgraded.history() == []
    assert upgraded.told() == []


def test_an_edit_is_told_without_what_the_mended_parser_reads_more(upgraded: Monitor, world: World) -> None:
    world.show(PATH, release(TITLE, *(passage.replace("851", "615") for passage in plain(TITLE))))

    upgraded.check()

    (change,) = upgraded.history()
    assert change["aspects"] == ["figure"]
    (mail,) = upgraded.told()
    assert "[-851-] {+615+}" in text(mail)
    assert "ergänzt" not in text(mail)
