"""Sentences that say whom to ask: "Für Rückfragen steht Ihnen Anna Muster (Telefon 0361 12-34) zur Verfügung."."""

import re

from model.raw import RawContact

MAY_SAY = "ragen"  # asked first, since it costs nothing
_PART = r"(?!Ihnen|Sie\b)[A-ZÄÖÜ][\wäöüß’'-]+"
_WHO = (
    rf"(?P<who>(?:(?:Frau|Herrn?|Dr\.|Prof\.)\s)*{_PART}(?:\s(?:von|van|de|zu))*(?:\s{_PART}){{1,2}}|"
    r"Presse(?:stelle|büro|referat)|(?:Service|Geschäfts)stelle)"
)
_SAYS = re.compile(
    r"(?:(?:Bei|Für|Ihre|Weitere)\s(?:[\wäöüß-]+\s){0,3}?)?\b(?:Rück|Nach)?[Ff]ragen\b[^.!?\n(@\d]{0,60}?\s"
    rf"{_WHO}(?=\s?[(,]|\sunter\b|\stelefonisch\b|\sgern\b)"
)
_END = re.compile(r"[.!?](?=\s[A-ZÄÖÜ„]|$)|$")
_NUMBER = re.compile(r"(fax[\s.:]*)?((?:\+49|\(?0\d)[\d\s()/–-]{5,25}\d)", re.IGNORECASE)
_MAIL = re.compile(r"[\w.+-]+\s?(?:@|[(\[](?:at|ät)[)\]])\s?[\w-]+(?:\.[\w-]+)+", re.IGNORECASE)
_LONGEST = 260  # letters of such a sentence
_ABBREVIATED = ("Tel.", "Fax.", "Str.", "Nr.", "Dr.", "Prof.")


def contact_said(text: str) -> tuple[RawContact, bool] | None:
    """Who is named, with the numbers and addresses behind the name; and whether the text says nothing else."""
    found = _SAYS.search(text)
    if found is None:
        return None
    end = _end(text, found.end())
    ways = text[found.end() : end]
    numbers = (f"{'Fax' if fax else 'Tel.'}: {number}" for fax, number in _NUMBER.findall(ways))
    lines = (found["who"], *numbers, *_MAIL.findall(ways))
    is_all = found.start() == 0 and end == len(text) and len(text) <= _LONGEST
    return (RawContact(lines=lines), is_all) if len(lines) > 1 else None


def _end(text: str, start: int) -> int:
    """Of the sentence in which `start` is."""
    ends = (found.end() for found in _END.finditer(text, start, min(len(text), start + _LONGEST)))
    return next((end for end in ends if not text[:end].endswith(_ABBREVIATED)), len(text))
