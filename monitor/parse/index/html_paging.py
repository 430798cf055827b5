"""Where a listing goes on: the link to its next page."""

import re
from collections.abc import Iterable, Sequence
from itertools import islice

from selectolax.lexbor import LexborHTMLParser, LexborNode

from model.urls import canonical
from monitor.parse.index import html_words as words
from monitor.parse.index.html_clickable import target_of
from monitor.parse.index.html_links import FURNITURE, PAGER, Box, Link, Links, is_same_site

_ARROWS = re.compile(r"[\s»›>→≫▶⟩❯.…]+$|^[\s…]+")
_VALUE = re.compile(r"(?<==)[^&#]*|\d+")
_LONGEST_LABEL = 40
_BUTTONS = ",".join(
    f"{button}[{name}]"
    for button in ("button", "[role=button]", "a[href^='#']")
    for name in ("onclick", "data-href", "data-url", "data-link", "data-next-url")
)
_BESIDE = frozenset(("aside", "nav", "footer", "form", "dialog"))
_MOST_BUTTONS = 50  # are looked at closely
_FIRST_PAGE = re.compile(r"[=/]0+(?:$|[&#/])")
_LAST_PAGE = 1900  # a higher number is a year of an archive


def find_next(tree: LexborHTMLParser, found: Links, base: str) -> str | None:
    """The canonical URL of the next page; None on the last one.

    Looked for in this order: rel=next, a label that says "next" in a pager, the number behind the current one,
    a button that loads more of this page.
    """
    candidates = [link for link in found.links if _may_page(link)]
    href = _declared(tree, candidates) or _labelled(candidates, found.boxes) or _numbered(candidates, base)
    href = href or _behind_button(tree, base)
    if href is None or not is_same_site(href, base):
        return None
    url = canonical(href, base)
    return url if url != canonical(base) else None


def _may_page(link: Link) -> bool:
    return len(link.text) <= _LONGEST_LABEL and (link.zone in (PAGER, FURNITURE) or len(link.text) <= 25)


def _declared(tree: LexborHTMLParser, candidates: Sequence[Link]) -> str | None:
    for link in candidates:
        if "next" in (link.attributes.get("rel") or "").lower().split():
            return link.href
    head = tree.css_first('link[rel~="next"][href]')
    return head.attributes["href"] if head else None


def _labelled(candidates: Sequence[Link], boxes: list[Box]) -> str | None:
    """A link that says "next". Where many say so they are teasers; outside of a pager its address must look like a page."""
    saying = [link for link in candidates if _says_next(link, boxes)]
    targets = {link.href.partition("#")[0] for link in saying}
    for link in saying:
        if (
            link.zone == PAGER
            or words.PAGE_IN_URL.search(link.href)
            or (len(targets) == 1 and _is_in_row_of_numbers(link, boxes))
        ):
            return link.href
    return None


def _says_next(link: Link, boxes: list[Box]) -> bool:
    text = link.text
    if text in words.NEXT_ARROWS:
        return True
    plain = _ARROWS.sub("", text)
    if plain and words.NEXT_TEXT.match(plain):
        return True
    for name in ("aria-label", "title", "data-slot"):
        label = (link.attributes.get(name) or "").strip()
        if label and (words.NEXT_TEXT.match(_ARROWS.sub("", label)) or words.NEXT_LABEL.match(label)):
            return True
    if link.zone != PAGER or plain.isdigit():
        return False
    names = f"{link.attributes.get('class') or ''} {boxes[link.box].names}".lower()
    slot = boxes[link.box].node.attributes.get("data-slot") or ""
    return bool(words.NEXT_NAME.search(names)) or "next" in slot


def _is_in_row_of_numbers(link: Link, boxes: list[Box]) -> bool:
    above = boxes[boxes[link.box].parent].node if boxes[link.box].parent >= 0 else None
    return above is not None and any(word.isdigit() for word in above.text(separator=" ").split()[:40])


def _numbered(candidates: Sequence[Link], base: str) -> str | None:
    """The page behind the current one, which is the one that is marked, that leads here, or that is no link."""
    href_by_number: dict[int, str] = {}
    current = 0
    here = canonical(base)
    for link in candidates:
        if (
            not link.text.isdecimal()
            or len(link.text) > 4
            or not (link.zone == PAGER or words.PAGE_IN_URL.search(link.href))
        ):
            continue
        number = int(link.text)
        href_by_number.setdefault(number, link.href)
        if link.attributes.get("aria-current") or canonical(link.href, base) == here:
            current = number
    if not current and 1 in href_by_number and not _is_numbered(base, href_by_number.values()):
        current = 1
    if not href_by_number or min(href_by_number) >= _LAST_PAGE:
        return None
    return href_by_number.get((current or _unlinked(href_by_number)) + 1)


def _behind_button(tree: LexborHTMLParser, base: str) -> str | None:
    """The page that a button loads, where it is one of this listing."""
    leading = ((button, href) for button in tree.css(_BUTTONS) if (href := target_of(button.attributes, is_link=True)))
    paging = ((button, href) for button, href in leading if _is_further_page(href, base))
    return next((href for button, href in islice(paging, _MOST_BUTTONS) if _loads_more(button)), None)


def _loads_more(button: LexborNode) -> bool:
    said = _ARROWS.sub("", " ".join(button.text().split())[: _LONGEST_LABEL + 1])
    return words.LOADS_MORE.match(said) is not None and not _is_beside(button)


def _is_further_page(href: str, base: str) -> bool:
    is_page = words.PAGE_IN_URL.search(href) is not None and not _FIRST_PAGE.search(href)
    return is_page and _is_of_same_listing(href, base)


def _is_of_same_listing(href: str, base: str) -> bool:
    """The same address, with all that the address of this page asks for, but for its number."""
    there, _, asked = canonical(href, base).partition("?")
    here, _, ours = canonical(base).partition("?")
    kept = {part for part in ours.split("&") if part and not words.PAGE_IN_URL.search(f"?{part}")}
    return there == here and kept <= set(asked.split("&"))


def _is_beside(node: LexborNode) -> bool:
    """It stands in what is no listing."""
    above = node.parent
    while above is not None and above.tag not in _BESIDE:
        above = above.parent
    return above is not None


def _is_numbered(base: str, hrefs: Iterable[str]) -> bool:
    """The listing's own address is one of a page by its number, as those of its pager; that of the first may lack one."""
    return _VALUE.sub("0", base) in {_VALUE.sub("0", canonical(href, base)) for href in hrefs}


def _unlinked(numbers: dict[int, str]) -> int:
    """The number missing between two others, else the one before the first, else the one behind the last."""
    between = next((number + 1 for number in sorted(numbers) if number + 1 not in numbers and number + 2 in numbers), 0)
    return between or (1 if 1 not in numbers and 2 in numbers else max(numbers) + 1)
