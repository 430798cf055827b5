# ruff: noqa: E501 -- markup in the lines in which such systems write it
"""A network on WordPress with a block theme: the feed of comments is named first, a category has a feed of its own."""

from email.utils import format_datetime

from demo.site import Answer, Request
from tests.sources_add.looks import html, missing, plain, xml
from tests.sources_add.texts import TEXTS, Text

LIST = "/category/presse/"
NAME = "Netzwerk Leichtbau Musterland e.V."


def show(_: None, request: Request) -> Answer:
    if request.path == "/robots.txt":
        return plain("User-agent: *\nDisallow: /wp-admin/\nAllow: /wp-admin/admin-ajax.php\n")
    match request.path:
        case "/category/presse/feed/" | "/feed/":
            return xml(_feed(request))
        case "/comments/feed/":
            return xml(
                f'<?xml version="1.0"?><rss version="2.0"><channel><title>Kommentare für {NAME}</title></channel></rss>'
            )
        case "/category/presse/" | "/":
            return html(_list(request.home))
    told = next((text for text in TEXTS if path_of(text) == request.path), None)
    return html(_document(told, request.home)) if told else missing()


def path_of(text: Text) -> str:
    return f"/{text.at:%Y/%m/%d}/{text.slug}/"


def _list(home: str) -> str:
    posts = "".join(
        f'<li class="wp-block-post post-{900 - number} post type-post status-publish format-standard hentry category-presse">'
        f'<h2 class="wp-block-post-title has-large-font-size"><a href="{home}{path_of(text)}" target="_self">{text.title}</a></h2>'
        f'<div class="wp-block-post-date"><time datetime="{text.at.isoformat()}"><a href="{home}{path_of(text)}">{text.written}</a></time></div>'
        f'<div class="wp-block-post-excerpt"><p class="wp-block-post-excerpt__excerpt">{text.teaser}</p></div></li>'
        for number, text in enumerate(TEXTS)
    )
    body = f"""<h1 class="wp-block-query-title">Kategorie: Presse</h1><div class="wp-block-query"><ul class="wp-block-post-template">{posts}</ul>
<nav class="wp-block-query-pagination"><a href="{home}{LIST}page/2/" class="wp-block-query-pagination-next">Nächste Seite</a></nav></div>"""
    return _page("Presse Archive", body, home)


def _document(text: Text, home: str) -> str:
    prose = "".join(f'<p class="wp-block-paragraph">{paragraph}</p>' for paragraph in text.paragraphs)
    head = f'<meta property="article:published_time" content="{text.at.isoformat()}"/><link rel="canonical" href="{home}{path_of(text)}"/>'
    body = f"""<article><h1 class="wp-block-post-title">{text.title}</h1><div class="wp-block-template-part"><div class="wp-block-post-date">
<time datetime="{text.at.isoformat()}">{text.written}</time></div><div class="wp-block-post-author-name">Redaktion</div></div>
<div class="entry-content wp-block-post-content">{prose}</div></article><h2>Kommentare</h2><p>Kommentare sind geschlossen.</p>"""
    return _page(text.title, body, home, head)


def _feed(request: Request) -> str:
    items = "".join(
        f"<item><title>{text.title}</title><link>{request.home}{path_of(text)}</link><dc:creator><![CDATA[Redaktion]]></dc:creator>"
        f'<pubDate>{format_datetime(text.at)}</pubDate><guid isPermaLink="false">{request.home}/?p={900 - number}</guid>'
        f"<description><![CDATA[<p>{text.teaser}</p>]]></description></item>"
        for number, text in enumerate(TEXTS)
    )
    return f"""<?xml version="1.0" encoding="UTF-8"?><rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel>
<title>Presse Archive - {NAME}</title><link>{request.home}{LIST}</link><generator>https://wordpress.org/?v=6.8</generator>{items}</channel></rss>"""


def _page(title: str, body: str, home: str, head: str = "") -> str:
    return f"""<!DOCTYPE html><html lang="de"><head><meta charset="UTF-8"/><title>{title} - {NAME}</title>
<meta name="generator" content="WordPress 6.8"/><meta property="og:site_name" content="{NAME}"/>{head}
<link rel="alternate" type="application/rss+xml" title="Kommentar-Feed" href="{home}/comments/feed/"/>
<link rel="alternate" type="application/rss+xml" title="{NAME} » Feed" href="{home}/feed/"/>
<link rel="alternate" type="application/rss+xml" title="Kategorie-Feed für Presse" href="{home}/category/presse/feed/"/>
</head><body class="archive category wp-embed-responsive"><div class="wp-site-blocks"><header class="wp-block-template-part"><p class="wp-block-site-title">
<a href="{home}/">{NAME}</a></p><nav class="wp-block-navigation"><ul><li><a href="{home}/ueber-uns/">Über uns</a></li><li><a href="{home}{LIST}">Presse</a>
</li><li><a href="{home}/mitglieder/">Mitglieder</a></li></ul></nav></header><main class="wp-block-group">{body}</main>
<footer class="wp-block-template-part"><p>{NAME}</p><p><a href="{home}/impressum/">Impressum</a></p></footer></div></body></html>"""
