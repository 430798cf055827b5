"""What looks like a service box, a sentence, a deadline, a blank or a button for more, and is none: read as it always was."""
# ruff: noqa: E501

import time
import tracemalloc
from collections.abc import Callable

import pytest

from model.item import Listing
from monitor.normalize import day_of
from monitor.parse import read_listing
from tests.parse.index.pages import Release, absolute, page, snapshot, source, urls
from tests.parse.index.press_pages import NONE, PAGE, PAIRS, SOME, link, of

LIST = of(lambda r: f"<li>{link(r)} <span>{r.numeric}</span></li>").join(("<ul>", "</ul>"))
OWN = tuple(release.iso for release in SOME)


def read(markup: str, url: str = PAGE) -> Listing:
    return read_listing(snapshot(page(markup), url=url), source(url=url))


def days(markup: str) -> list[str | None]:
    found = [day_of(item.published) if item.published else None for item in read(markup).items]
    return [day and day.isoformat()[:10] for day in found]


def undated(some: list[Release], folder: str = "") -> str:
    return of(lambda r: f'<li><a href="{folder}{r.path}">{r.title}</a></li>', some).join(("<ul>", "</ul>"))


@pytest.mark.parametrize("head", ["Service", "Themen", "Weitere Inhalte", "Informationen", "Downloads"])
@pytest.mark.parametrize("folder", ["", "/bau"])
def test_a_release_without_a_day_below_a_heading_of_service_is_an_entry(head: str, folder: str) -> None:
    dated = of(lambda r: f"<li>{link(r)} <span>{r.numeric}</span></li>", SOME[:4])

    found = read(
        f"<section><h2>Presse</h2><ul>{dated}</ul></section><section><h2>{head}</h2>{undated(SOME[4:], folder)}</section>"
    )

    assert len(found.items) == len(SOME)


def test_undated_releases_of_many_parts_of_a_site_are_entries_below_any_heading() -> None:
    parts = "".join(
        f"<section><h2>{head}</h2>{undated([SOME[at], SOME[at + 1]], part)}</section>"
        for at, head, part in ((0, "Aktuell", "/a/steuern"), (2, "Mehr", "/b/bauen"), (4, "Themen", "/c/wohnen"))
    ).replace("presse/meldungen/2026/", "")

    assert len(read(parts).items) == len(SOME)


def test_the_title_of_a_release_is_no_heading_of_service_above_the_next() -> None:
    titles = ("Neues Gesetz für Betriebe", "Service und Beratung wachsen", *(r.title for r in SOME[2:]))
    markup = "".join(
        f"<h3>{title}</h3><p>{'' if r.number == 2 else r.numeric}</p><p>{r.teaser}</p><p><a href='/{'bau' if r.number == 2 else 'presse'}/{r.number}'>mehr</a></p>"
        for r, title in zip(SOME, titles, strict=True)
    )

    assert len(read(markup).items) == len(SOME)


@pytest.mark.parametrize("line", [
    "Veröffentlicht am {} unter Presse", "Erstellt am {} mit 3 Fotos", "Published on {} with pictures", "am {} online gestellt",
    "Am {} freigegeben", "Freitag, den {} mit Foto", "Erschienen am {} für das Ressort Bau.", "Pressemitteilung am {} für das Land.",
    "Am {} vor dem Landtag", "{} neue Regeln für alle Betriebe.", "{} anlässlich der Messe des Landes.",
])  # fmt: skip
def test_a_day_with_more_words_behind_it_that_are_no_sentence_is_that_of_its_entry(line: str) -> None:
    assert days(of(lambda r: f"<div><h3>{link(r)}</h3><p>{line.format(r.numeric)}</p></div>")) == list(OWN)


@pytest.mark.parametrize(
    "line", ["Am {} eröffnete die Ministerin die Messe", "On {} the council meets", "{} beginnt die Messe."]
)
def test_a_sentence_that_opens_with_a_day_tells_of_it(line: str) -> None:
    assert days(of(lambda r: f"<div><h3>{link(r)}</h3><p>{line.format(r.numeric)}</p></div>")) == list(NONE)


