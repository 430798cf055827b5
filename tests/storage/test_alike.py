"""Near-copies are found by an index, however often a text was edited."""

from dataclasses import replace

import pytest

from model.nearness import marks
from model.page import Page
from model.record import Block, BlockType, Record
from storage import Archive
from tests.storage.making import NOW, SOURCE, finding_of, record_of, release_id, words
from tests.storage.test_archive import HOUR, with_documents


@pytest.fixture
def root(archive: Archive) -> Page:
    archive.register([SOURCE], NOW)
    return archive.pages()[0]


def _with_a_line(record: Record) -> Record:
    return replace(record, body=(*record.body, Block(type=BlockType.PARAGRAPH, text="Quelle: Musterland Wirtschaft")))


def _found(archive: Archive, record: Record) -> list[str]:
    return [page.release_id or "" for page in archive.near(marks(record))]


def test_a_near_copy_is_found_among_other_releases(archive: Archive, root: Page) -> None:
    for number, page in enumerate(with_documents(archive, root, 5)):
        archive.save(finding_of(page, number, 1, NOW))

    assert _found(archive, _with_a_line(record_of(3))) == [release_id(3)]
    assert _found(archive, record_of(77)) == []
    assert archive.near(()) == ()


def test_a_release_is_found_by_its_first_text_and_by_what_replaced_it(archive: Archive, root: Page) -> None:
    page = with_documents(archive, root, 1)[0]
    archive.save(finding_of(page, 0, 1, NOW))
    rewritten = replace(
        record_of(0), body=tuple(Block(type=BlockType.PARAGRAPH, text=words(60, seed=at)) for at in range(900, 906))
    )
    archive.save(finding_of(archive.held(page).page, 0, 2, NOW + HOUR, record=rewritten))

    assert _found(archive, _with_a_line(record_of(0))) == [release_id(0)]
    assert _found(archive, _with_a_line(rewritten)) == [release_id(0)]


def test_of_many_candidates_the_nearest_are_read(archive: Archive, root: Page) -> None:
    pages = with_documents(archive, root, 8)
    for number, page in enumerate(pages):
        body = (*record_of(0).body, *(Block(type=BlockType.PARAGRAPH, text=words(40, seed=at)) for at in range(number)))
        archive.save(finding_of(page, number, 1, NOW, record=replace(record_of(0), url=page.url, body=body)))

    found = [page.release_id for page in archive.near(marks(record_of(0)), most=3)]

    assert len(found) == 3
    assert release_id(0) in found
