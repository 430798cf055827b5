"""Flat listings: whose the day, the title and the text beside a link are, and what is no day, no title and no entry."""
# ruff: noqa: E501

import time

import pytest

from model.item import Item
from monitor.normalize import day_of
from monitor.parse import read_listing
from tests.parse.index.pages import page, releases, snapshot, source

RELEASES = releases(5)
LINKS = [f'<a href="{r.path}">{r.title}</a>' for r in RELEASES]


def items(markup: str, *, query: str = "") -> tuple[Item, ...]:
    url = f"https://www.wirtschaft.musterland.example/presse/meldungen/{query}"
    return read_listing(snapshot(page(markup), url=url), source()).items


def days(markup: str) -> list[str | None]:
    return [str(day_of(item.published))[:10] if item.published else None for item in items(markup)]


OWN = [release.iso for release in RELEASES]
SHAPES = {
    "day, link, in lines": "".join(f"{r.numeric}<br>{link}<br><br>" for r, link in zip(RELEASES, LINKS, strict=True)),
    "day, link, teaser, in lines": "".join(f"{r.numeric}<br>{link}<br>Kurz gesagt.<br>" for r, link in zip(RELEASES, LINKS, strict=True)),
    "bold day, link": "".join(f"<b>{r.numeric}</b><br>{link}<br>" for r, link in zip(RELEASES, LINKS, strict=True)),
    "a closing line with a day": "".join(f"{r.numeric}: {link}<br>" for r, link in zip(RELEASES, LINKS, strict=True)) + "Ältere Meldungen bis 31.12.2025 im Archiv",
    "a weekday before the day in a heading": "".join(f"<li><h2>Freitag, {r.numeric}</h2> {link}</li>" for r, link in zip(RELEASES, LINKS, strict=True)),
    "the state of the page below": "".join(f"<p class='d'>{r.numeric}</p><h3>{link}</h3><p>Kurz gesagt.</p>" for r, link in zip(RELEASES, LINKS, strict=True)) + "<p>Stand: 22.11.2026</p>",
    "the state of the page above": "<p>Stand: 21.11.2026</p>" + "".join(f"<h3>{link}</h3><p>{r.numeric}</p>" for r, link in zip(RELEASES, LINKS, strict=True)),
    "a text above boxes with their days below": "<p>Hier stehen alle Meldungen.</p>" + "".join(f"<div class=item>{link}</div><p>{r.numeric}</p>" for r, link in zip(RELEASES, LINKS, strict=True)),
    "a call with a day above": "<p>Neue Termine ab dem 01.12.2026</p>" + "".join(f"<h3>{link}</h3><p>{r.numeric}</p>" for r, link in zip(RELEASES, LINKS, strict=True)),
}  # fmt: skip


@pytest.mark.parametrize("shape", SHAPES)
def test_each_entry_has_its_own_day(shape: str) -> None:
    assert days(f"<div>{SHAPES[shape]}</div>") == OWN


def test_the_last_entry_may_be_the_only_one_without_a_day() -> None:
    dated = "".join(f"<h3>{link}</h3><p>{r.numeric}</p>" for r, link in zip(RELEASES[:-1], LINKS, strict=False))

    assert days(f"<div><p>Stand: 21.11.2026</p>{dated}<h3>{LINKS[-1]}</h3></div>") == [*OWN[:-1], None]


def test_the_state_of_the_page_is_no_day_of_a_last_entry_that_has_none() -> None:
    dated = "".join(f"<h3>{link}</h3><p>{r.numeric}</p>" for r, link in zip(RELEASES[:-1], LINKS, strict=False))

    assert days(f"<div>{dated}<h3>{LINKS[-1]}</h3><p>Kurz gesagt.</p><p>Stand: 22.11.2026</p></div>") == [
        *OWN[:-1],
        None,
    ]


