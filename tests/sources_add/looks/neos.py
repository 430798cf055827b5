# ruff: noqa: E501 -- markup in the lines in which such systems write it
"""An administration on Neos: / leads to /de/, whose newest three are teasers; the list is parted by months; pages name no feed."""

from itertools import groupby

from demo.site import Answer, Request
from tests.sources_add.looks import html, missing, plain
from tests.sources_add.texts import MONTHS, TEXTS, Text

HUB = "/de/presse.html"
TILES = "/de/medien.html"
LIST = "/de/presse/pressemitteilungen.html"
NAME = "Hafenverwaltung Musterland"


_TILES = (
    f'<ul class="tiles"><li><a href="{LIST}">Pressemitteilungen</a></li><li><a href="/de/fotos.html">Pressefotos zum Herunterladen</a></li>'
    '<li><a href="/de/kontakt.html">Kontakt für Medien und Anmeldung</a></li><li><a href="/de/woche.html">Termine dieser Woche für Medien</a></li></ul>'
)


def show(_: None, request: Request) -> Answer:
    match request.path:
        case "/robots.txt":
            return plain("User-agent: *\nDisallow: /neos/\n")
        case "/":
            return Answer(status=303, location=f"{request.home}/de/")
        case "/de/":
            return html(_page("Willkommen", f"<h1>Häfen und Schleusen</h1>{_newest()}"))
        case "/de/presse.html":
            return html(_page("Presse", f"<h1>Presse</h1>{_newest()}<a href='{LIST}'>Alle Pressemitteilungen</a>"))
        case "/de/medien.html":
            return html(_page("Medien", f"<h1>Medien</h1>{_TILES}"))
        case "/de/presse/pressemitteilungen.html":
            return html(_page("Pressemitteilungen", _list()))
    told = next((text for text in TEXTS if path_of(text) == request.path), None)
    return html(_document(told)) if told else missing()


def path_of(text: Text) -> str:
    return f"/de/presse/pressemitteilungen/{text.slug}.html"


def _newest() -> str:
    return f'<h2>Neueste Mitteilungen</h2><ul class="news-list">{"".join(map(_item, TEXTS[:3]))}</ul>'


def _list() -> str:
    months = groupby(TEXTS, key=lambda text: f"{MONTHS[text.at.month - 1]} {text.at.year}")
    boxes = "".join(
        f'<h2 class="month">{month}</h2><ul class="news-list">{"".join(map(_item, of))}</ul>' for month, of in months
    )
    return f'<div class="neos-contentcollection"><h1>Pressemitteilungen</h1>{boxes}</div>'


def _item(text: Text) -> str:
    return f"""<li class="news-list__item"><a href="{path_of(text)}"><span class="meta">{text.written} | Pressemitteilung</span>
<span class="title">{text.title}</span><span class="text">{text.teaser}</span><span class="more">mehr erfahren</span></a></li>"""


def _document(text: Text) -> str:
    prose = "".join(f"<p>{paragraph}</p>" for paragraph in text.paragraphs)
    return _page(
        text.title,
        f"""<article class="hvm-nodetypes-document-press"><header><p class="meta">{text.written} | Pressemitteilung</p><h1>{text.title}</h1></header>
<div class="neos-contentcollection"><div class="hvm-nodetypes-content-text">{prose}</div></div></article>""",
    )


def _page(title: str, body: str) -> str:
    return f"""<!DOCTYPE html><html lang="de"><head><meta charset="UTF-8"><title>{title} - {NAME}</title></head><body>
<header><a href="/de/" class="logo" title="{NAME} – Startseite"><svg></svg></a><nav><ul><li><a href="/de/themen.html">Themen</a></li><li><a href="{HUB}">Presse</a></li></ul></nav></header>
<ol class="breadcrumb"><li><a href="/de/">Start</a></li><li>{title}</li></ol><main>{body}</main><footer><a href="/de/impressum.html">Impressum</a></footer></body></html>"""
