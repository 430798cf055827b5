"""Gone, back again, moved: only what holds over looks and hours is told."""

import pytest

from tests.pipeline.pages import LOGIN, NEW, STOCK, listing, publish, release
from tests.pipeline.runner import OPERATOR, Monitor, text
from tests.pipeline.site import Answer, World

PATH, TITLE = STOCK[1]


def look(monitor: Monitor, times: int = 1, **apart: float) -> None:
    monitor.look(times, **(apart or {"hours": 4}))


def test_a_release_that_answers_404_at_three_looks_over_six_hours_is_withdrawn_once(
    watched: Monitor, world: World
) -> None:
    world.hide(PATH)

    look(watched, 2)
    early = watched.history()
    look(watched, 3)

    assert early == []
    (entry,) = watched.history()
    assert (entry["kind"], entry["title"]) == ("withdrawn", TITLE)
    (told,) = watched.told()
    assert "404 bei 3 Prüfungen in 8 Stunden" in " ".join(text(told).split())


def test_a_release_that_is_gone_while_its_listing_fails_is_withdrawn_as_long_as_others_stand(
    watched: Monitor, world: World
) -> None:
    world.hide("/presse/", 500)
    look(watched)
    world.hide(PATH)

    look(watched, 4)

    assert [(entry["kind"], entry["title"]) for entry in watched.history()] == [("withdrawn", TITLE)]


def test_in_the_rhythm_of_the_daemon_others_are_asked_while_the_listing_fails(watched: Monitor, world: World) -> None:
    look(watched, 2, hours=20)
    world.hide("/presse/", 500)
    world.hide(PATH)
    for _ in range(60):
        watched.check(everything=False)
        watched.later(hours=1)

    assert [(entry["kind"], entry["title"]) for entry in watched.history()] == [("withdrawn", TITLE)]


def test_nothing_is_withdrawn_while_neither_the_listing_nor_a_release_can_be_had(
    watched: Monitor, world: World
) -> None:
    world.hide("/presse/", 500)
    for path, _ in STOCK:
        world.hide(path)

    look(watched, 6)

    assert watched.history() == []


def test_many_looks_within_an_hour_do_not_make_a_withdrawal(watched: Monitor, world: World) -> None:
    world.hide(PATH)

    look(watched, 6, minutes=10)

    assert watched.history() == []


def test_a_withdrawn_release_that_is_back_is_restored(watched: Monitor, world: World) -> None:
    world.hide(PATH, 410)
    look(watched, 3)
    world.show(PATH, release(TITLE))

    look(watched, 2)

    assert [entry["kind"] for entry in watched.history()] == ["withdrawn", "restored"]
    assert len(watched.told()) == 2


def test_a_withdrawn_release_that_is_back_with_another_figure_says_so(watched: Monitor, world: World) -> None:
    world.hide(PATH)
    look(watched, 3)
    world.show(PATH, release(TITLE).replace("851", "815"))

    look(watched, 2)

    restored = watched.history()[-1]
    assert restored["kind"] == "restored"
    assert "figure" in restored["aspects"]
    assert "815" in text(watched.told()[-1])


def test_a_404_that_passes_tells_nobody(watched: Monitor, world: World) -> None:
    world.hide(PATH)
    look(watched, 2)
    world.show(PATH, release(TITLE))

    look(watched, 2)
    world.hide(PATH)
    look(watched, 2)

    assert watched.history("--operator") == []
    assert watched.mails() == []


def test_a_redirect_to_the_same_text_elsewhere_is_moved_and_mails_nobody(watched: Monitor, world: World) -> None:
    world.redirect(PATH, "/archiv/2")
    world.show("/archiv/2", release(TITLE))

    look(watched, 3)

    (entry,) = watched.history()
    assert (entry["kind"], entry["url"], entry["old_url"]) == ("moved", world.url("/archiv/2"), world.url(PATH))
    assert watched.mails() == []


def test_the_same_text_at_a_new_address_while_the_old_one_is_gone_is_moved(watched: Monitor, world: World) -> None:
    world.hide(PATH)
    world.show("/archiv/2", release(TITLE))
    world.show("/presse/", listing([STOCK[0], ("/archiv/2", TITLE), STOCK[2]]))

    look(watched, 4)

    (entry,) = watched.history()
    assert (entry["kind"], entry["url"], entry["old_url"]) == ("moved", world.url("/archiv/2"), world.url(PATH))
    assert watched.mails() == []


