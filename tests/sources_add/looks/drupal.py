# ruff: noqa: E501 -- markup in the lines in which such systems write it
"""A state portal on Drupal: views with teasers of several issuers, a pager, and a front-page feed that carries something else."""

from demo.site import Answer, Request
from tests.sources_add.looks import html, missing, plain, xml
from tests.sources_add.texts import TEXTS, Text

LIST = "/presse/meldungen"
NAME = "Landesportal Musterland"
_ISSUERS = ("Staatskanzlei", "Ministerium der Finanzen", "Ministerium für Umwelt")


def show(_: None, request: Request) -> Answer:
    if request.path == "/robots.txt":
        return plain("User-agent: *\nCrawl-delay: 0\nDisallow: /core/\nDisallow: /search/\n")
    if request.path == LIST:
        return html(_list())
    if request.path == "/rss.xml":
        return xml(_feed(request))
    told = next((text for text in TEXTS if f"/presse/{text.slug}" == request.path), None)
    return html(_document(told)) if told else missing()


def _list() -> str:
    rows = "".join(_row(number, text) for number, text in enumerate(TEXTS))
    body = f"""<div class="views-element-container"><div class="view view-press view-id-press view-display-id-page_1 js-view-dom-id-9e1">
<div class="view-filters"><form class="views-exposed-form"><input name="q"><select name="issuer"><option>Alle</option></select></form></div>
<div class="view-content row">{rows}</div><nav class="pager" aria-labelledby="pagination-heading"><h4 id="pagination-heading" class="visually-hidden">
Seitennummerierung</h4><ul class="pager__items js-pager__items"><li class="pager__item is-active"><a href="?page=0">1</a></li>
<li class="pager__item pager__item--next"><a href="?page=1" rel="next"><span class="visually-hidden">Nächste Seite</span>››</a></li></ul></nav></div></div>"""
    return _page("Meldungen", body)


def _row(number: int, text: Text) -> str:
    return f"""<div class="views-row col-12"><article data-history-node-id="{4100 - number}" class="node node--type-press-release node--promoted
node--view-mode-teaser"><div class="node__meta"><time datetime="{text.at.isoformat()}" class="datetime">{text.written}</time>
<div class="field field--name-field-issuer field--type-entity-reference">{_ISSUERS[number % 3]}</div></div>
<h2 class="node__title"><a href="/presse/{text.slug}" rel="bookmark"><span class="field field--name-title">{text.title}</span></a></h2>
<div class="node__content"><div class="field field--name-body field--type-text-with-summary"><p>{text.teaser}</p></div>
<ul class="links inline"><li class="node-readmore"><a href="/presse/{text.slug}" rel="tag" title="{text.title}">Weiterlesen<span
class="visually-hidden"> über {text.title}</span></a></li></ul></div></article></div>"""


def _document(text: Text) -> str:
    prose = "".join(f"<p>{paragraph}</p>" for paragraph in text.paragraphs)
    issuer = _ISSUERS[TEXTS.index(text) % 3]
    body = f"""<article data-history-node-id="4100" class="node node--type-press-release node--view-mode-full">
<div class="field field--name-field-date"><time datetime="{text.at.isoformat()}">{text.written}</time></div>
<div class="field field--name-field-issuer">{issuer}</div><div class="node__content">
<div class="clearfix text-formatted field field--name-body field--type-text-with-summary field--label-hidden field__item">{prose}</div>
<div class="field field--name-field-contact"><div class="field__label">Pressekontakt</div><div class="field__item">Ole Brandt, Telefon 0361 555 0-19</div>
</div></div></article>"""
    return _page(text.title, body)


def _feed(request: Request) -> str:
    items = "".join(
        f"<item><title>{title}</title><link>{request.home}/node/{number}</link><pubDate>Mon, 03 Mar 2025 09:00:00 +0100</pubDate></item>"
        for number, title in enumerate(("Willkommen im neuen Landesportal", "Unsere Öffnungszeiten"), 11)
    )
    return f'<?xml version="1.0" encoding="utf-8"?><rss version="2.0"><channel><title>{NAME}</title><link>{request.home}</link>{items}</channel></rss>'


def _page(title: str, body: str) -> str:
    return f"""<!DOCTYPE html><html lang="de" dir="ltr" prefix="og: https://ogp.me/ns#"><head><meta charset="utf-8"/>
<meta name="Generator" content="Drupal 10 (https://www.drupal.org)"/><meta property="og:site_name" content="{NAME}"/>
<title>{title} | {NAME}</title></head><body class="path-presse page-view-press">
<a href="#main-content" class="visually-hidden focusable skip-link">Direkt zum Inhalt</a><div class="dialog-off-canvas-main-canvas">
<header role="banner"><h1 class="visually-hidden">{NAME}</h1><nav role="navigation" class="block block-menu"><h2 class="visually-hidden">Hauptnavigation</h2>
<ul class="menu"><li class="menu-item"><a href="/regierung">Regierung</a></li><li class="menu-item"><a href="{LIST}">Presse</a></li>
<li class="menu-item"><a href="/land">Land und Leute</a></li></ul></nav></header>
<main role="main"><a id="main-content" tabindex="-1"></a><div class="layout-content"><div class="region region-content">
<div class="block block-core block-page-title-block"><h1 class="page-title"><span class="field field--name-title">{title}</span></h1></div>
<div class="block block-system block-system-main-block">{body}</div></div></div></main>
<footer role="contentinfo"><nav><ul class="menu"><li><a href="/impressum">Impressum</a></li><li><a href="/datenschutz">Datenschutz</a></li></ul></nav>
<p>Herausgegeben von der Staatskanzlei</p></footer></div></body></html>"""
