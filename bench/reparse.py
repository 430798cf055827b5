"""What it costs to read a whole archive again: `python -m bench reparse --snapshots 100000`.

The archive is made first: releases of five versions each, as an older parser is said to have read them, which found no contacts on one in ten.
"""

import argparse
import os
import time
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

from sqlalchemy.engine import Connection, Engine

from bench.pages import path_of, release
from model.change import Cause
from model.finding import Finding
from model.fingerprint import fingerprint
from model.page import Page, PageRole
from model.record import Record
from model.release import Release, Version, short_id
from model.run import Outcome, Run
from model.snapshot import Snapshot
from model.source import Source
from monitor.looks.reading import read_record
from monitor.reparse import Reread, reparse
from monitor.workers import Workers
from storage import Archive, Rereading, open_database, tidy
from storage.contents import Contents
from storage.database import writing
from storage.keeping import keep
from storage.queries import PAGES
from storage.rows import page_of
from storage.tables import pages

VERSIONS = 5
DIFFERENT = 400  # releases; those beyond have the same text under another address
_AT = datetime(2026, 11, 1, 9, 0, tzinfo=UTC)
_SITE = "https://musterland.example"
_SOURCE = Source(id="musterland", name="Musterland", issuer="Musterland", url=f"{_SITE}/presse/")


def main() -> int:
    """Print what one whole run, and one that finds all done, take; 1 when anything could not be read."""
    parser = argparse.ArgumentParser(prog="python -m bench reparse", description=__doc__)
    parser.add_argument("--snapshots", type=int, default=5000)
    parser.add_argument("--workers", type=int, default=len(os.sched_getaffinity(0)))
    options = parser.parse_args()
    with TemporaryDirectory() as folder:
        file = Path(folder) / "monitor.db"
        engine = open_database(f"sqlite:///{file}")
        print(f"making {options.snapshots} snapshots ...", flush=True)
        _fill(Archive(engine), engine, options.snapshots // VERSIONS)
        tidy(engine)
        print(f"database {file.stat().st_size / 1e6:.0f} MB before", flush=True)
        first = _run("all of it", Rereading(engine), options.workers)
        _run("once more", Rereading(engine), options.workers)
        tidy(engine)
        print(f"database {file.stat().st_size / 1e6:.0f} MB after; {first.changed} differ: {dict(first.fields)}")
    for line in first.failed[:5]:
        print(line)
    return int(bool(first.failed) or first.read != options.snapshots // VERSIONS * VERSIONS)


def _run(name: str, rereading: Rereading, workers: int) -> Reread:
    started, before = time.monotonic(), os.times()
    with Workers(
        processes=workers, wall=timedelta(seconds=10), cpu=timedelta(seconds=10), memory=512 * 2**20
    ) as readers:
        done = reparse(rereading, readers, {_SOURCE.id: _SOURCE}, now=lambda: datetime.now(UTC), at_once=workers)
    wall, after = time.monotonic() - started, os.times()
    own = after.user + after.system - before.user - before.system
    others = after.children_user + after.children_system - before.children_user - before.children_system
    count = done.read + done.current
    print(
        f"{name:10} {done.read:7} read {done.current:7} passed over  wall {wall:7.1f} s  {count / wall:7.0f} a second  "
        f"CPU {own:6.1f} s here, {others:6.1f} s in {workers} workers",
        flush=True,
    )
    return done


def _fill(archive: Archive, engine: Engine, releases: int) -> None:
    archive.register([_SOURCE], _AT)
    contents = Contents()
    for start in range(0, releases, 100):
        with writing(engine) as connection:
            for number in range(start, min(start + 100, releases)):
                _keep(connection, number, contents)


def _keep(connection: Connection, number: int, contents: Contents) -> None:
    page = Page(
        source_id=_SOURCE.id,
        url=f"{_SITE}{path_of(number)}",
        role=PageRole.DOCUMENT,
        first_seen_at=_AT,
        next_check_at=None,
    )
    for finding in _findings(page, number):
        at = connection.execute(PAGES.where(pages.c.url == page.url)).first()
        stands = page if at is None else page_of(at)
        keep(connection, replace(finding, page=replace(stands, release_id=finding.versions[0].release_id)), contents)


def _findings(page: Page, number: int) -> Iterator[Finding]:
    name = short_id(_SOURCE.id, page.url)
    for edits in range(VERSIONS):
        body, read = _text(number % DIFFERENT, edits)
        record = replace(read, url=page.url, contacts=() if number % 10 == 0 else read.contacts)
        at = _AT + timedelta(hours=edits)
        yield Finding(
            run=Run(
                source_id=_SOURCE.id,
                url=page.url,
                role=page.role,
                started_at=at,
                elapsed=timedelta(),
                outcome=Outcome.CHANGED,
            ),
            page=page,
            snapshots=(replace(_snapshot(page.url, body), fetched_at=at),),
            releases=(Release(id=name, source_id=_SOURCE.id, first_seen_at=_AT),),
            versions=(
                Version(
                    release_id=name,
                    number=edits + 1,
                    record=record,
                    fingerprint=fingerprint(record),
                    seen_at=at,
                    parser_version="0",
                    cause=Cause.SOURCE,
                ),
            ),
        )


@cache
def _text(number: int, edits: int) -> tuple[bytes, Record]:
    body = release(number, edits)
    return body, read_record(_snapshot(f"{_SITE}{path_of(number)}", body), _SOURCE)


def _snapshot(url: str, body: bytes) -> Snapshot:
    return Snapshot(
        url=url,
        final_url=url,
        status=200,
        headers=(("content-type", "text/html; charset=utf-8"),),
        body=body,
        fetched_at=_AT,
        elapsed=timedelta(),
    )


if __name__ == "__main__":
    raise SystemExit(main())
