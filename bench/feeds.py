"""How many of the expectations of feedparser's own tests are met, by us and by feedparser: `python -m bench feeds --data PATH`.

`PATH` holds feed files whose first comment says what a reader is to make of them (`Expect: not bozo and entries[0]['title'] == 'A'`).
The sentence is taken apart by Python's grammar and never run. Scored is what a monitor uses of an entry: title, link, date, summary, id.
Both are asked the same of the same bytes: text without its markup, addresses without their trailing slash.
"""

import argparse
import ast
import html
import io
import re
import warnings
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

from model.errors import ParseError
from model.item import Item
from model.record import Day
from model.snapshot import Snapshot
from monitor.normalize import day_of
from monitor.parse.index.feed import read_entries

FIELDS = {
    "title": "title", "link": "link", "id": "id", "guid": "id", "summary": "summary", "description": "summary",
    "published": "date", "updated": "date", "published_parsed": "date", "updated_parsed": "date",
}  # fmt: skip
_OURS = {"title": "title", "link": "url", "id": "id", "summary": "teaser", "date": "published"}
_EXPECT = re.compile(rb"Expect:[ \t]*(.+?)[ \t]*\r?$", re.MULTILINE)
_HEADER = re.compile(rb"Header:\s*([\w-]+):\s*(.+?)\s*$", re.MULTILINE | re.IGNORECASE)
_URL = "http://127.0.0.1:8097/tests/"
_UNREADABLE = (ValueError, LookupError, TypeError, AttributeError, AssertionError, ArithmeticError, RecursionError)


@dataclass(frozen=True, slots=True)
class Expectation:
    """`wanted` is the text an entry's field has, or the instant a date means."""

    file: Path
    at: int
    key: str
    wanted: str | tuple[int, ...]

    @property
    def field(self) -> str:
        return FIELDS[self.key]


def main(arguments: Sequence[str] | None = None) -> int:
    """Print the counts; 1 when feedparser meets more expectations than we do."""
    parser = argparse.ArgumentParser(prog="python -m bench feeds", description=__doc__)
    parser.add_argument("--data", type=Path, required=True, help="folder with the feed files")
    parser.add_argument("--missed", action="store_true", help="print what we do not meet")
    options = parser.parse_args(arguments)
    asked = list(expectations(options.data))
    if not asked:
        print(f"{options.data}: no feed file with an expectation was found there.")
        return 2
    ours, theirs = met(asked)
    print(_table(asked, ours, theirs))
    for one in asked if options.missed else ():
        if one not in ours:
            print(one.file.name, one.key, repr(one.wanted))
    return int(len(ours) < len(theirs))


def expectations(folder: Path) -> Iterator[Expectation]:
    """What the files of a folder say of the fields we use, in the order of their names."""
    for path in sorted(folder.rglob("*.xml")):
        found = _EXPECT.search(path.read_bytes())
        for at, key, wanted in asked_of(found[1].decode("utf-8", "replace") if found else ""):
            yield Expectation(path, at, key, wanted)


def asked_of(sentence: str) -> Iterator[tuple[int, str, str | tuple[int, ...]]]:
    """(entry, field, value) for each part of the sentence that says so of a field we use; all else is passed over."""
    try:
        tree = ast.parse(sentence.strip(), mode="eval").body
    except SyntaxError:
        return
    parts = tree.values if isinstance(tree, ast.BoolOp) and isinstance(tree.op, ast.And) else [tree]
    for part in parts:
        if not (isinstance(part, ast.Compare) and all(isinstance(one, ast.Eq) for one in part.ops)):
            continue
        sides = [part.left, *part.comparators]
        for place, value in ((one, sides[-1]) for one in sides[:-1]):
            if (named := _place(place)) and (wanted := _value(value)) is not None:
                yield *named, wanted