def test_several_releases_of_one_day_are_all_entries() -> None:
    short = '<a href="/presse/meldungen/2026/99-kurz.html">Tarifeinigung</a>'
    rows = "".join(f"<p><b>{r.numeric}</b><br>{link}<br>{other}</p>" for r, link, other in zip(RELEASES[:2], LINKS[:2], (LINKS[3], short), strict=True))  # fmt: skip

    assert [item.title for item in items(rows + f"<p>{LINKS[4]}</p>")] == [
        RELEASES[0].title, RELEASES[3].title, RELEASES[1].title, "Tarifeinigung", RELEASES[4].title,
    ]  # fmt: skip


def test_words_that_recur_among_links_of_one_box_lose_no_entry() -> None:
    recurring = '<a href="/presse/meldungen/2026/vorschau-{}.html">Terminvorschau des Ministers</a>'
    lines = "".join(f"{link} <span>{r.numeric}</span><br>{recurring.format(r.number)}<br>" for r, link in zip(RELEASES, LINKS, strict=True))  # fmt: skip

    assert len(items(f"<div>{lines}</div>")) == 2 * len(RELEASES)


@pytest.mark.parametrize("heading", ["<h2>Meldungen</h2>", "<h2>November 2026</h2><p></p>"])
def test_a_heading_above_the_whole_list_is_nobodys_title(heading: str) -> None:
    rows = "".join(f"<p>{r.numeric}</p><p><b>{r.title}</b></p><p><a href='{r.path}'>mehr</a></p>" for r in RELEASES)

    found = items(f"<div>{heading}{rows}</div>")

    assert [(item.title, item.published) for item in found] == [(r.title, r.numeric) for r in RELEASES]


def test_a_long_text_between_heading_and_link_shifts_no_title() -> None:
    texts = ["<p>Kurz gesagt.</p>"] * 4 + ["<p>Ein Absatz.</p>" * 7]
    rows = "".join(f"<h3>{r.title}</h3>{text}<p><a href='{r.path}'>mehr</a></p>" for r, text in zip(RELEASES, texts, strict=True))  # fmt: skip

    assert [item.title for item in items(f"<div>{rows}</div>")][:4] == [r.title for r in RELEASES[:4]]


@pytest.mark.parametrize("last", ["{} (zuletzt ergänzt um eine Anlage)", "{} - Musterstadt an der Muster"])
def test_a_longer_line_with_the_day_of_the_last_entry_says_that_days_stand_below(last: str) -> None:
    rows = "".join(f"<h3>{link}</h3><p>{r.numeric}</p>" for r, link in zip(RELEASES[:-1], LINKS, strict=False))
    end = f"<h3>{LINKS[-1]}</h3><p>{last.format(RELEASES[-1].numeric)}</p>"

    assert days(f"<div><p>22.11.2026</p>{rows}{end}</div>")[:4] == OWN[:4]


@pytest.mark.parametrize(
    ("entry", "title"),
    [
        ("<h3><a href='{}'>Pressemitteilung vom 20.11.2026</a></h3><p>Das Land fördert Betriebe.</p>", "Pressemitteilung vom 20.11.2026"),
        ("<p>20.11.2026</p><p>Neues Kompetenzzentrum für Leichtbau</p><a href='{}'>mehr</a>", "Neues Kompetenzzentrum für Leichtbau"),
        ("<a href='{}'>20.11.2026</a> <span class='x'>Neues Kompetenzzentrum für Leichtbau</span>", "Neues Kompetenzzentrum für Leichtbau"),
        ("<a href='{}'>Pressemitteilung vom 20.11.2026</a>", "Pressemitteilung vom 20.11.2026"),
        ("<h3>Januar 2026</h3><p>Der Monatsbericht sagt alles.</p><a href='{}'>mehr</a>", "Januar 2026"),
        ("<h3>Konjunkturbericht 11.2026</h3><p>Kurz.</p><a href='{}'>Konjunkturbericht herunterladen (PDF, 1 MB)</a>", "Konjunkturbericht 11.2026"),
        ("<h3>Neues Kompetenzzentrum</h3><p>Kurz.</p><a href='{}'>Hier lesen Sie die ganze Meldung</a>", "Neues Kompetenzzentrum"),
        ("<h3><a href='{}'><span>Tag der Arbeit: </span><span>1. Mai 2026 wird groß gefeiert</span></a></h3>", "Tag der Arbeit: 1. Mai 2026 wird groß gefeiert"),
    ],
)  # fmt: skip
def test_a_title_is_one_whatever_its_words_say(entry: str, title: str) -> None:
    rows = "".join(f"<li class='eintrag'>{entry.format(r.path)}</li>" for r in RELEASES)

    assert {item.title for item in items(f"<ul>{rows}</ul>")} == {title}


