"""The template of a source has changed, and no release: one notice, however many pages show it."""

from dataclasses import replace
from datetime import datetime, timedelta

from model.change import Change, Comparison, Operation
from model.source import Source
from monitor.judge import AT_ONE_SPOT
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


def repeated_edit(
    source: Source, key: str, comparison: Comparison, *, read_at: datetime | None, now: datetime, tools: Tools
) -> Change | None:
    """One notice for the same edit in the text of many releases, in its words.

    `read_at`: when the page was last read. Of edits at one spot, which have words of their own, another notice is due where pages
    that were read since the last one show some again.
    """
    url = template_url(source, key)
    last = tools.archive.last_notice(source.id, url=url)
    is_at_a_spot = key.startswith(AT_ONE_SPOT)
    if last and not (is_at_a_spot and _is_another_wave(last, read_at, now)):
        return None
    quote = _quoted(comparison)
    told = about(
        source,
        url,
        now,
        topic=REPEATED,
        title=(f"Quelle „{source.name}“: Seitenvorlage geändert", f"Source “{source.name}”: page template changed"),
        summary=(
            f"{_MANY_AT_A_SPOT[0] if is_at_a_spot else _MANY[0]}: {comparison.summary[0]}{quote[0]}.",
            f"{_MANY_AT_A_SPOT[1] if is_at_a_spot else _MANY[1]}: {comparison.summary[1]}{quote[1]}.",
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


_MANY = ("Dieselbe Änderung steht auf vielen Seiten der Quelle", "The same edit stands on many pages of the source")
_MANY_AT_A_SPOT = (
    "Auf vielen Seiten der Quelle hat sich dieselbe Stelle geändert, auf einer davon",
    "The same spot was edited on many pages of the source, on one of them",
)


def _is_another_wave(last: Change, read_at: datetime | None, now: datetime) -> bool:
    return now - last.detected_at >= REMIND_AFTER and read_at is not None and read_at >= last.detected_at


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
