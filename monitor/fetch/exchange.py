"""One request and its answer: paced, tried again where that may help, and held to the limits. No redirects, no robots.

The transport is called directly: httpx's client would keep cookies and log URLs with their credentials.
"""

import random
import time
from base64 import b64encode
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta

import httpx

from model.errors import ServerTrouble, Unreachable
from model.snapshot import GONE
from monitor.fetch.addresses import shown
from monitor.fetch.decode import beginning, decoded
from monitor.fetch.guard import Guard, is_address
from monitor.fetch.limits import Limits
from monitor.fetch.lines import Lines, Transport
from monitor.fetch.pace import Pace, authority, retry_after
from monitor.fetch.trouble import TROUBLES, may_pass_soon, server_trouble, stopping, translated

Headers = tuple[tuple[bytes, bytes], ...]

_UNREAD = 64 * 1024  # bytes


@dataclass(frozen=True, kw_only=True, slots=True)
class Asking:
    """One request. `allow` are the CIDRs that may be dialled though not public."""

    url: httpx.URL
    headers: Headers
    allow: tuple[str, ...]
    gap: timedelta  # to the host's last request
    spent: float  # seconds of the total that earlier hops have taken
    most: int | None = None  # read only so many bytes of the body; None: all, or TooLarge


@dataclass(frozen=True, kw_only=True, slots=True)
class Answer:
    status: int
    headers: tuple[tuple[str, str], ...]  # names in lower case
    body: bytes
    elapsed: float  # seconds

    def header(self, name: str) -> str | None:
        return next((value for key, value in self.headers if key == name), None)


class Exchange:
    """Shared by all threads. `proxied` says that a proxy dials, so that names are judged there and not here."""

    def __init__(
        self,
        *,
        limits: Limits,
        lines: Lines,
        pace: Pace,
        clock: Callable[[], datetime],
        sleep: Callable[[float], object],
        proxied: bool,
    ) -> None:
        self._limits = limits
        self._lines = lines
        self._pace = pace
        self._clock = clock
        self._sleep = sleep
        self._proxied = proxied
        self._transport = Transport()

    def ask(self, asking: Asking) -> Answer:
        """Any status but 429 and 5xx. A host that has just failed all its tries gets only one.

        Raises: FetchError.
        """
        host = self._pace.host(authority(asking.url))
        tries = 1 if host.troubled else self._limits.tries
        for attempt in range(1, tries + 1):
            try:
                answer = self._tried(asking)
            except (Unreachable, ServerTrouble) as error:
                if attempt == tries or not may_pass_soon(error):
                    host.troubled = True
                    raise
                self._sleep(self._backoff(attempt))
            else:
                host.troubled = False
                return answer
        raise ValueError("limits.tries is at least 1")

    def _tried(self, asking: Asking) -> Answer:
        with self._pace.turn(asking.url, asking.gap):
            answer = self._exchanged(asking)
        if answer.status != 429 and answer.status < 500:
            return answer
        wait = retry_after(answer.header("retry-after"), now=self._clock(), most=self._limits.retry_after)
        if wait:
            self._pace.send_away(asking.url, answer.status, wait)
        raise server_trouble(asking.url, answer.status, wait)

    def _exchanged(self, asking: Asking) -> Answer:
        if self._proxied:
            _stop_if_denied(asking)
        started = time.monotonic()
        with self._lines.line(authority(asking.url), asking.allow) as line:
            line.network.deadline = started + self._limits.total.total_seconds() - asking.spent
            waits = {"connect": self._limits.connect.total_seconds()}  # all other waits end with the deadline
            headers = [*asking.headers, *_login(asking.url)]
            request = httpx.Request("GET", asking.url, headers=headers, extensions={"line": line, "timeout": waits})
            try:
                response = self._transport.handle_request(request)
                try:
                    body = self._body(response, asking)
                finally:
                    response.close()
            except TROUBLES as error:
                if self._lines.closed:
                    raise stopping(asking.url) from None
                raise translated(asking.url, error, self._limits) from error
        return Answer(
            status=response.status_code,
            headers=tuple(response.headers.multi_items()),
            body=body,
            elapsed=time.monotonic() - started,
        )

    def _body(self, response: httpx.Response, asking: Asking) -> bytes:
        """The body of an answer; of all else a little, which keeps the connection, and which nobody looks at."""
        encoding, text = response.headers.get("content-encoding", ""), shown(str(asking.url))
        if not (200 <= response.status_code < 300 or response.status_code in GONE):
            beginning(response.iter_raw(), "", self._limits, url=text, most=_UNREAD)
            return b""
        if asking.most is not None:
            return beginning(response.iter_raw(), encoding, self._limits, url=text, most=asking.most)
        return decoded(response.iter_raw(), encoding, self._limits, url=text)

    def _backoff(self, attempt: int) -> float:
        return self._limits.backoff.total_seconds() * 2.0 ** (attempt - 1) * random.uniform(0.5, 1.5)  # noqa: S311


def _stop_if_denied(asking: Asking) -> None:
    """A proxy judges names; an address written out is judged here as well."""
    url = asking.url
    if is_address(url.host):
        Guard(asking.allow).check(url.host, url.port or 443, (url.host,))


def _login(url: httpx.URL) -> Headers:
    """user:password@ of the URL, for the host it stands before and no other."""
    if not url.userinfo:
        return ()
    pair = f"{url.username}:{url.password}".encode()
    return ((b"Authorization", b"Basic " + b64encode(pair)),)
