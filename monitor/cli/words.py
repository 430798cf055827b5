"""The words of the terminal in German and English."""

from model.alert import AlertState
from model.change import Cause, ChangeKind
from model.run import Condition, Outcome

KIND = {
    ChangeKind.NEW: ("neu", "new"),
    ChangeKind.UPDATED: ("geändert", "updated"),
    ChangeKind.WITHDRAWN: ("zurückgezogen", "withdrawn"),
    ChangeKind.RESTORED: ("wieder da", "restored"),
    ChangeKind.MOVED: ("verschoben", "moved"),
    ChangeKind.NOTICE: ("Hinweis", "notice"),
}
CAUSE = {Cause.BASELINE: ("Ausgangsstand", "baseline"), Cause.REPARSE: ("neu gelesen", "read again")}
STATE = {
    AlertState.DUE: ("fällig", "due"),
    AlertState.LEASED: ("unterwegs", "leased"),
    AlertState.ACCEPTED: ("zugestellt", "accepted"),
    AlertState.FAILED: ("gescheitert", "failed"),
    AlertState.SHUNTED: ("unzustellbar", "shunted"),
}
OUTCOME = {
    Outcome.UNCHANGED: ("—", "—"),
    Outcome.CHANGED: ("geändert", "changed"),
    Outcome.BASELINE: ("Ausgangsstand", "baseline"),
    Outcome.COSMETIC: ("nur Gestaltung", "layout only"),
    Outcome.PENDING: ("wird bestätigt", "to be confirmed"),
    Outcome.HELD: ("zurückgestellt", "held"),
    Outcome.GONE: ("nicht da", "gone"),
    Outcome.FAILED: ("Fehler", "failed"),
    Outcome.SKIPPED: ("später", "later"),
}
CONDITION = {
    Condition.OK: ("in Ordnung", "ok"),
    Condition.FAILING: ("gestört", "failing"),
    Condition.LATE: ("überfällig", "late"),
    Condition.SILENT: ("still", "silent"),
    Condition.DRIFTING: ("verändert", "drifting"),
    Condition.UNKNOWN: ("noch nicht geprüft", "not checked yet"),
}


def word(pair: tuple[str, str], language: str) -> str:
    return pair[0] if language == "de" else pair[1]


def counted(number: int, one: tuple[str, str], many: tuple[str, str], language: str) -> str:
    """For instance “1 Eintrag”, “20 Einträge”."""
    return f"{number} {word(one if number == 1 else many, language)}"
