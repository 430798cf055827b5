"""Contact blocks, as printed lines, into names, roles, organisations, numbers and mail addresses."""

import re
from dataclasses import dataclass, field
from functools import lru_cache
from urllib.parse import unquote

from model.raw import RawContact
from model.record import Contact, Phone
from monitor.normalize.addresses import read_addresses
from monitor.normalize.date_marks import without_date_marks
from monitor.normalize.phones import read_extension, read_numbers
from monitor.normalize.text import line as one_line

_LABEL = re.compile(
    r"^(?:(?:ihre?|unsere?|weitere|fachlicher?|zentraler?)\s+)?(?:ansprechpartner(?:in(?:nen)?|innen|"
    r"[:*/_]-?in(?:nen)?)?|ansprechperson(?:en)?|kontakt(?:e|daten|person(?:en)?|adresse)?|"
    r"(?:presse|medien)kontakte?|impressum|v\.?\s?i\.?\s?s\.?\s?d\.?\s?p\.?|verantwortlich(?:\s(?:im\ssinne\sdes\spresse(?:rechts|gesetzes)|i\.?\s?s\.?\s?d\.?\s?p\.?))?|"
    r"verantwortlich\sfür\s(?:diesen\spressetext|den\sinhalt)|presseansprechpartner(?:in)?|(?:kontakt|ansprechpartner(?:in)?|r(?:ü|"
    r"ue)ckfragen)\s+(?:f(?:ü|ue)r|bitte|an|der|und|pro)\b[^:]{0,60}|(?:f(?:ü|ue)r\s+)?r(?:ü|ue)ckfragen|"
    r"(?:press\s+|media\s+)?contacts?|(?:press|media)\s+(?:[ei]nquir(?:y|ies)|office|relations)|"
    r"(?:weitere\s+)?ausk(?:unft|(?:ü|ue)nfte)(?:\s+(?:f(?:ü|ue)r|erteil\w+)\b[^.:]{0,60})?|hausanschrift|anschrift|postanschrift|besucheradresse|herausgeber|"
    r"zust(?:ä|ae)ndige\s(?:stelle|beh(?:ö|oe)rde)n?|durchwahl|name|adresse|funktion|position)\s*(?::|$)\s*",
    re.IGNORECASE,
)
_ANSWERS = re.compile(
    r"^(v\.?\s?i\.?\s?s\.?\s?d\.?\s?p\.?|presserechtlich\sverantwortlich|verantwortlich\b[^:]{0,60}?)\s?:\s?",
    re.IGNORECASE,
)  # for the text, before the law: told also without a number
_WAY = re.compile(
    r"\b(?:tel(?:efon|ephone)?|telefax|fax|fon|mobil(?:telefon)?|handy|phone|e-?mail|mail|internet|web(?:site)?|"
    r"www|durchwahl|homepage|ruf|(?:ruf|telefon|fax)nummer|tel\.?-?nr)\b\s*[.:]*\s*",
    re.IGNORECASE,
)
_BARE_WAY = re.compile(
    r"(?:tel(?:efon|ephone)?\.?|phone|telefax|fax|fon|mobil(?:telefon)?|e-?mail)\s*:?", re.IGNORECASE
)
_MAIL_LINE = re.compile(r"^\s*(?:e-?mail|mail)\s*:", re.IGNORECASE)
_MAIL = re.compile(r"[\w.+%-]+@[\w-]+(?:\.[\w-]+)*\.[a-z]{2,24}", re.IGNORECASE)
_AT = re.compile(r"\s*[(\[{<]\s*(?:at|ät|@|a)\s*[)\]}>]\s*", re.IGNORECASE)
_DOT = re.compile(r"\s*[(\[{]\s*(?:dot|punkt|\.)\s*[)\]}]\s*", re.IGNORECASE)
_BRACKETS = frozenset("([{<")
_TILDE = re.compile(r"(?<=[\w.-])~(?=[\w-]+\.[\w.-]*[a-z]{2})", re.IGNORECASE)
_GAP = re.compile(r"\b([a-z]\w*[._-][\w.-]*) @(?=[\w-]+(?:\.[\w-]+)*\.[a-z]{2})")  # left by what is not shown
_LETTER = re.compile(
    r"(?:^|(?<=[|,;(])|(?<=[|,;(]\s))[TMFE][.:]{0,2}\s*(?=$|[|,;)])"
)  # "T", "M", "F" before a number, and "E"
_WEB = re.compile(r"(?:https?://|www\.)\S+", re.IGNORECASE)
_CREDIT = re.compile(
    r"\S\s/\s\S.*\S\s/\s\S|\b(?:foto|bild|photo|fotograf(?:in)?|quelle|symbolbild|grafik|bildrechte)\s*:|"
    r"©|\(c\)|\b\d{4} \d{2} \d{2}\b|\.(?:jpe?g|png|gif|webp)\b",
    re.IGNORECASE,
)
_ORGANISATION = re.compile(
    r"ministerium|staatskanzlei|kanzleramt|landesamt|bundesamt|bundesanstalt|behörde|\bamt\b|[a-z]amt\b|"
    r"gmbh|\be\.\s?v\.|\bag\b|\bkg\b|verband|netzwerk\b|institut|universität|hochschule|kammer|agentur|"
    r"stiftung|verein\b|"
    r"gesellschaft|senat\b|landkreis|regierung|senatsverwaltung|präsidium|zentrum|initiative\b|freistaat|landesbetrieb|"
    r"büro\b|service- und beratungsstelle|konsortium|cluster\s",
    re.IGNORECASE,
)
_UNIT = re.compile(
    r"^(?:referat|abteilung|pressestelle|presse-?\s?und|presseb(?:ü|ue)ro|dezernat|fachbereich|sachgebiet|"
    r"stabs?stelle|arbeitsgruppe|unterabteilung|gruppe|team|geschäftsstelle|servicestelle|bereich|"
    r"medienstelle|stab|ref\.|presse$)\b",
    re.IGNORECASE,
)
_ROLE = (
    r"(?:(?:stell(?:v\.|vertretender?)|kommissarischer?|leitender?)\s+)?(?:presse-?sprecher(?:in|[:*/_]-?in)?|"
    r"pressereferent(?:in)?|sprecher(?:in)?|referats?leiter(?:in)?|referent(?:in)?|"
    r"abteilungsleiter(?:in)?|"
    r"projekt-?(?:leiter|manager|koordinator)(?:in)?|\w*manager(?:in)?|\w*leiter(?:in)?|leitung\b[\w -]*|"
    r"geschäftsführer(?:in)?|koordinator(?:in)?|sachbearbeiter(?:in)?|mitarbeiter(?:in)?|redakteur(?:in)?|"
    r"redaktion|assistenz|"
    r"vorsitzender?|präsident(?:in)?|staatssekretär(?:in)?|berater(?:in)?|beauftragter?|\w+beauftragter?|"
    r"direktor(?:in)?|vorstand|öffentlichkeitsarbeit|ansprechpartner(?:in)?|press officer|spokesperson|"
    r"head of [\w ]+)"
)
_ROLE_LINE = re.compile(rf"^{_ROLE}\b.{{0,70}}$", re.IGNORECASE)
_ROLE_FIRST = re.compile(
    rf"^({_ROLE}(?:\s+(?:für|der|des|im|und)\s+[\w ]+?)?)\s*:?\s+(?=(?:Dr\.|Prof\.|[A-ZÄÖÜ]))", re.IGNORECASE
)
_NAME = re.compile(
    r"^(?:(?:Herrn?|Frau|Dr|Prof|Dipl|Mag|Ing|Dres|M\.\s?A|"
    r"B\.\s?A)\b\.?(?:-[A-Z]\w*\.?)?(?:\s?\([A-Z]+\))?\s*|(?:rer|med|phil|jur|nat|pol|oec|h|c)\.\s*)*"
    r"[A-ZÀ-ÖØ-Þ][\w'’.-]*(?:\s+(?:von|van|der|de|zu|den|vom|zur|del|da|la|dos|el|al|Freiherr|Graf))*(?:\s+[A-ZÀ-ÖØ-Þ][\w'’-]*\.?){1,3}$"
)
_LONGEST = 300  # letters; a longer line is prose
_FORM_OF_ADDRESS = re.compile(r"^(?:Herrn?|Frau)\s+")
_EMPTY = re.compile(r"^(?:[\W\d_]*|schreiben|senden)$")  # "E-Mail schreiben"


