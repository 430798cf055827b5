"""How other content management systems print a release and a listing: a name for each, markup out. Text in, nothing kept."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from html import escape
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from bench.scenarios.office import Release

MONTHS = [
    "Januar",
    "Februar",
    "März",
    "April",
    "Mai",
    "Juni",
    "Juli",
    "August",
    "September",
    "Oktober",
    "November",
    "Dezember",
]


@dataclass(frozen=True, kw_only=True)
class Shape:
    """`page` prints the main part of a release, `entry` one of the listing (release, address, teaser), `listing` all of them."""

    page: Callable[[Release], str]
    entry: Callable[[Release, str, str], str]
    listing: Callable[[str], str]


def passages(text: tuple[str, ...]) -> str:
    """Paragraphs; "- " begins an item of a list, "| " a row of a table, "## " a heading."""
    parts, inside = [], ""
    for passage in text:
        tag = {"- ": "ul", "| ": "table"}.get(passage[:2], "")
        if tag != inside:
            parts.append(f"</{inside}>" if inside else "")
            parts.append(f"<{tag}>" if tag else "")
            inside = tag
        parts.append(_passage(passage))
    return "\n".join((*filter(None, parts), f"</{inside}>" if inside else ""))


def _passage(passage: str) -> str:
    if passage.startswith("- "):
        return f"<li>{escape(passage[2:])}</li>"
    if passage.startswith("| "):
        return "<tr>" + "".join(f"<td>{escape(cell.strip())}</td>" for cell in passage.strip("| ").split("|")) + "</tr>"
    if passage.startswith("## "):
        return f"<h2>{escape(passage[3:])}</h2>"
    return f"<p>{escape(passage)}</p>"


def long_day(one: Release) -> str:
    return f"{one.day.day}. {MONTHS[one.day.month - 1]} {one.day.year}"


def _files(one: Release, item: str = '<li><a class="download" href="{path}">{title}</a></li>') -> str:
    return "".join(item.format(path=escape(path), title=escape(title)) for title, path in one.files)


def _block(markup: str, template: str) -> str:
    return template.format(markup) if markup else ""


def _government(one: Release) -> str:
    lead = f'<p class="einleitung">{escape(one.subtitle)}</p>' if one.subtitle else ""
    return f"""<div id="content" class="content"><div class="contentintro"><span class="dachzeile">Pressemitteilung</span>
<h1 class="isFirstInSlot">{escape(one.title)}</h1></div>
<dl class="docData"><dt>Datum</dt><dd>{long_day(one)}</dd></dl>{lead}
<div class="text">{passages(one.text)}</div>
{_block(_files(one, '<p><a class="downloadLink" href="{path}">{title}</a></p>'), '<div class="downloads"><h2>Downloads</h2>{}</div>')}
<div class="contactbox"><h2>Kontakt</h2><p>{escape(one.contact)}</p></div>{one.tail}
<div class="sharing"><h2>Seite teilen</h2><ul><li><a href="https://social.example/teilen">Teilen</a></li><li><a href="mailto:?subject=x">Mailen</a></li></ul></div></div>"""


def _drupal(one: Release) -> str:
    lead = f'<div class="field field--name-field-subtitle">{escape(one.subtitle)}</div>' if one.subtitle else ""
    return f"""<article class="node node--type-press-release node--view-mode-full"><h1 class="page-title"><span class="field field--name-title">{escape(one.title)}</span></h1>
<div class="node__content"><div class="field field--name-field-date"><time datetime="{one.day}T08:00:00Z">{one.day:%d.%m.%Y}</time></div>{lead}
<div class="clearfix text-formatted field field--name-body field__item">{passages(one.text)}</div>
{_block(_files(one, '<span class="file file--mime-application-pdf"><a href="{path}" type="application/pdf">{title}</a></span>'), '<div class="field field--name-field-files"><div class="field__label">Anhänge</div>{}</div>')}
<div class="field field--name-field-contact"><div class="field__label">Pressekontakt</div><div class="field__item">{escape(one.contact)}</div></div></div>{one.tail}</article>"""


def _wordpress(one: Release) -> str:
    lead = f"<p><strong>{escape(one.subtitle)}</strong></p>" if one.subtitle else ""
    return f"""<article id="post-{sum(map(ord, one.path))}" class="post type-post status-publish hentry category-presse"><header class="entry-header">
<h1 class="entry-title">{escape(one.title)}</h1><div class="entry-meta"><span class="posted-on">Veröffentlicht am <time class="entry-date published" datetime="{one.day}T09:00:00+01:00">{long_day(one)}</time></span>
<span class="byline"> von <span class="author vcard">Pressestelle</span></span></div></header>
<div class="entry-content">{lead}{passages(one.text)}
{_block(_files(one), '<h3>Downloads</h3><ul class="wp-block-list">{}</ul>')}<p>{escape(one.contact)}</p>{one.tail}</div>
<footer class="entry-footer"><span class="cat-links">Kategorien: <a href="/presse/">Presse</a></span></footer></article>"""


def _plone(one: Release) -> str:
    lead = f'<div class="documentDescription lead">{escape(one.subtitle)}</div>' if one.subtitle else ""
    return f"""<article id="content"><header><h1 class="documentFirstHeading">{escape(one.title)}</h1>
