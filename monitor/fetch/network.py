"""The network as the fetcher sees it: only checked addresses are dialled, and every wait ends with the exchange's deadline."""

import socket
import ssl
import threading
import time
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Any

import httpcore

from model.errors import Blocked
from monitor.fetch.guard import Guard

_GLANCE = 0.5  # seconds of waiting for bytes between two looks at the deadline

Resolve = Callable[[str, int], Sequence[str]]  # raises OSError
Dial = Callable[[str, int, float], httpcore.NetworkStream]  # address, port, seconds; raises httpcore.ConnectError


def resolve(host: str, port: int) -> Sequence[str]:
    """All addresses of a name, in the order the system prefers them."""
    found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    return tuple(dict.fromkeys(str(entry[4][0]) for entry in found))


def dial(address: str, port: int, seconds: float) -> httpcore.NetworkStream:
    return httpcore.SyncBackend().connect_tcp(address, port, timeout=seconds)


@dataclass(frozen=True, kw_only=True, slots=True)
class Outside:
    """What a fetcher touches of the world; tests bring their own."""

    resolve: Resolve = resolve
    dial: Dial = dial
    sleep: Callable[[float], object] | None = None  # None: a sleep that ends when the fetcher is closed
    tls: ssl.SSLContext | None = None  # None: the system's authorities, or those of SSL_CERT_FILE


class Network(httpcore.NetworkBackend):
    """Serves one exchange at a time; `deadline` (monotonic seconds) is set before each.

    The name is resolved once, every address is checked, a checked one is dialled and the peer is checked again: what was
    looked at is what is talked to, whatever the name server says next. `guard` is None on the way to a configured proxy.
    """

    def __init__(self, *, guard: Guard | None, resolve: Resolve, dial: Dial) -> None:
        self.deadline = float("inf")
        self._guard = guard
        self._resolve = resolve
        self._dial = dial

    def connect_tcp(
        self,
        host: str | bytes,
        port: int,
        timeout: float | None = None,
        local_address: str | None = None,  # noqa: ARG002 - not offered
        socket_options: Iterable[httpcore.SOCKET_OPTION] | None = None,  # noqa: ARG002 - not offered
    ) -> httpcore.NetworkStream:
        name = host.decode("ascii") if isinstance(host, bytes) else host
        until = time.monotonic() + self.left(timeout)
        addresses = _resolved(self._resolve, name, port, until - time.monotonic())
        if self._guard:
            self._guard.check(name, port, addresses)
        return TimedStream(self._first_that_answers(addresses, port, until), self)

    def connect_unix_socket(self, *_: object, **__: object) -> httpcore.NetworkStream:
        raise Blocked("Unix sockets are not dialled.", "Unix-Sockets werden nicht angewählt.")

    def left(self, timeout: float | None) -> float:
        """Seconds an operation may take: its own limit, and never beyond the deadline."""
        left = self.deadline - time.monotonic()
        if left <= 0:
            raise httpcore.ReadTimeout("the deadline of the exchange has passed")
        return left if timeout is None else min(timeout, left)

    def _first_that_answers(self, addresses: Sequence[str], port: int, until: float) -> httpcore.NetworkStream:
        refusal: Exception = httpcore.ConnectError("the name has no address")
        for position, address in enumerate(addresses):
            # An address that swallows packets must not eat the time of those behind it.
            share = max(until - time.monotonic(), 0.001) / (len(addresses) - position)
            try:
                stream = self._dial(address, port, share)
            except (httpcore.ConnectError, httpcore.ConnectTimeout) as error:
                refusal = error
                continue
            return self._with_checked_peer(stream, address)
        raise refusal

    def _with_checked_peer(self, stream: httpcore.NetworkStream, address: str) -> httpcore.NetworkStream:
        peer = stream.get_extra_info("server_addr")
        if self._guard and (peer is None or not self._guard.permits(str(peer[0]))):
            stream.close()
            raise Blocked(
                f"Dialled {address}, but {peer} answered, which may not be talked to.",
                f"Angewählt wurde {address}, es antwortete aber {peer}; damit darf nicht gesprochen werden.",
            )
        return stream


class TimedStream(httpcore.NetworkStream):
    """A stream whose every operation ends with the deadline: a server that drips a byte a second meets it too."""

    def __init__(self, stream: httpcore.NetworkStream, network: Network) -> None:
        self._stream = stream
        self._network = network

    def read(self, max_bytes: int, timeout: float | None = None) -> bytes:  # noqa: ARG002 - the deadline is the timeout
        while True:
            left = self._network.left(None)  # raises when the deadline has passed, or was taken away
            try:
                return self._stream.read(max_bytes, timeout=min(left, _GLANCE))
            except httpcore.ReadTimeout:
                continue

    def write(self, buffer: bytes, timeout: float | None = None) -> None:
        self._stream.write(buffer, timeout=self._network.left(timeout))

    def close(self) -> None:
        self._stream.close()

    def start_tls(
        self, ssl_context: Any, server_hostname: str | None = None, timeout: float | None = None
    ) -> httpcore.NetworkStream:
        secured = self._stream.start_tls(ssl_context, server_hostname, timeout=self._network.left(timeout))
        return TimedStream(secured, self._network)

    def get_extra_info(self, info: str) -> Any:
        return self._stream.get_extra_info(info)


class NameNotFound(httpcore.ConnectError):
    """No name server knows this name, or none could be asked."""


def _resolved(resolve: Resolve, name: str, port: int, seconds: float) -> Sequence[str]:
    """The resolver of the C library knows no time limit: it works in a thread of its own, which is left behind when late."""
    answer: list[Sequence[str]] = []
    trouble: list[Exception] = []

    def ask() -> None:
        try:
            answer.append(resolve(name, port))
        except (OSError, UnicodeError) as error:  # UnicodeError: a label over 63 characters
            trouble.append(error)

    thread = threading.Thread(target=ask, name="resolve", daemon=True)
    thread.start()
    thread.join(min(seconds, threading.TIMEOUT_MAX))
    if trouble:
        raise NameNotFound(name) from trouble[0]
    if not answer:
        raise httpcore.ConnectTimeout(f"no name server answered for {name}")
    return answer[0]
