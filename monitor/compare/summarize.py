"""What changed, in one sentence, in German and in English: the weightiest first, old and new as printed."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import groupby

from model.change import Weight
from monitor.compare.clauses import SINGLE, WORDED, Both, counted, many, worded
from monitor.compare.marks import Mark, Noted, What
from monitor.compare.plain import SENTENCE
from monitor.compare.sentences import sentences
from monitor.compare.titles import is_reworded
from monitor.compare.weigh import weight_of

MOST = 4  # clauses; the rest is counted
SHORT = 60  # so many characters of a wording are said in full

_ORDER = {what: number for number, what in enumerate(What)}


def summary(noted: Sequence[Noted], *, first: Both | None = None) -> Both:
    """ "Betrag geändert: 46 → 38 Millionen Euro; ein Absatz gestrichen", and the same in English. `first` is said before all else."""
    marks = [mark for one in noted for mark in _telling(one)]
    worth = [mark for mark in marks if weight_of(mark) is not Weight.COSMETIC] or marks
    clauses = _distinct(_clauses(sorted(worth, key=_rank)))
    clauses = [first, *clauses] if first else clauses
    if len(clauses) > MOST:
        more = len(clauses) - MOST + 1
        clauses = [*clauses[: MOST - 1], many(("{n} weitere Änderungen", "{n} more changes"), more)]
    clauses = _joined(clauses)
    german, english = "; ".join(clause[0] for clause in clauses), "; ".join(clause[1] for clause in clauses)
    return _capitalized(german), _capitalized(english)


def _distinct(clauses: Sequence[Both]) -> list[Both]:
    kept: list[Both] = []
    for clause in clauses:
        if not any(_says_the_same(clause[0], other[0]) for other in kept):
            kept.append(clause)
    return kept


def _says_the_same(one: str, other: str) -> bool:
    """ "140 → 120 Anwärter" and "140 → 120 Anwärterinnen": the same figures before two forms of a word."""
    shorter, longer = sorted((one, other), key=len)
    return one == other or ("→" in shorter and longer.startswith(shorter) and longer[len(shorter) :].isalpha())


def _rank(mark: Mark) -> tuple[int, bool]:
    """Of one kind, what is another before what came or went."""
    return _ORDER[mark.what], None in (mark.old, mark.new)


def _joined(clauses: Sequence[Both]) -> list[Both]:
    """ "Betrag geändert: 12 → 14 Mio. Euro, 34 → 36 Mio. Euro": what is said of several things is said once."""
    joined: list[Both] = []
    for clause in clauses:
        heads = [text.partition(": ")[0] for text in clause]
        if joined and heads == [text.partition(": ")[0] for text in joined[-1]] and all(map(str.__ne__, heads, clause)):
            german, english = (
                f"{said}, {text.partition(': ')[2]}" for said, text in zip(joined[-1], clause, strict=True)
            )
            joined[-1] = german, english
        else:
            joined.append(clause)
    return joined


def _telling(one: Noted) -> tuple[Mark, ...]:
    """Of one passage, what says it best: no "Zitat geändert" beside the figure that changed in it, no title beside its figure."""
    marks = tuple(map(_retold, one.marks))
    kinds = {mark.what for mark in marks}
    if What.TITLE in kinds and is_reworded(one.edit.pieces, marks):
        return tuple(mark for mark in marks if mark.what is not What.NEGATION)  # the two titles say it
    if kinds & _SPEAKING:
        quieter = {What.QUOTE, What.TITLE, What.WORDING, What.SPELLING, What.NOTATION, What.PUNCTUATION}
        if any(mark.what in _SPEAKING and mark.old and mark.new for mark in marks):
            quieter.add(What.SUBTITLE)
        if What.SPEAKER in kinds:
            quieter.add(What.NAME)
        return tuple(mark for mark in marks if mark.what not in quieter)
    if What.QUOTE in kinds:
        return tuple(mark for mark in marks if mark.what not in {What.WORDING, What.SENTENCE_REPLACED})
    return marks


_SPEAKING = frozenset({What.FIGURE, What.DATE, What.NAME, What.SPEAKER})


def _retold(mark: Mark) -> Mark:
    """A sentence put for another weighs by the "nicht" in it, but is told as a sentence."""
    is_long = min(len((mark.old or "").split()), len((mark.new or "").split())) >= SENTENCE
    return replace(mark, what=What.SENTENCE_REPLACED) if mark.what is What.NEGATION and is_long else mark


def _clauses(marks: Sequence[Mark]) -> list[Both]:
    """For marks in the order of their kinds."""
    clauses: list[Both] = []
    for what, alike in groupby(dict.fromkeys(marks), key=lambda mark: mark.what):
        found = list(alike)
        if what in SINGLE:
            clauses += [SINGLE[what](mark) for mark in found]
        elif what in WORDED and len(found) == 1 and len(found[0].old or "") + len(found[0].new or "") <= SHORT:
            clauses.append(worded(WORDED[what], found[0]))
        else:
            clauses.append(counted(what, sum(map(_how_many, found))))
    return clauses


def _how_many(mark: Mark) -> int:
    return sentences(mark.old or mark.new or "") if mark.what in _OF_SENTENCES else 1


_OF_SENTENCES = frozenset({What.SENTENCE_REMOVED, What.SENTENCE_ADDED, What.SENTENCE_REPLACED})


def _capitalized(text: str) -> str:
    return text[:1].upper() + text[1:]
