"""Pages that are never the same twice: what keeps changing is no news, what changes beside it is."""

from collections.abc import Callable
from datetime import timedelta
from random import Random

from bench.scenarios import prose
from bench.scenarios.office import Release
from bench.scenarios.site import Answer, html
from bench.scenarios.stage import NEW, UPDATED, Stage

Passage = Callable[[Random], str]


def _weather(drawn: Random) -> str:
    sky = drawn.choice(("heiter", "bedeckt", "regnerisch", "neblig", "stürmisch"))
    return f"<p>Das Wetter in Musterstadt: {sky} bei {drawn.randrange(30)} Grad und mäßigem Wind aus Westen.</p>"


def _likes(drawn: Random) -> str:
    return f"<p>{drawn.randrange(20, 900)} Menschen aus dem ganzen Land gefällt diese Meldung bisher.</p>"


def _teaser(drawn: Random) -> str:
    one = prose.release(200 + drawn.randrange(40))
    return f"<h3>Auch lesenswert</h3><p>{one.title}: {one.text[2]}</p>"


def _stirring(stage: Stage, *passages: Passage, seed: int = 1, everywhere: bool = False) -> None:
    """At every request another text stands between the passages of a release."""
    drawn, path = Random(seed), stage[2].path

    def shown(one: Release, page: str) -> Answer | Callable[[int], Answer]:
        if one.path != path and not everywhere:
            return html(page)

        def answer(_: int) -> Answer:
            parts = page.split("</p>\n<p>")
            parts[1] = "".join((parts[1], "</p>", *(passage(drawn) for passage in passages)))[: -len("</p>")]
            return html("</p>\n<p>".join(parts))

        return answer

    stage.start()
    stage.office.page_filter = shown


def _edited_after_a_day(stage: Stage, *passages: Passage, everywhere: bool = False) -> None:
    _stirring(stage, *passages, everywhere=everywhere)
    stage.operator("a page is never the same", optional=True)
    stage.look(hours=4, times=6)
    one = stage.reword(stage[2], "Millionen", "Milliarden")
    stage.expect(UPDATED, one, "Milliarden")
    stage.look(hours=4, times=4)


def an_edit_beside_the_weather(stage: Stage) -> None:
    """The weather stands in the text, new at every request; a figure is edited."""
    _edited_after_a_day(stage, _weather)


def an_edit_beside_a_counter_of_likes(stage: Stage) -> None:
    """A count of those who like it, new at every request; a figure is edited."""
    _edited_after_a_day(stage, _likes)


def an_edit_beside_a_rotating_teaser(stage: Stage) -> None:
    """A teaser for another release, another one at every request; a figure is edited."""
    _edited_after_a_day(stage, _teaser)


def an_edit_among_three_that_stir(stage: Stage) -> None:
    """Teaser, weather and likes, all at once; a figure is edited."""
    _edited_after_a_day(stage, _teaser, _weather, _likes)


def an_edit_where_every_page_stirs(stage: Stage) -> None:
    """The same, on every page of the site; one figure is edited, and a release is new."""
    _edited_after_a_day(stage, _weather, _likes, everywhere=True)
    stage.expect(NEW, stage.publish(told=False))
    stage.look(hours=4, times=3)


def an_edit_at_once(stage: Stage) -> None:
    """The weather is put into the text in the hour in which a figure is edited."""
    _stirring(stage, _weather)
    one = stage.reword(stage[2], "Millionen", "Milliarden")
    stage.expect(UPDATED, one, "Milliarden")
    stage.operator("a page is never the same", optional=True)
    stage.look(hours=4, times=6)


def a_passage_added_and_one_taken_away(stage: Stage) -> None:
    """Beside a counter: a passage comes one day, another one goes the next."""
    _stirring(stage, _likes)
    stage.operator("a page is never the same", optional=True)
    stage.look(hours=4, times=6)
    added = stage.edit(
        stage[2],
        text=lambda text: (text[0], "Nachtrag: Auch die Gemeinde beteiligt sich an den Kosten des Baus.", *text[1:]),
    )
    stage.expect(UPDATED, added, "Nachtrag")
    stage.look(hours=4, times=6)
    stage.expect(UPDATED, stage.edit(stage[2], text=lambda text: text[:-1]), "Das Programm läuft")
    stage.look(hours=4, times=4)


def found_by_schedule(stage: Stage) -> None:
    """In the rhythm of the daemon: nothing of what stirs is told, the edit is within its time."""
    _stirring(stage, _weather, _teaser)
    stage.operator("a page is never the same", optional=True)
    stage.look(hours=1, times=30, due=True)
    one = stage.reword(stage[2], "Millionen", "Milliarden")
    stage.expect(UPDATED, one, "Milliarden", within=timedelta(days=2))
    stage.look(hours=1, times=50, due=True)


def _by_the_hour(stage: Stage, text: Callable[[int, Release], str], *, everywhere: bool, hours: int, word: str) -> None:
    """What stands between the passages is another every hour, and stays for that hour."""
    path = stage[2].path

    def shown(one: Release, page: str) -> Answer:
        parts = page.split("</p>\n<p>")
        if one.path == path or everywhere:
            parts[1] += f"</p>{text(stage.looks, one)}"
            parts[1] = parts[1].removesuffix("</p>")
        return html("</p>\n<p>".join(parts))

    stage.office.page_filter = shown
    for one in stage.office.releases if everywhere else (stage[2],):
        for _ in range(2 if everywhere else 3):
            stage.expect(UPDATED, one, word, optional=True)
    stage.operator("the same place changes again and again")
    stage.start()
    stage.look(hours=1, times=hours)
    edited = stage.reword(stage[2], "Millionen", "Milliarden")
    stage.expect(UPDATED, edited, "Milliarden")
    stage.look(hours=1, times=3)


def the_weather_of_every_hour(stage: Stage) -> None:
    """The weather in the text of a release changes by the hour: readers hear of it three times at the most, then the operator does."""
    _by_the_hour(stage, lambda look, _: _weather(Random(look)), everywhere=False, hours=12, word="Grad")


def likes_on_every_page_by_the_hour(stage: Stage) -> None:
    """A count of likes on each of twelve pages grows by the hour: not a hundred mails, but one or two for each."""
    stage.office.releases = [prose.release(n, day=stage.today) for n in range(22, 10, -1)]
    _by_the_hour(
        stage, lambda look, one: _likes(Random(f"{look} {one.path}")), everywhere=True, hours=8, word="Menschen"
    )


def a_page_that_is_continued_all_day(stage: Stage) -> None:
    """A passage is added every hour: each is news."""
    stage.start()
    for hour in range(10, 18):
        note = f"{hour} Uhr: Nach Angaben des Lagezentrums sind {hour * 7} Menschen in Sicherheit gebracht worden."
        changed = stage.edit(stage[2], text=lambda text, note=note: (*text, note))
        stage.expect(UPDATED, changed, f"{hour} Uhr")
        stage.look(hours=1)
