"""What the operator is told when a source reads, or publishes, otherwise than in its own past."""

from collections.abc import Set
from datetime import datetime, timedelta

from model.change import Change
from model.source import Source
from monitor.judge import LONG_TEXT, SHORT_TEXT
from monitor.looks.notices import about
from monitor.tools import Tools

DRIFTING, SILENT, RECOVERED = "drifting", "silent", "recovered"

_NAMES = {
    "published": ("Datum", "date"),
    "reference": ("Nummer", "number"),
    "subtitle": ("Unterzeile", "subtitle"),
    "contacts": ("Kontakt", "contact"),
    "topics": ("Themen", "topics"),
}
_LENGTHS = {
    SHORT_TEXT: (
        "Die Texte der letzten drei Meldungen sind viel kürzer als alle davor.",
        "The texts of the last three releases are much shorter than any before.",
    ),
    LONG_TEXT: (
        "Die Texte der letzten drei Meldungen sind viel länger als alle davor.",
        "The texts of the last three releases are much longer than any before.",
    ),
}


def drifting(source: Source, lost: Set[str], *, now: datetime, tools: Tools) -> Change:
    return about(
        source,
        fields_url(source),
        now,
        topic=DRIFTING,
        title=(f"Quelle „{source.name}“ liest sich anders als bisher", f"Source “{source.name}” reads otherwise now"),
        summary=_what_differs(lost),
        reason=(
            "Die Leser wurden benachrichtigt wie immer. Vermutlich hat sich der Aufbau der Seiten geändert.",
            "Readers were told as always. The pages are probably built in another way.",
        ),
        tools=tools,
    )


def as_before(source: Source, *, now: datetime, tools: Tools) -> Change:
    title = f"Quelle „{source.name}“ liest sich wie früher", f"Source “{source.name}” reads as before"
    summary = (
        "In der neuesten Meldung steht wieder, was gefehlt hat.",
        "What was missing stands in the newest release.",
    )
    return _over(source, fields_url(source), title, summary, now=now, tools=tools)


def silent(source: Source, waiting: timedelta, longest: timedelta, *, now: datetime, tools: Tools) -> Change:
    usual = ("einen Tag", "a day") if longest.days == 1 else (f"{longest.days} Tage", f"{longest.days} days")
    return about(
        source,
        rhythm_url(source),
        now,
        topic=SILENT,
        title=(f"Quelle „{source.name}“: lange nichts Neues", f"Source “{source.name}”: nothing new for long"),
        summary=(
            f"Seit {waiting.days} Tagen nennt die Liste nichts Neues; bisher dauerte es nie länger als {usual[0]}.",
            f"The listing has named nothing new for {waiting.days} days; it never took longer than {usual[1]} before.",
        ),
        reason=(
            "Die Liste lässt sich lesen. Vielleicht erscheint gerade nichts, vielleicht steht Neues jetzt anderswo.",
            "The listing can be read. Perhaps nothing appears at present, perhaps what is new stands elsewhere now.",
        ),
        tools=tools,
    )


def news_again(source: Source, *, now: datetime, tools: Tools) -> Change:
    title = f"Quelle „{source.name}“: wieder Neues", f"Source “{source.name}”: news again"
    summary = "Die Liste nennt wieder eine neue Meldung.", "The listing names a new release again."
    return _over(source, rhythm_url(source), title, summary, now=now, tools=tools)


def fields_url(source: Source) -> str:
    return f"{source.url}#fields"


def rhythm_url(source: Source) -> str:
    return f"{source.url}#rhythm"


def _over(
    source: Source, url: str, title: tuple[str, str], summary: tuple[str, str], *, now: datetime, tools: Tools
) -> Change:
    reason = "Es ist nichts zu tun.", "There is nothing to do."
    return about(source, url, now, topic=RECOVERED, title=title, summary=summary, reason=reason, tools=tools)


def _what_differs(lost: Set[str]) -> tuple[str, str]:
    names = [_NAMES[name] for name in sorted(lost & _NAMES.keys())]
    german, english = (", ".join(name[at] for name in names) for at in (0, 1))
    said = [_LENGTHS[name] for name in sorted(lost & _LENGTHS.keys())]
    if names:
        missing = (
            f"In den letzten drei Meldungen fehlt, was sonst dort steht: {german}.",
            f"The last three releases lack what usually stands there: {english}.",
        )
        said.insert(0, missing)
    return " ".join(one[0] for one in said), " ".join(one[1] for one in said)
