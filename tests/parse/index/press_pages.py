"""Listings in the shapes of press pages of ministries and agencies, each with what is to be read from it."""
# ruff: noqa: E501

from collections.abc import Callable, Sequence
from typing import NamedTuple

from tests.parse.index.pages import Release, releases

PAGE = "https://www.wirtschaft.musterland.example/presse/meldungen/"
SOME = releases(6)


class Press(NamedTuple):
    """`days` in page order where they are not each release's own; `has_teaser`: each entry has that of its release."""

    markup: str
    days: Sequence[str | None] = tuple(release.iso for release in SOME)
    has_teaser: bool = False
    next: str | None = None
    chosen: Sequence[Release] = SOME


def of(one: Callable[[Release], str], some: Sequence[Release] = SOME) -> str:
    return "".join(map(one, some))


def link(r: Release, attributes: str = "") -> str:
    return f'<a href="{r.path}"{attributes and " " + attributes}>{r.title}</a>'


NONE: tuple[str | None, ...] = (None,) * 6
PAIRS = tuple(SOME[at - at % 2].iso for at in range(6))
ENGLISH = (
    "20 November 2026",
    "19 November 2026",
    "18 November 2026",
    "17 November 2026",
    "16 November 2026",
    "15 November 2026",
)

PRESS: dict[str, Press] = {
    # --- TYPO3
    "typo3 news, list view": Press(
        '<div class="news"><div class="news-list-view">' + of(lambda r: f'<div class="article articletype-0" itemscope itemtype="http://schema.org/Article"><div class="header"><h3><a title="{r.title}" href="{r.path}"><span itemprop="headline">{r.title}</span></a></h3></div><div class="teaser-text"><div itemprop="description"><p>{r.teaser}</p></div><a class="more" title="{r.title}" href="{r.path}">Weiterlesen</a></div><div class="footer"><p><span class="news-list-date"><time itemprop="datePublished" datetime="{r.iso}">{r.numeric}<meta itemprop="datePublished" content="{r.iso}"></time></span><span class="news-list-category">Presse</span></p></div></div>')
        + '<ul class="f3-widget-paginator"><li class="current">1</li><li><a href="/presse/meldungen/?tx_news_pi1%5BcurrentPage%5D=2&cHash=ab">2</a></li><li class="next"><a href="/presse/meldungen/?tx_news_pi1%5BcurrentPage%5D=2&cHash=ab">Nächste</a></li></ul></div></div>',
        has_teaser=True, next=PAGE + "?tx_news_pi1%5BcurrentPage%5D=2&cHash=ab",
    ),
    "typo3 news, a picture and the day in a meta": Press(of(lambda r: f'<article class="media"><a href="{r.path}"><img src="/b/{r.number}.jpg" alt="Foto"></a><div class="media-body"><h4 class="media-heading">{link(r)}</h4><meta itemprop="datePublished" content="{r.iso}"><p>{r.teaser}</p></div></article>'), has_teaser=True),
    "typo3 text with links in bullets below years": Press('<div class="ce-bodytext"><h3>2026</h3><ul>' + of(lambda r: f"<li>{r.numeric}: {link(r)}</li>", SOME[:4]) + "</ul><h3>2025</h3><ul>" + of(lambda r: f"<li>{r.numeric}: {link(r)}</li>", SOME[4:]) + "</ul></div>"),
    "typo3 cards that tell hours to people and days to machines": Press(of(lambda r: f'<div class="card"><div class="card-body"><span class="news-date" title="{r.numeric}">vor {r.number + 2} Tagen</span><h3 class="card-title">{link(r)}</h3><p class="card-text">{r.teaser}</p></div></div>'), has_teaser=True),
    # --- Government Site Builder
    "government site builder, search results": Press('<ol class="results">' + of(lambda r: f'<li><h3>{link(r)}</h3><p><span class="type">Pressemitteilung</span> | {r.numeric}</p><p>{r.teaser}</p></li>') + '</ol><div class="navIndex"><p>Seite 1 von 3</p><ul><li class="forward"><a href="/presse/meldungen/?gtp=1234_list%253D2" title="Eine Seite vorwärts">vor</a></li></ul></div>', has_teaser=True, next=PAGE + "?gtp=1234_list%253D2"),
    "government site builder, teasers with a doctype line": Press(of(lambda r: f'<div class="c-teaser"><p class="c-teaser__meta"><span class="c-teaser__doctype">Pressemitteilung</span> <span class="c-teaser__date">{r.named}</span></p><h3 class="c-teaser__headline"><a class="c-teaser__link" href="{r.path};jsessionid=AA.live1">{r.title}</a></h3><p class="c-teaser__text">{r.teaser}</p></div>'), has_teaser=True),
    "government site builder, a table of releases": Press('<table><caption>Pressemitteilungen</caption><thead><tr><th scope="col">Datum</th><th scope="col">Titel</th><th scope="col">Format</th></tr></thead><tbody>' + of(lambda r: f'<tr><td>{r.numeric}</td><td>{link(r)}</td><td>HTML</td></tr>') + "</tbody></table>"),
    "government site builder, a lead above a list": Press(f'<div class="buehne"><h2>{link(SOME[0])}</h2><p>{SOME[0].numeric}</p></div><div class="liste">' + of(lambda r: f'<div class="eintrag"><h3>{link(r)}</h3><p class="datum">{r.numeric}</p></div>', SOME[1:]) + "</div>"),
    # --- Drupal
    "drupal view in a table": Press('<table class="views-table"><thead><tr><th>Datum</th><th>Titel</th></tr></thead><tbody>' + of(lambda r: f'<tr class="{"odd" if r.number % 2 else "even"}"><td class="views-field views-field-created">{r.numeric}</td><td class="views-field views-field-title">{link(r)}</td></tr>') + '</tbody></table><nav class="pager" aria-labelledby="p"><ul><li class="pager__item is-active"><a href="?page=0">1</a></li><li class="pager__item"><a href="?page=1">2</a></li><li class="pager__item pager__item--next"><a href="?page=1" rel="next"><span aria-hidden="true">››</span></a></li></ul></nav>', next=PAGE + "?page=1"),
    "drupal view in grouped lists": Press("".join(f'<div class="item-list"><h3>{some[0].named}</h3><ul>{of(lambda r: f"<li class=views-row><span class=views-field-title>{link(r)}</span></li>", some)}</ul></div>' for some in (SOME[:2], SOME[2:4], SOME[4:])), days=PAIRS),
    "drupal nodes with a line of who wrote when": Press(of(lambda r: f'<div class="node node-pm"><h2>{link(r)}</h2><div class="submitted">{r.numeric} - 10:15 Uhr</div><div class="content"><p>{r.teaser}</p></div></div>'), has_teaser=True),
    "drupal with a button that loads more": Press('<div class="view-content">' + of(lambda r: f'<div class="views-row"><time datetime="{r.iso}T09:00:00Z">{r.named}</time><h3>{link(r)}</h3></div>') + '</div><ul class="js-pager__items pager"><li class="pager__item"><a class="button" href="?page=1" title="Weitere Meldungen laden" rel="next">Mehr laden</a></li></ul>', next=PAGE + "?page=1"),
    # --- WordPress
    "wordpress archive": Press(of(lambda r: f'<article id="post-{r.number}" class="post type-post hentry"><header class="entry-header"><h2 class="entry-title">{link(r, "rel=bookmark")}</h2><div class="entry-meta"><span class="posted-on"><a href="{r.path}" rel="bookmark"><time class="entry-date published" datetime="{r.iso}T10:00:00+01:00">{r.named}</time></a></span></div></header><div class="entry-summary"><p>{r.teaser}</p></div></article>') + '<nav class="navigation posts-navigation"><div class="nav-links"><div class="nav-previous"><a href="/presse/meldungen/page/2/">Ältere Beiträge</a></div></div></nav>', has_teaser=True, next=PAGE + "page/2/"),
    "wordpress blocks": Press('<ul class="wp-block-post-template">' + of(lambda r: f'<li class="wp-block-post"><div class="wp-block-post-date"><time datetime="{r.iso}T10:00:00+01:00">{r.named}</time></div><h2 class="wp-block-post-title">{link(r)}</h2><div class="wp-block-post-excerpt"><p class="wp-block-post-excerpt__excerpt">{r.teaser}</p></div></li>') + "</ul>", has_teaser=True),
    "wordpress latest posts with the day below": Press('<ul class="wp-block-latest-posts">' + of(lambda r: f'<li>{link(r)}<time datetime="{r.iso}T10:00:00+01:00" class="wp-block-latest-posts__post-date">{r.named}</time></li>') + "</ul>"),
    "wordpress builder, whole cards clicked": Press(of(lambda r: f'<div class="et_clickable" onclick="window.location.href=\'{r.path}\'"><h3>{r.title}</h3><span class="date">{r.numeric}</span></div>')),
    # --- SharePoint and other systems
    "sharepoint list": Press('<table class="ms-listviewtable">' + of(lambda r: f'<tr class="ms-itmhover"><td class="ms-vb2"><nobr>{r.numeric} 09:30</nobr></td><td class="ms-vb-title"><div class="ms-vtb"><a class="ms-listlink" href="{r.path}">{r.title}</a></div></td></tr>') + "</table>"),
    "sharepoint content by search": Press('<div class="ms-srch-group">' + of(lambda r: f'<div name="Item" class="ms-srch-item"><div class="ms-srch-item-title"><h3 class="ms-srch-ellipsis">{link(r)}</h3></div><div class="ms-srch-item-summary">{r.teaser}</div><div class="ms-srch-item-info">{r.numeric}</div></div>') + "</div>", has_teaser=True),
    "joomla category": Press('<div class="blog">' + of(lambda r: f'<div class="items-row"><h2>{link(r)}</h2><dl class="article-info"><dt>Details</dt><dd class="published">Veröffentlicht: {r.named}</dd></dl><p>{r.teaser}</p><p class="readmore"><a href="{r.path}">Weiterlesen: {r.title}</a></p></div>') + "</div>", has_teaser=True),
    "plone listing": Press('<div class="entries">' + of(lambda r: f'<article class="entry"><header><span class="summary">{link(r, "class=contenttype-news-item")}</span><div class="documentByLine"><span class="documentPublished"><span>veröffentlicht</span> {r.numeric}</span></div></header><p><span class="description">{r.teaser}</span></p></article>') + '</div><div id="listing-bar"><nav class="pagination"><ul><li class="active"><span>1</span></li><li><a href="?b_start:int=20">2</a></li><li class="next"><a href="?b_start:int=20">Die nächsten 20 Artikel</a></li></ul></nav></div>', has_teaser=True, next=PAGE + "?b_start:int=20"),
    "coremedia teasers in a link": Press(of(lambda r: f'<a class="cm-teaser" href="{r.path}"><article><p class="cm-teaser__date">{r.numeric}</p><h3 class="cm-teaser__title">{r.title}</h3><p class="cm-teaser__text">{r.teaser}</p></article></a>'), has_teaser=True),
    "sitecore items with a day in three parts": Press(of(lambda r: f'<div class="item"><div class="date"><span>{r.day}</span><span>November</span><span>2026</span></div><h4>{link(r)}</h4></div>')),
    "imperia rows of bold days": Press(of(lambda r: f"<p><strong>{r.numeric}</strong><br>{link(r)}<br>{r.teaser}</p>"), has_teaser=True),
    # --- custom elements
    "custom elements that are links": Press("<x-list>" + of(lambda r: f'<x-teaser href="{r.path}"><x-date>{r.numeric}</x-date><h3>{r.title}</h3><p>{r.teaser}</p></x-teaser>') + "</x-list>", has_teaser=True),
    "custom elements with slots": Press(of(lambda r: f'<bund-card><span slot="date">{r.named}</span><h3 slot="title">{link(r)}</h3><div slot="text">{r.teaser}</div></bund-card>'), has_teaser=True),
    "relative time of an element of its own": Press(of(lambda r: f'<li><h3>{link(r)}</h3><relative-time datetime="{r.iso}T08:00:00Z">vor {r.number + 1} Tagen</relative-time></li>').join(("<ul>", "</ul>"))),
    "hours told to people, moments to machines": Press(of(lambda r: f'<div class="row-item"><abbr class="timeago" title="{r.iso}T08:00:00Z">gestern</abbr> {link(r)}</div>')),
    "seconds since 1970 beside today": Press(of(lambda r: f'<li data-timestamp="{1795132800 - 86400 * r.number}"><span>Heute, 14:30 Uhr</span> {link(r)}</li>').join(("<ul>", "</ul>")), days=("2026-11-20", "2026-11-19", "2026-11-18", "2026-11-17", "2026-11-16", "2026-11-15")),
    "today without any sign": Press(of(lambda r: f'<li><span class="date">Heute, 14:30 Uhr</span> {link(r)}</li>').join(("<ul>", "</ul>")), days=NONE),
    "today without any sign among printed days": Press(of(lambda r: f'<p class="d">{"gestern" if r.number < 2 else r.numeric}</p><h3>{link(r)}</h3>'), days=(None, None, *(r.iso for r in SOME[2:]))),
    # --- clicked
    "rows of a table that are clicked": Press("<table>" + of(lambda r: f'<tr class="clickable-row" data-href="{r.path}"><td>{r.numeric}</td><td>{r.title}</td></tr>') + "</table>"),
    "boxes in the role of links": Press(of(lambda r: f'<div role="link" tabindex="0" data-url="{r.path}"><p class="date">{r.numeric}</p><h3>{r.title}</h3><p>{r.teaser}</p></div>'), has_teaser=True),
    "items that go elsewhere by a script": Press(of(lambda r: f"<li onclick=\"location.href='{r.path}'\"><b>{r.title}</b> <i>{r.numeric}</i></li>").join(("<ul>", "</ul>"))),
    "cards clicked, with a dead link in them": Press(of(lambda r: f'<div class="js-link card" data-link="{r.path}"><h3>{r.title}</h3><p class="date">{r.numeric}</p><a href="#">mehr</a></div>')),
    "a button that loads more by a script": Press(of(lambda r: f"<li><h3>{link(r)}</h3><p>{r.numeric}</p></li>").join(("<ul>", "</ul>")) + '<button class="load-more" data-url="/presse/meldungen/?page=2">Mehr laden</button>', next=PAGE + "?page=2"),
    "a button that loads something else": Press(of(lambda r: f"<li><h3>{link(r)}</h3><p>{r.numeric}</p></li>").join(("<ul>", "</ul>")) + '<button data-url="/api/fragment?page=2">Weitere Meldungen laden</button>'),
    # --- tables
    "a table whose days span rows, beside deadlines": Press("<table><tr><th>Datum</th><th>Titel</th><th>Frist</th></tr>" + "".join(f'<tr><td rowspan="2">{one.numeric}</td><td>{link(one)}</td><td>31.12.2026</td></tr><tr><td>{link(two)}</td><td>15.12.2026</td></tr>' for one, two in zip(SOME[::2], SOME[1::2], strict=True)) + "</table>", days=PAIRS),
    "a table whose days span rows, deadlines not called that": Press("<table>" + "".join(f'<tr><td rowspan="2">{one.numeric}</td><td>{link(one)}</td><td>31.12.2026</td></tr><tr><td>{link(two)}</td><td>15.12.2026</td></tr>' for one, two in zip(SOME[::2], SOME[1::2], strict=True)) + "</table>", days=PAIRS),
    "a table with deadlines before the days": Press("<table><thead><tr><th>Frist bis</th><th>Titel</th><th>Datum</th></tr></thead><tbody>" + of(lambda r: f"<tr><td>31.12.2026</td><td>{link(r)}</td><td>{r.numeric}</td></tr>") + "</tbody></table>"),
    "rows of cells that are no table": Press('<div class="table">' + of(lambda r: f'<div class="tr"><div class="td">{"" if r.number % 2 else r.numeric}</div><div class="td">{link(r)}</div></div>') + "</div>", days=PAIRS),
    "rows in the roles of a grid": Press('<div role="table">' + of(lambda r: f'<div role="row"><span role="cell">{"" if r.number % 2 else r.numeric}</span><span role="cell">{link(r)}</span></div>') + "</div>", days=PAIRS),
    "boxes whose date is left blank are no ditto": Press(of(lambda r: f'<div class="teaser"><div class="date">{r.numeric if r.number % 3 else ""}</div><div class="body">{link(r)}</div></div>'), days=[r.iso if r.number % 3 else None for r in SOME]),
    "columns of a grid, the same day printed twice": Press(of(lambda r: f'<div class="row"><div class="col-2">{"" if r.number == 4 else SOME[r.number // 2 * 2].numeric}</div><div class="col-10">{link(r)}</div></div>'), days=(SOME[0].iso, SOME[0].iso, SOME[2].iso, SOME[2].iso, None, SOME[4].iso)),
    "a layout table with a cell for each release": Press("<table><tr>" + of(lambda r: f"<td><p>{r.numeric}</p><p>{link(r)}</p></td>", SOME[:3]) + "</tr><tr>" + of(lambda r: f"<td><p>{r.numeric}</p><p>{link(r)}</p></td>", SOME[3:]) + "</tr></table>"),
    # --- definition lists
    "terms of days": Press("<dl>" + "".join(f"<dt>{one.named}</dt><dd>{link(one)}</dd><dd>{link(two)}</dd>" for one, two in zip(SOME[::2], SOME[1::2], strict=True)) + "</dl>", days=PAIRS),
    "terms of titles with two texts": Press("<dl>" + of(lambda r: f"<dt>{link(r)}</dt><dd>{r.numeric}</dd><dd>{r.teaser}</dd>") + "</dl>", has_teaser=True),
    "boxes of terms": Press("<dl>" + of(lambda r: f"<div><dt>{r.numeric}</dt><dd>{link(r)}</dd></div>") + "</dl>"),
    # --- accordions and parts
    "an accordion of months": Press("".join(f'<div class="accordion-item"><h2 class="accordion-header"><button aria-expanded="false">{month} 2026</button></h2><div class="accordion-body"><ul>{of(lambda r: f"<li>{r.numeric} {link(r)}</li>", some)}</ul></div></div>' for month, some in (("November", SOME[:4]), ("Oktober", SOME[4:])))),
    "details of years with flat entries": Press("".join(f"<details><summary>{year}</summary>{of(lambda r: f'<p>{r.numeric}</p><h4>{link(r)}</h4>', some)}</details>" for year, some in (("2026", SOME[:2]), ("2025", SOME[2:4]), ("2024", SOME[4:])))),
    "tabs of rubrics": Press('<ul role="tablist"><li><a href="#t1">Energie</a></li><li><a href="#t2">Verkehr</a></li></ul>' + "".join(f'<div role="tabpanel" id="t{at}">{of(lambda r: f"<article><h3>{link(r)}</h3><p>{r.numeric}</p></article>", some)}</div>' for at, some in ((1, SOME[:3]), (2, SOME[3:])))),
    "days, then a month of which no days are told": Press(f"<h3>{SOME[0].named}</h3><ul>{of(lambda r: f'<li>{link(r)}</li>', SOME[:2])}</ul><h3>{SOME[2].named}</h3><ul>{of(lambda r: f'<li>{link(r)}</li>', SOME[2:4])}</ul><h3>Oktober 2026</h3><ul>{of(lambda r: f'<li>{link(r)}</li>', SOME[4:])}</ul>", days=(*PAIRS[:4], None, None)),
    "a rubric, then days": Press(f"<h3>Wichtiges</h3><ul>{of(lambda r: f'<li>{link(r)}</li>', SOME[:2])}</ul><h3>{SOME[2].named}</h3><ul>{of(lambda r: f'<li>{link(r)}</li>', SOME[2:4])}</ul><h3>{SOME[4].named}</h3><ul>{of(lambda r: f'<li>{link(r)}</li>', SOME[4:])}</ul>", days=(None, None, *PAIRS[2:])),
    "a month whose last entry has no day, below the day of the page": Press("<section><h2>November</h2>" + of(lambda r: f"<h3>{link(r)}</h3><p>{r.numeric}</p>", SOME[:2]) + "</section><section><h2>Oktober</h2>" + of(lambda r: f"<h3>{link(r)}</h3><p>{r.numeric}</p>", SOME[2:4]) + f"</section><section><p>22.11.2026</p><h3>{link(SOME[4])}</h3><p>{SOME[4].numeric}</p><h3>{link(SOME[5])}</h3></section>", days=(*(r.iso for r in SOME[:5]), None)),
    "a month whose first entry has no day above it": Press("".join(f"<section>{of(lambda r: f'<p>{r.numeric}</p><h3>{link(r)}</h3>', SOME[at:at + 2])}</section>" for at in (0, 2)) + f"<section><h3>{link(SOME[4])}</h3><p>{SOME[5].numeric}</p><h3>{link(SOME[5])}</h3></section>", days=(*(r.iso for r in SOME[:4]), None, SOME[5].iso)),
    # --- leads, cards, calendars
    "a lead with its day below it": Press(f"<h2>{link(SOME[0])}</h2><p>{SOME[0].numeric}</p><p>{SOME[0].teaser}</p>" + of(lambda r: f'<div class="item"><h3>{link(r)}</h3><p>{r.numeric}</p><p>{r.teaser}</p></div>', SOME[1:]), has_teaser=True),
    "a lead with its day above it": Press(f"<p>{SOME[0].numeric}</p><h2>{link(SOME[0])}</h2><p>{SOME[0].teaser}</p>" + of(lambda r: f'<div class="item"><p>{r.numeric}</p><h3>{link(r)}</h3><p>{r.teaser}</p></div>', SOME[1:]), has_teaser=True),
    "cards with pictures and who took them": Press(of(lambda r: f'<div class="card"><figure><img src="/b.jpg" alt=""><figcaption>Foto: Haus, 01.01.2020</figcaption></figure><div class="card-body"><h3>{link(r)}</h3><p class="small">{r.numeric}</p><p>{r.teaser}</p></div></div>'), has_teaser=True),
    "cards with pictures as links and a rubric": Press(of(lambda r: f'<div class="card"><a href="{r.path}" aria-hidden="true"><img src="/b.jpg" alt="Eine Werkstatt von innen"></a><span class="badge">Energie</span><h3>{link(r)}</h3><time datetime="{r.iso}">{r.named}</time></div>')),
    "a slider above the list": Press('<div class="slider">' + of(lambda r: f'<div class="slide"><h2>{link(r)}</h2></div>', SOME[:2]) + "</div><ul>" + of(lambda r: f"<li>{r.numeric} {link(r)}</li>") + "</ul>"),
    "a leaf of a calendar before each": Press(of(lambda r: f'<div class="news"><time datetime="{r.iso}"><b>{r.day}</b> <i>Nov</i></time><div><h3>{link(r)}</h3><p>{r.teaser}</p></div></div>'), has_teaser=True),
    "a year that is told to machines only": Press(of(lambda r: f'<div class="news"><span class="date" data-date="{r.iso}">{r.day}. Nov.</span><h3>{link(r)}</h3></div>')),
    # --- teasers with days
    "short teasers that tell of a day": Press(of(lambda r: f"<div><h3>{link(r)}</h3><p>Am 01.12.2026 tagt der Rat in Seestadt.</p></div>"), days=NONE),
    "short teasers that tell of a day, above the day line": Press(of(lambda r: f"<div><h3>{link(r)}</h3><p>Ab 01.12.2026 gilt das neue Gesetz.</p><p>{r.numeric}</p></div>")),
    "flat, short teasers that tell of a day": Press(of(lambda r: f"<h3>{link(r)}</h3><p>Am 1. Mai 2026 ist Feiertag.</p><p>{r.numeric}</p>")),
    "headline of a day, then the day line": Press(of(lambda r: f"<div><h3>{link(r)}</h3><p>01.12.2026 Tagung des Rates</p><p>{r.numeric}</p></div>")),
    # --- what stands beside
    "a box of service links of the same shape": Press(f"<section><h2>November</h2><ul>{of(lambda r: f'<li>{link(r)} <span>{r.numeric}</span></li>')}</ul></section><section><h2>Service</h2><ul><li><a href='/service/newsletter-abonnieren'>Newsletter des Ministeriums abonnieren</a></li><li><a href='/service/kontakt-zur-presse'>Kontakt zur Pressestelle</a></li></ul></section>"),
    "further subjects of the same shape": Press(of(lambda r: f'<div class="teaser"><h3>{link(r)}</h3><p>{r.numeric}</p></div>').join(('<div class="block">', "</div>")) + '<div class="block"><h2>Weitere Themen</h2><div class="teaser"><h3><a href="/themen/energiewende-im-land">Die Energiewende im Land</a></h3><p>Alles zum Umbau.</p></div><div class="teaser"><h3><a href="/themen/verkehr-im-land">Der Verkehr im Land</a></h3><p>Alles zum Fahren.</p></div></div>'),
    "undated releases and useful links": Press(f"<div><h2>Meldungen</h2><ul>{of(lambda r: f'<li>{link(r)}</li>')}</ul></div><div><h2>Nützliche Links</h2><ul><li><a href='/haus/leitung-und-aufgaben'>Leitung und Aufgaben des Hauses</a></li><li><a href='/haus/geschichte-des-hauses'>Die Geschichte des Hauses</a></li></ul></div>", days=NONE),
    "further releases are releases": Press(f"<div><h2>Aktuell</h2><ul>{of(lambda r: f'<li>{r.numeric} {link(r)}</li>', SOME[:3])}</ul></div><div><h2>Weitere Meldungen</h2><ul>{of(lambda r: f'<li>{r.numeric} {link(r)}</li>', SOME[3:])}</ul></div>"),
    # --- neighbours
    "czech": Press(of(lambda r: f'<div class="clanek"><p class="datum">{r.day}. 11. 2026</p><h3>{link(r)}</h3><p>{r.teaser}</p></div>') + '<div class="paginace"><a class="next" href="?page=2">Další</a></div>', has_teaser=True, next=PAGE + "?page=2"),
    "polish": Press('<div class="article-area"><ul>' + of(lambda r: f'<li><div class="date">{r.numeric}</div><a href="{r.path}"><div class="title">{r.title}</div><div class="intro">{r.teaser}</div></a></li>') + "</ul></div>", has_teaser=True),
    "english": Press("<ul>" + "".join(f'<li class="gem-c-document-list__item"><div><a href="{r.path}">{r.title}</a></div><ul class="metadata"><li>Published: <time datetime="{r.iso}">{day}</time></li></ul></li>' for r, day in zip(SOME, ENGLISH, strict=True)) + "</ul>"),
    "english, by line": Press("".join(f"<div class='release'><p>{day} | Press release</p><h3>{link(r)}</h3></div>" for r, day in zip(SOME, ENGLISH, strict=True)), days=tuple(f"2026-11-{20 - at}" for at in range(6))),
}  # fmt: skip
