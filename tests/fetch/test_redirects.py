"""Redirects are followed by ourselves: recorded, counted, and each under the rules of its own host."""

import pytest

from model.errors import Disallowed, Refused
from monitor.fetch import Limits
from tests.fetch.conftest import Fetch, World
from tests.fetch.servers import Reply, Site


def _to(location: str, status: int = 302) -> Reply:
    return Reply(status=status, headers={"Location": location}, body=b"hier entlang")


def test_redirects_are_followed_and_recorded(fetcher: Fetch, site: Site) -> None:
    site.answers.update({"/a": _to("/b", 301), "/b": _to("c?x=1#teil", 308), "/c?x=1": Reply(body=b"da")})

    snapshot = fetcher().get(f"{site.url}/a")

    assert snapshot.body == b"da"
    assert snapshot.url == f"{site.url}/a"
    assert snapshot.final_url == f"{site.url}/c?x=1"
    assert snapshot.redirects == ((301, f"{site.url}/b"), (308, f"{site.url}/c?x=1"))


def test_redirects_keep_their_connection(fetcher: Fetch, site: Site) -> None:
    site.answers.update({"/a": _to("/b"), "/b": Reply(body=b"da")})

    fetcher().get(f"{site.url}/a")

    assert len({asked.connection for asked in site.asked}) == 1


def test_a_gone_page_behind_a_redirect_is_an_answer(fetcher: Fetch, site: Site) -> None:
    site.answers.update({"/a": _to("/b"), "/b": Reply(status=410)})

    assert fetcher().get(f"{site.url}/a").status == 410


@pytest.mark.parametrize("back", ["/a", "/b"])
def test_a_circle_is_refused(fetcher: Fetch, site: Site, back: str) -> None:
    site.answers.update({"/a": _to("/b"), "/b": _to(back)})

    with pytest.raises(Refused, match="in a circle"):
        fetcher().get(f"{site.url}/a")

    assert site.paths == ["/a", "/b"]


def test_five_redirects_are_followed_and_a_sixth_is_not(fetcher: Fetch, site: Site) -> None:
    site.answers.update({f"/{step}": _to(f"/{step + 1}") for step in range(6)})
    site.answers["/6"] = Reply(body=b"da")
    fetch = fetcher()

    with pytest.raises(Refused, match="more than 5 times"):
        fetch.get(f"{site.url}/0")
    assert site.paths == [f"/{step}" for step in range(6)]
    assert fetch.get(f"{site.url}/1").body == b"da"


@pytest.mark.parametrize(
    "location",
    ["", " ", "ftp://musterland.example/", "javascript:alert(1)", "http://", "http://[::1", "//a\\@b/", "mailto:a@b"],
)
def test_a_redirect_that_leads_nowhere_is_refused(fetcher: Fetch, site: Site, location: str) -> None:
    site.answers["/a"] = _to(location)

    with pytest.raises(Refused):
        fetcher().get(f"{site.url}/a")

    assert site.paths == ["/a"]


def test_a_redirect_without_a_target_is_refused(fetcher: Fetch, site: Site) -> None:
    site.answers["/a"] = Reply(status=302)

    with pytest.raises(Refused, match="without saying where"):
        fetcher().get(f"{site.url}/a")


def test_every_host_on_the_way_is_asked_for_its_own_robots_txt(fetcher: Fetch, site: Site) -> None:
    with Site({"/robots.txt": Reply(body=b"User-agent: *\nDisallow: /intern")}) as other:
        site.answers["/a"] = _to(f"{other.url}/intern/b")

        with pytest.raises(Disallowed, match=f"{other.url}/intern/b"):
            fetcher().get(f"{site.url}/a")

        assert [asked.path for asked in other.asked] == ["/robots.txt"]


def test_credentials_stay_with_the_host_they_were_given_for(fetcher: Fetch, site: Site) -> None:
    with Site({"/b": Reply(body=b"da")}) as other:
        site.answers["/a"] = _to(f"{other.url}/b")

        fetcher().get(f"http://anna:geheim@127.0.0.1:{site.port}/a")

        assert all("authorization" not in asked.headers for asked in other.asked)


def test_a_step_down_from_https_to_http_is_followed_and_seen_in_the_record(
    fetcher: Fetch, site: Site, world: World
) -> None:
    from tests.fetch.test_tls import AUTHORITY, secured

    world.names["musterland.example"] = ("93.184.215.14",)
    world.to = site
    site.answers["/b"] = Reply(body=b"da")
    with secured({"/a": _to("http://musterland.example/b", 301)}, "musterland.example") as https:
        outside = world.outside(
            dial=lambda address, port, seconds: (
                https(address, port, seconds) if port == 443 else world.dial(address, port, seconds)
            ),
            tls=AUTHORITY(),
        )

        snapshot = fetcher(outside=outside, limits=Limits()).get("https://musterland.example/a")

    assert snapshot.redirects == ((301, "http://musterland.example/b"),)
    assert snapshot.body == b"da"
