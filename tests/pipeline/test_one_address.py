"""One address that always shows the newest release: each is told as new, none as an edit of the one before."""

import pytest

from tests.pipeline.pages import STOCK, listing, release
from tests.pipeline.runner import Monitor, text
from tests.pipeline.site import World

LATEST = "/presse/aktuell"
BRIDGE = release(
    "Brücke über die Muster wird saniert",
    "Die Brücke zwischen Nordstadt und Südhafen bekommt ein neues Geländer und einen breiteren Weg für Räder.",
    "Gesperrt wird sie nur an zwei Wochenenden im Frühjahr, danach fahren alle Busse wieder nach ihrem Plan.",
    day="12.11.2026",
)
FOREST = release(
    "Förster zählen weniger kranke Fichten",
    "Im Bergland stehen so viele gesunde Bäume wie seit zehn Sommern nicht mehr, sagt der Bericht des Forstamts.",
    "Geholfen haben nasse Monate, junge Buchen und Tannen sowie Menschen, die auf eigene Kosten nachgepflanzt haben.",
    day="19.11.2026",
)
SCHOOL = release(
    "Neue Schulküchen kochen für tausend Kinder",
    "Acht Schulen eröffnen nach den Ferien eigene Küchen; Gemüse und Obst liefern Höfe aus der nächsten Umgebung.",
    "Eltern zahlen dafür nicht mehr als bisher, weil der Kreis die Geräte und die Hälfte der Löhne übernommen hat.",
    day="26.11.2026",
)


@pytest.fixture
def office(monitor: Monitor, world: World) -> Monitor:
    """Its listing names the newest release at one address, and older ones at theirs."""
    world.show(LATEST, BRIDGE)
    for path, title in STOCK:
        world.show(path, release(title))
    world.show("/presse/", listing([(LATEST, "Die neueste Mitteilung"), *STOCK]))
    monitor.watch(world.url("/presse/"))
    assert monitor.check().code == 0
    monitor.later(days=7)
    return monitor


def look(monitor: Monitor, times: int = 2) -> None:
    monitor.look(times, hours=2)


def test_another_release_at_the_address_is_told_as_new_and_the_old_one_kept(office: Monitor, world: World) -> None:
    world.show(LATEST, FOREST)

    look(office, 4)

    moved, new = office.history()
    assert (moved["kind"], moved["weight"]) == ("moved", "cosmetic")
    assert moved["summary"] == (
        "Unter dieser Adresse steht jetzt eine andere Mitteilung: „Förster zählen weniger kranke Fichten“"
    )
    assert (new["kind"], new["title"], new["url"]) == (
        "new",
        "Förster zählen weniger kranke Fichten",
        world.url(LATEST),
    )
    assert new["release"] != moved["release"]
    (told,) = office.told()
    assert told["Subject"] == "[Quelle1] Förster zählen weniger kranke Fichten"
    assert "nasse Monate" in text(told)


def test_each_release_that_stands_there_in_turn_is_told_once(office: Monitor, world: World) -> None:
    world.show(LATEST, FOREST)
    look(office)
    world.show(LATEST, SCHOOL)
    look(office)

    assert [told["Subject"].partition("] ")[2][:7] for told in office.told()] == ["Förster", "Neue Sc"]
    assert "withdrawn" not in {entry["kind"] for entry in office.history()}


def test_a_release_that_comes_back_to_the_address_is_not_told_again(office: Monitor, world: World) -> None:
    for page in (FOREST, SCHOOL, FOREST):
        world.show(LATEST, page)
        look(office)

    assert len(office.told()) == 2


def test_an_edit_of_the_release_that_stands_there_now_is_told_as_one(office: Monitor, world: World) -> None:
    world.show(LATEST, FOREST)
    look(office)
    world.show(LATEST, FOREST.replace("zehn Sommern", "zwölf Sommern"))
    look(office)

    updated = office.history()[-1]
    assert (updated["kind"], updated["summary"]) == ("updated", "Zahl geändert: zehn → zwölf Sommern")
    assert len(office.told()) == 2


