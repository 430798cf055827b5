"""What newspapers, broadcasters and blogs put into and round their texts is not text; their days and titles are read in their shapes."""
# ruff: noqa: E501

import pytest

from tests.parse.looks import FIRST, SECOND, TITLE
from tests.parse.test_html import read, texts

LAST = "Über den Fortgang der Arbeiten wird der Landtag in jedem Herbst unterrichtet, zuletzt im Jahr 2031."
TEXT = f"<p>{FIRST}</p><p>{SECOND}</p>"


def article(inside: str, *, head: str = "", above: str = "", title: str = TITLE, heading: str = TITLE) -> str:
    return f"<html lang='de'><head><title>{title}</title>{head}</head><body><main><article>{above}<h1>{heading}</h1>{inside}</article></main></body></html>"


@pytest.mark.parametrize(
    "line",
    [
        "<p>Von Anna Muster, Musterstadt</p>", "<p class='author'>Anna Muster und Bert Beispiel</p>", "<div class='authorline__author'>Von <em>Anna Muster, Hauptstadtstudio</em></div>",
        "<p>By Anna Muster</p>", "<p>Dieses Thema im Programm: Über dieses Thema berichtete Musterfunk am 3. November 2026 um 12:00 Uhr.</p>",
        "<p>Über dieses Thema berichten wir auch am 03.11.2026 im Hörfunk.</p>", "<p>14 Kommentare</p>", "<p>Weiterlesen mit Muster Plus</p>",
        "<p>Dieser Artikel enthält sogenannte Affiliate-Links.</p>", "<p>Mit Ihrer Zustimmung wird hier ein externer Inhalt geladen.</p>",
        "<p>Der Newsletter von Musterfunk kommt am Feierabend in Ihr privates Postfach. <a href='/n'>Hier geht's zur Anmeldung!</a></p>",
        "<p>Melden Sie sich hier für unseren Newsletter an.</p>",
        "<div class='mediaplayer'><h3>Video: Anna Muster zum Beschluss</h3><p>Musterschau, 03.11.2026 12:00 Uhr</p></div>",
        "<section><h3>Mehr zum Thema</h3><article><h3>Wenn der Berg rutscht</h3><span>Aus dem Gebirge berichtet Bert Beispiel</span></article></section>",
        "<div class='mod'><h4><a href='/zoo'>Seltene Affen im Zoo</a></h4><p>Zwei Äffchen sind eingezogen, die im Freien kaum noch vorkommen. <a href='/zoo'>mehr</a></p></div>",
        "<div class='newsImageContainer'><img src='1.jpg'><p class='discreet'>Die Ministerin am Speicher</p></div>",
        "<div class='art__picture'><img src='1.jpg'><p class='art__picture__subline'>Die Ministerin am Speicher</p></div>",
    ],
)  # fmt: skip
def test_what_news_pages_put_into_their_text_is_not_text(line: str) -> None:
    record = read(article(f"{TEXT}{line}<p>{LAST}</p>"))

    assert texts(record) == [FIRST, SECOND, LAST]


@pytest.mark.parametrize("sign", ["dpa/am", "(am)", "am/bb (dpa, afp)", "am, bb", "(dpa)", "aja/PAP"])
def test_the_sign_of_the_author_at_the_end_is_not_text(sign: str) -> None:
    assert texts(read(article(f"{TEXT}<p>{sign}</p>"))) == [FIRST, SECOND]


@pytest.mark.parametrize(
    "line",
    [
        "<p>Von Anna Muster stammt der Entwurf.</p>", "<p>Bonn, Berlin</p>", "<p>Autorin des Berichts ist die Hochschule Musterstadt.</p>",
        "<p>Einen Newsletter des Landes lesen inzwischen 12.000 Betriebe.</p>", "<ul><li>Von Anna Muster</li></ul>",
    ],
)  # fmt: skip
def test_lines_that_only_look_like_it_are_text(line: str) -> None:
    assert len(texts(read(article(f"{TEXT}{line}")))) == 3


