"""What a change of words means: a figure, a date, a name, a quotation, a sentence, a spelling, or mere punctuation."""

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import replace
from itertools import zip_longest

from model.change import Aspect, Operation, Piece
from monitor.compare.marks import Mark, What
from monitor.compare.plain import is_misspelt, is_sentence, is_whole_sentence, is_worded, numbered_in, plain_mark
from monitor.compare.spans import Span, spans
from monitor.compare.speakers import is_office_that_speaks, is_speaker
from monitor.compare.values import Pair, is_notation, respelt, value_of
from monitor.compare.words import Hunk, hunks, old_and_new

MOST_HUNKS = 400  # a passage rewritten in more places is told as rewritten, not place by place
A_LINE = 200  # characters; a longer passage without a common word is another one
MOST_PAIRS = 20  # figures told of one place
REWORDED = 6  # words

_WORD = re.compile(r"\w+")
_CAPITAL = re.compile(r"[A-ZÄÖÜÉ]")
_IN_TOWN = "Viertel"  # of a town, unless it stands for another figure

_ASPECTS = {
    What.FIGURE: Aspect.FIGURE,
    What.PUBLISHED: Aspect.DATE,
    What.PUBLISHED_FOUND: Aspect.DATE,
    What.PUBLISHED_LOST: Aspect.DATE,
    What.PUBLISHED_HOUR: Aspect.DATE,
    What.UPDATED: Aspect.DATE,
    What.EVENT: Aspect.DATE,
    What.DATE: Aspect.DATE,
    What.NAME: Aspect.NAME,
    What.SPEAKER: Aspect.QUOTE,
    What.QUOTE: Aspect.QUOTE,
    What.MARKS_OF_QUOTATION: Aspect.QUOTE,
    What.ATTACHMENT_SWAPPED: Aspect.ATTACHMENT,
    What.ATTACHMENT_REMOVED: Aspect.ATTACHMENT,
    What.ATTACHMENT_ADDED: Aspect.ATTACHMENT,
    What.ATTACHMENT_SIZE: Aspect.ATTACHMENT,
    What.ATTACHMENT_RENAMED: Aspect.ATTACHMENT,
    What.ATTACHMENT_MOVED: Aspect.ATTACHMENT,
    What.ATTACHMENT_URL: Aspect.ATTACHMENT,
    What.TITLE: Aspect.TITLE,
    What.TITLE_SPELLING: Aspect.TITLE,
    What.ISSUER: Aspect.ISSUER,
    What.ISSUER_GIVEN: Aspect.ISSUER,
    What.CONTACT_CHANGED: Aspect.CONTACT,
    What.CONTACT_REMOVED: Aspect.CONTACT,
    What.CONTACT_ADDED: Aspect.CONTACT,
    What.PHONE: Aspect.CONTACT,
    What.ADDRESS: Aspect.CONTACT,
    What.LINK_REMOVED: Aspect.LINK,
    What.LINK_ADDED: Aspect.LINK,
    What.LINK_TEXT: Aspect.LINK,
    What.LINK_URL: Aspect.LINK,
}
_ORDER = {aspect: number for number, aspect in enumerate(Aspect)}


def aspects_of(marks: Sequence[Mark]) -> tuple[Aspect, ...]:
    """Weightiest first, no repeats."""
    return tuple(sorted({_ASPECTS.get(mark.what, Aspect.TEXT) for mark in marks}, key=_ORDER.__getitem__))


