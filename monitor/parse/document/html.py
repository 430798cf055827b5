"""An HTML page read into a raw record, without configuration where possible, by the source's selectors where given."""

from dataclasses import replace
from functools import partial
from html import escape
from typing import Any

from selectolax.lexbor import LexborDocumentOptions, LexborHTMLParser, LexborNode

from model.errors import NothingFound
from model.raw import RawRecord
from model.snapshot import Snapshot
from model.source import DocumentReading, Source
from model.urls import resolved
from monitor.parse.document import html_words as words
from monitor.parse.document.html_asides import with_asides
from monitor.parse.document.html_blocks import to_blocks
from monitor.parse.document.html_captions import without_captions
from monitor.parse.document.html_counters import without_counters
from monitor.parse.document.html_dateline import updated_in
from monitor.parse.document.html_day import DATE
from monitor.parse.document.html_encoded import read_encoded
from monitor.parse.document.html_kicker import part_kicker
from monitor.parse.document.html_leftover import leftover
from monitor.parse.document.html_links import text_links
from monitor.parse.document.html_main import Main, find_main
from monitor.parse.document.html_marks import Marks, find_marks
from monitor.parse.document.html_metadata import Metadata, read_metadata
from monitor.parse.document.html_page import CONTENT, Boxes, Page, Passage
from monitor.parse.document.html_parts import Parts, find_parts
from monitor.parse.document.html_scripts import told_to_scripts
from monitor.parse.document.html_selected import Selected
from monitor.parse.document.html_several import parted
from monitor.parse.document.html_shadow import with_shadows
from monitor.parse.document.html_tabs import put_titles_of_tabs
from monitor.parse.document.html_tags import tags_of
from monitor.parse.document.html_teasers import without_teasers
from monitor.parse.document.html_title import find_title
from monitor.parse.document.html_walk import take_apart

_ENOUGH = 500  # letters of prose in the main box that need no second look
_LONGEST_FOOT = 3000  # letters


def read_html(snapshot: Snapshot, source: Source | None) -> RawRecord:
    """The record of a page.

    Raises:
        NothingFound: there is no text, or a selector of the source matches nothing.
    """
    reading = source.document if source else DocumentReading()
    return read_encoded(snapshot, partial(_read, reading=reading, url=snapshot.final_url))


def _read(markup: str | bytes, reading: DocumentReading, url: str) -> RawRecord:
    tree = LexborHTMLParser(markup, options=LexborDocumentOptions.WO_EVENTS)
    if reading.body:
        put_titles_of_tabs(tree)
    selected = Selected(tree, reading, url)
    marks = find_marks(tree)
    metadata = read_metadata(tree, marks)
    page, main = _page(tree.body, marks) if tree.body else (Page(Boxes(), [], []), Main(0, 0))
    if main.weight < _ENOUGH and (shown := with_shadows(markup)):
        return _read(shown, reading, url)
    if tree.body and "tabpanel" in page.boxes.roles.values() and put_titles_of_tabs(tree):
        page, main = _page(tree.body, marks)
    tags = page.tags
    if not page.passages:
        raise NothingFound(
            f"{url}: the page holds no readable text; it may need a browser to show any.",
            f"{url}: Die Seite hat keinen lesbaren Text; vielleicht zeigt ihn erst ein Browser.",
        )
    page, main = _told(page, main, metadata)
    if lean := without_teasers(page, metadata.page_title or ""):
        page, main = lean, find_main(lean)
    page = with_asides(without_captions(page), main.box)
    several = parted(page, main, metadata)
    record = _record(find_parts(several, url), several.metadata, selected, url)
    record = _completed(record, tree, markup, marks, metadata.page_title or "", is_dated=several.entries_at < 0)
    topics = record.topics or tags_of(marks, tags)
    return record if topics == record.topics else replace(record, topics=topics)


