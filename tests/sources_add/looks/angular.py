# ruff: noqa: E501 -- markup in the lines in which such systems write it
"""A newsroom that Angular draws on the server: custom elements, generated attributes, routes instead of files, its state in a script."""

import json

from demo.site import Answer, Request
from tests.sources_add.looks import html, missing, plain
from tests.sources_add.texts import TEXTS, Text

LIST = "/newsroom"
NAME = "Agentur für Innovation Musterland"


def show(_: None, request: Request) -> Answer:
    if request.path == "/robots.txt":
        return plain("User-agent: *\nAllow: /\n")
    if request.path == LIST:
        return html(_list())
    told = next((text for text in TEXTS if f"{LIST}/{_number(text)}/{text.slug}" == request.path), None)
    return html(_document(told)) if told else missing()


def _number(text: Text) -> int:
    return 8800 - TEXTS.index(text)


def _list() -> str:
    tiles = "".join(_tile(text) for text in TEXTS)
    state = {"newsroom": [{"id": _number(text), "headline": text.title} for text in TEXTS]}
    return _page(
        "Newsroom",
        f"""<app-newsroom _nghost-ng-c42=""><ami-stage _ngcontent-ng-c42="" class="stage"><div _ngcontent-ng-c17="" class="stage__inner"><h1 _ngcontent-ng-c17="" class="stage__title">Newsroom</h1></div></ami-stage>
<ami-filter-bar _ngcontent-ng-c42=""><button mat-button="" class="mdc-button"><span class="mdc-button__label">Alle Themen</span></button></ami-filter-bar>
<section _ngcontent-ng-c42="" class="tiles">{tiles}<!----></section><button _ngcontent-ng-c42="" mat-stroked-button="" class="more mdc-button"><span class="mdc-button__label">Mehr laden</span></button></app-newsroom>""",
        state,
    )


def _tile(text: Text) -> str:
    return f"""<ami-tile _ngcontent-ng-c42="" _nghost-ng-c77="" class="ng-star-inserted"><a _ngcontent-ng-c77="" class="tile" href="{LIST}/{_number(text)}/{text.slug}"><div _ngcontent-ng-c77="" class="tile__meta">
<span _ngcontent-ng-c77="" class="tile__kind">Pressemeldung</span><span _ngcontent-ng-c77="" class="tile__date">{text.written}</span></div><h3 _ngcontent-ng-c77="" class="tile__headline">{text.title}</h3>
<p _ngcontent-ng-c77="" class="tile__text">{text.teaser}</p><mat-icon _ngcontent-ng-c77="" role="img" class="mat-icon notranslate material-icons" aria-hidden="true">arrow_forward</mat-icon></a></ami-tile><!---->"""


def _document(text: Text) -> str:
    first, *others = text.paragraphs
    prose = "".join(f"<p>{paragraph}</p>" for paragraph in others)
    return _page(
        text.title,
        f"""<app-article _nghost-ng-c51=""><article _ngcontent-ng-c51="" class="article"><header _ngcontent-ng-c51=""><div class="article__meta"><span>Pressemeldung</span><mat-icon role="img" class="mat-icon material-icons">event</mat-icon>
<span class="article__date">{text.written}</span></div><h1 _ngcontent-ng-c51="" class="article__headline">{text.title}</h1><p _ngcontent-ng-c51="" class="article__intro">{first}</p></header>
<ami-share _ngcontent-ng-c51=""><ul class="share"><li><button aria-label="Teilen"><mat-icon class="mat-icon material-icons">share</mat-icon></button></li></ul></ami-share>
<ami-rich-text _ngcontent-ng-c51="" class="ng-star-inserted"><div class="rich-text">{prose}</div></ami-rich-text><!----></article>
<ami-related _ngcontent-ng-c51=""><h2>Das könnte Sie auch interessieren</h2><a class="tile" href="{LIST}/8700/ein-anderes-thema"><h3>Ein anderes Thema</h3></a></ami-related></app-article>""",
        {"article": {"id": _number(text), "headline": text.title}},
        published=text,
    )


def _page(title: str, body: str, state: dict[str, object], *, published: Text | None = None) -> str:
    meta = f'<meta property="article:published_time" content="{published.at.isoformat()}">' if published else ""
    return f"""<!DOCTYPE html><html lang="de" data-critters-container><head><meta charset="utf-8"><title>{title} · {NAME}</title><base href="/"><meta name="viewport" content="width=device-width, initial-scale=1">
<meta property="og:site_name" content="{NAME}"><meta property="og:title" content="{title}">{meta}<style ng-app-id="ng">.tile[_ngcontent-ng-c77]{{display:block}}</style>
<link rel="stylesheet" href="styles-5INURTSO.css" media="print" onload="this.media='all'"></head><body class="mat-typography"><!--nghm-->
<app-root ng-version="17.3.12" _nghost-ng-c10="" ng-server-context="ssr"><ami-header _ngcontent-ng-c10=""><mat-toolbar class="mat-toolbar"><a href="/" aria-label="{NAME} – Startseite"><svg viewBox="0 0 9 9"></svg></a>
<nav><a mat-button="" href="/programme">Programme</a><a mat-button="" href="{LIST}">Newsroom</a><a mat-button="" href="/ueber-uns">Über uns</a></nav></mat-toolbar></ami-header>
<main _ngcontent-ng-c10=""><router-outlet _ngcontent-ng-c10=""></router-outlet>{body}<!----></main><ami-footer _ngcontent-ng-c10=""><p>© 2026 {NAME}</p><a href="/impressum">Impressum</a></ami-footer></app-root>
<script src="polyfills-LZBJRJJE.js" type="module"></script><script src="main-QJ3O2R7C.js" type="module"></script><script id="ng-state" type="application/json">{json.dumps(state)}</script></body></html>"""
