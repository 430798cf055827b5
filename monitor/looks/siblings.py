"""An edit that waits for its second look: does it stand on other pages too? A few are looked at before it is believed."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime, timedelta

from model.page import Page, PageRole
from model.source import Source
from monitor.tools import Tools

A_WHILE = timedelta(days=1)
JUST_NOW = timedelta(minutes=2)  # in a pass over many pages the others have told already
WITNESSES = 3  # other pages that are asked how the site fares
ASKED = 6  # pages beside the one that was edited: enough to tell a change of template


def siblings_due(page: Page, edit: str, source: Source, tools: Tools, *, now: datetime) -> tuple[Page, ...]:
    """Other releases of the source, from the newest to the oldest, due now; none when others were asked for this edit already."""
    if tools.lately.enough(source.id, now, lambda: _others_were_asked(source, tools, now)):
        return ()  # they were looked at after this edit was made, or are as likely to show it as those we would ask
    if tools.archive.looked_at(source.id, since=now - A_WHILE, edit=edit, most=1):
        return ()
    others = [
        one for one in tools.archive.pages([source.id], PageRole.DOCUMENT) if one.id != page.id and _can_tell(one)
    ]
    return tuple(
        replace(one, next_check_at=now) for one in _spread(others) if one.next_check_at and one.next_check_at > now
    )


def witnesses_due(page: Page, source: Source, tools: Tools, *, now: datetime) -> tuple[Page, ...]:
    """Other releases, due now, where a page is gone and its listing cannot say how the site fares."""
    pages = tools.archive.pages([source.id], PageRole.DOCUMENT)
    others = [one for one in pages if one.id != page.id and _can_tell(one) and not _was_seen(one, now)]
    return tuple(replace(one, next_check_at=now) for one in _spread(others)[:WITNESSES])


def _was_seen(page: Page, now: datetime) -> bool:
    return page.checked_at is not None and now - page.checked_at < JUST_NOW


def _others_were_asked(source: Source, tools: Tools, now: datetime) -> bool:
    return tools.archive.looked_at(source.id, since=now - JUST_NOW, most=ASKED) == ASKED


def _can_tell(page: Page) -> bool:
    return page.release_id is not None and not (page.is_copy or page.withdrawn or page.gone or page.failures)


def _spread(pages: Sequence[Page]) -> Sequence[Page]:
    """A few of all ages: the older ones may be printed by another template."""
    by_age = sorted(pages, key=lambda one: one.first_seen_at, reverse=True)
    return by_age[:: max(1, len(by_age) // ASKED)][:ASKED]
