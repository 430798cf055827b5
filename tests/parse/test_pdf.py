"""Press releases as PDF, in words and letterheads of our own."""

import io
from datetime import UTC, datetime, timedelta

import pytest
from reportlab.lib.pagesizes import A4
from reportlab.lib.pdfencrypt import StandardEncryption
from reportlab.pdfbase.pdfmetrics import stringWidth
from reportlab.pdfgen.canvas import Canvas

from demo.letterhead import Heading, Letter, letterhead_pdf
from model.errors import ParseError
from model.raw import RawRecord
from model.record import Block, BlockType
from model.snapshot import Snapshot
from model.source import DocumentReading, Source
from monitor.parse.document.pdf import read_pdf

URL = "https://presse.musterland.example/mi/werkstatt%20programm.pdf"

LETTER = Letter(
    issuer="Ministerium für Wirtschaft und Handwerk des Freistaates Musterland",
    date="12.03.2026",
    title="Land fördert kleine Werkstätten mit 12 Millionen Euro",
    subtitles=("Ministerin Probst: »Wer ausbildet, bekommt Hilfe rasch und ohne viel Papier«",),
    paragraphs=(
        (
            "Das Land legt ein Programm für kleine Werkstätten auf. Es beginnt im Mai und läuft bis 2029. Gefördert werden "
            "Maschinen, Umbauten und die Ausbildung junger Menschen in den Betrieben des Landes."
        ),
        (
            "Ministerin Petra Probst sagte: »Unsere Werkstätten halten das Land zusammen. Sie bilden aus, sie reparieren, sie sind "
            "für ihre Kundschaft da. Dafür brauchen sie Räume, Maschinen und Menschen, die ihr Handwerk verstehen. "
            "Darum fördern wir Wirtschafts- und Handwerksbetriebe gleichermaßen und fragen nicht zuerst nach Formularen.«"
        ),
        Heading("Hintergrund"),
        "Im Freistaat Musterland arbeiten 900 Werkstätten mit rund 12.000 Beschäftigten. " * 14,
        "Die Anträge nimmt die Aufbaubank entgegen. " * 30,
    ),
    contact=(
        "Jonas Beispiel",
        "Telefon +49 30 1234 5600",
        "Telefax +49 30 1234 5680",
        "presse@mwh.musterland.example*",
    ),
    house=("Ministerium für Wirtschaft", "und Handwerk"),
    address=("Werkstraße 2 a", "01234 Musterstadt"),
    website="www.mwh.musterland.example",
    directions=(
        "Zu erreichen ab Hauptbahnhof",
        "mit den Linien 3 und 9.",
        "* Kein Zugang für verschlüsselte",
        "elektronische Dokumente.",
    ),
    links=(("Zum Programm", "https://foerderung.musterland.example/werkstatt"),),
)


def snapshot(body: bytes, url: str = URL) -> Snapshot:
    at = datetime(2026, 3, 12, tzinfo=UTC)
    return Snapshot(url=url, final_url=url, status=200, headers=(), body=body, fetched_at=at, elapsed=timedelta())


def read(body: bytes, source: Source | None = None) -> RawRecord:
    return read_pdf(snapshot(body), source)


class Paper:
    """A PDF drawn line by line."""

    def __init__(self, *, x: float = 70, size: float = 10, **options: object) -> None:
        self.file = io.BytesIO()
        self.canvas = Canvas(self.file, pagesize=A4, invariant=True, **options)
        self.x, self.y, self.size = x, 780.0, size

    def line(self, text: str, *, bold: bool = False, size: float | None = None, x: float | None = None) -> "Paper":
        self.canvas.setFont("Helvetica-Bold" if bold else "Helvetica", size or self.size)
        self.canvas.drawString(x or self.x, self.y, text)
        self.y -= 1.3 * (size or self.size)
        return self

    def lines(self, *texts: str, **options: bool) -> "Paper":
        for text in texts:
            self.line(text, **options)
        return self.gap()

    def gap(self, height: float = 8) -> "Paper":
        self.y -= height
        return self

    def turn(self) -> "Paper":
        self.canvas.showPage()
        self.y = 780
        return self

    def done(self) -> bytes:
        self.canvas.save()
        return self.file.getvalue()


