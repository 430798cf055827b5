"""What is foreign to an address shares neither title nor text with what stood there, and its listing does not name it."""

from dataclasses import replace

from monitor.judge import greets, has_own_day, is_foreign, is_same_page
from tests.judge.pages import SENTENCE, release

HELD = release("Netz wird gebaut", SENTENCE)
HOME = release("Willkommen im Ministerium", "Hier finden Sie Themen, Programme und die Menschen, die dafür arbeiten.")


def test_a_page_that_shares_neither_title_nor_text_is_foreign() -> None:
    assert is_foreign(HOME, held=HELD, listed="Netz wird gebaut")


def test_a_new_title_over_the_known_text_is_an_edit() -> None:
    assert not is_foreign(replace(HOME, body=HELD.body), held=HELD, listed=None)


def test_a_new_text_under_the_known_title_is_an_edit() -> None:
    assert not is_foreign(replace(HOME, title="Netz wird jetzt gebaut"), held=HELD, listed=None)


def test_a_page_is_not_foreign_where_its_listing_names_the_new_title() -> None:
    assert not is_foreign(HOME, held=HELD, listed="Willkommen im Ministerium")


def test_what_takes_a_release_back_is_not_foreign_to_it() -> None:
    assert not is_foreign(release("Hinweis", "Diese Pressemitteilung wurde zurückgezogen."), held=HELD, listed=None)


def test_a_new_page_is_foreign_where_its_listing_names_another_title() -> None:
    assert is_foreign(HOME, held=None, listed="Meisterbonus wird verdoppelt")
    assert not is_foreign(HOME, held=None, listed="Willkommen im Ministerium …")
    assert not is_foreign(HOME, held=None, listed=None)


def test_two_pages_are_the_same_though_the_waiting_time_differs() -> None:
    waits = (
        "Wegen des großen Andrangs müssen Sie noch {} Minuten warten, bis wir Ihnen die gewünschte Seite zeigen können."
    )

    assert is_same_page(release("Andrang", waits.format(4)), release("Andrang", waits.format(9)))


def test_two_releases_of_one_title_are_not_the_same_page() -> None:
    assert not is_same_page(release("Einladung", SENTENCE), replace(HOME, title="Einladung"))


def test_the_day_in_the_listing_is_not_the_pages_own() -> None:
    assert has_own_day(HOME)
    assert not has_own_day(release("Netz", SENTENCE, found=(("published", "index"),)))


def test_a_home_page_greets_and_a_release_about_a_welcome_has_a_day() -> None:
    assert greets(replace(HOME, published=None))
    assert not greets(HOME)
    assert not greets(replace(HELD, published=None))
