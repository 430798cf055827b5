"""Lines that players, galleries, shops and scripts put into a text are not text; sentences that begin alike are, and so are titles that unfold."""
# ruff: noqa: E501

import pytest

from tests.parse.looks import FIRST, SECOND, TITLE
from tests.parse.looks_whole import LAST
from tests.parse.test_html import read, texts
from tests.parse.test_html_news import article

TEXT = f"<p>{FIRST}</p><p>{SECOND}</p>"
TOLD = [FIRST, SECOND, LAST]


@pytest.mark.parametrize(
    "line",
    [
        "00:00 / 04:12", "Audio: 4:12", "Video: Die Ministerin in der Werkstatt (2:13 min)", "1 / 12", "Bildergalerie: 12 Bilder", "Zum Vergrößern anklicken",
        "Ihr Browser unterstützt das Audio-Element nicht.", "Your browser does not support the audio element.", "Diesen Artikel vorlesen lassen",
        "Dieser Text wurde mit einer künstlichen Stimme vertont.", "– Anzeige –", "- Advertisement -", "Werbung<br>Weiterlesen nach der Werbung",
        "Der Link wurde in die Zwischenablage kopiert.", "Kurz-URL: https://berg.example/12", "Link zu dieser Seite: https://berg.example/12", "Zur mobilen Ansicht",
        "Jetzt vier Wochen für 1 Euro lesen und alles freischalten.", "Danach 9,90 Euro monatlich, jederzeit kündbar.", "Anmeldung zum Newsletter",
        "Sie möchten unsere Pressemitteilungen per E-Mail erhalten? <a href='/n'>Hier anmelden</a>", "Wie gefällt Ihnen dieser Artikel?",
        "Ihnen hat der Text gefallen? <a href='/s'>Helfen Sie uns mit einer Spende.</a>", "Sie haben einen Fehler entdeckt? <a href='/f'>Schreiben Sie uns</a>.",
        "Artikel vom 3. November 2026", "Diese Seite wurde zuletzt am 5. November 2026 geändert.", "heating_firms.html - Created 03-10-2026 2:20pm - Last Modified: 03-10-2026 2:20pm",
        "Bildunterschrift: Die Ministerin in der Werkstatt", "Foto Bert Beispiel / Ministerium", "picture alliance / Muster | Bert Beispiel", "IMAGO/Bert Beispiel", "dpa:261103-99-101010/2",
        "Wir benötigen Ihre Einwilligung zum Anzeigen von Inhalten anderer Anbieter.", "+++ <a href='/l'>Alle Entwicklungen im Liveblog</a> +++",
    ],
)  # fmt: skip
def test_what_players_galleries_and_shops_say_is_not_text(line: str) -> None:
    for inside in (f"{TEXT}<p>{line}</p><p>{LAST}</p>", f"{TEXT}<p>{LAST}</p><div>{line}</div>"):
        assert texts(read(article(inside))) == TOLD


@pytest.mark.parametrize("heading", ["Der Newsletter aus dem Landtag", "Unser Newsletter", "Auf dieser Seite", "Inhalt dieser Seite"])  # fmt: skip
def test_a_box_with_such_a_heading_is_not_text(heading: str) -> None:
    box = (
        f"<div class='box'><h3>{heading}</h3><p>Jeden Freitag das Wichtigste <a href='/n'>Jetzt anmelden</a></p></div>"
    )

    assert heading not in texts(read(article(f"{TEXT}{box}<p>{LAST}</p>")))


@pytest.mark.parametrize("sign", ["red", "pm", "(mit dpa)"])
def test_a_short_sign_at_the_end_is_not_text(sign: str) -> None:
    assert texts(read(article(f"{TEXT}<p>{sign}</p>"))) == [FIRST, SECOND]


@pytest.mark.parametrize(
    "line",
    [
        "Teilen Sie uns bis zum 1. Mai mit, ob Ihr Betrieb an der Förderung teilnehmen will.", "Newsletter sind für viele Betriebe ein alter Hut.",
        "Der Newsletter des Landes erscheint künftig monatlich.", "Danach 12,50 Euro je Stunde zu zahlen ist üblich.",
        "Zurück zur Natur wollen viele, doch nur wenige zu Fuß.", "Von den Betrieben kamen 300 Anträge.", "Quelle der Wärme ist der Fluss.",
    ],
)  # fmt: skip
def test_sentences_that_begin_like_them_are_text_also_right_below_the_title(line: str) -> None:
    assert texts(read(article(f"{TEXT}<p>{line}</p>"))) == [FIRST, SECOND, line]
    assert texts(read(article(f"<p>{line}</p>{TEXT}"))) == [line, FIRST, SECOND]


def test_points_with_signs_below_the_title_are_no_subtitle() -> None:
    record = read(article(f"<p>• Speicher<br>• Pumpen</p>{TEXT}"))

    assert (record.subtitle, texts(record)) == (None, ["Speicher", "Pumpen", FIRST, SECOND])


@pytest.mark.parametrize(
    "heading",
    [
        "<h2><a name='wer'>Wer wird gefördert?</a></h2>", "<h2><a>Wer wird gefördert?</a></h2>",
        "<div class='tab-title' role='button' aria-expanded='false' aria-controls='c1'><a tabindex='0'>Wer wird gefördert?</a></div>",
        "<div role='button' aria-expanded='false'>Wer wird gefördert?</div>",
    ],
)  # fmt: skip
def test_headings_that_are_marked_to_be_led_to_or_to_unfold_are_headings(heading: str) -> None:
    record = read(article(f"{TEXT}{heading}<div id='c1'><p>{LAST}</p></div>{heading.replace('Wer', 'Was')}<p>{SECOND} {LAST}</p>"))  # fmt: skip

    told = [(block.type.value, block.text) for block in record.body if block.text.endswith("?")]
    assert told == [("heading", "Wer wird gefördert?"), ("heading", "Was wird gefördert?")]


def test_a_text_in_an_element_that_is_only_led_to_is_no_link() -> None:
    record = read(article(f"<p><a name='top'>{FIRST}</a></p><p><a id='b'>{SECOND}</a></p><p>{LAST}</p>", title=TITLE))

    assert (texts(record), record.links) == (TOLD, ())
