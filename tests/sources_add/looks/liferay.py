# ruff: noqa: E501 -- markup in the lines in which such systems write it
"""A ministry on Liferay: portlets with namespaced parameters, an asset publisher of cards, releases under /-/asset_publisher and /w/."""

from demo.site import Answer, Request
from tests.sources_add.looks import html, missing, plain
from tests.sources_add.texts import TEXTS, Text

LIST = "/web/mwv/presse"
NAME = "Ministerium für Wirtschaft und Verkehr Musterland"
_PORTLET = "_com_liferay_asset_publisher_web_portlet_AssetPublisherPortlet_INSTANCE_kQ3xw"


def show(_: None, request: Request) -> Answer:
    if request.path == "/robots.txt":
        return plain("User-Agent: *\nDisallow: /c/\nDisallow: /group/\n")
    if request.path == LIST:
        return html(_list(request.home))
    told = next((text for text in TEXTS if f"/web/mwv/w/{text.slug}" == request.path), None)
    return html(_document(told, request.home)) if told else missing()


def _list(home: str) -> str:
    cards = "".join(_card(text, home) for text in TEXTS)
    pages = f"{home}{LIST}?p_p_id=com_liferay_asset_publisher&amp;p_p_lifecycle=0&amp;p_p_state=normal&amp;{_PORTLET}_delta=20&amp;{_PORTLET}_cur=2"
    return _page(
        "Presse",
        f"""<div class="portlet-boundary portlet-asset-publisher" id="p_p_id{_PORTLET}_"><section class="portlet" id="portlet{_PORTLET}">
<h2 class="portlet-title-text sr-only">Asset Publisher</h2><div class="portlet-content"><div class="autofit-float autofit-row portlet-header"></div>
<div class="portlet-content-container"><div class="portlet-body"><div class="row asset-cards">{cards}</div>
<div class="taglib-search-iterator-page-iterator-bottom"><div class="pagination-bar"><div class="pagination-results">Zeige 1 bis 8 von 214 Einträgen.</div>
<ul class="pagination"><li class="disabled page-item"><span class="page-link">Zurück</span></li><li class="active page-item"><span class="page-link">1</span></li>
<li class="page-item"><a class="page-link" href="{pages}">Weiter</a></li></ul></div></div></div></div></div></section></div>""",
    )


def _card(text: Text, home: str) -> str:
    target = f"{home}/web/mwv/w/{text.slug}?p_l_back_url=%2Fweb%2Fmwv%2Fpresse"
    return f"""<div class="col-md-4"><div class="card card-type-asset"><div class="aspect-ratio card-item-first"><a href="{target}" tabindex="-1" aria-hidden="true">
<img alt="" class="aspect-ratio-item-fluid" src="/documents/20121/43210/bild.jpg/1b2c?t=1763&amp;imagePreview=1"/></a></div><div class="card-body"><div class="card-row">
<div class="autofit-col autofit-col-expand"><p class="card-subtitle asset-metadata"><span class="metadata-entry metadata-publish-date">{text.day}</span>
<span class="metadata-entry metadata-categories">Pressemitteilung</span></p><p class="card-title h4"><a class="asset-title" href="{target}">{text.title}</a></p>
<div class="asset-summary">{text.teaser}</div><a class="asset-more btn btn-link" href="{target}">Mehr lesen <span class="hide-accessible sr-only">Über {text.title}</span> »</a></div></div></div></div></div>"""


def _document(text: Text, home: str) -> str:
    prose = "".join(f"<p>{paragraph}</p>" for paragraph in text.paragraphs)
    return _page(
        text.title,
        f"""<div class="layout-content portlet-layout" id="main-content" role="main"><div class="container-fluid"><div class="row"><div class="col-md-8">
<div class="journal-content-article" data-analytics-asset-id="40233" data-analytics-asset-title="{text.title}" data-analytics-asset-type="web-content"><div class="pm-kopf">
<span class="pm-typ">Pressemitteilung</span> <span class="pm-datum">{text.written}</span></div><h1 class="pm-titel">{text.title}</h1><div class="pm-text">{prose}</div></div>
<div class="content-metadata-asset-addon-entries"><div class="asset-links"><h2 class="component-subtitle h3">Verwandte Assets</h2><ul class="asset-links-list"><li class="asset-links-list-item">
<a href="{home}/web/mwv/w/alte-meldung">Eine ältere Meldung zum selben Thema</a></li></ul></div></div></div><div class="col-md-4"><div class="pm-kontakt"><h2>Pressestelle</h2>
<p>Ansprechpartnerin: Ruth Amsel<br/>Telefon: 0391 555-4321<br/><a href="mailto:presse@mwv.musterland.example">presse@mwv.musterland.example</a></p></div></div></div></div></div>""",
    )


def _page(title: str, body: str) -> str:
    return f"""<!DOCTYPE html><html class="ltr" dir="ltr" lang="de-DE"><head><title>{title} - {NAME} - Musterland</title>
<meta content="text/html; charset=UTF-8" http-equiv="content-type"/><link data-senna-track="temporary" href="/web/mwv/presse" rel="canonical-placeholder"/>
<script data-senna-track="temporary">var Liferay = Liferay || {{}};Liferay.Browser = {{acceptsGzip: function() {{return true;}}}};</script></head>
<body class="chrome controls-visible yui3-skin-sam signed-out public-page site"><nav aria-label="Schnellzugriff" class="bg-dark cadmin quick-access-nav text-center text-white">
<a class="d-block p-2 sr-only sr-only-focusable text-reset" href="#main-content">Zum Hauptinhalt springen</a></nav><div class="d-flex flex-column min-vh-100" id="wrapper">
<header class="site-header"><a class="navbar-brand" href="/web/mwv"><img alt="{NAME}" src="/image/layout_set_logo?img_id=41"/></a>
<ul class="navbar-nav" role="menubar"><li class="lfr-nav-item nav-item" role="presentation"><a class="nav-link" href="/web/mwv/ministerium" role="menuitem"><span>Ministerium</span></a></li>
<li class="lfr-nav-item nav-item selected active"><a class="nav-link active" href="/web/mwv/presse"><span>Presse</span></a></li></ul></header>
<section class="flex-fill" id="content"><h2 class="hide-accessible sr-only" role="heading" aria-level="1">{title} - {NAME}</h2>{body}</section>
<footer><p>{NAME}, Hafenstraße 4, 39104 Musterburg</p><ul><li><a href="/web/mwv/impressum">Impressum</a></li><li><a href="/web/mwv/datenschutz">Datenschutz</a></li></ul></footer></div>
<div class="cookies-banner" role="dialog"><p>Diese Website verwendet Cookies, um Ihnen ein besseres Erlebnis zu bieten.</p><button>Alle akzeptieren</button></div></body></html>"""
