"""A media service: releases found by a script's JSON, read as HTML or as PDF with a letterhead."""

import json
import re
from functools import lru_cache

from demo.letterhead import Heading as PrintedHeading
from demo.letterhead import Letter, letterhead_pdf
from demo.pages.markup import (
    attribute,
    common,
    html,
    not_found,
    numeric_with_time,
    running,
    text,
    written,
)
from demo.site import Answer, Request
from demo.world import Bullets, Heading, Place, Release, World

NAME = "Medienservice Musterland"
ISSUER = "Musterländisches Staatsministerium für Wirtschaft, Arbeit und Energie"
PER_PAGE = 6
_RELEASE = re.compile(r"/medien/news/(\d+)(/download\.pdf)?")
_STYLE = """:root{--ink:#0b6b3a}.content-row{display:grid;grid-template-columns:minmax(0,2.4fr) minmax(0,1fr);gap:40px}
.content-row h2{margin-top:0}.teaser{display:block;padding:16px 0;border-bottom:1px solid #ddd}.teaser .time{color:#666;margin-right:12px}
form.search{background:#f4f5f6;padding:16px;display:flex;gap:10px}form.search input[type=text]{flex:1;padding:8px}"""


def show(world: World, request: Request) -> Answer:
    place = world.places["ministry"]
    return common(place, request, sheet=_STYLE) or _pages(world, place, request)


def _pages(world: World, place: Place, request: Request) -> Answer:
    if request.path in ("/", "/medien/"):
        return html(_landing(world, place))
    if request.path == "/medien/news/search.json":
        return _search(world, request)
    found = _RELEASE.fullmatch(request.path)
    release = world.find("ministry", found[1]) if found else None
    if found is None or release is None:
        return not_found(NAME)
    if found[2]:
        return Answer(body=_pdf(release), content_type="application/pdf", modified=release.modified)
    return html(_release(release, place, request), max(release.modified, place.built_at))


def _landing(world: World, place: Place) -> str:
    stamp = world.now.strftime("%Y-%m-%d %H:%M:%S UTC")
    body = f"""<h1 id="page-title">Medieninformationen</h1>
<p>Meldungen der Staatsregierung, der Ministerien und der nachgeordneten Behörden im Freistaat Musterland.</p>
<form class="search" action="/medien/news/search" method="get"><input name="utf8" type="hidden" value="&#x2713;" />
<input type="hidden" name="search[first_searched]" id="search_first_searched" value="{stamp}" />
<input type="text" name="search[query]" placeholder="Suchbegriff" aria-label="Suchbegriff" />
<input type="text" name="search[from]" placeholder="von" /><input type="text" name="search[to]" placeholder="bis" />
<input type="hidden" name="search[filter][]" value="press_releases" /><button>Suchen</button></form>
<div id="news" data-url="/medien/news/search.json"></div>
<noscript><p>Bitte aktivieren Sie JavaScript, um die Meldungen zu sehen.</p></noscript>
<script>fetch("/medien/news/search.json?page=1").then(r=>r.json()).then(d=>news.innerHTML=d.teaser.join(""))</script>"""
    return _page("Medieninformationen", "", body, place)


def _search(world: World, request: Request) -> Answer:
    """The next six; beyond the last page there is nothing and `disable` says so."""
    number = request.query.get("page", "1")
    start = (max(int(number), 1) - 1) * PER_PAGE if number.isascii() and number.isdigit() else 0
    releases = world.of("ministry")
    answer = {
        "teaser": [_teaser(release) for release in releases[start : start + PER_PAGE]],
        "disable": start + PER_PAGE >= len(releases),
        "up_to_date": True,
    }
    body = json.dumps(answer, ensure_ascii=False).encode()
    return Answer(body=body, content_type="application/json; charset=utf-8")


def _teaser(release: Release) -> str:
    return (
        f'<div class="teaser"><a href="/medien/news/{release.id}"><img src="/medien/assets/platzhalter.jpg" alt="">'
        f'<span class="time">{numeric_with_time(release.published)}</span>'
        f'<span class="teaser-text">{text(release.title)}</span></a></div>'
    )


