"""A day in the life of four sites: at which time what happens, and how the world is afterwards."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from demo.news import BATTERIES, HYDROGEN
from demo.stock import at
from demo.world import World


@dataclass(frozen=True, slots=True)
class Step:
    """`happens` says it in German and English; `place` is the site that does it, "" where none does."""

    at: datetime
    place: str
    happens: tuple[str, str]
    change: Callable[[World], World] = lambda world: world

    def __call__(self, world: World) -> World:
        return self.change(world.at(self.at))


DAY = (
    Step(
        at("2026-11-20 09:00"),
        "",
        ("Der erste Blick auf vier Websites", "The first look at four sites"),
    ),
    Step(at("2026-11-20 09:30"), "", ("Nichts Neues", "Nothing new")),
    Step(
        at("2026-11-20 10:15"),
        "ministry",
        (
            "veröffentlicht eine Meldung, als Webseite und als PDF",
            "publishes a release, as a page and as PDF",
        ),
        lambda world: world.publish(HYDROGEN),
    ),
    Step(
        at("2026-11-20 11:00"),
        "network",
        ("berichtet von einer Veranstaltung", "reports on an event"),
        lambda world: world.publish(BATTERIES),
    ),
    Step(
        at("2026-11-20 13:20"),
        "ministry",
        (
            "macht still aus 46 Millionen Euro 38 und streicht einen Satz",
            "silently turns 46 million euros into 38 and drops a sentence",
        ),
        lambda world: (
            world.edit("ministry", HYDROGEN.id, "46 Millionen", "38 Millionen").edit(
                "ministry", HYDROGEN.id, "Die Finanzierung des dritten Abschnitts ist gesichert.", ""
            )
        ),
    ),
    Step(
        at("2026-11-20 14:00"),
        "network",
        ("ändert die Fußzeile auf jeder Seite", "changes the footer of every page"),
        lambda world: world.refoot(
            "network", "© 2026 Netzwerk Automobilzulieferer Musterland e. V. · Neue Anschrift: Hafenallee 40, Musterstadt"
        ),
    ),
    Step(
        at("2026-11-20 15:00"),
        "ministry",
        ("ist nicht mehr zu erreichen: Fehler 503", "cannot be reached any more: error 503"),
        lambda world: world.fail("ministry"),
    ),
    Step(at("2026-11-20 15:30"), "ministry", ("ist noch immer nicht zu erreichen", "still cannot be reached")),
    Step(
        at("2026-11-20 16:00"),
        "ministry",
        ("antwortet wieder", "answers again"),
        lambda world: world.recover("ministry"),
    ),
    Step(
        at("2026-11-20 16:30"),
        "ministry",
        ("nimmt eine Meldung vom Netz", "takes a release off the web"),
        lambda world: world.withdraw("ministry", "1200111"),
    ),
    Step(
        at("2026-11-20 17:30"),
        "initiatives",
        ("geben einem Beitrag eine neue Adresse", "give an article a new address"),
        lambda world: world.move("initiatives", "lernfabrik-kaltenbrunn-nimmt-arbeit-auf", "lernfabrik-kaltenbrunn"),
    ),
    Step(
        at("2026-11-20 18:30"),
        "state",
        ("baut ihre Liste um: ohne Skripte ist sie leer", "rebuilds its list: empty without scripts"),
        lambda world: world.redesign("state"),
    ),
    Step(
        at("2026-11-20 23:00"),
        "",
        ("Die Meldung von 16:30 fehlt noch immer", "The release of 16:30 is still missing"),
    ),
    Step(at("2026-11-21 03:00"), "", ("Nachts", "At night")),
    Step(at("2026-11-21 09:00"), "", ("Ein neuer Tag", "A new day")),
)  # fmt: skip
