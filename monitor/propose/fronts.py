"""Is this page a way to the releases or their place? A front page and a rubric lead on, and so does a list of the newest three."""

import re
from urllib.parse import urlsplit

from model.item import Listing
from monitor.propose.names import parts_of

_FRONT = re.compile(
    r"/?(?:[a-z]{2}(?:[-_][a-z]{2})?/?)?(?:(?:seiten/|pages/)?(?:index|default|start|startseite|home|homepage|willkommen|welcome)"
    r"(?:[-._]\w+)*(?:\.\w{2,5})?/?)?",
    re.IGNORECASE,
)
_RUBRIC = re.compile(
    r"(?:(?:alle|unsere|aktuelle|die|all|latest)\s+)*(?:(?:presse|medien)?-?\s?(?:mitteilung|information|meldung|bereich|service|portal|raum|archiv)(?:en)?"
    r"|presse|medien|aktuelles|nachrichten|news|newsroom|press(?: releases| room)?|media(?: releases)?|tiskov[éá] zpráv[ya]|aktuality)"
    r"(?:\s+(?:und|&|and)\s+\w+)?(?:\s+(?:19|20)\d\d)?",
    re.IGNORECASE,
)
_EVENTS = re.compile(r"veranstaltung|termine?\b|event|kalender|calendar", re.IGNORECASE)
_FEW = 5  # entries; where fewer stand, others stand elsewhere


def is_front(url: str) -> bool:
    """A home page, also that of a language: what it tells is elsewhere."""
    parts = urlsplit(url)
    return bool(_FRONT.fullmatch(parts.path)) and not parts.query


def is_rubric(*titles: str) -> bool:
    """The page is called as lists of releases are: it is no text for itself."""
    return any(_RUBRIC.fullmatch(part) for title in titles for part in parts_of(title)[:1])


def is_for_events(url: str) -> bool:
    return bool(_EVENTS.search(urlsplit(url).path))


def is_short(listing: Listing) -> bool:
    return len(listing.items) < _FEW


def is_of_releases(there: Listing) -> bool:
    """Most entries have a day, and there are some: no menu of rubrics."""
    return len(there.items) > 2 and 2 * sum(bool(item.published) for item in there.items) >= len(there.items)
