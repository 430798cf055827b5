import threading
from dataclasses import replace
from datetime import UTC, datetime, timedelta, timezone

import pytest
import sqlalchemy as sa
from sqlalchemy.engine import Engine

from model.errors import StorageError
from model.finding import Capture, Finding, Held
from model.fingerprint import fingerprint, likeness
from model.item import Item
from model.page import GoneLook, Page, PageRole, Validators
from model.run import Outcome
from model.source import SourceType
from storage import Archive, History, Outbox, open_database
from storage.database import writing
from storage.tables import changes, metadata
from tests.storage.making import (
    NOW,
    RICH,
    SOURCE,
    alert_of,
    change_of,
    finding_of,
    owed_of,
    page_of,
    record_of,
    release_id,
    run_of,
    url_of,
)

HOUR = timedelta(hours=1)


@pytest.fixture
def root(archive: Archive) -> Page:
    archive.register([SOURCE], NOW)
    return archive.pages()[0]


def with_documents(archive: Archive, root: Page, number: int) -> list[Page]:
    archive.save(Finding(run=run_of(root, NOW, Outcome.BASELINE), page=root, pages=tuple(map(page_of, range(number)))))
    found = archive.known([url_of(n) for n in range(number)])
    return [found[url_of(n)] for n in range(number)]


# ---- sources and their pages


def test_a_new_source_is_due_at_once(archive: Archive) -> None:
    archive.register([SOURCE], NOW)

    (page,) = archive.due(NOW, 10)
    assert (page.url, page.role, page.source_id) == (SOURCE.url, PageRole.INDEX, SOURCE.id)
    assert archive.next_due_at() == NOW


def test_a_standing_page_is_a_document(archive: Archive) -> None:
    archive.register([replace(SOURCE, type=SourceType.PAGE)], NOW)

    assert archive.pages()[0].role is PageRole.DOCUMENT


def test_registering_again_keeps_the_schedule_and_what_was_found_out(archive: Archive, root: Page) -> None:
    later = replace(root, next_check_at=NOW + HOUR, role=PageRole.DOCUMENT, checked_at=NOW)
    archive.save(Finding(run=run_of(root, NOW), page=later))

    archive.register([SOURCE], NOW + HOUR / 2)

    (page,) = archive.pages()
    assert (page.next_check_at, page.role) == (NOW + HOUR, PageRole.DOCUMENT)


@pytest.mark.parametrize("left", [[], [replace(SOURCE, enabled=False)]], ids=["removed", "disabled"])
def test_a_source_that_is_removed_or_disabled_is_not_looked_at_and_keeps_its_history(
    left: list[object], archive: Archive, history: History, root: Page
) -> None:
    page = with_documents(archive, root, 1)[0]
    archive.save(finding_of(page, 0, 1, NOW))

    archive.register(left, NOW)  # type: ignore[arg-type]

    assert archive.due(NOW + 1000 * HOUR, 10) == archive.pages() == ()
    assert archive.next_due_at() is None
    assert len(list(history.changes())) == 1

    archive.register([SOURCE], NOW)

    assert len(archive.pages()) == 2


def test_a_source_with_another_url_gets_a_new_root_and_lets_the_old_one_go(archive: Archive, root: Page) -> None:
    archive.register([replace(SOURCE, url="https://new.example/")], NOW)

    assert [page.url for page in archive.pages()] == ["https://new.example/"]

    archive.register([SOURCE], NOW)

    assert [page.url for page in archive.pages()] == [SOURCE.url]


def test_what_waits_longest_is_due_first(archive: Archive, root: Page) -> None:
    found = with_documents(archive, root, 3)
    for page, hours in zip(found, (3, 1, 2), strict=True):
        archive.save(Finding(run=run_of(page, NOW), page=replace(page, next_check_at=NOW - hours * HOUR)))

    due = archive.due(NOW, 2)

    assert [page.url for page in due] == [url_of(0), url_of(2)]
    assert archive.due(NOW, 10, source_ids=["other"]) == ()


def test_a_known_url_is_not_added_twice(archive: Archive, root: Page) -> None:
    with_documents(archive, root, 3)
    again = archive.page(root.id or 0)
    assert again is not None

    archive.save(Finding(run=run_of(again, NOW + HOUR), page=again, pages=tuple(map(page_of, range(5)))))

    assert len(archive.pages(role=PageRole.DOCUMENT)) == 5


