"""The words by which the parts of a printed release are known, German first."""

import re
from typing import NamedTuple

from monitor.parse.document.answering import answering
from monitor.parse.document.html_dateline import Said, said_in
from monitor.parse.document.html_day import DATE, DIGITS
from monitor.parse.document.html_opening import opening_day

_MONTH = (
    r"(?:Januar|Jänner|Februar|Feber|März|Maerz|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember|"
    r"January|February|March|May|June|July|October|December|Jan\.|Feb\.|Mrz\.|Apr\.|Jun\.|Jul\.|Aug\.|Sept?\.|Okt\.|Nov\.|Dez\.)"
)
_DATE = (
    rf"(?:\d{{1,2}}\.\s?(?:\d{{1,2}}\.\s?|{_MONTH}\s)\d{{4}}|\d{{4}}-\d\d-\d\d|"
    rf"\d{{1,2}}\s{_MONTH}\s\d{{4}}|{_MONTH}\s\d{{1,2}},\s\d{{4}})"
)
_WEEKDAY = r"(?:(?:Montag|Dienstag|Mittwoch|Donnerstag|Freitag|Samstag|Sonnabend|Sonntag),?\s(?:den\s)?)?"
_TIME = r"(?:,?\s(?:um\s)?\d{1,2}[:.]\d\d(?:\sUhr)?)?"

_DATE_LINE = re.compile(
    rf"(?:(?:Datum|Date|vom|Veröffentlicht(?: am)?|Erschienen(?: am)?):?\s)?"
    rf"(?:[A-ZÄÖÜ][\w.\-/() ]{{1,40}},\s(?:den\s|am\s)?)?{_WEEKDAY}(?P<date>{_DATE}{_TIME})",
    re.IGNORECASE,
)
_UPDATED_LINE = re.compile(
    rf"(?:Stand|Zuletzt aktualisiert|Aktualisiert(?: am)?|Geändert(?: am)?|Updated)\s?:?\s(?P<date>{_DATE}{_TIME})",
    re.IGNORECASE,
)
_DATELINE = re.compile(
    rf"[A-ZÄÖÜ][\w.\-/() ]{{1,40}},\s(?:den\s|am\s)?{_WEEKDAY}(?P<date>{_DATE})\s?(?:[–—:-]|\(\w+\))", re.IGNORECASE
)

_KIND = re.compile(
    r"(?:Gemeinsame\s)?(?P<kind>Medien-?\s?information|Presse-?\s?information|Presse-?\s?mitteilung|Medien-?\s?mitteilung|Presse-?\s?meldung|"
    r"Medieneinladung|Presse-?\s?einladung|Pressetermin|Presse|Press release|Statement|Redemanuskript|Rede)"
    r"(?:\s?(?P<reference>(?:(?:Nr|Nummer|No)\b\.?:?\s?)?\d{1,5}(?:\s?[|/\-]\s?\d{1,4})?))?"
    rf"(?:\s(?:vom|from)\s{_DATE})?\s?:?",
    re.IGNORECASE,
)
_KIND_BEGINS = re.compile(rf"{_KIND.pattern}(?!\w)", re.IGNORECASE)
_REFERENCE = re.compile(r"(?:Nr|Nummer|No)\b\.?:?\s?\d{1,5}(?:\s?[|/]\s?\d{1,4})?", re.IGNORECASE)

