"""The sentence a mail begins with, and what can be said about the moment of the change."""

from datetime import timedelta
from zoneinfo import ZoneInfo

from alerts.clean import one_line
from alerts.formats import day, from_iso, since_publication, span
from alerts.phrases import PHRASES, choose
from model.change import Candour, Change, ChangeKind
from model.told import Told


def headline(told: Told, language: str, zone: ZoneInfo) -> str:
    """The news in one sentence. It never says "content changed" where the comparison can say what."""
    match told.change.kind:
        case ChangeKind.UPDATED:
            return sentence(_summary(told, language)) or PHRASES[language]["changed"]
        case ChangeKind.WITHDRAWN:
            return _withdrawn(told.change, language, zone)
        case ChangeKind.RESTORED:
            return _restored(told, language)
        case ChangeKind.MOVED:
            return sentence(_said(told.change.summary, language)) or PHRASES[language]["moved"]
    return sentence(_said(told.change.summary, language))


def note(change: Change, language: str, zone: ZoneInfo) -> str:
    """When an edit was noticed, and whether the page owns up to it; "" where it does not say when it was published."""
    published = from_iso(change.published) if change.kind is ChangeKind.UPDATED else None
    passed = since_publication(published, change.detected_at, zone) if published else None
    return f"{_when(passed, language)}{_owned_up(change, language, zone)}." if passed is not None else ""


def sentence(text: str) -> str:
    """With a capital and a full stop; an address at its beginning stays as it is."""
    line = one_line(text, 400)
    if not line:
        return ""
    first = line[0] if line.startswith(("http://", "https://")) else line[0].upper()
    return first + line[1:] + ("" if line[-1] in ".!?…" else ".")


def _summary(told: Told, language: str) -> str:
    said = _said(told.change.summary, language)
    return said or (_said(told.comparison.summary, language) if told.comparison else "")


def _said(pair: tuple[str, str], language: str) -> str:
    return one_line(choose(pair, language))


def _withdrawn(change: Change, language: str, zone: ZoneInfo) -> str:
    words = PHRASES[language]
    said = _said(change.reason, language) or _said(change.summary, language)
    if not said:
        said = words["withdrawn_plain"].format(day=day(change.detected_at, language, zone))
    return _headed(words["withdrawn"], said)


def _restored(told: Told, language: str) -> str:
    words = PHRASES[language]
    said = _said(told.change.summary, language)
    if not said:
        count = len(told.comparison.edits) if told.comparison else 0
        form = "restored_same" if count == 0 else "restored_changed_one" if count == 1 else "restored_changed_many"
        said = words[form].format(count=count)
    return _headed(words["restored"], said)


def _headed(word: str, said: str) -> str:
    return sentence(said) if said.casefold().startswith(word.casefold()) else f"{word}: {_closed(said)}"


def _closed(text: str) -> str:
    return text if text.endswith((".", "!", "?", "…")) else f"{text}."


def _when(passed: timedelta, language: str) -> str:
    words = PHRASES[language]
    if not passed:
        return words["on_the_day"]
    return f"{words['noticed']} {span(passed, language)} {words['after_publication']}"


def _owned_up(change: Change, language: str, zone: ZoneInfo) -> str:
    words, revised = PHRASES[language], from_iso(change.revised)
    match change.candour:
        case Candour.SILENT:
            return f", {words['no_hint']}"
        case Candour.HINT:
            return f", {words['hint']}"
        case Candour.REVISED if revised:
            return f"; {words['stand'].format(day=day(revised, language, zone))}"
        case Candour.STALE if revised:
            return f"; {words['still'].format(day=day(revised, language, zone))}"
    return ""
