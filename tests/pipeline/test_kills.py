"""kill -9 of the daemon: a small version of `python -m bench kills`."""

from pathlib import Path

import pytest

from bench.kills import play


@pytest.mark.timeout(240)
def test_a_daemon_killed_in_the_midst_of_its_work_loses_nothing_and_tells_nothing_twice_without_reason(
    tmp_path: Path,
) -> None:
    outcome = play(tmp_path, times=5, seed=20261120, loses=0)

    assert outcome.violations == ()
