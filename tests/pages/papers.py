"""Press releases and reports on paper, drawn from their words: no PDF is kept in the repository, the same words give the same bytes.

Each paper's expected record stands in papers/NAME.json. Words and ministries are our own.
"""

import io
from collections.abc import Callable

from reportlab.lib.pagesizes import A4
from reportlab.lib.utils import ImageReader
from reportlab.pdfbase.pdfmetrics import stringWidth
from reportlab.pdfgen.canvas import Canvas

from demo.letterhead import Heading, Letter, letterhead_pdf
from tests.parse.letters import Words, frames

FERRY = Letter(
    issuer="Ministerium für Verkehr des Freistaates Musterland",
    date="14.09.2026",
    title="Fähre über die Musterau fährt wieder",
    subtitles=("Ministerin Probe: »Eine Lücke von drei Jahren ist geschlossen«",),
    paragraphs=(
        "Die Fähre bei Musterfurt fährt seit heute wieder. Das Land hat das Schiff für 1,9 Millionen Euro umbauen lassen.",
        "»Eine Lücke von drei Jahren ist geschlossen«, sagte Verkehrsministerin Regina Probe bei der ersten Überfahrt.",
        Heading("Hintergrund"),
        "Das Hochwasser hatte 2023 den Anleger zerstört. Seither mussten Pendler einen Umweg von 31 Kilometern fahren.",
    ),
    contact=("Jens Beispiel", "Telefon +49 351 5558060", "Telefax +49 351 5558069", "presse@mv.musterland.example*"),
    house=("Ministerium für Verkehr",),
    address=("Musterallee 14", "01097 Musterstadt"),
    website="www.mv.musterland.example",
    directions=("Zu erreichen mit der Linie 8.", "* Kein Zugang für verschlüsselte", "elektronische Dokumente."),
    links=(("Fahrplan der Fähre", "https://www.mv.musterland.example/faehre"),),
)
ORCHARD = Letter(
    issuer="Ministerium für Landwirtschaft des Landes Waldland",
    date="03.06.2026",
    title="Waldland zahlt für alte Obstbäume",
    paragraphs=(
        (
            "Wer alte Obstbäume pflegt, bekommt vom Land künftig 25 Euro je Baum und Jahr. Landwirtschaftsminister Peter Muster "
            "stellte die Richtlinie heute in Musterhain vor. Sie gilt für Hochstämme, die mindestens dreißig Jahre stehen."
        ),
        (
            "Im Waldland stehen nach einer Zählung der Naturschutzverbände noch 410.000 solcher Bäume. Vor fünfzig Jahren waren "
            "es mehr als eine Million. Anträge nehmen die Landwirtschaftsämter vom 1. Juli an entgegen."
        ),
    ),
    contact=("Dr. Ute Beispiel", "Telefon +49 361 5550111", "presse@ml.waldland.example"),
    house=("Ministerium für Landwirtschaft",),
    address=("Am Obstgarten 3", "99085 Waldstadt"),
    website="www.ml.waldland.example",
)
SCHOOL = Words(
    issuer="Ministerium für Bildung des Landes Elbland",
    contact=[
        "Ihr Ansprechpartner",
        "Elias Muster",
        "Durchwahl",
        "Telefon +49 391 5677777",
        "presse@mb.elbland.example",
    ],
    date="25.08.2026",
    title="Schulen erhalten neue Werkräume",
    subtitles=["Land gibt 12 Millionen Euro für 40 Schulen"],
    before=[
        "Vierzig Schulen im Elbland richten neue Werkräume ein. Das Land trägt davon 12 Millionen Euro, die Kreise den Rest."
    ],
    sidebar=[
        ["Hausanschrift:"],
        ["Ministerium für Bildung"],
        ["Turmstraße 32", "39114 Elbstadt"],
        ["www.mb.elbland.example"],
        ["Zu erreichen mit der Linie 1."],
    ],
    behind=[
        "### Holz, Metall und Strom",
        "In den Räumen lernen Kinder ab der fünften Klasse, mit Werkzeug umzugehen. Die ersten zehn sind im Herbst fertig.",
    ],
    links=["Liste der Schulen"],
)


