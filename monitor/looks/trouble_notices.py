"""A page or source that stopped working, told once; and that it works again, told once."""

from collections.abc import Sequence
from datetime import timedelta

from model.change import Change
from model.finding import Capture
from model.page import Page, PageRole
from model.run import Outcome, Run
from model.source import Source
from monitor.looks.ailing import OUTAGES, ailing_beside, is_untold, told_today
from monitor.looks.asking import held_effect, held_title
from monitor.looks.causes import in_words
from monitor.looks.notices import OPEN, about
from monitor.looks.offline import OFFLINE, is_offline, offline_notice
from monitor.looks.result import NEVER_READ
from monitor.tools import Tools

PATIENCE = 3  # failed looks in a row at a single document before somebody is told
TWICE = 2  # so many, where it is held: a person is asked as soon as a second look found it so
LISTED_AHEAD = timedelta(hours=3)  # in which nobody is told that a listed page is not there yet
MOST_NAMED = 10  # of the pages that ail beside the one a notice is about

Said = tuple[str, str]
"""In German and English."""

_NEXT_STEP = {
    "Disallowed": (
        "Liegt eine Erlaubnis vor, steht sie als „ignore_robots“ bei der Quelle.",
        "With a permission, say so as “ignore_robots” at the source.",
    ),
    "Blocked": (
        "Gehört die Adresse zum eigenen Netz, wird sie mit MONITOR_ALLOW_ADDRESSES erlaubt.",
        "If the address is of your own network, allow it with MONITOR_ALLOW_ADDRESSES.",
    ),
}

_ON_SOURCE = (
    "Leser wurden nicht benachrichtigt; was inzwischen erscheint, wird nachgeholt, sobald die Quelle wieder gelesen werden kann.",
    "Readers were not told anything; what appears meanwhile is made up for as soon as the source can be read again.",
)
_BEFORE_BASELINE = (
    "Es gibt noch keinen Ausgangsstand: Was die Quelle zeigt, wenn sie sich zum ersten Mal lesen lässt, wird niemandem gemeldet.",
    "There is no baseline yet: what the source shows when it can be read for the first time is told to nobody.",
)
_WAVERS = (
    "Es ist das zweite Mal an einem Tag: Fällt sie weiter aus und kommt wieder, wird das erst nach einem Tag erneut gemeldet.",
    "It is the second time within a day: if it goes on failing and coming back, that is told again only after a day.",
)
_ON_PAGE = (
    "Leser wurden nicht benachrichtigt; die übrigen Seiten werden weiter gelesen. Was sich dort ändert, wird nachgeholt.",
    "Readers were not told anything; the other pages are read as ever. What changes there is made up for.",
)
_ON_NEW_ENTRY = (
    "Leser wissen noch nichts von dieser Meldung; sie erfahren davon, sobald sie sich lesen lässt. Danach gefragt wird immer seltener.",
    "Readers know nothing of this release yet; they are told as soon as it can be read. It is asked for less and less often.",
)
_ON_OLD_ENTRY = (
    "Die übrigen Seiten werden gelesen. Der Eintrag stand schon bei der ersten Prüfung da; nach ihm gefragt wird immer seltener.",
    "The other pages are read. The entry stood there at the first look; it is asked for less and less often.",
)


def transition(
    page: Page,
    run: Run,
    reason: tuple[str, str] | None,
    source: Source,
    tools: Tools,
    *,
    asked: Capture | None = None,
) -> Change | None:
    """The notice this run calls for, if any: only when a page's state has changed, never twice. `asked`: what a person decides."""
    if run.outcome in (Outcome.FAILED, Outcome.HELD) or run.trouble == NEVER_READ:
        return _failing(page, run, reason, source, tools, asked)
    if run.outcome in (Outcome.SKIPPED, Outcome.GONE):
        return None
    return _recovered(page, run, source, tools)


def _failing(
    page: Page, run: Run, reason: tuple[str, str] | None, source: Source, tools: Tools, asked: Capture | None
) -> Change | None:
    if not _is_worth_telling(page, run, source, tools, patience=TWICE if asked else PATIENCE):
        return None
    if is_offline(page, run, tools):
        return offline_notice(page, run, source, tools)
    beside = () if _is_whole_source(page, source) else ailing_beside(page, source, tools)
    title, effect = _held(asked, page, source, beside) if asked else _broken(page, run, source, tools, beside)
    return about(
        source,
        page.url,
        run.started_at,
        topic="held" if run.outcome is Outcome.HELD else "failing",
        title=title,
        summary=in_words(run, reason, was_read=page.was_read),
        reason=effect,
        tools=tools,
    )


def _held(asked: Capture, page: Page, source: Source, beside: Sequence[Page]) -> tuple[Said, Said]:
    """Title and effect of what a person decides."""
    is_listing = page.role is PageRole.INDEX
    title = held_title(source, is_listing=is_listing, others=len(beside))
    return title, held_effect(asked, is_listing=is_listing, beside=_effect_on_many(beside) if beside else None)


def _broken(page: Page, run: Run, source: Source, tools: Tools, beside: Sequence[Page]) -> tuple[Said, Said]:
    """Title and effect of what cannot be read, with what to do or to expect."""
    more = _NEXT_STEP.get(run.trouble or "Unreachable", ("", ""))
    if _is_whole_source(page, source) and told_today(source, tools, now=run.started_at):
        more = _WAVERS
    german, english = _effect(page, source, beside)
    effect = f"{german} {more[0]}".rstrip(), f"{english} {more[1]}".rstrip()
    return _failing_title(page, source, beside), effect