def _release(release: Release, place: Place, request: Request) -> str:
    number = f"Medieninformation Nr. {release.reference}"
    meta = f"""<meta name="id" content="{release.id}" />
<meta name="url" content="{request.home}/medien/news/{release.id}" />
<meta name="title" content="{attribute(release.title)}" />
<meta name="date" content="{numeric_with_time(release.published).replace(",", "")}" />
<meta name="author" content="{attribute(ISSUER)}" />"""
    body = f"""<h1 id="page-title">{text(release.title)}</h1>
<p class="meta">{numeric_with_time(release.published)} Uhr — Erstveröffentlichung (aktuell)</p>
<div class="row content-row">
 <div class="content-col-wide"><div class="row"><h2>{text(release.subtitle)}</h2><h2>{number}</h2>
  <div class="col">
{running(release.blocks)}
  </div></div></div>
 <div class="content-col-small"><aside><h2>Kontakt</h2>
  <p><strong>{text(ISSUER)}</strong><br />Pressesprecherin Henrike Vogelsang<br />
  Telefon: <a href="tel:+493515550100">+49 351 555 0100</a><br />Telefax: +49 351 555 0180<br />
  E-Mail: <a href="mailto:presse@wirtschaft.musterland.example">presse@wirtschaft.musterland.example</a></p>
  <h2>Download</h2><ul><li><a href="/medien/news/{release.id}/download.pdf">Medieninformation {release.reference} (PDF)</a></li></ul>
  <h2>Teilen</h2><ul class="share"><li><a href="mailto:?subject={attribute(release.title)}">per E-Mail</a></li></ul>
  </aside></div>
</div>"""
    return _page(release.title, meta, body, place)


def _page(title: str, meta: str, body: str, place: Place) -> str:
    return f"""<!DOCTYPE html>
<html lang="de"><head><meta charset="utf-8"><title>{text(title)} – {NAME}</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="date" content="2019-01-01" />
<meta name="author" content="Referat Kommunikation" />
{meta}
<link rel="stylesheet" href="/assets/site.css"></head>
<body>
<ul class="skip"><li><a href="#content">Zum Inhalt</a></li><li><a href="#navigation">Zur Navigation</a></li></ul>
<header class="site"><div class="page"><div class="brand"><b></b>{NAME}</div>
<nav id="navigation"><ul><li><a href="/medien/">Medieninformationen</a></li><li><a href="/medien/termine">Termine</a></li>
<li><a href="/medien/bilder">Bilder</a></li><li><a href="/medien/abonnement">Abonnement</a></li></ul></nav></div></header>
<main class="page" id="content">
{body}
</main>
<footer class="site"><div class="page"><p>{text(place.footer)}</p>
<ul><li><a href="/impressum">Impressum</a></li><li><a href="/datenschutz">Datenschutz</a></li>
<li><a href="/barrierefreiheit">Barrierefreiheit</a></li><li><a href="/transparenz">Transparenzhinweis</a></li></ul></div></footer>
</body></html>
"""


@lru_cache(maxsize=256)
def _pdf(release: Release) -> bytes:
    letter = Letter(
        issuer=ISSUER,
        date=f"Musterstadt, {written(release.published)}",
        title=release.title,
        subtitles=[release.subtitle],
        kicker=f"Medieninformation {release.reference}",
        paragraphs=[part for block in release.blocks for part in _printed(block)],
        contact=[
            "Henrike Vogelsang",
            "Telefon +49 351 555 0100",
            "Telefax +49 351 555 0180",
            "presse@wirtschaft.musterland.example",
        ],
        house=["Musterländisches", "Staatsministerium für Wirtschaft,", "Arbeit und Energie"],
        address=["Am Alten Speicher 7", "01099 Musterstadt"],
        website="www.wirtschaft.musterland.example",
        directions=["Zu erreichen mit den Straßenbahnlinien", "3, 7 und 11 (Haltestelle Alter Speicher)"],
    )
    return letterhead_pdf(letter)


def _printed(block: str | Heading | Bullets) -> list[str | PrintedHeading]:
    match block:
        case Heading(words):
            return [PrintedHeading(words)]
        case Bullets(points):
            return [f"• {point}" for point in points]
        case _:
            return [block]
