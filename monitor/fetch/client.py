"""GET one URL and hand back the response as received, or say why there is none."""

import threading
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from types import TracebackType
from typing import Self

import httpx

from model.errors import Disallowed, Refused
from model.page import Validators
from model.snapshot import GONE, Snapshot
from model.source import Source
from monitor.fetch.addresses import REDIRECTS, origin, parsed, redirected, shown
from monitor.fetch.exchange import Answer, Asking, Exchange, Headers
from monitor.fetch.guard import Guard
from monitor.fetch.limits import Limits
from monitor.fetch.lines import Lines
from monitor.fetch.network import Network, Outside
from monitor.fetch.pace import Pace
from monitor.fetch.robots import Robots, Rules, product_token
from monitor.fetch.trouble import refusal

_ACCEPT = (
    "text/html, application/xhtml+xml, application/pdf, application/rss+xml, application/atom+xml, "
    "application/xml;q=0.9, application/json;q=0.9, */*;q=0.8"
)
_NOTHING_HELD = Validators()
_OUTSIDE = Outside()
_NO_RULES = Rules()


@dataclass(frozen=True, kw_only=True, slots=True)
class _Terms:
    """What holds for one look."""

    allow: tuple[str, ...]
    pace: timedelta
    obeys_robots: bool
    headers: Headers


@dataclass(frozen=True, kw_only=True, slots=True)
class _Arrival:
    """Where redirects have led to."""

    url: httpx.URL
    answer: Answer
    redirects: tuple[tuple[int, str], ...]
    elapsed: float