_OFFICE = (
    r"(?:[\w\-]*ministerium|[\w\-]*ministry|[\w\-]*kanzlei|[\w\-]*senatsverwaltung|[\w\-]*behörde|[\w\-]*landesamt|[\w\-]*bundesamt|[\w\-]*agentur|"
    r"[\w\-]*landesdirektion|[\w\-]*regierung|[\w\-]*verwaltung)"
)
# Names only: a verb, which a title has, begins with a small letter and is none of the little words.
_ISSUER = re.compile(
    rf"(?:Das\s)?(?:(?:[A-ZÄÖÜ][\w\-]*(?:isches|sches|liches)\s))?(?:Freistaat(?:es)?\s\w+\s)?(?i:{_OFFICE})"
    r"(?:,?\s(?:(?:für|der|des|die|das|dem|den|im|in|und|und\sfür|sowie|of|for|and|the|&|/|[–-])|[A-ZÄÖÜ(][\w\-./)]*))*",
)
_ISSUER_HEAD = re.compile(
    r"(?:Freistaat|Land|Freie und Hansestadt|Freie Hansestadt)\s[A-ZÄÖÜ][\w\-]+(?:-[A-Z]\w+)?", re.IGNORECASE
)

_CONTACT_LABEL = re.compile(
    r"(?:(?:Ihre?|Ihr/e)\s)?(?:Ansprechpartner(?:/?[-*:_]?in(?:nen)?|\(in\))?(?:\s(?:für|der|des|bei)\s[\w\s]{3,40})?|"
    r"Ansprechperson(?:en)?|"
    r"(?:Presse|Medien)?-?kontakt(?:e)?|Kontakt\s(?:für|zur|zum)\s[\w\s]{3,40}|"
    r"Durchwahl|Bearbeiter(?:/?-?in)?|Rückfragen(?:\s(?:an|bitte an))?|"
    r"Presse-?\s?sprecher(?:/?-?in)?|(?:Presse|Medien)-?stelle|Contact|Press contact|V\.?\s?i\.?\s?S\.?\s?d\.?\s?P\.?|"
    r"Verantwortlich(?:\sim Sinne des Presserechts)?)\s?:?",
    re.IGNORECASE,
)
_ROLE = re.compile(r"(?:Stellv(?:\.|ertretende[rs]?)\s)?Presse-?\s?(?:sprecher|referent)(?:/?-?in)?", re.IGNORECASE)
_CAPTION = re.compile(r"(?:Abb(?:ildung|\.)\s?\d|(?:Foto|Bild|Quelle|Grafik)s?:)")
_END_MARK = re.compile(r"[+*#–—-]+\s*ende\b[\s\w]*[+*#–—-]+", re.IGNORECASE)
_PERSON = re.compile(r"(?:(?:Dr|Prof|Herrn?|Frau)\b\.?\s)*(?:[A-ZÀ-Þ][\w'’.-]+,?\s?){2,5}")
_ADDRESS_LABEL = re.compile(
    r"(?:Haus|Post|Besucher|Dienst|Liefer)?-?(?:anschrift|adresse)\s?:?|Address\s?:", re.IGNORECASE
)
DIRECTIONS = re.compile(
    r"(?:Zu erreichen\b|Verkehrsverbindung|Verkehrsanbindung|Anfahrt\b|Anreise\b|"
    r"Sie erreichen uns|Straßenbahn\b|Straßenbahnlinie|Haltestelle|Buslinie|"
    r"S-Bahn\b|U-Bahn\b|"
    r"Für Besucher|Besucherparkpl|Gekennzeichnete Parkplätze|Behindertenparkpl|Parkplätze|Parkmöglichkeit)"
)
NOTE = re.compile(
    r"(?:\*+|¹|\(\*\))\s?(?=[A-ZÄÖÜ])|Kein Zugang für|Zugang für (?:qualifiziert|elektronisch|verschlüsselt)|Informationen zum Zugang für"
)
PHONE = re.compile(
    r"(?:Tel(?:efon|efax|\.|:)|Fon\b|Fax\b|Telefax|Mobil\b|Handy|Phone|[+(0][\d\s()/\-–.]{6,}$)", re.IGNORECASE
)
MAIL = re.compile(r"\S+(?:@|\(at\)|\[at\])\S+|E-?Mail\b", re.IGNORECASE)
_REACHED = re.compile(r"\b(?:Tel|Telefon|Fon|Mobil|Phone)\b|\S@\S|\(at\)", re.IGNORECASE)
URL = re.compile(r"(?:https?://|www\.)[^\s<>»«\"]+[^\s<>»«\".,;:!?)\]]")
_ONLY_URL = re.compile(r"(?:(?:Internet|Web|Homepage|Website):?\s)?(?:https?://|www\.)\S+", re.IGNORECASE)
_STREET = re.compile(
    r"(?:[\w.\-]+\s){0,4}[\w\-]*(?:stra(?:ß|ss)e|str\.|platz|weg|allee|ring|ufer|damm|gasse|markt|promenade|hof|berg|graben)"
    r"\s\d+\s?[a-z]?(?:\s?[-–/+]\s?\d+\s?[a-z]?)?|"
    r"(?:Am|An der|An den|Unter den|Im|Zum|Zur|Auf der)\s[A-ZÄÖÜ]\w+\s\d+\s?[a-z]?(?:\s?[-–/+]\s?\d+\s?[a-z]?)?|"
    r"Postfach\s[\d ]+",
    re.IGNORECASE,
)
_TOWN = re.compile(r"(?:D-|DE-)?\d{5}\s[A-ZÄÖÜ][\w\-./() ]+")
_LINKS_LABEL = re.compile(
    r"(?:Weiterführende\s|Weitere\s|Externe\s|Further\s)?Links?(?:\szum\sThema)?\s?:?", re.IGNORECASE
)
_PAGE_NUMBER = re.compile(
    r"(?:Seite|Page|S\.)\s?\d+(?:\s?(?:von|of|/)\s?\d+)?|[-–]\s?\d+\s?[-–]|\d+\s?(?:/|von)\s?\d+|\d{1,3}", re.IGNORECASE
)
SIDE_WORDS = re.compile(
    r"Hausanschrift|Ansprechpartner|Durchwahl|Zu erreichen|"
    r"Besucheradresse|Besucheranschrift|Postanschrift|Verkehrsverbindung|Telefax|Pressekontakt"
)
BULLET = re.compile(r"(?:[•●▪◦■□‣⁃∙·○➢✓\uf0b7\uf0a7]|[–—-](?=\s))\s*(?=\S)")


