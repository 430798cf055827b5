"""Scripted sites on loopback: what stands where, with every fault a server can show."""

import contextlib
import hashlib
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

HTML = "text/html; charset=utf-8"
PDF = "application/pdf"


@dataclass(frozen=True, kw_only=True)
class Answer:
    """One answer. `cut` bytes are promised and never sent; `chunked` sends in chunks, and no last one when cut."""

    status: int = 200
    body: bytes = b""
    type: str | None = HTML
    headers: tuple[tuple[str, str], ...] = ()
    cut: int = 0
    chunked: bool = False


NOT_FOUND = Answer(
    status=404, body=b"<!DOCTYPE html><html><head><title>404</title></head><body><h1>Nicht gefunden</h1></body></html>"
)
Shown = Answer | Callable[[int], Answer]
"""What stands at a path; a function is asked with the number of the request, from 0."""


@dataclass
class Site:
    """`always` is answered whatever is asked for (but robots.txt); `overlaid` wins over what the office has `printed`."""

    host: str = "127.0.0.1"
    port: int = 0
    printed: dict[str, Shown] = field(default_factory=dict)
    overlaid: dict[str, Shown] = field(default_factory=dict)
    always: Shown | None = None
    etags: bool = False
    lies: bool = False  # answers 304 to whoever asks on condition
    counts: dict[str, int] = field(default_factory=dict)

    @property
    def root(self) -> str:
        return f"http://{self.host}:{self.port}"

    def redirect(self, path: str, target: str, status: int = 301) -> None:
        self.overlaid[path] = Answer(status=status, headers=(("Location", target),))

    def answer(self, path: str) -> Answer:
        number = self.counts[path] = self.counts.get(path, -1) + 1
        if path == "/robots.txt":
            return NOT_FOUND
        shown = self.always or self.overlaid.get(path) or self.printed.get(path) or NOT_FOUND
        return shown(number) if callable(shown) else shown


def html(text: str, *, status: int = 200, **more: object) -> Answer:
    return Answer(status=status, body=text.encode(), **more)  # type: ignore[arg-type]


@contextmanager
def serving(site: Site) -> Iterator[Site]:
    server = _Server((site.host, site.port), _handler(site))
    site.port = server.server_address[1]
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True)
    thread.start()
    try:
        yield site
    finally:
        server.shutdown()
        server.server_close()
        thread.join()


def _etag(body: bytes) -> str:
    return f'"{hashlib.sha256(body).hexdigest()[:16]}"'


class _Server(ThreadingHTTPServer):
    daemon_threads = True
    block_on_close = False
    request_queue_size = 128

    def handle_error(self, request: object, client_address: object) -> None:
        """A client that hangs up is no news."""


def _handler(site: Site) -> type[BaseHTTPRequestHandler]:  # noqa: C901 - a class with its methods
    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"
        disable_nagle_algorithm = True

        def do_GET(self) -> None:
            answer = site.answer(self.path)
            with contextlib.suppress(ConnectionError):
                self._send(answer)

        do_HEAD = do_GET  # noqa: N815

        def _send(self, answer: Answer) -> None:
            if answer.status == 200 and site.etags:
                asked, etag = self.headers.get("If-None-Match"), _etag(answer.body)
                if asked and (site.lies or asked == etag):
                    self._start(304, (("ETag", asked),))
                    self.end_headers()
                    return
                self._start(200, (("ETag", etag), *answer.headers), answer.type)
            else:
                self._start(answer.status, answer.headers, answer.type)
            self._body(answer)

        def _start(self, status: int, headers: tuple[tuple[str, str], ...], type_: str | None = None) -> None:
            self.send_response(status)
            for name, value in (("Content-Type", type_), *headers) if type_ else headers:
                self.send_header(name, value)

        def _body(self, answer: Answer) -> None:
            body = b"" if self.command == "HEAD" else answer.body
            if answer.chunked:
                self.send_header("Transfer-Encoding", "chunked")
                self.end_headers()
                self.wfile.write(b"%x\r\n%s\r\n" % (len(body), body) + (b"" if answer.cut else b"0\r\n\r\n"))
            else:
                self.send_header("Content-Length", str(len(answer.body) + answer.cut))
                self.end_headers()
                self.wfile.write(body)
            if answer.cut:
                self.wfile.flush()
                time.sleep(0.02)
                self.close_connection = True

        def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - its name in the base class
            pass

    return Handler
