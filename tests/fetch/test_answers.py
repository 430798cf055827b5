"""Which answers come back as a snapshot, which raise, and what is sent."""

from collections.abc import Callable
from datetime import timedelta
from email.utils import format_datetime

import httpcore
import httpx
import pytest
import respx

from model.errors import BadEncoding, MonitorError, Refused, ServerTrouble, TooLarge, TooSlow, Unreachable
from model.page import Validators
from monitor.fetch import Limits
from monitor.fetch.network import resolve
from monitor.fetch.trouble import translated
from tests.fetch.conftest import NOW, Clock, Fetch, World
from tests.fetch.servers import Reply, Site

PAGE = b"<!doctype html><title>Freistaat Musterland</title>"


def test_a_page_comes_back_as_received(fetcher: Fetch, site: Site) -> None:
    site.answers["/a"] = Reply(headers={"Content-Type": "text/html; charset=utf-8", "ETag": '"1"'}, body=PAGE)

    snapshot = fetcher().get(f"{site.url}/a")

    assert (snapshot.status, snapshot.body, snapshot.fetched_at) == (200, PAGE, NOW)
    assert snapshot.content_type == "text/html; charset=utf-8"
    assert snapshot.header("etag") == '"1"'
    assert snapshot.url == snapshot.final_url == f"{site.url}/a"
    assert snapshot.redirects == ()
    assert snapshot.elapsed > timedelta(0)


def test_every_request_says_who_asks_and_how_to_reach_them(fetcher: Fetch, site: Site) -> None:
    site.answers["/a"] = Reply(body=PAGE)

    fetcher().get(f"{site.url}/a")

    for asked in site.asked:
        assert asked.headers["user-agent"].startswith("MinistryMonitor/0.1")
        assert asked.headers["from"] == "wache@monitor.example"
        assert asked.headers["accept-language"].startswith("de")
        assert asked.headers["accept-encoding"] == "gzip, br"
        assert "if-none-match" not in asked.headers
        assert "if-modified-since" not in asked.headers


@respx.mock(assert_all_called=False)
def test_validators_make_the_request_conditional_and_an_unchanged_page_costs_no_body(
    respx_mock: respx.MockRouter, fetcher: Fetch
) -> None:
    respx_mock.get("https://musterland.example/robots.txt").respond(404)
    page = respx_mock.get("https://musterland.example/a").respond(304, headers={"ETag": '"2"'})
    held = Validators(etag='W/"1"', last_modified="Fri, 20 Nov 2026 09:00:00 GMT")

    snapshot = fetcher().get("https://musterland.example/a", validators=held)

    assert (snapshot.status, snapshot.body) == (304, b"")
    assert snapshot.header("etag") == '"2"'
    sent = page.calls.last.request.headers
    assert sent["if-none-match"] == 'W/"1"'
    assert sent["if-modified-since"] == "Fri, 20 Nov 2026 09:00:00 GMT"
    names = [name.lower() for name, _ in sent.raw]
    assert names.index(b"if-none-match") < names.index(b"if-modified-since")


@respx.mock
def test_robots_txt_is_not_asked_conditionally(respx_mock: respx.MockRouter, fetcher: Fetch) -> None:
    robots = respx_mock.get("https://musterland.example/robots.txt").respond(200, text="User-agent: *\nDisallow:\n")
    respx_mock.get("https://musterland.example/a").respond(200)

    fetcher().get("https://musterland.example/a", validators=Validators(etag='"1"'))

    assert "if-none-match" not in robots.calls.last.request.headers


@respx.mock
def test_a_broken_connection_below_httpx_is_unreachable(respx_mock: respx.MockRouter, fetcher: Fetch) -> None:
    respx_mock.get("https://musterland.example/robots.txt").respond(404)
    page = respx_mock.get("https://musterland.example/a").mock(side_effect=httpx.ConnectError("No route to host"))

    with pytest.raises(Unreachable, match=r"https://musterland\.example/a: cannot be reached \(No route to host\)"):
        fetcher().get("https://musterland.example/a")

    assert page.call_count == 3


def test_a_304_that_nobody_asked_for_is_refused(fetcher: Fetch, site: Site) -> None:
    site.answers["/a"] = Reply(status=304)

    with pytest.raises(Refused, match="304"):
        fetcher().get(f"{site.url}/a")


@pytest.mark.parametrize("status", [200, 203, 204, 404, 410])
def test_found_and_gone_are_answers(fetcher: Fetch, site: Site, status: int) -> None:
    site.answers["/a"] = Reply(status=status, body=b"" if status == 204 else b"weg")
    if status == 204:
        site.answers["/a"] = b"HTTP/1.1 204 No Content\r\nConnection: close\r\n\r\n"

    assert fetcher().get(f"{site.url}/a").status == status


