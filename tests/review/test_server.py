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
from review.server import Server, listen


def slow(_: Request) -> PlainTextResponse:
    time.sleep(1)
    return PlainTextResponse("done")


PAGES = Starlette(routes=[Route("/", lambda _: PlainTextResponse("here")), Route("/slow", slow)])


@pytest.fixture
def port_taken() -> Iterator[socket.socket]:
    with listen("127.0.0.1", 0) as listener:
        yield listener


@pytest.fixture
def port(port_taken: socket.socket) -> int:
    return port_taken.getsockname()[1]


@pytest.fixture
def server(port_taken: socket.socket) -> Iterator[Server]:
    made = Server(PAGES, port_taken)
    made.start()
    yield made
    made.stop()


def ask(port: int, path: str = "/") -> socket.socket:
    connection = socket.create_connection(("127.0.0.1", port), timeout=5)
    connection.sendall(f"GET {path} HTTP/1.1\r\nHost: localhost\r\n\r\n".encode())
    return connection


def test_whoever_asks_before_the_start_waits_for_it(port_taken: socket.socket, port: int):
    with ask(port) as early:
        server = Server(PAGES, port_taken)
        server.start()

        assert early.recv(4096).startswith(b"HTTP/1.1 200")
        server.stop()


def test_whoever_asks_right_after_the_start_is_answered(server: Server, port: int):
    with ask(port) as connection:
        assert connection.recv(4096).startswith(b"HTTP/1.1 200")


def test_a_taken_port_is_a_sentence_for_the_operator():
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]

        with pytest.raises(ConfigError, match=rf"^MONITOR_LISTEN: cannot listen on 127.0.0.1:{port} \(.*in use\)"):
            listen("127.0.0.1", port)


@pytest.mark.parametrize("host", ["192.0.2.1", "999.1.1.1"])
def test_an_address_that_is_not_ours_is_a_sentence_too(host: str):
    with pytest.raises(ConfigError, match=f"cannot listen on {host}:8000"):
        listen(host, 8000)


def test_it_ends_within_three_seconds_whatever_its_guests_do(server: Server, port: int):
    """One is idle, one has not finished its request, one waits for an answer: that one still gets it."""
    idle, waiting = ask(port), ask(port, "/slow")
    half = socket.create_connection(("127.0.0.1", port))
    half.sendall(b"GET / HTTP/1.1\r\nHost: loc")
    idle.recv(4096)
    time.sleep(0.3)

    begun = time.monotonic()
    server.stop()

    assert time.monotonic() - begun < 3.5
    assert waiting.recv(4096).endswith(b"done")
    with pytest.raises(OSError, match="refused"):
        socket.create_connection(("127.0.0.1", port))
    for connection in (idle, waiting, half):
        connection.close()


def test_its_port_can_be_taken_again_at_once(server: Server, port: int):
    ask(port).close()
    server.stop()

    listen("127.0.0.1", port).close()


def test_signals_stay_the_daemons(port_taken: socket.socket):
    before = [signal.getsignal(number) for number in (signal.SIGTERM, signal.SIGINT, signal.SIGHUP)]
    server = Server(PAGES, port_taken)
    server.start()
    time.sleep(0.2)

    assert [signal.getsignal(number) for number in (signal.SIGTERM, signal.SIGINT, signal.SIGHUP)] == before
    server.stop()


def test_stopping_what_never_started_does_nothing(port_taken: socket.socket):
    Server(PAGES, port_taken).stop()


def test_it_does_not_say_what_it_is_made_of(server: Server, port: int):
    with ask(port) as connection:
        assert b"uvicorn" not in connection.recv(4096).lower()
