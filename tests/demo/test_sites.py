"""The replica is a set of plausible web sites whose world can be replaced at any time."""

import http.client
import itertools
import json
from collections.abc import Iterator
from contextlib import closing
from urllib.parse import urlsplit

import pytest

from demo import DAY, Replica, first_world
from demo.news import HYDROGEN
from demo.world import World
from tests.demo.asking import ask, ask_on


@pytest.fixture
def replica() -> Iterator[Replica]:
    with Replica(first_world()) as replica:
        yield replica


@pytest.fixture
def ministry(replica: Replica) -> str:
    return replica.urls["ministry"]


@pytest.mark.parametrize("header", ["etag", "last-modified"])
def test_a_page_that_has_not_changed_is_answered_with_304_and_no_body(ministry: str, header: str) -> None:
    conditions = {"etag": "If_None_Match", "last-modified": "If_Modified_Since"}
    first = ask(f"{ministry}/medien/news/1200111")

    second = ask(f"{ministry}/medien/news/1200111", **{conditions[header]: first.headers[header]})

    assert (first.status, second.status, second.body) == (200, 304, b"")


def test_a_silent_edit_gives_the_page_and_its_pdf_another_etag(replica: Replica, ministry: str) -> None:
    paths = [f"{ministry}/medien/news/{HYDROGEN.id}", f"{ministry}/medien/news/{HYDROGEN.id}/download.pdf"]
    replica.world = replica.world.publish(HYDROGEN)
    before = [ask(path) for path in paths]

    replica.world = replica.world.edit("ministry", HYDROGEN.id, "46 Millionen", "38 Millionen")
    after = [ask(path, If_None_Match=old.headers["etag"]) for path, old in zip(paths, before, strict=True)]

    assert [reply.status for reply in after] == [200, 200]
    assert "46 Millionen" in before[0].text
    assert "38 Millionen" in after[0].text
    assert "46 Millionen" not in after[0].text
    assert "Erstveröffentlichung" in after[0].text  # nobody says a word about it


def test_one_connection_serves_many_requests(ministry: str) -> None:
    with closing(http.client.HTTPConnection(urlsplit(ministry).netloc, timeout=10)) as connection:
        ask_on(connection, "/medien/")
        socket = connection.sock
        ask_on(connection, "/medien/news/1200111")

        assert connection.sock is socket


def test_the_listing_comes_six_at_a_time_until_it_says_stop(ministry: str) -> None:
    pages = [json.loads(ask(f"{ministry}/medien/news/search.json?page={number}").body) for number in (1, 2, 3)]

    assert [len(page["teaser"]) for page in pages] == [6, 2, 0]
    assert [page["disable"] for page in pages] == [False, True, True]


def test_the_site_wide_date_stands_before_that_of_the_release(ministry: str) -> None:
    page = ask(f"{ministry}/medien/news/1200111").text

    assert page.index('content="2019-01-01"') < page.index('content="18.11.2026 14:20"')


def test_the_same_release_is_printed_with_the_same_bytes(replica: Replica) -> None:
    with Replica(first_world()) as another:
        path = "/medien/news/1200111/download.pdf"

        printed = [ask(one.urls["ministry"] + path).body for one in (replica, another)]

    assert printed[0].startswith(b"%PDF")
    assert printed[0] == printed[1]


def test_every_address_that_a_listing_names_is_there(replica: Replica) -> None:
    where = {
        "ministry": "/medien/news/{}",
        "network": "/veranstaltungen/{}",
        "initiatives": "/aktuelles/{}/",
        "state": "/medienservice/medieninformation/{}",
    }
    listed = [
        replica.urls[release.place] + where[release.place].format(release.id)
        for release in replica.world.releases
        if release.topic != "policy"
    ]

    assert len(listed) == 24
    assert {ask(url).status for url in listed} == {200}


def test_a_place_that_is_down_answers_503_while_the_others_go_on(replica: Replica) -> None:
    replica.world = replica.world.fail("ministry")

    assert ask(f"{replica.urls['ministry']}/medien/").status == 503
    assert ask(f"{replica.urls['network']}/veranstaltungen/").status == 200


def test_withdrawn_is_404_and_moved_is_a_redirect(replica: Replica) -> None:
    slug = "lernfabrik-kaltenbrunn-nimmt-arbeit-auf"
    replica.world = replica.world.withdraw("ministry", "1200111").move("initiatives", slug, "lernfabrik-kaltenbrunn")
    blog = replica.urls["initiatives"]

    gone = ask(f"{replica.urls['ministry']}/medien/news/1200111")
    moved = ask(f"{blog}/aktuelles/{slug}/")

    assert gone.status == 404
    assert (moved.status, moved.headers["location"]) == (301, f"{blog}/aktuelles/lernfabrik-kaltenbrunn/")


def test_a_footer_changes_every_page_and_the_text_of_none(replica: Replica) -> None:
    site = replica.urls["network"]
    url = f"{site}/veranstaltungen/rueckblick-werkstour-neustadt"
    before = ask(url).text

    replica.world = replica.world.refoot("network", "© Neue Anschrift")
    after = ask(url).text

    assert before != after
    assert before.partition("<footer")[0] == after.partition("<footer")[0]


def test_the_redesigned_list_is_an_empty_shell(replica: Replica) -> None:
    replica.world = replica.world.redesign("state")

    assert "<li" not in ask(f"{replica.urls['state']}/medienservice/medieninformationen").text


def test_all_texts_are_of_the_length_of_releases_and_all_differ() -> None:
    texts = [" ".join(map(str, release.blocks)) for release in first_world().releases if release.topic != "policy"]

    assert all(1500 <= len(text) <= 4500 for text in texts)
    assert all(a != b for a, b in itertools.combinations(texts, 2))


def test_the_day_can_be_played_step_by_step() -> None:
    world: World = first_world()

    for step in DAY:
        world = step(world)

    assert world.now == DAY[-1].at
    assert [step.at for step in DAY] == sorted(step.at for step in DAY)
    assert len(world.of("ministry")) == 8  # one came, one went
