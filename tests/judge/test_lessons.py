"""A held look teaches the threshold that would have let it pass, and no more."""

from dataclasses import replace

import pytest

from model.source import Source
from model.verdict import Decision, Lesson, Verdict
from monitor.compare import compare
from monitor.judge import judge_update, taught
from monitor.judge.lessons import few_items, shrinking
from tests.judge.pages import NOW, SENTENCE, SOURCE, release
from tests.judge.test_document import PAGE


@pytest.mark.parametrize(
    ("before", "after", "value"), [(1000, 270, 0.75), (1000, 250, 0.75), (1000, 480, 0.55), (1000, 51, 0.95)]
)
def test_a_cut_teaches_the_next_step_above_it(before: int, after: int, value: float) -> None:
    assert shrinking(before, after) == Lesson(setting="hold_drop", value=value)


def test_nothing_is_learned_from_what_is_empty_or_nearly_so() -> None:
    assert shrinking(1000, 49) is None
    assert few_items(0) is None
    assert few_items(3) == Lesson(setting="min_items", value=3)


def test_lessons_widen_and_never_narrow() -> None:
    strict = replace(SOURCE, trust=replace(SOURCE.trust, min_items=5))
    lessons = [Lesson(setting="hold_drop", value=0.7), Lesson(setting="hold_drop", value=0.6)]

    assert taught(strict, lessons).trust.hold_drop == 0.7
    assert taught(strict, filter(None, (few_items(3), few_items(8)))).trust.min_items == 3
    assert taught(SOURCE, ()) == SOURCE


def test_what_was_held_passes_once_its_lesson_is_learned() -> None:
    held, read = release("Netz", *[SENTENCE] * 10), release("Netz", *[SENTENCE] * 3)

    def judged(source: Source) -> Verdict:
        return judge_update(compare(held, read), held, read, page=PAGE, fingerprint="mark", source=source, now=NOW)

    verdict = judged(SOURCE)

    assert verdict.decision is Decision.HOLD
    assert verdict.lesson is not None
    assert judged(taught(SOURCE, [verdict.lesson])).decision is Decision.CONFIRM
