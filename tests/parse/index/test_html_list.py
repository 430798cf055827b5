"""A listing is read without selectors whatever shape a ministry prints it in."""

import pytest

from model.errors import NothingFound, ParseError, Unfit
from model.source import SourceType
from monitor.normalize import day_of
from monitor.parse import read_listing
from tests.parse.index.pages import (
    PAGER,
    SHAPES,
    UNDATED,
    absolute,
    article,
    cards,
    page,
    paragraphs,
    plain_list,
    releases,
    snapshot,
    source,
    table,
    thuringian,
    title_not_linked,
    urls,
)


@pytest.mark.parametrize("shape", SHAPES)
@pytest.mark.parametrize("kind", [SourceType.AUTO, SourceType.HTML_LIST])
def test_every_shape_of_listing_gives_its_releases_in_page_order(shape, kind):
    listing = read_listing(snapshot(page(SHAPES[shape]())), source(kind))

    assert urls(listing) == [absolute(release.path) for release in releases()]
    assert [item.title for item in listing.items] == [release.title for release in releases()]
    assert listing.type == "html_list"
    assert listing.how


@pytest.mark.parametrize("shape", [shape for shape in SHAPES if shape not in UNDATED])
def test_the_date_of_each_entry_is_read_as_printed(shape):
    listing = read_listing(snapshot(page(SHAPES[shape]())), source())

    days = [day_of(item.published) if item.published else None for item in listing.items]
    assert [day and day.isoformat() for day in days] == [release.iso for release in releases()]


@pytest.mark.parametrize("shape", UNDATED)
def test_an_entry_without_a_date_has_none(shape):
    listing = read_listing(snapshot(page(SHAPES[shape]())), source())

    assert {item.published for item in listing.items} == {None}


def test_title_teaser_and_issuer_are_told_apart_in_a_thuringian_entry():
    first = read_listing(snapshot(page(thuringian())), source()).items[0]

    assert first.title == releases()[0].title
    assert first.teaser == releases()[0].teaser
    assert first.issuer == "Staatskanzlei Musterland"


@pytest.mark.parametrize(
    "shape", ["cards", "flat_headings", "government_site_builder", "drupal_view", "pictures_first", "calendar_leaf"]
)
def test_the_teaser_of_each_entry_is_its_text_and_nothing_else(shape):
    listing = read_listing(snapshot(page(SHAPES[shape]())), source())

    assert [item.teaser for item in listing.items] == [release.teaser for release in releases()]


def test_a_day_that_a_teaser_tells_of_is_not_the_date_of_its_entry():
    entries = "".join(
        f'<li><a href="{r.path}">{r.title}</a><p>Am {r.numeric} kamen alle zusammen, um über das zu reden, was noch fehlt.</p></li>'
        for r in releases()
    )

    listing = read_listing(snapshot(page(f"<ul>{entries}</ul>")), source())

    assert {item.published for item in listing.items} == {None}


@pytest.mark.parametrize("count", [1, 2, 3, 40])
def test_a_listing_may_be_short_or_long(count):
    entries = "".join(
        f'<li><h3><a href="{r.path}">{r.title}</a></h3><p>{r.numeric}</p><p>{r.teaser}</p></li>'
        for r in releases(count)
    )

    listing = read_listing(snapshot(page(f"<ul>{entries}</ul>")), source())

    assert len(listing.items) == count


def test_links_are_absolute_and_without_session_and_tracking():
    links = "".join(
        f'<li>{r.numeric} <a href="../{r.number}-{"x" * 30}.html;jsessionid=1A.live2?utm_source=list#top">{r.title}</a></li>'
        for r in releases()
    )

    listing = read_listing(snapshot(page(f"<ul>{links}</ul>")), source())

    assert listing.items[0].url == absolute(f"/presse/0-{'x' * 30}.html")


