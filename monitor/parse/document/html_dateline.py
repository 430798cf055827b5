"""What a short line with a date in it says: that the page was published or changed then, or what else happens on that day."""

import re
from typing import NamedTuple

from monitor.parse.document import html_words as words
from monitor.parse.document.html_abroad import ISSUED, is_long_ago, is_of_else, says_changed
from monitor.parse.document.html_day import DATE, DIGITS, MONTHS, date_in

_SAYS_UPDATED = (
    r"\b(?:(?:bearbeitungs|redaktions|sach)?stand|(?:korrigierte|berichtigte|aktualisierte)[rsn]?\s+(?:fassung|version|meldung|mitteilung|hinweis|text)|zuletzt\s+(?:aktualisiert|bearbeitet|(?:ge|ver)(?:ä|ae)ndert)|"
    r"letzte\s+(?:ä|ae)nderung|(?:ä|ae)nderungsdatum|(?:letzte\s+)?(?:aktualisierung|berichtigung|korrektur|erg(?:ä|ae)nzung)|aktualisiert|korrigiert|berichtigt|erg(?:ä|ae)nzt|"
    r"ge(?:ä|ae)ndert|last\s+(?:updated|modified)|updated|modified|update|corrected|correction)"
    r"\b[\s:(,]*(?:(?:am|vom|on|of)\b[\s:]*)?"
)
_UPDATED = re.compile(_SAYS_UPDATED + "$", re.IGNORECASE)
_UPDATED_ON = re.compile(_SAYS_UPDATED, re.IGNORECASE)
_CHANGED = re.compile(r"stand|korr|berichtig|aktualisier|änd|aend|änz|aenz|modified|update|correct")  # in lower case
_MONTH_ONLY = re.compile(
    rf"\W*(?:\w*stand|zuletzt\s+aktualisiert|letzte\s+(?:(?:ä|ae)nderung|aktualisierung)|aktualisiert)\b[\s:]*(?:im\s+)?(?:{MONTHS}\s+|\d{{1,2}}/)\d{{4}}\W*",
    re.IGNORECASE,
)
_RELEASE = re.compile(
    r"\b(?:\w*(?:mitteilung|meldung|information)|beitrag|artikel|seite|text|fassung)\b[^.]{0,40}$", re.IGNORECASE
)
_CORRECTED = re.compile(
    r"\s*(?:(?:ü|ue)ber|ge)?(?:korrigiert|berichtigt|aktualisiert|erg(?:ä|ae)nzt|(?:ä|ae)ndert|arbeitet)\b",
    re.IGNORECASE,
)
_NOTE = re.compile(
    r"\W*(?:(?:korrektur|berichtigung|erg(?:ä|ae)nzung|aktualisierung|update|korrigiert|berichtigt|erg(?:ä|ae)nzt|aktualisiert)\b[^.:]{0,20}[\d:]|"
    r"(?:redaktioneller\s+hinweis|(?:hinweis|anmerkung)\s+der\s+redaktion)\b)",
    re.IGNORECASE,
)

