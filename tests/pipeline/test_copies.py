"""The same release from several places is one release; the files that hang on it are looked at too."""

import io
from collections.abc import Callable
from dataclasses import replace

import pypdfium2
import pytest

from demo.letterhead import Letter, letterhead_pdf
from tests.pipeline.pages import NEW, STOCK, feed, listing, plain, publish, release
from tests.pipeline.runner import Monitor
from tests.pipeline.site import Answer, World

PDF = "application/pdf"
OTHER = ("/amt/1", "Etwas anderes geschieht im Nachbarland")


def letter(title: str, *passages: str) -> Answer:
    paper = Letter(
        issuer="Ministerium für Netze",
        date="12. November 2026",
        title=title,
        paragraphs=passages or plain(title),
    )
    return Answer(body=letterhead_pdf(paper), type=PDF)


def tell_first_here(watched: Monitor, world: World, neighbour: World) -> None:
    """Both publishers are watched, and only the first has brought NEW; half an hour has passed."""
    publish(neighbour, OTHER)
    watched.watch(neighbour.url("/presse/"))
    watched.look()
    publish(world, NEW, *STOCK)
    watched.look()


def test_two_sources_that_list_the_same_address_tell_it_once(watched: Monitor, world: World) -> None:
    world.show("/feed.xml", Answer(body=feed(STOCK, world.root).encode(), type="application/rss+xml"))
    watched.watch(world.url("/feed.xml"))
    watched.look()
    publish(world, NEW, *STOCK)
    world.show("/feed.xml", Answer(body=feed([NEW, *STOCK], world.root).encode(), type="application/rss+xml"))

    watched.look()
    watched.check()

    assert len(watched.told()) == 1
    assert [entry["kind"] for entry in watched.history()] == ["new"]


def test_a_short_release_listed_by_two_sources_at_the_same_moment_is_told_once(watched: Monitor, world: World) -> None:
    world.show("/feed.xml", Answer(body=feed(STOCK, world.root).encode(), type="application/rss+xml"))
    watched.watch(world.url("/feed.xml"))
    watched.look()
    world.show(NEW[0], release(NEW[1], "Die Ministerin lädt zum Gespräch ein."))
    world.show("/presse/", listing([NEW, *STOCK]))
    world.show("/feed.xml", Answer(body=feed([NEW, *STOCK], world.root).encode(), type="application/rss+xml"))

    watched.check()

    assert len(watched.told()) == 1


def test_the_same_text_at_a_second_publisher_is_told_once_and_stands_in_the_history(
    watched: Monitor, world: World, neighbour: World
) -> None:
    tell_first_here(watched, world, neighbour)
    publish(neighbour, ("/amt/2", NEW[1]), OTHER)

    watched.look()
    watched.check()

    assert len(watched.told()) == 1
    assert [entry["kind"] for entry in watched.history()] == ["new", "moved"]


def test_the_words_of_a_second_publisher_can_be_shown_beside_those_of_the_first(
    watched: Monitor, world: World, neighbour: World
) -> None:
    tell_first_here(watched, world, neighbour)
    publish(neighbour, ("/amt/2", NEW[1]), OTHER)
    neighbour.show(
        "/amt/2",
        release("Neues vom Nachbarn", *plain(NEW[1]), "Das Nachbarland begrüßt den Beschluss des Ministeriums sehr."),
    )

    watched.check()

    new, copied = watched.history()
    assert len(watched.told()) == 1
    assert (copied["kind"], copied["url"], copied["release"]) == ("moved", neighbour.url("/amt/2"), new["release"])
    assert "dort anders: Titel geändert" in copied["summary"]
    rows = watched.run("diff", new["release"], "--publishers", "--json").rows
    assert {row["url"] for row in rows} == {neighbour.url("/amt/2")}
    assert [(row["place"], row["new"]) for row in rows] == [
        ("title", "Neues vom Nachbarn"),
        ("body", "Das Nachbarland begrüßt den Beschluss des Ministeriums sehr."),
    ]
    said = watched.run("diff", new["release"], "--publishers").out
    assert "{+Das Nachbarland begrüßt den Beschluss des Ministeriums sehr.+}" in said
    stock = next(row for row in watched.run("history", "--json").rows if row["url"] == world.url("/presse/3"))
    assert "nur an einer Stelle" in watched.run("diff", stock["release"], "--publishers").out
    assert watched.run("diff", "nichts", "--publishers").code == 2


