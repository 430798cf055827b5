"""Nothing but the public internet is dialled. No test here dials anything outside loopback; most dial nothing at all."""

import socket
from collections.abc import Sequence
from contextlib import suppress
from datetime import timedelta
from ipaddress import ip_network

import httpcore
import pytest

from model.errors import Blocked, ConfigError, FetchError, Refused, TellSomebody
from model.source import Source
from monitor.fetch import Outside
from monitor.fetch.guard import DENIED, Guard
from monitor.fetch.network import Network, dial
from tests.fetch.conftest import Fetch, World
from tests.fetch.servers import Reply, Site

PUBLIC = "93.184.215.14"
PUBLIC_6 = "2606:2800:21f:cb07:6820:80da:af6b:8b2c"

VECTORS = [
    "http://127.0.0.1/",
    "http://127.1/",
    "http://127.0.1/",
    "http://0/",
    "http://0.0.0.0/",
    "http://2130706433/",
    "http://0x7f000001/",
    "http://0x7f.0.0.1/",
    "http://0x7f.1/",
    "http://017700000001/",
    "http://0177.0.0.1/",
    "http://0177.0.0.01/",
    "http://127.0.0.1.:80/",
    "http://127.0.0.1:22/",
    "http://127.0.0.1:80@127.0.0.1/",
    "http://musterland.example@127.0.0.1/",
    "http://musterland.example:80@127.0.0.1/",
    "http://musterland.example%40@127.0.0.1/",
    "http://127.0.0.1\\@musterland.example/",
    "http://musterland.example\\@127.0.0.1/",
    "http:\\\\127.0.0.1/",
    "http://127.0.0.1#@musterland.example/",
    "http://127.0.0.1?@musterland.example/",
    "http://127.0.0.1/\r\nHost: musterland.example",
    "http://127\u30020\u30020\u30021/",
    "http://127\uff0e0\uff0e0\uff0e1/",
    "http://\uff11\uff12\uff17.0.0.1/",
    "http://\u2460\u2461\u2466.0.0.1/",
    "http://localhost/",
    "http://LOCALHOST/",
    "http://localhost./",
    "http://[::1]/",
    "http://[::]/",
    "http://[0:0:0:0:0:0:0:1]/",
    "http://[::127.0.0.1]/",
    "http://[::ffff:127.0.0.1]/",
    "http://[::ffff:7f00:1]/",
    "http://[0:0:0:0:0:ffff:7f00:1]/",
    "http://[64:ff9b::7f00:1]/",
    "http://[64:ff9b::127.0.0.1]/",
    "http://[64:ff9b:1::1]/",
    "http://[2002:7f00:1::]/",
    "http://[2001:0:4136:e378:8000:63bf:3fff:fdd2]/",
    "http://[2001:db8::1]/",
    "http://[fe80::1]/",
    "http://[fe80::1%25eth0]/",
    "http://[fe80::1%eth0]/",
    "http://[fec0::1]/",
    "http://[fc00::1]/",
    "http://[fd12:3456::1]/",
    "http://[ff02::1]/",
    "http://[3fff::1]/",
    "http://[5f00::1]/",
    "http://[100::1]/",
    "http://10.0.0.1/",
    "http://10.255.255.254/",
    "http://100.64.0.1/",
    "http://100.127.255.254/",
    "http://169.254.169.254/latest/meta-data/",
    "http://2852039166/",
    "http://0xa9fea9fe/",
    "http://172.16.0.1/",
    "http://172.31.255.255/",
    "http://192.168.1.1/",
    "http://192.0.0.192/",
    "http://192.0.2.1/",
    "http://192.88.99.1/",
    "http://198.18.0.1/",
    "http://198.51.100.1/",
    "http://203.0.113.1/",
    "http://224.0.0.1/",
    "http://240.0.0.1/",
    "http://255.255.255.255/",
    f"http://{PUBLIC}:22/",
    f"http://{PUBLIC}:6379/",
    f"http://[{PUBLIC_6}]:8080/",
    "https://intern.example/",
    "https://gemischt.example/",
    "https://gemischt6.example/",
    "https://wolke.example/",
    "https://zone.example/",
    "file:///etc/passwd",
    "ftp://musterland.example/",
    "gopher://127.0.0.1:6379/_INFO",
    "unix:///var/run/docker.sock",
    "data:text/html,hallo",
    "//127.0.0.1/",
    "http:///etc/passwd",
    "127.0.0.1",
    "",
]
NAMES: dict[str, Sequence[str]] = {
    "intern.example": ("10.1.2.3",),
    "gemischt.example": (PUBLIC, "127.0.0.1"),
    "gemischt6.example": (PUBLIC_6, "::1", PUBLIC),
    "wolke.example": ("169.254.169.254",),
    "zone.example": ("fe80::1%eth0",),
    "musterland.example": (PUBLIC,),
    "umleitung.example": (PUBLIC,),
}