def test_base_href_counts_for_links():
    body = page(
        plain_list().replace('href="/presse/', 'href="presse/'),
        head='<base href="https://www.wirtschaft.musterland.example/">',
    )

    assert urls(read_listing(snapshot(body), source()))[0] == absolute(releases()[0].path)


def test_an_entry_that_stands_twice_is_one_item():
    body = page(cards() + cards())

    assert len(read_listing(snapshot(body), source()).items) == len(releases())


def test_links_to_other_hosts_are_no_items_unless_a_pattern_takes_them():
    other = "".join(
        f'<li>{r.numeric} <a href="https://other.example/meldung/{r.number}">{r.title}</a></li>' for r in releases()
    )

    with pytest.raises(NothingFound):
        read_listing(snapshot(page(f"<ul>{other}</ul>")), source())
    taken = read_listing(snapshot(page(f"<ul>{other}</ul>")), source(link_pattern="other.example/meldung/"))

    assert len(taken.items) == len(releases())


def test_a_pattern_picks_its_links_among_all():
    body = page(
        cards() + '<p><a href="/presse/kontakt-zur-pressestelle-des-ministeriums">Kontakt zur Pressestelle</a></p>'
    )

    listing = read_listing(snapshot(body), source(link_pattern=r"/meldungen/2026/\d+"))

    assert urls(listing) == [absolute(release.path) for release in releases()]


def test_the_releases_of_an_event_calendar_have_no_date_of_publication():
    entries = "".join(
        f'<li><a href="{r.path}">{r.title}</a><p>{r.numeric}</p></li>' for r in releases(folder="/veranstaltungen/")
    )
    url = absolute("/veranstaltungen/")

    listing = read_listing(snapshot(page(f"<ul>{entries}</ul>"), url=url), source(url=url))

    assert {item.published for item in listing.items} == {None}


def test_a_span_of_days_is_no_date_of_publication():
    entries = "".join(f'<li><p>12.–14.05.2026</p><a href="{r.path}">{r.title}</a></li>' for r in releases())

    listing = read_listing(snapshot(page(f"<ul>{entries}</ul>")), source())

    assert {item.published for item in listing.items} == {None}


# --- selectors -------------------------------------------------------------------------------------------------------


def test_selectors_say_where_each_field_stands():
    rows = "".join(
        f'<div class="row"><i class="w">{r.numeric} / 10:15</i><b class="k">Rubrik</b><a href="{r.path}"><b>{r.title}</b></a>'
        f'<em class="p">Haus {r.number}</em><u class="t">{r.teaser}</u></div>'
        for r in releases()
    )
    told = source(item=".row", link="a", title="a b", date=".w", teaser=".t", issuer=".p")

    first = read_listing(snapshot(page(rows)), told).items[0]

    assert (first.title, first.published, first.issuer, first.teaser) == (
        releases()[0].title,
        releases()[0].numeric,
        "Haus 0",
        releases()[0].teaser,
    )


def test_a_link_selector_alone_is_enough():
    listing = read_listing(snapshot(page(cards())), source(link="h3 a"))

    assert listing.items[0].title == releases()[0].title
    assert listing.items[0].published == releases()[0].iso


@pytest.mark.parametrize("field", ["item", "link", "title", "date", "teaser", "issuer"])
def test_a_selector_that_matches_nothing_is_said_with_page_and_selector(field):
    told = source(**{"item": "article", field: ".gone"})

    with pytest.raises(NothingFound) as raised:
        read_listing(snapshot(page(cards())), told)

    assert ".gone" in str(raised.value)
    assert "https://www.wirtschaft.musterland.example/presse/meldungen/" in str(raised.value)


def test_a_selector_that_is_none_is_said():
    with pytest.raises(ParseError, match="not a CSS selector"):
        read_listing(snapshot(page(cards())), source(item="div[["))


def test_a_pattern_that_matches_nothing_is_said():
    with pytest.raises(NothingFound, match="link_pattern"):
        read_listing(snapshot(page(cards())), source(link_pattern="/gone/"))


