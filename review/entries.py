"""Changes as lines of the history."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from itertools import groupby

from alerts.clean import one_line
from alerts.phrases import BADGES, NEXT_STEPS, choose
from alerts.sentences import headline, sentence
from model.change import Cause, Change, ChangeKind
from model.source import Source
from model.told import Told
from review.phrases import UNTOLD, WORDS
from review.shown import ZONE, clock_time, comparison_path, day_of, long_day, moment, release_path

_MANY = 4  # of one first look or one rereading, that stand as a single line


@dataclass(frozen=True, kw_only=True, slots=True)
class Entry:
    """`kind` is a ChangeKind value, or that of a cause nobody was told of; empty where there is nothing to say."""

    id: str
    at: str  # ISO 8601
    time: str  # "10:19"
    moment: str  # "20.11.2026, 10:19"
    kind: str
    badge: str
    source_id: str
    source: str
    title: str
    url: str | None
    sentence: str
    compare_url: str | None
    more: str  # of a notice: what it means
    step: str  # of a notice: the command to type next


@dataclass(frozen=True, kw_only=True, slots=True)
class Together:
    """Entries that follow one another; `folded` stands for many of which nobody was told, "": each stands for itself."""

    entries: tuple[Entry, ...]
    folded: str = ""


@dataclass(frozen=True, kw_only=True, slots=True)
class DayOfEntries:
    near: str  # "Heute", "Gestern" or ""
    name: str
    parts: tuple[Together, ...]


def by_day(changes: Iterable[Change], sources: Mapping[str, Source], today: date, language: str) -> list[DayOfEntries]:
    days = []
    for on, fellows in groupby(changes, key=lambda change: day_of(change.detected_at)):
        near, name = long_day(on, today, language)
        parts = _folded([entry(change, sources, language) for change in fellows], language)
        days.append(DayOfEntries(near=near, name=name, parts=tuple(parts)))
    return days


def entry(change: Change, sources: Mapping[str, Source], language: str) -> Entry:
    is_notice = change.kind is ChangeKind.NOTICE
    source = sources.get(change.source_id) or unknown(change.source_id)
    kind, badge = _kind(change, language)
    release = change.release_id
    return Entry(
        id=change.id,
        at=change.detected_at.isoformat(),
        time=clock_time(change.detected_at),
        moment=moment(change.detected_at, language),
        kind=kind,
        badge=badge,
        source_id=change.source_id,
        source=one_line(source.name, 80),
        title=one_line(change.title, 300) or WORDS[language]["untitled"],
        url=release_path(release) if release else None,
        sentence=_sentence(change, source, badge, language),
        compare_url=comparison_path(release, change.old_version, change.new_version) if release else None,
        more=sentence(choose(change.reason, language)) if is_notice else "",
        step=NEXT_STEPS.get(change.topic or "", "").format(source=change.source_id) if is_notice else "",
    )


def unknown(source_id: str) -> Source:
    """A source that is not configured any more keeps its id as its name."""
    return Source(id=source_id, name=source_id, issuer="", url="")


def _folded(entries: Iterable[Entry], language: str) -> Iterable[Together]:
    plain: tuple[Entry, ...] = ()
    for kind, fellows in groupby(entries, key=lambda entry: entry.kind):
        run = tuple(fellows)
        if kind not in tuple(UNTOLD) or len(run) < _MANY:
            plain += run
            continue
        if plain:
            yield Together(entries=plain)
        plain = ()
        yield Together(entries=run, folded=WORDS[language][f"{kind}_many"].format(count=len(run)))
    if plain:
        yield Together(entries=plain)


def _kind(change: Change, language: str) -> tuple[str, str]:
    if change.cause in UNTOLD and change.kind is not ChangeKind.NOTICE:
        return change.cause.value, choose(UNTOLD[change.cause], language)
    return change.kind.value, choose(BADGES[change.kind], language)


def _sentence(change: Change, source: Source, badge: str, language: str) -> str:
    """As in the mail; the word the line begins with anyway is not said twice."""
    if change.kind is ChangeKind.NEW and change.cause is not Cause.REPARSE:
        return ""
    said = headline(Told(change=change, source=source), language, ZONE)
    bare = said.removeprefix(f"{badge}: ")
    return sentence(bare)
