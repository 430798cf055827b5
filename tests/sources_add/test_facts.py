"""What a page says of itself is read from any page, however broken."""

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from model.snapshot import Snapshot
from model.source import SourceType
from monitor.parse import facts_of
from monitor.propose import draft, lines_of
from monitor.propose.names import id_of, issuer_of, name_of, region_of, short_of
from tests.sources_add.looks import typo3

HEAD = """<head><title>Presse | Amt für Maße</title><meta name="generator" content="X 1"></head>"""


def page(body: str | bytes, content_type: str = "text/html; charset=utf-8") -> Snapshot:
    return Snapshot(
        url="https://www.amt.example/presse/",
        final_url="https://www.amt.example/presse/",
        status=200,
        headers=(("content-type", content_type),),
        body=body if isinstance(body, bytes) else body.encode(),
        fetched_at=datetime(2026, 11, 20, tzinfo=UTC),
        elapsed=timedelta(0),
    )


@given(st.binary(max_size=400) | st.text(max_size=400).map(str.encode))
@settings(max_examples=200, deadline=None)
def test_no_page_breaks_the_reading(body: bytes) -> None:
    facts_of(page(body))
    facts_of(page(HEAD.encode() + body))


@pytest.mark.parametrize(
    ("body", "brand"),
    [
        ('<a href="/"><img alt="Logo der Behörde für Maße"></a>', "Behörde für Maße"),
        ('<a href="/"><img alt="Logo des Ministeriums für Maße"></a>', None),
        ('<a href="https://www.amt.example/" title="Zur Startseite">Amt für Maße</a>', "Amt für Maße"),
        ('<a href="/" title="Zur Startseite"></a><a href="/presse/">Presse</a>', None),
    ],
)
def test_the_logo_says_whose_page_it_is(body: str, brand: str | None) -> None:
    assert facts_of(page(f"<html>{HEAD}<body>{body}</body></html>")).brand == brand


@pytest.mark.parametrize(
    ("footer", "publisher"),
    [
        ("© 2026 Amt für Maße", "Amt für Maße"),
        ("Copyright 2019 - 2026: Verband der Waagenbauer e. V.", "Verband der Waagenbauer e. V."),
        ("Alle Angaben ohne Gewähr", None),
    ],
)
def test_the_copyright_line_names_the_publisher(footer: str, publisher: str | None) -> None:
    assert facts_of(page(f"<html>{HEAD}<footer>{footer}</footer></html>")).publisher == publisher


def test_a_feed_is_called_by_its_title_and_not_by_that_of_its_first_entry() -> None:
    feed = "<rss version='2.0'><channel><title><![CDATA[Amt &amp; Maß]]></title><item><title>Neu</title></item></channel></rss>"

    facts = facts_of(page(feed, "application/rss+xml"))

    assert (facts.type, facts.title) == (SourceType.FEED, "Amt & Maß")


def test_pages_of_releases_come_before_other_links() -> None:
    links = '<a href="/aktuelles/">Aktuelles</a><a href="/presse/mitteilungen/">Pressemitteilungen</a><a href="/haus/">Haus</a>'

    facts = facts_of(page(f"<html>{HEAD}{links}{typo3.NAME}</html>"))

    assert facts.lists == ("https://www.amt.example/presse/mitteilungen/", "https://www.amt.example/aktuelles/")


@pytest.mark.parametrize(
    ("url", "taken", "name"),
    [
        ("https://www.wirtschaft.musterland.de/presse/", (), "wirtschaft-musterland"),
        (
            "https://www.wirtschaft.musterland.de/presse/liste.html",
            ("wirtschaft-musterland",),
            "wirtschaft-musterland-liste",
        ),
        ("https://amt.de/", ("amt",), "amt-2"),
        ("https://xn--bcher-kva.example/", (), "xn-bcher-kva"),
    ],
)
def test_an_id_is_short_and_free(url: str, taken: tuple[str, ...], name: str) -> None:
    assert id_of(url, taken) == name


@pytest.mark.parametrize(
    ("text", "region"),
    [
        ("Ministerium für Wirtschaft des Landes Sachsen-Anhalt", "Sachsen-Anhalt"),
        ("mw.niedersachsen.de", "Niedersachsen"),
        ("Sächsisches Staatsministerium", "Sachsen"),
        ("Bundesministerium der Finanzen", "Bund"),
        ("Netzwerk Leichtbau", None),
    ],
)
def test_the_region_is_the_land_that_is_named(text: str, region: str | None) -> None:
    assert region_of(text) == region


@pytest.mark.parametrize(
    ("name", "region", "short"),
    [
        ("Ministerium für Umwelt Bergland – Presse", None, "Umwelt Bergland"),
        ("Sächsisches Staatsministerium für Wirtschaft, Arbeit und Verkehr", "Sachsen", "Wirtschaft Sachsen"),
        ("Ministerium für Wirtschaft und Energie des Saarlandes", "Saarland", "Wirtschaft Saarland"),
        ("SMWA Medieninformationen", "Sachsen", None),
        ("Bundesministerium der Finanzen", "Bund", "Finanzen Bund"),
        ("Netzwerk Leichtbau", None, None),
    ],
)
def test_a_ministry_is_called_by_its_field_before_a_subject(name: str, region: str | None, short: str | None) -> None:
    assert short_of(name, region) == short


def test_an_entry_holds_only_what_is_needed() -> None:
    lines = lines_of(draft("https://www.amt.example/presse/"))

    assert [line.partition(":")[0] for line in lines.splitlines()] == ["id", "name", "issuer", "url"]


def test_the_author_of_a_picture_is_no_publisher() -> None:
    body = '<span class="copyright">© Foto: Amt/Holm</span><footer>© Hafenamt Musterland</footer>'

    assert facts_of(page(f"<html>{HEAD}{body}</html>")).publisher == "Hafenamt Musterland"


@pytest.mark.parametrize(
    ("title", "heading", "issuer"),
    [
        ("Ministerin eröffnet Werkhof - Stadt Musterburg", "Ministerin eröffnet Werkhof", "Stadt Musterburg"),
        ("Insgesamt 40 Betriebe dabei | Netz Ufer", "Insgesamt 40 Betriebe dabei", "Netz Ufer"),
        ("Pressemitteilungen", "Pressemitteilungen", "amt.example"),
    ],
)
def test_a_headline_is_no_issuer(title: str, heading: str, issuer: str) -> None:
    facts = facts_of(page(f"<html><title>{title}</title><h1>{heading}</h1></html>"))

    assert issuer_of(facts, (), (), host="amt.example") == issuer


@pytest.mark.parametrize("title", ["Hafenamt: Presse", "Presse | Hafenamt"])
def test_a_source_is_called_by_site_and_section(title: str) -> None:
    facts = facts_of(page(f"<html><title>{title}</title><h1>Presse</h1></html>"))

    assert name_of(facts, (), issuer="Hafenamt") == "Hafenamt – Presse"


@pytest.mark.parametrize(
    ("script", "wanted"),
    [
        ('load("/api/meldungen.json?page=1")', "/api/meldungen.json?page=1"),
        (
            """fetch("/_api/web/lists/getbytitle('PM')/items?$orderby=Datum desc&$top=20")""",
            "/_api/web/lists/getbytitle('PM')/items?$orderby=Datum%20desc&$top=20",
        ),
    ],
)
def test_what_scripts_ask_for_is_seen_on_a_page_with_a_heading(script: str, wanted: str) -> None:
    facts = facts_of(page(f"<html>{HEAD}<h1>Presse</h1><script>{script}</script></html>"))

    assert facts.requests == (f"https://www.amt.example{wanted}",)