def test_there_are_more_than_fifty_ways_in() -> None:
    assert len(set(VECTORS)) == len(VECTORS) > 80


@pytest.mark.parametrize("url", VECTORS)
def test_no_way_leads_inside(fetcher: Fetch, world: World, url: str) -> None:
    world.names.update(NAMES)

    with pytest.raises(TellSomebody) as refused:
        fetcher(allow=()).get(url)

    assert isinstance(refused.value, (Blocked, Refused))
    assert world.dialled == []


@pytest.mark.parametrize("url", [url for url in VECTORS if url])
def test_no_redirect_leads_inside(fetcher: Fetch, world: World, site: Site, url: str) -> None:
    world.names.update(NAMES)
    world.to = site
    site.answers["/a"] = b"HTTP/1.1 302 Found\r\nContent-Length: 0\r\nLocation: " + (
        url.partition("\r")[0].encode() + b"\r\n\r\n"
    )

    with suppress(FetchError):  # relative ones, and those to a name outside, find the same site again
        fetcher(allow=()).get("http://umleitung.example/a")

    assert {address for address, _ in world.dialled} == {PUBLIC}
    assert {port for _, port in world.dialled} <= {80, 443}


def test_a_redirect_to_loopback_is_blocked_and_says_how_to_allow_it(fetcher: Fetch, world: World, site: Site) -> None:
    world.names["umleitung.example"] = (PUBLIC,)
    world.to = site
    site.answers["/a"] = Reply(status=302, headers={"Location": "http://127.0.0.1/geheim"})

    with pytest.raises(Blocked, match=r"127\.0\.0\.1 .*not on the public internet.*MONITOR_ALLOW_ADDRESSES"):
        fetcher(allow=()).get("http://umleitung.example/a")

    assert world.dialled == [(PUBLIC, 80)]
    assert site.paths == ["/a"]


def test_a_robots_txt_that_redirects_inside_is_blocked(fetcher: Fetch, world: World, site: Site) -> None:
    world.names["umleitung.example"] = (PUBLIC,)
    world.to = site
    site.answers["/robots.txt"] = Reply(status=301, headers={"Location": "http://169.254.169.254/robots.txt"})

    with pytest.raises(Blocked):
        fetcher(allow=()).get("http://umleitung.example/a")

    assert world.dialled == [(PUBLIC, 80)]
    assert site.paths == []


def test_a_name_that_changes_its_mind_is_dialled_as_it_was_checked(fetcher: Fetch, site: Site, world: World) -> None:
    answers = [(PUBLIC,), ("127.0.0.1",), ("127.0.0.1",)]
    world.to = site
    site.answers["/a"] = b"HTTP/1.1 200 OK\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"
    outside = Outside(resolve=lambda host, port: answers.pop(0), dial=world.dial, sleep=world.slept.append)
    fetch = fetcher(allow=(), outside=outside)

    fetch.get("http://wechsel.example/a")
    with pytest.raises(Blocked):
        fetch.get("http://wechsel.example/a")

    assert world.dialled == [(PUBLIC, 80)]


def test_a_peer_other_than_the_dialled_address_is_not_talked_to(site: Site, world: World) -> None:
    network = Network(
        guard=Guard(),
        resolve=lambda host, port: (PUBLIC,),
        dial=lambda address, port, s: dial("127.0.0.1", site.port, s),
    )

    with pytest.raises(Blocked, match=r"127\.0\.0\.1"):
        network.connect_tcp("musterland.example", 80, timeout=5)


@pytest.mark.parametrize("host", ["intern.example", b"intern.example"])
def test_names_are_judged_alike_as_text_and_as_bytes(host: str | bytes, world: World) -> None:
    world.names.update(NAMES)
    network = Network(guard=Guard(), resolve=world.resolve, dial=world.dial)

    with pytest.raises(Blocked):
        network.connect_tcp(host, 80)

    assert world.resolved == ["intern.example"]
    assert world.dialled == []


def test_unix_sockets_are_not_dialled(world: World) -> None:
    with pytest.raises(Blocked):
        Network(guard=Guard(), resolve=world.resolve, dial=world.dial).connect_unix_socket("/run/docker.sock")


def test_an_address_that_is_down_gives_way_to_the_next(world: World, site: Site) -> None:
    def only_the_second(address: str, port: int, seconds: float) -> httpcore.NetworkStream:
        world.dialled.append((address, port))
        if address == PUBLIC_6:
            raise httpcore.ConnectTimeout("timed out")
        raise httpcore.ConnectError("refused")

    network = Network(guard=Guard(), resolve=lambda host, port: (PUBLIC_6, PUBLIC), dial=only_the_second)

    with pytest.raises(httpcore.ConnectError):
        network.connect_tcp("musterland.example", 443, timeout=5)
    assert world.dialled == [(PUBLIC_6, 443), (PUBLIC, 443)]


