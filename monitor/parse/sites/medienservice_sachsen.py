"""Medienservice Sachsen: press releases of the state government, its police and courts.

The landing page holds a stamp (#search_first_searched) that is carried through the paging of search.json; each answer has up to
six teasers as HTML, and `disable` is true on the last page. Chosen institutions stand in the landing page's own query.
Seen in September 2026; tests/parse/sites shows it.
"""

import re

from model.source import IndexReading, SourceType
from monitor.parse.sites.site import Site

_REQUEST = (
    "/medien/news/search.json?search[first_searched]={first_searched}&search[query]=&search[from]=&search[to]="
    "&{query}&search[filter][]=press_releases&page={page}"
)
_RELEASE = re.compile(r"(/medien/news/\d+)\?page=\d+$")


def _tidy_url(url: str) -> str:
    """The same release is also shown at /medien/news/NUMBER?page=1."""
    return _RELEASE.sub(r"\1", url)


SITE = Site(
    hosts=("medienservice.sachsen.de",),
    type=SourceType.JSON_LIST,
    index=IndexReading(
        request=_REQUEST,
        carry=(("first_searched", "#search_first_searched"),),
        items_path="teaser",
        html_path="",
        last_path="disable",
        link='a[href*="/medien/news/"]',
        link_pattern=r"/medien/news/\d+",
        date=".time",
        teaser=".teaser-text",
        pages=3,
    ),
    tidy_url=_tidy_url,
)
