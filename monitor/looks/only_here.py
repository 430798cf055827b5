"""Who watches only the second publisher of a release: told there what the readers of the first were told before."""

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime

from alerts import Composed
from model.change import Change, ChangeKind, Comparison
from model.page import Page
from model.record import Record
from model.source import Source
from model.subscription import Subscription
from model.told import Told
from monitor.looks.telling import tell
from monitor.tools import Tools


def new_here(
    change: Change, record: Record, *, original: Page, source: Source, tools: Tools, now: datetime
) -> Composed:
    """The release as new; not to an address that has been told of it in any way."""
    if change.release_id is None or not _only_here(original, tools):
        return Composed()
    told = {address for _, address in tools.outbox.threads([change.release_id])}
    news = Told(change=replace(change, kind=ChangeKind.NEW), source=source, record=record)
    return _tell(news, original, tools, lambda address: address not in told, now)


def edited_here(
    change: Change,
    record: Record,
    comparison: Comparison,
    *,
    original: Page,
    source: Source,
    tools: Tools,
    now: datetime,
) -> Composed:
    """An edit that the copy takes over; not to an address that hears of the original."""
    hearing = {address for one in tools.subscriptions if _hears_of(original, one) for address in one.to}
    news = Told(change=change, source=source, record=record, comparison=comparison)
    return _tell(news, original, tools, lambda address: address not in hearing, now)


def _tell(news: Told, original: Page, tools: Tools, is_told: Callable[[str], bool], now: datetime) -> Composed:
    readers = (replace(one, to=tuple(filter(is_told, one.to))) for one in _only_here(original, tools))
    return tell((news,), replace(tools, subscriptions=tuple(one for one in readers if one.to)), now=now)


def _only_here(original: Page, tools: Tools) -> tuple[Subscription, ...]:
    return tuple(one for one in tools.subscriptions if not _hears_of(original, one))


def _hears_of(original: Page, subscription: Subscription) -> bool:
    return not subscription.sources or original.source_id in subscription.sources
