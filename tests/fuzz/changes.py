"""What is fuzzed of telling: a page and the same page with a part of it gone or moved, compared, judged and written into mails."""

from contextlib import suppress
from dataclasses import replace

from selectolax.lexbor import LexborHTMLParser

from model.change import Change, ChangeKind, Comparison, Operation
from model.errors import ParseError
from model.fingerprint import fingerprint
from model.page import Page, PageRole
from model.record import Record
from model.retraction import retraction
from model.source import SourceType
from model.told import Told
from monitor.compare import compare
from monitor.judge import candour_of, is_another_release, judge_new, judge_update, trouble_of
from monitor.normalize import normalize
from monitor.parse import read_document
from tests.alerts import examples
from tests.fuzz import pieces
from tests.fuzz.looks import AT, URL, answered, source_of

_SOURCE = source_of(SourceType.HTML_LIST)
_PAGE = Page(source_id="m", url=URL, role=PageRole.DOCUMENT, first_seen_at=AT, next_check_at=AT)
_ROOM = 3  # bytes that say where the part stands


def edit(choices: bytes) -> None:
    """The first bytes say which part of the page the second look lacks, and whether it comes back at the end."""
    with suppress(ParseError):
        held, read = map(_read, _two_looks(choices))
        comparison = compare(held, read)
        _judge(held, read, comparison)
        if comparison is not None:
            _promises(comparison)


def mail(choices: bytes) -> None:
    with suppress(ParseError):
        held, read = map(_read, _two_looks(choices))
        comparison = compare(held, read)
        if comparison is not None:
            _tell(_change(read, ChangeKind.UPDATED, comparison), read, comparison)
        _tell(_change(read, ChangeKind.NEW), read, None)


def trouble(choices: bytes) -> None:
    body = pieces.put_together(choices, pieces.HTML)
    with suppress(ParseError):
        for record in (None, _read(body)):
            trouble_of(answered(b"<html>" + body), record, source=_SOURCE, known_document=True)


def _two_looks(choices: bytes) -> tuple[bytes, bytes]:
    at, length, back = (*choices[:_ROOM], 0, 0, 0)[:_ROOM]
    chosen = choices[_ROOM:]
    part = chosen[at : at + length % 16]
    rest = chosen[:at] + chosen[at + len(part) :]
    return pieces.put_together(chosen, pieces.HTML), pieces.put_together(rest + part * (back % 3), pieces.HTML)


def _read(body: bytes) -> Record:
    return normalize(read_document(answered(b"<html>" + body)), url=URL)


def _judge(held: Record, read: Record, comparison: Comparison | None) -> None:
    judge_new(read)
    retraction(read)
    judge_update(comparison, held, read, page=_PAGE, fingerprint=fingerprint(read), source=_SOURCE, now=AT)
    if comparison is not None:
        candour_of(read, comparison, now=AT)
        is_another_release(held, read, comparison, is_standing=False)


def _promises(comparison: Comparison) -> None:
    """The pieces of an edit are what stood there and what stands there now."""
    assert comparison.edits, "a difference without an edit"
    assert all(comparison.summary), "a difference that is not said"
    for one in comparison.edits:
        kept = [piece for piece in one.pieces if piece.text]
        old = "".join(piece.text for piece in kept if piece.operation is not Operation.INSERT)
        new = "".join(piece.text for piece in kept if piece.operation is not Operation.DELETE)
        assert not kept or (old, new) == (one.old or "", one.new or ""), "the pieces of an edit are not its text"


def _change(record: Record, kind: ChangeKind, comparison: Comparison | None = None) -> Change:
    summary = comparison.summary if comparison else ("", "")
    return replace(examples.change(kind), title=record.title, issuer=record.issuer, summary=summary)


def _tell(change: Change, record: Record, comparison: Comparison | None) -> None:
    """A mail is well-formed by the strictest reader, and nothing in it runs or leads to where only a browser can go."""
    alert = examples.mail_of(Told(change=change, source=_SOURCE, record=record, comparison=comparison))
    page = LexborHTMLParser(examples.html_of(alert))
    assert examples.text_of(alert).strip(), "a mail without words"
    assert page.css_first("script, iframe, object, form") is None, "a mail that runs"
    for link in page.css("a[href], img[src]"):
        address = link.attributes.get("href") or link.attributes.get("src") or ""
        assert address.startswith(("http://", "https://", "mailto:")), f"a mail leads to {address[:60]}"
