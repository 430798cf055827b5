"""robots.txt by RFC 9309: the matching is protego's, what an absent or failing file means is decided here."""

import re
import threading
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime, timedelta

import protego

from model.errors import Blocked, FetchError, ServerTrouble
from monitor.fetch.limits import Limits

_AGENT_LINE = re.compile(
    r"^([^\S\r\n]*+user-?\s?agent[^\S\r\n]*+:)[^\S\r\n]*+([^#\r\n]*)", re.IGNORECASE | re.MULTILINE
)
# RFC 9309 2.2.4: a Crawl-delay between two agents does not part them, so only lines of agents, Allow and Disallow decide.
_OTHER_LINE = re.compile(r"^[ \t]*+(?![uad])[^\r\n:#]*:[^\r\n]*$", re.IGNORECASE | re.MULTILINE)
_OWN, _STRANGER = "ourselves", "~"
_TOKEN = re.compile(r"[a-z_-]+", re.IGNORECASE)
_MARKUP = re.compile(r"\s*<")


class Rules:
    """What one host says to us. Without text: nothing is forbidden."""

    def __init__(self, text: str = "", *, token: str = "", most: timedelta = timedelta(0)) -> None:
        # An error page served as robots.txt holds no rules, even where one of its lines looks like one.
        text = text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")
        said = "" if _MARKUP.match(text) else _with_exact_agents(text, token)
        self._rules = protego.Protego.parse(_OTHER_LINE.sub("", said)) if said.strip() else None
        self._asked = protego.Protego.parse(said) if said.strip() else None
        self.delay = self._crawl_delay(most)

    def allow(self, url: str) -> bool:
        return self._rules is None or bool(self._rules.can_fetch(url, _OWN))

    def _crawl_delay(self, most: timedelta) -> timedelta:
        asked = self._asked.crawl_delay(_OWN) if self._asked else None
        return min(timedelta(seconds=min(asked, 10**6)), most) if asked else timedelta(0)


@dataclass(kw_only=True, slots=True, eq=False)
class _Known:
    lock: threading.Lock = field(default_factory=threading.Lock)
    rules: Rules | None = None
    read_at: datetime | None = None
    trouble: FetchError | None = None
    failed_at: datetime | None = None


class Robots:
    """Remembers the rules of every origin for a day. `read` takes an origin's robots.txt URL and gives its text.

    4xx and endless redirects mean: all is allowed (`read` gives ""). When the file cannot be had, an older copy counts;
    without one nothing may be fetched, and the trouble that `read` raised is raised again for the page.
    """

    def __init__(self, *, token: str, clock: Callable[[], datetime], limits: Limits) -> None:
        self._token = token
        self._clock = clock
        self._limits = limits
        self._origins: dict[str, _Known] = {}
        self._lock = threading.Lock()

    def rules(self, origin: str, read: Callable[[str], str]) -> Rules:
        """Raises: what `read` raises, when there is no copy."""
        with self._lock:
            known = self._origins.setdefault(origin, _Known())
        if known.rules and self._is_fresh(known):
            return known.rules
        with known.lock:
            if not self._is_fresh(known):
                self._refresh(known, f"{origin}/robots.txt", read)
            if known.trouble and not known.rules:
                raise _for_the_page(known.trouble)
            return known.rules or Rules()

    def known_delay(self, origin: str) -> timedelta:
        known = self._origins.get(origin)
        return known.rules.delay if known and known.rules else timedelta(0)

    def _is_fresh(self, known: _Known) -> bool:
        now = self._clock()
        if known.failed_at and now < known.failed_at + self._limits.robots_again:
            return True
        return known.read_at is not None and now < known.read_at + self._limits.robots_for

    def _refresh(self, known: _Known, url: str, read: Callable[[str], str]) -> None:
        try:
            text = read(url)
        except FetchError as error:
            known.trouble, known.failed_at = error, self._clock()
            return
        known.rules = Rules(text, token=self._token, most=self._limits.crawl_delay)
        known.read_at, known.trouble, known.failed_at = self._clock(), None, None


def product_token(user_agent: str) -> str:
    """RFC 9309 2.2.1: the name before the version, letters, hyphens and underscores only."""
    found = _TOKEN.match(user_agent.strip())
    return found.group().lower() if found else "monitor"


def _with_exact_agents(text: str, token: str) -> str:
    """Protego takes "User-agent: min" for us as well; RFC 9309 wants the whole product token, so all agents are renamed."""

    def renamed(line: re.Match[str]) -> str:
        name = line.group(2).strip()
        found = _TOKEN.match(name)
        if name == "*" or not name:
            return line.group()
        return f"{line.group(1)} {_OWN if found and found.group().lower() == token else _STRANGER}"

    return _AGENT_LINE.sub(renamed, text)


def _for_the_page(trouble: FetchError) -> FetchError:
    if isinstance(trouble, Blocked):
        return trouble  # the page is at the same address, and robots.txt has nothing to do with it
    text = f"{trouble} While robots.txt cannot be had, nothing of the host is fetched (RFC 9309)."
    german = f"{trouble.said('de')} Solange robots.txt nicht zu haben ist, wird vom Server nichts abgerufen (RFC 9309)."
    if isinstance(trouble, ServerTrouble):
        return ServerTrouble(text, german, status=trouble.status, retry_after=trouble.retry_after)
    return type(trouble)(text, german)
