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


@every_look
@pytest.mark.parametrize(
    "line",
    [
        "<div class='x'><p>von</p><div class='name'>Lena Probst</div><p>in</p><div><a href='/c/wald' rel='tag'>Wald</a></div></div>",
        "<div class='meta'><div>by</div><div>Lena Probst</div></div>",
        "<div class='x'><p>von</p><p>Lena Probst</p><p>-</p></div>",
    ],
)
def test_a_byline_in_pieces_is_no_subtitle(look: Look, line: str) -> None:
    record = read(look("12.11.2026", text=f"{line}{TEXT}"))

    assert record.subtitle is None
    assert texts(record)[:2] == [FIRST, SECOND]


@every_look
def test_a_line_of_days_is_text_and_no_subtitle(look: Look) -> None:
    days = "Bekanntmachung vom 02.11.2026 | Amtsblatt des Landes Bergland und seiner Kreise vom 09.11.2026"
    record = read(look("", text=f"<p class='meta'>{days}</p>{TEXT}"))

    assert record.subtitle is None


def test_a_line_named_a_subtitle_is_one_and_the_number_below_it_is_read() -> None:
    subtitle = "Ministerin Dr. Lena Probst: „Jede Heizung zählt in diesem Winter doppelt“"
    page = LOOKS[2](
        "12.11.2026", text=f"<div class='field--name-field-subline'>{subtitle}</div><div>Nr. 77-2026</div>{TEXT}"
    )
    record = read(page)

    assert (record.subtitle, record.reference) == (subtitle, "Nr. 77-2026")
    assert texts(record) == [FIRST, SECOND]


@every_look
@pytest.mark.parametrize("behind", [" - (c) Landesamt", " | © Landesamt Bergland", ""])
def test_the_day_of_the_last_change_is_no_text_though_a_copyright_follows(look: Look, behind: str) -> None:
    record = read(look("12.11.2026", text=f"{TEXT}<p>Letzte Änderung: 14.11.2026{behind}</p>"))

    assert record.updated == "14.11.2026"
    assert texts(record) == [FIRST, SECOND]


@every_look
def test_a_line_about_an_office_of_the_press_is_not_lost(look: Look) -> None:
    record = read(look("12.11.2026", text=f"<h2>Medienteam des Ministeriums gewinnt Preis</h2>{TEXT}"))

    assert "Medienteam des Ministeriums gewinnt Preis" in (record.subtitle, *texts(record))


@every_look
@pytest.mark.parametrize(
    ("line", "issuer"),
    [
        ("Ministerium für Umwelt Bergland", "Ministerium für Umwelt Bergland"),
        ("Herausgeber: Ministerium für Umwelt Bergland", "Ministerium für Umwelt Bergland"),
        ("Pressestelle des Ministeriums für Umwelt Bergland", None),
        ("Pressestelle MU", None),
    ],
)  # fmt: skip
def test_a_line_that_says_who_issues_the_release_is_no_subtitle(look: Look, line: str, issuer: str | None) -> None:
    record = read(look("12.11.2026", text=f"<p>{line}</p>{TEXT}"))

    assert (record.issuer, record.subtitle) == (issuer, None)
    assert texts(record) == [FIRST, SECOND]
