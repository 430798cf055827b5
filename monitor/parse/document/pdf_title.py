"""Which passage of a paper is its title: known by size and weight, and by where it stands."""

from collections.abc import Sequence

from monitor.parse.document.pdf_passages import Passage
from monitor.parse.document.pdf_words import date_of, is_head, is_links_label

LONGEST_SUBTITLE = 350  # characters
_LONGEST_PLAIN = 200
_PROSE = 150
_FIRST = 30  # passages that are looked at


def title_at(parts: Sequence[Passage], size: float) -> int | None:
    """The largest passage above the text that is not part of the head; else the first bold one, or the line below the date."""
    candidates = _candidates(parts)
    if not candidates:
        return None
    dated = max((at for at, part in enumerate(parts[:15]) if date_of(part.text)), default=-1)
    text_at = next((at for at in candidates if is_prose(parts[at], size)), len(parts))
    above = [at for at in candidates if at < text_at]
    if any(is_display(parts[at], size) for at in above):  # what is set larger below the first prose is a heading
        candidates = above
    elif text_at < len(parts) and dated >= 0 and (plain := _plain(parts, above, dated)):
        return plain[0]
    largest = _largest(parts, candidates, size)
    return _standing_out(parts, candidates, dated) if largest is None else largest


def is_display(part: Passage, size: float) -> bool:
    return (part.bold or part.size > 1.08 * size) and not part.bullet and not part.cells


def is_prose(part: Passage, size: float) -> bool:
    return len(part.text) >= _PROSE and not (is_display(part, size) or part.bullet or part.cells)


def _candidates(parts: Sequence[Passage]) -> list[int]:
    return [
        at
        for at, part in enumerate(parts[:_FIRST])
        if part.lines[0].page == parts[0].lines[0].page
        and not (part.cells or is_head(part.text) or is_links_label(part.text))
    ]


def _largest(parts: Sequence[Passage], candidates: list[int], size: float) -> int | None:
    largest = max(parts[at].size for at in candidates)
    return next((at for at in candidates if largest > 1.08 * size and parts[at].size > 0.97 * largest), None)


def _standing_out(parts: Sequence[Passage], candidates: list[int], dated: int) -> int | None:
    bold = [at for at in candidates if parts[at].bold and len(parts[at].text) <= LONGEST_SUBTITLE]
    plain = [at for at in _plain(parts, candidates, dated) if at < len(parts) - 1]
    choice = [at for at in bold if at > dated] or bold or plain
    return choice[0] if choice else None


def _plain(parts: Sequence[Passage], candidates: list[int], dated: int) -> list[int]:
    """Short lines below the date that are no sentences."""
    return [
        at
        for at in candidates
        if at > dated and len(parts[at].text) < _LONGEST_PLAIN and not parts[at].text.endswith(".")
    ]
