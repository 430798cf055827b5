"""Titles of parts that fold, and the numbers of steps, as the page shows them."""

from collections.abc import Callable

import pytest

from tests.parse.looks import FIRST, LOOKS, SECOND, TEXT
from tests.parse.test_html import read, texts

Look = Callable[..., str]
WHO = "Wer kann einen Antrag stellen?"
ANSWER = "Anträge können Betriebe mit Sitz in Bergland stellen, die weniger als 250 Menschen beschäftigen."
every_look = pytest.mark.parametrize("look", LOOKS, ids=lambda look: look.__name__)


@every_look
@pytest.mark.parametrize(
    ("title", "level"),
    [
        (f"<h2 class='accordion__title'><button type='button' aria-expanded='false'><span>{WHO}</span></button></h2>", 2),
        (f"<h3 class='panel-title'><span><button class='btn btn-link' aria-expanded='false'>{WHO}</button></span></h3>", 3),
        (f"<h3><div class='head'><button aria-expanded='false'>{WHO}</button></div></h3>", 3),
        (f"<button class='accordion-button' aria-expanded='false'><h3>{WHO}</h3></button>", 3),
        (f"<button class='accordion-button' aria-expanded='false'>{WHO}</button>", 3),
        (f"<h2><a href='#' role='button' aria-expanded='false'>{WHO}</a></h2>", 2),
        (f"<a data-toggle='collapse' href='#c1' aria-expanded='false' aria-controls='c1'>{WHO}</a>", 3),
        (f"<h2><button aria-expanded='false'>{WHO}<span class='icon' aria-hidden='true'>+</span></button></h2>", 2),
    ],
)  # fmt: skip
def test_the_title_of_a_part_that_folds_is_a_heading(look: Look, title: str, level: int) -> None:
    part = f"<div class='accordion-item'>{title}<div class='panel-collapse collapse'><p>{ANSWER}</p></div></div>"
    record = read(look("12.11.2026", text=f"{TEXT}{part}"))

    assert texts(record) == [FIRST, SECOND, WHO, ANSWER]
    assert record.body[2].level == level


@every_look
def test_a_button_that_opens_a_menu_is_no_heading(look: Look) -> None:
    menu = "<div class='x'><button aria-expanded='false'>Teilen</button><ul><li><a href='/x'>X</a></li></ul></div>"

    assert texts(read(look("12.11.2026", text=f"{TEXT}{menu}"))) == [FIRST, SECOND]


@every_look
@pytest.mark.parametrize(
    "heading",
    [
        "<h3>{} {}</h3>", "<h3><span class='step-number'>{}</span> {}</h3>", "<h3><span aria-hidden='true'>{}</span> {}</h3>",
        "<div class='step__number'>{}</div><h3>{}</h3>", "<p><strong>{} {}</strong></p>",
    ],
)  # fmt: skip
def test_a_heading_keeps_the_number_that_the_page_shows(look: Look, heading: str) -> None:
    steps = "".join(
        f"<div class='step'>{heading.format(f'{number}.', name)}<p>{ANSWER} {number}</p></div>"
        for number, name in enumerate(("Konto anlegen", "Antrag ausfüllen", "Loslegen"), 1)
    )
    record = read(look("12.11.2026", text=f"{TEXT}{steps}"))

    assert [block.text for block in record.body if block.level] == [
        "1. Konto anlegen",
        "2. Antrag ausfüllen",
        "3. Loslegen",
    ]


def test_the_last_step_stands_though_only_a_link_follows() -> None:
    steps = f"<h2>1. Konto anlegen</h2><p>{ANSWER}</p><h2>2. Loslegen</h2><p><a href='/antrag'>Zum Antrag</a></p>"

    assert texts(read(LOOKS[0]("12.11.2026", text=f"{TEXT}{steps}")))[-1] == "2. Loslegen"
