"""Seed texts wrapped in pages of their kind: three looks, each with navigation, footer, skip links, share bar and consent layer."""
# ruff: noqa: E501

import html
import re
from collections.abc import Callable
from datetime import UTC, datetime, timedelta

from model.snapshot import Snapshot

Wrap = Callable[..., str]


def snapshot(page: str | bytes, url: str, content_type: str = "text/html; charset=utf-8") -> Snapshot:
    body = page if isinstance(page, bytes) else page.encode()
    return Snapshot(
        url=url,
        final_url=url,
        status=200,
        headers=(("content-type", content_type),),
        body=body,
        fetched_at=datetime(2026, 11, 20, 9, 0, tzinfo=UTC),
        elapsed=timedelta(seconds=0.2),
    )


def paragraphs(lines: list[str]) -> str:
    """Lines as paragraphs; a run of bullet lines becomes a list, "## " a second-level heading."""
    parts: list[str] = []
    for line in lines:
        if line.startswith("## "):
            parts.append(f"<h2>{html.escape(line[3:])}</h2>")
        elif line.startswith("•"):
            parts.append(f"<ul><li>{_hier(html.escape(line.lstrip('• ')))}</li></ul>")
        else:
            parts.append(f"<p>{html.escape(line)}</p>")
    return "\n".join(parts)


def plain_paragraphs(lines: list[str]) -> str:
    """Bullets stay signs, as an editor pastes them."""
    return "\n".join(
        f"<h2>{html.escape(li[3:])}</h2>" if li.startswith("## ") else f"<p>{html.escape(li)}</p>" for li in lines
    )


def _hier(text: str) -> str:
    return re.sub(r"\bhier\.", '<a href="/themen/cluster">hier</a>.', text)


def semantic(
    *, title: str, body: str, subtitle: str = "", kicker: str = "", contact: str = "", site: str = "Musterland"
) -> str:
    return f"""<!DOCTYPE html><html lang="de"><head><meta charset="utf-8"><title>{title} | {site}</title>
<meta property="og:title" content="{title}"><meta property="og:site_name" content="{site}"></head><body class="has-sidebar nav-closed">
<a class="sr-only" href="#main">Zum Inhalt springen</a><a class="sr-only" href="#nav">Zur Navigation</a>
<header><a href="/"><img src="/logo.svg" alt="{site}"></a><h1 class="visually-hidden">Navigation und Service</h1>
<nav id="nav"><ul><li><a href="/a">Aktuelles</a></li><li><a href="/b">Themen</a></li><li><a href="/c">Ministerium</a></li></ul></nav></header>
<main id="main"><nav aria-label="Brotkrumen"><ol><li><a href="/">Start</a></li><li>{kicker or "Seite"}</li></ol></nav>
<article>{f'<p class="kicker">{kicker}</p>' if kicker else ""}<h1>{title}</h1>{f'<p class="subtitle">{subtitle}</p>' if subtitle else ""}
{body}
<ul class="share"><li><a href="https://www.facebook.com/sharer/sharer.php?u=x">teilen</a></li><li><a href="mailto:?subject=Lesetipp">E-Mail</a></li></ul>
</article>{f'<section class="kontakt">{contact}</section>' if contact else ""}</main>
<aside><h2>Weitere Meldungen</h2><ul><li><a href="/m/1">Förderbescheid übergeben</a></li><li><a href="/m/2">Ausbildung gestartet</a></li></ul></aside>
<footer><h2>Kontakt</h2><p>Musterland, Musterallee 1, 99999 Musterstadt, Tel. 0999 123456</p><a href="/impressum">Impressum</a></footer>
<div id="cookie-banner"><p>Wir verwenden Cookies, um Ihnen die Nutzung unserer Seiten zu erleichtern und Statistiken zu führen.</p><button>Alle akzeptieren</button></div>
</body></html>"""


