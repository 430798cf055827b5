"""The pages of a source that ail: which of them the operator has not been told of yet."""

from collections.abc import Sequence
from datetime import datetime, timedelta

from model.change import Change
from model.page import Page, PageRole
from model.source import Source
from monitor.looks.notices import OPEN
from monitor.looks.wave import GONE_SHARE, MANY_GONE
from monitor.tools import Tools

ONE_NOTICE = timedelta(days=1)  # one about pages of a source in this time: it names all that ail
OUTAGES = 2  # that are told within a day; of what wavers it is told again a day later
ONE_OUTAGE = timedelta(days=365)  # for so long a notice stands for what it named


def ailing_beside(page: Page, source: Source, tools: Tools) -> tuple[Page, ...]:
    """Other documents of the source whose last look did not succeed."""
    others = tools.archive.pages([source.id], PageRole.DOCUMENT)
    return tuple(one for one in others if one.failures and one.url != page.url)


def is_untold(page: Page, source: Source, tools: Tools, *, now: datetime) -> bool:
    """No notice since it ails has named it, and the last one is a day old.

    While many ail it is the server's doing, which is told: only a release that nobody could read yet is worth another notice.
    """
    told = _told(source, tools, since=now - ONE_OUTAGE)
    last = max((one.detected_at for one in told if one.topic in OPEN), default=None)
    if last and (now - last < ONE_NOTICE or last >= (tools.archive.ailing_since(page) or now)):
        return False
    return not (page.was_read and _any_open(told) and _is_mass(page, source, tools))


def told_today(source: Source, tools: Tools, *, now: datetime) -> int:
    """How often it was told within a day that the source as a whole stopped working."""
    notices = tools.archive.notices(source.id, since=now - ONE_NOTICE)
    return sum(one.url == source.url and one.topic in OPEN for one in notices)


def _told(source: Source, tools: Tools, *, since: datetime) -> Sequence[Change]:
    """Notices about single pages, newest first; those about the whole source have its URL, or one derived from it."""
    notices = tools.archive.notices(source.id, since=since)
    return [one for one in notices if one.url and one.url.partition("#")[0] != source.url.partition("#")[0]]


def _any_open(told: Sequence[Change]) -> bool:
    last = {one.url: one for one in reversed(told)}
    return any(one.topic in OPEN for one in last.values())


def _is_mass(page: Page, source: Source, tools: Tools) -> bool:
    ailing = len(ailing_beside(page, source, tools)) + 1
    return ailing >= MANY_GONE and ailing >= GONE_SHARE * len(tools.archive.pages([source.id], PageRole.DOCUMENT))
