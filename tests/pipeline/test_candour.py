"""A silent edit is called one: in the mail, in the history, on the terminal."""

from tests.pipeline.pages import NEW, STOCK, listing, plain, release
from tests.pipeline.runner import Monitor, text
from tests.pipeline.site import World

DATED = "12.11.2026, 10:30 Uhr"  # as an hour ago the fixture's clock says in Berlin
BEFORE = plain(NEW[1])
AFTER = tuple(passage.replace("851", "815") for passage in BEFORE)


def _published(monitor: Monitor, world: World, *, tail: str = "") -> None:
    world.show(NEW[0], release(NEW[1], *BEFORE, day=DATED, tail=tail))
    world.show("/presse/", listing([NEW, *STOCK]))
    monitor.check()
    monitor.later(hours=3)


def _edited(monitor: Monitor, world: World, *passages: str, tail: str = "") -> dict[str, str]:
    world.show(NEW[0], release(NEW[1], *passages, day=DATED, tail=tail))
    monitor.check()
    (change,) = monitor.history("--kind", "updated")
    return change


def test_a_silent_edit_says_how_long_after_publication_it_was_noticed(watched: Monitor, world: World) -> None:
    _published(watched, world)

    change = _edited(watched, world, *AFTER)

    said = "Bemerkt drei Stunden nach Veröffentlichung, ohne Hinweis auf eine Korrektur."
    assert change["reason"] == f"Eine Zahl im Text ist eine andere. {said}"
    assert said in " ".join(text(watched.told()[-1]).split())
    assert said in watched.run("diff", change["id"]).out


def test_a_correction_notice_is_credited(watched: Monitor, world: World) -> None:
    _published(watched, world)

    change = _edited(watched, world, *AFTER, "Korrektur: In einer früheren Fassung stand eine andere Zahl.")

    assert change["reason"].endswith("mit Hinweis auf eine Korrektur.")


def test_a_date_of_revision_is_read_and_held_against_the_edit(watched: Monitor, world: World) -> None:
    stood = "<p>Stand: 11.11.2026</p>"
    _published(watched, world, tail=stood)

    change = _edited(watched, world, *AFTER, tail=stood)

    assert change["reason"].endswith("; die Seite nennt als Stand noch immer 11.11.2026.")


def test_a_new_date_of_revision_is_named(watched: Monitor, world: World) -> None:
    _published(watched, world, tail="<p>Stand: 11.11.2026</p>")

    change = _edited(watched, world, *AFTER, tail="<p>Aktualisiert am 12.11.2026</p>")

    assert change["reason"].endswith("; die Seite nennt als Stand 12.11.2026.")
