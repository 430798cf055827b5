"""A page that reads otherwise at every look: what keeps changing is told to nobody, and the operator must know."""

from collections.abc import Sequence
from datetime import datetime, timedelta

from model.change import Change, Edit
from model.finding import Finding
from model.page import Page
from model.run import Outcome
from model.source import Source
from monitor.looks import notices
from monitor.tools import Tools

LOOKS = 5  # in a row, each of which found another text than the one before
AGAIN = timedelta(days=30)  # then it is said once more
LONGEST = 120  # characters of what keeps changing that are quoted


def with_notice(
    finding: Finding, before: Page, source: Source, tools: Tools, *, turning: Sequence[Edit] = ()
) -> Finding:
    """The same, and one notice where the page has not come to rest for some looks. `before` is the page as it was held."""
    if before.pending in (None, finding.page.pending):
        return finding
    outcomes = tools.archive.recent_outcomes(before, limit=LOOKS)
    if len(outcomes) < LOOKS or any(one is not Outcome.PENDING for one in outcomes):
        return finding
    change = _notice(before, turning, source, tools, now=finding.run.started_at)
    return notices.with_notice(finding, change, source, tools)


def _notice(page: Page, turning: Sequence[Edit], source: Source, tools: Tools, *, now: datetime) -> Change | None:
    """One for a source: what stirs on one of its pages mostly stirs on others."""
    url = f"{source.url}#restless"
    if notices.was_told(source, url, AGAIN, tools, now=now):
        return None
    german, english = quoted(turning)
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
            f"{page.url} war bei {LOOKS + 1} Blicken hintereinander jedes Mal anders{german}.",
            f"{page.url} was different at each of {LOOKS + 1} looks in a row{english}.",
        ),
        reason=(
            (
                "Leser erfahren davon nichts; was daneben geändert wird und stehen bleibt, wird gemeldet. Was ständig wechselt, "
                "nimmt „document: remove: [Selektor der Stelle]“ bei der Quelle heraus."
            ),
            (
                "Readers are told nothing of it; what is edited beside it and stays is told. What keeps changing is left out by "
                "“document: remove: [selector of that place]” at the source."
            ),
        ),
        tools=tools,
    )


def quoted(turning: Sequence[Edit]) -> tuple[str, str]:
    said = next((edit.new for edit in turning if edit.new), None)
    if said is None:
        return "", ""
    short = notices.shortened(said, LONGEST)
    return f", zuletzt: „{short}“", f", at last: “{short}”"
