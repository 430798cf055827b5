"""Links in the entries of a listing, and among them, that are no entries: rubrics, files, archives of a day or month."""
# ruff: noqa: E501

import pytest

from tests.parse.index.pages import releases
from tests.parse.index.test_html_days import DAYS, GROUPS, ISO, LINKS, RELEASES, days, each, items

PATHS = [release.path for release in RELEASES]
OWN = {release.path: release.iso for release in RELEASES}
RUBRICS = ("Energie", "Wirtschaft", "Arbeit", "Verkehr", "Tourismus", "Bildung", "Forschung", "Handwerk")
RECURRING = [f'<a href="/rubrik/{at % 2}">{RUBRICS[at % 2]}</a>' for at in range(8)]
EACH_ANOTHER = [f'<a href="/rubrik/{rubric.lower()}">{rubric}</a>' for rubric in RUBRICS]
MINISTRIES = [f'<a href="/haus/{at % 3}">Ministerium für {RUBRICS[at % 3]} und Landesplanung</a>' for at in range(8)]
OF_ONE_FOLDER = [f'<a href="/presse/meldungen/2026/rubrik-{at % 3}.html">{RUBRICS[at % 3]}</a>' for at in range(8)]
FILES = [f'<a href="/dateien/{at}.pdf">PDF</a>' for at in range(8)]
BESIDE = {
    "recurring": RECURRING,
    "each another": EACH_ANOTHER,
    "ministries": MINISTRIES,
    "files": FILES,
    "of one folder": OF_ONE_FOLDER,
}
ROWS = {
    "cells before": "<tr><td>{0}</td><td>{1}</td><td>{2}</td></tr>",
    "cells behind": "<tr><td>{0}</td><td>{2}</td><td>{1}</td></tr>",
    "items": "<li>{0} {1} {2}</li>",
    "parts of boxes": "<div class=row><div>{0}</div><div>{1}</div><div>{2}</div></div>",
}


def of(row: str, *columns: list[str]) -> str:
    rows = "".join(row.format(r.numeric, *cells) for r, *cells in zip(RELEASES, *columns, strict=True))
    return f"<table>{rows}</table>" if row.startswith("<tr>") else f"<div>{rows}</div>"


@pytest.mark.parametrize("beside", BESIDE)
@pytest.mark.parametrize("row", ROWS)
def test_a_link_beside_the_title_of_each_row_is_no_entry(row: str, beside: str) -> None:
    assert days(of(ROWS[row], BESIDE[beside], LINKS)) == OWN


def test_a_file_beside_its_release_is_no_entry_though_both_lie_in_one_folder() -> None:
    files = [f'<a href="{path.replace("html", "pdf")}"><img alt="PDF"></a>' for path in PATHS]

    assert days(of("<tr><td>{0}</td><td>{1}</td><td>{2}</td><td>{3}</td></tr>", RECURRING, LINKS, files)) == OWN


def test_a_row_whose_title_is_no_link_gives_no_rubric_for_an_entry() -> None:
    assert list(days(of(ROWS["cells before"], RECURRING, [*LINKS[:-1], RELEASES[-1].title]))) == PATHS[:-1]


def test_releases_with_short_titles_are_entries_below_long_rubrics() -> None:
    short = [f'<a href="/kurz/{at}">Erlass {at}</a>' for at in range(8)]
    long = [f'<a href="/rubrik/{at % 2}">Energie, Klima und Umwelt {at % 2}</a>' for at in range(8)]

    assert list(days(of(ROWS["items"], long, short))) == [f"/kurz/{at}" for at in range(8)]


def test_two_releases_in_each_row_are_both_entries() -> None:
    other = releases(8, "/presse/reden/2026/")
    speeches = [f'<a href="{r.path}">Rede: {r.title}</a>' for r in other]

    assert set(days(of(ROWS["cells before"], speeches, LINKS))) == {*PATHS, *(r.path for r in other)}
    assert list(days("<table>" + "".join(f"<tr><td>{LINKS[at]}</td><td>{LINKS[at + 1]}</td></tr>" for at in (0, 2, 4, 6)) + "</table>")) == PATHS  # fmt: skip


@pytest.mark.parametrize("parts", [((0, 1, 2), (2, 3, 4, 5)), ((0, 1), (1, 2))])
@pytest.mark.parametrize("between", ["<br>", "</li><li>"])
def test_a_release_that_stands_in_two_parts_of_a_listing_is_an_entry(
    parts: tuple[tuple[int, ...], ...], between: str
) -> None:
    box = "<ul><li>{}</li></ul>" if "li" in between else "<p>{}</p>"
    markup = "".join(box.format(between.join(LINKS[at] for at in part)) for part in parts)

    assert list(days(markup)) == PATHS[: parts[-1][-1] + 1]


@pytest.mark.parametrize("said", ["{} 2026", "{}. März 2026"])
def test_archives_of_days_and_months_are_no_entries_among_titles(said: str) -> None:
    words = ("Januar", "Februar", "März") if said[2:5] == " 20" else ("20", "19", "18")
    archive = [f'<a href="/archiv/{word}">{said.format(word)}</a>' for word in words]
    listed = each("<li>{}</li>")

    assert list(days(f"<ul>{listed(archive)}</ul><ul>{listed(LINKS)}</ul>")) == PATHS


def test_a_report_that_is_called_by_its_month_is_an_entry_among_titles() -> None:
    report = '<a href="/presse/meldungen/2026/monatsbericht.html">November 2026</a>'

    assert len(items(f"<ul>{each('<li>{}</li>')([*LINKS, report])}</ul>")) == 9


