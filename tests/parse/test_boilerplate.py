"""What ministries' pages say round every text is not text; an embargo is, but no lead."""

import pytest

from monitor.normalize import normalize
from monitor.parse.document.pdf import read_pdf
from tests.pages.papers import Paper
from tests.parse.looks_whole import FIRST, LAST, LOOKS, SECOND, TEXT
from tests.parse.test_html import URL, read
from tests.parse.test_pdf import snapshot

TOLD = [FIRST, SECOND, LAST]

_LINES = (
    "Mit dem Abspielen des Videos erklären Sie sich einverstanden, dass Daten an YouTube gehen. Mehr steht beim Datenschutz.",
    "Beim Abspielen werden Daten an YouTube in die USA übertragen.",
    "Zum Aktivieren des Videos klicken Sie auf den Link. Durch das Aktivieren werden Daten an Vimeo übermittelt.",
    "Wenn Sie das Video abspielen, werden Daten an YouTube übermittelt.",
    "Dieses Video wird von YouTube bereitgestellt. Beim Laden werden personenbezogene Daten übertragen.",
    "Um dieses Video anzusehen, müssen Sie der Übertragung von Daten an YouTube zustimmen.",
    "Bitte akzeptieren Sie die Marketing-Cookies, um dieses Video anzusehen.",
    "Video laden", "War diese Seite hilfreich?", "Waren diese Informationen hilfreich für Sie?", "Hat Ihnen diese Seite geholfen?",
    "Schriftgröße ändern", "Schriftgröße: A A A", "Schrift vergrößern", "Kontrast erhöhen",
    "+++ ENDE +++", "*** Ende ***", "- Ende -", "– ENDE –", "--- Ende der Mitteilung ---", "Ende der Pressemitteilung",
    "Vorlesen", "Seite vorlesen", "Seite vorlesen lassen", "Seite drucken", "Druckansicht", "Feedback zur Seite",
)  # fmt: skip


@pytest.mark.parametrize("line", _LINES)
def test_what_stands_round_every_text_is_not_text(line: str) -> None:
    for name, look in LOOKS.items():
        for printed in (f"<p>{line}</p>", f"<div>{line}</div>", f"<ul><li>{line}</li></ul>"):
            for inside in (
                f"{printed}{TEXT}<p>{LAST}</p>",
                f"{TEXT}{printed}<p>{LAST}</p>",
                f"{TEXT}<p>{LAST}</p>{printed}",
            ):
                record = normalize(read(look(inside, "")), url=URL)

                assert ([block.text for block in record.body], record.subtitle, record.lead) == (TOLD, None, FIRST), (
                    name
                )


@pytest.mark.parametrize(
    "line",
    [
        "Mit dem Laden der Speicher beginnt das Werk im Mai, die Daten dazu stehen im Netz.",
        "Videos über die Bäche zeigen die Schulen des Landes im Herbst in allen Kreisen.",
        "Ende Mai beginnen die Arbeiten am Mühlbach, sie dauern bis zum Herbst.",
        "Das Ende des Betons ist für die Gemeinden der Anfang einer langen Arbeit am Ufer.",
        "Schriftgrößen auf Schildern am Ufer sollen künftig im ganzen Land die gleichen sein.",
    ],
)
def test_sentences_that_begin_alike_are_text(line: str) -> None:
    record = normalize(read(LOOKS["gsb"](f"{TEXT}<p>{line}</p><p>{LAST}</p>", "")), url=URL)

    assert line in [block.text for block in record.body]


@pytest.mark.parametrize(
    "line",
    [
        "Sperrfrist: 4. März 2026, 10.00 Uhr",
        "Achtung: Sperrfrist bis Mittwoch, 4. März 2026, 10 Uhr! Das Ministerium bittet um Beachtung dieser Frist.",
        "Es gilt das gesprochene Wort! Sperrfrist: Beginn der Rede",
    ],
)
@pytest.mark.parametrize("printed", ["<p>{}</p>", "<p><strong>{}</strong></p>", "<div class='intro'>{}</div>"])
def test_an_embargo_is_text_and_neither_lead_nor_subtitle(line: str, printed: str) -> None:
    for name, look in LOOKS.items():
        record = normalize(read(look(f"{printed.format(line)}{TEXT}<p>{LAST}</p>", "")), url=URL)

        assert ([block.text for block in record.body], record.subtitle, record.lead) == ([line, *TOLD], None, FIRST), (
            name
        )


def test_a_mark_of_the_end_is_no_text_on_paper_either() -> None:
    paper = Paper().write("Pressemitteilung").write("04.03.2026").write("Land befreit Bäche", size=15, bold=True)
    raw = read_pdf(snapshot(paper.write(FIRST).write(LAST).write("+++ ENDE +++").done()), None)

    assert [block.text for block in raw.body] == [FIRST, LAST]
