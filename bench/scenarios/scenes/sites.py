"""What happens to sites: banners, boxes, counters, relaunches, hosts, paging, the turn of the year."""

from dataclasses import replace
from datetime import UTC, datetime

from bench.scenarios import prose
from bench.scenarios.office import Release
from bench.scenarios.paper import paper
from bench.scenarios.site import Shown, html
from bench.scenarios.stage import UPDATED, Stage

BANNER = """<div id="cookie-banner" class="consent" role="dialog"><p>Wir verwenden Cookies, um unsere Website zu verbessern.</p>
<button>Alle akzeptieren</button><button>Ablehnen</button></div>"""
NEWSLETTER = """<section class="newsletter"><h2>Newsletter abonnieren</h2><p>Erhalten Sie unsere Meldungen einmal in der Woche.</p>
<form><input type="email" name="mail" placeholder="E-Mail-Adresse"><button>Anmelden</button></form></section>"""


def _noise(stage: Stage, **changes: object) -> None:
    """The site changes around its releases; then a release appears and another is edited, and both are told."""
    stage.start()
    for name, value in changes.items():
        setattr(stage.office, name, value)
    stage.operator("the template has changed", optional=True)
    stage.look(times=2)
    stage.publish()
    stage.expect(UPDATED, stage.reword(stage[3], "Frühjahr", "Herbst"), "Herbst")
    stage.look(times=3)


def cookie_banner(stage: Stage) -> None:
    """A cookie banner is added to every page."""
    _noise(stage, top=BANNER)


def newsletter_box(stage: Stage) -> None:
    """A box asks to subscribe to the newsletter."""
    _noise(stage, aside=lambda _: NEWSLETTER)


def newsletter_box_in_the_article(stage: Stage) -> None:
    """The box stands at the end of the article itself: on every page, so it is no news."""
    stage.office.releases = [prose.release(n, day=stage.today) for n in range(30, 18, -1)]
    stage.start()
    for one in list(stage.office.releases):
        stage.edit(one, tail=NEWSLETTER)
    stage.operator("the template has changed", optional=True)
    stage.look(times=3)


def notice_in_every_article(stage: Stage) -> None:
    """A sentence about the new website is added to the text of every release: one notice, no news."""
    stage.office.releases = [prose.release(n, day=stage.today) for n in range(30, 18, -1)]
    stage.start()
    for one in list(stage.office.releases):
        stage.edit(
            one, text=lambda text: (*text, "Diese Meldung wurde aus dem früheren Angebot des Ministeriums übernommen.")
        )
    stage.operator("the same edit on every page")
    stage.look(times=3)


def related_releases(stage: Stage) -> None:
    """A box names the newest releases, other ones at every look."""
    stage.start()
    for look in range(3):
        rows = "".join(
            f'<li><a href="/presse/meldung-{70 + look + n}">{prose.release(70 + look + n).title}</a></li>'
            for n in range(4)
        )
        stage.office.aside = lambda _, rows=rows: (
            f'<aside class="related"><h2>Weitere Meldungen</h2><ul>{rows}</ul></aside>'
        )
        stage.operator("the template has changed", optional=True)
        stage.look()


def related_releases_in_main(stage: Stage) -> None:
    """The same box inside <main>."""
    stage.start()
    for look in range(3):
        rows = "".join(
            f'<li><a href="/presse/meldung-{70 + look + n}">{prose.release(70 + look + n).title}</a></li>'
            for n in range(4)
        )
        box = f'<section class="teaser-more"><h2>Das könnte Sie auch interessieren</h2><ul>{rows}</ul></section>'
        stage.office.page_filter = lambda _, page, box=box: html(page.replace("</article>", f"</article>{box}"))
        stage.operator("the template has changed", optional=True)
        stage.look()


def share_bar(stage: Stage) -> None:
    """Buttons to share a release are added to the article."""
    stage.start()
    for one in list(stage.office.releases):
        stage.edit(
            one,
            tail='<ul class="share"><li><a href="https://netz.example/share?u=1">Teilen</a></li><li><a href="mailto:?body=x">Mailen</a></li></ul>',
        )
    stage.operator("the template has changed", optional=True)
    stage.look(times=2)


def reading_time(stage: Stage) -> None:
    """Every article says how long it takes to read it."""
    stage.start()
    stage.office.page_filter = lambda _, page: html(
        page.replace("</h1>", '</h1><span class="lesezeit">Lesedauer: 2 Minuten</span>')
    )
    stage.operator("the template has changed", optional=True)
    stage.look(times=2)


def weather_in_the_header(stage: Stage) -> None:
    """The header tells the weather, another one at every request."""
    stage.office.page_filter = lambda _, page: (
        lambda number: html(page.replace("<header>", f"<header><span>{number % 30} °C, heiter</span>"))
    )
    stage.start()
    stage.look(times=3)


