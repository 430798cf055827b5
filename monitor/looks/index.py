"""A look at an index: which releases does it list that we do not know yet?"""

from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from dataclasses import replace
from datetime import datetime

from model.change import Change
from model.errors import NothingFound, ParseError, Refused, SaysEmpty, Unfit
from model.finding import Capture, Finding
from model.fingerprint import folded
from model.item import Item, Listing
from model.page import Page, PageRole, Validators
from model.record import Record
from model.run import Outcome
from model.snapshot import Snapshot
from model.source import Source, SourceType
from model.verdict import Decision, Verdict
from monitor.due import WEEKLY, next_index_look
from monitor.judge import judge_listing, trouble_of
from monitor.looks.document import look_at_document
from monitor.looks.empty import is_empty_yet, look_empty
from monitor.looks.entries import Entries, met
from monitor.looks.gap import gap, is_gap
from monitor.looks.holding import hold, is_released, judged_as_taught
from monitor.looks.notices import with_notice
from monitor.looks.other_address import left_at, taken_over
from monitor.looks.other_rules import Before, by_other_rules
from monitor.looks.result import answered, is_unchanged, offered, run
from monitor.looks.walking import Walk, lost_track, read_on, walk
from monitor.parse import facts_of, is_xml_index, listing_request, read_listing, reading_for
from monitor.tools import Eyes, Tools

MAX_HOPS = 3  # from an index of sitemaps to one with entries
LEAST_TEXT = 120  # characters of a standing page that nobody has called one


class Doubted(Unfit):
    """A listing that is held, and yet what is new in it is news: `fresh` pages are to be looked at."""

    def __init__(self, capture: Capture, fresh: tuple[Page, ...]) -> None:
        super().__init__("held", capture.reason)
        self.capture = capture
        self.fresh = fresh


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
        listing = _with_items(snapshot, source, tools)
    except NothingFound as error:
        if isinstance(error, SaysEmpty) and source.type is not SourceType.AUTO and is_empty_yet(page, source, tools):
            return look_empty(page, source, tools, snapshot, error, now=now)
        if source.type is not SourceType.AUTO:
            raise _emptied(page, source, tools, error) from error
        return _found_out(page, source, tools, snapshot, now, error)
    before, left = by_other_rules(page, source, tools, snapshot), left_at(page, source, tools)
    doubt = None if left and listing.items else _doubt(listing, page, source, tools, snapshot, now, before)
    walked = _walked(listing, page, source, tools, snapshot, now)
    entries = met(walked, listing, page, source, tools, before=before, left=left, now=now)
    fresh = tuple(_new_page(item, source, now, entries.old) for item in entries.unknown)
    fresh += _taken_over(entries.known.values(), source, tools, now)
    if doubt:
        raise Doubted(doubt, fresh)
    finding = Finding(
        run=run(page, now, _outcome(page, entries, fresh), items=len(listing.items)),
        page=_checked(page, source, snapshot, now),
        snapshots=(replace(snapshot, url=page.url),),
        pages=(
            *fresh,
            *_vanished(entries.earlier, source, tools, listing, now),
            *_retitled(entries.walked.items, entries.known, source, now),
            *_given_up(entries.known.values(), source, now),
        ),
    )
    return _with_notices(finding, entries, listing, page, source, tools, now)


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
    if is_released(page, source, tools, _mark_of(first, page)):
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
    neither = NothingFound(f"{error} If the page itself is to be watched, say so with type: page.")
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
    if snapshot.status in (404, 410):
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


def _doubt(
    first: Listing, page: Page, source: Source, tools: Tools, snapshot: Snapshot, now: datetime, before: Before
) -> Capture | None:
    """That the listing is not believed whole, though most of its entries are known: what is new in it is news all the same.

    Judged by its first page: how many pages a look walks depends on what is known. Raises: Unfit, when nothing in it is believed.
    """
    counts = before.counts or tools.archive.item_counts(source.id, limit=20)
    known = tools.archive.known([item.url for item in first.items]).keys() | before.old(first.items, first)
    familiar = sum(item.url in known for item in first.items)

    def judged(source: Source) -> Verdict:
        return judge_listing(
            first,
            source=source,
            past_counts=counts,
            known=familiar,
            now=now,
            since=page.read_at,
            held_looks=page.failures,
        )

    verdict = judged_as_taught(judged, source, tools)
    is_familiar = bool(first.items) and familiar * 2 >= len(first.items)
    mark = f"short since {page.read_at}" if is_familiar else _mark_of(first, page)
    if verdict.decision is not Decision.HOLD or is_released(page, source, tools, mark):
        return None
    if is_familiar:
        return hold(page, source, mark=mark, verdict=verdict, record=None, sha256=snapshot.sha256).capture
    verdict = verdict if familiar else _of_all_pages(verdict, first, page, source, tools, snapshot)
    raise hold(page, source, mark=mark, verdict=verdict, record=None, sha256=snapshot.sha256)


