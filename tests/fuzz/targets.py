"""What is fuzzed: bytes in, nothing out. A target lets only faults escape; being refused with a ParseError is an answer."""

import unicodedata
from collections.abc import Callable
from contextlib import suppress
from dataclasses import asdict
from datetime import datetime, timedelta

from model.errors import ParseError
from model.raw import RawContact
from model.record import Record
from model.source import SourceType
from monitor.compare import compare
from monitor.fetch.robots import Rules
from monitor.normalize import day_of, normalize
from monitor.normalize.contacts import read_contacts
from monitor.normalize.phones import read_numbers
from monitor.parse import feeds_of, read_document, read_listing
from tests.fuzz import pieces
from tests.fuzz.changes import edit, mail, trouble
from tests.fuzz.looks import URL, answered, source_of


def _promises(record: Record) -> None:
    """What every record keeps, whatever it was read from."""
    for block in record.body:
        parts = block.cells or (block.text,)
        assert any(parts), "a block is empty"
        assert all(part.strip() == part for part in parts), "a block is not stripped"
        assert block.text == " | ".join(parts), "a row's text is not its cells"
    assert compare(record, record) is None, "a record differs from itself"
    assert "\u00ad" not in record.title, "a soft hyphen is left in the title"
    for value in (record.published, record.updated):
        assert not isinstance(value, datetime) or value.tzinfo is not None, "an instant has no zone"
    for link in record.links:
        assert not link.url.lower().startswith(("javascript:", "data:", "mailto:")), (
            f"no link for a reader: {link.url[:60]}"
        )
    repr(asdict(record)).encode("utf-8", "surrogatepass")


def document(body: bytes) -> None:
    with suppress(ParseError):
        raw = read_document(answered(body))
        _promises(normalize(raw, url=URL))


def html(body: bytes) -> None:
    document(b"<html>" + body)


def page(choices: bytes) -> None:
    document(pieces.put_together(choices, pieces.HTML))


def pdf(body: bytes) -> None:
    document(body if b"%PDF-" in body[:1024] else b"%PDF-1.4\n" + body)


def _listing(body: bytes, *kinds: SourceType) -> None:
    for kind in kinds:
        with suppress(ParseError):
            listing = read_listing(answered(body), source_of(kind))
            assert all(item.url.startswith(("http://", "https://")) for item in listing.items), "an item leads nowhere"


def listing(choices: bytes) -> None:
    body = pieces.put_together(choices, pieces.HTML)
    _listing(body, SourceType.AUTO, SourceType.HTML_LIST)
    feeds_of(answered(body))


def feed(body: bytes) -> None:
    _listing(body, SourceType.FEED, SourceType.AUTO)


def entries(choices: bytes) -> None:
    _listing(pieces.put_together(choices, pieces.FEED), SourceType.FEED, SourceType.SITEMAP)


def sitemap(body: bytes) -> None:
    _listing(body, SourceType.SITEMAP)


def json(body: bytes) -> None:
    _listing(body, SourceType.JSON_LIST)


def items(choices: bytes) -> None:
    _listing(pieces.put_together(choices, pieces.JSON), SourceType.JSON_LIST)


def date(body: bytes) -> None:
    text = body.decode("utf-8", "replace")
    day = day_of(text)
    assert not isinstance(day, datetime) or day.tzinfo is not None
    assert day is None or day_of(day.isoformat()) is not None, f"{day.isoformat()} is not read back"


def dates(choices: bytes) -> None:
    date(pieces.put_together(choices, pieces.TEXTS))


def phone(body: bytes) -> None:
    text = body.decode("utf-8", "replace")
    for number in read_numbers(text).phones:
        assert any(unicodedata.category(letter) == "Nd" for letter in number.number)
    read_contacts(RawContact(lines=tuple(text.split("\n")), hrefs=(f"tel:{text[:40]}", f"mailto:{text[:40]}")))


def contact(choices: bytes) -> None:
    phone(pieces.put_together(choices, pieces.TEXTS))


def robots(body: bytes) -> None:
    rules = Rules(body.decode("utf-8", "replace"), token="ministrymonitor", most=timedelta(minutes=10))
    rules.allow(URL)


TARGETS: dict[str, Callable[[bytes], None]] = {
    function.__name__: function
    for function in (
        document, html, page, listing, feed, entries, sitemap, json, items, date, dates, phone, contact, pdf, robots,
        edit, mail, trouble,
    )
}  # fmt: skip