_YEAR = re.compile(r"\d{4}")
_OFFICE_WORD = re.compile(
    r"minister|ministry|kanzlei|verwaltung|behörde|amt|agentur|direktion|regierung", re.IGNORECASE
)
_LONGEST_NAME = 220  # characters of an issuer
_LONGEST_ALONE = 64  # of a date line with its place, or a kind with its number
_LONGEST_LABEL = 64
_LONGEST_CONTACT = 160  # of a contact in one line
_LONGEST_LINE = 100  # of any other line that is known by its words


def is_address_label(text: str) -> bool:
    return len(text) < _LONGEST_LINE and bool(_ADDRESS_LABEL.fullmatch(text))


def is_contact_label(text: str) -> bool:
    return len(text) < _LONGEST_LINE and bool(_CONTACT_LABEL.fullmatch(text))


def is_contact_line(text: str) -> bool:
    """ "Ansprechpartnerin: Dr. Erika Muster, Telefon 0351 1234567": a label, and behind it a person or a way to reach one."""
    if answering(text):
        return True
    label, colon, said = text.partition(":")
    if not colon or len(label) >= _LONGEST_LABEL or len(text) >= _LONGEST_CONTACT or not is_contact_label(label):
        return False
    said = said.strip()
    return bool(_PERSON.fullmatch(said) or _REACHED.search(said))


def is_caption(text: str) -> bool:
    return text[:1] in "ABFQG" and bool(_CAPTION.match(text))


def is_end_mark(text: str) -> bool:
    return len(text) < 40 and text[:1] in "+*#-–—" and bool(_END_MARK.fullmatch(text))


def is_role(text: str) -> bool:
    return len(text) < _LONGEST_LABEL and bool(_ROLE.fullmatch(text))