def met(asked: Sequence[Expectation]) -> tuple[set[Expectation], set[Expectation]]:
    """Those we meet, and those feedparser meets."""
    ours, theirs = set[Expectation](), set[Expectation]()
    for path in dict.fromkeys(one.file for one in asked):
        snapshot = _snapshot(path)
        items, entries = _items(snapshot), _entries(snapshot)
        for one in (one for one in asked if one.file == path):
            if one.at < len(items) and _agrees(one, getattr(items[one.at], _OURS[one.field])):
                ours.add(one)
            if one.at < len(entries) and _agrees(one, entries[one.at].get(one.key)):
                theirs.add(one)
    return ours, theirs


def _place(node: ast.expr) -> tuple[int, str] | None:
    """`entries[0]['title']`, `entries[0].title` and `entries[0]['title_detail']['value']` are (0, "title")."""
    match node:
        case ast.Subscript(
            value=ast.Subscript(
                value=ast.Subscript(value=ast.Name(id="entries"), slice=entry),
                slice=ast.Constant(value="title_detail" | "summary_detail" as detail),
            ),
            slice=ast.Constant(value="value"),
        ):
            name = detail.removesuffix("_detail")
        case ast.Subscript(value=ast.Subscript(value=ast.Name(id="entries"), slice=entry), slice=key):
            name = _literal(key)
        case ast.Attribute(value=ast.Subscript(value=ast.Name(id="entries"), slice=entry), attr=name):
            pass
        case _:
            return None
    at = _literal(entry)
    return (at, name) if isinstance(at, int) and name in FIELDS else None


def _value(node: ast.expr) -> str | tuple[int, ...] | None:
    value = _literal(node)
    return value if isinstance(value, str | tuple) else None


def _literal(node: ast.expr) -> Any:
    try:
        return ast.literal_eval(node)
    except ValueError:
        return None


def _snapshot(path: Path) -> Snapshot:
    body = path.read_bytes()
    headers = tuple((name.decode().lower(), value.decode()) for name, value in _HEADER.findall(body))
    at = datetime(2026, 11, 20, tzinfo=UTC)
    return Snapshot(
        url=_URL, final_url=_URL, status=200, headers=headers, body=body, fetched_at=at, elapsed=timedelta(0)
    )


def _items(snapshot: Snapshot) -> Sequence[Item]:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", DeprecationWarning)
        try:
            return read_entries(snapshot)
        except ParseError:
            return ()


def _entries(snapshot: Snapshot) -> Sequence[dict[str, Any]]:
    """As feedparser's own tests ask it: with the headers and the address of the file."""
    import feedparser

    headers = {"content-location": snapshot.url, **dict(snapshot.headers)}
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", DeprecationWarning)
        try:
            return list(feedparser.parse(io.BytesIO(snapshot.body), response_headers=headers)["entries"])
        except _UNREADABLE:
            return ()


def _agrees(one: Expectation, read: object) -> bool:
    """Dates agree when they mean the same instant, or the same day where no time was printed; texts without their markup."""
    if isinstance(one.wanted, tuple):
        return _instant(read) == one.wanted[:6]
    return isinstance(read, str | None) and _plain(one.wanted) == _plain(read or "")


def _instant(read: object) -> tuple[int, ...] | None:
    if isinstance(read, str):
        day: Day | None = day_of(read, "UTC")
        if day is None:
            return None
        moment = day.astimezone(UTC) if isinstance(day, datetime) else datetime.combine(day, datetime.min.time())
        return moment.timetuple()[:6]
    return tuple(read)[:6] if isinstance(read, tuple) else None


def _plain(text: str) -> str:
    for _ in range(2):
        text = html.unescape(re.sub(r"<[a-zA-Z/!][^>]*>", " ", text))
    return "".join(text.split()).rstrip("/").lower()


def _table(asked: Sequence[Expectation], ours: set[Expectation], theirs: set[Expectation]) -> str:
    counts = [Counter(one.field for one in chosen) for chosen in (asked, ours, theirs)]
    rows = ["| field | expectations | monitor | feedparser |", "|---|--:|--:|--:|"]
    rows += [
        f"| {name} | {' | '.join(str(count[name]) for count in counts)} |" for name in dict.fromkeys(FIELDS.values())
    ]
    rows.append(f"| all | {' | '.join(str(count.total()) for count in counts)} |")
    return "\n".join(rows)
