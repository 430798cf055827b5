"""Looks that found nothing new are kept together, and told only then."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from model.errors import StorageError
from model.finding import Finding
from model.page import Page, PageRole
from model.run import Outcome, Run
from model.snapshot import Snapshot
from monitor.waiting import LINGER, MANY, Waiting, can_wait

NOW = datetime(2026, 11, 20, 9, tzinfo=UTC)


class Kept:
    """An archive that writes down what it is given; a page with revision 9 is outdated."""

    def settle_before_runs(self, settle: object) -> None:
        pass

    def __init__(self) -> None:
        self.together: list[Sequence[Finding]] = []
        self.alone: list[Finding] = []
        self.is_full = False
        self.now: Page | None = None

    def save_looks(self, findings: Sequence[Finding]) -> tuple[bool, ...]:
        if self.is_full:
            raise StorageError("the disk is full")
        self.together.append(findings)
        return tuple(finding.page.revision != 9 for finding in findings)

    def page(self, _page_id: int) -> Page | None:
        return self.now

    def save(self, finding: Finding) -> bool:
        self.alone.append(finding)
        return True


def look(number: int, *, revision: int = 1) -> Finding:
    page = Page(
        id=number,
        source_id="musterland",
        url=f"https://musterland.example/{number}",
        role=PageRole.DOCUMENT,
        first_seen_at=NOW,
        next_check_at=NOW,
        body_sha256="ab",
        revision=revision,
    )
    run = Run(
        source_id=page.source_id,
        url=page.url,
        role=page.role,
        started_at=NOW,
        elapsed=timedelta(0),
        outcome=Outcome.UNCHANGED,
    )
    return Finding(run=run, page=page)


class Bench:
    def __init__(self) -> None:
        self.archive = Kept()
        self.seconds = 0.0
        self.told: list[Finding] = []
        self.lost: list[str] = []
        self.waiting = Waiting(
            self.archive,  # type: ignore[arg-type]
            stopwatch=lambda: self.seconds,
            report=self.told.append,
            lost=lambda finding, error: self.lost.append(f"{finding.page.url}: {error}"),
        )


@pytest.fixture
def bench() -> Bench:
    return Bench()


def test_nothing_is_told_before_it_is_kept(bench: Bench) -> None:
    bench.waiting.add(look(1))
    assert not bench.told

    bench.waiting.settle()

    assert bench.archive.together == [[look(1)]]
    assert bench.told == [look(1)]


def test_many_looks_are_kept_in_one_go(bench: Bench) -> None:
    for number in range(MANY + 1):
        bench.waiting.add(look(number))

    assert [len(together) for together in bench.archive.together] == [MANY]


def test_a_look_does_not_wait_long_while_others_are_made(bench: Bench) -> None:
    bench.waiting.add(look(1))
    bench.seconds = LINGER
    bench.waiting.add(look(2))

    assert bench.told == [look(1), look(2)]


def test_what_could_not_be_kept_is_lost_and_not_told(bench: Bench) -> None:
    bench.archive.is_full = True
    bench.waiting.add(look(1))

    bench.waiting.settle()

    assert bench.lost == ["https://musterland.example/1: the disk is full"]
    assert not bench.told


def test_a_page_of_which_only_the_schedule_was_touched_meanwhile_was_looked_at_all_the_same(bench: Bench) -> None:
    bench.archive.now = replace(look(1).page, revision=10)
    bench.waiting.add(look(1, revision=9))

    bench.waiting.settle()

    assert [finding.page.revision for finding in bench.archive.alone] == [10]
    assert bench.told[0].run.outcome is Outcome.UNCHANGED


def test_a_look_that_another_one_has_overtaken_is_not_kept(bench: Bench) -> None:
    bench.archive.now = replace(look(1).page, revision=10, body_sha256="cd")
    bench.waiting.add(look(1, revision=9))

    bench.waiting.settle()

    assert not bench.archive.alone
    assert bench.told[0].run.outcome is Outcome.SKIPPED


def test_only_looks_that_tell_nobody_anything_wait() -> None:
    quiet = look(1)
    snapshot = Snapshot(
        url="", final_url="", status=200, headers=(), body=b"", fetched_at=NOW, elapsed=timedelta(0), redirects=()
    )

    assert can_wait(quiet, quiet.page)
    assert can_wait(replace(quiet, run=replace(quiet.run, outcome=Outcome.PENDING)), quiet.page)
    assert not can_wait(quiet, replace(quiet.page, failures=1))
    assert not can_wait(replace(quiet, snapshots=(snapshot,)), quiet.page)
    assert not can_wait(replace(quiet, run=replace(quiet.run, outcome=Outcome.COSMETIC)), quiet.page)