def test_who_watches_only_the_second_publisher_is_told_in_its_words(
    watched: Monitor, world: World, neighbour: World
) -> None:
    watched.subscriptions += [{"id": "nachbarn", "to": "nachbar@musterland.example", "sources": ["s2"]}]
    tell_first_here(watched, world, neighbour)
    publish(neighbour, ("/amt/2", NEW[1]), OTHER)
    neighbour.show("/amt/2", release("Neues vom Nachbarn", *plain(NEW[1])))

    watched.check()

    (mail,) = watched.told("nachbar@musterland.example")
    assert "Neues vom Nachbarn" in mail["Subject"]
    assert len(watched.told()) == 1


def test_html_and_pdf_of_one_release_are_one_release(watched: Monitor, world: World) -> None:
    """The page links its PDF, and the listing names both."""
    link = '<p><a href="/presse/4.pdf">Medieninformation als PDF</a></p>'
    world.show(NEW[0], release(NEW[1], tail=link))
    world.show("/presse/4.pdf", letter(NEW[1]))
    world.show("/presse/", listing([NEW, ("/presse/4.pdf", NEW[1]), *STOCK]))

    watched.look()
    watched.check()

    assert len(watched.told()) == 1


def test_the_first_look_counts_html_and_pdf_of_one_release_once(monitor: Monitor, world: World) -> None:
    link = '<p><a href="/presse/4.pdf">Medieninformation als PDF</a></p>'
    world.show(NEW[0], release(NEW[1], tail=link))
    world.show("/presse/4.pdf", letter(NEW[1]))
    world.show("/presse/", listing([NEW, ("/presse/4.pdf", NEW[1])]))
    monitor.watch(world.url("/presse/"))
    monitor.write()

    ran = monitor.run("check", "--all", "--confirm-now")

    assert "Erster Blick: 1 Meldung als Ausgangsstand gespeichert" in ran.out


def test_other_bytes_under_the_address_of_an_attachment_are_an_update(watched: Monitor, world: World) -> None:
    link = '<p><a href="/dateien/plan.pdf">Netzplan als PDF</a></p>'
    world.show(NEW[0], release(NEW[1], tail=link))
    world.show("/dateien/plan.pdf", letter("Netzplan", "Die Karte zeigt 12 Strecken."))
    world.show("/presse/", listing([NEW, *STOCK]))
    watched.look()
    world.show("/dateien/plan.pdf", letter("Netzplan", "Die Karte zeigt 21 Strecken."))

    watched.look()
    watched.check()

    new, updated = watched.history()
    assert (new["kind"], updated["kind"], updated["aspects"]) == ("new", "updated", ["attachment"])
    assert len(watched.told()) == 2


def _remade(paper: Answer) -> Answer:
    """By another program: other bytes, the same pages."""
    file = io.BytesIO()
    with pypdfium2.PdfDocument(paper.body) as document:
        document.save(file)
    assert file.getvalue() != paper.body
    return replace(paper, body=file.getvalue())


def test_an_attachment_that_was_only_made_anew_is_no_news_and_its_next_edit_is(watched: Monitor, world: World) -> None:
    link = '<p><a href="/dateien/plan.pdf">Netzplan als PDF</a></p>'
    plan = letter("Netzplan", "Die Karte zeigt 12 Strecken.")
    world.show(NEW[0], release(NEW[1], tail=link))
    world.show("/dateien/plan.pdf", plan)
    world.show("/presse/", listing([NEW, *STOCK]))
    watched.look()
    world.show("/dateien/plan.pdf", _remade(plan))
    watched.look(2)
    before = len(watched.history())
    world.show("/dateien/plan.pdf", _remade(letter("Netzplan", "Die Karte zeigt 21 Strecken.")))
    watched.look(2)

    assert before == 1
    assert [entry["aspects"] for entry in watched.history()[1:]] == [["attachment"]]
    assert len(watched.told()) == 2


@pytest.mark.parametrize("moved", [lambda paper: paper, _remade], ids=["the same bytes", "made anew"])
def test_a_file_that_only_moves_is_told_to_nobody_and_its_next_edit_is(
    watched: Monitor, world: World, moved: Callable[[Answer], Answer]
) -> None:
    def show(path: str, plan: Answer) -> None:
        world.show(NEW[0], release(NEW[1], tail=f'<p><a href="{path}">Netzplan als PDF</a></p>'))
        world.show(path, plan)

    plan = letter("Netzplan", "Die Karte zeigt 12 Strecken.")
    show("/dateien/plan.pdf", plan)
    world.show("/presse/", listing([NEW, *STOCK]))
    watched.look()
    world.hide("/dateien/plan.pdf")
    show("/medien/plan.pdf?v=2", moved(plan))
    watched.look(3)
    before = len(watched.told())
    show("/medien/plan.pdf?v=2", letter("Netzplan", "Die Karte zeigt 21 Strecken."))
    watched.look(2)

    assert before == 1
    assert [(entry["weight"], entry["aspects"]) for entry in watched.history()[1:]] == [
        ("cosmetic", ["attachment"]),
        ("major", ["attachment"]),
    ]
    assert len(watched.told()) == 2


