"""A response read as a document: which reader is asked for what it holds."""

import re

from model.errors import NothingFound, ParseError
from model.raw import RawRecord
from model.snapshot import Snapshot
from model.source import Source

_ARCHIVES = (b"PK\x03\x04", b"\x1f\x8b", b"7z\xbc\xaf", b"Rar!")
_IMAGES = (b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"RIFF", b"II*\x00", b"MM\x00*")
_ASKED = 4096  # bytes that are asked whether they are text
_CONTROL = bytes({*range(1, 32), 127} - {*b"\t\n\f\r\x1b"})
_MOST_ODD = 0.02  # share; in a text there are none, in random bytes a tenth
_WIDE = (b"\xff\xfe", b"\xfe\xff")
_TAG = re.compile(rb"<(?:!doctype|html|head|body|title|meta|div|p|h1|article|main)\b", re.IGNORECASE)
_OTHER_TYPES = (
    "image/",
    "audio/",
    "video/",
    "font/",
    "application/zip",
    "application/gzip",
    "application/vnd.",
    "application/msword",
)


def read_document(snapshot: Snapshot, source: Source | None = None) -> RawRecord:
    """The record of a page or a PDF, decided by the bytes first and the content type second.

    Raises:
        ParseError: an image, an archive or another file we do not read.
        NothingFound: an empty body or a page without text.
    """
    start = snapshot.body[:1024]
    if not start.strip():
        raise NothingFound(
            f"{snapshot.final_url}: the answer has no body (status {snapshot.status}).",
            f"{snapshot.final_url}: Die Antwort ist leer (Status {snapshot.status}).",
        )
    if b"%PDF-" in start:
        from monitor.parse.document.pdf import read_pdf  # loads the PDF library

        return read_pdf(snapshot, source)
    kind = snapshot.content_type.partition(";")[0].strip().lower()
    if start.startswith(_ARCHIVES + _IMAGES) or kind.startswith(_OTHER_TYPES):
        raise ParseError(
            f"{snapshot.final_url}: expected a page or a PDF and got {kind or 'a binary file'}; it is kept but not read.",
            f"{snapshot.final_url}: ist weder Seite noch PDF, sondern {kind or 'eine Binärdatei'}; wird aufgehoben, aber nicht gelesen.",
        )
    if kind == "application/pdf":
        raise ParseError(
            f"{snapshot.final_url}: announced as PDF, but the bytes are not one.",
            f"{snapshot.final_url}: als PDF angekündigt, aber keines.",
        )
    if _is_binary(snapshot.body):
        raise ParseError(
            f"{snapshot.final_url}: nothing can be read, the bytes are neither a page nor a PDF.",
            f"{snapshot.final_url}: lässt sich nicht lesen, die Bytes sind weder Seite noch PDF.",
        )
    from monitor.parse.document.html import read_html

    return read_html(snapshot, source)


def _is_binary(body: bytes) -> bool:
    """No tag at the beginning, and more control characters than any text holds; in UTF-16 half of a letter may be one."""
    if body.startswith(_WIDE):
        return False
    start = body[:_ASKED].replace(b"\0", b"")
    odd = len(start) - len(start.translate(None, _CONTROL))
    return odd > _MOST_ODD * len(start) and _TAG.search(start) is None
