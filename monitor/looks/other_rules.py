"""A listing whose rules have changed: what it held before the change is to be watched, and is no news."""

from collections.abc import Sequence, Set
from dataclasses import dataclass

from model.errors import ParseError
from model.item import Item, Listing
from model.page import TO_BE_READ_AGAIN, Page
from model.snapshot import Snapshot
from model.source import Source
from monitor.parse import read_listing
from monitor.tools import Tools

PINNED = 1  # entries that may stand above newer ones


@dataclass(frozen=True, kw_only=True, slots=True)
class Before:
    """What the last look would have found by the rules of today; nothing where it was read by them, or cannot be."""

    urls: frozenset[str] = frozenset()
    is_as_now: bool = False  # the listing stands as it stood

    @property
    def counts(self) -> tuple[int, ...]:
        """In place of the numbers of entries that were found by other rules."""
        return (len(self.urls),) if self.urls else ()

    def old(self, items: Sequence[Item], first: Listing) -> Set[str]:
        """The entries that stood there already; on pages behind the first one, those that stand below such ones."""
        if self.is_as_now:
            return {item.url for item in items}
        shown = {item.url for item in first.items}
        old: set[str] = set()
        for item in items:
            if item.url in self.urls or (item.url not in shown and len(old) > PINNED):
                old.add(item.url)
        return old


def by_other_rules(page: Page, source: Source, tools: Tools, snapshot: Snapshot) -> Before:
    """`snapshot` is the listing as it stands now."""
    before = tools.archive.last_snapshot(page) if page.body_sha256 == TO_BE_READ_AGAIN else None
    if before is None:
        return Before()
    is_as_now = before.sha256 == snapshot.sha256
    try:
        read: Listing = tools.workers.call(read_listing, before, source)
    except ParseError:
        return Before(is_as_now=is_as_now)
    return Before(urls=frozenset(item.url for item in read.items), is_as_now=is_as_now)
