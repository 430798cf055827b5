"""What a source's runs and open notices add up to."""

from dataclasses import replace
from datetime import timedelta

import pytest

from model.run import Condition
from monitor.health import health
from storage import Figures
from tests.storage.making import NOW, SOURCE

WELL = Figures(
    source_id=SOURCE.id,
    last_run_at=NOW - timedelta(minutes=10),
    last_success_at=NOW - timedelta(minutes=10),
    releases=20,
    last_new_at=NOW - timedelta(days=3),
)


@pytest.mark.parametrize(
    ("told", "condition"),
    [
        (frozenset(), Condition.OK),
        (frozenset({"template", "recovered"}), Condition.OK),
        (frozenset({"drifting"}), Condition.DRIFTING),
        (frozenset({"silent"}), Condition.SILENT),
    ],
)
def test_what_the_operator_was_told_and_is_not_over_shows(told: frozenset[str], condition: Condition) -> None:
    assert health(SOURCE, replace(WELL, told=told), NOW).condition is condition


def test_a_source_that_fails_is_failing_whatever_else_is_told() -> None:
    figures = replace(WELL, failures=2, told=frozenset({"silent"}))

    assert health(SOURCE, figures, NOW).condition is Condition.FAILING


def test_a_source_nobody_has_looked_at_is_unknown() -> None:
    assert health(SOURCE, None, NOW).condition is Condition.UNKNOWN
