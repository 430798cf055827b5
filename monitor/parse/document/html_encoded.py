"""A page in whatever encoding: what is UTF-8, as nearly all pages are, is read as such, whatever is said of it.

What it is said to be in is asked when it is something else; also when the record looks misread all the same, or nothing is found.
"""

from collections.abc import Callable, Iterator

from model.errors import NothingFound
from model.raw import RawRecord
from model.snapshot import Snapshot
from monitor.parse.charset import as_utf8, decode, may_be_misread, read_otherwise


def read_encoded(snapshot: Snapshot, read: Callable[[str | bytes], RawRecord]) -> RawRecord:
    """What `read` makes of the page, given its bytes where they are UTF-8, else its text.

    Raises:
        NothingFound: `read` finds nothing in either.
    """
    body = as_utf8(snapshot.body)
    if body is None:
        return read(decode(snapshot.body, snapshot.content_type))
    try:
        record = read(body)
    except NothingFound:
        text = read_otherwise(snapshot.body, snapshot.content_type)
        if text is None:
            raise
        return read(text)
    may_be_other = may_be_misread(body, _texts(record))
    text = read_otherwise(snapshot.body, snapshot.content_type) if may_be_other else None
    return record if text is None else read(text)


def _texts(record: RawRecord) -> Iterator[str]:
    """What is shown of it, by which letters that are encoded twice are known."""
    lines = (record.title, record.subtitle, record.kicker, record.issuer, record.lead, record.event_place)
    yield from filter(None, lines)
    yield from (block.text for block in record.body)
    yield from (line for contact in record.contacts for line in contact.lines)
    yield from (link.text for link in (*record.links, *record.attachments))
    yield from (*record.addresses, *record.topics)
