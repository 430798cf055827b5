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
    "hidden", ["hidden", "hidden='until-found'", "aria-hidden='true'", "style='display: none'", "class='is-hidden'"]
)
@pytest.mark.parametrize(
    "part",
    [
        "<h3><button aria-expanded='false' aria-controls='p1'>{who}</button></h3><div id='p1' {hidden}>{answer}</div>",
        "<h3><button aria-controls='p1'>{who}</button></h3><div id='p1' {hidden}>{answer}</div>",
        "<h3><button id='b1' aria-expanded='false'>{who}</button></h3><div role='region' aria-labelledby='b1' {hidden}>{answer}</div>",
        "<button aria-expanded='false' aria-controls='p1'>{who}</button><div id='p1' {hidden}><p>{answer}</p></div>",
        "<div class='faq-item'><h3>{who}</h3><div {hidden}><p>{answer}</p></div></div>",
    ],
    ids=["heading", "controls", "region", "button", "box"],
)  # fmt: skip
def test_a_part_that_a_reader_opens_is_text_however_it_is_hidden(look: Look, part: str, hidden: str) -> None:
    folded = part.format(who=WHO, answer=ANSWER, hidden=hidden)

    assert texts(read(look("12.11.2026", text=f"{TEXT}{folded}"))) == [FIRST, SECOND, WHO, ANSWER]


@every_look
@pytest.mark.parametrize(
    "hidden",
    [
        "<button aria-expanded='false' aria-controls='m1'>Sprache</button><ul id='m1' hidden><li><a href='/en'>English</a></li></ul>",
        f"<div id='m1' hidden><p>{ANSWER}</p></div>",
        f"<h3><button aria-expanded='false' aria-controls='m1'>Teilen</button></h3><div id='m1' class='share' hidden>{ANSWER}</div>",
    ],
    ids=["menu", "unopened", "furniture"],
)  # fmt: skip
def test_what_no_title_of_the_text_opens_stays_hidden(look: Look, hidden: str) -> None:
    record = read(look("12.11.2026", text=f"{TEXT}{hidden}"))

    assert texts(record)[:2] == [FIRST, SECOND]
    assert not {ANSWER, "English"} & set(texts(record))


WHAT = "Was wird gefördert?"
RATES = "Gefördert werden Wärmepumpen und Speicher mit höchstens 40 Prozent der Kosten."


def tabbed(tabs: str, first: str, second: str) -> str:
    panels = f"<div id='p1' role='tabpanel'{first}</div><div id='p2' role='tabpanel'{second}</div>"
    return f"<div class='tabs'><ul class='nav' role='tablist'>{tabs}</ul><div class='tab-content'>{panels}</div></div>"


@every_look
@pytest.mark.parametrize(
    ("tab", "labels"),
    [
        ("<li role='presentation'><a id='t{0}' href='#p{0}' role='tab' aria-controls='p{0}'>{1}</a></li>", True),
        ("<li><a id='t{0}' href='#' role='tab'>{1}</a></li>", True),
        ("<li><a href='#p{0}' role='tab'>{1}</a></li>", False),
        ("<button role='tab' aria-controls='p{0}'><span>{1}</span></button>", False),
        ("<li role='tab' id='t{0}' tabindex='0'>{1}</li>", True),
    ],
)
def test_the_title_of_a_tab_is_a_heading_above_its_panel(look: Look, tab: str, labels: bool) -> None:
    first, second = (f" aria-labelledby='t{at}'" if labels else "" for at in (1, 2))
    part = tabbed(
        tab.format(1, WHO) + tab.format(2, WHAT), f"{first}><p>{ANSWER}</p>", f"{second} hidden><p>{RATES}</p>"
    )
    record = read(look("12.11.2026", text=f"{TEXT}{part}"))

    assert texts(record) == [FIRST, SECOND, WHO, ANSWER, WHAT, RATES]
    assert [block.level for block in record.body[2::2]] == [3, 3]


@pytest.mark.parametrize(
    ("title", "panel"),
    [
        (WHO, f"<h3>{WHO}</h3><p>{ANSWER}</p>"),
        ("1", f"<h3>{WHO}</h3><p>{ANSWER}</p>"),
    ],
    ids=["said", "slide"],
)
def test_a_tab_adds_nothing_to_a_panel_that_says_its_title_or_to_a_slide(title: str, panel: str) -> None:
    tabs = f"<button role='tab' aria-controls='p1'>{title}</button><button role='tab' aria-controls='p2'>2</button>"
    record = read(LOOKS[0]("12.11.2026", text=f"{TEXT}{tabbed(tabs, f'>{panel}', f'><p>{RATES}</p>')}"))

    assert texts(record) == [FIRST, SECOND, WHO, ANSWER, RATES]


def test_tabs_in_a_selected_text_keep_their_titles() -> None:
    tabs = f"<button role='tab' aria-controls='p1'>{WHO}</button><button role='tab' aria-controls='p2'>{WHAT}</button>"
    page = LOOKS[0]("12.11.2026", text=f"{TEXT}{tabbed(tabs, f'><p>{ANSWER}</p>', f'><p>{RATES}</p>')}")

    assert texts(read(page, body=".tabs")) == [WHO, ANSWER, WHAT, RATES]


@pytest.mark.parametrize("inside", ["<span itemprop='articleBody'>{}</span>", "<article>{}</article>", "<h3>{}</h3>"])
def test_a_tab_that_holds_a_marked_element_is_left_where_it_stands(inside: str) -> None:
    tabs = f"<div role='tab' aria-controls='p1'>{inside.format(WHO)}</div><button role='tab' aria-controls='p2'>{WHAT}</button>"
    record = read(LOOKS[0]("12.11.2026", text=f"{TEXT}{tabbed(tabs, f'><p>{ANSWER}</p>', f'><p>{RATES}</p>')}"))

    assert texts(record)[-3:] == [ANSWER, WHAT, RATES]


def test_a_tab_that_holds_its_panel_keeps_the_text() -> None:
    held = f"<a role='tab' aria-controls='p1'>{WHO}</a><div id='p1' role='tabpanel'><p>{ANSWER}</p></div>"
    part = f"<ul role='tablist'><li role='tab' aria-controls='p1'>{held}</li></ul>"

    assert ANSWER in " ".join(texts(read(LOOKS[2]("12.11.2026", text=f"{TEXT}{part}"))))


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
