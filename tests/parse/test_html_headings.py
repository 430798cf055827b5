"""Which text of a page is a heading, and which heading its title, where the markup is not by the book."""
# ruff: noqa: E501

import pytest

from model.record import BlockType
from tests.parse.looks import FIRST, SECOND, TEXT, TITLE
from tests.parse.test_html import read, texts

SHEET = "Merkblatt zu „Bergland fördert neue Heizungen in Betrieben“"


def page(body: str, head: str = f"<title>{TITLE} | Bergland</title>") -> str:
    return f"<html lang='de'><head>{head}</head><body>{body}<footer>Impressum</footer></body></html>"


@pytest.mark.parametrize("block", ["div class='field field--name-title'", "p", "section"])
def test_a_block_in_a_heading_is_the_heading(block: str) -> None:
    tag = block.split(maxsplit=1)[0]
    sheet = f"<div class='downloads'><h3><a href='/blatt.pdf'>{SHEET}</a></h3></div>"
    text = f"<p>{FIRST}</p><h2><{block}>Wer Geld bekommt</{tag}></h2><p>{SECOND}</p>"

    record = read(page(f"<main><h1><{block}>{TITLE}</{tag}></h1><div>12.11.2026</div>{text}{sheet}</main>"))

    assert (record.title, record.published) == (TITLE, "12.11.2026")
    assert texts(record) == [FIRST, "Wer Geld bekommt", SECOND]
    assert record.body[1].type is BlockType.HEADING


@pytest.mark.parametrize(
    ("part", "kept"),
    [
        ("<h3>Wer wird gefördert<p>Gefördert werden:</p><p>Kommunen und Kreise</p></h3>", ["Wer wird gefördert", "Gefördert werden:", "Kommunen und Kreise"]),
        ("<h3><div>Die Frist endet am 31. Mai 2027.</div></h3>", ["Die Frist endet am 31. Mai 2027."]),
        ("<h3><div>Wer bekommt Geld?</div><div class='panel'>Das sind kleine Betriebe im ganzen Land</div></h3>", ["Wer bekommt Geld?", "Das sind kleine Betriebe im ganzen Land"]),
    ],
)  # fmt: skip
def test_text_that_stands_in_a_heading_by_mistake_is_not_lost(part: str, kept: list[str]) -> None:
    record = read(page(f"<main><h1>{TITLE}</h1><p>{FIRST}</p>{part}</main>"))

    assert texts(record) == [FIRST, *kept]


def test_whom_to_ask_in_a_heading_by_mistake_is_a_contact() -> None:
    record = read(
        page(
            f"<main><h1>{TITLE}</h1>{TEXT}<h4><p>Pressekontakt</p><p>Max Muster<br>Telefon: 0351 564-100</p></h4></main>"
        )
    )

    assert [contact.lines[-1] for contact in record.contacts] == ["Telefon: 0351 564-100"]


@pytest.mark.parametrize(
    "above", ["<div class='kicker'>Energie</div>", "<div>Ministerium Bergland</div>", "<div>20.11.2026</div>"]
)
def test_a_block_above_the_title_in_its_heading_is_not_the_title(above: str) -> None:
    record = read(page(f"<main><h1>{above}<div>{TITLE}</div></h1>{TEXT}</main>", f"<title>{TITLE}</title>"))

    assert record.title == TITLE


@pytest.mark.parametrize("day", ["9. November 1938 –", "3. Oktober 2026:"])
def test_a_day_that_a_heading_speaks_of_is_not_that_of_publication(day: str) -> None:
    record = read(page(f"<main><h1>{day} {TITLE}</h1>{TEXT}</main>"))

    assert (record.title, record.published) == (f"{day} {TITLE}", None)


def test_a_day_beside_the_title_in_its_heading_is_that_of_publication() -> None:
    record = read(page(f"<main><h1><div>{TITLE}</div><div class='date'>20.11.2026</div></h1>{TEXT}</main>"))

    assert (record.title, record.published, texts(record)) == (TITLE, "20.11.2026", [FIRST, SECOND])


