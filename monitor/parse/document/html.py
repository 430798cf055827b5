"""An HTML page read into a raw record, without configuration where possible, by the source's selectors where given."""

from dataclasses import replace
from html import escape
from typing import Any

from selectolax.lexbor import LexborDocumentOptions, LexborHTMLParser, LexborNode

from model.errors import NothingFound
from model.raw import RawRecord
from model.snapshot import Snapshot
from model.source import DocumentReading, Source
from model.urls import resolved
from monitor.parse.charset import for_parser
from monitor.parse.document import html_words as words
from monitor.parse.document.html_asides import with_asides
from monitor.parse.document.html_blocks import text_passages, to_blocks
from monitor.parse.document.html_captions import without_captions
from monitor.parse.document.html_contacts import find_contacts
from monitor.parse.document.html_counters import without_counters
from monitor.parse.document.html_dateline import updated_in
from monitor.parse.document.html_dates import find_dates, undated
from monitor.parse.document.html_day import DATE, date_in
from monitor.parse.document.html_facts import facts_above, notes_above
from monitor.parse.document.html_head import read_head
from monitor.parse.document.html_leftover import leftover
from monitor.parse.document.html_links import find_link_blocks, text_links
from monitor.parse.document.html_main import Main, find_main, weight
from monitor.parse.document.html_marks import Marks, find_marks
from monitor.parse.document.html_metadata import Metadata, read_metadata, tags_of
from monitor.parse.document.html_page import CONTENT, HEADER, Page, Passage, named
from monitor.parse.document.html_selected import Selected
from monitor.parse.document.html_several import Shown, parted
from monitor.parse.document.html_tables import find_tables
from monitor.parse.document.html_tabs import put_titles_of_tabs
from monitor.parse.document.html_teasers import without_teasers
from monitor.parse.document.html_title import find_title, part_kicker, title_of_list
from monitor.parse.document.html_walk import take_apart

_ENOUGH = 500  # letters of prose in the main box that need no second look
_LONGEST_FOOT = 3000  # letters
_LONGEST_SUBTITLE = 160  # letters
_HEAD_LINES = 40  # passages that may stand between a title and the box of its text


def read_html(snapshot: Snapshot, source: Source | None) -> RawRecord:
    """The record of a page.

    Raises:
        NothingFound: there is no text, or a selector of the source matches nothing.
    """
    tree = LexborHTMLParser(for_parser(snapshot.body, snapshot.content_type), options=LexborDocumentOptions.WO_EVENTS)
    reading = source.document if source else DocumentReading()
    if reading.body:
        put_titles_of_tabs(tree)
    selected = Selected(tree, reading, snapshot.final_url)
    marks = find_marks(tree)
    metadata = read_metadata(tree, marks)
    page, main = _page(tree.body, marks) if tree.body else (Page([], [], []), Main(0, 0))
    if tree.body and any(box.role == "tabpanel" for box in page.boxes) and put_titles_of_tabs(tree):
        page, main = _page(tree.body, marks)
    if not page.passages:
        raise NothingFound(f"{snapshot.final_url}: the page holds no readable text; it may need a browser to show any.")
    page, main = _told(page, main, metadata)
    if lean := without_teasers(page, metadata.page_title or ""):
        page, main = lean, find_main(lean)
    page = with_asides(without_captions(page), main.box)
    shown = parted(page, main, metadata)
    record = _read(shown, snapshot.final_url, selected)
    return _completed(record, tree, marks, is_dated=shown.entries_at < 0)


def _completed(record: RawRecord, tree: LexborHTMLParser, marks: Marks, *, is_dated: bool) -> RawRecord:
    """With what stands inside the title's heading, in tags below the text and in the foot of the page."""
    title, kicker = part_kicker(marks.headings, record.title)
    day = DATE.search(kicker or "")
    updated = record.updated or _foot(marks)
    published = record.published or (day[0] if day else None)
    if is_dated and not (published or updated or record.event_starts):
        published, updated, _ = leftover(tree)
        record = replace(record, found=(*record.found, ("published", "text"))) if published else record
    told: dict[str, Any] = {
        "title": title,
        "kicker": kicker or record.kicker,
        "published": published,
        "updated": updated,
        "topics": record.topics or tags_of(tree),
    }
    added = {field: value for field, value in told.items() if value != getattr(record, field)}
    return replace(record, **added) if added else record


def _told(page: Page, main: Main, metadata: Metadata) -> tuple[Page, Main]:
    """The page with the text that its structured data tells, when scripts would have to draw it."""
    told = metadata.text or ""
    if len(told) < _ENOUGH or main.weight * 2.5 > len(told):
        return page, main
    markup = told if "<" in told else "".join(f"<p>{escape(line)}</p>" for line in told.split("\n"))
    body = LexborHTMLParser(f"<h1>{escape(metadata.title or '')}</h1><article>{markup}</article>").body
    if body is None:
        return page, main
    drawn = take_apart(body)
    return drawn, find_main(drawn)


def _foot(marks: Marks) -> str | None:
    """Some print the day of the last change below the page only."""
    texts = (" ".join(node.text(separator=" ").split())[:_LONGEST_FOOT] for node in marks.footers[-3:])
    return next((date for text in texts if (date := updated_in(text))), None)


