"""The table of all settings. docs/operations.md shows it to people; a test holds the two together."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from monitor import scalars
from monitor.settings import readers


@dataclass(frozen=True, kw_only=True, slots=True)
class Setting:
    """One row of the table: `default` is written like a person would write it; None: not set."""

    name: str
    field: str
    read: Callable[[str], Any]
    default: str | None
    meaning: str
    secret: bool = False  # may also be named by NAME_FILE


def _row(name: str, field: str, read: Callable[[str], Any], default: str | None, meaning: str) -> Setting:
    secret = name in {"SMTP_URL", "DATABASE_URL"}
    return Setting(name=f"MONITOR_{name}", field=field, read=read, default=default, meaning=meaning, secret=secret)


SETTINGS = (
    _row("SOURCES", "sources", Path, "sources.yaml", "the file that says what is watched"),
    _row("SUBSCRIPTIONS", "subscriptions", Path, None, "a second file with subscriptions, kept apart from the sources"),
    _row("DATA", "data", readers.folder, "data", "the folder for the database and for mails that are not sent"),
    _row(
        "DATABASE_URL",
        "database_url",
        readers.database,
        "sqlite:///data/monitor.db",
        "`sqlite:///…` (in MONITOR_DATA) or `postgresql://…`",
    ),
    _row(
        "SMTP_URL",
        "smtp_url",
        readers.mail_server,
        None,
        "the mail server; not set: mails are written to `data/mail/*.eml`",
    ),
    _row(
        "MAIL_FROM",
        "mail_from",
        readers.sender,
        None,
        "sender of our mails, with or without a name before it; not set: MONITOR_CONTACT",
    ),
    _row(
        "CONTACT",
        "contact",
        scalars.mail_address,
        None,
        "your mail address: the sites we ask see it in User-Agent and From",
    ),
    _row("OPERATOR", "operator", scalars.mail_address, None, "who is told of trouble; not set: MONITOR_CONTACT"),
    _row(
        "BASE_URL",
        "base_url",
        readers.base_url,
        None,
        "where the web pages are reached from outside, for links in mails",
    ),
    _row("LISTEN", "listen", readers.listen, "127.0.0.1:8000", "host:port of the web pages"),
    _row(
        "ALLOW_ADDRESSES",
        "allow_addresses",
        readers.addresses,
        None,
        "address ranges (CIDR, commas between) that may be dialled though not public",
    ),
    _row(
        "PACE", "pace", readers.seconds(0, 86_400), "5", "seconds between two requests to one host; 0 on loopback only"
    ),
    _row(
        "NOW",
        "now",
        scalars.instant,
        None,
        "an ISO 8601 instant that stops the clock of one command, for tests and demos",
    ),
    _row(
        "LANGUAGE",
        "language",
        readers.choice("de", "en"),
        None,
        "of the terminal: de or en; not set: de where LC_ALL, LC_MESSAGES or LANG say so",
    ),
    _row("LOG", "log", readers.choice("text", "json"), "text", "text or json"),
    _row("THREADS", "threads", readers.count(1, 256), "8", "how many hosts are asked at the same time"),
    _row(
        "MAILS_PER_HOUR",
        "mails_per_hour",
        readers.count(1, 1_000_000),
        "60",
        "messages to one address within an hour; what is more comes together at the next full hour",
    ),
    _row(
        "MAILS_PER_SOURCE",
        "mails_per_source",
        readers.count(1, 1_000_000),
        "20",
        "messages about one source to one address within a quarter of an hour; what is more comes together at the next full quarter",
    ),
    _row(
        "FETCH_TOTAL_SECONDS", "fetch_total", readers.seconds(0.1, 3600), "60", "seconds one exchange may take in all"
    ),
    _row("FETCH_CONNECT_SECONDS", "fetch_connect", readers.seconds(0.1, 600), "10", "seconds to a connection"),
    _row("FETCH_WIRE_MIB", "fetch_wire", readers.mib(1024), "30", "MiB of an answer as it travels"),
    _row("FETCH_DECODED_MIB", "fetch_decoded", readers.mib(1024), "50", "MiB of an answer unpacked"),
    _row("FETCH_REDIRECTS", "fetch_redirects", readers.count(0, 20), "5", "redirects that are followed"),
    _row("FETCH_TRIES", "fetch_tries", readers.count(1, 10), "3", "tries for a failure that passes by itself"),
    _row("PARSE_WALL_SECONDS", "parse_wall", readers.seconds(0.1, 600), "10", "seconds reading one document may take"),
    _row(
        "PARSE_CPU_SECONDS",
        "parse_cpu",
        readers.seconds(0.1, 600),
        "5",
        "seconds of processor time reading one document may take",
    ),
    _row(
        "PARSE_MEMORY_MIB", "parse_memory", readers.mib(65_536), "1024", "MiB of memory reading one document may take"
    ),
)
