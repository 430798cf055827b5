"""What happens to releases: corrected, quoted anew, embargoed, copied, renamed, moved."""

from dataclasses import replace

from bench.scenarios import prose
from bench.scenarios.site import html
from bench.scenarios.stage import NEW, RESTORED, UPDATED, WITHDRAWN, Stage


def embargo_403(stage: Stage) -> None:
    """Listed in the morning, refused until ten o'clock: told once it can be read."""
    stage.start()
    one = stage.publish(told=False)
    stage.site.overlaid[one.path] = html("<h1>Zugriff verweigert</h1>", status=403)
    stage.operator("a listed page is refused", optional=True)
    stage.look(minutes=30, times=4)
    del stage.site.overlaid[one.path]
    stage.expect(NEW, one)
    stage.operator("it can be read", optional=True)
    stage.look(minutes=30, times=3)


def embargo_404(stage: Stage) -> None:
    """Listed in the morning, not there until ten o'clock."""
    stage.start()
    one = stage.publish(told=False)
    stage.site.overlaid[one.path] = html("<h1>Nicht gefunden</h1>", status=404)
    stage.look(minutes=30, times=4)
    del stage.site.overlaid[one.path]
    stage.expect(NEW, one)
    stage.look(minutes=30, times=3)


def correction_notice(stage: Stage) -> None:
    """A figure is corrected, and a line says so."""
    stage.start()
    one = stage.reword(stage[1], "Prozent der Kosten", "Prozent der förderfähigen Kosten")
    one = stage.edit(
        one, text=lambda text: ("Korrektur: In einer früheren Fassung fehlte das Wort „förderfähig“.", *text)
    )
    stage.expect(UPDATED, one, "förderfähig")
    stage.look(times=3)


def title_typo_fixed_in_minutes(stage: Stage) -> None:
    """A slip in the title of a new release is mended after ten minutes."""
    stage.start()
    one = stage.publish(title="Förderbecheid 106: Neue Brücken für Cranstedt")
    stage.look()
    one = stage.edit(one, title="Förderbescheid 106: Neue Brücken für Cranstedt")
    stage.expect(UPDATED, one)
    stage.look(minutes=10)
    stage.look(times=2)


def figure_edited_after_a_week(stage: Stage) -> None:
    """851 becomes 815, a week after publication."""
    stage.start()
    one = stage.publish()
    stage.look()
    stage.look(days=1, times=6)
    one = stage.edit(one, text=lambda text: (text[0].replace("Millionen", "Tausend"), *text[1:]))
    stage.expect(UPDATED, one, "Tausend")
    stage.look(days=1, times=2)


def date_edited(stage: Stage) -> None:
    """The day on the release is corrected."""
    stage.start()
    one = stage.edit(stage[1], day=stage[1].day.replace(day=3))
    stage.expect(UPDATED, one, optional=True)
    stage.look(times=2)


def quote_reattributed(stage: Stage) -> None:
    """Another person said it."""
    stage.start()
    who = stage[1].text[1].split("sagte Staatssekretärin ")[1].split()[0]
    one = stage.edit(
        stage[1], text=lambda text: (text[0], text[1].replace(f"Staatssekretärin {who}", "Minister Ortlieb"), *text[2:])
    )
    stage.expect(UPDATED, one, "Ortlieb")
    stage.look(times=2)


def quote_reworded(stage: Stage) -> None:
    """The quotation says less than before."""
    stage.start()
    one = stage.reword(stage[1], "ein guter Tag", "ein Tag wie jeder andere")
    stage.expect(UPDATED, one, "wie jeder andere")
    stage.look(times=2)


def passage_added(stage: Stage) -> None:
    """A passage about the costs comes in."""
    stage.start()
    one = stage.edit(
        stage[1], text=lambda text: (*text[:2], "Die Mehrkosten trägt nach neuester Planung der Bund.", *text[2:])
    )
    stage.expect(UPDATED, one, "Mehrkosten")
    stage.look(times=2)


def passage_removed(stage: Stage) -> None:
    """The passage with the quotation goes."""
    stage.start()
    one = stage.edit(stage[1], text=lambda text: (text[0], *text[2:]))
    stage.expect(UPDATED, one)
    stage.look(times=2)


def passages_split_and_joined(stage: Stage) -> None:
    """The same sentences in other paragraphs: no news."""
    stage.start()
    first, second = stage[1].text[0].split(". ", 1)
    stage.edit(stage[1], text=lambda text: (first + ".", second, f"{text[1]} {text[2]}", *text[3:]))
    stage.expect(UPDATED, stage[1], optional=True)
    stage.look(times=2)


