"""Lines that are nothing but a counter or a clock: they read otherwise at every look and are neither text nor date."""

import re
from dataclasses import replace
from functools import cache

from monitor.parse.document.html_page import Page, Passage
from monitor.parse.document.html_words import also_in_capitals
from monitor.parse.document.wording import Wording, beginnings

_LONGEST = 120  # letters of such a line
_DIGIT = re.compile("[0-9]")
_NUMBER = r"\d[\d.,'’\s]{0,14}"
_TIMES = rf"(?:{_NUMBER}\s?(?:-?\s?mal|x|×|times)|einmal|once)"
_READ = r"(?:gelesen|aufgerufen|angesehen|angeklickt|besucht|geteilt|heruntergeladen|read|viewed|visited|accessed|downloaded|shared)"
_THIS = (
    r"(?:(?:diese[rs]?|die|this|the)\s)?(?:(?:internet|web)?seite|website|webseite|artikel|beitrag|meldung|eintrag|"
    r"(?:web\s?)?page|site|article|entry|post|content)"
)
_READERS = r"(?:besuch(?:er(?:innen)?(?:zahl(?:en)?)?|e)?|gäste|nutzer|benutzer|leser|visitors?|visits|guests?|users?|readers?)"
_LOOKS = (
    r"(?:(?:seiten)?(?:aufrufe|zugriffe|abrufe)|klicks?|(?:page\s?)?views?|(?:page\s)?hits?|impressions|downloads?|likes?|shares?|"
    r"gelesen|angesehen|read)"
)
_WHEN = (
    r"(?:heute|gestern|online|jetzt|aktuell|gerade|derzeit|insgesamt|gesamt|diese\swoche|dies(?:er|en)\s(?:monat|woche|jahr)|"
    r"letzten?\s(?:woche|monat)|bisher|seit\s[\w. ]{4,20}|today|yesterday|now|currently|total|in\stotal|overall|"
    r"this\s(?:week|month|year)|since\s[\w., ]{4,20})"
)
_SPAN = rf"{_NUMBER}(?:ms|msec|millisekunden|milliseconds|s|sek\.?|sec\.?|sekunden?|seconds?)"
_MADE = (
    r"(?:erzeugt|generiert|erstellt|geladen|aufgebaut|ausgeliefert|berechnet|generated|created|loaded|rendered|served)"
)
_CLOCK = r"\d{1,2}[:.]\d{2}(?::\d{2})?(?:\s?uhr|\s?[ap]\.?m\.?|\s?h)?"
_DAY = (
    r"(?:(?:der|den|the)\s)?(?:\w{2,10},?\s)?(?:(?:der|den|the)\s)?"
    r"(?:\d{1,2}(?:\.|st|nd|rd|th)?\s?(?:of\s)?[a-zä]{3,9}\.?,?\s\d{4}|[a-z]{3,9}\s\d{1,2}(?:st|nd|rd|th)?,?\s\d{4}|"
    r"\d{1,2}\.\s?\d{1,2}\.\s?(?:\d{4}|\d{2})|\d{4}-\d{2}-\d{2}|\d{1,2}/\d{1,2}/\d{4})"
)
_BETWEEN = r"(?:[\s,|–-]|um|at|es\sist|and|und)*"
_COUNTERS = (  # in lower case, which is twice as fast as to ignore case
    rf"(?:{_THIS}\s(?:wurde|has\sbeen|was)\s)?(?:{_WHEN}\s)?(?:{_READ}\s?:?\s{_TIMES}|{_TIMES}\s{_READ})(?:\s{_WHEN})?",
    rf"(?:{_WHEN}\s)?(?:{_LOOKS}|zähler(?:stand)?|counter|besucherzähler|visitor\scounter)(?:\s\(?{_WHEN}\)?)?\s?:?\s?{_NUMBER}(?:\smal)?",
    rf"(?:{_WHEN}\s)?{_NUMBER}\s?{_LOOKS}(?:\s{_WHEN})?",
    rf"{_READERS}\s\(?{_WHEN}\)?\s?:?\s?{_NUMBER}",
    rf"{_NUMBER}\s?{_READERS}\s(?:online|heute|gestern|today|yesterday)",
    rf"(?:{_WHEN}\s?:\s?\d[\d.,]{{0,9}}\s?(?:{_READERS})?[\s,;]*){{2,6}}|(?:heute|gestern|today|yesterday)\s?:\s?{_NUMBER}(?:{_READERS})?",
    (
        rf"(?:sie\ssind\s(?:der|die|unser(?:e)?)|you\sare\s(?:the|our|visitor))\s(?:besucher(?:in)?\s|visitor\s)?(?:nr\.?|nummer|number|no\.)?\s?"
        rf"{_NUMBER}(?:st|nd|rd|th)?\s?(?:{_READERS})?(?:\s(?:dieser|auf\sdieser|unserer|of\sthis|to\sthis)\s\w+)?"
    ),
    rf"(?:{_WHEN}|there\sare)\s(?:sind|ist|are)?\s?{_NUMBER}\s?{_READERS}(?:\s(?:und|and)\s(?:keine|kein|no|{_NUMBER})\s?\w+)?\s(?:online|hier|here)",
    rf"(?:{_THIS}\s)?(?:(?:wurde|was)\s)?(?:{_MADE}\s(?:in\s)?{_SPAN}|(?:in\s)?{_SPAN}\s{_MADE})",
    rf"(?:lade-?zeit|renderzeit|ausführungszeit|(?:page\s)?load(?:ing)?\stime|rendering\stime)(?:\sder\sseite)?\s?:?\s?{_SPAN}",
    (
        rf"(?:heute\sist|today\sis|heute\s?:|today\s?:|(?:aktuelles?|heutiges|current|today['’]s)\s(?:datum|date)(?:\s(?:und|and)\s(?:uhrzeit|zeit|time))?\s?:?)\s?"
        rf"{_DAY}(?:{_BETWEEN}{_CLOCK})?"
    ),
    (
        rf"(?:(?:es|jetzt)\sist(?:\ses)?|it\sis(?:\snow)?|(?:aktuelle|current|local)\s(?:uhr)?(?:zeit|time)\s?:?|server-?(?:zeit|time)\s?:?)\s?"
        rf"(?:{_DAY}{_BETWEEN})?{_CLOCK}"
    ),
)
_COUNTER = Wording(*_COUNTERS)  # asked first
_VISITORS = re.compile(rf"(?:besucher(?:innen)?|visitors?)\s?:\s?{_NUMBER}")
_PARTS = re.compile(r"\n|\s[|·•/]\s")
_ROUND = " \t.()[]*!"
_BEFORE = _ROUND + "\n|·•/"  # what may stand before the first part
_BEGINS = also_in_capitals(beginnings("|".join((*_COUNTERS, _VISITORS.pattern)))).union(_BEFORE)  # asked first of all


