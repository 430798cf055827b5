"""Contacts that no label of their own opens: the next cards below a label, the lines that sign a release, those of a person's page."""

import re
from itertools import takewhile

from monitor.parse.document.html_day import DIGITS
from monitor.parse.document.html_page import CONTENT, Page, Passage

_WAY = re.compile(
    r"(?:(?:tele)?(?:fon|fax)(?:nummer)?|tel|mobil(?:telefon)?|phone|e-?mail|mail)\b\.?\s*:?\s*(?:[+(]?\d[\d\s/().–-]{4}|\S+(?:@|\s?[(\[]at[)\]]))|\S+@\S+\.\w+$|\+49[\s\d/()-]{6,}$",
    re.IGNORECASE,
)
_TOWN = re.compile(r"(?:.{3,60},\s)?(?:D-)?\d{5}\s+[A-ZÄÖÜ][^.!?]{2,40}$")
_PERSON = re.compile(
    r"(?:(?:Prof|Dr|Dipl|Frau|Herr|Ing|M\.A|B\.A|h\.c|med|rer|nat|phil|jur|pol|habil)[\w.-]*\s){0,5}[A-ZÄÖÜ][\wäöüßéè'-]+(?:\s(?:von|van|de|zu)\b)?(?:\s[A-ZÄÖÜ][\wäöüßéè.'-]+){1,3}"
)
_RULE = re.compile(r"[-–—_=*]{2,}$")
_TELLS = re.compile(r"(?:^|\s)(?!mit\b)[a-zäöüß]+t(?=\s|$)|\s[a-zäöüß]+$")  # a verb, or a small word at the end
_LONGEST_LINE = 90  # letters
_MOST = 8  # passages of a card or a signature
_MOST_ROUND = 3  # boxes round a label
_LEAST_WAYS = 2  # that one line can be reached by is said in many a text


def next_card(page: Page, label: int, at: int) -> range:
    """The card that begins at a passage behind another one below the same label: a heading and ways to reach somebody."""
    passages = page.passages
    if at >= len(passages) or not (0 < passages[label].level < passages[at].level == passages[label + 1].level):
        return range(0)
    scope = _round_both(page, label, at)
    end = at + 1
    while end < min(at + _MOST, len(passages)) and _is_of_card(page, end, scope):
        end += 1
    return range(at, end) if any(map(_ways, passages[at + 1 : end])) else range(0)


def _round_both(page: Page, label: int, at: int) -> int:
    scope, box = page.boxes.parents[page.passages[label].box], page.passages[at].box
    for _ in range(_MOST_ROUND):
        if scope > 0 and not scope <= box < page.ends[scope]:
            scope = page.boxes.parents[scope]
    return scope


def _is_of_card(page: Page, at: int, scope: int) -> bool:
    passage = page.passages[at]
    return scope <= passage.box < page.ends[scope] and not passage.level and _is_short(passage)


def signature(page: Page, start: int, end: int, claimed: set[int]) -> list[int]:
    """The last lines of a text when they tell nothing but who can be reached in more ways than one."""
    at = end
    while at > max(start, end - _MOST) and at - 1 not in claimed and _may_sign(page.passages[at - 1]):
        at -= 1
    while at < end and not _opens(page.passages[at]):
        at += 1
    lines = [line for line in range(at, end) if not _leads_on(page.passages[line])]
    return lines if _reaches([page.passages[line] for line in lines]) else []


def person(page: Page, title_at: int) -> list[int]:
    """The lines below the name of a person, up to the last by which they can be reached; empty when the title is another."""
    passages = page.passages
    if title_at < 0 or not _PERSON.fullmatch(passages[title_at].text):
        return []
    below = range(title_at + 1, min(title_at + _MOST, len(passages)))
    lines = list(takewhile(lambda at: not passages[at].level and _is_short(passages[at]), below))
    while lines and not _ways(passages[lines[-1]]):
        lines.pop()
    return lines if _reaches([passages[at] for at in lines]) else []


def _reaches(lines: list[Passage]) -> bool:
    ways = sum(map(_ways, lines))
    towns = sum(_TOWN.match(line) is not None for one in lines for line in one.text.split("\n"))
    return ways > 0 and ways + towns >= _LEAST_WAYS


def _ways(passage: Passage) -> int:
    return sum(_WAY.match(line) is not None for line in passage.text.split("\n"))


def _may_sign(passage: Passage) -> bool:
    is_line = passage.zone == CONTENT and not passage.level and passage.row < 0 and passage.tag not in ("li", "dd")
    if not is_line or not _is_short(passage):
        return False
    return _leads_on(passage) or not any(map(_is_fact, passage.text.split("\n")))


def _is_fact(line: str) -> bool:
    """ "Ort: …" and the like, and words that say more than a name."""
    return (": " in line or _TELLS.search(line) is not None) and not _WAY.match(line)


def _is_short(passage: Passage) -> bool:
    """No line is a sentence."""
    lines = passage.text.split("\n")
    return all(len(line) <= _LONGEST_LINE and (line[-1:] not in ".!?:“" or _WAY.match(line)) for line in lines)


def _leads_on(passage: Passage) -> bool:
    """A link to another page."""
    return passage.linked >= len(passage.text) and not _ways(passage)


def _opens(passage: Passage) -> bool:
    """Not the day or the rule above who signs."""
    return not (
        _RULE.match(passage.text) or (DIGITS.search(passage.text) and not (_ways(passage) or _TOWN.match(passage.text)))
    )
