"""A press office on loopback that publishes releases."""

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

SHOWN = 40  # entries of the listing


@dataclass
class Site:
    """A press office: `publish` adds releases to its listing."""

    port: int = 0
    titles: list[str] = field(default_factory=list)  # of release number n
    asked: threading.Event = field(default_factory=threading.Event)  # set whenever a release is asked for

    def publish(self, count: int) -> None:
        for _ in range(count):
            self.titles.append(f"Vorhaben Nummer {len(self.titles)} beginnt")

    def page(self, path: str) -> bytes | None:
        number = path.rpartition("/")[2]
        if path == "/presse/":
            return self._listing()
        if path.startswith("/presse/") and number.isdigit() and int(number) < len(self.titles):
            self.asked.set()
            return _release(self.titles[int(number)], int(number))
        return None

    def _listing(self) -> bytes:
        newest = list(enumerate(self.titles))[-SHOWN:][::-1]
        rows = "".join(f'<li><a href="/presse/{number}">{title}</a></li>\n' for number, title in newest)
        return f"<html><head><title>Presse</title></head><body><main><h1>Presse</h1><ul>{rows}</ul></main></body></html>".encode()


def _release(title: str, number: int) -> bytes:
    text = (
        f"Das Ministerium hat heute bekannt gegeben: {title}. Dafür stehen {100 + number} Millionen Euro bereit, die der Landtag "
        "mit dem Haushalt beschlossen hat. Die Arbeiten sollen im kommenden Jahr abgeschlossen werden."
    )
    return (
        f'<html lang="de"><head><meta charset="utf-8"><title>{title}</title></head><body><main><article><time>12.11.2026</time>'
        f"<h1>{title}</h1><p>{text}</p></article></main></body></html>"
    ).encode()


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    wbufsize = -1  # headers and body in one packet: two are forty milliseconds apart
    site: Site

    def do_GET(self) -> None:
        body = self.site.page(self.path)
        self.send_response(404 if body is None else 200)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(body or b"")))
        self.end_headers()
        self.wfile.write(body or b"")

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - its name in the base class
        pass


class _Server(ThreadingHTTPServer):
    daemon_threads = True

    def handle_error(self, request: object, client_address: object) -> None:
        """A daemon that is killed hangs up."""


@contextmanager
def serving(site: Site) -> Iterator[None]:
    handler = type("Handler", (_Handler,), {"site": site})
    server = _Server(("127.0.0.1", 0), handler)
    site.port = server.server_address[1]
    threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05}, daemon=True).start()
    try:
        yield
    finally:
        server.shutdown()
        server.server_close()