def test_a_name_server_that_does_not_answer_meets_the_limit(world: World) -> None:
    import threading

    never = threading.Event()
    network = Network(guard=Guard(), resolve=lambda host, port: (str(never.wait(5)),), dial=world.dial)

    with pytest.raises(httpcore.ConnectTimeout, match="no name server answered"):
        network.connect_tcp("musterland.example", 443, timeout=0.1)
    never.set()


@pytest.mark.parametrize("block", [str(block) for block in DENIED])
def test_both_ends_of_every_denied_block_are_denied(block: str) -> None:
    network = ip_network(block)

    assert not Guard().permits(str(network[0]))
    assert not Guard().permits(str(network[-1]))


@pytest.mark.parametrize("address", [PUBLIC, PUBLIC_6, "9.9.9.9", "172.32.0.1", "100.128.0.1", "2620:fe::9"])
def test_the_public_internet_is_permitted(address: str) -> None:
    assert Guard().permits(address)


@pytest.mark.parametrize("text", ["", "localhost", "1.2.3", "fe80::1%eth0", "127.0.0.1 "])
def test_what_is_no_plain_address_is_not_permitted(text: str) -> None:
    assert not Guard(("0.0.0.0/0", "::/0")).permits(text)


def test_an_allowed_block_is_dialled_on_any_port_and_no_other_is(fetcher: Fetch, site: Site, world: World) -> None:
    site.answers["/a"] = Reply()
    fetch = fetcher(allow=("127.0.0.0/8",))

    assert fetch.get(f"{site.url}/a").status == 200
    with pytest.raises(Blocked):
        fetch.get("http://10.0.0.1/")
    with pytest.raises(Blocked):
        fetch.get("http://[::ffff:127.0.0.1]/")
    assert {address for address, _ in world.dialled} == {"127.0.0.1"}


def test_who_allows_loopback_allows_it_in_both_families() -> None:
    assert Guard(("127.0.0.0/8",)).permits("::1")
    assert not Guard(("127.0.0.1/32",)).permits("::1")
    assert not Guard(("10.0.0.0/8",)).permits("::1")


def test_what_one_source_may_dial_another_may_not_even_over_an_open_connection(
    fetcher: Fetch, site: Site, world: World
) -> None:
    site.answers["/a"] = Reply()
    intranet = Source(
        id="intranet", name="Intranet", issuer="Musterland", url=site.url, allow_addresses=("127.0.0.1/32",)
    )
    fetch = fetcher(allow=())

    assert fetch.get(f"{site.url}/a", source=intranet).status == 200
    with pytest.raises(Blocked):
        fetch.get(f"{site.url}/a")

    assert len(world.dialled) == 1


def test_a_mistake_in_the_allowed_addresses_is_told_at_the_start(fetcher: Fetch) -> None:
    with pytest.raises(ConfigError, match=r"10\.1\.2\.0/24"):
        fetcher(allow=("intranet",))


def test_the_environment_names_no_proxy_behind_our_back(
    fetcher: Fetch, site: Site, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HTTP_PROXY", "http://127.0.0.1:9")
    monkeypatch.setenv("ALL_PROXY", "http://127.0.0.1:9")
    site.answers["/a"] = Reply()

    assert fetcher().get(f"{site.url}/a").status == 200


def test_a_configured_proxy_dials_names_for_us_but_never_an_inner_address(
    fetcher: Fetch, site: Site, world: World
) -> None:
    site.answers["http://musterland.example/a"] = Reply(body=b"durch den Vermittler")
    fetch = fetcher(allow=(), proxy=f"http://anna:geheim@127.0.0.1:{site.port}")

    assert fetch.get("http://musterland.example/a").body == b"durch den Vermittler"
    assert site.asked[-1].headers["proxy-authorization"].startswith("Basic ")
    with pytest.raises(Blocked):
        fetch.get("http://169.254.169.254/")
    assert world.resolved == ["127.0.0.1"]


def test_the_guard_stands_in_a_fetcher_made_without_test_doors(fetcher: Fetch) -> None:
    listener = socket.create_server(("127.0.0.1", 0))
    listener.settimeout(0.1)
    fetch = fetcher(allow=(), outside=Outside(), pace=timedelta(0))

    with pytest.raises(Blocked):
        fetch.get(f"http://127.0.0.1:{listener.getsockname()[1]}/")
    with pytest.raises(TimeoutError):
        listener.accept()
    listener.close()