def _completed(
    record: RawRecord, tree: LexborHTMLParser, markup: str | bytes, marks: Marks, page_title: str, *, is_dated: bool
) -> RawRecord:
    """With what stands inside the title's heading and in the foot of the page."""
    title, kicker, subtitle = part_kicker(marks.headings, record.title, page_title)
    day = DATE.search(kicker or "")
    updated = record.updated or _foot(marks)
    published = record.published or (day[0] if day else None)
    if is_dated and not (published or updated or record.event_starts):
        published, updated, _ = leftover(tree)
        published = published or told_to_scripts(markup)
        record = replace(record, found=(*record.found, ("published", "text"))) if published else record
    told: dict[str, Any] = {
        "title": title,
        "kicker": kicker if kicker and not (day and day[0] == kicker) else record.kicker,
        "subtitle": record.subtitle or subtitle,
        "published": published,
        "updated": updated,
    }
    added = {field: value for field, value in told.items() if value != getattr(record, field)}
    return replace(record, **added) if added else record


def _told(page: Page, main: Main, metadata: Metadata) -> tuple[Page, Main]:
    """The page with the text that its structured data tells, when scripts would have to draw it."""
    told = metadata.text or ""
    if len(told) < _ENOUGH or main.weight * 2.5 > len(told):
        return page, main
    markup = told if "<" in told else "".join(f"<p>{escape(line)}</p>" for line in told.split("\n"))
    title = find_title(page, metadata, 0, len(page.passages))[0] if page.passages else metadata.title or ""
    body = LexborHTMLParser(f"<h1>{escape(title)}</h1><article>{markup}</article>").body
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


def _record(parts: Parts, metadata: Metadata, selected: Selected, url: str) -> RawRecord:
    """What the selectors give comes first, then what the page itself says of the field, then where it stands."""
    page, head, dates, blocks = parts.page, parts.head, parts.dates, parts.blocks
    passages, cells_by_row = (
        (selected.body, selected.cells_by_row) if selected.body else (parts.text, parts.cells_by_row)
    )
    body = to_blocks(passages or _anything(page, parts.contacts.claimed | {parts.title_at}), cells_by_row)
    contacts = selected.contacts or parts.contacts.contacts
    if not (body or contacts or blocks.attachments or blocks.links):
        raise NothingFound(
            f"{url}: no text was found on the page; say with document.body where it stands.",
            f"{url}: Auf der Seite findet sich kein Text; document.body sagt, wo er steht.",
        )
    hows = {"title": parts.title_how, "published": dates.how, "body": "selector" if selected.body else "generic"}
    return RawRecord(
        base_url=resolved(url, metadata.base) if metadata.base else url,
        title=selected.title or parts.title,
        subtitle=selected.subtitle or head.subtitle,
        kicker=head.kicker,
        reference=head.reference,
        issuer=metadata.issuer or head.issuer,
        published=selected.published or dates.published,
        updated=dates.updated,
        event_starts=metadata.event_starts or dates.takes_place,
        event_ends=metadata.event_ends,
        event_place=metadata.event_place or (head.place if metadata.event_starts or dates.takes_place else None),
        kind=_kind(metadata),
        language=_language(metadata, selected.published or dates.published),
        lead=head.lead,
        body=body,
        contacts=contacts,
        links=(*text_links(page, passages), *blocks.links),
        attachments=blocks.attachments,
        topics=metadata.topics,
        canonical=metadata.canonical,
        found=_found(dict(metadata.found) | hows | selected.found),
    )


def _anything(page: Page, claimed: frozenset[int]) -> list[Passage]:
    """Whatever can be read on a page that has no prose: a home page of teasers, a list."""
    passages = (passage for at, passage in enumerate(page.passages) if at not in claimed and passage.zone == CONTENT)
    return [passage for passage in passages if len(passage.text) > 1 and not words.NOISE.match(passage.text)]


def _language(metadata: Metadata, published: str | None) -> str | None:
    """Whether a day stands behind its month can only be known of the country."""
    is_english = not metadata.language or metadata.language.lower() == "en"
    is_asked = is_english and metadata.locale and "/" in (published or "") and metadata.locale.lower().startswith("en")
    return metadata.locale if is_asked else metadata.language


def _kind(metadata: Metadata) -> str | None:
    """What the markup says, and the word for a press release where the page's title has it."""
    word = words.PRESS.search(metadata.page_title or "")
    return " ".join(filter(None, (metadata.kind, word[0] if word and metadata.kind != "event" else None))) or None


def _found(found: dict[str, str]) -> tuple[tuple[str, str], ...]:
    return tuple(
        (field, how)
        for field, how in found.items()
        if how and field not in ("page_title", "site_name", "base", "description", "text", "created", "locale")
    )
