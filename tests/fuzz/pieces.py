"""Pieces of pages, feeds and sentences in the words our readers look for: what a fuzzer puts together by chance."""

_LONGEST = 60_000  # letters put together
_FURTHER = 250  # the next byte chooses one of the pieces from here on
_REPEATS = {251: 3, 252: 10, 253: 50, 254: 300, 255: 2000}
_CLASSES = """content main article teaser kontakt contact-box date dateline intro kicker subtitle share social related sidebar footer
breadcrumb pagination download attachments caption cookie-banner visually-hidden sr-only news-list item c-topline c-page-intro__text
address vcard event termin richtext field-body col-small"""
_TAGS = """p div section article main header footer nav aside ul ol li h1 h2 h3 h4 table tr td th tbody dl dt dd blockquote figure
figcaption span strong em b br a time address form button pp-teaser details summary template svg script style noscript title head
body html iframe pre sup hr"""
_TEXTS = """Musterstadt, 7. April 2026 –|Pressemitteilung Nr. 12/2026|Medieninformation Nr. 501|26|02.03. 2026|Stand: 18.02.2026|
Zuletzt aktualisiert: 1. Mai 2026, 12:30 Uhr|Ihr Ansprechpartner|Pressekontakt|Telefon: (0361) 5603-0|Tel.: +49 (0) 361 / 56 03 - 0|
Durchwahl -123|Fax: 0361 5603-99|eva.beispiel(at)ministerium.example|max~muster.example|Dr. Eva Beispiel|Pressesprecherin|
Musterministerium für Wirtschaft|Musterallee 4-8, 99999 Musterstadt|Links:|Downloads|(PDF, 1,2 MB)|Foto: Erika Muster / Amt|
Das Land fördert in diesem Jahr fünf Netze mit zusammen 4,5 Millionen Euro; die Bescheide hat die Ministerin übergeben.|
Der Minister sagte: »Wer ausbildet, bekommt Hilfe.«|„Gut so“|• Erstens|– zweitens|MUSTERSTADT _|Termin: 11. Juni 2026, 9:30 bis 17 Uhr|
Ort: Kongresshalle, Musterstadt|Mehr lesen|weiter|Keine Einträge gefunden|Seite 2 von 7|Navigation und Service|Teilen|\u00ad|\u00a0|\u200b|
\ufeff|\x00|\ud83d\ude00|&amp;|&#x0;|&nbsp;|&lt;p&gt;|2026-03-04T11:05:37+0100|20260304|31.02.2026|
99.99.9999|März 2026|12.03.2026 bis 14.03.2026"""
_RAW = """<!DOCTYPE html>|<!--|-->|<![CDATA[|]]>|<a href="/presse/meldung-1.html">|<a href="mailto:?subject=x">|
<a href="mailto:a@b.example">|<a href="tel:+4936156030">|<a href="//[x">|
<a href="javascript:x">|<a href="/datei.pdf?__blob=publicationFile&v=9">|<base href="//[x">|
<meta charset=utf-8>|<meta charset=utf-16>|<meta name="date" content="28.09.2026 15:21">|<meta property="og:title" content="Titel">|
<meta name="DC.date" content="2026-02-17">|<time datetime="2026-02-17T10:00">|<time datetime="">|<time datetime="P1D">|
<div itemscope itemtype="http://schema.org/NewsArticle">|<span itemprop="datePublished" content="2026-02-17">|<div itemprop="articleBody">|
<script type="application/ld+json">{"@type":"NewsArticle","headline":"T","datePublished":"2026-01-01"}</script>|
<script type="application/ld+json">{"@graph":[{"@type":["Event"],"startDate":1,"location":[{"name":{}}]}]}</script>|
<script type="application/ld+json">[[[|<link rel="next" href="?page=2">|<link rel="alternate" type="application/rss+xml" href="/rss">|
<img src="x.jpg" alt="Erika Muster / Werk / 2017 06 22">|<input type=hidden name="s" value="v">|<td colspan=9999999>|<li value=-1>"""
_MORE = """<template shadowrootmode="open">|shadowrootmode=open|<a name="oben">|<div role="button" aria-expanded="false">|
<td rowspan=2>|<td rowspan=99999999>|<th>|<time>|<span itemprop="location">|<h2><a href="/presse/2">|<li><a href="/presse/3">|
ist Redakteurin der Musterzeitung.|Jetzt reinhören|Folgen Sie uns auf WhatsApp|(hib 612/2026)|[xlsx, 12 kB]|(mit em)|em|
3. Dezember 2026 • 10–16 Uhr • Kongresshalle|10:00 – 16:00 Uhr|Gespeichert von Eva Beispiel am|Zuständige Stelle|
Pressemeldung der Stadt Musterstadt vom|00:12 / 03:45|1 / 12|Newsletter|Anmeldung|Typ:|Wie hilft das den Betrieben?|0|
Meldungen vom 20.03.2026|Freitag, 20.03.2026|20.03.2026|21.03.2026|Archiv|Weitere Termine|E-Mail: eva@muster.example"""
_FEED = """<rss version="2.0">|<channel>|</channel>|<item>|</item>|<title>|</title>|<link>|</link>|<guid>|</guid>|<pubDate>|</pubDate>|
<description>|</description>|<feed xmlns="http://www.w3.org/2005/Atom">|<entry>|</entry>|<id>|</id>|<updated>|</updated>|
<summary type="html">|</summary>|<content type="xhtml">|<link href="/a"/>|<link rel="alternate" href="http://[::1/"/>|<dc:date>|<a10:updated>|<rdf:RDF>|
<urlset>|<url>|<loc>|</loc>|<lastmod>|</lastmod>|</url>|<sitemapindex>|<sitemap>|<?xml version="1.0" encoding="utf-8"?>|
<?xml version="1.0" encoding="utf-16"?>|<!ENTITY a "b">|<!DOCTYPE x [|]>|Di, 05 Mrz 2026 10:00:00 +0100|Tue, 99 Foo 2026 25:61:00 GMT|
https://musterland.example/a|&#38;|xml:base="http://["|xmlns:dc="x" """
_JSON = """{|}|[|]|,|:|"items"|"url"|"title"|"date"|"html"|"teaser"|"payload"|"disable"|null|true|1e999|-0|"\\ud800"|"/a/1"|
"<a href='/medien/news/1'>Titel der Meldung</a>"|"2026-01-01"|"page"|"results"|{"items":[|{"url":"/a/1","title":"Meldung"}|]}"""


