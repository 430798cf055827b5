"""Many changes in one mail: the ten that matter with a line each, then counts per source."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from zoneinfo import ZoneInfo

from alerts.clean import one_line
from alerts.footer import footer, leave_uris
from alerts.formats import day, zone
from alerts.headers import SUBJECT_LIMIT, Envelope, message_id, posted
from alerts.letterhead import Letterhead
from alerts.paper import Row, fill
from alerts.phrases import COUNTED, PHRASES, badge, spoken
from alerts.render import release_link
from alerts.sentences import headline
from alerts.view import title, view, web_address
from model.alert import Alert
from model.change import ChangeKind, Weight
from model.subscription import Pace, Subscription
from model.told import Told

_SHOWN = 10
_SHOWN_OF_A_STORM = 50  # to who asked for each at once: these are all they hear of it
_WEIGHTS = (Weight.MAJOR, Weight.MINOR, Weight.COSMETIC)
_KINDS = (ChangeKind.WITHDRAWN, ChangeKind.UPDATED, ChangeKind.NEW, ChangeKind.RESTORED, ChangeKind.MOVED)


@dataclass(frozen=True, kw_only=True, slots=True)
class Entry:
    """One of the changes that matter."""

    source: str
    badge: str
    title: str
    sentence: str
    link: str  # as printed
    url: str | None


def digest(
    tolds: Sequence[Told], *, subscription: Subscription, to: str, letterhead: Letterhead, now: datetime
) -> Alert:
    """Sorted by weight, not by time.

    Raises:
        ValueError: there is nothing to tell; empty digests are not sent.
    """
    if not tolds:
        raise ValueError(f"Nothing is owed to {to} by {subscription.id!r}: an empty digest is not sent.")
    language, reader_zone = spoken(subscription.language), zone(subscription.timezone)
    weighed = sorted(tolds, key=_weight)
    shown = _SHOWN_OF_A_STORM if subscription.pace is Pace.AT_ONCE else _SHOWN
    heading = _heading(tolds, subscription, now, language, reader_zone)
    text, html = fill(
        "digest",
        say=PHRASES[language],
        language=language,
        subject=heading,
        heading=heading,
        total=_count(tolds, language),
        today=day(now.astimezone(reader_zone).date(), language, reader_zone),
        badge={"de": "Übersicht", "en": "Digest"}[language],
        source=one_line(subscription.name or subscription.id, 80),
        entries=[_entry(told, weighed, letterhead, language, reader_zone) for told in _one_each(weighed)[:shown]],
        counts=_counts(weighed, language),
        footer=footer(subscription, to, letterhead, language),
    )
    change_ids = tuple(told.change.id for told in tolds)
    envelope = Envelope(
        to=to,
        subject=heading,
        message_id=message_id(("digest", subscription.id, *sorted(change_ids)), to, letterhead),
        date=now.astimezone(reader_zone),
        language=language,
        list_name=subscription.id,
        leave=leave_uris(subscription, to, letterhead),
    )
    return posted(
        envelope, text, html, letterhead=letterhead, change_ids=change_ids, subscription_id=subscription.id, due_at=now
    )


def _weight(told: Told) -> tuple[int, int, float]:
    change = told.change
    return _WEIGHTS.index(change.weight), _KINDS.index(change.kind), -change.detected_at.timestamp()


def _one_each(tolds: Sequence[Told]) -> list[Told]:
    """A release stands in a digest once, with the weightiest change that still holds; the counts have all."""
    back = {
        told.change.release_id: told.change.detected_at for told in tolds if told.change.kind is ChangeKind.RESTORED
    }
    firsts: dict[str, Told] = {}
    for told in tolds:
        if told.change.kind is ChangeKind.WITHDRAWN and _is_before(told, back.get(told.change.release_id)):
            continue
        firsts.setdefault(told.change.release_id or told.change.id, told)
    return list(firsts.values())


def _is_before(told: Told, at: datetime | None) -> bool:
    return at is not None and told.change.detected_at < at


def _heading(
    tolds: Sequence[Told], subscription: Subscription, now: datetime, language: str, reader_zone: ZoneInfo
) -> str:
    name = one_line(subscription.name or subscription.id, 60)
    form = PHRASES[language]["digest_week" if subscription.pace is Pace.WEEKLY else "digest_on"]
    today = day(now.astimezone(reader_zone).date(), language, reader_zone)
    return one_line(form.format(name=name, day=today, counts=_count(tolds, language)), SUBJECT_LIMIT)


def _entry(told: Told, tolds: Sequence[Told], letterhead: Letterhead, language: str, reader_zone: ZoneInfo) -> Entry:
    shown = view(told, language=language, zone=reader_zone)
    link = release_link(told.change, letterhead)
    sentence = shown.subtitle if told.change.kind is ChangeKind.NEW else headline(told, language, reader_zone)
    return Entry(
        source=one_line(told.source.short_name, 30),
        badge=badge(told.change, language),
        title=one_line(title(told), 160) or PHRASES[language]["untitled"],
        sentence=one_line(" ".join([*_before(told, tolds, language), sentence or ""]), 240),
        link=link or shown.original,
        url=link or web_address(told.change.url),
    )


def _before(told: Told, tolds: Sequence[Told], language: str) -> list[str]:
    """ "Neu.": what else became of the release earlier, for who reads of it here for the first time."""
    change = told.change
    of_release = [other.change for other in tolds if change.release_id and other.change.release_id == change.release_id]
    earlier = [other for other in of_release if other.detected_at < change.detected_at and other.kind != change.kind]
    earlier.sort(key=lambda other: other.detected_at)
    return list(dict.fromkeys(f"{badge(other, language)}." for other in earlier))


def _counts(tolds: Sequence[Told], language: str) -> list[Row]:
    """ "AMZ Sachsen    2 neue, 1 Änderung"; the source with the weightiest change first."""
    by_source: dict[str, list[Told]] = {}
    for told in tolds:
        by_source.setdefault(one_line(told.source.name, 60), []).append(told)
    return [Row(label=name, text=_count(of_source, language)) for name, of_source in by_source.items()]


def _count(tolds: Sequence[Told], language: str) -> str:
    counts = Counter(told.change.kind for told in tolds)
    order = (ChangeKind.NEW, ChangeKind.UPDATED, ChangeKind.WITHDRAWN, ChangeKind.RESTORED, ChangeKind.MOVED)
    at = 0 if language == "de" else 1
    return ", ".join(f"{counts[kind]} {COUNTED[kind][at][counts[kind] > 1]}" for kind in order if counts[kind])