class Paper:
    """A sheet that is written from the top: each line where the pen stands."""

    def __init__(self, title: str = "") -> None:
        self._file = io.BytesIO()
        self.canvas = Canvas(self._file, pagesize=A4, invariant=True)
        self.canvas.setTitle(title)
        self.x, self.y = 70.0, 780.0

    def write(self, text: str, *, size: float = 10, bold: bool = False, width: float = 450) -> "Paper":
        """A passage, broken where a line is full, and the space behind it."""
        font = "Helvetica-Bold" if bold else "Helvetica"
        for line in _lines(text, font, size, width):
            self.canvas.setFont(font, size)
            self.canvas.drawString(self.x, self.y, line)
            self.y -= 1.35 * size
        self.y -= 0.8 * size
        return self

    def at(self, x: float, y: float, text: str, *, size: float = 8, bold: bool = False) -> "Paper":
        self.canvas.setFont("Helvetica-Bold" if bold else "Helvetica", size)
        self.canvas.drawString(x, y, text)
        return self

    def turn(self) -> "Paper":
        self.canvas.showPage()
        self.y = 760.0
        return self

    def done(self) -> bytes:
        self.canvas.save()
        return self._file.getvalue()


def numbered_letter() -> bytes:
    """One column, the number and the place with the date above the title, the press office in lines at the foot."""
    paper = Paper().write("Staatskanzlei des Landes Bergland", size=12, bold=True)
    paper.write("Pressemitteilung Nr. 212/2026").write("Bergstadt, den 7. April 2026")
    paper.write("Bergland feiert Tag der offenen Burgen", size=15, bold=True)
    paper.write(
        "Am 1. Mai öffnen im Bergland 26 Burgen ihre Tore. Besucher können Keller und Türme sehen, die sonst verschlossen sind. "
        "Der Eintritt ist überall frei."
    )
    paper.write("Ministerpräsident Boris Probst eröffnet den Tag um 10 Uhr auf Burg Musterstein.")
    paper.y = 120
    paper.write("Pressekontakt:", bold=True, size=9)
    for line in ("Jana Beispiel, Pressesprecherin", "Telefon: 0611 555-3918", "E-Mail: presse@stk.bergland.example"):
        paper.y += 7
        paper.write(line, size=9)
    return paper.done()


def two_columns() -> bytes:
    paper = Paper().write("Werkstätten im Freistaat: ein Überblick", size=18, bold=True)
    top = paper.y - 10
    columns = (
        (
            "Im Freistaat Musterland arbeiten 900 Werkstätten mit rund 12.000 Beschäftigten. Die meisten haben weniger als zehn "
            "Leute. Jede dritte bildet aus, auf dem Land ist es sogar jede zweite."
        ),
        (
            "Viele Meister suchen jemanden, der den Betrieb übernimmt. Bis 2030 gehen 300 von ihnen in Rente. Eine Börse der Kammern "
            "bringt Alte und Junge zusammen, 41 Betriebe haben so schon einen Nachfolger gefunden."
        ),
    )
    for paper.x, text in zip((60.0, 320.0), columns, strict=True):
        paper.y = top
        paper.write(text, width=215)
    return paper.done()


def report_with_running_heads() -> bytes:
    paper = Paper("Jahresbericht 2025")
    texts = (
        "Das Förderinstitut hat im vergangenen Jahr 1.204 Anträge bewilligt. Das waren 88 mehr als im Jahr davor.",
        "Am meisten gefragt waren Zuschüsse für Maschinen. Auf sie entfiel die Hälfte der Mittel.",
        "Für das laufende Jahr rechnet das Institut mit ebenso vielen Anträgen.",
    )
    for number, text in enumerate(texts, 1):
        paper.at(70, 812, "Förderinstitut Musterland · Jahresbericht 2025").at(290, 30, f"– {number} –")
        if number == 1:
            paper.y = 760
            paper.write("Was wir gefördert haben", size=18, bold=True)
        paper.write(text)
        if number < len(texts):
            paper.turn()
    return paper.done()


def budget_table() -> bytes:
    paper = Paper().write("Medieninformation", size=16, bold=True).write("Finanzministerium des Freistaates Musterland")
    paper.write("17.11.2026").write("Haushalt wächst auf 24,6 Milliarden Euro", size=14, bold=True)
    paper.write("Die Regierung hat heute den Entwurf des Haushalts beschlossen. Die Ausgaben verteilen sich so:")
    for row in (
        ("Bereich", "2026", "2027"),
        ("Schulen", "5,1 Mrd. Euro", "5,3 Mrd. Euro"),
        ("Straßen", "0,8 Mrd. Euro", "0,9 Mrd. Euro"),
    ):
        for x, cell in zip((70, 220, 370), row, strict=True):
            paper.at(x, paper.y, cell, size=10)
        paper.y -= 15
    paper.y -= 10
    return paper.write("Der Landtag berät den Entwurf im Dezember.").done()