@pytest.mark.parametrize("sidebar", ["left", "right"])
@pytest.mark.parametrize("sidebar_after", [3, 9, 14, 99])
@pytest.mark.parametrize("hyphenate", [False, True])
def test_a_letterhead_is_read_whatever_its_side_and_order(sidebar: str, sidebar_after: int, hyphenate: bool):
    record = read(letterhead_pdf(LETTER, sidebar=sidebar, sidebar_after=sidebar_after, hyphenate=hyphenate))

    assert record.title == LETTER.title
    assert record.subtitle == LETTER.subtitles[0]
    assert record.issuer == LETTER.issuer
    assert record.published == "12.03.2026"
    assert record.kind == "Medieninformation"
    assert record.addresses == ("Werkstraße 2 a\n01234 Musterstadt",)
    assert [block.text for block in record.body] == [
        " ".join((part.text if isinstance(part, Heading) else part).split()) for part in LETTER.paragraphs
    ]


def test_the_contact_block_has_no_labels_and_no_footnote_star():
    record = read(letterhead_pdf(LETTER))

    (contact,) = record.contacts
    assert contact.lines == (
        "Jonas Beispiel",
        "Telefon +49 30 1234 5600",
        "Telefax +49 30 1234 5680",
        "presse@mwh.musterland.example",
    )


def test_links_are_those_of_the_text_and_not_of_the_letterhead():
    record = read(letterhead_pdf(LETTER))

    assert [(link.text, link.href) for link in record.links] == [
        ("Zum Programm", "https://foerderung.musterland.example/werkstatt")
    ]
    assert "Links:" not in [block.text for block in record.body]


def test_the_same_letter_gives_the_same_bytes():
    assert letterhead_pdf(LETTER) == letterhead_pdf(LETTER)


def test_a_body_box_that_is_said_wins_over_what_is_found():
    box = (60.0, 80.0, 410.0, 690.0)
    source = Source(id="mwh", name="MWH", issuer="MWH", url=URL, document=DocumentReading(letterhead=box))
    record = read(letterhead_pdf(LETTER), source)

    assert ("body", "letterhead") in record.found
    assert record.issuer == LETTER.issuer
    assert "Zu erreichen" not in "".join(block.text for block in record.body)


def test_headings_have_the_level_of_their_size():
    paper = Paper().line("Bericht zur Lage der Werkstätten", bold=True, size=18).gap(14)
    for number in (1, 2):
        paper.line(f"Abschnitt {number}", bold=True, size=13).gap().lines(
            "Ein Satz steht hier und noch einer folgt.", "Er ist kurz."
        )
        paper.line("Ein Unterpunkt", bold=True).gap().lines("Auch dieser Satz steht hier.", "Und noch einer.")
    record = read(paper.done())

    headings = [(block.text, block.level) for block in record.body if block.type is BlockType.HEADING]
    assert record.title == "Bericht zur Lage der Werkstätten"
    assert headings[-3:] == [("Ein Unterpunkt", 3), ("Abschnitt 2", 2), ("Ein Unterpunkt", 3)]


def test_a_sentence_goes_on_behind_the_page_turn():
    paper = Paper().line("Zahlen für das Jahr 2025", bold=True, size=14).gap()
    paper.lines("Die Werkstätten lieferten 2025 mehr als je zuvor an ihre Kundschaft.", "In der Rangliste der Länder")
    paper.y = 40
    paper.line("Seite 1 von 2", size=8).turn().line("belegte das Land Platz 17. Im Jahr davor war es Platz 18.")
    paper.y = 40
    record = read(paper.line("Seite 2 von 2", size=8).done())

    assert [block.text for block in record.body] == [
        (
            "Die Werkstätten lieferten 2025 mehr als je zuvor an ihre Kundschaft. In der Rangliste der Länder belegte das Land "
            "Platz 17. Im Jahr davor war es Platz 18."
        )
    ]


