"""Leaving a subscription by the link in a mail."""

from collections.abc import Callable

from storage import Outbox
from tests.review.browser import Browser, words
from tests.review.conftest import DESK, LETTERHEAD

TOKEN = LETTERHEAD.token(DESK.id, DESK.to[0])


def test_following_the_link_asks_and_changes_nothing(engine, browser: Browser):
    """Mail scanners follow links."""
    page = browser.get(f"/a/{TOKEN}")

    assert page.status_code == 200
    assert (
        "redaktion@leser.example soll keine Mails mehr erhalten aus dem Abonnement „Energie in Musterland“?"
        in words(page)
    )
    assert not Outbox(engine).unsubscribed()


def test_one_click_in_the_mail_program_ends_the_subscription(engine, browser: Browser):
    """RFC 8058: a POST without cookie or login, answered 200."""
    page = browser.post(f"/a/{TOKEN}", "List-Unsubscribe=One-Click")

    assert page.status_code == 200
    assert Outbox(engine).is_unsubscribed("desk", "redaktion@leser.example")


def test_leaving_twice_is_leaving(engine, browser: Browser):
    assert browser.post(f"/a/{TOKEN}").status_code == browser.post(f"/a/{TOKEN}").status_code == 200
    assert "erhält keine Mails mehr" in words(browser.get(f"/a/{TOKEN}"))


def test_it_works_from_outside_too(engine, make_pages: Callable):
    outside = Browser(make_pages(is_private=False), "https://monitor.example")

    assert outside.post(f"/a/{TOKEN}").status_code == 200
    assert Outbox(engine).unsubscribed()


def test_a_token_of_nobody_does_nothing(engine, browser: Browser):
    for token in ("x", TOKEN[:-1], TOKEN + "A", "%E2%98%83"):
        assert browser.get(f"/a/{token}").status_code == 404
        assert browser.post(f"/a/{token}").status_code == 404
    assert not Outbox(engine).unsubscribed()


def test_it_speaks_english_too(browser: Browser):
    page = browser.get(f"/a/{TOKEN}", language="en")

    assert "shall receive no more mails from the subscription “Energie in Musterland”?" in words(page)
