"""Papers with a small table, figures or footnotes amid the text: title, prose and table are read as they stand."""

from collections.abc import Sequence

import pytest

from model.record import Record
from monitor.normalize import normalize
from monitor.parse.document.pdf import read_pdf
from tests.pages.papers import Paper
from tests.parse.test_pdf import URL, snapshot

TITLE = "Land befreit zwölf Bäche von Beton"
FIRST = (
    "Das Umweltministerium unterstützt ab dem kommenden Jahr zwölf Gemeinden, die ihre Bäche von Beton befreien wollen. "
    "Das Programm läuft bis 2030 und steht allen offen, die einen eigenen Plan für ihren Bach haben."
)
LAST = (
    "Die Gemeinden tragen ein Fünftel der Kosten selbst und müssen die Ufer danach zehn Jahre lang pflegen. Anträge nimmt "
    "das Landesamt für Gewässer vom ersten Mai an entgegen und entscheidet binnen drei Monaten."
)
FIGURES = (("Kreis", "2026", "2027"), ("Talkreis", "5", "–"), ("Musterkreis", "12", "7"))
TOLD = ["Kreis | 2026 | 2027", "Talkreis | 5 | –", "Musterkreis | 12 | 7"]


def read(paper: Paper) -> Record:
    return normalize(read_pdf(snapshot(paper.done()), None), url=URL)


def texts(record: Record) -> list[str]:
    return [block.text for block in record.body]


def headed(*, size: float = 15, width: float = 450) -> Paper:
    paper = Paper().write("Musterministerium für Umwelt", size=11, bold=True, width=width)
    paper.write("Pressemitteilung Nr. 12/2026", width=width).write("Musterstadt, 4. März 2026", width=width)
    return paper.write(TITLE, size=size, bold=True, width=width)


def rows(
    paper: Paper, told: Sequence[Sequence[str]], places: Sequence[float], *, size: float = 10, bold: bool = False
) -> Paper:
    for row in told:
        for x, text in zip(places, row, strict=True):
            paper.at(x, paper.y, text, size=size, bold=bold)
        paper.y -= 1.5 * size
    paper.y -= 10
    return paper


def beside(paper: Paper, x: float, lines: Sequence[str]) -> Paper:
    for at, line in enumerate(lines):
        paper.at(x, 720 - 11 * at, line, size=7.5)
    return paper


@pytest.mark.parametrize("places", [(70, 200, 300), (70, 250, 430)], ids=["narrow", "wide"])
@pytest.mark.parametrize("size", [8, 10])
def test_a_small_table_amid_the_text_is_a_table_and_nothing_else(places: tuple[float, ...], size: float) -> None:
    record = read(rows(headed().write(FIRST), FIGURES, places, size=size).write(LAST))

    assert (record.title, texts(record)) == (TITLE, [FIRST, *TOLD, LAST])


def test_a_small_table_beside_a_sidebar_is_a_table() -> None:
    paper = headed(width=330).write(FIRST, width=330)
    house = ("Hausanschrift:", "Musterministerium", "Musterallee 1", "01097 Musterstadt")
    record = read(beside(rows(paper, FIGURES, (70, 180, 280)).write(LAST, width=330), 430, house))

    assert (record.title, texts(record), record.addresses) == (
        TITLE,
        [FIRST, *TOLD, LAST],
        ("Musterallee 1, 01097 Musterstadt",),
    )


@pytest.mark.parametrize("size", [15, 20])
def test_figures_set_larger_than_the_title_are_not_the_title(size: float) -> None:
    paper = rows(headed().write(FIRST), (("12", "8 Mio.", "2030"),), (70, 220, 370), size=size, bold=True)
    paper.y += 15
    record = read(rows(paper, (("Gemeinden", "Euro", "Ende"),), (70, 220, 370), size=9).write(LAST))

    assert record.title == TITLE
    assert texts(record) == [FIRST, "12 | 8 Mio. | 2030", "Gemeinden | Euro | Ende", LAST]


def test_a_heading_above_a_table_that_is_set_larger_than_the_title_is_a_heading() -> None:
    paper = headed(size=10).write(FIRST).write("Übersicht der Mittel", size=12.5, bold=True)
    record = read(rows(paper, FIGURES, (70, 200, 300)).write(LAST))

    assert (record.title, texts(record)) == (TITLE, [FIRST, "Übersicht der Mittel", *TOLD, LAST])


