"""A page or source that stopped working, told once; and that it works again, told once."""

from model.change import Change
from model.page import Page, PageRole
from model.run import Outcome, Run
from model.source import Source
from monitor.judge import sentence_of
from monitor.looks.notices import about
from monitor.tools import Tools

PATIENCE = 3  # failed looks in a row at a single document before somebody is told
OPEN = ("failing", "held")

# What happened, in German and English, by the name of the error or the kind of trouble; {url} is filled in.
_CAUSES = {
    "Unreachable": ("{url} ist nicht erreichbar.", "{url} cannot be reached."),
    "TooSlow": ("{url} antwortet zu langsam.", "{url} answers too slowly."),
    "ServerTrouble": ("{url} meldet einen Fehler des Servers.", "{url} reports a server error."),
    "RetryAfter": ("{url} bittet seit Längerem, später wiederzukommen.", "{url} keeps asking us to come back later."),
    "Refused": ("{url} wird verweigert oder ist nicht mehr da.", "{url} is refused or not there any more."),
    "Blocked": (
        "{url} liegt an einer Adresse, die nicht im öffentlichen Internet ist, oder leitet dorthin um; sie wurde nicht angewählt.",
        "{url} is at an address that is not on the public internet, or redirects there; it was not dialled.",
    ),
    "Disallowed": ("robots.txt untersagt den Abruf von {url}.", "robots.txt forbids fetching {url}."),
    "TooLarge": ("{url} ist größer als erlaubt.", "{url} is larger than allowed."),
    "BadEncoding": ("{url} ist nicht lesbar kodiert.", "{url} is not encoded readably."),
    "NothingFound": ("Auf {url} findet sich kein Eintrag mehr.", "Nothing is found on {url} any more."),
    "NoText": ("Auf {url} findet sich kein Text mehr.", "No text is found on {url} any more."),
    "ParserKilled": (
        "{url} ließ sich nicht in der erlaubten Zeit lesen.",
        "{url} could not be read in the time allowed.",
    ),
}
# Errors of which their own sentence says more than their name: a circle of redirects, a cut transfer, a failing robots.txt.
_SPEAK_FOR_THEMSELVES = frozenset({"Unreachable", "TooSlow", "ServerTrouble", "Refused", "TooLarge", "BadEncoding"})
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


def cause(run: Run) -> tuple[str, str] | None:
    """Why a look failed, in a sentence; None where only its error says it."""
    kind = "NoText" if run.trouble == "NothingFound" and run.role is PageRole.DOCUMENT else run.trouble
    if seen := sentence_of(kind or ""):
        return f"{run.url}: {seen[0]}", f"{run.url}: {seen[1]}"
    german, english = _CAUSES.get(kind or "", ("", ""))
    return (german.format(url=run.url), english.format(url=run.url)) if german else None


def _own_words(run: Run) -> tuple[str, str] | None:
    """What the error itself says; None where it has no German."""
    if run.trouble not in _SPEAK_FOR_THEMSELVES or not run.german or not run.error or run.german == run.error:
        return None
    return run.german, run.error


def transition(page: Page, run: Run, reason: tuple[str, str] | None, source: Source, tools: Tools) -> Change | None:
    """The notice this run calls for, if any: only when a page's state has changed, never twice."""
    if run.outcome in (Outcome.FAILED, Outcome.HELD):
        return _failing(page, run, reason, source, tools)
    if run.outcome in (Outcome.SKIPPED, Outcome.GONE):
        return None
    return _recovered(page, run, source, tools)


def _failing(page: Page, run: Run, reason: tuple[str, str] | None, source: Source, tools: Tools) -> Change | None:
    if not _is_worth_telling(page, source, tools):
        return None
    last = tools.archive.last_notice(source.id, url=page.url)
    if last and last.topic in OPEN:
        return None
    kind = run.trouble or "Unreachable"
    sentence = (
        reason
        or _own_words(run)
        or cause(run)
        or (f"{page.url} ließ sich nicht prüfen.", f"{page.url} could not be checked.")
    )
    others = 0 if _is_whole_source(page, source) else _ailing_beside(page, source, tools)
    effect, more = _effect(page, source, others), _NEXT_STEP.get(kind, ("", ""))
    return about(
        source,
        page.url,
        run.started_at,
        topic="held" if run.outcome is Outcome.HELD else "failing",
        title=_failing_title(page, source, others),
        summary=_with_url(sentence, page.url),
        reason=(" ".join(filter(None, (effect[0], more[0]))), " ".join(filter(None, (effect[1], more[1])))),
        tools=tools,
    )