def without_counters(page: Page) -> Page:
    """Headings and tables stay as they are: what they count is what the page is about."""
    counters = {
        at
        for at, one in enumerate(page.passages)
        if not one.level
        and one.row < 0
        and len(one.text) <= _LONGEST
        and (one.text[0] in _BEGINS or one.text[:2] in _BEGINS)
        and _DIGIT.search(one.text)
        and _counts(one)
    }
    if not counters:
        return page
    return replace(page, passages=[passage for at, passage in enumerate(page.passages) if at not in counters])


def _counts(passage: Passage) -> bool:
    is_fact = passage.tag == "li"  # "Besucher: 1.200" in a list of facts
    text = passage.text.lower()
    return _only_counts(text) or (not is_fact and _VISITORS.fullmatch(text) is not None)


def is_counter(text: str) -> bool:
    """Every line, and every part of it between strokes, says how often, how fast or what time it is, and nothing else."""
    return len(text) <= _LONGEST and _DIGIT.search(text) is not None and _only_counts(text.lower())


def _only_counts(text: str) -> bool:
    """Hardly any line begins like a counter; the others need not be parted."""
    if not _COUNTER.match(text.lstrip(_BEFORE)):
        return False
    parts = (line.strip(_ROUND) for line in _PARTS.split(text))
    return all(_counter().fullmatch(part) for part in parts if part)


@cache
def _counter() -> re.Pattern[str]:
    return re.compile("|".join(_COUNTERS))
