"""Boxes of facts within the text are text; what stands beside the text, leads elsewhere or says whom to ask is not."""

import pytest

from tests.parse.looks_whole import FIRST, LAST, LOOKS, SECOND, TEXT, Look
from tests.parse.test_html import read, texts

FACT = "Seit 1950 wurden im Musterland mehr als vierhundert Kilometer Bachlauf mit Beton ausgekleidet."
OTHER = "Am ersten Mai öffnet die Ausstellung über die Moore im Haus der Natur in Musterstadt."
TOLD = [FIRST, SECOND, LAST]

every_look = pytest.mark.parametrize("look", LOOKS.values(), ids=list(LOOKS))


@every_look
@pytest.mark.parametrize("opening", ["<div class='infobox'>", "<aside>", "<aside class='c-infobox'>"])
def test_a_box_of_facts_in_the_text_is_text(look: Look, opening: str) -> None:
    closing = "</div>" if "div" in opening else "</aside>"
    box = f"{opening}<h3>Hintergrund</h3><p>{FACT}</p><ul><li>12 Gemeinden</li></ul>{closing}"

    assert texts(read(look(f"{TEXT}{box}<p>{LAST}</p>", ""))) == [
        FIRST,
        SECOND,
        "Hintergrund",
        FACT,
        "12 Gemeinden",
        LAST,
    ]


@every_look
def test_a_box_of_facts_right_behind_the_box_of_the_text_is_text(look: Look) -> None:
    text = f"<div class='c-textblock'>{TEXT}<p>{LAST}</p></div>"
    box = f"<aside class='c-infobox'><h2>Hintergrund</h2><p>{FACT}</p></aside>"
    teaser = f"<div class='teaser'><h2>Termine</h2><p>{OTHER}</p></div>"

    assert texts(read(look(text + box, ""))) == [*TOLD, "Hintergrund", FACT]
    assert FACT not in texts(read(look(f"{text}{teaser}{box}", "")))


@every_look
def test_figures_that_are_called_so_are_text_without_a_sentence(look: Look) -> None:
    box = "<aside><h3>Zahlen und Fakten</h3><ul><li>12 Gemeinden</li><li>8 Millionen Euro</li></ul></aside>"

    assert texts(read(look(f"{TEXT}{box}<p>{LAST}</p>", "")))[2:5] == [
        "Zahlen und Fakten",
        "12 Gemeinden",
        "8 Millionen Euro",
    ]


@every_look
@pytest.mark.parametrize("name", ["", "sidebar", "randspalte"])
def test_a_box_beside_the_text_is_not_text(look: Look, name: str) -> None:
    beside = f"<aside class='{name}'><h3>Termine</h3><p>{OTHER}</p></aside>"

    assert texts(read(look(f"{TEXT}<p>{LAST}</p>", beside))) == TOLD
    assert texts(read(look(f"<div class='row'><div>{TEXT}<p>{LAST}</p></div>{beside}</div>", ""))) == TOLD


@pytest.mark.parametrize(
    "inside",
    [
        "<h3>Kontakt</h3><p>Max Muster<br>Telefon: 0351 1234567</p>",
        "<h3>Mehr zum Thema</h3><p>Moore werden wieder nass und bleiben es, wie das Ministerium im Mai gesagt hat.</p>",
        f"<h3><a href='/moore'>Moore werden nass</a></h3><p>{OTHER}</p>",
        "<p>„Bäche brauchen Platz, und den geben wir ihnen in den nächsten zehn Jahren zurück.“</p>",
    ],
)
def test_what_says_whom_to_ask_or_leads_on_or_repeats_the_text_stays_aside(inside: str) -> None:
    assert texts(read(LOOKS["drupal"](f"{TEXT}<aside>{inside}</aside><p>{LAST}</p>", ""))) == TOLD