@dataclass(kw_only=True, slots=True)
class _Draft:
    name: str | None = None
    role: str | None = None
    organisation: str | None = None
    unit: str | None = None
    phones: list[Phone] = field(default_factory=list)
    faxes: list[Phone] = field(default_factory=list)
    emails: list[str] = field(default_factory=list)
    answers: str | None = None  # as what they answer for the text


@lru_cache(maxsize=1024)
def read_contacts(raw: RawContact) -> tuple[tuple[Contact, ...], tuple[str, ...]]:
    """The people or offices of one block, and the addresses that stand in it. A press office is the same on all its pages."""
    lines = _with_labels(tuple(filter(None, (_tidy(line) for line in raw.lines))))
    addressed = read_addresses(lines)
    drafts = [_Draft()]
    for line in addressed.rest:
        _read_line(line, drafts)
    _add_hrefs(raw.hrefs, drafts)
    shared = next((draft.organisation for draft in drafts if draft.organisation), None)
    contacts = tuple(
        contact for draft in drafts if (contact := _contact(draft, shared, has_address=bool(addressed.addresses)))
    )
    return tuple(dict.fromkeys(contacts)), addressed.addresses


def _with_labels(lines: tuple[str, ...]) -> tuple[str, ...]:
    """ "Telefax" on a line of its own says of the number below it what it is."""
    joined: list[str] = []
    for line in lines:
        if joined and _BARE_WAY.fullmatch(joined[-1]) and (line[0] in "+(0123456789" or "@" in line):
            joined[-1] = f"{joined[-1].rstrip(': ')}: {line}"
        else:
            joined.append(line)
    return tuple(joined)


