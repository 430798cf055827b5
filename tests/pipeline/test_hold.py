"""What is held waits in a queue; released it is told late but once, dropped it is told to nobody."""

from tests.pipeline.pages import STOCK, listing, publish, release
from tests.pipeline.runner import Monitor
from tests.pipeline.site import World

PATH, TITLE = STOCK[1]
LONG = tuple(
    f"Passage {number}: Das Ministerium berichtet über den Stand der Arbeiten am Netz im Land." for number in range(12)
)


def _cut(monitor: Monitor, world: World) -> str:
    """A long release is cut to its first passage; says which held look that is."""
    publish(world, *STOCK)
    world.show(PATH, release(TITLE, *LONG))
    monitor.watch(world.url("/presse/"))
    monitor.check()
    world.show(PATH, release(TITLE, LONG[0]))
    for _ in range(2):
        monitor.later(hours=1)
        monitor.check()
    (held,) = monitor.run("hold", "list", "--json").rows
    assert held["url"] == world.url(PATH) and "kürzer" in held["reason"][0]
    return str(held["id"])


def test_a_release_cut_by_its_publisher_is_told_once_when_a_person_says_so(monitor: Monitor, world: World) -> None:
    held = _cut(monitor, world)
    assert monitor.told() == []

    ran = monitor.run("hold", "release", held)
    monitor.later(hours=1)
    again = monitor.check()

    assert (ran.code, again.code) == (0, 0)
    assert len(monitor.told()) == 1
    assert monitor.run("hold", "list", "--json").rows == []


def _several_cut(monitor: Monitor, world: World) -> list[str]:
    """Two long releases are cut to their first passages."""
    publish(world, *STOCK)
    monitor.watch(world.url("/presse/"))
    for path, title in STOCK[:2]:
        world.show(path, release(title, *LONG))
    monitor.check()
    for path, title in STOCK[:2]:
        world.show(path, release(title, LONG[0]))
        monitor.look(times=2, hours=1)
    return [row["id"] for row in monitor.run("hold", "list", "--json").rows]


def test_several_held_looks_are_released_at_once_and_one_that_is_not_there_keeps_no_other_back(
    monitor: Monitor, world: World
) -> None:
    first, second = _several_cut(monitor, world)

    ran = monitor.run("hold", "release", first, "nirgends", second)

    assert (ran.code, len(monitor.told())) == (2, 2)
    assert [line.partition(":")[0] for line in ran.out.splitlines()] == [first, second]
    assert "'nirgends'" in ran.err
    assert monitor.run("hold", "list", "--json").rows == []


def test_several_held_looks_are_dropped_at_once(monitor: Monitor, world: World) -> None:
    held = _several_cut(monitor, world)

    assert monitor.run("hold", "drop", *held).code == 0

    assert monitor.told() == []
    assert monitor.run("hold", "list", "--json").rows == []


def test_what_is_dropped_is_told_to_nobody_and_does_not_come_back(monitor: Monitor, world: World) -> None:
    held = _cut(monitor, world)

    assert monitor.run("hold", "drop", held).code == 0
    monitor.later(hours=1)
    monitor.check()

    assert monitor.told() == []
    assert monitor.run("hold", "list", "--json").rows == []
    assert monitor.run("hold", "drop", held).code == 2


def test_a_page_that_is_well_again_leaves_the_queue(monitor: Monitor, world: World) -> None:
    _cut(monitor, world)

    world.show(PATH, release(TITLE, *LONG))
    monitor.later(hours=1)
    monitor.check()

    assert monitor.run("hold", "list", "--json").rows == []
    assert monitor.told() == []


def test_a_rebuilt_archive_is_told_when_a_person_says_that_it_is_new(monitor: Monitor, world: World) -> None:
    publish(world, *((f"/presse/{number}", f"Bescheid {number} übergeben") for number in range(1, 13)))
    monitor.watch(world.url("/presse/"))
    monitor.check()
    monitor.later(hours=1)
    publish(world, *((f"/archiv/{number}", f"Jahresbericht {number} vorgelegt") for number in range(1, 13)))
    monitor.later(days=-30)
    monitor.check()
    (held,) = monitor.run("hold", "list", "--json").rows

    ran = monitor.run("hold", "release", held["id"])

    assert ran.code == 0, ran.err
    assert len(monitor.history("--kind", "new")) == 12


