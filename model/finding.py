"""All that one check of one page found, to be kept in one transaction."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from model.alert import Alert, Owed
from model.change import Change
from model.page import Page
from model.record import Record
from model.release import Release, Version
from model.run import Run
from model.snapshot import Snapshot
from model.verdict import Lesson


@dataclass(frozen=True, kw_only=True, slots=True)
class Held:
    """What the archive holds on a page before a check.

    For a document: its release and that release's newest version.
    """

    page: Page
    release: Release | None = None
    version: Version | None = None


class Decided(StrEnum):
    """What became of a held look."""

    RELEASE = "release"  # it is right
    LEARN = "learn"  # it is right, and so is what looks like it
    DROP = "drop"  # it is no news
    OVERTAKEN = "overtaken"  # the page was read as ever again before anybody decided


@dataclass(frozen=True, kw_only=True, slots=True)
class Capture:
    """A look that is held: a person is asked whether it is news."""

    id: str
    page_url: str
    source_id: str
    record: Record | None
    reason: tuple[str, str]  # German, English
    held_at: datetime | None = None
    snapshot_sha256: str | None = None  # of the body it was read from
    decided_at: datetime | None = None
    decision: Decided | None = None
    lesson: Lesson | None = None  # what there is to learn from it


@dataclass(frozen=True, kw_only=True, slots=True)
class Finding:
    """What one check of one page found. Everything in it is kept, or nothing."""

    run: Run
    page: Page  # as it shall stand: validators, failures, next_check_at
    snapshots: tuple[Snapshot, ...] = ()  # with bodies worth keeping; 304s are not among them
    pages: tuple[
        Page, ...
    ] = ()  # new ones, or others that changed; those without an id are added unless their URL is known
    releases: tuple[Release, ...] = ()
    rewritten: tuple[Version, ...] = ()  # newest ones, as their bytes are read today; they stay where they stand
    versions: tuple[Version, ...] = ()
    changes: tuple[Change, ...] = ()
    alerts: tuple[Alert, ...] = ()
    owed: tuple[Owed, ...] = ()
    captures: tuple[Capture, ...] = ()
