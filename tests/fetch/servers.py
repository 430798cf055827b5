"""A web server on loopback that answers as it is told and remembers what it was asked."""

import socket
import ssl
import threading
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from types import TracebackType
from typing import Self


@dataclass(frozen=True, kw_only=True, slots=True)
class Reply:
    status: int = 200
    headers: Mapping[str, str] = field(default_factory=dict)
    body: bytes = b""
    length: int | None = None  # what Content-Length claims; None: the truth


Answer = (
    Reply | bytes | Callable[[socket.socket, dict[str, str]], Reply | None]
)  # bytes: the whole response, then close


@dataclass(frozen=True, kw_only=True, slots=True)
class Asked:
    path: str
    headers: dict[str, str]
    at: float
    connection: int  # the client's port


class Site:
    """Paths not named answer 404, /robots.txt among them."""

    def __init__(self, answers: Mapping[str, Answer] | None = None, *, tls: ssl.SSLContext | None = None) -> None:
        self.answers = dict(answers or {})
        self.asked: list[Asked] = []
        self._server = _server(self)
        if tls:
            self._server.socket = tls.wrap_socket(self._server.socket, server_side=True)
        self._thread = threading.Thread(target=self._server.serve_forever, args=(0.02,), daemon=True)
        self._thread.start()

    @property
    def port(self) -> int:
        return int(self._server.server_address[1])

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    @property
    def paths(self) -> list[str]:
        """Of what was asked, without robots.txt."""
        return [asked.path for asked in self.asked if asked.path != "/robots.txt"]

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._server.shutdown()
        self._server.server_close()
        self._thread.join()


def _server(site: Site) -> ThreadingHTTPServer:
    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def do_GET(self) -> None:
            headers = {name.lower(): value for name, value in self.headers.items()}
            site.asked.append(
                Asked(path=self.path, headers=headers, at=time.monotonic(), connection=self.client_address[1])
            )
            answer = site.answers.get(self.path, Reply(status=404))
            try:
                if callable(answer):
                    answer = answer(self.connection, headers) or b""
                if isinstance(answer, bytes):
                    self.connection.sendall(answer)
                    self.close_connection = True
                else:
                    self._send(answer)
            except OSError:  # the client has had enough
                self.close_connection = True

        def _send(self, reply: Reply) -> None:
            lines = [f"HTTP/1.1 {reply.status} Said"]
            lines += [f"{name}: {value}" for name, value in reply.headers.items()]
            if reply.status != 304:
                lines.append(f"Content-Length: {len(reply.body) if reply.length is None else reply.length}")
            self.connection.sendall("\r\n".join((*lines, "", "")).encode() + reply.body)
            if reply.length is not None and reply.length > len(reply.body):
                self.close_connection = True

        def log_message(self, format: str, *args: object) -> None:  # noqa: A002
            pass

    class Server(ThreadingHTTPServer):
        daemon_threads = True
        block_on_close = False

        def handle_error(self, request: object, client_address: object) -> None:
            pass  # a client that hangs up, or does not trust us, is what many tests are about

    return Server(("127.0.0.1", 0), Handler)
