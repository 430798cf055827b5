"""A project of chambers on a common blog system: speaking addresses with a slash at the end, and an RSS feed."""

import re
from email.utils import format_datetime

from demo.pages.markup import common, html, moved, not_found, running, shortened, text, written
from demo.site import Answer, Request
from demo.world import Place, Release, World

NAME = "Regionale Industrieinitiativen Musterland"
_POST = re.compile(r"/aktuelles/([a-z0-9-]+)/?")
_STYLE = """:root{--ink:#1c4f82}article.post{max-width:780px}.entry-meta{color:#666;font-size:.9rem}
.post-card{border-bottom:1px solid #ddd;padding:12px 0}.post-navigation{display:flex;justify-content:space-between;margin-top:40px}"""


def show(world: World, request: Request) -> Answer:
    place = world.places["initiatives"]
    robots = f"User-agent: *\nDisallow: /wp-admin/\n\nSitemap: {request.home}/wp-sitemap.xml\n"
    return common(place, request, sheet=_STYLE, robots=robots) or _pages(world, place, request)


def _pages(world: World, place: Place, request: Request) -> Answer:
    if request.path in ("/", "/aktuelles/"):
        return html(_list(world, place))
    if request.path in ("/feed/", "/aktuelles/feed/"):
        return _feed(world, request)
    found = _POST.fullmatch(request.path)
    release = world.find("initiatives", found[1]) if found else None
    if found is None or release is None:
        return not_found(NAME)
    if found[1] != release.id or not request.path.endswith("/"):
        return moved(f"{request.home}/aktuelles/{release.id}/")
    return html(_post(release, place, request), max(release.modified, place.built_at))


def _feed(world: World, request: Request) -> Answer:
    releases = world.of("initiatives")
    built = format_datetime(max(release.modified for release in releases))
    items = "\n".join(_item(release, request) for release in releases[:10])
    feed = f"""<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom" xmlns:dc="http://purl.org/dc/elements/1.1/">
<channel>
<title>{NAME}</title>
<atom:link href="{request.home}/feed/" rel="self" type="application/rss+xml" />
<link>{request.home}/</link>
<description>Aus den Werkstätten der Regionen</description>
<lastBuildDate>{built}</lastBuildDate>
<language>de</language>
{items}
</channel>
</rss>
"""
    return Answer(body=feed.encode(), content_type="application/rss+xml; charset=utf-8")


def _item(release: Release, request: Request) -> str:
    return f"""<item>
<title>{text(release.title)}</title>
<link>{request.home}/aktuelles/{release.id}/</link>
<dc:creator>Redaktion</dc:creator>
<pubDate>{format_datetime(release.published)}</pubDate>
<guid isPermaLink="false">{request.home}/?p={_number(release)}</guid>
<description>{text(shortened(release.teaser, 280))}</description>
</item>"""


def _number(release: Release) -> int:
    """As the blog system counts: it stays when the address changes."""
    return 2000 + int(release.published.timestamp() // 3600) % 7919


def _list(world: World, place: Place) -> str:
    cards = "\n".join(
        f'<div class="post-card"><h2><a href="/aktuelles/{release.id}/">{text(release.title)}</a></h2>'
        f'<p class="entry-meta">{written(release.published)}</p><p>{text(shortened(release.teaser, 220))}</p></div>'
        for release in world.of("initiatives")
    )
    return _page("Aktuelles", "", f"<h1>Aktuelles</h1>\n{cards}", place)


def _post(release: Release, place: Place, request: Request) -> str:
    head = f"""<link rel="canonical" href="{request.home}/aktuelles/{release.id}/" />
<meta property="article:published_time" content="{release.published.isoformat()}" />"""
    body = f"""<article class="post type-post status-publish">
<header class="entry-header"><h1 class="entry-title">{text(release.title)}</h1>
<p class="entry-meta"><time class="entry-date published" datetime="{release.published.isoformat()}">{written(release.published)}</time>
 | Redaktion</p></header>
<div class="entry-content">
<p><strong>{text(release.subtitle)}</strong></p>
{running(release.blocks, heading="h2")}
</div>
</article>"""
    return _page(release.title, head, body, place)


def _page(title: str, head: str, body: str, place: Place) -> str:
    return f"""<!DOCTYPE html>
<html lang="de-DE"><head><meta charset="UTF-8"><title>{text(title)} | {NAME}</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
<link rel="alternate" type="application/rss+xml" title="{NAME} &raquo; Feed" href="/feed/" />
{head}
<link rel="stylesheet" href="/assets/site.css"></head>
<body class="wp-singular">
<a class="skip-link screen-reader-text skip" href="#content">Zum Inhalt springen</a>
<header id="masthead" class="site"><div class="page"><div class="brand"><b></b>{NAME}</div>
<nav id="site-navigation"><ul><li><a href="/initiativen/">Initiativen</a></li><li><a href="/aktuelles/">Aktuelles</a></li>
<li><a href="/angebote/">Angebote</a></li><li><a href="/ueber-uns/">Über uns</a></li></ul></nav></div></header>
<main id="content" class="site-main page">
{body}
</main>
<footer id="colophon" class="site"><div class="page"><p>{text(place.footer)}</p>
<ul><li><a href="/impressum/">Impressum</a></li><li><a href="/datenschutz/">Datenschutz</a></li></ul></div></footer>
</body></html>
"""