def _is_whole_source(page: Page, source: Source) -> bool:
    return page.role is PageRole.INDEX or page.url == source.url


def _what(page: Page, source: Source) -> tuple[str, str]:
    if _is_whole_source(page, source):
        return f"Quelle „{source.name}“", f"Source “{source.name}”"
    return f"Eine Seite der Quelle „{source.name}“", f"A page of source “{source.name}”"


def _failing_title(page: Page, source: Source, others: int) -> tuple[str, str]:
    if others:
        return (
            f"{others + 1} Seiten der Quelle „{source.name}“ lesen sich nicht mehr",
            f"{others + 1} pages of source “{source.name}” cannot be read any more",
        )
    german, english = _what(page, source)
    return f"{german} liest sich nicht mehr", f"{english} cannot be read any more"


def _with_url(sentence: tuple[str, str], url: str) -> tuple[str, str]:
    german, english = (said if url in said else f"{url}: {said}" for said in sentence)
    return german, english


def _effect(page: Page, source: Source, others: int) -> tuple[str, str]:
    if _is_whole_source(page, source):
        return (
            "Leser wurden nicht benachrichtigt; was inzwischen erscheint, wird nachgeholt, sobald die Quelle wieder gelesen werden kann.",
            "Readers were not told anything; what appears meanwhile is made up for as soon as the source can be read again.",
        )
    if others:
        german = "einer weiteren Seite" if others == 1 else f"{others} weiteren Seiten"
        english = "one more page" if others == 1 else f"{others} more pages"
        return (
            f"Leser wurden nicht benachrichtigt. Auch bei {german} der Quelle ist die letzte Prüfung misslungen oder angehalten.",
            f"Readers were not told anything. The last look at {english} of the source failed or is held as well.",
        )
    return (
        "Leser wurden nicht benachrichtigt; die übrigen Seiten werden weiter gelesen. Was sich dort ändert, wird nachgeholt.",
        "Readers were not told anything; the other pages are read as ever. What changes there is made up for.",
    )


def _is_worth_telling(page: Page, source: Source, tools: Tools) -> bool:
    """A single document must fail for a while, and not because the whole source does."""
    if _is_whole_source(page, source):
        return True
    if page.failures < PATIENCE:
        return False
    index = tools.archive.last_notice(source.id, url=source.url)
    return not (index and index.topic in OPEN) and not _ails_already(page, source, tools)


def _ails_already(page: Page, source: Source, tools: Tools) -> bool:
    """Another document of the source fails as well, and its failing is told: one notice is enough."""
    others = tools.archive.pages([source.id], PageRole.DOCUMENT)
    ailing = (other for other in others if other.url != page.url and other.failures >= PATIENCE)
    told = (tools.archive.last_notice(source.id, url=other.url) for other in ailing)
    return any(last is not None and last.topic in OPEN for last in told)


def _ailing_beside(page: Page, source: Source, tools: Tools) -> int:
    """Other documents of the source whose last look did not succeed."""
    others = tools.archive.pages([source.id], PageRole.DOCUMENT)
    return sum(other.failures > 0 for other in others if other.url != page.url)


def _recovered(page: Page, run: Run, source: Source, tools: Tools) -> Change | None:
    if page.failures == 0 and page.role is PageRole.DOCUMENT:
        return None
    last = tools.archive.last_notice(source.id, url=page.url)
    if not last or last.topic not in OPEN:
        return None
    german_what, english_what = _what(page, source)
    return about(
        source,
        page.url,
        run.started_at,
        topic="recovered",
        title=(f"{german_what} liest sich wieder", f"{english_what} can be read again"),
        summary=(f"{page.url} wird wieder gelesen.", f"{page.url} is being read again."),
        reason=(
            "Was inzwischen erschienen ist oder sich geändert hat, wird jetzt nachgeholt.",
            "What has appeared or changed meanwhile is made up for now.",
        ),
        tools=tools,
    )
