"""Several whole releases on one page: the one that the page is called after, or the page as it stands; never parts of two."""
# ruff: noqa: E501

import pytest

from tests.parse.looks import FIRST, SECOND, TITLE
from tests.parse.test_html import read, texts

OTHER = "Straße im Musterwald wird saniert"
ROAD = "Die Landesstraße durch den Musterwald bekommt im Frühjahr einen neuen Belag, der Verkehr wird über Bergtal umgeleitet."
COST = "Das Land zahlt dafür anderthalb Millionen Euro, wie das Verkehrsministerium mitteilte. Die Arbeiten dauern sechs Wochen."
TOLD = f'<script type="application/ld+json">{{"@type":"NewsArticle","headline":"{TITLE}","datePublished":"2026-11-12"}}</script>'


def article(title: str, day: str, *texts: str, level: int = 2, time: str = "") -> str:
    return f"<article><h{level}>{title}</h{level}><p class='date'><time{time}>{day}</time></p>{''.join(f'<p>{text}</p>' for text in texts)}</article>"


def page(title: str, inside: str, head: str = "") -> str:
    return f"<html lang='de'><head><title>{title}</title>{head}</head><body><header><a href='/'>Bergland</a></header><main>{inside}</main></body></html>"


MARKED = " itemprop='datePublished' datetime='2026-11-{}'"
HEATING, WORKS = article(TITLE, "12.11.2026", FIRST, SECOND), article(OTHER, "05.11.2026", ROAD, COST)
MARKED_BOTH = article(TITLE, "12.11.2026", FIRST, SECOND, time=MARKED.format("12")) + article(OTHER, "05.11.2026", ROAD, COST, time=MARKED.format("05"))  # fmt: skip


IN_BOXES = (HEATING + WORKS).replace("<article>", "<div class='item'>").replace("</article>", "</div>")


@pytest.mark.parametrize(
    ("inside", "head"),
    [(HEATING + WORKS, ""), (IN_BOXES, ""), (WORKS + HEATING, ""), (MARKED_BOTH, ""), (HEATING + WORKS, TOLD)],
    ids=["first", "boxes", "last", "microdata", "structured data of the other"],
)
def test_a_page_that_is_called_after_one_of_them_is_that_one(inside: str, head: str) -> None:
    record = read(page(f"{OTHER} | Ministerium Bergland", inside, head))

    assert (record.title, record.subtitle) == (OTHER, None)
    assert record.published in ("05.11.2026", "2026-11-05")
    assert texts(record) == [ROAD, COST]


@pytest.mark.parametrize(
    ("inside", "title"),
    [
        (f"<h1>Presse</h1>{HEATING}{WORKS}", "Presse"),
        (HEATING + WORKS, "Aktuelle Mitteilungen"),
        (article(TITLE, "12.11.2026", FIRST, SECOND, level=1) + article(OTHER, "05.11.2026", ROAD, COST, level=1), "Aktuelle Mitteilungen"),
    ],
    ids=["a heading above", "no heading above", "each a main heading"],
)  # fmt: skip
def test_a_page_that_is_called_after_none_stands_with_all_of_them_and_has_no_day(inside: str, title: str) -> None:
    record = read(page("Aktuelle Mitteilungen | Ministerium Bergland", inside))

    assert (record.title, record.published, record.updated, record.subtitle) == (title, None, None, None)
    assert texts(record) == [TITLE, "12.11.2026", FIRST, SECOND, OTHER, "05.11.2026", ROAD, COST]


def test_the_day_of_a_release_below_a_standing_text_is_not_the_day_of_that() -> None:
    record = read(
        page("Wärme im Betrieb | Ministerium Bergland", f"<h1>Wärme im Betrieb</h1><p>{FIRST}</p>{WORKS}{HEATING}")
    )

    assert (record.title, record.published) == ("Wärme im Betrieb", None)
    assert texts(record)[0] == FIRST


def test_readers_comments_make_no_second_release() -> None:
    comment = "<article class='comment'><p><time datetime='2026-11-13'>13.11.2026</time></p><p>Das wurde auch Zeit, sage ich seit Jahren, denn die alten Heizungen sind viel zu teuer im Unterhalt.</p></article>"
    record = read(page(f"{TITLE} | Bergland", f"{article(TITLE, '12.11.2026', FIRST, SECOND)}<h3>2 Kommentare</h3>{comment}{comment}"))  # fmt: skip

    assert (record.title, record.published) == (TITLE, "12.11.2026")
    assert texts(record) == [FIRST, SECOND]
