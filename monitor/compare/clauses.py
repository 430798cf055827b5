"""One clause for each thing that can be said of an edit, in German and in English; old and new as printed."""

import re
from collections.abc import Callable, Sequence

from monitor.compare.figures import is_bound
from monitor.compare.marks import Mark, What
from monitor.compare.printed import LONGEST, differing, in_english, quoted, short, spaced

_MONEY = re.compile(r"[€$£]|\b[Ee]uros?\b|\b(?:T?EUR|USD|GBP|CHF)\b|[Dd]ollar|Franken|\bpounds?\b|\b[Cc]ents?\b")
_SHARE = re.compile(r"[%‰]|v\.\s?H\.|[Pp]rozent|Promille|percent|per cent")
_OFFICE = re.compile(r"^(?:der|die|das|eine?|ihre?|seine?)\s", re.MULTILINE)
_HOUR = re.compile(r"\bUhr\b|^\d{1,2}:\d{2}|\d\s?[ap]\.?m\b")
_BOUND = 2  # words at most: "bis zu"
_NUMBERS_DE = ("", "ein", "zwei", "drei", "vier", "fünf", "sechs", "sieben", "acht", "neun", "zehn", "elf", "zwölf")
_NUMBERS_EN = ("", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")

Both = tuple[str, str]


def _figure(mark: Mark) -> Both:
    said = mark.new or mark.old or ""
    if said.startswith("§"):
        return _from_to(("Paragraf", "Section"), mark)
    if _SHARE.search(said):
        return _from_to(("Anteil", "Share"), mark)
    return _from_to(("Betrag", "Amount") if _MONEY.search(said) else ("Zahl", "Figure"), mark)


def _date(mark: Mark) -> Both:
    return _from_to(("Uhrzeit", "Time") if _HOUR.search(mark.new or mark.old or "") else ("Datum", "Date"), mark)


def _from_to(label: Both, mark: Mark) -> Both:
    """ "Betrag geändert: 46 → 38 Millionen Euro"; with one side missing "Betrag gestrichen: 46 Millionen Euro"."""
    if mark.old and mark.new:
        arrow = _arrow(spaced(mark.old), spaced(mark.new))
        return f"{label[0]} geändert: {arrow}", f"{label[1]} changed: {arrow}"
    if mark.old:
        return f"{label[0]} gestrichen: {short(mark.old)}", f"{label[1]} removed: {short(mark.old)}"
    return f"{label[0]} ergänzt: {short(mark.new)}", f"{label[1]} added: {short(mark.new)}"


def _arrow(old: str, new: str) -> str:
    """The words behind a figure are said once when they are the same: 46 → 38 Millionen Euro."""
    left, right = old.split(" "), new.split(" ")
    common = 0
    while common < min(len(left), len(right)) - 1 and left[-1 - common] == right[-1 - common]:
        ahead = len(left) - 1 - common
        if ahead <= _BOUND and is_bound(" ".join(left[:ahead])):
            break  # unter 5 → über 5 Millionen Euro
        common += 1
    return f"{short(' '.join(left[: len(left) - common])).rstrip(',')} → {short(new)}"


def _named(german: str, english: str) -> Callable[[Mark], Both]:
    def clause(mark: Mark) -> Both:
        said = short(mark.new or mark.old)
        return f"{german}: {said}", f"{english}: {said}"

    return clause


def _labelled(german: str, english: str) -> Callable[[Mark], Both]:
    return lambda mark: _from_to((german, english), mark)


def _title(mark: Mark) -> Both:
    """Old and new; of long ones what differs; of long ones that have nothing in common the new."""
    if not mark.new or not mark.old:
        return _from_to(("Titel", "Title"), mark)
    for old, new in ((mark.old, mark.new), differing(mark.old, mark.new)):
        if len(old) + len(new) <= 2 * LONGEST:
            return (
                f"Titel geändert: {quoted(old)} → {quoted(new)}",
                f"Title changed: {in_english(old)} → {in_english(new)}",
            )
    return f"Titel lautet jetzt {quoted(short(mark.new))}", f"Title now reads {in_english(short(mark.new))}"


def _subtitle(mark: Mark) -> Both:
    if not mark.new or not mark.old:
        return _from_to(("Unterzeile", "Subtitle"), mark)
    return f"Unterzeile lautet jetzt {quoted(short(mark.new))}", f"Subtitle now reads {in_english(short(mark.new))}"


def _speaker(mark: Mark) -> Both:
    """An office without a name ("so die Staatssekretärin") is quoted as printed: it declines."""
    is_named = not _OFFICE.search(f"{mark.old}\n{mark.new}")
    new, old = (
        (short(said), short(said)) if is_named else (quoted(short(said)), in_english(short(said)))
        for said in (mark.new, mark.old)
    )
    return (
        f"Zitat jetzt {new[0]} statt {old[0]} zugeschrieben",
        f"Quotation now attributed to {new[1]} instead of {old[1]}",
    )


def _negation(mark: Mark) -> Both:
    return _from_to(("Verneinung", "Negation"), mark)


def worded(label: Both, mark: Mark) -> Both:
    old, new = spaced(mark.old or ""), spaced(mark.new or "")
    if old and new:
        return (
            f"{label[0]} geändert: {quoted(old)} → {quoted(new)}",
            f"{label[1]} changed: {in_english(old)} → {in_english(new)}",
        )
    if old:
        return f"{label[0]} gekürzt um {quoted(old)}", f"{label[1]} shortened by {in_english(old)}"
    return f"{label[0]} ergänzt um {quoted(new)}", f"{label[1]} extended by {in_english(new)}"


WORDED = {What.QUOTE: ("Zitat", "Quotation"), What.WORDING: ("Wortlaut", "Wording")}


def _contact(mark: Mark) -> Both:
    """ "Kontakt geändert: Eva Muster, 0351 600 → 0351 700", or what came or went beside what stayed."""
    if mark.old and mark.new:
        return _from_to(("Kontakt", "Contact"), mark)
    said = short(mark.old or mark.new)
    how = ("gestrichen", "removed") if mark.old else ("ergänzt", "added")
    return f"Kontakt geändert: {said} {how[0]}", f"Contact changed: {said} {how[1]}"


def _spelling(mark: Mark) -> Both:
    arrow = f"{short(mark.old)} → {short(mark.new)}"
    return f"Schreibweise geändert: {arrow}", f"Spelling changed: {arrow}"


def _swapped(mark: Mark) -> Both:
    said = short(mark.new or mark.old)
    return f"Anlage ausgetauscht: {said}", f"Attachment replaced: {said}"


def _fixed(german: str, english: str) -> Callable[[Mark], Both]:
    return lambda _: (german, english)


SINGLE: dict[What, Callable[[Mark], Both]] = {
    What.FIGURE: _figure,
    What.PUBLISHED: _labelled("Veröffentlichungsdatum", "Publication date"),
    What.PUBLISHED_HOUR: _labelled("Veröffentlichungszeit", "Publication time"),
    What.PUBLISHED_FOUND: _labelled("Veröffentlichungsdatum", "Publication date"),
    What.PUBLISHED_LOST: _labelled("Veröffentlichungsdatum", "Publication date"),
    What.EVENT: _labelled("Termin", "Event"),
    What.DATE: _date,
    What.NAME: _labelled("Name", "Name"),
    What.SPEAKER: _speaker,
    What.NEGATION: _negation,
    What.ATTACHMENT_SWAPPED: _swapped,
    What.ATTACHMENT_REMOVED: _named("Anlage entfernt", "Attachment removed"),
    What.ATTACHMENT_ADDED: _named("Anlage hinzugefügt", "Attachment added"),
    What.ATTACHMENT_SIZE: _named("Größe der Anlage geändert", "Attachment changed in size"),
    What.ATTACHMENT_RENAMED: _named("Anlage heißt jetzt", "Attachment is now called"),
    What.ATTACHMENT_MOVED: _named("Anlage unter neuer Adresse", "Attachment at a new address"),
    What.ATTACHMENT_URL: _named("Anlage unter neuer Adresse", "Attachment at a new address"),
    What.TITLE: _title,
    What.TITLE_SPELLING: _spelling,
    What.SPELLING: _spelling,
    What.ISSUER: _labelled("Herausgeber", "Issuer"),
    What.ISSUER_GIVEN: _labelled("Herausgeber", "Issuer"),
    What.SUBTITLE: _subtitle,
    What.REFERENCE: _labelled("Nummer", "Reference"),
    What.CONTACT_ADDED: _named("Kontakt ergänzt", "Contact added"),
    What.CONTACT_REMOVED: _named("Kontakt entfernt", "Contact removed"),
    What.CONTACT_CHANGED: _contact,
    What.PHONE: _labelled("Kontaktangabe", "Contact detail"),
    What.ADDRESS: _labelled("Anschrift", "Address"),
    What.LINK_ADDED: _named("Link ergänzt", "Link added"),
    What.LINK_REMOVED: _named("Link entfernt", "Link removed"),
    What.LINK_TEXT: _labelled("Linktext", "Link text"),
    What.LINK_URL: _fixed("Ziel eines Links geändert", "Target of a link changed"),
    What.UPDATED: _labelled("Stand", "Note of update"),
    What.NOTATION: _fixed("Schreibung einer Zahl geändert", "Notation of a figure changed"),
    What.PUNCTUATION: _fixed("Zeichensetzung geändert", "Punctuation changed"),
    What.TEASER: _fixed("Textanfang als Anriss", "Beginning of the text as a teaser"),
    What.LINES_REORDERED: _fixed("Einträge umgestellt", "Entries reordered"),
}

# one and many, German and English; {n} is the number in words
COUNTED: dict[What, tuple[Both, Both]] = {
    What.QUOTE: (
        ("Zitat geändert", "Quotation changed"),
        ("Zitate an {n} Stellen geändert", "quotations changed in {n} places"),
    ),
    What.PASSAGE_REMOVED: (
        ("ein Absatz gestrichen", "one paragraph removed"),
        ("{n} Absätze gestrichen", "{n} paragraphs removed"),
    ),
    What.PASSAGE_ADDED: (
        ("ein Absatz ergänzt", "one paragraph added"),
        ("{n} Absätze ergänzt", "{n} paragraphs added"),
    ),
    What.PASSAGE_MOVED: (
        ("ein Absatz verschoben", "one paragraph moved"),
        ("{n} Absätze verschoben", "{n} paragraphs moved"),
    ),
    What.SENTENCE_REMOVED: (
        ("ein Satz gestrichen", "one sentence removed"),
        ("{n} Sätze gestrichen", "{n} sentences removed"),
    ),
    What.SENTENCE_ADDED: (("ein Satz ergänzt", "one sentence added"), ("{n} Sätze ergänzt", "{n} sentences added")),
    What.SENTENCE_REPLACED: (
        ("ein Satz ersetzt", "one sentence reworded"),
        ("{n} Sätze ersetzt", "{n} sentences reworded"),
    ),
    What.LINE_REMOVED: (("eine Zeile gestrichen", "one line removed"), ("{n} Zeilen gestrichen", "{n} lines removed")),
    What.LINE_ADDED: (("eine Zeile ergänzt", "one line added"), ("{n} Zeilen ergänzt", "{n} lines added")),
    What.WORDING: (
        ("Wortlaut an einer Stelle geändert", "wording changed in one place"),
        ("Wortlaut an {n} Stellen geändert", "wording changed in {n} places"),
    ),
    What.MARKS_OF_QUOTATION: (
        ("Anführungszeichen geändert", "quotation marks changed"),
        ("Anführungszeichen an {n} Stellen geändert", "quotation marks changed in {n} places"),
    ),
}


def counted(what: What, count: int) -> Both:
    one, more = COUNTED[what]
    return one if count == 1 else many(more, count)


def many(form: Both, count: int) -> Both:
    """{n} in words."""
    return form[0].format(n=_word(count, _NUMBERS_DE)), form[1].format(n=_word(count, _NUMBERS_EN))


def _word(count: int, words: Sequence[str]) -> str:
    return words[count] if count < len(words) else str(count)
