"""Prose beside the text or above its title is text, too: a box of facts in the sidebar, a lead above the headline."""

from collections.abc import Sequence

from monitor.parse.document.pdf_lines import Line, Sheets
from monitor.parse.document.pdf_passages import Passage, measure, passages
from monitor.parse.document.pdf_running import MARGIN
from monitor.parse.document.pdf_title import is_display, is_prose
from monitor.parse.document.pdf_words import ends_sentence

_SHORTEST = 80  # characters of a sentence that is no part of a letterhead


def boxes(lines: Sequence[Line], sheets: Sheets) -> list[Passage]:
    """What no label explains in a sidebar and is prose, with the heading above it; small print at the foot of a page is none."""
    above = [line for line in lines if line.base > MARGIN * sheets.sizes[line.page][1]]
    if not above:
        return []
    size = min(line.size for line in above)
    parts = passages(above, measure(above, size))
    told = [is_prose(part, size) for part in parts]
    heads = [is_display(part, size) and is_next for part, is_next in zip(parts, [*told[1:], False], strict=True)]
    found = [part for part, is_told, is_head in zip(parts, told, heads, strict=True) if is_told or is_head]
    return list({part.text: part for part in found}.values())  # once, though it is printed on every page


def is_text_above(part: Passage, size: float) -> bool:
    """Above a title: prose, a sentence, an entry of a list; what else stands there belongs to the letterhead."""
    is_sentence = (
        len(part.text) >= _SHORTEST and ends_sentence(part.text) and not (is_display(part, size) or part.cells)
    )
    return part.bullet or is_sentence or is_prose(part, size)
