"""Listings that are parted by days: one day above several entries."""
# ruff: noqa: E501

from collections.abc import Callable

import pytest

from model.item import Item
from monitor.normalize import day_of
from monitor.parse import read_listing
from tests.parse.index.pages import page, releases, snapshot, source

RELEASES = releases(8)
LINKS = [f'<a href="{r.path}">{r.title}</a>' for r in RELEASES]
DAYS = ("12. März 2026", "11. März 2026", "9. März 2026", "6. März 2026")
ISO = ("2026-03-12", "2026-03-11", "2026-03-09", "2026-03-06")
GROUPS = ((0, 1), (2,), (3, 4, 5), (6, 7))
SMALL = ((0, 1), (2,), (3, 4), (5,))
TEASER = "<p>Das Ministerium teilt mit, dass etwas geschieht.</p>"
Written = Callable[[str, list[str]], str]


def items(markup: str, path: str = "presse/meldungen") -> tuple[Item, ...]:
    url = f"https://www.wirtschaft.musterland.example/{path}/"
    return read_listing(snapshot(page(markup), url=url), source()).items


def days(markup: str, path: str = "presse/meldungen") -> dict[str, str | None]:
    return {
        item.url.rpartition("example")[2]: str(day_of(item.published))[:10] if item.published else None
        for item in items(markup, path)
    }


def each(entry: str) -> Callable[[list[str]], str]:
    return lambda links: "".join(entry.format(link) for link in links)


SHAPES: dict[str, tuple[str, Written, str]] = {
    "headings above lists": ("", lambda day, links: f"<h3>{day}</h3><ul>{each('<li>{}</li>')(links)}</ul>", ""),
    "headings with a weekday": ("", lambda day, links: f"<h3>Donnerstag, {day}</h3><ul>{each('<li>{}</li>')(links)}</ul>", ""),
    "headings above paragraphs": ("", lambda day, links: f"<h3>{day}</h3>{each('<p>{}</p>')(links)}", ""),
    "headings above headings with teasers": ("", lambda day, links: f"<h3>{day}</h3>{each('<h4>{}</h4>' + TEASER)(links)}", ""),
    "headings above paragraphs with teasers": ("", lambda day, links: f"<h3>{day}</h3>{each('<p>{}</p>' + TEASER)(links)}", ""),
    "terms": ("<dl>", lambda day, links: f"<dt>{day}</dt>{each('<dd>{}</dd>')(links)}", "</dl>"),
    "rows": ("<table>", lambda day, links: f"<tr><th colspan=2>{day}</th></tr>{each('<tr><td>{}</td><td>MW</td></tr>')(links)}", "</table>"),
    "sections": ("", lambda day, links: f"<section><h3>{day}</h3>{each('<article><h4>{}</h4>' + TEASER + '</article>')(links)}</section>", ""),
    "boxes": ("", lambda day, links: f"<div class=day><div class=date>{day}</div><ul>{each('<li>{}</li>')(links)}</ul></div>", ""),
    "headings in boxes beside": ("", lambda day, links: f"<div class=head><h3>{day}</h3></div>{each('<div class=item>{}</div>')(links)}", ""),
    "bold lines": ("", lambda day, links: f"<p><strong>{day}</strong></p>{each('<p>{}</p>')(links)}", ""),
    "lines of a paragraph": ("", lambda day, links: f"<p><strong>{day}</strong><br>{'<br>'.join(links)}</p>", ""),
}  # fmt: skip


@pytest.mark.parametrize("groups", [GROUPS, SMALL], ids=["several a day", "one or two a day"])
@pytest.mark.parametrize("shape", SHAPES)
def test_a_day_above_several_entries_is_that_of_all_of_them(shape: str, groups: tuple[tuple[int, ...], ...]) -> None:
    before, written, behind = SHAPES[shape]
    markup = "".join(written(day, [LINKS[at] for at in group]) for day, group in zip(DAYS, groups, strict=True))

    assert days(f"{before}{markup}{behind}") == {
        RELEASES[at].path: iso for iso, group in zip(ISO, groups, strict=True) for at in group
    }


