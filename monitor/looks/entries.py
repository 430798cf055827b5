"""What a walk through a listing met: which entries are unknown, and which of those are no news."""

from collections.abc import Mapping, Set
from dataclasses import dataclass
from datetime import datetime

from model.errors import ParseError
from model.item import Item, Listing
from model.page import Page
from model.source import Source
from monitor.judge import slid_up
from monitor.looks.empty import stood_there, was_empty
from monitor.looks.other_address import taken_as_known
from monitor.looks.other_rules import Before
from monitor.looks.walking import Walk
from monitor.parse import read_listing
from monitor.tools import Tools


@dataclass(frozen=True, kw_only=True, slots=True)
class Entries:
    """`old` are the URLs of unknown ones that are no news."""

    walked: Walk
    known: Mapping[str, Page]
    old: Set[str]
    before: tuple[Item, ...]  # those of the last look
    left: datetime | None  # when the source was last read at another address

    @property
    def earlier(self) -> tuple[str, ...]:
        """The URLs of the last look."""
        return tuple(item.url for item in self.before)

    @property
    def unknown(self) -> tuple[Item, ...]:
        return tuple(item for item in self.walked.items if item.url not in self.known)


def met(
    walked: Walk,
    first: Listing,
    page: Page,
    source: Source,
    tools: Tools,
    *,
    before: Before,
    left: datetime | None,
    now: datetime,
) -> Entries:
    known, earlier = tools.archive.known([item.url for item in walked.items]), _earlier(page, source, tools)
    if page.body_sha256 is None:
        unknown = [item for item in walked.items if item.url not in known]
        old: Set[str] = {item.url for item in (taken_as_known(unknown, left, now) if left else unknown)}
    else:
        slid = slid_up(
            walked.items, known=known.keys(), before=[item.url for item in earlier], watched_since=page.first_seen_at
        )
        old = before.old(walked.items, first) | slid
        old |= stood_there(walked.items, page) if was_empty(page, source, tools) else frozenset()
    return Entries(walked=walked, known=known, old=old, before=earlier, left=left)


def _earlier(page: Page, source: Source, tools: Tools) -> tuple[Item, ...]:
    """The entries of the listing when it was last read."""
    before = tools.archive.last_snapshot(page)
    if before is None:
        return ()
    try:
        listing: Listing = tools.workers.call(read_listing, before, source)
    except ParseError:
        return ()
    return listing.items
