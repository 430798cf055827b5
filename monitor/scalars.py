"""Single values as people write them: durations, addresses, URLs, times of day.

Each function returns the value or raises ValueError with "what is wrong — what to write instead".
"""

import ipaddress
import re
from datetime import datetime, time, timedelta
from urllib.parse import SplitResult, urlsplit
from zoneinfo import ZoneInfo, available_timezones

from monitor.hints import did_you_mean

_UNITS = {"s": "seconds", "m": "minutes", "h": "hours", "d": "days", "w": "weeks"}
_DURATION = re.compile(r"(\d{1,6}(?:\.\d{1,3})?)\s?([smhdw])")
_TIME = re.compile(r"([01]?\d|2[0-3]):([0-5]\d)")
_LOCAL_PART = re.compile(r"[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*")
_HOST_LABEL = re.compile(r"(?!-)[a-z0-9-]{1,63}(?<!-)")
_ODD = re.compile(r"[\x00-\x20\x7f\u0080-\u00a0\u2028\u2029]")


def duration(written: str) -> timedelta:
    """ "30m", "1.5h", "2d"; the unit must be said."""
    match = _DURATION.fullmatch(written.strip())
    if not match:
        raise ValueError(f"{written!r} is not a duration — write 30m, 2h or 1d")
    return timedelta(**{_UNITS[match[2]]: float(match[1])})


def time_of_day(written: str) -> time:
    match = _TIME.fullmatch(written.strip())
    if not match:
        raise ValueError(f'{written!r} is not a time of day — write "07:30"')
    return time(int(match[1]), int(match[2]))


def span_of_day(written: str) -> tuple[time, time]:
    """ "22:00-06:00"; may cross midnight."""
    first, dash, last = written.replace("–", "-").partition("-")
    if not dash:
        raise ValueError(f'{written!r} is not a span of hours — write "22:00-06:00"')
    starts, ends = time_of_day(first), time_of_day(last)
    if starts == ends:
        raise ValueError(f'{written!r} is no time or the whole day — write a span like "22:00-06:00", or leave it out')
    return starts, ends


def instant(written: str) -> datetime:
    """ISO 8601 with an offset."""
    try:
        read = datetime.fromisoformat(written)
    except ValueError:
        raise ValueError(f"{written!r} is not an instant — write 2026-11-20T08:00:00+01:00") from None
    if read.tzinfo is None:
        raise ValueError(f"{written!r} does not say its time zone — append Z or +01:00")
    return read


def timezone(written: str) -> str:
    try:
        ZoneInfo(written)
    except (ValueError, OSError, LookupError):  # ZoneInfoNotFoundError is a KeyError; "" and folders raise the others
        near = did_you_mean(written, available_timezones()) or "write a name such as Europe/Berlin"
        raise ValueError(f"{written!r} is not a time zone — {near}") from None
    return written


def web_url(written: str) -> str:
    """An http or https URL with a host and without credentials."""
    url = written.strip()
    if not re.match(r"https?://", url, re.IGNORECASE):
        raise ValueError(_not_web(url))
    parts = _split(url)
    if "@" in parts.netloc:
        raise ValueError("the URL holds a user name or password — leave it out; pages behind a login are not read")
    host_name(parts.hostname or "")
    return url


def host_name(written: str) -> str:
    """In lower case and ASCII; an IP address counts."""
    if _is_address(written):
        return written
    host = _ascii_host(written)
    if not host or len(host) > 253 or not all(map(_HOST_LABEL.fullmatch, host.split("."))):
        raise ValueError(f"{written!r} is not a host name — write something like www.example.org")
    return host


def mail_address(written: str) -> str:
    """Without a display name; an internationalised domain comes back in ASCII, as mail servers want it."""
    local, at, domain = written.strip().rpartition("@")
    hint = "write something like desk@example.org"
    if not at or not _LOCAL_PART.fullmatch(local) or len(local) > 64:
        odd = "" if local.isascii() else " (only the part behind the @ may have umlauts)"
        raise ValueError(f"{written!r} is not a mail address{odd} — {hint}")
    try:
        return f"{local}@{host_name(domain)}"
    except ValueError:
        raise ValueError(f"{written!r} is not a mail address: {domain!r} is not a domain — {hint}") from None


def addresses(written: str) -> str:
    """A CIDR or a single IP address, in its shortest form."""
    try:
        return str(ipaddress.ip_network(written.strip()))
    except ValueError:
        pass
    try:
        network = ipaddress.ip_network(written.strip(), strict=False)
    except ValueError:
        raise ValueError(f"{written!r} is not an address range — write a CIDR such as 10.1.0.0/16") from None
    raise ValueError(f"{written!r} has bits behind its prefix — write {network}")


def is_loopback(url: str) -> bool:
    """Whether the URL names this machine, without asking anybody."""
    host = (urlsplit(url).hostname or "").lower()
    return host == "localhost" or (_is_address(host) and ipaddress.ip_address(host).is_loopback)


def _not_web(url: str) -> str:
    if "://" not in url and re.match(r"[\w-]+(\.[\w-]+)+(/|$)", url):
        return f"{url!r} has no scheme — write https://{url}"
    return f"{url!r} is not a web address — write https://…"


def _split(url: str) -> SplitResult:
    try:
        parts = urlsplit(url)
        _ = parts.port  # raises for a port that is none
    except ValueError as error:
        raise ValueError(f"{url!r} is not a URL ({error}) — write https://host/path") from None
    if _ODD.search(url):
        raise ValueError(f"{url!r} holds a space or a control character — write %20 for a space")
    return parts


def _is_address(host: str) -> bool:
    try:
        ipaddress.ip_address(host)
    except ValueError:
        return False
    return True


def _ascii_host(host: str) -> str:
    host = host.strip().rstrip(".").lower()
    if host.isascii():
        return host
    import idna

    try:
        return idna.encode(host, uts46=True).decode("ascii")
    except idna.IDNAError:
        return ""
