"""While nothing can be kept, sites are not asked again and again, and health says why."""

from dataclasses import dataclass

from model.errors import StorageError
from monitor.unkept import LONGEST, SHORTEST, Unkept
from tests.test_waiting import look

FULL = StorageError("the disk is full")


@dataclass
class Clock:
    now: float = 1000.0

    def __call__(self) -> float:
        return self.now


def test_a_page_whose_look_could_not_be_kept_is_put_off_ever_longer_and_others_are_not() -> None:
    clock = Clock()
    unkept = Unkept(clock)
    one, other = look(1), look(2)

    for wait in (SHORTEST, 2 * SHORTEST, 4 * SHORTEST, 8 * SHORTEST, LONGEST, LONGEST):
        unkept.lost(one.page, FULL)
        clock.now += wait - 1
        assert unkept.without([one.page, other.page]) == [other.page]
        clock.now += 1
        assert unkept.without([one.page, other.page]) == [one.page, other.page]


def test_what_is_kept_again_is_put_off_no_more_and_is_no_problem() -> None:
    unkept = Unkept(Clock())
    unkept.lost(look(1).page, FULL)

    assert unkept.problem() == "What was seen could not be kept, 1 page(s): the disk is full."
    unkept.kept(look(1))
    assert unkept.without([look(1).page]) == [look(1).page]
    assert unkept.problem() is None


def test_a_page_that_nobody_looks_at_any_more_is_no_problem_for_ever() -> None:
    clock = Clock()
    unkept = Unkept(clock)
    unkept.lost(look(1).page, FULL)

    clock.now += 2 * SHORTEST

    assert unkept.problem() is None
