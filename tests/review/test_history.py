"""The first page."""

import html
import re
from datetime import timedelta

from model.record import Record
from storage import Archive
from tests.review import life
from tests.review.browser import Browser, words


def test_the_newest_change_stands_first_under_its_day_with_source_title_and_sentence(filled, browser: Browser):
    said = words(browser.get("/"))

    assert said.index("Heute Freitag, 20. November 2026") < said.index("Gestern Donnerstag, 19. November 2026")
    first = "14:20 Geändert Wirtschaftsministerium Musterland Musterland fördert Wasserstoffnetz mit 38 Millionen Euro"
    assert f"{first} Betrag geändert: 46 → 38 Millionen Euro" in said
    assert said.index("38 Millionen") < said.index("46 Millionen Euro Gestern")


def test_an_update_leads_to_both_versions_and_a_title_to_its_release(filled, browser: Browser):
    page = browser.get("/").text
    release = life.id_of(life.HYDROGEN.url)

    assert f'href="/releases/{release}/1..2"' in page
    assert browser.get(f"/releases/{release}/1..2").status_code == 200
    assert browser.get(f"/releases/{release}").status_code == 200


def test_many_releases_of_a_first_look_are_one_line_until_unfolded(filled, browser: Browser):
    page = browser.get("/")

    assert "Ausgangsstand: 6 Meldungen festgehalten, niemand benachrichtigt" in words(page)
    assert "<details" in page.text


def test_a_notice_to_the_operator_says_cause_effect_and_next_step(filled, browser: Browser):
    said = words(browser.get("/?kind=notice"))

    assert "Quelle „Autonetz Musterland“ liest sich nicht mehr" in said
    assert "Nächster Schritt: monitor sources check autonetz" in said
    assert "Wasserstoffnetz" not in said


def test_it_can_be_narrowed_to_a_kind_and_a_source(filled, browser: Browser):
    assert "Zuliefertag" in words(browser.get("/?kind=new&source=autonetz"))
    assert "Wasserstoffnetz" not in words(browser.get("/?kind=new&source=autonetz"))
    assert "Nichts davon bisher." in words(browser.get("/?kind=moved"))
    assert "Nichts davon bisher." in words(browser.get("/?source=never-heard-of"))


def test_a_kind_that_does_not_exist_is_not_found(filled, browser: Browser):
    assert browser.get("/?kind=exploded").status_code == 404


def test_a_withdrawal_does_not_say_its_word_twice(filled, browser: Browser):
    assert "Zurückgezogen: " not in words(browser.get("/?kind=withdrawn"))
    assert "Seit 20.11., 05:00 nicht mehr abrufbar" in words(browser.get("/?kind=withdrawn"))


def test_an_empty_history_says_why_it_is_empty(archive: Archive, browser: Browser):
    assert "Noch keine Änderungen. Der erste Blick" in words(browser.get("/"))


def test_older_leads_through_the_whole_history_without_gap_or_repetition(archive: Archive, browser: Browser):
    """Many changes of one instant too: what is behind the last one is found by instant and order of keeping."""
    archive.register(life.SOURCES, life.NOW)
    for number in range(120):
        record = Record(url=f"{life.BASE['smw']}{number:03}", title=f"Meldung Nummer {number:03}")
        life.publish(archive, life.MINISTRY, record, life.NOW - timedelta(seconds=number // 40))

    seen, path, pages = [], "/", 0
    while path:
        page = browser.get(path)
        said = words(page)
        seen += [part[:3] for part in said.split("Meldung Nummer ")[1:]]
        path = next((link for link in _links(page.text) if "before=" in link), "")
        pages += 1

    assert pages == 3
    assert sorted(seen) == [f"{number:03}" for number in range(120)]


def test_it_speaks_english_to_those_who_ask_for_it(filled, browser: Browser):
    page = browser.get("/", language="en-GB,en;q=0.9,de;q=0.3")

    assert '<html lang="en">' in page.text
    assert "Today Friday, 20 November 2026" in words(page)
    assert "Accept-Language" in page.headers["vary"]


def test_it_says_when_the_monitor_is_stuck(filled, make_pages):
    browser = Browser(make_pages(problems=lambda: ["A message has been waiting for an hour."]))

    assert "Es klemmt: A message has been waiting for an hour." in words(browser.get("/"))


def _links(page: str) -> list[str]:
    return [html.unescape(link) for link in re.findall(r'href="([^"]*)"', page)]
