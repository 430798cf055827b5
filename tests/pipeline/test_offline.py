"""Our own line is down: one notice for all sources, one when it is back; a site that is down alone is told by its name."""

import pytest

from tests.pipeline.pages import NEW, STOCK, publish
from tests.pipeline.runner import OPERATOR, Monitor
from tests.pipeline.site import Answer, World

CUT = Answer(cut=True)


@pytest.fixture
def both(watched: Monitor, world: World, neighbour: World) -> Monitor:
    """Two sources on hosts of their own, with a third beside the first; an hour after the first look at them."""
    publish(neighbour, *[(path, f"{title} im Nachbarland") for path, title in STOCK])
    world.show("/themen/", world.answer("/presse/"))
    watched.watch(world.url("/themen/"))
    watched.watch(neighbour.url("/presse/"))
    watched.check()
    watched.later(hours=1)
    return watched


def subjects(both: Monitor) -> list[str]:
    return [mail["Subject"] for mail in both.told(OPERATOR)]


def line(state: Answer | None, *worlds: World) -> None:
    for world in worlds:
        world.down = state


def test_that_nothing_can_be_reached_is_told_once_and_once_when_it_is_over(
    both: Monitor, world: World, neighbour: World
) -> None:
    line(CUT, world, neighbour)
    publish(world, NEW, *STOCK)
    codes = []
    for _ in range(5):
        codes.append(both.check().code)
        both.later(hours=2)
    during = subjects(both)
    line(None, world, neighbour)
    both.look(times=2, hours=2)

    assert codes == [1] * 5
    assert during == ["Keine Quelle ist erreichbar"]
    assert subjects(both)[1:] == ["Die Quellen sind wieder erreichbar"]
    assert [NEW[1] in mail["Subject"] for mail in both.told()] == [True]


@pytest.mark.parametrize("trouble", [CUT, Answer(status=500), Answer(status=404)], ids=["cut", "500", "404"])
def test_a_site_that_is_down_while_another_one_answers_is_told_by_its_name_at_once(
    both: Monitor, world: World, neighbour: World, trouble: Answer
) -> None:
    neighbour.down = trouble

    both.check()

    assert subjects(both) == ["Quelle „Quelle3 Musterland“ liest sich nicht mehr"]


def test_the_first_site_of_a_pass_that_is_down_is_told_by_its_name_too(both: Monitor, world: World) -> None:
    """No other host has answered for an hour: one is asked."""
    world.down = CUT

    both.check()

    assert sorted(subjects(both)) == [
        "Quelle „Quelle1 Musterland“ liest sich nicht mehr",
        "Quelle „Quelle2 Musterland“ liest sich nicht mehr",
    ]


def test_a_site_that_stays_away_when_the_line_is_back_is_told_by_its_name(
    both: Monitor, world: World, neighbour: World
) -> None:
    line(CUT, world, neighbour)
    both.look(times=2, hours=2)
    world.down = None

    both.look(times=3, hours=2)

    assert [subject for subject in subjects(both) if "Quelle3" in subject] == [
        "Quelle „Quelle3 Musterland“ liest sich nicht mehr"
    ]


def test_a_line_that_wavers_is_told_twice_a_day_and_the_second_time_says_so(
    both: Monitor, world: World, neighbour: World
) -> None:
    for _ in range(4):
        line(CUT, world, neighbour)
        both.look(hours=1)
        line(None, world, neighbour)
        both.look(hours=1)

    down = [mail for mail in both.told(OPERATOR) if "Keine Quelle" in mail["Subject"]]
    assert ["zweite Mal an einem Tag" in mail.get_body(("plain",)).get_content() for mail in down] == [False, True]


def test_who_watches_a_single_host_is_told_of_the_source(watched: Monitor, world: World) -> None:
    world.down = CUT

    watched.check()

    assert subjects(watched) == ["Quelle „Quelle1 Musterland“ liest sich nicht mehr"]


def test_a_monitor_that_is_started_without_a_line_says_so_once(
    monitor: Monitor, world: World, neighbour: World
) -> None:
    line(CUT, world, neighbour)
    for one in (world, neighbour):
        monitor.watch(one.url("/presse/"))

    monitor.look(times=2, hours=1)

    assert subjects(monitor) == ["Keine Quelle ist erreichbar"]
