"""An oracle: may a crawler fetch a path, read off RFC 9309 line by line and written without a look at any other reader."""

import re
from functools import lru_cache
from urllib.parse import quote, unquote_to_bytes

_LINE = re.compile(r"[ \t]*([\w-]+(?:[ \t]agent)?)[ \t]*:[ \t]*([^#]*)", re.IGNORECASE)
_TOKEN = re.compile(r"[A-Za-z_-]+")


def allowed(text: str, token: str, path: str) -> bool:
    """2.2.2: the longest match wins, allow wins a tie; /robots.txt itself is always allowed."""
    if path.partition("?")[0] == "/robots.txt":
        return True
    matches = [(len(_encoded(said)), is_allow) for is_allow, said in _rules(text, token) if _matches(said, path)]
    return max(matches)[1] if matches else True


def agents(text: str) -> list[str]:
    """The product tokens a file names."""
    found = (_TOKEN.match(name) for is_agent, name in _records(text) if is_agent == "user-agent")
    return list(dict.fromkeys(one.group().lower() for one in found if one))


def patterns(text: str) -> list[str]:
    return list(dict.fromkeys(value for name, value in _records(text) if name in ("allow", "disallow") and value))


@lru_cache(maxsize=1)  # a file is asked for thousands of paths in turn
def _rules(text: str, token: str) -> list[tuple[bool, str]]:
    """2.2.1: the rules of all groups that name the token, else of all groups that name *."""
    own: list[tuple[bool, str]] = []
    everybody: list[tuple[bool, str]] = []
    names: list[str] = []
    heading = False
    for name, value in _records(text):
        if name == "user-agent":
            names = [*(names if heading else []), value]
            heading = True
        elif name in ("allow", "disallow"):
            heading = False
            tokens = [found.group().lower() if (found := _TOKEN.match(one)) else one for one in names]
            rule = [(name == "allow", value)] if value else []
            own += rule if token.lower() in tokens else []
            everybody += rule if "*" in tokens else []
    named = token.lower() in agents(text)
    return own if named else everybody


def _records(text: str) -> list[tuple[str, str]]:
    """Lines that say something; 2.2.4: other records do not disturb those of the standard."""
    found = (_LINE.match(line) for line in re.split(r"\r\n|\r|\n", text.removeprefix("\ufeff")))
    return [
        (one[1].lower().replace(" ", "-").replace("useragent", "user-agent"), one[2].strip()) for one in found if one
    ]


def _matches(said: str, path: str) -> bool:
    """2.2.3: * is any run of letters, $ at the end is the end; all compared percent-encoded."""
    return _pattern(said).match(_encoded(path)) is not None


@lru_cache(maxsize=4096)
def _pattern(said: str) -> re.Pattern[str]:
    is_whole = said.endswith("$")
    parts = [re.escape(_encoded(part)) for part in (said[:-1] if is_whole else said).split("*")]
    return re.compile(".*".join(parts) + ("$" if is_whole else ""), re.DOTALL)


@lru_cache(maxsize=4096)
def _encoded(path: str) -> str:
    """Octets outside of US-ASCII are percent-encoded, as are those that were; letters that need not be are not."""
    pieces = re.split(r"(%[0-9A-Fa-f]{2})", path)
    return "".join(_one(piece) if re.fullmatch(r"%[0-9A-Fa-f]{2}", piece) else _outside(piece) for piece in pieces)


def _one(octet: str) -> str:
    letter = unquote_to_bytes(octet).decode("latin-1")
    return letter if letter.isascii() and (letter.isalnum() or letter in "-._~") else octet.upper()


def _outside(text: str) -> str:
    return "".join(letter if letter.isascii() else quote(letter) for letter in text)