def test_text_goes_on_behind_a_box_of_other_articles() -> None:
    inside = f"<div class='rt'><p>{FIRST}</p></div><div class='box'><h3>Mehr zum Thema</h3><p>Wenn der Berg rutscht</p></div>{SECOND}<p>{LAST}</p>"

    assert texts(read(article(inside))) == [FIRST, SECOND, LAST]


def test_a_section_that_holds_most_of_the_text_is_text_whatever_its_heading() -> None:
    record = read(
        article(f"<p>{FIRST}</p><section><h2>Mehr zum Thema Heizen</h2><h2>Zahlen</h2>{TEXT}<p>{LAST}</p></section>")
    )

    assert texts(record)[-1] == LAST


@pytest.mark.parametrize(
    ("heading", "title"),
    [
        (f"<span>Heizungen</span><span>{TITLE}</span>", TITLE),
        (f"<span><b>Heizungen</b><i>:</i></span><span>{TITLE}</span>", f"Heizungen: {TITLE}"),
        (f"<span><span>Heizungen</span> <span>{TITLE}</span></span>", f"Heizungen: {TITLE} | Musterblatt"),
    ],
)
def test_a_line_of_its_own_above_the_title_in_its_heading_is_the_kicker(heading: str, title: str) -> None:
    record = read(article(TEXT, title=title, heading=heading))

    assert (record.title, record.kicker) == (TITLE, "Heizungen")


@pytest.mark.parametrize(
    "heading",
    [
        "<span>Bergland fördert</span><span>neue Heizungen in Betrieben</span>",
        "<span>Bergland</span> <span>fördert neue Heizungen in Betrieben</span>",
        "<span>B</span>ergland fördert <b>neue</b> Heizungen in Betrieben",
    ],
)
def test_a_title_set_in_several_lines_stays_whole(heading: str) -> None:
    assert read(article(TEXT, heading=heading)).title == TITLE


def test_a_headline_cut_short_for_search_engines_is_not_the_title() -> None:
    head = '<script type="application/ld+json">{"@type":"NewsArticle","headline":"Bergland fördert neue …","datePublished":"2026-11-03"}</script>'

    record = read(
        f"<html lang='de'><head><title>{TITLE} | Musterblatt</title>{head}</head><body><main>{TEXT}</main></body></html>"
    )

    assert (record.title, record.published) == (TITLE, "2026-11-03")


@pytest.mark.parametrize("kind", ["LiveBlogPosting", "OpinionNewsArticle", "ReviewNewsArticle"])
def test_all_sorts_of_articles_tell_their_day(kind: str) -> None:
    island = f'<script type="application/ld+json">{{"@type":"{kind}","headline":"{TITLE}","datePublished":"2026-11-03"}}</script>'

    assert read(article(TEXT, head=island)).published == "2026-11-03"


@pytest.mark.parametrize(
    ("page", "day"),
    [
        (article(TEXT, title=f"{TITLE} – Musterwelle – 03.11.2026"), "03.11.2026"),
        (article(TEXT, title=f"{TITLE}, Tageszeitung Muster, 3. November 2026"), "3. November 2026"),
        (article(TEXT, above="<div>Aus: Ausgabe vom 03.11.2026, Seite 2 / Inland</div>"), "03.11.2026"),
        (article(f"<p>{FIRST}</p><p class='author'>Anna Muster im Gespräch mit Bert Beispiel | <time>03.11.2026</time></p><p>{SECOND}</p>"), "03.11.2026"),
        (article(f"<div>3. Nov. 2026 — 6 min read</div>{TEXT}"), "3. Nov. 2026"),
    ],
)  # fmt: skip
def test_the_day_is_read_where_news_pages_print_it(page: str, day: str) -> None:
    assert read(page).published == day


