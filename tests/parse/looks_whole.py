"""One release as whole pages in the looks of six content systems: given what stands in the box of the text, and below that box."""
# ruff: noqa: E501

from collections.abc import Callable

TITLE = "Land befreit zwölf Bäche von Beton"
FIRST = (
    "Das Umweltministerium unterstützt ab dem kommenden Jahr zwölf Gemeinden, die ihre Bäche von Beton befreien wollen."
)
SECOND = "Für die Arbeiten stehen bis zum Jahr 2030 rund acht Millionen Euro bereit, teilte Staatssekretärin Lena Probst in Musterstadt mit."
LAST = "Die Gemeinden tragen ein Fünftel der Kosten selbst und müssen die Ufer danach zehn Jahre lang pflegen."
TEXT = f"<p>{FIRST}</p><p>{SECOND}</p>"

Look = Callable[[str, str], str]


def gsb(inside: str, below: str = "") -> str:
    return f"""<!DOCTYPE html><html lang="de"><head><meta charset="utf-8"><title>Ministerium - Presse - {TITLE}</title><meta name="generator" content="Government Site Builder"></head>
<body class="gsb startseite"><h1 class="aural">Navigation und Service</h1><header><nav><ul><li><a href="/a">Themen</a></li></ul></nav></header>
<main id="main" class="main"><div class="main-head"><p class="topline">Pressemitteilung <span class="date">04.03.2026</span></p><h1 class="isFirstInSlot">{TITLE}</h1></div>
<div class="content"><div class="singleview">{inside}</div></div>{below}</main><footer><ul><li><a href="/impressum">Impressum</a></li></ul></footer></body></html>"""


def typo3(inside: str, below: str = "") -> str:
    return f"""<!DOCTYPE html><html lang="de-DE"><head><meta charset="utf-8"><meta name="generator" content="TYPO3 CMS"><title>{TITLE} - Musterland</title></head>
<body><div id="page"><div id="header"><nav class="navbar"><ul><li><a href="/x">Start</a></li></ul></nav></div><div id="content" class="container"><div class="row"><div class="col-md-8">
<div class="news news-single"><div class="article" itemscope="itemscope" itemtype="http://schema.org/Article"><div class="header"><h1 itemprop="headline">{TITLE}</h1></div>
<div class="extra"><span class="news-list-date"><time datetime="2026-03-04" itemprop="datePublished">04.03.2026</time></span></div>
<div class="news-text-wrap" itemprop="articleBody">{inside}</div>{below}</div></div></div></div></div><div id="footer"><a href="/impressum">Impressum</a></div></div></body></html>"""


def drupal(inside: str, below: str = "") -> str:
    return f"""<!DOCTYPE html><html lang="de" dir="ltr"><head><meta charset="utf-8"><meta name="Generator" content="Drupal 10 (https://www.drupal.org)"><title>{TITLE} | Musterland</title></head>
<body class="path-node page-node-type-press"><div class="dialog-off-canvas-main-canvas"><header role="banner"><nav><ul><li><a href="/x">Start</a></li></ul></nav></header>
<main role="main"><div class="layout-content"><div class="region region-content"><article class="node node--type-press node--view-mode-full"><h1><span class="field field--name-title field--label-hidden">{TITLE}</span></h1>
<div class="field field--name-field-date field--label-hidden field__item"><time datetime="2026-03-04T12:00:00Z">04.03.2026</time></div>
<div class="node__content"><div class="clearfix text-formatted field field--name-body field--label-hidden field__item">{inside}</div></div></article></div></div>{below}</main>
<footer role="contentinfo"><a href="/impressum">Impressum</a></footer></div></body></html>"""


def wordpress(inside: str, below: str = "") -> str:
    return f"""<!DOCTYPE html><html lang="de"><head><meta charset="utf-8"><title>{TITLE} - Musterland</title><meta name="generator" content="WordPress 6.5"></head>
<body class="post-template-default single single-post"><div id="page" class="site"><header id="masthead" class="site-header"><nav class="main-navigation"><ul><li><a href="/">Home</a></li></ul></nav></header>
<div id="content" class="site-content"><main id="main"><article class="post hentry"><header class="entry-header"><h1 class="entry-title">{TITLE}</h1><div class="entry-meta"><time class="entry-date published" datetime="2026-03-04T08:00:00+01:00">4. März 2026</time></div></header>
<div class="entry-content">{inside}</div></article>{below}</main><aside id="secondary" class="widget-area"><section class="widget"><h2>Neueste Beiträge</h2><p>Eine Brücke aus Holz und aus Stein soll bald gebaut werden, so viel steht schon fest.</p></section></aside></div><footer id="colophon"><p>© 2026</p></footer></div></body></html>"""


def plone(inside: str, below: str = "") -> str:
    return f"""<!DOCTYPE html><html lang="de"><head><meta charset="utf-8"><meta name="generator" content="Plone - https://plone.org/"><title>{TITLE} — Musterland</title></head>
<body class="template-newsitem_view portaltype-news-item section-presse"><div id="portal-toolbar"></div><div id="visual-portal-wrapper"><header id="portal-top"><div id="portal-globalnav"><ul><li><a href="/x">Start</a></li></ul></div></header>
<div id="portal-column-content"><article id="content"><header><h1 class="documentFirstHeading">{TITLE}</h1><div class="documentByLine"><span class="documentPublished"><span>veröffentlicht</span> 04.03.2026 10:00</span></div></header>
<div id="content-core"><div id="parent-fieldname-text">{inside}</div></div></article>{below}</div><footer id="portal-footer"><a href="/impressum">Impressum</a></footer></div></body></html>"""


def liferay(inside: str, below: str = "") -> str:
    return f"""<!DOCTYPE html><html lang="de-DE"><head><meta charset="utf-8"><title>{TITLE} - Musterland</title></head>
<body class="controls-visible yui3-skin-sam signed-out public-page site"><div id="wrapper"><header id="banner" role="banner"><nav id="navigation"><ul><li><a href="/x">Start</a></li></ul></nav></header>
<section id="content"><div class="portlet-boundary portlet-journal-content"><section class="portlet"><div class="portlet-content"><div class="journal-content-article">
<h1>{TITLE}</h1><p class="date">04.03.2026</p><div class="text">{inside}</div></div></div></section></div>{below}</section><footer id="footer" role="contentinfo"><a href="/impressum">Impressum</a></footer></div></body></html>"""


LOOKS: dict[str, Look] = {
    "gsb": gsb,
    "typo3": typo3,
    "drupal": drupal,
    "wordpress": wordpress,
    "plone": plone,
    "liferay": liferay,
}
