"""One URL with a schedule."""

from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum

from model.item import Item

TO_BE_READ_AGAIN = ""  # in place of a digest: what we hold was read by other rules, or is not all that the page shows


class PageRole(StrEnum):
    INDEX = "index"
    DOCUMENT = "document"


@dataclass(frozen=True, kw_only=True, slots=True)
class Validators:
    """What a conditional request offers. RFC 9110 13.1: ETag before Last-Modified."""

    etag: str | None = None
    last_modified: str | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class GoneLook:
    """One look that found a release gone: evidence for a withdrawal."""

    at: datetime
    answer: str  # "404", "410", "soft 404", "redirect to the home page"


@dataclass(frozen=True, kw_only=True, slots=True)
class Stirring:
    """A spot of a page that reads otherwise than what we hold: what stands there, and for how long."""

    spot: str  # digest of what we hold there, or of what stands above it
    shown: str  # digest of what stands there instead; empty: nothing
    looks: int  # in a row that found it so
    turns: int  # looks that found something else there than the one before
    since: datetime | None = None  # the first of those in a row
    told: tuple[datetime, ...] = ()  # when readers were last told that something else stands there
    kind: str | None = None  # of what was told: the same for counters, boxes and notes that read alike on other pages


@dataclass(frozen=True, kw_only=True, slots=True)
class Page:
    """One URL of a source, and what the last looks at it left behind."""

    id: int | None = None  # None until it is stored
    source_id: str
    url: str
    role: PageRole
    first_seen_at: datetime
    next_check_at: datetime | None  # None: not looked at any more
    checked_at: datetime | None = None  # last look of whatever outcome
    validators: Validators = Validators()
    body_sha256: str | None = None  # of the last body that was read and believed; or TO_BE_READ_AGAIN
    read_at: datetime | None = None  # when a body was last received whole: a server's 304 is not believed for ever
    failures: int = 0  # failed looks in a row
    baseline: bool = False  # found at the first look at its source: what it holds is not news
    release_id: str | None = None
    item: Item | None = None  # as its index mentions it
    pending: str | None = None  # fingerprint of a change that waits for its second look
    pending_edit: str | None = None  # key of that change's edit: the same on many pages is a change of template
    stirring: tuple[Stirring, ...] = ()  # what that change is made of, and spots that never came to rest
    gone: tuple[GoneLook, ...] = ()
    withdrawn: bool = False
    is_copy: bool = False  # a second place of a release: what differs there makes no version of it
    settled_since: datetime | None = field(
        default=None, compare=False
    )  # when its release was first seen, read with the page; None: more must be looked up before a look at it can be kept
    revision: int = 0  # counts the saves; an outdated look at a page is not kept

    @property
    def was_read(self) -> bool:
        """Could any look read it?"""
        return self.read_at is not None or self.body_sha256 is not None or self.release_id is not None