def _is_whole_source(page: Page, source: Source) -> bool:
    return page.role is PageRole.INDEX or page.url == source.url


def _what(page: Page, source: Source) -> tuple[str, str]:
    if _is_whole_source(page, source):
        return f"Quelle „{source.name}“", f"Source “{source.name}”"
    return f"Eine Seite der Quelle „{source.name}“", f"A page of source “{source.name}”"


def _failing_title(page: Page, source: Source, beside: Sequence[Page]) -> tuple[str, str]:
    if beside:
        return _pages_title(source, len(beside) + 1, was_read=all(one.was_read for one in (page, *beside)))
    german, english = _what(page, source)
    if page.was_read:
        return f"{german} liest sich nicht mehr", f"{english} cannot be read any more"
    return f"{german} ließ sich noch nie lesen", f"{english} cannot be read (it never has been)"


def _pages_title(source: Source, count: int, *, was_read: bool) -> tuple[str, str]:
    if was_read:
        return (
            f"{count} Seiten der Quelle „{source.name}“ lesen sich nicht mehr",
            f"{count} pages of source “{source.name}” cannot be read any more",
        )
    return (
        f"{count} Seiten der Quelle „{source.name}“ lassen sich nicht lesen",
        f"{count} pages of source “{source.name}” cannot be read",
    )


def _effect(page: Page, source: Source, beside: Sequence[Page]) -> tuple[str, str]:
    if beside:
        return _effect_on_many(beside)
    if _is_whole_source(page, source):
        return _ON_SOURCE if page.was_read else _BEFORE_BASELINE
    if page.was_read:
        return _ON_PAGE
    return _ON_OLD_ENTRY if page.baseline else _ON_NEW_ENTRY


def _effect_on_many(beside: Sequence[Page]) -> tuple[str, str]:
    count = len(beside)
    german = "einer weiteren Seite" if count == 1 else f"{count} weiteren Seiten"
    english = "one more page" if count == 1 else f"{count} more pages"
    names = ", ".join(one.url for one in beside[:MOST_NAMED]) + (", …" if count > MOST_NAMED else "")
    return (
        f"Leser wurden nicht benachrichtigt. Auch bei {german} der Quelle ist die letzte Prüfung misslungen oder angehalten: {names}",
        f"Readers were not told anything. The last look at {english} of the source failed or is held as well: {names}",
    )


def _is_worth_telling(page: Page, run: Run, source: Source, tools: Tools, *, patience: int) -> bool:
    """A single document must fail for a while, and not because the whole source does."""
    if _is_whole_source(page, source):
        wavers = run.outcome is not Outcome.HELD and told_today(source, tools, now=run.started_at) >= OUTAGES
        return not wavers and not _is_open(source, page.url, tools)
    if page.failures < patience or _is_too_early(page, run):
        return False
    return not _source_ails(source, tools) and is_untold(page, source, tools, now=run.started_at)


def _source_ails(source: Source, tools: Tools) -> bool:
    """Also where that is not told, because it wavers."""
    failing = any(page.failures for page in tools.archive.pages([source.id], PageRole.INDEX))
    return failing or _is_open(source, source.url, tools)


def _is_too_early(page: Page, run: Run) -> bool:
    """Some listings name a release hours before its page is there."""
    return run.trouble == NEVER_READ and run.started_at - page.first_seen_at < LISTED_AHEAD


def _is_open(source: Source, url: str, tools: Tools) -> bool:
    last = tools.archive.last_notice(source.id, url=url)
    return last is not None and last.topic in OPEN


def _recovered(page: Page, run: Run, source: Source, tools: Tools) -> Change | None:
    if page.failures == 0 and page.role is PageRole.DOCUMENT:
        return None
    last = tools.archive.last_notice(source.id, url=page.url)
    if not last or last.topic not in (*OPEN, OFFLINE):
        return None
    again = ("wieder", "again") if page.was_read else ("jetzt", "now")
    return about(
        source,
        page.url,
        run.started_at,
        topic="recovered",
        title=_recovered_title(page, source, again, was_offline=last.topic == OFFLINE),
        summary=(f"{page.url} wird {again[0]} gelesen.", f"{page.url} is being read {again[1]}."),
        reason=_made_up_for(page, source),
        tools=tools,
    )


def _recovered_title(page: Page, source: Source, again: Said, *, was_offline: bool) -> Said:
    if was_offline:
        return "Die Quellen sind wieder erreichbar", "The sources can be reached again"
    german, english = _what(page, source)
    return f"{german} liest sich {again[0]}", f"{english} can be read {again[1]}"


def _made_up_for(page: Page, source: Source) -> tuple[str, str]:
    if page.was_read:
        return (
            "Was inzwischen erschienen ist oder sich geändert hat, wird jetzt nachgeholt.",
            "What has appeared or changed meanwhile is made up for now.",
        )
    if _is_whole_source(page, source) or page.baseline:
        return (
            "Was dort jetzt steht, ist der Ausgangsstand und wird niemandem gemeldet; was danach kommt, wird gemeldet.",
            "What stands there now is the baseline and told to nobody; what comes after it is told.",
        )
    return ("Leser erfahren jetzt davon.", "Readers are told of it now.")
