"""All errors, and what to do at each leaf.

MonitorError
├── ConfigError            sources.yaml, subscriptions or the environment: mend it; exit 2
├── FetchError             no usable answer
│   ├── TryAgain           passes by itself
│   │   ├── Unreachable    name not found, connection refused or cut, TLS trouble
│   │   ├── TooSlow        the whole exchange took longer than its limit
│   │   └── ServerTrouble  429 or 5xx; `retry_after` says when to come back
│   └── TellSomebody       will not pass by itself: a person is told
│       ├── Refused        401, 403, another 4xx, a redirect loop, a redirect without a target
│       ├── Blocked        the address may not be dialled (see MONITOR_ALLOW_ADDRESSES)
│       ├── Disallowed     robots.txt says no
│       ├── TooLarge       more bytes than allowed, on the wire or decoded
│       └── BadEncoding    a content encoding we did not ask for or that does not decode
├── ParseError             the page cannot be read as what it should be: a person is told
│   ├── NothingFound       a selector or a listing matches nothing
│   │   └── SaysEmpty      the listing says in words that it has no entry: nothing is wrong where it never had one
│   ├── Unfit              it answers, but with a login, an error page, an empty or shrunken listing
│   └── ParserKilled       reading took more time or memory than allowed
├── Stopping               the program is being stopped: nothing is kept of this look, the page is still due
├── StorageError           the database is locked, full, newer than this program or not to be reached
└── DeliveryError          the mail server did not take a message
    ├── TryDeliveryAgain   4xx, connection lost in the middle of a message
    │   └── MailServerDown nothing gets through now (no connection, TLS, login, sender refused): leave it alone for a while
    └── NotDeliverable     5xx, or a message that cannot be sent as it is
"""

from datetime import timedelta


class MonitorError(Exception):
    """Its text is a sentence for the operator: what, where, why, what to do; `german` says it in German, where somebody has."""

    german: str | None = None

    def said(self, language: str) -> str:
        return self.german if language == "de" and self.german else str(self)


class ConfigError(MonitorError):
    """Holds all findings at once; `problems` has a line each: place, what is wrong, a hint."""

    def __init__(self, problems: tuple[str, ...]) -> None:
        super().__init__("\n".join(problems))
        self.problems = problems


class FetchError(MonitorError):
    """No usable answer from a URL."""

    def __init__(self, text: str, german: str | None = None) -> None:
        super().__init__(text)
        self.german = german


class TryAgain(FetchError):
    pass


class Unreachable(TryAgain):
    pass


class TooSlow(TryAgain):
    pass


class ServerTrouble(TryAgain):
    def __init__(
        self, text: str, german: str | None = None, *, status: int, retry_after: timedelta | None = None
    ) -> None:
        super().__init__(text, german)
        self.status = status
        self.retry_after = retry_after


class TellSomebody(FetchError):
    pass


class Refused(TellSomebody):
    pass


class Blocked(TellSomebody):
    pass


class Disallowed(TellSomebody):
    pass


class TooLarge(TellSomebody):
    pass


class BadEncoding(TellSomebody):
    pass


class Stopping(MonitorError):
    pass


class ParseError(MonitorError):
    """A page that cannot be read."""

    def __init__(self, text: str, german: str | None = None) -> None:
        super().__init__(text)
        self.german = german


class NothingFound(ParseError):
    pass


class SaysEmpty(NothingFound):
    """`words` are those in which it says so."""

    def __init__(self, url: str, words: str) -> None:
        super().__init__(
            f"{url}: the listing is empty, it says {words!r}.", f"{url}: Die Liste ist leer, dort steht „{words}“."
        )
        self.url, self.words = url, words

    def __reduce__(self) -> tuple[type, tuple[str, str]]:
        return type(self), (self.url, self.words)


class Unfit(ParseError):
    """A page that answers but is not what it should be. `kind` names the trouble; `reason` says it in German and English."""

    def __init__(self, kind: str, reason: tuple[str, str]) -> None:
        super().__init__(reason[1])
        self.kind = kind
        self.reason = reason
        self.german = reason[0]

    def __reduce__(self) -> tuple[type, tuple[str, tuple[str, str]]]:
        return type(self), (self.kind, self.reason)


class ParserKilled(ParseError):
    pass


class StorageError(MonitorError):
    pass


class DeliveryError(MonitorError):
    pass


class TryDeliveryAgain(DeliveryError):
    pass


class MailServerDown(TryDeliveryAgain):
    pass


class NotDeliverable(DeliveryError):
    pass
