"""Does the site not answer, or is it our own line? When no other host answers either, one notice stands for all sources."""

from collections.abc import Sequence
from datetime import UTC, datetime, timedelta

from model.change import Change
from model.errors import FetchError, TooSlow, Unreachable
from model.page import Page, PageRole
from model.run import Run
from model.source import Source
from model.urls import host_of
from monitor.looks.ailing import OUTAGES
from monitor.looks.notices import about
from monitor.tools import Tools

OFFLINE = "offline"  # the topic of the notice
ASKED = 2  # other hosts
LATELY = timedelta(minutes=2)  # in which an answer of another host says that the line is there
A_DAY = timedelta(days=1)
NEVER = datetime.min.replace(tzinfo=UTC)

_NO_ANSWER = (Unreachable.__name__, TooSlow.__name__)
_EFFECT = (
    "Zu den einzelnen Quellen kommt keine Nachricht. Was inzwischen erscheint, wird nachgeholt, sobald die Leitung wieder da ist.",
    "No notice comes for single sources. What appears meanwhile is made up for as soon as the line is back.",
)
_AGAIN = (
    " Es ist das zweite Mal an einem Tag; ein weiteres Mal wird es erst nach einem Tag gemeldet.",
    " It is the second time within a day; it is told again only after a day.",
)


def is_offline(page: Page, run: Run, tools: Tools) -> bool:
    """Asks other hosts, where none has answered in the last minutes and it is not told yet; who watches a single one cannot know."""
    if run.trouble not in _NO_ANSWER:
        return False
    others = _others(page, tools)
    if not others or _have_answered(others, since=run.started_at - LATELY):
        return False
    if _is_told(others, _told(tools, since=run.started_at - A_DAY)):
        return True
    return tools.own_line.is_down(run.started_at, lambda: not any(_answers(one, tools) for one in others[:ASKED]))


def offline_notice(page: Page, run: Run, source: Source, tools: Tools) -> Change | None:
    """None when it has been told already."""
    now, others = run.started_at, _others(page, tools)
    told = _told(tools, since=now - A_DAY)
    if _is_told(others, told) or len(told) >= OUTAGES or not tools.own_line.claim(now):
        return None
    hosts = ", ".join(host_of(one.url) for one in others[:ASKED])
    again = _AGAIN if told else ("", "")
    return about(
        source,
        page.url,
        now,
        topic=OFFLINE,
        title=("Keine Quelle ist erreichbar", "No source can be reached"),
        summary=(
            f"{page.url} ist nicht erreichbar, ebenso wenig {hosts}: Es liegt wohl an der Leitung oder am Namensdienst dieses Rechners.",
            f"{page.url} cannot be reached, and neither can {hosts}: it is probably the line or the name service of this machine.",
        ),
        reason=(_EFFECT[0] + again[0], _EFFECT[1] + again[1]),
        tools=tools,
    )


def _others(page: Page, tools: Tools) -> Sequence[Page]:
    """A listing of each other host, those that could be read before first, of these the last looked at."""
    listings = sorted(tools.archive.pages(role=PageRole.INDEX), key=lambda one: (one.was_read, one.checked_at or NEVER))
    by_host = {host_of(one.url): one for one in listings}
    by_host.pop(host_of(page.url), None)
    return tuple(reversed(by_host.values()))


def _have_answered(listings: Sequence[Page], *, since: datetime) -> bool:
    return any(one.failures == 0 and one.checked_at is not None and one.checked_at >= since for one in listings)


def _answers(page: Page, tools: Tools) -> bool:
    """Whatever it answers."""
    try:
        tools.fetcher.get(page.url)
    except FetchError as error:
        return not isinstance(error, (Unreachable, TooSlow))
    return True


def _told(tools: Tools, *, since: datetime) -> Sequence[Change]:
    """The notices of this kind, the newest last."""
    notices = (one for source_id in tools.archive.watched() for one in tools.archive.notices(source_id, since=since))
    return sorted((one for one in notices if one.topic == OFFLINE), key=lambda one: one.detected_at)


def _is_told(others: Sequence[Page], told: Sequence[Change]) -> bool:
    """And no other host has answered since."""
    return bool(told) and not _have_answered(others, since=told[-1].detected_at)
