"""`sources add` looks at a site it has never seen and proposes a source that `sources check` passes."""

import time

import pytest

from demo import Replica
from demo.site import Site
from monitor.sources import load
from tests.sources_add.looks import angular, drupal, gsb, liferay, plone, tables, typo3, wordpress
from tests.sources_add.runner import Installation
from tests.sources_add.texts import TEXTS

MOST_REQUESTS = 14  # with robots.txt and three releases
MOST_SECONDS = 5.0


def added(installation: Installation, url: str) -> dict:
    """What is proposed and written; own time stays under five seconds, and the source passes the check."""
    began = time.process_time()
    ran = installation.run("sources", "add", url, "--write", "--json")
    own = time.process_time() - began

    assert ran.code == 0, ran.err
    assert own < MOST_SECONDS
    check = installation.run("sources", "check", ran.row["source"]["id"], "--json")
    assert check.code == 0, check.err
    assert all(row["fit"] != "fails" for row in check.rows)
    return ran.row


@pytest.mark.parametrize(
    ("name", "path", "expected"),
    [
        (
            "ministry",
            "/medien/",
            {"name": "Medienservice Musterland – Medieninformationen", "site": "medienservice_sachsen"},
        ),
        ("network", "/veranstaltungen/", {"issuer": "Netzwerk Automobilzulieferer Musterland e. V."}),
        (
            "initiatives",
            "/aktuelles/",
            {"name": "Regionale Industrieinitiativen Musterland – Aktuelles", "type": "feed"},
        ),
        ("state", "/medienservice/medieninformationen", {"name": "Landesregierung Musterland – Medieninformationen"}),
        ("state", "/industriepolitik", {"name": "Landesregierung Musterland – Industriepolitik", "type": "page"}),
    ],
)
def test_on_each_site_of_the_demo_the_proposal_passes_the_check(
    installation: Installation, replica: Replica, name: str, path: str, expected: dict[str, str]
) -> None:
    row = added(installation, replica.urls[name] + path)

    assert {key: row["source"].get(key) for key in expected} == expected
    assert row["records"]
    assert all(record["title"] and record["body"] for record in row["records"])


@pytest.mark.parametrize(
    ("site", "path", "expected"),
    [
        (
            "gsb",
            gsb.LIST,
            {"path": gsb.FEED + "?view=renderXml", "type": "feed", "issuer": "Bundesamt für Musterprüfung"},
        ),
        (
            "typo3",
            typo3.LIST,
            {
                "path": typo3.LIST + "?type=9818",
                "type": "feed",
                "issuer": "Ministerium für Bau und Verkehr des Freistaats Musterland",
            },
        ),
        ("drupal", drupal.LIST, {"path": drupal.LIST, "type": None, "issuer": "Landesportal Musterland"}),
        (
            "wordpress",
            wordpress.LIST,
            {"path": "/category/presse/feed/", "type": "feed", "issuer": "Netzwerk Leichtbau Musterland e.V."},
        ),
        ("plone", plone.LIST, {"path": plone.FEED, "type": "feed", "issuer": "Landesamt für Rohstoffe Musterland"}),
        (
            "liferay",
            liferay.LIST,
            {"path": liferay.LIST, "type": None, "issuer": "Ministerium für Wirtschaft und Verkehr Musterland"},
        ),
        (
            "angular",
            angular.LIST,
            {"path": angular.LIST, "type": None, "issuer": "Agentur für Innovation Musterland"},
        ),
        ("tables", tables.LIST, {"path": tables.LIST, "type": None, "issuer": "Kammer der Werkstätten Musterland"}),
    ],
    indirect=["site"],
)
def test_on_sites_of_other_content_systems_the_proposal_passes_the_check(
    installation: Installation, site: Site[None], path: str, expected: dict[str, str | None]
) -> None:
    row = added(installation, site.url + path)

    found = {
        "path": row["url"].removeprefix(site.url),
        "type": row["source"].get("type"),
        "issuer": row["source"]["issuer"],
    }
    assert found == expected
    assert [record["title"] for record in row["records"]] == [text.title for text in TEXTS[:3]]
    assert [record["published"][:10] for record in row["records"]] == [text.at.date().isoformat() for text in TEXTS[:3]]
    assert "list" not in row["source"], "selectors are only said where finding out errs"


