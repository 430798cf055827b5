"""Hosts that sent us away: Retry-After holds over the end of a process."""

from collections.abc import Iterable
from datetime import datetime

from model.page import Page
from model.urls import authority_of
from monitor.looks.result import SENT_AWAY
from monitor.tools import Tools

_RUNS = 300  # of a source, newest first: enough to find the last look at a page that is in trouble


def away_until(pages: Iterable[Page], tools: Tools) -> dict[str, datetime]:
    """The hosts that are to be left alone, and until when."""
    now = tools.clock()
    hosts: dict[str, datetime] = {}
    for page in pages:
        if page.failures and page.next_check_at and page.next_check_at > now and _was_sent_away(page, tools):
            host = authority_of(page.url)
            hosts[host] = max(page.next_check_at, hosts.get(host, now))
    return hosts


def left_alone(url: str, until: datetime) -> tuple[str, str]:
    """That it is not asked, in German and English."""
    return (
        f"{url}: nicht gefragt; der Server möchte bis {until:%d.%m.%Y, %H:%M:%S} UTC in Ruhe gelassen werden.",
        f"{url}: not asked; its server wants to be left alone until {until:%Y-%m-%d %H:%M:%S} UTC.",
    )


def _was_sent_away(page: Page, tools: Tools) -> bool:
    runs = tools.archive.recent_runs(page.source_id, limit=_RUNS)
    return next((run.trouble == SENT_AWAY for run in runs if run.url == page.url), False)