def test_a_redirect_to_another_release_is_no_edit_but_counts_like_a_404(watched: Monitor, world: World) -> None:
    world.redirect(PATH, STOCK[0][0])

    look(watched, 3)

    (entry,) = watched.history()
    assert (entry["kind"], entry["title"]) == ("withdrawn", TITLE)
    (told,) = watched.told()
    assert "Weiterleitung auf eine andere Meldung" in " ".join(text(told).split())


def test_a_redirect_to_the_home_page_counts_like_a_404(watched: Monitor, world: World) -> None:
    world.redirect(PATH, "/")
    world.show("/", listing(STOCK))

    look(watched, 3)

    (entry,) = watched.history()
    assert entry["kind"] == "withdrawn"
    assert "Startseite" in text(watched.told()[0])


def test_a_redirect_to_the_listing_is_told_as_one_to_the_overview(watched: Monitor, world: World) -> None:
    world.redirect(PATH, "/presse/")

    look(watched, 3)

    assert watched.history()[0]["kind"] == "withdrawn"
    assert "Weiterleitung auf die Übersicht" in " ".join(text(watched.told()[0]).split())


def test_a_not_found_page_with_status_200_counts_like_a_404(watched: Monitor, world: World) -> None:
    world.show(PATH, release("Seite nicht gefunden", "Die gewünschte Seite wurde nicht gefunden.", day=""))

    look(watched, 3)

    assert [entry["kind"] for entry in watched.history()] == ["withdrawn"]


def test_a_site_that_is_down_withdraws_nothing(watched: Monitor, world: World) -> None:
    world.down = Answer(status=503)
    look(watched, 5)
    world.down = None

    look(watched, 2)

    assert [entry["kind"] for entry in watched.history("--operator")] == ["notice", "notice"]
    assert watched.told() == []


def test_a_site_that_answers_404_everywhere_withdraws_nothing(watched: Monitor, world: World) -> None:
    world.down = Answer(status=404)
    look(watched, 5)
    world.down = None

    look(watched, 2)

    assert watched.told() == []
    assert len(watched.told(OPERATOR)) == 2


def test_a_login_page_in_place_of_one_release_is_no_withdrawal(watched: Monitor, world: World) -> None:
    world.show(PATH, LOGIN)

    ran = watched.check()
    watched.later(hours=4)
    look(watched, 4)

    assert ran.code == 1
    assert ran.of(PATH)["outcome"] == "failed"
    assert watched.told() == []
    assert len(watched.told(OPERATOR)) == 1


def test_a_new_release_that_is_gone_before_it_was_read_stops_nothing(watched: Monitor, world: World) -> None:
    publish(world, NEW, *STOCK)
    world.hide(NEW[0])

    ran = watched.check()

    assert ran.of(NEW[0])["outcome"] == "gone"
    assert watched.history("--operator") == []


@pytest.mark.parametrize(
    "said",
    [
        "Diese Pressemitteilung wurde zurückgezogen.",
        "Die Pressemitteilung vom 12.11.2026 ist nicht mehr gültig, bitte vernichten.",
    ],
)
def test_a_text_put_for_a_release_that_takes_it_back_is_told_with_its_words(
    monitor: Monitor, world: World, said: str
) -> None:
    long = [f"Absatz {number}: Das Land baut im Ort {number} eine neue Brücke für alle." for number in range(12)]
    publish(world, *STOCK)
    world.show(PATH, release(TITLE, *long))
    monitor.watch(world.url("/presse/"))
    monitor.check()
    monitor.later(hours=1)
    world.show(PATH, release(TITLE, said))

    look(monitor, 3)

    (entry,) = monitor.history()
    assert entry["kind"] == "updated"
    assert entry["summary"].startswith(f"Vom Herausgeber zurückgezogen: „{said}“")
    (told,) = monitor.told()
    assert said in " ".join(text(told).split())
    assert "ohne Hinweis" not in " ".join(text(told).split())
    assert monitor.told(OPERATOR) == []
