"""URLs in the one form in which they are compared and kept."""

import re
from functools import lru_cache
from urllib.parse import parse_qsl, quote, unquote, urlencode, urljoin, urlsplit, urlunsplit

# Parameters that say who followed the link, not where it leads.
_TRACKERS = (
    r"(?:utm_\w+|fbclid|gclid|dclid|gbraid|wbraid|msclkid|yclid|twclid|igshid|mc_cid|mc_eid|_hs(?:enc|mi)|hsctatracking|"
    r"piwik_\w+|pk_\w+|mtm_\w+|matomo_\w+|wt_\w+|wt\.\w+|etcc_\w+|at_(?:medium|campaign)|ref_src|"
    r"phpsessid|jsessionid|sid|sessionid|session_id|aspsessionid\w*|cfid|cftoken)"
)
_TRACKING = re.compile(f"^{_TRACKERS}$", re.IGNORECASE)
# Government Site Builder and Java servers write the session behind the path: /a/b.html;jsessionid=1A2B.live881
_PATH_SESSION = re.compile(r";(jsessionid|sid|phpsessid)=[^/?#]*", re.IGNORECASE)
_DEFAULT_PORTS = {"http": 80, "https": 443}
# What most addresses look like, whole ones and those of a site's links to itself; nothing in them can be spelt otherwise.
_HOST = r"https?://[a-z0-9-]+(?:\.[a-z0-9-]+)+"
_SIGNS = r"\w~/.%=&+!$,'@()*-"
_PLAIN = re.compile(
    rf"(({_HOST}(?=/)|(?!//))(/[{_SIGNS}:]*|[\w~%][{_SIGNS}]*)(?:\?([{_SIGNS}:]+))?)(?:#.*)?", re.ASCII
).fullmatch
_HOME = re.compile(rf"({_HOST})(?:[/?#]|$)").match
_DIRECTORY = re.compile(rf"({_HOST}/(?:[{_SIGNS}:]*/)?)[^/?#]*(?:[?#]|$)", re.ASCII).match
_TRACKED = re.compile(rf"(?:^|&){_TRACKERS}(?:=|&|$)", re.IGNORECASE).search
_SAFE = "%/:=&?~#+!$,;'@()*[]"


def canonical(url: str, base: str | None = None) -> str:
    """The URL without fragment, session and tracking parameters, host in lower case, default port dropped.

    Relative URLs are resolved against `base`. The order of the remaining parameters is kept: it may mean something.
    A URL that cannot be taken apart is returned stripped and otherwise as it is.
    """
    url = url.strip()
    return _plain(url, base) or _respelt(url, base)


def _plain(url: str, base: str | None) -> str | None:
    """An address in which there is nothing to respell, in a tenth of the time; None for all others."""
    found = _PLAIN(url)
    if not found:
        return None
    whole, host, path, query = found.groups()
    if "/." in path or (query and _TRACKED(unquote(query))):
        return None
    if host:
        return whole
    if path[0] != "/":
        return _beside(base, whole, path) if base else None
    home = _HOME(base) if base else None
    return home[1] + whole if home else None


def _beside(base: str, whole: str, path: str) -> str | None:
    """Federal offices write the links of all pages so, from the address that `base` tells."""
    found = _DIRECTORY(base)
    if not found or "//" in path or "/." in found[1] or "//" in found[1][len("https://") :]:
        return None
    return found[1] + whole


def _respelt(url: str, base: str | None) -> str:
    try:
        parts = urlsplit(urljoin(base, url) if base else url)
        port = parts.port
    except ValueError:
        return url
    if parts.scheme.lower() not in _DEFAULT_PORTS or not parts.hostname:
        return url
    host = _ascii_host(parts.hostname)
    if ":" in host:
        host = f"[{host}]"
    if port and port != _DEFAULT_PORTS[parts.scheme.lower()]:
        host = f"{host}:{port}"
    path = quote(_PATH_SESSION.sub("", parts.path) or "/", safe=_SAFE)
    return urlunsplit((parts.scheme.lower(), host, path, _without_tracking(parts.query), ""))


def resolved(base: str, href: str) -> str:
    """The href as it leads from `base`; `base` itself where it cannot be taken apart."""
    try:
        return urljoin(base, href)
    except ValueError:
        return base


def host_of(url: str) -> str:
    """The host in lower case, "" where there is none."""
    try:
        return (urlsplit(url).hostname or "").lower()
    except ValueError:
        return ""


def path_of(url: str) -> str:
    """The path, "" where the URL cannot be taken apart."""
    try:
        return urlsplit(url).path
    except ValueError:
        return ""


@lru_cache(maxsize=4096)
def authority_of(url: str) -> str:
    """What pace and Retry-After belong to: the host, with its port when that is no standard one."""
    try:
        port = urlsplit(url).port
    except ValueError:
        port = None
    return host_of(url) if port in (None, 80, 443) else f"{host_of(url)}:{port}"


def origin_of(url: str) -> str:
    """Scheme, host and port: what robots.txt, connections and pace belong to."""
    parts = urlsplit(url)
    return f"{parts.scheme.lower()}://{parts.netloc.rpartition('@')[2].lower()}"


def _without_tracking(query: str) -> str:
    if not query:
        return ""
    if not any(_TRACKING.match(unquote(pair.partition("=")[0])) for pair in query.split("&")):
        return quote(query, safe=_SAFE)
    return urlencode([(k, v) for k, v in parse_qsl(query, keep_blank_values=True) if not _TRACKING.match(k)])


def _ascii_host(host: str) -> str:
    host = host.rstrip(".").lower()
    if host.isascii():
        return host
    try:
        return host.encode("idna").decode("ascii")
    except UnicodeError:
        return host
