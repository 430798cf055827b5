"""A day in the life of four sites: at which time what happens, and how the world is afterwards."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from demo.news import BATTERIES, HYDROGEN
from demo.stock import at
from demo.world import World


@dataclass(frozen=True, slots=True)
class Step:
    """`happens` says it in German and English; `place` is the site it happens on, "" where nothing happens."""

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
    Step(at("2026-11-20 09:30"), "", ("Nichts geschieht", "Nothing happens")),
    Step(
        at("2026-11-20 10:15"),
        "ministry",
        (
            "Das Ministerium veröffentlicht eine Meldung, als Webseite und als PDF",
            "The ministry publishes a release, as a page and as PDF",
        ),
        lambda world: world.publish(HYDROGEN),
    ),
    Step(
        at("2026-11-20 11:00"),
        "network",
        ("Ein Netzwerk berichtet von einer Veranstaltung", "A network reports on an event"),
        lambda world: world.publish(BATTERIES),
    ),
    Step(
        at("2026-11-20 13:20"),
        "ministry",
        (
            "Aus 46 werden still 38 Millionen Euro, ein Satz verschwindet",
            "46 million euros silently become 38, a sentence disappears",
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
        ("Das Netzwerk ändert die Fußzeile auf jeder Seite", "The network changes the footer of every page"),
        lambda world: world.refoot(
            "network", "© 2026 Netzwerk Automobilzulieferer Musterland e. V. · Neue Anschrift: Hafenallee 40, Musterstadt"
        ),
    ),
    Step(
        at("2026-11-20 15:00"),
        "ministry",
        ("Der Server des Ministeriums fällt aus", "The ministry's server breaks down"),
        lambda world: world.fail("ministry"),
    ),
    Step(at("2026-11-20 15:30"), "ministry", ("… und ist noch immer weg", "… and is still away")),
    Step(
        at("2026-11-20 16:00"),
        "ministry",
        ("Der Server antwortet wieder", "The server answers again"),
        lambda world: world.recover("ministry"),
    ),
    Step(
        at("2026-11-20 16:30"),
        "ministry",
        ("Das Ministerium nimmt eine Meldung vom Netz", "The ministry takes a release off the web"),
        lambda world: world.withdraw("ministry", "1200111"),
    ),
    Step(
        at("2026-11-20 17:30"),
        "initiatives",
        ("Ein Beitrag bekommt eine neue Adresse", "An article gets a new address"),
        lambda world: world.move("initiatives", "lernfabrik-kaltenbrunn-nimmt-arbeit-auf", "lernfabrik-kaltenbrunn"),
    ),
    Step(
        at("2026-11-20 18:30"),
        "state",
        ("Die Landesregierung baut ihre Liste um: ohne Skripte ist sie leer", "The state rebuilds its list: empty without scripts"),
        lambda world: world.redesign("state"),
    ),
    Step(
        at("2026-11-20 23:00"),
        "",
        ("Die Meldung von 16:30 fehlt seit sechs Stunden", "The release of 16:30 has been missing for six hours"),
    ),
    Step(at("2026-11-21 03:00"), "", ("Nachts", "At night")),
    Step(at("2026-11-21 09:00"), "", ("Ein neuer Tag", "A new day")),
)  # fmt: skip
