"""What a reader should be told, what he was told, and what lies between: one checker for every tool."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta

NEW, UPDATED, WITHDRAWN, RESTORED = "new", "updated", "withdrawn", "restored"


@dataclass(frozen=True, kw_only=True)
class Expected:
    """One piece of news. Told by the first look after it, or `within` a time; `words` must stand in the message."""

    kinds: tuple[str, ...]
    url: str
    title: str
    words: tuple[str, ...] = ()
    at: datetime
    look: int  # the number of the first look that could find it
    within: timedelta | None = None
    optional: bool = False  # may be told, need not

    def is_told_late(self, telling: "Telling") -> bool:
        return telling.at > self.at + self.within if self.within else telling.look > self.look

    def __str__(self) -> str:
        return f"{'/'.join(self.kinds)} “{self.title}” {' '.join(self.words)}".strip()


@dataclass(frozen=True, kw_only=True)
class Telling:
    """One thing a tool told. `kind` None: the tool has no kinds; "error": it says that it could not look."""

    at: datetime
    look: int
    kind: str | None
    url: str
    title: str
    text: str

    def tells(self, expected: Expected) -> bool:
        if self.look < expected.look or (self.kind not in (None, "error") and self.kind not in expected.kinds):
            return False
        if self.kind == "error":
            return WITHDRAWN in expected.kinds and self.url == expected.url
        if self.kind is not None:
            return expected.title in self.title and all(word in self.text for word in expected.words)
        return self._shows(expected)

    def _shows(self, expected: Expected) -> bool:
        """A tool without kinds shows a page's difference: on the release's own page, or its title on a listing."""
        if self.url == expected.url:
            return not expected.words or all(word in self.text for word in expected.words)
        return expected.title in self.text

    def __str__(self) -> str:
        return f"{self.kind or 'change'} “{self.title}” {self.url} {self.text[:160]}"


@dataclass(frozen=True, kw_only=True)
class Notice:
    """Something the operator should be told, from `look` on."""

    look: int
    what: str
    optional: bool = False


@dataclass(frozen=True, kw_only=True)
class Score:
    """What went wrong, each as a sentence; and how much there was to tell."""

    expected: int = 0
    told: int = 0
    missed: tuple[str, ...] = ()
    false: tuple[str, ...] = ()
    double: tuple[str, ...] = ()
    late: tuple[str, ...] = ()
    notices: int = 0
    noticed: int = 0
    unasked: tuple[str, ...] = ()  # mails to the operator beyond one for each expected notice
    broken: tuple[str, ...] = ()  # the scene could not be played

    @property
    def is_clean(self) -> bool:
        return (
            not (self.missed or self.false or self.double or self.late or self.broken) and self.noticed == self.notices
        )


@dataclass
class Truth:
    expected: list[Expected] = field(default_factory=list)
    notices: list[Notice] = field(default_factory=list)


@dataclass
class Told:
    """Of one scene: to readers, to the operator (look, subject), and messages that came twice."""

    tellings: list[Telling] = field(default_factory=list)
    notices: list[tuple[int, str]] = field(default_factory=list)
    repeated: list[str] = field(default_factory=list)


def score(truth: Truth, told: Told) -> Score:
    """Each telling goes to the oldest news not told yet that it fits; one that fits only told news is double, none: false.

    Of a tool without kinds, a listing and a page that show the same news in one report are one telling.
    """
    first: dict[int, Telling] = {}
    false, double = [], list(told.repeated)
    errors = []
    for telling in told.tellings:
        fitting = [number for number, one in enumerate(truth.expected) if telling.tells(one)]
        fresh = [number for number in fitting if number not in first]
        for number in fresh if telling.kind is None else fresh[:1]:
            first[number] = telling
        if fresh:
            continue
        if telling.kind == "error":
            errors.append((telling.look, str(telling)))
        elif fitting:
            if telling.kind is not None or all(first[number].look != telling.look for number in fitting):
                double.append(str(telling))
        else:
            false.append(str(telling))
    noticed, unasked = _noticed(truth.notices, [*told.notices, *errors])
    wanted = [number for number, one in enumerate(truth.expected) if not one.optional]
    late = [number for number in wanted if number in first and truth.expected[number].is_told_late(first[number])]
    return Score(
        expected=len(wanted),
        told=sum(number in first for number in wanted),
        missed=tuple(str(truth.expected[number]) for number in wanted if number not in first),
        false=tuple(false),
        double=tuple(double),
        late=tuple(f"{truth.expected[number]} at look {first[number].look}" for number in late),
        notices=sum(not one.optional for one in truth.notices),
        noticed=noticed,
        unasked=unasked,
    )


def _noticed(expected: Sequence[Notice], told: Sequence[tuple[int, str]]) -> tuple[int, tuple[str, ...]]:
    left = sorted(told)
    noticed = 0
    for notice in sorted(expected, key=lambda one: (one.optional, one.look)):
        found = next((one for one in left if one[0] >= notice.look), None)
        if found is not None:
            left.remove(found)
            noticed += not notice.optional
    return noticed, tuple(f"look {look}: {subject}" for look, subject in left)


def totals(scores: Sequence[Score]) -> Counter[str]:
    found: Counter[str] = Counter()
    for one in scores:
        found["expected"] += one.expected
        found["told"] += one.told
        found["notices"] += one.notices
        found["noticed"] += one.noticed
        for name in ("missed", "false", "double", "late", "unasked", "broken"):
            found[name] += len(getattr(one, name))
    return found
