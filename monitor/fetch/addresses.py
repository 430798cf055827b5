"""URLs as they are asked for: taken apart once, by one parser, and shown without credentials."""

import re
from functools import lru_cache

import httpx

from model.errors import Refused

REDIRECTS = frozenset({301, 302, 303, 307, 308})
_NEVER = re.compile(r"[\x00-\x20\x7f\\]")  # parsers disagree about what these mean
_NEVER_IN_LOCATION = re.compile(r"[\x00-\x1f\x7f\\]")  # spaces there are sloppy and common


@lru_cache(maxsize=1024)
def parsed(url: str) -> httpx.URL:
    """Raises: Refused for what is no http or https URL with a host."""
    if _NEVER.search(url):
        raise Refused(
            f"{shown(url)}: a URL holds no spaces, control characters or backslashes.",
            f"{shown(url)}: In einer Adresse stehen keine Leerzeichen, Steuerzeichen oder umgekehrten Schrägstriche.",
        )
    try:
        taken = httpx.URL(url)
    except (httpx.InvalidURL, ValueError) as error:
        raise Refused(
            f"{shown(url)}: not a URL that can be read ({error}).", f"{shown(url)}: keine lesbare Adresse ({error})."
        ) from error
    if taken.scheme not in {"http", "https"} or not taken.host:
        raise Refused(
            f"{shown(url)}: only http:// and https:// addresses with a host are fetched.",
            f"{shown(url)}: Abgerufen werden nur Adressen mit http:// oder https:// und einem Rechnernamen.",
        )
    if "%" in taken.host:
        raise Refused(
            f"{shown(url)}: addresses with a scope ('%…') are not fetched.",
            f"{shown(url)}: Adressen mit einem Geltungsbereich („%…“) werden nicht abgerufen.",
        )
    return taken


def redirected(url: httpx.URL, status: int, location: str | None) -> httpx.URL:
    """Where a redirect leads.

    Raises: Refused when it leads nowhere that could be fetched.
    """
    if not location or not location.strip():
        raise Refused(
            f"{shown(str(url))}: answers {status} without saying where to go.",
            f"{shown(str(url))}: antwortet {status} und sagt nicht, wohin.",
        )
    problem = Refused(
        f"{shown(str(url))}: redirects to {shown(location)!r}, which cannot be fetched.",
        f"{shown(str(url))}: leitet um auf {shown(location)!r}, was nicht abgerufen werden kann.",
    )
    if _NEVER_IN_LOCATION.search(location):
        raise problem
    try:
        return parsed(str(url.join(location.strip())).partition("#")[0])
    except (Refused, httpx.InvalidURL, ValueError) as error:
        raise problem from error


def origin(url: httpx.URL) -> str:
    """Scheme, host and port: what a robots.txt is for."""
    return f"{url.scheme}://{url.netloc.decode('ascii')}"


def shown(url: str) -> str:
    """For messages: without credentials, without what would break a line, not endless."""
    text = re.sub(r"^([a-z][a-z0-9+.-]*:)?//[^/?#]*@", r"\1//***@", url, flags=re.IGNORECASE)
    return re.sub(r"[\x00-\x1f\x7f]", "?", text)[:500]
