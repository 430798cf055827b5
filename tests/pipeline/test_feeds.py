"""A feed that cannot be watched is said to be one; it is never read as a page."""

import pytest

from tests.pipeline.runner import Monitor
from tests.pipeline.site import World

WITHOUT_LINK = (
    "<item><title>Rede {n}</title><guid isPermaLink='false'>m-{n}</guid><description>Text {n}</description></item>"
)
WITH_ONE_LINK = "<item><title>Rede {n}</title><link>{base}</link><guid isPermaLink='false'>m-{n}</guid></item>"


def _show(world: World, item: str, number: int) -> None:
    items = "".join(item.format(n=n, base=world.url("/presse/")) for n in range(number))
    world.show(
        "/feed.xml", f'<?xml version="1.0"?><rss version="2.0"><channel><title>Reden</title>{items}</channel></rss>'
    )


@pytest.mark.parametrize("item", [WITHOUT_LINK, WITH_ONE_LINK])
def test_a_feed_without_an_address_for_each_entry_fails_and_mails_no_reader(
    monitor: Monitor, world: World, item: str
) -> None:
    monitor.watch(world.url("/feed.xml"))
    _show(world, item, 5)
    monitor.write()
    checked = monitor.run("sources", "check")
    first = monitor.check()
    _show(world, item, 6)
    monitor.later(hours=1)
    second = monitor.check()

    assert (checked.code, first.code, second.code) == (1, 1, 1)
    assert "Der Feed hat 5 Einträge" in checked.err
    assert monitor.history() == []
    assert monitor.told() == []
    assert len(monitor.notices()) == 1


def test_a_feed_that_is_broken_is_no_standing_page(monitor: Monitor, world: World) -> None:
    monitor.watch(world.url("/feed.xml"))
    world.show("/feed.xml", "<rss></rss>" + "<!-- Das Land fördert viele Orte mit 5 Millionen Euro. -->" * 9)

    ran = monitor.check()

    assert ran.code == 1
    assert monitor.history() == []
