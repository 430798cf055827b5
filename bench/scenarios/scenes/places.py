"""One release at several places: a second publisher's copy, with small differences and of its own mind."""

from dataclasses import replace
from datetime import timedelta

from bench.scenarios import prose
from bench.scenarios.office import Office, Release, feed
from bench.scenarios.site import Site
from bench.scenarios.stage import NEW, UPDATED, WITHDRAWN, Stage

PRESS = "Kontakt: Clusterbüro, Karla Netz, Telefon 0351 555-8800, netz@cluster.example"


def _portal(stage: Stage, *, count: int = 6) -> tuple[Office, Site]:
    """A cluster portal that brings its own news, and some of the ministry's."""
    office, site = stage.build(count=count, first=60)
    office.name = "Clusterbüro Netze"
    office.footer = "Cluster Netze e. V., Werkstraße 4, 01000 Musterstadt"
    stage.watch()
    stage.watch(office=office, site=site)
    stage.start()
    return office, site


def _copy(office: Office, one: Release, *, path: str = "/presse/aus-dem-ministerium", **more: object) -> Release:
    copy = replace(one, path=path, contact=PRESS, **more)  # type: ignore[arg-type]
    office.releases.insert(0, copy)
    return copy


def second_publisher_with_another_contact(stage: Stage) -> None:
    """The same text three hours later at a cluster portal, with its own contact: told once."""
    office, _ = _portal(stage)
    one = stage.publish()
    stage.look(hours=3)
    _copy(office, one)
    stage.look(times=3)


def second_publisher_with_another_headline_and_a_line(stage: Stage) -> None:
    """The portal puts its own headline above it and its source below it: told once."""
    office, _ = _portal(stage)
    one = stage.publish()
    stage.look(hours=3)
    _copy(
        office, one, title="Gute Nachrichten für unsere Mitglieder", text=(*one.text, "Quelle: Ministerium für Netze")
    )
    stage.look(times=3)


def near_copy_corrected_at_both_places(stage: Stage) -> None:
    """A figure is corrected by the ministry; a day later the portal follows: told once."""
    office, _ = _portal(stage)
    one = stage.publish()
    stage.look(hours=3)
    copy = _copy(office, one, text=(*one.text, "Quelle: Ministerium für Netze"))
    stage.look(times=2)
    old, new = one.text[0].split(" mit ")[1].split()[0], "1999"
    one = stage.reword(one, f"mit {old} Millionen", f"mit {new} Millionen")
    stage.expect(UPDATED, one, new)
    stage.look(days=1)
    stage.look()
    stage.reword(copy, f"mit {old} Millionen", f"mit {new} Millionen", office)
    stage.look(days=1)
    stage.look()


def near_copy_edited_on_its_own(stage: Stage) -> None:
    """The portal adds a sentence to its copy that the ministry does not have: that is news."""
    office, _ = _portal(stage)
    one = stage.publish()
    stage.look(hours=3)
    copy = _copy(office, one, text=(*one.text, "Quelle: Ministerium für Netze"))
    stage.look(times=2)
    text = (*copy.text, "Nachtrag: Mitglieder des Clusters erhalten den Bescheid schon im Herbst.")
    copy = stage.edit(copy, office, text=text)
    stage.expect(UPDATED, copy, "Nachtrag", office=office)
    stage.look(days=1)
    stage.look()


def near_copy_with_another_figure(stage: Stage) -> None:
    """The portal brings a text of the same pattern, about another town and another amount: two pieces of news."""
    office, _ = _portal(stage)
    one = stage.publish()
    stage.look(hours=3)
    town, amount = one.title.rsplit(" ", 1)[1], one.text[0].split(" mit ")[1].split()[0]
    text = tuple(passage.replace(town, "Neuenhagen").replace(amount, "77") for passage in one.text)
    two = _copy(office, one, title="Förderbescheid für Neuenhagen", text=text)
    stage.expect(NEW, two, office=office)
    stage.look(times=3)