def quotation_marks_and_dashes(stage: Stage) -> None:
    """Other quotation marks, soft hyphens, non-breaking spaces: no news."""
    stage.start()
    for one in list(stage.office.releases):
        stage.edit(
            one,
            text=lambda text: tuple(
                t.replace("„", "»")
                .replace("“", "«")
                .replace("Bürgermeister", "Bürger\u00admeister")
                .replace(" Millionen", "\u00a0Millionen")
                for t in text
            ),
        )
    stage.operator("the template has changed", optional=True)
    stage.look(times=2)


def phone_of_the_press_office(stage: Stage) -> None:
    """The number of the press office changes on one release."""
    stage.start()
    one = stage.edit(stage[1], contact=stage[1].contact.replace("555-1200", "555-7300"))
    stage.expect(UPDATED, one, optional=True)
    stage.look(times=2)


def press_officer_renamed_everywhere(stage: Stage) -> None:
    """The contact under every release is another person from today: one notice, no news."""
    _many(stage)
    for one in list(stage.office.releases):
        stage.edit(one, contact=one.contact.replace("Petra Beispiel", "Karl Muster"))
    stage.operator("the same edit on every page")
    stage.look(times=3)


def ministry_renamed(stage: Stage) -> None:
    """After an election the ministry has another name, in header, footer and contact: one notice, no news."""
    _many(stage)
    stage.office.footer = stage.office.footer.replace("Ministerium für Netze", "Ministerium für Netze und Verkehr")
    stage.office.head = '<meta name="publisher" content="Ministerium für Netze und Verkehr">'
    for one in list(stage.office.releases):
        stage.edit(
            one, contact=one.contact.replace("Pressestelle", "Pressestelle des Ministeriums für Netze und Verkehr")
        )
    stage.operator("the same edit on every page")
    stage.look(times=2)
    stage.publish()
    stage.look(times=2)


def minister_renamed(stage: Stage) -> None:
    """The minister has married: one release names her anew, which is a change of that release."""
    stage.start()
    who = stage[1].text[1].split("sagte Staatssekretärin ")[1].split()[0]
    one = stage.reword(stage[1], f"Staatssekretärin {who}", f"Staatssekretärin {who}-Hallstein")
    stage.expect(UPDATED, one, "Hallstein")
    stage.look(times=2)


def _many(stage: Stage) -> None:
    stage.office.releases = [prose.release(n, day=stage.today) for n in range(30, 10, -1)]
    stage.office.per_page = 20
    stage.start(looks=3)


def moved_with_redirects(stage: Stage) -> None:
    """The archive has another path scheme; old addresses lead to the new ones. History only."""
    _many(stage)
    for one in list(stage.office.releases):
        stage.office.releases[stage.office.releases.index(one)] = replace(
            one, path=one.path.replace("/presse/", "/medien/2026/")
        )
        stage.site.redirect(one.path, one.path.replace("/presse/", "/medien/2026/"))
    stage.operator("everything is unknown at once", optional=True)
    stage.operator("and fine again", optional=True)
    stage.look(hours=2, times=4)
    stage.publish(path="/medien/2026/neu-1")
    stage.look(hours=2, times=2)


def moved_without_redirects(stage: Stage) -> None:
    """The archive has another path scheme; old addresses answer 404. Nothing was withdrawn, nothing is new."""
    _many(stage)
    for one in list(stage.office.releases):
        stage.office.releases[stage.office.releases.index(one)] = replace(
            one, path=one.path.replace("/presse/", "/medien/2026/")
        )
    stage.operator("everything is unknown at once", optional=True)
    stage.operator("and fine again", optional=True)
    stage.look(hours=2, times=8)
    stage.publish(path="/medien/2026/neu-1")
    stage.look(hours=2, times=2)


def one_release_moved(stage: Stage) -> None:
    """One release gets a readable address, with a redirect. History only."""
    stage.start()
    old = stage[2]
    stage.office.releases[2] = replace(old, path="/presse/lesbare-adresse")
    stage.site.redirect(old.path, "/presse/lesbare-adresse")
    stage.look(hours=2, times=3)
    one = stage.reword("/presse/lesbare-adresse", "Millionen", "Milliarden")
    stage.expect(UPDATED, one, "Milliarden")
    stage.look(hours=2, times=3)


def republished_at_another_address(stage: Stage) -> None:
    """The same release stands at a second address of the same site: no news."""
    stage.start()
    stage.office.releases.insert(0, replace(stage[2], path="/presse/zweite-adresse"))
    stage.look(times=3)


def near_copies(stage: Stage) -> None:
    """Three notices of one pattern with other figures in a week: three pieces of news."""
    stage.start()
    base = prose.release(50)
    for number, (town, sum_) in enumerate((("Altenfels", "210"), ("Bergheim", "340"), ("Cranstedt", "455"))):
        text = tuple(t.replace("Jessenau", town).replace("Lindenrode", town).replace("770", sum_) for t in base.text)
        stage.publish(
            number=50, path=f"/presse/bescheid-{number}", title=f"Förderbescheid für {town} übergeben", text=text
        )
        stage.look(days=2)
    stage.look()


