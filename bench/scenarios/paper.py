"""A release on paper: the letterhead of a press office, as its word processor prints it."""

from io import BytesIO

from bench.scenarios.office import Release
from bench.scenarios.shapes import long_day
from bench.scenarios.site import PDF, Answer


def paper(one: Release, office: str) -> Answer:
    """The same bytes for the same release."""
    from reportlab.lib.pagesizes import A4
    from reportlab.lib.styles import getSampleStyleSheet
    from reportlab.platypus import Paragraph, SimpleDocTemplate, Spacer

    styles = getSampleStyleSheet()
    plain, title = styles["BodyText"], styles["Heading1"]
    parts = [
        Paragraph(office, styles["Heading3"]),
        Paragraph(f"Medieninformation<br/>Musterstadt, {long_day(one)}", plain),
        Spacer(1, 24),
    ]
    parts += [Paragraph(one.title, title)]
    parts += [Paragraph(f"<b>{one.subtitle}</b>", plain)] if one.subtitle else []
    parts += [_passage(text, styles) for text in one.text]
    parts += [Spacer(1, 24), Paragraph(one.contact, plain)]
    written = BytesIO()
    SimpleDocTemplate(written, pagesize=A4, invariant=1, title=one.title).build(parts)
    return Answer(body=written.getvalue(), type=PDF)


def _passage(text: str, styles: dict[str, object]) -> object:
    from reportlab.platypus import Paragraph, Table

    if text.startswith("| "):
        return Table([[cell.strip() for cell in text.strip("| ").split("|")]], colWidths=[120, 80, 80])
    if text.startswith("## "):
        return Paragraph(text[3:], styles["Heading2"])
    return Paragraph(f"• {text[2:]}" if text.startswith("- ") else text, styles["BodyText"])
