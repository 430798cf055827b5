"""Looks kept together, and what is counted of late."""

from dataclasses import replace
from datetime import timedelta

import pytest

from model.finding import Finding
from model.page import Page
from model.run import Outcome
from storage import Archive
from tests.storage.making import NOW, RICH, SOURCE, finding_of, run_of
from tests.storage.test_archive import with_documents

HOUR = timedelta(hours=1)


@pytest.fixture
def root(archive: Archive) -> Page:
    archive.register([SOURCE], NOW)
    return archive.pages()[0]


def quiet(page: Page, hours: int) -> Finding:
    now = NOW + hours * HOUR
    return Finding(
        run=run_of(page, now, Outcome.UNCHANGED), page=replace(page, checked_at=now, next_check_at=now + HOUR)
    )


def test_looks_that_found_nothing_are_kept_in_one_go(archive: Archive, root: Page) -> None:
    pages = with_documents(archive, root, 3)

    assert archive.save_looks([quiet(page, 1) for page in pages]) == (True, True, True)

    assert {page.checked_at for page in archive.known([page.url for page in pages]).values()} == {NOW + HOUR}
    assert [run.outcome for run in archive.recent_runs(SOURCE.id, 3)] == [Outcome.UNCHANGED] * 3


def test_of_looks_kept_in_one_go_an_outdated_one_is_left_out(archive: Archive, root: Page) -> None:
    pages = with_documents(archive, root, 3)
    archive.save(quiet(pages[1], 2))

    assert archive.save_looks([quiet(page, 1) for page in pages]) == (True, False, True)

    assert archive.held(pages[1]).page.checked_at == NOW + 2 * HOUR
    assert archive.held(pages[2]).page.checked_at == NOW + HOUR
    assert len(archive.recent_runs(SOURCE.id, 10)) == 1 + 3  # of the index, of the look before, and of two of these


def test_a_page_says_since_when_its_release_is_known_unless_files_hang_on_it(archive: Archive, root: Page) -> None:
    plain, with_file = with_documents(archive, root, 2)
    archive.save(finding_of(plain, 0, 1, NOW))
    archive.save(finding_of(with_file, 1, 1, NOW, record=replace(RICH, url=with_file.url)))

    known = archive.known([plain.url, with_file.url])

    assert plain.settled_since is None
    assert known[plain.url].settled_since == NOW
    assert RICH.attachments
    assert known[with_file.url].settled_since is None


def test_pages_of_late_are_counted_up_to_a_bound_and_by_the_edit_that_waits(archive: Archive, root: Page) -> None:
    pages = with_documents(archive, root, 4)
    for number, page in enumerate(pages[:3]):
        finding = finding_of(page, number, 1, NOW)
        archive.save(
            replace(finding, page=replace(finding.page, checked_at=NOW, pending_edit="ab" if number else None))
        )

    assert archive.looked_at(SOURCE.id, since=NOW - HOUR) == 3
    assert archive.looked_at(SOURCE.id, since=NOW - HOUR, most=2) == 2
    assert archive.looked_at(SOURCE.id, since=NOW - HOUR, edit="ab") == 2
    assert archive.looked_at(SOURCE.id, since=NOW) == 0


def test_looks_that_are_kept_back_are_kept_before_it_is_counted_where_an_edit_stands(
    archive: Archive, root: Page
) -> None:
    for number, page in enumerate(with_documents(archive, root, 3)):
        archive.save(finding_of(page, number, 1, NOW))
    known = archive.pages([SOURCE.id], page.role)
    kept_back = [
        replace(quiet(one, 1), page=replace(quiet(one, 1).page, pending="mark", pending_edit="edit")) for one in known
    ]

    def settle() -> None:
        archive.save_looks(kept_back)

    archive.settle_before_runs(settle)

    told_at, pending = archive.spread(SOURCE.id, ["edit"], since=NOW, notice_url="https://www.musterland.example/#none")

    assert (told_at, pending) == (None, 3)
