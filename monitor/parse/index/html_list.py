"""An HTML listing -> Items: by the source's selectors, or the repeating block of same-shaped links is found out."""

import re
from collections.abc import Iterable, Sequence
from typing import NamedTuple
from urllib.parse import urljoin, urlsplit

from selectolax.lexbor import LexborHTMLParser, LexborNode

from model.errors import NothingFound, ParseError, SaysEmpty, Unfit
from model.item import Item, Listing
from model.snapshot import Snapshot
from model.source import IndexReading, Source, SourceType
from model.urls import canonical
from monitor.parse.charset import decode
from monitor.parse.index import html_words as words
from monitor.parse.index.html_article import is_document
from monitor.parse.index.html_clickable import make_links
from monitor.parse.index.html_empty import says_empty
from monitor.parse.index.html_extent import extent_of_lead
from monitor.parse.index.html_groups import Group, find_groups, main_folder
from monitor.parse.index.html_links import ASIDE, FURNITURE, Link, Links, find_links, folder_of, is_same_site
from monitor.parse.index.html_paging import find_next
from monitor.parse.index.html_selected import Entry, entries_selected, read_entries, select
from monitor.parse.index.html_service import Placed, of_service

_LEAST_SCORE = 5.0  # of a group that may be a listing; menus stay below
_LEAST_TITLE = 20  # letters of a further entry that shows no date
_NO_PAGE = re.compile(r"\.(?:jpe?g|png|gif|svg|webp|ics|vcf|mp3|mp4|m4a|zip|xml|rss|css|js)(?:$|\?)", re.IGNORECASE)
_ALL_GROUPS = 200


class _Page(NamedTuple):
    html: str
    tree: LexborHTMLParser
    base: str  # what links are resolved against
    url: str
    found: Links


def read_html_list(snapshot: Snapshot, source: Source) -> Listing:
    """Raises: NothingFound, ParseError; Unfit, when all entries lead to places of the listing itself."""
    html = decode(snapshot.body, snapshot.content_type)
    tree = LexborHTMLParser(html)
    make_links(tree, html)
    base = base_of(tree, snapshot.final_url)
    page = _Page(html, tree, base, snapshot.final_url, find_links(tree))
    return read_page(page, source)


def read_page(page: _Page, source: Source) -> Listing:
    reading = source.index
    if reading.item or reading.link:
        entries, how = entries_selected(page.tree, reading, page.url), f"list.item {reading.item or reading.link!r}"
    else:
        entries, how = _found_out(page, source)
    items = _each_once(read_entries(entries, reading, page.base, is_event=_is_of_events(page.url)), page, reading)
    if {item.url for item in items} == {canonical(page.url)}:
        raise _of_itself(page.url)
    next_url = _selected_next(page, reading) if reading.next_page else find_next(page.tree, page.found, page.url)
    return Listing(items=items, next_url=next_url, type=SourceType.HTML_LIST.value, how=how)


def _of_itself(url: str) -> Unfit:
    return Unfit(
        "unlinked",
        (
            (
                f"{url}: Die Einträge führen nur zu Stellen dieser Seite selbst (#…), keine Meldung hat eine eigene Adresse. "
                "Nächster Schritt: die Seite selbst beobachten (type: page) oder einen Feed nehmen."
            ),
            (
                f"{url}: its entries only lead to places on this page itself (#…), no release has an address of its own. "
                "Next step: watch the page itself (type: page) or take a feed."
            ),
        ),
    )


def base_of(tree: LexborHTMLParser, url: str) -> str:
    """What relative links are resolved against: <base href>, else the page's own address."""
    base = tree.css_first("base[href]")
    try:
        return urljoin(url, base.attributes["href"] or "") if base else url
    except ValueError:
        return url


def pattern_of(reading: IndexReading) -> re.Pattern[str] | None:
    """Raises: ParseError, when link_pattern is not a regular expression."""
    try:
        return re.compile(reading.link_pattern) if reading.link_pattern else None
    except re.error as error:
        raise ParseError(f"list.link_pattern {reading.link_pattern!r} is not a regular expression: {error}.") from error


def _found_out(page: _Page, source: Source) -> tuple[list[Entry], str]:
    links = _usable(page, source.index)
    if source.index.link_pattern:
        groups = find_groups(page.found, links, page.url, most=_ALL_GROUPS)
        return _entries(groups), f"links that match {source.index.link_pattern!r}"
    groups = [group for group in find_groups(page.found, links, page.url) if group.score >= _LEAST_SCORE]
    if empty := says_empty(page.html, page.tree, url=page.url, has_list=bool(groups)):
        raise SaysEmpty(page.url, empty)
    if not groups:
        raise NothingFound(
            f"{page.url}: no list of releases was found on the page; say with list.item or list.link_pattern where it stands.",
            f"{page.url}: Auf der Seite findet sich keine Liste von Meldungen; list.item oder list.link_pattern sagen, wo sie steht.",
        )
    best = _below_days(groups) or groups[0]
    if source.type is SourceType.AUTO and is_document(page.tree, best):
        raise NothingFound(f"{page.url}: this is one document and not a listing of releases.")
    same = [group for group in groups if group is not best and _is_of_same_list(group, best)]
    return _without_service(_entries([best, *same])), _how(best)


