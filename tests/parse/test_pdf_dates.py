"""Date and number of a release are read alike on paper and on a page."""

import pytest

from model.record import Record
from monitor.normalize import normalize
from monitor.parse.document.html import read_html
from tests.pages.papers import Paper
from tests.parse.test_pdf import URL, snapshot
from tests.parse.test_pdf_tables import read, texts

TITLE = "Zwölf Dörfer bekommen einen Laden ohne Kasse"
FIRST = "Das Land bezahlt zwölf Dörfern die Einrichtung eines Ladens, in dem niemand an der Kasse sitzt und der doch offen ist."
LAST = "Die Läden öffnen im Herbst und bleiben auch am Sonntag offen, denn dort kauft ein, wer sonst dreißig Kilometer fahren muss."


@pytest.mark.parametrize(
    ("line", "reference"),
    [
        ("Presseinformation Nr. 12/2026 vom 3. Februar 2026", "12/2026"),
        ("Medieninformation 12/2026 · 3. Februar 2026", "12/2026"),
        ("Presseinformation | Nr. 12 | Musterstadt, 3. Februar 2026", "12"),
        ("Pressemitteilung Nr. 12/2026, Musterstadt, den 3.2.2026", "12/2026"),
        ("Musterstadt | 3. Februar 2026", None),
        ("Erscheinungsdatum: 03.02.2026", None),
        ("PRESSEMITTEILUNG 03.02.26", None),
    ],
)
@pytest.mark.parametrize("place", ["above", "below"])
def test_a_line_at_the_title_tells_the_day_and_the_number(line: str, reference: str | None, place: str) -> None:
    lines = (line, TITLE) if place == "above" else (TITLE, line)

    for record in (on_paper(*lines, FIRST), on_page(*lines, FIRST)):
        assert (record.title, str(record.published), record.reference) == (TITLE, "2026-02-03", reference)
        assert texts(record) == [FIRST, LAST]


@pytest.mark.parametrize(
    "opening", ["Musterstadt, 03.02.2026. ", "(Musterstadt, 3. Februar 2026) ", "MUSTERSTADT, den 3. Februar 2026 – "]
)
def test_the_day_with_which_the_text_opens_is_that_of_its_publication(opening: str) -> None:
    for record in (on_paper(TITLE, opening + FIRST), on_page(TITLE, opening + FIRST)):
        assert str(record.published) == "2026-02-03"


@pytest.mark.parametrize(
    "opening", ["(Siehe dazu den Bericht vom 3. Februar 2026) ", "Am 3. Februar 2026 hat der Landtag entschieden. "]
)
def test_a_day_of_which_the_text_tells_is_not_that_of_its_publication(opening: str) -> None:
    for record in (on_paper(TITLE, opening + FIRST), on_page(TITLE, opening + FIRST)):
        assert record.published is None


def on_paper(*lines: str) -> Record:
    paper = Paper()
    for line in lines:
        paper.write(line, size=15 if line == TITLE else 10, bold=line == TITLE)
    return read(paper.write(LAST))


def on_page(*lines: str) -> Record:
    written = "".join(f"<h1>{line}</h1>" if line == TITLE else f"<p>{line}</p>" for line in (*lines, LAST))
    page = f'<!doctype html><html lang="de"><title>{TITLE}</title><body><main>{written}</main></body></html>'
    return normalize(read_html(snapshot(page.encode(), URL), None), url=URL)
