"""A press office of a Freistaat Musterland: its releases, and how its site prints them. Values in, pages out."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date
from html import escape

from bench.scenarios.shapes import SHAPES, long_day, passages
from bench.scenarios.site import Answer, Shown, html

HOME = "/"
LISTING = "/presse/"


@dataclass(frozen=True, kw_only=True)
class Release:
    path: str
    title: str
    day: date
    text: tuple[str, ...]
    subtitle: str | None = None
    contact: str = "Kontakt: Pressestelle, Petra Beispiel, Telefon 0351 555-1200, presse@musterland.example"
    files: tuple[tuple[str, str], ...] = ()  # title, path
    links: tuple[tuple[str, str], ...] = ()
    updated: str | None = None  # as printed: "Aktualisiert am 3. Mai 2026"
    tail: str = ""  # markup at the end of the article
    listed: bool = True
    shown: bool = True


@dataclass
class Office:
    """Everything the site prints follows from these fields; scenes change them between looks."""

    name: str = "Ministerium für Netze"
    releases: list[Release] = field(default_factory=list)  # newest first
    listing_path: str = LISTING
    per_page: int = 12
    footer: str = "Freistaat Musterland, Ministerium für Netze, Am Markt 1, 01000 Musterstadt"
    head: str = ""  # markup in <head>
    top: str = ""  # markup before the header
    aside: Callable[[Release | None], str] = lambda _: ""
    bottom: str = ""  # markup in the footer
    item_class: str = "meldung"
    text_class: str = "text"
    layout: str = "article"  # or "boxes", or one of SHAPES: another CMS
    teaser: Callable[[Release], str] = lambda one: one.text[0][:90]
    date_text: Callable[[Release], str] = lambda one: german(one.day)
    link: Callable[[Release], str] = lambda one: one.path
    page_filter: Callable[[Release, str], Shown] = lambda _, page: html(page)
    listing_filter: Callable[[str], Shown] = html

    def find(self, path: str) -> Release:
        return next(one for one in self.releases if one.path == path)

    def pages(self) -> dict[str, Shown]:
        shown: dict[str, Shown] = {
            HOME: html(self._frame("Startseite", "<h1>Willkommen</h1><p>Das Ministerium stellt sich vor.</p>", None))
        }
        listed = [one for one in self.releases if one.listed]
        count = max(1, -(-len(listed) // self.per_page))
        for number in range(count):
            part = listed[number * self.per_page : (number + 1) * self.per_page]
            shown[self._listing_page(number)] = self.listing_filter(self._listing(part, number, count))
        for one in self.releases:
            if one.shown:
                shown[one.path] = self.page_filter(one, self.page(one))
        return shown

    def page(self, one: Release) -> str:
        own = self._boxes if self.layout == "boxes" else self._article
        printed = SHAPES[self.layout].page if self.layout in SHAPES else own
        return self._frame(one.title, printed(one), one)

    def _listing_page(self, number: int) -> str:
        return self.listing_path if number == 0 else f"{self.listing_path}?seite={number + 1}"

    def _frame(self, title: str, main: str, one: Release | None) -> str:
        return f"""<!DOCTYPE html>