def test_a_thousand_urls_are_looked_up_at_once(archive: Archive, root: Page) -> None:
    with_documents(archive, root, 20)

    assert len(archive.known([url_of(n) for n in range(1500)])) == 20


def test_a_page_comes_back_as_it_was_saved(archive: Archive, root: Page) -> None:
    page = replace(
        with_documents(archive, root, 1)[0],
        checked_at=NOW + timedelta(microseconds=1),
        validators=Validators(etag='W/"ä"', last_modified="Mon"),
        body_sha256="00ff" * 16,
        read_at=NOW,
        failures=2,
        baseline=True,
        item=Item(url="https://x.example/1", title="Titel", published="1. März"),
        pending="f" * 40,
        pending_edit="p",
        gone=(GoneLook(at=NOW, answer="404"), GoneLook(at=NOW + HOUR, answer="410")),
        withdrawn=True,
        is_copy=True,
        next_check_at=None,
    )

    archive.save(Finding(run=run_of(page, NOW), page=page))

    assert archive.page(page.id or 0) == replace(page, revision=page.revision + 1)


# ---- what is held


def test_a_page_is_held_with_its_release_and_newest_version(archive: Archive, root: Page) -> None:
    page = with_documents(archive, root, 1)[0]
    assert archive.held(page) == Held(page=page)

    first = finding_of(page, 0, 1, NOW, record=replace(RICH, url=page.url))
    archive.save(first)

    held = archive.held(page)
    assert held.version == first.versions[0]
    assert held.release == first.releases[0]
    assert held.version is not None
    assert fingerprint(held.version.record) == held.version.fingerprint

    second = finding_of(held.page, 0, 2, NOW + HOUR)
    archive.save(second)

    assert archive.held(page).version == second.versions[0]


def test_a_release_is_found_by_its_likeness_as_it_stands_now(archive: Archive, root: Page) -> None:
    page = with_documents(archive, root, 1)[0]
    archive.save(finding_of(page, 0, 1, NOW))
    archive.save(finding_of(archive.held(page).page, 0, 2, NOW + HOUR))

    assert archive.like(likeness(record_of(0, 851))) == ()
    (held,) = archive.like(likeness(record_of(0, 852)))
    assert (held.page.url, held.release.id if held.release else "") == (url_of(0), release_id(0))
    assert archive.pages_of(release_id(0)) == (held.page,)


# ---- one transaction


def rows_of(engine: Engine) -> dict[str, int]:
    with engine.connect() as connection:
        return {
            table.name: connection.execute(sa.select(sa.func.count()).select_from(table)).scalar_one()
            for table in metadata.sorted_tables
        }


@pytest.mark.parametrize("part", ["alerts", "owed", "captures", "changes", "versions", "run"])
def test_when_one_part_of_a_finding_cannot_be_kept_nothing_is(
    part: str, engine: Engine, archive: Archive, root: Page
) -> None:
    page = with_documents(archive, root, 1)[0]
    finding = finding_of(page, 0, 1, NOW)
    naive = datetime(2026, 1, 1)  # noqa: DTZ001
    capture = Capture(id="c", page_url=page.url, source_id=SOURCE.id, record=None, reason=("", ""), held_at=naive)
    spoiled = {
        "alerts": {"alerts": (replace(finding.alerts[0], due_at=naive),)},
        "owed": {"owed": (owed_of(finding.changes[0], naive),)},
        "captures": {"captures": (capture,)},
        "changes": {"changes": (replace(finding.changes[0], detected_at=naive),)},
        "versions": {"versions": (replace(finding.versions[0], fingerprint="no digest"),)},
        "run": {"run": replace(finding.run, started_at=naive)},
    }[part]
    before = rows_of(engine)

    with pytest.raises(StorageError):
        archive.save(replace(finding, **spoiled))  # type: ignore[arg-type]

    assert rows_of(engine) == before
    assert archive.page(page.id or 0) == page
    assert archive.save(finding)


