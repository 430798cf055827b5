"""The title of a page: not the first h1 blindly, but the heading that the head agrees with."""

import re

from monitor.parse.document import html_words as words
from monitor.parse.document.html_day import DAY, DIGITS, MONTHS
from monitor.parse.document.html_letters import letters_of
from monitor.parse.document.html_main import weight
from monitor.parse.document.html_metadata import Metadata
from monitor.parse.document.html_page import ASIDE, CAPTION, CONTENT, Page, Passage
from monitor.parse.document.html_sign import signs_in

_SITE = re.compile(r"\s+(?:[|–—·•»:]|::|-|›|/|\\)\s+|\s+-\s+|\s*\|\s*")
_WORD = re.compile(r"\w+")
_NEARLY = 0.6  # of the words of the longer one
_PROSE = 80  # letters
_DAY_AT_END = re.compile(rf"(?<![\d.])(?:{DAY}|\d{{1,2}}\.\s?{MONTHS})$", re.IGNORECASE)


def find_title(page: Page, metadata: Metadata, start: int, end: int) -> tuple[str, int, str]:
    """Title, index of its passage (-1: not on the page) and how it was found. `start` and `end` bound the main box's passages."""
    highest = _headings(page, metadata, 1)
    lower = (at for level in (2, 3) for at in _headings(page, metadata, level))
    signs = signs_in(page, highest, lower, metadata, start)
    firsts = [at for at in highest if at not in signs]
    at = _agreed(page, metadata, firsts, start, end)
    if at < 0:
        above = [at for at in firsts if at < end]
        at = next((at for at in above if start <= at), above[-1] if above else -1)
    if at < 0 and signs:
        at = _below_sign(page, metadata, start, end, signs=signs)
    if at >= 0 and _is_number(page.passages[at].text):
        at = max(at, _above_prose(page, metadata, at, end))
    if at >= 0:
        return page.passages[at].text, at, "heading"
    return _without_heading(page, metadata, start, end, is_told=bool(signs))


def _headings(page: Page, metadata: Metadata, level: int) -> list[int]:
    return [at for at, one in enumerate(page.passages) if one.level == level and _may_be_title(one, metadata)]


def _is_number(text: str) -> bool:
    """ "Pressemitteilung Nr. 12/2026" """
    return text[-1:].isdigit() and words.PRESS.match(text) is not None and words.REFERENCE.search(text) is not None


def _above_prose(page: Page, metadata: Metadata, start: int, end: int) -> int:
    """The first heading below the highest with prose close behind it; -1: there is none."""
    lower = (at for at in range(start, end) if page.passages[at].level in (2, 3))
    return next(
        (at for at in lower if _stands_above_prose(page, at) and _may_be_title(page.passages[at], metadata)), -1
    )


def _stands_above_prose(page: Page, at: int) -> bool:
    return any(weight(passage) > _PROSE for passage in page.passages[at + 1 : at + 6])


def _agreed(page: Page, metadata: Metadata, firsts: list[int], start: int, end: int) -> int:
    """The heading of the highest level that the head agrees with, to the letter or nearly; -1: none. `firsts`: of the first level."""
    told = _told(metadata)
    for level in (1, 2, 3):
        headings = firsts if level == 1 else _headings(page, metadata, level)
        agreed = [at for at in headings if _agrees_with(told, _without_day(page.passages[at].text))]
        if not agreed and level == 1 and not _is_told_below(page, metadata, told):
            agreed = [at for at in firsts if _says_nearly(metadata, page.passages[at].text)]
        if agreed:
            return max(
                agreed,
                key=lambda at: (start <= at < end, page.passages[at].zone == CONTENT, len(page.passages[at].text)),
            )
    return -1


def _is_told_below(page: Page, metadata: Metadata, told: list[str]) -> bool:
    """To the letter, and not by some words that a heading of the text repeats."""
    lower = (at for level in (2, 3) for at in _headings(page, metadata, level))
    return any(letters_of(page.passages[at].text) in told for at in lower)


def _says_nearly(metadata: Metadata, heading: str) -> bool:
    """Most words are the same: the head words it a little differently, or was not corrected."""
    said = set(_WORD.findall(heading.lower()))
    told = [set(_WORD.findall(title.lower())) for title in (metadata.title, metadata.page_title) if title]
    return any(len(said & words) > _NEARLY * max(len(said), len(words)) for words in told)


def _without_day(text: str) -> str:
    return _DAY_AT_END.sub("", text) if DIGITS.search(text) else text


def _below_sign(page: Page, metadata: Metadata, start: int, end: int, *, signs: list[int]) -> int:
    """Where only the site has a main heading: the heading that opens the text, unless the head tells another title; -1: that."""
    told = metadata.title or without_site(metadata.page_title or "", metadata.site_name)
    told = told.removeprefix(page.passages[signs[0]].text).lstrip(" :|–-")
    if told and not words.SECTION.match(told) and not words.OFFICE.match(told):
        return -1
    prose = next((at for at in range(start, end) if weight(page.passages[at]) > _PROSE), end)
    near = (at for at in range(start, prose) if 0 < page.passages[at].level <= 3 and at not in signs)
    return next(
        (at for at in near if _may_be_title(page.passages[at], metadata) and _opens_text(page.passages[at])), signs[0]
    )


def _opens_text(passage: Passage) -> bool:
    """A heading that is a link leads to another page, from a list."""
    return passage.linked < 0.5 * len(passage.text) and not words.REFERENCE.search(passage.text)


