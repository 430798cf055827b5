"""Every rule by which text is told from furniture, each on a page of its own."""
# ruff: noqa: E501

import time

import pytest

from monitor.parse.document.html_names import sort_of
from tests.parse.test_html import PROSE, read, texts

MORE = "Anträge nimmt die Bewilligungsstelle des Landes ab dem ersten März entgegen, wie das Ministerium mitteilte."
LAST = "Über den Fortgang der Arbeiten wird der Landtag jeden Herbst unterrichtet, zuletzt im Jahr 2031."


def page(body: str, head: str = "") -> str:
    return f"<html><head><title>Neue Anlagen gefördert</title>{head}</head><body>{body}</body></html>"


def main(inside: str) -> str:
    return page(f"<main><h1>Neue Anlagen gefördert</h1><p>{PROSE}</p>{inside}</main>")


@pytest.mark.parametrize(
    ("names", "sort"),
    [
        ("c-share", "furniture"), ("socialShareBar", "furniture"), ("main-nav", "furniture"), ("commentList", "furniture"),
        ("elementor-widget elementor-widget-share-buttons", "furniture"), ("author-box", "furniture"),
        ("field field--name-body field--label-hidden", "text"), ("col overflow-hidden", ""), ("no-sidebar", ""),
        ("elementor-widget-container", ""), ("entry-content print-only", "text"), ("has-navigation", ""),
        ("sr-only", "hidden"), ("d-none d-md-block", ""), ("kontaktbox", "aside"), ("site-header", "header"),
    ],
)  # fmt: skip
def test_class_names_are_read_word_by_word(names: str, sort: str) -> None:
    assert sort_of(names) == sort


def test_a_field_whose_label_is_hidden_is_text() -> None:
    record = read(
        page(
            f"<div class='field field--name-body field--label-hidden'><h1>Neue Anlagen</h1><p>{PROSE}</p><p>{MORE}</p></div>"
        )
    )

    assert texts(record) == [PROSE, MORE]


def test_sentences_between_title_and_text_are_text_whatever_markup_they_stand_in() -> None:
    record = read(
        page(
            f"<header><h1>Neue Anlagen gefördert</h1><h2>{MORE}</h2></header><div><div class='x'><p>{PROSE}</p><p>{LAST}</p></div></div>"
        )
    )

    assert texts(record) == [MORE, PROSE, LAST]


@pytest.mark.parametrize(
    "line",
    [
        "Schreibe einen Kommentar", "3 Kommentare", "Leave a Reply", "Laisser un commentaire", "Deja un comentario", "Dodaj komentarz",
        "Hinterlassen Sie einen Kommentar", "2 Gedanken zu „Neue Anlagen“",
    ],
)  # fmt: skip
def test_what_readers_wrote_is_not_text(line: str) -> None:
    inside = f"<p>{MORE}</p><p>{LAST}</p><p>{MORE} Ja.</p><h3>{line}</h3><h4>Erika</h4><p>Ich finde das sehr gut und habe das schon lange gesagt, wirklich.</p>"

    assert texts(read(main(inside))) == [PROSE, MORE, LAST, f"{MORE} Ja."]


def test_a_count_of_comments_below_the_title_ends_nothing() -> None:
    record = read(page(f"<main><h1>Neue Anlagen gefördert</h1><p>3 Kommentare</p><p>{PROSE}</p><p>{MORE}</p></main>"))

    assert texts(record)[-2:] == [PROSE, MORE]


@pytest.mark.parametrize(
    "line",
    [
        "Lesen Sie auch", "Das könnte Sie auch interessieren", "Ähnliche Beiträge", "À lire aussi", "Te puede interesar", "Czytaj też",
        "Leggi anche", "You may also like", "Mehr zum Thema",
    ],
)  # fmt: skip
def test_a_teaser_in_the_middle_of_a_text_does_not_end_it(line: str) -> None:
    teaser = f"<div><h3>{line}</h3><ul><li><a href='/a.html'>Brücke über die Talach freigegeben</a></li></ul></div>"

    assert texts(read(main(f"<p>{MORE}</p>{teaser}<p>{LAST}</p>"))) == [PROSE, MORE, LAST]


@pytest.mark.parametrize(
    "line",
    [
        "Foto: Ministerium", "Teilen mit:", "Gefällt mir:", "Veröffentlicht in Aktuelles", "Photograph by Erika Muster", "Schlagwörter: Energie",
        "Vorheriger Beitrag: Brücke", "Folgen Sie uns auf Mastodon", "Lesezeit: 4 Minuten", "Abonnieren Sie unseren Newsletter", "Facebook | Twitter | E-Mail",
    ],
)  # fmt: skip
def test_calls_and_credits_are_not_text(line: str) -> None:
    assert texts(read(main(f"<p>{line}</p><p>{MORE}</p>"))) == [PROSE, MORE]


def test_groups_of_linked_headings_are_teasers() -> None:
    teasers = "".join(
        f"<div><h3><a href='/{n}.html'>Meldung Nummer {n} des Landes</a></h3><p>Kurz gesagt geht es in Meldung {n} um eine Straße und um eine Brücke.</p></div>"
        for n in range(3)
    )

    assert texts(read(main(f"<p>{MORE}</p><p>{LAST}</p>{teasers}"))) == [PROSE, MORE, LAST]