def test_a_release_that_is_a_pdf_made_anew_is_no_news(watched: Monitor, world: World) -> None:
    world.show("/presse/4.pdf", letter(NEW[1]))
    world.show("/presse/", listing([("/presse/4.pdf", NEW[1]), *STOCK]))
    watched.look()
    world.show("/presse/4.pdf", _remade(letter(NEW[1])))
    watched.check()

    assert len(watched.history()) == len(watched.told()) == 1


def test_an_attachment_that_is_gone_for_a_while_is_no_news(watched: Monitor, world: World) -> None:
    link = '<p><a href="/dateien/plan.pdf">Netzplan als PDF</a></p>'
    world.show(NEW[0], release(NEW[1], tail=link))
    world.show("/dateien/plan.pdf", letter("Netzplan"))
    world.show("/presse/", listing([NEW, *STOCK]))
    watched.check()
    world.hide("/dateien/plan.pdf")
    watched.later(minutes=30)
    watched.check()
    world.show("/dateien/plan.pdf", letter("Netzplan"))
    watched.later(minutes=30)

    watched.check()

    assert len(watched.told()) == len(watched.history()) == 1


@pytest.mark.parametrize("number", [1, 12])
def test_looking_again_and_again_at_a_site_that_stands_still_tells_nothing(watched: Monitor, number: int) -> None:
    for _ in range(3):
        watched.later(hours=number)
        assert {row["outcome"] for row in watched.check().rows} == {"unchanged"}


def _notice(world: World, path: str, day: str, *before: tuple[str, str]) -> None:
    world.show(path, release("Öffentliche Sprechstunde", *plain("Sprechstunde"), day=day))
    world.show("/presse/", listing([(path, "Öffentliche Sprechstunde"), *before, *STOCK], day=day))


def test_the_same_notice_with_another_day_at_another_address_is_new_each_time(watched: Monitor, world: World) -> None:
    _notice(world, "/presse/5", "12.11.2026")
    watched.look()
    _notice(world, "/presse/6", "19.11.2026", ("/presse/5", "Öffentliche Sprechstunde"))
    watched.look()
    _notice(world, "/presse/7", "26.11.2026", ("/presse/6", "Öffentliche Sprechstunde"))

    watched.look()
    watched.check()

    assert [entry["kind"] for entry in watched.history()] == ["new"] * 3
    assert len(watched.told()) == 3


def test_the_same_notice_with_the_same_day_at_another_address_is_told_once(watched: Monitor, world: World) -> None:
    _notice(world, "/presse/5", "12.11.2026")
    watched.look()
    _notice(world, "/presse/6", "12.11.2026", ("/presse/5", "Öffentliche Sprechstunde"))

    watched.check()

    assert [entry["kind"] for entry in watched.history()] == ["new"]


def test_a_release_that_moves_and_is_dated_anew_is_moved_and_no_new_one(watched: Monitor, world: World) -> None:
    _notice(world, "/presse/5", "12.11.2026")
    watched.look()
    _notice(world, "/presse/6", "13.11.2026")
    world.redirect("/presse/5", "/presse/6")

    watched.check()

    assert [entry["kind"] for entry in watched.history()] == ["new", "moved", "updated"]


def test_a_release_that_moves_and_is_edited_at_once_is_moved_and_its_edit_told(watched: Monitor, world: World) -> None:
    publish(world, NEW, *STOCK)
    watched.look()
    moved = ("/presse/umgezogen", NEW[1])
    publish(world, moved, *STOCK)
    world.show(moved[0], release(NEW[1]).replace("851", "815"))
    world.redirect(NEW[0], moved[0])

    for _ in range(2):
        watched.check()
        watched.later(hours=4)

    assert [entry["kind"] for entry in watched.history()] == ["new", "moved", "updated"]
    assert len(watched.told()) == 2


def test_the_pdf_of_a_release_that_bears_another_day_is_a_copy(watched: Monitor, world: World) -> None:
    _notice(world, "/presse/5", "19.11.2026")
    watched.look()
    world.show("/presse/5.pdf", letter("Öffentliche Sprechstunde", *plain("Sprechstunde")))
    world.show("/presse/", listing([("/presse/5.pdf", "Öffentliche Sprechstunde"), *STOCK]))

    watched.check()

    assert [entry["kind"] for entry in watched.history()] == ["new"]
