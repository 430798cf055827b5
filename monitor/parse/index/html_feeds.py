"""The feeds an HTML page names: in its head, and as links on a page that only presents feeds."""

import re

from selectolax.lexbor import LexborHTMLParser

from model.urls import canonical

_FEED_TYPES = ("application/rss+xml", "application/atom+xml", "application/feed+json", "application/rdf+xml")
_LOOKS_LIKE_FEED = re.compile(
    r"\.(?:rss|atom|rdf)(?:$|\?)|rss[^/]*\.xml|/(?:rss|feeds?)/[^?#]+\.xml|feed\.xml|/(?:feed|rss|atom)(?:/?$|\?)|[?&](?:type=9818|format=feed|feed=)|rssfeed|renderXml",
    re.IGNORECASE,
)
_MOST = 40


def feeds_named(tree: LexborHTMLParser, base: str) -> tuple[str, ...]:
    """The canonical URLs of the feeds a page names, those of its head first."""
    declared = [
        node.attributes["href"]
        for node in tree.css('link[rel~="alternate"][href]')
        if (node.attributes.get("type") or "").split(";")[0].strip().lower() in _FEED_TYPES
    ]
    linked = [node.attributes["href"] for node in tree.css("a[href]")]
    hrefs = [*declared, *(href for href in linked if href and _LOOKS_LIKE_FEED.search(href))]
    return tuple(dict.fromkeys(canonical(href, base) for href in hrefs if href))[:_MOST]
