"""JSON listings -> Items: plain objects, or pieces of HTML inside the JSON; by dotted paths or found out."""

import html
import json
import re
from collections import deque
from collections.abc import Sequence
from typing import Any

from selectolax.lexbor import LexborHTMLParser

from model.errors import NothingFound, ParseError
from model.item import Item, Listing
from model.snapshot import Snapshot
from model.source import IndexReading, Source, SourceType
from model.urls import canonical
from monitor.parse.charset import decode
from monitor.parse.index.html_list import pattern_of
from monitor.parse.index.html_selected import Entry, link_of, read_entries
from monitor.parse.index.json_fragment import fragment_in, is_fragment, read_fragment
from monitor.parse.index.request import next_request, page_of

_URL_KEYS = (
    "url",
    "link",
    "href",
    "permalink",
    "detailurl",
    "detail_url",
    "canonical_url",
    "canonicalurl",
    "path",
    "uri",
    "@id",
    "external_url",
    "fileref",  # SharePoint
    "encodedabsurl",
)
_TITLE_KEYS = ("title", "titel", "headline", "name", "ueberschrift", "überschrift", "betreff", "subject")
_DATE_KEYS = (
    "date_published",
    "datepublished",
    "published",
    "publishedat",
    "published_at",
    "publicationdate",
    "publication_date",
    "pubdate",
    "date",
    "datum",
    "articlestartdate",  # SharePoint
    "firstpublisheddate",
    "created",
    "updated",
    "modified",
)
_TEASER_KEYS = (
    "teaser",
    "summary",
    "excerpt",
    "description",
    "abstract",
    "lead",
    "intro",
    "anriss",
    "teasertext",
    "text",
)
_ISSUER_KEYS = ("issuer", "publisher", "herausgeber", "ressort", "institution", "ministry", "author")
_TEXT_KEYS = (
    "rendered",
    "name",
    "title",
    "value",
    "text",
    "#text",
    "href",
    "url",
)  # inside an object that stands for a text
_LAST_KEYS = ("disable", "last", "is_last", "islast", "lastpage")
_MOST_NODES = 200_000
_MARKUP = re.compile(r"<[a-zA-Z/!][^>]*>")


def read_json_list(snapshot: Snapshot, source: Source) -> Listing:
    """Raises: NothingFound, ParseError."""
    document = _document(snapshot)
    reading, url = source.index, snapshot.final_url
    rows, where = _rows(document, reading, url)
    next_url = None if _is_last(document, reading, url) or not rows else _next(document, snapshot, reading)
    if not rows:
        if reading.request and page_of(snapshot.url, reading.request) > 1:
            return Listing(items=(), type=SourceType.JSON_LIST.value, how=where)
        raise NothingFound(f"{url}: the list at {where} is empty.", f"{url}: Die Liste ({where}) ist leer.")
    is_one_piece = len(rows) == 1 and is_fragment(rows[0])
    found = list(read_fragment(rows[0], snapshot, source)) if is_one_piece else _items(rows, reading, url)
    items = _kept(found, reading, url, where, len(rows))
    return Listing(items=items, next_url=next_url, type=SourceType.JSON_LIST.value, how=where)


def at_path(value: Any, path: str) -> Any:
    """What stands at a dotted path ("data.items", "results.0.url"); None where there is nothing."""
    for key in filter(None, path.split(".")):
        if isinstance(value, dict):
            value = value.get(key)
        elif isinstance(value, list) and key.isdecimal() and len(key) < 7 and int(key) < len(value):
            value = value[int(key)]
        else:
            return None
    return value


def _document(snapshot: Snapshot) -> Any:
    text = decode(snapshot.body, snapshot.content_type).strip()
    try:
        return json.loads(text)
    except (ValueError, RecursionError) as error:
        raise ParseError(
            f"{snapshot.final_url}: expected JSON, got {text[:40]!r} ({type(error).__name__}).",
            f"{snapshot.final_url}: JSON wurde erwartet, es kam {text[:40]!r}.",
        ) from error


def _rows(document: Any, reading: IndexReading, url: str) -> tuple[list[Any], str]:
    if reading.items_path is not None:
        rows = at_path(document, reading.items_path)
        if isinstance(rows, dict):
            rows = list(rows.values())
        if isinstance(rows, str):
            rows = [rows] if rows.strip() else []
        if not isinstance(rows, list):
            raise NothingFound(
                f"{url}: list.items_path {reading.items_path!r} leads to no list; the answer may have changed.",
                f"{url}: list.items_path {reading.items_path!r} führt zu keiner Liste; vielleicht ist die Antwort neu gebaut.",
            )
        return rows, f"list.items_path {reading.items_path!r}"
    if found := _found_out(document):
        return found
    if fragment := fragment_in(document):
        return [fragment[0]], f"found out: {fragment[1] or 'the whole answer'}"
    raise NothingFound(
        f"{url}: no list of releases was found in the JSON; say with list.items_path where it stands.",
        f"{url}: Im JSON findet sich keine Liste von Meldungen; list.items_path sagt, wo sie steht.",
    )


def _found_out(document: Any) -> tuple[list[Any], str] | None:
    """The first list, from the outside in, whose members have an address and a title, or hold HTML with links."""
    waiting: deque[tuple[Any, str]] = deque([(document, "")])
    for _ in range(_MOST_NODES):
        if not waiting:
            break
        value, path = waiting.popleft()
        if isinstance(value, list):
            if _is_list_of_releases(value):
                return value, f"found out: {path or 'the whole answer'}"
            waiting.extend(
                (inner, f"{path}.{at}".lstrip("."))
                for at, inner in enumerate(value[:50])
                if isinstance(inner, (dict, list))
            )
        elif isinstance(value, dict):
            waiting.extend(
                (inner, f"{path}.{key}".lstrip(".")) for key, inner in value.items() if isinstance(inner, (dict, list))
            )
    return None