@pytest.mark.parametrize(
    "shape", ["<p><a href='/tag/{1}'>{0}</a></p>{2}", "<div class=head><a href='/tag/{1}'>{0}</a></div><div>{2}</div>"]
)
def test_a_day_that_leads_to_all_of_that_day_is_above_its_entries_though_it_is_no_heading(shape: str) -> None:
    markup = "".join(shape.format(day, iso, each("<p>{}</p>")([LINKS[at] for at in group])) for day, iso, group in zip(DAYS, ISO, GROUPS, strict=True))  # fmt: skip

    assert days(markup) == {PATHS[at]: iso for iso, group in zip(ISO, GROUPS, strict=True) for at in group}


def test_releases_called_by_their_day_are_the_entries_though_their_texts_hold_longer_links() -> None:
    entry = '<h3><a href="{}">Pressemitteilung vom {}</a></h3><p>Das Land fördert. <a href="/programm/{}-der-doerfer">Programm zur Förderung der Dörfer ({})</a></p>'

    assert list(days("".join(entry.format(r.path, r.named, r.number, r.number) for r in RELEASES))) == PATHS


HEADS = ("Meldungen vom {}", "Pressemitteilungen vom {}", "Freitag {}", "Fr., {}", "{} (3 Meldungen)")


@pytest.mark.parametrize("head", HEADS)
@pytest.mark.parametrize("groups", [GROUPS, ((0,), (1,), (2,), (3,))], ids=["several a day", "one a day"])
def test_a_heading_of_a_day_is_one_whatever_stands_round_it_and_no_title(
    head: str, groups: tuple[tuple[int, ...], ...]
) -> None:
    markup = "".join(f"<h2>{head.format(day)}</h2><ul>{each('<li>{}</li>')([LINKS[at] for at in group])}</ul>" for day, group in zip(DAYS, groups, strict=True))  # fmt: skip

    assert days(markup) == {PATHS[at]: iso for iso, group in zip(ISO, groups, strict=True) for at in group}
    assert [item.title for item in items(markup)] == [RELEASES[at].title for group in groups for at in group]


@pytest.mark.parametrize("day", ["{}", "<span>{}</span>"])
def test_a_day_right_behind_the_link_to_a_rubric_is_that_of_the_entry(day: str) -> None:
    markup = "".join(f"<article><p><a href='/rubrik/{r.number % 3}'>Energie {r.number % 3}</a> {day.format(r.numeric)}</p><h3>{link}</h3></article>" for r, link in zip(RELEASES, LINKS, strict=True))  # fmt: skip

    assert days(markup) == OWN


def test_a_day_behind_a_link_that_leads_up_to_it_is_not_that_of_the_entry() -> None:
    markup = "".join(f"<article><h3>{link}</h3><p><a href='/frist/{r.number}'>Anmeldung bis zum</a> {r.numeric}</p></article>" for r, link in zip(RELEASES, LINKS, strict=True))  # fmt: skip

    assert set(days(markup).values()) == {None}


def test_a_day_that_stands_only_in_an_attribute_of_its_element_is_read() -> None:
    assert days("".join(f"<div><time datetime='{r.iso}'></time>{link}</div>" for r, link in zip(RELEASES, LINKS, strict=True))) == OWN  # fmt: skip


def test_a_button_in_a_heading_may_be_the_title() -> None:
    markup = "".join(f"<div class=panel><h3><button>{r.title}</button></h3><p>{r.numeric}</p><p>{r.teaser}</p><a href='{r.path}'>mehr</a></div>" for r in RELEASES)  # fmt: skip

    assert [item.title for item in items(markup)] == [r.title for r in RELEASES]


@pytest.mark.parametrize("title", ["<a href='{}'>Bericht zur Lage der Betriebe vorgelegt</a>", "<b>Bericht zur Lage der Betriebe vorgelegt</b> <a href='{}'>mehr</a>"])  # fmt: skip
def test_a_rubric_above_a_title_is_not_the_title(title: str) -> None:
    markup = "".join(f"<article><h4>Energie</h4><p>{title.format(r.path)}</p></article>" for r in RELEASES)

    assert {item.title for item in items(markup)} == {"Bericht zur Lage der Betriebe vorgelegt"}


def test_a_deadline_that_few_rows_of_a_table_have_is_not_that_of_the_others() -> None:
    markup = "".join(f"<tr><td>{link}</td><td>{'01.12.2026' if at in (0, 4) else ''}</td></tr>" for at, link in enumerate(LINKS))  # fmt: skip

    assert [day for at, day in enumerate(days(f"<table>{markup}</table>").values()) if at not in (0, 4)] == [None] * 6


@pytest.mark.parametrize("part", ["am|", "mo.", "Montag, ", "Meldung vom ", "1|11|"])
def test_a_line_of_many_labels_takes_no_time(part: str) -> None:
    rows = "".join(f"<p>{(part * 30)[:66]}! 1.1.2026</p><p>{link}</p>" for link in LINKS)

    assert list(days(rows)) == PATHS


@pytest.mark.parametrize("label", ["501|26 | ", "Nr. 501|26 vom ", "501/2026, ", "PM 501 | ", "Presse | Energie | "])
def test_the_number_of_a_release_may_stand_before_its_day(label: str) -> None:
    rows = "".join(f"<li><p>{label}{r.numeric}</p>{link}</li>" for r, link in zip(RELEASES, LINKS, strict=True))

    assert days(f"<ul>{rows}</ul>") == OWN
