"""A release that was read: is what differs news, and when is it looked at again?"""

import re
import zlib
from collections.abc import Sequence
from datetime import datetime, timedelta

from model.change import Aspect, Comparison, Weight
from model.page import Page
from model.past import Past
from model.record import Record
from model.retraction import retraction
from model.source import Source, SourceType
from model.verdict import Decision, Lesson, Verdict
from monitor.judge.drift import is_scrap
from monitor.judge.lessons import shrinking

LONG_ENOUGH = 400  # characters; a shorter text may well be cut by half
TINY = 80  # characters; only a text so short is measured against those of the source's past
SWITCHES = 3  # so many versions within a day, and back to one of them again, are a server that cannot decide
AGES = (
    timedelta(minutes=15),
    timedelta(hours=1),
    timedelta(hours=3),
    timedelta(hours=6),
    timedelta(days=1),
    timedelta(days=3),
    timedelta(days=7),
    *(timedelta(days=30 * month) for month in range(1, 13)),
    timedelta(days=365),
)  # of a release when it is looked at again
SPREAD = 0.1  # share of an interval by which pages are moved apart
LONGEST_WAIT = timedelta(hours=24)  # after failures

_MOJIBAKE_BEGINS = ("Ã", "â€", "Â", "\ufffd")  # a hundredth of the price of looking for the whole
_MOJIBAKE = re.compile(r"Ã[¤¶¼Ÿ„–œ\u0080-\u00bf]|â€[\u0080-\u2122œž™“”]|Â[§°»«\u00a0]|\ufffd")


def judge_update(
    comparison: Comparison | None,
    held: Record,
    read: Record,
    *,
    page: Page,
    fingerprint: str,
    source: Source,
    now: datetime,
    recent: Sequence[str] = (),
) -> Verdict:
    """DROP what is no news, HOLD what looks like a broken reading, CONFIRM the rest once, then PUBLISH.

    `comparison` None: the text is the held one (again). `fingerprint` is that of `read`; it is confirmed when `page.pending` is the
    same. `recent`: fingerprints of the versions of the last day, oldest first, the held one included.
    """
    if comparison is None or _is_of_no_account(comparison):
        return _drop(comparison, page)
    if (broken := _broken(held, read, source)) is not None:
        return broken
    if len(recent) >= SWITCHES and fingerprint in recent:
        return Verdict(decision=Decision.HOLD, reason=_UNSTABLE)
    if page.pending != fingerprint:
        return Verdict(decision=Decision.CONFIRM, reason=_UNCONFIRMED, again_at=now + source.trust.confirm_after)
    return Verdict(decision=Decision.PUBLISH)


def judge_new(record: Record, *, past: Sequence[Past] = ()) -> Verdict:
    """PUBLISH, unless there is nothing to read in it. That a baseline is nobody's news is the caller's to say (`cause`).

    `past` are the releases of its source, the newest first; asked for where the text is TINY.
    """
    if not record.title.strip() and not record.text.strip():
        return _hold(
            "Weder Überschrift noch Text gefunden: Die Seite wird nicht richtig gelesen.",
            "Neither title nor text found: the page is not read correctly.",
        )
    if _mojibake(record) >= 3:
        return _hold(*_CHARSET)
    if is_scrap(len(record.text), past):
        return _hold(
            "Kaum Text gefunden; alle früheren Meldungen der Quelle hatten viel mehr: Die Seite wird nicht richtig gelesen.",
            "Hardly any text found; all earlier releases of the source had much more: the page is not read correctly.",
        )
    return Verdict(decision=Decision.PUBLISH)


def next_look(
    page: Page,
    *,
    source: Source,
    release_first_seen: datetime,
    now: datetime,
    retry_after: timedelta | None = None,
) -> datetime | None:
    """When a document is due again: minutes after publication, then hours, days, a week, monthly for a year; then None.

    A standing page (the source is the page) is due at the source's own pace for ever. After failures: `retry_after` if the server said
    so, else `source.every`, doubled with each further failure, a day at the most. All instants are aware; time zones and
    clock changes do not matter.
    """
    if retry_after is not None:
        return now + retry_after
    if page.failures:
        return now + _moved_apart(min(source.every * 2 ** min(page.failures - 1, 12), LONGEST_WAIT), page)
    if source.type is SourceType.PAGE or page.url == source.url:
        return now + _moved_apart(source.every, page)
    age = now - release_first_seen
    for earlier, later in zip((timedelta(0), *AGES), AGES, strict=False):
        due = later + (later - earlier) * SPREAD * _share(page.url)
        if due > age:
            return release_first_seen + due
    return None


def _is_of_no_account(comparison: Comparison) -> bool:
    """Nobody is told of a file that only moved, either; but it is kept where it is to be looked for."""
    return comparison.weight is Weight.COSMETIC and Aspect.ATTACHMENT not in comparison.aspects


def _drop(comparison: Comparison | None, page: Page) -> Verdict:
    if comparison is not None:
        return Verdict(decision=Decision.DROP, reason=comparison.reason)
    if page.pending:
        return Verdict(
            decision=Decision.DROP,
            reason=(
                "Beim zweiten Blick steht dort wieder der bekannte Text.",
                "At the second look the known text is there again.",
            ),
        )
    return Verdict(
        decision=Decision.DROP,
        reason=("Nichts, was ein Leser eine Änderung nennt.", "Nothing a reader would call a change."),
    )


def _hold(german: str, english: str, *, lesson: Lesson | None = None) -> Verdict:
    return Verdict(decision=Decision.HOLD, reason=(german, english), lesson=lesson)


_UNCONFIRMED = (
    "Die Änderung wird erst durch einen zweiten Blick bestätigt.",
    "The change awaits confirmation by a second look.",
)
_UNSTABLE = (
    "Die Seite wechselt zwischen mehreren Fassungen hin und her.",
    "The page keeps switching between several versions.",
)
_CHARSET = (
    "Umlaute sind verstümmelt: Der Zeichensatz der Seite stimmt nicht.",
    "Umlauts are garbled: the charset of the page is wrong.",
)


def _broken(held: Record, read: Record, source: Source) -> Verdict | None:
    """Why the new reading is not believed."""
    before, after = len(held.text), len(read.text)
    if held.title.strip() and not read.title.strip():
        return _hold("Die Überschrift wird nicht mehr gefunden.", "The title is not found any more.")
    if before and not after:
        return _hold("Der Text wird nicht mehr gefunden.", "The text is not found any more.")
    is_cut = before >= LONG_ENOUGH and after < before * (1 - source.trust.hold_drop)
    if is_cut and retraction(read) is None:
        share = round(100 * (before - after) / before)
        return _hold(
            f"Der Text ist um {share} % kürzer: gestrichen, abgeschnitten oder nicht mehr richtig gelesen.",
            f"The text is {share} % shorter: cut by its publisher, truncated or not read correctly any more.",
            lesson=shrinking(before, after),
        )
    return _hold(*_CHARSET) if _mojibake(read) >= _mojibake(held) + 3 else None


def _mojibake(record: Record) -> int:
    text = f"{record.title}\n{record.text}"
    return len(_MOJIBAKE.findall(text)) if any(sign in text for sign in _MOJIBAKE_BEGINS) else 0


def _moved_apart(wait: timedelta, page: Page) -> timedelta:
    return wait - wait * SPREAD * _share(page.url)


def _share(text: str) -> float:
    """Between 0 and 1, the same for a URL on every machine and day."""
    return zlib.crc32(text.encode("utf-8", "surrogatepass")) / 2**32