def _split(table: str) -> list[str]:
    return [piece for piece in table.replace("|\n", "|").replace("\n", " ").split("|") if piece]


TEXTS = [*_split(_TEXTS.replace("Nr. 501|26|", "")), "Nr. 501|26", " ", "\n", ".", "12", "Der ", "die ", "Euro "]
HTML = [
    *TEXTS,
    *_split(_RAW),
    *(f"<{tag}>" for tag in _TAGS.split()),
    *(f"</{tag}>" for tag in _TAGS.split()),
    *(f'<div class="{name}">' for name in _CLASSES.split()),
    *(f'<p class="{name}">' for name in _CLASSES.split()[:12]),
    *_split(_MORE),
]
FEED = [*_split(_FEED), *TEXTS, *HTML[len(TEXTS) : len(TEXTS) + 30]]
JSON = [*_split(_JSON), *(f'"{text}"' for text in TEXTS[:20] if '"' not in text)]


def put_together(choices: bytes, pieces: list[str]) -> bytes:
    """Each byte chooses a piece, or two of them one of many; the last bytes repeat the piece before them."""
    said, last, size = list[str](), "", 0
    chosen = iter(choices)
    for choice in chosen:
        times = _REPEATS.get(choice, 1)
        if choice == _FURTHER < len(pieces):
            last = pieces[_FURTHER + next(chosen, 0) % (len(pieces) - _FURTHER)]
        elif choice not in _REPEATS:
            last = pieces[choice % len(pieces)]
        size += len(last) * times
        if size > _LONGEST:
            break
        said.append(last * times)
    return "".join(said).encode("utf-8", "surrogatepass")
