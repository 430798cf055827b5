"""What single settings may be: each reader returns the value or raises ValueError with "what is wrong — what to write"."""

import re
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path
from urllib.parse import urlsplit

from monitor import scalars
from monitor.hints import one_of
from monitor.settings.masking import masked

_MIB = 1024 * 1024
_DATABASES = ("sqlite", "postgresql")
_MAIL_SERVERS = ("smtp", "smtps", "smtp+plain")


def database(written: str) -> str:
    scheme, separator, rest = written.partition("://")
    if scheme == "postgres":
        raise ValueError("'postgres://' is written postgresql:// here — write postgresql://user@host/name")
    if not separator or scheme.partition("+")[0] not in _DATABASES:
        raise ValueError(
            f"{masked(written)!r} is not a database — write sqlite:///data/monitor.db or postgresql://user@host/name"
        )
    if scheme.startswith("sqlite") and not rest.startswith("/"):
        raise ValueError(
            f"{written!r} has too few slashes — write sqlite:///data/monitor.db, or four slashes for a path from the root"
        )
    return written


def folder(written: str) -> Path:
    if "?" in written:
        raise ValueError(f"{written!r} holds a ?, which ends the path in the URL of the database — name another folder")
    return Path(written)


def mail_server(written: str) -> str:
    scheme = written.partition("://")[0]
    if scheme not in _MAIL_SERVERS:
        raise ValueError(
            f"{masked(written)!r} is not a mail server — write smtp://user:password@host:587, smtps://… or smtp+plain://…"
        )
    try:
        parts = urlsplit(written)
        _ = parts.port
    except ValueError:
        raise ValueError(
            "the URL cannot be taken apart — write special characters of the password as %2F, %40, %3A …"
        ) from None
    if not parts.hostname or parts.path.strip("/"):
        raise ValueError(
            "the URL has no host, or a path — write smtp://user:password@host:587, / in the password as %2F"
        )
    return written


def sender(written: str) -> str:
    """ "desk@example.org" or "Ministry Monitor <desk@example.org>" """
    match = re.fullmatch(r"([^<>\r\n]*)<([^<>]+)>", written)
    if not match:
        return scalars.mail_address(written)
    return f"{match[1].strip()} <{scalars.mail_address(match[2])}>".strip()


def base_url(written: str) -> str:
    return scalars.web_url(written).rstrip("/")


def listen(written: str) -> tuple[str, int]:
    host, colon, port = written.rpartition(":")
    if not colon or not host or not port.isdecimal() or int(port) > 65535:
        raise ValueError(f"{written!r} is not host:port — write 127.0.0.1:8000")
    return scalars.host_name(host.strip("[]")), int(port)


def addresses(written: str) -> tuple[str, ...]:
    return tuple(scalars.addresses(part) for part in written.split(",") if part.strip())


def choice(*words: str) -> Callable[[str], str]:
    def read(written: str) -> str:
        if written.lower() not in words:
            raise ValueError(f"{written!r} is not known here — {one_of(written, words)}")
        return written.lower()

    return read


def _number(written: str, least: float, most: float, unit: str) -> float:
    try:
        number = float(written)
    except ValueError:
        number = float("nan")
    if not least <= number <= most:
        raise ValueError(f"{written!r} is not a number of {unit} — write one from {least:g} to {most:g}")
    return number


def seconds(least: float, most: float) -> Callable[[str], timedelta]:
    return lambda written: timedelta(seconds=_number(written, least, most, "seconds"))


def mib(most: float) -> Callable[[str], int]:
    return lambda written: int(_number(written, 0.001, most, "MiB") * _MIB)


def count(least: int, most: int) -> Callable[[str], int]:
    def read(written: str) -> int:
        if not written.isdecimal() or not least <= int(written) <= most:
            raise ValueError(f"{written!r} is not a whole number from {least} to {most} — write one")
        return int(written)

    return read
