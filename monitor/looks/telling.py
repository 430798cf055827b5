"""From changes to what is owed to whom."""

from collections.abc import Sequence
from datetime import datetime

from alerts import Composed, compose
from model.change import Cause
from model.told import Told
from monitor.tools import Tools


def tell(told: Sequence[Told], tools: Tools, *, now: datetime) -> Composed:
    """Nothing for what no source did: a baseline and our own reparse are nobody's news."""
    news = [one for one in told if one.change.cause is Cause.SOURCE]
    if not news or not tools.subscriptions:
        return Composed()
    releases = {one.change.release_id for one in news if one.change.release_id}
    return compose(
        news,
        tools.subscriptions,
        letterhead=tools.letterhead,
        now=now,
        threads=tools.outbox.threads(sorted(releases)),
        unsubscribed=tools.outbox.unsubscribed(),
    )
