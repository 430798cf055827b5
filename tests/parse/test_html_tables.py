"""What stands in tables and lists is text, however short it is, in the looks of six content systems."""

import pytest

from monitor.normalize import normalize
from tests.parse.looks_whole import FIRST, LAST, LOOKS, SECOND, TEXT, Look
from tests.parse.test_html import URL, read, texts

every_look = pytest.mark.parametrize("look", LOOKS.values(), ids=list(LOOKS))


def table(*rows: str) -> str:
    """Rows of entries between upright strokes."""
    cells = ("".join(f"<td>{cell}</td>" for cell in row.split("|")) for row in rows)
    return f"<table><tbody>{''.join(f'<tr>{row}</tr>' for row in cells)}</tbody></table>"


def told(look: Look, inside: str) -> list[str]:
    """What is read between the paragraphs that stand round it."""
    found = texts(read(look(f"{TEXT}{inside}<p>{LAST}</p>", "")))
    assert (found[:2], found[-1]) == ([FIRST, SECOND], LAST)
    return found[2:-1]


@every_look
def test_an_entry_of_a_single_sign_is_an_entry(look: Look) -> None:
    figures = table("Kreis|Bäche|Anträge|Zusage", "Musterkreis|5|–|X", "Talkreis|7|3|-")

    assert told(look, figures) == [
        "Kreis | Bäche | Anträge | Zusage",
        "Musterkreis | 5 | – | X",
        "Talkreis | 7 | 3 | -",
    ]


@every_look
def test_rows_that_are_alike_are_all_told(look: Look) -> None:
    assert told(look, table("Los|2025|2026", "1|12|12", "2|12|12", "2|12|12"))[1:] == [
        "1 | 12 | 12",
        "2 | 12 | 12",
        "2 | 12 | 12",
    ]


def test_an_entry_is_an_entry_whatever_the_word_means_elsewhere() -> None:
    ways = table("Weg|Anteil", "E-Mail|40", "Suche|7", "Werbung|5", "Stand: 12.03.2026|x")

    assert told(LOOKS["gsb"], ways) == [
        "Weg | Anteil",
        "E-Mail | 40",
        "Suche | 7",
        "Werbung | 5",
        "Stand: 12.03.2026 | x",
    ]


def test_an_entry_that_is_a_link_stays_in_its_row() -> None:
    record = read(
        LOOKS["drupal"](TEXT + table("Los|Bach", "1|<a href='/m'>Mühlbach</a>", "2|<a href='/e'>Erlbach</a>"), "")
    )

    assert texts(record)[2:] == ["Los | Bach", "1 | Mühlbach", "2 | Erlbach"]
    assert [link.text for link in record.links] == ["Mühlbach", "Erlbach"]


def test_a_table_of_links_is_navigation() -> None:
    bar = table("<a href='/1'>Bäche</a>|<a href='/2'>Seen</a>", "<a href='/3'>Moore</a>|<a href='/4'>Quellen</a>")

    assert told(LOOKS["typo3"], bar) == []


def test_a_table_of_files_is_attachments() -> None:
    files = table("Datei|Größe", "<a href='/r.pdf'>Richtlinie</a>|1,2 MB", "<a href='/a.pdf'>Antrag</a>|230 KB")
    record = read(LOOKS["plone"](TEXT + files, ""))

    assert [file.text for file in record.attachments] == ["Richtlinie", "Antrag"]
    assert texts(record) == [FIRST, SECOND]


def test_a_file_in_a_row_of_figures_takes_nothing_from_them() -> None:
    figures = table(
        "Kreis|Bäche|Bescheid", "Talkreis|5|<a href='/t.pdf'>Bescheid</a>", "Seenkreis|7|<a href='/s.pdf'>Bescheid</a>"
    )
    record = read(LOOKS["gsb"](TEXT + figures, ""))

    assert texts(record)[2:] == ["Kreis | Bäche | Bescheid", "Talkreis | 5 | Bescheid", "Seenkreis | 7 | Bescheid"]
    assert [file.href for file in record.attachments] == ["/t.pdf", "/s.pdf"]


def test_a_row_with_a_long_entry_is_a_row_of_its_table() -> None:
    long = f"{FIRST} {SECOND}"

    assert told(LOOKS["drupal"], table("Bach|Plan", "A|Rückbau", f"B|{long}")) == [
        "Bach | Plan",
        "A | Rückbau",
        f"B | {long}",
    ]


