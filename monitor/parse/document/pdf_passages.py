"""Lines joined into passages: what a reader sees as one title, one paragraph, one entry of a list."""

import re
import unicodedata
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from monitor.parse.document.pdf_lines import Line
from monitor.parse.document.pdf_tables import Row, table_rows
from monitor.parse.document.pdf_words import BULLET, ends_sentence, has_open_quotation, stands_alone

_LIGATURES = str.maketrans({"ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl", "ﬅ": "st", "ﬆ": "st"})
_SUSPENDED = re.compile(r"(?:und|oder|bzw\.|sowie|beziehungsweise|als|wie|/|and|or)\b")
_URL_END = re.compile(r"(?:https?://|www\.)\S*$")
_URL_ON = re.compile(r"[\w\-/.?=&%#~+]*[/.?=&%#_\d-][\w\-/.?=&%#~+]*")
_BETWEEN_COLUMNS = 60.0  # points from where one column begins to where the next does; an indent is smaller
_FEW_STEPS = 6
_WIDEST_LEADING = 1.45
_LIGATURE = re.compile("[ﬀ-ﬆ]")


class Passage(NamedTuple):
    lines: tuple[Line, ...]
    text: str
    size: float
    bold: bool
    bullet: bool = False
    cells: tuple[str, ...] = ()  # of a table row


class Measure(NamedTuple):
    """How the document is set, found from all of its running text."""

    size: float
    leading: float  # from one line to the next, as a multiple of the size
    rights: dict[
        int, list[tuple[float, float]]
    ]  # of each page: where its columns begin, and where their longest lines end
    width: float
    gaps: bool  # paragraphs are parted by white space
    slack: (
        float  # room that lines leave although the next word would fit, as a share of the width: how they were broken
    )


def measure(lines: Sequence[Line], size: float) -> Measure:
    usual = [line for line in lines if abs(line.size - size) < 0.06 * size]
    steps: Counter[float] = Counter()
    for before, line in pairwise(usual):
        step = (before.base - line.base) / size
        if before.page == line.page and 0.7 < step < 2.6:
            steps[round(step, 2)] += 1
    leading = steps.most_common(1)[0][0] if steps else 1.2
    if steps.total() < _FEW_STEPS:  # then paragraphs of one line each are likelier than lines set so wide
        leading = min(leading, _WIDEST_LEADING)
    wider = sum(count for step, count in steps.items() if step > 1.18 * leading)
    rights = _rights(usual)
    width = max((right - left for columns in rights.values() for left, right in columns), default=1.0)
    how = Measure(size, leading, rights, width, gaps=wider >= 2, slack=0.2)
    return how if how.gaps else how._replace(slack=_slack(usual, how))


def _rights(lines: Sequence[Line]) -> dict[int, list[tuple[float, float]]]:
    columns: dict[int, list[tuple[float, float]]] = {}
    before = 0.0
    for line in sorted(lines, key=lambda line: (line.page, line.left)):
        found = columns.setdefault(line.page, [])
        if found and line.left - before < _BETWEEN_COLUMNS:
            found[-1] = (found[-1][0], max(found[-1][1], line.right))
        else:
            found.append((line.left, line.right))
        before = line.left
    return columns


def _slack(usual: Sequence[Line], how: Measure) -> float:
    rooms = sorted(
        _room(before, how) - _needs(line)
        for before, line in pairwise(usual)
        if before.page == line.page and line.text[:1].islower()
    )
    return min(max(rooms[int(0.95 * len(rooms))] / how.width, 0.0) + 0.02, 0.2) if len(rooms) > 8 else 0.15


def _room(before: Line, how: Measure) -> float:
    """Behind the last word of a line, up to where the longest lines of its column end."""
    ends = [right for left, right in how.rights.get(before.page, ()) if left <= before.left]
    return ends[-1] - before.right if ends else 0.0


def _needs(line: Line) -> float:
    """The width of the first word of a line, with a space."""
    word = line.text.split(maxsplit=1)[0]
    return (line.right - line.left) * (len(word) + 1) / max(len(line.text), 1)


class Breaks(NamedTuple):
    """Where the letterhead may part a passage."""

    cut: frozenset[int] = frozenset()  # indexes of lines before which something was taken out
    told: frozenset[int] = frozenset()  # before which the file tells something else, which stands beside
    beside: frozenset[int] = frozenset()  # pages with a sidebar


_UNBROKEN = Breaks()


def passages(lines: Sequence[Line], how: Measure, breaks: Breaks = _UNBROKEN) -> list[Passage]:
    """A line behind a cut begins a passage of its own, unless sentence or quotation go on there."""
    vocabulary = "\n".join(line.text for line in lines)
    parted = {id(lines[at]) for at in breaks.cut | breaks.told if at < len(lines)}
    joined: list[Passage] = []
    for group, row in _groups(lines, how, breaks):
        passage = _row(group, row, vocabulary) if row else _passage(group, vocabulary)
        last = joined[-1] if joined else None
        if last and _goes_on(last, passage, how, breaks, id(group[0]) in parted):
            joined[-1] = _passage([*last.lines, *group], vocabulary)._replace(bullet=last.bullet)
        else:
            joined.append(passage)
    return joined


