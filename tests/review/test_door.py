"""Who may see what, and under which headers."""

import re

import pytest
from starlette.routing import Route

from model.errors import StorageError
from review import is_loopback
from tests.review import life
from tests.review.browser import Browser

PUBLIC = {"/healthz/live", "/healthz/ready", "/a/{token}", "/style.css"}
HYDROGEN = life.id_of(life.HYDROGEN.url)


def paths(pages) -> dict[str, str]:
    """Every route there is, with an address it answers."""
    filled = {"id": HYDROGEN, "token": "x", "old:int": "1", "new:int": "2", "number:int": "1"}
    found = {}
    for route in pages.routes:
        assert isinstance(route, Route), "a room without a list of its doors"
        found[route.path] = re.sub(r"{([^}]*)}", lambda name: filled[name[1]], route.path)
    return found


def test_beyond_loopback_nothing_but_health_and_leaving_is_served(filled, make_pages):
    pages = make_pages(is_private=False)
    browser = Browser(pages, "http://monitor.example:8000")

    assert set(paths(pages)) > PUBLIC
    for route, path in paths(pages).items():
        for method in ("GET", "POST", "HEAD", "PUT", "OPTIONS"):
            answer = browser.get(path, method=method)
            assert (answer.status_code == 403) == (route not in PUBLIC), (method, path)
            assert "Wasserstoffnetz" not in answer.text
    assert "solange es keine Anmeldung gibt" in browser.get("/").text
    assert browser.get("/anything/else").status_code == 403


def test_beyond_loopback_a_loopback_name_opens_nothing(filled, make_pages):
    """Whoever can reach the port may write any Host."""
    assert Browser(make_pages(is_private=False), "http://127.0.0.1:8000").get("/").status_code == 403


@pytest.mark.parametrize("name", ["127.0.0.1:8000", "localhost", "LOCALHOST:8000", "[::1]:8000", "127.3.2.1"])
def test_on_loopback_this_machines_names_open_the_history(name: str, filled, make_pages):
    assert Browser(make_pages()).get("/", host=name).status_code == 200


@pytest.mark.parametrize(
    "name",
    [
        "evil.example",
        "127.0.0.1.evil.example",
        "localhost.evil.example:8000",
        "0.0.0.0:8000",
        "10.0.0.1",
        "",
        "127.0.0.1@evil",
        "[::2]",
    ],
)
def test_a_foreign_name_turned_to_this_machine_opens_nothing(name: str, filled, make_pages):
    """DNS rebinding: the browser of somebody on this machine asks us under a foreign site's name."""
    browser = Browser(make_pages())

    assert browser.get("/", host=name).status_code == 403
    assert browser.get(f"/releases/{HYDROGEN}", host=name).status_code == 403
    assert browser.get("/healthz/live", host=name).status_code == 200


@pytest.mark.parametrize("header", ["x-forwarded-for", "forwarded", "via", "x-real-ip", "x-forwarded-host"])
def test_what_a_proxy_brings_is_from_outside(header: str, filled, make_pages):
    assert Browser(make_pages()).get("/", **{header.replace("-", "_"): "1.2.3.4"}).status_code == 403


def test_every_answer_forbids_scripts_frames_sniffing_and_referrers(filled, make_pages):
    def broken(_old, _new):
        raise StorageError("monitor.db: locked")

    def wrong(_old, _new):
        raise ZeroDivisionError

    answers = [Browser(make_pages()).get(path) for path in paths(make_pages()).values()]
    answers.append(Browser(make_pages()).get("/nix"))
    answers.append(Browser(make_pages()).get("/", method="DELETE"))
    answers.append(Browser(make_pages(is_private=False)).get("/"))
    answers.append(Browser(make_pages(compare=broken)).get(f"/releases/{HYDROGEN}/1..2"))
    answers.append(Browser(make_pages(compare=wrong)).get(f"/releases/{HYDROGEN}/1..2"))

    assert {answer.status_code for answer in answers} == {200, 403, 404, 405, 500, 503}
    for answer in answers:
        policy = answer.headers["content-security-policy"]
        assert "default-src 'none'" in policy
        assert "frame-ancestors 'none'" in policy
        assert "script-src" not in policy
        assert answer.headers["x-content-type-options"] == "nosniff"
        assert answer.headers["referrer-policy"] == "no-referrer"


def test_trouble_with_the_database_is_said_in_its_own_words(filled, make_pages):
    def broken(_old, _new):
        raise StorageError("monitor.db is locked by another program.")

    answer = Browser(make_pages(compare=broken)).get(f"/releases/{HYDROGEN}/1..2")

    assert answer.status_code == 503
    assert "monitor.db is locked by another program." in answer.text


def test_a_reader_who_leaves_is_not_told_about_our_database(make_pages):
    def locked():
        raise StorageError("/srv/monitor/data/monitor.db is locked.")

    answer = Browser(make_pages(subscriptions=locked)).post("/a/x")

    assert answer.status_code == 503
    assert "monitor.db" not in answer.text


def test_no_page_has_a_script_an_inline_style_or_anything_from_elsewhere(filled, browser: Browser):
    for path in ("/", f"/releases/{HYDROGEN}", f"/releases/{HYDROGEN}/1..2", "/nix", "/a/x"):
        page = browser.get(path).text
        assert "<script" not in page
        assert " style=" not in page
        assert "src=" not in page
        assert re.findall(r"<link[^>]*href=\"([^\"?]*)", page)[0] in {"/style.css", "../style.css"}


def test_the_style_sheet_is_found_and_may_be_kept(browser: Browser):
    sheet = browser.get("/style.css")

    assert sheet.headers["content-type"].startswith("text/css")
    assert "immutable" in sheet.headers["cache-control"]
    assert "url(" not in sheet.text
    assert "@import" not in sheet.text


@pytest.mark.parametrize("host", ["127.0.0.1", "localhost", "::1", "[::1]", "127.0.0.2"])
def test_loopback_is_known_by_its_names(host: str):
    assert is_loopback(host)


@pytest.mark.parametrize("host", ["0.0.0.0", "::", "", "192.168.1.1", "monitor.example", "127.0.0.1.example"])
def test_everything_else_is_not_loopback(host: str):
    assert not is_loopback(host)