def _mark_of(first: Listing, page: Page) -> str:
    """The same for the same entries, whatever else is printed around them, until the listing is believed again."""
    return "\n".join((f"entries since {page.read_at}", *sorted(item.url for item in first.items)))


def _of_all_pages(
    verdict: Verdict, first: Listing, page: Page, source: Source, tools: Tools, snapshot: Snapshot
) -> Verdict:
    """With the number of all that a person is asked about, where more pages stand behind the first."""
    if not first.items or not first.next_url or page.failures:  # counted when it was first held
        return verdict
    behind = len(read_on(page, source, tools, first, snapshot.url).items) - len(first.items)
    if behind <= 0:
        return verdict
    german, english = verdict.reason
    return replace(
        verdict,
        reason=(
            f"{german} Auf den Seiten dahinter stehen {behind} weitere, zusammen {behind + len(first.items)}.",
            f"{english} The pages behind it have {behind} more, {behind + len(first.items)} in all.",
        ),
    )


def _walked(first: Listing, page: Page, source: Source, tools: Tools, snapshot: Snapshot, now: datetime) -> Walk:
    """What a person has let pass is told whole, whatever its dates."""
    is_unknown = bool(first.next_url) and not tools.archive.known([item.url for item in first.items])
    if is_unknown and page.body_sha256 and is_released(page, source, tools, _mark_of(first, page)):
        return read_on(page, source, tools, first, snapshot.url)
    return walk(page, source, tools, first, snapshot.url, now=now)


def _with_items(snapshot: Snapshot, source: Source, tools: Tools) -> Listing:
    """The first page that has entries: an index of sitemaps only leads to it."""
    listing: Listing = tools.workers.call(read_listing, snapshot, source)
    for _ in range(MAX_HOPS):
        if listing.items or not listing.next_url:
            break
        listing = tools.workers.call(read_listing, tools.fetcher.get(listing.next_url, source=source), source)
    return listing


def _taken_over(known: Iterable[Page], source: Source, tools: Tools, now: datetime) -> tuple[Page, ...]:
    """Pages of a source that was renamed or switched off: with all that is held of them they pass to the one that lists them."""
    watched = tools.archive.watched()
    left = (page for page in known if page.source_id not in watched)
    return tuple(
        replace(page, source_id=source.id, next_check_at=now)
        for page in left
        if page.role is PageRole.DOCUMENT and page.next_check_at
    )


def _vanished(
    earlier: Sequence[str], source: Source, tools: Tools, listing: Listing, now: datetime
) -> tuple[Page, ...]:
    """Releases that stood between others which are still listed, and are listed no more: looked at now.

    A reason to look, never evidence: what has scrolled off the end is not among them.
    """
    shown = {item.url for item in listing.items}
    last = max((i for i, url in enumerate(earlier) if url in shown), default=0)
    missing = tools.archive.known([url for url in earlier[:last] if url not in shown]).values()
    return tuple(replace(gone, next_check_at=now) for gone in missing if _is_watched(gone, source))


def _retitled(items: Iterable[Item], known: Mapping[str, Page], source: Source, now: datetime) -> Iterator[Page]:
    """Releases that the listing calls otherwise today: edited, or another one at the same address. They are looked at now."""
    for item in items:
        page = known.get(item.url)
        if page is None or page.item is None or page.role is not PageRole.DOCUMENT or not _is_watched(page, source):
            continue
        if item.title and page.item.title and folded(item.title) != folded(page.item.title):
            yield replace(page, next_check_at=now, item=replace(page.item, title=item.title))


def _given_up(known: Iterable[Page], source: Source, now: datetime) -> Iterator[Page]:
    """Pages that could never be read and are asked for no more, though they are still listed: once a week."""
    for page in known:
        if page.source_id != source.id or page.role is not PageRole.DOCUMENT or page.was_read or page.next_check_at:
            continue
        if page.checked_at is None or now - page.checked_at >= WEEKLY:
            yield replace(page, next_check_at=now)


def _is_watched(page: Page, source: Source) -> bool:
    return page.source_id == source.id and page.next_check_at is not None and not (page.withdrawn or page.gone)


def _new_page(item: Item, source: Source, now: datetime, old: Set[str]) -> Page:
    return Page(
        source_id=source.id,
        url=item.url,
        role=PageRole.DOCUMENT,
        first_seen_at=now,
        next_check_at=now,
        baseline=item.url in old,
        item=item,
    )


def _checked(page: Page, source: Source, snapshot: Snapshot, now: datetime) -> Page:
    return replace(answered(page, snapshot, now), next_check_at=next_index_look(source, now))