@pytest.mark.parametrize(("site", "path"), [("gsb", gsb.LIST), ("typo3", typo3.LIST)], indirect=["site"])
def test_no_address_is_asked_twice_and_there_are_few_requests(
    installation: Installation, site: Site[None], path: str
) -> None:
    installation.run("sources", "add", site.url + path)

    assert len(site.asked) <= MOST_REQUESTS


@pytest.mark.parametrize("site", ["typo3"], indirect=True)
def test_from_a_front_page_that_lists_nothing_the_list_of_releases_is_found(
    installation: Installation, site: Site[None]
) -> None:
    row = added(installation, site.url + "/")

    assert row["url"].startswith(site.url + typo3.LIST)
    assert f"The releases are listed at {site.url}{typo3.LIST}." in row["why"]


@pytest.mark.parametrize("site", ["troubled"], indirect=True)
def test_a_short_page_is_watched_as_it_stands(installation: Installation, site: Site[None]) -> None:
    row = added(installation, site.url + "/foerderung/")

    assert (row["url"], row["source"]["type"]) == (site.url + "/foerderung/", "page")
    assert [record["title"] for record in row["records"]] == ["Zuschuss für Dächer"]


@pytest.mark.parametrize("site", ["troubled"], indirect=True)
def test_a_short_page_that_leads_to_a_list_is_left_for_the_list(installation: Installation, site: Site[None]) -> None:
    row = added(installation, site.url + "/haus/")

    assert row["url"] == site.url + "/haus/presse/"


@pytest.mark.parametrize("site", ["wordpress"], indirect=True)
def test_a_feed_is_proposed_as_it_is(installation: Installation, site: Site[None]) -> None:
    row = added(installation, site.url + "/feed/")

    assert (row["url"], row["source"]["type"]) == (site.url + "/feed/", "feed")
    assert row["source"]["name"] == "Netzwerk Leichtbau Musterland e.V. – Presse Archive"


@pytest.mark.parametrize("site", ["drupal"], indirect=True)
def test_the_installation_that_was_empty_watches_the_source(installation: Installation, site: Site[None]) -> None:
    row = added(installation, site.url + drupal.LIST)

    (source,) = load(installation.yaml).sources
    assert (source.id, source.url, source.enabled) == (row["source"]["id"], site.url + drupal.LIST, True)


@pytest.mark.parametrize("site", ["drupal"], indirect=True)
def test_what_is_said_on_the_command_line_wins(installation: Installation, site: Site[None]) -> None:
    row = installation.run(
        "sources",
        "add",
        site.url + drupal.LIST,
        "--id",
        "portal",
        "--name",
        "Portal",
        "--issuer",
        "Staatskanzlei",
        "--json",
    ).row

    assert [row["source"][key] for key in ("id", "name", "issuer")] == ["portal", "Portal", "Staatskanzlei"]


@pytest.mark.parametrize("site", ["drupal"], indirect=True)
def test_without_write_nothing_is_written_and_the_lines_are_shown(installation: Installation, site: Site[None]) -> None:
    ran = installation.run("sources", "add", site.url + drupal.LIST)

    assert ran.code == 0
    assert not installation.yaml.exists()
    assert f"    url: {site.url}{drupal.LIST}\n" in ran.out
    assert all(text.title in ran.out for text in TEXTS[:3])
    assert "contact: Ole Brandt" in ran.out


@pytest.mark.parametrize("site", ["drupal"], indirect=True)
def test_the_terminal_speaks_german(installation: Installation, site: Site[None]) -> None:
    german = Installation(installation.folder, language="de")

    ran = german.run("sources", "add", site.url + drupal.LIST)

    assert "Liste mit 8 Einträgen, ohne Selektoren gelesen." in ran.out
    assert "Vorschlag für sources.yaml:" in ran.out
