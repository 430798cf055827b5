"""Is what came the document at all? An error page, a login and a scrap of text are not; of some a person is asked."""

from model.errors import NothingFound, Unfit
from model.finding import Finding
from model.fingerprint import fingerprint
from model.furniture import Passages
from model.record import Record
from model.release import Version
from model.verdict import Decision, Verdict
from monitor.judge import TINY, Trouble, TroubleKind, judge_new, trouble_of
from monitor.looks.ended import ended_before
from monitor.looks.gone import look_gone
from monitor.looks.holding import hold, is_released
from monitor.looks.reading import Reading, read_page
from monitor.looks.seen import Seen

# the release is not there; all else: the site is ill
GONE_KINDS = (TroubleKind.SOFT_404, TroubleKind.HOME_REDIRECT, TroubleKind.OVERVIEW_REDIRECT)

PAST = 20  # releases of a source that a new one is measured against


def believed(
    seen: Seen, reading: Reading | None, unread: NothingFound | None, held: Version | None = None
) -> Reading | Finding:
    """What was read; or the finding, when what came says that the release is gone."""
    before = held.record if held else None
    record = reading.record if reading else None
    page, known = seen.held.page, before is not None
    trouble = trouble_of(
        seen.snapshot,
        record,
        source=seen.source,
        known_document=known,
        held=before,
        item=page.item,
        ended=ended_before(page, seen.snapshot, seen.source, seen.tools),
    )
    if trouble and trouble.is_doubtful and record:
        _ask(seen, record, trouble)
    elif trouble and trouble.kind in GONE_KINDS:
        return look_gone(seen.held, seen.source, seen.tools, trouble.kind.value, now=seen.now)
    elif trouble:
        raise Unfit(trouble.kind.value, trouble.sentence)
    if reading is None:
        raise unread or NothingFound(f"{seen.snapshot.url}: nothing was read")
    return reading


def _ask(seen: Seen, record: Record, trouble: Trouble) -> None:
    """Raises: Unfit, until a person has said that it is a release."""
    mark = fingerprint(record)
    page, source = seen.held.page, seen.source
    if not is_released(page, source, seen.tools, mark):
        verdict = Verdict(decision=Decision.HOLD, reason=trouble.sentence)
        raise hold(page, source, mark=mark, verdict=verdict, record=record, sha256=seen.snapshot.sha256)


def reading_of(seen: Seen) -> tuple[Reading | None, NothingFound | None]:
    """A page without a text may still say what it is: a login, or that the release is not there."""
    try:
        return read_with(seen, seen.known), None
    except NothingFound as error:
        return None, error


def read_with(seen: Seen, known: Passages) -> Reading:
    reading: Reading = seen.tools.workers.call(read_page, seen.snapshot, seen.source, seen.held.page.item, known)
    return reading


def believe(seen: Seen, record: Record) -> None:
    """Raises: Unfit, when a new release is held."""
    is_tiny = len(record.text) < TINY
    past = seen.tools.archive.past(seen.source.id, limit=PAST) if is_tiny else ()
    verdict = judge_new(record, past=past)
    mark = fingerprint(record)
    page, source = seen.held.page, seen.source
    if verdict.decision is Decision.HOLD and not is_released(page, source, seen.tools, mark):
        raise hold(page, source, mark=mark, verdict=verdict, record=record, sha256=seen.snapshot.sha256)
