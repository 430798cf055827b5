"""A page that reads otherwise at every look: no change of it can be confirmed, and the operator must know."""

from datetime import datetime, timedelta

from model.change import Change
from model.finding import Finding
from model.page import Page
from model.run import Outcome
from model.source import Source
from monitor.looks import notices
from monitor.tools import Tools

LOOKS = 5  # in a row, each of which found another text than the one before
AGAIN = timedelta(days=30)  # then it is said once more


def with_notice(finding: Finding, before: Page, source: Source, tools: Tools) -> Finding:
    """The same, and one notice where the page has not come to rest for some looks. `before` is the page as it was held."""
    if before.pending in (None, finding.page.pending):
        return finding
    outcomes = tools.archive.recent_outcomes(before, limit=LOOKS)
    if len(outcomes) < LOOKS or any(one is not Outcome.PENDING for one in outcomes):
        return finding
    return notices.with_notice(finding, _notice(before, source, tools, now=finding.run.started_at), source, tools)


def _notice(page: Page, source: Source, tools: Tools, *, now: datetime) -> Change | None:
    url = f"{page.url}#restless"
    last = tools.archive.last_notice(source.id, url=url)
    if last and now - last.detected_at < AGAIN:
        return None
    return notices.about(
        source,
        url,
        now,
        topic="template",
        title=(
            f"Quelle „{source.name}“: eine Seite liest sich bei jedem Blick anders",
            f"Source “{source.name}”: a page reads otherwise at every look",
        ),
        summary=(
            f"{page.url} war bei {LOOKS + 1} Blicken hintereinander jedes Mal anders: keine Änderung lässt sich bestätigen.",
            f"{page.url} was different at each of {LOOKS + 1} looks in a row: no change of it can be confirmed.",
        ),
        reason=(
            "Leser erfahren solange nichts von ihr. Was sich ständig ändert, nimmt „document: remove:“ bei der Quelle heraus.",
            "Readers are told nothing of it meanwhile. What keeps changing is left out by “document: remove:” at the source.",
        ),
        tools=tools,
    )