@pytest.mark.parametrize(
    "title",
    [
        "<span>Delegation reist nach Japan und nach </span><span class='nobr'>Korea</span>",
        "<span>Delegation</span> <span>reist</span> <span>nach Japan</span> <span>und nach Korea</span>",
        "<span>Delegation reist na</span><span>ch Japan und nach Korea</span>",
        "<span class='visually-hidden'>Pressemitteilung vom 20.11.2026: </span><span>Delegation reist nach Japan und nach Korea</span>",
    ],
)
def test_spans_cut_no_title(title: str) -> None:
    rows = "".join(f"<li><h3><a href='{r.path}'>{title}</a></h3></li>" for r in RELEASES)

    assert {item.title for item in items(f"<ul>{rows}</ul>")} == {"Delegation reist nach Japan und nach Korea"}


def test_a_month_that_is_the_text_of_the_link_is_the_title() -> None:
    rows = "".join(f"<article><h3><a href='/berichte/{month.lower()}-2026'>{month} 2026</a></h3><p>Der Monatsbericht der Statistik sagt, wie es um die Wirtschaft steht.</p></article>" for month in ("Januar", "Februar", "März", "April"))  # fmt: skip

    assert [item.title for item in items(rows)] == ["Januar 2026", "Februar 2026", "März 2026", "April 2026"]


@pytest.mark.parametrize(
    "title",
    [
        "9. November 1938 Gedenken an die Opfer der Pogrome",
        "1. Mai 2026 Tag der Arbeit mit dem Minister",
        "Antrag (mit Vorlage im PDF-Format zum Ausfüllen)",
    ],
)
def test_a_title_keeps_what_belongs_to_it(title: str) -> None:
    rows = "".join(
        f"<div><h3><a href='{r.path}'>{title}</a></h3><p class='date'>{r.numeric}</p></div>" for r in RELEASES
    )

    assert {item.title for item in items(rows)} == {title}


@pytest.mark.parametrize(
    ("pattern", "here"),
    [
        ("?b={}", "?b=2"), ("?tx_news%5BcurrentPage%5D={}", "?tx_news%5BcurrentPage%5D=2"), ("?b_start:int={}0", "?b_start:int=20"),
        ("?limitstart={}0", "?limitstart=20"), ("liste,{}.html", "liste,2.html"), ("?cur={}", "?cur=2"),
    ],
)  # fmt: skip
def test_the_page_that_is_no_link_is_the_current_one_whatever_its_address(pattern: str, here: str) -> None:
    pager = '<nav class="pagination"><a href="{}">1</a><strong>2</strong><a href="{}">3</a></nav>'
    listed = "".join(f"<li>{r.numeric} {link}</li>" for r, link in zip(RELEASES, LINKS, strict=True))
    markup = page(f"<ul>{listed}</ul>{pager.format(pattern.format(1), pattern.format(3))}")
    base = "https://www.wirtschaft.musterland.example/presse/meldungen/"

    found = read_listing(snapshot(markup, url=base + here), source()).next_url

    assert found is not None
    assert found.rpartition("/")[2] in (pattern.format(3), pattern.format(3).replace(":", "%3A"))


