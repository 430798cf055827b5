"""Links and attachments: of the running text, and of the blocks that hold nothing else."""

import re
from functools import lru_cache
from typing import NamedTuple

from model.raw import RawLink
from monitor.parse.document import html_words as words
from monitor.parse.document.html_day import DATE, DIGITS
from monitor.parse.document.html_page import ASIDE, CONTENT, Page, Passage

# Of addresses in lower case, as the next two. Where all begin with the same sign, they are found in a third of the time.
_FILE = re.compile(
    r"\.(?:(?:pdf|docx?|xlsx?|pptx?|od[tsp]|zip|rtf|csv|ics|epub|txt|xml)(?:$|[?#;])|(?<=/download\.)pdf)"
)
_ASKED_FOR = re.compile(r"=(?:(?<=__blob=)publicationfile|(?<=[?&]type=)pdf\b)")
# Without an ending, or with it in the middle: Liferay, Plone, the federal cabinet's CoreMedia, Drupal, TYPO3, plain services.
_SERVED = re.compile(
    r"/documents/(?:d/[^/?]+|\d+/\d+)/[^/?]|/@@download\b|/at_download/|/resource/blob/\d|/media/\d+/download\b|[?&]eid=dumpfile|"
    r"/api/(?:\w+/)?files?/(?:\S*/)?download\b"
)
_PICTURE = re.compile(r"\.(?:jpe?g|png|gif|svg|webp)(?=$|[/?#])|-(?:jpe?g|png|gif|svg|webp)(?=$|[?#])")
_SAID_FILE = re.compile(r"[(\[]\s*(?:pdf|docx?|xlsx?|pptx?|zip)\b", re.IGNORECASE)  # "Entwurf (PDF, 1 MB)"
_OF_FILE = re.compile(
    r"\s*[(\[][^()\[\]\n]{0,60}?(?:\d\s?[KMG]i?B|\b(?:pdf|docx?|xlsx?|pptx?|od[tsp]|zip|csv))\b[^()\[\]\n]{0,40}[)\]]",
    re.IGNORECASE,
)  # behind a link: "(PDF, 2,4 MB)", "[xlsx | 31 kB]"
_SIZE = re.compile(
    r"\s?[|,·–-]?\s?(?:(?:pdf|docx?|xlsx?|pptx?|od[tsp]|zip|csv)\b[\s|,·:/–-]*)?(\d{1,4}(?:[.,]\d{1,3})?\s?[KMG]i?B)\b",
    re.IGNORECASE,
)  # the same without brackets: "PDF | 1,2 MB"
_TYPES = {"application/pdf": " (PDF)", "application/zip": " (ZIP)", "text/csv": " (CSV)"}
_BACK = re.compile(
    r"zur(?:ü|ue)ck\b.{0,30}|(?:seite\s+)?(?:drucken|versenden|weiterempfehlen|teilen)|nach\s+oben|(?:zur\s+)?(?:ü|ue)bersicht",
    re.IGNORECASE,
)
_NOT_A_PAGE = ("mailto:", "tel:", "javascript:", "data:", "fax:", "sms:", "whatsapp:", "#")
_SHARES = re.compile(
    r"(?:facebook\.com/shar|twitter\.com/(?:intent|share)|x\.com/intent|linkedin\.com/share|xing\.com/(?:spi|app)|api\.whatsapp|wa\.me/|t\.me/share|pinterest\.\w+/pin/create)"
)

_ROUND_DAY = " ()|,:–-"
_LONGEST_LABEL = 100  # letters
_LONGEST_DAY = 40
_LONGEST_LINE = 200  # letters of one that is nothing but a link
_REMEMBERED = 1024  # links
_LONGEST = 500  # letters of a link and its address; longer ones are not kept in memory
_NEAR = 3  # passages behind the main text in which a line that is only a link still belongs to it


class LinkBlocks(NamedTuple):
    links: tuple[RawLink, ...]
    attachments: tuple[RawLink, ...]
    claimed: frozenset[int]


def find_link_blocks(
    page: Page, taken: frozenset[int], start: int, end: int, entries: frozenset[int] = frozenset()
) -> LinkBlocks:
    """The links below a label such as "Links:" in the main text or beside it, and lines of the main text that are only a link.

    Entries of a table are text also where they are links.
    """
    links: list[RawLink] = []
    files: list[RawLink] = []
    claimed: set[int] = set()
    for at in _beside(page, start, end + 2 * _NEAR):
        passage = page.passages[at]
        if at in taken or at in claimed:
            continue
        inside = start <= at < end
        is_called = len(passage.text) <= _LONGEST_LABEL and words.LINKS_LABEL.match(passage.text)
        if is_called and not _holds_file(page, passage):
            members = _below(page, at, taken)
            claimed.update((at, *members) if members else ())
            for member in members:
                _sort(page, member, links, files)
        elif (
            passage.linked
            and (inside or (end <= at < end + _NEAR and passage.tag != "li" and passage.zone == CONTENT))
            and is_only_link(passage)
            and at not in entries
            and _goes_on(passage)
        ):
            claimed.add(at)
            _sort(page, at, links, files)
        elif passage.links and (start <= at < end + _NEAR or passage.zone == ASIDE):
            files += [_file(page, at, link) for link in passage.links if _offers(page, link, passage)]
    return LinkBlocks(_unique(links), _unique(files), frozenset(claimed))


def _holds_file(page: Page, passage: Passage) -> bool:
    """ "Download" may be a label, or lead to the file itself."""
    return any(_offers(page, link, passage) for link in passage.links)


def _beside(page: Page, start: int, end: int) -> list[int]:
    """The passages of the main text and near it, and those that stand aside, which may be a label or hold links."""
    return [
        at
        for at, passage in enumerate(page.passages)
        if ((start <= at < end and passage.zone == CONTENT) or passage.zone == ASIDE)
        and (passage.links or len(passage.text) <= _LONGEST_LABEL)
    ]