def test_a_running_head_is_not_text():
    paper = Paper()
    for page in (1, 2, 3):
        paper.y = 815
        paper.line(f"Jahresbericht 2025 Blatt {page}", size=8)
        paper.y = 700
        paper.lines(f"Auf Blatt {page} steht ein eigener Satz, der hier endet.")
        paper.turn()
    texts = [block.text for block in read(paper.done()).body]

    assert sum("Jahresbericht" in text for text in texts) <= 1
    assert "Auf Blatt 3 steht ein eigener Satz, der hier endet." in texts


@pytest.mark.parametrize(
    ("lines", "text"),
    [
        (("Wir fördern das Hand-", "werk im Land."), "Wir fördern das Handwerk im Land."),
        (
            ("Wir fördern die Wirtschafts-", "und Handwerksbetriebe."),
            "Wir fördern die Wirtschafts- und Handwerksbetriebe.",
        ),
        (("Gäste aus Baden-", "Württemberg kamen."), "Gäste aus Baden-Württemberg kamen."),
        (("Mit der COVID-", "19-Pandemie begann es."), "Mit der COVID-19-Pandemie begann es."),
        (
            ("Ein deutsch-französischer Preis, deutsch-", "französischer Art."),
            "Ein deutsch-französischer Preis, deutsch-französischer Art.",
        ),
        (("Die EU-", "weite Regel gilt."), "Die EU-weite Regel gilt."),
        (
            ("Näheres: https://www.musterland.example/pro-", "gramm/2026.html"),
            "Näheres: https://www.musterland.example/pro-gramm/2026.html",
        ),
        (("Ein Preis –", "und eine Urkunde."), "Ein Preis – und eine Urkunde."),
    ],
)
def test_a_hyphen_at_the_end_of_a_line_goes_only_when_it_divides_a_word(lines: tuple[str, ...], text: str):
    paper = Paper().line("Ein Titel für diesen Fall", bold=True, size=14).gap()
    record = read(paper.lines(*lines).done())

    assert [block.text for block in record.body] == [text]


def test_bullets_are_list_items_with_their_further_lines():
    paper = (
        Paper().line("Was gefördert wird", bold=True, size=14).gap().lines("Gefördert werden die folgenden drei Dinge:")
    )
    paper.line("• Maschinen und Werkzeuge für", x=80).line("die tägliche Arbeit", x=88).line("• Umbauten", x=80).line(
        "• Lehrstellen", x=80
    )
    record = read(paper.gap().lines("Anträge sind bis Mai zu stellen.").done())

    assert [(block.type.value, block.text) for block in record.body][1:] == [
        ("list_item", "Maschinen und Werkzeuge für die tägliche Arbeit"),
        ("list_item", "Umbauten"),
        ("list_item", "Lehrstellen"),
        ("paragraph", "Anträge sind bis Mai zu stellen."),
    ]


def test_a_plain_table_is_read_row_by_row():
    paper = (
        Paper().line("Mittel je Jahr", bold=True, size=14).gap().lines("Die Mittel verteilen sich so auf die Jahre:")
    )
    for year, sum_, firms in (
        ("Jahr", "Betrag", "Betriebe"),
        ("2026", "4 Mio. Euro", "300"),
        ("2027", "8 Mio. Euro", "600"),
    ):
        at = paper.y
        for x, text in ((70, year), (200, sum_), (330, firms)):
            paper.y = at
            paper.line(text, x=x)
    record = read(paper.gap().lines("Weitere Jahre folgen nach dem Beschluss.").done())

    rows = [block for block in record.body if block.type is BlockType.TABLE_ROW]
    assert [row.cells for row in rows] == [
        ("Jahr", "Betrag", "Betriebe"),
        ("2026", "4 Mio. Euro", "300"),
        ("2027", "8 Mio. Euro", "600"),
    ]


def test_two_columns_of_text_are_read_one_after_the_other():
    paper = Paper().line("Ein Heft in zwei Spalten", bold=True, size=16).gap()
    top = paper.y
    for x, name in ((60, "links"), (320, "rechts")):
        paper.y = top
        for number in range(12):
            paper.line(f"Zeile {number} steht {name} und füllt die Spalte aus.", x=x)
    text = " ".join(block.text for block in read(paper.done()).body)

    assert text.index("Zeile 11 steht links") < text.index("Zeile 0 steht rechts")


