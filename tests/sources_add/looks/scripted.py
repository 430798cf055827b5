"""An agency whose list only scripts can draw; its releases are pages, and its sitemap names them among all others."""

from demo.site import Answer, Request
from tests.sources_add.looks import html, missing, plain, xml
from tests.sources_add.texts import TEXTS, Text

LIST = "/news"
NAME = "Energieagentur Musterland"
_OTHERS = ("/", LIST, "/beratung/betriebe", "/beratung/gemeinden", "/impressum")


def show(_: None, request: Request) -> Answer:
    match request.path:
        case "/robots.txt":
            return plain(f"User-agent: *\nAllow: /\nSitemap: {request.home}/sitemap-index.xml\n")
        case "/sitemap-index.xml":
            return xml(
                _XML.format(f"<sitemapindex><sitemap><loc>{request.home}/pages.xml</loc></sitemap></sitemapindex>")
            )
        case "/pages.xml":
            return xml(
                _XML.format(
                    f"<urlset>{''.join(f'<url><loc>{request.home}{path}</loc></url>' for path in _paths())}</urlset>"
                )
            )
        case "/" | "/news":
            return html(_page("News", '<h1>News</h1><div id="list" data-component="NewsList"></div>'))
    told = next((text for text in TEXTS if f"{LIST}/{text.slug}" == request.path), None)
    return html(_document(told)) if told else missing()


def _paths() -> list[str]:
    return [*_OTHERS, *(f"{LIST}/{text.slug}" for text in TEXTS)]


def _document(text: Text) -> str:
    prose = "".join(f"<p>{paragraph}</p>" for paragraph in text.paragraphs)
    return _page(text.title, f"<article><span class='date'>{text.written}</span><h1>{text.title}</h1>{prose}</article>")


def _page(title: str, body: str) -> str:
    return (
        f'<!DOCTYPE html><html lang="de"><meta charset="utf-8"><title>{title} - {NAME}</title><nav><a href="/beratung/">Beratung</a> '
        f'<a href="{LIST}">News</a></nav><main>{body}</main><script src="/app.js"></script></html>'
    )


_XML = '<?xml version="1.0" encoding="UTF-8"?>{}'
