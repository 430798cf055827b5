"""When is a release withdrawn? When several looks over hours agree, and the rest of its source answers."""

from collections.abc import Sequence
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from model.page import GoneLook, Page
from model.source import Source
from model.verdict import Decision, Verdict

SECOND_LOOK = timedelta(minutes=20)

_GERMAN = {
    "soft 404": "Fehlerseite",
    "soft_404": "Fehlerseite",
    "redirect to the home page": "Weiterleitung auf die Startseite",
    "home_redirect": "Weiterleitung auf die Startseite",
    "redirect to the overview": "Weiterleitung auf die Übersicht",
    "overview_redirect": "Weiterleitung auf die Übersicht",
    "redirect to another release": "Weiterleitung auf eine andere Meldung",
    "another release": "eine andere Meldung",
}
_ENGLISH = {
    "soft_404": "error page",
    "soft 404": "error page",
    "home_redirect": "redirect to the home page",
    "overview_redirect": "redirect to the overview",
}


def judge_gone(page: Page, answer: str, *, siblings_answer: bool, source: Source, now: datetime) -> Verdict:
    """CONFIRM until this look and those in `page.gone` are enough and span long enough, then PUBLISH with the evidence.

    A look while the other pages of the source do not answer counts for nothing: then the site is down, not the release gone.
    Having scrolled off a listing is never a reason to ask.
    """
    if not siblings_answer:
        return Verdict(
            decision=Decision.CONFIRM,
            reason=(
                f"{_said([answer], _GERMAN, 'und')}, aber auch die übrigen Seiten der Quelle antworten nicht: das zählt nicht.",
                f"{_said([answer], _ENGLISH, 'and')}, but the other pages of the source do not answer either: that does not count.",
            ),
            again_at=now + max(source.every, SECOND_LOOK),
        )
    looks = (*page.gone, GoneLook(at=now, answer=answer))
    first = min(look.at for look in looks)
    trust = source.trust
    if len(looks) >= trust.withdrawn_looks and now - first >= trust.withdrawn_after:
        return Verdict(decision=Decision.PUBLISH, reason=_evidence(looks, first, now - first, source))
    return Verdict(decision=Decision.CONFIRM, reason=_so_far(looks, source), again_at=_again_at(first, source, now))


def _again_at(first: datetime, source: Source, now: datetime) -> datetime:
    """Soon, then after a third of the time, then when it has passed; after that at the source's own pace."""
    after = source.trust.withdrawn_after
    for wait in (SECOND_LOOK, after / 3, after):
        if first + wait > now:
            return first + wait
    return now + max(source.every, SECOND_LOOK)


def _evidence(looks: Sequence[GoneLook], first: datetime, lasted: timedelta, source: Source) -> tuple[str, str]:
    """Since when, on the clock of the source; in parentheses how that is known."""
    german, english = _looks(looks)
    hours = _duration(lasted, _UNITS_DE), _duration(lasted, _UNITS_EN)
    since = first.astimezone(ZoneInfo(source.timezone))
    how = (
        f"{german} in {hours[0]}; die übrigen Seiten der Quelle antworten",
        f"{english} in {hours[1]}; the other pages of the source answer",
    )
    return (
        f"seit {since:%d.%m., %H:%M} nicht mehr abrufbar ({how[0]})",
        f"not to be had since {since.day} {_MONTHS[since.month - 1]}, {since:%H:%M} ({how[1]})",
    )


_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "June", "July", "Aug", "Sept", "Oct", "Nov", "Dec")


def _so_far(looks: Sequence[GoneLook], source: Source) -> tuple[str, str]:
    german, english = _looks(looks)
    needed, hours = source.trust.withdrawn_looks, source.trust.withdrawn_after / timedelta(hours=1)
    return (
        f"{german}; nötig sind {needed} über {hours:g} Stunden.",
        f"{english}; {needed} over {hours:g} hours are needed.",
    )


_UNITS_DE = ("Minute", "Minuten", "Stunde", "Stunden", "Tag", "Tagen")
_UNITS_EN = ("minute", "minutes", "hour", "hours", "day", "days")


def _looks(looks: Sequence[GoneLook]) -> tuple[str, str]:
    answers, count = [look.answer for look in looks], len(looks)
    return (
        f"{_said(answers, _GERMAN, 'und')} bei {count} {_plural(count, 'Prüfung', 'Prüfungen')}",
        f"{_said(answers, _ENGLISH, 'and')} at {count} {_plural(count, 'look', 'looks')}",
    )


def _said(answers: Sequence[str], words: dict[str, str], joint: str) -> str:
    """Each kind of answer once, in the order of first appearance."""
    return f" {joint} ".join(dict.fromkeys(words.get(answer, answer) for answer in answers))


def _plural(count: int, one: str, many: str) -> str:
    return one if count == 1 else many


def _duration(lasted: timedelta, words: tuple[str, str, str, str, str, str]) -> str:
    minutes = round(lasted / timedelta(minutes=1))
    if minutes < 90:
        return f"{minutes} {_plural(minutes, words[0], words[1])}"
    hours = round(minutes / 60)
    if hours < 48:
        return f"{hours} {_plural(hours, words[2], words[3])}"
    return f"{round(hours / 24)} {_plural(round(hours / 24), words[4], words[5])}"
