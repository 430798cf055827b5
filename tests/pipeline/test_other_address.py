"""The address of a listing is changed in sources.yaml: what appeared meanwhile is told, what is taken as known is named."""

from tests.pipeline.pages import STOCK, listing, release
from tests.pipeline.runner import OPERATOR, Monitor, text
from tests.pipeline.site import World

FRESH = [(f"/neu/{number}", f"Beschluss {number} gefasst") for number in range(3)]
OLD = [(f"/neu/alt-{number}", f"Altes Vorhaben {number}") for number in range(12)]


def _moved(watched: Monitor, world: World) -> None:
    for path, title in (*FRESH, *OLD):
        world.show(path, release(title, day="12.11.2026" if (path, title) in FRESH else "03.02.2025"))
    rows = (
        listing(FRESH, day="12.11.2026").partition("</ul>")[0] + listing(OLD, day="03.02.2025").partition('liste">')[2]
    )
    known = listing(STOCK, day="12.11.2026").partition('liste">')[2]
    world.show("/aktuelles/", rows.partition("</ul>")[0] + known)
    watched.sources[0]["url"] = world.url("/aktuelles/")


def test_what_is_dated_since_the_last_look_is_told_and_the_rest_named_to_the_operator(
    watched: Monitor, world: World
) -> None:
    _moved(watched, world)

    watched.check()
    watched.later(hours=1)
    watched.check()

    assert sorted(told["Subject"] for told in watched.told()) == [f"[Quelle1] {title}" for _, title in FRESH]
    (notice,) = watched.told(OPERATOR)
    said = " ".join(text(notice).split())
    assert "12 Meldungen wurden an der neuen Adresse" in said
    assert "Altes Vorhaben 0" in said and "und 2 weitere" in said


def test_a_source_that_is_read_for_the_first_time_is_told_to_nobody(monitor: Monitor, world: World) -> None:
    monitor.watch(world.url("/presse/"))
    world.show("/presse/", listing(STOCK))
    for path, title in STOCK:
        world.show(path, release(title))

    monitor.check()

    assert monitor.mails() == []


def test_an_address_that_only_was_spelt_otherwise_brings_no_notice(watched: Monitor, world: World) -> None:
    world.show("/presse/index.html", listing(STOCK))
    watched.sources[0]["url"] = world.url("/presse/index.html")

    watched.check()

    assert watched.mails() == []
