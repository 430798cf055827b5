"""A page that stands in place of releases, with status 200, is told to no reader; the operator hears of it once."""

import pytest

from tests.pipeline.pages import FOOTER, NEW, STOCK, listing, plain, publish, release
from tests.pipeline.runner import OPERATOR, Monitor, text
from tests.pipeline.site import World

HOME = f"""<!DOCTYPE html><html lang="de"><head><meta charset="utf-8"><title>Freistaat Musterland</title></head>
<body><header><a href="/">Freistaat Musterland</a></header><main><h1>Willkommen im Ministerium für Netze</h1>
<p>Wir bauen Leitungen, Wege und Brücken für alle Menschen zwischen Bergland und Küste.</p>
<p>Auf diesen Seiten finden Sie Themen, Förderprogramme und die Nummern derer, die Ihnen weiterhelfen.</p>
<p>Rund viertausend Betriebe arbeiten hier mit uns zusammen, viele von ihnen seit mehreren Generationen.</p>
</main><footer><p>{FOOTER}</p></footer></body></html>"""


def hurry(minutes: int) -> str:
    """Unlike any waiting room that is known by its words."""
    return HOME.replace("Willkommen im Ministerium für Netze", "Großer Andrang").replace(
        "Rund viertausend", f"Noch {minutes} Minuten; rund viertausend"
    )


def look(monitor: Monitor, times: int = 1) -> None:
    """Passes half an hour apart, none of which asks at once for a second look."""
    for _ in range(times):
        monitor.check("--all", everything=False)
        monitor.later(minutes=30)


def everywhere(world: World, page: str) -> None:
    for path, _ in STOCK:
        world.show(path, page)


def test_the_home_page_in_place_of_all_releases_is_told_to_the_operator_only(watched: Monitor, world: World) -> None:
    world.show("/", HOME)
    everywhere(world, HOME)
    look(watched, 3)
    publish(world, *STOCK)
    look(watched, 3)

    assert watched.told() == []
    (held, again) = watched.told(OPERATOR)
    assert "3 Seiten" in held["Subject"]
    assert "ebenso unter" in watched.notices()[0]["summary"]
    assert "liest sich wieder" in again["Subject"]
    assert watched.history() == []


def test_the_home_page_everywhere_is_no_news_though_a_second_look_follows_at_once(
    watched: Monitor, world: World
) -> None:
    world.show("/", HOME)
    everywhere(world, HOME)
    watched.look(3)
    publish(world, *STOCK)
    watched.look(2)

    assert watched.told() == []


def test_one_page_at_all_addresses_is_no_news_though_the_home_page_is_another(watched: Monitor, world: World) -> None:
    everywhere(world, HOME)
    look(watched, 3)
    publish(world, *STOCK)
    look(watched, 2)

    assert watched.told() == []


def test_pages_that_come_due_one_after_the_other_are_not_told_either(watched: Monitor, world: World) -> None:
    everywhere(world, hurry(4))
    for _ in range(40):
        watched.check(everything=False)
        watched.later(minutes=5)

    assert watched.told() == []


def test_a_page_that_tells_the_minutes_to_wait_is_known_at_other_addresses(watched: Monitor, world: World) -> None:
    for minutes in (9, 6, 3):
        for number, (path, _) in enumerate(STOCK):
            world.show(path, hurry(minutes + number))
        look(watched)
    publish(world, *STOCK)
    look(watched, 2)

    assert watched.told() == []
    assert len(watched.notices()) == 2


def test_a_single_page_that_became_the_home_page_is_held(watched: Monitor, world: World) -> None:
    world.show("/", HOME)
    world.show("/presse/2", HOME)
    look(watched, 3)

    assert watched.told() == []
    (held,) = watched.notices()
    assert f"ebenso unter {world.url('/')}" in held["summary"]