@pytest.mark.parametrize(
    ("title", "heading"),
    [("Tag der offenen Tür – 03.11.2026", "Tag der offenen Tür – 03.11.2026"), ("Sommerfest am 03.11.2026", TITLE)],
)
def test_the_day_of_an_event_in_the_title_of_the_page_is_not_the_day_of_publication(title: str, heading: str) -> None:
    assert read(article(TEXT, title=title, heading=heading)).published is None


def test_the_text_of_a_blog_in_a_widget_is_text_and_its_captions_are_not() -> None:
    post = f"<div class='post hentry'><h3 class='post-title'>{TITLE}</h3><div class='post-body entry-content'>{FIRST}<br><br>{SECOND}<table class='tr-caption-container'><tr><td><img src='1.jpg'></td></tr><tr><td class='tr-caption'>Der Speicher im Mai</td></tr></table></div></div>"
    page = f"<html lang='de'><head><title>Mein Blog: {TITLE}</title></head><body><div class='main section'><div class='widget Blog' id='Blog1'>{post}</div></div><div class='widget Profile'><h2>Über mich</h2><p>{LAST}</p></div></body></html>"

    record = read(page)

    assert (record.title, texts(record)) == (TITLE, [FIRST, SECOND])


def test_a_day_in_small_letters_behind_the_title_is_its_day() -> None:
    record = read(article(TEXT, heading=f"{TITLE} <small>· 3. November 2026</small>"))

    assert (record.title, record.kicker, record.published) == (TITLE, None, "3. November 2026")


def test_a_hidden_colon_belongs_to_the_title() -> None:
    record = read(
        article(
            TEXT,
            title="Heizung: Diese Fristen gelten | Blatt",
            heading="Heizung<span class='hidden'>:</span> Diese Fristen gelten",
        )
    )

    assert record.title == "Heizung: Diese Fristen gelten"


@pytest.mark.parametrize("text", [FIRST, FIRST + " " + SECOND + " " + LAST])
def test_paragraphs_that_are_each_called_a_text_are_all_text(text: str) -> None:
    page = f"<html lang='de'><head><title>{TITLE}</title></head><body><div id='inhalt'><h1>{TITLE}</h1><p class='bodytext'>{text}</p><p class='bodytext'>Die Bauzeit dauert drei Wochen, in denen der Bus am Platz hält.</p><p class='bodytext'>Das Land bittet um Verständnis.</p></div></body></html>"

    assert len(texts(read(page))) == 3


def test_a_short_sentence_behind_a_link_to_another_article_is_text() -> None:
    inside = f"{TEXT}<p><strong>Auch interessant:</strong></p><ul><li><a href='/x'>Was eine Pumpe wirklich kostet</a></li></ul><p>Der Schornsteinfeger prüft, ob die Frist gilt.</p>"

    assert texts(read(article(inside))) == [FIRST, SECOND, "Der Schornsteinfeger prüft, ob die Frist gilt."]


def test_the_name_of_a_village_above_its_news_is_not_the_title() -> None:
    page = f"<html lang='de'><head><title>Gemeinde Musterdorf: Aktuelles</title></head><body><div id='kopf'><h1>Gemeinde Musterdorf</h1></div><div id='inhalt'><h2>{TITLE}</h2>{TEXT}</div></body></html>"

    assert read(page).title == TITLE


def test_the_name_of_a_blog_before_the_title_of_the_page_is_not_the_title() -> None:
    page = f"<html lang='de'><head><title>Plauderei: {TITLE}</title></head><body><div id='head'><h1 class='site-name'><a href='/'>Plauderei</a></h1><h2>Leben am Fluss</h2></div><div id='content'><h3>{TITLE}</h3><div class='entry-content'>{TEXT}</div></div></body></html>"

    assert read(page).title == TITLE


