"""What the source's selectors say of a listing's entries; what they leave open is found out."""

from collections.abc import Sequence
from dataclasses import replace
from typing import NamedTuple

from selectolax.lexbor import LexborHTMLParser, LexborNode, SelectolaxError

from model.errors import NothingFound, ParseError
from model.item import Item
from model.source import IndexReading
from monitor.parse.index import html_words as words
from monitor.parse.index.html_days import days_above, is_same_day
from monitor.parse.index.html_entry import read_entry
from monitor.parse.index.html_groups import lone_entry
from monitor.parse.index.html_links import folder_of
from monitor.parse.index.html_rows import RowDay, days_of_rows

_FIELDS = ("title", "date", "teaser", "issuer")
_MAY_MISS = 3  # a teaser or issuer may be absent from a listing of fewer entries


class Entry(NamedTuple):
    """The elements of one entry and the link to its document."""

    nodes: list[LexborNode]
    link: LexborNode


def select(node: LexborHTMLParser | LexborNode, selector: str, *, field: str, url: str) -> list[LexborNode]:
    """Raises: ParseError, when it is not a CSS selector."""
    try:
        return node.css(selector)
    except (SelectolaxError, ValueError) as error:
        raise ParseError(f"{url}: list.{field} {selector!r} is not a CSS selector.") from error


def entries_selected(tree: LexborHTMLParser, reading: IndexReading, url: str) -> list[Entry]:
    """The entries by `item`, or around each `link`.

    Raises: NothingFound, naming the selector that matches nothing.
    """
    if reading.item is None:
        links = [node for node in select(tree, reading.link or "a", field="link", url=url) if _href(node)]
        if not links:
            raise nothing("link", reading.link, url)
        return [Entry([lone_entry(link, _href(link))], link) for link in links]
    nodes = select(tree, reading.item, field="item", url=url)
    if not nodes:
        raise nothing("item", reading.item, url)
    entries = [Entry([node], link) for node in nodes if (link := link_of(node, reading, url)) is not None]
    if not entries:
        wanted = f"list.link {reading.link!r}" if reading.link else "a link"
        raise NothingFound(
            f"{url}: list.item {reading.item!r} matches {len(nodes)} elements, but {wanted} stands in none of them."
        )
    return entries


def link_of(node: LexborNode, reading: IndexReading, url: str) -> LexborNode | None:
    """The link of an entry: the one that is selected, the entry itself, one in a heading, the first, or one around it."""
    if reading.link:
        return next((found for found in select(node, reading.link, field="link", url=url) if _href(found)), None)
    if _href(node):
        return node
    inside = [
        found for query in (":is(h1,h2,h3,h4,h5,h6) a[href]", "[href]") for found in node.css(query) if _href(found)
    ]
    if inside:
        return inside[0]
    above = node.parent
    return above if above is not None and _href(above) else None


def read_entries(entries: Sequence[Entry], reading: IndexReading, base: str, *, is_event: bool = False) -> list[Item]:
    """Raises: NothingFound, when a field's selector matches in no entry at all."""
    items = [
        read_entry(
            entry.nodes, entry.link, base, is_event=not reading.date and (is_event or _leads_to_event(entry.link))
        )
        for entry in entries
    ]
    if not (is_event or reading.date):
        items = _with_days(items, entries)
    for field in _FIELDS:
        selector = getattr(reading, field)
        if selector is None:
            continue
        values = [_value(entry.nodes, selector, field, base) for entry in entries]
        if not any(values) and (field in ("title", "date") or len(entries) >= _MAY_MISS):
            raise nothing(field, selector, base)
        items = [_with(item, field, value) for item, value in zip(items, values, strict=True)]
    return items


def _with_days(items: list[Item], entries: Sequence[Entry]) -> list[Item]:
    """With the days that stand once for several of them, where they have none of their own and are no events."""
    heads = [entry.nodes[0] for entry in entries]
    if not any(map(_may_share, items, entries)) and not any(_is_in_table(head) for head in heads):
        return items
    dated = [_with_day_of_row(*one) for one in zip(items, entries, days_of_rows(heads), strict=True)]
    if not any(map(_may_share, dated, entries)):
        return dated
    return [
        replace(item, published=day) if _may_share(item, entry) else item
        for item, entry, day in zip(dated, entries, _days_above(dated, entries), strict=True)
    ]


def _with_day_of_row(item: Item, entry: Entry, day: RowDay) -> Item:
    """A deadline in its row is not the day of the entry."""
    is_deadline = item.published is not None and item.published in day.stands_in_for
    return replace(item, published=day.text) if is_deadline or _may_share(item, entry) else item


def _is_in_table(node: LexborNode) -> bool:
    return node.tag in ("tr", "td", "th") or (node.parent is not None and node.parent.tag in ("tr", "td", "th"))


def _days_above(items: list[Item], entries: Sequence[Entry]) -> list[str | None]:
    """The days above all entries; above those without a day, where others stand apart. None where the others tell of other days."""
    others = [node for entry in entries for node in entry.nodes]
    if days := days_above([entry.nodes[0] for entry in entries], others):
        own = [(item.published, day.text) for item, day in zip(items, days, strict=True) if item.published and day.text]
        is_told = 2 * sum(is_same_day(one, above) for one, above in own) >= len(own)
        if is_told or not any(day.is_rubric for day in days):
            return [(day.text or None) if is_told else None for day in days]
    lacking = [at for at, pair in enumerate(zip(items, entries, strict=True)) if _may_share(*pair)]
    above = days_above([entries[at].nodes[0] for at in lacking], others)
    text_by_place = {at: day.text for at, day in zip(lacking, above, strict=False)}
    return [text_by_place.get(at) or None for at in range(len(items))]


def _may_share(item: Item, entry: Entry) -> bool:
    return not item.published and not _leads_to_event(entry.link)


def nothing(field: str, selector: str | None, url: str) -> NothingFound:
    return NothingFound(
        f"{url}: list.{field} {selector!r} matches nothing; the page may have been redesigned.",
        f"{url}: Zu list.{field} {selector!r} passt nichts; vielleicht ist die Seite umgebaut.",
    )


def _with(item: Item, field: str, value: str | None) -> Item:
    match field:
        case "title":
            changed = replace(item, title=value or item.title)
        case "date":
            changed = replace(item, published=value)
        case "teaser":
            changed = replace(item, teaser=value)
        case _:
            changed = replace(item, issuer=value)
    return replace(changed, teaser=None) if changed.teaser and changed.teaser == changed.title else changed


def _value(nodes: Sequence[LexborNode], selector: str, field: str, url: str) -> str | None:
    for node in nodes:
        for found in select(node, selector, field=field, url=url):
            moment = (found.attributes.get("datetime") or found.attributes.get("content")) if field == "date" else None
            if value := moment or " ".join(found.text(separator=" ").split()):
                return _date(value) if field == "date" else value
    return None


def _date(text: str) -> str:
    """Only the date, where more stands around it; all of it, where we know no date in it."""
    found = words.find_date(text)
    return found[0].strip() if found else text


def _leads_to_event(link: LexborNode) -> bool:
    return bool(words.EVENT_NAME.search(folder_of(_href(link).lower())))


def _href(node: LexborNode) -> str:
    return (node.attributes.get("href") or "").strip() if node.attributes else ""
