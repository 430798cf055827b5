"""Days that stand once for several entries, among rubrics and entries with days of their own, and in tables."""
# ruff: noqa: E501

from collections.abc import Callable
from datetime import date, timedelta

import pytest

from tests.parse.index.pages import releases
from tests.parse.index.test_html_days import DAYS, GROUPS, ISO, LINKS, RELEASES, TEASER, days, each, items

Written = Callable[[int], str]
EACH_OF_ITS_GROUP = [iso for iso, group in zip(ISO, GROUPS, strict=True) for _ in group]
MORE = '<a href="{}">mehr</a>'


def below_days(written: Written, before: str = "<h2>{}</h2>", behind: str = "") -> str:
    return "".join(before.format(day) + "".join(map(written, group)) + behind for day, group in zip(DAYS, GROUPS, strict=True))  # fmt: skip


SHAPES: dict[str, Written] = {
    "a rubric above each": lambda at: f"<h4>Energie und Verkehr</h4><p>{LINKS[at]}</p>{TEASER}",
    "more below each": lambda at: f"<h3>{RELEASES[at].title}</h3>{TEASER}<p>{MORE.format(RELEASES[at].path)}</p>",
    "more at the end of each text": lambda at: f"<h3>{RELEASES[at].title}</h3><p>Das Land teilt etwas mit. {MORE.format(RELEASES[at].path)}</p>",
}  # fmt: skip


@pytest.mark.parametrize("shape", SHAPES)
def test_a_heading_that_says_a_day_belongs_to_what_stands_below_it(shape: str) -> None:
    found = items(below_days(SHAPES[shape]))

    assert [item.title for item in found] == [release.title for release in RELEASES]
    assert list(days(below_days(SHAPES[shape])).values()) == EACH_OF_ITS_GROUP


def test_rubrics_below_a_day_end_it_not() -> None:
    listed = each("<li>{}</li>")
    markup = "".join(
        f"<h2>{day}</h2><h3>Energie</h3><ul>{listed(LINKS[at : at + 2])}</ul><h3>Verkehr</h3><ul>{listed(LINKS[at + 2 : at + 4])}</ul>"
        for day, at in ((DAYS[0], 0), (DAYS[1], 4))
    )

    assert list(days(markup).values()) == [ISO[0]] * 4 + [ISO[1]] * 4


def test_a_day_that_is_a_heading_may_come_again_below_another_rubric() -> None:
    listed = each("<p>{}</p>")
    markup = "".join(
        f"<h2>{rubric}</h2><h3>{DAYS[0]}</h3>{listed(LINKS[at : at + 2])}<h3>{DAYS[1]}</h3>{listed(LINKS[at + 2 : at + 4])}"
        for rubric, at in (("Energie", 0), ("Verkehr", 4))
    )

    assert list(days(markup).values()) == [ISO[0], ISO[0], ISO[1], ISO[1]] * 2


@pytest.mark.parametrize("first", [f"<p>{LINKS[7]}</p>", f"<p>{LINKS[7]}</p>{TEASER}"])
def test_an_entry_above_the_first_day_is_given_none(first: str) -> None:
    markup = first + "".join(f"<h3>{DAYS[at]}</h3><p>{LINKS[2 * at]}</p><p>{LINKS[2 * at + 1]}</p>" for at in range(3))

    assert set(days(markup).values()) == {None}


def test_a_heading_above_the_next_entries_is_nobodys_title() -> None:
    rubrics = ("Energie und Klima", "Arbeit und Soziales", "Verkehr und Bau", "Archiv der Meldungen")
    markup = "".join(f"<h3>{rubric}</h3>{each('<p>{}</p>' + TEASER)(LINKS[2 * at : 2 * at + 2])}" for at, rubric in enumerate(rubrics))  # fmt: skip

    assert [item.title for item in items(markup.removeprefix(f"<h3>{rubrics[0]}</h3>"))] == [r.title for r in RELEASES]


