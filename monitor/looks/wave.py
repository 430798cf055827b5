"""Many releases of a source gone at once are the site's doing: no evidence that any of them was withdrawn."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from model.page import Page, PageRole
from model.run import STANDS, Outcome, Run
from monitor.looks.result import NEVER_READ

MANY_GONE, GONE_SHARE = 5, 0.25  # so many at once, and this share of those looked at, are the site's doing
MOST_GONE, MOST_SHARE = 3, 0.5  # fewer are too, when they are more than this share
OF_LATE = timedelta(days=1)
ENOUGH = 2  # releases that stand where they stood


@dataclass(frozen=True, kw_only=True, slots=True)
class Wave:
    """What the last looks of the day at the documents of a source found."""

    gone: int
    looked_at: int

    @property
    def is_mass(self) -> bool:
        most = self.gone >= MOST_GONE and self.gone > MOST_SHARE * self.looked_at
        return most or (self.gone >= MANY_GONE and self.gone >= GONE_SHARE * self.looked_at)


def siblings_answer(page: Page, runs: Sequence[Run], now: datetime) -> bool:
    """Do the other pages of the source answer? Not when many of its releases vanish at once.

    Where its index fails, or is held, other releases must have been found where they were since the last look at this one.
    """
    others = latest(runs, now, besides=page.url)
    return not wave_of(others).is_mass and (index_answers(others) or _releases_answer(others, page.checked_at))


def _releases_answer(runs: Iterable[Run], since: datetime | None) -> bool:
    looked_at = [one for one in runs if one.role is PageRole.DOCUMENT and (since is None or one.started_at >= since)]
    standing = sum(one.outcome in STANDS for one in looked_at)
    return standing >= ENOUGH and 2 * standing > len(looked_at)


def latest(runs: Sequence[Run], now: datetime, *, besides: str | None = None) -> Sequence[Run]:
    """The last run of the day at each URL; `runs` are newest first."""
    by_url = {one.url: one for one in reversed(runs) if one.url != besides and now - one.started_at < OF_LATE}
    return tuple(by_url.values())


def index_answers(runs: Iterable[Run]) -> bool:
    return all(one.outcome in STANDS for one in runs if one.role is PageRole.INDEX)


def wave_of(runs: Iterable[Run]) -> Wave:
    documents = [one for one in runs if one.role is PageRole.DOCUMENT]
    gone = sum(map(is_gone, documents))
    return Wave(gone=gone, looked_at=gone + sum(one.outcome in STANDS for one in documents))


def is_gone(run: Run) -> bool:
    """Not where it was; without an error it was withdrawn, or let go, long ago. What was never read never was there."""
    return run.outcome is Outcome.GONE and run.error is not None and run.trouble != NEVER_READ
