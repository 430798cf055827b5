"""Who is quoted: a name that stands with a verb of speaking, or before a colon and a quotation."""

import re

NEAR = 100  # characters between a name and the verb that makes it a speaker

_VERBS = (
    r"(?:sagt|sagte|sagten|erklärt|erklärte|erklärten|betont|betonte|betonten|unterstrich|äußerte|ergänzte|(?<=,\s)so(?!\sdass?\b)|laut|teilte|zitiert|"
    r"kommentierte|bekräftigte|said|says|told|added|according\sto|explained|stressed)"
)
_VERB_BEFORE = re.compile(rf"\b{_VERBS}\b(?P<between>[^.!?;:„“”»«\"]{{0,{NEAR}}})$")
_VERB_AFTER = re.compile(
    rf"^(?P<between>[^.!?;:„“”»«\"]{{0,{NEAR}}})\b{_VERBS}\b|^(?:\s\([^)]{{1,30}}\))?:\s?[„“”»«\"]"
)
_VERB_AT_END = re.compile(rf"\b{_VERBS}\s$")
_OFFICE = re.compile(r"(?:(?:der|die|das|eine?|ihre?|seine?)\s)?[A-ZÄÖÜ][\w-]{2,40}(?:\s[\w.-]{1,40}){0,5}")
_QUOTATION = re.compile("[„“”»«]")
_OTHERWISE = re.compile(
    r"\b(?:bei|mit|an|für|über|von|vom|zu|zur|zum|gegenüber|nach|des|with|about|for|of|at)(?:\s\w+)?\s$"
)


def is_office_that_speaks(text: str, start: int, words: str) -> bool:
    """Right behind a verb of speaking and in a text with a quotation: "so die Staatssekretärin", "sagte ein Sprecher"."""
    if _OFFICE.fullmatch(words) is None or _QUOTATION.search(text) is None:
        return False
    return _VERB_AT_END.search(text, max(0, start - 30), start) is not None


def is_speaker(text: str, start: int, end: int) -> bool:
    """Is this name the one that speaks? Not who is only mentioned near: "sagte sie bei einem Treffen mit Karl Muster"."""
    before, after = text[max(0, start - NEAR - 15) : start], text[end : end + NEAR + 15]
    if _OTHERWISE.search(before):
        return False
    return _VERB_BEFORE.search(before) is not None or _VERB_AFTER.search(after) is not None
