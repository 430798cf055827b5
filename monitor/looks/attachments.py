"""A look at the files that hang on a release: the same address may hold other bytes today."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from model.errors import FetchError, ParserKilled
from model.fingerprint import folded
from model.page import Page, PageRole, Validators
from model.record import Attachment, Record
from model.snapshot import Snapshot
from model.source import Source
from monitor.judge import is_html
from monitor.looks.result import answered, offered
from monitor.parse import shows_the_same
from monitor.tools import Tools

PDF = b"%PDF-"
MOST = 8  # attachments of one release that are fetched


@dataclass(frozen=True, kw_only=True, slots=True)
class Attached:
    """The record with sizes and digests filled in, the pages of its files, and those responses that are new."""

    record: Record
    pages: tuple[Page, ...] = ()
    snapshots: tuple[Snapshot, ...] = ()


@dataclass(frozen=True, kw_only=True, slots=True)
class _File:
    attachment: Attachment
    page: Page | None = None
    snapshot: Snapshot | None = None


def look_at_attachments(
    record: Record, held: Record | None, page: Page, source: Source, tools: Tools, *, now: datetime
) -> Attached:
    """Fetch, on condition, the first few files. One that cannot be had keeps the digest it had: it is not a change.

    A file in whose place a page comes (an error page with status 200, a login) cannot be had either. A PDF that was only made
    anew, and shows what it showed, keeps its digest too. `page` is that of the release.
    """
    urls = [attachment.url for attachment in record.attachments[:MOST]]
    if not urls:
        return Attached(record=record)
    known = tools.archive.known(urls)
    before = _before(record, held.attachments if held else ())
    files = [_look(attachment, before, known, source, tools, now) for attachment in record.attachments[:MOST]]
    files = [_unless_remade(file, before.get(file.attachment.url), page, tools) for file in files]
    return Attached(
        record=replace(record, attachments=(*(file.attachment for file in files), *record.attachments[MOST:])),
        pages=tuple(file.page for file in files if file.page),
        snapshots=tuple(file.snapshot for file in files if file.snapshot),
    )


def _before(record: Record, held: Sequence[Attachment]) -> Mapping[str, Attachment]:
    """What each file was: the one of its address, else one of its title whose address is named no more."""
    by_url, named = {one.url: one for one in held}, {one.url for one in record.attachments}
    left = {folded(one.title): one for one in held if one.url not in named}
    found = ((one.url, by_url.get(one.url) or left.get(folded(one.title))) for one in record.attachments)
    return {url: was for url, was in found if was}


def _look(
    attachment: Attachment,
    before: Mapping[str, Attachment],
    known: Mapping[str, Page],
    source: Source,
    tools: Tools,
    now: datetime,
) -> _File:
    page = known.get(attachment.url) or _new_page(attachment, source, now)
    was = before.get(attachment.url)
    kept = replace(attachment, size=was.size, sha256=was.sha256) if was else attachment
    is_held = was is not None and (was.url == attachment.url or was.sha256 == page.body_sha256)
    try:
        snapshot = tools.fetcher.get(
            attachment.url, validators=offered(page, now) if is_held else Validators(), source=source
        )
    except FetchError:
        return _File(attachment=kept)
    if snapshot.status != 200 or is_html(snapshot):
        return _File(attachment=kept, page=answered(page, snapshot, now) if snapshot.status == 304 else None)
    measured = replace(attachment, size=len(snapshot.body), sha256=snapshot.sha256)
    changed = was is None or was.sha256 != snapshot.sha256
    return _File(attachment=measured, page=answered(page, snapshot, now), snapshot=snapshot if changed else None)


def _unless_remade(file: _File, was: Attachment | None, page: Page, tools: Tools) -> _File:
    """Another program, or another day, writes the same PDF with other bytes."""
    if was is None or not was.sha256 or file.snapshot is None or not file.snapshot.body.startswith(PDF):
        return file
    before = tools.archive.kept_body(page, was.sha256)
    if before is None or not before.startswith(PDF) or not _shows_the_same(before, file.snapshot.body, tools):
        return file
    return replace(file, attachment=replace(file.attachment, size=was.size, sha256=was.sha256), snapshot=None)


def _shows_the_same(before: bytes, after: bytes, tools: Tools) -> bool:
    try:
        return bool(tools.workers.call(shows_the_same, before, after))
    except ParserKilled:
        return False


def _new_page(attachment: Attachment, source: Source, now: datetime) -> Page:
    """It has no schedule of its own: it is looked at together with its release."""
    return Page(
        source_id=source.id,
        url=attachment.url,
        role=PageRole.DOCUMENT,
        first_seen_at=now,
        next_check_at=None,
    )