class Fetcher:
    """Shared by all threads of the program; close it at the end.

    `pace` is the gap between two requests to one host (a source may say another; below one second on loopback only),
    `allow` the CIDRs that may be dialled though not public. A `proxy` (http://user:password@host:port) takes over dialling,
    and with it the judgement of addresses that names lead to. `outside` is for tests.
    """

    def __init__(
        self,
        *,
        limits: Limits,
        user_agent: str,
        contact: str | None,
        pace: timedelta,
        allow: Sequence[str],
        clock: Callable[[], datetime],
        proxy: str | None = None,
        outside: Outside = _OUTSIDE,
    ) -> None:
        Guard(allow)  # a mistake in the setting is told at the start
        self._limits = limits
        self._usual_pace = pace
        self._allow = tuple(allow)
        self._clock = clock
        self._headers = _standing_headers(user_agent, contact, limits.encodings)
        self._closed = threading.Event()
        sleep = outside.sleep or self._closed.wait
        self._pace = Pace(clock=clock, sleep=sleep, is_closed=self._closed.is_set)
        self._robots = Robots(token=product_token(user_agent), clock=clock, limits=limits)

        def network(allowed: tuple[str, ...]) -> Network:
            return Network(guard=None if proxy else Guard(allowed), resolve=outside.resolve, dial=outside.dial)

        self._lines = Lines(most=limits.connections, network=network, proxy=proxy, tls=outside.tls)
        self._exchange = Exchange(
            limits=limits, lines=self._lines, pace=self._pace, clock=clock, sleep=sleep, proxied=proxy is not None
        )

    def get(self, url: str, *, validators: Validators = _NOTHING_HELD, source: Source | None = None) -> Snapshot:
        """The answer to a GET: 200-299, 304 (only when validators are given), 404 or 410, after redirects.

        Waits for the pace of the host. Everything but these answers raises.

        Raises: FetchError, see model/errors.py.
        """
        arrival = self._followed(parsed(url), self._terms(source, validators))
        status = arrival.answer.status
        is_unchanged = status == 304 and validators != _NOTHING_HELD
        if not (200 <= status < 300 or status in GONE or is_unchanged):
            raise refusal(arrival.url, status)
        return Snapshot(
            url=url,
            final_url=str(arrival.url) if arrival.redirects else url,
            status=status,
            headers=tuple(pair for pair in arrival.answer.headers if pair[0] != "set-cookie"),
            body=arrival.answer.body,
            fetched_at=self._clock(),
            elapsed=timedelta(seconds=arrival.elapsed),
            redirects=arrival.redirects,
        )

    def wait_for(self, url: str, *, source: Source | None = None) -> timedelta:
        """How long `get` would wait for the host now, as far as is known: for taking pages of free hosts first.

        Raises: Refused for what is no URL.
        """
        target = parsed(url)
        pace = self._terms(source, _NOTHING_HELD).pace
        return self._pace.wait_for(target, max(pace, self._robots.known_delay(origin(target))))

    def close(self) -> None:
        """Close connections; threads that wait, for a pace or for bytes, raise Unreachable within a second."""
        self._closed.set()
        self._lines.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def _terms(self, source: Source | None, validators: Validators) -> _Terms:
        headers = self._headers + _conditions(validators)
        if source is None:
            return _Terms(allow=self._allow, pace=self._usual_pace, obeys_robots=True, headers=headers)
        return _Terms(
            allow=self._allow + source.allow_addresses,
            pace=self._usual_pace if source.pace is None else source.pace,
            obeys_robots=not source.ignore_robots,
            headers=headers,
        )

    def _followed(self, url: httpx.URL, terms: _Terms) -> _Arrival:
        """Every hop is asked under the rules of its own host, and dialled through the guard."""
        redirects: list[tuple[int, str]] = []
        seen = {str(url)}
        elapsed = 0.0
        while True:
            rules = self._rules(url, terms)
            gap = max(terms.pace, rules.delay)
            answer = self._exchange.ask(
                Asking(url=url, headers=terms.headers, allow=terms.allow, gap=gap, spent=elapsed)
            )
            elapsed += answer.elapsed
            if answer.status not in REDIRECTS:
                return _Arrival(url=url, answer=answer, redirects=tuple(redirects), elapsed=elapsed)
            url = self._next(url, answer, seen)
            redirects.append((answer.status, str(url)))

    def _next(self, url: httpx.URL, answer: Answer, seen: set[str]) -> httpx.URL:
        """Raises: Refused for a circle, a dead end, or too many redirects."""
        target = redirected(url, answer.status, answer.header("location"))
        if str(target) in seen:
            raise Refused(
                f"{shown(str(url))}: redirects in a circle, back to {shown(str(target))} (it may want cookies).",
                f"{shown(str(url))}: leitet im Kreis um, zurück auf {shown(str(target))} (vielleicht werden Cookies verlangt).",
            )
        if len(seen) > self._limits.redirects:
            raise Refused(
                f"{shown(str(url))}: redirects more than {self._limits.redirects} times in a row.",
                f"{shown(str(url))}: leitet mehr als {self._limits.redirects}-mal nacheinander um.",
            )
        seen.add(str(target))
        return target

    def _rules(self, url: httpx.URL, terms: _Terms) -> Rules:
        """Raises: Disallowed; or the trouble of a robots.txt that cannot be had."""
        if not terms.obeys_robots:
            return _NO_RULES
        rules = self._robots.rules(origin(url), lambda address: self._robots_text(address, terms))
        if rules.allow(str(url)):
            return rules
        raise Disallowed(
            f"{shown(str(url))}: {origin(url)}/robots.txt asks programs not to read this page. Watch another page, or get "
            "permission and say so by ignore_robots of the source.",
            f"{shown(str(url))}: {origin(url)}/robots.txt bittet Programme, diese Seite nicht zu lesen. Eine andere Seite beobachten "
            "oder eine Erlaubnis einholen und sie als ignore_robots bei der Quelle nennen.",
        )

    def _robots_text(self, address: str, terms: _Terms) -> str:
        """RFC 9309 2.3.1: 4xx and too many redirects mean that there are no rules."""
        url, seen = parsed(address), {address}
        elapsed = 0.0
        while True:
            asking = Asking(
                url=url,
                headers=self._headers,
                allow=terms.allow,
                gap=max(terms.pace, self._robots.known_delay(origin(url))),
                spent=elapsed,
                most=self._limits.robots,
            )
            answer = self._exchange.ask(asking)
            elapsed += answer.elapsed
            if answer.status not in REDIRECTS:
                return answer.body.decode("utf-8", "replace") if 200 <= answer.status < 300 else ""
            try:
                url = self._next(url, answer, seen)
            except Refused:
                return ""


def _standing_headers(user_agent: str, contact: str | None, encodings: tuple[str, ...]) -> Headers:
    pairs = (
        ("User-Agent", user_agent),
        ("From", contact),
        ("Accept", _ACCEPT),
        ("Accept-Language", "de, en;q=0.5"),
        ("Accept-Encoding", ", ".join(encodings) or "identity"),
    )
    return tuple((name.encode(), value.encode()) for name, value in pairs if value)


def _conditions(validators: Validators) -> Headers:
    """RFC 9110 13.2.2: a server looks at the ETag first; the date is for those that know no ETags."""
    pairs = ((b"If-None-Match", validators.etag), (b"If-Modified-Since", validators.last_modified))
    return tuple((name, value.encode()) for name, value in pairs if value)