def marks_of(pieces: Sequence[Piece], *, is_quote: bool = False, english: bool = False) -> tuple[Mark, ...]:
    """All there is to say of a passage in which words went and came. Empty when nothing did.

    `english`: its figures are printed as 1,200.50.
    """
    found = hunks(pieces)
    if not found:
        return ()
    old, new = old_and_new(pieces)
    is_rewritten = max(len(old), len(new)) > A_LINE and not any(_is_words(piece) for piece in pieces)
    if len(found) > MOST_HUNKS or is_rewritten:
        return (Mark(what=What.SENTENCE_REPLACED, old=old, new=new),)
    special, same = _special(found, old, new, is_quote=is_quote, english=english)
    respelt_only = {number for number, pairs in same.items() if is_notation(found[number], pairs, old, new)}
    special = [(number, mark) for number, mark in special if number not in respelt_only]
    covered = {number for number, _ in special}
    plain = [
        plain_mark(
            hunk,
            is_covered=number in covered,
            is_same=number in same,
            is_whole=is_whole_sentence(hunk, old, new),
            english=english,
        )
        for number, hunk in enumerate(found)
        if number not in respelt_only
    ]
    told = (
        Mark(what=What.NOTATION, old=one.text, new=other.text)
        for number in sorted(respelt_only)
        for one, other in same[number]
    )
    marks = [*(mark for _, mark in special), *told, *filter(None, plain)]
    return tuple(sorted(dict.fromkeys(marks), key=lambda mark: _RANK[mark.what]))


_RANK = {what: number for number, what in enumerate(What)}


def _is_words(piece: Piece) -> bool:
    return piece.operation is Operation.EQUAL and _WORD.search(piece.text) is not None


def _special(
    found: Sequence[Hunk], old: str, new: str, *, is_quote: bool, english: bool
) -> tuple[list[tuple[int, Mark]], dict[int, list[Pair]]]:
    """Figures, dates, names, numbers to call and quotations the hunks touch, each with the number of its hunk.

    Beside them, by the number of their hunk, figures and dates that were only printed otherwise.
    """
    old_places = [(hunk.old_from, hunk.old_to) for hunk in found]
    new_places = [(hunk.new_from, hunk.new_to) for hunk in found]
    has_names = any(_CAPITAL.search(hunk.old) and _CAPITAL.search(hunk.new) for hunk in found)
    went = _touched(spans(old, old_places, has_names=has_names, is_quote=is_quote), old_places)
    came = _touched(spans(new, new_places, has_names=has_names, is_quote=is_quote), new_places)
    pairs = list(respelt([span for _, span, _ in went], [span for _, span, _ in came], english=english))
    same = _pairs_by_hunk(pairs, (*went, *came)) if pairs else {}
    olds, news = {one for one, _ in pairs}, {other for _, other in pairs}
    went, came = [one for one in went if one[1] not in olds], [one for one in came if one[1] not in news]
    marks: list[tuple[int, Mark]] = []
    present = {span.what for _, span, _ in (*went, *came)}
    for what in (What.FIGURE, What.DATE, What.NAME, What.PHONE):
        if what in present:
            marks += _side_by_side(what, went, came, found, english=english)
    marks += [
        (number, replace(mark, what=What.SPEAKER))
        for number, mark in marks
        if mark.what is What.NAME and _is_other_speaker(mark, new, found[number])
    ]
    told = {number for number, _ in marks}
    marks += [
        (number, Mark(what=What.SPEAKER, old=hunk.old.strip(), new=hunk.new.strip()))
        for number, hunk in enumerate(found)
        if number not in told and _is_other_office(hunk, old, new)
    ]
    quoted = {number for number, span, _ in (*went, *came) if span.what is What.QUOTE}
    marks += [
        (number, Mark(what=What.QUOTE, old=found[number].old.strip(), new=found[number].new.strip()))
        for number in sorted(quoted)
        if is_worded(found[number])
    ]
    return marks, same


def _is_other_office(hunk: Hunk, old: str, new: str) -> bool:
    """An office in place of another, or of a name; not of the same person named otherwise."""
    before, after = hunk.old.strip(), hunk.new.strip()
    return is_office_that_speaks(old, hunk.old_from, before) and is_office_that_speaks(new, hunk.new_from, after)


