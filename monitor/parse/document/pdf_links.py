"""The links of a PDF with the words they stand on."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from model.raw import RawLink
from monitor.parse.document.pdf_lines import Anchor, Line
from monitor.parse.document.pdf_passages import Passage, cleaned, join
from monitor.parse.document.pdf_words import BULLET, URL

_PERSONAL = ("mailto:", "tel:", "fax:", "callto:")


class LinkArea(NamedTuple):
    """One link, over as many lines as its words take."""

    href: str
    text: str
    anchors: tuple[Anchor, ...]
    aside: bool  # in the letterhead


def link_areas(anchors: Sequence[Anchor], side: Sequence[Line]) -> list[LinkArea]:
    areas: list[LinkArea] = []
    for anchor in anchors:
        last = areas[-1] if areas else None
        if last and last.href == anchor.href and _follows(last.anchors[-1], anchor):
            text = join(last.text, anchor.text)
            areas[-1] = last._replace(text=text, anchors=(*last.anchors, anchor))
        else:
            areas.append(LinkArea(anchor.href, anchor.text, (anchor,), _stands_in(anchor, side)))
    return areas


def _follows(last: Anchor, anchor: Anchor) -> bool:
    """On the next line of the same paragraph, or on the same line."""
    if last.page != anchor.page:
        return False
    height = max(last.top - last.bottom, 1.0)
    return -0.5 * height < last.bottom - anchor.bottom < 1.7 * height


def _stands_in(anchor: Anchor, lines: Sequence[Line]) -> bool:
    return any(_covers(anchor, line) for line in lines)


def _covers(anchor: Anchor, line: Line) -> bool:
    middle = line.base + line.size / 2
    return (
        anchor.page == line.page
        and anchor.bottom - 1 <= middle <= anchor.top + 1
        and anchor.left < line.right - 1
        and anchor.right > line.left + 1
    )


def mail_hrefs(areas: Sequence[LinkArea]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(area.href for area in areas if area.aside and area.href.startswith(_PERSONAL)))


def links_of(text: Sequence[Passage], listed: Sequence[Passage], areas: Sequence[LinkArea]) -> Iterator[RawLink]:
    """The links in the running text, then those of the block of links; addresses that are only printed count as links."""
    seen: set[tuple[str, str]] = set()
    for link in [*_in_text(text, listed, areas), *_in_list(listed, areas)]:
        if (link.text, link.href) not in seen:
            seen.add((link.text, link.href))
            yield link


def _in_text(text: Sequence[Passage], listed: Sequence[Passage], areas: Sequence[LinkArea]) -> Iterator[RawLink]:
    lines = [line for part in listed for line in part.lines]
    free = [
        area
        for area in areas
        if not area.aside and not area.href.startswith(_PERSONAL) and not _stands_in(area.anchors[0], lines)
    ]
    linked = {_bare(area.href) for area in free}
    for area in free:
        yield RawLink(text=_words(area.text) or area.href, href=area.href)
    for part in text:
        for match in URL.finditer(part.text):
            if _bare(match[0]) not in linked:
                yield RawLink(text=match[0], href=_absolute(match[0]))


def _in_list(listed: Sequence[Passage], areas: Sequence[LinkArea]) -> Iterator[RawLink]:
    for part in listed:
        inside = [area for area in areas if any(_stands_in(anchor, part.lines) for anchor in area.anchors)]
        if len(inside) > 1:
            yield from (RawLink(text=_words(area.text), href=area.href) for area in inside)
            continue
        printed = URL.search(part.text)
        href = inside[0].href if inside else _absolute(printed[0]) if printed else "#"  # a title that leads nowhere
        title = part.text.replace(printed[0], "").strip(" :–-()<>") if printed else part.text
        yield RawLink(text=title or part.text, href=href)


def _words(text: str) -> str:
    return BULLET.sub("", cleaned(text), count=1).strip("<> ")


def _absolute(url: str) -> str:
    return url if url.startswith("http") else f"https://{url}"


def _bare(url: str) -> str:
    return url.removeprefix("https://").removeprefix("http://").removeprefix("www.").rstrip("/")