def typo3(
    *, title: str, body: str, subtitle: str = "", kicker: str = "", contact: str = "", site: str = "Musterland"
) -> str:
    frames = "".join(
        f'<div class="frame frame-default" id="c{at}">{part}</div>'
        for at, part in enumerate(re.split(r"(?=<h2>)", body), 100)
    )
    return f"""<!DOCTYPE html><html lang="de-DE"><head><meta charset="utf-8"><meta name="generator" content="TYPO3 CMS"><title>{site}: {title}</title></head>
<body><div id="page"><div id="skiplinks"><p>Seitenbeginn . Zur Hauptnavigation . Zum Seiteninhalt</p></div>
<div id="header" class="clearfix"><div class="logo"><a href="/">{site}</a></div><div id="mainnav"><ul><li><a href="/x">Start</a></li><li><a href="/y">Wirtschaft</a></li></ul></div></div>
<div class="breadcrumb">Sie sind hier: <a href="/">Start</a> &gt; <a href="/y">{kicker or "Wirtschaft"}</a></div>
<div id="content"><div class="row"><div class="col-md-8">
<div class="frame">{f'<div class="section">{kicker}</div>' if kicker else ""}<h1>{title}</h1>{f"<h3>{subtitle}</h3>" if subtitle else ""}</div>
{frames}</div><div class="col-md-4 sidebar"><div class="teaserbox"><h3>Termine</h3><p><a href="/t/1">Industrietag am 1. März 2030 in Musterstadt</a></p></div></div></div>
{f'<div class="frame frame-default"><div class="ce-textpic">{contact}</div></div>' if contact else ""}
<div class="social-bar"><p>Folgen Sie uns auch in den sozialen Netzwerken:</p><a href="https://social.example/x">Mastodon</a></div></div>
<div id="footer"><ul><li><a href="/impressum">Impressum</a></li><li><a href="/datenschutz">Datenschutz</a></li></ul></div></div></body></html>"""


def wordpress(
    *, title: str, body: str, subtitle: str = "", kicker: str = "", contact: str = "", site: str = "Musterland"
) -> str:
    return f"""<!DOCTYPE html><html lang="de"><head><meta charset="utf-8"><title>{title} - {site}</title><meta name="generator" content="WordPress 6.5">
<meta property="og:type" content="article"><meta property="og:title" content="{title} - {site}"><meta property="og:site_name" content="{site}"></head>
<body class="post-template-default single single-post"><a class="skip-link screen-reader-text" href="#content">Skip to content</a>
<div id="page" class="site"><header id="masthead" class="site-header"><p class="site-title"><a href="/">{site}</a></p>
<nav class="main-navigation"><ul><li><a href="/">Home</a></li><li><a href="/aktuelles/">Aktuelles</a></li></ul></nav></header>
<div id="content" class="site-content"><div id="primary" class="content-area"><div class="site-main">
<div class="post hentry"><div class="entry-header">{f'<span class="cat-links"><a href="/k/">{kicker}</a></span>' if kicker else ""}<h2 class="entry-title">{title}</h2></div>
<div class="entry-content">{f"<p><strong>{subtitle}</strong></p>" if subtitle else ""}{body}{contact}
<div class="sharedaddy"><h3 class="sd-title">Teilen mit:</h3><ul><li><a href="https://twitter.com/intent/tweet?x">Twitter</a></li></ul></div></div></div>
<div class="post-navigation"><a rel="prev" href="/aktuelles/frueher/">Ein früherer Beitrag</a></div></div></div>
<div id="secondary" class="widget-area"><section class="widget"><h2>Neueste Beiträge</h2><ul><li><a href="/aktuelles/n/">Neuer Beitrag</a></li></ul></section></div></div>
<footer id="colophon" class="site-footer"><p>© 2026 {site}</p></footer></div></body></html>"""


def bare(
    *, title: str, body: str, subtitle: str = "", kicker: str = "", contact: str = "", site: str = "Musterland"
) -> str:
    """No markup but paragraphs, and a title element."""
    flat = re.sub(
        r"</?(?:h\d|div|figure|figcaption|section)[^>]*>",
        lambda found: "</p>" if found[0].startswith("</") else "<p>",
        body + contact,
    )
    head = f"<p>{kicker}</p>" if kicker else ""
    below = f"<p>{subtitle}</p>" if subtitle else ""
    return f"<html><head><title>{title}</title></head><body>{head}<p>{title}</p>{below}{flat}</body></html>"


WRAPS: dict[str, Wrap] = {"semantic": semantic, "typo3": typo3, "wordpress": wordpress}