def _is_other_speaker(mark: Mark, new: str, hunk: Hunk) -> bool:
    old, name = mark.old or "", mark.new or ""
    start = new.find(name, max(0, hunk.new_from - len(name)))
    return start >= 0 and not is_misspelt(old, name) and is_speaker(new, start, start + len(name))


def _pairs_by_hunk(pairs: Sequence[Pair], touched: Sequence[tuple[int, Span, bool]]) -> dict[int, list[Pair]]:
    hunks_of: dict[Span, list[int]] = {}
    for number, span, _ in touched:
        hunks_of.setdefault(span, []).append(number)
    found: dict[int, list[Pair]] = {}
    for pair in pairs:
        for number in {*hunks_of[pair[0]], *hunks_of[pair[1]]}:
            found.setdefault(number, []).append(pair)
    return found


def _touched(found: Sequence[Span], ranges: Sequence[tuple[int, int]]) -> list[tuple[int, Span, bool]]:
    """(number of the range, span, is it more than adjacent) for every span and range that meet."""
    touched = []
    starts = [start for start, _ in ranges]
    for span in found:
        at = max(0, bisect_left(starts, span.start) - 1)
        while at < len(ranges) and ranges[at][0] <= span.end:
            start, end = ranges[at]
            if start < span.end and end > span.start:
                touched.append((at, span, True))
            elif start == end and span.start <= start <= span.end:
                touched.append((at, span, False))
            at += 1
    return touched


def _side_by_side(
    what: What,
    went: Sequence[tuple[int, Span, bool]],
    came: Sequence[tuple[int, Span, bool]],
    found: Sequence[Hunk],
    *,
    english: bool,
) -> list[tuple[int, Mark]]:
    """The old and the new of each hunk. What stands on one side only is told unless it came or went with its sentence."""
    marks = []
    olds, news = _by_hunk(what, went), _by_hunk(what, came)
    for number in sorted(olds.keys() | news.keys()):
        old, new = olds.get(number, []), news.get(number, [])
        if not any(sure for _, sure in (*old, *new)):
            continue
        both_only = what is What.NAME or is_sentence(found[number])
        for left, right in _pairs(old, new, found[number], english=english)[:MOST_PAIRS]:
            is_alone = left is None or right is None
            if is_alone and (both_only or _IN_TOWN in (left, right) or (left or right) in numbered_in(found[number])):
                continue
            marks.append((number, Mark(what=what, old=left, new=right)))
    return marks


def _by_hunk(what: What, touched: Sequence[tuple[int, Span, bool]]) -> dict[int, list[tuple[str, bool]]]:
    by_hunk: dict[int, list[tuple[str, bool]]] = {}
    for number, span, sure in touched:
        if span.what is what:
            by_hunk.setdefault(number, []).append((span.text, sure))
    return by_hunk


def _pairs(
    old: list[tuple[str, bool]], new: list[tuple[str, bool]], hunk: Hunk, *, english: bool
) -> list[tuple[str | None, str | None]]:
    """Without those that only moved inside the hunk or are printed differently."""
    if not old or not new:
        return list(zip_longest([text for text, _ in old], [text for text, _ in new]))
    olds, news = ([(text, value_of(text, english=english)) for text, _ in side] for side in (old, new))
    same = {value for _, value in olds} & {value for _, value in news}
    left = [text for text, value in olds if value not in same]
    right = [text for text, value in news if value not in same]
    if _is_rewording(hunk) and [_unit(text) for text in left] != [_unit(text) for text in right]:
        return [*((text, None) for text in left), *((None, text) for text in right)]
    return list(zip_longest(left, right))


def _is_rewording(hunk: Hunk) -> bool:
    """So many words went and came that a figure among them need not stand for another."""
    return min(len(hunk.old.split()), len(hunk.new.split())) >= REWORDED


def _unit(figure: str) -> str:
    """What is measured or counted."""
    return figure.lstrip("0123456789.,+-–− ")