def _tidy(line: str) -> str | None:
    text = one_line(line) or ""
    if len(text) > 2 * _LONGEST:  # before it is searched: what follows takes long on long lines
        return None
    if not _BRACKETS.isdisjoint(text):
        text = _DOT.sub(".", _AT.sub("@", text))
    text = _TILDE.sub("@", text).strip(" *†‡|•·").replace("**", "")
    text = _GAP.sub(r"\1@", text)
    return without_date_marks(text) if text and len(text) <= _LONGEST and not _CREDIT.search(text) else None


def _read_line(line: str, drafts: list[_Draft]) -> None:
    if label := _ANSWERS.match(line):
        if drafts != [_Draft()]:
            drafts.append(_Draft())
        drafts[-1].answers = label[1]
        line = line[label.end() :]
    emails = _MAIL.findall(line)
    rest = _WEB.sub(" ", _MAIL.sub(" ", line))
    numbers = read_numbers(rest)
    draft = drafts[-1]
    extension = None if numbers.phones else read_extension(rest, draft.phones[-1] if draft.phones else None)
    is_mail_line = bool(_MAIL_LINE.match(line)) and not numbers.phones
    words = (
        ""
        if is_mail_line or extension
        else _LABEL.sub("", _WAY.sub(" ", _LABEL.sub("", _LETTER.sub(" ", numbers.rest)))).strip(" ,;:|•·–-/*")
    )
    words = words.strip("()") if words.count("(") != words.count(")") or words.startswith("(") else words
    if words and not _EMPTY.match(words):
        for part in _parts(" ".join(words.split())):
            if not _EMPTY.match(part):
                _place(part, drafts)
    draft = drafts[-1]
    draft.emails.extend(mail.strip(".").lower() for mail in emails)
    draft.phones.extend(numbers.phones)
    draft.faxes.extend(numbers.faxes)
    if extension:
        draft.phones[-1] = extension


