# ruff: noqa: E501 -- markup in the lines in which such systems write it
"""An office for minerals on Plone: a folder listing in batches, an RSS 1.0 syndication beside it, releases under their short names."""

from demo.site import Answer, Request
from tests.sources_add.looks import html, missing, plain, xml
from tests.sources_add.texts import TEXTS, Text

LIST = "/aktuelles/pressemitteilungen"
FEED = LIST + "/RSS"
NAME = "Landesamt für Rohstoffe Musterland"


def show(_: None, request: Request) -> Answer:
    if request.path == "/robots.txt":
        return plain(
            "Sitemap: {home}/sitemap.xml.gz\nUser-agent: *\nDisallow: /sendto_form\nDisallow: /login\n".replace(
                "{home}", request.home
            )
        )
    if request.path == LIST:
        return html(_list(request.home))
    if request.path == FEED:
        return xml(_feed(request.home))
    told = next((text for text in TEXTS if f"{LIST}/{text.slug}" == request.path), None)
    return html(_document(told, request.home)) if told else missing()


def _list(home: str) -> str:
    rows = "".join(_row(text, home) for text in TEXTS)
    return _page(
        "Pressemitteilungen",
        f"""<article id="content"><header><h1 class="documentFirstHeading">Pressemitteilungen</h1>
<p class="documentDescription lead">Meldungen des Landesamtes, nach Datum geordnet.</p></header><div id="content-core"><div class="entries">{rows}</div>
<nav class="pagination"><ul class="pagination"><li class="active"><span>1<span class="sr-only">(current)</span></span></li>
<li><a href="{home}{LIST}?b_start:int=20">2</a></li><li class="next"><a href="{home}{LIST}?b_start:int=20"><span class="label">Die nächsten 20 Inhalte</span>»</a></li></ul></nav></div></article>""",
        home,
        head=f'<link rel="alternate" type="application/rss+xml" title="Pressemitteilungen - RSS 1.0" href="{home}{FEED}"/>',
    )


def _row(text: Text, home: str) -> str:
    return f"""<article class="entry"><header class="tileHeader"><span class="summary" title="News Item"><a class="contenttype-news-item state-published url"
href="{home}{LIST}/{text.slug}" title="News Item">{text.title}</a></span></header><div class="documentByLine"><span class="documentPublished">
<span>veröffentlicht</span> {text.day} </span><span class="documentModified"><span>zuletzt verändert:</span> 20.11.2026 08:12</span></div>
<p class="description discreet">{text.teaser}</p></article>"""


def _document(text: Text, home: str) -> str:
    prose = "".join(f"<p>{paragraph}</p>" for paragraph in text.paragraphs)
    return _page(
        text.title,
        f"""<article id="content"><header><div id="viewlet-above-content-title"><span id="social-tags-body" style="display: none" itemscope
itemtype="http://schema.org/WebPage"><span itemprop="name">{text.title}</span></span></div><h1 class="documentFirstHeading">{text.title}</h1>
<div id="viewlet-below-content-title"><div class="documentByLine" id="plone-document-byline"><span class="documentAuthor">
<a href="{home}/author/kraehe">kraehe</a> —</span><span class="documentPublished"><span>veröffentlicht</span> {text.day} 09:30,</span>
<span class="documentModified"><span>zuletzt verändert</span> {text.day} 11:02</span></div></div>
<div class="documentDescription description">{text.teaser}</div></header><div id="viewlet-above-content-body"></div>
<div id="content-core"><div id="parent-fieldname-text" class="">{prose}</div></div><div id="viewlet-below-content-body">
<div class="documentActions"><ul><li id="document-action-print"><a href="javascript:this.print();">Drucken</a></li></ul></div></div></article>""",
        home,
        head=f'<meta name="DC.date.created" content="{text.at.isoformat()}"/><meta name="DC.type" content="Nachricht"/>',
    )


def _feed(home: str) -> str:
    """Plone writes RSS 1.0: RDF with the entries beside the channel."""
    order = "".join(f'<rdf:li rdf:resource="{home}{LIST}/{text.slug}"/>' for text in TEXTS)
    items = "".join(
        f"""<item rdf:about="{home}{LIST}/{text.slug}"><title>{text.title}</title><link>{home}{LIST}/{text.slug}</link><description>{text.teaser}</description>
<dc:publisher>No publisher</dc:publisher><dc:creator>kraehe</dc:creator><dc:rights></dc:rights><dc:date>{text.at.isoformat()}</dc:date><dc:type>Nachricht</dc:type></item>"""
        for text in TEXTS
    )
    return f"""<?xml version="1.0" encoding="utf-8" ?><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:dc="http://purl.org/dc/elements/1.1/"
xmlns:syn="http://purl.org/rss/1.0/modules/syndication/" xmlns="http://purl.org/rss/1.0/"><channel rdf:about="{home}{LIST}/search_rss"><title>{NAME}</title>
<link>{home}</link><description>Pressemitteilungen</description><image rdf:resource="{home}/logo.png"/><items><rdf:Seq>{order}</rdf:Seq></items></channel>{items}</rdf:RDF>"""


def _page(title: str, body: str, home: str, *, head: str = "") -> str:
    return f"""<!DOCTYPE html><html xmlns="http://www.w3.org/1999/xhtml" lang="de"><head><meta charset="utf-8"/>
<title>{title} — {NAME}</title>{head}<meta name="generator" content="Plone - http://plone.com"/></head>
<body id="visual-portal-wrapper" class="frontend icons-on portaltype-folder site-lar template-summary_view" dir="ltr"><div class="outer-wrapper">
<header id="content-header"><div class="container"><a id="portal-logo" title="{NAME}" href="{home}"><img alt="{NAME}" src="{home}/logo.png"/></a>
<div id="portal-searchbox"><form action="{home}/@@search"><label class="hiddenStructure" for="searchGadget">Website durchsuchen</label><input name="SearchableText"/></form></div></div></header>
<div id="mainnavigation-wrapper"><nav class="plone-navbar" id="portal-globalnav-wrapper"><ul id="portal-globalnav"><li id="portaltab-index_html"><a href="{home}">Startseite</a></li>
<li class="selected"><a href="{home}{LIST}">Aktuelles</a></li><li><a href="{home}/lagerstaetten">Lagerstätten</a></li></ul></nav></div>
<div id="above-content-wrapper"><nav id="portal-breadcrumbs" class="plone-breadcrumb"><span id="breadcrumbs-you-are-here" class="hiddenStructure">Sie sind hier:</span>
<ol><li><a href="{home}">Startseite</a></li><li><a href="{home}{LIST}">Pressemitteilungen</a></li></ol></nav></div>
<div class="container"><main id="main-container">{body}</main><aside id="portal-column-two"><div class="portlet portletEvents"><strong class="portletHeader">Termine</strong>
<ul><li class="portletItem"><a class="tile" href="{home}/termine/tag-des-gesteins">Tag des Gesteins</a><span class="portletItemDetails">05.12.2026</span></li></ul></div></aside></div>
<footer id="portal-footer-wrapper"><div class="portletContent"><ul class="actions-site_actions"><li><a href="{home}/impressum">Impressum</a></li></ul>{NAME}</div></footer></div></body></html>"""