def text_links(page: Page, passages: list[Passage]) -> tuple[RawLink, ...]:
    """The links of running text in reading order."""
    linked = [(passage, link) for passage in passages for link in passage.links]
    kept = [link for passage, link in linked if _is_page(link[1]) and not _offers(page, link, passage)]
    return tuple([RawLink(text=text, href=href) for text, href in kept])


def is_only_link(passage: Passage) -> bool:
    if passage.level or len(passage.text) >= _LONGEST_LINE:
        return False
    length = (
        len(passage.text.strip("+ ")) if passage.text[0] == "+" else _length(passage)
    )  # "+++ Alles im Liveblog +++"
    return passage.linked >= 0.9 * length > 0


def is_dated_link(passage: Passage) -> bool:
    """ "Netze im Tal (12.10.2026)": an entry of a list of other pages. A day and one word, such as a town, is one of a programme."""
    text = passage.text
    if passage.tag != "li" or not 0 < len(text) - passage.linked <= _LONGEST_DAY or not DIGITS.search(text):
        return False
    told = DATE.sub("", text).strip(_ROUND_DAY)
    return " " in told and len(text) < _LONGEST_LINE and passage.linked >= 0.9 * len(told)


def _length(passage: Passage) -> int:
    """Letters, without those that only say what file is linked."""
    text = passage.text
    is_said = passage.links and ("(" in text or "[" in text) and _holds_said_file(passage)
    return len(_OF_FILE.sub("", text)) if is_said else len(text)


def _holds_said_file(passage: Passage) -> bool:
    return any(is_file(*link) or _is_said_behind(passage.text, *link) for link in passage.links)


def _goes_on(passage: Passage) -> bool:
    """The link leads on, and not back, to the top, to a section or to a network."""
    text = passage.text
    return not (words.NOISE.match(text) or words.END.match(text) or words.SECTION.match(text))


def is_file(text: str, href: str) -> bool:
    return _is_file(text, href) if len(text) + len(href) <= _LONGEST else _leads_to_file(text, href)


@lru_cache(maxsize=_REMEMBERED)
def _is_file(text: str, href: str) -> bool:
    """Several ask it of the links of the same page."""
    return _leads_to_file(text, href)


def _leads_to_file(text: str, href: str) -> bool:
    lower = href.lower()
    is_said = ("(" in text or "[" in text) and _SAID_FILE.search(text)
    leads = bool(is_said or _FILE.search(lower) or _ASKED_FOR.search(lower)) or _is_served(lower)
    return leads and not href.startswith(_NOT_A_PAGE)


def _is_served(href: str) -> bool:
    may_be = "download" in href or "/documents/" in href or "/resource/blob/" in href or "eid=dumpfile" in href
    return may_be and _SERVED.search(href) is not None and _PICTURE.search(href) is None


def _is_page(href: str) -> bool:
    lower = href.lower()
    if not href or lower.startswith(_NOT_A_PAGE):
        return False
    may_share = ".com/" in lower or ".me/" in lower or "whatsapp" in lower or "pinterest" in lower
    return not (may_share and _SHARES.search(lower))


def _below(page: Page, label_at: int, taken: frozenset[int]) -> list[int]:
    members: list[int] = []
    for at in range(label_at + 1, min(label_at + 40, len(page.passages))):
        passage = page.passages[at]
        if at in taken or passage.level or passage.linked < 0.5 * _length(passage) or _leads_back(passage):
            break
        if not any(_is_page(href) or href == "#" for _, href in passage.links):
            break
        members.append(at)
    return members


def _leads_back(passage: Passage) -> bool:
    """To where the reader came from, or, behind a list, to a section."""
    text = passage.text
    return _BACK.fullmatch(text) is not None or (passage.tag != "li" and bool(words.SECTION.match(text)))


def _sort(page: Page, at: int, links: list[RawLink], files: list[RawLink]) -> None:
    for link in page.passages[at].links:
        if _offers(page, link, page.passages[at]):
            files.append(_file(page, at, link))
        elif _is_page(link[1]) or link[1] == "#":
            links.append(RawLink(text=link[0], href=link[1]))


def _offers(page: Page, link: tuple[str, str], passage: Passage) -> bool:
    """Its address, its text or its markup says a file, or what is printed behind it in the passage, "[xlsx, 12 kB]"."""
    if is_file(*link) or page.typed.get(link[1]) in _TYPES:
        return True
    printed = passage.text
    return ("(" in printed or "[" in printed) and _is_said_behind(printed, *link)


def _is_said_behind(printed: str, text: str, href: str) -> bool:
    if not text or href.startswith(_NOT_A_PAGE):
        return False
    behind = printed.partition(text)[2]
    return _OF_FILE.match(behind) is not None and _SAID_FILE.match(behind.lstrip()) is not None


def _file(page: Page, at: int, link: tuple[str, str]) -> RawLink:
    """With what is printed behind it of its type and size, or its markup tells of the type."""
    text, href = link
    behind = page.passages[at].text.partition(text)[2] if text else ""
    if said := _OF_FILE.match(behind):
        return RawLink(text=f"{text}{said[0]}", href=href)
    size = _SIZE.match(behind)
    told = f" ({size[1]})" if size else _TYPES.get(page.typed.get(href, ""), "") if not is_file(*link) else ""
    return RawLink(text=f"{text}{told}", href=href)


def _unique(links: list[RawLink]) -> tuple[RawLink, ...]:
    seen: dict[str, RawLink] = {}
    for link in links:
        seen.setdefault(link.href if link.href != "#" else link.text, link)
    return tuple(seen.values())
