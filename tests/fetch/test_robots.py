"""robots.txt by RFC 9309."""

import os
from datetime import timedelta
from pathlib import Path

import pytest

from model.errors import Disallowed, FetchError, ServerTrouble, TooSlow, Unreachable
from model.source import Source
from monitor.fetch import Limits
from monitor.fetch.robots import Rules, product_token
from tests.fetch.conftest import Clock, Fetch
from tests.fetch.servers import Reply, Site

TOKEN = "ministrymonitor"
CLOSED = b"User-agent: *\nDisallow: /\n"
REFERENCE = Path(os.environ.get("MONITOR_REFERENCE_DATA", "../shared/data")) / "robots"


def _rules(text: str) -> Rules:
    return Rules(text, token=TOKEN, most=timedelta(minutes=10))


@pytest.mark.parametrize(
    ("text", "path", "allowed"),
    [
        ("", "/a", True),
        ("User-agent: *\nDisallow: /\n", "/a", False),
        ("User-agent: *\nDisallow:\n", "/a", True),
        ("User-agent: *\nUser-agent:\nDisallow: /a\n", "/a", False),
        ("User-agent: other\rDisallow: /\rUser-agent: ministrymonitor\rDisallow: /a\r", "/a", False),
        ("User-agent: ministrymonitors\rDisallow: /a\r", "/a", True),
        ("user-AGENT : *\ndisallow: /a\n", "/ab", False),
        ("User-agent: *\nDisallow: /a\n", "/A", True),
        ("User-agent: *\nDisallow: /a$\n", "/ab", True),
        ("User-agent: *\nDisallow: /a$\n", "/a", False),
        ("User-agent: *\nDisallow: /*.pdf\n", "/x/y.pdf", False),
        ("User-agent: *\nDisallow: /a\nAllow: /a/b\n", "/a/b/c", True),
        ("User-agent: *\nAllow: /a\nDisallow: /a\n", "/a", True),
        ("User-agent: *\nDisallow: /a?x=\n", "/a?x=1", False),
        ("User-agent: *\nDisallow: /%C3%BCber\n", "/über", False),
        ("User-agent: *\nDisallow: /über\n", "/%C3%BCber", False),
        ("User-agent: MinistryMonitor\nDisallow: /\n", "/a", False),
        ("User-agent: ministrymonitor/2.0\nDisallow: /\n", "/a", False),
        ("User-agent: MinistryMonitor\nDisallow:\n\nUser-agent: *\nDisallow: /\n", "/a", True),
        ("User-agent: Ministry\nDisallow: /\n", "/a", True),
        ("User-agent: Min\nDisallow:\n\nUser-agent: *\nDisallow: /\n", "/a", False),
        ("User-agent: MinistryMonitorPlus\nDisallow: /\n", "/a", True),
        ("User-agent: Otherbot\nDisallow: /\n", "/a", True),
        ("User-agent: Otherbot\nUser-agent: MinistryMonitor\nDisallow: /\n", "/a", False),
        ("User-agent: MinistryMonitor\nDisallow: /a\n\nUser-agent: MinistryMonitor\nDisallow: /b\n", "/a", False),
        ("User-agent: MinistryMonitor\nDisallow: /a\n\nUser-agent: MinistryMonitor\nDisallow: /b\n", "/b", False),
        ("User-agent: *\nCrawl-delay: 5\nDisallow: /a\n", "/a", False),
        ("User-agent: *\nCrawl-delay: 5\nUser-agent: Otherbot\nDisallow: /a\n", "/a", False),
        ("Disallow: /\n", "/a", True),
        ("User-agent: *\nGibberish\n%%%\nDisallow: /a\n", "/a", False),
        ("\ufeffUser-agent: *\nDisallow: /\n", "/a", False),
        ("User-agent: *\r\nDisallow: /a\r\n", "/a", False),
        ("User-agent: * # alle\nDisallow: /a # nicht\n", "/a", False),
        ("<!DOCTYPE html><html>\nUser-agent: *\nDisallow: /\n</html>", "/a", True),
        ("\n  <html><body>404</body></html>", "/a", True),
        ("User-agent: *\nDisallow: /\n", "/robots.txt", True),
        ("Sitemap: https://musterland.example/sitemap.xml\nUser-agent: *\nDisallow: /a\n", "/a", False),
    ],
)
def test_the_rules_are_read_as_the_rfc_says(text: str, path: str, allowed: bool) -> None:
    assert _rules(text).allow(f"https://musterland.example{path}") is allowed