def linked_notice() -> bytes:
    """One link behind a word, one printed as it is."""
    paper = Paper().write("Presseinformation", size=12, bold=True).write("28. Februar 2026")
    paper.write("Neue Karte zeigt Ladepunkte", size=15, bold=True)
    paper.write("Eine Karte zeigt jetzt alle 6.200 Ladepunkte im Seenland. Sie wird jede Nacht erneuert.")
    text = "Zur Karte der Ladepunkte"
    box = (paper.x, paper.y - 2, paper.x + stringWidth(text, "Helvetica", 10), paper.y + 9)
    paper.canvas.linkURL("https://karte.seenland.example/laden", box)
    paper.write(text).write("Fragen beantwortet www.seenland.example/fragen rund um die Uhr.")
    return paper.done()


def programme_with_bullets() -> bytes:
    paper = (
        Paper()
        .write("Pressemitteilung", size=12, bold=True)
        .write("Wirtschaftsministerium Küstenland")
        .write("02.10.2026")
    )
    paper.write("Küstenland startet Programm für Werften", size=15, bold=True)
    paper.write("Das Land fördert Werften, die auf neue Antriebe umstellen. Bezahlt werden:")
    for text in ("Maschinen und Kräne", "Schulungen für die Belegschaft", "Gutachten bis 50.000 Euro"):
        paper.y += 4
        paper.write(f"• {text}")
    paper.write("Wer sich bewerben kann", bold=True, size=12)
    paper.write(
        "Bewerben können sich alle Werften mit mindestens 20 Beschäftigten. Die Frist endet am 30. November 2026."
    )
    return paper.done()


def divided_words() -> bytes:
    paper = Paper().write("Pressemitteilung Nr. 9/2026").write("Musterhafen, 12. Januar 2026")
    paper.write("Hafen bekommt Landstrom", size=15, bold=True)
    lines = (
        "Kreuzfahrtschiffe können im Musterhafen künftig Strom vom Land bezie-",
        "hen. Die Anlage kostet 13 Millionen Euro; Bund- und Landesmittel decken",
        "davon neun. Wirtschafts- und Umweltministerium haben sie gemeinsam ge-",
        "plant.",
    )
    for line in lines:
        paper.y += 8
        paper.write(line)
    return paper.done()


def sentence_over_the_page() -> bytes:
    paper = Paper().write("Pressemitteilung", bold=True, size=12).write("05.05.2026")
    paper.write("Land zählt seine Störche", size=15, bold=True)
    paper.y = 85
    paper.write(
        "In diesem Frühjahr brüten im Seenland so viele Störche wie seit 1990 nicht mehr, teilte das Umweltministerium mit."
    )
    paper.y = 62
    paper.write("Gezählt wurden bis Anfang Mai", width=480).at(260, 30, "Seite 1 von 2").turn()
    paper.write("insgesamt 1.032 Paare in 340 Dörfern.").at(260, 30, "Seite 2 von 2")
    return paper.done()


def scan_without_text() -> bytes:
    """A picture of a page: nothing can be read from it, and the record says so."""
    import zlib

    width, height = 40, 56
    pixels = bytes((x * y) % 256 for y in range(height) for x in range(width))
    rows = b"".join(b"\0" + pixels[at : at + width] for at in range(0, len(pixels), width))

    def chunk(kind: bytes, content: bytes) -> bytes:
        return len(content).to_bytes(4, "big") + kind + content + zlib.crc32(kind + content).to_bytes(4, "big")

    head = width.to_bytes(4, "big") + height.to_bytes(4, "big") + b"\x08\0\0\0\0"
    png = b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", zlib.compress(rows)) + chunk(b"IEND", b"")
    paper = Paper("Bekanntmachung vom 3. März 2026")
    paper.canvas.drawImage(ImageReader(io.BytesIO(png)), 0, 0, *A4)
    return paper.done()


def _lines(text: str, font: str, size: float, width: float) -> list[str]:
    lines = [""]
    for word in text.split():
        longer = f"{lines[-1]} {word}".strip()
        if stringWidth(longer, font, size) <= width or not lines[-1]:
            lines[-1] = longer
        else:
            lines.append(word)
    return lines


PAPERS: dict[str, Callable[[], bytes]] = {
    "letterhead_right": lambda: letterhead_pdf(FERRY, sidebar_after=5),
    "letterhead_left_hyphenated": lambda: letterhead_pdf(ORCHARD, sidebar="left", sidebar_after=3, hyphenate=True),
    "frames_with_sidebar": lambda: frames(SCHOOL, sidebar="left", live=False),
    "numbered_letter": numbered_letter,
    "two_columns": two_columns,
    "report_with_running_heads": report_with_running_heads,
    "budget_table": budget_table,
    "linked_notice": linked_notice,
    "programme_with_bullets": programme_with_bullets,
    "divided_words": divided_words,
    "sentence_over_the_page": sentence_over_the_page,
    "scan_without_text": scan_without_text,
}
