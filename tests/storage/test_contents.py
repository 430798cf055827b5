"""What was read of late is remembered, and never taken for what stands in the database now."""

from dataclasses import replace

import pytest
from sqlalchemy.engine import Engine

from model.page import Page
from storage import Archive
from storage.contents import Contents
from storage.history import History
from tests.storage.making import NOW, SOURCE, finding_of, record_of
from tests.storage.test_archive import with_documents


@pytest.fixture
def root(archive: Archive) -> Page:
    archive.register([SOURCE], NOW)
    return archive.pages()[0]


def test_what_is_remembered_is_handed_out_by_its_key_and_frame() -> None:
    contents = Contents()
    contents.keep(1, b"frame", b"content")

    assert contents.get(1, b"frame") == b"content"
    assert contents.get(2, b"frame") is None


def test_a_row_with_another_frame_is_read_again() -> None:
    contents = Contents()
    contents.keep(1, b"frame", b"content")

    assert contents.get(1, b"another frame") is None


def test_the_oldest_is_forgotten_where_there_is_too_much() -> None:
    contents = Contents(most=10)
    for key in (1, 2, 2, 3):
        contents.keep(key, b"frame", b"five!")

    assert [contents.get(key, b"frame") for key in (1, 2, 3)] == [None, b"five!", b"five!"]


def test_a_content_that_is_too_large_is_not_remembered() -> None:
    contents = Contents(most=10)
    contents.keep(1, b"frame", b"more than ten bytes")

    assert contents.get(1, b"frame") is None


def test_a_version_that_another_program_read_anew_is_held_as_it_stands_now(
    archive: Archive, engine: Engine, root: Page
) -> None:
    page = with_documents(archive, root, 1)[0]
    archive.save(finding_of(page, 0, 1, NOW))
    held = archive.held(page)
    assert held.version is not None
    anew = replace(held.version, record=record_of(0, 77))

    other = Archive(engine)
    rewriting = finding_of(held.page, 0, 1, NOW)
    assert other.save(replace(rewriting, releases=(), versions=(), changes=(), snapshots=(), rewritten=(anew,)))

    now = archive.held(page)
    assert now.version is not None
    assert now.version.record == anew.record
    assert archive.save(finding_of(now.page, 0, 2, NOW))
    assert archive.held(page).version == finding_of(now.page, 0, 2, NOW).versions[0]
    assert [one.number for one in History(engine).versions(held.version.release_id)] == [1, 2]