_SORTS = (
    r"(?:(?:gemeinsame\s+)?(?:presse|medien)-?(?:mitteilung|information|meldung|info|dienst|erkl(?:ä|ae)rung|notiz|einladung|statement|aussendung)(?:en)?|"
    r"\w*(?:meldung|nachricht|artikel|beitrag|eintrag|bericht|interview|aufruf|bekanntmachung|newsletter|aussendung)|pm|mi|presse|aktuelles|news|rede|"
    r"press\s+release|article|hib)"
)
_ISSUED = (
    r"(?:(?:erst)?ver(?:ö|oe)ffentlich(?:t|ung)(?:s-?datum)?|erschienen|(?:erscheinungs|publikations|ausgabe|meldungs)-?(?:datum|tag|termin)|datum|ausgabe(?:jahr\s+\d{4})?|publiziert|"
    rf"gepostet|geschrieben|verfasst|erstellt|eingestellt|eingetragen|gespeichert|eingereicht|(?:heraus|aus|frei)gegeben|online(?:\s+seit(?:\s+dem)?)?|submitted|publi(?:shed|cation)(?:\s+date)?|posted|date|{ISSUED})"
    r"(?:\s+(?:am|on|le|el|il|em|op|den|dne|dnia|w\s+dniu))?"
)
_ISSUED_THEN = re.compile(rf"\b{_ISSUED}[\s:]*$", re.IGNORECASE)
_WEEKDAY = r"(?:(?:mon|diens|donners|frei|sams|sonn)tag|mittwoch|sonnabend|(?:mo|di|mi|do|fr|sa|so)\b\.?)"
_NUMBER = re.compile(
    rf"(?:\b(?:nr|no)\.?|\bnummer|\bnumber)\s*:?\s*(?:{words.LABELLED_NUMBER}(?!\.)|\d{{1,4}}(?:-\d{{2}}(?![\d.]))?(?!\d))|"
    rf"(?<![\d.])(?:{words.NUMBER_OF_YEAR}|\d{{3}}\.20\d\d)(?![\d.])",
    re.IGNORECASE,
)
_SAID = re.compile(
    rf"(?:(?:{_SORTS}(?:\s\d{{1,4}})?|{_ISSUED}|{_WEEKDAY}|den|der|von|vom|aus|the|\d{{1,2}}[:.]\d\d|uhr|aktuell)(?:[\s:.()]+|$))*",
    re.IGNORECASE,
)
_NAME = r"\(?[A-ZÄÖÜ][\wäöüß.()/&’'-]*"
_NAMES = re.compile(rf"(?:{_NAME}(?:\s(?:am|an\sder|im|in|ob\sder|vor\sder|und)(?=\s))?(?:\s|$)){{1,4}}")
_BYLINE = re.compile(r"(?:von|by|durch|autor(?:in)?|text|redaktion|quelle)\b:?(?:\s+\S+){1,6}", re.IGNORECASE)
_BARS = re.compile(r"\s(?:\||//?)\s|\|\s|\s\||[·•\n]")
_COMMAS = re.compile(r"\s[–—-]+(?=\s|$)|^\s*[–—-]+\s|,(?=\s|$)|\s\+\+")
_ROUND = " \t,:;()[]–—-+_*."
_OF_SOMETHING = (
    r"(?:frist|schluss|termin|ende|beginn|start|stichtag|kraft|krafttreten|g(?:ü|ue)ltig\w*|geltung\w*|dauer|laufzeit|zeitraum|anmeldung|"
    r"bewerbung|einlass|uhrzeit|er(?:ö|oe)ffnung|verleihung|sitzung|tagung|konferenz|messe|veranstaltung|veranstaltungstag|fachtag|aktionstag|seminar|"
    r"workshop|ausstellung|feier|fest|premiere|konsultation|einweihung|sperrfrist)"
)
_EVENT = re.compile(rf"(?:[\w-]+\s){{0,2}}[\w-]*{_OF_SOMETHING}", re.IGNORECASE)
_FROM_OR_UNTIL = re.compile(r"ab|bis|am|seit|zum|beim|im", re.IGNORECASE)
_EVENT_AT_END = re.compile(rf"{_OF_SOMETHING}\W*$", re.IGNORECASE)
_TAKES_PLACE = re.compile(
    r"\b(?:termin|wann|beginn|uhrzeit|findet|fand|statt|einlass|anmeldung|bis|von|am|zeit|ab|deadline|event|register|apply|effective|until|valid|when|starts?|ends?|expires|due|clos(?:es|ing))\b[^.]{0,20}$",
    re.IGNORECASE,
)
_GOES_ON = re.compile(
    r"\s*(?:Uhr\s*)?(?:[–—-]|bis|(?:to|until|au|al|tot|til|till|до)\b)\s*(?:zum\s+)?\d(?!\d?\s?min)|\s*,?\s*(?:um\s|ab\s)?\d{1,2}\s?(?:Uhr|h)\b"
)
_RANGE = re.compile(  # "10. bis" before the date
    r"\d{1,2}\.?\s*(?:bis|und|and|to|et|e|y|i|en|och|og|au|al|do|til|[–—-])\s*(?:zum\s+)?$", re.IGNORECASE
)
_GERMAN = re.compile(
    r"\d{1,2}\.\s?(?:\d|(?:jan(?:uar)?|jänner|feb(?:ruar|er)?|märz?|maerz|mrz|apr(?:il)?|mai|jun[io]?|jul[io]?|aug(?:ust)?|sept?(?:ember)?|"
    r"okt(?:ober)?|nov(?:ember)?|dez(?:ember)?)(?![^\W\d_]))",
    re.IGNORECASE,
)  # at the beginning of a date
_MOST_OF_ROW = 60  # letters of author, rubric and place in a language that is not understood word by word
_FACT = 40  # letters beside a date
_MOST_BESIDE = 80  # letters that may stand beside a date that nothing calls the day of publication


_COPYRIGHT = re.compile(r"[\s|·,–—-]*(?:\(c\)|©)[^.]{0,40}$", re.IGNORECASE)
_DAY_OF_WEEK = re.compile(rf"(?:{_WEEKDAY}|den|,|\s)*", re.IGNORECASE)


class Said(NamedTuple):
    """`is_all`: the line says nothing else but number, issuer, place and the like; a reader of the record misses nothing."""

    published: str | None = None
    updated: str | None = None
    is_all: bool = False


