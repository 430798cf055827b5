"""One request at a time to a host, with a gap, from however many threads."""

import threading
import time
from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta
from itertools import pairwise

import pytest

from model.errors import Stopping
from model.source import Source
from monitor.fetch import Limits, Outside
from tests.fetch.conftest import Fetch, World
from tests.fetch.servers import Reply, Site

GAP = timedelta(seconds=0.15)


def test_requests_to_one_host_keep_their_distance_whoever_asks(fetcher: Fetch, site: Site, world: World) -> None:
    site.answers["/a"] = Reply(body=b"x")
    fetch = fetcher(pace=GAP, outside=Outside())

    with ThreadPoolExecutor(4) as pool:
        list(pool.map(lambda _: fetch.get(f"{site.url}/a"), range(4)))

    times = [asked.at for asked in site.asked]
    assert len(times) == 5
    assert all(later - earlier >= GAP.total_seconds() for earlier, later in pairwise(times))
    assert len({asked.connection for asked in site.asked}) == 1


def test_a_slow_answer_is_waited_for_before_the_next_request(fetcher: Fetch, site: Site) -> None:
    busy = threading.Lock()

    def slow(connection: object, headers: object) -> Reply:
        assert busy.acquire(blocking=False)
        time.sleep(0.05)
        busy.release()
        return Reply(body=b"x")

    site.answers["/a"] = slow
    fetch = fetcher()

    with ThreadPoolExecutor(5) as pool:
        assert [one.status for one in pool.map(lambda _: fetch.get(f"{site.url}/a"), range(5))] == [200] * 5


def test_different_hosts_do_not_wait_for_one_another(fetcher: Fetch, site: Site) -> None:
    with Site({"/a": Reply()}) as other:
        site.answers["/a"] = lambda connection, headers: time.sleep(0.6) or Reply()
        fetch = fetcher(limits=Limits())

        with ThreadPoolExecutor(2) as pool:
            slow = pool.submit(fetch.get, f"{site.url}/a")
            started = time.monotonic()
            fetch.get(f"{other.url}/a")
            assert time.monotonic() - started < 0.5
            slow.result()


def test_a_source_may_have_a_pace_of_its_own(fetcher: Fetch, site: Site, world: World) -> None:
    site.answers["/a"] = Reply()
    source = Source(id="m", name="Musterland", issuer="M", url=site.url, pace=timedelta(seconds=42))

    fetcher().get(f"{site.url}/a", source=source)

    assert [round(seconds) for seconds in world.slept] == [42]


@pytest.mark.parametrize("pace", [0, 0.5])
def test_outside_loopback_a_second_is_the_least(fetcher: Fetch, site: Site, world: World, pace: float) -> None:
    world.names["musterland.example"] = ("93.184.215.14",)
    world.to = site
    site.answers["/a"] = Reply()

    fetcher(pace=timedelta(seconds=pace)).get("http://musterland.example/a")

    assert len(world.slept) == 1
    assert 0.9 < world.slept[0] <= 1


def test_a_crawl_delay_widens_the_gap_and_never_narrows_it(fetcher: Fetch, site: Site, world: World) -> None:
    site.answers.update({"/robots.txt": Reply(body=b"User-agent: *\nCrawl-delay: 7\n"), "/a": Reply()})

    fetcher().get(f"{site.url}/a")
    fetcher(pace=timedelta(seconds=30)).get(f"{site.url}/a")

    assert [round(seconds) for seconds in world.slept] == [7, 30]


def test_how_long_a_host_will_be_waited_for_is_known_beforehand(fetcher: Fetch, site: Site) -> None:
    site.answers["/a"] = Reply()
    fetch = fetcher(pace=timedelta(seconds=30))
    assert fetch.wait_for(f"{site.url}/a") == timedelta(0)

    fetch.get(f"{site.url}/a")

    assert timedelta(seconds=29) < fetch.wait_for(f"{site.url}/b") <= timedelta(seconds=30)


def test_closing_ends_the_waiting(fetcher: Fetch, site: Site) -> None:
    site.answers["/a"] = Reply()
    fetch = fetcher(pace=timedelta(minutes=5), outside=Outside())
    threading.Timer(0.2, fetch.close).start()
    started = time.monotonic()

    with pytest.raises(Stopping, match="stopping"):
        fetch.get(f"{site.url}/a")

    assert time.monotonic() - started < 2


def test_closing_ends_the_waiting_for_bytes(fetcher: Fetch, site: Site) -> None:
    def silent(connection: object, headers: object) -> None:
        time.sleep(3)

    site.answers["/a"] = silent
    fetch = fetcher(outside=Outside())
    threading.Timer(0.2, fetch.close).start()
    started = time.monotonic()

    with pytest.raises(Stopping, match="stopping"):
        fetch.get(f"{site.url}/a")

    assert time.monotonic() - started < 2
    assert site.paths == ["/a"]


def test_a_connection_that_the_server_closed_meanwhile_is_opened_anew(fetcher: Fetch, site: Site) -> None:
    site.answers["/a"] = b"HTTP/1.1 200 OK\r\nContent-Length: 1\r\n\r\nx"  # and closes without saying so
    fetch = fetcher()

    assert [fetch.get(f"{site.url}/a").body for _ in range(3)] == [b"x"] * 3


def test_only_so_many_connections_are_kept_open(fetcher: Fetch, site: Site) -> None:
    with Site({"/a": Reply()}) as other:
        site.answers["/a"] = Reply()
        fetch = fetcher(limits=Limits(connections=1))

        for _ in range(2):
            fetch.get(f"{site.url}/a")
            fetch.get(f"{other.url}/a")

        assert len({asked.connection for asked in site.asked}) == 2


def test_an_unchanged_page_over_an_open_connection_costs_little(fetcher: Fetch, site: Site) -> None:
    site.answers["/a"] = Reply(body=b"x")
    fetch = fetcher(outside=Outside())
    fetch.get(f"{site.url}/a")
    started = time.thread_time()

    for _ in range(100):
        fetch.get(f"{site.url}/a")

    assert (time.thread_time() - started) / 100 < 0.003  # seconds; ten times what it takes, the machine may be busy
