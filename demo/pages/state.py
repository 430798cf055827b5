"""A state government on a large content system: a list of releases with numbers, and one standing policy page."""

import re

from demo.pages.markup import common, html, moved, not_found, numeric, running, shortened, text
from demo.site import Answer, Request
from demo.world import Place, Release, World

NAME = "Landesregierung Musterland"
ISSUER = "Ministerium für Wissenschaft und Digitales"
LIST, POLICY = "/medienservice/medieninformationen", "/industriepolitik"
_RELEASE = re.compile(r"/medienservice/medieninformation/([a-z0-9-]+)")
_STYLE = """:root{--ink:#7a1f4b}.news-list{list-style:none;padding:0}.news-list>li{border-bottom:1px solid #ddd;padding:16px 0}
.news-list h3{margin:0}.number{float:right;color:#666}.contact-box{margin-top:30px}.frame{max-width:820px}"""


def show(world: World, request: Request) -> Answer:
    place = world.places["state"]
    return common(place, request, sheet=_STYLE, robots="User-agent: *\nDisallow: /typo3/\n") or _pages(
        world, place, request
    )


def _pages(world: World, place: Place, request: Request) -> Answer:
    if request.path in ("/", LIST):
        return html(_shell() if place.is_redesigned else _list(world, place))
    if request.path == POLICY:
        return _policy(world, place)
    found = _RELEASE.fullmatch(request.path)
    release = world.find("state", found[1]) if found else None
    if found is None or release is None or release.topic == "policy":
        return not_found(NAME)
    if found[1] != release.id:
        return moved(f"/medienservice/medieninformation/{release.id}")
    return html(_page(release.title, _release(release), place), max(release.modified, place.built_at))


def _list(world: World, place: Place) -> str:
    entries = "\n".join(_entry(release) for release in world.of("state") if release.topic != "policy")
    body = f"""<h1>Medieninformationen</h1>
<ul class="news-list">
{entries}
</ul>"""
    return _page("Medieninformationen", body, place)


def _entry(release: Release) -> str:
    address = f"/medienservice/medieninformation/{release.id}"
    return f"""<li class="news-list__item"><span class="number">{release.reference}</span>
<h3><a href="{address}">{text(release.title)}</a></h3>
<p class="meta"><span class="date">{numeric(release.published)}</span> · Erstellt von {ISSUER}</p>
<p>{text(shortened(release.teaser, 200))}</p>
<p><a class="more" href="{address}">zur Detailseite</a></p></li>"""


def _release(release: Release) -> str:
    return f"""<div class="frame">
<p class="kicker">Medieninformation {release.reference}</p>
<h1>{text(release.title)}</h1>
<p class="meta">{numeric(release.published)} · Erstellt von {ISSUER}</p>
<p class="lead"><strong>{text(release.subtitle)}</strong></p>
{running(release.blocks, heading="h2")}
</div>"""


def _policy(world: World, place: Place) -> Answer:
    release = next(one for one in world.of("state") if one.topic == "policy")
    body = f"""<div class="frame">
<h1>{text(release.title)}</h1>
<p class="lead"><strong>{text(release.subtitle)}</strong></p>
{running(release.blocks, heading="h2")}
<aside class="contact-box"><h2>Ansprechpartner</h2>
<p>{ISSUER}<br>Referat 22<br>Parkallee 12<br>99097 Neustadt<br>
E-Mail: <a href="mailto:referat22@digitales.musterland.example">Referat 22</a></p></aside>
</div>"""
    return html(_page(release.title, body, place), max(release.modified, place.built_at))


def _page(title: str, body: str, place: Place) -> str:
    return f"""<!DOCTYPE html>
<html lang="de"><head><meta charset="utf-8"><title>{text(title)} - {NAME}</title>
<meta name="generator" content="TYPO3 CMS"><meta name="viewport" content="width=device-width, initial-scale=1">
<link rel="stylesheet" href="/assets/site.css"></head>
<body>
<div class="skip"><a href="#top">Seitenbeginn</a> . <a href="#nav">Zur Hauptnavigation</a> . <a href="#content">Zum Seiteninhalt</a></div>
<header class="site" id="top"><div class="page"><div class="brand"><b></b>{NAME}</div>
<nav id="nav"><ul><li><a href="/regierung">Regierung</a></li><li><a href="{POLICY}">Industriepolitik</a></li>
<li><a href="{LIST}">Medienservice</a></li><li><a href="/land">Land und Leute</a></li></ul></nav></div></header>
<main class="page" id="content"><!--TYPO3SEARCH_begin-->
{body}
<!--TYPO3SEARCH_end--></main>
<footer class="site"><div class="page"><p>{text(place.footer)}</p>
<p>Folgen Sie uns auch in den sozialen Netzwerken:</p><ul><li><a href="https://social.example/@musterland">Mastodon</a></li>
<li><a href="https://video.example/musterland">Video</a></li><li><a href="/impressum">Impressum</a></li></ul></div></footer>
<div class="cookie" role="dialog" aria-label="Einwilligung"><span>Diese Website verwendet nur technisch notwendige Cookies.</span>
<button>Verstanden</button></div>
</body></html>
"""


def _shell() -> str:
    """What is left of the list after the redesign: scripts would fill it."""
    return f"""<!DOCTYPE html>
<html lang="de"><head><meta charset="utf-8"><title>{NAME}</title>
<meta name="viewport" content="width=device-width, initial-scale=1"><script defer src="/app/main.8c1f.js"></script></head>
<body><noscript>Bitte aktivieren Sie JavaScript, um diese Seite zu nutzen.</noscript><div id="root"></div></body></html>
"""