def test_a_title_set_like_the_text_is_the_line_below_the_date() -> None:
    paper = Paper().write("Pressemitteilung").write("04.03.2026").write(TITLE).write(FIRST)
    record = read(rows(paper.write("Übersicht der Mittel", bold=True), FIGURES, (70, 200, 300)).write(LAST))

    assert (record.title, texts(record)) == (TITLE, [FIRST, "Übersicht der Mittel", *TOLD, LAST])


def test_the_numbers_at_the_axes_of_figures_are_not_text() -> None:
    paper = headed().write(FIRST)
    for x in (70, 310):
        for at, number in enumerate(("100", "50", "0")):
            paper.at(x, paper.y - 18 * at, number, size=6).at(x + 30 * (at + 1), paper.y - 60, str(2024 + at), size=6)
    paper.y -= 80

    assert texts(read(paper.write(LAST))) == [FIRST, LAST]


def test_a_last_row_behind_a_cell_of_several_lines_is_a_row() -> None:
    table = (*FIGURES, ("Seenkreis", "3", "Brücke und"), ("", "", "Wehr"), ("Moorkreis", "4", "2"))
    paper = headed().write(FIRST)
    for row in table:
        for x, text in zip((70, 200, 300), row, strict=True):
            paper.at(x, paper.y, text, size=10)
        paper.y -= 14
    paper.y -= 10

    assert "Moorkreis | 4 | 2" in texts(read(paper.write(LAST)))


def wrapped(
    paper: Paper,
    told: Sequence[Sequence[str]],
    places: Sequence[float],
    *,
    size: float = 10,
    padding: float = 6,
    fall: float = 0,
) -> Paper:
    """Cells of several lines; `fall`: 0 where they hang from the top of their row, 0.5 in its middle, 1 at its foot."""
    for row in told:
        cells = [cell.split("/") for cell in row]
        height = max(map(len, cells))
        for x, cell in zip(places, cells, strict=True):
            for at, line in enumerate(cell):
                paper.at(x, paper.y - (at + fall * (height - len(cell))) * 1.2 * size, line, size=size)
        paper.y -= height * 1.2 * size + padding
    paper.y -= 10
    return paper


def whole(told: Sequence[Sequence[str]]) -> list[str]:
    return [" | ".join(row).replace("/", " ") for row in told]


MEASURES = (
    ("Kreis", "Maßnahme", "Mittel/in Euro"),
    ("Talkreis", "Rückbau der Wehre/und Ufer am Mühlbach", "1,2 Mio."),
    ("Musterkreis/Nord", "Neubau", "800.000"),
    ("Seenkreis", "Pflege der Ufer,/Pflanzung von Erlen/und Weiden", "50.000"),
    ("Moorkreis", "Brücke", "10.000"),
)
LOTS = (
    ("Los", "Gegenstand"),
    ("1", "Bau einer Brücke über den/Mühlbach bei Musterstadt mit/einem Radweg und einem/Gehweg auf beiden Seiten"),
    ("2", "Abbruch der alten Brücke"),
    ("3", "Bau einer Zufahrt von der/Musterallee her"),
)
YEARS = (
    ("Jahr", "Betrag", "Ziel"),
    ("2026", "4 Mio./Euro", "Ausbau"),
    ("2027", "", "Betrieb"),
    ("2028", "3 Mio./Euro", "Betrieb/und Pflege"),
)


@pytest.mark.parametrize("size", [8.5, 10])
@pytest.mark.parametrize("fall", [0, 0.5], ids=["top", "middle"])
@pytest.mark.parametrize(
    ("told", "places"), [(MEASURES, (70, 180, 400)), (LOTS, (70, 160)), (YEARS, (70, 200, 330))], ids=["3", "2", "gaps"]
)
def test_all_lines_of_a_cell_are_in_its_row(
    told: Sequence[Sequence[str]], places: Sequence[float], fall: float, size: float
) -> None:
    record = read(wrapped(headed().write(FIRST), told, places, size=size, fall=fall).write(LAST))

    assert (record.title, texts(record)) == (TITLE, [FIRST, *whole(told), LAST])


@pytest.mark.parametrize(("told", "places"), [(LOTS, (70, 160)), (YEARS, (70, 200, 330))], ids=["2", "gaps"])
def test_lines_of_cells_that_hang_from_the_top_need_no_space_between_rows(
    told: Sequence[Sequence[str]], places: Sequence[float]
) -> None:
    record = read(wrapped(headed().write(FIRST), told, places, padding=0).write(LAST))

    assert texts(record) == [FIRST, *whole(told), LAST]


