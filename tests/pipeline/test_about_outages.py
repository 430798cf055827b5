"""Releases about outages, maintenance and domains for sale are news; what is in doubt waits for a person and does not vanish."""

import pytest

from tests.pipeline.pages import STOCK, listing, release
from tests.pipeline.runner import Monitor
from tests.pipeline.site import World

PATH = "/presse/4"
CASES = {
    "Wartungsarbeiten am Serviceportal": "Das Serviceportal ist am Samstag wegen Wartungsarbeiten nicht erreichbar.",
    "Dienst vorübergehend nicht verfügbar": "Der Dienst des Landesamts ruht bis Montag.",
    "Landesdomain zu verkaufen": "Das Land gibt eine Adresse ab. Diese Domain steht zum Verkauf.",
    "Land gibt eine Adresse im Netz ab": "Die Domain steht zum Verkauf. Diese Domain steht seit heute zum Verkauf. "
    + "Das Ministerium nimmt Gebote bis zum Ende des Jahres entgegen und entscheidet danach. " * 8,
}
MAINTENANCE = """<!DOCTYPE html><html lang="de"><head><title>Wartungsarbeiten</title></head><body><h1>Wartungsarbeiten</h1>
<p>Diese Website ist wegen Wartungsarbeiten bis 13.11.2026 nicht erreichbar.</p></body></html>"""


@pytest.mark.parametrize("title", CASES)
def test_a_short_release_about_an_outage_is_told(watched: Monitor, world: World, title: str) -> None:
    world.show(PATH, release(title, CASES[title]))
    world.show("/presse/", listing([(PATH, title), *STOCK]))

    watched.check()

    assert [entry["url"] for entry in watched.history("--kind", "new")] == [world.url(PATH)]


@pytest.mark.parametrize("title", CASES)
def test_without_a_date_of_its_own_it_waits_for_a_person(watched: Monitor, world: World, title: str) -> None:
    world.show(PATH, release(title, CASES[title], day=""))
    world.show("/presse/", listing([(PATH, title), *STOCK]))

    watched.check()
    (held,) = watched.run("hold", "list", "--json").rows
    assert watched.told() == []
    ran = watched.run("hold", "release", held["id"])

    assert ran.code == 0, ran.err
    assert [entry["url"] for entry in watched.history("--kind", "new")] == [world.url(PATH)]


def test_a_listing_that_names_such_a_release_in_a_heading_is_read(watched: Monitor, world: World) -> None:
    title = "Dienst vorübergehend nicht verfügbar"
    world.show(PATH, release(title, CASES[title]))
    shown = listing([(PATH, title), *STOCK])
    world.show("/presse/", shown.replace(f'<a href="{PATH}">{title}</a>', f'<h2><a href="{PATH}">{title}</a></h2>'))

    ran = watched.check()

    assert ran.of("/presse/")["outcome"] == "changed"
    assert len(watched.history("--kind", "new")) == 1


def test_an_edit_about_an_outage_is_told(monitor: Monitor, world: World) -> None:
    title = "Hinweise zum Serviceportal"
    world.show(PATH, release(title, "Das Serviceportal des Landes ist am Samstag wie immer erreichbar."))
    world.show("/presse/", listing([(PATH, title), *STOCK]))
    monitor.watch(world.url("/presse/"))
    monitor.check()
    world.show(PATH, release(title, "Das Serviceportal ist am Samstag wegen Wartungsarbeiten nicht erreichbar."))
    for _ in range(2):
        monitor.later(hours=1)
        monitor.check()

    assert [entry["kind"] for entry in monitor.history() if entry["url"] == world.url(PATH)] == ["updated"]


def test_a_site_in_maintenance_is_neither_news_nor_an_edit(watched: Monitor, world: World) -> None:
    for path, _ in STOCK:
        world.show(path, MAINTENANCE)
    world.show("/presse/", MAINTENANCE)

    for _ in range(3):
        watched.check()
        watched.later(hours=2)

    assert watched.told() == []
    assert watched.run("hold", "list", "--json").rows == []


def test_a_new_release_behind_a_dated_maintenance_page_is_told_when_the_page_is_well(
    watched: Monitor, world: World
) -> None:
    world.show(PATH, MAINTENANCE)
    world.show("/presse/", listing([(PATH, "Radnetz wird ausgebaut"), *STOCK]))
    watched.check()
    assert watched.told() == []

    world.show(PATH, release("Radnetz wird ausgebaut"))
    watched.later(hours=2)
    watched.check()

    assert len(watched.told()) == 1
    assert watched.run("hold", "list", "--json").rows == []
