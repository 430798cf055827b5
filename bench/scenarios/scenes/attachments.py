"""Files that hang on a release come, go, are swapped or fail; and a release that is a file too."""

from dataclasses import replace

from bench.scenarios.scenes.field import _pdf
from bench.scenarios.site import Answer, html
from bench.scenarios.stage import UPDATED, Stage


def _attach(stage: Stage, text: str) -> None:
    stage.site.overlaid["/dateien/merkblatt.pdf"] = Answer(body=_pdf(text), type="application/pdf")


def _release_pdf(title: str, text: tuple[str, ...]) -> bytes:
    import io

    from reportlab.lib.styles import getSampleStyleSheet
    from reportlab.platypus import Paragraph, SimpleDocTemplate

    file, styles = io.BytesIO(), getSampleStyleSheet()
    body = [Paragraph(passage, styles["BodyText"]) for passage in text]
    SimpleDocTemplate(file, invariant=True).build([Paragraph(title, styles["Title"]), *body])
    return file.getvalue()


def attachment_removed(stage: Stage) -> None:
    """The leaflet is taken away from the release."""
    _attach(stage, "Frist ist der 31. Mai.")
    stage.edit(stage[1], files=(("Merkblatt (PDF)", "/dateien/merkblatt.pdf"),))
    stage.start()
    one = stage.edit(stage[1], files=())
    stage.expect(UPDATED, one)
    stage.look(times=2)


def attachment_added_later(stage: Stage) -> None:
    """A leaflet is added two days later."""
    _attach(stage, "Frist ist der 31. Mai.")
    stage.start()
    stage.look(days=1, times=2)
    one = stage.edit(stage[1], files=(("Merkblatt zum Programm (PDF)", "/dateien/merkblatt.pdf"),))
    stage.expect(UPDATED, one, "Merkblatt")
    stage.look(times=2)


def attachment_swapped_twice(stage: Stage) -> None:
    """Two swaps, days apart: two pieces of news."""
    _attach(stage, "Frist ist der 31. Mai.")
    stage.edit(stage[1], files=(("Merkblatt (PDF)", "/dateien/merkblatt.pdf"),))
    stage.start()
    for month in ("Juni", "Juli"):
        stage.look(days=1)
        _attach(stage, f"Frist ist der 30. {month}.")
        stage.expect(UPDATED, stage[1])
        stage.look(times=2)


def attachment_fails(stage: Stage) -> None:
    """The leaflet cannot be had for a day: that is no change of the release."""
    _attach(stage, "Frist ist der 31. Mai.")
    stage.edit(stage[1], files=(("Merkblatt (PDF)", "/dateien/merkblatt.pdf"),))
    stage.start()
    kept = stage.site.overlaid["/dateien/merkblatt.pdf"]
    for broken in (
        html("<h1>Fehler</h1>", status=500),
        html("<h1>Nicht gefunden</h1>", status=404),
        html("<h1>Wartungsarbeiten</h1>"),
    ):
        stage.site.overlaid["/dateien/merkblatt.pdf"] = broken
        stage.look(hours=6, times=2)
    stage.site.overlaid["/dateien/merkblatt.pdf"] = kept
    stage.look(hours=6)


def html_and_pdf_of_one_release(stage: Stage) -> None:
    """A release is published as a page; its PDF is attached an hour later and listed too: no second news."""
    stage.start()
    one = stage.publish()
    stage.look()
    stage.site.overlaid["/presse/meldung.pdf"] = Answer(body=_release_pdf(one.title, one.text), type="application/pdf")
    stage.office.releases.insert(0, replace(one, path="/presse/meldung.pdf", shown=False))
    stage.expect(UPDATED, one, optional=True)
    stage.look(times=3)
