"""Who may come in: the rooms that read the history are for this machine only, for there is no login yet.

A page of ours reached by another name than this machine's is a page reached through a proxy, or by a foreign site whose name was
turned to 127.0.0.1 (DNS rebinding): both see what the outside sees, health and leaving.
"""

import ipaddress
from collections.abc import Sequence

from starlette.datastructures import Headers, MutableHeaders
from starlette.requests import Request
from starlette.routing import Match, Route
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from review.paper import message

HEADERS = {
    "Content-Security-Policy": "default-src 'none'; style-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "X-Robots-Tag": "noindex, nofollow",
    "Cache-Control": "private, no-cache",
}
_BROUGHT = ("forwarded", "x-forwarded-for", "x-forwarded-host", "x-real-ip", "via")  # what only a proxy sends


class Door:
    """Security headers on every answer; to strangers only `public`, whatever other routes there are."""

    def __init__(self, app: ASGIApp, *, public: Sequence[Route], is_private: bool) -> None:
        self._app, self._public, self._is_private = app, public, is_private

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            return
        await self._answer(scope)(scope, receive, _secured(send))

    def _answer(self, scope: Scope) -> ASGIApp:
        if not self._may_enter(scope):
            return message(Request(scope), "closed", status=403)
        if "\0" in scope["path"] or b"%00" in scope["query_string"]:  # no database takes it as text
            return message(Request(scope), "missing", status=404)
        return self._app

    def _may_enter(self, scope: Scope) -> bool:
        if self._is_private and _is_from_here(Headers(scope=scope)):
            return True
        return any(route.matches(scope)[0] is not Match.NONE for route in self._public)


def is_loopback(host: str) -> bool:
    """A name or an address, with or without brackets."""
    host = host.strip("[]").lower().removesuffix(".")
    try:
        return host == "localhost" or ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False


def _is_from_here(headers: Headers) -> bool:
    if any(name in headers for name in _BROUGHT):
        return False
    hosts = headers.getlist("host")
    return len(hosts) == 1 and is_loopback(_without_port(hosts[0]))


def _without_port(host: str) -> str:
    name, colon, port = host.rpartition(":")
    return name if colon and port.isascii() and port.isdigit() else host


def _secured(send: Send) -> Send:
    async def send_with_headers(message: Message) -> None:
        if message["type"] == "http.response.start":
            headers = MutableHeaders(scope=message)
            for name, value in HEADERS.items():
                headers.setdefault(name, value)
        await send(message)

    return send_with_headers
