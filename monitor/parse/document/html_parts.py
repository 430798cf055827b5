"""The passages of a page sorted: its title, what stands above and below the text, and the text itself."""

from collections.abc import Mapping
from dataclasses import replace
from typing import NamedTuple

from monitor.parse.document import html_words as words
from monitor.parse.document.html_blocks import text_passages
from monitor.parse.document.html_contacts import Contacts, find_contacts
from monitor.parse.document.html_dates import Dates, find_dates, undated
from monitor.parse.document.html_day import DATE, date_in
from monitor.parse.document.html_facts import facts_above, notes_above
from monitor.parse.document.html_head import Head, read_head
from monitor.parse.document.html_links import LinkBlocks, find_link_blocks
from monitor.parse.document.html_main import weight
from monitor.parse.document.html_page import CONTENT, HEADER, Page, Passage, named
from monitor.parse.document.html_several import Shown
from monitor.parse.document.html_tables import find_tables
from monitor.parse.document.html_title import find_title, title_of_list

_LONGEST_SUBTITLE = 160  # letters
_HEAD_LINES = 40  # passages that may stand between a title and the box of its text


class Parts(NamedTuple):
    """`text` are passages of `page`, or copies of them; `title_at` is -1 for a title that stands on no line of the page."""

    page: Page
    title: str
    title_at: int
    title_how: str
    head: Head
    dates: Dates
    contacts: Contacts
    blocks: LinkBlocks
    text: list[Passage]
    cells_by_row: Mapping[int, tuple[int, ...]]


def find_parts(shown: Shown, url: str) -> Parts:
    """Each passage goes to one part: who is told first claims it."""
    page, main, metadata, entries_at = shown
    start, end = _bounds(page, main.box)
    is_list = entries_at >= 0
    title, title_at, title_how = (
        title_of_list(page, metadata, entries_at) if is_list else find_title(page, metadata, start, end)
    )
    contacts = find_contacts(page, title_at, start, end)
    begin = _begin(page, title_at, start, end)
    page = _with_standfirst(page, begin, start, end)
    tables = find_tables(page)
    blocks = find_link_blocks(page, contacts.claimed | {title_at}, min(begin, end), end, tables.entries)
    claimed = contacts.claimed | blocks.claimed | {title_at}
    first = _first_prose(page, begin, end, claimed)
    told = undated(metadata) if is_list else None
    dates = told or find_dates(page, metadata, url, title_at=title_at, text_at=start, first_prose=first)
    head = read_head(page, title, title_at=title_at, begin=begin, first=first, end=end, claimed=claimed | dates.claimed)
    inside = _inside(page, range(begin, end), start, box=main.box, lead=head.lead, dated=dates.claimed)
    above = (at for at in notes_above(page, title_at, dates.claimed) if at < begin)
    unsaid = claimed | head.claimed | (dates.claimed - {first})
    text = text_passages(page, [*above, *inside], unsaid, tables.entries)
    return Parts(page, title, title_at, title_how, head, dates, contacts, blocks, text, tables.cells_by_row)


def _bounds(page: Page, box: int) -> tuple[int, int]:
    behind = page.ends[box]
    inside = [at for at, passage in enumerate(page.passages) if box <= passage.box < behind]
    return (inside[0], inside[-1] + 1) if inside else (0, len(page.passages))


def _begin(page: Page, title_at: int, start: int, end: int) -> int:
    """The first passage behind the title, when the title opens the main text or stands right above its box."""
    is_inside = start <= title_at < end and _holds_text(page, title_at + 1, end)
    is_above = 0 <= start - title_at <= _HEAD_LINES and title_at >= 0
    return title_at + 1 if is_inside or is_above else start


def _holds_text(page: Page, start: int, end: int) -> bool:
    """Most of the prose stands behind the title."""
    before = sum(weight(passage) for passage in page.passages[:start])
    behind = sum(weight(passage) for passage in page.passages[start:end])
    return behind >= before


def _with_standfirst(page: Page, begin: int, start: int, end: int) -> Page:
    """Sentences between the title and the first prose are paragraphs, lines with a date text, whatever markup they stand in."""
    passages = page.passages
    for at in range(begin, min(end, begin + _HEAD_LINES + 1)):
        passage = passages[at]
        if at >= start and _is_prose(passage):
            break
        if passage.zone == HEADER and passage.level != 1 and date_in(passage.text):
            passages = [*passages[:at], passage.in_zone(CONTENT), *passages[at + 1 :]]
        elif passage.level != 1 and passage.zone in (CONTENT, HEADER) and _is_sentence(passage):
            passages = [*passages[:at], replace(passage, zone=CONTENT, level=0, tag="p"), *passages[at + 1 :]]
    return page if passages is page.passages else replace(page, passages=passages)


def _is_sentence(passage: Passage) -> bool:
    text = passage.text
    return len(text) >= 80 and passage.linked < 0.5 * len(text) and (text[-1] in '.!?…“”"»«' or len(text) >= 150)


def _first_prose(page: Page, begin: int, end: int, claimed: frozenset[int]) -> int:
    """Where there is none, the first line that is more than a day: the text of a release is yet to come."""
    prose = next((at for at in range(begin, end) if at not in claimed and _opens_text(page, at)), None)
    if prose is not None:
        return prose
    lines = (at for at in range(begin, end) if at not in claimed)
    return next((at for at in lines if not DATE.fullmatch(page.passages[at].text)), begin)


def _opens_text(page: Page, at: int) -> bool:
    """A short sentence that is named a subtitle is one."""
    return _is_prose(page.passages[at]) and not (
        len(page.passages[at].text) < _LONGEST_SUBTITLE and named(page, at, words.SUBTITLE)
    )


def _is_prose(passage: Passage) -> bool:
    """A line that is no sentence is a subtitle, or a row of facts."""
    is_bold_line = passage.bold and len(passage.text) < 220 and not passage.text.endswith(".")
    is_row_of_facts = passage.text.count(" | ") >= 2 and len(passage.text) < 160
    is_line = passage.tag != "li" and len(passage.text) < 110 and passage.text[-1].isalnum()
    return weight(passage) >= 60 and not (is_bold_line or is_row_of_facts or is_line)


def _inside(
    page: Page, behind_title: range, start: int, *, box: int, lead: str | None, dated: frozenset[int]
) -> list[int]:
    """The passages of the main box, which begins at `start`, and what belongs to its text above it: facts, prose, the lead."""
    above = range(behind_title.start, start)
    if not above:
        return list(behind_title)
    facts = facts_above(page, box, above, dated)
    kept = (at for at in above if at in facts or weight(page.passages[at]) >= 60 or page.passages[at].text == lead)
    return [*kept, *range(start, behind_title.stop)]
