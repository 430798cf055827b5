"""JSON listings are read as objects or as HTML inside them, page after page."""

import json

import pytest

from model.errors import NothingFound, ParseError
from model.source import SourceType
from monitor.parse import listing_request, read_listing
from tests.parse.index.pages import page, releases, snapshot, source, urls

URL = "https://api.musterland.example/news"
ROWS = [
    {"id": r.number, "url": f"/news/{r.number}", "title": r.title, "date": r.iso, "teaser": r.teaser}
    for r in releases(3)
]
PIECES = [
    f'<div class="t"><a href="/news/{r.number}"><span class="time">{r.numeric}, 10:15</span>'
    f'<span class="teaser-text">{r.title}</span></a></div>'
    for r in releases(3)
]


def read(document, kind=SourceType.JSON_LIST, *, url=URL, **index):
    body = document if isinstance(document, str) else json.dumps(document)
    return read_listing(snapshot(body, url=url, content_type="application/json"), source(kind, url=URL, **index))


@pytest.mark.parametrize("kind", [SourceType.JSON_LIST, SourceType.AUTO])
@pytest.mark.parametrize("document", [ROWS, {"items": ROWS}, {"meta": [1], "data": {"results": ROWS}}])
def test_a_list_of_objects_is_found_out(kind, document):
    listing = read(document, kind)

    first = listing.items[0]
    assert urls(listing) == [f"https://api.musterland.example/news/{n}" for n in range(3)]
    assert (first.title, first.published, first.teaser) == (
        releases()[0].title,
        releases()[0].iso,
        releases()[0].teaser,
    )
    assert listing.type == "json_list"


def test_the_posts_of_a_wordpress_are_found_out():
    post = {"id": 7, "date": "2026-11-20T10:15:00", "link": "https://api.musterland.example/?p=7"}
    post |= {"title": {"rendered": "Wasser &#8211; Stoff"}, "excerpt": {"rendered": "<p>Kurz.</p>"}}

    (item,) = read([post]).items

    assert (item.title, item.teaser, item.published, item.id) == ("Wasser – Stoff", "Kurz.", "2026-11-20T10:15:00", "7")


def test_paths_say_where_each_field_stands():
    rows = [{"d": {"u": "/n/1", "t": "Erste", "w": "20.11.2026"}, "x": ["Kurz"]}]

    (item,) = read(
        {"a": [{"b": rows}]}, items_path="a.0.b", url_path="d.u", title_path="d.t", date_path="d.w", teaser_path="x.0"
    ).items

    assert (item.url, item.title, item.published, item.teaser) == (
        "https://api.musterland.example/n/1",
        "Erste",
        "20.11.2026",
        "Kurz",
    )


@pytest.mark.parametrize(
    ("document", "index"),
    [
        ({"teaser": PIECES}, {"items_path": "teaser", "html_path": "", "date": ".time", "title": ".teaser-text"}),
        ({"teaser": PIECES}, {}),
        ({"result": [{"payload": piece} for piece in PIECES]}, {"items_path": "result", "html_path": "payload"}),
        ({"result": [{"payload": piece} for piece in PIECES]}, {}),
    ],
)
def test_html_inside_the_json_is_read_by_selectors_or_found_out(document, index):
    listing = read(document, **index)

    assert [item.title for item in listing.items] == [release.title for release in releases(3)]
    assert listing.items[0].published == f"{releases()[0].numeric}, 10:15"
    assert urls(listing)[0] == "https://api.musterland.example/news/0"


REQUEST = "/news/list?stamp={stamp}&f[]=a&page={page}"
PAGING = {"request": REQUEST, "carry": (("stamp", "#stamp"),), "last_path": "done"}


def test_what_is_carried_is_read_from_the_landing_page_and_kept_on_every_page():
    landing = snapshot(
        page('<input type="hidden" id="stamp" value="2026-09-28 17:59:06 UTC">'), url="https://api.musterland.example/"
    )

    first = listing_request(landing, source(SourceType.JSON_LIST, **PAGING))
    second = read({"done": False, "items": ROWS}, url=first, **PAGING).next_url

    assert first == "https://api.musterland.example/news/list?stamp=2026-09-28%2017%3A59%3A06%20UTC&f[]=a&page=1"
    assert second == first.replace("page=1", "page=2")


