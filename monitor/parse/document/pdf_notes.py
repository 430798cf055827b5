"""Footnotes: small print below the text of a page that begins with a mark which the text bears. They are told behind the text."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from monitor.parse.document.pdf_lines import Line
from monitor.parse.document.pdf_words import is_address_label, is_contact_label, is_contact_line, is_town

_SMALL = 0.93  # of the size of the text
_INDENT = 3  # of the size, from where the text begins
_FAR = 2  # of the size of the text, between the lines of notes
_RAISED = "¹²³⁴⁵⁶⁷⁸⁹⁰"
_MARK = re.compile(rf"(?P<mark>\d{{1,2}}|[{_RAISED}]{{1,2}}|\*{{1,3}}|\[\d{{1,2}}\])[).]?\s?(?=[^\W\d]|[„\"»(§])")
_OF_HOUSE = re.compile(r"\W*(?:kein\s|informationen\szum\s)?zugang\b", re.IGNORECASE)  # about its mail address


def notes_of(lines: Sequence[Line], size: float, before: Sequence[Line] = ()) -> list[Line]:
    """The lines of a page that are footnotes, from top to bottom, and the one drawn above them.

    `size` is that of the running text; `before`: the footnotes of the pages before, whose numbers go on, or begin again on each page.
    """
    text = [line for line in lines if line.size >= _SMALL * size]
    if not text or not any(_MARK.match(line.text) for line in lines if line.size < _SMALL * size):
        return []
    left = Counter(round(line.left) for line in text).most_common(1)[0][0]
    lowest = min(line.base for line in text if abs(line.left - left) <= _INDENT * size)
    below = [line for line in lines if line.size < _SMALL * size and line.base < lowest]
    below = sorted((line for line in below if abs(line.left - left) <= _INDENT * size), key=lambda line: -line.base)
    printed = "\n".join(line.text for line in text)
    first = {1, _last_number(before) + 1}
    start = next((at for at, line in enumerate(below) if _is_note(line.text, printed, first)), len(below))
    notes = list(_together(below[start:], size))
    return [*below[start - 1 : start], *notes] if notes and start and _is_rule(below[start - 1].text) else notes


def by_note(lines: Sequence[Line]) -> list[list[Line]]:
    """The lines of each footnote, without what is drawn above them."""
    notes: list[list[Line]] = []
    for line in (line for line in lines if not _is_rule(line.text)):
        if not notes or line.page != notes[-1][-1].page or _begins(notes[-1][0].text, line.text):
            notes.append([line])
        else:
            notes[-1].append(line)
    return notes


def _last_number(notes: Sequence[Line]) -> int:
    marks = [found["mark"] for lines in by_note(notes) if (found := _MARK.match(lines[0].text))]
    return next((int(mark) for mark in reversed(marks) if mark.isdecimal()), 0)


def _is_note(text: str, printed: str, first: set[int]) -> bool:
    found = _MARK.match(text)
    if found is None or _OF_HOUSE.match(text[found.end() :]):
        return False
    is_first = not found["mark"].isdecimal() or int(found["mark"]) in first
    return is_first and _is_borne(found["mark"], printed)


def _is_borne(mark: str, printed: str) -> bool:
    """A number right behind a word or the end of a sentence, or the sign itself; a raised figure can be nothing else."""
    if mark[0] in _RAISED:
        return True
    if not mark.isdecimal():
        return mark in printed
    return re.search(rf"(?:[^\W\d_]|[.,;:!?“«\")]){mark}(?![\d.,%/]\d|\d|%|/)", printed) is not None


def _together(lines: Sequence[Line], size: float) -> Iterator[Line]:
    """Up to a gap, or to the foot of a letterhead."""
    before: Line | None = None
    for line in lines:
        if before and (before.base - line.base > _FAR * size or _is_foot(line.text)):
            return
        yield line
        before = line


def _is_rule(text: str) -> bool:
    return not any(sign.isalnum() for sign in text)


def _is_foot(text: str) -> bool:
    return is_address_label(text) or is_contact_label(text) or is_contact_line(text) or is_town(text)


def _begins(note: str, text: str) -> bool:
    """Of numbers only the next one begins a note: "12 Euro" may stand at the beginning of any line."""
    mark, own = _MARK.match(note), _MARK.match(text)
    if own is None:
        return False
    is_number = own["mark"].isdecimal() and mark is not None and mark["mark"].isdecimal()
    return int(own["mark"]) == int(mark["mark"]) + 1 if is_number and mark else True
