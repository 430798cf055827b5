"""What is to say of words as words: a sentence, a wording, a spelling, mere punctuation."""

import re

from rapidfuzz.distance import DamerauLevenshtein

from model.fingerprint import folded
from monitor.compare.figures import numbered
from monitor.compare.marks import Mark, What
from monitor.compare.values import value_of
from monitor.compare.words import Hunk

SENTENCE = 5  # words; fewer are a remark

_NEGATION = re.compile(
    r"\b(?:nicht|kein|keine[nmrs]?|nie|niemals|weder|ohne|not|no|never|without|neither)\b", re.IGNORECASE
)
_WORD = re.compile(r"\w+")
_PUNCTUATION = re.compile(r"[\s.,;:!?\"'()\[\]/*…·•|-]+")
_ENDS = frozenset(".!?")
_DIGIT = re.compile(r"[0-9]+")  # as printed: ² is none


def plain_mark(hunk: Hunk, *, is_covered: bool, is_same: bool, is_whole: bool, english: bool) -> Mark | None:
    """What is to say of words as words; None where something better is said already."""
    old, new = folded(hunk.old), folded(hunk.new)
    if _NEGATION.findall(old) != _NEGATION.findall(new) and not is_sentence(hunk):
        return Mark(what=What.NEGATION, old=hunk.old.strip(), new=hunk.new.strip())
    if is_sentence(hunk):
        what = What.SENTENCE_REMOVED if not new else What.SENTENCE_ADDED if not old else What.SENTENCE_REPLACED
        return Mark(what=what, old=hunk.old.strip(), new=hunk.new.strip())
    if is_whole:
        return Mark(what=What.SENTENCE_REPLACED, old=hunk.old.strip(), new=hunk.new.strip())
    if is_covered:
        return None
    kind = _plain_kind(hunk, old, new, english=english)
    kind = What.WORDING if is_same and kind is What.FIGURE else kind
    return Mark(what=kind, old=hunk.old.strip(), new=hunk.new.strip())


def _plain_kind(hunk: Hunk, old: str, new: str, *, english: bool) -> What:
    bare_old, bare_new = _PUNCTUATION.sub("", old).casefold(), _PUNCTUATION.sub("", new).casefold()
    if value_of(old, english=english) == value_of(new, english=english):
        return What.PUNCTUATION
    if bare_old == bare_new:
        return What.MARKS_OF_QUOTATION if old.count('"') != new.count('"') else What.PUNCTUATION
    is_short = len(old.split()) <= 3 and len(new.split()) <= 3
    if _DIGIT.findall(hunk.old) != _DIGIT.findall(hunk.new) and is_short and not numbered_in(hunk):
        return What.FIGURE
    return What.SPELLING if _is_spelling(bare_old, bare_new) else What.WORDING


def _is_spelling(old: str, new: str) -> bool:
    """One letter, of a long word two, but not at its beginning: Anstieg and Abstieg, Umbau and Abbau are other words."""
    if not (old.isalpha() and new.isalpha()) or old[:3] != new[:3]:
        return False
    allowed = 1 if min(len(old), len(new)) < 10 else 2
    return min(len(old), len(new)) >= 5 and DamerauLevenshtein.distance(old, new, score_cutoff=2) <= allowed


def is_sentence(hunk: Hunk) -> bool:
    """At least a sentence's worth of words came, or went, up to a full stop."""
    texts = [text.strip()[-1000:] for text in (hunk.old, hunk.new) if text.strip()]
    if not all(text.rstrip('"“”«»').endswith((".", "!", "?")) for text in texts):
        return False
    return all(len(_WORD.findall(text)) >= SENTENCE for text in texts)


def is_whole_sentence(hunk: Hunk, old: str, new: str) -> bool:
    """All of a sentence but its full stop was put for all of another one."""
    return (
        _is_from_end_to_end(old, hunk.old_from, hunk.old_to)
        and _is_from_end_to_end(new, hunk.new_from, hunk.new_to)
        and min(len(hunk.old.split()), len(hunk.new.split())) >= SENTENCE
    )


def _is_from_end_to_end(text: str, start: int, end: int) -> bool:
    before = text[max(0, start - 5) : start].rstrip()
    return text[end : end + 1] in _ENDS and (not before or before[-1] in _ENDS)


def is_misspelt(old: str, new: str) -> bool:
    """The same name, but for a letter."""
    olds, news = old.casefold().split(), new.casefold().split()
    return len(olds) == len(news) and all(a == b or _is_spelling(a, b) for a, b in zip(olds, news, strict=True))


def is_worded(hunk: Hunk) -> bool:
    return _PUNCTUATION.sub("", folded(hunk.old)).casefold() != _PUNCTUATION.sub("", folded(hunk.new)).casefold()


def numbered_in(hunk: Hunk) -> set[str]:
    """ "Messe, Halle 1": the number of a thing that came or went with it tells of no amount."""
    return numbered(hunk.old) ^ numbered(hunk.new)
