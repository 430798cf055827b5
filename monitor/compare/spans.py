"""Where in a text figures, dates, names, quotations and numbers to call stand. All patterns are bounded: no text makes them slow."""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from monitor.compare.figures import begins, figures, has_number_word, is_number_word, word_figures
from monitor.compare.marks import What

_MONTHS = (
    r"(?:Januar|Jänner|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember|"
    r"January|February|March|May|June|July|October|December|Jan\.|Feb\.|Aug\.|Sept?\.|Okt\.|Oct\.|Nov\.|Dez\.|Dec\.)"
)
_WEEKDAYS = (
    r"(?:Montag|Dienstag|Mittwoch|Donnerstag|Freitag|Samstag|Sonnabend|Sonntag|"
    r"Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)"
)
_DATE = re.compile(
    r"\b(?=[\dJFMASONDTWevzd])(?:"  # how all of them begin: most places are passed over at once
    rf"\d{{1,2}}\.?\s?(?:(?:bis|und|–|-|to)\s?\d{{1,2}}\.?\s?)?{_MONTHS}(?:\s\d{{4}})?\b"
    rf"|{_MONTHS}\s\d{{1,2}},?\s\d{{4}}\b"
    rf"|{_MONTHS}\s\d{{1,2}}(?:st|nd|rd|th)?\b(?![.,]\d|\s[A-ZÄÖÜ%€])"  # July 12; not: im April 12 Betriebe
    rf"|{_MONTHS}(?:\s\d{{4}})?(?!\w)"
    r"|\d{1,2}\.\s?\d{1,2}\.(?:\s?(?:19|20)?\d{2}\b)?"
    r"|(?:19|20)\d{2}-\d{2}-\d{2}\b|\d{1,2}/\d{1,2}/(?:19|20)\d{2}\b"
    r"|\d{1,2}(?:[:.]\d{2})?\s?(?:Uhr\b|[ap]\.m\.|[ap]m\b)|(?:[01]?\d|2[0-3]):[0-5]\d\b(?:\s?[ap]\.?m\b)?"
    rf"|{_WEEKDAYS},?\s(?:de[nm]\s)?\d{{1,2}}\.\s?(?:{_MONTHS}|\d{{1,2}}\.)(?:\s?(?:19|20)\d{{2}}\b)?"
    rf"|{_WEEKDAYS}(?:s|abend|morgen|vormittag|nachmittag)?\b"
    r"|(?:[1-4]\.|erste[ns]?|zweite[ns]?|dritte[ns]?|vierte[ns]?)\s(?:Quartal|Halbjahr)(?:\s\d{4})?\b"
    r"|(?:19|20)\d{2}(?:/\d{2,4})?\b(?![.,]\d)(?!\s?(?:€|Euro|Prozent|%|Millionen|Milliarden|Mio|Mrd|[A-ZÄÖÜ][a-zäöüß]{0,30}(?:en|er|n|e)\b)))"
)
_PUNCTUATED = re.compile(r"\d[.:/]")  # "03.10.2026 - 08:59" could be dialled, but is none
_MAYBE_CALL = re.compile(r"[0+]\d")
_CALL = re.compile(r"(?<![\w+])(?:\+\d|0\d)[\d\s/().–-]{5,22}\d(?!\w)")
_ADDRESS = re.compile(
    r"[\w.+-]{1,64}(?:@|\s?[(\[]at[)\]]\s?)[\w-]{1,64}(?:\.[\w-]{1,64}){1,4}|(?:https?://|www\.)[^\s<>\"]{1,400}"
)
_OF_ADDRESS = ("@", "(at)", "[at]", "://", "www.")
_PART = r"[A-ZÄÖÜÉ][a-zäöüßéèçğıńłøåáóš]{1,30}(?:-[A-ZÄÖÜÉ][a-zäöüßéèçğıńłøåáóš]{1,30}){0,3}(?!\w)"
_PARTICLE = r"(?:von der|van der|van|de)"
_NAME = re.compile(
    rf"\b(?:{_PART}\s){{0,3}}[A-ZÄÖÜ][\w&.-]{{1,40}}\s(?:GmbH|AG|SE|KG|e\.\s?V\.|Ltd\.?|Inc\.?)(?!\w)"
    rf"|(?:(?:Prof\.|Dr\.|Frau|Herrn?|Mr\.?|Mrs\.?|Ms\.?)\s){{1,3}}{_PART}(?:\s(?:von\s|zu\s)?{_PART}){{0,2}}"
    rf"|{_PART}(?:\s(?:{_PARTICLE}\s)?{_PART}){{1,4}}"
    rf"|(?<=\bsagte\s){_PART}|(?<=\bsagt\s){_PART}|(?<=\berklärte\s){_PART}|(?<=\bbetonte\s){_PART}|(?<=\bso\s){_PART}|(?<=\bsaid\s){_PART}"
)
_SPEECH = re.compile(
    r"\b(?:sagt|sagte|erklärt|erklärte|betont|betonte|unterstrich|äußerte|ergänzte|so|laut|teilte|zitiert|kommentierte|bekräftigte|said|says|"
    r"told|added|according)\b"
)
# what is written large, or begins a sentence, and is no name
_NO_NAME = re.compile(
    r"""der|die|das|den|dem|des|ein|eine|einer|eines|einem|einen|kein|keine|dieser|diese|dieses|jeder|jede|alle|auch|
    aber|als|am|an|auf|aus|bei|bis|da|damit|dann|dabei|dazu|doch|durch|er|es|sie|wir|ihr|ich|für|gegen|hier|im|
    in|ins|ist|mit|nach|nun|nur|ob|oder|ohne|seit|sein|seine|so|sowie|über|um|und|unser|unsere|unter|vom|von|vor|
    laut|während|was|weil|wenn|wer|wie|zu|zum|zur|zudem|zwischen|the|a|this|that|on|at|for|with|from|mitte|ende|
    anfang|rund|etwa|prozent|euro|millionen|milliarden|kilometer|kilometern|meter|metern|hektar|tonnen|million|
    milliarde|mio|mrd|januar|februar|märz|april|mai|juni|juli|august|september|oktober|november|dezember|montag|
    dienstag|mittwoch|donnerstag|freitag|samstag|sonntag|uhr|quartal|jahr|jahre|jahren|monat|monate|gigawatt|
    megawatt""",
    re.IGNORECASE | re.VERBOSE,
)
_NUMBER_BEFORE = re.compile(r"\d\s$")
_PLACE_BEFORE = re.compile(r"\b(?:in|aus|at)\s$")
_SIGNS = '„“”"»«'
_QUOTE_SIGNS = re.compile(f"[{_SIGNS}]")
LONGEST_QUOTE = 3000
AROUND = 60  # characters; what is farther from a change is no part of it


