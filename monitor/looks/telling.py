"""From changes to what is owed to whom."""

from collections.abc import Sequence
from datetime import datetime, timedelta
from functools import partial

from alerts import Composed, compose
from model.change import Cause
from model.told import Told
from monitor.tools import Tools

AN_HOUR = timedelta(hours=1)


def tell(told: Sequence[Told], tools: Tools, *, now: datetime) -> Composed:
    """Nothing for what no source did: a baseline and our own reparse are nobody's news.

    Who had many messages within the hour gets the others together: a storm drowns nobody, and nothing in it is lost.
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
    crowded = tools.outbox.crowded((one.to for one in composed.alerts), since=now - AN_HOUR, most=tools.mails_per_hour)
    return composing(crowded=crowded) if crowded else composed
