"""Press releases set in many ways: the same words by different generators, for the tests of the PDF reader."""

import io
import re
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from xml.sax.saxutils import escape

import reportlab
from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import ParagraphStyle
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import (
    BaseDocTemplate,
    Flowable,
    Frame,
    FrameBreak,
    NextPageTemplate,
    PageTemplate,
    Paragraph,
    SimpleDocTemplate,
    Spacer,
)

from demo.letterhead import Heading, Letter, letterhead_pdf

_FONTS = Path(reportlab.__file__).parent / "fonts"
for _name, _file in (("Vera", "Vera.ttf"), ("Vera-Bold", "VeraBd.ttf")):
    pdfmetrics.registerFont(TTFont(_name, str(_FONTS / _file)))
pdfmetrics.registerFontFamily("Vera", normal="Vera", bold="Vera-Bold", italic="Vera", boldItalic="Vera-Bold")

URLS = "https://links.musterland.example/"


@dataclass
class Words:
    """A release as text: what its letterhead says, and its passages before and behind the sidebar."""

    issuer: str = ""
    contact: list[str] = field(default_factory=list)
    date: str = ""
    title: str = ""
    subtitles: list[str] = field(default_factory=list)
    before: list[str] = field(default_factory=list)  # passages; headings begin with "### "
    sidebar: list[list[str]] = field(default_factory=list)  # paragraphs of lines
    behind: list[str] = field(default_factory=list)
    links: list[str] = field(default_factory=list)  # titles

    @property
    def passages(self) -> list[str]:
        return [*self.before, *self.behind]


def words_of(markdown: str) -> Words:
    """Take a seed apart into what a typesetter would be given."""
    words = Words()
    blocks = [block.strip() for block in re.split(r"\n\s*\n", markdown.strip())]
    plain = [_plain(block) for block in blocks]
    words.issuer = plain[1]
    dated = next(at for at, text in enumerate(plain) if re.fullmatch(r"\d\d\.\d\d\.\d{4}", text))
    words.contact = plain[2:dated]
    words.date, words.title = plain[dated], plain[dated + 1]
    at = dated + 2
    while blocks[at].startswith("**"):
        words.subtitles.append(plain[at])
        at += 1
    side = plain.index("Hausanschrift:")
    words.before = [_passage(block) for block in blocks[at:side]]
    end = next(at for at, text in enumerate(plain) if text.rstrip().endswith("Voraussetzungen."))
    words.sidebar = [text.split("\n") for text in plain[side : end + 1]]
    links = next(at for at, text in enumerate(plain) if text == "Links:")
    words.behind = [_passage(block) for block in blocks[end + 1 : links]]
    words.links = plain[links + 1 :]
    return words


def _plain(block: str) -> str:
    text = re.sub(r"\[((?:\\.|[^\]\\])*)\]\([^)]*\)", r"\1", block)
    text = re.sub(r"^#+\s*", "", text).replace("**", "")
    text = re.sub(r"^<(.*)>$", r"\1", text)
    return re.sub(r"[ \t]*\n", "\n", re.sub(r"\\([\[\]*])", r"\1", text)).strip()


def _passage(block: str) -> str:
    return f"### {_plain(block)}" if block.startswith("#") else _plain(block)


def demo_letter(words: Words, **options: object) -> bytes:
    """As the demo prints it."""
    name, *numbers = [line for line in words.contact if line not in ("Ihr Ansprechpartner", "Durchwahl")]
    house, address, website = words.sidebar[1], words.sidebar[2], words.sidebar[3][0]
    letter = Letter(
        issuer=words.issuer,
        date=words.date,
        title=words.title,
        subtitles=words.subtitles,
        paragraphs=[Heading(text[4:]) if text.startswith("### ") else text for text in words.passages],
        contact=[name, *numbers],
        house=house,
        address=address,
        website=website,
        directions=[line for part in words.sidebar[4:] for line in part],
        links=[(title, f"{URLS}{number}") for number, title in enumerate(words.links, 1)],
    )
    return letterhead_pdf(letter, **options)  # type: ignore[arg-type]


