"""Where pages tell the day of their publication, and in which shapes."""
# ruff: noqa: E501

from datetime import date

import pytest

from monitor.normalize import normalize
from tests.parse.looks import FIRST, SECOND, TEXT, TITLE
from tests.parse.test_html import URL, read


def page(*, below: str = "", behind: str = "", head: str = "", text: str = TEXT, lang: str = "de") -> str:
    return f"<html lang='{lang}'><head><title>{TITLE}</title>{head}</head><body><div id='c'><h1>{TITLE}</h1>{below}<div class='t'>{text}</div>{behind}</div></body></html>"


def told(markup: str, url: str = URL) -> tuple[str, str]:
    record = normalize(read(markup, url), url=url)
    return str(record.published)[:10], str(record.updated)[:10]


@pytest.mark.parametrize(
    "line",
    [
        "<div class='date'><span>12</span><span>März</span><span>2026</span></div>", "<div class='date'>12-03-2026</div>", "<p>Eintrag vom 12.03.2026 · 3 Kommentare</p>",
        "<p>10:22 Uhr, 12.03.2026</p>", "<p>Mrz 12, 2026</p>", "<p>12. MÄRZ 2026</p>", "<p>[12.03.2026]</p>",
    ],
)  # fmt: skip
def test_a_line_below_the_title_tells_the_day(line: str) -> None:
    assert told(page(below=line)) == ("2026-03-12", "None")


@pytest.mark.parametrize(
    "day", ["12. Mär 2026", "Do, 12. Mär. 2026", "12-Mrz-2026", "12 Mrz 2026", "2026/03/12", "12. Maerz 2026"]
)
def test_a_day_is_read_however_it_is_shortened(day: str) -> None:
    assert told(page(below=f"<div class='zeile'>{day}</div>"))[0] == "2026-03-12"


@pytest.mark.parametrize(
    "lines",
    [
        "<p>Musterstadt, den 12. März 2026</p>", "<p>12. März 2026</p>", "<p>(12.03.2026)</p>", "<p>Anna Muster, 12.03.2026</p>",
        "<p>gez. Anna Muster</p><p>Musterstadt, 12.03.2026</p>",
    ],
)  # fmt: skip
def test_a_line_that_closes_the_text_tells_the_day(lines: str) -> None:
    record = read(page(text=TEXT + lines))

    assert normalize(record, url=URL).published == date(2026, 3, 12)
    assert [block.text for block in record.body][:2] == [FIRST, SECOND]


@pytest.mark.parametrize(
    "line",
    [
        "Donnerstag, 12. März 2026", "Anmeldeschluss, 12. März 2026", "Bewerbungsfrist: 12.03.2026", "Inkrafttreten: 12. März 2026",
        "Gültig bis 12. März 2026", "12. bis 14. März 2026", "Geboren am 12. März 2026", "Foto: dpa, 12.03.2019", "© Max Muster, 12.03.2019",
        "Bild: Staatskanzlei / 12.03.2019", "* 3. Mai 1961", "Geboren in Musterstadt, 3. Mai 1961",
    ],
)  # fmt: skip
def test_a_line_below_the_text_that_says_what_else_happens_then_tells_no_day(line: str) -> None:
    assert told(page(text=f"{TEXT}<p>{line}</p>")) == ("None", "None")


@pytest.mark.parametrize(
    "lines",
    [
        "<p>Anmeldeschluss ist der</p><p>15. Januar 2027</p>", "<p>Nächster Termin:</p><p>15. Januar 2027</p>", "<p>Wann?</p><p>15. Januar 2027</p>",
        "<p>Nächster Termin</p><p>14.01.2027</p>", "<p>Musterstadt Kongresshalle</p><p>14. Januar 2027</p>",
        "<p>03.03.2026</p><p><a href='/andere'>Eine andere Meldung des Landes</a></p>",
    ],
)  # fmt: skip
def test_a_day_below_the_text_that_belongs_to_what_stands_beside_it_is_not_that_of_publication(lines: str) -> None:
    assert told(page(text=TEXT + lines))[0] == "None"


@pytest.mark.parametrize("printed", ["vor 3 Tagen", "gestern"])
def test_the_day_stands_in_the_title_of_what_is_named_for_it(printed: str) -> None:
    assert told(page(below=f"<p><span class='date' title='12.03.2026 10:22'>{printed}</span></p>"))[0] == "2026-03-12"


@pytest.mark.parametrize("line", ["Geschrieben am 12.03.2026 von Anna", "Autor: Anna Muster, Datum: 12.03.2026"])
def test_a_line_behind_the_text_tells_who_wrote_it_and_when(line: str) -> None:
    assert told(page(behind=f"<p>{line}</p>"))[0] == "2026-03-12"


@pytest.mark.parametrize(
    "line",
    [
        "Aktualisiert: 14.03.2026, 10:00 Uhr | Veröffentlicht: 12.03.2026, 09:00 Uhr",
        "Stand: 14.03.2026 · Erstellt am 12.03.2026",
    ],
)
def test_the_day_of_a_change_that_is_told_first_is_not_the_day_of_publication(line: str) -> None:
    assert told(page(below=f"<p>{line}</p>")) == ("2026-03-12", "2026-03-14")


@pytest.mark.parametrize(
    "opening", ["(12.03.2026) Das", "12.03.2026 – Das", "12. März 2026 | Das", "<b>12.03.2026</b> Das"]
)
def test_a_day_that_opens_the_text_is_the_day_of_publication(opening: str) -> None:
    assert told(page(text=f"<p>{FIRST.replace('Das', opening, 1)}</p><p>{SECOND}</p>"))[0] == "2026-03-12"


