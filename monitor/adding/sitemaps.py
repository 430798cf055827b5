"""A site whose list only scripts can draw, and whose sitemap names the releases: the folder in which they are."""

import re
from dataclasses import replace
from urllib.parse import urljoin

from model.errors import FetchError, ParseError
from model.item import Listing
from model.source import Source, SourceType
from model.urls import canonical
from monitor import propose as p
from monitor.adding.eyes import Look
from monitor.parse import read_listing

_TOLD = re.compile(rb"^\s*sitemap:\s*(\S{1,500})", re.IGNORECASE | re.MULTILINE)
_USUAL = "/sitemap.xml"
_MOST = 2  # sitemaps that are looked at, with one child each


def folder_of_releases(source: Source, seen: Look) -> tuple[str, str, int] | None:
    """The sitemap, the pattern of the folder, and how many releases it names; None when it names none."""
    for url in _named(source.url, seen):
        found = _read(url, seen, children=1)
        folder = p.press_folder(found[1].items, source.url) if found else None
        if found and folder:
            return url, *folder
    return None


def _named(url: str, seen: Look) -> tuple[str, ...]:
    try:
        robots = seen.fetcher.get(urljoin(url, "/robots.txt"))
        told = [one.decode("ascii", "replace") for one in _TOLD.findall(robots.body)] if robots.status == 200 else []
    except FetchError:
        told = []
    return tuple(dict.fromkeys(canonical(one, url) for one in (*told, _USUAL)))[:_MOST]


def _read(url: str, seen: Look, *, children: int) -> tuple[str, Listing] | None:
    try:
        snapshot = seen.fetcher.get(url)
        source = replace(p.draft(url), type=SourceType.SITEMAP)
        listing: Listing | None = seen.workers.call(read_listing, snapshot, source) if snapshot.status == 200 else None
    except (FetchError, ParseError):
        return None
    if listing and not listing.items and listing.next_url and children:
        return _read(listing.next_url, seen, children=children - 1)
    return (url, listing) if listing else None