def dates_today_and_yesterday(stage: Stage) -> None:
    """The listing says “heute” and “gestern” instead of dates."""

    def said(one: Release) -> str:
        days = (stage.today - one.day).days
        return {0: "heute", 1: "gestern"}.get(days, f"vor {days} Tagen")

    stage.office.date_text = said
    stage.start()
    stage.publish()
    stage.look(hours=8)
    stage.look(hours=8, times=5)


def session_ids(stage: Stage) -> None:
    """Links on the listing carry a session id, another one at every look."""
    stage.start()
    for look in range(3):
        stage.office.link = lambda one, look=look: f"{one.path};jsessionid=8A7F{look}0C1"
        for one in stage.office.releases:
            stage.site.overlaid[f"{one.path};jsessionid=8A7F{look}0C1"] = html(stage.office.page(one))
        stage.look()
    stage.office.link = lambda one: one.path
    stage.publish()
    stage.look(times=2)


def tracking_parameters(stage: Stage) -> None:
    """Links on the listing carry tracking parameters from today."""
    stage.start()
    stage.office.link = lambda one: f"{one.path}?utm_source=liste&utm_medium=web"
    for one in stage.office.releases:
        stage.site.overlaid[f"{one.path}?utm_source=liste&utm_medium=web"] = html(stage.office.page(one))
    stage.look(times=2)


def fragments_in_links(stage: Stage) -> None:
    """Links on the listing lead to the text below the header."""
    stage.start()
    stage.office.link = lambda one: f"{one.path}#inhalt"
    stage.look(times=2)


def hashed_class_names(stage: Stage) -> None:
    """Class names are hashes, other ones after every deployment."""
    stage.start()
    for look in range(3):
        stage.office.item_class, stage.office.text_class = f"Teaser_item__{look}xY9", f"Text_copy__{look}aB3"
        stage.operator("the template has changed", optional=True)
        stage.look()
    stage.publish()
    stage.look(times=2)


def two_layouts_at_random(stage: Stage) -> None:
    """Half of the requests get the layout of a trial, with the same text."""
    stage.start()
    office = stage.office

    def other(one: Release) -> str:
        office.layout = "boxes"
        page = office.page(one)
        office.layout = "article"
        return page

    def by_turns(one: Release, page: str) -> Shown:
        shown = (page, other(one))
        return lambda number: html(shown[number % 2])

    office.page_filter = by_turns
    stage.operator("the template has changed", optional=True)
    stage.look(times=5)


def relaunch_same_addresses(stage: Stage) -> None:
    """Another content management system prints the same texts at the same addresses."""
    stage.start()
    stage.office.layout = "boxes"
    stage.operator("the template has changed", optional=True)
    stage.look(times=3)
    stage.publish()
    stage.look(times=2)


def relaunch_with_redirects(stage: Stage) -> None:
    """Another content management system and other addresses, the old ones lead to them."""
    stage.start()
    stage.office.layout = "boxes"
    for number, one in enumerate(list(stage.office.releases)):
        stage.office.releases[number] = replace(one, path=f"/aktuelles/{one.path.rpartition('/')[2]}.html")
        stage.site.redirect(one.path, stage.office.releases[number].path)
    stage.operator("everything is unknown at once", optional=True)
    stage.operator("and fine again", optional=True)
    stage.look(hours=2, times=4)
    stage.publish(path="/aktuelles/neu.html")
    stage.look(hours=2, times=2)


def moved_to_another_host(stage: Stage) -> None:
    """The whole site stands on another host; every old address leads there. Nothing is new, nothing withdrawn."""
    other, site = stage.build(count=0)
    stage.start()
    other.releases = list(stage.office.releases)
    for path in list(stage.site.printed):
        stage.site.redirect(path, site.root + path)
    stage.look(hours=2, times=4)
    stage.publish(office=other)
    stage.look(hours=2, times=2)


def paging_changed(stage: Stage) -> None:
    """The listing shows five instead of twelve entries a page: nothing is withdrawn, the next release is told."""
    stage.office.releases = [prose.release(n, day=stage.today) for n in range(40, 16, -1)]
    stage.start(looks=4)
    stage.office.per_page = 5
    stage.operator("the listing has shrunk", optional=True)
    stage.operator("it is believed again", optional=True)
    stage.look(hours=2, times=3)
    from datetime import timedelta

    stage.publish(told=False)
    stage.expect("new", stage[0], within=timedelta(days=2))
    stage.look(hours=6, times=8)