def test_what_is_learned_lets_the_next_like_it_pass_and_can_be_undone(monitor: Monitor, world: World) -> None:
    held = _cut(monitor, world)

    ran = monitor.run("hold", "learn", held)

    assert ran.code == 0
    assert "um bis zu 95 % kürzer" in ran.out and f"monitor hold forget {held}" in ran.out
    assert len(monitor.told()) == 1
    (lesson,) = monitor.run("hold", "list", "--learned", "--json").rows
    assert (lesson["id"], lesson["lesson"]) == (held, {"hold_drop": 0.95})
    _lengthen_and_cut(monitor, world)
    assert len(monitor.told()) == 3
    assert monitor.run("hold", "list", "--json").rows == []

    assert monitor.run("hold", "forget", held).code == 0

    _lengthen_and_cut(monitor, world)
    assert len(monitor.told()) == 4
    assert len(monitor.run("hold", "list", "--json").rows) == 1
    assert "Nichts gelernt" in monitor.run("hold", "list", "--learned").out
    assert monitor.run("hold", "forget", held).code == 2


def _lengthen_and_cut(monitor: Monitor, world: World) -> None:
    """Days apart, so that it is not a page that cannot decide."""
    for text in (LONG, (f"Kurz am {monitor.now.day}.: {LONG[0]}",)):
        monitor.later(days=2)
        world.show(PATH, release(TITLE, *text))
        monitor.check()


def test_a_listing_that_lists_less_from_now_on_is_learned(monitor: Monitor, world: World) -> None:
    publish(world, *((f"/presse/{number}", f"Bescheid {number} übergeben") for number in range(1, 13)))
    monitor.watch(world.url("/presse/"))
    monitor.check()
    for kept in (4, 3):
        monitor.later(hours=1)
        world.show(
            "/presse/", listing([(f"/presse/{number}", f"Bescheid {number} übergeben") for number in range(1, kept)])
        )
        monitor.check()
    (held,) = monitor.run("hold", "list", "--json").rows

    ran = monitor.run("hold", "learn", held["id"])
    monitor.later(hours=1)

    assert "75 %" in ran.out
    assert monitor.check().code == 0
    assert monitor.run("hold", "list", "--json").rows == []


def test_where_no_threshold_decided_there_is_nothing_to_learn(monitor: Monitor, world: World) -> None:
    publish(world, *STOCK)
    monitor.watch(world.url("/presse/"))
    monitor.check()
    monitor.later(hours=1)
    world.show(PATH, release(TITLE, "Ã¤Ã¶Ã¼ Der Text ist nicht mehr zu lesen, weil der Zeichensatz nicht stimmt."))
    monitor.check()
    (held,) = monitor.run("hold", "list", "--json").rows

    ran = monitor.run("hold", "learn", held["id"])

    assert ran.code == 2
    assert f"monitor hold release {held['id']}" in ran.err
    assert len(monitor.run("hold", "list", "--json").rows) == 1


def test_a_listing_that_lists_less_is_believed_when_a_person_says_so(monitor: Monitor, world: World) -> None:
    entries = [(f"/presse/{number}", f"Bescheid {number} übergeben") for number in range(1, 13)]
    publish(world, *entries)
    monitor.watch(world.url("/presse/"))
    monitor.check()
    monitor.later(hours=1)
    world.show("/presse/", listing(entries[:4]))
    assert monitor.check().code == 1
    (held,) = monitor.run("hold", "list", "--json").rows

    assert monitor.run("hold", "release", held["id"]).code == 0
    monitor.later(hours=1)

    assert monitor.check().code == 0
    assert monitor.told() == []


