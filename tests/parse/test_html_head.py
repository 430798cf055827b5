"""What stands between a release's title and its text and is no subtitle."""
# ruff: noqa: E501

from collections.abc import Callable

import pytest

from tests.parse.looks import FIRST, LOOKS, SECOND, TEXT
from tests.parse.test_html import read, texts

Look = Callable[..., str]
CAPTION = "Eine Wärmepumpe auf dem Hof einer Bäckerei in Musterstadt"
every_look = pytest.mark.parametrize("look", LOOKS, ids=lambda look: look.__name__)


@every_look
@pytest.mark.parametrize(
    "picture",
    [
        f"<div class='picture landscape'><span class='wrapper'><img src='a.jpg' alt=''></span><p class='picture-text'>{CAPTION}</p></div>",
        f"<div class='field field--name-field-image'><img src='a.jpg'><div class='image-text'>{CAPTION}</div></div>",
        f"<div class='news-img-wrap'><img src='a.jpg'><p class='news-img-caption'>{CAPTION}</p></div>",
        f"<div class='media'><img src='a.jpg'><h2>{CAPTION}</h2></div>",
        f"<div class='x'><img src='a.jpg' alt=''><p>{CAPTION}<br>Quelle: Ministerium/Muster</p></div>",
        f"<p><img src='a.jpg'><br>{CAPTION}</p>",
        f"<p><small>{CAPTION} © Ministerium</small></p>",
        f"<div class='bild'><img src='a.jpg'><p>{CAPTION}. Sie heizt seit dem Herbst auch die Wohnungen im Haus nebenan.</p></div>",
    ],
)  # fmt: skip
def test_a_caption_is_neither_subtitle_nor_lead_nor_text(look: Look, picture: str) -> None:
    record = read(look("12.11.2026", text=f"{picture}{TEXT}"))

    assert (record.subtitle, record.lead) == (None, None)
    assert texts(record) == [FIRST, SECOND]


@every_look
@pytest.mark.parametrize(
    "line",
    [
        "Diese Seite teilen", "Meldung drucken", "Startseite › Presse › Pressemitteilungen", "Startseite / Presse / Pressemitteilungen 2026", "Sie sind hier: Presse",
        "Thema: Energie", "Rubrik: Wirtschaft", "Pressemitteilung", "Presse", "Aktuelle Meldung", "<a href='/t/energie'>Energie</a> <a href='/t/wirtschaft'>Wirtschaft</a>",
    ],
)  # fmt: skip
def test_a_way_a_rubric_or_a_call_to_share_is_no_subtitle(look: Look, line: str) -> None:
    record = read(look("12.11.2026", text=f"<p>{line}</p>{TEXT}"))

    assert record.subtitle is None
    assert texts(record) == [FIRST, SECOND]


@every_look
def test_a_line_below_the_title_that_speaks_of_the_release_is_its_subtitle(look: Look) -> None:
    line = "Home-Office und Betriebe: Zwölf Millionen Euro bis 2029"

    assert read(look("12.11.2026", text=f"<p><strong>{line}</strong></p>{TEXT}")).subtitle == line


@pytest.mark.parametrize("line", ["Format: Online", "Zielgruppe: Betriebe", "Budget: zwölf Millionen Euro"])
def test_a_fact_below_the_title_is_text_and_no_subtitle(line: str) -> None:
    record = read(LOOKS[0]("12.11.2026", text=f"<p>{line}</p>{TEXT}"))

    assert record.subtitle is None
    assert texts(record) == [line, FIRST, SECOND]


@every_look
def test_the_word_press_release_below_the_title_tells_the_kind(look: Look) -> None:
    assert read(look("Pressemitteilung")).kicker == "Pressemitteilung"


def test_a_paragraph_with_a_picture_in_it_is_text() -> None:
    record = read(LOOKS[0]("12.11.2026", text=f"<p><img src='a.jpg'>{FIRST}</p><p><img src='b.jpg'>{SECOND}</p>"))

    assert texts(record) == [FIRST, SECOND]


@every_look
def test_of_a_release_whose_text_is_yet_to_come_the_day_is_no_text(look: Look) -> None:
    record = read(look("12.11.2026", text="<p>Der Text folgt in Kürze.</p><p>&nbsp;</p>"))

    assert record.published == "12.11.2026"
    assert texts(record) == ["Der Text folgt in Kürze."]
