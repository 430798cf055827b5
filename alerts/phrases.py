"""The words of our mails, German and English, and how they decline."""

from collections.abc import Mapping

from model.change import Change, ChangeKind, Weight
from model.record import BlockType, RecordKind

LANGUAGES = ("de", "en")

PHRASES: Mapping[str, Mapping[str, str]] = {
    "de": {
        "published": "veröffentlicht",
        "seen": "gesehen",
        "no": "Nr.",
        "untitled": "(ohne Titel)",
        "contact": "Kontakt",
        "attachments": "Anlagen",
        "event": "Termin",
        "original": "Original",
        "history": "Verlauf",
        "release": "Meldung",
        "new_address": "Neu",
        "old_address": "Bisher",
        "unchanged_one": "1 Absatz unverändert",
        "unchanged_many": "{count} Absätze unverändert",
        "side_by_side": "beide Fassungen nebeneinander",
        "more_edits": "… und {count} weitere Stellen",
        "noticed": "Bemerkt",
        "after_publication": "nach Veröffentlichung",
        "on_the_day": "Bemerkt am Tag der Veröffentlichung",
        "no_hint": "ohne Hinweis auf eine Korrektur",
        "hint": "mit Hinweis auf eine Korrektur",
        "stand": "die Seite nennt als Stand {day}",
        "still": "die Seite nennt als Stand noch immer {day}",
        "changed": "Der Text wurde geändert.",
        "withdrawn": "Zurückgezogen",
        "withdrawn_plain": "seit {day} nicht mehr abrufbar.",
        "last_text": "Der letzte bekannte Text:",
        "restored": "Wieder da",
        "restored_same": "unverändert.",
        "restored_changed_one": "mit einer Änderung.",
        "restored_changed_many": "mit {count} Änderungen.",
        "moved": "Neue Adresse, Text unverändert.",
        "cut": "Der Text ist hier gekürzt.",
        "because": "Sie erhalten dies, weil Sie „{name}“ abonniert haben.",
        "leave": "Seltener oder gar nicht mehr:",
        "leave_by_mail": "Seltener oder gar nicht mehr: eine kurze Mail an {contact}.",
        "next_step": "Nächster Schritt:",
        "from_monitor": "Betriebsnachricht des Monitors auf {host}.",
        "digest_on": "{name} am {day}: {counts}",
        "digest_week": "{name}, Woche bis {day}: {counts}",
    },
    "en": {
        "published": "published",
        "seen": "seen",
        "no": "no.",
        "untitled": "(no title)",
        "contact": "Contact",
        "attachments": "Attached",
        "event": "Date",
        "original": "Original",
        "history": "History",
        "release": "Release",
        "new_address": "Now at",
        "old_address": "Before",
        "unchanged_one": "1 paragraph unchanged",
        "unchanged_many": "{count} paragraphs unchanged",
        "side_by_side": "both versions side by side",
        "more_edits": "… and {count} more places",
        "noticed": "Noticed",
        "after_publication": "after publication",
        "on_the_day": "Noticed on the day of publication",
        "no_hint": "with no correction notice",
        "hint": "with a correction notice",
        "stand": "the page gives {day} as its date of revision",
        "still": "the page still gives {day} as its date of revision",
        "changed": "The text was changed.",
        "withdrawn": "Withdrawn",
        "withdrawn_plain": "not to be had since {day}.",
        "last_text": "The last known text:",
        "restored": "Back again",
        "restored_same": "unchanged.",
        "restored_changed_one": "with one change.",
        "restored_changed_many": "with {count} changes.",
        "moved": "New address, same text.",
        "cut": "The text is cut here.",
        "because": "You receive this because you subscribed to “{name}”.",
        "leave": "Less often or not at all:",
        "leave_by_mail": "Less often or not at all: a short mail to {contact}.",
        "next_step": "Next step:",
        "from_monitor": "Message to the operator of the monitor on {host}.",
        "digest_on": "{name}, {day}: {counts}",
        "digest_week": "{name}, week to {day}: {counts}",
    },
}

PARAGRAPHS = ("Absätze", "Paras")

PLACES: Mapping[str, tuple[str, str]] = {
    "title": ("Überschrift", "Headline"),
    "subtitle": ("Unterzeile", "Subtitle"),
    "lead": ("Vorspann", "Lead"),
    "body": ("Absatz", "Para"),
    "reference": ("Nummer", "Number"),
    "issuer": ("Herausgeber", "Issuer"),
    "published": ("Datum", "Date"),
    "updated": ("Stand", "Revised"),
    "event": ("Termin", "Event"),
    "contacts": ("Kontakt", "Contact"),
    "addresses": ("Anschrift", "Address"),
    "links": ("Link", "Link"),
    "attachments": ("Anlage", "Attachment"),
    "topics": ("Themen", "Topics"),
    "kind": ("Art", "Kind"),
    "language": ("Sprache", "Language"),
    "canonical_url": ("Adresse", "Address"),
}

