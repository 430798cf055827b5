"""What changed, in one sentence, in German and in English: the weightiest first, old and new as printed."""

import re
from collections.abc import Callable, Sequence
from itertools import groupby

from model.change import Weight
from monitor.compare.marks import Mark, Noted, What
from monitor.compare.weigh import weight_of

MOST = 4  # clauses; the rest is counted
LONGEST = 90  # characters of a title or name inside a clause
SHORT = 60  # so many characters of a wording are said in full

_ORDER = {what: number for number, what in enumerate(What)}
_MONEY = re.compile(r"€|\b[Ee]uros?\b|\bEUR\b|[Dd]ollar|Franken|\bpounds?\b")
_SHARE = re.compile(r"%|Prozent|percent|per cent")
_HOUR = re.compile(r"\bUhr\b|^\d{1,2}:\d{2}")
_NUMBERS_DE = ("", "ein", "zwei", "drei", "vier", "fünf", "sechs", "sieben", "acht", "neun", "zehn", "elf", "zwölf")
_NUMBERS_EN = ("", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")

Both = tuple[str, str]


def summary(noted: Sequence[Noted]) -> Both:
    """ "Betrag geändert: 46 → 38 Millionen Euro; ein Absatz gestrichen", and the same in English."""
    marks = [mark for one in noted for mark in _telling(one)]
    worth = [mark for mark in marks if weight_of(mark) is not Weight.COSMETIC] or marks
    clauses = list(dict.fromkeys(_clauses(sorted(worth, key=lambda mark: _ORDER[mark.what]))))
    if len(clauses) > MOST:
        more = len(clauses) - MOST + 1
        clauses = [*clauses[: MOST - 1], (f"{_count_de(more)} weitere Änderungen", f"{_count_en(more)} more changes")]
    clauses = _joined(clauses)
    german, english = "; ".join(clause[0] for clause in clauses), "; ".join(clause[1] for clause in clauses)
    return _capitalized(german), _capitalized(english)


def _joined(clauses: Sequence[Both]) -> list[Both]:
    """ "Betrag geändert: 12 → 14 Mio. Euro, 34 → 36 Mio. Euro": what is said of several things is said once."""
    joined: list[Both] = []
    for clause in clauses:
        heads = [text.partition(": ")[0] for text in clause]
        if joined and heads == [text.partition(": ")[0] for text in joined[-1]] and all(map(str.__ne__, heads, clause)):
            german, english = (
                f"{said}, {text.partition(': ')[2]}" for said, text in zip(joined[-1], clause, strict=True)
            )
            joined[-1] = german, english
        else:
            joined.append(clause)
    return joined


def _telling(one: Noted) -> tuple[Mark, ...]:
    """Of one passage, what says it best: no "Zitat geändert" beside the figure that changed in it, no title beside its figure."""
    kinds = {mark.what for mark in one.marks}
    if kinds & _SPEAKING:
        quieter = {What.QUOTE, What.TITLE, What.WORDING, What.SPELLING, What.PUNCTUATION}
        if any(mark.what in _SPEAKING and mark.old and mark.new for mark in one.marks):
            quieter.add(What.SUBTITLE)
        if What.SPEAKER in kinds:
            quieter.add(What.NAME)
        return tuple(mark for mark in one.marks if mark.what not in quieter)
    if What.QUOTE in kinds:
        return tuple(mark for mark in one.marks if mark.what not in {What.WORDING, What.SENTENCE_REPLACED})
    return one.marks


_SPEAKING = frozenset({What.FIGURE, What.DATE, What.NAME, What.SPEAKER})


def _clauses(marks: Sequence[Mark]) -> list[Both]:
    """For marks in the order of their kinds."""
    clauses: list[Both] = []
    for what, alike in groupby(dict.fromkeys(marks), key=lambda mark: mark.what):
        found = list(alike)
        if what in _SINGLE:
            clauses += [_SINGLE[what](mark) for mark in found]
        elif what in _WORDED and len(found) == 1 and len(found[0].old or "") + len(found[0].new or "") <= SHORT:
            clauses.append(_worded(_WORDED[what], found[0]))
        else:
            clauses.append(_counted(what, len(found)))
    return clauses


def _figure(mark: Mark) -> Both:
    said = mark.new or mark.old or ""
    if _MONEY.search(said):
        return _from_to(("Betrag", "Amount"), mark)
    return _from_to(("Anteil", "Share") if _SHARE.search(said) else ("Zahl", "Figure"), mark)


def _date(mark: Mark) -> Both:
    return _from_to(("Uhrzeit", "Time") if _HOUR.search(mark.new or mark.old or "") else ("Datum", "Date"), mark)


def _from_to(label: Both, mark: Mark) -> Both:
    """ "Betrag geändert: 46 → 38 Millionen Euro"; with one side missing "Betrag gestrichen: 46 Millionen Euro"."""
    if mark.old and mark.new:
        arrow = _arrow(_spaced(mark.old), _spaced(mark.new))
        return f"{label[0]} geändert: {arrow}", f"{label[1]} changed: {arrow}"
    if mark.old:
        return f"{label[0]} gestrichen: {_short(mark.old)}", f"{label[1]} removed: {_short(mark.old)}"
    return f"{label[0]} ergänzt: {_short(mark.new)}", f"{label[1]} added: {_short(mark.new)}"


def _arrow(old: str, new: str) -> str:
    """The words behind a figure are said once when they are the same: 46 → 38 Millionen Euro."""
    left, right = old.split(" "), new.split(" ")
    common = 0
    while common < min(len(left), len(right)) - 1 and left[-1 - common] == right[-1 - common]:
        common += 1
    return f"{_short(' '.join(left[: len(left) - common])).rstrip(',')} → {_short(new)}"


def _spaced(text: str) -> str:
    return " ".join(text.split())


def _named(german: str, english: str) -> Callable[[Mark], Both]:
    def clause(mark: Mark) -> Both:
        said = _short(mark.new or mark.old)
        return f"{german}: {said}", f"{english}: {said}"

    return clause


def _labelled(german: str, english: str) -> Callable[[Mark], Both]:
    return lambda mark: _from_to((german, english), mark)


def _title(mark: Mark) -> Both:
    old, new = _spaced(mark.old or ""), _spaced(mark.new or "")
    if not new or not old:
        return _from_to(("Überschrift", "Title"), mark)
    if len(old) + len(new) <= LONGEST:
        return f"Überschrift geändert: „{old}“ → „{new}“", f"Title changed: “{old}” → “{new}”"
    return f"Überschrift lautet jetzt „{_short(new)}“", f"Title now reads “{_short(new)}”"


def _subtitle(mark: Mark) -> Both:
    if not mark.new or not mark.old:
        return _from_to(("Unterzeile", "Subtitle"), mark)
    return f"Unterzeile lautet jetzt „{_short(mark.new)}“", f"Subtitle now reads “{_short(mark.new)}”"


def _speaker(mark: Mark) -> Both:
    return (
        f"Zitat jetzt {_short(mark.new)} statt {_short(mark.old)} zugeschrieben",
        f"Quotation now attributed to {_short(mark.new)} instead of {_short(mark.old)}",
    )


def _negation(mark: Mark) -> Both:
    return _from_to(("Verneinung", "Negation"), mark)


def _worded(label: Both, mark: Mark) -> Both:
    old, new = _spaced(mark.old or ""), _spaced(mark.new or "")
    if old and new:
        return f"{label[0]} geändert: „{old}“ → „{new}“", f"{label[1]} changed: “{old}” → “{new}”"
    if old:
        return f"{label[0]} gekürzt um „{old}“", f"{label[1]} shortened by “{old}”"
    return f"{label[0]} ergänzt um „{new}“", f"{label[1]} extended by “{new}”"


_WORDED = {What.QUOTE: ("Zitat", "Quotation"), What.WORDING: ("Wortlaut", "Wording")}


def _contact(mark: Mark) -> Both:
    """ "Kontakt geändert: Eva Muster, 0351 600 → 0351 700", or what came or went beside what stayed."""
    if mark.old and mark.new:
        return _from_to(("Kontakt", "Contact"), mark)
    said = _short(mark.old or mark.new)
    how = ("gestrichen", "removed") if mark.old else ("ergänzt", "added")
    return f"Kontakt geändert: {said} {how[0]}", f"Contact changed: {said} {how[1]}"


def _spelling(mark: Mark) -> Both:
    arrow = f"{_short(mark.old)} → {_short(mark.new)}"
    return f"Schreibweise geändert: {arrow}", f"Spelling changed: {arrow}"


def _swapped(mark: Mark) -> Both:
    said = _short(mark.new or mark.old)
    return f"Anlage ausgetauscht: {said}", f"Attachment replaced: {said}"


def _fixed(german: str, english: str) -> Callable[[Mark], Both]:
    return lambda _: (german, english)


_SINGLE: dict[What, Callable[[Mark], Both]] = {
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
    What.PUNCTUATION: _fixed("Zeichensetzung geändert", "Punctuation changed"),
    What.LINES_REORDERED: _fixed("Einträge umgestellt", "Entries reordered"),
}

# one and many, German and English; {n} is the number in words
_COUNTED: dict[What, tuple[Both, Both]] = {
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


def _counted(what: What, count: int) -> Both:
    one, many = _COUNTED[what]
    return one if count == 1 else (many[0].format(n=_count_de(count)), many[1].format(n=_count_en(count)))


def _count_de(count: int) -> str:
    return _NUMBERS_DE[count] if count < len(_NUMBERS_DE) else str(count)


def _count_en(count: int) -> str:
    return _NUMBERS_EN[count] if count < len(_NUMBERS_EN) else str(count)


def _short(text: str | None) -> str:
    text = _spaced(text or "")
    return text if len(text) <= LONGEST else text[:LONGEST].rsplit(" ", 1)[0].rstrip(" ,;:") + " …"


def _capitalized(text: str) -> str:
    return text[:1].upper() + text[1:]
