"""A look at an index: which releases does it list that we do not know yet?"""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime

from model.change import Change
from model.errors import NothingFound, ParseError, Refused, SaysEmpty, Unfit
from model.finding import Finding
from model.item import Listing
from model.page import Page, PageRole, Validators
from model.record import Record
from model.run import Outcome
from model.snapshot import Snapshot
from model.source import Source, SourceType
from monitor.due import next_index_look
from monitor.judge import trouble_of
from monitor.looks.document import look_at_document
from monitor.looks.doubting import Doubted, doubt, mark_of
from monitor.looks.empty import is_empty_yet, look_empty
from monitor.looks.entries import Entries, met
from monitor.looks.gap import gap, is_gap
from monitor.looks.holding import is_dropped, is_released
from monitor.looks.listed import given_up, new_page, passed_on, retitled, vanished
from monitor.looks.notices import with_notice
from monitor.looks.other_address import left_at, taken_over
from monitor.looks.other_rules import Before, by_other_rules
from monitor.looks.result import answered, is_unchanged, offered, run
from monitor.looks.walking import Walk, lost_track, read_on, walk
from monitor.parse import facts_of, is_xml_index, listing_request, read_listing, reading_for
from monitor.tools import Eyes, Tools

MAX_HOPS = 3  # from an index of sitemaps to one with entries
LEAST_TEXT = 120  # characters of a standing page that nobody has called one


def look_at_index(
    page: Page, source: Source, tools: Tools, *, now: datetime, snapshot: Snapshot | None = None
) -> Finding:
    """Fetch the listing, walk its pages while they hold something unknown, and name the new ones as pages due now.

    Raises: FetchError, ParseError; a listing that is not believed raises Unfit.
    """
    snapshot = snapshot or fetch_index(page, source, tools, now=now)
    if is_unchanged(page, snapshot):
        return Finding(run=run(page, now, Outcome.UNCHANGED), page=_checked(page, source, snapshot, now))
    _refuse_trouble(snapshot, source, tools)
    try:
        listing = with_items(snapshot, source, tools)
    except NothingFound as error:
        if isinstance(error, SaysEmpty) and source.type is not SourceType.AUTO and is_empty_yet(page, source, tools):
            return look_empty(page, source, tools, snapshot, error, now=now)
        if source.type is not SourceType.AUTO:
            raise _emptied(page, source, tools, error) from error
        return _found_out(page, source, tools, snapshot, now, error)
    before, left = _before(listing, page, source, tools, snapshot), left_at(page, source, tools)
    doubted = None if left and listing.items else doubt(listing, page, source, tools, snapshot, now, before)
    walked = _walked(listing, page, source, tools, snapshot, now)
    entries = met(walked, listing, page, source, tools, before=before, left=left, now=now)
    fresh = tuple(new_page(item, source, now, entries.old) for item in entries.unknown)
    fresh += passed_on(entries.known.values(), source, tools, now)
    if doubted:
        raise Doubted(doubted, fresh)
    finding = Finding(
        run=run(page, now, _outcome(page, entries, fresh), items=len(listing.items)),
        page=_checked(page, source, snapshot, now),
        snapshots=(replace(snapshot, url=page.url),),
        pages=(
            *fresh,
            *vanished(entries.earlier, source, tools, listing, now),
            *retitled(entries.walked.items, entries.known, source, now),
            *given_up(entries.known.values(), source, now),
        ),
    )
    return _with_notices(finding, entries, listing, page, source, tools, now)


def _before(first: Listing, page: Page, source: Source, tools: Tools, snapshot: Snapshot) -> Before:
    """What is there is no news where a person has said so of just these entries."""
    is_no_news = page.failures > 0 and is_dropped(page, source, tools, mark_of(first, page))
    return Before(is_as_now=True) if is_no_news else by_other_rules(page, source, tools, snapshot)


def _outcome(page: Page, entries: Entries, fresh: Sequence[Page]) -> Outcome:
    if page.body_sha256 is None and entries.left is None:
        return Outcome.BASELINE
    return Outcome.CHANGED if fresh else Outcome.UNCHANGED


def _with_notices(
    finding: Finding, entries: Entries, first: Listing, page: Page, source: Source, tools: Tools, now: datetime
) -> Finding:
    if entries.walked.lost and not entries.old:
        lost = lost_track(source, entries.walked.lost, now=now, tools=tools)
        finding = with_notice(finding, lost, source, tools)
    if entries.left is None:
        return with_notice(finding, _gap(entries, first, page, source, tools, now), source, tools)
    taken = [item for item in entries.unknown if item.url in entries.old]
    return with_notice(finding, taken_over(source, taken, entries.left, now=now, tools=tools), source, tools)


def _gap(entries: Entries, first: Listing, page: Page, source: Source, tools: Tools, now: datetime) -> Change | None:
    """What came and went between two looks; not where reading on was given up, which is said, or where a person let it pass."""
    shown = entries.walked.items
    if entries.walked.lost or entries.known or entries.old or not is_gap(page, entries.before, shown):
        return None
    if is_released(page, source, tools, mark_of(first, page)):
        return None
    return gap(page, source, len(shown), now=now, tools=tools)


