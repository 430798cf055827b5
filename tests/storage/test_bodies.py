import random
from datetime import timedelta

import pytest
import sqlalchemy as sa
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy.engine import Engine

from model.errors import StorageError
from model.finding import Finding
from storage import Archive, History, check
from storage.bodies import LONGEST, against, base_of, expand, squeeze
from storage.database import writing
from storage.tables import snapshots, versions
from tests.storage.making import NOW, SOURCE, finding_of, page_of, run_of, snapshot_of, words
from tests.storage.making import record_of as release

PAGE = words(3000, seed=3).encode()


@given(content=st.binary(max_size=500), base=st.none() | st.binary(max_size=500))
def test_whatever_is_squeezed_comes_back(content: bytes, base: bytes | None) -> None:
    assert expand(squeeze(content, base), base) == content


def test_a_small_edit_of_a_page_costs_less_than_a_hundred_bytes() -> None:
    assert len(squeeze(PAGE.replace(b"en", b"EN", 1), PAGE)) < 100


def test_a_large_file_is_kept_against_its_predecessor_too() -> None:
    large = random.Random(1).randbytes(9_000_000)

    assert len(squeeze(large[:5_000_000] + b"!" + large[5_000_000:], large)) < 5_000


def test_a_chain_goes_back_to_its_first_content_after_so_many_frames() -> None:
    chain: list[tuple[int, bytes]] = []
    depths = []
    kept: dict[int, tuple[int | None, bytes]] = {}
    for number in range(3 * LONGEST):
        content = PAGE + str(number).encode()
        base, depth, frame = against(content, base_of(chain))
        kept[number] = (base, frame)
        at = [key for key, _ in chain].index(base) + 1 if base is not None else 0
        chain = [*chain[:at], (number, content)]
        depths.append(depth)

    assert max(depths) == LONGEST
    assert depths.count(0) == 1
    assert sum(len(frame) for base, frame in kept.values() if base is not None) < 60 * 100


def test_what_has_nothing_in_common_with_its_predecessor_begins_a_new_chain() -> None:
    assert against(words(3000, seed=99).encode(), base_of([(1, PAGE)]))[:2] == (None, 0)


@pytest.fixture
def kept(archive: Archive) -> int:
    """A release in five versions; the number of its page."""
    archive.register([SOURCE], NOW)
    root = archive.pages()[0]
    archive.save(Finding(run=run_of(root, NOW), page=root, pages=(page_of(1),)))
    for version in range(1, 6):
        page = archive.known([page_of(1).url])[page_of(1).url]
        assert archive.save(finding_of(page, 1, version, NOW + timedelta(hours=version)))
    assert page.id
    return page.id


def test_every_body_of_a_page_can_be_read_back(kept: int, history: History) -> None:
    evidence = history.evidence(history.search("Wasserstoff")[0].release_id)

    assert [one.version for one in evidence] == [1, 2, 3, 4, 5]
    for one in evidence:
        snapshot = history.snapshot(one.id)
        assert snapshot is not None
        assert snapshot.sha256 == one.sha256
        assert f"Dafür stehen {850 + (one.version or 0)} Millionen Euro".encode() in snapshot.body


def test_a_snapshot_comes_back_as_it_was_but_for_its_cookies_and_marks_for_caches(kept: int, archive: Archive) -> None:
    page = archive.page(kept)
    assert page is not None
    sent = snapshot_of(release(1, 855), NOW + timedelta(hours=5))

    read = archive.last_snapshot(page)

    assert read is not None
    assert read.body == sent.body == archive.last_body(page)
    assert {name for name, _ in set(sent.headers) - set(read.headers)} == {"set-cookie", "etag"}
    assert (read.url, read.status, read.fetched_at, read.elapsed) == (
        sent.url,
        sent.status,
        sent.fetched_at,
        sent.elapsed,
    )


@pytest.mark.parametrize("table", [snapshots, versions], ids=["snapshots", "versions"])
def test_a_damaged_frame_is_found_and_never_read_as_something_else(
    kept: int, table: sa.Table, engine: Engine, archive: Archive
) -> None:
    with writing(engine) as connection:
        second = connection.execute(sa.select(table).order_by(table.c.key).offset(1).limit(1)).one()
        spoiled = bytes(second.frame[:-6]) + bytes([second.frame[-6] ^ 1]) + bytes(second.frame[-5:])
        connection.execute(sa.update(table).where(table.c.key == second.key).values(frame=spoiled))

    found = check(engine, thoroughly=True)

    assert len(found) == 4  # the damaged one and the three that are based on it
    assert all("restore the last backup" in sentence for sentence in found)


def test_a_body_that_is_not_the_one_received_is_not_handed_out(kept: int, engine: Engine, history: History) -> None:
    with writing(engine) as connection:
        connection.execute(sa.update(snapshots).where(snapshots.c.version == 3).values(sha256="ab" * 32))
        third = connection.execute(sa.select(snapshots.c.key).where(snapshots.c.version == 3)).scalar_one()

    with pytest.raises(StorageError, match="not the one that was received"):
        history.snapshot(third)


def test_a_new_body_is_kept_though_the_one_before_it_is_damaged(kept: int, engine: Engine, archive: Archive) -> None:
    with writing(engine) as connection:
        connection.execute(sa.update(snapshots).values(frame=b"broken"))
        connection.execute(sa.update(versions).values(frame=b"broken"))
    page = archive.page(kept)
    assert page is not None

    assert archive.save(finding_of(page, 1, 6, NOW + timedelta(hours=6)))

    assert archive.held(page).version is not None
    assert archive.last_body(archive.held(page).page) is not None
