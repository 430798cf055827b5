"""Time itself: clock changes, midnight, leap days, a laptop that sleeps, a clock that is set back."""

from datetime import UTC, datetime, timedelta

from bench.scenarios import prose
from bench.scenarios.stage import NEW, UPDATED, WITHDRAWN, Stage


def _through(stage: Stage, start: datetime) -> None:
    """Looks every half hour through six hours, by schedule, with a release and an edit in the middle."""
    stage.now = start
    stage.start()
    stage.look(minutes=30, times=3, due=True)
    one = stage.publish(told=False)
    stage.expect(NEW, one, within=timedelta(hours=1))
    stage.look(minutes=30, times=6, due=True)


def clocks_go_forward(stage: Stage) -> None:
    """The night in which 02:30 does not exist."""
    _through(stage, datetime(2026, 3, 28, 22, 0, tzinfo=UTC))


def clocks_go_back(stage: Stage) -> None:
    """The night in which 02:30 comes twice."""
    _through(stage, datetime(2026, 10, 24, 22, 0, tzinfo=UTC))


def midnight(stage: Stage) -> None:
    """A release at 23:59, read after midnight."""
    _through(stage, datetime(2026, 5, 31, 20, 15, tzinfo=UTC))


def leap_day(stage: Stage) -> None:
    """29 February."""
    _through(stage, datetime(2028, 2, 28, 20, 15, tzinfo=UTC))


def new_year(stage: Stage) -> None:
    """31 December 23:59."""
    _through(stage, datetime(2026, 12, 31, 20, 15, tzinfo=UTC))


def laptop_sleeps(stage: Stage) -> None:
    """Asleep for four days in which nine releases appear and one is edited: all is told at the first look, once."""
    stage.start()
    stage.now += timedelta(days=4)
    for _ in range(9):
        stage.publish()
    stage.expect(UPDATED, stage.reword(stage[12], "Millionen", "Milliarden"), "Milliarden")
    stage.look(minutes=5)
    stage.look(hours=1, times=2)


def laptop_sleeps_through_a_whole_listing(stage: Stage) -> None:
    """Asleep for three weeks; every entry of the listing is new."""
    stage.office.per_page = 12
    stage.start()
    stage.now += timedelta(days=21)
    for number in range(14):
        stage.publish(number=200 + number, day=stage.today - timedelta(days=14 - number))
    for old in stage.office.releases[12:]:
        stage.edit(old, listed=False)
    stage.truth.expected = [
        one for one in stage.truth.expected if one.title in {r.title for r in stage.office.releases[:12]}
    ]
    stage.operator("what came and went meanwhile may be missed", optional=True)
    stage.look(minutes=5)
    stage.look(hours=2, times=3)


def asleep_while_withdrawn(stage: Stage) -> None:
    """Asleep for two days, waking twice: three looks over hours are still needed."""
    stage.start()
    one = stage[1]
    stage.edit(one, listed=False, shown=False)
    stage.look(hours=48)
    stage.expect(WITHDRAWN, one)
    stage.look(hours=4, times=4)


def clock_set_back(stage: Stage) -> None:
    """The machine's clock was a day ahead and is set right: nothing stops, nothing is told twice."""
    stage.start()
    one = stage.publish()
    stage.look(hours=24)
    stage.now -= timedelta(hours=24)
    stage.look(hours=1, times=2)
    two = stage.publish()
    stage.look(hours=1)
    assert one.path != two.path
    stage.look(hours=1, times=2)


def release_dated_tomorrow(stage: Stage) -> None:
    """A release carries tomorrow's date (an embargo nobody keeps): told now, once."""
    stage.start()
    stage.publish(day=stage.today + timedelta(days=1))
    stage.look()
    stage.look(hours=12, times=3)


def release_dated_last_year(stage: Stage) -> None:
    """An old release is put on the listing later: it is new to the reader, once."""
    stage.start()
    stage.publish(number=77, day=prose.FIRST_DAY.replace(year=2025))
    stage.look(times=3)
