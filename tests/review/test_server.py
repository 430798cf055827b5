"""The server's thread: its port, its end, its manners."""

import signal
import socket
import time
from collections.abc import Iterator

import pytest
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import PlainTextResponse
from starlette.routing import Route

from model.errors import ConfigError
from review.server import Server


def slow(_: Request) -> PlainTextResponse:
    time.sleep(1)
    return PlainTextResponse("done")


PAGES = Starlette(routes=[Route("/", lambda _: PlainTextResponse("here")), Route("/slow", slow)])


@pytest.fixture
def server() -> Iterator[Server]:
    made = Server(PAGES, host="127.0.0.1", port=0)
    made.start()
    yield made
    made.stop()


def ask(port: int, path: str = "/") -> socket.socket:
    connection = socket.create_connection(("127.0.0.1", port), timeout=5)
    connection.sendall(f"GET {path} HTTP/1.1\r\nHost: localhost\r\n\r\n".encode())
    return connection


def test_whoever_asks_right_after_the_start_is_answered(server: Server):
    with ask(server.port) as connection:
        assert connection.recv(4096).startswith(b"HTTP/1.1 200")


def test_a_taken_port_is_a_sentence_for_the_operator():
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]

        with pytest.raises(ConfigError, match=rf"^MONITOR_LISTEN: cannot listen on 127.0.0.1:{port} \(.*in use\)"):
            Server(PAGES, host="127.0.0.1", port=port).start()


@pytest.mark.parametrize("host", ["192.0.2.1", "999.1.1.1"])
def test_an_address_that_is_not_ours_is_a_sentence_too(host: str):
    with pytest.raises(ConfigError, match=f"cannot listen on {host}:8000"):
        Server(PAGES, host=host, port=8000).start()


def test_it_ends_within_three_seconds_whatever_its_guests_do(server: Server):
    """One is idle, one has not finished its request, one waits for an answer: that one still gets it."""
    idle, waiting = ask(server.port), ask(server.port, "/slow")
    half = socket.create_connection(("127.0.0.1", server.port))
    half.sendall(b"GET / HTTP/1.1\r\nHost: loc")
    idle.recv(4096)
    time.sleep(0.3)

    begun = time.monotonic()
    server.stop()

    assert time.monotonic() - begun < 3.5
    assert waiting.recv(4096).endswith(b"done")
    with pytest.raises(OSError, match="refused"):
        socket.create_connection(("127.0.0.1", server.port))
    for connection in (idle, waiting, half):
        connection.close()


def test_its_port_can_be_taken_again_at_once(server: Server):
    ask(server.port).close()
    server.stop()

    again = Server(PAGES, host="127.0.0.1", port=server.port)
    again.start()
    again.stop()


def test_signals_stay_the_daemons():
    before = [signal.getsignal(number) for number in (signal.SIGTERM, signal.SIGINT, signal.SIGHUP)]
    server = Server(PAGES, host="127.0.0.1", port=0)
    server.start()
    time.sleep(0.2)

    assert [signal.getsignal(number) for number in (signal.SIGTERM, signal.SIGINT, signal.SIGHUP)] == before
    server.stop()


def test_stopping_what_never_started_does_nothing():
    Server(PAGES, host="127.0.0.1", port=0).stop()


def test_it_does_not_say_what_it_is_made_of(server: Server):
    with ask(server.port) as connection:
        assert b"uvicorn" not in connection.recv(4096).lower()
