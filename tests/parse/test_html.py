"""What is read on any page, whatever its look."""
# ruff: noqa: E501

import time

import pytest

from model.errors import NothingFound, ParseError
from model.raw import RawRecord
from model.source import DocumentReading, Source
from monitor.parse import read_document
from tests.parse.wrapping import snapshot

URL = "https://www.musterland.example/presse/1.html"
PROSE = "Das Land fördert in den kommenden Jahren neue Anlagen und Verfahren seiner Industrie mit zwölf Millionen Euro."


def read(
    page: str | bytes, url: str = URL, *, content_type: str = "text/html; charset=utf-8", **reading: object
) -> RawRecord:
    source = (
        Source(id="m", name="M", issuer="Ministerium", url=URL, document=DocumentReading(**reading))
        if reading
        else None
    )  # type: ignore[arg-type]
    return read_document(snapshot(page, url, content_type), source)


def texts(record: RawRecord) -> list[str]:
    return [block.text for block in record.body]


def test_a_hidden_first_heading_is_not_the_title() -> None:
    page = f"<title>Neue Anlagen | Musterland</title><h1 class='aural'>Navigation und Service</h1><main><h1>Neue Anlagen</h1><p>{PROSE}</p></main><footer><h1>Servicemenü</h1></footer>"

    assert read(page).title == "Neue Anlagen"


def test_without_any_heading_the_title_of_the_page_counts_without_the_site() -> None:
    assert (
        read(
            f"<title>Neue Anlagen – Musterland</title><meta property='og:site_name' content='Musterland'><p>{PROSE}</p>"
        ).title
        == "Neue Anlagen"
    )


def test_of_two_sets_of_meta_elements_the_pages_own_counts() -> None:
    page = f"""<meta name=date content=2019-01-01><meta name=author content="Referat Kommunikation"><meta name=id content=7><meta name=title content="Neue Anlagen">
    <meta name=date content="28.09.2026 15:21"><meta name=author content="Wirtschaftsministerium"><h1>Neue Anlagen</h1><p>{PROSE}</p>"""
    record = read(page)

    assert (record.published, record.issuer) == ("28.09.2026 15:21", "Wirtschaftsministerium")


@pytest.mark.parametrize(
    ("line", "published", "updated"),
    [
        ("<p>07.04.2021</p>", "07.04.2021", None),
        ("<p>Dresden, 7. April 2021</p>", "7. April 2021", None),
        ("<p><time datetime='2021-04-07T10:00:00+02:00'>7. April 2021</time></p>", "2021-04-07T10:00:00+02:00", None),
        ("<p>08.09.2023, 15:21 Uhr — Erstveröffentlichung (aktuell)</p>", "08.09.2023, 15:21 Uhr", None),
        ("<p>Pressemitteilung vom 2. März 2017</p>", "2. März 2017", None),
        ("<p>Stand: 03.05.2024</p>", None, "03.05.2024"),
        ("<p>Zuletzt aktualisiert am 3. Mai 2024</p>", None, "3. Mai 2024"),
        ("<p>Wann: 03.05.2024</p>", None, None),
        ("<p>Die Frist endet am 03.05.2024.</p>", None, None),
    ],
)
def test_a_date_line_is_published_or_updated_or_neither(line: str, published: str | None, updated: str | None) -> None:
    record = read(f"<main><h1>Neue Anlagen gefördert</h1>{line}<p>{PROSE}</p><p>{PROSE} Ende.</p></main>")

    assert (record.published, record.updated) == (published, updated)


def test_a_dateline_that_opens_the_text_is_the_date_and_stays_text() -> None:
    record = read(f"<main><h1>Neue Anlagen gefördert</h1><p>Musterstadt, 2. März 2026. {PROSE}</p></main>")

    assert record.published == "2. März 2026"
    assert texts(record)[0].startswith("Musterstadt, 2. März 2026.")


def test_furniture_is_not_text_and_a_collapsed_accordion_is() -> None:
    page = f"""<body class="has-sidebar nav-open"><nav>Menü</nav><main><h1>Neue Anlagen</h1><p>{PROSE}</p><p>Berechne Lesezeit</p>
    <figure><img src=x alt="Bild"><figcaption>Ministerin vor Anlage</figcaption></figure><p>Foto: Erika Muster</p>
    <div class="accordion"><h2><button aria-expanded=false>Wer?</button></h2><div class="panel" hidden><p>Alle Betriebe des Landes können einen Antrag stellen.</p></div></div>
    <div class="c-share"><a href="https://www.facebook.com/sharer.php">teilen</a></div><h2>Weitere Meldungen</h2><p>Eine ganz andere Meldung steht hier und lockt zum Klicken.</p></main>"""

    assert texts(read(page)) == [PROSE, "Wer?", "Alle Betriebe des Landes können einen Antrag stellen."]