def _found_out(
    page: Page, source: Source, tools: Tools, snapshot: Snapshot, now: datetime, error: NothingFound
) -> Finding:
    """A page that lists nothing itself: the landing page of a listing we know how to ask for, or at its first look one release."""
    facts = tools.workers.call(facts_of, snapshot)
    built = reading_for(replace(source, site=facts.sites[0])) if facts.sites and source.site is None else source
    if built.index.request:
        finding = look_at_index(page, built, tools, now=now)
        return replace(finding, page=replace(finding.page, validators=Validators()))  # they are those of the request
    if isinstance(error, SaysEmpty) and is_empty_yet(page, source, tools):
        return look_empty(page, source, tools, snapshot, error, now=now)
    if page.body_sha256 is not None:
        raise _emptied(page, source, tools, error) from error
    if is_xml_index(snapshot):
        raise error
    return _as_document(page, source, tools, snapshot, now, error)


def _emptied(page: Page, source: Source, tools: Tools, error: NothingFound) -> ParseError:
    """A listing that had entries says so."""
    before = next(iter(tools.archive.item_counts(source.id, limit=1)), 0)
    if not before:
        return error
    why = str(error).removeprefix(f"{page.url}: ")
    return Unfit(
        "emptied",
        (
            f"Auf {page.url} findet sich kein Eintrag mehr (zuvor {before}). Die Seite ist leer oder wurde umgebaut.",
            f"{page.url}: had {before} {'entry' if before == 1 else 'entries'}, now none: {why}",
        ),
    )


def _as_document(
    page: Page, source: Source, tools: Tools, snapshot: Snapshot, now: datetime, error: NothingFound
) -> Finding:
    """Found out at the first look: the page is no listing but one release. Where it is neither, the listing is missed."""
    document = replace(page, role=PageRole.DOCUMENT)
    neither = NothingFound(
        f"{error} If the page itself is to be watched, say so with type: page.",
        f"{error.said('de')} Soll die Seite selbst beobachtet werden: type: page.",
    )
    try:
        finding = look_at_document(document, source, tools, now=now, snapshot=snapshot)
    except ParseError:
        raise neither from None
    if any(_is_slight(version.record) for version in finding.versions):
        raise neither
    return finding


def _is_slight(record: Record) -> bool:
    """A heading and a form, say: a listing that its scripts fill. A release so short bears a date or a number."""
    return len(record.text) < LEAST_TEXT and record.published is None and record.reference is None


def fetch_index(page: Page, source: Source, tools: Eyes, *, now: datetime) -> Snapshot:
    """The first page of the listing; of one that is asked for through its landing page, the answer to that request."""
    if source.index.request is None:
        snapshot = tools.fetcher.get(page.url, validators=offered(page, now), source=source)
    else:
        landing = tools.fetcher.get(page.url, source=source)
        snapshot = tools.fetcher.get(listing_request(landing, source), source=source)
    if snapshot.is_gone:
        raise _not_there(page, snapshot)
    return snapshot


def _not_there(page: Page, snapshot: Snapshot) -> Refused:
    answers = f"{snapshot.url}: answers {snapshot.status}", f"{snapshot.url}: antwortet {snapshot.status}"
    if page.was_read:
        return Refused(
            f"{answers[0]}, the listing is not there any more; look for its new address.",
            f"{answers[1]}, die Liste ist nicht mehr da; nach ihrer neuen Adresse suchen.",
        )
    return Refused(
        f"{answers[0]}, there is no listing; look whether the address is right.",
        f"{answers[1]}, dort ist keine Liste; bitte die Adresse prüfen.",
    )


def _refuse_trouble(snapshot: Snapshot, source: Source, tools: Tools) -> None:
    """A listing of releases that we know may list one that is about a login or a missing page."""
    trouble = trouble_of(snapshot, None, source=source, known_document=False)
    if trouble and not (trouble.is_said and _lists_known(snapshot, source, tools)):
        raise Unfit(trouble.kind.value, trouble.sentence)


def _lists_known(snapshot: Snapshot, source: Source, tools: Tools) -> bool:
    try:
        items = tools.workers.call(read_listing, snapshot, source).items
    except ParseError:
        return False
    return bool(tools.archive.known([item.url for item in items]))


def _walked(first: Listing, page: Page, source: Source, tools: Tools, snapshot: Snapshot, now: datetime) -> Walk:
    """What a person has let pass is told whole, whatever its dates."""
    is_unknown = bool(first.next_url) and not tools.archive.known([item.url for item in first.items])
    if is_unknown and page.body_sha256 and is_released(page, source, tools, mark_of(first, page)):
        return read_on(page, source, tools, first, snapshot.url)
    return walk(page, source, tools, first, snapshot.url, now=now)


def with_items(snapshot: Snapshot, source: Source, tools: Eyes) -> Listing:
    """The first page that has entries: an index of sitemaps only leads to it."""
    listing: Listing = tools.workers.call(read_listing, snapshot, source)
    for _ in range(MAX_HOPS):
        if listing.items or not listing.next_url:
            break
        listing = tools.workers.call(read_listing, tools.fetcher.get(listing.next_url, source=source), source)
    return listing


def _checked(page: Page, source: Source, snapshot: Snapshot, now: datetime) -> Page:
    return replace(answered(page, snapshot, now), next_check_at=next_index_look(source, now))