# --- empty, or no listing --------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "message",
    [
        "Keine Einträge gefunden.",
        "Es wurden keine Meldungen gefunden",
        "Ihre Suche ergab keine Treffer.",
        "0 Treffer",
        "No results found",
    ],
)
def test_a_listing_that_says_it_is_empty_is_not_read_as_one(message):
    box = "".join(f'<li>{r.numeric} <a href="{r.path}">{r.title}</a></li>' for r in releases(3))
    body = page(f"<p>{message}</p>", aside=f"<aside><h2>Aktuelles</h2><ul>{box}</ul></aside>")

    with pytest.raises(NothingFound):
        read_listing(snapshot(body), source())


def test_a_hidden_message_for_the_empty_case_is_no_matter():
    body = page(cards() + "<p hidden>Keine Einträge gefunden.</p><template><p>Keine Treffer gefunden</p></template>")

    assert len(read_listing(snapshot(body), source()).items) == len(releases())


def test_a_page_with_nothing_but_menus_is_no_listing():
    with pytest.raises(NothingFound):
        read_listing(snapshot(page("<p>Zurzeit wird umgebaut.</p>")), source())


def test_an_empty_body_is_no_listing():
    with pytest.raises(NothingFound):
        read_listing(snapshot(""), source())


RELATED = "".join(f'<li>{r.numeric} <a href="{r.path}">{r.title}</a></li>' for r in releases(5))


@pytest.mark.parametrize(
    "related",
    [
        f"<h2>Weitere Meldungen</h2><ul>{RELATED}</ul>",
        f'<div class="related"><ul>{RELATED}</ul></div>',
        f"<section><h2>Das könnte Sie auch interessieren</h2><ul>{RELATED}</ul></section>",
        f"<aside><ul>{RELATED}</ul></aside>",
        f"<ul>{RELATED}</ul>",
        "",
    ],
)
def test_an_article_with_a_box_of_further_news_is_a_document(related):
    with pytest.raises(NothingFound):
        read_listing(snapshot(article(related=related)), source(SourceType.AUTO))


@pytest.mark.parametrize(
    "related", [f"<h2>Weitere Meldungen</h2><ul>{RELATED}</ul>", f"<aside><ul>{RELATED}</ul></aside>"]
)
def test_a_short_article_with_a_box_of_further_news_is_a_document(related):
    with pytest.raises(NothingFound):
        read_listing(snapshot(article(related=related, prose=1)), source(SourceType.AUTO))


def test_a_home_page_with_news_is_a_listing():
    welcome = f'<section class="welcome"><h2>Willkommen</h2>{paragraphs(1)}</section>'
    body = page(
        welcome + f"<section><h2>Aktuelles</h2>{cards()}</section>", title="Startseite", h1="Ministerium für Wirtschaft"
    )

    listing = read_listing(snapshot(body, url=absolute("/")), source(SourceType.AUTO, url=absolute("/")))

    assert len(listing.items) == len(releases())


def test_a_policy_page_with_links_in_its_text_is_a_document():
    text = "".join(
        f'{paragraphs(2)}<ul><li>Die Strategie steht <a href="/themen/strategie-{n}-des-landes.html">hier.</a></li></ul>'
        for n in range(6)
    )

    with pytest.raises(NothingFound):
        read_listing(snapshot(page(text, h1="Industriepolitik", title="Industriepolitik")), source(SourceType.AUTO))


# --- the next page ---------------------------------------------------------------------------------------------------

NEXT = absolute("/presse/meldungen/?page=2")