def agrees(heading: str, metadata: Metadata) -> bool:
    """The heading is what the head of the page tells as its title."""
    return _agrees_with(_told(metadata), heading)


def _told(metadata: Metadata) -> list[str]:
    return [letters_of(title) for title in (metadata.title, metadata.page_title) if title]


def title_of_list(page: Page, metadata: Metadata, first: int) -> tuple[str, int, str]:
    """The main heading above the first entry, else what the head tells."""
    above = [at for at, one in enumerate(page.passages[:first]) if one.level == 1 and one.zone not in (ASIDE, CAPTION)]
    if above:
        return page.passages[above[-1]].text, above[-1], "heading"
    told = metadata.title or without_site(metadata.page_title or "", metadata.site_name)
    return told, -1, "meta" if metadata.title else "title"


def _may_be_title(passage: Passage, metadata: Metadata) -> bool:
    return (
        passage.zone not in (ASIDE, CAPTION)
        and 2 < len(passage.text) < 400
        and passage.text != metadata.site_name
        and not words.CONTACT_LABEL.match(passage.text)
        and not words.SECTION.match(passage.text)
        and not words.END.match(passage.text)
        and not words.COMMENTS.match(passage.text)
    )


def _agrees_with(told: list[str], heading: str) -> bool:
    """`told`: the letters of titles."""
    letters = letters_of(heading)
    return any(_agree(letters, other) for other in told)


def _agree(one: str, other: str) -> bool:
    """The heading is the title that is told, or that is the heading with a site's name behind it; the letters of both."""
    if len(one) < 4 or not other:
        return one == other
    return (
        one == other
        or (other.startswith(one) and len(one) > 0.3 * len(other))
        or (other in one and len(other) > 0.5 * len(one))
        or (one in other and len(one) > 12)
    )


def _without_heading(page: Page, metadata: Metadata, start: int, end: int, *, is_told: bool) -> tuple[str, int, str]:
    """`is_told`: what the head tells counts more than a heading that does not agree with it."""
    told = metadata.title or without_site(metadata.page_title or "", metadata.site_name)
    if words.SECTION.match(told) and (at := _above_prose(page, metadata, 0, end)) >= 0:
        return page.passages[at].text, at, "heading"
    lines = [at for at in range(start, end) if page.passages[at].text and not words.NOISE.match(page.passages[at].text)]
    above = [
        at
        for at in range(max(0, start - 8), start)
        if page.passages[at].zone == CONTENT and not words.NOISE.match(page.passages[at].text)
    ]
    heads = [at for at in (*above, *lines[:12]) if _may_be_told(page.passages[at])]
    titles = [letters for letters in map(letters_of, (told, metadata.page_title or "")) if letters]
    agreed = [at for at in heads if _agrees_with(titles, page.passages[at].text)]
    if agreed:
        at = _below_kind(page, max(agreed, key=lambda at: len(page.passages[at].text)), end)
        return _undated(page.passages[at].text), at, "text"
    if not (metadata.title or is_told) and (at := _above_prose(page, metadata, 0, end)) >= 0:
        return page.passages[at].text, at, "heading"
    if told and len(told) > 3 and (metadata.title or _title_line(page, [*above, *lines]) < 0):
        return told, -1, "meta" if metadata.title else "title"
    at = _title_line(page, [*above, *lines])
    return (_undated(page.passages[at].text), at, "text") if at >= 0 else (told, -1, "title" if told else "")


def _below_kind(page: Page, at: int, end: int) -> int:
    """Where the page is only called "Pressemitteilung", and the line for it opens the text: the line below that, if it may be a title."""
    if page.passages[at].level or not words.SECTION.match(page.passages[at].text):
        return at
    below = [line for line in range(at + 1, end) if not words.NOISE.match(page.passages[line].text)][:1]
    return max(at, _title_line(page, below))


def _may_be_told(passage: Passage) -> bool:
    """Not the name of a section in the navigation."""
    return len(passage.text) < 300 and (passage.level > 0 or passage.linked < len(passage.text))


def _undated(text: str) -> str:
    """Without the office and day that stand on a line above it."""
    first, _, rest = text.partition("\n")
    return rest if rest and _DAY_AT_END.search(first) else text


def _title_line(page: Page, lines: list[int]) -> int:
    """The first short line above the first prose, or the second where the first is only a section's name; -1: none."""
    heads: list[int] = []
    for at in lines:
        text = page.passages[at].text
        if len(text) > 180 or (text.endswith((".", "!", ":")) and len(text) > 60):
            break
        if page.passages[at].linked > 0.5 * len(text) or words.REFERENCE.search(text):
            continue
        if len(text) > 5 and not words.BYLINE.match(text) and re.search(r"[^\W\d]{4}", text):
            heads.append(at)
    if not heads or len(heads) > 4:
        return heads[0] if heads else -1
    if len(heads) >= 2 and len(page.passages[heads[0]].text.split()) <= 2 < len(page.passages[heads[1]].text.split()):
        return heads[1]
    return heads[0]


def without_site(title: str, site_name: str | None = None) -> str:
    """A title element's text without the name of the site before or behind it."""
    parts = [part.strip() for part in _SITE.split(title) if part and part.strip()]
    if len(parts) < 2:
        return title.strip()
    kept = [part for part in parts if part != site_name]
    first = kept[0] if kept else parts[0]
    longest = max(kept or parts, key=len)
    return longest if len(longest) > 2 * len(first) else first