@pytest.mark.parametrize(
    ("said", "meant"),
    [("5", 5), ("0.5", 0.5), ("180", 180), ("99999", 600), ("1e99", 600), ("-3", 0), ("bald", 0), ("nan", 0)],
)
def test_a_crawl_delay_is_a_gap_of_ten_minutes_at_most(said: str, meant: float) -> None:
    assert _rules(f"User-agent: *\nCrawl-delay: {said}\n").delay == timedelta(seconds=meant)


@pytest.mark.parametrize(
    ("agent", "token"),
    [("MinistryMonitor/0.1 (+https://x)", "ministrymonitor"), ("Wächter", "w"), ("", "monitor"), ("1a", "monitor")],
)
def test_the_product_token_is_the_name_before_the_version(agent: str, token: str) -> None:
    assert product_token(agent) == token


@pytest.mark.timeout(20)
@pytest.mark.parametrize("blank", ["\n", "\t", " ", "\r", "\v"])
def test_half_a_million_blanks_are_read_soon(blank: str) -> None:
    rules = _rules("User-agent: *\nDisallow: /a\n" + blank * 500_000)

    assert not rules.allow("https://ministerium.example/a")


@pytest.mark.parametrize("status", [400, 401, 403, 404, 410, 451])
def test_a_robots_txt_that_is_not_there_allows_everything(fetcher: Fetch, site: Site, status: int) -> None:
    site.answers.update({"/robots.txt": Reply(status=status, body=CLOSED), "/a": Reply()})

    assert fetcher().get(f"{site.url}/a").status == 200


def test_a_page_that_robots_txt_forbids_is_not_asked_for(fetcher: Fetch, site: Site) -> None:
    site.answers.update({"/robots.txt": Reply(body=CLOSED), "/a": Reply()})

    with pytest.raises(Disallowed, match=r"/a: .*robots\.txt.*ignore_robots"):
        fetcher().get(f"{site.url}/a")

    assert site.paths == []


@pytest.mark.parametrize("status", [500, 503, 429])
def test_while_robots_txt_fails_nothing_is_fetched(fetcher: Fetch, site: Site, clock: Clock, status: int) -> None:
    site.answers.update({"/robots.txt": Reply(status=status), "/a": Reply()})
    fetch = fetcher(limits=Limits(tries=1))

    for _ in range(3):
        with pytest.raises(ServerTrouble, match=r"robots\.txt.*RFC 9309") as trouble:
            fetch.get(f"{site.url}/a")
        assert trouble.value.status == status

    assert [asked.path for asked in site.asked] == ["/robots.txt"]
    clock.forward(timedelta(minutes=2))
    site.answers["/robots.txt"] = Reply(status=404)
    assert fetch.get(f"{site.url}/a").status == 200


def test_a_robots_txt_that_never_ends_forbids_everything(fetcher: Fetch, site: Site) -> None:
    import time

    site.answers.update({"/robots.txt": lambda connection, headers: time.sleep(0.5), "/a": Reply()})

    with pytest.raises(TooSlow):
        fetcher(limits=Limits(total=timedelta(seconds=0.2))).get(f"{site.url}/a")

    assert site.paths == []


def test_a_robots_txt_that_is_cut_forbids_everything(fetcher: Fetch, site: Site) -> None:
    site.answers.update({"/robots.txt": Reply(body=b"User-agent: *\n", length=99), "/a": Reply()})

    with pytest.raises(Unreachable):
        fetcher().get(f"{site.url}/a")

    assert site.paths == []


def test_robots_txt_is_asked_for_once_a_day(fetcher: Fetch, site: Site, clock: Clock) -> None:
    site.answers.update({"/robots.txt": Reply(body=b""), "/a": Reply()})
    fetch = fetcher()

    fetch.get(f"{site.url}/a")
    clock.forward(timedelta(hours=23))
    fetch.get(f"{site.url}/a")
    assert len(site.asked) - len(site.paths) == 1

    site.answers["/robots.txt"] = Reply(body=CLOSED)
    clock.forward(timedelta(hours=2))
    with pytest.raises(Disallowed):
        fetch.get(f"{site.url}/a")


