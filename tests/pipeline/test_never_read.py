"""A listed page that nobody could read yet: it is asked for as long as it is listed, and the operator hears of it once."""

from tests.pipeline.pages import NEW, STOCK, listing, publish, release
from tests.pipeline.runner import OPERATOR, Monitor, text
from tests.pipeline.site import Answer, World


def names_what_is_not_there(world: World) -> None:
    world.show("/presse/", listing([NEW, *STOCK]))
    world.hide(NEW[0])


def due(monitor: Monitor, times: int, **apart: float) -> None:
    """So many passes over what is due."""
    for _ in range(times):
        monitor.later(**apart)
        monitor.check(everything=False)


def said(monitor: Monitor, number: int = -1) -> str:
    return " ".join(text(monitor.told(OPERATOR)[number]).split())


def test_a_release_that_was_listed_a_day_before_its_page_was_there_is_told(watched: Monitor, world: World) -> None:
    names_what_is_not_there(world)
    due(watched, 48, minutes=30)

    world.show(NEW[0], release(NEW[1]))
    due(watched, 2, days=1)

    assert [NEW[1] in mail["Subject"] for mail in watched.told()] == [True]


def test_the_operator_hears_once_of_a_listed_page_that_is_never_there_and_once_that_it_can_be_read(
    watched: Monitor, world: World
) -> None:
    names_what_is_not_there(world)
    due(watched, 40, hours=3)
    (notice,) = watched.told(OPERATOR)
    world.show(NEW[0], release(NEW[1]))
    due(watched, 3, days=1)

    assert notice["Subject"] == "Eine Seite der Quelle „Quelle1 Musterland“ ließ sich noch nie lesen"
    assert f"{world.url(NEW[0])}: steht in der Liste, antwortet aber 404" in said(watched, 0)
    assert "sie erfahren davon, sobald sie sich lesen lässt" in said(watched, 0)
    _, readable = watched.told(OPERATOR)
    assert readable["Subject"] == "Eine Seite der Quelle „Quelle1 Musterland“ liest sich jetzt"


def test_a_page_that_follows_its_listing_within_three_hours_is_nobodys_notice(watched: Monitor, world: World) -> None:
    names_what_is_not_there(world)
    watched.look(5, minutes=30)
    world.show(NEW[0], release(NEW[1]))
    watched.look()

    assert watched.told(OPERATOR) == []
    assert len(watched.told()) == 1


def test_an_entry_that_leads_nowhere_is_asked_for_daily_and_after_a_month_weekly(
    watched: Monitor, world: World
) -> None:
    names_what_is_not_there(world)
    due(watched, 30, hours=24)
    before = world.count(NEW[0])

    due(watched, 35, hours=24)

    assert world.count(NEW[0]) - before <= 7
    assert len(watched.told(OPERATOR)) == 1


def test_what_was_given_up_after_a_year_is_asked_for_again_when_the_listing_changes(
    watched: Monitor, world: World
) -> None:
    names_what_is_not_there(world)
    due(watched, 1, minutes=30)
    due(watched, 2, days=370)
    asked = world.count(NEW[0])
    due(watched, 3, days=10)
    assert world.count(NEW[0]) == asked

    world.show(NEW[0], release(NEW[1]))
    publish(world, ("/presse/5", "Brücke wird erneuert"), NEW, *STOCK)
    due(watched, 2, days=1)

    assert any(NEW[1] in mail["Subject"] for mail in watched.told())


def test_a_second_page_that_fails_is_told_though_the_first_one_never_recovers(watched: Monitor, world: World) -> None:
    world.show(STOCK[0][0], Answer(status=500))
    watched.look(4, days=1)
    publish(world, NEW, *STOCK)
    for path in (NEW[0], STOCK[0][0]):
        world.show(path, Answer(status=403))

    watched.look(9, days=1)

    _, second = watched.told(OPERATOR)
    assert second["Subject"] == "2 Seiten der Quelle „Quelle1 Musterland“ lassen sich nicht lesen"
    assert world.url(NEW[0]) in said(watched)
    assert world.url(STOCK[0][0]) in said(watched)


def test_pages_that_fail_one_after_the_other_are_one_notice_a_day(watched: Monitor, world: World) -> None:
    for path, _ in STOCK:
        world.show(path, Answer(status=500))
        watched.look(4, hours=1)

    assert len(watched.told(OPERATOR)) == 1