def year_archive_roll_over(stage: Stage) -> None:
    """On 1 January the listing starts again with the new year's releases."""
    stage.now = datetime(2026, 12, 31, 9, 0, tzinfo=UTC)
    stage.office.releases = [prose.release(n, day=stage.today.replace(day=30 - n)) for n in range(12)]
    stage.start(looks=4)
    stage.look(hours=16)
    for one in list(stage.office.releases):
        stage.edit(one, listed=False)
    stage.publish()
    stage.operator("the listing has shrunk", optional=True)
    stage.look(hours=8)
    stage.publish()
    stage.operator("the listing is believed again", optional=True)
    stage.look(hours=24, times=3)


def empty_year_archive(stage: Stage) -> None:
    """On 1 January the listing is empty, for nothing was published yet; on the 4th something is."""
    stage.now = datetime(2026, 12, 30, 9, 0, tzinfo=UTC)
    stage.start(looks=4)
    stage.look(days=2)
    for one in list(stage.office.releases):
        stage.edit(one, listed=False)
    stage.operator("the listing is empty", optional=True)
    stage.look(days=1, times=2)
    stage.publish()
    stage.operator("it is filled again", optional=True)
    stage.look(hours=6, times=2)


def announced_events_above_releases(stage: Stage) -> None:
    """A box of coming events is added above the listing."""
    stage.start()
    box = '<section class="termine"><h2>Termine</h2><p>12.03.2026 <a href="/termine/12">Sprechstunde der Ministerin</a></p></section>'
    stage.office.listing_filter = lambda page: html(
        page.replace("<h1>Pressemitteilungen", f"{box}<h1>Pressemitteilungen")
    )
    stage.site.overlaid["/termine/12"] = html(
        stage.office.page(replace(prose.release(90), path="/termine/12", title="Sprechstunde der Ministerin"))
    )
    stage.expect(
        "new", replace(prose.release(90), path="/termine/12", title="Sprechstunde der Ministerin"), optional=True
    )
    stage.look(times=3)


def listing_sorted_otherwise(stage: Stage) -> None:
    """The listing is sorted by title from today, then by date again."""
    stage.start()
    releases = list(stage.office.releases)
    stage.office.releases.sort(key=lambda one: one.title)
    stage.look(times=2)
    stage.office.releases[:] = releases
    stage.publish()
    stage.look(times=2)


def pinned_release(stage: Stage) -> None:
    """An old release is pinned to the top of the listing: no news."""
    stage.start()
    stage.office.releases.insert(0, stage.office.releases.pop())
    stage.look(times=2)


def old_release_listed_again(stage: Stage) -> None:
    """A release that had scrolled off stands on the listing again."""
    stage.start()
    one = stage.edit(stage[4], listed=False)
    stage.look(days=1, times=2)
    stage.edit(one.path, listed=True)
    stage.look(days=1, times=2)


def markup_rewritten(stage: Stage) -> None:
    """An editor saves every release anew: spans, attributes, line breaks, the same words."""
    stage.start()
    stage.office.page_filter = lambda _, page: html(
        page.replace("<p>", '<p class="MsoNormal" style="margin:0"><span lang="de">').replace("</p>", "</span></p>\n\n")
    )
    stage.operator("the template has changed", optional=True)
    stage.look(times=2)


def image_added(stage: Stage) -> None:
    """A picture with a caption is added to a release: at most cosmetic."""
    stage.start()
    stage.edit(
        stage[1], tail='<figure><img src="/bild.jpg" alt=""><figcaption>Foto: Staatskanzlei</figcaption></figure>'
    )
    stage.look(times=2)


def numbers_before_every_title(stage: Stage) -> None:
    """A deployment prints a number before the title of every release, and how often each was read: one notice, no news."""
    _noise(stage, page_filter=lambda one, page: html(page.replace("<h1>", f"<h1>Nr. {_number(one)}/2026: ")))


def _number(one: Release) -> str:
    return one.path.rpartition("-")[2]


def a_summary_above_every_text(stage: Stage) -> None:
    """A relaunch prints a sentence of its own above the text of every release: one notice, no news; then an edit and a release are told."""

    def summed_up(one: Release, page: str) -> Shown:
        said = f"<p>{one.title.split()[-1]} bekommt Geld für {one.title.split()[3]}, gebaut wird bald.</p>"
        return html(page.replace('<div class="text">', f'<div class="text">{said}'))

    stage.office.releases = [prose.release(n, day=stage.today) for n in range(30, 18, -1)]
    _noise(stage, page_filter=summed_up)


def a_file_for_every_release(stage: Stage) -> None:
    """A relaunch offers each of twelve releases on paper too, under its title: one notice, no news."""
    stage.office.releases = [prose.release(n, day=stage.today) for n in range(30, 18, -1)]
    stage.start()
    for one in list(stage.office.releases):
        stage.site.overlaid[f"{one.path}.pdf"] = paper(one, stage.office.name)
        stage.edit(one, files=((f"{one.title} (PDF)", f"{one.path}.pdf"),))
    stage.operator("the template has changed")
    stage.look(times=3)