@pytest.mark.parametrize(
    "line",
    [
        "<p>Wir und unsere 214 Partner verwenden Technologien, um Daten auf Ihrem Gerät zu speichern. Sie können Ihre Auswahl jederzeit widerrufen, wenn Sie die Einstellungen der Seite öffnen.</p>",
        "<p>Diese Seite verwendet für ihre Zwecke auch Cookies. Einige davon sind nötig, andere helfen uns dabei, das Angebot zu verbessern und zu messen, wie oft die Seiten gelesen werden.</p>",
        "<p>Dieser Eintrag wurde am Dienstag, 3. November 2026 um 18:05 erstellt und ist in der Kategorie Jugend abgelegt. Antworten zu diesem Eintrag können durch den RSS 2.0 Feed verfolgt werden.</p>",
        "<h3>Artikel und Videos zum Thema</h3><ul><li>Zeitplan der Förderung</li></ul>",
        "<div class='pic-full'><img src='1.jpg'><div class='pic-text'>Der Speicher im Mai</div></div>",
    ],
)  # fmt: skip
def test_what_blogs_and_broadcasters_print_at_length_is_not_text_either(line: str) -> None:
    assert texts(read(article(f"{TEXT}{line}"))) == [FIRST, SECOND]


def test_comments_below_a_short_text_are_not_text() -> None:
    comments = "<h3>2 Kommentare</h3><div><b>Anna</b><p>Die Idee mit den Heizungen gefällt mir sehr gut, hoffentlich gilt sie bald auch für Häuser.</p></div>"

    assert texts(read(article(f"<p>{FIRST}</p>{comments}"))) == [FIRST]


@pytest.mark.parametrize(
    ("heading", "kicker", "subtitle"),
    [
        (f"<span class='badge'>Exklusiv für Abonnenten</span> {TITLE}", "Exklusiv für Abonnenten", None),
        (f"<time>12.03.2026</time>{TITLE}", None, None),
        (f"{TITLE}<br><em>Anträge sind ab März möglich</em>", None, "Anträge sind ab März möglich"),
        (f"{TITLE}<a class='anchor' href='#t'>#</a>", None, None),
        (f"{TITLE} <a href='/edit'>Bearbeiten</a>", None, None),
    ],
)
def test_what_the_title_of_the_page_lacks_is_not_the_title_where_it_is_an_element_of_its_own(
    heading: str, kicker: str | None, subtitle: str | None
) -> None:
    record = read(article(TEXT, title=f"{TITLE} | Musterblatt", heading=heading))

    assert (record.title, record.kicker, record.subtitle) == (TITLE, kicker, subtitle)


@pytest.mark.parametrize("sort", ["Pressemitteilung", "Pressemitteilung Nr. 12/2026", "Blog", "Detailansicht"])
def test_the_sort_of_a_page_is_not_its_title_where_another_heading_opens_the_text(sort: str) -> None:
    page = f"<html lang='de'><head><title>{sort} - Musterstadt</title></head><body><div><h1>{sort}</h1><h2>{TITLE}</h2>{TEXT}</div></body></html>"

    assert read(page).title == TITLE


def test_a_release_that_is_only_called_by_its_number_keeps_it_as_title() -> None:
    assert (
        read(article(TEXT, title="Presse", heading="Pressemitteilung Nr. 12/2026")).title
        == "Pressemitteilung Nr. 12/2026"
    )


