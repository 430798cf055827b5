# ruff: noqa: E501 -- markup in the lines in which such systems write it
"""A federal office on Government Site Builder: hidden first heading, session ids, a page about feeds, XML only on request."""

from email.utils import format_datetime

from demo.site import Answer, Request
from tests.sources_add.looks import html, missing, plain, xml
from tests.sources_add.texts import TEXTS, Text

LIST = "/DE/Presse/Pressemitteilungen/pressemitteilungen_node.html"
FEED = "/SiteGlobals/Functions/RSSFeed/DE/RSSNewsfeed/RSSNewsfeed_Presse.xml"
HUB = "/DE/Service/RSS/rss_node.html"
_SESSION = ";jsessionid=4F1C6D0A9B.live882"


def show(_: None, request: Request) -> Answer:
    if request.path == "/robots.txt":
        return plain("User-agent: *\nDisallow: /SiteGlobals/Forms/\n")
    if request.path in ("/", LIST):
        return html(_list())
    if request.path == HUB:
        return html(_hub())
    if request.path == FEED:
        return (
            xml(_feed(request))
            if request.query.get("view") == "renderXml"
            else html(_page("RSS-Newsfeed", "<p>RSS</p>"))
        )
    told = next((text for text in TEXTS if _path(text) == request.path.partition(";")[0]), None)
    return html(_document(told)) if told else missing()


def _path(text: Text) -> str:
    return f"/SharedDocs/Pressemitteilungen/DE/{text.at.year}/{text.at:%y%m%d}_{text.slug.replace('-', '_')}.html"


def _list() -> str:
    entries = "".join(
        f'<div class="c-teaser-search l-content__item"><div class="c-teaser-search__content"><p class="c-teaser-search__meta">'
        f'<span class="c-teaser-search__date">{text.day}</span><span class="c-teaser-search__type">Pressemitteilung</span></p>'
        f'<h3 class="c-teaser-search__headline"><a class="c-teaser-search__link" href="{_path(text)[1:]}{_SESSION}?nn=718442" '
        f'title="{text.title}">{text.title}</a></h3><p class="c-teaser-search__text">{text.teaser}</p></div></div>'
        for text in TEXTS
    )
    body = f"""<h1 class="c-intro__headline">Pressemitteilungen</h1><form id="searchPressemitteilungen" action="SiteGlobals/Forms/Suche.html">
<label for="q">Suchbegriff</label><input id="q" name="templateQueryString"><button>Suchen</button></form>
<div class="l-content"><p class="c-result-count">Ergebnisse <strong>1 bis {len(TEXTS)}</strong> von 412</p>{entries}</div>
<nav class="c-nav-index"><ul><li><strong class="c-nav-index__page">1</strong></li>
<li><a class="c-nav-index__link" href="{LIST[1:]}?gtp=718440_list%253D2">2</a></li>
<li class="c-nav-index__item--next"><a href="{LIST[1:]}?gtp=718440_list%253D2" title="Nächste Seite">vor</a></li></ul></nav>"""
    return _page("Pressemitteilungen", body)


def _document(text: Text) -> str:
    prose = "".join(f"<p>{paragraph}</p>" for paragraph in text.paragraphs)
    body = f"""<div class="c-intro"><p class="c-intro__meta"><span class="c-intro__kicker">Pressemitteilung</span>
<span class="c-intro__date"><span class="aural">Datum</span> {text.day}</span></p>
<h1 class="c-intro__headline isFirstInSlot">{text.title}</h1></div><div class="s-richtext js-richtext">{prose}</div>
<div class="c-contact"><h2>Pressekontakt</h2><p>Bundesamt für Musterprüfung, Pressestelle<br>Telefon: 0228 5550-1234<br>
E-Mail: <a href="mailto:presse@musterpruefung.example">presse@musterpruefung.example</a></p></div>
<div class="c-share"><a href="mailto:?subject=Empfehlung">Per E-Mail teilen</a><a href="#">Drucken</a></div>"""
    return _page(text.title, body, f'<meta property="og:updated_time" content="{text.at:%Y-%m-%dT%H:%M:%S%z}">')


def _hub() -> str:
    feeds = f'<li><a class="RSSFeed" href="{FEED[1:]}">Pressemitteilungen</a></li>'
    return _page(
        "RSS-Newsfeed", f"<h1>RSS-Newsfeed</h1><p>Diese Nachrichten können Sie abonnieren:</p><ul>{feeds}</ul>"
    )


def _feed(request: Request) -> str:
    items = "".join(
        f"<item><title>{text.title}</title><link>{request.home}{_path(text)}?nn=241288</link><description>{text.teaser}</description>"
        f'<pubDate>{format_datetime(text.at)}</pubDate><guid isPermaLink="false">{request.home}{_path(text)}</guid></item>'
        for text in TEXTS
    )
    return f"""<?xml version="1.0" encoding="UTF-8"?><rss version="2.0"><channel><title>Bundesamt für Musterprüfung – RSS-Newsfeed</title>
<link>{request.home}/</link><description>Pressemitteilungen</description><language>de-de</language>{items}</channel></rss>"""


def _page(title: str, body: str, head: str = "") -> str:
    return f"""<!DOCTYPE html><html lang="de"><head><base href="/"/><meta charset="utf-8"><title>BfM - {title}</title>
<meta name="generator" content="Government Site Builder"/><meta property="og:site_name" content="Bundesamt für Musterprüfung"/>{head}</head>
<body class="gsb js-off"><div class="wrapperOuter"><h1 id="headerhead" class="aural">Navigation und Service</h1>
<p class="navSkip"><em>Springe direkt zu:</em></p><ul class="navSkip"><li><a href="#content">Inhalt</a></li><li><a href="#nav">Hauptmenü</a></li></ul>
<div id="navServiceMeta"><ul><li><a href="DE/Service/Kontakt/kontakt_node.html">Kontakt</a></li>
<li><a href="DE/Leichte-Sprache/leichte-sprache_node.html">Leichte Sprache</a></li></ul></div>
<nav id="nav"><ul><li><a href="DE/Themen/themen_node.html">Themen</a></li><li><a href="DE/Das-Amt/das-amt_node.html">Das Amt</a></li>
<li><a href="{LIST[1:]}">Presse</a></li></ul></nav><div id="main"><div id="content" class="content column">{body}</div></div>
<footer class="l-footer"><h1 class="aural">Servicebereich</h1><ul><li><a href="{HUB[1:]}">RSS</a></li><li><a href="DE/Impressum/impressum_node.html">
Impressum</a></li><li><a href="DE/Datenschutz/datenschutz_node.html">Datenschutz</a></li></ul><p>© Bundesamt für Musterprüfung 2026</p></footer>
</div></body></html>"""