def test_a_teaser_that_opens_with_a_day_is_no_better_day_than_that_beside_the_kind_of_the_entry() -> None:
    teaser = "<p>01.12.2026: An diesem Tag beginnt die Förderung für alle Betriebe im ganzen Land.</p>"

    assert days(of(lambda r: f"<div><h3>{link(r)}</h3><p>{r.numeric} Pressemitteilung</p>{teaser}</div>")) == list(OWN)


@pytest.mark.parametrize("head", ["Datum/Beginn", "Termin / Datum", "Veröffentlichung / Beginn"])
def test_a_column_that_is_called_day_among_other_words_holds_no_deadlines(head: str) -> None:
    rows = of(lambda r: f"<tr><td>{r.numeric}</td><td>{link(r)}</td></tr>")

    assert days(f"<table><tr><th>{head}</th><th>Titel</th></tr>{rows}</table>") == list(OWN)


def test_rows_below_the_first_day_of_a_week_keep_the_days_of_the_column_called_so() -> None:
    first = f'<tr><td rowspan="6">15.11.2026</td><td>{SOME[0].numeric}</td><td>{link(SOME[0])}</td></tr>'
    rows = of(lambda r: f"<tr><td>{r.numeric}</td><td>{link(r)}</td></tr>", SOME[1:])

    assert days(f"<table><tr><th>Woche ab</th><th>Datum</th><th>Titel</th></tr>{first}{rows}</table>")[1:] == list(
        OWN[1:]
    )


def test_one_blank_among_many_days_in_boxes_is_no_ditto() -> None:
    markup = of(
        lambda r: (
            f'<div class="row"><div class="col-3">{r.numeric if r.number != 3 else ""}</div><div class="col-9">{link(r)}</div></div>'
        )
    )

    assert days(markup) == [None if at == 3 else day for at, day in enumerate(OWN)]


def test_a_picture_is_no_blank_below_a_day() -> None:
    markup = of(
        lambda r: (
            f'<div class="row"><div class="col-3">{r.numeric if r.number % 2 == 0 else "<img src=b.jpg>"}</div><div class="col-9">{link(r)}</div></div>'
        )
    )

    assert days(markup) == [None if at % 2 else day for at, day in enumerate(PAIRS)]


def test_the_end_of_an_event_told_to_machines_is_no_day_of_yesterday() -> None:
    markup = of(lambda r: f'<div><i>gestern</i><meta itemprop="endDate" content="2027-12-31"><h3>{link(r)}</h3></div>')

    assert days(markup) == list(NONE)


def test_an_entry_below_a_heading_behind_days_and_rubrics_has_none_of_these_days() -> None:
    old = "<h2>Archiv</h2><p><a href='/presse/meldungen/2025/1-alt.html'>Eine alte Meldung des Landes</a></p>"

    assert days(of(lambda r: f"<h2>{r.numeric}</h2><h3>Bau</h3><p>{link(r)}</p>") + old) == [*OWN, None]


@pytest.mark.parametrize("day", ["{}", "<span>{}</span>"])
def test_days_above_rubrics_stay_with_their_entries_where_one_is_no_heading(day: str) -> None:
    old = "<h2>Archiv</h2><p><a href='/presse/meldungen/2025/1-alt.html'>Eine alte Meldung des Landes</a></p>"
    above = ["<h2>{}</h2>"] * 2 + [day] + ["<h2>{}</h2>"] * 3
    markup = "".join(
        f"{head.format(r.numeric)}<h3>Bau</h3><p>{link(r)}</p>" for head, r in zip(above, SOME, strict=True)
    )

    assert days(markup + old) == [*OWN, None]


def test_a_bare_link_below_the_last_of_the_days_takes_it_from_no_other() -> None:
    part = lambda one, two: f"<h3>{one.named}</h3><p>10 Uhr {link(one)}</p><p>12 Uhr {link(two)}</p>"  # noqa: E731
    bare = f"<h3>{SOME[4].named}</h3>10 Uhr {link(SOME[4])}<p>12 Uhr {link(SOME[5])}</p>"

    assert days(part(*SOME[:2]) + part(*SOME[2:4]) + bare) == list(PAIRS)


