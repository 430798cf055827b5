"""Open connections, one for each host, and the httpx transport that uses them."""

import ssl
import threading
from collections import OrderedDict
from collections.abc import Callable, Iterator
from contextlib import contextmanager

import httpcore
import httpx

from monitor.fetch.network import Network

_KEPT_FOR = 60.0  # seconds an idle connection is used again; most servers close it earlier

Key = tuple[str, tuple[str, ...]]  # authority, and what is allowed for it: a permission is not lent to other sources


class Line:
    """One host's connection. Whoever holds the line is the only one to use it."""

    def __init__(self, network: Network, proxy: str | None, tls: ssl.SSLContext) -> None:
        self.network = network
        self.pool: httpcore.ConnectionPool
        if proxy is None:
            self.pool = httpcore.ConnectionPool(
                ssl_context=tls, max_connections=1, keepalive_expiry=_KEPT_FOR, network_backend=network
            )
        else:
            target, login = _proxy(proxy)
            self.pool = httpcore.HTTPProxy(
                target,
                proxy_auth=login,
                ssl_context=tls,
                max_connections=1,
                keepalive_expiry=_KEPT_FOR,
                network_backend=network,
            )


class Lines:
    """Hands out lines; keeps at most `most` idle ones, the most recently used."""

    def __init__(
        self, *, most: int, network: Callable[[tuple[str, ...]], Network], proxy: str | None, tls: ssl.SSLContext | None
    ) -> None:
        self._most = most
        self._network = network
        self._proxy = proxy
        self._tls = tls
        self._idle: OrderedDict[Key, Line] = OrderedDict()
        self._busy: set[Line] = set()
        self.closed = False
        self._lock = threading.Lock()

    @contextmanager
    def line(self, authority: str, allow: tuple[str, ...]) -> Iterator[Line]:
        key = (authority, allow)
        with self._lock:
            line = self._idle.pop(key, None) or self._opened(allow)
            self._busy.add(line)
        try:
            yield line
        finally:
            self._give_back(key, line)

    def close(self) -> None:
        """Close what is idle and let the deadline of what is busy pass; it is closed when it is given back."""
        with self._lock:
            self.closed, self._most = True, 0
            lines, self._idle = list(self._idle.values()), OrderedDict()
            for busy in self._busy:
                busy.network.deadline = float("-inf")
        for line in lines:
            line.pool.close()

    def _opened(self, allow: tuple[str, ...]) -> Line:
        if self._tls is None:
            self._tls = ssl.create_default_context()  # honours SSL_CERT_FILE and SSL_CERT_DIR
        return Line(self._network(allow), self._proxy, self._tls)

    def _give_back(self, key: Key, line: Line) -> None:
        with self._lock:
            self._busy.discard(line)
            spare = self._idle.pop(key, None)
            self._idle[key] = line
            surplus = [self._idle.popitem(last=False)[1] for _ in range(len(self._idle) - self._most)]
        for old in (*surplus, *([spare] if spare else ())):
            old.pool.close()


class Transport(httpx.BaseTransport):
    """httpx over the line that the request brings along: built on httpcore's public parts, since httpx has no door for a
    network backend of one's own. Errors are httpcore's."""

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        line: Line = request.extensions["line"]
        url = request.url
        answer = line.pool.handle_request(
            httpcore.Request(
                method=request.method,
                url=httpcore.URL(scheme=url.raw_scheme, host=url.raw_host, port=url.port, target=url.raw_path),
                headers=request.headers.raw,
                content=b"",
                extensions=request.extensions,
            )
        )
        return httpx.Response(
            status_code=answer.status,
            headers=answer.headers,
            stream=_Body(answer),
            extensions=answer.extensions,
        )


class _Body(httpx.SyncByteStream):
    def __init__(self, answer: httpcore.Response) -> None:
        self._answer = answer

    def __iter__(self) -> Iterator[bytes]:
        return self._answer.iter_stream()

    def close(self) -> None:
        self._answer.close()


def _proxy(proxy: str) -> tuple[httpcore.URL, tuple[str, str] | None]:
    url = httpx.URL(proxy)
    target = httpcore.URL(scheme=url.raw_scheme, host=url.raw_host, port=url.port, target=b"/")
    return target, (url.username, url.password) if url.username else None