def _groups(lines: Sequence[Line], how: Measure, breaks: Breaks) -> Iterator[tuple[list[Line], Row | None]]:
    """The lines of each passage, and the row of a table that they are, if any."""
    rows = table_rows(lines)
    group: list[Line] = []
    at = 0
    while at < len(lines):
        is_row = at in rows
        if group and (is_row or at in breaks.cut or _begins(group, lines[at - 1], lines[at], how)):
            yield group, None
            group = []
        if is_row:
            yield list(lines[at : rows[at].end]), rows[at]
            at = rows[at].end
            if at < len(lines) and at not in rows:
                group, at = [lines[at]], at + 1
        else:
            group.append(lines[at])
            at += 1
    if group:
        yield group, None


def _row(lines: Sequence[Line], row: Row, vocabulary: str) -> Passage:
    texts = tuple(run_together(cell, vocabulary) for cell in row.cells)
    return Passage(tuple(lines), " | ".join(texts), lines[0].size, bold=False, cells=texts)


def _begins(group: list[Line], before: Line, line: Line, how: Measure) -> bool:
    """Whether the line begins a new passage."""
    if line.page != before.page or _is_other_type(before, line) or stands_alone(line.text) or stands_alone(before.text):
        return True
    step = before.base - line.base
    if not 0.4 * how.size <= step <= _widest_step(line, how) * line.size:  # beside it, in the next column, below a gap
        return True
    if BULLET.match(line.text) or BULLET.match(group[0].text):
        return bool(BULLET.match(line.text))
    indented = not _is_display(line, how) and _is_indented(group, before, line)
    return indented or _ended_early(before, line, how)


def _is_other_type(before: Line, line: Line) -> bool:
    return before.bold != line.bold or abs(before.size - line.size) > 0.08 * max(before.size, line.size)


def _is_display(line: Line, how: Measure) -> bool:
    return line.size > 1.1 * how.size or line.bold


def _widest_step(line: Line, how: Measure) -> float:
    return 1.5 if line.size > 1.1 * how.size else 1.18 * how.leading


def _is_indented(group: list[Line], before: Line, line: Line) -> bool:
    shift = line.left - before.left
    first_line_was = len(group) == 1 and shift < 0
    return abs(shift) > 0.6 * line.size and not first_line_was


def _ended_early(before: Line, line: Line, how: Measure) -> bool:
    """Where no white space parts paragraphs: the line before ended although the next word would have had room."""
    if how.gaps or abs(before.left - line.left) > line.size:
        return False
    if before.text.endswith("-") or line.text[:1].islower():
        return False
    share = (_room(before, how) - _needs(line)) / how.width
    return share > (how.slack if ends_sentence(before.text) else max(0.3, 2 * how.slack))


def _passage(lines: Sequence[Line], vocabulary: str) -> Passage:
    text = run_together(lines, vocabulary)
    bullet = BULLET.match(text)
    bold = all(line.bold for line in lines)
    return Passage(tuple(lines), text[bullet.end() :] if bullet else text, lines[0].size, bold, bool(bullet))


def run_together(lines: Sequence[Line], vocabulary: str) -> str:
    text = lines[0].text if lines else ""
    for line in lines[1:]:
        text = join(text, line.text, vocabulary)
    return cleaned(text)


def cleaned(text: str) -> str:
    if _LIGATURE.search(text):
        text = text.translate(_LIGATURES)
    return " ".join(unicodedata.normalize("NFC", text).split())


def join(head: str, tail: str, vocabulary: str = "") -> str:
    """Two lines as one. A hyphen at the end of the first goes only when it divides a word."""
    head = head.rstrip()
    if head.endswith("\u00ad"):
        return head[:-1] + tail
    last = head[head.rfind(" ") + 1 :]  # to look through all of a long passage for each of its lines takes too long
    if _URL_END.search(last) and (_URL_ON.fullmatch(tail.split(maxsplit=1)[0]) or head.endswith("/")):
        return head + tail
    if not head.endswith(("-", "‐")) or len(head) < 2 or head[-2].isspace():
        return f"{head} {tail}"
    if _SUSPENDED.match(tail):
        return f"{head} {tail}"
    begun, rest = re.split(r"[\s(»„\"/]", last)[-1], re.split(r"[\s,.;:!?)»«“\"]", tail)[0]
    divides = tail[:1].islower() and begun[-2:-1].islower() and f"{begun}{rest}" not in vocabulary
    return head[:-1] + tail if divides else head + tail


def _goes_on(last: Passage, passage: Passage, how: Measure, breaks: Breaks, parted: bool) -> bool:  # noqa: FBT001
    """Whether a passage that was parted (by a page or column that ends, a sidebar, white space) goes on here."""
    before, line = last.lines[-1], passage.lines[0]
    if passage.bullet or passage.cells or last.cells or _is_other_type(before, line) or _is_display(line, how):
        return False
    if stands_alone(last.text) or stands_alone(passage.text):
        return False
    turned = before.page != line.page or line.base > before.base + line.size  # to the next page or column
    parted = parted or turned
    if before.text.endswith("-"):
        return parted
    if not ends_sentence(last.text):
        full = _room(before, how) < max(0.15 * how.width, _needs(line))
        return (parted and full) or (line.text[:1].islower() and (parted or not last.bullet))
    if turned and len(last.lines) > 1 and _room(before, how) < _needs(line):
        return True  # a sentence ends there, but the line is full: a paragraph would rather end in the middle of one
    return (parted or line.page in breaks.beside) and has_open_quotation(last.text)