@pytest.mark.parametrize(
    "line",
    [
        "So sieht der Speicher aus. (Foto: Büro Muster)", "Bild 1 von 5", "von Anna Muster", "Ein Beitrag von Anna Muster", "Autorin: Anna Muster",
        "Von unserer Redakteurin Anna Muster", "Von<br>Anna Muster", "von Anna Muster | 3 Kommentare", "Kommentare (3)", "Kommentar schreiben",
        "Jetzt kommentieren", "Jetzt zum Newsletter anmelden", "Jetzt unseren WhatsApp-Kanal abonnieren", "Schlagworte: Heizung, Förderung",
        "ca. 3 Minuten Lesezeit", "(3 min)", "Artikel vom 03.11.2026", "Erstellt: 03.11.2026", "Zur Startseite", "Fehler gefunden? Schreiben Sie uns.",
        "Bewerten Sie diesen Artikel", "Inhalt von Twitter anzeigen", "Hier klicken, um den Inhalt von YouTube anzuzeigen",
        "Diesen Artikel weiterlesen mit Plus", "Weiter zum vollständigen Artikel mit Abo", "Sie haben noch kein Abo? Jetzt testen",
        "Exklusiv für Abonnenten", "Auf Seite 2 lesen Sie mehr", "Dieser Text erschien zuerst im Musterblatt.", "[mehr]",
        "Dieser Inhalt ist nicht verfügbar. Bitte Cookies akzeptieren.", "Siehe auch: <a href='/x'>Neuer Speicher</a>",
    ],
)  # fmt: skip
def test_a_line_of_the_page_in_the_middle_of_a_text_is_not_text(line: str) -> None:
    assert texts(read(article(f"<p>{FIRST}</p><p>{line}</p><p>{LAST}</p>"))) == [FIRST, LAST]


@pytest.mark.parametrize(
    "line",
    [
        "Fehler in den Anträgen lassen sich bis zum Ende der Frist berichtigen.", "Ein Bericht von der Baustelle folgt im Herbst, wenn die Rohre liegen.",
        "Von Mai an gilt die neue Regel für alle Betriebe im Land.", "Die Redaktion: ein Haus mit vielen Türen, sagt die Ministerin.",
        "Auf Seite 2 des Antrags steht, welche Belege fehlen dürfen.", "Dieser Artikel des Gesetzes gilt seit dem Sommer.",
        "Auf dem Plan steht noch ein Bild: Es zeigt den Speicher von oben, wie er im Mai zu sehen sein wird.",
    ],
)  # fmt: skip
def test_sentences_that_begin_as_such_lines_are_text(line: str) -> None:
    assert line in texts(read(article(f"<p>{FIRST}</p><p>{line}</p><p>{LAST}</p>")))


@pytest.mark.parametrize(
    "line",
    [
        "Nächste Woche beginnen die Arbeiten am Mühlbach.", "Weitere Themen waren die Wärmewende und der Ausbau der Netze.",
        "Weitere Veranstaltungen sind für den Herbst geplant.", "Mehr von der Förderung haben kleine Betriebe.",
        "Vorlesen stärkt die Sprache der Kinder, sagt die Ministerin.", "Aktuelle Meldungen über Engpässe sind nach Angaben des Amts falsch.",
        "Die neuesten Zahlen des Amts zeigen ein Plus.", "Unsere Partner sind die Hochschule und die Stadt.",
        "Über die Autoren des Gutachtens wurde viel gestritten.", "Passend dazu hat das Land ein neues Gesetz beschlossen.",
    ],
)  # fmt: skip
@pytest.mark.parametrize("markup", ["<p>{}</p>", "<p><b>{}</b></p>", "<ul><li>{}</li></ul>"])
def test_sentences_that_begin_as_teasers_do_are_text(line: str, markup: str) -> None:
    assert texts(read(article(f"<p>{FIRST}</p>{markup.format(line)}<p>{LAST}</p>"))) == [FIRST, line, LAST]


@pytest.mark.parametrize(
    "line",
    [
        "Weitere Artikel zu diesem Thema finden Sie hier.", "Mehr dazu lesen Sie in unserem Bericht vom Montag.", "Das könnte Sie auch noch interessieren.",
        "Weitere Nachrichten aus der Region gibt es in unserem Newsletter.", "Nächster Artikel Der Bus kommt im Mai.",
    ],
)  # fmt: skip
def test_calls_that_end_as_sentences_do_are_not_text(line: str) -> None:
    assert texts(read(article(f"<p>{FIRST}</p><p>{line}</p><p>{LAST}</p>"))) == [FIRST, LAST]
