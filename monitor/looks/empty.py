"""A listing that says in words that it is empty: the baseline of nothing, and what appears there afterwards is news."""

from collections.abc import Sequence, Set
from dataclasses import replace
from datetime import datetime, timedelta

from model.change import Change
from model.errors import SaysEmpty
from model.finding import Finding
from model.item import Item
from model.page import Page
from model.run import Outcome
from model.snapshot import Snapshot
from model.source import Source
from monitor.due import next_index_look
from monitor.judge.listing import day_of
from monitor.looks.notices import about, with_notice
from monitor.looks.result import answered, run
from monitor.tools import Tools

LATE = timedelta(days=3)  # a release may be dated on Friday and listed on Monday


def is_empty_yet(page: Page, source: Source, tools: Tools) -> bool:
    """It never had an entry, and need not have one."""
    return source.trust.min_items <= 1 and (page.body_sha256 is None or was_empty(page, source, tools))


def was_empty(page: Page, source: Source, tools: Tools) -> bool:
    """When it was last read."""
    return page.body_sha256 is not None and tools.archive.item_counts(source.id, limit=1) == (0,)


def look_empty(
    page: Page, source: Source, tools: Tools, snapshot: Snapshot, said: SaysEmpty, *, now: datetime
) -> Finding:
    """The operator hears once what it says: a page that its scripts fill says so too, before they ran."""
    is_first = page.body_sha256 is None
    finding = Finding(
        run=run(page, now, Outcome.BASELINE if is_first else Outcome.UNCHANGED, items=0),
        page=replace(answered(page, snapshot, now), next_check_at=next_index_look(source, now)),
        snapshots=(replace(snapshot, url=page.url),),
    )
    return with_notice(finding, _lists_nothing(source, said, now, tools), source, tools) if is_first else finding


def stood_there(items: Sequence[Item], page: Page) -> Set[str]:
    """Of the entries of a listing that was empty, those dated long before it was watched: it was not empty after all."""
    since = (page.first_seen_at - LATE).date()
    days = {item.url: day_of(item) for item in items}
    return {url for url, day in days.items() if day is not None and day < since}


def _lists_nothing(source: Source, said: SaysEmpty, now: datetime, tools: Tools) -> Change:
    return about(
        source,
        f"{source.url}#empty",
        now,
        topic="empty",
        title=(f"Quelle „{source.name}“ listet noch nichts", f"Source “{source.name}” lists nothing yet"),
        summary=(
            f"Auf {source.url} steht „{said.words}“; das ist der Ausgangsstand.",
            f"{source.url} says “{said.words}”; that is the baseline.",
        ),
        reason=(
            "Was dort erscheint, wird gemeldet. Zeigt ein Browser dort Einträge, lädt die Seite sie nach: dann einen Feed suchen.",
            "What appears there is told. If a browser shows entries there, the page loads them later: then look for a feed.",
        ),
        tools=tools,
    )