def _styles(font: str, size: float) -> dict[str, ParagraphStyle]:
    bold = f"{font}-Bold"
    body = ParagraphStyle("body", fontName=font, fontSize=size, leading=1.3 * size, spaceAfter=0.6 * size)
    return {
        "body": body,
        "bold": ParagraphStyle("bold", parent=body, fontName=bold),
        "title": ParagraphStyle("title", parent=body, fontName=bold, fontSize=1.4 * size, leading=1.8 * size),
        "kicker": ParagraphStyle("kicker", parent=body, fontName=bold, fontSize=2 * size, leading=2.6 * size),
        "side": ParagraphStyle("side", parent=body, fontSize=0.75 * size, leading=0.95 * size, spaceAfter=4),
        "same": ParagraphStyle("same", parent=body, spaceAfter=4),
    }


def _body(words: Words, passages: list[str], styles: dict[str, ParagraphStyle]) -> list[Flowable]:
    flow: list[Flowable] = []
    for text in passages:
        heading = text.startswith("### ")
        flow.append(Paragraph(escape(text.removeprefix("### ")), styles["bold" if heading else "body"]))
    return flow


def _links(words: Words, styles: dict[str, ParagraphStyle], *, live: bool) -> list[Flowable]:
    flow: list[Flowable] = [Paragraph("Links:", styles["bold"])]
    for number, title in enumerate(words.links, 1):
        text = f'<a href="{URLS}{number}">{escape(title)}</a>' if live else escape(title)
        flow.append(Paragraph(text, styles["body"]))
    return flow


def _top(words: Words, styles: dict[str, ParagraphStyle]) -> list[Flowable]:
    return [Paragraph("Medieninformation", styles["kicker"]), Paragraph(words.issuer, styles["body"])]


def _contact(words: Words, styles: dict[str, ParagraphStyle], style: str) -> list[Flowable]:
    labels = ("Ihr Ansprechpartner", "Durchwahl")
    return [
        Paragraph(f"<b>{line}</b>" if line in labels else escape(line), styles[style]) for line in words.contact
    ] + [Paragraph(words.date, styles[style])]


def _title(words: Words, styles: dict[str, ParagraphStyle]) -> list[Flowable]:
    return [
        Paragraph(escape(words.title), styles["title"]),
        *(Paragraph(escape(text), styles["bold"]) for text in words.subtitles),
    ]


def _sidebar(words: Words, styles: dict[str, ParagraphStyle], style: str) -> list[Flowable]:
    flow: list[Flowable] = []
    for number, part in enumerate(words.sidebar):
        text = "<br/>".join(escape(line) for line in part)
        flow.append(Paragraph(f"<b>{text}</b>" if number < 2 else text, styles[style]))
    return flow


def one_column(words: Words, *, font: str = "Helvetica", live: bool = True, side: str = "same") -> bytes:
    """All in one column, in the order of the seed's text: the sidebar stands between two paragraphs."""
    styles = _styles(font, 10)
    story = [
        *_top(words, styles),
        *_contact(words, styles, "body"),
        *_title(words, styles),
        *_body(words, words.before, styles),
        *_sidebar(words, styles, side),
        *_body(words, words.behind, styles),
        *_links(words, styles, live=live),
    ]
    return _built(story)


def one_column_wrapped(words: Words) -> bytes:
    """As one_column, but the sidebar's lines run on over the whole width."""
    joined = Words(
        **{**words.__dict__, "sidebar": [[" ".join(part)] if n > 2 else part for n, part in enumerate(words.sidebar)]}
    )
    return one_column(joined)


def _built(story: list[Flowable]) -> bytes:
    file = io.BytesIO()
    number = _numbered("Seite {}")
    SimpleDocTemplate(file, pagesize=A4, invariant=1).build(story, onFirstPage=number, onLaterPages=number)
    return file.getvalue()


