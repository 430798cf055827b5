"""Whatever bytes come in: items, or a sentence why there are none."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from model.errors import ParseError
from model.source import SourceType
from monitor.parse import read_listing
from tests.parse.index.pages import cards, page, snapshot, source

_KINDS = [kind for kind in SourceType if kind is not SourceType.PAGE]
_WORDS = st.sampled_from(
    "<rss> <channel> <item> </item> <title> <link>/a</link> <feed> <entry> <urlset> <url> <loc>x</loc> <html> <main> <ul> <li> </li> "
    '<a&#32;href="/presse/meldung-1.html"> </a> <base&#32;href="//[x"> 20.11.2026 <time&#32;datetime=""> {"items": [ ] } "url": "/a" , '
    "Keine&#32;Einträge&#32;gefunden &amp; &x; <!DOCTYPE <![CDATA[ ]]> <?xml <table> <tr> <td> <h3> </h3> \x00 \ufeff".replace(
        "&#32;", "\x01"
    ).split(" ")
)


def read(body, kind):
    try:
        return read_listing(snapshot(body, content_type=""), source(kind))
    except ParseError:
        return None


@settings(max_examples=150, deadline=None)
@given(st.binary(max_size=400), st.sampled_from(_KINDS))
def test_any_bytes_are_read_or_refused(body, kind):
    read(body, kind)


@settings(max_examples=250, deadline=None)
@given(st.lists(_WORDS, max_size=60), st.sampled_from(_KINDS))
def test_any_jumble_of_markup_is_read_or_refused(words, kind):
    read("".join(words).replace("\x01", " ").encode("utf-8", "replace"), kind)


@settings(max_examples=100, deadline=None)
@given(
    st.recursive(
        st.none() | st.booleans() | st.floats() | st.text(max_size=20),
        lambda inner: (
            st.lists(inner, max_size=4)
            | st.dictionaries(st.sampled_from(["url", "title", "items", "html", "date"]), inner, max_size=4)
        ),
        max_leaves=20,
    )
)
def test_any_json_is_read_or_refused(document):
    import json

    read(json.dumps(document), SourceType.JSON_LIST)


def around(inside: str) -> str:
    """A listing whose first entry holds it."""
    titles = ("Das Land baut neue Höfe", "Das Land baut neue Brücken", "Das Land baut neue Schulen")
    links = [f"<a href='/presse/meldungen/{at}-das-land-baut-neu.html'>{title}</a>" for at, title in enumerate(titles)]
    return f"<main><ul><li>{links[0]} {inside}</li><li>{links[1]}</li><li>{links[2]}</li></ul></main>"


@pytest.mark.parametrize(
    "body",
    [
        "<div>" * 10_000 + '<a href="/presse/meldung-eins-des-landes.html">Eine Meldung</a>',
        "<ul>" + '<li><a href="/presse/{0}">Meldung {0} des Landes am 20.11.2026</a>' * 20_000,
        "<div><a href='/presse/x-y-z'>" * 3_000,
        page(cards() * 200),
        "<dl>" + "<dd><a href='/a-b-c/%d'>x</a>" * 5_000,
        "keine " * 100_000,
        "<p>" + "20.11. " * 50_000 + "<a href='/a-b-c'>x</a>",
        around("<time>" * 80_000),
        around("<span></span><span>" * 80_000),
    ],
    ids=["deep", "long", "nested links", "many cards", "flat", "no no", "dates", "times in times", "spans in spans"],
)
@pytest.mark.timeout(20)
def test_a_hostile_page_takes_no_more_than_its_size(body):
    read(body, SourceType.HTML_LIST)
    read(body, SourceType.AUTO)