def test_a_new_release_of_one_line_is_told_when_a_person_says_that_it_is_all(monitor: Monitor, world: World) -> None:
    entries = [(f"/presse/{number}", f"Bescheid {number} übergeben") for number in range(1, 13)]
    publish(world, *entries)
    monitor.watch(world.url("/presse/"))
    monitor.check()
    monitor.later(hours=1)
    publish(world, ("/presse/90", "Die Brücke ist frei"), *entries)
    world.show("/presse/90", release("Die Brücke ist frei", "Sie ist seit heute frei."))
    monitor.check()
    (held,) = monitor.run("hold", "list", "--json").rows
    assert "Kaum Text gefunden" in held["reason"][0]
    assert monitor.told() == []

    ran = monitor.run("hold", "release", held["id"])
    monitor.later(hours=1)
    monitor.check()

    assert "1 Änderung" in ran.out
    assert len(monitor.told()) == 1


def _archive_of_two_pages(world: World, kind: str, *, day: str, note: str = "") -> None:
    """Twenty-four entries; `note` is what the listing prints beside them."""
    entries = [(f"/{kind}/{number}", f"{kind.title()} {number} vorgelegt") for number in range(1, 25)]
    publish(world, *entries)
    world.show("/presse/", listing(entries[:12], day=day, older="/presse/seite-2") + note)
    world.show("/presse/seite-2", listing(entries[12:], day=day))


def test_a_rebuilt_archive_of_two_pages_is_counted_and_told_whole(monitor: Monitor, world: World) -> None:
    monitor.environ |= {"MONITOR_MAILS_PER_SOURCE": "100"}
    _archive_of_two_pages(world, "bescheid", day="12.11.2026")
    monitor.watch(world.url("/presse/"))
    monitor.check()
    monitor.later(hours=1)
    _archive_of_two_pages(world, "bericht", day="12.03.2024")
    monitor.check()
    (held,) = monitor.run("hold", "list", "--json").rows

    _archive_of_two_pages(world, "bericht", day="12.03.2024", note="<!-- 4711 Aufrufe -->")
    ran = monitor.run("hold", "release", held["id"])

    assert "12 weitere, zusammen 24" in held["reason"][0]
    assert "24 Änderungen" in ran.out
    assert len(monitor.history("--kind", "new")) == len(monitor.told()) == 24


def test_what_is_held_is_not_called_failing_and_says_which_page_and_who_decides(monitor: Monitor, world: World) -> None:
    _cut(monitor, world)
    monitor.later(hours=1)

    ran = monitor.run("check", "--all")

    assert "1 Seite zurückgestellt" in ran.out
    assert "gestört" not in ran.out
    assert f"{world.url(PATH)}: Der Text ist" in ran.err
    assert ran.err.rstrip().endswith("Nächster Schritt: monitor hold list")


def _rebuilt(world: World, *, more: int = 0) -> None:
    """An archive of older releases at other addresses."""
    entries = [(f"/archiv/{number}", f"Vorhaben {number} abgeschlossen") for number in range(12 + more, 0, -1)]
    for path, title in entries:
        world.show(path, release(title, day="02.03.2026"))
    world.show("/presse/", listing(entries, day="02.03.2026"))


def test_a_rebuilt_listing_that_is_dropped_is_told_to_nobody_and_what_comes_after_it_is(
    monitor: Monitor, world: World
) -> None:
    publish(world, *STOCK)
    monitor.watch(world.url("/presse/"))
    monitor.check()
    _rebuilt(world)
    monitor.look(times=2, hours=1)
    (held,) = monitor.run("hold", "list", "--json").rows

    dropped = monitor.run("hold", "drop", held["id"])
    monitor.look(times=2, hours=1)
    told = monitor.told()
    _rebuilt(world, more=1)
    monitor.look(times=2, hours=1)

    assert (dropped.code, told) == (0, [])
    assert [mail["Subject"].partition("] ")[2] for mail in monitor.told()] == ["Vorhaben 13 abgeschlossen"]
    assert monitor.run("hold", "list", "--json").rows == []