@pytest.mark.parametrize("above", ["", "<p>{}</p>"], ids=["undated", "dated"])
def test_a_text_with_more_at_its_end_has_the_title_and_day_above_it(above: str) -> None:
    markup = "".join(f"{above.format(r.numeric)}<h3>{r.title}</h3><p>Das Land teilt etwas mit. {MORE.format(r.path)}</p>" for r in RELEASES)  # fmt: skip

    assert [item.title for item in items(markup)] == [r.title for r in RELEASES]
    assert list(days(markup).values()) == [r.iso if above else None for r in RELEASES]


@pytest.mark.parametrize(
    ("day", "entry"), [("<h3>{}</h3>", "<p>{}</p>" + TEASER), ("<p class=day>{}</p>", "<p>{}</p>\n" + TEASER + "\n")]
)
def test_long_listings_are_parted_by_days_to_their_end(day: str, entry: str) -> None:
    some = releases(400)
    links = [f'<a href="{r.path}/{r.number}">{r.title}</a>' for r in some]
    printed = [date(2026, 11, 20) - timedelta(days=at) for at in range(200)]
    markup = "".join(day.format(f"{one:%d.%m.%Y}") + "".join(entry.format(link) for link in links[2 * at : 2 * at + 2]) for at, one in enumerate(printed))  # fmt: skip

    assert list(days(markup).values()) == [one.isoformat() for one in printed for _ in range(2)]


def test_an_entry_without_a_day_of_its_own_has_that_above_it_where_the_others_say_the_same() -> None:
    def entry(at: int) -> str:
        own = next(iso for iso, group in zip(ISO, GROUPS, strict=True) if at in group)
        return f"<li>{LINKS[at]}{f' ({own})' if at % 2 else ''}</li>"

    assert list(days(below_days(entry, "<h3>{}</h3><ul>", "</ul>")).values()) == EACH_OF_ITS_GROUP


def test_days_above_entries_that_tell_of_other_days_are_nobodys() -> None:
    def entry(at: int) -> str:
        return f"<li>{LINKS[at]}{f' ({RELEASES[at].numeric})' if at % 2 else ''}</li>"

    found = list(days(below_days(entry, "<h3>{}</h3><ul>", "</ul>")).values())

    assert found == [r.iso if r.number % 2 else None for r in RELEASES]


def test_a_first_release_that_stands_apart_with_its_day_takes_none_from_the_others() -> None:
    first = f"<div class=stage><h2>{LINKS[7]}</h2><p>{RELEASES[7].numeric} | Das Land teilt etwas mit.</p></div>"
    groups = "".join(f"<h3>{DAYS[at]}</h3><ul>{each('<li>{}</li>')(LINKS[2 * at : 2 * at + 2])}</ul>" for at in range(3))  # fmt: skip

    assert list(days(first + groups).values()) == [RELEASES[7].iso, ISO[0], ISO[0], ISO[1], ISO[1], ISO[2], ISO[2]]


def test_events_below_releases_take_no_day_from_them_and_none_to_them() -> None:
    events = each("<li>{}</li>")([f'<a href="/termine/2026/sprechtag-{at}">Sprechtag der Kammern ({at})</a>' for at in range(3)])  # fmt: skip
    markup = below_days(lambda at: f"<li>{LINKS[at]}</li>", "<h3>{}</h3><ul>", "</ul>")

    found = days(f"{markup}<h3>Termine</h3><ul>{events}</ul>")

    assert [found[release.path] for release in RELEASES] == EACH_OF_ITS_GROUP


def test_from_when_to_when_is_no_day_of_entries() -> None:
    markup = below_days(lambda at: f"<li>{LINKS[at]}</li>", "<h3>{} - 31.12.2026</h3><ul>", "</ul>")

    assert set(days(markup).values()) == {None}


def test_a_list_below_days_is_likelier_than_a_few_dated_events() -> None:
    events = each("<li>{}</li>")([f'24.04.2026 <a href="/termine/sprechtag-{at}">Sprechtag der Kammern ({at})</a>' for at in range(2)])  # fmt: skip
    markup = "".join(f"<h3>{day}</h3><ul><li>{link}</li></ul>" for day, link in zip(DAYS, LINKS, strict=False))

    assert list(days(f"<div class=kalender><h2>Termine</h2><ul>{events}</ul></div>{markup}")) == [r.path for r in RELEASES[:4]]  # fmt: skip