def test_two_releases_of_one_day_have_it_where_each_has_a_day_above() -> None:
    printed = (DAYS[0], DAYS[0], DAYS[1], DAYS[2])
    markup = "".join(f"<p>{day}</p><h4>{link}</h4>{TEASER}" for day, link in zip(printed, LINKS[:4], strict=True))

    assert list(days(markup).values()) == [ISO[0], ISO[0], ISO[1], ISO[2]]


def test_days_below_the_entries_stay_theirs_though_the_day_of_the_page_stands_above() -> None:
    printed = (DAYS[0], DAYS[0], DAYS[1], DAYS[2])
    below = "".join(f"<h4>{link}</h4><p>{day}</p>" for day, link in zip(printed, LINKS[:4], strict=True))

    assert list(days(f"<p>22. November 2026</p>{below}").values()) == [ISO[0], ISO[0], ISO[1], ISO[2]]


@pytest.mark.parametrize(
    "above",
    ["<p class=today>22. November 2026</p>", "<h2>22. November 2026</h2>", "<p>Stand: 22. November 2026</p>"],
)
def test_a_single_day_above_all_entries_is_that_of_the_page(above: str) -> None:
    assert set(days(f"{above}<ul>{each('<li>{}</li>')(LINKS)}</ul>").values()) == {None}


def test_months_and_rubrics_above_entries_are_no_days() -> None:
    markup = "".join(f"<h2>{head}</h2><ul>{each('<li>{}</li>')(LINKS[at : at + 3])}</ul>" for head, at in (("März 2026", 0), ("Wirtschaft", 3)))  # fmt: skip

    assert set(days(markup).values()) == {None}


def test_entries_below_a_heading_that_is_no_day_take_no_day_of_others() -> None:
    listed = each("<li>{}</li>")
    markup = f"<h3>{DAYS[0]}</h3><ul>{listed(LINKS[:2])}</ul><h3>{DAYS[1]}</h3><ul>{listed(LINKS[2:4])}</ul><h3>Weitere</h3><ul>{listed(LINKS[4:])}</ul>"

    assert list(days(markup).values()) == [ISO[0]] * 2 + [ISO[1]] * 2 + [None] * 4


def test_days_above_events_are_not_those_of_publication() -> None:
    markup = "".join(f"<h3>{day}</h3><ul>{each('<li>{}</li>')([LINKS[at] for at in group])}</ul>" for day, group in zip(DAYS, GROUPS, strict=True))  # fmt: skip

    assert set(days(markup, "veranstaltungen").values()) == {None}


def test_entries_that_tell_their_own_day_keep_it() -> None:
    dated = [f"{link} <span class=date>{r.numeric}</span>" for link, r in zip(LINKS, RELEASES, strict=True)]
    markup = f"<h3>{DAYS[0]}</h3><ul>{each('<li>{}</li>')(dated[:4])}</ul><h3>{DAYS[1]}</h3><ul>{each('<li>{}</li>')(dated[4:])}</ul>"

    assert list(days(markup).values()) == [r.iso for r in RELEASES]


def test_a_day_that_leads_to_all_of_that_day_is_above_its_entries_and_no_entry() -> None:
    markup = "".join(
        f'<h3><a href="/tag/{iso}">{day}</a></h3><ul>{each("<li>{}</li>")([LINKS[at] for at in group])}</ul>'
        for day, iso, group in zip(DAYS, ISO, GROUPS, strict=True)
    )

    assert days(markup) == {RELEASES[at].path: iso for iso, group in zip(ISO, GROUPS, strict=True) for at in group}


def test_a_day_in_the_text_of_an_item_is_that_of_the_items_in_it() -> None:
    listed = each("<li>{}</li>")
    markup = "".join(
        f"<li>{day}<ul>{listed([LINKS[at] for at in group])}</ul></li>" for day, group in zip(DAYS, GROUPS, strict=True)
    )

    assert list(days(f"<ul>{markup}</ul>").values()) == [
        iso for iso, group in zip(ISO, GROUPS, strict=True) for _ in group
    ]


def test_links_that_only_say_days_are_the_entries_where_there_are_no_others() -> None:
    markup = "".join(
        f'<li><a href="/presse/{iso}">{day}</a> {release.title}</li>'
        for day, iso, release in zip(DAYS, ISO, RELEASES, strict=False)
    )

    assert days(f"<ul>{markup}</ul>") == {f"/presse/{iso}": iso for iso in ISO}
