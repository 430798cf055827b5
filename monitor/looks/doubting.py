"""Is a listing believed? What is doubtful in it is held for a person."""

from dataclasses import replace
from datetime import datetime

from model.errors import Unfit
from model.finding import Capture
from model.item import Listing
from model.page import Page
from model.snapshot import Snapshot
from model.source import Source
from model.verdict import Decision, Verdict
from monitor.judge import judge_listing
from monitor.looks.holding import hold, is_released, judged_as_taught
from monitor.looks.other_rules import Before
from monitor.looks.walking import read_on
from monitor.tools import Tools


class Doubted(Unfit):
    """A listing that is held, and yet what is new in it is news: `fresh` pages are to be looked at."""

    def __init__(self, capture: Capture, fresh: tuple[Page, ...]) -> None:
        super().__init__("held", capture.reason)
        self.capture = capture
        self.fresh = fresh


def doubt(
    first: Listing, page: Page, source: Source, tools: Tools, snapshot: Snapshot, now: datetime, before: Before
) -> Capture | None:
    """That the listing is not believed whole, though most of its entries are known: what is new in it is news all the same.

    Judged by its first page: how many pages a look walks depends on what is known. Raises: Unfit, when nothing in it is believed.
    """
    counts = before.counts or tools.archive.item_counts(source.id, limit=20)
    known = tools.archive.known([item.url for item in first.items]).keys() | before.old(first.items, first)
    familiar = sum(item.url in known for item in first.items)

    def judged(source: Source) -> Verdict:
        return judge_listing(
            first,
            source=source,
            past_counts=counts,
            known=familiar,
            now=now,
            since=page.read_at,
            held_looks=page.failures,
        )

    verdict = judged_as_taught(judged, source, tools)
    is_familiar = bool(first.items) and familiar * 2 >= len(first.items)
    mark = f"short since {page.read_at}" if is_familiar else mark_of(first, page)
    if verdict.decision is not Decision.HOLD or is_released(page, source, tools, mark):
        return None
    if is_familiar:
        return hold(page, source, mark=mark, verdict=verdict, record=None, sha256=snapshot.sha256).capture
    verdict = verdict if familiar else _of_all_pages(verdict, first, page, source, tools, snapshot)
    raise hold(page, source, mark=mark, verdict=verdict, record=None, sha256=snapshot.sha256)


def mark_of(first: Listing, page: Page) -> str:
    """The same for the same entries, whatever else is printed around them, until the listing is believed again."""
    return "\n".join((f"entries since {page.read_at}", *sorted(item.url for item in first.items)))


def _of_all_pages(
    verdict: Verdict, first: Listing, page: Page, source: Source, tools: Tools, snapshot: Snapshot
) -> Verdict:
    """With the number of all that a person is asked about, where more pages stand behind the first."""
    if not first.items or not first.next_url or page.failures:  # counted when it was first held
        return verdict
    behind = len(read_on(page, source, tools, first, snapshot.url).items) - len(first.items)
    if behind <= 0:
        return verdict
    german, english = verdict.reason
    return replace(
        verdict,
        reason=(
            f"{german} Auf den Seiten dahinter stehen {behind} weitere, zusammen {behind + len(first.items)}.",
            f"{english} The pages behind it have {behind} more, {behind + len(first.items)} in all.",
        ),
    )