def test_an_instant_without_a_time_zone_is_refused(archive: Archive) -> None:
    with pytest.raises(StorageError, match="no time zone"):
        archive.due(datetime(2026, 1, 1), 1)  # noqa: DTZ001


@pytest.mark.parametrize(
    "instant",
    [
        datetime(1969, 7, 20, 20, 17, 40, 123456, tzinfo=UTC),
        datetime(2026, 3, 29, 2, 30, tzinfo=timezone(2 * HOUR)),
        datetime(9999, 12, 31, 23, 59, 59, 999999, tzinfo=UTC),
    ],
)
def test_an_instant_comes_back_to_the_microsecond_and_in_utc(instant: datetime, archive: Archive, root: Page) -> None:
    archive.save(Finding(run=run_of(root, NOW), page=replace(root, checked_at=instant)))

    found = archive.pages()[0].checked_at

    assert found == instant
    assert found is not None
    assert found.tzinfo is UTC


def test_the_same_finding_saved_twice_is_kept_once(engine: Engine, archive: Archive, root: Page) -> None:
    page = with_documents(archive, root, 1)[0]
    finding = finding_of(page, 0, 1, NOW)
    assert archive.save(finding)
    before = rows_of(engine)

    assert not archive.save(finding)

    assert rows_of(engine) == before


def test_a_look_is_refused_when_another_one_was_kept_since_it_began(archive: Archive, root: Page) -> None:
    page = with_documents(archive, root, 1)[0]
    mine, theirs = finding_of(page, 0, 1, NOW), finding_of(page, 0, 1, NOW + HOUR)
    assert archive.save(theirs)

    assert not archive.save(mine)

    assert archive.held(page).version == theirs.versions[0]


def test_a_page_that_moved_on_is_not_set_back_by_its_index(archive: Archive, root: Page) -> None:
    page = with_documents(archive, root, 1)[0]
    archive.save(finding_of(page, 0, 1, NOW))
    index = archive.page(root.id or 0)
    assert index is not None

    assert archive.save(Finding(run=run_of(index, NOW + HOUR), page=index, pages=(replace(page, next_check_at=None),)))

    assert archive.page(page.id or 0) == archive.held(page).page
    assert archive.held(page).page.next_check_at == NOW + HOUR


def test_text_that_a_database_refuses_is_kept_without_the_offending_signs(archive: Archive, root: Page) -> None:
    archive.save(Finding(run=run_of(root, NOW, Outcome.FAILED, error="a\0b\ud800ü"), page=root))

    assert archive.recent_runs(SOURCE.id, 1)[0].error == "ab?ü"


# ---- two writers


def test_two_writers_at_once_lose_nothing(database_url: str) -> None:
    engines = [open_database(database_url, migrate=True) for _ in range(2)]
    archives = [Archive(engine) for engine in engines]
    archives[0].register([SOURCE], NOW)
    found = with_documents(archives[0], archives[0].pages()[0], 40)
    trouble: list[object] = []

    def write(archive: Archive, mine: range) -> None:
        try:
            for number in mine:
                trouble.extend([] if archive.save(finding_of(found[number], number, 1, NOW)) else [number])
        except StorageError as error:
            trouble.append(error)

    writers = [threading.Thread(target=write, args=(archives[n], range(n * 20, n * 20 + 20))) for n in (0, 1)]
    for writer in writers:
        writer.start()
    for writer in writers:
        writer.join()

    assert trouble == []
    kept = rows_of(engines[0])
    assert kept["versions"] == kept["changes"] == kept["alerts"] == kept["snapshots"] == 40
    for engine in engines:
        engine.dispose()


def test_of_two_looks_at_the_same_page_at_once_one_is_kept(database_url: str) -> None:
    engines = [open_database(database_url, migrate=True) for _ in range(4)]
    Archive(engines[0]).register([SOURCE], NOW)
    page = with_documents(Archive(engines[0]), Archive(engines[0]).pages()[0], 1)[0]
    start = threading.Barrier(4)
    kept: list[bool] = []

    def look(engine: Engine, seconds: int) -> None:
        start.wait()
        kept.append(Archive(engine).save(finding_of(page, 0, 1, NOW + timedelta(seconds=seconds))))

    looks = [threading.Thread(target=look, args=(engine, at)) for at, engine in enumerate(engines)]
    for one in looks:
        one.start()
    for one in looks:
        one.join()

    assert sorted(kept) == [False, False, False, True]
    assert rows_of(engines[0])["versions"] == rows_of(engines[0])["alerts"] == 1
    for engine in engines:
        engine.dispose()