@pytest.mark.parametrize("status", [400, 401, 403, 405, 451, 300, 305])
def test_another_4xx_is_refused_with_advice(fetcher: Fetch, site: Site, status: int) -> None:
    site.answers["/a"] = Reply(status=status)

    with pytest.raises(Refused, match=rf"/a: the server answers {status}\. \w+"):
        fetcher().get(f"{site.url}/a")

    assert site.paths == ["/a"]


def test_cookies_are_neither_kept_nor_handed_on(fetcher: Fetch, site: Site) -> None:
    site.answers["/a"] = Reply(headers={"Set-Cookie": "sid=geheim; Path=/"}, body=PAGE)
    fetch = fetcher()

    snapshot = fetch.get(f"{site.url}/a")
    fetch.get(f"{site.url}/a")

    assert snapshot.header("set-cookie") is None
    assert all("cookie" not in asked.headers for asked in site.asked)


def test_a_500_is_server_trouble_and_is_not_asked_again(fetcher: Fetch, site: Site) -> None:
    site.answers["/a"] = Reply(status=500)

    with pytest.raises(ServerTrouble) as trouble:
        fetcher().get(f"{site.url}/a")

    assert (trouble.value.status, trouble.value.retry_after) == (500, None)
    assert site.paths == ["/a"]


@pytest.mark.parametrize("status", [502, 503, 504])
def test_passing_trouble_is_tried_three_times_with_growing_pauses(
    fetcher: Fetch, site: Site, world: World, status: int
) -> None:
    site.answers["/a"] = Reply(status=status)

    with pytest.raises(ServerTrouble):
        fetcher().get(f"{site.url}/a")

    assert site.paths == ["/a"] * 3
    assert len(world.slept) == 2
    assert 0.5 <= world.slept[0] <= 1.5
    assert 1 <= world.slept[1] <= 3


def test_a_second_try_that_succeeds_is_an_answer(fetcher: Fetch, site: Site) -> None:
    site.answers["/a"] = _one_after_another(Reply(status=502), Reply(body=PAGE))

    assert fetcher().get(f"{site.url}/a").body == PAGE


def test_a_host_that_has_failed_all_its_tries_gets_one_until_it_answers(fetcher: Fetch, site: Site) -> None:
    site.answers["/a"] = Reply(status=503)
    site.answers["/b"] = Reply(body=PAGE)
    fetch = fetcher()

    for _ in range(2):
        with pytest.raises(ServerTrouble):
            fetch.get(f"{site.url}/a")
    assert site.paths == ["/a"] * 4

    fetch.get(f"{site.url}/b")
    with pytest.raises(ServerTrouble):
        fetch.get(f"{site.url}/a")
    assert site.paths == ["/a"] * 4 + ["/b"] + ["/a"] * 3


@pytest.mark.parametrize(
    ("said", "meant"),
    [
        ("120", timedelta(minutes=2)),
        (format_datetime(NOW + timedelta(minutes=5), usegmt=True), timedelta(minutes=5)),
        ("99999999999999999999", timedelta(hours=24)),
        ("Fri, 31 Dec 9999 23:59:59 GMT", timedelta(hours=24)),
    ],
)
def test_a_server_that_sends_us_away_is_left_alone_for_so_long(
    fetcher: Fetch, site: Site, clock: Clock, said: str, meant: timedelta
) -> None:
    site.answers["/a"] = Reply(status=429, headers={"Retry-After": said})
    site.answers["/b"] = Reply(body=PAGE)
    fetch = fetcher()

    with pytest.raises(ServerTrouble) as first:
        fetch.get(f"{site.url}/a")
    clock.forward(meant - timedelta(seconds=1))
    with pytest.raises(ServerTrouble, match="not asked") as second:
        fetch.get(f"{site.url}/b")
    clock.forward(timedelta(seconds=1))

    assert (first.value.status, first.value.retry_after) == (429, meant)
    assert (second.value.status, second.value.retry_after) == (429, timedelta(seconds=1))
    assert site.paths == ["/a"]
    assert fetch.get(f"{site.url}/b").body == PAGE


@pytest.mark.parametrize("said", ["soon", "-5", "0", "Fri, 20 Nov 2020 09:00:00 GMT", "", "٣"])
def test_a_retry_after_that_says_nothing_does_not_bind_us(fetcher: Fetch, site: Site, said: str) -> None:
    site.answers["/a"] = Reply(status=429, headers={"Retry-After": said.encode().decode("latin-1")})
    site.answers["/b"] = Reply(body=PAGE)
    fetch = fetcher()

    with pytest.raises(ServerTrouble) as trouble:
        fetch.get(f"{site.url}/a")

    assert not trouble.value.retry_after
    assert fetch.get(f"{site.url}/b").status == 200