def only_the_stand_line_changes(stage: Stage) -> None:
    """“Aktualisiert am” alone is no news."""
    stage.edit(stage[1], updated="Aktualisiert am 9. März 2026")
    stage.start()
    for day in (11, 12):
        stage.edit(stage[1], updated=f"Aktualisiert am {day}. März 2026")
        stage.look(days=1)


def two_edits_in_one_interval(stage: Stage) -> None:
    """Two places of one release are edited between two looks: one message."""
    stage.start()
    one = stage.reword(stage[1], "Millionen", "Milliarden")
    one = stage.reword(one, "Frühjahr", "Herbst")
    stage.expect(UPDATED, one, "Milliarden", "Herbst")
    stage.look(times=2)


def three_edits_over_days(stage: Stage) -> None:
    """Edited thrice, days apart: three messages."""
    stage.start()
    for old, new in (("Millionen", "Milliarden"), ("Frühjahr", "Herbst"), ("drei Jahren", "vier Jahren")):
        stage.expect(UPDATED, stage.reword(stage[1], old, new), new)
        stage.look(days=1)
        stage.look()


def edited_and_edited_back_after_days(stage: Stage) -> None:
    """A true return to an earlier text is news."""
    stage.start()
    old = stage[1].text
    stage.expect(UPDATED, stage.reword(stage[1], "Millionen", "Milliarden"), "Milliarden")
    stage.look(days=1)
    stage.look(days=2)
    stage.expect(UPDATED, stage.edit(stage[1], text=old), "Millionen")
    stage.look(days=1)
    stage.look()


def cut_to_a_notice(stage: Stage) -> None:
    """The whole text goes, one line says that the release was taken back: a person is asked, or the reader told."""
    stage.start()
    one = stage.edit(stage[1], text=("Diese Meldung wurde zurückgezogen.",))
    stage.expect(UPDATED, one, optional=True)
    stage.expect(WITHDRAWN, one, optional=True)
    stage.operator("a text has shrunk", optional=True)
    stage.look(hours=2, times=5)


def shortened_for_good(stage: Stage) -> None:
    """A release is cut by two thirds and stays so: it must reach the reader within a day, or the operator."""
    stage.start()
    one = stage.edit(stage[1], text=lambda text: (text[0][:150] + " und mehr.",))
    stage.expect(UPDATED, one, optional=True)
    stage.operator("a text has shrunk")
    stage.look(hours=4, times=7)


def new_then_edited_at_once(stage: Stage) -> None:
    """Published, and edited before the second look: two messages at the most, the edit is told."""
    stage.start()
    one = stage.publish()
    stage.look()
    one = stage.reword(one, "Millionen", "Milliarden")
    stage.expect(UPDATED, one, "Milliarden")
    stage.look(minutes=15)
    stage.look(times=2)


def withdrawn_and_back_with_other_text(stage: Stage) -> None:
    """Back after two days, with another figure."""
    stage.start()
    one = stage[1]
    stage.edit(one, listed=False, shown=False)
    stage.expect(WITHDRAWN, one)
    stage.look(hours=4, times=5)
    stage.edit(one.path, listed=True, shown=True)
    one = stage.reword(one.path, "Millionen", "Milliarden")
    stage.expect(RESTORED, one)
    stage.look(hours=4, times=3)


def standing_page_edited(stage: Stage) -> None:
    """A policy page is watched by itself; a deadline changes."""
    stage.watch(stage.site.root + stage[1].path, page=True)
    stage.start()
    one = stage.reword(stage[1], "Frühjahr", "Herbst")
    stage.expect(UPDATED, one, "Herbst")
    stage.look(times=3)


def standing_page_gone_and_back(stage: Stage) -> None:
    """A policy page answers 404 for two hours."""
    stage.watch(stage.site.root + stage[1].path, page=True)
    stage.start()
    stage.site.overlaid[stage[1].path] = html("<h1>Nicht gefunden</h1>", status=404)
    stage.operator("not there", optional=True)
    stage.look(times=2)
    del stage.site.overlaid[stage[1].path]
    stage.operator("there again", optional=True)
    stage.look(times=2)


def emptied_to_a_sentence(stage: Stage) -> None:
    """In the place of one release stands “Diese Seite wurde entfernt”, under the title of another that it was deleted."""
    stage.start()
    off, emptied = stage[1], stage[3]
    stage.edit(off, title="Diese Seite wurde entfernt", text=(), contact="", listed=False)
    stage.edit(emptied, text=("Diese Pressemitteilung wurde gelöscht.",), contact="", listed=False)
    stage.expect(WITHDRAWN, off)
    stage.expect(WITHDRAWN, emptied)
    stage.look(hours=4, times=6)
