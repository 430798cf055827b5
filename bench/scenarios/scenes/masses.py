"""Much at once: withdrawals, templates, rebuilt archives, in one pass and in the rhythm of the daemon."""

from dataclasses import replace
from datetime import timedelta

from bench.scenarios import prose
from bench.scenarios.site import html
from bench.scenarios.stage import UPDATED, WITHDRAWN, Stage


def _stock(stage: Stage, count: int, *, looks: int = 3) -> None:
    stage.office.releases = [prose.release(n, day=stage.today) for n in range(10 + count, 10, -1)]
    stage.office.per_page = count + 10
    stage.start(looks=looks)


def half_of_the_archive_vanishes(stage: Stage) -> None:
    """Ten of twenty releases answer 404 at once, the listing still names them: one notice, nobody is told they were withdrawn."""
    _stock(stage, 20)
    for one in stage.office.releases[5:15]:
        stage.site.overlaid[one.path] = html("<h1>Nicht gefunden</h1>", status=404)
    stage.operator("many releases are gone at once")
    stage.look(hours=3, times=6)
    stage.site.overlaid.clear()
    stage.operator("they are back", optional=True)
    stage.look(hours=3, times=2)


def everything_answers_404(stage: Stage) -> None:
    """A deployment went wrong: all documents answer 404 for a day, the listing stands."""
    _stock(stage, 12)
    for one in stage.office.releases:
        stage.site.overlaid[one.path] = html("<h1>Nicht gefunden</h1>", status=404)
    stage.operator("many releases are gone at once")
    stage.look(hours=4, times=6)
    stage.site.overlaid.clear()
    stage.operator("they are back", optional=True)
    stage.look(hours=4, times=2)


def two_of_many_withdrawn(stage: Stage) -> None:
    """Two of twenty are taken down on one day: both are told."""
    _stock(stage, 20)
    for one in list(stage.office.releases[4:6]):
        stage.expect(WITHDRAWN, stage.edit(one, shown=False, listed=False))
    stage.look(hours=3, times=6)


def archive_rebuilt(stage: Stage) -> None:
    """Every entry of the listing is unknown at once, under other addresses and with old dates: the operator is asked."""
    _stock(stage, 14)
    stage.office.releases = [
        replace(prose.release(300 + n, day=prose.FIRST_DAY.replace(year=2024)), path=f"/archiv/{n}") for n in range(14)
    ]
    for n in range(25, 10, -1):
        one = prose.release(n)
        stage.site.overlaid[one.path] = html(stage.office.page(replace(one, day=stage.today)))
    stage.operator("everything is unknown at once")
    stage.look(hours=3, times=4)


def template_edit_in_the_rhythm_of_the_daemon(stage: Stage) -> None:
    """A sentence is added to every text; pages come due one by one over days: one notice, no news."""
    _stock(stage, 20)
    for one in list(stage.office.releases):
        stage.edit(
            one, text=lambda text: (*text, "Diese Meldung wurde aus dem früheren Angebot des Ministeriums übernommen.")
        )
    stage.operator("the same edit on every page")
    stage.look(minutes=20, times=24, due=True)
    stage.look(hours=4, times=18, due=True)


def template_edit_of_pages_of_all_ages(stage: Stage) -> None:
    """The same, when releases appeared over two weeks, so that only a few come due on any day."""
    stage.office.releases = [prose.release(n, day=stage.today) for n in range(14, 10, -1)]
    stage.office.per_page = 30
    stage.start()
    for number in range(10):
        one = stage.publish(number=40 + number, told=False)
        stage.expect("new", one, within=timedelta(hours=1))
        stage.look(minutes=30, due=True)
        stage.look(hours=8, times=3, due=True)
    for one in list(stage.office.releases):
        stage.edit(
            one, text=lambda text: (*text, "Diese Meldung wurde aus dem früheren Angebot des Ministeriums übernommen.")
        )
    stage.operator("the same edit on every page")
    stage.look(hours=2, times=48, due=True)
    one = stage.reword(stage[0], "Frühjahr", "Herbst")
    stage.expect(UPDATED, one, "Herbst", within=timedelta(days=4))
    stage.look(hours=4, times=24, due=True)


def same_edit_on_two_of_many(stage: Stage) -> None:
    """The same name is corrected in two of twenty releases: that is news, twice."""
    _stock(stage, 20)
    for one in stage.office.releases[3:5]:
        changed = stage.edit(one, text=lambda text: (*text, "Nachtrag: Die Frist wurde um einen Monat verlängert."))
        stage.expect(UPDATED, changed, "Nachtrag")
    stage.look(times=3)


def edit_and_template_edit_at_once(stage: Stage) -> None:
    """While a sentence is added to every release, one of them changes its figure as well: that one is news."""
    _stock(stage, 12)
    for one in list(stage.office.releases):
        stage.edit(
            one, text=lambda text: (*text, "Diese Meldung wurde aus dem früheren Angebot des Ministeriums übernommen.")
        )
    one = stage.reword(stage[4], "Millionen", "Milliarden")
    stage.expect(UPDATED, one, "Milliarden")
    stage.operator("the same edit on every page")
    stage.look(times=3)


def ten_new_releases_at_once(stage: Stage) -> None:
    """Ten releases within one interval: all are told."""
    _stock(stage, 12)
    for number in range(10):
        stage.publish(number=100 + number)
    stage.look(times=3)


def news_by_schedule(stage: Stage) -> None:
    """A week of the daemon: releases, an edit, a withdrawal, found by schedule alone."""
    stage.start()
    one = stage.publish(told=False)
    stage.expect("new", one, within=timedelta(hours=1))
    stage.look(minutes=30, times=8, due=True)
    one = stage.reword(one, "Millionen", "Milliarden")
    stage.expect(UPDATED, one, "Milliarden", within=timedelta(hours=6))
    stage.look(minutes=30, times=16, due=True)
    two = stage.publish(told=False)
    stage.expect("new", two, within=timedelta(hours=1))
    stage.look(minutes=30, times=4, due=True)
    stage.edit(two, listed=False, shown=False)
    stage.expect(WITHDRAWN, two, within=timedelta(hours=24))
    stage.look(hours=1, times=26, due=True)


def addresses_mixed_up(stage: Stage) -> None:
    """For three hours each address shows the release of another one: nobody's news; an edit made meanwhile is told when all is right."""
    _stock(stage, 8)
    shown = stage.office.pages()
    paths = [one.path for one in stage.office.releases]
    for path, other in zip(paths, (*paths[1:], paths[0]), strict=True):
        stage.site.overlaid[path] = shown[other]
    stage.operator("other releases stand there")
    stage.look(times=3)
    stage.site.overlaid.clear()
    one = stage.reword(stage[3], "Frühjahr", "Herbst")
    stage.operator("all is right again", optional=True)
    stage.expect(UPDATED, one, "Herbst")
    stage.look(times=3)
