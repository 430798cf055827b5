"""Listing or feed? A feed is easier to read and to ask, but only when it carries what the page lists."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import NamedTuple
from urllib.parse import urlencode, urljoin, urlsplit, urlunsplit

from model.item import Item, Listing
from model.urls import canonical
from monitor.propose.fronts import is_front

_LEAST = 5  # entries; a feed that is shorter loses releases between two looks
_SHARED = 0.6
_COMMENTS = re.compile(
    r"comments?/feed|/comments?|kommentar|podcast|[?&]feed=comments|/author/|/event/|\.ics", re.IGNORECASE
)
_PRESS = re.compile(r"press|pm_|mitteilung|meldung|medien|aktuell|news", re.IGNORECASE)
_MOST_FEEDS = 3
_USUAL = {
    "wordpress": ("feed/",),
    "typo3": ("?type=9818",),
    "drupal": ("/rss.xml",),
    "joomla": ("?format=feed&type=rss",),
}
_ANYWHERE = ("/feed/", "/rss.xml")


class Overlap(NamedTuple):
    """How many of the listing's newest entries the feed has, and of the feed's the listing."""

    of_listing: float
    of_feed: float

    @property
    def is_same(self) -> bool:
        return self.of_listing >= _SHARED and self.of_feed >= _SHARED


def overlap(listing: Listing, feed: Listing) -> Overlap:
    """Judged over as many entries as both have; by address, else by title."""
    length = min(len(listing.items), len(feed.items))
    if not length:
        return Overlap(0.0, 0.0)
    return Overlap(_share(listing.items[:length], feed.items), _share(feed.items[:length], listing.items))


def has(listing: Listing, *urls: str) -> bool:
    """One of the addresses is that of an entry."""
    wanted = {_bare(url) for url in urls}
    return any(_bare(item.url) in wanted for item in listing.items)


def is_better(feed: Listing, listing: Listing) -> bool:
    """The same releases, all with dates, and long enough that none is lost between two looks."""
    enough = len(feed.items) >= min(_LEAST, len(listing.items))
    dated = all(item.published for item in feed.items)
    return enough and dated and overlap(listing, feed).is_same


def is_fuller(there: Listing, here: Listing) -> bool:
    """The newest that are listed here are listed there, with others."""
    return len(there.items) > len(here.items) and overlap(here, there).of_listing == 1


def feeds_to_try(named: Sequence[str], page: str) -> tuple[str, ...]:
    """Of the feeds a page names those most like it, at most three."""
    useful = [url for url in named if not _COMMENTS.search(url) and url != page]
    words = set(re.findall(r"[a-zäöü]{4,}", urlsplit(page).path.lower()))
    return tuple(sorted(useful, key=lambda url: (-_likeness(url, words), named.index(url)))[:_MOST_FEEDS])


def usual_feeds(page: str, generator: str | None) -> tuple[str, ...]:
    """Where a feed usually is when the page names none: by its system, else two places."""
    system = next((name for name in _USUAL if name in (generator or "").lower()), None)
    places = (*_USUAL.get(system or "", ()), *(_ANYWHERE if system in (None, "wordpress") else ()))
    return tuple(dict.fromkeys(canonical(urljoin(page, place)) for place in places))[:_MOST_FEEDS]


def as_feed_url(url: str) -> str:
    """Government Site Builder gives the XML of a feed that answers with HTML only to who asks for the rendering."""
    parts = urlsplit(url)
    return urlunsplit(parts._replace(query="&".join(filter(None, (parts.query, urlencode({"view": "renderXml"}))))))


def folder_pattern(items: Sequence[Item]) -> str | None:
    """The folder in which most of the entries are, as a link_pattern; None when they all are in it, or no folder holds most."""
    folders = Counter(urlsplit(item.url).path.rstrip("/").rpartition("/")[0] + "/" for item in items)
    folder, count = folders.most_common(1)[0] if folders else ("/", 0)
    return _escaped(folder) if folder != "/" and len(items) * _SHARED <= count < len(items) else None


def folders_above(url: str) -> tuple[str, ...]:
    """The addresses above this one that are called as lists of releases are, the nearest first."""
    parts = urlsplit(url)
    above = [folder.rstrip("/") for folder in _folders(parts.path) if _PRESS.search(folder.split("/")[-2])]
    return tuple(urlunsplit(parts._replace(path=folder, query="")) for folder in reversed(above))


def press_folder(items: Sequence[Item], page: str) -> tuple[str, int] | None:
    """Of the folders of a sitemap the page's, for a front page the largest called as lists are: its link_pattern, and how many it holds."""
    own = urlsplit(page).path.rstrip("/") + "/"
    held = Counter(folder for item in items for folder in _folders(urlsplit(item.url).path))
    likely = [folder for folder, count in held.items() if count >= _LEAST and _PRESS.search(folder.split("/")[-2])]
    if own in likely:
        return _escaped(own), held[own]
    best = max(likely, key=lambda folder: held[folder], default=None)
    return (_escaped(best), held[best]) if best and is_front(page) else None


def page_template(request: str) -> str:
    """The address of a JSON listing with {page} where its page is counted."""
    return re.sub(r"((?:^|[?&])(?:page|seite|p)=)\d+", r"\1{page}", request, count=1)


def _folders(path: str) -> Iterator[str]:
    parts = path.rstrip("/").split("/")[:-1]
    return ("/".join(parts[:end]) + "/" for end in range(2, len(parts) + 1))


def _escaped(folder: str) -> str:
    """A hyphen means nothing in a pattern where it stands alone."""
    return re.escape(folder).replace(r"\-", "-")


def _share(some: Sequence[Item], others: Sequence[Item]) -> float:
    urls = {_bare(item.url) for item in others}
    titles = {item.title.casefold() for item in others if item.title}
    return sum(_bare(item.url) in urls or item.title.casefold() in titles for item in some) / len(some)


def _bare(url: str) -> str:
    parts = urlsplit(url)
    return f"{(parts.hostname or '').removeprefix('www.')}{parts.path.rstrip('/')}?{parts.query}"


def _likeness(url: str, words: set[str]) -> int:
    return 2 * len(words & set(re.findall(r"[a-zäöü]{4,}", url.lower()))) + bool(_PRESS.search(url))
