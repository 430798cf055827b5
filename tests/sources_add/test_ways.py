"""Whatever page of a site is named, `sources add` finds the place where its releases are listed."""

import pytest

from demo.site import Site
from monitor.propose import is_front, is_rubric
from tests.sources_add.looks import frames, neos, scripted, wordpress
from tests.sources_add.runner import Installation
from tests.sources_add.test_proposals import added
from tests.sources_add.texts import TEXTS

ONE_OF_SEVERAL = "The page is one release of several; what is watched is where they are listed."


@pytest.mark.parametrize("site", ["neos"], indirect=True)
@pytest.mark.parametrize("path", ["/", "/de/", neos.HUB, neos.TILES])
def test_from_a_page_of_the_newest_three_or_of_rubrics_the_whole_list_is_found(
    installation: Installation, site: Site[None], path: str
) -> None:
    row = added(installation, site.url + path)

    assert row["url"] == site.url + neos.LIST
    assert row["source"]["name"] == f"{neos.NAME} – Pressemitteilungen"
    assert row["why"][0] == f"The releases are listed at {site.url}{neos.LIST}."


@pytest.mark.parametrize("site", ["neos"], indirect=True)
def test_from_a_release_the_list_that_holds_it_is_found(installation: Installation, site: Site[None]) -> None:
    row = added(installation, site.url + neos.path_of(TEXTS[1]))

    assert row["url"] == site.url + neos.LIST
    assert row["why"][0] == ONE_OF_SEVERAL


@pytest.mark.parametrize("site", ["wordpress"], indirect=True)
def test_from_a_release_that_a_feed_holds_the_feed_is_found_and_called_by_its_own_title(
    installation: Installation, site: Site[None]
) -> None:
    row = added(installation, site.url + wordpress.path_of(TEXTS[1]))

    assert (row["source"]["type"], row["why"][0]) == ("feed", ONE_OF_SEVERAL)
    assert TEXTS[1].title not in row["source"]["name"]


@pytest.mark.parametrize("site", ["scripted"], indirect=True)
@pytest.mark.parametrize("path", [scripted.LIST, "/"])
def test_a_list_that_only_scripts_draw_is_watched_by_the_sitemap(
    installation: Installation, site: Site[None], path: str
) -> None:
    row = added(installation, site.url + path)

    assert (row["url"], row["source"]["type"]) == (site.url + "/sitemap-index.xml", "sitemap")
    assert row["source"]["list"] == {"link_pattern": "/news/"}
    assert [record["title"] for record in row["records"]] == [text.title for text in TEXTS[:3]]


@pytest.mark.parametrize("site", ["frames"], indirect=True)
def test_a_home_page_of_frames_leads_to_the_list_that_its_menu_names(
    installation: Installation, site: Site[None]
) -> None:
    row = added(installation, site.url + "/")

    assert row["url"] == site.url + frames.LIST
    assert [record["published"][:10] for record in row["records"]] == [text.at.date().isoformat() for text in TEXTS[:3]]


@pytest.mark.parametrize("path", ["", "/", "/de/", "/en", "/index.php", "/de/index.html", "/Seiten/default.aspx"])
def test_a_home_page_is_known_by_its_address(path: str) -> None:
    assert is_front(f"https://www.amt.example{path}")


@pytest.mark.parametrize("path", ["/presse/", "/de/presse", "/index.php/presse", "/?id=7", "/start/presse.html"])
def test_other_pages_are_no_home_page(path: str) -> None:
    assert not is_front(f"https://www.amt.example{path}")


@pytest.mark.parametrize(
    "title", ["Presse", "Pressemitteilungen 2026 | Amt", "Alle Meldungen", "Press releases", "Aktuelles und Termine"]
)
def test_a_rubric_is_known_by_its_title(title: str) -> None:
    assert is_rubric(title)


def test_the_title_of_a_release_is_no_rubric() -> None:
    assert not is_rubric(TEXTS[0].title, "Presse zu Gast im Amt")