def test_a_heading_between_rows_and_a_sum_below_them_are_no_lines_of_a_cell() -> None:
    told = (("Kreis", "Bäche", "Seen"), ("Nord", "", ""), ("Talkreis", "5", "3"), ("", "5", "3"))
    record = read(wrapped(headed().write(FIRST), told, (70, 200, 300), padding=0).write(LAST))

    assert texts(record) == [FIRST, "Kreis | Bäche | Seen", "Nord", "Talkreis | 5 | 3", " | 5 | 3", LAST]


def test_points_far_from_their_bullets_are_a_list() -> None:
    points = (
        ("•", "Die Bäche werden von Beton befreit, damit/sie im Sommer kühl bleiben."),
        ("•", "Die Ufer werden gepflegt."),
    )
    record = read(wrapped(headed().write(FIRST), points, (70, 95)).write(LAST))

    assert [(block.type.value, block.text) for block in record.body[1:3]] == [
        ("list_item", "Die Bäche werden von Beton befreit, damit sie im Sommer kühl bleiben."),
        ("list_item", "Die Ufer werden gepflegt."),
    ]


def test_captions_of_figures_side_by_side_are_not_text() -> None:
    paper = headed().write(FIRST)
    captions = (
        ("Abb. 1: Der Mühlbach vor", "Abb. 2: Der Mühlbach nach"),
        ("dem Umbau im Jahr 2021", "dem Umbau im Jahr 2025"),
        ("Foto: Landesamt", "Foto: Landesamt"),
    )
    for x in (70, 310):
        paper.canvas.rect(x, paper.y - 120, 200, 110)
    paper.y -= 135

    assert texts(read(rows(paper, captions, (70, 310), size=8).write(LAST))) == [FIRST, LAST]


@pytest.mark.parametrize(
    "lines",
    [
        ("Ansprechpartnerin: Dr. Erika Muster, Telefon 0351 555-2333",),
        ("Ansprechpartnerin: Dr. Erika Muster", "Telefon: 0351 555-2333"),
        ("Pressekontakt: Dr. Erika Muster", "Tel. 0351 555-2333", "V.i.S.d.P.: Dr. Erika Muster"),
    ],
)
def test_a_contact_in_a_line_below_the_text_is_a_contact(lines: tuple[str, ...]) -> None:
    paper = headed().write(FIRST).write(LAST)
    for line in lines:
        paper.write(line)
        paper.y += 8

    record = read(paper)

    assert texts(record) == [FIRST, LAST]
    assert [(one.name, [phone.number for phone in one.phones]) for one in record.contacts] == [
        ("Dr. Erika Muster", ["+493515552333"])
    ]


@pytest.mark.parametrize(
    "line", ["Kontakte: Sie sind geknüpft und bleiben es auch in den kommenden Jahren.", "Verantwortlich: alle."]
)
def test_a_sentence_that_begins_like_a_contact_is_text(line: str) -> None:
    assert line in texts(read(headed().write(FIRST).write(line).write(LAST)))


@pytest.mark.parametrize(
    ("line", "name", "role"),
    [
        ("V.i.S.d.P.: Dr. Erika Muster", "Dr. Erika Muster", "V.i.S.d.P."),
        ("Verantwortlich: Erika Muster, Pressesprecherin", "Erika Muster", "Pressesprecherin"),
        ("Verantwortlich im Sinne des Presserechts: Jens Probe (Sprecher)", "Jens Probe", "Sprecher"),
    ],
)
def test_who_answers_for_the_text_is_a_contact_without_a_number(line: str, name: str, role: str) -> None:
    record = read(headed().write(FIRST).write(LAST).write(line))

    assert texts(record) == [FIRST, LAST]
    assert [(one.name, one.role) for one in record.contacts] == [(name, role)]


def test_what_follows_the_name_of_who_answers_is_text() -> None:
    record = read(headed().write(FIRST).write("V.i.S.d.P.: Erika Muster").write("Hintergrund").write(LAST))

    assert texts(record) == [FIRST, "Hintergrund", LAST]
    assert [(one.name, one.role) for one in record.contacts] == [("Erika Muster", "V.i.S.d.P.")]


def test_a_letterhead_beside_the_text_tells_role_and_fax_line_by_line() -> None:
    head = (
        "Ihr Ansprechpartner", "Jens Beispiel", "Pressesprecher", "Durchwahl", "0351 555-8060", "Telefax", "0351 555-8069",
    )  # fmt: skip
    paper = headed(width=330).write(FIRST, width=330).write(LAST, width=330)

    record = read(beside(paper, 430, head))

    assert texts(record) == [FIRST, LAST]
    assert [(one.name, one.role, one.phones[0].number, one.faxes[0].number) for one in record.contacts] == [
        ("Jens Beispiel", "Pressesprecher", "+493515558060", "+493515558069")
    ]