def test_a_rubric_that_is_a_link_beside_each_title_is_no_entry() -> None:
    rubrics = ("Wirtschaft und Arbeit", "Verkehr und Straßen")
    markup = "".join(
        f'<li><a href="/thema/{at % 2}">{rubrics[at % 2]}</a> {link} <span>{release.numeric}</span></li>'
        for at, (release, link) in enumerate(zip(RELEASES, LINKS, strict=True))
    )

    assert [item.title for item in items(f"<ul>{markup}</ul>")] == [release.title for release in RELEASES]


def test_a_release_that_stands_in_a_list_twice_is_one_entry() -> None:
    markup = "".join(f"<li>{link} <span>{r.numeric}</span></li>" for r, link in zip(RELEASES, LINKS, strict=True))

    assert [item.title for item in items(f"<ul>{markup}{markup}</ul>")] == [release.title for release in RELEASES]


FLAT = {
    "day below": "<h3>{link}</h3><p>{r.numeric}</p><p>{r.teaser}</p>",
    "day above": "<p class=d>{r.numeric}</p><h3>{link}</h3><p>{r.teaser}</p>",
    "day above, of one kind": "<p>{r.numeric}</p><p>{link}</p>",
    "more below": "<h3>{r.title}</h3><p>{r.numeric}</p><p>{r.teaser}</p><p><a href='{r.path}'>mehr</a></p>",
    "day in a heading of its own": "<h4>{r.title}</h4><h4>{r.numeric}</h4><p>{r.teaser}</p><p><a href='{r.path}'>mehr</a></p>",
    "more at the end": "<h3>{r.title}</h3><p>{r.numeric}</p><p>{r.teaser} <a href='{r.path}'>mehr</a></p>",
}  # fmt: skip


@pytest.mark.parametrize("flat", FLAT)
@pytest.mark.parametrize("boxes", [((0, 1, 2), (3, 4)), ((0, 1, 2, 3), (4,)), ((0,), (1, 2), (3, 4))])
@pytest.mark.parametrize("box", ["<section><h2>November 2026</h2>{}</section>", "<details><summary>2026</summary>{}</details>", "<div>{}</div>"])  # fmt: skip
def test_a_flat_listing_may_stand_in_several_boxes(box: str, boxes: tuple[tuple[int, ...], ...], flat: str) -> None:
    written = [FLAT[flat].format(r=r, link=link) for r, link in zip(RELEASES, LINKS, strict=True)]
    markup = "".join(box.format("".join(written[at] for at in some)) for some in boxes)

    assert [(item.title, item.published) for item in items(markup)] == [(r.title, r.numeric) for r in RELEASES]


RUBRICS = {
    "a link": "<a href='/rubrik/{0}'>{1}</a> {2}",
    "a link, the day in an element": "<a href='/rubrik/{0}'>{1}</a> <time>{2}</time>",
    "an element": "<span>{1}</span> <time>{2}</time>",
    "text": "{1}, <span class=date>{2}</span>",
}  # fmt: skip


@pytest.mark.parametrize("title", ["<h3>{}</h3>", "<p class=title>{}</p>", "<p class=title>{}</p><p class=text>Kurz gesagt.</p>"])  # fmt: skip
@pytest.mark.parametrize("line", ["<p>{}</p>", "<div class=meta>{}</div>"])
@pytest.mark.parametrize("rubric", RUBRICS)
def test_a_day_behind_a_rubric_above_each_title_is_that_of_the_title_below(rubric: str, line: str, title: str) -> None:
    names = ("Energie und Klima", "Verkehr")
    markup = "".join(line.format(RUBRICS[rubric].format(r.number % 2, names[r.number % 2], r.numeric)) + title.format(link) for r, link in zip(RELEASES, LINKS, strict=True))  # fmt: skip

    assert days(markup) == OWN


