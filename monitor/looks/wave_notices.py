"""What the operator is told when many releases of a source are gone at once, and when they are back."""

from datetime import datetime, timedelta

from model.change import Change
from model.source import Source
from monitor.looks.notices import OPEN, about
from monitor.looks.wave import Wave
from monitor.tools import Tools

ONE_WAVE = timedelta(days=7)  # in which they are one piece of news


def many_gone(source: Source, wave: Wave, *, now: datetime, tools: Tools) -> Change | None:
    """One notice for many releases that are gone at once; another one only when a week has passed."""
    last = open_wave(source, tools)
    if last and now - last.detected_at < ONE_WAVE:
        return None
    counts = (
        f"{wave.gone} der {wave.looked_at} zuletzt geprüften Meldungen",
        f"{wave.gone} of the {wave.looked_at} releases looked at last",
    )
    return about(
        source,
        _wave_url(source),
        now,
        topic="failing",
        title=(
            f"Quelle „{source.name}“: viele Meldungen auf einmal nicht mehr da",
            f"Source “{source.name}”: many releases gone at once",
        ),
        summary=(
            f"{counts[0]} sind nicht mehr abrufbar: vermutlich ist die Website umgezogen oder gestört.",
            f"{counts[1]} cannot be fetched any more: the site has probably moved or is out of order.",
        ),
        reason=(
            "Leser wurden nicht benachrichtigt; niemandem wird gemeldet, dass sie zurückgezogen seien.",
            "Readers were not told anything; nobody is told that they were withdrawn.",
        ),
        tools=tools,
    )


def many_back(source: Source, back: int, withdrawn: int, *, now: datetime, tools: Tools) -> Change:
    """What became of the releases that were gone at once."""
    return about(
        source,
        _wave_url(source),
        now,
        topic="recovered",
        title=_title(source, back),
        summary=_fates(back, withdrawn),
        reason=("Es ist nichts zu tun.", "There is nothing to do."),
        tools=tools,
    )


def _title(source: Source, back: int) -> tuple[str, str]:
    if not back:
        return (
            f"Quelle „{source.name}“: verschwundene Meldungen kamen nicht wieder",
            f"Source “{source.name}”: releases that were gone did not come back",
        )
    return f"Quelle „{source.name}“: Meldungen wieder da", f"Source “{source.name}”: releases are back"


def _fates(back: int, withdrawn: int) -> tuple[str, str]:
    one = withdrawn == 1
    left = (
        f"{withdrawn} {'blieb' if one else 'blieben'} verschwunden und {'wurde' if one else 'wurden'} als zurückgezogen gemeldet",
        f"{withdrawn} stayed away and {'was' if one else 'were'} told as withdrawn",
    )
    if not back:
        return (
            f"Keine der Meldungen, die auf einmal nicht mehr da waren, ist wieder abrufbar; {left[0]}.",
            f"None of the releases that were gone at once is back; {left[1]}.",
        )
    more = tuple(f"; {said}" for said in left) if withdrawn else ("", "")
    return (
        f"Wieder abrufbar: {back} der Meldungen, die auf einmal nicht mehr da waren{more[0]}.",
        f"Back again: {back} of the releases that were gone at once{more[1]}.",
    )


def open_wave(source: Source, tools: Tools) -> Change | None:
    """The notice that many releases are gone, while none has said that they are back."""
    last = tools.archive.last_notice(source.id, url=_wave_url(source))
    return last if last and last.topic in OPEN else None


def _wave_url(source: Source) -> str:
    return f"{source.url}#gone"