def rows(first: str, others: str) -> str:
    """`first` is the cell of the day in the first row of each group."""
    return "".join(
        f"<tr>{first.format(day, len(group)) if at == group[0] else others}<td>{LINKS[at]}</td><td>MW</td></tr>"
        for day, group in zip(DAYS, GROUPS, strict=True)
        for at in group
    )


CELLS = {
    "spanning": ("<td rowspan={1}>{0}</td>", ""),
    "spanning heads": ("<th rowspan={1}>{0}</th>", ""),
    "blank below": ("<td>{0}</td>", "<td></td>"),
    "blank below, behind a number": ("<td>Nr. 3</td><td>{0}</td>", "<td>Nr. 3</td><td>&nbsp;</td>"),
}


@pytest.mark.parametrize("shape", CELLS)
def test_a_day_in_a_table_is_that_of_all_rows_for_which_it_stands(shape: str) -> None:
    head = "<thead><tr><th>Datum</th><th>Titel</th><th>Haus</th></tr></thead>"

    assert list(days(f"<table>{head}<tbody>{rows(*CELLS[shape])}</tbody></table>").values()) == EACH_OF_ITS_GROUP


def test_a_row_above_the_first_day_of_a_table_or_behind_its_span_has_none() -> None:
    one = f"<tr><td></td><td>{LINKS[0]}</td></tr>"
    two = f"<tr><td rowspan=2>{DAYS[0]}</td><td>{LINKS[1]}</td></tr><tr><td>{LINKS[2]}</td></tr>"
    rest = f"<tr><td>{LINKS[3]}</td></tr><tr><td>{DAYS[1]}</td><td>{LINKS[4]}</td></tr>"

    assert list(days(f"<table>{one}{two}{rest}</table>").values()) == [None, ISO[0], ISO[0], None, ISO[1]]


def test_rows_below_the_day_of_an_event_are_not_published_on_it() -> None:
    assert set(days(f"<table>{rows(*CELLS['spanning'])}</table>", "termine").values()) == {None}


@pytest.mark.parametrize("entry", ["<p>{}</p><h5>{}</h5>", "<h3>{}</h3><h3>{}</h3>", "<h3>{}</h3><h2>{}</h2>"])
@pytest.mark.parametrize("above", ["", "<h5>22.11.2026</h5>", "<h2>22.11.2026</h2>"])
def test_a_heading_with_the_day_below_each_entry_is_its_own(entry: str, above: str) -> None:
    markup = "".join(entry.format(link, r.numeric) + TEASER for r, link in zip(RELEASES, LINKS, strict=True))

    assert list(days(above + markup).values()) == [r.iso for r in RELEASES]


def test_blank_terms_below_a_day_part_no_entries_from_it() -> None:
    terms = "".join(f"<dt>{day if at == group[0] else ''}</dt><dd>{LINKS[at]}</dd>" for day, group in zip(DAYS, GROUPS, strict=True) for at in group)  # fmt: skip

    assert list(days(f"<dl>{terms}</dl>").values()) == EACH_OF_ITS_GROUP


@pytest.mark.parametrize("head", ["<thead><tr>{}</tr></thead>", "<tbody><tr>{}</tr>"])
@pytest.mark.parametrize("column", ["Angebotsfrist", "Frist bis", "Beginn"])
def test_a_deadline_that_stands_once_for_several_rows_is_not_the_day_of_the_others(head: str, column: str) -> None:
    named = head.format(f"<th>{column}</th><th>Titel</th><th>Haus</th>")
    found = list(days(f"<table>{named}{rows(*CELLS['blank below'])}</table>").values())

    assert [day for at, day in enumerate(found) if all(at != group[0] for group in GROUPS)] == [None] * 4


@pytest.mark.parametrize("first", ["", "<div class=head><h3></h3></div>"])
def test_a_day_in_a_box_of_its_own_belongs_to_what_stands_below_it(first: str) -> None:
    item = each("<div class=item>{}</div>")
    groups = zip(DAYS[1:], (LINKS[2:3], LINKS[3:5], LINKS[5:6]), strict=True)
    markup = first + item(LINKS[:2]) + "".join(f"<div class=head><h3>{day}</h3></div>{item(some)}" for day, some in groups)  # fmt: skip

    assert set(days(markup).values()) == {None}
