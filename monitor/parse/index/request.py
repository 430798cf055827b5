"""Asking for a listing that has a landing page before it: the first request, and the one for the next page."""

import re
from urllib.parse import quote, unquote_plus, urljoin, urlsplit, urlunsplit

from selectolax.lexbor import LexborHTMLParser, LexborNode

from model.errors import NothingFound, ParseError
from model.snapshot import Snapshot
from model.source import IndexReading, Source
from monitor.parse.charset import decode
from monitor.parse.index.html_selected import nothing, select

_PLACE = re.compile(r"\{(\w+)\}|%7[Bb](\w+)%7[Dd]")
_PAGE = re.compile(r"\{page\}|%7[Bb]page%7[Dd]")
_VALUES = ("value", "content", "data-value", "href", "datetime")
_FIRST_PAGE = 1


def listing_request(landing: Snapshot, source: Source) -> str:
    """The first URL to fetch when `source.url` is only the page before the listing.

    {page} becomes 1, {query} the landing page's own query, and {name} what `carry` selects on the landing page.

    Raises:
        NothingFound: a carried element, or its value, is not there.
        ParseError: the request has a name that `carry` does not give.
    """
    template = source.index.request
    if template is None:
        return landing.final_url
    values = {"page": str(_FIRST_PAGE), "query": urlsplit(landing.url).query}
    wanted = {found[1] or found[2] for found in _PLACE.finditer(template)} - values.keys()
    values |= _carried(landing, source.index, wanted) if wanted else {}
    filled = _PLACE.sub(lambda found: _quoted(found[1] or found[2], values), template)
    return _tidy(urljoin(landing.final_url, filled))


def next_request(url: str, template: str) -> str | None:
    """The same request for the page behind that of `url`; None when the request knows no {page}."""
    if not _PAGE.search(template):
        return None
    parts = urlsplit(url)
    if name := _parameter(urlsplit(template).query):
        return urlunsplit(parts._replace(query=_counted(parts.query, name)))
    before, _, behind = _PAGE.sub("{page}", urlsplit(template).path).partition("{page}")
    before, behind = (_PLACE.sub("", piece.rpartition("}")[2] or piece) for piece in (before, behind.partition("{")[0]))
    found = re.search(re.escape(before) + r"(\d+)" + re.escape(behind) + "$", parts.path)
    if not found:
        return None
    path = f"{parts.path[: found.start(1)]}{int(found[1]) + 1}{parts.path[found.end(1) :]}"
    return urlunsplit(parts._replace(path=path))


def page_of(url: str, template: str) -> int:
    """Which page of the listing a request asked for; 1 where that cannot be told."""
    following = next_request(url, template)
    if following is None:
        return _FIRST_PAGE
    changed = re.findall(r"\d+", following)
    before = re.findall(r"\d+", url)
    return next((int(old) for old, new in zip(before, changed, strict=False) if old != new), _FIRST_PAGE)


def _carried(landing: Snapshot, reading: IndexReading, wanted: set[str]) -> dict[str, str]:
    selector_by_name = dict(reading.carry)
    unknown = sorted(wanted - selector_by_name.keys())
    if unknown:
        raise ParseError(f"{reading.request}: nothing is said for {{{unknown[0]}}}; name its element in list.carry.")
    tree = LexborHTMLParser(decode(landing.body, landing.content_type))
    return {name: _carried_value(tree, selector_by_name[name], name, landing.final_url) for name in sorted(wanted)}


def _carried_value(tree: LexborHTMLParser, selector: str, name: str, url: str) -> str:
    nodes = select(tree, selector, field=f"carry.{name}", url=url)
    if not nodes:
        raise nothing(f"carry.{name}", selector, url)
    value = _value(nodes[0])
    if value is None:
        raise NothingFound(f"{url}: list.carry.{name} {selector!r} matches an element without a value.")
    return value


def _value(node: LexborNode) -> str | None:
    """What the element holds: its attribute, else its text. An empty attribute is a value, too."""
    attributes = node.attributes
    named = next((attributes[name] or "" for name in _VALUES if name in attributes), None)
    return named if named is not None else (" ".join(node.text().split()) or None)


def _quoted(name: str, values: dict[str, str]) -> str:
    return values[name] if name == "query" else quote(values[name], safe="")


def _tidy(url: str) -> str:
    """Without the empty places that an empty {query} leaves."""
    parts = urlsplit(url)
    return urlunsplit(parts._replace(query="&".join(pair for pair in parts.query.split("&") if pair)))


def _parameter(query: str) -> str | None:
    """The name of the parameter that counts the pages."""
    pairs = (pair.partition("=") for pair in query.split("&"))
    return next((unquote_plus(name) for name, _, value in pairs if _PAGE.fullmatch(value)), None)


def _counted(query: str, name: str) -> str:
    pairs = query.split("&") if query else []
    counted: list[str] = []
    is_counted = False
    for pair in pairs:
        key, equals, value = pair.partition("=")
        if unquote_plus(key) == name and not is_counted:
            is_counted = True
            value = str((int(value) if value.isdecimal() and len(value) < 10 else _FIRST_PAGE) + 1)
        counted.append(f"{key}{equals or '='}{value}" if unquote_plus(key) == name else pair)
    return "&".join(counted if is_counted else [*counted, f"{quote(name, safe='')}={_FIRST_PAGE + 1}"])
