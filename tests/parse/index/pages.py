"""Listings of a Freistaat Musterland, one builder for each shape in which ministries print theirs."""

from collections.abc import Callable, Iterable
from datetime import UTC, datetime, timedelta
from typing import NamedTuple

from model.item import Listing
from model.snapshot import Snapshot
from model.source import IndexReading, Source, SourceType

URL = "https://www.wirtschaft.musterland.example/presse/meldungen/"
_MONTHS = [
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
_SUBJECTS = (
    "Minister eröffnet Werkstatt der Zulieferer",
    "Förderaufruf für Wasserstoff gestartet",
    "Kabinett beschließt Leitlinien der Industriepolitik",
    "Arbeitsmarkt im Oktober weiter stabil",
    "Delegation reist nach Japan",
    "Neues Kompetenzzentrum für Leichtbau",
    "Gründerpreis an drei junge Unternehmen verliehen",
    "Strompreise entlasten das Handwerk",
    "Ausbau der Ladesäulen kommt voran",
    "Bilanz der Messe fällt positiv aus",
)
_MENU = (
    "Ministerium",
    "Wirtschaft",
    "Energie",
    "Arbeit",
    "Verkehr",
    "Tourismus",
    "Digitales",
    "Service",
    "Karriere",
    "Kontakt",
)


class Release(NamedTuple):
    number: int
    title: str
    day: int
    path: str
    teaser: str

    @property
    def numeric(self) -> str:
        return f"{self.day:02d}.11.2026"

    @property
    def named(self) -> str:
        return f"{self.day}. {_MONTHS[10]} 2026"

    @property
    def iso(self) -> str:
        return f"2026-11-{self.day:02d}"


def releases(count: int = 8, folder: str = "/presse/meldungen/2026/") -> list[Release]:
    return [
        Release(
            number,
            f"{_SUBJECTS[number % len(_SUBJECTS)]} ({number})",
            20 - number % 19,
            f"{folder}{40 - number:02d}-meldung-des-landes-{number}.html",
            f"Die {number}. Meldung sagt in einem Satz, worum es geht, und lässt den Rest dem Dokument, auf das sie zeigt.",
        )
        for number in range(count)
    ]


def page(
    main: str, *, head: str = "", aside: str = "", title: str = "Pressemitteilungen", h1: str = "Pressemitteilungen"
) -> str:
    """A ministry's page around its main content: skip links, menu, breadcrumb, search, footer with its own links."""
    menu = "".join(f'<li class="nav__item"><a href="/themen/{word.lower()}/">{word}</a></li>' for word in _MENU)
    return f"""<!DOCTYPE html><html lang="de"><head><meta charset="utf-8"><title>{title} – Musterland</title>{head}</head><body>
<ul class="skiplinks"><li><a href="#main">Zum Inhalt</a></li></ul>
<header><a href="/" class="logo">Ministerium für Wirtschaft</a><nav aria-label="Hauptnavigation"><ul>{menu}</ul></nav></header>
<div class="breadcrumb"><a href="/">Start</a> <a href="/presse/">Presse und Öffentlichkeitsarbeit</a></div>
<main id="main"><h1>{h1}</h1>{main}</main>{aside}
<footer><ul>{menu}</ul><p>Freistaat Musterland, Ministerium für Wirtschaft. Alle Angaben ohne Gewähr, Stand 01.01.2020.</p>
<a href="/impressum">Impressum</a><a href="/datenschutz">Datenschutzerklärung des Ministeriums</a></footer></body></html>"""


def of(one: Callable[[Release], str], chosen: Iterable[Release] | None = None) -> str:
    return "".join(one(release) for release in (chosen if chosen is not None else releases()))


def cards() -> str:
    return of(
        lambda r: (
            f'<article class="teaser teaser--{"news" if r.number % 2 else "event"}"><p class="teaser__date">'
            f'<time datetime="{r.iso}">{r.named}</time></p><h3 class="teaser__title"><a href="{r.path}">{r.title}</a></h3>'
            f'<p class="teaser__text">{r.teaser}</p><a class="more" href="{r.path}">Weiterlesen</a></article>'
        )
    )


def whole_card_is_a_link() -> str:
    return of(
        lambda r: (
            f'<div class="col-4"><a class="card" href="{r.path}"><span class="card__date">{r.numeric}</span>'
            f'<span class="card__headline">{r.title}</span><span class="card__text">{r.teaser}</span></a></div>'
        )
    )


def plain_list() -> str:
    return "<ul>" + of(lambda r: f'<li>{r.numeric} – <a href="{r.path}">{r.title}</a></li>') + "</ul>"


def table() -> str:
    rows = of(
        lambda r: f'<tr><td>{r.numeric}</td><td><a href="{r.path}">{r.title}</a></td><td>Musterministerium</td></tr>'
    )
    return (
        f"<table><thead><tr><th>Datum</th><th>Titel</th><th>Herausgeber</th></tr></thead><tbody>{rows}</tbody></table>"
    )


def definition_list() -> str:
    return "<dl>" + of(lambda r: f'<dt>{r.numeric}</dt><dd><a href="{r.path}">{r.title}</a></dd>') + "</dl>"


def terms_with_links() -> str:
    return (
        "<dl>" + of(lambda r: f'<dt><a href="{r.path}">{r.title}</a></dt><dd>{r.numeric} | {r.teaser}</dd>') + "</dl>"
    )


def flat_headings() -> str:
    return of(lambda r: f'<h3><a href="{r.path}">{r.title}</a></h3><p class="date">{r.named}</p><p>{r.teaser}</p><hr>')


def custom_elements() -> str:
    return of(
        lambda r: (
            f'<pp-teaser><pp-date class="date">{r.named}</pp-date><pp-link href="{r.path}">{r.title}</pp-link>'
            f"<pp-text>{r.teaser}</pp-text></pp-teaser>"
        )
    )


def thuringian() -> str:
    entries = of(
        lambda r: (
            f"<li><strong>{r.title}</strong><br>{37 + r.number}/2021<br>Erstellt von Staatskanzlei Musterland"
            f'<p>{r.teaser}</p><a href="{r.path}">zur Detailseite</a></li>'
        )
    )
    return f"<ul>{entries}</ul>"


def title_not_linked() -> str:
    return of(
        lambda r: (
            f'<div class="news-item"><span class="news-date">{r.numeric}</span><h2>{r.title}</h2><p>{r.teaser}</p>'
            f'<a href="{r.path}" title="Mehr zu: {r.title}">mehr</a></div>'
        )
    )


def calendar_leaf() -> str:
    return of(
        lambda r: (
            f'<div class="entry"><div class="entry-date"><span class="day">{r.day}.</span><span class="month">November</span>'
            f'<span class="year">2026</span></div><div class="entry-body"><a href="{r.path}">{r.title}</a><p>{r.teaser}</p></div></div>'
        )
    )


def months() -> str:
    first, second = releases()[:5], releases()[5:]
    row = lambda r: f'<li><span>{r.numeric}</span> <a href="{r.path}">{r.title}</a></li>'  # noqa: E731
    return f"<h2>November 2026</h2><ul>{of(row, first)}</ul><h2>Oktober 2026</h2><ul>{of(row, second)}</ul>"


def month_over_each() -> str:
    row = lambda r: (  # noqa: E731
        f'<h3>November 2026</h3><ul><li><a href="{r.path}">{r.title}</a> ({r.numeric})</li></ul>'
    )
    return f"<div>{of(row)}</div>"


def day_above_heading() -> str:
    return of(lambda r: f'<p class="zeile">{r.numeric}</p><h3><a href="{r.path}">{r.title}</a></h3><p>{r.teaser}</p>')


def paragraphs_with_days_above() -> str:
    return of(lambda r: f'<p>{r.numeric}</p><p><a href="{r.path}">{r.title}</a></p><p>{r.teaser}</p>')


def paragraphs_with_days_below() -> str:
    row = lambda r: f'<p><a href="{r.path}">{r.title}</a></p><p>{r.numeric}</p><p>{r.teaser}</p>'  # noqa: E731
    return f"<p>Hier stehen die Meldungen des Ministeriums.</p>{of(row)}"


def days_above_and_a_change_below_all() -> str:
    return f'{day_above_heading()}<p class="zeile">Stand: 22.11.2026</p>'


def more_below_bold_lines() -> str:
    text = lambda r: f"<p><strong>{r.title}</strong></p><p>{r.numeric}</p><p>{r.teaser}</p>"  # noqa: E731
    return of(lambda r: f'{text(r)}<p><a href="{r.path}">weiterlesen</a></p>')


def rows_of_days_and_titles() -> str:
    rows = of(lambda r: f'<tr><td>{r.numeric}</td></tr><tr><td><a href="{r.path}">{r.title}</a></td></tr>')
    return f"<table>{rows}</table>"


def terms_with_two_texts() -> str:
    return of(lambda r: f'<dt>{r.numeric}</dt><dd><a href="{r.path}">{r.title}</a></dd><dd>{r.teaser}</dd>').join(
        ("<dl>", "</dl>")
    )


def rubric_above_each() -> str:
    return of(lambda r: f'<h2>Wirtschaft</h2><p><a href="{r.path}">{r.title}</a> {r.numeric}</p>')


def more_below_each() -> str:
    """The link is a paragraph behind the heading and the text of its release, and before the heading of the next."""
    return of(
        lambda r: f'<h2>{r.title}</h2><p>{r.numeric}</p><p>{r.teaser}</p><p><a href="{r.path}">Mehr lesen</a></p>'
    )


def lines_of_plain_text() -> str:
    return of(lambda r: f'{r.numeric}: <a href="{r.path}">{r.title}</a><br>').join(("<p>", "</p>"))


def day_behind_in_plain_text() -> str:
    return of(lambda r: f'<a href="{r.path}">{r.title}</a> ({r.numeric})<br>').join(("<p>", "</p>"))


def day_in_the_link() -> str:
    return of(lambda r: f'<li><a href="{r.path}">{r.numeric} {r.title}</a></li>').join(("<ul>", "</ul>"))


def day_in_an_element_of_the_link() -> str:
    return of(lambda r: f'<li><a href="{r.path}"><span>{r.title}</span><span>{r.numeric}</span></a></li>').join(
        ("<ul>", "</ul>")
    )


def rubric_and_file_beside() -> str:
    row = lambda r: (  # noqa: E731
        f'<li><span>{r.numeric}</span> <a href="/rubrik/{r.number}">Wirtschaft</a> '
        f'<a href="{r.path}">{r.title}</a> <a href="{r.path}.pdf">PDF</a></li>'
    )
    return f"<ul>{of(row)}</ul>"


def day_in_parts() -> str:
    """Parted by the looks only."""
    day = lambda r: f'<span class="d">{r.day}</span><span class="m">Nov</span><span class="y">2026</span>'  # noqa: E731
    return of(lambda r: f'<div class="i">{day(r)}<a href="{r.path}">{r.title}</a></div>')


def files() -> str:
    return of(lambda r: f"<li><a href='{r.path}'>{r.title} (PDF, 1,2 MB)</a> {r.iso.replace('-', '/')}</li>").join(
        ("<ul>", "</ul>")
    )


def leading_teaser() -> str:
    first, *others = releases()
    lead = (
        f'<section class="stage"><div class="stage-text"><h2><a href="{first.path}">{first.title}</a></h2>'
        f"<p>{first.numeric}: {first.teaser}</p></div></section>"
    )
    return (
        lead
        + "<ul>"
        + of(lambda r: f'<li><h3><a href="{r.path}">{r.title}</a></h3><p>{r.numeric}</p></li>', others)
        + "</ul>"
    )


def pictures_first() -> str:
    return of(
        lambda r: (
            f'<div class="media"><a class="image" href="{r.path}"><img src="/bild/{r.number}.jpg" alt="Bild {r.number}"></a>'
            f'<div class="body"><p class="meta">{r.numeric} | <a href="/themen/industrie/">Industrie</a></p>'
            f'<h4><a href="{r.path}">{r.title}</a></h4><p>{r.teaser}</p></div></div>'
        )
    )


def government_site_builder() -> str:
    entries = of(
        lambda r: (
            f"""<li class="{"odd" if r.number % 2 else "even"}"><div class="searchresult">
<p class="docType"><span class="date">{r.numeric}</span> Pressemitteilung</p>
<h3><a href="{r.path};jsessionid=AB.1_cid3">{r.title}</a></h3>
<p>{r.teaser} <a class="more" href="{r.path};jsessionid=AB.1_cid3">mehr</a></p></div></li>"""
        )
    )
    return (
        f'<p class="resultsNumber">Resultate 1 bis 10 von insgesamt 2345</p><ul class="searchResultList">{entries}</ul>'
    )


def drupal_view() -> str:
    return of(
        lambda r: (
            f"""<div class="views-row"><article class="node"><div class="date my-0">{r.numeric}</div>
<h2><a href="{r.path}" rel="bookmark"><span>{r.title}</span></a></h2>
<div class="publisher my-0">Musterministerium</div><div class="field"><p>{r.teaser}</p></div>
<ul class="links"><li><a href="{r.path}" rel="tag">Weiterlesen<span class="visually-hidden"> über {r.title}</span></a></li></ul>
</article></div>"""
        )
    )


def no_dates() -> str:
    return "<ul>" + of(lambda r: f'<li><a href="{r.path}">{r.title}</a></li>') + "</ul>"


SHAPES: dict[str, Callable[[], str]] = {
    shape.__name__: shape
    for shape in (
        cards,
        whole_card_is_a_link,
        plain_list,
        table,
        definition_list,
        terms_with_links,
        flat_headings,
        custom_elements,
        thuringian,
        title_not_linked,
        calendar_leaf,
        months,
        month_over_each,
        day_above_heading,
        paragraphs_with_days_above,
        paragraphs_with_days_below,
        days_above_and_a_change_below_all,
        more_below_bold_lines,
        rows_of_days_and_titles,
        terms_with_two_texts,
        rubric_above_each,
        more_below_each,
        lines_of_plain_text,
        day_behind_in_plain_text,
        day_in_the_link,
        day_in_an_element_of_the_link,
        rubric_and_file_beside,
        day_in_parts,
        files,
        leading_teaser,
        pictures_first,
        government_site_builder,
        drupal_view,
        no_dates,
    )
}
UNDATED = ("no_dates", "thuringian")
PAGER = (
    '<nav class="pagination"><ul><li><strong>1</strong></li><li><a href="?page=2">2</a></li>'
    '<li><a href="?page=3">3</a></li><li><a href="?page=2">Weiter</a></li></ul></nav>'
)


def paragraphs(count: int) -> str:
    sentence = "Die Ministerin sagte, das Land werde die Betriebe auf ihrem Weg begleiten und dabei auf Verlässlichkeit setzen. "
    return f"<p>{sentence * 3}</p>" * count


def article(*, related: str = "", prose: int = 5, head: str = "") -> str:
    return page(
        f'<p class="date">20.11.2026</p>{paragraphs(prose)}{related}',
        title="Minister eröffnet Werkstatt",
        h1="Minister eröffnet Werkstatt der Zulieferer",
        head=head,
    )


def snapshot(body: str | bytes, *, url: str = URL, content_type: str = "text/html; charset=utf-8") -> Snapshot:
    return Snapshot(
        url=url,
        final_url=url,
        status=200,
        headers=(("content-type", content_type),) if content_type else (),
        body=body.encode() if isinstance(body, str) else body,
        fetched_at=datetime(2026, 11, 20, 12, tzinfo=UTC),
        elapsed=timedelta(),
    )


def source(
    kind: SourceType = SourceType.HTML_LIST, *, url: str = URL, site: str | None = None, **index: object
) -> Source:
    return Source(
        id="wm",
        name="Wirtschaftsministerium",
        issuer="Ministerium für Wirtschaft Musterland",
        url=url,
        type=kind,
        site=site,
        index=IndexReading(**index),  # type: ignore[arg-type]
    )


def urls(listing: Listing) -> list[str]:
    return [item.url for item in listing.items]


def absolute(path: str) -> str:
    return "https://www.wirtschaft.musterland.example" + path
