from dataclasses import replace
from datetime import timedelta

import pytest

from model.change import ChangeKind
from model.finding import Finding
from model.record import Block, BlockType
from model.run import Outcome
from storage import Archive, Figures, History
from tests.storage.making import NOW, SOURCE, finding_of, page_of, record_of, release_id, run_of, url_of

HOUR = timedelta(hours=1)


@pytest.fixture
def kept(archive: Archive) -> list[str]:
    """Four releases of which the first is edited twice; the ids of the changes as they were kept."""
    archive.register([SOURCE], NOW)
    root = archive.pages()[0]
    archive.save(
        Finding(run=run_of(root, NOW, Outcome.BASELINE, items=4), page=root, pages=tuple(map(page_of, range(4))))
    )
    ids = []
    for number, version, hours in ((0, 1, 0), (1, 1, 1), (2, 1, 1), (3, 1, 1), (0, 2, 2), (0, 3, 3)):
        finding = finding_of(archive.known([url_of(number)])[url_of(number)], number, version, NOW + hours * HOUR)
        assert archive.save(finding)
        ids.append(finding.changes[0].id)
    return ids


def test_changes_come_newest_first_and_those_of_one_instant_in_a_stable_order(
    history: History, kept: list[str]
) -> None:
    assert [change.id for change in history.changes()] == list(reversed(kept))


def test_a_long_history_is_a_stream_that_forgets_and_repeats_nothing(
    history: History, kept: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    from storage import history as module

    monkeypatch.setattr(module, "_AT_ONCE", 2)
    monkeypatch.setattr(module, "_NEWEST_FIRST", module._NEWEST_FIRST.limit(2))

    assert [change.id for change in history.changes()] == list(reversed(kept))


def test_changes_can_be_asked_for_by_source_time_kind_and_release(history: History, kept: list[str]) -> None:
    def ids(**asked: object) -> list[str]:
        return [change.id for change in history.changes(**asked)]  # type: ignore[arg-type]

    assert ids(source=SOURCE.id, limit=1) == kept[-1:]
    assert ids(source="other") == []
    assert ids(since=NOW + 2 * HOUR) == [kept[5], kept[4]]
    assert ids(kind=ChangeKind.UPDATED) == [kept[5], kept[4]]
    assert ids(release=release_id(0)) == [kept[5], kept[4], kept[0]]


def test_a_change_comes_back_as_it_was_kept(history: History, archive: Archive, kept: list[str]) -> None:
    page = archive.known([url_of(0)])[url_of(0)]
    finding = finding_of(page, 0, 4, NOW + 4 * HOUR)
    archive.save(finding)

    assert history.change(finding.changes[0].id) == finding.changes[0]
    assert history.change("unknown") is None


def test_notices_are_for_the_operator(history: History, archive: Archive, kept: list[str]) -> None:
    change = history.change(kept[0])
    assert change is not None
    notice = replace(change, id="notice", kind=ChangeKind.NOTICE, release_id=None, topic="failing")
    archive.save_notice(notice)

    assert notice not in list(history.changes())
    assert notice in list(history.changes(operator=True))
    assert list(history.changes(kind=ChangeKind.NOTICE)) == [notice]


def test_every_version_of_a_release_can_be_read(history: History, kept: list[str]) -> None:
    versions = history.versions(release_id(0))

    assert [version.number for version in versions] == [1, 2, 3]
    assert [version.record for version in versions] == [record_of(0, 850 + number) for number in (1, 2, 3)]
    assert history.version(release_id(0), 2) == versions[1]
    assert history.version(release_id(0), 9) is None
    assert history.versions("unknown") == ()
    release = history.release(release_id(0))
    assert release is not None
    assert release.source_id == SOURCE.id
    assert [page.url for page in history.pages(release_id(0))] == [url_of(0)]


def test_words_find_releases_newest_first_whatever_their_case_and_ending(
    history: History, archive: Archive, kept: list[str]
) -> None:
    assert {version.release_id for version in history.search("WASSERST")} == {release_id(1)}
    assert {version.release_id for version in history.search("förderung")} == {release_id(0)}
    assert [version.number for version in history.search("Förderung")] == [3]
    assert len(history.search("Millionen Euro")) == 4
    assert len(history.search("Millionen Euro", limit=3)) == 3


def test_a_word_that_was_taken_out_is_still_found(history: History, kept: list[str]) -> None:
    assert [version.release_id for version in history.search("Förderung 851")] == [release_id(0)]
    assert [version.release_id for version in history.search("Förderung 853")] == [release_id(0)]


def test_soft_hyphens_do_not_hide_a_word(history: History, archive: Archive, kept: list[str]) -> None:
    page = archive.known([url_of(1)])[url_of(1)]
    record = replace(record_of(1), body=(Block(type=BlockType.PARAGRAPH, text="Elektro\u00admobilitäts\u00adgipfel"),))
    archive.save(finding_of(page, 1, 2, NOW + HOUR, record=record))

    assert [version.release_id for version in history.search("elektromobilitätsgipfel")] == [release_id(1)]


@pytest.mark.parametrize(
    "words", ['"', "NEAR(a b)", "title:x", "*", "a AND", "'; DROP TABLE x", "\\", "qqq:*|zzz", "", "\0", "\ud800", "()"]
)
def test_no_words_are_understood_as_a_query_language(words: str, history: History, kept: list[str]) -> None:
    assert history.search(words) == ()


def test_figures_tell_how_a_source_is_doing(history: History, archive: Archive, kept: list[str]) -> None:
    root = next(page for page in archive.pages() if page.url == SOURCE.url)
    failed = run_of(root, NOW + 5 * HOUR, Outcome.FAILED, error="nothing there", trouble="NothingFound")
    archive.save(Finding(run=failed, page=replace(root, failures=1)))

    figures = history.figures([SOURCE.id, "never"])

    assert figures["never"] == Figures(source_id="never")
    assert figures[SOURCE.id] == Figures(
        source_id=SOURCE.id,
        last_run_at=NOW + 5 * HOUR,
        last_success_at=NOW + 3 * HOUR,
        failures=1,
        root=failed,
        releases=4,
        last_new_at=NOW + HOUR,
    )
