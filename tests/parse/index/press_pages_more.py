"""More listings as press pages print them: what looks like what was mended elsewhere, and is not."""
# ruff: noqa: E501

from tests.parse.index.press_pages import NONE, PAGE, PAIRS, SOME, Press, link, of

CALL = '<li><a href="/service/{0}">{1}</a></li>'

MORE_PRESS: dict[str, Press] = {
    # --- days
    "a day and the first words of the text in one line": Press(of(lambda r: f"<div><h3>{link(r)}</h3><p>{r.numeric} Das Land fördert Betriebe.</p></div>")),
    "a day and a town in one line": Press(of(lambda r: f"<div><h3>{link(r)}</h3><p>{r.numeric} Seestadt an der Muster</p></div>")),
    "a day and who wrote": Press(of(lambda r: f"<div><h3>{link(r)}</h3><p>Am {r.numeric} von der Pressestelle des Hauses</p></div>")),
    "published on a day": Press(of(lambda r: f"<div><h3>{link(r)}</h3><p>Am {r.numeric} veröffentlicht</p></div>")),
    "a day with a clock": Press(of(lambda r: f"<li>{r.named}, 10:15 Uhr {link(r)}</li>").join(("<ul>", "</ul>"))),
    "a weekday, a day and the number": Press(of(lambda r: f"<div><p>Nr. {40 - r.number}/2026 vom {r.numeric}</p><h3>{link(r)}</h3></div>")),
    "a printed day counts more than one told to machines": Press(of(lambda r: f'<div><span class="date" data-date="2020-01-01">{r.numeric}</span><h3>{link(r)}</h3></div>')),
    "a title of an element that tells of a date to come": Press(of(lambda r: f'<div><span class="date" title="Anmeldung bis zum 31.12.2026 möglich">demnächst</span><h3>{link(r)}</h3></div>'), days=NONE),
    "yesterday tells its own moment, among others": Press(of(lambda r: f'<div data-date="2026-01-01"><p data-date="2026-02-02">gestern</p><h3 data-date="2026-03-03">{link(r)}</h3></div>'), days=("2026-02-02",) * 6),
    "moments of files beside yesterday": Press(of(lambda r: f'<div><p>gestern</p><h3>{link(r)}</h3><i data-date="2026-03-03"></i><i data-date="2026-03-04"></i></div>'), days=NONE),
    "yesterday in a link with its title": Press(of(lambda r: f'<li><a href="{r.path}"><span title="{r.numeric}">gestern</span><span>{r.title}</span></a></li>').join(("<ul>", "</ul>"))),
    "hours ago in a time": Press(of(lambda r: f'<article><h3>{link(r)}</h3><time datetime="{r.iso}T05:00:00+01:00">vor 3 Stunden</time><p>{r.teaser}</p></article>'), has_teaser=True),
    "a <meta> of the day of change only": Press(of(lambda r: f'<div><meta itemprop="dateModified" content="2026-01-01"><h3>{link(r)}</h3></div>'), days=NONE),
    "flat, yesterday above the first, told to machines": Press(of(lambda r: f'<p class="d"><time datetime="{r.iso}T08:00:00+01:00">{"gestern" if r.number < 2 else r.numeric}</time></p><h3>{link(r)}</h3>')),
    "below yesterday as a heading": Press(f"<h3>Gestern</h3><ul>{of(lambda r: f'<li>{link(r)}</li>', SOME[:2])}</ul><h3>{SOME[2].named}</h3><ul>{of(lambda r: f'<li>{link(r)}</li>', SOME[2:4])}</ul><h3>{SOME[4].named}</h3><ul>{of(lambda r: f'<li>{link(r)}</li>', SOME[4:])}</ul>", days=(None, None, *PAIRS[2:])),
    "below yesterday as a heading that tells machines": Press(f"<h3 title='{SOME[0].numeric}'>Gestern</h3><ul>{of(lambda r: f'<li>{link(r)}</li>', SOME[:2])}</ul><h3>{SOME[2].named}</h3><ul>{of(lambda r: f'<li>{link(r)}</li>', SOME[2:4])}</ul><h3>{SOME[4].named}</h3><ul>{of(lambda r: f'<li>{link(r)}</li>', SOME[4:])}</ul>", days=PAIRS),
    "days above lists, a rubric between them": Press(f"<h2>Presse</h2><h3>{SOME[0].named}</h3><ul>{of(lambda r: f'<li>{link(r)}</li>', SOME[:2])}</ul><h3>Ohne Datum</h3><ul>{of(lambda r: f'<li>{link(r)}</li>', SOME[2:4])}</ul><h3>{SOME[4].named}</h3><ul>{of(lambda r: f'<li>{link(r)}</li>', SOME[4:])}</ul>", days=(*PAIRS[:2], None, None, *PAIRS[4:])),
    "paragraphs below bold days, then a rubric": Press("".join(f"<p><b>{one.numeric}</b></p><p>{link(one)}</p><p>{link(two)}</p>" for one, two in ((SOME[0], SOME[1]), (SOME[2], SOME[3]))) + f"<h3>Ohne Datum</h3><p>{link(SOME[4])}</p><p>{link(SOME[5])}</p>", days=(*PAIRS[:4], None, None)),
    "headings with the day below each, below the heading of all": Press("<h2>Meldungen</h2>" + of(lambda r: f"<p>{link(r)}</p><h5>{r.numeric}</h5>")),
    "boxes of flat entries, days below, the last box parted": Press("".join(f"<section><h2>{name}</h2>{of(lambda r: f'<h3>{link(r)}</h3><p>{r.numeric}</p><p>{r.teaser}</p>', some)}</section>" for name, some in (("Energie", SOME[:2]), ("Verkehr", SOME[2:4]), ("Bau", SOME[4:]))), has_teaser=True),
    "two boxes that disagree for good": Press(f"<section>{of(lambda r: f'<p>{r.numeric}</p><h3>{link(r)}</h3>', SOME[:3])}</section><section>{of(lambda r: f'<h3>{link(r)}</h3><p>{r.numeric}</p>', SOME[3:])}</section>"),
    "a lead whose day stands behind its text": Press(f"<div class=lead><h2>{link(SOME[0])}</h2></div><p>{SOME[0].teaser}</p><p>{SOME[0].numeric}</p>" + of(lambda r: f'<div class="item"><h3>{link(r)}</h3><p>{r.numeric}</p><p>{r.teaser}</p></div>', SOME[1:]), has_teaser=True),
    "a countdown that tells machines its end": Press(of(lambda r: f"<li><h3>{link(r)}</h3><div class='timer' data-date='2027-01-01'>noch 30 Tage</div></li>").join(("<ul>", "</ul>")), days=NONE),
    "hours of an event told to machines as a day": Press(of(lambda r: f"<li><h3>{link(r)}</h3><span class='date' data-date='2027-01-01'>donnerstags ab 10 Uhr</span></li>").join(("<ul>", "</ul>")), days=NONE),
    "a day and what it is above the title, another day below": Press(of(lambda r: f"<li><p>{r.numeric} Pressemitteilung des Landes</p><h3>{link(r)}</h3><p>24.12.2026</p></li>").join(("<ul>", "</ul>"))),
    "from a day, on a subject": Press(of(lambda r: f"<li><h3>{link(r)}</h3><p>vom {r.numeric} zur Lage im Land.</p></li>").join(("<ul>", "</ul>"))),
    "a lead right above boxes": Press(f"<h2>{link(SOME[0])}</h2><p>{SOME[0].numeric}</p>" + of(lambda r: f"<div class=i><h3>{link(r)}</h3><p>{r.numeric}</p></div>", SOME[1:])),
    "rows clicked, with a file each": Press("<table>" + of(lambda r: f"<tr onclick=\"location.href='{r.path}'\"><td>{r.numeric}</td><td>{r.title}</td><td><a href='#'>merken</a></td></tr>") + "</table>"),
    "sections of days, one of the archive between": Press("".join(f"<section><h2>{head}</h2><ul>{of(lambda r: f'<li>{link(r)}</li>', some)}</ul></section>" for head, some in ((SOME[0].named, SOME[:2]), ("Archiv", SOME[2:4]), (SOME[4].named, SOME[4:]))), days=(*PAIRS[:2], None, None, *PAIRS[4:])),
    # --- tables
    "a table of days and days of change": Press("<table><tr><th>Datum</th><th>Titel</th><th>Geändert</th></tr>" + of(lambda r: f"<tr><td>{r.numeric}</td><td>{link(r)}</td><td>22.11.2026</td></tr>") + "</table>"),
    "a table of titles before days": Press("<table>" + of(lambda r: f"<tr><td>{link(r)}</td><td>{r.numeric}</td></tr>") + "</table>"),
    "a table whose rubrics span rows": Press("<table>" + "".join(f'<tr><td rowspan="2">Energie</td><td>{one.numeric}</td><td>{link(one)}</td></tr><tr><td>{two.numeric}</td><td>{link(two)}</td></tr>' for one, two in zip(SOME[::2], SOME[1::2], strict=True)) + "</table>"),
    "a table whose days span rows, own days in a column called so": Press("<table><tr><th>Sitzung</th><th>Datum</th><th>Titel</th></tr>" + "".join(f'<tr><td rowspan="2">Rat</td><td>{one.numeric}</td><td>{link(one)}</td></tr><tr><td>{two.numeric}</td><td>{link(two)}</td></tr>' for one, two in zip(SOME[::2], SOME[1::2], strict=True)) + "</table>"),
    "a table of a month in a row, then days": Press("<table><tr><th colspan=2>November 2026</th></tr>" + of(lambda r: f"<tr><td>{r.numeric}</td><td>{link(r)}</td></tr>") + "</table>"),
    "items of columns without a blank": Press(of(lambda r: f'<div class="row"><div class="col-2">{r.numeric}</div><div class="col-10">{link(r)}</div></div>')),
    # --- clicked, and next pages
    "cards with a link that are clicked as well": Press(of(lambda r: f'<div class="clickable" data-href="/anderswo/{r.number}"><h3>{link(r)}</h3><p>{r.numeric}</p></div>')),
    "lists whose items hold addresses for other scripts": Press(of(lambda r: f'<li data-url="/api/{r.number}.json"><h3>{link(r)}</h3><p>{r.numeric}</p></li>').join(("<ul>", "</ul>"))),
    "buttons to print beside each": Press(of(lambda r: f"<li><h3>{link(r)}</h3><p>{r.numeric}</p><button onclick=\"window.print()\">Drucken</button></li>").join(("<ul>", "</ul>"))),
    "cards clicked, with a rubric and a teaser": Press(of(lambda r: f'<article class="is-clickable" data-href="{r.path}"><span class="kicker">Energie</span><h3>{r.title}</h3><time datetime="{r.iso}">{r.named}</time><p>{r.teaser}</p></article>'), has_teaser=True),
    "cards clicked by a called script": Press(of(lambda r: f'<section class="box" onclick="window.location.assign(\'{r.path}\')"><h3>{r.title}</h3><p>{r.numeric}</p></section>')),
    "a dead link that a script follows": Press(of(lambda r: f'<li><a href="#" onclick="location.href=\'{r.path}\'">{r.title}</a> {r.numeric}</li>').join(("<ul>", "</ul>"))),
    "a dead link that loads more": Press(of(lambda r: f"<li>{r.numeric} {link(r)}</li>").join(("<ul>", "</ul>")) + '<a href="#" role="button" data-next-url="?page=2">Weitere Meldungen anzeigen</a>', next=PAGE + "?page=2"),
    "a button that loads more by location": Press(of(lambda r: f"<li>{r.numeric} {link(r)}</li>").join(("<ul>", "</ul>")) + "<button onclick=\"location.href='/presse/meldungen/?seite=2'\">Mehr anzeigen</button>", next=PAGE + "?seite=2"),
    # --- beside
    "service below an undated list, in its own folder": Press(f"<div><h3>Meldungen</h3><ul>{of(lambda r: f'<li>{link(r)}</li>')}</ul></div><div><h3>Kontakt</h3><ul>{CALL.format('presse-stelle-im-haus', 'Pressestelle des Ministeriums')}{CALL.format('buerger-service-im-haus', 'Bürgerservice des Ministeriums')}</ul></div>", days=NONE),
    "releases below a heading called service": Press(f"<div><h3>Aktuell</h3><ul>{of(lambda r: f'<li>{r.numeric} {link(r)}</li>', SOME[:4])}</ul></div><div><h3>Service</h3><ul>{of(lambda r: f'<li>{r.numeric} {link(r)}</li>', SOME[4:])}</ul></div>"),
    "undated releases below a heading called subjects": Press(f"<div><h3>Aktuell</h3><ul>{of(lambda r: f'<li>{link(r)}</li>', SOME[:4])}</ul></div><div><h3>Themen</h3><ul>{of(lambda r: f'<li>{link(r)}</li>', SOME[4:])}</ul></div>", days=NONE),
    "all below a heading called information": Press(f"<h2>Informationen</h2><ul>{of(lambda r: f'<li>{link(r)} {r.numeric}</li>')}</ul>"),
    "service links in flat paragraphs below": Press(of(lambda r: f"<p>{link(r)} <i>{r.numeric}</i></p>") + "<h3>Weiterführende Links</h3><p><a href='/haus/leitung-und-aufgaben'>Leitung und Aufgaben des Hauses</a></p><p><a href='/haus/geschichte-des-hauses'>Die Geschichte des Hauses</a></p>"),
}  # fmt: skip
