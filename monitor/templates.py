"""A change of template: many pages of a source differ outside their text, all at once."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta

from model.finding import Finding
from model.page import Page, PageRole
from model.run import STANDS, Outcome
from model.source import Source
from model.verdict import Decision
from monitor.judge import AT_ONE_SPOT, MANY_PRINTED, kept_as, says_no_words, template_edit
from monitor.looks import notices, template_notices
from monitor.tools import Tools

STABLE_SHARE = 0.2  # a source of which more pages than this differ in their markup at every look is restless by nature
OF_LATE = timedelta(hours=12)
ALL_SEEN = timedelta(days=60)  # by then the oldest releases, looked at once a month, have shown it too
LEAST_PAGES = 3  # so many pages must differ outside their text at once, and be more than half of those looked at


def notice_templates(findings: Sequence[Finding], sources: Mapping[str, Source], tools: Tools) -> None:
    """One notice for each source whose template changed, unless its pages are like that every day."""
    by_source: dict[str, list[Finding]] = defaultdict(list)
    for finding in findings:
        if finding.run.role is PageRole.DOCUMENT and finding.run.outcome in STANDS:
            by_source[finding.run.source_id].append(finding)
    for source_id, looks in by_source.items():
        cosmetic = sum(look.run.outcome is Outcome.COSMETIC for look in looks)
        if (
            cosmetic >= LEAST_PAGES
            and cosmetic * 2 > len(looks)
            and _is_calm(source_id, min(look.run.started_at for look in looks), tools)
        ):
            _tell(sources[source_id], cosmetic, tools)


def template_edit_of(keys: str, page: Page, source: Source, tools: Tools, *, since: datetime) -> str | None:
    """The key that the edit shares with many others, as `edit_key` gives them."""
    return next((key for key in keys.split() if _is_template_edit(key, page, source, tools, since=since)), None)


def _is_template_edit(key: str, page: Page, source: Source, tools: Tools, *, since: datetime) -> bool:
    """Does the same edit wait for its second look on many of the releases of the source that were looked at since?"""
    url = template_notices.template_url(source, key)
    told_at, same = _spread(key, source, tools, since=since, url=url)
    if told_at and tools.clock() - told_at < ALL_SEEN and (not says_no_words(key) or _was_read_before(page, told_at)):
        last = tools.archive.last_notice(source.id, url=url)
        return last is None or last.topic != template_notices.RELEASED
    if same < MANY_PRINTED:
        return False
    looked_at = tools.archive.looked_at(source.id, since=since)
    return template_edit(same=same, looked_at=looked_at, key=key).decision is Decision.HOLD


def _spread(key: str, source: Source, tools: Tools, *, since: datetime, url: str) -> tuple[datetime | None, int]:
    if key.startswith(AT_ONE_SPOT):
        return tools.archive.spread_at_spot(source.id, key, since=since, notice_url=url)
    return tools.archive.spread(source.id, kept_as(key), since=since, notice_url=url)


def _was_read_before(page: Page, told_at: datetime) -> bool:
    """It may show for the first time what other pages have shown; one that did so and changes again has an edit of its own."""
    return page.read_at is None or page.read_at < told_at


def _is_calm(source_id: str, since: datetime, tools: Tools) -> bool:
    """Before these looks, second and later looks at its documents mostly found the same bytes."""
    before = [one for one in tools.archive.recent_runs(source_id, limit=1000) if one.started_at < since]
    seen_again = STANDS - {Outcome.BASELINE}
    outcomes = [run.outcome for run in before if run.role is PageRole.DOCUMENT and run.outcome in seen_again]
    return bool(outcomes) and outcomes.count(Outcome.COSMETIC) <= STABLE_SHARE * len(outcomes)


def _tell(source: Source, pages: int, tools: Tools) -> None:
    change = template_notices.template(source, pages=pages, now=tools.clock(), tools=tools)
    if change:
        tools.archive.save_notice(change, notices.mail(change, source, tools, now=change.detected_at))
