"""Days that a page tells to machines, in its address, or of something else than itself."""
# ruff: noqa: E501

import time

import pytest

from monitor.parse.document.html_scripts import told_to_scripts
from tests.parse.test_html_days import page, told

_TEXT = (
    "<p>The committee met in the morning and spoke about the roads of the region, which are mended before winter. It will meet again.</p>"
    * 3
)


def read(*, url: str = "https://land.example/a/text-of-a-page.html", lang: str = "en", **parts: str) -> str:
    return told(page(text=_TEXT, lang=lang, **parts), url)[0]


@pytest.mark.parametrize(
    "script",
    [
        'window.__STATE__={"article":{"publishDate":"2020-06-05T10:00:00Z"}}', "dataLayer.push({'articlePublishDate':'2020-06-05','x':1});", "var x={publishedDate:'2020-06-05T10:00:00'}",
        'self.__next_f.push([1,"{\\"publishedAt\\":\\"2020-06-05T10:00:00Z\\"}"])', '{"firstPublishedAt":1591351200000}', '{"a":{"published_at":"2020-06-05 10:00"},"b":{"datePublished":"2020-06-05"}}',
    ],
)  # fmt: skip
def test_what_scripts_are_told_is_the_last_evidence(script: str) -> None:
    assert read(head=f"<script>{script}</script>") == "2020-06-05"
    assert read(head=f"<script>{script}</script>", below="<p>Published 4 June 2020</p>") == "2020-06-04"


@pytest.mark.parametrize(
    "script",
    [
        '{"a":{"publishedAt":"2020-06-05"},"b":{"publishedAt":"2020-06-06"}}', '{"modifiedAt":"2020-06-05"}', '{"unpublishDate":"2020-06-05"}', '{"lastPublishedAt":"2020-06-05"}', '{"startDate":"2020-06-05"}',
    ],
)  # fmt: skip
def test_days_of_several_pages_and_of_changes_are_none(script: str) -> None:
    assert read(head=f"<script>{script}</script>") == "None"


@pytest.mark.parametrize("piece", ["publishedAt", 'published":"2020-', "publishDate   ", 'date_published\\\\\\":'])
def test_scripts_are_read_in_a_time_that_grows_with_their_length(piece: str) -> None:
    markup = f"<script>{piece * 50_000} publishedAt:'2020-06-05'</script>"

    begun = time.perf_counter()
    told_to_scripts(markup)

    assert time.perf_counter() - begun < 2


@pytest.mark.parametrize(
    "name", ["citation_date", "dc.date.published", "article:published_date", "publish-date", "pub_date", "cXenseParse:publishtime", "DateArticle", "release_date"]
)  # fmt: skip
def test_a_meta_element_tells_the_day(name: str) -> None:
    assert read(head=f"<meta name='{name}' content='2020-06-05'>") == "2020-06-05"


def test_the_head_that_a_server_would_send_is_read_too() -> None:
    head = "<meta http-equiv=last-modified content='Sun, 07 Jun 2020 10:00:00 GMT'>"

    assert told(page(text=_TEXT, head=head)) == ("None", "2020-06-07")
    assert read(head="<meta http-equiv=date content='2020-06-05'>") == "2020-06-05"


@pytest.mark.parametrize(
    ("lang", "meta", "day"),
    [
        ("en", "<meta property=og:locale content=en_US>", "2020-06-05"), ("", "<meta http-equiv=content-language content=en-US>", "2020-06-05"),
        ("en", "<meta property=og:locale content=en_GB>", "2020-05-06"), ("de", "<meta property=og:locale content=en_US>", "2020-05-06"), ("en-GB", "<meta property=og:locale content=en_US>", "2020-05-06"),
    ],
)  # fmt: skip
def test_the_country_that_the_head_tells_says_whether_months_stand_first(lang: str, meta: str, day: str) -> None:
    assert read(head=meta, lang=lang, below="<div class=date>06/05/2020</div>") == day


@pytest.mark.parametrize(
    "line",
    [
        "<span class='post-date' data-date='2020-06-05'>last week</span>", "<span class='date' data-time='1591351200'>last week</span>", "<span class='timestamp' data-timestamp='1591351200000'>x days ago</span>",
        "<div class='date'><div class=day>5</div><div class=month>června</div><div class=year>2020</div></div>", "<time itemprop='dateCreated' datetime='2020-06-05'>x</time>",
    ],
)  # fmt: skip
def test_a_day_is_told_to_scripts_and_in_parts(line: str) -> None:
    assert read(below=line) == "2020-06-05"


