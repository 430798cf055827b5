"""A listing told as one piece of HTML inside JSON, as "load more" buttons ask for it."""

import re
from collections import deque
from dataclasses import replace
from typing import Any

from model.item import Item
from model.snapshot import Snapshot
from model.source import Source, SourceType
from monitor.parse.index.html_list import read_html_list

_LINK = re.compile(r"<a\b[^>]*?\bhref\s*=\s*[\"']?([^\"'\s>#]+)", re.IGNORECASE)
_LEAST = 2  # addresses; a piece with one is an entry
_MOST_NODES = 10_000


def is_fragment(value: Any) -> bool:
    return isinstance(value, str) and len(set(_LINK.findall(value))) >= _LEAST


def fragment_in(document: Any) -> tuple[str, str] | None:
    """The first such piece from the outside in, and its path."""
    waiting: deque[tuple[Any, str]] = deque([(document, "")])
    for _ in range(_MOST_NODES):
        if not waiting:
            break
        value, path = waiting.popleft()
        if is_fragment(value):
            return value, path
        if isinstance(value, dict):
            waiting.extend((inner, f"{path}.{key}".lstrip(".")) for key, inner in value.items())
        elif isinstance(value, list):
            waiting.extend((inner, f"{path}.{at}".lstrip(".")) for at, inner in enumerate(value[:50]))
    return None


def read_fragment(piece: str, snapshot: Snapshot, source: Source) -> tuple[Item, ...]:
    """Raises: NothingFound, ParseError, Unfit."""
    page = replace(snapshot, body=piece.encode(), headers=(("content-type", "text/html; charset=utf-8"),))
    return read_html_list(page, replace(source, type=SourceType.HTML_LIST)).items