def three_notices_of_one_template_in_a_week(stage: Stage) -> None:
    """The ministry gives three towns money in the same words, the portal repeats each: three pieces of news."""
    office, _ = _portal(stage)
    base = prose.release(50)
    town, amount = base.title.rsplit(" ", 1)[1], base.text[0].split(" mit ")[1].split()[0]
    for number, (other, sum_) in enumerate((("Altenau", "210"), ("Birkenrode", "340"), ("Cunsdorf", "455"))):
        text = tuple(passage.replace(town, other).replace(amount, sum_) for passage in base.text)
        title = base.title.replace(town, other)
        one = stage.publish(number=50, path=f"/presse/bescheid-{number}", title=title, text=text)
        stage.look(days=1)
        _copy(office, one, path=f"/presse/bescheid-{number}", text=(*text, "Quelle: Ministerium für Netze"))
        stage.look(days=1)
    stage.look()


def feed_and_listing_of_one_office(stage: Stage) -> None:
    """Feed and listing of one office are both watched: each release is told once, each edit too."""
    stage.watch()
    stage.watch(stage.site.root + "/feed.xml")
    stage.site.overlaid["/feed.xml"] = feed(stage.office, stage.site.root)
    stage.start()
    one = stage.publish()
    stage.site.overlaid["/feed.xml"] = feed(stage.office, stage.site.root)
    stage.look(times=2)
    stage.expect(UPDATED, stage.reword(one, "Millionen", "Milliarden"), "Milliarden")
    stage.site.overlaid["/feed.xml"] = feed(stage.office, stage.site.root)
    stage.look(hours=3, times=2)


def portal_is_first(stage: Stage) -> None:
    """The portal has it in the morning, the ministry at noon: told once, by whoever is first."""
    office, _ = _portal(stage)
    one = prose.release(101, day=stage.today)
    early = _copy(office, one, text=(*one.text, "Quelle: Ministerium für Netze"))
    stage.expect(NEW, early, office=office, within=timedelta(hours=2))
    stage.look(hours=1)
    stage.office.releases.insert(0, one)
    stage.look(hours=3)
    stage.look()


_NEWEST = "/presse/aktuell"
_FOREST = (
    "Förster zählen weniger kranke Fichten",
    "Im Bergland stehen so viele gesunde Bäume wie seit zehn Sommern nicht mehr, sagt der Bericht des Forstamts.",
    "Geholfen haben nasse Monate, junge Buchen und Tannen sowie Menschen, die auf eigene Kosten nachgepflanzt haben.",
)
_SCHOOL = (
    "Neue Schulküchen kochen für tausend Kinder",
    "Acht Schulen eröffnen nach den Ferien eigene Küchen; Gemüse und Obst liefern Höfe aus der nächsten Umgebung.",
    "Eltern zahlen dafür nicht mehr als bisher, weil der Kreis die Geräte und die Hälfte der Löhne übernommen hat.",
)


def newest_always_at_one_address(stage: Stage) -> None:
    """One address shows whatever is the newest: each release there is told as new, none as an edit or as gone."""
    stage.edit(stage[0], path=_NEWEST)
    stage.start()
    for title, *text in (_FOREST, _SCHOOL):
        stage.look(days=6)
        newest = stage.edit(_NEWEST, title=title, text=tuple(text), day=stage.today)
        stage.expect(NEW, newest)
        stage.look(times=3)


def newest_at_one_address_and_at_its_own(stage: Stage) -> None:
    """The newest release stands at its own address and at the one of the newest: told once."""
    stage.edit(stage[0], path=_NEWEST)
    stage.start()
    stage.look(days=6)
    title, *text = _FOREST
    stage.edit(_NEWEST, title=title, text=tuple(text), day=stage.today)
    stage.publish(path="/presse/forst", title=title, text=tuple(text), day=stage.today)
    stage.look(times=6)


def another_id_for_a_place(stage: Stage) -> None:
    """A source gets another id in the hours in which a release appears and another one is edited; a third goes the day after."""
    stage.start()
    stage.rename(0, "umbenannt")
    stage.publish()
    one = stage.reword(stage[2], "Millionen", "Milliarden")
    stage.expect(UPDATED, one, "Milliarden")
    stage.look(times=2)
    stage.expect(WITHDRAWN, stage.edit(stage[3], shown=False, listed=False))
    stage.look(hours=4, times=6)