def test_yesterday_in_a_line_among_headings_of_days_takes_no_day_from_the_others() -> None:
    part = lambda one, two, between="": f"<h3>{one.named}</h3><p>{link(one)}</p>{between}<p>{link(two)}</p>"  # noqa: E731

    assert days(part(*SOME[:2]) + part(*SOME[2:4]) + part(*SOME[4:], "<i>gestern</i>")) == list(PAIRS)


def test_the_state_of_a_release_is_no_better_day_than_that_of_its_label() -> None:
    assert days(
        of(
            lambda r: (
                f"<div><h3>{link(r)}</h3><p>Veröffentlicht am {r.numeric} unter Presse</p><p>Stand: 22.11.2026</p></div>"
            )
        )
    ) == list(OWN)


def test_a_line_break_that_is_clicked_is_no_entry() -> None:
    markup = of(lambda r: f"{r.numeric}: {link(r)}<br onclick=\"location.href='/q/{r.number}'\">")

    assert urls(read(f"<p>{markup}</p>")) == [absolute(release.path) for release in SOME]


def test_a_card_without_a_file_is_no_better_entry_than_the_many_with_one() -> None:
    markup = of(
        lambda r: (
            f'<div class="card clickable" data-href="{r.path}"><h3>{r.title}</h3><p>{r.numeric}</p>'
            + ("" if r.number == 4 else f'<a href="/pdf/{r.number}.pdf">PDF herunterladen (1 MB)</a>')
            + "</div>"
        )
    )

    assert len(read(markup).items) == 5


def clicked_in_clicked() -> str:
    return "".join(f'<div class="clickable" data-url="/x/{at}">' for at in range(10_000))


def test_cells_that_span_many_columns_take_little_memory() -> None:
    rows = of(lambda r: f"<tr><td>{r.numeric}</td><td>{link(r)}</td></tr>")
    one = snapshot(page(f"<table>{rows}<tr>{'<td colspan=1000 rowspan=65000>' * 20_000}</tr></table>"))
    tracemalloc.start()

    read_listing(one, source())

    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert peak < 40_000_000


def buttons() -> str:
    return "<div role=button data-url='?page=2'>" * 20_000 + "x" * 300_000


@pytest.mark.parametrize("hostile", [clicked_in_clicked, buttons])
def test_what_is_clicked_costs_little_however_often(hostile: Callable[[], str]) -> None:
    began = time.process_time()

    read(LIST + hostile())

    assert time.process_time() - began < 4


@pytest.mark.parametrize("more", [
    '<p><a href="/termine/?page=2">Weitere Termine anzeigen</a></p>', '<p><a href="/presse/meldungen/?page=1&f=1">Mehr Filter anzeigen</a></p>',
    '<div class="pager"><a href="/presse/meldungen/filter">Show more filters</a></div>', '<button data-url="?page_events=2">Mehr Termine laden</button>',
    '<button data-url="?slide_page=2">Weiter</button>', "<button onclick=\"location.href='?monat=12&seite=1'\">vor</button>",
    '<button data-url="?offset=0">Mehr laden</button>', '<a href="#mehr" data-url="?page=2">Mehr</a>', '<aside><button data-url="?page=2">Mehr laden</button></aside>',
])  # fmt: skip
def test_what_loads_or_leads_to_something_else_is_no_next_page(more: str) -> None:
    assert read(LIST + more).next_url is None


def test_numbers_of_pages_count_more_than_a_link_to_more_events() -> None:
    pager = '<nav class="pagination"><ul><li>1</li><li><a href="?page=2">2</a></li><li><a href="?page=3">3</a></li></ul></nav>'

    assert (
        read(f'{LIST}<p><a href="/termine/?page=2">Weitere Termine anzeigen</a></p>{pager}').next_url
        == f"{PAGE}?page=2"
    )


def test_a_button_for_more_keeps_what_is_asked_of_the_listing() -> None:
    def following(asked: str) -> str | None:
        return read(
            f'{LIST}<button data-url="/presse/meldungen/?{asked}">Mehr laden</button>', f"{PAGE}?thema=bau&page=2"
        ).next_url

    assert following("page=3") is None
    assert following("thema=bau&page=3") == f"{PAGE}?thema=bau&page=3"


def test_entries_of_a_page_are_read_where_these_are_told_apart() -> None:
    assert urls(read(LIST)) == [absolute(release.path) for release in SOME]