# ---- runs, notices, captures


def test_runs_come_back_newest_first_with_the_items_they_found(archive: Archive, root: Page) -> None:
    page = root
    for hour, items in enumerate((20, 21, 0, 22)):
        outcome = Outcome.HELD if items == 0 else Outcome.UNCHANGED
        archive.save(Finding(run=run_of(page, NOW + hour * HOUR, outcome, items=items), page=page))
        page = replace(page, revision=page.revision + 1)

    assert archive.item_counts(SOURCE.id, 10) == (22, 21, 20)
    last = archive.recent_runs(SOURCE.id, 1)[0]
    assert last == run_of(page, NOW + 3 * HOUR, Outcome.UNCHANGED, items=22)


def test_the_last_notice_about_a_source_or_one_url_of_it_is_found(archive: Archive, root: Page, outbox: Outbox) -> None:
    from model.change import ChangeKind

    for number, (topic, url) in enumerate((("failing", "u1"), ("recovered", "u1"), ("failing", "u2"))):
        notice = replace(
            change_of(0, 1, record_of(0), NOW),
            id=f"n{number}",
            kind=ChangeKind.NOTICE,
            topic=topic,
            url=url,
            release_id=None,
        )
        archive.save_notice(notice, alert_of(notice, NOW))

    last = archive.last_notice(SOURCE.id, url="u1")
    assert (last.id, last.topic, last.url) == ("n1", "recovered", "u1") if last else False
    newest = archive.last_notice(SOURCE.id)
    assert newest is not None
    assert newest.id == "n2"
    assert archive.last_notice("other") is None
    assert len(outbox.alerts()) == 3


def test_a_capture_waits_until_it_is_decided_once(archive: Archive, root: Page) -> None:
    capture = Capture(
        id="c1",
        page_url=root.url,
        source_id=SOURCE.id,
        record=record_of(3),
        reason=("Die Hälfte fehlt.", "Half is missing."),
        held_at=NOW,
        snapshot_sha256="ab" * 32,
    )
    archive.save(Finding(run=run_of(root, NOW, Outcome.HELD), page=root, captures=(capture,)))

    assert archive.captures() == archive.captures(SOURCE.id) == (capture,)
    assert archive.decide("c1", "release", NOW + HOUR)
    assert not archive.decide("c1", "drop", NOW + HOUR)
    assert archive.captures() == ()
    assert archive.captures(decided=True) == (replace(capture, decided_at=NOW + HOUR, decision="release"),)


# ---- what a version costs


def test_a_further_version_of_a_page_costs_less_than_four_hundred_bytes(
    archive: Archive, engine: Engine, root: Page
) -> None:
    if engine.dialect.name != "sqlite":
        return
    found = with_documents(archive, root, 150)
    sizes = []
    for version in range(1, 7):
        at = NOW + version * HOUR
        for number, page in enumerate(found):
            finding = finding_of(replace(page, revision=version), number, version, at + timedelta(microseconds=number))
            assert archive.save(replace(finding, alerts=()))
        with engine.connect() as connection:
            used = "SELECT sum(pgsize) FROM dbstat WHERE name <> 'runs'"  # runs are pruned
            sizes.append(connection.exec_driver_sql(used).scalar_one())

    assert (sizes[-1] - sizes[1]) / (4 * 150) < 400


def test_housekeeping_drops_old_runs_and_nothing_else(archive: Archive, engine: Engine, root: Page) -> None:
    from storage import prune, tidy

    page = with_documents(archive, root, 1)[0]
    archive.save(finding_of(page, 0, 1, NOW))
    before = rows_of(engine)

    dropped = prune(engine, NOW + timedelta(days=30))
    tidy(engine)

    assert dropped == 1
    assert rows_of(engine) == before | {"runs": 1}
    with writing(engine) as connection:
        assert connection.execute(sa.select(sa.func.count()).select_from(changes)).scalar() == 1
