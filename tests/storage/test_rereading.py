from dataclasses import replace
from datetime import timedelta

import pytest
from sqlalchemy.engine import Engine

from model.finding import Finding
from model.fingerprint import fingerprint
from model.record import Block, BlockType
from model.release import Version
from storage import Archive, History, Rereading, Rewritten, ToReadAgain, check
from tests.storage.making import NOW, SOURCE, change_of, finding_of, page_of, record_of, release_id, run_of, url_of

HOUR = timedelta(hours=1)
TODAY = {SOURCE.id: "2"}


@pytest.fixture
def rereading(engine: Engine, archive: Archive) -> Rereading:
    """Two releases: thirty versions of the first (more than one chain of frames), one of the second."""
    archive.register([SOURCE], NOW)
    root = archive.pages()[0]
    archive.save(Finding(run=run_of(root, NOW), page=root, pages=tuple(map(page_of, range(2)))))
    for number, version in (*((0, version) for version in range(1, 31)), (1, 1)):
        page = archive.known([url_of(number)])[url_of(number)]
        assert archive.save(finding_of(page, number, version, NOW + version * HOUR))
    return Rereading(engine)


def test_every_version_comes_with_the_answer_it_was_read_from(rereading: Rereading, history: History) -> None:
    first, second = rereading.releases(TODAY)

    assert [one.release.id for one in (first, second)] == [release_id(0), release_id(1)]
    assert rereading.count() == first.count + second.count == 31
    assert tuple(one.version for one in first.versions) == history.versions(release_id(0))
    for at, one in enumerate(first.versions):
        assert one.snapshot is not None
        assert f"{851 + at} Millionen".encode() in one.snapshot.body
        assert one.page is not None
        assert one.page.url == url_of(0)


def test_what_todays_parser_has_read_is_passed_over_unless_all_is_asked_for(rereading: Rereading) -> None:
    assert [one.versions for one in rereading.releases({SOURCE.id: "1"})] == [(), ()]
    assert [len(one.versions) for one in rereading.releases({SOURCE.id: None})] == [30, 1]
    assert [one.versions for one in rereading.releases({"another": "2"})] == [(), ()]


def test_versions_are_rewritten_where_they_stand(rereading: Rereading, history: History, engine: Engine) -> None:
    first = next(iter(rereading.releases(TODAY)))
    before = history.versions(release_id(0))

    assert rereading.keep([_better(first)]) == (True,)

    after = history.versions(release_id(0))
    assert after == _better(first).after
    assert [(one.number, one.seen_at, one.cause) for one in after] == [
        (one.number, one.seen_at, one.cause) for one in before
    ]
    assert check(engine, thoroughly=True) == ()
    assert [one.count for one in rereading.releases(TODAY) if one.versions] == [1]


def test_a_further_version_follows_on_rewritten_ones(
    rereading: Rereading, archive: Archive, history: History, engine: Engine
) -> None:
    rereading.keep([_better(one) for one in rereading.releases(TODAY)])

    page = archive.known([url_of(0)])[url_of(0)]
    assert archive.save(finding_of(page, 0, 31, NOW + 40 * HOUR))

    assert history.versions(release_id(0))[-1].record == record_of(0, 881)
    assert check(engine, thoroughly=True) == ()


def test_words_that_were_found_by_reading_again_can_be_searched_for_and_the_old_ones_still(
    rereading: Rereading, history: History
) -> None:
    rereading.keep([_better(next(iter(rereading.releases(TODAY))))])

    assert [one.release_id for one in history.search("Nachgelesenes")] == [release_id(0)]
    assert [one.release_id for one in history.search("Nachgelesenes 853")] == [release_id(0)]


def test_a_release_that_was_edited_meanwhile_stays_as_it_is(
    rereading: Rereading, archive: Archive, history: History
) -> None:
    first = next(iter(rereading.releases(TODAY)))
    archive.save(finding_of(archive.known([url_of(0)])[url_of(0)], 0, 31, NOW + 40 * HOUR))
    before = history.versions(release_id(0))

    assert rereading.keep([_better(first)]) == (False,)

    assert history.versions(release_id(0)) == before


def test_a_look_that_was_compared_with_the_old_reading_is_outdated(rereading: Rereading, archive: Archive) -> None:
    held = archive.known([url_of(0)])[url_of(0)]

    rereading.keep([_better(next(iter(rereading.releases(TODAY))))])

    assert not archive.save(finding_of(held, 0, 31, NOW + 40 * HOUR))


def test_a_body_that_cannot_be_read_back_is_said_and_the_others_are_read(rereading: Rereading, engine: Engine) -> None:
    with engine.begin() as connection:
        connection.exec_driver_sql("DELETE FROM snapshots WHERE version = 2 AND page_key IN (SELECT key FROM pages)")

    first = next(iter(rereading.releases(TODAY)))

    assert [one.version.number for one in first.versions if one.snapshot] == [1]
    assert all("restore the last backup" in (one.trouble or "") for one in first.versions[2:])


def _better(again: ToReadAgain) -> Rewritten:
    before = tuple(one.version for one in again.versions)
    change = replace(change_of(0, 99, before[-1].record, NOW), old_version=len(before), new_version=len(before))
    return Rewritten(key=again.key, before=before, after=tuple(map(_read_better, before)), change=change)


def _read_better(version: Version) -> Version:
    found = Block(type=BlockType.PARAGRAPH, text="Nachgelesenes am Ende.")
    record = replace(version.record, body=(*version.record.body, found))
    return replace(version, record=record, fingerprint=fingerprint(record), parser_version="2")
