"""A PDF made anew shows the same; one word, one page or one picture more, and it does not."""

import io

import pypdfium2
import pytest
from reportlab.pdfgen.canvas import Canvas

from monitor.parse import shows_the_same

WORDS = ("Netzplan für Musterland", "Die Karte zeigt 12 Strecken.")


def _pdf(*words: str, pages: int = 1, picture: float = 0, font: str = "Helvetica", compress: int = 0) -> bytes:
    file = io.BytesIO()
    canvas = Canvas(file, invariant=True, pageCompression=compress)
    canvas.setProducer(f"Program {compress}")
    for _ in range(pages):
        canvas.setFont(font, 11)
        for number, line in enumerate(words):
            canvas.drawString(72, 720 - 20 * number, line)
        if picture:
            canvas.rect(100, 200, picture, 200, fill=1)
        canvas.showPage()
    canvas.save()
    return file.getvalue()


def _saved_again(content: bytes) -> bytes:
    file = io.BytesIO()
    with pypdfium2.PdfDocument(content) as document:
        document.save(file)
    return file.getvalue()


def test_a_file_that_was_only_made_anew_shows_the_same() -> None:
    plan = _pdf(*WORDS, pages=2, picture=200)

    for anew in (_pdf(*WORDS, pages=2, picture=200, compress=1), _saved_again(plan)):
        assert anew != plan
        assert shows_the_same(plan, anew)


OTHERS = {
    "another figure": _pdf(WORDS[0], "Die Karte zeigt 21 Strecken."),
    "a page more": _pdf(*WORDS, pages=2),
    "another picture": _pdf(*WORDS, picture=120),
    "no PDF": b"%PDF-1.4 and no more",
}


@pytest.mark.parametrize("name", OTHERS)
def test_a_file_with_something_else_in_it_does_not(name: str) -> None:
    assert not shows_the_same(_pdf(*WORDS), OTHERS[name])


def test_of_a_scan_without_words_nothing_can_be_said() -> None:
    assert not shows_the_same(_pdf(picture=100), _pdf(picture=100, compress=1))
