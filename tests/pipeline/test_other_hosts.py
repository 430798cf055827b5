"""Entries that lead to another host are left out, and `sources check` says so and how to let them in."""

import pytest

from tests.pipeline.pages import STOCK, listing, publish, release
from tests.pipeline.runner import Monitor
from tests.pipeline.site import World

KEYS = {"item": "li.meldung"}
FIELD = "list.link_pattern"


@pytest.fixture
def abroad(monitor: Monitor, world: World, neighbour: World) -> Monitor:
    """Of five entries two stand at the neighbour's."""
    publish(world, *STOCK)
    others = [(neighbour.url(f"/amt/{number}"), f"Nachbarland fördert Vorhaben {number}") for number in (8, 9)]
    for url, title in others:
        neighbour.show(url.removeprefix(neighbour.root), release(title))
    world.show("/presse/", listing([*STOCK, *others]))
    monitor.watch(world.url("/presse/"))
    monitor.write()
    return monitor


@pytest.mark.parametrize("keys", [{}, KEYS])
def test_how_many_entries_lead_elsewhere_is_said_with_the_key_that_lets_them_in(
    abroad: Monitor, keys: dict[str, str]
) -> None:
    abroad.sources[0]["list"] = keys
    abroad.write()

    (row,) = [row for row in abroad.run("sources", "check", "--json").rows if row["field"] == FIELD]

    assert row["fit"] == "look"
    assert row["text"] == "2 entries lead to another host and are left out: 127.0.0.2"
    assert "link_pattern: '^https?://'" in row["hint"]
    assert "2 Einträge führen zu einem anderen Host und werden ausgelassen" in abroad.run("sources", "check").out


def test_the_key_lets_them_in(abroad: Monitor) -> None:
    abroad.sources[0]["list"] = KEYS | {"link_pattern": "^https?://"}
    abroad.check()

    rows = abroad.run("sources", "check", "--json").rows

    assert FIELD not in {row["field"] for row in rows}
    assert abroad.page("/amt/9").release_id


def test_a_listing_of_one_host_leaves_nothing_out(watched: Monitor) -> None:
    assert FIELD not in {row["field"] for row in watched.run("sources", "check", "--json").rows}
