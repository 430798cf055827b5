"""Phone and fax numbers in a printed line, as E.164 where they can be."""

import re
from functools import lru_cache
from typing import NamedTuple

from model.record import Phone

_NUMBER = re.compile(r"(?<![\w@./+-])(\(?(?:\+|00)?\s?\(?\d[\d\s()/.–—‑|-]{3,24}\d)(?![\w@])")
_FAX = re.compile(r"\b(?:tele)?fax(?:nummer)?\b|(?:^|[\s|,;])(?-i:F)[.:]{0,2}\s*$", re.IGNORECASE)
_PHONE = re.compile(
    r"\b(?:tel|\w{0,12}telefon(?:nummer)?|fon|(?:tele)?phone|mobil(?:e|telefon)?|handy|durchwahl|hotline|ruf(?:nummer)?|t|m)\b",
    re.IGNORECASE,
)
_SHORTEST_HOUSE = 5  # digits with those of the town
_DATE = re.compile(r"^\d{1,2}\.\s?\d{1,2}\.\s?\d{2,4}$|^\d{4}\s\d{2}\s\d{2}$")
_LABEL = 120  # letters before a number that may say what it is
_EXTENSION = re.compile(r"(?:durchwahl|-?app(?:arat)?\.?)\s*+:?\s*+[-–]?\s*+(\d{2,5})\b", re.IGNORECASE)
_FURTHER = re.compile(r"(?:(?<=[-–]\d{3})|(?<=[-–]\d{4}))\s?/\s?[-–](?=\s?\d{2,5}(?!\d))")  # "988-4700/-4701"
_HOUSE = re.compile(r"\d[)\s/]+\d[\d\s]*[-–]\s?\d+$")
_MORE = re.compile(
    r"\s*+(?:,|;|/|\||oder|und|u\.|bzw\.)?\s*+((?:tele)?fax|durchwahl)?[\s.:]*+(?:oder\s+|und\s+)?[-–]\s?(\d{2,5})(?![\d-])",
    re.IGNORECASE,
)  # "oder -3507, Fax: -3999" behind a number; no blank is tried twice


class Numbers(NamedTuple):
    phones: tuple[Phone, ...]
    faxes: tuple[Phone, ...]
    rest: str  # the line without the numbers


def read_numbers(line: str) -> Numbers:
    """A number counts as fax when the word stands before it and no phone word stands between."""
    phones: list[Phone] = []
    faxes: list[Phone] = []
    rest, at = "", 0
    for found in _NUMBER.finditer(line):
        before = line[at : found.start()]
        whole = _first_of(found[1])
        printed = whole.strip(" .-–|/")
        label = before[-_LABEL:]
        if not _is_number(printed, label):
            continue
        is_fax = bool(_FAX.search(label)) and not _PHONE.search(label[_last(_FAX, label) :])
        (faxes if is_fax else phones).append(Phone(number=to_e164(printed), printed=printed))
        rest, at = rest + before + " ", found.start() + len(whole)
        while more := _MORE.match(line, at):
            is_other_fax = more[1].lower().endswith("fax") if more[1] else is_fax
            (faxes if is_other_fax else phones).extend(_extended(printed, more[2]))
            at = more.end()
    return Numbers(tuple(phones), tuple(faxes), rest + line[at:])


def _first_of(printed: str) -> str:
    """Without further telephones of the house, where town, house and telephone are parted: "0431 988-4700/-4701"."""
    first = _FURTHER.split(printed, maxsplit=1)[0]
    return first if _HOUSE.search(first) else printed


def read_extension(line: str, switchboard: Phone | None) -> Phone | None:
    """ "Durchwahl -123" beside a number that ends in -0."""
    found = _EXTENSION.search(line)
    if not found or switchboard is None or not re.search(r"[-–]\s?0$", switchboard.printed):
        return None
    printed = re.sub(r"0$", found[1], switchboard.printed)
    return Phone(number=to_e164(printed), printed=printed)


def _extended(printed: str, extension: str) -> list[Phone]:
    """The number of another telephone in the same house; none where no sign parts house and telephone."""
    other = re.sub(r"\d+$", extension, printed)
    house = sum(map(str.isdigit, other)) - len(extension)
    return [Phone(number=to_e164(other), printed=other)] if house >= _SHORTEST_HOUSE else []


@lru_cache(maxsize=4096)
def to_e164(printed: str) -> str:
    """The printed form itself when it cannot be a number."""
    import phonenumbers  # slow to load, and most pages need it only once

    digits = re.sub(r"\(0\)", "", printed).replace("|", " ")
    try:
        number = phonenumbers.parse(digits, "DE")
    except phonenumbers.NumberParseException:
        return printed
    if not phonenumbers.is_possible_number(number):
        return printed
    return str(phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.E164))


def _is_number(printed: str, before: str) -> bool:
    digits = re.sub(r"\D", "", printed)
    if _DATE.match(printed) or not 5 <= len(digits) <= 17:
        return False
    if _FAX.search(before) or _PHONE.search(before):
        return len(digits) >= 6 or not re.fullmatch(r"\d{5}", printed)
    return len(digits) >= 7 and printed[0] in "+0("


def _last(pattern: re.Pattern[str], text: str) -> int:
    return max(found.end() for found in pattern.finditer(text))
