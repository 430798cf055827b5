"""An industry network: a list of events and reports on them, with a contact block whose picture names people and dates."""

import re

from demo.pages.markup import common, html, not_found, running, shortened, text
from demo.site import Answer, Request
from demo.world import Place, Release, World

NAME = "Netzwerk Automobilzulieferer Musterland"
_REPORT = re.compile(r"/veranstaltungen/([a-z0-9-]+)")
_STYLE = """:root{--ink:#b3261e}.event-list{list-style:none;padding:0}.event-list>li{border-bottom:1px solid #ddd;padding:14px 0}
.event-list h3{margin:.2em 0}.contact{display:flex;gap:22px;background:#f4f5f6;padding:20px;margin-top:34px}
.contact figure{margin:0;width:150px}.contact figure div{width:150px;height:150px;background:linear-gradient(160deg,#ccd,#99a)}
.contact figcaption{font-size:.7rem;color:#666}.section{color:var(--ink);text-transform:uppercase;letter-spacing:.08em;font-size:.8rem}"""


def show(world: World, request: Request) -> Answer:
    place = world.places["network"]
    return common(place, request, sheet=_STYLE, robots="User-agent: *\nDisallow: /intern/\n") or _pages(
        world, place, request
    )


def _pages(world: World, place: Place, request: Request) -> Answer:
    if request.path in ("/", "/veranstaltungen/"):
        return html(_list(world, place))
    found = _REPORT.fullmatch(request.path)
    release = world.find("network", found[1]) if found else None
    if release is None:
        return not_found(NAME)
    return html(_page(release.title, _report(release), place), max(release.modified, place.built_at))


def _list(world: World, place: Place) -> str:
    entries = "\n".join(_entry(release) for release in world.of("network"))
    body = f"""<h1>Rückblicke und Termine</h1>
<p>Was uns bewegt hat: Berichte von Foren, Werksbesuchen und Arbeitstreffen des Netzwerks.</p>
<ul class="event-list">
{entries}
</ul>"""
    return _page("Veranstaltungen", body, place)


def _entry(release: Release) -> str:
    return f"""<li class="event-item">
<h3><a href="/veranstaltungen/{release.id}">{text(release.title)}</a></h3>
<p class="teaser">{text(shortened(release.teaser, 180))}</p>
</li>"""


def _report(release: Release) -> str:
    return f"""<p class="section">Veranstaltungen</p>
<h1>{text(release.title)}</h1>
<p class="intro"><strong>{text(release.subtitle)}</strong></p>
{running(release.blocks, heading="h2")}
<div class="contact"><figure><div role="img" aria-label="Foto"></div>
<figcaption>Jana Petersilie / NAM / Werkstour Neustadt / 2024 06 12</figcaption></figure>
<div><h2>Ihr Kontakt</h2><p><strong>Torsten Quandt</strong><br>Netzwerkmanager<br>Telefon: +49 351 555 0222<br>
E-Mail: <a href="mailto:quandt@zulieferer.musterland.example">quandt@zulieferer.musterland.example</a></p></div></div>"""


def _page(title: str, body: str, place: Place) -> str:
    return f"""<!DOCTYPE html>
<html lang="de"><head><meta charset="utf-8"><title>{text(title)} | {NAME}</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
<link rel="stylesheet" href="/assets/site.css"></head>
<body>
<div class="skip-links"><a href="#main">Jump To Main Content</a> <a href="#nav">Jump To Main Navigation</a>
<a href="#foot">Jump To Footer</a></div>
<header class="site"><div class="page"><div class="brand"><b></b>{NAME}</div>
<nav id="nav"><ul><li><a href="/netzwerk">Netzwerk</a></li><li><a href="/mitglieder">Mitglieder</a></li>
<li><a href="/projekte">Projekte</a></li><li><a href="/veranstaltungen/">Veranstaltungen</a></li><li><a href="/kontakt">Kontakt</a></li>
</ul></nav></div></header>
<main id="main" class="page">
{body}
</main>
<footer class="site" id="foot"><div class="page"><p>{text(place.footer)}</p>
<ul><li><a href="/impressum">Impressum</a></li><li><a href="/datenschutz">Datenschutzerklärung</a></li>
<li><a href="/satzung">Satzung</a></li></ul></div></footer>
<div class="cookie" role="dialog" aria-label="Cookie-Hinweis"><span>Wir verwenden Cookies, um diese Website zu verbessern.</span>
<button>Nur notwendige</button><button>Alle zulassen</button></div>
</body></html>
"""
