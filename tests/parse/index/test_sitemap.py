"""Sitemaps give their addresses, and an index leads to its newest child."""

import gzip

import pytest

from model.errors import NothingFound, ParseError
from model.source import SourceType
from monitor.parse import read_listing
from tests.parse.index.pages import snapshot, source, urls

_NAMESPACES = (
    'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:news="http://www.google.com/schemas/sitemap-news/0.9"'
)
URL = "https://www.musterland.example/sitemap.xml"
URLSET = (
    f"<urlset {_NAMESPACES}><url><loc> https://www.musterland.example/presse/1 </loc><lastmod>2026-11-20</lastmod></url>"
    "<url><loc>https://www.musterland.example/impressum</loc></url><url><loc>https://www.musterland.example/presse/2</loc>"
    "<news:news><news:title>Zweite</news:title><news:publication_date>2026-11-18</news:publication_date></news:news>"
    "<lastmod>2026-11-19</lastmod></url></urlset>"
)


def read(body, kind=SourceType.SITEMAP, **index):
    return read_listing(snapshot(body, url=URL, content_type="application/xml"), source(kind, url=URL, **index))


@pytest.mark.parametrize("kind", [SourceType.SITEMAP, SourceType.AUTO])
@pytest.mark.parametrize("pack", [str.encode, lambda text: gzip.compress(text.encode())])
def test_a_sitemap_gives_its_addresses_packed_or_not(kind, pack):
    listing = read(pack(URLSET), kind, link_pattern="/presse/")

    assert urls(listing) == ["https://www.musterland.example/presse/1", "https://www.musterland.example/presse/2"]
    assert [item.published for item in listing.items] == [None, "2026-11-18"]
    assert listing.items[1].title == "Zweite"
    assert listing.type == "sitemap"


def test_an_index_leads_to_its_newest_child():
    children = "".join(
        f"<sitemap><loc>/sitemap-{n}.xml.gz</loc><lastmod>2026-11-{n}</lastmod></sitemap>" for n in (12, 19, 15)
    )

    listing = read(f"<sitemapindex {_NAMESPACES}>{children}</sitemapindex>", SourceType.AUTO)

    assert listing.items == ()
    assert listing.next_url == "https://www.musterland.example/sitemap-19.xml.gz"


@pytest.mark.parametrize(
    ("body", "said"),
    [
        (f"<urlset {_NAMESPACES}></urlset>", "names no address"),
        (f"<sitemapindex {_NAMESPACES}/>", "names no sitemap"),
        ("<html><body>Nicht gefunden</body></html>", "expected a sitemap"),
        ('<!DOCTYPE urlset [<!ENTITY a "b">]><urlset>&a;</urlset>', "not read"),
        ("<!DOCTYPE urlset><urlset></urlset>", "not read"),
        ("<urlset><url>", "not well-formed"),
        (b"\x1f\x8b\x08kaputt", "cannot be unpacked"),
        ("", "not well-formed"),
    ],
)
def test_what_is_no_sitemap_is_said(body, said):
    with pytest.raises(ParseError, match=said):
        read(body)


def test_a_pattern_that_matches_no_address_is_said():
    with pytest.raises(NothingFound, match="link_pattern"):
        read(URLSET, link_pattern="/reden/")


def test_a_sitemap_that_grows_beyond_all_bounds_is_refused():
    with pytest.raises(ParseError, match="larger than"):
        read(gzip.compress(b" " * (60 * 1024 * 1024)))
