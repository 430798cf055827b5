"""Feeds are read as their publishers print them, also where they print them oddly."""

import pytest

from model.errors import NothingFound, ParseError, Unfit
from model.source import SourceType
from monitor.parse import feeds_of, read_listing
from tests.parse.index.pages import cards, page, snapshot, source, urls

FEED_URL = "https://www.wirtschaft.musterland.example/service/rss/presse.xml"


def rss(items, *, head=""):
    return (
        f'<?xml version="1.0" encoding="utf-8"?>{head}<rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel>'
        f"<title>Presse</title><link>https://www.wirtschaft.musterland.example/</link><description>Neues</description>{items}</channel></rss>"
    )


def read(body, kind=SourceType.FEED, content_type="application/rss+xml"):
    return read_listing(snapshot(body, url=FEED_URL, content_type=content_type), source(kind, url=FEED_URL))


ITEM = (
    "<item><title>Werkstatt eröffnet</title><link>https://www.wirtschaft.musterland.example/presse/1.html</link>"
    "<pubDate>Fri, 20 Nov 2026 10:15:00 +0100</pubDate><description>Der Minister war da.</description><guid>m-1</guid></item>"
)


@pytest.mark.parametrize("kind", [SourceType.FEED, SourceType.AUTO])
@pytest.mark.parametrize("content_type", ["application/rss+xml", "text/html; charset=utf-8", ""])
def test_an_rss_feed_gives_its_items_whatever_it_is_called(kind, content_type):
    listing = read(rss(ITEM), kind, content_type)

    (item,) = listing.items
    assert listing.type == "feed"
    assert (item.url, item.title) == ("https://www.wirtschaft.musterland.example/presse/1.html", "Werkstatt eröffnet")
    assert (item.published, item.teaser, item.id) == ("Fri, 20 Nov 2026 10:15:00 +0100", "Der Minister war da.", "m-1")


def test_an_atom_feed_gives_its_alternate_links_resolved_against_its_base():
    body = (
        '<feed xmlns="http://www.w3.org/2005/Atom" xml:base="https://www.wirtschaft.musterland.example/presse/"><title>Presse</title>'
        '<entry><title type="html">Wasser &amp;amp; &lt;b&gt;Stoff&lt;/b&gt;</title><link rel="self" href="x.atom"/>'
        '<link rel="alternate" type="text/html" href="2.html"/><id>urn:2</id><updated>2026-11-19T08:00:00Z</updated>'
        '<published>2026-11-18T08:00:00Z</published><summary type="html">&lt;p&gt;Kurz.&lt;/p&gt;</summary></entry></feed>'
    )

    (item,) = read(body).items

    assert item.url == "https://www.wirtschaft.musterland.example/presse/2.html"
    assert (item.title, item.teaser, item.published) == ("Wasser & Stoff", "Kurz.", "2026-11-18T08:00:00Z")


def test_a_relative_link_is_resolved_against_the_feed():
    (item,) = read(rss("<item><title>Rede</title><link>/reden/3.html</link></item>")).items

    assert item.url == "https://www.wirtschaft.musterland.example/reden/3.html"
    assert item.published is None


def test_a_german_date_stays_as_printed():
    (item,) = read(rss(ITEM.replace("Fri, 20 Nov 2026 10:15:00 +0100", "Freitag, 20. November 2026 - 10:15"))).items

    assert item.published == "Freitag, 20. November 2026 - 10:15"


def test_an_id_that_several_entries_share_is_none():
    body = rss(ITEM + ITEM.replace("/1.html", "/2.html") + ITEM.replace("/1.html", "/3.html").replace("m-1", "m-3"))

    assert [item.id for item in read(body).items] == [None, None, "m-3"]


def test_markup_in_a_title_is_taken_out():
    body = rss(
        "<item><title><![CDATA[Der <b>neue</b> Preis&nbsp;f&uuml;r]]> alle</title><link>https://a.example/1</link></item>"
    )

    assert read(body).items[0].title == "Der neue Preis für alle"


def test_a_valid_feed_without_entries_is_an_empty_listing():
    assert read(rss("")).items == ()


def test_a_feed_whose_entries_have_no_links_is_said():
    with pytest.raises(Unfit, match="the feed has 1 entry, none has a link") as raised:
        read(rss("<item><title>Rede</title></item>"))

    assert "Der Feed hat 1 Eintrag, keiner davon mit einer Adresse" in str(raised.value.german)


def test_an_id_that_is_an_address_serves_as_the_link():
    body = rss("<item><title>Rede</title><guid>https://a.example/1</guid></item>")

    assert [item.url for item in read(body).items] == ["https://a.example/1"]


def test_an_id_that_is_no_address_is_no_link():
    with pytest.raises(Unfit, match="none has a link"):
        read(rss("<item><title>Rede</title><guid>m-1</guid></item>"))


def test_a_feed_whose_entries_all_lead_to_one_address_is_said():
    items = "".join(
        f"<item><title>Rede {n}</title><link>https://a.example/</link><guid>m-{n}</guid></item>" for n in range(3)
    )

    with pytest.raises(Unfit, match="3 entries that all lead to the same address"):
        read(rss(items))


def test_a_hub_page_at_a_feeds_address_is_said_with_the_feeds_it_names():
    hub = page(
        '<ul><li><a href="/service/rss/reden/feed.xml">Reden</a></li></ul>' + cards(),
        head='<link rel="alternate" type="application/rss+xml" href="/SiteGlobals/RSSFeed-Presse.xml">',
    )

    with pytest.raises(NothingFound) as raised:
        read(hub, content_type="text/html")

    assert "got an HTML page" in str(raised.value)
    assert "https://www.wirtschaft.musterland.example/SiteGlobals/RSSFeed-Presse.xml" in str(raised.value)
    assert "https://www.wirtschaft.musterland.example/service/rss/reden/feed.xml" in str(raised.value)


def test_the_feeds_of_a_page_are_those_of_its_head_and_of_its_links():
    body = page('<a href="/rss/pm.xml">RSS</a>', head='<link rel="alternate" type="application/atom+xml" href="/atom">')

    assert feeds_of(snapshot(body)) == (
        "https://www.wirtschaft.musterland.example/atom",
        "https://www.wirtschaft.musterland.example/rss/pm.xml",
    )


@pytest.mark.parametrize(
    "declarations",
    [
        '<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">',
        '<!ENTITY a SYSTEM "file:///etc/hostname">',
        '<!ENTITY % p SYSTEM "http://127.0.0.1/x.dtd"> %p;',
        f'<!ENTITY a "{"a" * 5000}">',
        "<!ENTITY a\n'aaaaaaaaaa'><!ENTITY b '&a;&a;'>",
    ],
)
@pytest.mark.parametrize("encoding", ["utf-8", "utf-16"])
def test_entities_that_grow_or_lead_outside_are_refused(declarations, encoding):
    body = rss(ITEM.replace("Werkstatt", "&b;&a;"), head=f"<!DOCTYPE rss [{declarations}]>").replace(
        'encoding="utf-8"', f'encoding="{encoding}"'
    )

    with pytest.raises(ParseError, match="entities"):
        read(body.encode(encoding))


def test_the_entities_of_html_are_welcome():
    body = rss(ITEM.replace("Werkstatt", "Werk&shy;statt"), head='<!DOCTYPE rss [<!ENTITY shy "&#173;">]>')

    assert read(body).items[0].title.replace("\u00ad", "") == "Werkstatt eröffnet"


def test_an_entry_that_stands_twice_is_one_item():
    assert len(urls(read(rss(ITEM + ITEM)))) == 1