def test_a_heading_that_is_the_title_to_the_letter_comes_before_one_that_nearly_is() -> None:
    told, other = (
        "Verkehrsfreigabe der B 96 in Musterstadt am Freitag",
        "Verkehrsfreigabe der B 95 in Altstadt am Freitag",
    )

    record = read(page(f"<div class='buehne'><h1>{other}</h1></div><main><h2>{told}</h2>{TEXT}</main>", f"<title>{told}</title>"))  # fmt: skip

    assert record.title == told


def test_a_second_line_of_the_heading_that_the_head_does_not_tell_is_the_subtitle() -> None:
    record = read(page(f"<main><h1>{TITLE}<br>Ministerin übergibt die Bescheide</h1>{TEXT}</main>"))

    assert (record.title, record.subtitle) == (TITLE, "Ministerin übergibt die Bescheide")


def test_a_title_of_two_lines_that_the_head_tells_stays_whole() -> None:
    record = read(page(f"<main><h1>Bergland fördert neue<br>Heizungen in Betrieben</h1>{TEXT}</main>"))

    assert (" ".join(record.title.split()), record.subtitle) == (TITLE, None)


@pytest.mark.parametrize("day", ["12.11.2026", "12.11.2026:", "12.11.2026 –"])
def test_a_day_in_the_heading_that_the_head_does_not_tell_is_that_of_publication(day: str) -> None:
    record = read(page(f"<main><h1>{day} {TITLE}</h1>{TEXT}</main>"))

    assert (record.title, record.kicker) == (TITLE, None)
    assert day.startswith(record.published or "nothing")


def test_a_heading_that_is_never_closed_takes_no_text_with_it() -> None:
    long = f"{FIRST} {SECOND} " * 2

    record = read(page(f"<main><h2>{TITLE}<div>{long}</div><div><p>{SECOND}</p></div></main>"))

    assert record.title == TITLE
    assert [(block.type, block.text) for block in record.body] == [
        (BlockType.PARAGRAPH, long.strip()),
        (BlockType.PARAGRAPH, SECOND),
    ]


def test_text_that_stands_straight_in_the_body_is_text() -> None:
    record = read(
        f"<html lang='de'><head><title>{TITLE}</title></head><body><h1>{TITLE}</h1>{FIRST}<br><br>{SECOND}</body></html>"
    )

    assert (record.title, texts(record)) == (TITLE, [FIRST, SECOND])
    assert {block.type for block in record.body} == {BlockType.PARAGRAPH}


@pytest.mark.parametrize("stray", ["<div id='zaehler'></div>", "<img src='/z.gif' alt=''>", "Zähler"])
def test_a_head_that_ends_early_is_read_to_its_end(stray: str) -> None:
    head = f"{stray}<title>{TITLE} | Bergland</title><link rel='canonical' href='/presse/7'>"

    record = read(page(f"<main><h1>Presse</h1><p class='zeile'>{TITLE}</p>{TEXT}</main>", head))

    assert (record.title, record.canonical) == (TITLE, "/presse/7")
    assert texts(record)[-2:] == [FIRST, SECOND]
    assert f"{TITLE} | Bergland" not in texts(record)


def test_a_heading_below_that_repeats_a_few_words_of_the_title_is_not_the_title() -> None:
    told = "Neue Heizungen im Handwerk: Bergland zahlt Betrieben bis zu zwölftausend Euro für jede Anlage, die sie tauschen"
    heading = told.replace("zwölftausend", "12.000")

    record = read(page(f"<main><h1>{heading}</h1><p>{FIRST}</p><h2>Neue Heizungen im Handwerk</h2><p>{SECOND}</p></main>", f"<title>{told} - Bergland</title>"))  # fmt: skip

    assert record.title == heading
    assert texts(record) == [FIRST, "Neue Heizungen im Handwerk", SECOND]
