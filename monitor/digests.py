"""Digests: what an address is owed becomes one mail when its time has come."""

from collections.abc import Mapping, Sequence
from datetime import datetime

from alerts import digest
from model.alert import Alert
from model.change import Change
from model.source import Source
from model.subscription import Subscription
from model.told import Told
from monitor.tools import Tools
from storage import History, OwedTogether


def settle_digests(tools: Tools, history: History, sources: Sequence[Source], *, now: datetime) -> int:
    """Render and queue every digest that is due; says how many. What cannot be told any more is settled without a mail."""
    by_id = {source.id: source for source in sources}
    subscriptions = {subscription.id: subscription for subscription in tools.subscriptions}
    sent = 0
    for owed in tools.outbox.owed_due(now):
        alert = _digest(owed, tools, history, by_id, subscriptions, now)
        sent += tools.outbox.settle_owed(owed.keys, alert) and alert is not None
    return sent


def _digest(
    owed: OwedTogether,
    tools: Tools,
    history: History,
    sources: Mapping[str, Source],
    subscriptions: Mapping[str, Subscription],
    now: datetime,
) -> Alert | None:
    subscription = subscriptions.get(owed.subscription_id)
    if subscription is None or tools.outbox.is_unsubscribed(owed.subscription_id, owed.to):
        return None
    told = [one for change_id in owed.change_ids if (one := _told(change_id, history, sources))]
    return digest(told, subscription=subscription, to=owed.to, letterhead=tools.letterhead, now=now) if told else None


def _told(change_id: str, history: History, sources: Mapping[str, Source]) -> Told | None:
    change = history.change(change_id)
    if change is None:
        return None
    number = change.new_version or change.old_version
    version = history.version(change.release_id, number) if change.release_id and number else None
    source = sources.get(change.source_id) or _former(change)
    return Told(change=change, source=source, record=version.record if version else None)


def _former(change: Change) -> Source:
    """A source that has left sources.yaml since: what it published is owed all the same."""
    return Source(
        id=change.source_id, name=change.issuer or change.source_id, issuer=change.issuer or "", url=change.url
    )
