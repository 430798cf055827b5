"""How much a change weighs, each with the one rule that says so."""

from collections.abc import Sequence
from typing import NamedTuple

from model.change import Weight
from monitor.compare.marks import Mark, What


class Rule(NamedTuple):
    weight: Weight
    german: str
    english: str


_MAJOR, _MINOR, _COSMETIC = Weight.MAJOR, Weight.MINOR, Weight.COSMETIC

RULES: dict[What, Rule] = {
    What.FIGURE: Rule(_MAJOR, "Eine Zahl im Text ist eine andere.", "A figure in the text is a different one."),
    What.PUBLISHED: Rule(
        _MAJOR, "Das Veröffentlichungsdatum ist ein anderes.", "The date of publication is a different one."
    ),
    What.EVENT: Rule(_MAJOR, "Zeit oder Ort der Veranstaltung sind andere.", "Time or place of the event differ."),
    What.DATE: Rule(_MAJOR, "Ein Datum oder eine Uhrzeit im Text ist anders.", "A date or time in the text differs."),
    What.NAME: Rule(_MAJOR, "Ein Name im Text ist ein anderer.", "A name in the text is a different one."),
    What.SPEAKER: Rule(
        _MAJOR, "Eine Äußerung wird jemand anderem zugeschrieben.", "A statement is attributed to somebody else."
    ),
    What.QUOTE: Rule(_MAJOR, "Ein wörtliches Zitat lautet anders.", "A quotation reads differently."),
    What.NEGATION: Rule(_MAJOR, "Eine Verneinung kam hinzu oder fiel weg.", "A negation was added or dropped."),
    What.ATTACHMENT_SWAPPED: Rule(
        _MAJOR, "Hinter einer Anlage liegt eine andere Datei.", "An attachment holds a different file."
    ),
    What.ATTACHMENT_REMOVED: Rule(_MAJOR, "Eine Anlage wurde entfernt.", "An attachment was removed."),
    What.ATTACHMENT_ADDED: Rule(_MINOR, "Eine Anlage kam hinzu.", "An attachment was added."),
    What.ATTACHMENT_SIZE: Rule(
        _MINOR, "Die angegebene Größe einer Anlage ist eine andere.", "The stated size of an attachment differs."
    ),
    What.ATTACHMENT_RENAMED: Rule(_MINOR, "Eine Anlage heißt anders.", "An attachment has another name."),
    What.ATTACHMENT_MOVED: Rule(_MINOR, "Eine Anlage steht unter neuer Adresse.", "An attachment has a new address."),
    What.TITLE: Rule(_MAJOR, "Die Überschrift sagt etwas anderes.", "The title says something else."),
    What.ISSUER: Rule(_MAJOR, "Der Herausgeber ist ein anderer.", "The issuer is a different one."),
    What.ISSUER_GIVEN: Rule(
        _MINOR,
        "Nur die Angabe des Herausgebers kam hinzu oder fiel weg.",
        "Only the mention of the issuer was added or dropped.",
    ),
    What.PASSAGE_REMOVED: Rule(_MAJOR, "Ein Absatz wurde gestrichen.", "A paragraph was removed."),
    What.PASSAGE_ADDED: Rule(_MAJOR, "Ein Absatz kam hinzu.", "A paragraph was added."),
    What.SENTENCE_REMOVED: Rule(_MAJOR, "Ein ganzer Satz wurde gestrichen.", "A whole sentence was removed."),
    What.SENTENCE_ADDED: Rule(_MAJOR, "Ein ganzer Satz kam hinzu.", "A whole sentence was added."),
    What.SENTENCE_REPLACED: Rule(_MINOR, "Ein Satz ist neu formuliert.", "A sentence was reworded."),
    What.SUBTITLE: Rule(_MINOR, "Die Unterzeile ist neu formuliert.", "The subtitle was reworded."),
    What.LINE_REMOVED: Rule(_MINOR, "Eine kurze Zeile wurde gestrichen.", "A short line was removed."),
    What.LINE_ADDED: Rule(_MINOR, "Eine kurze Zeile kam hinzu.", "A short line was added."),
    What.WORDING: Rule(_MINOR, "Nur der Wortlaut ist anders.", "Only the wording differs."),
    What.MARKS_OF_QUOTATION: Rule(
        _MINOR, "Anführungszeichen kamen hinzu oder fielen weg.", "Quotation marks were added or dropped."
    ),
    What.TITLE_SPELLING: Rule(
        _MINOR,
        "Nur die Schreibweise eines Wortes der Überschrift ist anders.",
        "Only the spelling of a word of the title differs.",
    ),
    What.SPELLING: Rule(
        _MINOR, "Nur die Schreibweise eines Wortes ist anders.", "Only the spelling of a word differs."
    ),
    What.PASSAGE_MOVED: Rule(_MINOR, "Ein Absatz steht an anderer Stelle.", "A paragraph stands elsewhere."),
    What.REFERENCE: Rule(_MINOR, "Die Nummer der Meldung ist eine andere.", "The reference number differs."),
    What.PUBLISHED_FOUND: Rule(
        _MINOR, "Ein Veröffentlichungsdatum ist nun angegeben.", "A date of publication is now given."
    ),
    What.PUBLISHED_LOST: Rule(
        _MINOR, "Das Veröffentlichungsdatum ist nicht mehr angegeben.", "The date of publication is no longer given."
    ),
    What.PUBLISHED_HOUR: Rule(
        _MINOR, "Nur die Uhrzeit der Veröffentlichung ist anders.", "Only the hour of publication differs."
    ),
    What.CONTACT_CHANGED: Rule(_MINOR, "Nur Kontaktangaben sind anders.", "Only contact details differ."),
    What.CONTACT_REMOVED: Rule(_MINOR, "Ein Kontakt wurde entfernt.", "A contact was removed."),
    What.CONTACT_ADDED: Rule(_MINOR, "Ein Kontakt kam hinzu.", "A contact was added."),
    What.PHONE: Rule(_MINOR, "Nur Kontaktangaben im Text sind anders.", "Only contact details in the text differ."),
    What.ADDRESS: Rule(_MINOR, "Nur die Anschrift ist anders.", "Only the address differs."),
    What.LINK_REMOVED: Rule(_MINOR, "Ein Link wurde entfernt.", "A link was removed."),
    What.LINK_ADDED: Rule(_MINOR, "Ein Link kam hinzu.", "A link was added."),
    What.LINK_TEXT: Rule(_MINOR, "Die Beschriftung eines Links ist anders.", "The text of a link differs."),
    What.LINES_REORDERED: Rule(
        _COSMETIC, "Nur die Reihenfolge von Einträgen ist anders.", "Only the order of entries differs."
    ),
    What.TEASER: Rule(
        _COSMETIC,
        "Nur der Anfang des Textes steht noch einmal da, oder nicht mehr.",
        "Only the beginning of the text is printed once more, or no more.",
    ),
    What.LINK_URL: Rule(_COSMETIC, "Nur das Ziel eines Links ist anders.", "Only the target of a link differs."),
    What.ATTACHMENT_URL: Rule(
        _COSMETIC,
        "Nur die Adresse einer Anlage ist anders, die Datei ist dieselbe.",
        "Only the address of an attachment differs, the file is the same.",
    ),
    What.NOTATION: Rule(
        _COSMETIC,
        "Nur die Schreibung einer Zahl, eines Datums oder einer Nummer ist anders.",
        "Only the notation of a figure, date or number differs.",
    ),
    What.PUNCTUATION: Rule(
        _COSMETIC,
        "Nur Zeichensetzung oder Groß- und Kleinschreibung sind anders.",
        "Only punctuation or capitals differ.",
    ),
    What.UPDATED: Rule(
        _COSMETIC, "Nur der Vermerk „aktualisiert am“ ist anders.", "Only the note “updated on” differs."
    ),
}
_RANK = {Weight.COSMETIC: 0, Weight.MINOR: 1, Weight.MAJOR: 2}
_ORDER = {what: number for number, what in enumerate(What)}


def weighed(marks: Sequence[Mark]) -> tuple[Weight, tuple[str, str], list[Mark]]:
    """The greatest weight, its rule in German and English, and the marks that tell: cosmetic ones only when there is nothing else."""
    heaviest = max(marks, key=lambda mark: (_RANK[RULES[mark.what].weight], -_ORDER[mark.what]))
    rule = RULES[heaviest.what]
    telling = [mark for mark in marks if RULES[mark.what].weight is not Weight.COSMETIC] or list(marks)
    return rule.weight, (rule.german, rule.english), telling


def weight_of(mark: Mark) -> Weight:
    return RULES[mark.what].weight