def test_a_share_link_is_no_contact() -> None:
    page = f"<main><h1>Neue Anlagen</h1><p>{PROSE}</p><p><a href='mailto:?subject=Lesetipp'>E-Mail</a></p></main>"

    assert read(page).contacts == ()


def test_files_are_attachments_also_without_a_file_name() -> None:
    page = f"<main><h1>Neue Anlagen</h1><p>{PROSE} Siehe <a href='/plan.html?__blob=publicationFile&v=2'>Plan</a>.</p></main><aside><a href='/bericht.docx'>Bericht</a></aside>"

    assert [file.href for file in read(page).attachments] == ["/plan.html?__blob=publicationFile&v=2", "/bericht.docx"]


def test_two_line_breaks_end_a_paragraph() -> None:
    assert texts(read(f"<main><h1>Neue Anlagen</h1><div>{PROSE}<br><br>{PROSE} Ende.</div></main>")) == [
        PROSE,
        f"{PROSE} Ende.",
    ]


def test_selectors_of_the_source_win() -> None:
    page = f"<h1>Falsch</h1><div class=t>Richtig</div><span class=d>1.2.2024</span><div class=b><p>{PROSE}</p></div><div class=k>Max Muster<br>Tel. 0351 123456</div><p>{PROSE} Nicht.</p>"
    record = read(page, title=".t", published=".d", body=".b p", contact=".k")

    assert (record.title, record.published, texts(record)) == ("Richtig", "1.2.2024", [PROSE])
    assert record.contacts[0].lines == ("Max Muster", "Tel. 0351 123456")
    assert ("body", "selector") in record.found


@pytest.mark.parametrize("reading", [{"body": ".gone"}, {"title": ".gone"}])
def test_a_selector_that_matches_nothing_is_said(reading: dict[str, str]) -> None:
    with pytest.raises(NothingFound, match="matches nothing"):
        read(f"<h1>Titel</h1><p>{PROSE}</p>", **reading)


def test_a_selector_that_is_none_is_said() -> None:
    with pytest.raises(ParseError, match="not a CSS selector"):
        read(f"<h1>Titel</h1><p>{PROSE}</p>", body="p[[")


def test_what_the_source_removes_is_never_text() -> None:
    assert texts(
        read(
            f"<main><h1>Neue Anlagen</h1><p>{PROSE}</p><p class=x>Werbung für nichts und niemanden.</p></main>",
            remove=(".x",),
        )
    ) == [PROSE]


@pytest.mark.parametrize(
    "page",
    ["", "   ", "<html><head><title>App</title></head><body><div id=root></div><script>x()</script></body></html>"],
)
def test_a_page_without_text_is_said(page: str) -> None:
    with pytest.raises(NothingFound):
        read(page)


@pytest.mark.parametrize(
    ("body", "kind"),
    [
        (b"\x89PNG\r\n", "image/png"),
        (b"PK\x03\x04", "application/zip"),
        (b"\xff\xd8\xff\xe0", "text/html"),
        (b"x", "application/pdf"),
    ],
)
def test_what_is_neither_page_nor_pdf_is_said(body: bytes, kind: str) -> None:
    with pytest.raises(ParseError):
        read(body, content_type=kind)


def test_deep_nesting_is_walked_without_recursion() -> None:
    began = time.perf_counter()
    record = read("<div class='nav-wrap'>" * 3000 + f"<h1>Neue Anlagen</h1><p>{PROSE}</p>" + "</div>" * 3000)

    assert PROSE in texts(record)
    assert time.perf_counter() - began < 20


def test_a_home_page_gives_a_record() -> None:
    record = read(
        f"<title>Ministerium</title><main><h2>Aktuelles</h2><p>{PROSE}</p></main>", "https://www.musterland.example/"
    )

    assert texts(record)


def test_a_page_of_teasers_gives_a_record_too() -> None:
    page = "<title>Ministerium</title><div><h2><a href=/1>Neue Anlagen gefördert</a></h2><h2><a href=/2>Brücke wird gebaut</a></h2></div>"

    assert texts(read(page, "https://www.musterland.example/"))
