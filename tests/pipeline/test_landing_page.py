"""What a source turns out to be when nobody has said it: a landing page with a listing behind it, one release, or nothing."""

import json
from collections.abc import Iterator
from dataclasses import dataclass, field
from urllib.parse import parse_qs, urlsplit

import pytest

from tests.pipeline import site
from tests.pipeline.pages import release
from tests.pipeline.runner import Monitor, text
from tests.pipeline.site import Answer, World

STAMP = "2026-11-12 09:00:00 UTC"
LANDING = f"""<!DOCTYPE html><html lang="de"><head><title>Medienservice</title></head><body><main><h1>Medien</h1>
<form action="/medien/news"><input type="hidden" id="search_first_searched" value="{STAMP}"><button>Suchen</button></form>
<div id="ergebnisse"></div></main></body></html>"""
STOCK = (("/medien/news/2", "Brücke zwei saniert"), ("/medien/news/1", "Brücke eins saniert"))
NEW = ("/medien/news/3", "Radweg drei eröffnet")


@dataclass
class Medienservice(World):
    """Its landing page lists nothing; a script asks for the listing with the stamp that the page carries."""

    entries: tuple[tuple[str, str], ...] = STOCK
    stamps: list[str] = field(default_factory=list)

    def answer(self, path: str) -> Answer:
        if not path.startswith("/medien/news/search.json"):
            return super().answer(path)
        self.stamps += parse_qs(urlsplit(path).query).get("search[first_searched]", [])
        teaser = [
            f'<div class="teaser"><a href="{at}"><span class="time">12.11.2026, 10:00</span>'
            f'<span class="teaser-text">{title}</span></a></div>'
            for at, title in self.entries
        ]
        return Answer(body=json.dumps({"teaser": teaser, "disable": True}).encode(), type="application/json")

    def publish(self, *entries: tuple[str, str]) -> None:
        self.entries = (*entries, *self.entries)
        for path, title in self.entries:
            self.show(path, release(title))


@pytest.fixture
def medienservice() -> Iterator[Medienservice]:
    with site.serving(Medienservice()) as served:
        assert isinstance(served, Medienservice)
        served.show("/medien/", LANDING)
        served.publish()
        yield served


@pytest.fixture
def watched(monitor: Monitor, medienservice: Medienservice) -> Monitor:
    monitor.watch(medienservice.url("/medien/"))
    ran = monitor.check()
    assert ran.code == 0, ran.err
    monitor.later(minutes=30)
    return monitor


def test_a_landing_page_built_like_the_medienservice_is_read_by_the_listing_behind_it(
    watched: Monitor, medienservice: Medienservice
) -> None:
    baseline = watched.run("history", "--json").rows
    medienservice.publish(NEW)

    watched.check()

    assert sorted(row["title"] for row in baseline) == sorted(title for _, title in STOCK)
    (told,) = watched.told()
    assert NEW[1] in told["Subject"]
    assert set(medienservice.stamps) == {STAMP}


def test_such_a_listing_that_stands_still_is_unchanged(watched: Monitor) -> None:
    ran = watched.check()

    assert ran.of("/medien/")["outcome"] == "unchanged"
    assert ran.code == 0


def test_such_a_listing_that_is_emptied_is_no_release(watched: Monitor, medienservice: Medienservice) -> None:
    medienservice.entries = ()

    ran = watched.check()

    assert ran.of("/medien/")["outcome"] in ("failed", "held")
    assert watched.history("--operator")[0]["kind"] == "notice"
    assert watched.told() == []


def test_an_address_of_one_short_release_is_watched_as_that_release(monitor: Monitor, world: World) -> None:
    """Three sentences are a release."""
    sentences = (
        "Die Brücke ist wieder frei.",
        "Die Sperrung endet am Montag.",
        "Der Bau hat 3 Millionen Euro gekostet.",
    )
    world.show("/presse/7", release("Brücke wieder frei", " ".join(sentences)))
    monitor.watch(world.url("/presse/7"))
    ran = monitor.check()
    monitor.later(minutes=30)
    world.show("/presse/7", release("Brücke wieder frei", " ".join(sentences).replace("3 Mill", "5 Mill")))

    monitor.check()

    assert (ran.code, ran.rows[0]["outcome"]) == (0, "baseline")
    (told,) = monitor.told()
    assert "5 Millionen" in text(told)


def test_a_heading_and_a_form_are_refused_with_a_sentence_that_says_what_to_do(monitor: Monitor, world: World) -> None:
    world.show(
        "/suche",
        "<html><head><title>Suche</title></head><body><main><h1>Suche</h1><form><label>Begriff <input name=q></label>"
        "<button>Suchen</button></form><p>Bitte geben Sie einen Begriff ein.</p></main></body></html>",
    )
    monitor.watch(world.url("/suche"))

    ran = monitor.check()

    assert ran.code == 1
    assert world.url("/suche") in ran.err
    assert "type: page" in ran.err
    assert "list.item" in ran.err
    assert monitor.run("history", "--json").rows == []


def test_a_page_that_somebody_calls_a_page_may_be_as_short_as_it_likes(monitor: Monitor, world: World) -> None:
    world.show("/hinweis", release("Hinweis", "Das Amt ist umgezogen."))
    monitor.watch(world.url("/hinweis"), type="page")

    ran = monitor.check()

    assert (ran.code, ran.rows[0]["outcome"]) == (0, "baseline")
