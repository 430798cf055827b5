"""What every tool of the field meets: the fifteen scenes they are compared by."""

from datetime import timedelta

from bench.scenarios.site import Answer, html
from bench.scenarios.stage import NEW, RESTORED, UPDATED, WITHDRAWN, Stage

SOFT_404 = """<!DOCTYPE html><html lang="de"><head><title>Seite nicht gefunden | Freistaat Musterland</title></head><body><header><a href="/">Freistaat
Musterland</a></header><main><h1>Seite nicht gefunden</h1><p>Die von Ihnen gewünschte Seite ist leider nicht vorhanden. Nutzen Sie die Suche.</p>
</main></body></html>"""
SOFT_404_ENGLISH = """<!DOCTYPE html><html lang="en"><head><title>Page not found</title></head><body><h1>Page not found</h1>
<p>Sorry, the page you are looking for does not exist or has been moved.</p></body></html>"""


def new_release(stage: Stage) -> None:
    """A release appears on the listing."""
    stage.start()
    stage.publish()
    stage.look()
    stage.look(times=2)


def three_new_releases_in_one_interval(stage: Stage) -> None:
    """Three at once: three pieces of news."""
    stage.start()
    for _ in range(3):
        stage.publish()
    stage.look(times=3)


def silent_edit(stage: Stage) -> None:
    """A figure is changed without a word."""
    stage.start()
    one = stage.reword(stage[2], "Millionen Euro", "Milliarden Euro")
    stage.expect(UPDATED, one, "Milliarden")
    stage.look(times=3)


def edit_and_revert_between_looks(stage: Stage) -> None:
    """What nobody could see is no news."""
    stage.start()
    one = stage[2]
    stage.reword(one, "Millionen", "Milliarden")
    stage.show()
    stage.edit(one, text=one.text)
    stage.look(times=2)


def edit_and_revert_across_looks(stage: Stage) -> None:
    """A change and its taking back are two pieces of news."""
    stage.start()
    one = stage[2]
    stage.expect(UPDATED, stage.reword(one, "Millionen", "Milliarden"), "Milliarden")
    stage.look(hours=3)
    stage.expect(UPDATED, stage.edit(one, text=one.text), "Millionen")
    stage.look(hours=3)
    stage.look(hours=3)


def class_names_changed(stage: Stage) -> None:
    """All class names are others after a deployment; then a release appears."""
    stage.start()
    stage.office.item_class, stage.office.text_class = "entry_x81k2", "copy_9f1"
    stage.operator("the template has changed", optional=True)
    stage.look(times=2)
    stage.publish()
    stage.look(times=2)


def configured_selector_broken(stage: Stage) -> None:
    """A selector that was configured matches nothing any more: the operator hears it, mends it, and nothing is lost."""
    stage.watch(list={"item": "li.meldung"})
    stage.start()
    stage.office.item_class = "teaser"
    stage.operator("the listing cannot be read")
    stage.look(times=3)
    one = stage.publish(told=False)
    stage.look(times=2)
    stage.configure(0, list={"item": "li.teaser"})
    stage.expect(NEW, one)
    stage.operator("it can be read again", optional=True)
    stage.look(times=2)


def scrolled_off(stage: Stage) -> None:
    """New releases push old ones off the listing, which shows six; nothing is withdrawn."""
    stage.office.per_page = 6
    stage.start()
    for _ in range(4):
        stage.publish()
        for old in stage.office.releases[6:]:
            stage.edit(old, listed=False)
        stage.look(hours=8)
    stage.look(hours=8, times=3)


def _gone(stage: Stage, answer: Answer) -> None:
    stage.start()
    one = stage[3]
    stage.edit(one, listed=False)
    stage.site.overlaid[one.path] = answer
    stage.expect(WITHDRAWN, one)
    stage.look(hours=3, times=6)


def deleted_404(stage: Stage) -> None:
    """A release is taken down: 404."""
    _gone(stage, html("<h1>Nicht gefunden</h1>", status=404))


def deleted_410(stage: Stage) -> None:
    """A release is taken down: 410."""
    _gone(stage, html("<h1>Entfernt</h1>", status=410))


def deleted_redirect_home(stage: Stage) -> None:
    """A release is taken down: its address leads to the home page."""
    _gone(stage, Answer(status=302, headers=(("Location", "/"),)))


def deleted_redirect_to_listing(stage: Stage) -> None:
    """A release is taken down: its address leads to the listing."""
    _gone(stage, Answer(status=302, headers=(("Location", "/presse/"),)))


def deleted_soft_404(stage: Stage) -> None:
    """A release is taken down: a page “nicht gefunden” with status 200."""
    _gone(stage, html(SOFT_404))


def deleted_soft_404_english(stage: Stage) -> None:
    """A release is taken down: a page “not found” with status 200."""
    _gone(stage, html(SOFT_404_ENGLISH))


def still_listed_but_gone(stage: Stage) -> None:
    """Taken down, but the listing still names it."""
    stage.start()
    one = stage[1]
    stage.site.overlaid[one.path] = html("<h1>Nicht gefunden</h1>", status=404)
    stage.expect(WITHDRAWN, one)
    stage.look(hours=3, times=6)


def gone_for_an_hour(stage: Stage) -> None:
    """A 404 that passes is no withdrawal."""
    stage.start()
    one = stage[1]
    stage.site.overlaid[one.path] = html("<h1>Nicht gefunden</h1>", status=404)
    stage.look(minutes=30, times=2)
    del stage.site.overlaid[one.path]
    stage.look(hours=3, times=4)