def _page(body: LexborNode, marks: Marks) -> tuple[Page, Main]:
    """When hardly any prose is left, class names have misled us: the page is taken apart again without them."""
    page = without_counters(take_apart(body, marks.texts))
    main = find_main(page)
    if main.weight >= _ENOUGH:
        return page, main
    wide = without_counters(take_apart(body, wide=True))
    wider = find_main(wide)
    return (wide, wider) if wider.weight > 2.5 * main.weight + 150 else (page, main)


def _read(shown: Shown, url: str, selected: Selected) -> RawRecord:
    page, main, metadata, entries_at = shown
    start, end = _bounds(page, main.box)
    is_list = entries_at >= 0
    title, title_at, title_how = (
        title_of_list(page, metadata, entries_at) if is_list else find_title(page, metadata, start, end)
    )
    contacts = find_contacts(page, title_at)
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
    passages = selected.body or text_passages(page, [*above, *inside], unsaid, tables.entries)
    cells_by_row = selected.cells_by_row if selected.body else tables.cells_by_row
    body = to_blocks(passages or _anything(page, contacts.claimed | {title_at}), cells_by_row)
    body_how = "selector" if selected.body else "generic"
    found = {**dict(metadata.found), "title": title_how, "published": dates.how, "body": body_how}
    raw_contacts = selected.contacts or contacts.contacts
    if not body and not raw_contacts and not blocks.attachments and not blocks.links:
        raise NothingFound(f"{url}: no text was found on the page; say with document.body where it stands.")
    return RawRecord(
        base_url=resolved(url, metadata.base) if metadata.base else url,
        title=selected.title or title,
        subtitle=selected.subtitle or head.subtitle,
        kicker=head.kicker,
        reference=head.reference,
        issuer=metadata.issuer or head.issuer,
        published=selected.published or dates.published,
        updated=dates.updated,
        event_starts=metadata.event_starts or dates.takes_place,
        event_ends=metadata.event_ends,
        event_place=metadata.event_place,
        kind=_kind(metadata),
        language=metadata.language,
        lead=head.lead,
        body=body,
        contacts=raw_contacts,
        links=(*text_links(page, passages), *blocks.links),
        attachments=blocks.attachments,
        topics=metadata.topics,
        canonical=metadata.canonical,
        found=_found(found | selected.found),
    )


def _inside(
    page: Page, behind_title: range, start: int, *, box: int, lead: str | None, dated: frozenset[int]
) -> list[int]:
    """The passages of the main box, which begins at `start`, and what belongs to its text above it: facts, prose, the lead."""
    above = range(behind_title.start, start)
    facts = facts_above(page, box, above, dated)
    kept = (at for at in above if at in facts or weight(page.passages[at]) >= 60 or page.passages[at].text == lead)
    return [*kept, *range(max(behind_title.start, start), behind_title.stop)]


def _with_standfirst(page: Page, begin: int, start: int, end: int) -> Page:
    """Sentences between the title and the first prose are paragraphs, lines with a date text, whatever markup they stand in."""
    passages = page.passages
    for at in range(begin, min(end, begin + _HEAD_LINES + 1)):
        passage = passages[at]
        if at >= start and _is_prose(passage):
            break
        if passage.zone == HEADER and passage.level != 1 and date_in(passage.text):
            passages = [*passages[:at], replace(passage, zone=CONTENT), *passages[at + 1 :]]
        elif passage.level != 1 and passage.zone in (CONTENT, HEADER) and _is_sentence(passage):
            passages = [*passages[:at], replace(passage, zone=CONTENT, level=0, tag="p"), *passages[at + 1 :]]
    return replace(page, passages=passages)


def _first_prose(page: Page, begin: int, end: int, claimed: frozenset[int]) -> int:
    """Where there is none, the first line that is more than a day: the text of a release is yet to come."""
    lines = [at for at in range(begin, end) if at not in claimed]
    prose = next((at for at in lines if _opens_text(page, at)), None)
    if prose is not None:
        return prose
    return next((at for at in lines if not DATE.fullmatch(page.passages[at].text)), begin)


def _is_sentence(passage: Passage) -> bool:
    text = passage.text
    return len(text) >= 80 and passage.linked < 0.5 * len(text) and (text[-1] in '.!?…“”"»«' or len(text) >= 150)


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


def _anything(page: Page, claimed: frozenset[int]) -> list[Passage]:
    """Whatever can be read on a page that has no prose: a home page of teasers, a list."""
    passages = (passage for at, passage in enumerate(page.passages) if at not in claimed and passage.zone == CONTENT)
    return [passage for passage in passages if len(passage.text) > 1 and not words.NOISE.match(passage.text)]


def _bounds(page: Page, box: int) -> tuple[int, int]:
    inside = [at for at, passage in enumerate(page.passages) if box <= passage.box < page.ends[box]]
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


def _kind(metadata: Metadata) -> str | None:
    """What the markup says, and the word for a press release where the page's title has it."""
    word = words.PRESS.search(metadata.page_title or "")
    return " ".join(filter(None, (metadata.kind, word[0] if word and metadata.kind != "event" else None))) or None


def _found(found: dict[str, str]) -> tuple[tuple[str, str], ...]:
    return tuple(
        (field, how)
        for field, how in found.items()
        if how and field not in ("page_title", "site_name", "base", "description", "text", "created")
    )
