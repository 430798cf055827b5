"""The wording and class names by which pages say what a passage is: furniture, label, caption, end of the text."""

import re
from collections.abc import Iterable
from itertools import product

from monitor.parse.document.html_wording import COMMENTS, CONSENT, EMBARGO, END, NOISE
from monitor.parse.document.naming import Naming
from monitor.parse.document.wording import Wording, beginnings

__all__ = ["COMMENTS", "CONSENT", "EMBARGO", "END", "NOISE"]


def words_of(text: str) -> frozenset[str]:
    return frozenset(text.split())


def also_in_capitals(beginnings: Iterable[str]) -> frozenset[str]:
    """All ways to write them, so that a text need not be made lower case to be asked how it begins."""
    ways = (product(*((sign, sign.upper()) for sign in begin)) for begin in beginnings)
    return frozenset("".join(signs) for way in ways for signs in way)


CONTACT = Naming(r"kontakt\w* \w*kontakt contacts? contact\w+ ansprechpartner\w* ansprechperson\w* vcard")
ARTICLE = Naming(
    r"article-?body article-?text article-?content articlebody entry-?content post-?content post-?body news-?text-?wrap story-?body "
    r"artikel-?text artikel-?inhalt article__body article__content field-name-body body-?text rte__detailtext"
)
LEAD = Naming(
    r"lead lead-?text intro \w*intro introtext vorspann teaser-?text abstract anreisser einleitung standfirst excerpt"
)
SUBTITLE = Naming(r"sub-?title sub-?head(?:line)? sub-?line unterzeile untertitel untertitle deck")
PLACE = Naming(r"place ort location venue tagungsort veranstaltungsort")
EVENT = Naming(
    r"\w*events?-?(?:date|dates|time|start|when|meta|info|schedule) (?:termin|veranstaltung)s?-?(?:datum|tag|zeit|info)? deadline \w*frist"
)
KICKER = Naming(
    r"kicker topline dachzeile roofline overline rubric rubrik spitzmarke eyebrow \w*__rubric \w*__topline category"
)
DATE = Naming(
    r"date \w*date datum \w*datum dateline time timestamp published pubdate meta \w*meta \w*__date "
    r"\w*__meta byline info news-?list-date article-info"
)

CHANGE = Naming(
    r"updated?(?:-\w+)* \w*updated \w*modified(?:-\w+)* lastmod changed aktualisiert geaendert aenderungsdatum"
)
# Whose day it is: of an answer, an event, an offer, not of the page.
OF_ELSE = Naming(
    r"comment\w* kommentar\w* disqus\w* respond reviews? review-\w+ rating\w* related\w* calendar\w* kalender\w* "
    r"events? event-\w+ event\w*date countdown\w* "
    r"deliver\w* availab\w* shipping\w* opening\w* birth\w* expir\w* valid\w* copyright\w* version\w* "
    r"deadline\w* upcoming\w* today\w* current-?date"
)
PUBLICATION = Naming(r"published \w*published pubdate posted")

