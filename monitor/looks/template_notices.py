"""The template of a source has changed, and no release: one notice, however many pages show it."""

from dataclasses import replace
from datetime import datetime, timedelta

from model.change import Change, Comparison, Operation
from model.source import Source
from monitor.looks.notices import about, shortened, was_told
from monitor.tools import Tools

REMIND_AFTER = timedelta(days=1)
UNTIL_SETTLED = timedelta(days=1)
LONGEST = 200  # characters of an edit that are quoted
REPEATED, RELEASED = "template", "released"  # topics of notices

TEMPLATE_REASON = (
    "Dieselbe Änderung steht auf vielen Seiten der Quelle: Die Vorlage hat sich geändert, nicht die Meldung.",
    "The same edit stands on many pages of the source: the template has changed, not the release.",
)


def template_url(source: Source, key: str) -> str:
    """What notices about one edit of a template are filed under."""
    return f"{source.url}#template-{key}"


def repeated_edit(source: Source, key: str, comparison: Comparison, *, now: datetime, tools: Tools) -> Change | None:
    """One notice for the same edit in the text of many releases, in its words."""
    url = template_url(source, key)
    if tools.archive.last_notice(source.id, url=url):
        return None
    quote = _quoted(comparison)
    told = about(
        source,
        url,
        now,
        topic=REPEATED,
        title=(f"Quelle „{source.name}“: Seitenvorlage geändert", f"Source “{source.name}”: page template changed"),
        summary=(
            f"Dieselbe Änderung steht auf vielen Seiten der Quelle: {comparison.summary[0]}{quote[0]}.",
            f"The same edit stands on many pages of the source: {comparison.summary[1]}{quote[1]}.",
        ),
        reason=("", ""),
        tools=tools,
    )
    release = f"monitor hold release {told.id}"
    return replace(
        told,
        reason=(
            f"Leser wurden nicht benachrichtigt: Vermutlich hat sich die Vorlage geändert. War es eine Nachricht, dann: {release}",
            f"Readers were not told anything: the template has probably changed. If it was news: {release}",
        ),
    )


def is_settled(source: Source, key: str, tools: Tools, *, now: datetime) -> bool:
    """Nobody has called the edit news for a day: until then each page shows it as an edit of its own, that could be told."""
    last = tools.archive.last_notice(source.id, url=template_url(source, key))
    return last is not None and last.topic == REPEATED and now - last.detected_at >= UNTIL_SETTLED


def released(notice: Change, source: Source, changes: int, *, now: datetime, tools: Tools) -> Change:
    """That a person took the same edit on many pages for news: what shows it from now on is told as any edit."""
    return about(
        source,
        notice.url,
        now,
        topic=RELEASED,
        title=(f"Quelle „{source.name}“: Änderung freigegeben", f"Source “{source.name}”: edit released"),
        summary=notice.summary,
        reason=(f"Leser erfahren davon: {changes}.", f"Readers are told of it: {changes}."),
        tools=tools,
    )


def _quoted(comparison: Comparison) -> tuple[str, str]:
    """The first passage that came or went as a whole; what is said of other edits has their words."""
    whole = (edit.new or edit.old for edit in comparison.edits if edit.operation is not Operation.REPLACE)
    said = next(filter(None, whole), None)
    if said is None:
        return "", ""
    short = shortened(said, LONGEST)
    return f": „{short}“", f": “{short}”"


def template(source: Source, *, pages: int, now: datetime, tools: Tools) -> Change | None:
    """One notice for a change of template, however many pages show it."""
    url = f"{source.url}#template"
    if was_told(source, url, REMIND_AFTER, tools, now=now):
        return None
    return about(
        source,
        url,
        now,
        topic="template",
        title=(f"Quelle „{source.name}“: Seitenvorlage geändert", f"Source “{source.name}”: page template changed"),
        summary=(
            f"{pages} Seiten haben sich außerhalb ihres Textes geändert (Fuß-, Kopfzeile oder Navigation).",
            f"{pages} pages changed outside their text (footer, header or navigation).",
        ),
        reason=(
            "Kein Text ist betroffen, Leser wurden nicht benachrichtigt. Es ist nichts zu tun.",
            "No text is concerned, readers were not told anything. There is nothing to do.",
        ),
        tools=tools,
    )
