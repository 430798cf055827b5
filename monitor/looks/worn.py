"""What readers were told of again and again within a day: they hear no more of it, the operator does."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime, timedelta

from model.change import Change, Edit
from model.finding import Finding
from model.page import Page
from model.source import Source
from monitor.judge import OFTEN, Stirred, told_of
from monitor.looks import notices
from monitor.looks.restless import quoted
from monitor.tools import Tools

PAGES = 5  # of a source, of each of which readers were told such a thing twice today
AGAIN = timedelta(days=1)  # then the operator is told once more, if it goes on


def with_worn(stirred: Stirred, page: Page, source: Source, tools: Tools) -> Stirred:
    """With what readers were told of many pages of the source today; asked only where something may be told."""
    kinds = {kind for edit in stirred.comparison.edits if (kind := stirred.kind(edit))} if page.pending else set()
    if not kinds:
        return stirred
    counted: Counter[str] = Counter()
    for stirring in tools.archive.stirring(source.id):
        counted.update(kind for kind in kinds if told_of(stirring, kind, stirred.now))
    return replace(stirred, worn_kinds=frozenset(kind for kind, pages in counted.items() if pages >= PAGES))


def with_notice(finding: Finding, page: Page, worn: Sequence[Edit], source: Source, tools: Tools) -> Finding:
    """The same, and one notice a day and source where something would have been told."""
    if not worn or page.pending is None:
        return finding
    change = _notice(page, worn, source, tools, now=finding.run.started_at)
    return notices.with_notice(finding, change, source, tools)


def _notice(page: Page, worn: Sequence[Edit], source: Source, tools: Tools, *, now: datetime) -> Change | None:
    url = f"{source.url}#worn"
    if notices.was_told(source, url, AGAIN, tools, now=now):
        return None
    german, english = quoted(worn)
    return notices.about(
        source,
        url,
        now,
        topic="template",
        title=(
            f"Quelle „{source.name}“: dieselbe Stelle ändert sich immer wieder",
            f"Source “{source.name}”: the same place changes again and again",
        ),
        summary=(
            (
                f"{page.url}: Von dieser Stelle, oder ihresgleichen auf anderen Seiten, haben Leser heute schon mindestens {OFTEN}-mal "
                f"erfahren{german}."
            ),
            f"{page.url}: readers were told of this place, or of its like on other pages, {OFTEN} times or more today{english}.",
        ),
        reason=(
            (
                "Leser erfahren erst wieder davon, wenn sie einen Tag lang stehen bleibt; was daneben geändert wird, wird gemeldet. "
                "Gehört sie nicht zum Text, nimmt „document: remove: [Selektor der Stelle]“ bei der Quelle sie heraus."
            ),
            (
                "Readers hear of it again when it has stood for a day; what is edited beside it is told. If it is no part of the text, "
                "“document: remove: [selector of that place]” at the source leaves it out."
            ),
        ),
        tools=tools,
    )
