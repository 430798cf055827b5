"""What only shows when entries are held against one another: ids and addresses used twice, names of nothing.

Works on what the files say, so that it is found together with everything else that is wrong.
"""

import unicodedata
from collections.abc import Callable, Collection, Iterator, Sequence
from typing import Any

from model.urls import canonical
from monitor.hints import one_of
from monitor.sources.problems import Place

Fault = tuple[Place, str, str]  # where, what, hint
File = tuple[str, dict[str, Any], Callable[[Place], int]]  # its name, what it says, the line of a place


def doubles(name: str, files: Sequence[File]) -> Iterator[Fault]:
    """Ids, and addresses of sources, that another entry further up has already."""
    for section, key in (("sources", "id"), ("sources", "url"), ("subscriptions", "id")):
        yield from _doubles(name, files, section, key)


def unknown_sources(said: dict[str, Any], files: Sequence[dict[str, Any]]) -> Iterator[Fault]:
    known = dict.fromkeys(str(entry["id"]) for file in files for _, entry in _entries(file, "sources") if "id" in entry)
    for at, entry in _entries(said, "subscriptions"):
        named = entry.get("sources", [])
        for position, wanted in enumerate(named if isinstance(named, list) else [named]):
            if isinstance(wanted, str) and wanted not in known:
                place: Place = ("subscriptions", at, "sources", position)
                yield place, f"there is no source {wanted!r}", one_of(wanted, known) if known else ""


def unknown_words(said: dict[str, Any], files: Sequence[dict[str, Any]]) -> Iterator[Fault]:
    """Regions and tags that no source has: a subscription to them would never be told anything."""
    for key, of_source, name in (("regions", "region", "region"), ("tags", "tags", "tag")):
        sources = [entry for file in files for _, entry in _entries(file, "sources")]
        known = {_folded(word): word for entry in sources for word in _words(entry.get(of_source))}
        for at, entry in _entries(said, "subscriptions"):
            for position, wanted in enumerate(_words(entry.get(key))):
                if _folded(wanted) not in known:
                    hint = one_of(wanted, known.values()) if known else f"give a source this {name}, or leave {key} out"
                    yield ("subscriptions", at, key, position), f"no source has the {name} {wanted!r}", hint


def _words(value: Any) -> list[str]:
    return [word for word in (value if isinstance(value, list) else [value]) if isinstance(word, str)]


def _folded(word: str) -> str:
    """As a subscription compares them."""
    return " ".join(unicodedata.normalize("NFC", word).casefold().split())


def unknown_sites(said: dict[str, Any], sites: Collection[str]) -> Iterator[Fault]:
    for at, entry in _entries(said, "sources"):
        site = entry.get("site")
        if isinstance(site, str) and site not in sites:
            yield ("sources", at, "site"), f"there is no reader {site!r}", one_of(site, sorted(sites))


def _doubles(name: str, files: Sequence[File], section: str, key: str) -> Iterator[Fault]:
    seen: dict[str, str] = {}
    for file, said, line in files:
        for at, entry in _entries(said, section):
            mark = _mark(entry, key)
            place: Place = (section, at, key)
            if mark in seen and file == name:
                yield place, f"{entry[key]!r} is used already in {seen[mark]}", _DOUBLE[key]
            elif mark:
                seen.setdefault(mark, f"line {line(place)}" if file == name else f"{file}, line {line(place)}")


def _entries(said: dict[str, Any], section: str) -> Iterator[tuple[int, dict[str, Any]]]:
    entries = said.get(section)
    for at, entry in enumerate(entries if isinstance(entries, list) else []):
        if isinstance(entry, dict):
            yield at, entry


def _mark(entry: dict[str, Any], key: str) -> str:
    """What must not be there twice. Two sources may share the page before a listing, but not the listing."""
    value = entry.get(key)
    if key != "url" or not isinstance(value, str):
        return value if isinstance(value, str) else ""
    listing = entry.get("list")
    request = listing.get("request", "") if isinstance(listing, dict) else ""
    return f"{canonical(value)} {request}"


_DOUBLE = {
    "id": "give each entry its own id",
    "url": "take one of them out: two sources with one address would tell everything twice",
}