<html lang="de"><head><meta charset="utf-8"><title>{escape(title)} | Freistaat Musterland</title>{self.head}</head>
<body>{self.top}<header><a href="/">Freistaat Musterland</a><nav><a href="{self.listing_path}">Presse</a> <a href="/amt/">Amt</a></nav></header>
<main>{main}</main>
{self.aside(one)}
<footer><p>{self.footer}</p>{self.bottom}</footer></body></html>"""

    def _listing(self, part: list[Release], number: int, count: int) -> str:
        rows = "\n".join(self._entry(one) for one in part)
        more = (
            f'<p class="seiten"><a rel="next" href="{self._listing_page(number + 1)}">Weiter</a></p>'
            if number + 1 < count
            else ""
        )
        if self.layout in SHAPES:
            return self._frame("Presse", f"<h1>Presse</h1>{SHAPES[self.layout].listing(rows)}{more}", None)
        if self.layout == "boxes":
            return self._frame(
                "Presse", f'<h1>Pressemitteilungen</h1><div class="teaserliste">{rows}</div>{more}', None
            )
        return self._frame("Presse", f'<h1>Pressemitteilungen</h1><ul class="liste">{rows}</ul>{more}', None)

    def _entry(self, one: Release) -> str:
        title, teaser, link = (
            escape(one.title),
            "Das Ministerium berichtet über den Stand der Förderung und die nächsten Schritte",
            escape(self.link(one)),
        )
        if self.layout in SHAPES:
            return SHAPES[self.layout].entry(one, link, self.teaser(one))
        if self.layout == "boxes":
            return (
                f'<div class="teaser-box"><h3><a href="{link}">{title}</a></h3><div class="meta">{self.date_text(one)}</div>'
                f'<div class="abstract">{teaser} …</div></div>'
            )
        return (
            f'<li class="{self.item_class}"><span class="datum">{self.date_text(one)}</span> '
            f'<a href="{link}">{title}</a><p>{teaser} …</p></li>'
        )

    def _article(self, one: Release) -> str:
        subtitle = f'<p class="untertitel">{escape(one.subtitle)}</p>' if one.subtitle else ""
        text = passages(one.text)
        updated = f'<p class="stand">{escape(one.updated)}</p>' if one.updated else ""
        return f"""<article><p class="date"><time>{german(one.day)}</time></p><h1>{escape(one.title)}</h1>{subtitle}
<div class="{self.text_class}">{text}</div>{_links(one)}{_files(one)}
<p class="kontakt">{escape(one.contact)}</p>{updated}{one.tail}</article>"""

    def _boxes(self, one: Release) -> str:
        """The same text as another content management system prints it."""
        subtitle = f"<h2>{escape(one.subtitle)}</h2>" if one.subtitle else ""
        text = (
            passages(one.text)
            .replace("<p>", '<div class="ce-bodytext"><p class="bodytext">')
            .replace("</p>", "</p></div>")
        )
        updated = f'<div class="stand">{escape(one.updated)}</div>' if one.updated else ""
        return f"""<div class="news news-single"><div class="header"><h1 itemprop="headline">{escape(one.title)}</h1></div>
<div class="extra"><span class="news-list-date">{long_day(one)}</span></div>{subtitle}
<div class="news-text-wrap">{text}{_links(one)}{_files(one)}<p>{escape(one.contact)}</p></div>{updated}{one.tail}</div>"""


def german(day: date) -> str:
    return f"{day:%d.%m.%Y}"


def _files(one: Release) -> str:
    rows = "".join(f'<li><a href="{path}">{escape(title)}</a></li>' for title, path in one.files)
    return f"<h2>Downloads</h2><ul>{rows}</ul>" if rows else ""


def _links(one: Release) -> str:
    rows = "".join(f'<li><a href="{escape(url)}">{escape(text)}</a></li>' for text, url in one.links)
    return f"<h2>Links</h2><ul>{rows}</ul>" if rows else ""


def feed(office: Office, root: str, *, guid: Callable[[Release], str] = lambda one: one.path) -> Answer:
    """The newest releases as RSS."""
    rows = "".join(
        f'<item><title>{escape(one.title)}</title><link>{root}{one.path}</link><guid isPermaLink="false">{guid(one)}</guid>'
        f"<description>{escape(one.text[0])}</description>"
        f"<pubDate>{one.day:%d} {['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'][one.day.month - 1]} {one.day.year} 09:00:00 +0100</pubDate></item>"
        for one in office.releases
        if one.listed
    )
    text = (
        '<?xml version="1.0" encoding="utf-8"?><rss version="2.0"><channel><title>Presse</title>'
        f"<link>{root}/</link><description>Presse</description>{rows}</channel></rss>"
    )
    return Answer(body=text.encode(), type="application/rss+xml; charset=utf-8")
