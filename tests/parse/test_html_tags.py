"""Which of the links on a page are told as the topics of its release."""

import pytest

from tests.parse.looks import TEXT, gsb, typo3
from tests.parse.test_html import read, texts

LINKS = "<a href='/thema/strom'>Strom</a> <a href='/thema/waerme'>Wärme</a>"


@pytest.mark.parametrize(
    "tags",
    [
        f"<div class='tags'>{LINKS}</div>",
        f"<div class='field--name-field-tags'><p>Themen</p>{LINKS}</div>",
        f"<ul class='c-schlagwortliste'><li>{LINKS}</li></ul>",
        f"<div class='article-footer'><div class='inner'><div class='taglist'>{LINKS}</div></div></div>",
        f"<div class='tags-wrapper'><b>Themen:</b><div class='tags'>{LINKS}</div></div>",
        "<p><a rel='tag' href='/thema/strom'>Strom</a>, <a rel='nofollow tag' href='/thema/waerme'>Wärme</a></p>",
        "<p><a itemprop='keywords' href='/thema/strom'>Strom</a>, <a itemprop='about' href='/thema/waerme'>Wärme</a></p>",
    ],
)
def test_links_that_are_marked_as_tags_or_stand_in_a_box_of_them_are_topics(tags: str) -> None:
    assert read(gsb("", text=TEXT + tags)).topics == ("Strom", "Wärme")


@pytest.mark.parametrize(
    "links",
    [
        "<ul><li><a itemprop='url' href='/presse/'>Presse</a></li><li><a itemprop='item' href='/presse/2026/'>Archiv 2026</a></li></ul>",
        "<p>Von <a itemprop='author' href='/autor/muster'>Erika Muster</a></p>",
    ],
)
def test_an_address_or_author_that_is_marked_for_machines_is_no_topic(links: str) -> None:
    assert read(typo3("", text=TEXT + links)).topics == ()


def test_a_box_of_tags_is_no_text() -> None:
    with_tags, without = (read(gsb("", text=TEXT + tags)) for tags in (f"<div class='schlagworte'>{LINKS}</div>", ""))

    assert texts(with_tags) == texts(without)
