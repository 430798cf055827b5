"""A response read as a document: which reader is asked for what it holds."""

from model.errors import NothingFound, ParseError
from model.raw import RawRecord
from model.snapshot import Snapshot
from model.source import Source

_ARCHIVES = (b"PK\x03\x04", b"\x1f\x8b", b"7z\xbc\xaf", b"Rar!")
_IMAGES = (b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"RIFF", b"II*\x00", b"MM\x00*")
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
        raise NothingFound(f"{snapshot.final_url}: the answer has no body (status {snapshot.status}).")
    if b"%PDF-" in start:
        from monitor.parse.document.pdf import read_pdf  # loads the PDF library

        return read_pdf(snapshot, source)
    kind = snapshot.content_type.partition(";")[0].strip().lower()
    if start.startswith(_ARCHIVES + _IMAGES) or kind.startswith(_OTHER_TYPES):
        raise ParseError(
            f"{snapshot.final_url}: expected a page or a PDF and got {kind or 'a binary file'}; it is kept but not read."
        )
    if kind == "application/pdf":
        raise ParseError(f"{snapshot.final_url}: announced as PDF, but the bytes are not one.")
    from monitor.parse.document.html import read_html

    return read_html(snapshot, source)
