"""Why a look failed, in a sentence for a person, in German and English."""

from model.page import PageRole
from model.run import Run
from monitor.judge import sentence_of

# By the name of the error or the kind of trouble; {url} is filled in.
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
# Errors of which their kind says more to a person than their own sentence.
_BETTER_SAID = frozenset(_CAUSES) - {"Unreachable", "TooSlow", "ServerTrouble", "Refused", "TooLarge", "BadEncoding"}
# The same of a page that was never read: nothing can be missing there "any more".
_NEVER = {
    "Refused": ("{url} wird verweigert oder ist nicht da.", "{url} is refused or not there."),
    "NothingFound": ("Auf {url} findet sich kein Eintrag.", "Nothing is found on {url}."),
    "NoText": ("Auf {url} findet sich kein Text.", "No text is found on {url}."),
}


def cause(run: Run, *, was_read: bool = True) -> tuple[str, str] | None:
    """None where only its error says it. `was_read`: the page could be read before."""
    kind = "NoText" if run.trouble == "NothingFound" and run.role is PageRole.DOCUMENT else run.trouble or ""
    if seen := sentence_of(kind):
        return f"{run.url}: {seen[0]}", f"{run.url}: {seen[1]}"
    german, english = (not was_read and _NEVER.get(kind)) or _CAUSES.get(kind, ("", ""))
    return (german.format(url=run.url), english.format(url=run.url)) if german else None


def in_words(run: Run, reason: tuple[str, str] | None, *, was_read: bool) -> tuple[str, str]:
    """The best there is to say: `reason`, what the error itself says, or what its kind stands for."""
    said = reason or _own_words(run) or cause(run, was_read=was_read) or _untranslated(run)
    german, english = (one if run.url in one else f"{run.url}: {one}" for one in said)
    return german, english


def _own_words(run: Run) -> tuple[str, str] | None:
    """None where the error has no German, or the sentence for its kind says it better."""
    if run.trouble in _BETTER_SAID or not run.german or not run.error or run.german == run.error:
        return None
    return run.german, run.error


def _untranslated(run: Run) -> tuple[str, str]:
    return (
        run.german or run.error or f"{run.url} ließ sich nicht prüfen.",
        run.error or f"{run.url} could not be checked.",
    )
