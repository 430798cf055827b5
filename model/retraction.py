"""What a publisher puts in the place of a release that it takes back: "Diese Pressemitteilung wurde zurückgezogen."."""

import re

from model.fingerprint import folded
from model.record import Record

LONGEST = 300  # characters of such a text; of a longer one it is a note beside others

_THING = r"(?:presse|medien)?-?(?:mitteilung|meldung|information|erklärung|text|artikel)"
_TAKEN_BACK = r"(?:zurückgezogen|zurückgenommen|widerrufen|ungültig|gegenstandslos|hinfällig|nicht mehr gültig|nicht länger gültig)"
_BETWEEN = (
    r"(?:(?!nicht\b|not\b|kein)(?:[\w,|/()-]{1,30}|\d[\d./|-]{0,15}|nr\.)\s){0,6}"  # the day or number of it, "hiermit"
)
_SAYS_SO = re.compile(
    rf"(?:die|der|das|diese[rs]?|unsere?|obige[rs]?|vorliegende[rs]?)\s(?:\w{{1,20}}\s)?{_THING}\s{_BETWEEN}"
    rf"(?:wurde|wird|ist|hat sich)\s{_BETWEEN}{_TAKEN_BACK}\b"
    rf"|(?:wir ziehen|das .{{1,80}} zieht)\s(?:hiermit\s)?(?:die|den|das|diese[ns]?|unsere?)\s{_THING}\s{_BETWEEN}zurück\b"
    r"|(?:this|the|our)\s(?:(?:press|media|news)\s)?(?:release|statement|article|announcement)\s"
    rf"{_BETWEEN}(?:has been|was|is)\s{_BETWEEN}(?:withdrawn|retracted|recalled|revoked|cancell?ed|invalid|void|no longer valid)\b"
    rf"|{_TAKEN_BACK}(?=\W*$)|(?:withdrawn|retracted)(?=\W*$)",
    re.IGNORECASE,
)
_BEFORE = re.compile(r"(?:(?:achtung|hinweis|wichtig|korrektur|note|notice)\s?[:!-]+\s?)?\W*", re.IGNORECASE)
_SENTENCE = re.compile(r".+?[.!](?=\s[A-ZÄÖÜ]|$)")


def retraction(record: Record) -> str | None:
    """The sentence by which the text, which says little else, takes the release back; None where it says anything else."""
    if len(record.text) > LONGEST:
        return None
    return next(filter(None, (_said(folded(block.text)) for block in record.body)), None)


def _said(passage: str) -> str | None:
    begins = _BEFORE.match(passage)
    said = _SAYS_SO.match(passage, begins.end() if begins else 0)
    sentence = _SENTENCE.match(passage)
    if said is None:
        return None
    return sentence[0] if sentence and sentence.end() >= said.end() else passage
