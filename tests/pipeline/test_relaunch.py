"""A relaunch prints the same releases with other fields: one notice, and whoever changes on its own later is told."""

from tests.pipeline.pages import plain, publish, release
from tests.pipeline.runner import Monitor
from tests.pipeline.site import World

RELEASES = tuple((f"/presse/{number}", f"Bescheid Nummer {number} übergeben") for number in range(20, 0, -1))
KEPT, LOST, GIVEN = RELEASES[:12], RELEASES[12:16], RELEASES[16:]


def _contact(number: int) -> str:
    return f"<h2>Kontakt</h2><p>Nora Nachbar{number}<br>Telefon: +49 351 56410{number:02}</p>"


def _relaunched(world: World) -> None:
    for path, title in LOST:
        world.show(path, release(title))
    for number, (path, title) in enumerate(GIVEN):
        world.show(path, release(title, tail=_contact(number)))


def _watched(monitor: Monitor, world: World) -> None:
    publish(world, *RELEASES)
    for number, (path, title) in enumerate(LOST):
        world.show(path, release(title, tail=_contact(number + 50)))
    monitor.watch(world.url("/presse/"))
    _look(monitor)


def _look(monitor: Monitor) -> None:
    for _ in range(3):
        monitor.check()
        monitor.later(hours=4)


def test_contacts_that_come_here_and_go_there_at_once_are_one_notice_and_no_mail(
    monitor: Monitor, world: World
) -> None:
    _watched(monitor, world)

    _relaunched(world)
    _look(monitor)

    assert monitor.told() == []
    assert len(monitor.notices()) == 1


def test_a_contact_that_goes_on_its_own_after_a_relaunch_is_told(monitor: Monitor, world: World) -> None:
    _watched(monitor, world)
    _relaunched(world)
    _look(monitor)

    world.show(GIVEN[0][0], release(GIVEN[0][1]))
    _look(monitor)

    (told,) = monitor.told()
    assert GIVEN[0][1] in told["Subject"]


def _summed_up(number: int, title: str, *more: str) -> str:
    return release(
        title, f"Kurz gefasst: Ort {title.split()[2]} bekommt Geld, Haus {number} wird gebaut.", *plain(title), *more
    )


def _with_summaries(monitor: Monitor, world: World) -> None:
    publish(world, *RELEASES)
    monitor.watch(world.url("/presse/"))
    _look(monitor)
    for number, (path, title) in enumerate(RELEASES):
        world.show(path, _summed_up(number, title))
    _look(monitor)


def test_words_of_its_own_at_the_same_spot_of_every_release_are_one_notice_and_no_mail(
    monitor: Monitor, world: World
) -> None:
    _with_summaries(monitor, world)

    assert monitor.told() == []
    (notice,) = monitor.notices()
    assert notice["summary"].startswith("Auf vielen Seiten der Quelle hat sich dieselbe Stelle geändert")


def test_what_comes_at_that_spot_of_one_release_afterwards_is_told(monitor: Monitor, world: World) -> None:
    _with_summaries(monitor, world)
    path, title = RELEASES[4]

    world.show(path, release(title, "Die Übergabe ist abgesagt und wird nicht nachgeholt.", *plain(title)))
    _look(monitor)

    assert len(monitor.told()) == 1
    assert len(monitor.notices()) == 1


def test_words_at_the_same_spot_that_were_news_are_told_late_but_once(monitor: Monitor, world: World) -> None:
    _with_summaries(monitor, world)

    ran = monitor.run("hold", "release", monitor.notices()[0]["id"])
    _look(monitor)

    assert ran.code == 0, ran.err
    assert len([entry for entry in monitor.history() if entry["kind"] == "updated"]) == len(RELEASES)
    assert monitor.told() != []
