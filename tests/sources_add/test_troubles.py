"""Where nothing fits, `sources add` says what was seen and what to try, and writes nothing."""

import pytest

from demo.site import Site
from tests.sources_add.looks import drupal
from tests.sources_add.runner import Installation


@pytest.mark.parametrize("site", ["troubled"], indirect=True)
@pytest.mark.parametrize(
    ("path", "said", "advice"),
    [
        ("/shell/", "empty without JavaScript", "network tab"),
        ("/intern/", "login page", "not read"),
        ("/geheim/liste", "asks programs not to read this page", ""),
        ("/gibt-es-nicht", "answers 404", "Open the address in a browser"),
        ("/defekt/", "500", "Try again later"),
        ("/nur-fuer-menschen/", "answers 403", "MONITOR_CONTACT"),
        ("/leer/", "neither a feed nor a list", "/presse/"),
        ("/bericht.pdf", "neither a feed nor a list", "by hand"),
    ],
)
def test_what_cannot_be_watched_is_said_with_what_to_try(
    installation: Installation, site: Site[None], path: str, said: str, advice: str
) -> None:
    ran = installation.run("sources", "add", site.url + path, "--write", "--json")

    assert ran.code == 1
    assert said in ran.row["error"]
    assert advice in " ".join(ran.row["try"])
    assert not installation.yaml.exists()


@pytest.mark.parametrize("site", ["troubled"], indirect=True)
def test_a_shell_that_fetches_its_list_as_json_is_watched_by_that_request(
    installation: Installation, site: Site[None]
) -> None:
    ran = installation.run("sources", "add", site.url + "/scripted/", "--write", "--json")

    assert ran.code == 0, ran.err
    assert ran.row["source"]["type"] == "json_list"
    assert ran.row["source"]["list"] == {"request": "/api/meldungen.json?page={page}"}
    assert installation.run("sources", "check").code == 0


@pytest.mark.parametrize("site", ["drupal"], indirect=True)
def test_what_is_watched_already_is_not_added_again(installation: Installation, site: Site[None]) -> None:
    first = installation.run("sources", "add", site.url + drupal.LIST, "--id", "portal", "--write")
    asked = len(site.asked)

    second = installation.run("sources", "add", site.url + drupal.LIST, "--write")

    assert (first.code, second.code) == (0, 2)
    assert "already, as source 'portal' — it is watched" in second.err
    assert len(site.asked) == asked, "nobody was asked"


@pytest.mark.parametrize("site", ["drupal"], indirect=True)
def test_what_is_there_but_switched_off_is_named_with_how_to_switch_it_on(
    installation: Installation, site: Site[None]
) -> None:
    installation.run("sources", "add", site.url + drupal.LIST, "--id", "portal", "--write")
    installation.run("sources", "disable", "portal")

    ran = installation.run("sources", "add", site.url + drupal.LIST)

    assert "switch it on by `monitor sources enable portal`" in ran.err


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("ftp://musterland.example/",), "is not a web address"),
        (("https://",), "is not a host name"),
        (("http://127.0.0.1:1/", "--id", "Große Quelle"), "is not an id"),
        (("http://127.0.0.1:1/", "--name", "zwei\nZeilen"), "must be one line"),
    ],
)
def test_what_cannot_stand_in_sources_yaml_is_refused_before_anybody_is_asked(
    installation: Installation, arguments: tuple[str, ...], said: str
) -> None:
    ran = installation.run("sources", "add", *arguments)

    assert ran.code == 2
    assert said in ran.err


def test_an_address_outside_the_public_internet_is_not_dialled(installation: Installation) -> None:
    ran = installation.run("sources", "add", "http://10.0.0.1/")

    assert ran.code == 1
    assert "10.0.0.1" in ran.err
