"""What a visitor would see of an answer's bytes, roughly and in one pass: enough to tell an error page from a release."""

import re
from collections import Counter
from dataclasses import dataclass
from html import unescape

from model.snapshot import Snapshot

ENOUGH = 400_000  # bytes looked at from each end

_CHARSET = re.compile(r"charset=[\"']?([\w-]{2,20})", re.IGNORECASE)
_TAG = re.compile(r"<(/?)([a-zA-Z][a-zA-Z0-9-]{0,30})([^<>]*)>")
_SPACE = re.compile(r"\s+")
_UNSEEN = frozenset({"script", "style", "template", "svg", "noscript", "select", "iframe"})
_ASIDE = frozenset({"nav", "header", "footer", "aside", "a", "button", "label"})
_HEADINGS = frozenset({"title", "h1", "h2"})
_CLOSED = frozenset({"main", "article", "section", "div", "table", "ul", "ol"})  # HTML lets nobody leave their end out
_BLOCKS = _HEADINGS | {"p", "div", "main", "article", "section", "body", "td", "li", "ul", "ol", "table", "br"}


@dataclass(frozen=True, kw_only=True, slots=True)
class Visible:
    """`prose` is text outside navigation, links and buttons."""

    title: str
    headings: tuple[str, ...]
    text: str
    prose: str
    source: str  # the markup itself
    has_password: bool
    is_cut: bool  # ends inside a tag or a script, or without closing what it opened
    is_open: bool  # a container was never closed: sloppy, or cut between two tags


def is_html(snapshot: Snapshot) -> bool:
    kind = snapshot.content_type.lower()
    if kind and "html" not in kind:
        return False
    start = snapshot.body[:1024].lstrip(b"\xef\xbb\xbf \t\r\n").lower()
    return (start.startswith(b"<") and not start.startswith((b"<?xml version", b"<rss", b"<feed"))) or b"<html" in start


def visible(snapshot: Snapshot) -> Visible:
    """Linear in the size of the body, whatever stands in it."""
    source = _decoded(snapshot)
    reader = _Reader()
    at = 0
    for match in _TAG.finditer(source):
        reader.words(source[at : match.start()])
        reader.tag(match[2].lower(), match[3].lower(), closes=bool(match[1]))
        at = match.end()
    return Visible(
        title=_clean(next((words for tag, words in reader.headings if tag == "title"), "")),
        headings=tuple(_clean(words) for tag, words in reader.headings if tag != "title"),
        text=_clean("".join(reader.text)),
        prose=_clean("".join(reader.prose)),
        source=source,
        has_password=reader.has_password,
        is_cut=source.rfind("<") > source.rfind(">") or (bool(reader.unseen) and len(snapshot.body) <= 2 * ENOUGH),
        is_open=any(count > 0 for count in reader.open.values()) and len(snapshot.body) <= 2 * ENOUGH,
    )


class _Reader:
    """Collects words while tags go by."""

    def __init__(self) -> None:
        self.text: list[str] = []
        self.prose: list[str] = []
        self.headings: list[tuple[str, str]] = []
        self.has_password = False
        self.unseen = ""  # the tag we are in whose content nobody sees
        self.open: Counter[str] = Counter()
        self._heading = ""
        self._aside = 0

    def words(self, words: str) -> None:
        if self.unseen or not words:
            return
        if self._heading:
            self.headings[-1] = (self._heading, self.headings[-1][1] + words)
        elif not self._aside:
            self.prose.append(words)
        if self._heading != "title":
            self.text.append(words)

    def tag(self, tag: str, attributes: str, *, closes: bool) -> None:
        if self.unseen:
            self.unseen = "" if closes and tag == self.unseen else self.unseen
        elif tag in _UNSEEN:
            self.unseen = "" if closes or attributes.endswith("/") else tag
        elif tag in _ASIDE:
            self._aside = max(0, self._aside - 1) if closes else self._aside + 1
        elif tag in _BLOCKS:
            self._block(tag, closes=closes)
        elif tag == "input" and "password" in attributes:
            self.has_password = True

    def _block(self, tag: str, *, closes: bool) -> None:
        if tag in _CLOSED:
            self.open[tag] += -1 if closes else 1
        self.text.append(" ")
        self.prose.append(" ")
        if tag in _HEADINGS:
            self._heading = "" if closes else tag
            if not closes:
                self.headings.append((tag, ""))
        elif tag in {"main", "article"}:
            self._aside = 0  # whatever was never closed before it


def _decoded(snapshot: Snapshot) -> str:
    body = snapshot.body
    if len(body) > 2 * ENOUGH:
        body = body[:ENOUGH] + b" " + body[-ENOUGH:]
    named = _CHARSET.search(snapshot.content_type) or _CHARSET.search(body[:2048].decode("ascii", "ignore"))
    try:
        return body.decode("utf-8")
    except UnicodeDecodeError:
        try:
            return body.decode(named[1] if named else "cp1252", "replace")
        except LookupError:
            return body.decode("cp1252", "replace")


def _clean(text: str) -> str:
    return _SPACE.sub(" ", unescape(text)).strip()