<div class="documentByLine"><span class="documentPublished">veröffentlicht {one.day:%d.%m.%Y}</span></div>{lead}</header>
<div id="content-core"><div id="parent-fieldname-text">{passages(one.text)}</div>
{_block(_files(one), '<section class="attachments"><h2>Dateien</h2><ul>{}</ul></section>')}
<p class="ansprechpartner">{escape(one.contact)}</p>{one.tail}</div></article>"""


def _liferay(one: Release) -> str:
    lead = f"<p><b>{escape(one.subtitle)}</b></p>" if one.subtitle else ""
    return f"""<div class="journal-content-article" data-analytics-asset-type="web-content"><div class="pm-kopf"><span class="pm-datum">{one.day:%d.%m.%Y}</span>
<span class="pm-art">Medieninformation</span></div><h2 class="pm-titel">{escape(one.title)}</h2>{lead}<div class="pm-text">{passages(one.text)}</div>
{_block(_files(one), '<div class="pm-anlagen"><h3>Anlagen</h3><ul>{}</ul></div>')}
<div class="pm-kontakt"><h3>Rückfragen</h3><p>{escape(one.contact)}</p></div>{one.tail}</div>"""


def _tables(one: Release) -> str:
    lead = f"<p><i>{escape(one.subtitle)}</i></p>" if one.subtitle else ""
    return f"""<table width="100%" class="layout"><tr><td class="inhalt"><h1>{escape(one.title)}</h1>{lead}
<p>Musterstadt, {long_day(one)}</p>{passages(one.text)}{_block(_files(one, '<a href="{path}">{title}</a><br>'), "<p>{}</p>")}
<hr><p>{escape(one.contact)}</p>{one.tail}</td></tr></table>"""


def _hashed(one: Release) -> str:
    lead = f'<p class="css-9ab lead-x1">{escape(one.subtitle)}</p>' if one.subtitle else ""
    return f"""<section class="css-1k2"><div class="css-8f3"><p class="css-77d">{long_day(one)}</p><h1 class="css-0aa">{escape(one.title)}</h1>{lead}</div>
<div class="css-5c5">{passages(one.text)}</div>{_block(_files(one), '<ul class="css-3d3">{}</ul>')}
<div class="css-2e1"><p>{escape(one.contact)}</p></div>{one.tail}</section>"""


def _item(one: Release, link: str, teaser: str) -> str:
    return f'<li class="views-row"><span class="datum">{one.day:%d.%m.%Y}</span> <a href="{link}">{escape(one.title)}</a><p>{escape(teaser)} …</p></li>'


def _card(one: Release, link: str, teaser: str) -> str:
    return f'<a class="css-card" href="{link}"><div class="css-d">{long_day(one)}</div><h3 class="css-h">{escape(one.title)}</h3><p>{escape(teaser)}</p></a>'


def _row(one: Release, link: str, teaser: str) -> str:
    del teaser
    return f'<tr><td>{one.day:%d.%m.%Y}</td><td><a href="{link}">{escape(one.title)}</a></td><td>Presse</td></tr>'


def _flat(one: Release, link: str, teaser: str) -> str:
    return f'<h3><a href="{link}">{escape(one.title)}</a></h3><p>{one.day:%d.%m.%Y} – {escape(teaser)} <a href="{link}">mehr</a></p>'


def _term(one: Release, link: str, teaser: str) -> str:
    return f'<dt>{one.day:%d.%m.%Y}</dt><dd><a href="{link}">{escape(one.title)}</a><br>{escape(teaser)} …</dd>'


def _post(one: Release, link: str, teaser: str) -> str:
    return (
        f'<article class="post"><h2 class="entry-title"><a href="{link}">{escape(one.title)}</a></h2><time datetime="{one.day}">{long_day(one)}</time>'
        f'<div class="entry-summary"><p>{escape(teaser)} […]</p></div></article>'
    )


SHAPES = {
    "government": Shape(page=_government, entry=_card, listing='<div class="teaserliste">{}</div>'.format),
    "drupal": Shape(page=_drupal, entry=_item, listing='<div class="view-content"><ul>{}</ul></div>'.format),
    "wordpress": Shape(page=_wordpress, entry=_post, listing='<div id="posts">{}</div>'.format),
    "plone": Shape(page=_plone, entry=_term, listing='<dl class="listing">{}</dl>'.format),
    "liferay": Shape(page=_liferay, entry=_flat, listing='<div class="portlet-body">{}</div>'.format),
    "tables": Shape(
        page=_tables, entry=_row, listing="<table><tr><th>Datum</th><th>Titel</th><th>Art</th></tr>{}</table>".format
    ),
    "hashed": Shape(page=_hashed, entry=_card, listing='<div class="css-grid">{}</div>'.format),
}
