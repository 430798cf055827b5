"""When a host may be asked: one request at a time, a gap between two, and not before it told us to come back."""

import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from email.utils import parsedate_to_datetime
from ipaddress import ip_address

import httpx

from model.errors import ServerTrouble
from monitor.fetch.addresses import shown
from monitor.fetch.trouble import stopping

LEAST = timedelta(seconds=1)  # between two requests to a host that is not on loopback, whatever is configured
_DEFAULT_PORTS = {"http": 80, "https": 443}


@dataclass(kw_only=True, slots=True, eq=False)
class Host:
    """What is remembered of one host."""

    lock: threading.Lock = field(default_factory=threading.Lock)
    asked_at: float = float("-inf")  # monotonic end of the last request
    away_until: datetime | None = None
    away_status: int = 0
    troubled: bool = False  # the last request failed after all its tries


class Pace:
    """Shared by all threads. `sleep` is called with seconds; it returns early when the fetcher is closed."""

    def __init__(
        self, *, clock: Callable[[], datetime], sleep: Callable[[float], object], is_closed: Callable[[], bool]
    ) -> None:
        self._clock = clock
        self._sleep = sleep
        self._is_closed = is_closed
        self._hosts: dict[str, Host] = {}
        self._lock = threading.Lock()

    def host(self, authority: str) -> Host:
        with self._lock:
            return self._hosts.setdefault(authority, Host())

    @contextmanager
    def turn(self, url: httpx.URL, gap: timedelta) -> Iterator[None]:
        """Wait for the host to be free and the gap to pass, then hold it.

        Raises: ServerTrouble without waiting when the host has sent us away; Unreachable when the fetcher is closed.
        """
        host = self.host(authority(url))
        self._stop_if_away(host, url)
        with host.lock:
            self._stop_if_away(host, url)
            self._wait(host.asked_at + floored(gap, url.host).total_seconds() - time.monotonic())
            if self._is_closed():
                raise stopping(url)
            try:
                yield
            finally:
                host.asked_at = time.monotonic()

    def wait_for(self, url: httpx.URL, gap: timedelta) -> timedelta:
        """How long a request would wait if it came now and no other was waiting."""
        host = self.host(authority(url))
        rest = host.asked_at + floored(gap, url.host).total_seconds() - time.monotonic()
        away = (host.away_until - self._clock()).total_seconds() if host.away_until else 0.0
        return timedelta(seconds=max(0.0, rest, away))

    def send_away(self, url: httpx.URL, status: int, wait: timedelta) -> None:
        """The host has said when to come back."""
        host = self.host(authority(url))
        host.away_until, host.away_status = self._clock() + wait, status

    def _wait(self, seconds: float) -> None:
        if seconds > 0:
            self._sleep(seconds)

    def _stop_if_away(self, host: Host, url: httpx.URL) -> None:
        if host.away_until is None:
            return
        left = host.away_until - self._clock()
        if left > timedelta(0):
            raise ServerTrouble(
                f"{shown(str(url))}: not asked; the server has answered {host.away_status} and wants to be left alone until "
                f"{host.away_until:%Y-%m-%d %H:%M:%S} UTC.",
                f"{shown(str(url))}: nicht gefragt; der Server hat {host.away_status} geantwortet und möchte bis "
                f"{host.away_until:%d.%m.%Y, %H:%M:%S} UTC in Ruhe gelassen werden.",
                status=host.away_status,
                retry_after=left,
            )
        host.away_until = None


def authority(url: httpx.URL) -> str:
    """What pace and connections belong to: the host, with its port when that is not the scheme's own."""
    port = url.port
    if port is None or port == _DEFAULT_PORTS[url.scheme] or port in _DEFAULT_PORTS.values():
        return url.host
    return f"{url.host}:{port}"


def floored(gap: timedelta, host: str) -> timedelta:
    return gap if gap >= LEAST or _is_loopback(host) else LEAST


def retry_after(text: str | None, *, now: datetime, most: timedelta) -> timedelta | None:
    """RFC 9110 10.2.3: seconds or an HTTP date; None when absent or unreadable. Never negative, never beyond `most`."""
    if not text:
        return None
    text = text.strip()
    if text.isascii() and text.isdigit():
        return timedelta(seconds=min(int(text[:12]), most.total_seconds()))
    try:
        at = parsedate_to_datetime(text)
    except ValueError:
        return None
    at = at if at.tzinfo else at.replace(tzinfo=UTC)
    return min(max(at - now, timedelta(0)), most)


def _is_loopback(host: str) -> bool:
    if host == "localhost" or host.endswith(".localhost"):
        return True
    try:
        return ip_address(host).is_loopback
    except ValueError:
        return False
