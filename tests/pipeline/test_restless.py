"""A page that is never the same twice cannot be confirmed: the operator hears of it."""

from itertools import count

from tests.pipeline.pages import STOCK, plain, release
from tests.pipeline.runner import OPERATOR, Monitor, text
from tests.pipeline.site import Answer, World

PATH, TITLE = STOCK[0]


def never_the_same(world: World) -> None:
    numbers = count(4711)
    page = release(TITLE)
    world.pages[PATH] = lambda: Answer(
        body=page.replace("</article>", f"<p>{next(numbers)} Anträge liegen derzeit vor.</p></article>").encode()
    )


def test_a_page_that_reads_otherwise_at_every_look_is_told_to_the_operator_once_and_to_no_reader(
    watched: Monitor, world: World
) -> None:
    never_the_same(world)

    for _ in range(6):
        watched.check()
        watched.later(hours=5)

    assert watched.told() == []
    (told,) = watched.told(OPERATOR)
    assert "liest sich bei jedem Blick anders" in told["Subject"]
    assert world.url(PATH) in text(told)
    said = " ".join(text(told).split())
    assert "document: remove:" in said
    assert "Anträge liegen derzeit vor." in said


def test_a_page_that_is_edited_twice_within_minutes_is_not_called_restless(watched: Monitor, world: World) -> None:
    world.show(PATH, release(TITLE).replace("851", "852"))
    watched.check()
    world.show(PATH, release(TITLE).replace("851", "853"))
    watched.check()

    assert watched.told(OPERATOR) == []


def test_an_edit_beside_what_never_rests_is_told_alone_and_kept_as_it_was_told(watched: Monitor, world: World) -> None:
    never_the_same(world)
    for _ in range(3):
        watched.check()
        watched.later(hours=5)
    numbers = count(9000)
    page = release(TITLE).replace("851", "815")
    world.pages[PATH] = lambda: Answer(
        body=page.replace("</article>", f"<p>{next(numbers)} Anträge liegen derzeit vor.</p></article>").encode()
    )

    watched.check()

    (told,) = watched.told()
    assert "851 → 815 Millionen Euro" in " ".join(text(told).split())
    assert "Anträge liegen" not in text(told).partition("unverändert")[0]
    (change,) = watched.history("--kind", "updated")
    shown = watched.run("diff", change["id"]).out
    assert "815" in shown and "Anträge liegen" not in shown
    for _ in range(3):
        watched.later(hours=5)
        watched.check()
    assert len(watched.told()) == 1


def test_a_text_that_another_look_finds_again_is_told_also_when_it_was_edited_meanwhile(
    watched: Monitor, world: World
) -> None:
    for figure in ("852", "853", "854"):
        world.show(PATH, release(TITLE).replace("851", figure))
        watched.check(everything=True)
        watched.later(hours=1)

    assert len(watched.told()) == 3


def test_what_is_another_every_hour_is_told_three_times_and_then_to_the_operator(
    watched: Monitor, world: World
) -> None:
    for hour in range(8):
        world.show(PATH, release(TITLE, *plain(TITLE), f"Das Wetter in Musterstadt: heiter bei {hour + 12} Grad."))
        watched.check()
        watched.later(hours=1)
    world.show(
        PATH, release(TITLE, *plain(TITLE), "Das Wetter in Musterstadt: heiter bei 19 Grad.").replace("851", "815")
    )

    watched.check()

    weather, edit = watched.told()[:-1], watched.told()[-1]
    assert len(weather) == 4  # that the passage came, and three of its states
    assert "851 → 815 Millionen Euro" in " ".join(text(edit).split())
    (notice,) = watched.told(OPERATOR)
    said = " ".join(text(notice).split())
    assert "ändert sich immer wieder" in notice["Subject"]
    assert "Das Wetter in Musterstadt" in said and "document: remove:" in said
    for _ in range(3):
        watched.later(hours=13)
        watched.check()
    assert "19 Grad" in text(watched.told()[-1])


def test_an_edit_made_between_the_two_looks_is_told_as_well(watched: Monitor, world: World) -> None:
    first = release(TITLE).replace("851", "815")
    second = first.replace("dankte allen Beteiligten", "dankte den Gemeinden")
    bodies = iter([first])
    world.pages[PATH] = lambda: Answer(body=next(bodies, second).encode())

    watched.check()
    watched.later(minutes=30)
    watched.check()

    told = [" ".join(text(one).split()) for one in watched.told()]
    assert len(told) == 2
    assert "851 → 815" in told[0] and "Gemeinden+}" in told[1] and "815" not in told[1].partition("unverändert")[0]


def test_more_paragraphs_than_are_remembered_are_told_once_and_whole_though_one_place_was_told_often(
    watched: Monitor, world: World
) -> None:
    for figure in ("852", "853", "854"):
        world.show(PATH, release(TITLE).replace("851", figure))
        watched.check()
        watched.later(hours=1)
    came = [f"In Gemeinde {number} entstehen {number * 3} Säulen für alle." for number in range(450)]
    world.show(PATH, release(TITLE, *plain(TITLE), *came).replace("851", "855"))

    for _ in range(4):
        watched.check()
        watched.later(hours=1)

    told = watched.told()
    assert len(told) == 4
    assert "450 Absätze ergänzt" in " ".join(text(told[-1]).split())
    (whole, *_) = watched.history("--kind", "updated")
    shown = watched.run("show", whole["release"], "--json").out
    assert "Gemeinde 449" in shown
