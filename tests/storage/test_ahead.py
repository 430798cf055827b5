from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path

from model.finding import Finding
from model.page import GoneLook
from model.run import Outcome
from storage import Archive, History, Outbox, ahead, open_database
from storage.ahead import AHEAD
from tests.storage.making import NOW, SOURCE, alert_of, change_of, finding_of, page_of, record_of, run_of, url_of

YEARS = timedelta(days=1200)
HOUR = timedelta(hours=1)


def looked_at(archive: Archive, *instants: datetime) -> None:
    """The root and one release of it, at each of these instants."""
    archive.register([SOURCE], NOW - 9 * HOUR)
    for at in instants:
        root = archive.pages()[0]
        after = replace(root, checked_at=at, read_at=at, next_check_at=at + HOUR)
        archive.save(Finding(run=run_of(root, at, Outcome.UNCHANGED), page=after))


def test_a_page_that_was_looked_at_in_the_future_is_due_now(archive: Archive) -> None:
    looked_at(archive, NOW - HOUR, NOW + YEARS)
    assert archive.due(NOW, 10) == ()
    assert archive.newest_ahead(NOW) == NOW + YEARS

    woken = archive.wake(NOW)

    (page,) = archive.due(NOW, 10)
    assert woken == (SOURCE.id,)
    assert (page.checked_at, page.read_at) == (NOW, NOW)
    assert archive.newest_ahead(NOW) is None
    assert archive.wake(NOW) == ()


def test_looks_in_the_future_stand_before_now_in_their_order_once_the_clock_is_right(archive: Archive) -> None:
    looked_at(archive, NOW - 5 * HOUR, NOW + YEARS, NOW + YEARS + HOUR)

    archive.wake(NOW)

    begun = [run.started_at for run in archive.recent_runs(SOURCE.id, 10)]
    assert begun[0] < NOW
    assert begun[0] - begun[1] == HOUR
    assert len(begun) == 3


def test_two_clocks_that_differ_by_minutes_wake_nothing(archive: Archive) -> None:
    looked_at(archive, NOW + AHEAD)

    assert archive.newest_ahead(NOW) is None
    assert archive.wake(NOW) == ()
    assert archive.due(NOW, 10) == ()


def test_looks_of_the_future_are_no_evidence_that_a_release_is_gone(archive: Archive) -> None:
    looked_at(archive, NOW + YEARS)
    root = archive.pages()[0]
    gone = replace(root, checked_at=NOW + YEARS, gone=(GoneLook(at=NOW + YEARS, answer="404"),))
    archive.save(Finding(run=run_of(root, NOW + YEARS + HOUR), page=gone))

    archive.wake(NOW)

    assert archive.pages()[0].gone == ()


def test_a_message_that_was_put_off_to_the_future_is_sent_now(archive: Archive, outbox: Outbox) -> None:
    looked_at(archive, NOW + YEARS)
    root, record = archive.pages()[0], record_of(0)
    archive.save(Finding(run=run_of(root, NOW + YEARS + HOUR), page=root, pages=(page_of(0),)))
    page, change = archive.known([url_of(0)])[url_of(0)], change_of(0, 1, record, NOW)
    found = finding_of(page, 0, 1, NOW)
    archive.save(replace(found, alerts=(alert_of(change, NOW, due_at=NOW + YEARS),)))

    archive.wake(NOW)

    assert len(outbox.lease(NOW, 10, HOUR)) == 1


def test_versions_seen_in_the_future_keep_their_order(archive: Archive, history: History) -> None:
    looked_at(archive, NOW + YEARS)
    root = archive.pages()[0]
    archive.save(Finding(run=run_of(root, NOW + YEARS + HOUR), page=root, pages=(page_of(0),)))
    page = archive.known([url_of(0)])[url_of(0)]
    archive.save(finding_of(page, 0, 1, NOW + YEARS))

    archive.wake(NOW)
    page = archive.known([url_of(0)])[url_of(0)]
    archive.save(finding_of(page, 0, 2, NOW))

    assert [change.new_version for change in history.changes()] == [2, 1]


def test_to_ask_whether_a_clock_ran_ahead_reads_no_table_of_looks_whole(tmp_path: Path) -> None:
    engine = open_database(f"sqlite:///{tmp_path}/monitor.db", migrate=True)
    asked = ahead._SOURCES.compile(engine)
    with engine.connect() as connection:
        plan = [str(row[3]) for row in connection.exec_driver_sql(f"EXPLAIN QUERY PLAN {asked}", (0,))]
    engine.dispose()

    assert any("SEARCH runs" in line for line in plan)
    assert not any("SCAN runs" in line for line in plan)
