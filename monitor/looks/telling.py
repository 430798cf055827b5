"""From changes to what is owed to whom."""

from collections.abc import Sequence
from datetime import datetime, timedelta
from functools import partial

from alerts import Composed, compose
from model.change import Cause
from model.source import Source
from model.told import Told
from monitor.tools import Tools

AN_HOUR, A_QUARTER = timedelta(hours=1), timedelta(minutes=15)


def tell(told: Sequence[Told], tools: Tools, *, now: datetime) -> Composed:
    """Nothing for what no source did: a baseline and our own reparse are nobody's news.

    Who had many messages within the hour, or about one source within a quarter of it, gets the others together: a storm drowns nobody,
    and nothing in it is lost.
    """
    news = [one for one in told if one.change.cause is Cause.SOURCE]
    if not news or not tools.subscriptions:
        return Composed()
    releases = {one.change.release_id for one in news if one.change.release_id}
    composing = partial(
        compose,
        news,
        tools.subscriptions,
        letterhead=tools.letterhead,
        now=now,
        threads=tools.outbox.threads(sorted(releases)),
        unsubscribed=tools.outbox.unsubscribed(),
    )
    composed = composing()
    crowded = _crowded(news[0].source, composed, tools, now)
    return composing(crowded=crowded) if crowded else composed


def _crowded(source: Source, composed: Composed, tools: Tools, now: datetime) -> dict[str, timedelta]:
    """The addresses that had many messages of late, and after what time the others come together."""
    addresses = [one.to for one in composed.alerts]
    of_source = tools.outbox.crowded(addresses, since=now - A_QUARTER, most=tools.mails_per_source, source_id=source.id)
    in_all = tools.outbox.crowded(addresses, since=now - AN_HOUR, most=tools.mails_per_hour)
    return dict.fromkeys(of_source, A_QUARTER) | dict.fromkeys(in_all, AN_HOUR)
