"""A page in whatever encoding: read as UTF-8 at once, as nearly all are; a record that looks misread, or none, makes us ask which it is.

To ask first takes a twentieth of the time of a page. What bytes of another encoding are in UTF-8 cannot be mistaken for text.
"""

from collections.abc import Callable, Iterator

from model.errors import NothingFound
from model.raw import RawRecord
from model.snapshot import Snapshot
from monitor.parse.charset import decode, may_be_misread, utf8_at_sight


def read_encoded(snapshot: Snapshot, read: Callable[[str | bytes], RawRecord]) -> RawRecord:
    """What `read` makes of the page, given its bytes where they are UTF-8, else its text.

    Raises:
        NothingFound: `read` finds nothing in either.
    """
    body = utf8_at_sight(snapshot.body)
    if body is None:
        return read(decode(snapshot.body, snapshot.content_type))
    try:
        record = read(body)
    except NothingFound:
        text = _otherwise(snapshot, body)
        if text is None:
            raise
        return read(text)
    text = _otherwise(snapshot, body) if may_be_misread(body, _texts(record)) else None
    return record if text is None else read(text)


def _otherwise(snapshot: Snapshot, body: bytes) -> str | None:
    """The text of the page; None when it is what was read already."""
    text = decode(snapshot.body, snapshot.content_type)
    return None if text == body.decode("utf-8", "replace") else text


def _texts(record: RawRecord) -> Iterator[str]:
    """All that is shown of it."""
    lines = (record.title, record.subtitle, record.kicker, record.issuer, record.lead, record.event_place)
    yield from filter(None, lines)
    yield from (block.text for block in record.body)
    yield from (line for contact in record.contacts for line in contact.lines)
    yield from (link.text for link in (*record.links, *record.attachments))
    yield from (*record.addresses, *record.topics)
