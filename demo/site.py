"""A web site on loopback that shows whatever its world is at the moment."""

import hashlib
import threading
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from email.utils import format_datetime
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Generic, Self, TypeVar
from urllib.parse import parse_qs, unquote, urlsplit

W = TypeVar("W")
HTML = "text/html; charset=utf-8"


@dataclass(frozen=True, kw_only=True, slots=True)
class Request:
    """`home` is the scheme, host and port asked for: "http://127.0.0.1:4711"."""

    path: str
    query: dict[str, str]
    home: str


@dataclass(frozen=True, kw_only=True, slots=True)
class Answer:
    body: bytes = b""
    status: int = 200
    content_type: str = HTML
    modified: datetime | None = None
    location: str | None = None
    is_tagged: bool = True

    @property
    def etag(self) -> str | None:
        if not self.is_tagged:
            return None
        return f'"{hashlib.sha256(self.body).hexdigest()[:20]}"'


class Site(Generic[W]):
    """Put another world into `world` at any time; the next request sees it.

    Example:
        with Site(world, show) as site:
            site.world = step(site.world)
    """

    def __init__(self, world: W, show: Callable[[W, Request], Answer]) -> None:
        self.world = world
        self.asked: list[tuple[str, int]] = []  # path and status of every answer, oldest first
        self._show = show
        self._server = _Server(self._answer)
        self._thread = threading.Thread(target=self._server.serve_forever, kwargs={"poll_interval": 0.05}, daemon=True)

    @property
    def url(self) -> str:
        host, port = self._server.server_address[:2]
        return f"http://{host!s}:{port}"

    def __enter__(self) -> Self:
        self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._server.shutdown()
        self._server.server_close()
        self._thread.join()

    def _answer(self, request: Request) -> Answer:
        answer = self._show(self.world, request)
        self.asked.append((request.path, answer.status))
        return answer


class _Server(ThreadingHTTPServer):
    daemon_threads = True

    def __init__(self, answer: Callable[[Request], Answer]) -> None:
        super().__init__(("127.0.0.1", 0), _Handler)
        self.answer = answer
        self.home = f"http://127.0.0.1:{self.server_address[1]}"


class _Handler(BaseHTTPRequestHandler):
    """Keep-alive, ETag and Last-Modified, 304 where nothing has changed."""

    protocol_version = "HTTP/1.1"
    server_version = "Musterland"
    sys_version = ""
    disable_nagle_algorithm = True
    wbufsize = -1  # headers and body in one packet
    server: _Server

    def do_GET(self) -> None:
        parts = urlsplit(self.path)
        query = {key: values[0] for key, values in parse_qs(parts.query, keep_blank_values=True).items()}
        answer = self.server.answer(Request(path=unquote(parts.path), query=query, home=self.server.home))
        if answer.status == 200 and self._has(answer):
            self._send(304, answer, b"")
        else:
            self._send(answer.status, answer, answer.body)

    do_HEAD = do_GET  # noqa: N815 - the name http.server calls

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the name in the standard library
        """The demo tells its own story."""

    def _has(self, answer: Answer) -> bool:
        """RFC 9110 13.2.2: the date counts only where no ETag is offered."""
        offered = self.headers.get("If-None-Match")
        if offered is not None:
            return answer.etag in {tag.strip() for tag in offered.split(",")}
        since = self.headers.get("If-Modified-Since")
        return since is not None and answer.modified is not None and since == _http_date(answer.modified)

    def _send(self, status: int, answer: Answer, body: bytes) -> None:
        self.send_response(status)
        if status in (200, 304):
            if answer.etag:
                self.send_header("ETag", answer.etag)
            if answer.modified:
                self.send_header("Last-Modified", _http_date(answer.modified))
        if answer.location:
            self.send_header("Location", answer.location)
        if status != 304:
            self.send_header("Content-Type", answer.content_type)
            self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(body)


def _http_date(at: datetime) -> str:
    return format_datetime(at.astimezone(UTC).replace(microsecond=0), usegmt=True)