def said_in(text: str, label: str = "", *, language: str | None = None) -> Said:
    """What a line says of its first date, behind the label that stands above it or before it.

    German lines are understood word by word. In another `language`, or where the date is not printed as in German and none is told,
    what is short says no more than the date.
    """
    found = date_in(text)
    if not found:
        return Said()
    before, behind = text[: found.start()], text[found.end() :]
    before = f"{label.rstrip(' :')}: {before}" if label else before
    is_german = language.lower().startswith("de") if language else _GERMAN.match(found[0]) is not None
    if not (before or behind or is_long_ago(found[0])):
        return Said(published=found[0], is_all=True)
    if _UPDATED.search(before) or (not is_german and before and says_changed(before)):
        is_all = _is_all(_UPDATED.sub("", before), behind, is_german=is_german)
        later = date_in(behind)
        published = later[0] if later and _ISSUED_THEN.search(behind, 0, later.start()) else None
        return Said(published=published, updated=found[0], is_all=is_all)
    if _CORRECTED.match(behind) and _RELEASE.search(before):
        return Said(updated=found[0])
    if (not is_german and is_long_ago(found[0])) or not is_issued(before, behind, is_german=is_german):
        return Said()
    return Said(published=found[0], updated=updated_in(behind), is_all=_is_all(before, behind, is_german=is_german))


def is_issued(before: str, behind: str, *, is_german: bool) -> bool:
    """What stands round a date leaves no doubt that the page was published then."""
    if _GOES_ON.match(behind) or _RANGE.search(_NUMBER.sub(" ", before)) or _EVENT.fullmatch(behind.strip(_ROUND)):
        return False
    return _is_issued_in_german(before, behind) if is_german else _is_issued(before, behind)


def _is_issued_in_german(before: str, behind: str) -> bool:
    """Here a label is known or it is another's: every noun has a capital, a deadline as a town."""
    *apart, own = _BARS.split(_NUMBER.sub(" ", before))
    pieces = _pieces(own)
    if not pieces:
        return _is_short(before, behind) and not (apart and _EVENT.fullmatch(apart[-1].strip(_ROUND)))
    is_label = own.rstrip(" (").endswith(":")
    return all(map(_is_meta, pieces)) and not (
        is_label and _NAMES.fullmatch(pieces[-1]) and not _SAID.fullmatch(pieces[-1])
    )


def _is_issued(before: str, behind: str) -> bool:
    if _SAID.fullmatch(before.strip(_ROUND)):
        return True
    if _TAKES_PLACE.search(before) or _EVENT_AT_END.search(before) or is_of_else(before):
        return False
    return _is_short(before, behind)


def opens_with_day(text: str) -> str | None:
    """ "Donnerstag, 3. Dezember 2026, 10 Uhr": the day, where nothing but a weekday stands before it."""
    found = date_in(text)
    return found[0] if found and _DAY_OF_WEEK.fullmatch(text, 0, found.start()) else None


def updated_in(text: str) -> str | None:
    """The date behind "Stand:" or "Zuletzt aktualisiert"."""
    if not DIGITS.search(text) or not _CHANGED.search(text.lower()):  # much cheaper than to look for dates
        return None
    dates = (DATE.match(text, said.end()) for said in _UPDATED_ON.finditer(text))
    return next((date[0] for date in dates if date), None)


def is_mark(text: str) -> bool:
    """A line that says when the page was changed, be it by the month only, and nothing else."""
    if not DIGITS.search(text) or not _CHANGED.search(text.lower()):
        return False
    said = said_in(_COPYRIGHT.sub("", text))
    return bool(said.updated and said.is_all) or _MONTH_ONLY.fullmatch(text) is not None


def is_fact(text: str) -> bool:
    """A date with few words or a label, "Bewerbungsschluss: 15. Januar 2027": text, but neither subtitle nor heading."""
    found = date_in(text)
    return found is not None and (
        len(text) - len(found[0]) < _FACT
        or text[: found.start()].rstrip().endswith(":")
        or words.PRESS.search(text) is not None
    )


def is_note(text: str) -> bool:
    """ "Korrektur vom 3. November 2026: …": not the text itself."""
    return _NOTE.match(text) is not None


def _is_short(before: str, behind: str) -> bool:
    return len(before) + len(behind) <= _MOST_BESIDE


def _is_all(before: str, behind: str, *, is_german: bool) -> bool:
    if not is_german:
        rest = DATE.sub("", _UPDATED_ON.sub("", before + behind)) if DIGITS.search(behind) else before + behind
        return len(rest) < _MOST_OF_ROW and not behind.startswith(":")
    rest = DATE.sub(" ", _UPDATED_ON.sub(" ", f"{before} | {behind}"))
    return all(_is_meta(piece) for part in _BARS.split(_NUMBER.sub(" ", rest)) for piece in _pieces(part))


def _pieces(part: str) -> list[str]:
    return [piece for one in _COMMAS.split(part) if (piece := one.strip(_ROUND))]


def _is_meta(piece: str) -> bool:
    """A word for the sort of text, for its publication, a weekday; a place, an author, an office, a topic of few words."""
    if _SAID.fullmatch(piece) or words.OFFICE.match(piece):
        return True
    if _EVENT_AT_END.search(piece) or _FROM_OR_UNTIL.fullmatch(piece):
        return False
    if words.NOISE.match(piece) or words.COMMENTS.match(piece) or _BYLINE.fullmatch(piece):
        return True
    said = _SAID.match(piece)
    if said and said.end():
        piece = piece.removesuffix(" vom")  # "Pressemeldung der Stadt Musterstadt vom"
    return _NAMES.fullmatch(piece, said.end() if said else 0) is not None