@every_look
def test_items_and_terms_of_a_single_sign_are_told(look: Look) -> None:
    assert told(look, "<ul><li>A</li><li>5</li></ul>") == ["A", "5"]
    assert told(look, "<dl><dt>Bäche</dt><dd>5</dd><dt>Seen</dt><dd>X</dd><dt>Moore</dt><dd>–</dd></dl>") == [
        "Bäche", "5", "Seen", "X", "Moore", "–",
    ]  # fmt: skip


def test_the_numbers_of_pages_are_no_items() -> None:
    assert told(LOOKS["liferay"], "<ul><li><span>1</span></li><li><a href='?p=2'>2</a></li></ul>") == []


@every_look
def test_an_empty_cell_keeps_its_place_in_the_row(look: Look) -> None:
    record = read(look(TEXT + table("Jahr|Bäche|Seen|Rest", "2025||12|", "2026|7|&nbsp;|3", "|||15"), ""))

    assert [list(block.cells) for block in record.body[2:]] == [
        ["Jahr", "Bäche", "Seen", "Rest"],
        ["2025", "", "12", ""],
        ["2026", "7", "", "3"],
        ["", "", "", "15"],
    ]
    assert record.body[3].text == "2025 |  | 12 | "


def test_a_row_in_which_nothing_can_be_seen_is_no_row() -> None:
    page = LOOKS["gsb"](TEXT + table("Jahr|Bäche", "\u200b|\u200b", "2026|7"), "")
    record = normalize(read(page), url=URL)

    assert [block.text for block in record.body[2:]] == ["Jahr | Bäche", "2026 | 7"]


def test_a_column_in_which_nothing_stands_is_no_column() -> None:
    spaced = table("Jahr||Bäche", "2025||12", "2026|<img src='/b.png'>|7")

    assert told(LOOKS["gsb"], spaced) == ["Jahr | Bäche", "2025 | 12", "2026 | 7"]


def test_a_table_that_only_lays_out_the_page_stays_paragraphs() -> None:
    beside = table(f"|<p>{FIRST}</p><p>{SECOND}</p>|", f"|<p>{LAST}</p>|")

    assert texts(read(LOOKS["liferay"](beside, ""))) == [FIRST, SECOND, LAST]


def test_selected_tables_keep_their_empty_cells_each_for_itself() -> None:
    page = LOOKS["gsb"](
        TEXT + table("Jahr|Bäche", "2025|", "2026|7") + table("Los|Ort|Bach", "1||Mühlbach", "2|Tal|"), ""
    )
    record = normalize(read(page, body="table"), url=URL)

    assert [block.text for block in record.body] == [
        "Jahr | Bäche", "2025 | ", "2026 | 7", "Los | Ort | Bach", "1 |  | Mühlbach", "2 | Tal | ",
    ]  # fmt: skip


def test_a_cell_that_reaches_over_others_leaves_them_their_columns() -> None:
    spans = """<table><tr><th rowspan='2'>Region</th><th rowspan='2'>Kreis</th><th colspan='2'>Bäche</th></tr>
    <tr><th>2025</th><th>2026</th></tr>
    <tr><td rowspan='2'>Nord</td><td>Talkreis</td><td>5</td><td>7</td></tr><tr><td>Musterkreis</td><td>1</td><td>2</td></tr>
    <tr><td colspan='2'>Zusammen</td><td>6</td><td>9</td></tr></table>"""

    assert told(LOOKS["gsb"], spans) == [
        "Region | Kreis | Bäche | ",
        " |  | 2025 | 2026",
        "Nord | Talkreis | 5 | 7",
        " | Musterkreis | 1 | 2",
        "Zusammen |  | 6 | 9",
    ]


@pytest.mark.parametrize("span", ["0", "-1", "x", "999999999999", "100%", "²"])
def test_a_span_that_is_no_number_of_columns_does_no_harm(span: str) -> None:
    rows = "".join(
        f"<tr><td colspan='{span}' rowspan='{span}'>{kreis}</td><td>{at}</td></tr>" for at, kreis in enumerate("AB")
    )

    assert [row.replace(" | ", "|").split("|")[0] for row in told(LOOKS["plone"], f"<table>{rows}</table>")] == [
        "A",
        "B",
    ]
