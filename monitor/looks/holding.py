"""Looks that are held: they wait in a queue until a person decides, or until the page is well again."""

from collections.abc import Callable
from datetime import datetime

from model.errors import Unfit
from model.finding import Capture, Decided
from model.page import Page
from model.record import Record
from model.release import short_id
from model.source import Source
from model.verdict import Decision, Verdict
from monitor.judge import taught
from monitor.tools import Tools
from storage import Archive


class HeldLook(Unfit):
    """What was read is not believed; it is kept for a person to decide."""

    def __init__(self, capture: Capture) -> None:
        super().__init__("held", capture.reason)
        self.capture = capture


def hold(
    page: Page, source: Source, *, mark: str, verdict: Verdict, record: Record | None, sha256: str | None
) -> HeldLook:
    """To be raised. `mark` tells one reading of the page from another: the same one is in the queue once."""
    return HeldLook(
        Capture(
            id=capture_id(page, mark),
            page_url=page.url,
            source_id=source.id,
            record=record,
            reason=verdict.reason,
            lesson=verdict.lesson,
            snapshot_sha256=sha256,
        )
    )


def is_released(page: Page, source: Source, tools: Tools, mark: str) -> bool:
    """Has a person said that this reading is right?"""
    return _decision(page, source, tools, mark) in (Decided.RELEASE, Decided.LEARN)


def is_dropped(page: Page, source: Source, tools: Tools, mark: str) -> bool:
    """Has a person said that this reading is no news?"""
    return _decision(page, source, tools, mark) is Decided.DROP


def _decision(page: Page, source: Source, tools: Tools, mark: str) -> Decided | None:
    wanted = capture_id(page, mark)
    return next((one.decision for one in tools.archive.captures(source.id, decided=True) if one.id == wanted), None)


def judged_as_taught(judged: Callable[[Source], Verdict], source: Source, tools: Tools) -> Verdict:
    """What is held is judged once more by what a person has taught of its source; nothing is asked for what is not held."""
    verdict = judged(source)
    if verdict.decision is not Decision.HOLD or verdict.lesson is None:
        return verdict
    learned = [one.lesson for one in lessons(tools.archive, source.id) if one.lesson]
    return judged(taught(source, learned)) if learned else verdict


def lessons(archive: Archive, source_id: str | None = None) -> tuple[Capture, ...]:
    """The held looks whose lessons are in force, the oldest first."""
    decided = archive.captures(source_id, decided=True)
    return tuple(one for one in decided if one.decision is Decided.LEARN and one.lesson)


def capture_id(page: Page, mark: str) -> str:
    return short_id(page.source_id, page.url, mark)


def overtake(page: Page, source: Source, tools: Tools, *, now: datetime) -> None:
    """The page is read as ever again: what waited of it has nothing to tell any more."""
    for capture in tools.archive.captures(source.id):
        if capture.page_url == page.url:
            tools.archive.decide(capture.id, Decided.OVERTAKEN, now)
