"""A page that is never the same twice cannot be confirmed: the operator hears of it."""

from itertools import count

from tests.pipeline.pages import STOCK, release
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
    assert "document: remove:" in " ".join(text(told).split())


def test_a_page_that_is_edited_twice_within_minutes_is_not_called_restless(watched: Monitor, world: World) -> None:
    world.show(PATH, release(TITLE).replace("851", "852"))
    watched.check()
    world.show(PATH, release(TITLE).replace("851", "853"))
    watched.check()

    assert watched.told(OPERATOR) == []
