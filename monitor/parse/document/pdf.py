"""A press release as PDF -> RawRecord: letterhead, title, running text and links, found by their place, size, weight and wording."""

from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple
from urllib.parse import unquote, urlsplit

from model.raw import RawContact, RawRecord
from model.record import Block, BlockType
from model.snapshot import Snapshot
from model.source import Source
from monitor.parse.document.pdf_boxes import boxes, is_text_above
from monitor.parse.document.pdf_layout import Layout, arrange
from monitor.parse.document.pdf_letterhead import Letterhead, letterhead, without_letterhead
from monitor.parse.document.pdf_lines import MAX_PAGES, Line, Sheets, read_sheets
from monitor.parse.document.pdf_links import LinkArea, link_areas, links_of, mail_hrefs
from monitor.parse.document.pdf_notes import by_note
from monitor.parse.document.pdf_passages import Breaks, Measure, Passage, cleaned, measure, passages, run_together
from monitor.parse.document.pdf_title import LONGEST_SUBTITLE, is_display, title_at
from monitor.parse.document.pdf_words import (
    date_of,
    dateline_of,
    is_caption,
    is_end_mark,
    is_head,
    is_issuer,
    is_links_label,
    is_reference,
    kind_of,
    said_alone,
    update_of,
)

_LONGEST_HEADING = 180  # characters
_SCALE = 0.75  # of the size: bare numbers set so small stand at the axes of a figure


def read_pdf(snapshot: Snapshot, source: Source | None) -> RawRecord:
    """A scan without text gives a record with a title and no body.

    Raises:
        ParseError: the file is broken or locked.
    """
    sheets = read_sheets(snapshot.body, url=snapshot.final_url)
    if not sheets.lines:
        return _without_text(snapshot, sheets)
    layout = arrange(sheets, source.document.letterhead if source else None)
    flow = without_letterhead(layout.body, layout.size)
    how = measure(flow.body, layout.size)
    beside = frozenset(line.page for line in layout.side) if layout.how == "sidebar" else frozenset()
    breaks = Breaks(flow.broken, frozenset(_interrupted(flow.body, layout.side)), beside)
    parts = _without_captions(passages(flow.body, how, breaks), layout.size)
    aside = [*layout.side, *flow.side]
    if layout.how == "flow":  # a contact block may begin above the foot of the page and end in it
        aside.sort(key=lambda line: (line.page, -line.base, line.left))
    side = letterhead(aside, layout.size)
    return _record(snapshot, sheets, _Read(layout, how, parts, _notes(layout), side, aside))


class _Read(NamedTuple):
    layout: Layout
    how: Measure
    parts: list[Passage]
    notes: list[Passage]
    side: Letterhead
    side_lines: list[Line]


def _notes(layout: Layout) -> list[Passage]:
    vocabulary = "\n".join(line.text for line in (*layout.body, *layout.notes))
    notes = by_note(layout.notes)
    return [Passage(tuple(lines), run_together(lines, vocabulary), lines[0].size, bold=False) for lines in notes]


def _without_captions(parts: Sequence[Passage], size: float) -> list[Passage]:
    """Neither figures' captions, one or several side by side, and their scales are text, nor lines drawn with signs and "+++ ENDE +++"."""
    kept: list[Passage] = []
    in_caption = False
    for part in parts:
        is_small = part.size < 0.93 * size
        is_scale = part.size < _SCALE * size and not any(sign.isalpha() for sign in part.text)
        in_caption = is_small and (is_caption(part.text) or (in_caption and bool(part.cells)))
        is_said = any(sign.isalnum() for sign in part.text) and not is_end_mark(part.text)
        if not (in_caption or is_scale) and (part.cells or is_said):
            kept.append(part)
    return kept


def _interrupted(body: Sequence[Line], side: Sequence[Line]) -> set[int]:
    """Before which lines the file itself tells something else: there a sidebar stands in the middle of the text."""
    orders = {(line.page, line.order) for line in side}
    return {
        index
        for index, (before, line) in enumerate(pairwise(body), 1)
        if before.page == line.page and 1 < line.order - before.order < 60 and (line.page, line.order - 1) in orders
    }


def _record(snapshot: Snapshot, sheets: Sheets, read: _Read) -> RawRecord:
    at = title_at(read.parts, read.layout.size)
    above = [part for part in read.parts[: at or 0] if is_text_above(part, read.layout.size)]
    title, rest = (read.parts[at].text, [*above, *read.parts[at + 1 :]]) if at is not None else ("", read.parts)
    subtitles, rest = _subtitles(rest, read.layout.size) if at is not None else ([], rest)
    areas = link_areas(sheets.anchors, read.side_lines)
    text, listed = _links_block(rest)
    below = text[:1] if text and kind_of(text[0].text) else []  # what the paper is may stand below its title, too
    head = _head([*read.parts[: at or 0], *below], read.side.other)
    body, dated = _body(text[len(below) :], read.layout.size)
    body += _blocks(boxes(read.side.other, sheets), read.layout.size)
    body += [Block(type=BlockType.PARAGRAPH, text=note.text) for note in read.notes]
    published = head.published or dated
    issuer = head.issuer or (read.side.house if is_issuer(read.side.house) else None)
    found = {
        "title": "typography" if title else "metadata",
        "subtitle": "typography" if subtitles else "",
        "body": f"first {MAX_PAGES} of {sheets.pages} pages" if sheets.pages > MAX_PAGES else read.layout.how,
        "issuer": "letterhead" if issuer else "",
        "published": ("letterhead" if head.published else "dateline") if published else "",
        "contacts": "letterhead" if read.side.contacts else "",
        "addresses": "letterhead" if read.side.addresses else "",
    }
    return RawRecord(
        base_url=snapshot.final_url,
        title=title or sheets.title,
        subtitle=" ".join(subtitles) or None,
        kicker=head.kicker,
        reference=head.reference,
        issuer=issuer,
        published=published,
        updated=head.updated,
        kind=head.kind,
        language=sheets.language or None,
        body=tuple(body),
        contacts=_contacts(read.side, areas),
        addresses=read.side.addresses,
        links=tuple(links_of([*text, *read.notes], listed, areas)),
        found=tuple((field, how) for field, how in found.items() if how),
    )


