"""Who is told what, and when: changes x subscriptions -> alerts and what waits for a digest. Pure."""

import re
import unicodedata
from collections.abc import Iterator, Mapping, Sequence, Set
from dataclasses import dataclass
from datetime import datetime, timedelta
from types import MappingProxyType

from alerts.addresses import ascii_address
from alerts.due import due_at, together_at
from alerts.letterhead import Letterhead
from alerts.render import render
from model.alert import Alert, Owed, Thread
from model.change import Cause, ChangeKind, Weight
from model.subscription import Pace, Subscription
from model.told import Told

_HEAVINESS = {Weight.COSMETIC: 0, Weight.MINOR: 1, Weight.MAJOR: 2}
_PACES = tuple(Pace)  # fastest first


@dataclass(frozen=True, kw_only=True, slots=True)
class Composed:
    """What is to be kept in the transaction of the changes it tells."""

    alerts: tuple[Alert, ...] = ()
    owed: tuple[Owed, ...] = ()


@dataclass(frozen=True, kw_only=True, slots=True)
class _Telling:
    told: Told
    subscription: Subscription
    to: str
    due_at: datetime


def compose(
    told: Sequence[Told],
    subscriptions: Sequence[Subscription],
    *,
    letterhead: Letterhead,
    now: datetime,
    threads: Mapping[tuple[str, str], Thread],
    unsubscribed: Set[tuple[str, str]] = frozenset(),
    crowded: Mapping[str, timedelta] = MappingProxyType({}),
) -> Composed:
    """One message for each change and address, rendered at once or owed to a digest.

    To the `crowded` addresses no message is written at once: what they are owed comes together at the next full hour, or quarter of it.
    `threads` is keyed by (release id, address); `unsubscribed` holds (subscription id, address). Both with the address as configured.
    """
    alerts: list[Alert] = []
    owed: list[Owed] = []
    known = dict(threads)
    for one in told:
        for telling in _tellings(one, subscriptions, now, unsubscribed):
            if telling.subscription.pace is Pace.AT_ONCE and telling.to not in crowded:
                alerts.append(_alert(telling, letterhead, now, known))
            else:
                owed.append(_owed(telling, now, crowded))
    return Composed(alerts=tuple(alerts), owed=tuple(owed))


def wants(subscription: Subscription, told: Told) -> bool:
    """All filters of the subscription let the change through. What no source caused is never told."""
    change, source = told.change, told.source
    return (
        change.cause is Cause.SOURCE
        and change.kind is not ChangeKind.NOTICE
        and change.kind in subscription.kinds
        and (change.kind is not ChangeKind.UPDATED or _HEAVINESS[change.weight] >= _HEAVINESS[subscription.weight])
        and (not subscription.sources or change.source_id in subscription.sources)
        and (not subscription.regions or _folded(source.region or "") in map(_folded, subscription.regions))
        and (not subscription.tags or not {*map(_folded, source.tags)}.isdisjoint(map(_folded, subscription.tags)))
        and (not subscription.words or _has_a_word(told, subscription.words))
    )


def _tellings(
    told: Told, subscriptions: Sequence[Subscription], now: datetime, unsubscribed: Set[tuple[str, str]]
) -> Iterator[_Telling]:
    """One for each address: of two subscriptions the faster one, then the sooner one, then the first in the file."""
    best: dict[str, _Telling] = {}
    for subscription in subscriptions:
        if not wants(subscription, told):
            continue
        due = due_at(subscription, now)
        for to in subscription.to:
            if (subscription.id, to) in unsubscribed:
                continue
            telling = _Telling(told=told, subscription=subscription, to=to, due_at=due)
            held = best.setdefault(ascii_address(to).casefold(), telling)
            if _urgency(telling) < _urgency(held):
                best[ascii_address(to).casefold()] = telling
    return iter(best.values())


def _urgency(telling: _Telling) -> tuple[int, datetime]:
    return _PACES.index(telling.subscription.pace), telling.due_at


def _alert(telling: _Telling, letterhead: Letterhead, now: datetime, threads: dict[tuple[str, str], Thread]) -> Alert:
    """Rendered, and remembered as the latest message of its thread: the next change in the same check answers to it."""
    release_id = telling.told.change.release_id
    thread = threads.get((release_id, telling.to)) if release_id else None
    alert = render(
        telling.told,
        subscription=telling.subscription,
        to=telling.to,
        letterhead=letterhead,
        now=now,
        due_at=telling.due_at,
        thread=thread,
    )
    if release_id:
        earlier = thread if thread and thread.message_ids else Thread(subject=alert.subject, message_ids=())
        threads[release_id, telling.to] = Thread(
            subject=earlier.subject, message_ids=(*earlier.message_ids, alert.message_id)
        )
    return alert


def _owed(telling: _Telling, now: datetime, crowded: Mapping[str, timedelta]) -> Owed:
    subscription = telling.subscription
    is_crowded = subscription.pace is Pace.AT_ONCE
    return Owed(
        subscription_id=subscription.id,
        to=telling.to,
        change_id=telling.told.change.id,
        due_at=together_at(subscription, now, crowded[telling.to]) if is_crowded else telling.due_at,
    )


def _has_a_word(told: Told, words: Sequence[str]) -> bool:
    """At the beginning of a word: "wasserstoff" is found in "Wasserstoffnetz", "rat" is not found in "Beirat"."""
    text = " ".join(map(_folded, _texts(told)))
    return any(re.search(rf"(?<!\w){re.escape(_folded(word))}", text) for word in words if word.strip())


def _texts(told: Told) -> Iterator[str]:
    """Also what an update struck: who asked for lithium wants to hear that it is not mentioned any more."""
    yield told.change.title
    if told.record:
        yield from (told.record.title, told.record.subtitle or "", told.record.lead or "", told.record.text)
    if told.comparison:
        yield from (edit.old or "" for edit in told.comparison.edits)


def _folded(text: str) -> str:
    return " ".join(unicodedata.normalize("NFC", text).casefold().split())
