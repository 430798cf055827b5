"""The site a benchmark looks at, in a process of its own: static pages with or without validators, on loopback.

`python -m bench.serve COUNT` prints its address and serves until its standard input closes. `/-/now?edits=3&validators=0` sets how
often every page has been edited, and whether answers carry ETag and Last-Modified.
"""

import asyncio
import sys
from dataclasses import dataclass, field
from email.utils import formatdate
from urllib.parse import parse_qs, urlsplit

from bench.pages import listing, path_of, release

LISTING = "/presse/"
_BEGAN = 1_795_000_000  # seconds since 1970, of the first edition


@dataclass(kw_only=True, slots=True)
class Site:
    """All pages as they are served now."""

    count: int
    edits: int = -1
    validators: bool = True
    answers: dict[str, tuple[bytes, bytes, str]] = field(default_factory=dict)  # path -> headers, body, ETag

    def become(self, edits: int, *, validators: bool) -> None:
        if (edits, validators) == (self.edits, self.validators):
            return
        self.edits, self.validators = edits, validators
        bodies = {path_of(number): release(number, edits) for number in range(self.count)}
        bodies[LISTING] = listing(self.count)
        self.answers = {path: self._answer(path, body) for path, body in bodies.items()}

    def _answer(self, path: str, body: bytes) -> tuple[bytes, bytes, str]:
        changed_at = _BEGAN + (0 if path == LISTING else self.edits * 3600)
        etag = f'"{changed_at:x}-{len(body):x}"'  # as the most common server makes it
        named = f"ETag: {etag}\r\nLast-Modified: {formatdate(changed_at, usegmt=True)}\r\n" if self.validators else ""
        head = f"Content-Type: text/html; charset=utf-8\r\nContent-Length: {len(body)}\r\n{named}\r\n"
        return head.encode(), body, etag if self.validators else ""


class Visitor(asyncio.Protocol):
    """One connection: requests without bodies, one after the other."""

    def __init__(self, site: Site) -> None:
        self._site = site
        self._waiting = b""

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        assert isinstance(transport, asyncio.Transport)
        self._transport = transport

    def data_received(self, data: bytes) -> None:
        self._waiting += data
        while b"\r\n\r\n" in self._waiting:
            request, _, self._waiting = self._waiting.partition(b"\r\n\r\n")
            self._transport.write(self._answered(request.decode("latin-1")))

    def _answered(self, request: str) -> bytes:
        target = request.split(" ", 2)[1]
        if target.startswith("/-/now?"):
            said = parse_qs(urlsplit(target).query)
            self._site.become(int(said["edits"][0]), validators=said["validators"] == ["1"])
            return b"HTTP/1.1 204 No Content\r\n\r\n"
        if target not in self._site.answers:
            return b"HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\n\r\n"
        head, body, etag = self._site.answers[target]
        if etag and f"if-none-match: {etag.lower()}" in request.lower():
            return b"HTTP/1.1 304 Not Modified\r\nETag: " + etag.encode() + b"\r\n\r\n"
        return b"HTTP/1.1 200 OK\r\n" + head + body


async def _serve(count: int) -> None:
    site = Site(count=count)
    site.become(0, validators=True)
    loop = asyncio.get_running_loop()
    server = await loop.create_server(lambda: Visitor(site), "127.0.0.1", 0)
    print(f"http://127.0.0.1:{server.sockets[0].getsockname()[1]}", flush=True)
    await loop.run_in_executor(None, sys.stdin.read)


if __name__ == "__main__":
    asyncio.run(_serve(int(sys.argv[1])))
