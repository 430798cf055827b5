# ruff: noqa: E501 -- markup in the lines in which such systems write it
"""A state ministry on TYPO3 with the news extension: microdata, hashes in addresses, a feed nobody names."""

from email.utils import format_datetime

from demo.site import Answer, Request
from tests.sources_add.looks import html, missing, plain, xml
from tests.sources_add.texts import TEXTS, Text

LIST = "/presse/pressemitteilungen"
NAME = "Ministerium für Bau und Verkehr"


def show(_: None, request: Request) -> Answer:
    if request.path == "/robots.txt":
        return plain("User-agent: *\nDisallow: /typo3/\nDisallow: /*?id=*\n")
    if request.path == LIST and request.query.get("type") == "9818":
        return xml(_feed(request), "application/xml; charset=utf-8")
    if request.path == LIST:
        return html(_list(request.home))
    if request.path == "/":
        return html(_front())
    told = next((text for text in TEXTS if f"{LIST}/detail/{text.slug}" == request.path), None)
    return html(_document(told, request.home)) if told else missing()


def _entry(text: Text) -> str:
    to = f"{LIST}/detail/{text.slug}"
    return f"""<!-- =====================  Partials/List/Item.html  ===================== -->
<div class="article articletype-0 topnews col-md-12" itemscope="itemscope" itemtype="http://schema.org/Article">
<div class="header"><h3><a itemprop="url" title="{text.title}" href="{to}"><span itemprop="headline">{text.title}</span></a></h3></div>
<div class="news-img-wrap"><a title="{text.title}" href="{to}"><span class="no-media-element"></span></a></div>
<div class="teaser-text"><div itemprop="description"><p>{text.teaser}</p></div>
<a class="more" title="{text.title}" href="{to}">Weiterlesen</a></div>
<div class="footer"><p><span class="news-list-date"><time itemprop="datePublished" datetime="{text.at:%Y-%m-%d}">{text.day}</time></span>
<span class="news-list-category">Verkehr</span></p></div></div>"""


def _list(home: str) -> str:
    body = f"""<div id="c481" class="frame frame-default frame-type-header"><header><h1>Pressemitteilungen</h1></header></div>
<div id="c482" class="frame frame-default frame-type-news_pi1 frame-layout-0"><div class="news"><div class="news-list-view" id="news-container-482">
{"".join(map(_entry, TEXTS))}
<div class="page-navigation"><p>Seite 1 von 9.</p><ul class="f3-widget-paginator"><li class="current">1</li>
<li><a href="{LIST}/seite-2">2</a></li><li class="next"><a href="{LIST}/seite-2">Nächste &gt;</a></li></ul></div></div></div></div>"""
    return _page("Pressemitteilungen", body, home)


def _document(text: Text, home: str) -> str:
    prose = "".join(f"<p>{paragraph}</p>" for paragraph in text.paragraphs)
    other = "".join(
        f'<li><a href="{LIST}/detail/{one.slug}?tx_news_pi1%5Baction%5D=detail&amp;cHash=9d1f">{one.title}</a></li>'
        for one in TEXTS[:3]
    )
    body = f"""<div class="news news-single"><div class="article" itemscope="itemscope" itemtype="http://schema.org/Article">
<div class="header"><h1 itemprop="headline">{text.title}</h1></div><div class="extra"><span class="news-list-date">
<time itemprop="datePublished" datetime="{text.at:%Y-%m-%d}">{text.written}</time></span></div>
<div class="teaser-text" itemprop="description"><p>{text.paragraphs[0]}</p></div><div class="news-text-wrap" itemprop="articleBody">{prose}</div>
<div class="news-backlink-wrap"><a href="{LIST}">Zurück</a></div><div class="news-related-wrap"><h4>Verwandte Nachrichten</h4><ul>{other}</ul></div>
</div></div>"""
    return _page(text.title, body, home)


def _front() -> str:
    tiles = "".join(
        f'<div class="tile"><a href="/themen/{word.lower()}">{word}</a></div>'
        for word in ("Bauen", "Verkehr", "Wohnen")
    )
    return _page("Startseite", f"<h1>Willkommen</h1><p>Wir bauen Straßen, Schulen und Brücken.</p>{tiles}", "")


def _feed(request: Request) -> str:
    items = "".join(
        f'<item><guid isPermaLink="false">news-{number}</guid><pubDate>{format_datetime(text.at)}</pubDate><title>{text.title}</title>'
        f"<link>{request.home}{LIST}/detail/{text.slug}</link><description>{text.teaser}</description></item>"
        for number, text in enumerate(TEXTS, 700)
    )
    return f"""<?xml version="1.0" encoding="utf-8"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel>
<title>Pressemitteilungen</title><link>{request.home}</link><description></description><language>de-DE</language>
<generator>TYPO3 EXT:news</generator>{items}</channel></rss>"""


def _page(title: str, body: str, home: str) -> str:
    return f"""<!DOCTYPE html><html lang="de" dir="ltr" class="no-js"><head><meta charset="utf-8"><!--
	This website is powered by TYPO3 - inspiring people to share!
--><title>{title}: {NAME}</title><meta name="generator" content="TYPO3 CMS"/><meta property="og:title" content="{title}"/>
<link rel="canonical" href="{home}{LIST}"/></head><body id="p42" class="page-42 pagelevel-2">
<a class="sr-only sr-only-focusable" href="#page-content">Zum Hauptinhalt springen</a>
<header id="page-header"><nav class="navbar"><ul><li><a href="/themen">Themen</a></li><li><a href="/ministerium">Ministerium</a></li>
<li><a href="/service">Service</a></li><li><a href="{LIST}">Pressemitteilungen</a></li></ul></nav></header>
<nav class="breadcrumb"><ol><li><a href="/">Startseite</a></li><li>{title}</li></ol></nav>
<main id="page-content"><!--TYPO3SEARCH_begin-->{body}<!--TYPO3SEARCH_end--></main>
<footer id="page-footer"><p>© 2026 {NAME} des Freistaats Musterland</p><ul><li><a href="/impressum">Impressum</a></li><li><a href="/datenschutz">
Datenschutz</a></li><li><a href="/barrierefreiheit">Barrierefreiheit</a></li></ul></footer></body></html>"""
