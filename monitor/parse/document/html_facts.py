"""What is text though it stands above the box of the text: lines with a date, lists of facts, and what stands beside them."""

from monitor.parse.document.html_dated import label_at
from monitor.parse.document.html_day import date_in
from monitor.parse.document.html_page import Page


def facts_above(page: Page, main: int, above: range, claimed: frozenset[int]) -> set[int]:
    """`above` are the passages between the title and the box of the text, `main`."""
    dated = {at for at in above if date_in(page.passages[at].text)}
    labels = {at for at in above if label_at(page, at + 1) == at and at + 1 in dated}
    listed = {at for at in above if page.passages[at].tag in ("dt", "dd")}
    boxes = {page.boxes[page.passages[at].box].parent for at in dated - claimed}
    round_facts = {box for box in boxes if not box <= main < page.ends[box]}
    beside = {at for at in above if page.boxes[page.passages[at].box].parent in round_facts}
    return dated | labels | listed | beside