def _numbered(pattern: str) -> Callable[[Canvas, object], None]:
    def draw(canvas: Canvas, _: object) -> None:
        canvas.setFont("Helvetica", 8)
        canvas.drawCentredString(A4[0] / 2, 30, pattern.format(canvas.getPageNumber()))

    return draw


def frames(
    words: Words, *, sidebar: str = "right", font: str = "Vera", narrow_later: bool = True, live: bool = True
) -> bytes:
    """Two frames on page 1; the story fills the sidebar first, then the text."""
    styles = _styles(font, 9.5)
    file = io.BytesIO()
    side_x, body_x = (430, 60) if sidebar == "right" else (45, 190)
    body_width = 350
    side = Frame(side_x, 60, 130, 720, id="side", leftPadding=0, rightPadding=0)
    body = Frame(body_x, 60, body_width, 680, id="body", leftPadding=0, rightPadding=0)
    head = Frame(body_x, 740, body_width, 80, id="head", leftPadding=0, rightPadding=0)
    later = Frame(
        body_x if narrow_later else 60, 60, body_width if narrow_later else 480, 720, id="later", leftPadding=0
    )
    number = _numbered("- {} -")
    templates = [
        PageTemplate(id="first", frames=[head, side, body], onPage=number),
        PageTemplate(id="later", frames=[later], onPage=number),
    ]
    document = BaseDocTemplate(file, pagesize=A4, pageTemplates=templates, invariant=1)
    story = [
        NextPageTemplate("later"),
        *_top(words, styles),
        FrameBreak(),
        *_contact(words, styles, "side"),
        Spacer(1, 200),
        *_sidebar(words, styles, "side"),
        FrameBreak(),
        *_title(words, styles),
        *_body(words, words.passages, styles),
        *_links(words, styles, live=live),
    ]
    document.build(story)
    return file.getvalue()


def canvas_rows(words: Words, *, sidebar: str = "right", leading: float = 13) -> bytes:
    """Line by line with drawString, broken after so many characters; where both columns have a line, both are drawn in one go."""
    file = io.BytesIO()
    canvas = Canvas(file, pagesize=A4, invariant=True)
    body_x, side_x = (56, 430) if sidebar == "right" else (200, 50)
    side = [line for part in words.sidebar for line in part]
    rows = _rows(words, 66)
    y, page, used = 800.0, 1, 0
    for number, line in enumerate(["Medieninformation", words.issuer, *words.contact, words.date]):
        canvas.setFont("Helvetica-Bold" if number == 0 else "Helvetica", 16 if number == 0 else 9)
        canvas.drawString(body_x, y, line)
        y -= 14
    y -= 10
    for text, bold, size in rows:
        if y < 70:
            canvas.setFont("Helvetica", 8)
            canvas.drawString(body_x, 40, f"Seite {page}")
            canvas.showPage()
            y, page = 790.0, page + 1
        canvas.setFont("Helvetica-Bold" if bold else "Helvetica", size)
        canvas.drawString(body_x, y, text)
        if page == 1 and 80 < y < 420 and used < len(side) and text:
            canvas.setFont("Helvetica", 7)
            canvas.drawString(side_x, y, side[used])
            used += 1
        y -= leading
    assert used == len(side)
    canvas.drawString(body_x, 40, f"Seite {page}")
    canvas.save()
    return file.getvalue()


def _rows(words: Words, width: int) -> list[tuple[str, bool, float]]:
    rows: list[tuple[str, bool, float]] = []
    texts = [(words.title, True, 13.0), *((text, True, 10.0) for text in words.subtitles)]
    texts += [(text.removeprefix("### "), text.startswith("### "), 10.0) for text in words.passages]
    texts += [("Links:", True, 10.0), *((text, False, 10.0) for text in words.links)]
    for text, bold, size in texts:
        line = ""
        for word in text.split():
            if len(f"{line} {word}") > width * 10 / size:
                rows.append((line, bold, size))
                line = word
            else:
                line = f"{line} {word}".strip()
        rows += [(line, bold, size), ("", False, size)]
    return rows
