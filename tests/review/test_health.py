"""Is it alive, is it ready."""

from collections.abc import Callable

from tests.review.browser import Browser


def test_a_ticking_daemon_is_alive_and_ready(browser: Browser):
    for path in ("/healthz/live", "/healthz/ready"):
        answer = browser.get(path)
        assert (answer.status_code, answer.text) == (200, "ok\n")
        assert answer.headers["content-type"].startswith("text/plain")


def test_a_scheduler_that_stands_still_is_not_alive(make_pages: Callable):
    assert Browser(make_pages(is_alive=lambda: False)).get("/healthz/live").status_code == 503


def test_what_is_wrong_is_said_a_line_each(make_pages: Callable):
    answer = Browser(make_pages(problems=lambda: ["The disk\nis full.", "A message waits."])).get("/healthz/ready")

    assert answer.status_code == 503
    assert answer.text == "The disk is full.\nA message waits.\n"
