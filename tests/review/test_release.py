"""The page of a release, its versions and its evidence."""

import hashlib
import re
from dataclasses import replace

from model.record import Block, BlockType, Link, Record
from storage import Archive
from tests.review import life
from tests.review.browser import Browser, words

HYDROGEN = f"/releases/{life.id_of(life.HYDROGEN.url)}"


def test_a_release_shows_its_newest_text_and_its_fields(filled, browser: Browser):
    said = words(browser.get(HYDROGEN))

    assert "Medieninformation 112|26 veröffentlicht 20.11.2026, 11:15 · zuerst gesehen 20.11.2026, 12:19" in said
    assert "Das Kabinett stellt dafür 38 Millionen Euro bereit." in said
    assert "dritten Abschnitts ist gesichert" not in said
    assert "Kontakt Maria Muster, Pressesprecherin, +49 351 000 80600, presse@wirtschaft.musterland.example" in said
    assert "Karte der Trassen (1,2 MB)" in said
    assert "Überschrift h1" in said


def test_it_lists_changes_and_versions_newest_first(filled, browser: Browser):
    said = words(browser.get(HYDROGEN))

    assert "20.11.2026, 14:20 Geändert Betrag geändert: 46 → 38 Millionen Euro" in said
    assert said.index("Fassung 2 gesehen") < said.index("Fassung 1 gesehen")
    assert "mit Fassung 1 vergleichen" in said


def test_a_withdrawn_release_keeps_its_last_text(filled, browser: Browser):
    said = words(browser.get(f"/releases/{life.id_of(life.BASE['smw'] + 'meldung-2')}"))

    assert "Zurückgezogen, bemerkt 20.11.2026, 13:05. Dies ist der letzte bekannte Text." in said
    assert "Weitere Auskunft gibt die Pressestelle." in said


def test_the_bytes_it_was_read_from_are_kept_under_their_sha256_and_never_shown_as_markup(filled, browser: Browser):
    page = browser.get(HYDROGEN).text
    raw = browser.get(re.search(r'href="(/releases/\w+/evidence/\d+)"', page)[1])

    assert hashlib.sha256(raw.content).hexdigest() in page
    assert raw.headers["content-type"] == "text/plain"
    assert raw.headers["content-disposition"].startswith("attachment;")
    assert raw.headers["content-security-policy"].startswith("sandbox;")
    assert raw.headers["x-content-type-options"] == "nosniff"


def test_evidence_is_had_under_its_own_release_only(filled, browser: Browser):
    number = re.search(r"/evidence/(\d+)", browser.get(HYDROGEN).text)[1]
    other = f"/releases/{life.id_of(life.FAIR.url)}/evidence/{number}"

    assert browser.get(other).status_code == 404
    assert browser.get(f"{HYDROGEN}/evidence/99999999999999999999999").status_code == 404


def test_what_is_not_there_is_not_found(filled, browser: Browser):
    for path in (
        "/releases/nix",
        "/releases/nix/1..2",
        f"{HYDROGEN}/1..9",
        f"{HYDROGEN}/1..99999999999999999999",
        "/nix",
    ):
        assert browser.get(path).status_code == 404, path
    assert browser.get("/releases/a%00b").status_code == 404
    assert browser.get("/?source=a%00b").status_code == 404


def test_scraped_markup_is_shown_and_never_served_as_markup(archive: Archive, browser: Browser):
    evil = '<script>alert(1)</script><img src=x onerror="alert(1)">'
    record = Record(
        url="javascript:alert(1)//",
        title=evil,
        subtitle=evil,
        issuer=evil,
        language='de" onload="x',
        body=tuple(Block(type=kind, text=evil, level=2, cells=(evil,)) for kind in BlockType),
        links=(Link(text=evil, url="javascript:alert(1)"), Link(text="data", url="data:text/html,x")),
        addresses=(evil,),
        found=((evil, evil),),
    )
    archive.register(life.SOURCES, life.NOW)
    life.publish(archive, life.MINISTRY, record, life.NOW)
    life.publish(archive, life.MINISTRY, replace(record, title=f"{evil} anders"), life.NOW)
    release = f"/releases/{life.id_of(record.url)}"

    for path in ("/", release, f"{release}/1..2"):
        page = browser.get(path)
        assert page.status_code == 200
        assert "<script" not in page.text
        assert "<img" not in page.text
        assert 'href="javascript' not in page.text
        assert 'href="data' not in page.text
        assert "onload=" not in page.text


def test_text_that_runs_from_right_to_left_cannot_turn_what_stands_around_it(archive: Archive, browser: Browser):
    archive.register(life.SOURCES, life.NOW)
    record = Record(url=f"{life.BASE['smw']}1", title="Bericht \u202egnp.exe", issuer="وزارة")
    life.publish(archive, life.MINISTRY, record, life.NOW)

    page = browser.get("/").text

    assert "\u202e" not in page
    assert '<bdi dir="auto">Bericht [U+202E]gnp.exe</bdi>' in page