@pytest.mark.parametrize(
    ("pager", "expected"),
    [
        (PAGER, NEXT),
        ('<a rel="next" href="?page=2">2</a>', NEXT),
        ('<nav class="pagination"><a href="?page=1">1</a><a href="?page=2">2</a><a href="?page=3">3</a></nav>', NEXT),
        ('<ul class="pager"><li><a href="?page=2" aria-label="Nächste Seite">›</a></li></ul>', NEXT),
        ('<div class="navIndex"><ul><li class="forward"><a href="?page=2"><span>vor</span></a></li></ul></div>', NEXT),
        (
            '<nav aria-label="Seiten"><a href="/presse/meldungen/seite-2/">2</a></nav>',
            absolute("/presse/meldungen/seite-2/"),
        ),
        ('<p><a href="/presse/meldungen/seite/2/">nächste »</a></p>', absolute("/presse/meldungen/seite/2/")),
        (
            (
                '<ul class="f3-widget-paginator"><li class="current">1</li><li>'
                '<a href="?tx_news_pi1%5BcurrentPage%5D=2&cHash=a1">2</a></li></ul>'
            ),
            absolute("/presse/meldungen/?tx_news_pi1%5BcurrentPage%5D=2&cHash=a1"),
        ),
        (
            '<pp-pagination><pp-pagination-item data-slot="next"><a href="?page=2">Weiter</a></pp-pagination-item></pp-pagination>',
            NEXT,
        ),
        ("", None),
        ('<ul class="pagination"><li><a href="?page=0" aria-label="Vorherige Seite">Zurück</a></li></ul>', None),
        ('<nav class="pagination"><a href="#">Weiter</a></nav>', None),
        ('<p><a href="/archiv/2025">2025</a> <a href="/archiv/2024">2024</a></p>', None),
    ],
)
def test_the_next_page_is_found(pager, expected):
    assert read_listing(snapshot(page(cards() + pager)), source()).next_url == expected


def test_the_next_page_of_a_later_page_is_the_one_behind_it():
    pager = '<nav class="pagination"><a href="?page=1">1</a><a href="?page=2">2</a><span>3</span><a href="?page=4">4</a></nav>'

    listing = read_listing(snapshot(page(cards() + pager), url=absolute("/presse/meldungen/?page=3")), source())

    assert listing.next_url == absolute("/presse/meldungen/?page=4")


def test_the_last_page_has_no_next_one():
    pager = '<nav class="pagination"><a href="?page=1">1</a><a href="?page=2">2</a><span>3</span></nav>'

    listing = read_listing(snapshot(page(cards() + pager), url=absolute("/presse/meldungen/?page=3")), source())

    assert listing.next_url is None


def test_teasers_that_say_weiter_are_not_the_next_page():
    body = page(title_not_linked().replace(">mehr<", ">weiter<"))

    listing = read_listing(snapshot(body), source())

    assert listing.next_url is None
    assert len(listing.items) == len(releases())


def test_a_selector_names_the_next_page():
    body = page(cards() + '<div class="go"><a href="/presse/mehr?von=10">los</a></div>')

    assert read_listing(snapshot(body), source(next_page=".go")).next_url == absolute("/presse/mehr?von=10")


def test_a_selected_next_page_that_is_not_there_is_the_last_page():
    assert read_listing(snapshot(page(cards())), source(next_page=".go a")).next_url is None


def test_a_table_gives_its_rows():
    listing = read_listing(snapshot(page(table())), source())

    assert listing.items[0].published == releases()[0].numeric


@pytest.mark.parametrize("kind", [SourceType.AUTO, SourceType.HTML_LIST])
def test_a_list_that_only_leads_to_places_on_its_own_page_is_said_with_what_to_do(kind):
    entries = "".join(
        f'<article class="news"><time>0{n}.10.2026</time>'
        f'<h3><a href="/presse/meldungen/#m{n}">Förderung für Ort {n} beschlossen</a></h3><p>Mehr dazu.</p></article>'
        for n in range(1, 7)
    )

    with pytest.raises(Unfit, match=r"watch the page itself \(type: page\)"):
        read_listing(
            snapshot(f"<html><body><main><h1>Pressemitteilungen</h1>{entries}</main></body></html>"), source(kind)
        )