def test_while_robots_txt_fails_an_older_copy_counts(fetcher: Fetch, site: Site, clock: Clock) -> None:
    site.answers.update({"/robots.txt": Reply(body=b"User-agent: *\nDisallow: /b\n"), "/a": Reply(), "/b": Reply()})
    fetch = fetcher()
    fetch.get(f"{site.url}/a")

    site.answers["/robots.txt"] = Reply(status=500)
    clock.forward(timedelta(days=3))

    assert fetch.get(f"{site.url}/a").status == 200
    with pytest.raises(Disallowed):
        fetch.get(f"{site.url}/b")


def test_a_robots_txt_may_stand_elsewhere(fetcher: Fetch, site: Site) -> None:
    with Site({"/regeln": Reply(body=CLOSED)}) as other:
        site.answers["/robots.txt"] = Reply(status=301, headers={"Location": f"{other.url}/regeln"})

        with pytest.raises(Disallowed):
            fetcher().get(f"{site.url}/a")


def test_a_robots_txt_behind_endless_redirects_is_not_there(fetcher: Fetch, site: Site) -> None:
    site.answers.update(
        {
            "/robots.txt": Reply(status=302, headers={"Location": "/r0"}),
            **{f"/r{step}": Reply(status=302, headers={"Location": f"/r{step + 1}"}) for step in range(9)},
            "/a": Reply(),
        }
    )

    assert fetcher().get(f"{site.url}/a").status == 200
    assert site.paths == ["/r0", "/r1", "/r2", "/r3", "/r4", "/a"]


def test_the_first_512_kib_count_and_the_rest_is_not_read(fetcher: Fetch, site: Site) -> None:
    rules = b"User-agent: *\nDisallow: /a\n" + b"#" * 510 * 1024 + b"\nDisallow: /b\n"
    site.answers.update({"/robots.txt": Reply(body=rules + b"#" * 2**23 + b"\nDisallow: /c\n"), "/c": Reply()})
    fetch = fetcher()

    for path in ("/a", "/b"):
        with pytest.raises(Disallowed):
            fetch.get(f"{site.url}{path}")
    assert fetch.get(f"{site.url}/c").status == 200


def test_permission_in_writing_overrides_robots_txt(fetcher: Fetch, site: Site) -> None:
    site.answers.update({"/robots.txt": Reply(body=CLOSED), "/a": Reply()})
    source = Source(
        id="m", name="Musterland", issuer="Musterland", url=site.url, ignore_robots="erlaubt per Mail vom 3. 11. 2026"
    )

    assert fetcher().get(f"{site.url}/a", source=source).status == 200
    assert site.paths == ["/a"] == [asked.path for asked in site.asked]


@pytest.mark.reference
def test_the_robots_files_of_real_sites_are_read() -> None:
    if not REFERENCE.is_dir():
        pytest.skip("no reference data (MONITOR_REFERENCE_DATA)")
    files = [path for path in REFERENCE.rglob("*") if path.is_file()]
    assert files

    for path in files:
        text = path.read_bytes().decode("utf-8", "replace")
        rules = _rules(text)
        assert timedelta(0) <= rules.delay <= timedelta(minutes=10)
        assert rules.allow("https://musterland.example/robots.txt")

    read = {
        name: _rules((REFERENCE / f"{name}-robots.txt").read_text("utf-8", "replace")) for name in ("destatis", "bmf")
    }
    assert read["destatis"].delay == timedelta(seconds=30)
    assert read["bmf"].delay == timedelta(minutes=3)
    assert not read["bmf"].allow("https://musterland.example/SiteGlobals/Suche.html")
    assert all(rules.allow("https://musterland.example/DE/Presse/pm.html") for rules in read.values())


def test_a_day_without_a_network_is_no_robots_trouble_for_another_host(fetcher: Fetch, site: Site) -> None:
    site.answers["/a"] = Reply()
    fetch = fetcher()

    with pytest.raises(FetchError):
        fetch.get("https://nirgends.example/a")
    assert fetch.get(f"{site.url}/a").status == 200
