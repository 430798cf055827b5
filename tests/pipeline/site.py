"""A scripted ministry on loopback: pages and faults are set step by step, every request is remembered."""

import contextlib
import hashlib
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

HTML = "text/html; charset=utf-8"


@dataclass(frozen=True, kw_only=True)
class Answer:
    """`drip` sends one byte each so many seconds; `wait` lets so many seconds pass before the first one; `cut` sends nothing at all."""

    status: int = 200
    body: bytes = b""
    type: str | None = HTML
    headers: tuple[tuple[str, str], ...] = ()
    drip: float = 0
    wait: float = 0
    cut: bool = False


@dataclass
class World:
    """What stands at which path. What is not there answers 404; `etags` lets pages answer 304."""

    pages: dict[str, Answer | Callable[[], Answer]] = field(default_factory=dict)
    etags: bool = False
    down: Answer | None = None  # what everything answers
    asked: list[str] = field(default_factory=list)
    asked_at: dict[str, datetime] = field(default_factory=dict)
    port: int = 0
    host: str = "127.0.0.1"

    @property
    def root(self) -> str:
        return f"http://{self.host}:{self.port}"

    def url(self, path: str) -> str:
        return self.root + path

    def show(self, path: str, page: str | bytes | Answer) -> None:
        match page:
            case Answer():
                self.pages[path] = page
            case str():
                self.pages[path] = Answer(body=page.encode())
            case bytes():
                self.pages[path] = Answer(body=page)

    def hide(self, path: str, status: int = 404) -> None:
        self.pages[path] = Answer(status=status, body=b"<h1>Nicht gefunden</h1>")

    def redirect(self, path: str, target: str, status: int = 301) -> None:
        self.pages[path] = Answer(status=status, headers=(("Location", target),))

    def answer(self, path: str) -> Answer:
        if path == "/robots.txt":
            return self.pages.get(path, Answer(status=404))  # type: ignore[return-value]
        if self.down is not None:
            return self.down
        page = self.pages.get(path, Answer(status=404, body=b"<h1>Nicht gefunden</h1>"))
        return page() if callable(page) else page

    def count(self, path: str) -> int:
        return self.asked.count(path)


@contextmanager
def serving(world: World) -> Iterator[World]:
    """`world.host` may be any address of 127.0.0.0/8: each is a host of its own for the pace."""
    server = _Server(world)
    world.port = server.server_address[1]
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True)
    thread.start()
    try:
        yield world
    finally:
        server.shutdown()
        server.server_close()
        thread.join()


class _Server(ThreadingHTTPServer):
    daemon_threads = True
    block_on_close = False
    request_queue_size = 128

    def __init__(self, world: World) -> None:
        super().__init__((world.host, 0), _Handler)
        self.world = world

    def handle_error(self, request: object, client_address: object) -> None:
        """A client that hangs up is what some tests are about."""


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    wbufsize = -1  # headers and body in one packet: two are forty milliseconds apart

    @property
    def world(self) -> World:
        assert isinstance(self.server, _Server)
        return self.server.world

    def do_GET(self) -> None:
        self.world.asked.append(self.path)
        self.world.asked_at[self.path] = datetime.now(UTC)
        answer = self.world.answer(self.path)
        time.sleep(answer.wait)
        if answer.cut:
            self.close_connection = True
            return
        with contextlib.suppress(ConnectionError):
            self._send(answer)

    def _send(self, answer: Answer) -> None:
        etag = f'"{hashlib.sha256(answer.body).hexdigest()[:16]}"'
        has_etag = self.world.etags and answer.status == 200
        if has_etag and self.headers.get("If-None-Match") == etag:
            answer = Answer(status=304, type=None)
        self.send_response(answer.status)
        headers = ("ETag", etag) if has_etag else None, ("Content-Type", answer.type) if answer.type else None
        for name, value in (*filter(None, headers), *answer.headers):
            self.send_header(name, value)
        self.send_header("Content-Length", str(len(answer.body)))
        self.end_headers()
        self._write(answer)

    def _write(self, answer: Answer) -> None:
        if not answer.drip:
            self.wfile.write(answer.body)
            return
        for byte in answer.body:
            self.wfile.write(bytes([byte]))
            self.wfile.flush()
            time.sleep(answer.drip)

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - its name in the base class
        pass