@pytest.mark.parametrize(
    "path",
    [
        "2020/6/5/text.html", "news/text-20200605.html", "news/2020_06_05_text.html", "a/2020/jun/05/text", "a/text-2020-06-05.html", "a/t20200605_123.html", "a/2020/0605/text.html",
        "2020-06/05/text.html",
    ],
)  # fmt: skip
def test_an_address_tells_the_day(path: str) -> None:
    assert read(url=f"https://land.example/{path}") == "2020-06-05"


@pytest.mark.parametrize(
    "path",
    [
        "2020/06/text.html",
        "a/20201305-text.html",
        "a/1202006051-text.html",
        "events/2020/06/05/text.html",
        "a/2020/abc/05/text",
    ],
)
def test_an_address_without_a_day_or_of_an_event_tells_none(path: str) -> None:
    assert read(url=f"https://land.example/{path}") == "None"


@pytest.mark.parametrize(
    "behind",
    [
        "<div id=comments><div class=comment><span class=date>7 June 2020</span><p>Nice, I liked it.</p></div></div>",
        "<h3>Comments</h3><div><b>Anna</b> <span class=date>June 7, 2020</span><p>Nice text, thank you.</p></div>",
        "<h3>More news</h3><div><a href=/x>Another text about roads</a><br><span class=date>June 7, 2020</span></div>",
        "<div class=calendar><span class=date>7 June 2020</span></div>", "<div class='review'><span class='review-date'>June 7, 2020</span><p>Great, would buy it again.</p></div>",
        "<div class='delivery-date'>Delivery by June 7, 2020</div>", "<div class=last-modified><span class=date>7 June 2020</span></div>", "<p>Copyright © 7 June 2020 Example Ltd.</p>",
        "<p>Version 2.4 (7 June 2020)</p>", "<div class='countdown-date' data-date='2020-06-07'>soon</div>",
    ],
)  # fmt: skip
def test_a_day_of_something_else_below_the_text_is_not_the_page_s(behind: str) -> None:
    assert read(behind=behind) == "None"


def test_a_day_before_there_were_web_pages_is_of_what_the_page_is_about() -> None:
    assert read(below="<ul><li>28 January 1975</li></ul>") == "None"


def test_the_day_of_today_in_the_head_of_a_site_is_no_publication() -> None:
    head = "<div id=header><div class=date>Friday, 30 October 2026</div></div>"

    assert (
        told(f"<html lang=en><body>{head}<article><h1>A page about roads</h1>{_TEXT}</article></body></html>")[0]
        == "None"
    )
    assert (
        told(
            f"<html lang=en><body>{head}<article><h1>A page about roads</h1><p>5 June 2020</p>{_TEXT}</article></body></html>"
        )[0]
        == "2020-06-05"
    )


def test_the_headings_of_a_chronicle_are_no_days_of_publication() -> None:
    years = "".join(f"<h3>7 June {year}</h3>{_TEXT}" for year in (1998, 1999, 2001))

    assert told(f"<html lang=en><body><h1>A page about roads</h1>{years}</body></html>")[0] == "None"


def test_an_act_is_of_another_day_than_the_page() -> None:
    assert read(below="<p>Act of 7 June 2001 on roads</p>") == "None"
    assert read(below="<p>Statement of 7 June 2001 on roads</p>") == "2001-06-07"


@pytest.mark.parametrize(
    "line", ["cs Praha, 5. června 2020", "fr Paris, le 5 juin 2020", "pl Warszawa, 5 czerwca 2020 r."]
)
def test_a_dateline_in_another_language_opens_the_text(line: str) -> None:
    lang, _, day = line.partition(" ")
    text = _TEXT.removeprefix("<p>")

    assert told(page(text=f"<p>{day} – {text}", lang=lang))[0] == "2020-06-05"


@pytest.mark.parametrize("heading", ["Komentáře (2)", "Комментарии", "Další články", "2 commentaires"])
def test_what_stands_below_the_answers_of_readers_is_theirs_in_any_language(heading: str) -> None:
    assert (
        read(behind=f"<h3>{heading}</h3><div><b>Ana</b> <span class=date>7 June 2020</span><p>Thank you.</p></div>")
        == "None"
    )


def test_a_title_may_begin_like_the_heading_of_answers() -> None:
    line = "<h2>Comment réparer les routes</h2><div class=byline><i>Anna</i> <span class=date>5 juin 2020</span></div>"

    assert told(f"<html lang=fr><body>{line}<article>{_TEXT}</article></body></html>")[0] == "2020-06-05"


def test_of_two_elements_in_a_line_the_one_behind_the_word_for_publication_counts() -> None:
    line = "<p>Publicerad <time datetime=2020-06-05>05 juni 2020</time> Uppdaterad <time datetime=2020-06-07>07 juni 2020</time></p>"

    assert read(lang="sv", below=line) == "2020-06-05"