@pytest.mark.parametrize(
    "answer",
    [
        Reply(body=b"halb", length=100),
        b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n40\r\nhalb",
        b"HTTP/1.1 200 OK\r\nContent-Le",
        b"",
        b"SSH-2.0-OpenSSH_9.2\r\n",
    ],
)
def test_an_answer_cut_short_or_garbled_is_unreachable_not_a_page(
    fetcher: Fetch, site: Site, answer: Reply | bytes
) -> None:
    site.answers["/a"] = answer

    with pytest.raises(Unreachable, match="/a"):
        fetcher().get(f"{site.url}/a")

    assert len(site.paths) == 3


@pytest.mark.parametrize(
    "start", [b"", b"HTTP/1.1 200 OK\r\nX-Slow: ", b"HTTP/1.1 200 OK\r\nContent-Length: 999\r\n\r\n"]
)
def test_a_server_that_drips_meets_the_deadline(fetcher: Fetch, site: Site, start: bytes) -> None:
    import socket
    import time

    def drip(connection: socket.socket, headers: dict[str, str]) -> None:
        connection.sendall(start or b"H")
        for _ in range(40):
            time.sleep(0.05)
            connection.sendall(b"x")

    site.answers["/a"] = drip
    started = time.monotonic()

    with pytest.raises(TooSlow, match=r"/a: the answer was not complete within 0\.4 s"):
        fetcher(limits=Limits(total=timedelta(seconds=0.4))).get(f"{site.url}/a")

    assert time.monotonic() - started < 1
    assert site.paths == ["/a"]


def test_the_deadline_holds_over_all_redirects(fetcher: Fetch, site: Site) -> None:
    import socket
    import time

    def slow(to: str) -> Callable[[socket.socket, dict[str, str]], Reply]:
        def answer(connection: socket.socket, headers: dict[str, str]) -> Reply:
            time.sleep(0.25)
            return Reply(status=302, headers={"Location": to})

        return answer

    site.answers.update({"/a": slow("/b"), "/b": slow("/c"), "/c": slow("/d")})

    with pytest.raises(TooSlow):
        fetcher(limits=Limits(total=timedelta(seconds=0.4))).get(f"{site.url}/a")


def test_headers_without_end_are_too_large(fetcher: Fetch, site: Site) -> None:
    site.answers["/a"] = b"HTTP/1.1 200 OK\r\nX-Long: " + b"x" * 300_000

    with pytest.raises(TooLarge, match="headers"):
        fetcher().get(f"{site.url}/a")


def test_a_port_where_nobody_listens_is_unreachable(fetcher: Fetch) -> None:
    with Site() as gone:
        url = f"{gone.url}/a"

    with pytest.raises(Unreachable, match="refused"):
        fetcher().get(url)


def test_an_error_page_in_a_strange_encoding_is_still_an_error_page(fetcher: Fetch, site: Site) -> None:
    site.answers["/a"] = Reply(status=500, headers={"Content-Encoding": "zstd"}, body=b"???")

    with pytest.raises(ServerTrouble):
        fetcher().get(f"{site.url}/a")


def test_a_label_longer_than_names_may_be_is_a_name_not_found(fetcher: Fetch, world: World) -> None:
    with pytest.raises((Unreachable, Refused)):
        fetcher(outside=world.outside(resolve=resolve)).get(f"http://{'a' * 64}.localhost/")


def test_a_name_that_is_not_found_is_unreachable_and_named(fetcher: Fetch) -> None:
    with pytest.raises(Unreachable, match=r"https://nirgends\.example/.*the name nirgends\.example is not found"):
        fetcher().get("https://nirgends.example/a")


def test_credentials_never_stand_in_a_message(fetcher: Fetch, site: Site) -> None:
    site.answers["/a"] = Reply(status=403)

    with pytest.raises(Refused) as refused:
        fetcher().get(f"http://anna:geheim@127.0.0.1:{site.port}/a")

    assert "geheim" not in str(refused.value)
    assert "***@127.0.0.1" in str(refused.value)
    assert site.asked[-1].headers["authorization"].startswith("Basic ")


@pytest.mark.parametrize("error", [Unreachable, TooSlow, ServerTrouble, Refused, TooLarge, BadEncoding])
def test_every_trouble_is_one_of_ours(error: type[Exception]) -> None:
    assert issubclass(error, MonitorError)


def _one_after_another(*replies: Reply) -> Callable[..., Reply]:
    left = list(replies)
    return lambda connection, headers: left.pop(0)


@pytest.mark.parametrize(
    "said",
    [
        "peer closed connection without sending complete message body (received 10 bytes, expected 100)",
        "peer closed connection without sending complete message body (incomplete chunked read)",
    ],
)
def test_a_transfer_that_ends_too_early_is_said_to_be_cut(said: str) -> None:
    error = translated(httpx.URL("https://musterland.example/a"), httpcore.RemoteProtocolError(said), Limits())

    assert isinstance(error, Unreachable)
    assert "the transfer was cut" in str(error)
    assert "abgerissen" in error.said("de")
