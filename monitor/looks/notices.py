"""How an operator is told something: the change that is kept in the history, and its mail."""

from dataclasses import replace
from datetime import datetime, timedelta

from alerts import notice
from model.alert import Alert
from model.change import Cause, Change, ChangeKind, Weight
from model.finding import Finding
from model.release import short_id
from model.source import Source
from monitor.tools import Tools

OPEN = ("failing", "held")  # topics of notices that something does not work, until another says that it does again


def with_notice(finding: Finding, change: Change | None, source: Source, tools: Tools) -> Finding:
    """The finding with the notice it calls for, if any, and the mail that tells it."""
    if change is None:
        return finding
    alert = mail(change, source, tools, now=change.detected_at)
    return replace(finding, changes=(*finding.changes, change), alerts=(*finding.alerts, alert))


def was_told(source: Source, url: str, within: timedelta, tools: Tools, *, now: datetime) -> bool:
    """Has a notice filed under this URL been told so short a time ago?"""
    last = tools.archive.last_notice(source.id, url=url)
    return last is not None and now - last.detected_at < within


def shortened(text: str, longest: int) -> str:
    """For a quotation: whole words, and a sign that there were more."""
    return text if len(text) <= longest else f"{text[:longest].rsplit(' ', 1)[0]} …"


def mail(change: Change, source: Source | None, tools: Tools, *, now: datetime) -> Alert:
    """That something works again joins the thread of the notice that it did not."""
    is_answer = change.topic == "recovered"
    return notice(
        change,
        source=source,
        to=tools.operator,
        letterhead=tools.letterhead,
        now=now,
        language=tools.language,
        answers=tools.archive.last_notice(change.source_id, url=change.url) if is_answer else None,
    )


def about(
    source: Source,
    url: str,
    now: datetime,
    *,
    topic: str,
    title: tuple[str, str],
    summary: tuple[str, str],
    reason: tuple[str, str],
    tools: Tools,
) -> Change:
    """A notice about one URL of a source, or about what is filed under such a URL."""
    return Change(
        id=short_id(source.id, url, topic, now.isoformat()),
        detected_at=now,
        kind=ChangeKind.NOTICE,
        cause=Cause.SOURCE,
        weight=Weight.MAJOR,
        source_id=source.id,
        topic=topic,
        title=title[0] if tools.language == "de" else title[1],
        issuer=source.issuer,
        url=url,
        summary=summary,
        reason=reason,
    )