def _is_list_of_releases(rows: list[Any]) -> bool:
    if not rows:
        return False
    row = rows[0]
    if isinstance(row, str):
        return _holds_link(row)
    return isinstance(row, dict) and (
        (_by_keys(row, _URL_KEYS) is not None and _by_keys(row, _TITLE_KEYS) is not None) or bool(_html_in(row))
    )


def _holds_link(text: str) -> bool:
    return "<a" in text and "href" in text


def _html_in(row: dict[str, Any]) -> str:
    return next((value for value in row.values() if isinstance(value, str) and _holds_link(value)), "")


def _items(rows: Sequence[Any], reading: IndexReading, url: str) -> list[Item]:
    if reading.html_path is None and not isinstance(rows[0], str) and not _is_of_html(rows[0], reading):
        return [item for row in rows if isinstance(row, dict) and (item := _plain_item(row, reading, url)) is not None]
    pieces = [_html_of(row, reading) for row in rows]
    entries = [entry for piece in pieces if piece and (entry := _entry(piece, reading, url)) is not None]
    if not entries:
        raise NothingFound(
            f"{url}: {len(rows)} entries were found, but in none of them the link {reading.link or 'a'!r}."
        )
    return read_entries(entries, reading, url)


def _is_of_html(row: Any, reading: IndexReading) -> bool:
    has_address = reading.url_path or (isinstance(row, dict) and _by_keys(row, _URL_KEYS) is not None)
    return not has_address and isinstance(row, dict) and bool(_html_in(row))


def _html_of(row: Any, reading: IndexReading) -> str:
    value = at_path(row, reading.html_path) if reading.html_path else row
    if isinstance(value, dict):
        value = _html_in(value)
    return value if isinstance(value, str) else ""


def _entry(piece: str, reading: IndexReading, url: str) -> Entry | None:
    body = LexborHTMLParser(piece).body
    link = link_of(body, reading, url) if body is not None else None
    return Entry([body], link) if body is not None and link is not None else None


def _plain_item(row: dict[str, Any], reading: IndexReading, base: str) -> Item | None:
    address = _text(at_path(row, reading.url_path) if reading.url_path else _by_keys(row, _URL_KEYS))
    if not address:
        return None
    identity = row.get("id") or row.get("guid")
    return Item(
        url=canonical(address, base),
        title=_text(at_path(row, reading.title_path) if reading.title_path else _by_keys(row, _TITLE_KEYS)) or "",
        published=_text(at_path(row, reading.date_path) if reading.date_path else _by_keys(row, _DATE_KEYS)),
        teaser=_text(at_path(row, reading.teaser_path) if reading.teaser_path else _by_keys(row, _TEASER_KEYS)),
        issuer=_text(_by_keys(row, _ISSUER_KEYS)),
        id=str(identity) if isinstance(identity, (str, int)) and not isinstance(identity, bool) else None,
    )


def _by_keys(row: dict[str, Any], keys: Sequence[str]) -> Any:
    """The value of the first of the keys the row has, whatever their case."""
    lower = {key.lower(): value for key, value in row.items()}
    return next((lower[key] for key in keys if lower.get(key) not in (None, "", [], {})), None)


def _text(value: Any) -> str | None:
    """A text without markup; of an object the text inside it, of a list its first."""
    for _ in range(4):
        if isinstance(value, dict):
            value = _by_keys(value, _TEXT_KEYS)
        elif isinstance(value, list):
            value = value[0] if value else None
    if isinstance(value, (int, float)) and not isinstance(value, bool):
        return str(value)
    if not isinstance(value, str):
        return None
    plain = html.unescape(_MARKUP.sub("", value)) if "<" in value or "&" in value else value
    return " ".join(plain.split()) or None


def _kept(items: list[Item], reading: IndexReading, url: str, where: str, count: int) -> tuple[Item, ...]:
    """Each URL once. Raises: NothingFound, when no address is left."""
    if not items:
        raise NothingFound(
            f"{url}: {count} entries at {where}, but none has an address ({reading.url_path or 'url, link, href …'})."
        )
    pattern = pattern_of(reading)
    kept = {item.url: item for item in reversed(items) if not pattern or pattern.search(item.url)}
    if not kept:
        raise NothingFound(f"{url}: none of {len(items)} links matches list.link_pattern {reading.link_pattern!r}.")
    return tuple(item for item in items if kept.get(item.url) is item)


def _is_last(document: Any, reading: IndexReading, url: str) -> bool:
    if reading.last_path is None:
        return any(document.get(key) is True for key in _LAST_KEYS) if isinstance(document, dict) else False
    flag = at_path(document, reading.last_path)
    if flag is None:
        raise NothingFound(f"{url}: list.last_path {reading.last_path!r} is not in the answer; it may have changed.")
    return flag in (True, 1, "true", "1")


def _next(document: Any, snapshot: Snapshot, reading: IndexReading) -> str | None:
    if reading.request:
        return next_request(snapshot.url, reading.request)
    named = (
        next((document[key] for key in ("next_url", "next", "nextPage", "next_page") if key in document), None)
        if isinstance(document, dict)
        else None
    )
    return (
        canonical(named, snapshot.final_url)
        if isinstance(named, str) and ("/" in named or named.startswith("?"))
        else None
    )