def test_what_also_stands_at_its_own_address_is_told_once(office: Monitor, world: World) -> None:
    world.show(LATEST, FOREST)
    world.show("/presse/4", FOREST)
    world.show("/presse/", listing([(LATEST, "Die neueste Mitteilung"), ("/presse/4", "Förster zählen"), *STOCK]))

    look(office, 4)

    assert [entry["title"] for entry in office.history("--kind", "new")] == ["Förster zählen weniger kranke Fichten"]
    assert len(office.told()) == 1


def test_a_site_that_shows_one_release_everywhere_has_taken_the_others_down(office: Monitor, world: World) -> None:
    for path in (LATEST, *(path for path, _ in STOCK)):
        world.show(path, FOREST)

    look(office)

    assert {entry["kind"] for entry in office.history()} <= {"moved", "new"}
    assert len(office.told()) == 1


def test_the_whole_history_can_be_read_again(office: Monitor, world: World) -> None:
    world.show(LATEST, FOREST)
    look(office)

    ran = office.run("reparse", "--all")

    assert ran.code == 0, ran.err
    assert len(office.told()) == 1
    shown = office.run("show", office.history("--kind", "moved")[0]["release"]).out
    assert shown.startswith("Brücke über die Muster wird saniert")


def test_a_release_that_is_only_reworded_stays_one(office: Monitor, world: World) -> None:
    world.show(
        LATEST, BRIDGE.replace("Brücke über die Muster wird saniert", "Neues Geländer").replace("12.11.", "13.11.")
    )

    look(office)

    assert [entry["kind"] for entry in office.history()] == ["updated"]


def test_a_source_that_is_one_page_with_the_newest_press_release_tells_each(monitor: Monitor, world: World) -> None:
    world.show(LATEST, BRIDGE)
    monitor.watch(world.url(LATEST), type="page")
    monitor.check()
    for page in (FOREST, SCHOOL):
        world.show(LATEST, page)
        look(monitor)

    assert [entry["kind"] for entry in monitor.history()] == ["moved", "new"] * 2
    assert len(monitor.told()) == 2


def test_another_release_beside_a_rotating_teaser_is_told_too(office: Monitor, world: World) -> None:
    for number in range(4):
        world.show(
            LATEST, FOREST.replace("</article>", f"<p>Schon gelesen? Beitrag {number} über Vögel.</p></article>")
        )
        look(office, 1)

    assert [entry["kind"] for entry in office.history()][:2] == ["moved", "new"]


def test_a_listing_that_calls_a_known_address_otherwise_sends_us_there_at_once(office: Monitor, world: World) -> None:
    office.look(4, days=20)  # by now the address is looked at once a month
    asked = world.count(LATEST)
    world.show(LATEST, FOREST)
    world.show("/presse/", listing([(LATEST, "Förster zählen weniger kranke Fichten"), *STOCK]))

    for _ in range(3):
        office.check(everything=False)
        office.later(minutes=45)

    assert world.count(LATEST) > asked
    assert [entry["kind"] for entry in office.history()] == ["moved", "new"]


def test_a_short_release_at_the_address_of_a_long_one_is_told_as_new_where_the_listing_names_it(
    monitor: Monitor, world: World
) -> None:
    long = [f"Die Brücke in Ort {number} bekommt ein Geländer und einen Weg für Räder." for number in range(12)]
    path, _ = STOCK[0]
    world.show(path, release("Brücken über die Muster werden saniert", *long, day="12.11.2026"))
    world.show("/presse/", listing([(path, "Brücken über die Muster werden saniert"), *STOCK[1:]]))
    for other, named in STOCK[1:]:
        world.show(other, release(named))
    monitor.watch(world.url("/presse/"))
    monitor.check()
    monitor.later(days=7)
    world.show(path, release("Förster zählen weniger Fichten", "Das sagt der Bericht des Forstamts.", day="19.11.2026"))
    world.show("/presse/", listing([(path, "Förster zählen weniger Fichten"), *STOCK[1:]]))

    look(monitor, 3)

    assert [entry["kind"] for entry in monitor.history()] == ["moved", "new"]
    (told,) = monitor.told()
    assert told["Subject"] == "[Quelle1] Förster zählen weniger Fichten"
    assert monitor.run("hold", "list", "--json").rows == []
