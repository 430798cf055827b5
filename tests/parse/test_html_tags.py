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
        f"<ul class='tag-list'><li>{LINKS}</li></ul>",
        f"<div class='newsschlagworte'>{LINKS}</div>",
        "<p><a itemprop='keywords about' href='/thema/strom'>Strom</a>, <a itemprop='about url' href='/thema/waerme'>Wärme</a></p>",
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


@pytest.mark.parametrize(
    "foot",
    [
        f"<div class='footer'><div class='tags'>{LINKS}</div></div>",
        f"<footer><div class='tags'>{LINKS}</div></footer>",
        f"<nav class='tags'>{LINKS}</nav>",
    ],
)
def test_tags_in_the_foot_and_navigation_of_a_site_are_no_topics(foot: str) -> None:
    assert read(gsb("").replace("</body>", f"{foot}</body>")).topics == ()


@pytest.mark.parametrize("hidden", ["hidden", "style='display: none'", "aria-hidden='true'"])
def test_a_hidden_box_of_keywords_is_no_text(hidden: str) -> None:
    box = f"<div class='schlagworte' {hidden}><p>Das Bergland zahlt im kommenden Jahr alle Mittel an die Betriebe aus.</p></div>"

    assert texts(read(gsb("", text=TEXT + box))) == texts(read(gsb("")))


@pytest.mark.parametrize("name", ["schlagwort", "field-schlagworte-text"])
def test_what_is_only_called_a_keyword_is_text(name: str) -> None:
    sentence = "Das Bergland zahlt im kommenden Jahr alle Mittel an die Betriebe aus, die sie beantragt haben."
    marked = sentence.replace("Das Bergland", f"<span class='{name}'>Das Bergland</span>")

    for text in (f"<p>{marked}</p>", f"<div class='{name}'><p>{sentence}</p></div>"):
        assert texts(read(gsb("", text=text + TEXT)))[0] == sentence
