"""How many sentences a run of words is."""

import re

_END = re.compile(r"[.!?…][\"“”«»)]{0,2}\s+(?=[\"„“»«(]?[A-ZÄÖÜ0-9])")
# what ends with a full stop and does not end a sentence: an ordinal, one letter, a title, an abbreviation
_GOES_ON = re.compile(
    r"(?:\b\d{1,2}|\b[A-Za-zÄÖÜäöü]|\b(?:Dr|Prof|Dipl|Ing|Mr|Mrs|Ms|St|Nr|Art|Abs|bzw|ca|inkl|ggf|usw|etc|vgl|Mio|Mrd|Tsd|Str|Tel|evtl|"
    r"Jan|Feb|Aug|Sept?|Okt|Oct|Nov|Dez|Dec|No|vs|approx|Co|Inc|Ltd))$"
)


def sentences(text: str) -> int:
    """At least one."""
    text = text.strip()
    return 1 + sum(_ends_one(text, found.start()) for found in _END.finditer(text))


def _ends_one(text: str, at: int) -> bool:
    return text[at] != "." or _GOES_ON.search(text[max(0, at - 12) : at]) is None
