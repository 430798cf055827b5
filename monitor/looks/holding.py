"""Looks that are held: they wait in a queue until a person decides, or until the page is well again."""

from datetime import datetime

from model.errors import Unfit
from model.finding import Capture
from model.page import Page
from model.record import Record
from model.release import short_id
from model.source import Source
from monitor.tools import Tools

RELEASE, DROP, OVERTAKEN = "release", "drop", "overtaken"


class HeldLook(Unfit):
    """What was read is not believed; it is kept for a person to decide."""

    def __init__(self, capture: Capture) -> None:
        super().__init__("held", capture.reason)
        self.capture = capture


def hold(
    page: Page, source: Source, *, mark: str, reason: tuple[str, str], record: Record | None, sha256: str | None
) -> HeldLook:
    """To be raised. `mark` tells one reading of the page from another: the same one is in the queue once."""
    return HeldLook(
        Capture(
            id=capture_id(page, mark),
            page_url=page.url,
            source_id=source.id,
            record=record,
            reason=reason,
            snapshot_sha256=sha256,
        )
    )


def is_released(page: Page, source: Source, tools: Tools, mark: str) -> bool:
    """Has a person said that this reading is right?"""
    wanted = capture_id(page, mark)
    return any(one.id == wanted and one.decision == RELEASE for one in tools.archive.captures(source.id, decided=True))


def capture_id(page: Page, mark: str) -> str:
    return short_id(page.source_id, page.url, mark)


def overtake(page: Page, source: Source, tools: Tools, *, now: datetime) -> None:
    """The page is read as ever again: what waited of it has nothing to tell any more."""
    for capture in tools.archive.captures(source.id):
        if capture.page_url == page.url:
            tools.archive.decide(capture.id, OVERTAKEN, now)
