"""The pages a benchmark looks at: releases of a "Freistaat Musterland", about 50 kB each, in words of our own.

What is around the text is as it is on real sites: a large menu, inline drawings and styles, related releases, a footer. The text
is different on every page; `edits` says how often its editors have changed one sentence since it appeared.
"""

import random
from datetime import date, timedelta
from functools import cache

PASSAGES = 9

_WHO = """die Ministerin|der Staatssekretär|das Landesamt für Straßenbau|der Landkreis Birkental|die Stadt Seehausen|der
Verband der Metallbetriebe|die Hochschule Talheim|das Förderinstitut des Landes|der Landtag|die Bundesnetzagentur|der Beirat für
Industriepolitik|die Handwerkskammer Nordmark|das Referat für Wasserstoff|die Verkehrsgesellschaft Mittelland"""
_DOES = """fördert|unterstützt|prüft|erweitert|beschließt|verlängert|eröffnet|begleitet|bewilligt|plant|modernisiert|stärkt"""
_WHAT = """den Ausbau der Ladepunkte|die Ansiedlung eines Werkes für Leiterplatten|das Programm für kleine Betriebe|den Umbau der
Gießerei|die Ausbildung von Fachkräften|das Netz für Wasserstoff|die Sanierung der Talbrücke|den Ankauf von Messgeräten|die Beratung
von Zulieferern|das Zentrum für Leichtbau|die Forschung an Speichern|den Anschluss des Gewerbegebiets|das Breitband im ländlichen Raum"""
_HOW = """mit {n} Millionen Euro|in den kommenden {n} Monaten|bis zum Jahr 20{y}|an {n} Standorten|gemeinsam mit {n} Betrieben|in
{n} Gemeinden|für zunächst {n} Jahre|mit einem Anteil von {n} Prozent"""
_MORE = """Die Mittel stammen aus dem Haushalt des Landes|Anträge nimmt die Bewilligungsstelle ab sofort entgegen|Der Bescheid wurde
am Vormittag übergeben|Das Vorhaben war im Sommer ausgeschrieben worden|Über den Fortgang wird halbjährlich berichtet|Die Betriebe
tragen den übrigen Teil selbst|Damit werden nach Angaben des Hauses rund {n} Arbeitsplätze gesichert|Ein erster Abschnitt soll
im Frühjahr fertig sein|Die Beteiligten hatten sich auf {n} Punkte verständigt|Kritik kam aus einzelnen Gemeinden"""
_ROOMS = "Startseite Ministerium Themen Förderung Presse Service Karriere Kontakt".split()  # noqa: SIM905
_THEMES = """Industrie|Mittelstand|Handwerk|Tourismus|Energie|Wasserstoff|Netze|Verkehr|Straßen|Schienen|Luftfahrt|Digitales|
Breitband|Forschung|Gründung|Fachkräfte|Ausbildung|Außenwirtschaft|Messen|Vergabe|Tarif|Arbeitsschutz|Strukturwandel|Kreislauf"""


def path_of(number: int) -> str:
    return f"/presse/{2026 - number % 4}/meldung-{number:05d}.html"


def listing(count: int) -> bytes:
    """One long index of all releases, the newest first."""
    entries = "\n".join(
        f'<li class="teaser"><time datetime="{_day(n).isoformat()}">{_day(n):%d.%m.%Y}</time> '
        f'<h3><a href="{path_of(n)}">{_title(n)}</a></h3><p>{_sentence(random.Random(n))}</p></li>'
        for n in range(count)
    )
    return _page("Medieninformationen", f'<ul class="releases">\n{entries}\n</ul>', 0).encode()


def release(number: int, edits: int) -> bytes:
    """About 50 kB of which a tenth is text."""
    rng = random.Random(number)
    passages = [[make(rng) for make in (_sentence, _remark) * 4] for _ in range(PASSAGES)]
    seen = {sentence for passage in passages for sentence in passage}
    for edit in range(
        edits
    ):  # each time another sentence, somewhere else on every page, and none that stood there before
        at = random.Random(f"{number} {edit}")
        passage, which = passages[at.randrange(1, PASSAGES)], at.randrange(8)
        while passage[which] in seen:
            passage[which] = (_sentence, _remark)[which % 2](at)
        seen.add(passage[which])
    paragraphs = "\n".join(f"<p>{' '.join(sentences)}</p>" for sentences in passages)
    article = f"""<article id="content" class="release"><p class="meta"><span class="number">Medieninformation {number + 1}|2026</span>
<time datetime="{_day(number).isoformat()}">{_day(number):%d.%m.%Y}</time></p>
<h1>{_title(number)}</h1><h2 class="sub">{_sentence(rng)}</h2>
<div class="text">{paragraphs}</div>
<div class="contact"><h2>Kontakt</h2><p>Freistaat Musterland, Staatsministerium für Wirtschaft<br>Pressesprecherin {rng.choice("ABEKLM")}. Beispiel<br>
Telefon: +49 30 23125 {rng.randrange(100, 999)}<br>E-Mail: <a href="mailto:presse@musterland.example">presse@musterland.example</a></p></div>
</article>"""
    return _page(_title(number), article, number).encode()