def _usable(page: _Page, reading: IndexReading) -> list[Link]:
    """The links that may lead to a release.

    Raises: NothingFound, when none does.
    """
    pattern = pattern_of(reading)
    if pattern:
        matching = [link for link in page.found.links if pattern.search(canonical(link.href, page.base))]
        if not matching:
            raise NothingFound(
                f"{page.url}: no link matches list.link_pattern {reading.link_pattern!r}; the page may have been redesigned.",
                f"{page.url}: Zu list.link_pattern {reading.link_pattern!r} passt kein Link; vielleicht ist die Seite umgebaut.",
            )
        return [link for link in matching if link.zone > FURNITURE] or matching
    own = page.url.partition("#")[0]
    return [
        link
        for link in page.found.links
        if link.zone > FURNITURE
        and not link.text.isdecimal()
        and link.href != own
        and not _NO_PAGE.search(link.href)
        and is_same_site(link.href, page.url)
    ]


def _below_days(groups: Sequence[Group]) -> Group | None:
    """The titles between links that only say days, and lead to all of a day."""
    days = groups[0].links
    if not all(words.ONLY_DAY.fullmatch(link.text) for link in days):
        return None
    between = (group for group in groups[1:] if days[0].at < group.links[0].at < days[-1].at)
    return next((group for group in between if _are_titles(group) and len(group.links) >= len(days)), None)


def _are_titles(group: Group) -> bool:
    return sum(len(link.text) >= _LEAST_TITLE for link in group.links) >= 0.5 * len(group.links)


def _entries(groups: Sequence[Group]) -> list[Entry]:
    """The entries of all groups in page order."""
    placed = [
        (link.at, Entry(nodes, link.node))
        for group in groups
        for link, nodes in zip(group.links, _extents(group, groups), strict=True)
    ]
    return [entry for _, entry in sorted(placed, key=lambda one: one[0])]


def _without_service(entries: list[Entry]) -> list[Entry]:
    beside = of_service([Placed(entry.nodes, entry.link.attributes["href"] or "") for entry in entries])
    return [entry for at, entry in enumerate(entries) if at not in beside]


def _extents(group: Group, groups: Sequence[Group]) -> list[list[LexborNode]]:
    is_lead = len(group.links) == len(group.entries[0]) == 1 < len(groups) and not group.dated
    return [extent_of_lead(group.entries[0][0])] if is_lead else group.entries


def _is_of_same_list(group: Group, best: Group) -> bool:
    """A leading teaser or a second column: other markup, but it leads where the list leads."""
    if group.is_related or group.links[0].zone <= ASIDE < best.links[0].zone:
        return False
    known = {link.href.partition("#")[0] for link in best.links}
    if all(
        link.href.partition("#")[0] in known for link in group.links
    ):  # the pictures, or "more", of the same entries
        return False
    folder = main_folder(best.links)
    leading = sum(1 for link in group.links if folder_of(link.href) == folder)
    if leading < len(group.links) * 0.7:
        return False
    return group.dated >= 0.5 or (bool(folder) and _are_titles(group))


def _how(best: Group) -> str:
    shape = best.entries[0][0]
    names = (shape.attributes.get("class") or "").split()
    return f"found out: {len(best.links)} entries like <{shape.tag}{'.' + names[0] if names else ''}>"


def _each_once(items: Iterable[Item], page: _Page, reading: IndexReading) -> tuple[Item, ...]:
    """Each URL once, where it stands first, with the fullest reading of its entries.

    Raises: NothingFound, when link_pattern or the host leaves none.
    """
    pattern = pattern_of(reading)
    read = list(items)
    kept: dict[str, Item] = {}
    for item in read:
        if not (
            pattern.search(item.url) if pattern else item.url.startswith("http") and is_same_site(item.url, page.url)
        ):
            continue
        before = kept.get(item.url)
        kept[item.url] = item if before is None or _fullness(item) > _fullness(before) else before
    if not kept:
        missed = (
            f"list.link_pattern {reading.link_pattern!r}"
            if pattern
            else "the site itself; list.link_pattern lets others in"
        )
        raise NothingFound(f"{page.url}: {len(read)} entries were found, but none of their links leads to {missed}.")
    return tuple(kept.values())


def _fullness(item: Item) -> tuple[bool, int, int]:
    return bool(item.published), bool(item.teaser) + bool(item.issuer), len(item.title)


def _selected_next(page: _Page, reading: IndexReading) -> str | None:
    for node in select(page.tree, reading.next_page or "", field="next_page", url=page.url):
        href = _target(node)
        if (
            href
            and not href.startswith(("#", "javascript:"))
            and (url := canonical(href, page.base)) != canonical(page.url)
        ):
            return url
    return None


def _target(node: LexborNode) -> str:
    inner = node if node.attributes.get("href") else node.css_first("[href]") or node
    attributes = inner.attributes
    return next(
        (value for name in ("href", "data-href", "data-url", "data-next-url") if (value := attributes.get(name))), ""
    )


def _is_of_events(url: str) -> bool:
    try:
        return bool(words.EVENT_NAME.search(urlsplit(url).path.lower()))
    except ValueError:
        return False
