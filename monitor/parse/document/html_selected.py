"""What the selectors of a source give: they win over whatever would be found without them."""

import re
from dataclasses import replace

from selectolax.lexbor import LexborHTMLParser, LexborNode, SelectolaxError

from model.errors import NothingFound, ParseError
from model.raw import RawContact
from model.source import DocumentReading
from monitor.parse.document import html_words as words
from monitor.parse.document.html_counters import without_counters
from monitor.parse.document.html_page import Passage
from monitor.parse.document.html_tables import find_tables
from monitor.parse.document.html_walk import take_apart


class Selected:
    """What the source's selectors give; None or empty where the source has none."""

    def __init__(self, tree: LexborHTMLParser, reading: DocumentReading, url: str) -> None:
        self._tree, self._url = tree, url
        for selector in reading.remove:
            for node in self._nodes("remove", selector):
                node.decompose()
        self.title = self._text("title", reading.title, needed=True)
        self.subtitle = self._text("subtitle", reading.subtitle, needed=False)
        self.published = self._date(reading.published)
        self.contacts = self._contacts(reading.contact)
        nodes = self._outermost(self._nodes("body", reading.body)) if reading.body else []
        if reading.body and not nodes:
            raise NothingFound(
                f"{url}: document.body {reading.body!r} matches nothing; the page may have been redesigned.",
                f"{url}: Zu document.body {reading.body!r} passt nichts; vielleicht ist die Seite umgebaut.",
            )
        self.body, self.cells_by_row = _body(nodes)
        values = {
            "title": self.title,
            "subtitle": self.subtitle,
            "published": self.published,
            "contacts": self.contacts,
        }
        self.found = {field: "selector" for field, value in values.items() if value}

    def _nodes(self, field: str, selector: str) -> list[LexborNode]:
        try:
            return self._tree.css(selector)
        except (SelectolaxError, ValueError) as error:
            raise ParseError(f"{self._url}: document.{field} {selector!r} is not a CSS selector.") from error

    def _text(self, field: str, selector: str | None, *, needed: bool) -> str | None:
        texts = [" ".join(node.text().split()) for node in self._nodes(field, selector)] if selector else []
        text = next((text for text in texts if text), None)
        if selector and needed and not text:
            raise NothingFound(
                f"{self._url}: document.{field} {selector!r} matches nothing; the page may have been redesigned.",
                f"{self._url}: Zu document.{field} {selector!r} passt nichts; vielleicht ist die Seite umgebaut.",
            )
        return text

    def _date(self, selector: str | None) -> str | None:
        nodes = self._nodes("published", selector) if selector else []
        for node in nodes:
            value = node.attributes.get("datetime") or node.attributes.get("content") or " ".join(node.text().split())
            if value:
                return value
        return None

    def _contacts(self, selector: str | None) -> tuple[RawContact, ...]:
        nodes = self._outermost(self._nodes("contact", selector)) if selector else []
        return tuple(contact for node in nodes if (contact := _contact(node)).lines)

    @staticmethod
    def _outermost(nodes: list[LexborNode]) -> list[LexborNode]:
        """The nodes that stand in none of the others; nodes come in document order."""
        kept: list[LexborNode] = []
        ids: set[int] = set()
        for node in nodes:
            parent = node.parent
            for _ in range(64):
                if parent is None or parent.mem_id in ids:
                    break
                parent = parent.parent
            if parent is None or parent.mem_id not in ids:
                kept.append(node)
                ids.add(node.mem_id)
        return kept


def _body(nodes: list[LexborNode]) -> tuple[list[Passage], dict[int, tuple[int, ...]]]:
    """The passages of all nodes, and the cells of the tables in them; each node's boxes are numbered on from those before."""
    passages: list[Passage] = []
    cells_by_row: dict[int, tuple[int, ...]] = {}
    first = 0
    for node in nodes:
        page = without_counters(take_apart(node))
        for row, cells in find_tables(page).cells_by_row.items():
            cells_by_row[first + row] = tuple(first + cell for cell in cells)
        passages.extend(_renumbered(passage, first, node) for passage in page.passages)
        first += len(page.ends)
    return passages, cells_by_row


def _renumbered(passage: Passage, first: int, node: LexborNode) -> Passage:
    row, cell = (first + at if at >= 0 else at for at in (passage.row, passage.cell))
    return replace(passage, tag=node.tag or passage.tag, level=_level(node) or passage.level, row=row, cell=cell)


def _level(node: LexborNode) -> int:
    found = re.fullmatch(r"h([1-6])", node.tag or "")
    return int(found[1]) if found else 0


def _contact(node: LexborNode) -> RawContact:
    passages = take_apart(node).passages
    lines = tuple(line for passage in passages for line in passage.text.split("\n") if not words.NOISE.match(line))
    hrefs = tuple(href for passage in passages for _, href in passage.links if re.match(r"tel:|mailto:(?!\?)", href))
    return RawContact(lines=lines, hrefs=hrefs)