class Span(NamedTuple):
    start: int
    end: int
    what: What
    text: str


def spans(text: str, changed: Sequence[tuple[int, int]], *, has_names: bool, is_quote: bool = False) -> list[Span]:
    """What stands at or near the changed places, in order. Spans of one kind do not overlap; a quotation may hold all the others.

    `has_names`: names are worth looking for, since one capital was put for another.
    """
    found: list[Span] = []
    words = " ".join(text[start:end] for start, end in changed)
    for start, end in _windows(text, changed):
        found += _spans_of_window(text, start, end, words)
        found += _names(text, start, end) if has_names else ()
    quotes = [Span(0, len(text), What.QUOTE, text)] if is_quote else list(_quotes(text))
    return sorted([*found, *quotes])


def _spans_of_window(text: str, start: int, end: int, changed_words: str) -> list[Span]:
    window = text[start:end]
    calls = _matches(_CALL, text, start, end, What.PHONE) if _MAYBE_CALL.search(window) else []
    if any(sign in window for sign in _OF_ADDRESS):
        calls = sorted([*calls, *_matches(_ADDRESS, text, start, end, What.PHONE)])
    dates = _matches(_DATE, text, start, end, What.DATE)
    calls = _outside(calls, [date for date in dates if _PUNCTUATED.search(date.text)]) if calls else []
    dates = _outside(dates, calls)
    found = [_figure(match) for match in figures(text, start, end)]
    if has_number_word(changed_words):
        found += _outside([_figure(match) for match in word_figures(text, start, end)], found)
    return [*calls, *dates, *_outside(sorted(found), [*calls, *dates])]


def _windows(text: str, changed: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    """The changed places with what stands around them, cut at spaces, joined where they touch."""
    windows: list[tuple[int, int]] = []
    for start, end in changed:
        left = text.rfind(" ", 0, max(0, start - AROUND)) + 1
        right = text.find(" ", min(len(text), end + AROUND))
        right = len(text) if right < 0 else right
        if windows and left <= windows[-1][1]:
            windows[-1] = (windows[-1][0], max(right, windows[-1][1]))
        else:
            windows.append((left, right))
    return windows


def _matches(pattern: re.Pattern[str], text: str, start: int, end: int, what: What) -> list[Span]:
    return [Span(match.start(), match.end(), what, match.group()) for match in pattern.finditer(text, start, end)]


def _figure(match: re.Match[str]) -> Span:
    """The number with its scale and unit; what is counted ("120 Arbeitsplätze") is shown but no part of the figure."""
    start = begins(match)
    return Span(start, match.end() - len(match["counted"] or ""), What.FIGURE, match.string[start : match.end()])


def _outside(found: list[Span], taken: list[Span]) -> list[Span]:
    if not taken:
        return found
    occupied = sorted(taken)
    kept, at = [], 0
    for span in found:
        while at < len(occupied) and occupied[at].end <= span.start:
            at += 1
        if at == len(occupied) or occupied[at].start >= span.end:
            kept.append(span)
    return kept


def _names(text: str, at: int, end: int) -> Iterator[Span]:
    for match in _NAME.finditer(text, at, end):
        start, words = match.start(), match.group().split(" ")
        if _NUMBER_BEFORE.search(text, max(0, start - 2), start):
            start, words = start + len(words[0]) + 1, words[1:]  # "120 Kilometern Leitung"
        while words and (_NO_NAME.fullmatch(words[0].rstrip(".")) or is_number_word(words[0])):
            start, words = start + len(words[0]) + 1, words[1:]
        if len(words) > 2 and _PLACE_BEFORE.search(text, max(0, start - 5), start):
            start, words = start + len(words[0]) + 1, words[1:]  # "sagte in Nordstadt Minister Muster"
        if len(words) > 1 or (words and _SPEECH.search(text, max(0, start - 10), start)):
            yield Span(start, match.end(), What.NAME, text[start : match.end()])


def _quotes(text: str) -> Iterator[Span]:
    if not any(sign in text for sign in _SIGNS):
        return
    opened: int | None = None
    for match in _QUOTE_SIGNS.finditer(text):
        if opened is None or match.group() == "„":
            opened = match.start()
        else:
            if match.start() - opened <= LONGEST_QUOTE:
                yield Span(opened, match.end(), What.QUOTE, text[opened : match.end()])
            opened = None