@pytest.mark.parametrize(
    ("opening", "below"),
    [("12.03.2026 – 14.03.2026: Das", ""), ("12.03.2026 – Das", "<p>Ort: Stadthalle</p>"), ("12. März 2026: Das", "")],
)
def test_a_day_that_opens_what_is_said_of_an_event_is_not(opening: str, below: str) -> None:
    assert told(page(below=below, text=f"<p>{FIRST.replace('Das', opening, 1)}</p><p>{SECOND}</p>"))[0] == "None"


@pytest.mark.parametrize(
    "head",
    [
        '<script type="application/ld+json">{"@type":"CreativeWork","datePublished":"2026-03-12"}</script>',
        '<script type="application/ld+json">{"@type":"Recipe","name":"Suppe","datePublished":"2026-03-12"}</script>',
        '<script type="application/ld+json">{"@type":"NewsArticle","headline":"Neues","dateCreated":"2026-03-12T08:00:00+00:00"}</script>',
        '<meta name="bt:pubDate" content="2026-03-12T10:11:00Z">', '<meta property="og:release_date" content="2026-03-12">',
        '<meta property="article:published_time" content="20260312T101100+0100">', '<meta property="article:published_time" content="1773306660">',
    ],
)  # fmt: skip
def test_the_head_of_a_page_tells_the_day_in_many_ways(head: str) -> None:
    assert told(page(head=head))[0] == "2026-03-12"


@pytest.mark.parametrize(
    "said",
    [
        "2026/03",
        "2026",
        "03/2026",
        "November 2026",
        "20.11.",
        "20. November",
        "null",
        "",
        "1970-01-01T01:00:00+01:00",
        "0001-01-01T00:00:00",
        "1899-12-30",
    ],
)
def test_what_names_no_day_leaves_it_to_what_does(said: str) -> None:
    island = f'<script type="application/ld+json">{{"@type":"NewsArticle","headline":"Neues","datePublished":"{said}"}}</script>'

    assert told(page(head=f'{island}<meta name="DC.date" content="2026-03-12">'))[0] == "2026-03-12"
    assert told(page(head=island, below="<p>12. März 2026</p>"))[0] == "2026-03-12"
    assert told(page(head=island)) == ("None", "None")


@pytest.mark.parametrize(
    "head",
    [
        '<script type="application/ld+json">{"@type":"NewsArticle","headline":"Neues","datePublished":"2026-3-2T9:05:00"}</script>',
        '<script type="application/ld+json">{"type":"Article","headline":"Neues","datePublished":"Mon, 02 Mar 2026 09:05:00 +0100"}</script>',
    ],
)  # fmt: skip
def test_a_head_that_is_not_written_by_the_book_tells_the_day(head: str) -> None:
    assert told(page(head=head))[0] == "2026-03-02"


@pytest.mark.parametrize("printed", ["9:05", "vor zwei Tagen"])
def test_the_day_stands_in_the_title_of_an_hour(printed: str) -> None:
    mark = f"<abbr class='published' itemprop='datePublished' title='2026-03-12T09:05:00+01:00'>{printed}</abbr>"

    assert told(page(behind=f"<div class='post-footer'>{mark}</div>"))[0] == "2026-03-12"


def test_a_time_that_is_called_updated_and_marked_as_published_is_the_day() -> None:
    mark = "<time class='updated' datetime='2026-03-12T09:05:00+01:00' pubdate>12. März 2026</time>"

    assert told(page(below=f"<p>{mark}</p>"))[0] == "2026-03-12"


@pytest.mark.parametrize(("lang", "day"), [("en-US", "2026-03-12"), ("en-GB", "2026-12-03"), ("en", "2026-12-03")])
def test_the_month_stands_first_in_america(lang: str, day: str) -> None:
    assert told(page(below="<p class='date'>3/12/2026</p>", lang=lang))[0] == day


def test_a_day_above_twelve_is_no_month_in_any_language() -> None:
    assert told(page(below="<p class='date'>3/28/2026</p>", lang="en"))[0] == "2026-03-28"


@pytest.mark.parametrize(
    ("path", "day"),
    [
        ("20260312_heizung.html", "2026-03-12"),
        ("20260312-heizung.html", "2026-03-12"),
        ("20261399-heizung.html", "None"),
        ("20260312.html", "None"),
    ],
)
def test_the_address_tells_the_day_where_nothing_else_does(path: str, day: str) -> None:
    assert told(page(), f"https://www.musterland.example/presse/{path}")[0] == day


@pytest.mark.parametrize(
    "item",
    [
        "<li><time datetime='2026-03-12'>12.03.2026</time> <a href='/n{0}'>Meldung {0}</a></li>", "<li><time>12.03.2026</time><a href='/n{0}'>Meldung {0}</a></li>",
        "<div class='teaser'><a href='/n{0}'><span class='date'>12.03.2026</span><h3>Neue Meldung {0}</h3></a></div>",
        "<div class='item'><div class='date'>12.03.2026</div><h3><a href='/n{0}'>Neue Meldung {0}</a></h3></div>",
    ],
)  # fmt: skip
def test_the_days_of_other_releases_beside_a_standing_page_are_not_its_own(item: str) -> None:
    items = "".join(item.format(number) for number in range(2))

    assert told(page(behind=f"<aside><h2>Aktuelles</h2><div>{items}</div></aside>")) == ("None", "None")
    assert told(page(behind=f"<div class='news'>{items}</div>")) == ("None", "None")
