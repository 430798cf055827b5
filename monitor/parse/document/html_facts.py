"""What is text though it stands above the box of the text: lines with a date, lists of facts, and what stands beside them."""

from monitor.parse.document.html_dated import label_at
from monitor.parse.document.html_dateline import is_note
from monitor.parse.document.html_day import date_in
from monitor.parse.document.html_page import CONTENT, Page

_NEAR = 5  # passages above a title that may be notes of a correction


def facts_above(page: Page, main: int, above: range, claimed: frozenset[int]) -> set[int]:
    """`above` are the passages between the title and the box of the text, `main`."""
    dated = {at for at in above if date_in(page.passages[at].text)}
    labels = {at for at in above if label_at(page, at + 1) == at and at + 1 in dated}
    listed = {at for at in above if page.passages[at].tag in ("dt", "dd")}
    boxes = {page.boxes.parents[page.passages[at].box] for at in dated - claimed}
    round_facts = {box for box in boxes if not box <= main < page.ends[box]}
    beside = {at for at in above if page.boxes.parents[page.passages[at].box] in round_facts}
    return dated | labels | listed | beside


def notes_above(page: Page, title_at: int, claimed: frozenset[int]) -> list[int]:
    """Notes of a correction that stand above the title."""
    near = range(max(0, title_at - _NEAR), max(0, title_at))
    return [
        at for at in near if at not in claimed and page.passages[at].zone == CONTENT and is_note(page.passages[at].text)
    ]