def _without_text(snapshot: Snapshot, sheets: Sheets) -> RawRecord:
    name = unquote(urlsplit(snapshot.final_url).path.rpartition("/")[2]).removesuffix(".pdf")
    return RawRecord(
        base_url=snapshot.final_url,
        title=sheets.title or name,
        language=sheets.language or None,
        found=(("title", "metadata" if sheets.title else "file name"), ("body", "no_text")),
    )


class _Head(NamedTuple):
    issuer: str | None
    published: str | None
    updated: str | None
    reference: str | None
    kind: str | None
    kicker: str | None


def _head(parts: Sequence[Passage], other: Sequence[Line]) -> _Head:
    """What stands above the title, and what no label explains in the sidebar."""
    texts = [part.text for part in parts] + [cleaned(line.text) for line in other]
    issuers = [text for text in texts if is_issuer(text)]
    dates = [date for text in texts if (date := date_of(text) or said_alone(text).published)]
    updated = [date for text in texts if (date := update_of(text) or said_alone(text).updated)]
    kinds = [kind for text in texts if (kind := kind_of(text))]
    references = [kind.reference for kind in kinds if kind.reference]
    references += [text for text in texts if is_reference(text)]
    left = [part.text for part in parts if not (is_head(part.text) or said_alone(part.text).published)]
    return _Head(
        issuer=max(issuers, key=len, default=None),
        published=dates[0] if dates else None,
        updated=updated[0] if updated else None,
        reference=references[0] if references else None,
        kind=kinds[0].name if kinds else None,
        kicker=left[-1] if left and len(left[-1]) < 90 else None,
    )


def _subtitles(parts: Sequence[Passage], size: float) -> tuple[list[str], list[Passage]]:
    """The bold or larger lines that follow the title."""
    subtitles: list[str] = []
    for at, part in enumerate(parts):
        if not is_display(part, size) or len(part.text) > LONGEST_SUBTITLE or is_links_label(part.text):
            return subtitles, list(parts[at:])
        subtitles.append(part.text)
    return [], list(parts)  # nothing but bold lines: they are the text


def _links_block(parts: Sequence[Passage]) -> tuple[list[Passage], list[Passage]]:
    """The text, and what stands under "Links:" up to the next heading."""
    start = next((at for at, part in enumerate(parts) if at and is_links_label(part.text)), None)
    if start is None:
        return list(parts), []
    end = start + 1
    while end < len(parts) and not (parts[end].bold and not parts[start + 1].bold):
        end += 1
    return [*parts[:start], *parts[end:]], list(parts[start + 1 : end])


def _body(parts: Sequence[Passage], size: float) -> tuple[list[Block], str | None]:
    """The blocks, and the date of a dateline ("Musterstadt, 7. April 2021 - ...") or of a line of its own under the title."""
    published: str | None = None
    if parts and (published := date_of(parts[0].text) or said_alone(parts[0].text).published):
        parts = parts[1:]
    elif parts:
        published = dateline_of(parts[0].text)
    return _blocks(parts, size), published


def _blocks(parts: Sequence[Passage], size: float) -> list[Block]:
    sizes = sorted({round(part.size) for part in parts if _is_heading(part, size)}, reverse=True)
    levels = {height: min(rank, 6) for rank, height in enumerate(sizes, 2)}
    return [_block(part, levels, size) for part in parts]


def _is_heading(part: Passage, size: float) -> bool:
    larger = part.size > 1.08 * size
    return is_display(part, size) and len(part.text) <= _LONGEST_HEADING and (larger or not part.text.endswith("."))


def _block(part: Passage, levels: dict[int, int], size: float) -> Block:
    if part.cells:
        return Block(type=BlockType.TABLE_ROW, text=part.text, cells=part.cells)
    if part.bullet:
        return Block(type=BlockType.LIST_ITEM, text=part.text)
    if _is_heading(part, size):
        return Block(type=BlockType.HEADING, text=part.text, level=levels[round(part.size)])
    return Block(type=BlockType.PARAGRAPH, text=part.text)


def _contacts(side: Letterhead, areas: Sequence[LinkArea]) -> tuple[RawContact, ...]:
    hrefs = mail_hrefs(areas)
    return tuple(RawContact(lines=contact.lines, hrefs=hrefs) for contact in side.contacts)
