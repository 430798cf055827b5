"""Files that hang on a release come, go, are swapped or fail; and a release that is a file too."""

from dataclasses import replace

from bench.scenarios import prose
from bench.scenarios.office import Release
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


def attachments_move_with_a_relaunch(stage: Stage) -> None:
    """The files of ten releases stand elsewhere after a relaunch: no news; a week later one of them is swapped: news."""
    stage.office.releases = [prose.release(n, day=stage.today) for n in range(20, 10, -1)]
    for number in range(10):
        _hang(stage, number, f"/dateien/{number}.pdf")
    stage.start()
    for number in range(10):
        del stage.site.overlaid[f"/dateien/{number}.pdf"]
        _hang(stage, number, f"/medien/2026/merkblatt-{number}.pdf?v=1")
    stage.operator("the template has changed", optional=True)
    stage.look(days=3, times=2)
    one = _hang(stage, 4, "/medien/2026/merkblatt-4.pdf?v=1", "Das Merkblatt sagt jetzt etwas anderes.")
    stage.expect(UPDATED, one)
    stage.look(times=2)


def attachment_of_the_same_name_at_another_address(stage: Stage) -> None:
    """Other guidelines, at another address, under the name of the old ones: news."""
    _hang(stage, 1, "/dateien/a/merkblatt.pdf")
    stage.start()
    one = _hang(stage, 1, "/dateien/b/merkblatt.pdf", "Gefördert werden nur noch 30 Prozent der Kosten.")
    stage.expect(UPDATED, one)
    stage.look(times=2)


def _hang(stage: Stage, number: int, path: str, text: str | None = None) -> Release:
    stage.site.overlaid[path] = Answer(body=_pdf(text or f"Dies ist Merkblatt {number}."), type="application/pdf")
    return stage.edit(stage[number], files=((f"Merkblatt {number} (PDF)", path),))
