import socket
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from typing import Any

import httpcore
import pytest

from monitor.fetch import Fetcher, Limits, Outside
from monitor.fetch.network import dial
from tests.fetch.servers import Site

NOW = datetime(2026, 11, 20, 12, 0, tzinfo=UTC)
Fetch = Callable[..., Fetcher]


@dataclass(kw_only=True, slots=True)
class Clock:
    now: datetime = NOW

    def __call__(self) -> datetime:
        return self.now

    def forward(self, by: timedelta) -> None:
        self.now += by


@dataclass(kw_only=True, slots=True)
class World:
    """Names as the tests say, every dial recorded, no sleep slept. Nothing outside loopback is dialled."""

    names: dict[str, Sequence[str]] = field(default_factory=dict)
    resolved: list[str] = field(default_factory=list)
    dialled: list[tuple[str, int]] = field(default_factory=list)
    slept: list[float] = field(default_factory=list)
    to: Site | None = None  # who answers for every address outside loopback

    def resolve(self, host: str, port: int) -> Sequence[str]:
        self.resolved.append(host)
        name = host.rstrip(".").lower()
        if name in self.names:
            return self.names[name]
        return _numeric(name, port)

    def dial(self, address: str, port: int, seconds: float) -> httpcore.NetworkStream:
        self.dialled.append((address, port))
        if address in {"127.0.0.1", "::1"}:
            return dial(address, port, seconds)
        if self.to is None:
            raise httpcore.ConnectError("[Errno 111] Connection refused")
        return Mask(dial("127.0.0.1", self.to.port, seconds), address)

    def outside(self, **more: Any) -> Outside:
        return Outside(**{"resolve": self.resolve, "dial": self.dial, "sleep": self.slept.append, **more})


class Mask(httpcore.NetworkStream):
    """A loopback stream that says it was another address."""

    def __init__(self, stream: httpcore.NetworkStream, address: str) -> None:
        self._stream, self._address = stream, address

    def read(self, max_bytes: int, timeout: float | None = None) -> bytes:
        return self._stream.read(max_bytes, timeout)

    def write(self, buffer: bytes, timeout: float | None = None) -> None:
        self._stream.write(buffer, timeout)

    def close(self) -> None:
        self._stream.close()

    def start_tls(
        self, ssl_context: Any, server_hostname: str | None = None, timeout: float | None = None
    ) -> httpcore.NetworkStream:
        return Mask(self._stream.start_tls(ssl_context, server_hostname, timeout), self._address)

    def get_extra_info(self, info: str) -> Any:
        return (self._address, 443) if info == "server_addr" else self._stream.get_extra_info(info)


def _numeric(host: str, port: int) -> Sequence[str]:
    """What the C library makes of numbers in all their spellings, without asking a name server."""
    if host == "localhost":
        return ("127.0.0.1",)
    found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM, flags=socket.AI_NUMERICHOST)
    return tuple(str(entry[4][0]) for entry in found)


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def world() -> World:
    return World()


@pytest.fixture
def site() -> Iterator[Site]:
    with Site() as opened:
        yield opened


@pytest.fixture
def fetcher(clock: Clock, world: World) -> Iterator[Fetch]:
    """Makes fetchers that are closed at the end. Loopback is allowed unless the test says otherwise."""
    made: list[Fetcher] = []

    def make(**settings: Any) -> Fetcher:
        defaults: dict[str, Any] = {
            "limits": Limits(),
            "user_agent": "MinistryMonitor/0.1 (+https://monitor.example; wache@monitor.example)",
            "contact": "wache@monitor.example",
            "pace": timedelta(0),
            "allow": ("127.0.0.0/8",),
            "clock": clock,
            "outside": world.outside(),
        }
        made.append(Fetcher(**{**defaults, **settings}))
        return made[-1]

    yield make
    for one in made:
        one.close()