def deleted_and_back(stage: Stage) -> None:
    """Withdrawn, and back two days later with the same text."""
    stage.start()
    one = stage[1]
    stage.edit(one, listed=False, shown=False)
    stage.expect(WITHDRAWN, one)
    stage.look(hours=4, times=5)
    stage.edit(one.path, listed=True, shown=True)
    stage.expect(RESTORED, one)
    stage.look(hours=4, times=3)


def down_for_a_day(stage: Stage) -> None:
    """503 for a day; what appeared meanwhile is told when the site is back."""
    stage.start()
    stage.site.always = html("<h1>Service unavailable</h1>", status=503)
    stage.operator("the site is down")
    stage.look(hours=4, times=3)
    one = stage.publish(told=False)
    stage.look(hours=4, times=3)
    stage.site.always = None
    stage.expect(NEW, one)
    stage.operator("the site is back", optional=True)
    stage.look(hours=4, times=2)


def pdf_swapped(stage: Stage) -> None:
    """Other bytes at the same address of an attachment."""
    stage.edit(stage[1], files=(("Merkblatt (PDF)", "/dateien/merkblatt.pdf"),))
    stage.site.overlaid["/dateien/merkblatt.pdf"] = Answer(
        body=_pdf("Antragsfrist ist der 31. Mai."), type="application/pdf"
    )
    stage.start()
    stage.site.overlaid["/dateien/merkblatt.pdf"] = Answer(
        body=_pdf("Antragsfrist ist der 30. Juni."), type="application/pdf"
    )
    stage.expect(UPDATED, stage[1])
    stage.look(times=3)


def _pdf(text: str) -> bytes:
    import io

    from reportlab.pdfgen.canvas import Canvas

    file = io.BytesIO()
    canvas = Canvas(file, invariant=True)
    canvas.drawString(72, 720, text)
    canvas.save()
    return file.getvalue()


def footer_on_every_page(stage: Stage) -> None:
    """One edit of the footer on sixty pages: one notice, no news."""
    stage.office.releases = stage.build(count=60)[0].releases
    stage.office.per_page = 30
    stage.watch(list={"pages": 5})
    stage.start(looks=3)
    stage.office.footer = "Freistaat Musterland, Staatskanzlei, Schlossplatz 2, 01000 Musterstadt"
    stage.operator("the template has changed")
    stage.look(times=3)


def charset_flip(stage: Stage) -> None:
    """UTF-8 becomes ISO 8859-1, correctly declared."""
    stage.start()
    stage.operator("the template has changed", optional=True)
    stage.office.page_filter = lambda _, page: Answer(
        body=page.replace("utf-8", "iso-8859-1").encode("cp1252", "xmlcharrefreplace"),
        type="text/html; charset=iso-8859-1",
    )
    stage.look(times=2)


def todays_date_on_every_page(stage: Stage) -> None:
    """The header prints today's date."""
    stage.office.top = "<div>Dienstag, 10. März 2026</div>"
    stage.operator("the template has changed", optional=True)
    stage.start()
    for day in range(11, 14):
        stage.office.top = f"<div>{['Mittwoch', 'Donnerstag', 'Freitag'][day - 11]}, {day}. März 2026</div>"
        stage.look(days=1)


def view_counter(stage: Stage) -> None:
    """Every page counts its visitors, in the article itself."""
    stage.office.page_filter = lambda _, page: (
        lambda number: html(
            page.replace("</article>", f'<p class="aufrufe">Aufrufe: {4711 + 13 * number}</p></article>')
        )
    )
    stage.start()
    stage.look(times=4)


def same_release_on_three_hosts(stage: Stage) -> None:
    """One text at the ministry, at the state's portal and at a network: one piece of news."""
    others = [stage.build(first=40 + 10 * n) for n in range(2)]
    stage.watch()
    for office, site in others:
        office.name = "Landesportal"
        stage.watch(office=office, site=site)
    stage.start()
    one = stage.publish()
    stage.look()
    for office, _ in others:
        office.releases.insert(0, one)
    stage.look(times=3)


def mail_server_down(stage: Stage) -> None:
    """The mail server refuses for three hours: every message arrives, once."""
    stage.start()
    stage.player.mail_refused("451 4.3.0 later")
    one = stage.publish(told=False)
    stage.expect(NEW, one, within=timedelta(hours=6))
    stage.look()
    two = stage.publish(told=False)
    stage.expect(NEW, two, within=timedelta(hours=6))
    stage.look(times=2)
    stage.player.mail_refused(None)
    stage.look(times=5)


def cold_start_of_many_sources(stage: Stage) -> None:
    """Twenty sources at once: their first look is a baseline."""
    for number in range(19):
        office, site = stage.build(count=3, first=200 + 10 * number)
        stage.watch(office=office, site=site)
    stage.watch()
    stage.start(looks=2)
    stage.publish()
    stage.look()


def parser_upgrade(stage: Stage) -> None:
    """A new version reads the history again: nobody's news."""
    stage.start()
    stage.expect(UPDATED, stage.reword(stage[2], "Millionen", "Milliarden"), "Milliarden")
    stage.look()
    stage.player.upgrade(stage.now)
    stage.look(times=2)