def test_while_the_server_fails_at_most_releases_only_one_that_nobody_read_yet_is_another_notice(
    monitor: Monitor, world: World
) -> None:
    many = [(f"/presse/{number}", f"Förderung Nummer {number} beschlossen") for number in range(12)]
    publish(world, *many)
    monitor.watch(world.url("/presse/"))
    monitor.look()
    for number, (path, _) in enumerate(many):
        world.show(path, Answer(status=500))
        monitor.look(1 if number < 5 else 3, hours=13)
    assert len(monitor.told(OPERATOR)) == 1

    world.show("/presse/", listing([("/presse/neu", NEW[1]), *many]))
    world.show("/presse/neu", Answer(status=500))
    monitor.look(6, hours=13)

    assert len(monitor.told(OPERATOR)) == 2
    assert world.url("/presse/neu") in said(monitor)


def test_a_source_that_was_never_read_is_not_said_to_be_read_no_more(monitor: Monitor, world: World) -> None:
    world.show("/presse/", Answer(status=403))
    monitor.watch(world.url("/presse/"))
    ran = monitor.check()
    monitor.later(hours=1)
    publish(world, *STOCK)
    monitor.check()

    first, now = monitor.told(OPERATOR)
    assert first["Subject"] == "Quelle „Quelle1 Musterland“ ließ sich noch nie lesen"
    assert "Es gibt noch keinen Ausgangsstand" in said(monitor, 0)
    assert now["Subject"] == "Quelle „Quelle1 Musterland“ liest sich jetzt"
    assert "ist der Ausgangsstand und wird niemandem gemeldet" in said(monitor)
    assert "nachgeholt" not in said(monitor, 0) + said(monitor)
    assert "mehr" not in ran.err
    assert monitor.told() == []


def test_a_source_that_was_never_read_is_said_so_in_english_too(monitor: Monitor, world: World) -> None:
    monitor.environ |= {"MONITOR_LANGUAGE": "en"}
    world.show("/presse/", "<html><body><main><h1>Pressemitteilungen</h1></main></body></html>")
    monitor.watch(world.url("/presse/"), type="html_list", list={"item": "li.meldung"})

    monitor.write()
    ran = monitor.run("check")

    (notice,) = monitor.told(OPERATOR)
    assert notice["Subject"] == "Source “Quelle1 Musterland” cannot be read (it never has been)"
    assert "any more" not in said(monitor) + ran.out


def test_a_notice_of_a_broken_pdf_says_that_it_cannot_be_opened(watched: Monitor, world: World) -> None:
    world.show("/presse/4.pdf", Answer(body=b"%PDF-1.4\n1 0 obj <<>> Rest", type="application/pdf"))
    world.show("/presse/", listing([("/presse/4.pdf", NEW[1]), *STOCK]))

    watched.look(4)

    assert f"{world.url('/presse/4.pdf')}: Das PDF lässt sich nicht öffnen" in said(watched)


def test_a_first_look_that_a_server_put_off_says_when_it_comes_and_that_there_is_no_baseline(
    monitor: Monitor, world: World
) -> None:
    world.show("/presse/", Answer(status=429, headers=(("Retry-After", "3600"),)))
    monitor.watch(world.url("/presse/"))
    monitor.write()

    ran = monitor.run("check")

    assert "später" in ran.out
    assert "Der Server bittet, am 12.11.2026, 11:00 wiederzukommen; noch kein Ausgangsstand" in ran.out


def test_checking_a_source_does_not_ask_a_server_that_wants_to_be_left_alone(monitor: Monitor, world: World) -> None:
    world.show("/presse/", Answer(status=429, headers=(("Retry-After", "3600"),)))
    monitor.watch(world.url("/presse/"))
    monitor.check()
    asked = len(world.asked)

    ran = monitor.run("sources", "check")
    assert len(world.asked) == asked
    assert "nicht gefragt; der Server möchte bis 12.11.2026, 10:00:00 UTC in Ruhe gelassen werden" in ran.out

    monitor.later(hours=2)
    monitor.run("sources", "check")
    assert len(world.asked) > asked


def test_the_terminal_says_that_a_listed_page_is_not_there(watched: Monitor, world: World) -> None:
    names_what_is_not_there(world)
    watched.write()

    ran = watched.run("check", "--all")

    assert "1 Seite noch nicht da" in ran.out
    assert ran.code == 0
