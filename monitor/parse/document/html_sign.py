"""The heading that is a site's sign: its name or that of its office in the header of every page, and no page's title."""

import re
from collections.abc import Iterable
from itertools import chain

from monitor.parse.document import html_words as words
from monitor.parse.document.html_letters import letters_of
from monitor.parse.document.html_metadata import Metadata
from monitor.parse.document.html_page import Page
from monitor.parse.document.naming import Naming

_HEADER = Naming("site-?(?:header|title|name|branding) masthead logo branding kopf(?:bereich|zeile)? banner")
_PARTS = re.compile(r"\s+(?:[|–—·•»:]|::|-|›|/)\s+|\s*\|\s*")
_HOME = ("/", "./", "#")
_HOME_FILE = re.compile(r"(?:https?://[^/]+)?/?(?:index\.\w+|startseite[\w.-]*|de/?)?", re.IGNORECASE)


def signs_in(page: Page, firsts: list[int], lower: Iterable[int], metadata: Metadata, start: int) -> list[int]:
    """Those of the main headings `firsts` that are; `lower` are the others, `start` is the first passage of the main box."""
    above = [at for at in firsts if at < start]
    if not above:
        return []
    title = metadata.page_title or ""
    highest = [at for at in above if in_header(page, at) or _is_office(page.passages[at].text, title)]
    if not highest:
        return []
    told = letters_of(title)
    others = (page.passages[at].text for at in chain(firsts, lower) if at not in highest)
    is_told = any(letters_of(other) in told for other in others if len(other) > 3)
    last = _last_part(title)
    return [
        at
        for at in highest
        if _names_office(page, at)
        or _opens_section(page.passages[at].text, metadata)
        or (is_told and letters_of(page.passages[at].text) == letters_of(last))
    ]


def _is_office(text: str, title: str) -> bool:
    """An office by which the title of the page ends."""
    return title.endswith(text) and words.OFFICE.match(text) is not None and text == _last_part(title)


def _last_part(title: str) -> str:
    return _PARTS.split(title)[-1]


def _names_office(page: Page, at: int) -> bool:
    passage = page.passages[at]
    leads_home = any(href in _HOME or _HOME_FILE.fullmatch(href) for _, href in passage.links)
    return (leads_home and passage.linked >= 0.9 * len(passage.text)) or words.OFFICE.match(passage.text) is not None


def _opens_section(text: str, metadata: Metadata) -> bool:
    """ "Gemeinde Musterdorf: Aktuelles" """
    rest = (metadata.page_title or "").removeprefix(text)
    return rest != metadata.page_title and words.SECTION.match(rest.lstrip(" :|–-›»")) and not metadata.title


def in_header(page: Page, at: int) -> bool:
    """In the header of the site, and not in that of an article."""
    boxes, box = page.boxes, page.passages[at].box
    is_header = False
    while box > 0:
        tag, role = boxes.tags[box], boxes.roles.get(box)
        if tag in ("main", "article") or role == "main":
            return False
        is_header = is_header or tag == "header" or role == "banner" or _is_called_header(boxes.names[box])
        box = boxes.parents[box]
    return is_header


def _is_called_header(names: str) -> bool:
    return names != "" and (_HEADER.fits(names) or ("header" in names and "header" in names.split()))
