"""The sentence a mail begins with, and what can be said about the moment of the change."""

import re
from datetime import timedelta
from zoneinfo import ZoneInfo

from alerts.clean import one_line
from alerts.formats import day, from_iso, since_publication, span
from alerts.phrases import PHRASES, choose
from model.change import Change, ChangeKind
from model.record import Record
from model.told import Told

# Words by which a page owns up to a correction: where one stands in its text, we do not say that there is no hint.
_HINT = re.compile(
    r"korrig|korrektur|berichtig|richtigstell|aktualisier|geändert am|nachtrag|correct(ed|ion)|updated|amended",
    re.IGNORECASE,
)


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


def note(told: Told, language: str, zone: ZoneInfo) -> str:
    """When an edit was noticed, and whether the page owns up to it; "" where the record does not say when it was published."""
    if told.change.kind is not ChangeKind.UPDATED:
        return ""
    record = told.record or Record(url=told.change.url)
    published = record.published or from_iso(told.change.published)
    passed = since_publication(published, told.change.detected_at, zone) if published else None
    if passed is None:
        return ""
    return f"{_when(passed, language)}{_owned_up(record, language, zone)}."


def sentence(text: str) -> str:
    """With a capital and a full stop."""
    line = one_line(text, 400)
    if not line:
        return ""
    return line[0].upper() + line[1:] + ("" if line[-1] in ".!?…" else ".")


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


def _owned_up(record: Record, language: str, zone: ZoneInfo) -> str:
    words = PHRASES[language]
    if record.updated is not None:
        return f"; {words['stand'].format(day=day(record.updated, language, zone))}"
    if not record.body or _HINT.search(" ".join((record.title, record.subtitle or "", record.text))):
        return ""
    return f", {words['no_hint']}"