def _parts(words: str) -> list[str]:
    """ "Pressesprecher Max Muster", "Max Muster, Pressesprecher" and "Max Muster (Presse)" are two things each."""
    role, colon, person = words.partition(": ")
    if colon and _ROLE_LINE.match(role) and _NAME.match(person):
        return [role, person]
    unit, comma, person = words.rpartition(", ")
    if comma and len(words) <= 140 and _NAME.match(person) and (units := _units(unit, person)):
        return [*units, person]
    if len(words) > 140 or _UNIT.match(words) or (_ORGANISATION.search(words) and words.count(",") != 1):
        return [words]
    if (found := _ROLE_FIRST.match(words)) and _NAME.match(words[found.end() :]):
        return [found[1], words[found.end() :]]
    pieces = [piece.strip(" )(") for piece in re.split(r"\s*[,|(;]\s*|\s+[–-]\s+", words, maxsplit=1)]
    if len(pieces) == 2 and (_NAME.match(pieces[0]) or _NAME.match(pieces[1])):
        return pieces
    return [words]


def _units(unit: str, person: str) -> list[str]:
    """What stands before a person; "Frau Anna Muster" is one whatever stands there."""
    if _UNIT.match(unit) and not _ORGANISATION.search(person):
        return [unit]
    return unit.split(", ") if _FORM_OF_ADDRESS.match(person) else []


def _place(part: str, drafts: list[_Draft]) -> None:
    draft = drafts[-1]
    if _ORGANISATION.search(part) and not _UNIT.match(part) and not _ROLE_LINE.match(part):
        if draft.organisation is None:
            draft.organisation = part
        elif (not draft.name and part[0].islower()) or draft.organisation.endswith((",", " und", " für")):
            draft.organisation = f"{draft.organisation} {part}"
    elif _UNIT.match(part):
        draft.unit = draft.unit or part
    elif _ROLE_LINE.match(part):
        draft.role = draft.role or part
    elif _NAME.match(part) and len(part) < 60:
        if draft.name:
            draft = _Draft(organisation=draft.organisation)
            drafts.append(draft)
        draft.name = _FORM_OF_ADDRESS.sub("", part)
    elif draft.organisation and not draft.name and part[:1].islower():
        draft.organisation = f"{draft.organisation} {part}"
    elif draft.name and not draft.role and len(part) < 80 and not part.endswith("."):
        draft.role = part


def _add_hrefs(hrefs: tuple[str, ...], drafts: list[_Draft]) -> None:
    """Addresses behind link texts: they belong to the first who has none of their own."""
    printed = {mail for draft in drafts for mail in draft.emails}
    for href in hrefs:
        scheme, _, target = href.partition(":")
        target = unquote(target.partition("?")[0]).strip()[: 2 * _LONGEST]
        if scheme.lower() == "mailto":
            for mail in _MAIL.findall(_TILDE.sub("@", _AT.sub("@", target))):
                if mail.lower() not in printed:
                    printed.add(mail.lower())
                    next((draft for draft in drafts if not draft.emails), drafts[0]).emails.append(mail.lower())
        elif scheme.lower() == "tel" and not any(draft.phones or draft.faxes for draft in drafts):
            drafts[0].phones.extend(read_numbers(f"tel {target}").phones)


def _contact(draft: _Draft, shared: str | None, *, has_address: bool) -> Contact | None:
    """An office without a person is named by its unit; a block with nothing but an address is no contact."""
    name = draft.name or draft.unit
    is_reached = draft.phones or draft.faxes or draft.emails
    is_told = (name and has_address) or (draft.answers and (name or draft.organisation))
    if not (is_reached or is_told):
        return None
    role = draft.role or (draft.unit if draft.name else None) or (draft.answers if not is_reached else None)
    return Contact(
        name=name,
        role=role,
        organisation=draft.organisation or shared,
        phones=tuple(dict.fromkeys(draft.phones)),
        faxes=tuple(dict.fromkeys(draft.faxes)),
        emails=tuple(dict.fromkeys(draft.emails)),
    )