def test_a_line_above_the_list_that_leads_up_to_a_day_opens_no_entry() -> None:
    dated = "".join(f"<h3>{link}</h3><p>Seestadt {r.numeric}</p>" for r, link in zip(RELEASES[:-1], LINKS, strict=False))  # fmt: skip

    assert {"2026-01-01"}.isdisjoint(days(f"<p>Meldungen ab dem 01.01.2026</p>{dated}<h3>{LINKS[-1]}</h3>"))


@pytest.mark.parametrize("change", ["{} (aktualisiert)", "{} (Update)", "{} | geändert"])
def test_the_day_of_the_last_entry_is_its_own_though_a_change_is_told_behind_it(change: str) -> None:
    written = [r.numeric for r in RELEASES[:-1]] + [change.format(RELEASES[-1].numeric)]
    markup = "".join(f"<h3>{link}</h3><p>{day}</p>" for link, day in zip(LINKS, written, strict=True))

    assert days(markup) == OWN


BOXES = {
    "links": "<p><a href='/presse/{0}-a-b-c'>Meldung des Landes über die Lage {0}</a></p><p>Kurz gesagt.</p>",
    "more": "<h3>Meldung des Landes {0}</h3><p>Kurz gesagt. <a href='/presse/{0}-a-b-c'>mehr</a></p>",
}


@pytest.mark.parametrize("box", BOXES)
def test_many_boxes_of_two_entries_are_read_in_time(box: str) -> None:
    some = [BOXES[box].format(at) for at in range(3000)]
    markup = "".join(f"<div>{one}{two}</div>" for one, two in zip(some[::2], some[1::2], strict=True))
    began = time.process_time()

    assert len(items(markup)) == 3000
    assert time.process_time() - began < 6


MIXED = {
    "day above": "<p class=d>{r.numeric}</p>{title}<p>Kurz gesagt.</p>",
    "day above, no text": "<p class=d>{r.numeric}</p>{title}",
    "day below": "{title}<p class=d>{r.numeric}</p><p>Kurz gesagt.</p>",
    "day below, no text": "{title}<p class=d>{r.numeric}</p>",
}
RANKS = {"in turn": "34343434", "the first two higher": "22333333", "the last three higher": "33333222"}


@pytest.mark.parametrize("parted", ["{}", "<section><h2>2026</h2>{}</section><section><h2>2025</h2>{}</section>"])
@pytest.mark.parametrize("ranks", RANKS)
@pytest.mark.parametrize("mixed", MIXED)
def test_entries_whose_headings_are_of_several_ranks_have_their_own_days(mixed: str, ranks: str, parted: str) -> None:
    some = releases(8)
    titles = [f"<h{rank}><a href='{r.path}'>{r.title}</a></h{rank}>" for r, rank in zip(some, RANKS[ranks], strict=True)]  # fmt: skip
    written = [MIXED[mixed].format(r=r, title=title) for r, title in zip(some, titles, strict=True)]
    found = items(parted.format("".join(written[:4]), "".join(written[4:])) if "section" in parted else "".join(written))  # fmt: skip

    assert [(item.title, item.published) for item in found] == [(r.title, r.numeric) for r in some]


def test_a_state_above_the_day_of_the_last_entry_ends_it_not() -> None:
    markup = "".join(f"<h3>{link}</h3>{'<p>Stand: 22.11.2026</p>' if r is RELEASES[-1] else ''}<p>{r.numeric}</p>" for r, link in zip(RELEASES, LINKS, strict=True))  # fmt: skip

    assert days(markup) == OWN


def test_a_line_of_many_links_and_days_is_read_in_time() -> None:
    many = "<p>" + "<a href='/rubrik/1'>Energie</a> 01.11.2026 " * 8000 + "</p>"
    began = time.process_time()

    assert len(items("".join(f"<div>{link}{many}</div>" for link in LINKS))) == len(LINKS)
    assert time.process_time() - began < 6