def test_a_person_may_say_that_it_is_right(watched: Monitor, world: World) -> None:
    world.show("/", HOME)
    world.show("/presse/2", HOME)
    look(watched, 2)
    (held,) = watched.run("hold", "list", "--json").rows
    assert watched.run("hold", "release", held["id"]).code == 0
    look(watched, 3)

    (told,) = watched.told()
    assert "Willkommen im Ministerium für Netze" in text(told)


def test_a_release_that_is_written_anew_under_a_new_title_is_news(watched: Monitor, world: World) -> None:
    world.show("/", HOME)
    anew = release(
        "Fähren fahren auch im Winter", "Zwischen Nordufer und Südufer setzen nun drei Boote ohne Pause über."
    )
    world.show("/presse/2", anew)
    look(watched, 3)

    (told,) = watched.told()
    assert "Fähren fahren auch im Winter" in text(told)


def test_a_release_is_news_where_its_listing_names_the_new_title(watched: Monitor, world: World) -> None:
    world.show("/", HOME)
    world.show("/presse/2", HOME)
    title = "Willkommen im Ministerium für Netze"
    world.show("/presse/", listing([STOCK[0], ("/presse/2", title), STOCK[2]]))
    look(watched, 3)

    (told,) = watched.told()
    assert title in text(told)


def test_a_new_release_waits_while_its_page_greets_as_home_pages_do(watched: Monitor, world: World) -> None:
    """What the home page itself answers is not to be had."""
    publish(world, NEW, *STOCK)
    world.show(NEW[0], HOME)
    look(watched)
    assert watched.told() == []

    publish(world, NEW, *STOCK)
    look(watched, 2)

    (told,) = watched.told()
    assert NEW[1] in told["Subject"]


@pytest.mark.parametrize("is_home", [True, False])
def test_a_new_release_is_told_when_its_page_is_there(watched: Monitor, world: World, is_home: bool) -> None:
    world.show("/", HOME)
    publish(world, NEW, *STOCK)
    world.show(NEW[0], HOME if is_home else hurry(4))
    if not is_home:
        everywhere(world, hurry(4))
    look(watched, 2)
    assert watched.told() == []

    publish(world, NEW, *STOCK)
    look(watched, 3)

    (told,) = watched.told()
    assert NEW[1] in told["Subject"]
    assert plain(NEW[1])[0][:40] in text(told)


def test_the_operator_hears_of_a_new_release_whose_page_stays_the_home_page(watched: Monitor, world: World) -> None:
    world.show("/", HOME)
    publish(world, NEW, *STOCK)
    world.show(NEW[0], HOME)
    look(watched, 8)

    (held,) = watched.notices()
    assert "dem Eintrag in der Liste" in held["summary"]
    assert watched.told() == []


def test_what_is_listed_under_another_title_is_told_where_nothing_else_shows_it(watched: Monitor, world: World) -> None:
    world.show("/", HOME)
    world.show(NEW[0], release(NEW[1]))
    world.show("/presse/", listing([(NEW[0], "Hier geht es weiter"), *STOCK]))
    look(watched)

    (told,) = watched.told()
    assert NEW[1] in told["Subject"]


@pytest.mark.parametrize("days", [("12.11.2026",) * 3, ("10.11.2026", "11.11.2026", "12.11.2026")])
def test_releases_that_stand_at_each_other_s_addresses_for_a_while_are_told_to_no_reader(
    monitor: Monitor, world: World, days: tuple[str, ...]
) -> None:
    pages = [release(title, *plain(title), day=day) for (_, title), day in zip(STOCK, days, strict=True)]

    def show(first: int) -> None:
        for number, (path, _) in enumerate(STOCK):
            world.show(path, pages[(number + first) % len(pages)])

    show(0)
    world.show("/presse/", listing(STOCK))
    monitor.watch(world.url("/presse/"))
    monitor.look(2)
    show(1)
    monitor.look(3)
    show(0)
    monitor.look(3)

    assert monitor.told() == monitor.history() == []
    assert "ebenso unter" in monitor.notices()[0]["summary"]