BLOCKS: Mapping[BlockType, tuple[str, str]] = {
    BlockType.HEADING: ("Zwischentitel", "Heading"),
    BlockType.QUOTE: ("Zitat", "Quotation"),
    BlockType.LIST_ITEM: ("Punkt", "Item"),
    BlockType.TABLE_ROW: ("Zeile", "Row"),
}

KINDS: Mapping[RecordKind, tuple[str, str]] = {
    RecordKind.PRESS_RELEASE: ("Medieninformation", "Press release"),
    RecordKind.NEWS: ("Meldung", "News"),
    RecordKind.SPEECH: ("Rede", "Speech"),
    RecordKind.EVENT: ("Veranstaltung", "Event"),
    RecordKind.EVENT_REPORT: ("Veranstaltungsbericht", "Event report"),
    RecordKind.POLICY_PAGE: ("Fachseite", "Policy page"),
    RecordKind.PUBLICATION: ("Publikation", "Publication"),
}

# (one, several) behind a number in a count: "2 neue, 1 Änderung"
COUNTED: Mapping[ChangeKind, tuple[tuple[str, str], tuple[str, str]]] = {
    ChangeKind.NEW: (("neue", "neue"), ("new", "new")),
    ChangeKind.UPDATED: (("Änderung", "Änderungen"), ("change", "changes")),
    ChangeKind.WITHDRAWN: (("zurückgezogen", "zurückgezogen"), ("withdrawn", "withdrawn")),
    ChangeKind.RESTORED: (("wieder da", "wieder da"), ("back again", "back again")),
    ChangeKind.MOVED: (("umgezogen", "umgezogen"), ("moved", "moved")),
}

BADGES: Mapping[ChangeKind, tuple[str, str]] = {
    ChangeKind.NEW: ("Neu", "New"),
    ChangeKind.UPDATED: ("Geändert", "Changed"),
    ChangeKind.WITHDRAWN: ("Zurückgezogen", "Withdrawn"),
    ChangeKind.RESTORED: ("Wieder da", "Back again"),
    ChangeKind.MOVED: ("Neue Adresse", "New address"),
    ChangeKind.NOTICE: ("Betrieb", "Operation"),
}

REPLACED = ("Abgelöst", "Replaced")  # another release stands at its address
MINOR_EDIT = ("Kleine Änderung", "Minor change")  # in place of the badge
SAME_WORDS: Mapping[str, tuple[str, str]] = {  # the label of an edit that its words do not show
    "attachments": ("Anlage geändert", "Attachment changed"),
}

# What an operator does next about a notice, by its topic.
NEXT_STEPS: Mapping[str, str] = {
    "failing": "monitor sources check {source}",
    "drifting": "monitor sources check {source}",
    "silent": "monitor sources check {source}",
    "late": "monitor sources list",
    "held": "monitor hold list",
    "undelivered": "monitor alerts list",
}

MONTHS = (
    "January February March April May June July August September October November December".split()  # noqa: SIM905
)

_SMALL = {
    "de": ("null", "ein", "zwei", "drei", "vier", "fünf", "sechs", "sieben", "acht", "neun", "zehn", "elf", "zwölf"),
    "en": (
        "no", "one", "two", "three", "four", "five", "six",
        "seven", "eight", "nine", "ten", "eleven", "twelve",
    ),
}  # fmt: skip

# unit -> (one of it in the accusative, several)
UNITS: Mapping[str, Mapping[str, tuple[str, str]]] = {
    "de": {
        "minute": ("eine Minute", "Minuten"),
        "hour": ("eine Stunde", "Stunden"),
        "day": ("einen Tag", "Tage"),
        "week": ("eine Woche", "Wochen"),
        "month": ("einen Monat", "Monate"),
    },
    "en": {
        "minute": ("one minute", "minutes"),
        "hour": ("one hour", "hours"),
        "day": ("one day", "days"),
        "week": ("one week", "weeks"),
        "month": ("one month", "months"),
    },
}


def spoken(language: str) -> str:
    """The language we answer in: German for German, English for every other."""
    return "de" if language.lower().split("-")[0].split("_")[0] == "de" else "en"


def badge(change: Change, language: str) -> str:
    """What happened; of an edit whether it is a small one, of a move whether it was one."""
    if change.kind is ChangeKind.UPDATED and change.weight is not Weight.MAJOR:
        return choose(MINOR_EDIT, language)
    if change.kind is ChangeKind.MOVED and change.old_url == change.url:
        return choose(REPLACED, language)
    return choose(BADGES[change.kind], language)


def choose(pair: tuple[str, str], language: str) -> str:
    """Of a (German, English) pair; where one is missing the other serves."""
    german, english = pair
    return (german or english) if language == "de" else (english or german)


def counted(count: int, unit: str, language: str) -> str:
    """ "drei Stunden", "einen Tag", "47 Minuten"."""
    one, several = UNITS[language][unit]
    if count == 1:
        return one
    small = _SMALL[language]
    return f"{small[count] if count < len(small) else count} {several}"