def test_the_flag_of_the_last_page_ends_the_walk():
    assert read({"done": True, "items": ROWS}, url=f"{URL}/list?page=3", **PAGING).next_url is None


def test_pages_may_be_counted_in_the_path():
    told = {"request": "/news/{stamp}/seite-{page}/liste.json", "carry": (("stamp", "#stamp"),)}

    assert read(ROWS, url="https://api.musterland.example/news/a1/seite-9/liste.json", **told).next_url == (
        "https://api.musterland.example/news/a1/seite-10/liste.json"
    )


def test_the_query_of_the_landing_page_goes_along_where_the_request_asks_for_it():
    landing = snapshot("", url="https://api.musterland.example/?haus[]=7&haus[]=8")
    bare = snapshot("", url="https://api.musterland.example/")
    told = source(SourceType.JSON_LIST, request="/liste?a=1&{query}&page={page}")

    assert listing_request(landing, told) == "https://api.musterland.example/liste?a=1&haus[]=7&haus[]=8&page=1"
    assert listing_request(bare, told) == "https://api.musterland.example/liste?a=1&page=1"


def test_a_carried_element_that_is_not_there_is_said():
    with pytest.raises(NothingFound, match="#stamp"):
        listing_request(snapshot(page("")), source(SourceType.JSON_LIST, **PAGING))


def test_a_name_nobody_gives_is_said():
    with pytest.raises(ParseError, match="stamp"):
        listing_request(snapshot(page("")), source(SourceType.JSON_LIST, request="/liste?s={stamp}"))


def test_an_empty_later_page_is_the_end_and_an_empty_first_page_an_error():
    assert read({"done": False, "items": []}, url=f"{URL}/list?page=4", items_path="items", **PAGING).items == ()
    with pytest.raises(NothingFound, match="empty"):
        read({"done": False, "items": []}, url=f"{URL}/list?page=1", items_path="items", **PAGING)


@pytest.mark.parametrize(
    ("document", "index", "said"),
    [
        ({"items": ROWS}, {"items_path": "data.items"}, "data.items"),
        ({"items": ROWS}, {"last_path": "gone"}, "gone"),
        ({"items": ROWS}, {"url_path": "gone"}, "gone"),
        ({"items": ROWS}, {"link_pattern": "/gone/"}, "/gone/"),
        ({"items": PIECES}, {"link": ".gone"}, ".gone"),
        ({"items": PIECES}, {"date": ".gone"}, ".gone"),
        ({"count": 3}, {}, "items_path"),
        ("<html>", {}, "expected JSON"),
        ("[" * 100_000, {}, "expected JSON"),
    ],
)
def test_what_does_not_fit_is_said(document, index, said):
    with pytest.raises(ParseError, match=said):
        read(document, **index)


@pytest.mark.parametrize("kind", [SourceType.JSON_LIST, SourceType.AUTO])
@pytest.mark.parametrize("index", [{}, {"items_path": "html"}])
def test_a_listing_in_one_piece_of_html_is_read_entry_by_entry(kind, index):
    piece = "".join(
        f'<article><time>{r.numeric}</time><h3><a href="/news/{r.number}">{r.title}</a></h3></article>'
        for r in releases(4)
    )

    listing = read({"total": 4, "html": piece}, kind, **index)

    assert urls(listing) == [f"https://api.musterland.example/news/{n}" for n in range(4)]
    assert [item.title for item in listing.items] == [r.title for r in releases(4)]
    assert listing.type == "json_list"


def test_a_piece_of_html_with_one_entry_is_one_entry():
    listing = read({"html": PIECES[0]}, items_path="html")

    assert urls(listing) == ["https://api.musterland.example/news/0"]


def test_the_columns_of_sharepoint_are_known():
    rows = [
        {"Id": r.number, "Title": r.title, "FileRef": f"/news/{r.number}", "ArticleStartDate": r.iso}
        for r in releases(3)
    ]

    listing = read({"value": rows})

    assert urls(listing) == [f"https://api.musterland.example/news/{n}" for n in range(3)]
    assert listing.items[0].published == releases()[0].iso