LABEL_WORDS = (
    r"(?:(?:ihre?|unsere?|weitere|fachlicher?|zentraler?|wissenschaftliche[rn]?)\s+)?(?:ansprechpartner(?:in(?:nen)?|innen|"
    r"[:*/_]-?in(?:nen)?)?|ansprechperson(?:en)?|"
    r"kontakt(?:e|daten|person(?:en)?|adresse)?|pressekontakte?|medienkontakte?|"
    r"presseansprechpartner(?:in)?|pressestelle|presseb(?:ü|ue)ro|"
    r"(?:f(?:ü|ue)r\s+)?r(?:ü|ue)ckfragen|(?:kontakt|ansprechpartner(?:in)?|r(?:ü|ue)ckfragen)\s+(?:f(?:ü|ue)r|der|und|an|bitte|pro)\b[^.]{0,60}|"
    r"(?:press\s+|media\s+)?contacts?|(?:press|media)\s+(?:[ei]nquir(?:y|ies)|office|relations)|"
    r"(?:weitere\s+)?ausk(?:unft|(?:ü|ue)nfte)(?:\s+(?:f(?:ü|ue)r|erteil\w+)\b[^.:]{0,60})?|hausanschrift|anschrift|herausgeber|zust(?:ä|ae)ndige\s+(?:stelle|beh(?:ö|oe)rde)n?)"
)
# Who speaks for a house or answers for a text: a contact when a number or address stands close by.
SPEAKER_WORDS = (
    r"(?:(?:stellv(?:\.|ertretende[rs]?)\s+)?presse-?(?:sprecher|referent)(?:in(?:nen)?|[:*/_]-?in(?:nen)?)?|v\.?\s?i\.?\s?s\.?\s?d\.?\s?p\.?|"
    r"verantwortlich(?:\s+(?:im\s+sinne\s+des\s+(?:presserechts|pressegesetzes)|i\.?\s?s\.?\s?d\.?\s?p\.?))?|spokes(?:person|man|woman))"
)
_SPOKEN = r"sprecher(?:in|[:*/_]-?in)?(?:\s+(?:des|der)\s+\w+)?"  # speaks at many an event: a label before a colon only
_CONTACT_WORDS = rf"{LABEL_WORDS}|{SPEAKER_WORDS}|{_SPOKEN}|impressum"
CONTACT_SIGNS = also_in_capitals(beginnings(_CONTACT_WORDS))  # two, by which the one below begins
CONTACT_WORD = Wording(_CONTACT_WORDS)  # opens the two below; hardly any line does
CONTACT_LABEL = Wording(rf"(?:{LABEL_WORDS}|{SPEAKER_WORDS})\s*:?\s*$")
CONTACT_START = Wording(
    rf"(?:{LABEL_WORDS}|{SPEAKER_WORDS}|{_SPOKEN}|impressum|verantwortlich für (?:diesen pressetext|den inhalt))\s*:"
)
SPEAKER = Wording(rf"{SPEAKER_WORDS}|{_SPOKEN}")
PERSON_START = Wording(
    rf"(?:{SPEAKER_WORDS}|{_SPOKEN}|ansprechpartner[^:]{{0,40}}|(?:f(?:ü|ue)r\s+)?r(?:ü|ue)ckfragen[^:]{{0,40}})\s*:"
)
LINKS_LABEL = Wording(
    r"(?:(?:weiterf(?:ü|ue)hrende|externe|interne|n(?:ü|ue)tzliche|weitere|wichtige)\s+)?(?:links?|"
    r"verweise)(?:\s+(?:zum|zur|und|zu)\s+[^.]{1,40})?\s*:?$|"
    r"(?:downloads?|dokumente?|zum\s+herunterladen|dateien|anlagen?|anh(?:ä|ae)nge?|materialien|download-?bereich|further\s+links|"
    r"weiterf(?:ü|ue)hrende\s+informationen|weitere\s+informationen|mehr\s+informationen|links\s+und\s+downloads|service)\s*:?$"
)
BYLINE = Wording(
    r"(?:von|by|autor(?:in)?|text|redaktion|quelle|erstellt\s+von|ver(?:ö|oe)ffentlicht\s+(?:von|in)|"
    r"posted\s+(?:by|in|on))\b:?\s+\S.{0,60}$"
)
CREDIT = re.compile(
    r"\S\s/\s\S.*\S\s/\s\S|\b(?:foto|bild|photo|fotograf(?:in)?|quelle|symbolbild|grafik)\s*:|©|\(c\)|\b\d{4} \d{2} \d{2}\b",
    re.IGNORECASE,
)
RELEASE = r"(?:gemeinsame\s+)?(?:(?:medien|presse)-?(?:information|mitteilung|meldung|info)|pressedienst|pm|pi|mi)"
NUMBER_OF_YEAR = r"\d{1,4}\s?[|/]\s?(?:\d{4}|\d{2})(?!\d)"  # "501|26", "37/2021"
LABELLED_NUMBER = (  # only behind "Nr." and the like
    rf"(?:20\d\d\s?[|/–-]\s?\d{{1,4}}(?!\d)|{NUMBER_OF_YEAR}|\d{{1,4}}\s?[–-]\s?20\d\d(?!\d)|\d{{3}}\.20\d\d(?!\d))"
)
REFERENCE = re.compile(
    rf"^(?:{RELEASE})?[\s|(-]*(?:nr\.?|nummer)?\s*:?\s*{NUMBER_OF_YEAR}|"
    rf"(?:^|[|·•,–-]\s*)(?:lfd\.\s*)?(?:\w+\s*\|\s*)?(?:{RELEASE}\s+)?(?:nr\.|nummer)\s?:?\s?(?:{LABELLED_NUMBER}|\d{{1,4}})\s*(?:vom\s*)?(?:[|·•,–/-]|$)|"
    r"\b(?:medien|presse)-?(?:information|mitteilung|meldung|info)\s+(?:nr\.?|nummer)?\s*:?\s*"
    rf"(?:{LABELLED_NUMBER}|\d{{1,4}}(?:-\d{{2}})?)\b(?!\.)|\bp[mi]\s+{LABELLED_NUMBER}",
    re.IGNORECASE,
)
FACT = re.compile(
    r"^(?:ort|zeit|termin|wann|wo|datum|beginn|veranstaltungsort|teilnehmer|uhrzeit|bereich|art|format|typ|zielgruppe|budget|kosten|veranstalter(?:in)?|sprache)\s*:",
    re.IGNORECASE,
)
PRESS = re.compile(r"(?:presse|medien)-?(?:mitteilung|information|meldung)|medienservice|press release", re.IGNORECASE)
OFFICE = re.compile(
    r"^(?:(?:Die|Der)\s)?(?:(?:[A-ZÄÖÜ][\wäöüß.-]*\s){0,2}(?:[A-ZÄÖÜ][\wäöüß-]*)?[mM]inisterium|Behörde|Senatsverwaltung|Senator(?:in)?|"
    r"Staatskanzlei|Senatskanzlei|Bundeskanzleramt|Landesamt|Bundesamt)(?:\s(?:für|der|des|im|von|zur)\b[^.!?:|\n]{2,110})?$"
)
SECTION = Wording(
    r"(?:veranstaltungen|aktuelles|aktuelle\s+meldung(?:en)?|presse(?:mitteilung(?:en)?|information(?:en)?|"
    r"meldung(?:en)?|bereich|archiv)?|medieninformation(?:en)?|"
    r"medien(?:service)?|news|termine?|nachrichten|meldung(?:en)?|r(?:ü|ue)ckblicke?|service|themen|"
    r"events?|press\s+releases?|home|startseite|artikel|blog|newsroom|(?:news-?)?details?(?:ansicht|seite)?|einzelansicht)\s*$"
)


def is_of_change(names: str, itemprop: str | None = None) -> bool:
    """An element that is marked as telling when the page was changed last."""
    lower = names.lower()
    return itemprop == "dateModified" or (CHANGE.fits(lower) and not PUBLICATION.fits(lower))