def test_a_date_in_the_dateline_is_the_publication_date():
    paper = Paper().line("Land ehrt seine Meister", bold=True, size=14).gap()
    record = read(paper.lines("Musterstadt, 7. April 2026 – Das Land hat heute Meister geehrt.").done())

    assert record.published == "7. April 2026"


def test_the_number_of_a_release_is_its_reference():
    paper = Paper().line("Pressemitteilung Nr. 50/2026").line("Musterstadt, den 7. April 2026").gap()
    record = read(paper.line("Land ehrt seine Meister", bold=True, size=14).gap().lines("Das Land hat geehrt.").done())

    assert (record.reference, record.published, record.title) == (
        "Nr. 50/2026",
        "7. April 2026",
        "Land ehrt seine Meister",
    )


def test_a_printed_address_is_a_link():
    paper = Paper().line("Wo man mehr erfährt", bold=True, size=14).gap()
    record = read(paper.lines("Mehr steht unter www.musterland.example/mehr.").done())

    assert [(link.text, link.href) for link in record.links] == [
        ("www.musterland.example/mehr", "https://www.musterland.example/mehr")
    ]


def test_a_link_over_two_lines_is_one_link():
    paper = Paper().line("Wo man mehr erfährt", bold=True, size=14).gap().line("Mehr im Bericht über die Lage der")
    for text in ("Werkstätten", "und Betriebe"):
        width = stringWidth(text, "Helvetica", 10)
        paper.canvas.linkURL("https://musterland.example/bericht", (70, paper.y - 2, 70 + width, paper.y + 9))
        paper.line(text)
    record = read(paper.done())

    assert [(link.text, link.href) for link in record.links] == [
        ("Werkstätten und Betriebe", "https://musterland.example/bericht")
    ]


def test_small_print_at_the_foot_of_the_page_is_not_text_but_its_address_is_kept():
    paper = Paper().line("Land ehrt seine Meister", bold=True, size=14).gap()
    paper.lines("Das Land hat heute seine Meister geehrt, es waren zwölf an der Zahl.", "Sie kamen von überall.")
    paper.y = 60
    record = read(
        paper.line("Hausanschrift:", size=7).line("Werkstraße 2", size=7).line("01234 Musterstadt", size=7).done()
    )

    assert len(record.body) == 1
    assert record.addresses == ("Werkstraße 2\n01234 Musterstadt",)


def test_a_scan_gives_a_record_without_a_body():
    paper = Paper()
    paper.canvas.setTitle("Bekanntmachung")
    paper.canvas.rect(100, 100, 200, 200)
    record = read(paper.done())

    assert record == RawRecord(base_url=URL, title="Bekanntmachung", found=(("title", "metadata"), ("body", "no_text")))


def test_a_scan_without_a_title_is_named_for_its_file():
    paper = Paper()
    paper.canvas.setTitle("")
    paper.canvas.rect(100, 100, 200, 200)

    assert read(paper.done()).title == "werkstatt programm"


def test_a_locked_file_is_an_error_that_says_so():
    body = Paper(encrypt=StandardEncryption("geheim", canPrint=0)).line("Geheim").done()

    with pytest.raises(ParseError, match="locked with a password"):
        read(body)


@pytest.mark.parametrize("body", [b"", b"%PDF-1.4", b"<html>not a pdf</html>", letterhead_pdf(LETTER)[:300]])
def test_a_broken_file_is_an_error_that_names_it(body: bytes):
    with pytest.raises(ParseError, match=r"presse\.musterland\.example"):
        read(body)


def test_ligatures_and_taken_apart_umlauts_are_letters():
    from monitor.parse.document.pdf_passages import cleaned

    assert cleaned("ﬁnden und a\u0308ndern") == "finden und ändern"


def test_a_block_is_what_the_model_says():
    record = read(letterhead_pdf(LETTER))

    assert record.body[2] == Block(type=BlockType.HEADING, text="Hintergrund", level=2)