def _title(number: int) -> str:
    rng = random.Random(f"title {number}")
    title = f"{_one(rng, _WHO)} {_one(rng, _DOES)} {_one(rng, _WHAT)} ({number + 1})"
    return title[0].upper() + title[1:]


def _day(number: int) -> date:
    return date(2026, 11, 18) - timedelta(days=number)


def _sentence(rng: random.Random) -> str:
    how = _one(rng, _HOW).format(n=rng.randrange(2, 98), y=rng.randrange(27, 39))
    first = f"{_one(rng, _WHO)} {_one(rng, _DOES)} {_one(rng, _WHAT)} {how}."
    return f"{first[0].upper()}{first[1:]}"


def _remark(rng: random.Random) -> str:
    return f"{_one(rng, _MORE)} (Drucksache {rng.randrange(1, 10)}/{rng.randrange(100, 9999)}).".replace(
        "{n}", str(rng.randrange(2, 900))
    )


def _one(rng: random.Random, choices: str) -> str:
    return rng.choice(_parts(choices))


@cache
def _parts(choices: str) -> list[str]:
    return [" ".join(part.split()) for part in choices.split("|")]


def _page(title: str, content: str, number: int) -> str:
    rng = random.Random(f"related {number}")
    related = "".join(
        f'<li class="card"><a href="{path_of(n)}">{_drawing(n)}<span>{_title(n)}</span></a></li>'
        for n in rng.sample(range(400), 6)
    )
    return f"""<!DOCTYPE html>
<html lang="de"><head><meta charset="utf-8"><title>{title} – Staatsministerium für Wirtschaft – Freistaat Musterland</title>
<meta name="viewport" content="width=device-width, initial-scale=1"><meta name="description" content="{title}">
<meta property="og:title" content="{title}"><meta property="og:site_name" content="Freistaat Musterland"><link rel="icon" href="/icon.svg">
{_around()[0]}</head><body class="page page--release">
{_around()[1]}<nav class="path" aria-label="Sie sind hier"><a href="/">Startseite</a> / <a href="/presse/">Presse</a> / {title}</nav>
<main id="main">{content}</main>
<aside class="related"><h2>Weitere Meldungen</h2><ul>{related}</ul></aside>
{_around()[2]}</body></html>
"""


@cache
def _around() -> tuple[str, str, str]:
    """Styles, header with menu, footer: the same on every page."""
    styles = "".join(
        f".m-{n}{{margin:{n % 7}px {n % 5}px;padding:{n % 9}px;color:#{n * 7919 % 4096:03x};border-radius:{n % 4}px}}\n"
        f"@media (min-width:{600 + n * 4}px){{.m-{n}{{display:{'flex' if n % 2 else 'grid'};gap:{n % 12}px}}}}\n"
        for n in range(140)
    )
    menu = "".join(_menu(room, index) for index, room in enumerate(_ROOMS))
    links = "".join(f'<li><a href="/service/{theme.lower()}/">{theme}</a></li>' for theme in _parts(_THEMES))
    head = f"<style>\n{styles}</style><script>window.settings={{area:'presse',consent:false}};</script>"
    top = f"""<a class="skip" href="#main">Zum Inhalt springen</a><header><a class="logo" href="/">{_drawing(999)}Freistaat Musterland</a>
<form action="/suche/"><input name="q" aria-label="Suche"><button>Suchen</button></form><nav class="menu"><ul>{menu}</ul></nav></header>"""
    foot = f"""<footer><ul class="links">{links}</ul><p>Staatsministerium für Wirtschaft · Amtsgasse 1 · 99999 Musterstadt</p>
<p><a href="/impressum/">Impressum</a> <a href="/datenschutz/">Datenschutz</a> <a href="/barrierefreiheit/">Barrierefreiheit</a></p></footer>"""
    return head, top, foot


def _menu(room: str, index: int) -> str:
    entries = "".join(
        f'<li class="menu__item m-{n}"><a href="/{room.lower()}/{theme.lower()}/" data-track="menu-{index}-{n}">{theme}</a></li>'
        for n, theme in enumerate(_parts(_THEMES))
        if (n + index) % 3
    )
    return f'<li class="menu__room"><a href="/{room.lower()}/">{room}</a>{_drawing(index)}<ul>{entries}</ul></li>'


@cache
def _drawing(seed: int) -> str:
    rng = random.Random(f"drawing {seed}")
    points = " ".join(f"L{rng.randrange(240) / 10} {rng.randrange(240) / 10}" for _ in range(60))
    return f'<svg viewBox="0 0 24 24" width="24" height="24" aria-hidden="true"><path d="M0 0 {points}z"/></svg>'
