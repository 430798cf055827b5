from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime

from monitor.own_line import A_MOMENT, OwnLine

NOW = datetime(2026, 11, 20, 9, tzinfo=UTC)


def test_what_was_found_out_about_the_line_is_not_asked_again_for_a_moment() -> None:
    line, answers = OwnLine(), iter([True, False])

    assert line.is_down(NOW, lambda: next(answers))
    assert line.is_down(NOW + A_MOMENT / 2, lambda: next(answers))
    assert not line.is_down(NOW + A_MOMENT, lambda: next(answers))


def test_of_many_threads_that_find_the_line_down_at_once_one_tells_it() -> None:
    line = OwnLine()

    with ThreadPoolExecutor(8) as pool:
        claims = list(pool.map(lambda _: line.claim(NOW), range(40)))

    assert sum(claims) == 1
    assert line.claim(NOW + A_MOMENT), "what could not be kept is told at the next look"


def test_a_look_that_began_before_the_one_that_tells_it_does_not_tell_it_too() -> None:
    line = OwnLine()

    assert line.claim(NOW)
    assert not line.claim(NOW - A_MOMENT / 2)
