"""Sources that are feeds: entries edited, ids that change, a feed that is broken for a while."""

from bench.scenarios.office import feed
from bench.scenarios.site import Answer
from bench.scenarios.stage import UPDATED, Stage


def _feed(stage: Stage, guid: object = None) -> None:
    more = {"guid": guid} if guid else {}
    stage.site.overlaid["/feed.xml"] = feed(stage.office, stage.site.root, **more)  # type: ignore[arg-type]


def _watched(stage: Stage) -> None:
    stage.watch(stage.site.root + "/feed.xml")
    _feed(stage)
    stage.start()


def feed_new_and_edited(stage: Stage) -> None:
    """A feed names a new release; its page is edited later."""
    _watched(stage)
    one = stage.publish()
    _feed(stage)
    stage.look()
    one = stage.reword(one, "Millionen", "Milliarden")
    stage.expect(UPDATED, one, "Milliarden")
    _feed(stage)
    stage.look(times=3)


def feed_with_unstable_ids(stage: Stage) -> None:
    """Every entry of the feed has another id at every look: no news."""
    _watched(stage)
    for look in range(3):
        _feed(stage, lambda one, look=look: f"{one.path}#{look}")
        stage.look()
    stage.publish()
    _feed(stage)
    stage.look(times=2)


def feed_broken_for_a_while(stage: Stage) -> None:
    """The feed is cut in the middle for two hours."""
    _watched(stage)
    answer = stage.site.overlaid["/feed.xml"]
    assert isinstance(answer, Answer)
    stage.site.overlaid["/feed.xml"] = Answer(body=answer.body[: len(answer.body) // 3], type=answer.type)
    stage.operator("the feed is broken", optional=True)
    stage.look(times=2)
    stage.publish()
    _feed(stage)
    stage.operator("it is whole again", optional=True)
    stage.look(times=2)