def test_a_page_of_nothing_but_teasers_is_read_as_it_is() -> None:
    teasers = "".join(
        f"<div><h2><a href='/{n}.html'>Meldung Nummer {n} des Landes</a></h2><p>Es geht um eine Brücke.</p></div>"
        for n in range(3)
    )

    assert texts(read(page(teasers)))


def test_a_text_inside_an_aside_that_is_all_there_is_is_read() -> None:
    record = read(page(f"<main><aside><section><div><p>{PROSE}</p><p>{MORE}</p></div></section></aside></main>"))

    assert texts(record) == [PROSE, MORE]


def test_a_page_that_is_shown_only_without_scripts_is_read() -> None:
    assert texts(read(page(f"<noscript><h1>Neue Anlagen</h1><p>{PROSE}</p><p>{MORE}</p></noscript>"))) == [PROSE, MORE]


def test_a_text_that_scripts_would_draw_is_read_from_structured_data() -> None:
    body = "\\n".join([PROSE, MORE, LAST] * 5)
    island = f'<script type="application/ld+json">{{"@type":"NewsArticle","headline":"Neue Anlagen","datePublished":"2026-03-02","articleBody":"{body}"}}</script>'

    record = read(page("<div id='root'><p>Bitte warten.</p></div>", island))

    assert texts(record)[:2] == [PROSE, MORE]


def test_readings_above_characters_are_not_text() -> None:
    assert texts(read(main(f"<p><ruby>Amt<rt>amt</rt></ruby>: {MORE}</p>")))[1] == f"Amt: {MORE}"


@pytest.mark.parametrize(
    ("body", "published"),
    [
        ("<p>Publié le 7 avril 2021</p>", "7 avril 2021"),
        ("<p>7 de mayo de 2021</p>", "7 de mayo de 2021"),
        ("<p>Opublikowano 7 kwietnia 2021</p>", "7 kwietnia 2021"),
    ],
)
def test_dates_in_other_languages_are_found(body: str, published: str) -> None:
    assert (
        read(page(f"<main><h1>Neue Anlagen gefördert</h1>{body}<p>{PROSE}</p><p>{MORE}</p></main>")).published
        == published
    )


def test_a_line_below_the_text_that_says_when_it_was_posted_is_the_date() -> None:
    record = read(main(f"<p>{MORE}</p><p>Der Beitrag Neue Anlagen wurde am 19. Mai 2010 um 23:03 Uhr gepostet.</p>"))

    assert record.published == "19. Mai 2010 um 23:03 Uhr"


def test_the_day_printed_beside_the_title_counts_more_than_the_day_the_page_was_set_up() -> None:
    record = read(
        page(
            f"<main><h1>Neue Anlagen gefördert</h1><time datetime='2022-01-25'>25.01.2022</time><p>{PROSE}</p><p>{MORE}</p></main>",
            "<meta name='dcterms.date' content='2022-01-21'>",
        )
    )

    assert record.published == "2022-01-25"


def test_the_days_of_other_releases_in_a_list_are_not_the_pages_own() -> None:
    listed = "".join(
        f"<li><a href='/{n}'>Meldung {n}</a><meta itemprop='datePublished' content='2021-11-0{n}'></li>"
        for n in range(1, 9)
    )

    assert (
        read(
            page(
                f"<main><h1>Neue Anlagen gefördert</h1><p>{PROSE}</p></main><ul>{listed}</ul>",
                "<meta name='date' content='2021-11-19'>",
            )
        ).published
        == "2021-11-19"
    )


def test_a_date_in_what_is_furniture_otherwise_is_better_than_none() -> None:
    record = read(main(f"<p>{MORE}</p><div class='post-footer'><span class='entry-date'>19.05.2010</span></div>"))

    assert record.published == "19.05.2010"


@pytest.mark.parametrize(
    "markup", ["<div class='share'>", "<section><h2><a href=x>y</a></h2><p>z</p>", "<b>", "<a href=x>"]
)
def test_half_a_megabyte_of_nested_markup_is_read_in_seconds(markup: str) -> None:
    started = time.process_time()
    read(page(f"<main><h1>Neue Anlagen gefördert</h1><p>{PROSE}</p>{markup * (500_000 // len(markup))}</main>"))

    assert time.process_time() - started < 6


def test_a_heading_above_the_box_of_the_text_is_a_subtitle_though_headings_of_its_level_stand_in_the_text() -> None:
    above = "Die Mittel reichen für drei Jahre."
    apart = read(
        page(
            f"<main><div><h1>Neue Anlagen gefördert</h1></div><h2>{above}</h2><div><p>{PROSE}</p><h2>Hintergrund</h2><p>{MORE}</p></div></main>"
        )
    )
    together = read(
        page(
            f"<main><h1>Neue Anlagen gefördert</h1><h2>Ziele</h2><p>{PROSE}</p><h2>Hintergrund</h2><p>{MORE}</p></main>"
        )
    )

    assert (apart.subtitle, texts(apart)) == (above, [PROSE, "Hintergrund", MORE])
    assert (together.subtitle, texts(together)) == (None, ["Ziele", PROSE, "Hintergrund", MORE])