def is_links_label(text: str) -> bool:
    return len(text) < _LONGEST_LINE and bool(_LINKS_LABEL.fullmatch(text))


def is_street(text: str) -> bool:
    return len(text) < _LONGEST_LINE and text.rstrip(" abcdefgh")[-1:].isdigit() and bool(_STREET.fullmatch(text))


def is_town(text: str) -> bool:
    return text[:1] in "0123456789D" and len(text) < _LONGEST_LINE and bool(_TOWN.fullmatch(text))


def is_only_url(text: str) -> bool:
    return bool(_ONLY_URL.fullmatch(text))


def is_page_number(text: str) -> bool:
    return len(text) < 30 and bool(_PAGE_NUMBER.fullmatch(text))


def is_issuer(text: str) -> bool:
    return len(text) < _LONGEST_NAME and bool(_OFFICE_WORD.search(text) and _ISSUER.fullmatch(text))


def is_reference(text: str) -> bool:
    return len(text) < _LONGEST_LINE and bool(_REFERENCE.fullmatch(text))


class Kind(NamedTuple):
    name: str
    reference: str | None
    published: str | None


def kind_of(text: str) -> Kind | None:
    """Of a line like "Medieninformation Nr. 12/2026", also with "vom 3. Februar 2026" or "| Musterstadt, 3. Februar 2026" behind it."""
    if len(text) >= _LONGEST_ALONE or text[:1] not in "GgMmPpSsRr":
        return None
    if DIGITS.search(text) and (said := said_alone(text)).published:
        return _dated_kind(DATE.sub(" ", text), said.published)
    match = _KIND.fullmatch(text)
    return Kind(match["kind"], match["reference"], None) if match else None


def _dated_kind(text: str, published: str | None) -> Kind | None:
    begun, *more = re.split(r"[|·•,]", text)
    match = _KIND_BEGINS.match(begun)
    if not match:
        return None
    references = [match["reference"], *(piece.strip() for piece in more if is_reference(piece.strip()))]
    return Kind(match["kind"], next(filter(None, references), None), published)


def date_of(text: str) -> str | None:
    """The date of a line that says nothing else, be it a line of running text."""
    match = _DATE_LINE.fullmatch(text) if 6 < len(text) < _LONGEST_ALONE and _YEAR.search(text) else None
    return match["date"] if match else None


def said_alone(text: str) -> Said:
    """What a line of a head says of its date, if it says nothing else: in as many ways as on a page of the web."""
    said = said_in(text, language="de") if len(text) < _LONGEST_LINE else Said()
    return said if said.is_all else Said()


def update_of(text: str) -> str | None:
    match = _UPDATED_LINE.fullmatch(text) if len(text) < _LONGEST_ALONE and _YEAR.search(text) else None
    return match["date"] if match else None


def dateline_of(text: str) -> str | None:
    """The date with which a paragraph begins: "Musterstadt, 7. April 2021 - ..."."""
    match = _DATELINE.match(text[:_LONGEST_LINE])
    return match["date"] if match else opening_day(text)


def is_head(text: str) -> bool:
    """Whether a line belongs to the head of the paper, whatever its size."""
    head = len(text) < _LONGEST_LINE and bool(_ISSUER_HEAD.fullmatch(text))
    return stands_alone(text) or head or is_issuer(text) or is_reference(text)


def stands_alone(text: str) -> bool:
    """A date, or what the paper says it is: never part of a sentence."""
    return len(text) < _LONGEST_ALONE and bool(date_of(text) or update_of(text) or kind_of(text))


def ends_sentence(text: str) -> bool:
    ends = (".", "!", "?", "…", "«", "“", "”", ":", ".)", '."', '!"', '?"')
    return text.rstrip("*¹²³ ").endswith(ends)


def has_open_quotation(text: str) -> bool:
    """More opened than closed; »« and „“ as they stand in German texts."""
    return text.count("»") > text.count("«") or text.count("„") > text.count("“") + text.count("”")
